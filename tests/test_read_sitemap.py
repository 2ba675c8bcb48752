"""Sitemaps: the pages of their own site, in every way that programs write them."""

import pytest

from corpus.errors import FetchError
from corpus.read.fetch import Fetched
from corpus.read.sitemap import is_sitemap, pages_of

PLAIN = "<urlset xmlns='x'><url><loc>{}</loc></url></urlset>"
AT = "https://a.vn/sitemap.xml"


def listed(xml: str, at: str = AT) -> list[str]:
    """What is read from a sitemap at that address."""
    data = xml.encode()
    assert is_sitemap(data)
    return pages_of(Fetched(at, "text/xml", data))


@pytest.mark.parametrize(
    ("xml", "pages"),
    [
        (PLAIN.format(" https://a.vn/x?a=1&amp;b=2\n"), ["https://a.vn/x?a=1&b=2"]),
        (PLAIN.format("<![CDATA[https://a.vn/x?a=1&b=2]]>"), ["https://a.vn/x?a=1&b=2"]),
        (PLAIN.format("\n <![CDATA[ https://a.vn/x ]]> "), ["https://a.vn/x"]),
        ("<s:urlset xmlns:s='x'><s:url><s:loc>https://a.vn/x</s:loc></s:url></s:urlset>",
         ["https://a.vn/x"]),
        ("<s:sitemapindex xmlns:s='x'><s:sitemap><s:loc>https://a.vn/b.xml</s:loc></s:sitemap>"
         "</s:sitemapindex>", ["https://a.vn/b.xml"]),
        ("<urlset><url><loc>https://a.vn/x</loc><image:image><image:loc>https://a.vn/a.png"
         "</image:loc></image:image></url></urlset>", ["https://a.vn/x"]),
    ],
)  # fmt: skip
def test_a_sitemap_is_read_however_it_is_written(xml: str, pages: list[str]) -> None:
    """With entities, as CDATA, with a prefix; the places of pictures are no pages."""
    assert listed(xml) == pages


@pytest.mark.parametrize(
    ("at", "page"),
    [
        (AT, "https://A.VN/x"),
        (AT, "https://a.vn:443/x"),
        (AT, "http://a.vn:80/x"),
        ("http://a.vn/s.xml", "https://a.vn/x"),
        ("https://a.vn:8443/s.xml", "https://a.vn:8443/x"),
    ],
)
def test_a_site_is_the_same_however_its_host_is_written(at: str, page: str) -> None:
    """In large letters, with the usual port, with and without encryption."""
    assert listed(PLAIN.format(page), at) == [page]


@pytest.mark.parametrize(
    "place", ["", "https://b.vn/x", "https://a.vn:8443/x", "https://a.vn:x/", "file:///a.vn", "/x"]
)
def test_a_sitemap_without_a_page_of_its_site_says_so(place: str) -> None:
    """What is listed of other sites is none of its business."""
    with pytest.raises(FetchError, match="it lists no page of its own site") as caught:
        listed(PLAIN.format(place))
    assert not caught.value.gone
