"""Pages of the web, and those that a sitemap lists: fetched within bounds, and made documents."""

from collections.abc import Iterator

import pytest

from corpus.errors import FetchError, HoidapError
from corpus.read import fetch as fetching
from corpus.read import pages
from corpus.read.fetch import fetch
from corpus.read.pages import read_pages
from tests.page_site import page_site


@pytest.fixture
def site() -> Iterator[str]:
    """The address of the site, on this machine."""
    with page_site() as address:
        yield address


def read(*addresses: str) -> tuple[dict[str, str], dict[str, HoidapError], dict[str, object]]:
    """Titles by source, errors by address, repairs by address."""
    skipped: dict[str, HoidapError] = {}
    repaired: dict[str, object] = {}
    documents = list(
        read_pages(
            addresses,
            lambda url, error: skipped.update({url: error}),
            lambda url, what: repaired.update({url: dict(what)}),
            allow_private=True,
        )
    )
    return {document.source: document.title for document in documents}, skipped, repaired


def test_pages_of_every_kind_become_documents(site: str) -> None:
    """The source is the address after redirects; an address named twice is read once."""
    paths = ("/moved", "/tin/bai.html", "/cu", "/a.pdf", "/a.docx", "/a.txt", "/gzip", "/a.txt")
    titles, skipped, repaired = read(*(site + path for path in paths))
    assert titles == {
        f"{site}/tin/bai.html": "Thư viện", f"{site}/cu": "Thư viện", f"{site}/a.pdf": "Quy chế",
        f"{site}/a.docx": "Quy chế", f"{site}/a.txt": titles[f"{site}/a.txt"],
        f"{site}/gzip": "Thư viện",
    }  # fmt: skip
    assert not skipped
    assert repaired == {f"{site}/cu": {"vni": 1}}


def test_a_packed_sitemap_stands_for_the_pages_of_its_site(site: str) -> None:
    """Also one in another; what else is packed is of a kind that cannot be read."""
    titles, skipped, _ = read(f"{site}/all.xml.gz", f"{site}/cut.xml.gz", f"{site}/other.gz")
    assert list(titles) == [f"{site}/a.txt"]
    assert {url: str(error).count("gzip") for url, error in skipped.items()} == {
        f"{site}/cut.xml.gz": 1, f"{site}/other.gz": 1,
    }  # fmt: skip


def test_a_sitemap_stands_for_the_pages_of_its_site(site: str) -> None:
    """Also one of sitemaps, which may name itself; other sites and schemes are not followed."""
    titles, skipped, _ = read(f"{site}/all.xml")
    assert list(titles) == [f"{site}/tin/bai.html", f"{site}/a.txt?x=1&y=2"]
    assert not skipped


def test_what_a_sitemap_lists_past_its_room_is_told(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing vanishes without a word; what is named beside a sitemap takes nothing of its room."""
    monkeypatch.setattr(pages, "MOST_PAGES", 1)
    titles, skipped, _ = read(f"{site}/a.pdf", f"{site}/sitemap.xml", f"{site}/few.xml.gz")
    assert list(titles) == [f"{site}/{name}" for name in ("a.pdf", "tin/bai.html", "a.txt")]
    (told,) = skipped.items()
    assert told[0] == f"{site}/sitemap.xml"
    assert str(told[1]) == f"of the 2 addresses that {told[0]} lists, the first 1 are read"


def test_sitemaps_of_sitemaps_come_to_an_end(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that one address leads to is counted, and that of each address for itself."""
    monkeypatch.setattr(pages, "MOST_LISTED", 2)
    titles, skipped, _ = read(f"{site}/all.xml", f"{site}/all.xml.gz")
    assert list(titles) == [f"{site}/a.txt"]
    assert {url: "none is read" in str(error) for url, error in skipped.items()} == {
        f"{site}/sitemap.xml": True
    }


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "the server answered 404"),
        ("/round", "more than 5 redirects"),
        ("/file", "only http and https"),
        ("/anh", "of a kind that cannot be read"),
        ("/lon", "larger than 5 MB"),
        ("/bomb", "larger than 5 MB"),
    ],
)
def test_what_cannot_be_fetched_is_skipped_with_the_reason(
    site: str, path: str, reason: str
) -> None:
    """Gone, moving in circles, of another kind, too large as it is or unpacked."""
    titles, skipped, _ = read(site + path, f"{site}/a.txt")
    assert list(titles) == [f"{site}/a.txt"]
    assert reason in skipped[site + path].message


@pytest.mark.parametrize(("path", "moved"), [("/phi", "/học-phí"), ("/cafe", "/café")])
def test_a_redirect_may_name_letters_as_they_are(site: str, path: str, moved: str) -> None:
    """In UTF-8, as servers of Vietnamese pages do, or in Latin-1."""
    assert fetch(site + path, allow_private=True).url == site + moved


def test_a_slow_page_is_cut_off(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However steadily it drips."""
    monkeypatch.setattr(fetching, "MOST_SECONDS", 0.4)
    with pytest.raises(FetchError, match=r"more than 0\.4 s"):
        fetch(f"{site}/slow", allow_private=True)
