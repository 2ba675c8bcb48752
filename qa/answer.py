"""What a question is answered with: quotations, ranked, or the honest absence of one."""

from collections.abc import Callable
from dataclasses import dataclass

from corpus import Document, Passage
from qa.place import paragraph_number


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
    """

    question: str
    language: str
    found: bool
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()
    confidence: float | None = None


def answer_json(
    answer: Answer, document: Callable[[str], Document], elapsed_ms: float
) -> dict[str, object]:
    """`answer` as the CLI and the API print it; `document` finds a document by its id."""
    shown: dict[str, object] = {
        "question": answer.question,
        "language": answer.language,
        "found": answer.found,
        "hits": [_hit_json(hit, document(hit.passage.document_id)) for hit in answer.hits],
        "elapsed_ms": round(elapsed_ms, 1),
    }
    if not answer.found:
        shown["nearest"] = [
            _hit_json(hit, document(hit.passage.document_id)) for hit in answer.nearest
        ]
    return shown


def _hit_json(hit: Hit, document: Document) -> dict[str, object]:
    start, end = hit.sentence
    page = document.page(start) or None
    return {
        "rank": hit.rank,
        "score": round(hit.score, 4),
        "document": document.id,
        "title": document.title,
        "source": document.source,
        "heading": hit.passage.heading,
        "page": page,
        "paragraph": None if page else paragraph_number(document, start),
        "start": hit.passage.start,
        "end": hit.passage.end,
        "text": hit.passage.text,
        "sentence": {"start": start, "end": end, "text": hit.sentence_text()},
    }
