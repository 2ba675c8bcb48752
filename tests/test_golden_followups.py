"""Which questions lean on the one before them, against a golden list written by hand."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from qa.question.followup import completed, leans

GOLDEN = Path(__file__).parent / "golden" / "followups.tsv"
KINDS = ("vi", "unmarked", "en")


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, the one before it, and whether it leans on that."""

    kind: str
    written: str
    leans: bool
    previous: str
    question: str


def golden_pairs() -> list[Pair]:
    """The list, in its own order."""
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [
        Pair(kind, written, leaning == "yes", *texts) for kind, written, leaning, *texts in rows
    ]


def missed(pairs: list[Pair]) -> list[str]:
    """The questions that are completed and stand alone, or the other way round."""
    return [
        f"{'leans' if pair.leans else 'stands alone'}: {pair.question}"
        for pair in pairs
        if leans(pair.question) != pair.leans
    ]


def test_at_least_95_of_100_are_told_apart() -> None:
    """Over all kinds and lists together."""
    pairs = golden_pairs()
    wrong = missed(pairs)
    assert len(wrong) <= 0.05 * len(pairs), wrong


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("leaning", [True, False])
def test_at_least_90_of_100_of_each_kind_are_told_apart(kind: str, leaning: bool) -> None:
    """Those that lean and those that stand alone, in each way of typing."""
    pairs = [pair for pair in golden_pairs() if (pair.kind, pair.leans) == (kind, leaning)]
    wrong = missed(pairs)
    assert len(wrong) <= 0.1 * len(pairs), wrong


def test_what_leans_is_completed_and_nothing_else() -> None:
    """Its own words first, the previous question behind them."""
    for pair in golden_pairs():
        whole = f"{pair.question} {pair.question} {pair.previous}"
        wanted = whole if leans(pair.question) else pair.question
        assert completed(pair.question, pair.previous) == wanted


def test_the_list_is_balanced_and_holds_nothing_twice() -> None:
    """A list that shrinks or tilts would prove less than it says."""
    pairs = golden_pairs()
    assert {pair.kind for pair in pairs} == set(KINDS)
    assert len(pairs) >= 200
    assert 0.4 <= sum(pair.leans for pair in pairs) / len(pairs) <= 0.6
    assert len({(pair.previous, pair.question) for pair in pairs}) == len(pairs)
