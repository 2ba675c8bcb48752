"""Bullets of PDF files, which programs name in many ways."""

import pytest

from corpus.clean import clean
from corpus.read.pdf_file import parse_pdf_file
from tests.made_pdf import Words, pdf

ITEMS = (
    ("Học sinh phải có mặt trước giờ vào lớp ít nhất mười phút và không được tự ý ra",
     "khỏi trường trong giờ học khi chưa có phép của thầy cô chủ nhiệm."),
    ("Học sinh nghỉ học phải có đơn của cha mẹ, gửi cho thầy cô chủ nhiệm ngay trong",
     "ngày nghỉ đầu tiên của mình."),
)  # fmt: skip


def hanging(bullet: str, items: tuple[tuple[str, str], ...] = ITEMS) -> list[str]:
    """The paragraphs of `items`, whose second lines stand below the words of the first."""
    page = [Words("Nội quy của nhà trường gồm có:", y=740)]
    for n, (first, second) in enumerate(items):
        page += [Words(f"{bullet} {first}", 90, 720 - 30 * n), Words(second, 108, 705 - 30 * n)]
    return parse_pdf_file(pdf([page])).text.split("\n\n")[1:]


@pytest.mark.parametrize("bullet", [*"\uf0b7\uf0a7\uf0d8\uf0fc➢✓❖·▪◦§Øüo", "-", "•"])
def test_the_wrapped_lines_of_an_item_are_one_whatever_its_bullet(bullet: str) -> None:
    """Word and PowerPoint name bullets by glyphs of their own; they are shown as •."""
    shown = "-" if bullet == "-" else "•"
    assert hanging(bullet) == [f"{shown} {first} {second}" for first, second in ITEMS]


@pytest.mark.parametrize("letter", ["o", "Ø", "ü", "→"])
def test_a_letter_is_no_bullet_where_none_stands_below_it(letter: str) -> None:
    """A line may begin with it for once."""
    assert hanging(letter, ITEMS[:1])[0].startswith(letter)


def test_a_numbered_paragraph_is_no_bullet() -> None:
    """However many of them there are."""
    page = [Words(f"§ {n} Phạm vi áp dụng.", y=700 - 40 * n) for n in range(3)]
    assert parse_pdf_file(pdf([page])).text.split("\n\n") == [x.text for x in page]


def test_a_glyph_without_a_meaning_elsewhere_is_a_space() -> None:
    """It would be shown as an empty box."""
    assert clean("Nhiệt độ\uf0b0 trên\uf0b3 30 \uf020") == "Nhiệt độ trên 30"
