"""Paragraphs of Word files that stand in columns by tabs."""

import io

import docx

from corpus.read.word_file import parse_word_file


def text_of(*paragraphs: str) -> str:
    """What is read from a Word file of `paragraphs`."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return parse_word_file(out.getvalue()).text


def test_paragraphs_in_columns_are_the_rows_of_a_table() -> None:
    """As the same lines are in plain text."""
    lines = ["Giá vé:", "Tên\tGiá\tHạn", "Vé ngày\t5.000\t1 ngày", "Vé tháng\t9.000\t1 tháng"]
    rows = "Tên | Giá | Hạn\nVé ngày | 5.000 | 1 ngày\nVé tháng | 9.000 | 1 tháng"
    assert text_of(*lines) == f"Giá vé:\n\n{rows}"


def test_other_tabs_are_blanks() -> None:
    """One that indents, one behind a label, and those of fewer lines than a table has."""
    read = text_of("\tMở cửa lúc 7 giờ.", "Họ tên:\tAn", "Hết.", "1.\tĐơn", "2.\tẢnh", "3.\tThẻ")
    assert read.split("\n\n") == [
        "Mở cửa lúc 7 giờ.", "Họ tên: An", "Hết.", "1. Đơn", "2. Ảnh", "3. Thẻ",
    ]  # fmt: skip
