"""What a question is answered with: quotations, ranked, or the honest absence of one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from corpus import Document, Passage
from qa.place import digest, paragraph_number

# Topics named when nothing was found; how well the question must fit the passage below one, and how
# well beside the best. For the bundled questions that are refused, 32 of 33 topics that the answer
# stands under are kept; of 32 questions about something else altogether, 28 get none.
_TOPICS, _FITTING, _BESIDE = 3, 0.28, 0.8


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a question.

    Args:
        passage: what is quoted.
        score: 0 to 1, on one scale for every question and both languages; higher is better.
        rank: 1 for the best.
        sentence: (start, end) of the sentence that answers best, in characters of the document,
            inside the passage.
    """

    passage: Passage
    score: float
    rank: int
    sentence: tuple[int, int]

    def sentence_text(self) -> str:
        """The marked sentence as it stands in the passage."""
        start, end = self.sentence
        return self.passage.text[start - self.passage.start : end - self.passage.start]


@dataclass(frozen=True, slots=True)
class Answer:
    """What `QAService.ask` returns.

    Args:
        question: as asked, cleaned.
        language: of the question, "vi" or "en".
        found: whether the corpus answers the question.
        hits: what the user is shown, best first, ranks 1 to n; empty when not found.
        nearest: the best hits when not found, in the same form; empty when found.
        confidence: how likely the best of them answers, 0 to 1, as it was judged; None when there
            was nothing to judge.
        read_as: the question as it was read, where that has other letters than were typed
            (mistyped words, the keys of Telex); None where it has not.
        greeting: it asks nothing, it only greets or thanks; then nothing is found, nor near.
        missing: words of the question, or of the part of it that asks, that the best of the hits
            does not hold, three at most; none where it is in the other language
            (`qa.ranking.missing`).
        leans: whether it was read with what was said before it.
    """

    question: str
    language: str
    found: bool
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()
    confidence: float | None = None
    read_as: str | None = None
    greeting: bool = False
    missing: tuple[str, ...] = ()
    leans: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """What a passage near to a question stands under.

    Args:
        document: whose passage it is.
        heading: all of the headings above it; empty where there are none.
    """

    document: Document
    heading: str

    @property
    def name(self) -> str:
        """The nearest heading, or the title where there is none."""
        return self.heading.rpartition(" › ")[2] or self.document.title


def topics(nearest: Sequence[Hit], document: Callable[[str], Document]) -> tuple[Topic, ...]:
    """What the `nearest` passages that are not far off stand under, nearest first, no name twice.

    Args:
        nearest: of an answer that was not found.
        document: finds a document by its id.
    """
    least = max(_FITTING, _BESIDE * nearest[0].score) if nearest else 0.0
    found: dict[str, Topic] = {}
    for hit in nearest:
        if hit.score >= least:
            topic = Topic(document(hit.passage.document_id), hit.passage.heading)
            found.setdefault(topic.name, topic)
    return tuple(found.values())[:_TOPICS]


More = Callable[[Hit, Document], Mapping[str, object]]


def answer_json(
    answer: Answer,
    document: Callable[[str], Document],
    elapsed_ms: float,
    more: More = lambda hit, document: {},
) -> dict[str, object]:
    """`answer` as the CLI and the API print it.

    Args:
        answer: what was answered.
        document: finds a document by its id.
        elapsed_ms: how long it took.
        more: what else is told of each hit.
    """

    def told(hits: Sequence[Hit]) -> list[dict[str, object]]:
        return [_hit_json(hit, document(hit.passage.document_id), more) for hit in hits]

    shown: dict[str, object] = {
        "question": answer.question,
        "language": answer.language,
        **({"read_as": answer.read_as} if answer.read_as else {}),
        **({"greeting": True} if answer.greeting else {}),
        "found": answer.found,
        **({"missing": list(answer.missing)} if answer.missing else {}),
        "hits": told(answer.hits),
        "elapsed_ms": round(elapsed_ms, 1),
    }
    if not answer.found:
        shown["topics"] = [topic.name for topic in topics(answer.nearest, document)]
        shown["nearest"] = told(answer.nearest)
    return shown


def _hit_json(hit: Hit, document: Document, more: More) -> dict[str, object]:
    start, end = hit.sentence
    page = document.page(start) or None
    return {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "document": document.id,
        "title": document.title,
        "language": document.language,
        "source": document.source,
        "heading": hit.passage.heading,
        "page": page,
        "paragraph": None if page else paragraph_number(document, start),
        "start": hit.passage.start,
        "end": hit.passage.end,
        "text": hit.passage.text,
        "digest": digest(hit.passage.text),
        "sentence": {"start": start, "end": end, "text": hit.sentence_text()},
        **more(hit, document),
    }
