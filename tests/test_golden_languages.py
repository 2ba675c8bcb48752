"""The language of questions, against a golden list written by hand."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from qa.question.language import detect

GOLDEN = Path(__file__).parent / "golden" / "languages.tsv"
KINDS = ("marked", "unmarked", "english", "mixed")


@dataclass(frozen=True, slots=True)
class Row:
    """One text of the list and the language of its sentence frame."""

    kind: str
    language: str
    written: str
    text: str


def golden_rows() -> list[Row]:
    """The list, in its own order."""
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    return [Row(*line.split("\t")) for line in lines if not line.startswith("#")]


def missed(rows: list[Row]) -> list[str]:
    """The texts whose language is told wrongly."""
    return [f"{row.language}: {row.text}" for row in rows if detect(row.text) != row.language]


def test_at_least_98_of_100_are_told_apart() -> None:
    """Over all kinds, first list and second together."""
    rows, wrong = golden_rows(), missed(golden_rows())
    assert len(wrong) <= 0.02 * len(rows), wrong


@pytest.mark.parametrize("kind", KINDS)
def test_at_least_97_of_100_of_each_kind_are_told_apart(kind: str) -> None:
    """No kind hides behind the others."""
    rows = [row for row in golden_rows() if row.kind == kind]
    wrong = missed(rows)
    assert len(wrong) <= 0.03 * len(rows), wrong


def test_texts_written_after_the_detector_fare_no_worse() -> None:
    """The second list shaped no weight and no word of the detector."""
    rows = [row for row in golden_rows() if row.written == "second"]
    wrong = missed(rows)
    assert len(rows) >= 120
    assert len(wrong) <= 0.02 * len(rows), wrong


def test_the_list_holds_enough_of_each_kind_and_nothing_twice() -> None:
    """A list that shrinks would prove less than it says."""
    rows = golden_rows()
    least = {"marked": 130, "unmarked": 130, "english": 100, "mixed": 50}
    for kind in KINDS:
        assert sum(row.kind == kind for row in rows) >= least[kind]
    assert {row.kind for row in rows} == set(KINDS)
    assert {row.language for row in rows} == {"vi", "en"}
    assert len({row.text for row in rows}) == len(rows)
    assert all(len(row.text.split()) >= 3 for row in rows)
