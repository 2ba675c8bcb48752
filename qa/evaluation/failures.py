"""Why a question failed, as far as the corpus and the ranking tell.

    judge      the right passage was on top and not shown, or an unanswerable question was answered
    sentence   the right passage was shown, and another sentence of it marked
    absent     no passage of the index answers it
    split      splitting cut the answer apart: no passage holds it whole
    language   the document that answers is in the other language than the question
    words      what answers shares hardly a word with the question
    below      nothing of that: other passages were merely ranked higher

The first that holds is the reason: a cause goes before the mere fact that others ranked higher.
"""

from collections.abc import Mapping, Sequence

from corpus.document import Passage
from corpus.labels import LabelledQuestion
from index.words.terms import folded, stem_terms, syllable_terms

REASONS = ("judge", "sentence", "absent", "split", "language", "words", "below")

# Share of the question's terms in the passage that answers, below which words cannot lead to it:
# of the bundled questions whose passage, in their own language, ranks first, 90 % share more.
FEW_WORDS = 0.34


def failure(
    question: LabelledQuestion,
    values: Mapping[str, float],
    rank: int,
    right: Sequence[Passage],
    searched: str,
    *,
    cut: bool = False,
) -> str:
    """Why an answerable question failed, one of REASONS; empty when it did not.

    It did not when the passage shown holds an answer and the sentence marked in it does, or,
    where nothing was shown, when the right target is on top.

    Args:
        question: as asked.
        values: its measures.
        rank: of the first right target; 0 when it is not in the ranking.
        right: the passages that answer it.
        searched: the language of the document that answers.
        cut: whether splitting cut the answer apart.
    """
    if rank == 1 and values.get("false_refusals"):
        return "judge"
    if values.get("answer@1", float(rank == 1)):
        return "" if values.get("sentence@1", 1.0) else "sentence"
    return _ranking_reason(question, right, searched, cut)


def _ranking_reason(
    question: LabelledQuestion, right: Sequence[Passage], searched: str, cut: bool
) -> str:
    """Why no right passage is on top."""
    if not right:
        return "absent"
    if cut:
        return "split"
    if searched and searched != question.language:
        return "language"
    shared = max(shared_words(question.question, passage.text) for passage in right)
    return "words" if shared < FEW_WORDS else "below"


def shared_words(question: str, text: str) -> float:
    """The share of the question's terms that stand in `text`, in either language's way."""
    asked, told = _terms(question), _terms(text)
    return len(asked & told) / len(asked) if asked else 0.0


def _terms(text: str) -> set[str]:
    """Syllables without marks, and stems; no pairs, which would count a word twice."""
    syllables = {folded(term) for term in syllable_terms(text) if "_" not in term}
    return syllables | set(stem_terms(text))
