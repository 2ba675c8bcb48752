"""Messages saved as plain text."""

import pytest

from corpus.read.plain import parse_plain

HEAD = "From: Anna Bell <anna@example.org>\nTo: All staff\nDate: Mon, 2 Nov 2026 09:12\n"
BODY = "Dear all,\n\nthe car park is closed on Monday."


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"{HEAD}Subject: Car park closed", "Car park closed"),
        (f"Subject: Re: Fwd: Car park closed\n{HEAD}".rstrip(), "Car park closed"),
        ("Người gửi: An\nNgười nhận: cả phòng\nTiêu đề: TL: Lịch trực Tết", "Lịch trực Tết"),
        ("Từ: An\nĐến: Bình\nNgày: 2/11/2026\nChủ đề : Lịch họp", "Lịch họp"),
    ],
)
def test_a_message_is_called_by_its_subject(head: str, title: str) -> None:
    """And keeps its head, whose lines stay lines."""
    read = parse_plain(f"{head}\n\n{BODY}")
    assert read.title == title
    assert read.text.startswith(f"{head}\n")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("From: Oslo\nTo: Bergen\nFare: 20", "From: Oslo"),  # no head of a message
        ("Subject: Biology\nTo: all", "Subject: Biology"),  # too few lines
        ("Biology\nFrom: Anna\nTo: all\nSubject: Cells", "Biology"),  # has a title above
    ],
)
def test_what_is_no_head_of_a_message_names_nothing(head: str, title: str) -> None:
    """The first line does, as ever."""
    assert parse_plain(f"{head}\n\n{BODY}").title == title


def test_a_message_without_a_subject_is_called_as_any_text_is() -> None:
    """By its first line, if that can be a title."""
    assert parse_plain(f"{HEAD}Subject:\n\n{BODY}").title == HEAD.partition("\n")[0]
