"""Markdown: the words in reading order, and headings as spans of them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clean import clean
from corpus.read.inline import inline
from corpus.read.markdown import parse_markdown


def text_of(markdown: str) -> str:
    """The text of a file."""
    return parse_markdown(markdown).text


def headings_of(markdown: str) -> list[tuple[int, str]]:
    """Level and words of each heading."""
    source = parse_markdown(markdown)
    return [(h.level, source.text[h.start : h.end]) for h in source.headings]


MARKUP = st.lists(
    st.sampled_from(
        "# |## a|---|===|```|~~~|- |1. |> |\n|\n\n| |*|**|_|`|``|[|](|)|![|<!--|-->|\\|&lt;|&#0;"
        "|title: x|a|Tiếng Việt|\u202e|\x00|\ud800|\x000\x00|\t|  \n".split("|")
    )
    | st.sampled_from(["|", "|-|"]),
    max_size=30,
).map("".join)


@given(MARKUP)
def test_any_markdown_gives_clean_text_with_headings_inside(markdown: str) -> None:
    """Whatever comes, the text is clean and the headings are ordered spans of whole lines."""
    source = parse_markdown(markdown)
    assert clean(source.text) == source.text
    past = 0
    for heading in source.headings:
        assert past <= heading.start < heading.end <= len(source.text)
        words = source.text[heading.start : heading.end]
        assert words == words.strip()
        assert "\n" not in words
        assert source.text[: heading.start].endswith("\n") or not heading.start
        past = heading.end


@given(st.lists(st.from_regex(r"[A-Za-zÀ-ỹ]{1,8}", fullmatch=True), min_size=1, max_size=12))
def test_plain_words_come_through_unchanged(words: list[str]) -> None:
    """Text without markup is only cleaned."""
    assert text_of(" ".join(words)) == clean(" ".join(words))


@pytest.mark.parametrize(
    ("markdown", "headings"),
    [
        ("# A", [(1, "A")]),
        ("###### A ######", [(6, "A")]),
        ("####### A", []),
        ("#A", []),
        ("#\n##  \na", []),
        ("# C#\n\n## F# ##", [(1, "C#"), (2, "F#")]),
        ("A\n===\n\nB\n---", [(1, "A"), (2, "B")]),
        ("a\nb\n---\n", []),
        ("## **A** `b` [c](d)", [(2, "A b c")]),
        ("    # vẫn là chữ", []),
        ("```\n# chú thích\n```", []),
        ("# " + "x" * 201, []),
        ("- a\n---\nb", []),
    ],
)
def test_headings_are_found_where_commonmark_has_them(
    markdown: str, headings: list[tuple[int, str]]
) -> None:
    """ATX and setext, without their marks; never in code; not when as long as a paragraph."""
    assert headings_of(markdown) == headings


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Một dòng\nngắt mềm.", "Một dòng ngắt mềm."),
        ("Một dòng  \nngắt cứng\\\nhai lần.", "Một dòng\nngắt cứng\nhai lần."),
        ("- a\n* b\n+ c\n  tiếp\n    - d", "- a\n- b\n- c tiếp\n+ d"),
        ("1. a\n2) b", "1. a\n2) b"),
        ("a\n- b\n\nc", "a\n\n- b\n\nc"),
        ("> trích\n> dẫn\n>> sâu", "trích dẫn sâu"),
        ("a\n\n***\n\nb\n\n- - -\n\nc", "a\n\nb\n\nc"),
        ("```python\nx = 1\n\ny = *2*\n```\nsau", "x = 1\n\ny = *2*\n\nsau"),
        ("~~~\n```\n~~~", "```"),
        ("1. A:\n\n    ```sh\n    x *y*\n    z\n    ```\n\n2. B", "1. A:\n\nx *y*\nz\n\n2. B"),
        ("1. A:\n    ```sh\n    x\n    ```\n    sau\n2. B", "1. A:\nx\nsau\n\n2. B"),
        ("- a\n\t- b\n\n\t\t~~~\n\t\tx\n\t\t~~~\n- c", "- a\n+ b\n\nx\n\n- c"),
        ("- a\n\nsau\n\n    ```sh\n    x\n    ```", "- a\n\nsau\n\nsh x"),
        ("```\nkhông đóng", "không đóng"),
        ("| A | B |\n|---|:-:|\n| 1 | **2** |\n| 3 \\| 4 | |", "A | B\n1 | 2\n3 | 4"),
        ("A | B\n--- | ---\n1 | 2\n\nsau", "A | B\n1 | 2\n\nsau"),
        ("a | b không phải bảng", "a | b không phải bảng"),
        ("<!-- ẩn\nnhiều dòng --> hiện", "hiện"),
        ("a <!-- ẩn --> b", "a b"),
        ("<!-- không đóng\nb", "<!-- không đóng b"),
        ("```\n<!-- giữ -->\n```", "<!-- giữ -->"),
        ("[x]: http://a.b 'T'\n\nsau", "sau"),
        ("[1]: chú thích dài có nhiều từ", "[1]: chú thích dài có nhiều từ"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
        ("", ""),
        ("-\n- \n***", ""),
    ],
)
def test_blocks_become_lines_of_words(markdown: str, text: str) -> None:
    """Paragraphs, lists, quotes, code, tables, rules, comments, definitions, tags."""
    assert text_of(markdown) == text


WRAPPED = "Cảng được khởi công từ lâu và theo kế hoạch mở rộng vào ngày"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Khởi công năm\n2024. Sau đó\nmở rộng.", "Khởi công năm 2024. Sau đó mở rộng."),
        ("> Bắt đầu từ\n> 120) Hết.", "Bắt đầu từ 120) Hết."),
        (f"{WRAPPED}\n15. Sau đó mở rộng.", f"{WRAPPED} 15. Sau đó mở rộng."),
        (f"{WRAPPED}:\n15. a\n16. b", f"{WRAPPED}:\n\n15. a\n16. b"),
        (f"{WRAPPED}\n1. a\n2. b", f"{WRAPPED}\n\n1. a\n2. b"),
        (f"- {WRAPPED}\n2. b", f"- {WRAPPED}\n2. b"),
        (f"{WRAPPED}\n- b", f"{WRAPPED}\n\n- b"),
        ("Phần hai\n4. a\n5. b", "Phần hai\n\n4. a\n5. b"),
        ("Mốc:\n2023. a\n2024. b", "Mốc:\n\n2023. a\n2024. b"),
        ("Mốc\n\n2023. a\n2024. b", "Mốc\n\n2023. a\n2024. b"),
    ],
)
def test_a_number_that_a_wrapped_line_begins_with_is_no_item(markdown: str, text: str) -> None:
    """It belongs to the sentence above; where a list may be meant, it is one."""
    assert text_of(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**đậm** *nghiêng* __đậm__ _nghiêng_", "đậm nghiêng đậm nghiêng"),
        ("***cả hai***", "cả hai"),
        ("2 * 3 * 4 và snake_case_name và 5 ~ 6", "2 * 3 * 4 và snake_case_name và 5 ~ 6"),
        ("[chữ](http://x.y/(z) 'tên') và [nữa][id] và [1]", "chữ và nữa và [1]"),
        ("![ảnh](a.png) [![huy hiệu](b.svg)](c)", "ảnh huy hiệu"),
        ("![](a.png)", ""),
        ("Kệ 20*30 cm, kệ 40*60 cm giá 200k", "Kệ 20*30 cm, kệ 40*60 cm giá 200k"),
        ("2,5m*4m*3m, *kệ 20*30*, từ 3*, 4* đến 5*", "2,5m*4m*3m, kệ 20*30, từ 3*, 4* đến 5*"),
        ("Lệ phí**:** 50.000 đồng, giờ*:* 8h", "Lệ phí: 50.000 đồng, giờ: 8h"),
        ("Năm 2025**:** 5 tỷ, **khách sạn 3*:** đẹp", "Năm 2025: 5 tỷ, khách sạn 3*: đẹp"),
        ("H*2*O, CO*2*, x*1* và *3*, *tầng 4*. *2024*-*2025*",
         "H2O, CO2, x1 và 3, tầng 4. 2024-2025"),
        ("`a *b* <c>` ``d ` e`` `` `f` ``", "a *b* <c> d ` e `f`"),
        ("`không đóng *x*", "`không đóng x"),
        (r"\*không\* \[phải\](x) \\ \a", r"*không* [phải](x) \ \a"),
        ("<https://a.b/c> <mailto:a@b.c> <b>", "https://a.b/c mailto:a@b.c <b>"),
        ("&lt;b&gt; &amp; &nbsp;x &#272; &#x110; &khong; `&lt;`", "<b> & \u00a0x Đ Đ &khong; &lt;"),
        ("a **không đóng", "a **không đóng"),
        ("[javascript](javascript:alert(1))", "javascript"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"),
        ("****bốn****", "****bốn****"),
        ("**[a](b)**", "a"),
        ("a\x000\x00b", "a0b"),
    ],
)  # fmt: skip
def test_inline_marks_are_removed_and_words_stay(markdown: str, text: str) -> None:
    """Emphasis, links, images, code, escapes, addresses, entities."""
    assert inline(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            "Phí 5 triệu.[^1] Sau đó tăng.\n\n[^1]: Số liệu.",
            "Phí 5 triệu. Sau đó tăng.\n\nSố liệu.",
        ),
        ("a[^1][^ghi-chú], b [^1].\n\n[^1]: c\n[^ghi-chú]: d\n  e", "a, b.\n\nc\n\nd e"),
        ("# A[^x]\n\n[^x]:\n    b", "A\n\nb"),
        ("| A[^x] | B |\n|---|---|\n| 1 | 2[^x] |\n[^x]: **c**", "A | B\n1 | 2\n\nc"),
        ("`[^x]` và \\[^x] và [^y]\n\n[^x]: b", "[^x] và [^x] và [^y]\n\nb"),
        ("Lớp [^abc] và [^abc]: không phải", "Lớp [^abc] và [^abc]: không phải"),
    ],
)
def test_footnotes_stand_where_they_are_written_and_their_marks_nowhere(
    markdown: str, text: str
) -> None:
    """Each a paragraph of its own; what no footnote goes by stays."""
    assert text_of(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Giá ~~500.000~~ 450.000 đồng.", "Giá 450.000 đồng."),
        ("a ~~**b** [c](d) `e`~~ f", "a f"),
        ("a ~~b\nc~~ d", "a d"),
        ("a ~~b **c~~ d** e", "a d e"),
        ("# ~~A~~\n\n- ~~b~~\n- c", "- c"),
        ("Từ 5~10 người hoặc 20~30 người.", "Từ 5~10 người hoặc 20~30 người."),
        ("Thứ 2~thứ 6, từ ~8h (~7h hè)", "Thứ 2~thứ 6, từ ~8h (~7h hè)"),
        ("Từ 5~~10 hoặc 20~~30 người.", "Từ 5~~10 hoặc 20~~30 người."),
        ("dạ~~ cảm ơn ~~ ạ~~", "dạ~~ cảm ơn ~~ ạ~~"),
        ("a ~~b không đóng", "a ~~b không đóng"),
        ("`~~a~~` \\~~b\\~~", "~~a~~ ~~b~~"),
    ],
)  # fmt: skip
def test_struck_text_goes_and_other_tildes_stay(markdown: str, text: str) -> None:
    """What is struck out is no longer valid; numbers on both sides of a tilde are not melted."""
    assert text_of(markdown) == text


def test_a_heading_of_level_one_is_the_title() -> None:
    """Not one of level 2 that comes before it."""
    assert parse_markdown("## a\n\n# b\n\n## c").title == "b"
    assert parse_markdown("## a\n\nb").title == ""


KILLERS = [
    "`", "`` ` ", "[", "[a](", "[a](()", "(a)[", "![", "*a ", "**", "*a* ", "***a ", "_a", "~~",
    "\\", "&#9", "<!--", "<!--\n", "\n#", "\n- ", "|", "|-", "a\n-\n", "> ", "---\n", "```\n",
    "\n| a", "a|\n-|\n", "= ", "[a]: ", "<http://", "  \n", "[a](b[a](b)", "- - ", "* * ", "> > ",
    "<b>", "</b>", "<img alt='", "<table>\n", "<ul><li>", "</ul>", "<p>\n", "</p>", "<td>", "<p ",
    ":::a\n", "!!! a\n",
    "==", "==a ", "[[", "[[a|", "![[", "%%", "%%\n", "%%a\n\n", " ^abcd", "^abcd   ", "<br",
    " <br>", "<aside>\n", "<aside> ", "# a {#", "> [!a]\n", "\n> a\n\n", "[^", "[^a]", " [^",
    "[^a]:", "\n[^a]:", "[^a]: b\n",
]  # fmt: skip


def seconds_for(size: int, killer: str) -> float:
    """The least processor time of three runs on `size` characters."""
    text = (killer * (size // len(killer) + 1))[:size]
    runs = []
    for _ in range(3):
        start = time.process_time()
        parse_markdown(text)
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.parametrize("killer", KILLERS)
def test_time_grows_no_faster_than_the_text(killer: str) -> None:
    """Eight times a hostile pattern takes nowhere near sixty-four times as long."""
    assert seconds_for(80_000, killer) < 32 * max(seconds_for(10_000, killer), 0.002)
