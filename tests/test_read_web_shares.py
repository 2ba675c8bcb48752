"""Words of a web page that are also the names of share buttons."""

import pytest

from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>The town hall tells in part {n} how it can be reached.</p>" for n in range(20))


def read(html: str, prose: str = PROSE) -> str:
    """What is read of `html` in the text of a page."""
    page = f"<html><body><main><h1>Town hall</h1>{prose}{html}<p>The end.</p></main></body></html>"
    return parse_web_page(page.encode()).text


@pytest.mark.parametrize("prose", [PROSE, ""], ids=["long", "short"])
@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<table><tr><td>Phone</td><td>0123</td></tr><tr><td>Email</td><td>a@b.org</td></tr>"
         "<tr><td><b>WhatsApp</b></td><td>+49 1</td></tr></table>",
         "Phone | 0123\nEmail | a@b.org\nWhatsApp | +49 1"),
        ("<table><tr><th>Service</th><th>Print</th><th>PDF</th></tr>"
         "<tr><td>Map</td><td>$20</td><td>$8</td></tr></table>",
         "Service | Print | PDF\nMap | $20 | $8"),
        ("<dl><dt>Phone</dt><dd>0123</dd><dt>Email</dt><dd>a@b.org</dd></dl>",
         "- Phone: 0123\n- Email: a@b.org"),
        ("<h2>Print</h2><p>A page costs 10 cents.</p>", "Print\n\nA page costs 10 cents."),
        ("<p>Email</p><p>a@b.org</p>", "Email\n\na@b.org"),
        ("<ul><li>Phone</li><li>Facebook</li></ul>", "- Phone\n- Facebook"),
        ("<p>Write by\n  Mail\n  to us.</p>", "Write by Mail to us."),
        ("<p>Phone<br>Email<br>Fax</p>", "Phone\nEmail\nFax"),
        ("<div>Instagram</div>", "Instagram"),
    ],
)  # fmt: skip
def test_words_that_are_called_like_share_buttons_are_text(
    html: str, text: str, prose: str
) -> None:
    """The names of rows, columns, parts and items."""
    assert text in read(html, prose)


@pytest.mark.parametrize(
    "html",
    [
        "<p><a href='/f'>Facebook</a></p><p><a href='/e'>Email</a></p>",
        "<ul><li><a href='/f'><span>Facebook</span></a></li><li><a href='/p'>Print</a></li></ul>",
        "<div onclick='share()'><span>Facebook</span></div>",
        "<p role='button'>Print</p>",
    ],
)
def test_share_buttons_are_no_text(html: str) -> None:
    """What leads to another page, or does something when it is pressed."""
    text = read(html)
    assert not {"Facebook", "Email", "Print"} & set(text.split())
