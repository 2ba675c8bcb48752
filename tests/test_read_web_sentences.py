"""Sentences of a web page with a time, a command or a quotation in them."""

import pytest

from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>Đoạn {n} kể về giờ mở cửa của thư viện trường.</p>" for n in range(30))


def below(html: str) -> str:
    """What is read of `html` below a heading in the text of a long page."""
    page = f"<html><body><main><h1>Giờ</h1>{PROSE}<h2>Cuối</h2>{html}<p>Hết.</p></main></body>"
    return parse_web_page(page.encode()).text.partition("Cuối\n\n")[2].removesuffix("\n\nHết.")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Mở từ <time datetime='08:00'>8 giờ</time> đến <time>17 giờ</time> hằng ngày.</p>",
         "Mở từ 8 giờ đến 17 giờ hằng ngày."),
        ("<ul><li>Thứ Hai: <time>7h30–17h</time></li><li><b>Thứ Bảy</b> <time>8h</time></li></ul>",
         "- Thứ Hai: 7h30–17h\n- Thứ Bảy 8h"),
        ("<table><tr><td>Hai<td><time>7h</time></tr><tr><td>Ba<td><time>8h</time></tr></table>",
         "Hai | 7h\nBa | 8h"),
        ("<div>Khai giảng ngày <span><time><b>5/9</b></time></span>.</div>",
         "Khai giảng ngày 5/9."),
        ("<div><time>8h</time> Khai mạc<p>Ở hội trường.</p></div>",
         "8h Khai mạc\n\nỞ hội trường."),
        ("<p>Chạy lệnh <code>pip install</code> trước khi mở.</p>",
         "Chạy lệnh pip install trước khi mở."),
        ("<p>Sửa <b><code>a.ini</code></b>, <code>b.ini</code>.</p>", "Sửa a.ini, b.ini."),
        ("<ul><li>Mở <code>config.ini</code> rồi sửa.</li></ul>", "- Mở config.ini rồi sửa."),
        ("<p>Khẩu hiệu <q>Dạy tốt</q> từ năm 1960.</p>", "Khẩu hiệu “Dạy tốt” từ năm 1960."),
        ("<p>Câu <q>“Học <b>tốt</b>”</q>; câu <q><i>Dạy</i> tốt</q>.</p>",
         "Câu “Học tốt”; câu “Dạy tốt”."),
        ("<p>Câu \"<q>Học tốt</q>\" và <b>câu</b> «<q>Dạy tốt</q>».</p>",
         'Câu "Học tốt" và câu «Dạy tốt».'),
        ("<p><q>Dạy</q><q>Học</q> tốt.</p>", "“Dạy”“Học” tốt."),
        ("<p>Câu \"Học\" <q>tốt</q> và <q>Dạy</q>.</p>", 'Câu "Học" “tốt” và “Dạy”.'),
    ],
)  # fmt: skip
def test_a_sentence_keeps_its_parts_in_one_line(html: str, text: str) -> None:
    """Hours, commands and quotations are words of it."""
    assert below(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><code>pip install hoidap</code></p>", "pip install hoidap"),
        ("<p>Chạy:</p><pre><code>a = 1\nb = 2</code></pre>", "Chạy:\n\na = 1\nb = 2"),
        ("<pre><b>$</b> <code>ls\ncd</code></pre>", "$ ls\ncd"),
        ("<p>Một.</p><blockquote>Học tốt.</blockquote>", "Một.\n\nHọc tốt."),
    ],
)
def test_a_block_of_code_or_a_quotation_set_apart_stays_one(html: str, text: str) -> None:
    """With its lines."""
    assert below(html) == text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("<time datetime='2024-03-05'>5 tháng 3</time>", ""),
        ("<div><time>2024-03-05</time></div>", ""),
        ("<p>Đăng ngày <time datetime='2024-03-05'>5/3</time></p>", "Đăng ngày 5/3\n\n"),
        ("<p>Đăng ngày <time>2024-03-05</time></p>", "Đăng ngày 2024-03-05\n\n"),
    ],
)
def test_the_date_of_a_page_is_found_and_alone_it_is_no_text(line: str, words: str) -> None:
    """Above the article or in a line that says what it is."""
    page = f"<html><body><article><h1>Giờ</h1>{line}{PROSE}</article></body></html>"
    source = parse_web_page(page.encode())
    assert source.date == "2024-03-05"
    assert source.text.startswith(f"Giờ\n\n{words}Đoạn 0")
