"""The names in a report: as the test set has them, and directions as arrows."""

from dataclasses import replace

from qa.evaluation.outcomes import Outcome
from qa.report.failed import failed_section
from qa.report.figures import group_charts
from tests.reports import evaluation, outcome


def named(number: int, document: str, kind: str) -> Outcome:
    """A failure of that kind, with that document for its gold."""
    one = outcome(number)
    return replace(one, document=document, question=replace(one.question, kind=kind))


def test_only_directions_have_arrows() -> None:
    """Documents are often numbered by two digits and a hyphen, which is none."""
    charted = group_charts(
        evaluation(
            named(1, "01-hoc-phi", "no-answer"),
            named(2, "02-ky-tuc-xa", "plain"),
            named(3, "01-hoc-phi", "plain"),
            named(4, "02-ky-tuc-xa", "no-answer"),
        )
    )
    for name in ("01-hoc-phi", "02-ky-tuc-xa", "no-answer", "vi→en", "vi→vi"):
        assert name in charted
    assert "01→" not in charted


def test_a_failure_without_a_document_has_no_direction() -> None:
    """Rather than an arrow to nothing."""
    assert "vi→en" in failed_section(evaluation(outcome(1)))
    assert "vi→" not in failed_section(evaluation(replace(outcome(1), document="", searched="")))
