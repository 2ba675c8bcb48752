"""Tables of plain text that are drawn: their cells alone are left, also those that were wrapped."""

import pytest

from corpus.read.plain_tables import with_rows


@pytest.mark.parametrize(
    "text",
    [
        "+-----+-----+\n| Vé  | Giá |\n+=====+=====+\n| Lớn | 50  |\n| Trẻ |  20 |\n+-----+-----+",
        "┌─────┬─────┐\n│ Vé  │ Giá │\n├─────┼─────┤\n│ Lớn │ 50  │\n│ Trẻ │ 20  │\n└─────┴─────┘",
        "| Vé | Giá |\n|----|----:|\n| Lớn | 50 |\n| Trẻ | 20 |",
    ],
)
def test_a_table_with_frames_has_its_cells_alone(text: str) -> None:
    """However it was drawn; a bar elsewhere frames nothing."""
    assert with_rows(f"Giá vé\n{text}\nHết.") == "Giá vé\nVé | Giá\nLớn | 50\nTrẻ | 20\nHết."
    alone = text.split("\n")[1]
    assert with_rows(f"Giá vé\n{alone}") == f"Giá vé\n{alone}"


PARTED = """\
+--------+------------------+-------+
| Item   | What it covers   | Price |
+--------+------------------+-------+
| Ticket | All rides but    | £12   |
|        | The Great Slide  |       |
+--------+------------------+-------+
| Family | Two adults and   | £30   |
| (2+3)  | three children   |       |
+--------+------------------+-------+"""


def test_a_cell_that_is_wrapped_in_a_frame_is_one() -> None:
    """Where a line is drawn below each row, or where it goes on in small letters."""
    told = (
        "Item | What it covers | Price\nTicket | All rides but The Great Slide | £12\nFamily (2+3)"
    )
    assert with_rows(PARTED) == f"{told} | Two adults and three children | £30"
    lines = PARTED.replace("The Great", "the great").replace("| (2+3)", "|      ").split("\n")
    assert with_rows("\n".join([*lines[:5], *lines[6:]])) == (
        f"{told.replace('The Great', 'the great').replace(' (2+3)', '')} "
        "| Two adults and three children | £30"
    )


def test_a_row_with_empty_cells_in_a_frame_is_one() -> None:
    """It has a name, or all that the others tell beside it."""
    text = "| Day | Sport | Room |\n|-----|-----|-----|\n| Monday | Yoga | 1 |\n| | Judo | 2 |\n"
    assert with_rows(f"{text}| Friday | | 3 |").split("\n") == [
        "Day | Sport | Room", "Monday | Yoga | 1", "| Judo | 2", "Friday | | 3",
    ]  # fmt: skip
