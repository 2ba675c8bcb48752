"""Headings of plain text that are underlined."""

import pytest

from corpus.read.plain import parse_plain


def test_underlined_lines_are_headings_by_the_sign_below_them() -> None:
    """The lines of signs are no text; the first sign makes the highest level."""
    source = parse_plain(
        "Thư viện\n========\n\nMở cửa từ 7 giờ.\n\nMượn sách\n---------\nNăm quyển.\n\n"
        "~~~~~~~~\nTrả muộn\n~~~~~~~~\n\n2.000 đồng.\n\nPhí\n---\n\nMiễn phí."
    )
    assert source.title == "Thư viện"
    assert [(h.level, source.text[h.start : h.end]) for h in source.headings] == [
        (1, "Thư viện"), (2, "Mượn sách"), (3, "Trả muộn"), (2, "Phí"),
    ]  # fmt: skip
    assert not {"=", "-", "~"} & set(source.text)


def test_below_an_underlined_title_other_headings_are_known_by_their_shape() -> None:
    """As in a text without signs."""
    told = "Nhân viên làm việc từ thứ hai đến thứ sáu, sáng từ 8 giờ đến 12 giờ trưa."
    source = parse_plain(f"Quy chế\n=======\n\nI. Giờ làm\n\n{told}\n\nII. Nghỉ\n\n{told}")
    assert [source.text[h.start : h.end] for h in source.headings] == [
        "Quy chế", "I. Giờ làm", "II. Nghỉ",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Trân trọng\n------------------------------\nPhòng 5",
        "Mở cửa từ 7 giờ.\n----------------\nHết",
        "Giờ mở cửa\nSáng 7 giờ\n----------\nHết",
        "Hết\n\n-----\n\nPhòng 5",
    ],
)
def test_lines_that_part_two_texts_stay(text: str) -> None:
    """They are longer than what is above them, or below a sentence or a paragraph."""
    source = parse_plain(text)
    assert (source.text, source.headings) == (text, ())
