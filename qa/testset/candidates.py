"""Questions that might join a test set: drafts in it, and what the web has kept.

A question is brought up once, whatever its case and punctuation, and whether it was asked in vain
or answered with what did not help. What a test set holds or has dropped is not brought up again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.labels import LabelledQuestion, QuestionSet
from corpus.questions import read_drafted
from qa.keeping.kept import Verdict, Wanting, read_wanting
from qa.testset.proofread import asks

ASKED = "asked"  # the kind of a question that comes from use
REASONS = ("draft", "unanswered", "unhelpful")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that might join a test set.

    Args:
        draft: the question, without a label: its id names the candidate.
        reason: one of REASONS.
        times: how often it was asked; 0 for a draft.
        last: when it was asked last, in ISO's form; empty for a draft.
        said: why it did not help, where a reader has said so.
        wantings: all that was kept of it, most often asked first; empty for a draft.
    """

    draft: LabelledQuestion
    reason: str
    times: int = 0
    last: str = ""
    said: str = ""
    wantings: tuple[Wanting, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """What a reader said of what was quoted; None where nobody has."""
        return _verdict(self.wantings)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids that find it, its draft's first.

        That is the id of whichever wording is asked most often, which can be another later on.
        """
        return tuple(dict.fromkeys((self.draft.id, *(one.id for one in self.wantings))))


def candidates(questions: Path | None, kept: Path | None) -> tuple[Candidate, ...]:
    """The drafts in `questions`, then what the web has kept, most often asked first.

    Raises:
        CorpusError: `questions` cannot be read. KeptError: `kept` cannot.
    """
    asked = questions is not None and (kept is None or questions.exists())
    held = read_drafted(questions) if questions and asked else QuestionSet(())
    settled = {asks(question) for question in (*held.questions, *held.drafts, *held.dropped)}
    same: dict[tuple[str, str], list[Wanting]] = {}
    for wanting in read_wanting(kept) if kept else ():
        key = asks(_draft(wanting))
        if key not in settled:
            same.setdefault(key, []).append(wanting)
    found = [_candidate(wantings) for wantings in same.values()]
    found.sort(key=lambda one: (REASONS.index(one.reason), -one.times))
    return (*(Candidate(draft, "draft") for draft in held.drafts), *found)


def _candidate(wantings: Sequence[Wanting]) -> Candidate:
    """The one candidate of `wantings` that ask the same, in the words that are asked most often."""
    ordered = sorted(wantings, key=lambda one: -one.times)
    verdict = _verdict(ordered)
    return Candidate(
        _draft(ordered[0], verdict),
        "unhelpful" if verdict else "unanswered",
        sum(one.times for one in ordered),
        max(one.last for one in ordered),
        verdict.reason if verdict else "",
        tuple(ordered),
    )


def _verdict(wantings: Iterable[Wanting]) -> Verdict | None:
    return next((one.verdict for one in wantings if one.verdict), None)


def _draft(wanting: Wanting, verdict: Verdict | None = None) -> LabelledQuestion:
    """The question that was kept, with the place of the quotation that `verdict` is about."""
    return LabelledQuestion(
        id=wanting.id,
        question=wanting.question,
        language=wanting.language,
        answers=(),
        document=verdict.document if verdict else "",
        spans=((verdict.start, verdict.end),) if verdict else (),
        kind=ASKED,
        previous=wanting.previous,
    )
