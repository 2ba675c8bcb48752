"""An answer as HTML: what stands where, and that a document's markup is only text."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, Heading, Passage
from qa.answer import Answer, Hit
from qa.errors import LongQuestionError
from qa.place import digest, paragraph_number
from qa.web.addresses import link
from qa.web.card import answer_card, refusal_card
from tests.web_service import BUILD, DOCUMENTS, MARKUP, PORT

OUR_TAGS = {"div", "figure", "blockquote", "mark", "figcaption", "cite", "span", "p", "button",
            "a", "details", "summary", "b"}  # fmt: skip


class Tags(HTMLParser):
    """Every tag and attribute of what it is fed, and the text between."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, list[str]] = {}
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the tag and its attributes."""
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")

    def handle_data(self, data: str) -> None:
        """Remember the text."""
        self.text += data


def card(*hits: Hit, language: str = "vi", found: bool = True) -> str:
    """The card of an answer with these hits, or with them nearest."""
    answer = Answer("?", language, found, hits if found else (), () if found else hits)
    return answer_card(answer, DOCUMENTS, DOCUMENTS.__getitem__, 7)


def test_the_answering_sentence_is_marked() -> None:
    """Exactly the sentence stands in the one mark."""
    assert re.findall("<mark>(.*?)</mark>", card(PORT)) == ["Cảng đón 130 tàu mỗi tháng."]


def test_the_place_is_title_heading_and_paragraph() -> None:
    """One line says where; headings are not counted as paragraphs."""
    caption = card(PORT).split("<figcaption>")[1].split("</figcaption>")[0]
    assert Tags(caption).text == "Cảng Hải Phòng · Cảng biển · đoạn 2"


def test_a_document_with_pages_is_cited_by_page() -> None:
    """In the place and in what is copied, instead of the paragraph."""
    begins = PORT.sentence[0]
    paged = replace(DOCUMENTS[PORT.passage.document_id], pages=(0, begins, begins + 1))
    html = answer_card(Answer("?", "vi", True, (PORT,)), {}, lambda name: paged, 1)
    caption = html.split("<figcaption>")[1].split("</figcaption>")[0]
    assert Tags(caption).text.endswith("Cảng biển · trang 2")
    assert 'data-en="page 2"' in caption
    assert ", trang 2. " in Tags(html).attributes["data-copy"][0]


def test_the_thousandth_page_is_written_as_it_is_printed() -> None:
    """With no sign between its digits, in neither language; other numbers keep theirs."""
    begins = PORT.sentence[0]
    document = DOCUMENTS[PORT.passage.document_id]
    long = replace(document, pages=(*[0] * 1030, begins, begins + 1))
    assert long.page(begins) == 1031
    html = answer_card(Answer("?", "vi", True, (PORT,)), {}, lambda name: long, 1)
    assert 'data-vi="trang 1031" data-en="page 1031"' in html
    assert ", trang 1031. " in Tags(html).attributes["data-copy"][0]
    many = {str(number): document for number in range(1204)}
    html = answer_card(Answer("?", "vi", False, ()), many, many.__getitem__, 1)
    assert "1.200 tài liệu khác" in Tags(html).text


def test_the_language_of_the_source_is_named_when_it_differs() -> None:
    """A Vietnamese question on an English source gets the label, an English one does not."""
    assert "nguồn tiếng Anh" in card(BUILD)
    assert 'data-en="English source"' in card(BUILD)
    assert "English source" not in card(BUILD, language="en")
    assert "Vietnamese source" in card(PORT, language="en")


def test_our_words_are_spoken_in_their_language_and_the_documents_in_its_own() -> None:
    """The card says which one it has; quotation, title, heading and topics say theirs."""
    html = card(BUILD)
    assert re.match(r'<div class="card found"[^>]* lang="vi">', html)
    assert re.findall(r'<(\w+)[^>]* lang="en"', html) == ["blockquote", "cite", "span"]
    html = card(PORT, BUILD, language="en", found=False)
    assert re.match(r'<div class="card not-found"[^>]* lang="en">', html)
    assert re.findall(r'class="chip" lang="(\w+)"', html) == ["vi", "en"]


def test_words_are_those_of_the_question_and_can_be_switched() -> None:
    """The card of an English question is in English and holds the Vietnamese words too."""
    html = card(PORT, BUILD, language="en")
    assert ">1 more passage</summary>" in html
    assert 'data-vi="1 đoạn khác"' in html
    assert 'data-words="en"' in html


def test_a_card_knows_what_the_next_question_may_lean_on() -> None:
    """As text, whatever was asked; of a greeting nothing."""
    answer = Answer('and "<b>"?', "en", True, (PORT,))
    html = answer_card(answer, {}, DOCUMENTS.__getitem__, 1, "", 'ships?\nand "<b>"?')
    assert Tags(html).attributes["data-context"] == ['ships?\nand "<b>"?']
    assert 'data-context="ships?\nand &quot;&lt;b&gt;&quot;?"' in html
    assert "data-context" not in card(PORT)


def test_scores_stand_behind_why_only() -> None:
    """A reader who does not ask why sees no number of ours."""
    html = card(PORT)
    assert "0,83" in html
    assert "0,83" not in re.sub(r'<details class="why">.*?</details>', "", html)


def test_copying_gives_the_quotation_with_its_source() -> None:
    """What is copied can be pasted into a text as it stands."""
    (copied,) = Tags(card(PORT)).attributes["data-copy"]
    quoted = PORT.passage.text
    assert copied == f"“{quoted}”\n— Cảng Hải Phòng, Cảng biển, đoạn 2. so-tay.md"


def test_only_web_addresses_are_linked() -> None:
    """A file's path is no link; an address is, at its words, and is not told where from."""
    read = f"read/cang?from=44&to=71&digest={digest(PORT.sentence_text())}&language=vi#here"
    assert Tags(card(PORT)).attributes["href"] == [read]
    tags = Tags(card(BUILD)).attributes
    at_words = "https://example.org/guide?a=1&b=2#:~:text=Then%20run%20hoidap%20build."
    digested = digest(BUILD.sentence_text())
    read = f"read/guide?from=48&to=70&digest={digested}&language=vi#here"
    assert tags["href"] == [read, at_words]
    assert tags["rel"] == ["noopener noreferrer nofollow"] * 2


def test_a_verdict_knows_its_passage() -> None:
    """The actions carry what a verdict is about, and both verdicts are offered."""
    tags = Tags(card(PORT)).attributes
    assert (tags["data-document"], tags["data-start"], tags["data-end"]) == (
        ["cang"], ["11"], ["117"],
    )  # fmt: skip
    assert tags["data-digest"] == [digest(PORT.passage.text)]
    assert tags["data-helpful"] == ["yes", "no"]


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
     "//evil.test", "https://", "http://[", "file:///etc/passwd", "https://a.test/\nb", ""],
)  # fmt: skip
def test_other_addresses_are_no_links(source: str) -> None:
    """Whatever a browser might run or misread is shown as text only."""
    assert link(source) == ""


def test_not_found_offers_topics_and_never_a_passage() -> None:
    """The nearest headings are chips, each once; no quotation stands in the card."""
    html = card(PORT, BUILD, replace(MARKUP, score=0.68), found=False)
    assert "Không tìm thấy trong tài liệu." in html
    # Nearest first, in whichever language it is.
    assert Tags(html).attributes["data-ask"] == ["Cảng biển", "Adding documents"]
    assert "blockquote" not in html
    assert "Tài liệu ở đây là: Cảng Hải Phòng; A <b>guide</b>." in Tags(html).text
    assert '<span lang="vi">Cảng Hải Phòng</span>; <span lang="en">A &lt;b&gt;guide' in html
    assert 'data-vi="Tài liệu ở đây là: " data-en="The documents here are: "' in html


@pytest.mark.parametrize(
    ("scores", "named"),
    [((0.5, 0.41), 2), ((0.5, 0.39), 1), ((0.29, 0.28), 2), ((0.29, 0.27), 1), ((0.27, 0.26), 0)],
)
def test_topics_that_are_far_off_are_not_offered(scores: tuple[float, float], named: int) -> None:
    """Neither far behind the nearest, nor where the nearest itself hardly fits."""
    near = [replace(hit, score=score) for hit, score in zip((PORT, BUILD), scores, strict=True)]
    html = card(*near, found=False)
    assert Tags(html).attributes.get("data-ask", []) == ["Cảng biển", "Adding documents"][:named]
    assert ("Những mục gần nhất" in html) == (named > 0)


@pytest.mark.parametrize("found", [True, False])
def test_how_a_question_was_read_stands_above_the_answer(found: bool) -> None:
    """In both languages, as text; without a slip there is no such line."""
    hits = (PORT,) if found else ()
    answer = Answer("shpis", "en", found, hits, read_as="ships & <b>")
    html = answer_card(answer, DOCUMENTS, DOCUMENTS.__getitem__, 7)
    line = html.partition('class="read-as">')[2].partition("</p>")[0]
    assert line == "Read as: ships &amp; &lt;b&gt;"
    assert 'data-vi="Đã hiểu là: ships &amp; &lt;b&gt;"' in html
    assert "read-as" not in card(*hits, found=found)


def test_what_the_first_passage_misses_stands_above_it() -> None:
    """In both languages, as text, each word between quotation marks; else there is no such line."""
    answer = Answer("x", "vi", True, (PORT, BUILD), missing=("tàu ngầm", "<b>"))
    html = answer_card(answer, DOCUMENTS, DOCUMENTS.__getitem__, 7)
    line, _, rest = html.partition('class="lacks">')[2].partition("</p>")
    assert line == "Đoạn này không nhắc tới “tàu ngầm”, “&lt;b&gt;”."
    assert 'data-en="This passage does not mention “tàu ngầm”, “&lt;b&gt;”."' in html
    assert rest.startswith("<figure>")
    assert "lacks" not in card(PORT, BUILD, found=True)


def test_a_refusal_says_what_and_what_to_do() -> None:
    """In the language of the page, with the values of the error."""
    html = refusal_card(LongQuestionError(2001, 2000), "en", 4)
    assert "The question has 2,001 characters; at most 2,000 are answered." in html
    assert 'data-turn="4"' in html


@given(st.text(min_size=1), st.text(), st.text(), st.text())
def test_no_markup_of_a_document_becomes_markup(
    text: str, title: str, heading: str, source: str
) -> None:
    """Whatever a document holds, the card has our tags only, and its text unchanged."""
    passage = Passage("d", 0, len(text), text, heading)
    hit = Hit(passage, 0.5, 1, (0, len(text)))
    try:
        document = Document("d", title, "vi", text, source)
    except ValueError:
        return
    answer = Answer("?", "vi", True, (hit, Hit(passage, 0.4, 2, (0, len(text)))))
    html = answer_card(answer, {"d": document}, lambda _: document, 1)
    assert set(Tags(html).tags) <= OUR_TAGS


def test_hostile_markup_is_text() -> None:
    """The sample document's script and image are in the card, as text."""
    tags = Tags(card(MARKUP))
    assert set(tags.tags) <= OUR_TAGS
    assert "<script>window.broken = 1</script>" in tags.text


@pytest.mark.parametrize(("position", "number"), [(0, 1), (7, 1), (12, 2), (40, 3), (60, 4)])
def test_paragraphs_are_counted_from_one(position: int, number: int) -> None:
    """Blocks between empty lines count, headings do not, a heading joined to its text does."""
    text = "Heading\n\nfirst, long\n\nsecond\n\nJoined\nthird, with its text\n\nfourth"
    starts = [text.index(part) for part in ("Heading", "Joined")]
    headings = (Heading(starts[0], starts[0] + 7, 1), Heading(starts[1], starts[1] + 6, 2))
    document = Document("d", "d", "en", text, "d.md", headings=headings)
    positions = {0: 0, 7: 9, 12: text.index("second"), 40: text.index("third"),
                 60: text.index("fourth")}  # fmt: skip
    assert paragraph_number(document, positions[position]) == number
