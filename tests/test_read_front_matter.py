"""Front matter of Markdown files: what it says of the document, and what only looks like it."""

import time

import pytest

from corpus.read.markdown import parse_markdown


def test_front_matter_is_read_and_wins_over_the_first_heading() -> None:
    """Title, language, source and date, quoted or not; other keys and lists are passed over."""
    source = parse_markdown(
        "\ufeff---\r\nTitle: 'Tên: bài'\r\nlanguage: vi-VN\r\nsource: https://a.b/c\r\n"
        "# ghi chú\r\ndate: 2025-03-25\r\ntags:\r\n  - x\r\n- y\r\n---\r\n# Khác\r\nThân."
    )
    assert (source.title, source.language, source.source) == ("Tên: bài", "vi", "https://a.b/c")
    assert source.date == "2025-03-25"
    assert source.text == "Khác\n\nThân."


@pytest.mark.parametrize(
    "opening",
    ["---\nkhông phải cặp\n---\n", "---\ntitle: x\n", " ---\ntitle: x\n---\n", "---\nk:v\n---\n"],
)
def test_malformed_front_matter_is_text(opening: str) -> None:
    """Nothing is dropped when the block is not what it seems."""
    source = parse_markdown(opening + "\nThân.")
    assert source.title == ""
    assert any(word in source.text for word in ("cặp", "title", "k:v"))


@pytest.mark.parametrize("language", ["fr", "", "vietnamese!", "đ"])
def test_an_unknown_language_counts_as_not_given(language: str) -> None:
    """Only vi and en, in any longer form that begins with them."""
    given_language = parse_markdown(f"---\nlanguage: {language}\n---\nx").language
    assert given_language == ("vi" if language.startswith("vi") else "")


@pytest.mark.parametrize(
    ("value", "title"),
    [
        (">-\n  Quy chế\n  đào tạo", "Quy chế đào tạo"),
        (">\n  Quy chế\n\n  đào tạo", "Quy chế đào tạo"),
        ("|\n    Quy chế\n    title: không phải", "Quy chế title: không phải"),
        ("|- # một dòng\n  Quy chế", "Quy chế"),
        ("|2+\n  Quy chế", "Quy chế"),
        (">-", "Thân"),
        ("> 5 triệu", "> 5 triệu"),
        ("Quy chế # bản nháp", "Quy chế"),
        ("Ngôn ngữ C# và C#1", "Ngôn ngữ C# và C#1"),
        ("'Mục # 2'", "Mục # 2"),
        ('"Mục # 2" # bản nháp', "Mục # 2"),
        ("# bản nháp", "Thân"),
    ],
)
def test_values_are_read_as_their_author_meant(value: str, title: str) -> None:
    """In the lines below the key, with a comment, with # in a word or in quotation marks."""
    source = parse_markdown(f"---\ntitle: {value}\ndate: 2024-05-06 # ký\n---\n# Thân\n")
    assert (source.title, source.date, source.text) == (title, "2024-05-06", "Thân")


@pytest.mark.parametrize(
    "key", ["ngày ban hành", "Số hiệu", "người_ký", "năm 2024", "đơn-vị", "nga\u0300y"]
)
def test_keys_have_any_letters(key: str) -> None:
    """Spaces, digits and marks, too; the block stays one."""
    source = parse_markdown(f"---\n{key}: 5/6/2024\ntitle: Quy chế\n---\nThân.")
    assert (source.title, source.text) == ("Quy chế", "Thân.")


def test_a_long_line_is_no_trap() -> None:
    """A key of a hundred thousand spaces and words is given up at once."""
    start = time.process_time()
    parse_markdown("---\n" + "a " * 100_000 + "\n---\n")
    parse_markdown("---\na: " + " #" * 100_000 + "\n---\n")
    assert time.process_time() - start < 2


def test_front_matter_may_be_toml() -> None:
    """As Hugo writes it; a heading right below is one."""
    source = parse_markdown(
        '+++\nTitle = "Học phí"\ndate = 2025-05-01\ntags = ["a"]\n+++\nNội quy\n-------\nThân.'
    )
    assert (source.title, source.date) == ("Học phí", "2025-05-01")
    assert (source.text, [h.level for h in source.headings]) == ("Nội quy\n\nThân.", [2])


@pytest.mark.parametrize("opening", ["+++\nkhông phải cặp\n+++\n", "+++\ntitle = 'x'\n"])
def test_what_is_no_toml_is_text(opening: str) -> None:
    """Where it is malformed, or does not end."""
    source = parse_markdown(opening + "\nThân.")
    assert (source.title, "cặp" in source.text or "title" in source.text) == ("", True)
