"""Questions that a corpus might be asked, made of its own headings and sentences by templates.

They are drafts: without a label, often clumsy, sometimes senseless. A person rewords, labels or
drops each (`hoidap eval review`); nothing is measured with them before. A question's language is
that of its document, its place that of what it was made from:

    heading      what a section says
    definition   "X là một …", "X is a …": what X is
    number       "130 tàu mỗi tháng", "26 countries": how many of them
    year         what happened in a year that is named

A test set made of the words of its documents flatters word search: reword what you accept.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TypeVar

from corpus.document import Document
from corpus.labels import LabelledQuestion
from corpus.sentences import sentence_spans
from qa.testset.proofread import asks, plain

_TEMPLATES: Mapping[str, Mapping[str, str]] = {
    "heading": {
        "vi": "Tài liệu nói gì về “{topic}”?",
        "en": "What do the documents say about “{topic}”?",
    },
    "definition": {"vi": "{subject} là gì?", "en": "What {verb} {subject}?"},
    "number": {
        "vi": "Theo phần “{topic}”, có bao nhiêu {things}?",
        "en": "According to “{topic}”, how many {things}?",
    },
    "year": {
        "vi": "Theo phần “{topic}”, có gì diễn ra vào năm {year}?",
        "en": "According to “{topic}”, what happened in {year}?",
    },
}
KINDS = tuple(_TEMPLATES)

_LONGEST = 80  # characters of a heading: longer ones are sentences
_YEAR = r"(?P<year>1\d{3}|20\d{2})\b(?![-–,.]?\d)"
_NUMBER = r"(?<![\w.,/%-])\d{1,3}(?:[.,]\d{3})* "
# Words that end what is counted, or that make a subject or a count of nothing.
_VI_STOPS = "|".join(
    "và hoặc đến là ở của trong mà rằng trên với cho từ vào được đã sẽ mang phía vì tháng năm ngày "
    "giờ bị có như theo khi để do ra mỗi".split()
)
_EN_STOPS = "|".join(
    "a an and are as asks at by for from had has have in is its of on or than that the this to was "
    "were when which with am pm".split()
)
_PATTERNS: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "vi": {
        "definition": re.compile(
            r"(?!(?:Đây|Đó|Nó|Họ|Điều|Một|Ông|Bà)\b)(?P<subject>[^\W\d_][^,.;:?!()“”\"]{1,60}?)"
            r"(?<! này)(?<! đó)(?<! hiện) là (?:một|những|các) "
        ),
        "number": re.compile(
            rf"{_NUMBER}(?P<things>(?!(?:{_VI_STOPS})\b)[^\W\d_]+"
            rf"(?: (?!(?:{_VI_STOPS})\b)[^\W\d_]+){{0,3}})"
        ),
        "year": re.compile(rf"\b[Nn]ăm {_YEAR}"),
    },
    "en": {
        "definition": re.compile(
            r"(?!(?:Here|He|It|One|She|That|There|These|They|This|Those|What|You|We)\b)"
            r"(?P<subject>[A-Z][^,.;:?!()“”\"]{1,60}?) (?P<verb>is|are) (?:an?|the|one) "
        ),
        "number": re.compile(
            rf"{_NUMBER}(?P<things>(?:(?!(?:{_EN_STOPS})\b)[a-z]+ ){{0,2}}?"
            rf"(?!(?:{_EN_STOPS})\b)(?:[a-z]+s|people|men|women|children))\b"
        ),
        "year": re.compile(rf"\b[Ii]n {_YEAR}"),
    },
}

Item = TypeVar("Item")


def proposed(
    documents: Iterable[Document], most: int, known: Sequence[LabelledQuestion] = ()
) -> tuple[LabelledQuestion, ...]:
    """At most `most` drafts, taken in turn from every document and of every kind.

    Args:
        documents: the corpus.
        most: at least 1.
        known: what the test set holds or has dropped; nothing is asked a second time, and no id is
            used again.
    """
    seen = {asks(question) for question in known}
    ids = {question.id for question in known}
    names = (name for n in range(1, most + len(ids) + 1) if (name := f"draft-{n}") not in ids)
    found: list[LabelledQuestion] = []
    for kind, document, question, span in _in_turn([_drafts(one) for one in documents]):
        if len(found) == most:
            break
        if (asked := (plain(question), "")) not in seen:
            seen.add(asked)
            found.append(
                LabelledQuestion(
                    next(names), question, document.language, (), document.id, (span,), kind
                )
            )
    return tuple(found)


_Draft = tuple[str, Document, str, tuple[int, int]]


def _drafts(document: Document) -> list[_Draft]:
    """The drafts of one document, of each kind in turn."""
    by_kind: dict[str, list[_Draft]] = {kind: [] for kind in KINDS}
    for topic, start, end in _sections(document):
        sentences = [(start + a, start + b) for a, b in sentence_spans(document.text[start:end])]
        if sentences and topic != document.title:
            text = _TEMPLATES["heading"][document.language].format(topic=topic)
            by_kind["heading"].append(("heading", document, text, sentences[0]))
        for span in sentences:
            sentence = " ".join(document.text[slice(*span)].split())
            for kind, text in _asked(sentence, topic, document.language):
                by_kind[kind].append((kind, document, text, span))
    return list(_in_turn(list(by_kind.values())))


def _asked(sentence: str, topic: str, language: str) -> Iterator[tuple[str, str]]:
    """(kind, question) for each template that fits `sentence`."""
    for kind, pattern in _PATTERNS[language].items():
        match = pattern.match(sentence) if kind == "definition" else pattern.search(sentence)
        if match:
            said = {"topic": topic, **match.groupdict()}
            if language == "en" and said.get("subject", "").startswith(("The ", "A ", "An ")):
                said["subject"] = said["subject"][0].lower() + said["subject"][1:]
            yield kind, _TEMPLATES[kind][language].format_map(said)


def _sections(document: Document) -> Iterator[tuple[str, int, int]]:
    """(heading or title, start, end) of the text between one heading and the next."""
    topic, start = document.title, 0
    for heading in document.headings:
        yield topic, start, heading.start
        name = " ".join(document.text[heading.start : heading.end].split())
        topic, start = name if len(name) <= _LONGEST else document.title, heading.end
    yield topic, start, len(document.text)


def _in_turn(several: Sequence[Sequence[Item]]) -> Iterator[Item]:
    """The first of each, then the second of each, and so on."""
    for row in zip_longest(*several):
        yield from (item for item in row if item is not None)
