"""Evaluations made up for the tests of the report: no service, any number of questions."""

from corpus.document import Passage
from corpus.labels import UNANSWERABLE, LabelledQuestion
from qa.evaluation.drops import Run
from qa.evaluation.failures import REASONS
from qa.evaluation.outcomes import Evaluation, Outcome, Shown
from qa.report.page import About

MEASURES = ("nDCG@10", "R@1", "answer@1", "sentence@1", "false_answers", "false_refusals")
ABOUT = About(name="set.jsonl", version="1", model="m", date="2026-01-02", times_ms=(1.0, 2.0, 9.0))


def outcome(number: int, reason: str = "below", text: str = "Cảng mở năm 1876.") -> Outcome:
    """An answerable question that failed for `reason`; it did not where that is empty."""
    right = float(not reason)
    asked = LabelledQuestion(
        f"q{number}", f"Câu hỏi {number}: {text}", "vi", ("1876",), "d", (), f"kind{number % 3}"
    )
    shown = Shown(Passage("d", 0, len(text), text), text[:9], True, not reason, (number % 10) / 10)
    values = {"nDCG@10": right, "R@1": right, "answer@1": right, "sentence@1": right,
              "false_refusals": 0.0}  # fmt: skip
    return Outcome(
        asked, values, ("d", "e f"), {"d": 1}, "d", "en" if number % 2 else "vi", 2, shown,
        Passage("d", 0, len(text), text), reason,
    )  # fmt: skip


def unanswerable(number: int, found: bool) -> Outcome:
    """A question that nothing answers."""
    asked = LabelledQuestion(f"u{number}", "Phở?", "vi", (), "", (), UNANSWERABLE)
    shown = Shown(Passage("d", 0, 1, "x"), "x", found, False, 0.3)
    reason = "judge" if found else ""
    return Outcome(asked, {"false_answers": float(found)}, shown=shown, reason=reason)


def evaluation(*outcomes: Outcome) -> Evaluation:
    """What came of a test set."""
    return Evaluation(MEASURES, outcomes, 2)


def every_reason() -> Evaluation:
    """A failure for each reason, two successes, two unanswerable questions, one refused."""
    failed = [outcome(number, reason) for number, reason in enumerate(REASONS)]
    refused = Outcome(failed[0].question, dict.fromkeys(MEASURES[:4], 0.0), reason="absent")
    others = [outcome(20, ""), outcome(21, ""), unanswerable(1, True), unanswerable(2, False)]
    return evaluation(*failed, *others, refused)


def run() -> Run:
    """The same asked plainly and with typos."""
    return Run(every_reason(), {"typos": every_reason(), "nfd": every_reason()})
