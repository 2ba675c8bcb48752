"""Web pages (.html): the article, without what surrounds it on every page of its site.

trafilatura tells the text from navigation, cookie notices and advertisements; its tree becomes
blocks. What is hidden and lists that are nothing but links are dropped before; for how to reach
whom the site is of, see `web_around`. Scripts are never run and nothing that a page names is
fetched. Runs in a child process only: see `apart`.
"""

import re
from collections import Counter
from copy import deepcopy
from typing import Any

from lxml.etree import LxmlError, strip_attributes
from lxml.html import HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG
from trafilatura.utils import RE_FILTER
from trafilatura.xpaths import BODY_XPATH, OVERALL_DISCARD_XPATH

from corpus.clean import clean_line
from corpus.read.blocks import join
from corpus.read.boxes import fill_boxes, keep_lines
from corpus.read.decode import decode
from corpus.read.raised import drop_note_marks, write_raised
from corpus.read.repair import counted, repaired
from corpus.read.source import BadSourceError, EmptySourceError, Source
from corpus.read.spanning import fill_spanned_rows
from corpus.read.trim import letters, trim, unlink_contacts
from corpus.read.unfold import unfold
from corpus.read.web_around import told_around, untold
from corpus.read.web_blocks import blocks_of
from corpus.read.web_fields import free_words
from corpus.read.web_frames import below_title, text_box
from corpus.read.web_gaps import part_labels
from corpus.read.web_labels import label_items
from corpus.read.web_layout import open_layout
from corpus.read.web_links import drop_links
from corpus.read.web_names import drop_names, open_asides
from corpus.read.web_pictures import name_pictures
from corpus.read.web_sentences import keep_sentences
from corpus.read.web_shares import keep_shares
from corpus.read.web_titles import names_of, web_title

# A declaration after that is not seen by browsers either.
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.I
)
_DECLARATION_WITHIN = 4096
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
_SHORT = 1_000  # characters; the 250 that trafilatura wants are far from _NEARLY_ALL of more
_NEARLY_ALL = 0.8
_DATES = {"extensive_search": False, "original_date": True}  # what the page says, no guesses


def parse_web_page(data: bytes) -> Source:
    """The article in the page `data`, with its headings, title and date.

    Raises:
        BadSourceError: no encoding fits, or this is no page.
        EmptySourceError: nothing was left.
    """
    if data.lstrip()[:5] == b"%PDF-" or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise BadSourceError("its content is not a web page")
    found = _DECLARED.search(data[:_DECLARATION_WITHIN])
    decoded = decode(data, found[1].decode("ascii") if found else "")
    repairs = Counter([decoded.repair] if decoded.repair else [])
    parser = HTMLParser(remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(_XML_DECLARATION.sub("", decoded.text, count=1), parser)
    except LxmlError as error:
        raise EmptySourceError("no text was found in the page") from error
    _repair(tree, repairs)
    names = names_of(tree)
    around = told_around(tree)
    _prepare(tree)
    article = _article(tree)
    if article is None:
        raise EmptySourceError("no text was found in the page")
    blocks = list(blocks_of(article.body))
    body = join(blocks)
    whole = join([*blocks, *untold(around, body.text)]) if around else body
    return Source(
        text=whole.text,
        title=names.title or web_title(article.title or "", body, known=names.known),
        date=clean_line(article.date or ""),
        headings=whole.headings,
        repairs=counted(repairs),
    )


def sample() -> bytes:
    """A page that makes the parser load all of itself."""
    return (
        "<html><head><title>Cảng</title><meta name='date' content='2024-03-05'></head><body>"
        "<p>Cảng đón tàu lớn, và tàu nhỏ.</p><ul><li>Một</li></ul></body></html>"
    ).encode()


def _prepare(tree: Any) -> None:
    """Write into `tree` what would be lost of it, and take out what is no text."""
    part_labels(tree)
    unlink_contacts(tree)
    open_layout(tree)
    unfold(tree)
    free_words(tree)
    _keep_named(tree)
    name_pictures(tree)
    trim(tree)
    drop_links(tree, next(iter(_frames(tree)), None))
    drop_note_marks(tree)
    write_raised(tree.iter("sup"))
    keep_sentences(tree)
    fill_boxes(tree)
    keep_lines(tree)
    fill_spanned_rows(tree)
    label_items(tree)
    keep_shares(tree, RE_FILTER)
    # What finds the article would take "overflow: hidden" for what is hidden.
    strip_attributes(tree, "style")


def _keep_named(tree: Any) -> None:
    """Have what `tree` calls a menu, a widget or a footer kept where it is of the text."""
    frames = _frames(tree)
    if not frames and (box := text_box(tree)) is not None:
        drop_names([box])
        frames = [box]
    if frames:
        open_asides(below_title(frames[0], list(frames[0].iter("aside"))))
    for frame in frames:
        lists = frame.iter("ul", "ol", "dl", "li", "dd", "dt")
        named = [*(box for names in OVERALL_DISCARD_XPATH for box in names(frame)), *lists]
        drop_names(box for box in below_title(frame, named) if box not in frames)


def _frames(tree: Any) -> list[Any]:
    """The boxes of `tree` that may be its text, the likeliest first; none if it does not say."""
    return [found[0] for frames in BODY_XPATH if (found := frames(tree))]


def _article(tree: Any) -> Any:
    """What trafilatura finds in `tree`, None without any text.

    Where it finds less than 250 characters it takes all words of the page, in one line and with
    its menus. Found again without that rescue, they keep their headings, but of some pages most
    words are lost; so that counts only where the page does not say which of its boxes is the text,
    or it holds nearly all words of the page or of <main>.
    """
    main = tree.find(".//main")
    own = 0 if main is None else letters(main)
    whole = _frame(tree)
    found = _extracted(deepcopy(tree), favor_recall=True)
    if found is None:
        return None
    words = min(letters(found.body), own or _SHORT)
    if words >= _SHORT:
        return found
    config = deepcopy(DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    plain = _extracted(tree, config=config)
    if plain is None or not (whole or letters(plain.body) >= _NEARLY_ALL * words):
        return found
    return plain if _parts(plain) > _parts(found) else found


def _frame(tree: Any) -> bool:
    """Say that the whole page `tree` is its article, if it does not say which box is; whether so.

    Without that only paragraphs would be found, and the headings between them would be lost.
    """
    body = tree.find("body")
    if body is None or _frames(tree):
        return False
    whole = body.makeelement("div", itemprop="articleBody")
    whole.text, body.text = body.text, None
    whole.extend(body)
    body.append(whole)
    return True


def _extracted(tree: Any, **options: Any) -> Any:
    found = bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
        **options,
    )
    return None if found is None or isinstance(found, dict) or found.body is None else found


def _parts(article: Any) -> tuple[int, int]:
    """How many headings, and how many blocks of any kind."""
    levels = [block.level for block in blocks_of(article.body)]
    return sum(map(bool, levels)), len(levels)


def _repair(tree: Any, repairs: Counter[str]) -> None:
    """Mend every text of `tree` in place; entities have been read by now."""
    texts = [
        (element, name)
        for element in tree.iter()
        for name in ("text", "tail")
        if isinstance(element.tag, str) and (getattr(element, name) or "").strip()
    ]
    fields = [element for element in tree.iter("meta") if element.get("content")]
    before = [getattr(element, name) for element, name in texts]
    before += [element.get("content") for element in fields]
    after = repaired(before, repairs)
    if after != before:
        for (element, name), new in zip(texts, after, strict=False):
            setattr(element, name, new)
        for element, new in zip(fields, after[len(texts) :], strict=True):
            element.set("content", new)
