"""Markdown as Google Docs, Notion and Obsidian write it."""

import pytest

from corpus.read.markdown import parse_markdown


def text_of(markdown: str) -> str:
    """What is read of it."""
    return parse_markdown(markdown).text


@pytest.mark.parametrize(
    "heading",
    ["# **Nội quy** {#nội-quy}", "# Nội quy {: .lớp }", "# Nội quy # {#a .b}", "# Nội quy"],
)
def test_the_name_that_links_know_a_heading_by_is_no_part_of_it(heading: str) -> None:
    """Of the title neither."""
    source = parse_markdown(f"{heading}\n\nĐi học đúng giờ.")
    assert (source.title, source.text) == ("Nội quy", "Nội quy\n\nĐi học đúng giờ.")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("%% chưa duyệt %%\nMở cửa lúc 8 giờ.", "Mở cửa lúc 8 giờ."),
        ("%%\nchưa duyệt\n\nđừng công bố\n%%\nMở cửa.", "Mở cửa."),
        ("Mở cửa %%chưa duyệt%% lúc 8 giờ.", "Mở cửa lúc 8 giờ."),
        ("Tăng 5%% so với năm ngoái.", "Tăng 5%% so với năm ngoái."),
        ("%% không đóng\nMở cửa.", "%% không đóng Mở cửa."),
        ("Theo [[Quy chế đào tạo|quy chế]] và [[Nội quy]].", "Theo quy chế và Nội quy."),
        ("Bản đồ: ![[anh.png]]\n\nHết.", "Bản đồ:\n\nHết."),
        ("Nộp trước ==15/9==.", "Nộp trước 15/9."),
        ("Nếu a == b và c==d==e.", "Nếu a == b và c==d==e."),
        ("Mở cửa lúc 8 giờ. ^abc12\n\nHết.", "Mở cửa lúc 8 giờ.\n\nHết."),
        ("Mở cửa.\n\n^gio-mo-cua", "Mở cửa."),
        ("x ^2 và y ^2023", "x ^2 và y ^2023"),
        ("[[1]](https://a.b)", "[[1]](https://a.b)"),
        ("`[[a]] ==b== %%c%% <br>`", "[[a]] ==b== %%c%% <br>"),
    ],
)
def test_what_obsidian_does_not_show_is_not_read(markdown: str, text: str) -> None:
    """Comments, names of blocks and pages; what only looks like them stays."""
    assert text_of(markdown) == text


@pytest.mark.parametrize(
    "text",
    [
        "Giảm 10%% cho trẻ em, người già được giảm 20%% giá vé.",
        "Giảm 10 %% cho trẻ em, người già được giảm 20 %% giá vé.",
        "Tăng %%5 hoặc 6%%, không phải 7%%.",
        "%% đầu\n\nNội quy thứ nhất.\n\nNội quy hai.\n\nTăng 5%% mỗi năm.",
        "%%time\n\nHọc phí là 5 triệu.\n\nGiảm 50%%",
        "%% một\n\n" + "Một câu.\n\n" * 60 + "hai %%",
        "Phần tử a[[i]] và f(x)[[0]].",
        "if [[ -f tệp ]]; then",
        "<summary> là thẻ của HTML.",
        "Thẻ đóng là </summary>",
    ],
)
def test_what_only_looks_like_marks_stays(text: str) -> None:
    """Percentages, indices, tags that are spoken of."""
    assert text_of(text) == text


def test_a_box_is_a_paragraph_of_its_own_and_so_is_its_title() -> None:
    """Also right below a paragraph, and without a title."""
    assert text_of("Hạn đã có.\n> [!warning] Hạn nộp\n> Nộp trước 15/9.\n") == (
        "Hạn đã có.\n\nHạn nộp\n\nNộp trước 15/9."
    )
    assert text_of("> [!note]-\n> Nộp sớm\n> hơn.") == "Nộp sớm hơn."
    assert text_of("> Một câu\ndài.") == "Một câu dài."


def test_tags_of_boxes_and_breaks_are_no_words() -> None:
    """In cells, too; other tags are text."""
    assert text_of("<aside>\n💡 Lưu ý: nộp sớm.\n\n</aside>\n\nHết.") == (
        "💡 Lưu ý: nộp sớm.\n\nHết."
    )
    assert text_of("<details>\n<summary>Học phí</summary>\n\n5 triệu.\n</details>") == (
        "Học phí\n\n5 triệu."
    )
    assert text_of("| Phí |Ngành|\n|---|---|\n| 450<br>mỗi tín chỉ |Luật|") == (
        "Phí | Ngành\n450 mỗi tín chỉ | Luật"
    )
    assert text_of("Thẻ <b> in đậm.") == "Thẻ <b> in đậm."


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ('!!! warning "Chú ý"\n    Không nấu ăn.\n\nHết.', "Chú ý\n\nKhông nấu ăn.\n\nHết."),
        ('??? question "Mất thẻ?"\n\n    Nộp tiền.', "Mất thẻ?\n\nNộp tiền."),
        ('=== "Cơ sở 1"\n\n    - Tầng 2', "Cơ sở 1\n\n- Tầng 2"),
        ("!!! note\n    ```\n    a b\n    ```", "a b"),
        ("Giờ.\n:::tip Mẹo\nGửi xe.\n:::\n1. A\n2. B", "Giờ.\n\nMẹo\n\nGửi xe.\n\n1. A\n2. B"),
        (":::note[Giờ]\nTám giờ.\n:::", "Giờ\n\nTám giờ."),
        ("::: info {.rộng}\nTám giờ.\n:::", "Tám giờ."),
        ("!!! giảm giá\nHết.", "!!! giảm giá Hết."),
        ("!!! sale now\nHết.", "!!! sale now Hết."),
        ("::: {.note}\nTám giờ.\n:::", "Tám giờ."),
        (":::tip Mẹo\nkhông đóng", ":::tip Mẹo không đóng"),
        ("Hết.\n\n:::", "Hết.\n\n:::"),
    ],
)
def test_boxes_of_mkdocs_and_docusaurus_show_their_titles(markdown: str, text: str) -> None:
    """Not what opens and closes them; what only looks like that stays."""
    assert text_of(markdown) == text
