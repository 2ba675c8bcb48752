"""Pages of the web as documents: single ones, and those of a sitemap."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from corpus.clean import clean_line
from corpus.document import Document
from corpus.errors import CorpusError, FetchError, HoidapError, UnreadPagesError, shown
from corpus.read.apart import Apart
from corpus.read.fetch import Fetched, fetch
from corpus.read.formats import document_of, parsed
from corpus.read.memory import PageMemory
from corpus.read.sitemap import is_sitemap, pages_of, unpacked
from corpus.read.source import Source
from corpus.read.staying import staying

MOST_PAGES = 1_000  # of one sitemap
MOST_LISTED = 10_000  # below one address, by all of its sitemaps together: they may have no end
_KINDS: Mapping[str, str] = {
    "application/pdf": "pdf",
    "application/vnd.oasis.opendocument.text": "open",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
    "application/xhtml+xml": "web",
    "text/html": "web",
    "text/markdown": "markdown",
    "text/plain": "plain",
}

OnPageSkip = Callable[[str, HoidapError], None]
OnPageKeep = Callable[[str, HoidapError, int], None]
OnPageRepair = Callable[[str, Mapping[str, int]], None]


def _say_nothing_of(address: str, error: HoidapError, count: int) -> None:
    """Keep documents in silence."""


def read_pages(
    addresses: Iterable[str],
    on_skip: OnPageSkip,
    on_repair: OnPageRepair,
    *,
    allow_private: bool = False,
    memory: PageMemory | None = None,
    on_keep: OnPageKeep = _say_nothing_of,
) -> Iterator[Document]:
    """The documents at `addresses`, each once; a sitemap stands for the pages of its own site.

    A page that cannot be fetched or read now keeps what `memory` has of it, and so do the pages of
    a sitemap, unless the server answers that it is gone (404, 410).

    Args:
        addresses: http or https.
        on_skip: called with each address that gave no document and the reason, with each sitemap
            that lists more than is read, and with each file of which only some pages hold text.
        on_repair: called with each address that something was mended in, and how often what.
        allow_private: also from addresses that are not public.
        memory: of earlier readings; pages that it knows are not read again.
        on_keep: called instead of `on_skip` with each address of which documents of before stay,
            why, and how many they are.
    """
    # Each with the sitemaps that led to it.
    waiting: list[tuple[str, ...]] = []
    waiting += [(address,) for address in addresses][::-1]
    seen: set[str] = set()
    taken: set[str] = set()
    listed: Counter[str] = Counter()
    known = memory.version if memory else None
    with Apart() as apart:
        while waiting:
            way = waiting.pop()
            asked = way[0]
            if asked in seen:
                continue
            seen.add(asked)
            try:
                page = unpacked(fetch(asked, allow_private=allow_private, known=known))
                if is_sitemap(page.data):
                    waiting += _ways(page, way, listed, on_skip)[::-1]
                    continue
                before = memory.recall_page(page) if memory else None
                document, source = (before, None) if before else _document(page, apart)
            except HoidapError as error:
                documents = staying(memory, asked, error, taken)
                if documents:
                    on_keep(asked, error, len(documents))
                else:
                    on_skip(asked, error)
                yield from documents
                continue
            if document.id in taken:
                continue  # two addresses that lead to one page
            taken.add(document.id)
            if memory:
                memory.learn_page(page, document, tuple(dict.fromkeys((page.url, *way))))
            if source and source.repairs:
                on_repair(asked, dict(source.repairs))
            if source and source.unread:
                on_skip(asked, UnreadPagesError(asked, source.unread, len(source.pages)))
            yield document


def _ways(
    page: Fetched, way: tuple[str, ...], listed: Counter[str], on_skip: OnPageSkip
) -> list[tuple[str, ...]]:
    """The ways to what the sitemap `page` lists, as far as there is room: `way` leads to it.

    `listed` counts them by where the way begins; what there is no room for is told to `on_skip`.
    """
    found = list(dict.fromkeys(pages_of(page)))
    room = min(MOST_PAGES, MOST_LISTED - listed[way[-1]])
    if len(found) > room:
        read = f"the first {room:,} are" if room else "none is"
        reason = f"of the {len(found):,} addresses that {shown(way[0])} lists, {read} read"
        on_skip(way[0], CorpusError(reason, "List the others in a file, and name it with --urls."))
    listed[way[-1]] += len(found[:room])
    return [(one, *way) for one in found[:room]]


def _document(page: Fetched, apart: Apart) -> tuple[Document, Source]:
    kind = _KINDS.get(page.kind)
    if kind is None:
        raise FetchError(page.url, f"it is of a kind that cannot be read ({page.kind[:60]})")
    source = parsed(page.url, kind, page.data, apart)
    parts = urlsplit(page.url)
    place = f"{parts.netloc}{parts.path.rstrip('/')}" + (f"?{parts.query}" if parts.query else "")
    name = clean_line(place)
    return document_of(source, page.url, name=name, stem=name, place=page.url), source
