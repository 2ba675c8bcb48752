"""Which passages answer a question, and whether one answers it whole.

A passage answers when it holds one of the gold spans whole; where none does (the span was cut
apart, or the set gives no spans), when an answer stands in it; where none does, when it overlaps a
gold span; where none does, when an answer stands in what is shown with it, the title and the
headings above it; where none does, when it overlaps a place of an answer, which was cut apart then.
Where nothing but the document is labelled, all of its passages do.

Of a mere number it is not known that a heading gives it: headings are numbered, titles have years.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.document import Document, Passage
from corpus.labels import LabelledQuestion
from qa.evaluation.metrics import holds_answer, places_of

_NUMBER = re.compile(r"[\d\s.,]+")  # also that of a section: 2.1

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Right:
    """The passages that answer a question.

    Args:
        passages: their ids.
        headed: the ids of those that answer by a heading that is shown above them, and not by
            their own words alone.
        cut: whether splitting cut the answer apart: no passage holds it whole where it stands.
    """

    passages: frozenset[str]
    headed: frozenset[str] = frozenset()
    cut: bool = False


def right_passages(
    question: LabelledQuestion, passages: Sequence[Passage], documents: Mapping[str, Document]
) -> Right:
    """Those of `passages` that answer `question`.

    Args:
        question: an answerable one.
        passages: all of its gold document; of all documents where it labels none.
        documents: those that the passages are of, by id.
    """
    spans, answers = question.spans, question.answers
    if not (spans or answers):
        return Right(_ids(passages))
    whole = [p for p in passages if any(p.start <= a and b <= p.end for a, b in spans)]
    stated = [p for p in passages if holds_answer(p.text, answers)]
    if found := whole or stated or _touched(passages, spans):
        return Right(_ids(found), cut=bool(spans) and not whole)
    worded = [answer for answer in answers if not _NUMBER.fullmatch(answer)]
    if headed := [p for p in passages if holds_answer(_shown(p, documents), worded)]:
        return Right(_ids(headed), _ids(headed))
    names = {p.document_id for p in passages} & documents.keys()
    places = {n: [s for a in answers for s in places_of(documents[n].text, a)] for n in names}
    parts = [p for p in passages if _touched([p], places.get(p.document_id, ()))]
    return Right(_ids(parts), cut=bool(parts))


def _touched(passages: Iterable[Passage], spans: Spans) -> list[Passage]:
    """Those of `passages` that overlap one of `spans`."""
    return [p for p in passages if any(p.start < b and a < p.end for a, b in spans)]


def _shown(passage: Passage, documents: Mapping[str, Document]) -> str:
    """All that a reader is shown of `passage`: the title and the headings, and below them its text.

    Of a document the title is in no passage's headings though it stand in the text.
    """
    document = documents.get(passage.document_id)
    return "\n".join((document.title if document else "", passage.heading, passage.text))


def _ids(passages: Iterable[Passage]) -> frozenset[str]:
    return frozenset(passage.id for passage in passages)
