"""Found or not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.judge import BUILT_IN, FOUND, Evidence
from qa.mark import Marked
from qa.ranking.rank import Ranked
from qa.ranking.worded import UNREPEATED, Worded

confidence = BUILT_IN.confidence
SHARE = st.floats(0, 1)
WORDED = Worded(6, 0.6, UNREPEATED)


def evidence(
    dense: float,
    lexical: float,
    overlap: float,
    sentence: float,
    crossing: bool = False,
    numbered: bool = True,
    margin: float = 0.1,
    ahead: float = 0.05,
) -> Evidence:
    """What speaks for a hit."""
    hit = Ranked(0, dense, lexical, dense)
    marked = Marked((0, 1), sentence, overlap, numbered, worth=0.5)
    return Evidence(hit, marked, WORDED, margin, ahead, crossing)


@given(st.lists(SHARE, min_size=5, max_size=5), st.integers(0, 4), SHARE, st.booleans())
def test_more_evidence_never_makes_less_sure(
    measures: list[float], place: int, other: float, crossing: bool
) -> None:
    """Confidence lies from 0 to 1 and falls with no measure that rises."""
    more = [max(other, one) if at == place else one for at, one in enumerate(measures)]
    first, second = (
        evidence(a, b, c, d, crossing, margin=margin) for a, b, c, d, margin in (measures, more)
    )
    assert 0 <= confidence(first) <= confidence(second) <= 1


@pytest.mark.parametrize("crossing", [False, True])
def test_no_word_and_no_meaning_in_common_is_not_found(crossing: bool) -> None:
    """And nearly everything in common is."""
    assert confidence(evidence(0, 0, 0, 0, crossing)) < FOUND
    assert confidence(evidence(0.8, 0.6, 0.9, 1.7, crossing)) >= FOUND


def test_a_passage_that_stands_out_is_surer() -> None:
    """One as close to the question as any other may be chance."""
    out, among = (evidence(0.5, 0.3, 0.4, 0.5, margin=margin) for margin in (0.3, 0.0))
    assert confidence(among) < confidence(out)
    first, next_to = (evidence(0.5, 0.3, 0.4, 0.5, ahead=ahead) for ahead in (0.2, 0.0))
    assert confidence(next_to) < confidence(first)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (Worded(6, 0.3, 0.9), Worded(6, 0.7, 0.9)),
        (Worded(6, 0.6, 0.95), Worded(6, 0.6, 0.7)),
        (Worded(3, 0.6, 0.9), Worded(12, 0.6, 0.9)),
    ],
    ids=["its farthest words nearer", "in words of its own", "more words as near"],
)
def test_how_the_words_stand_there_makes_surer(less: Worded, more: Worded) -> None:
    """Each by itself, where all else is the same."""
    same = evidence(0.5, 0.3, 0.4, 0.5)
    unsure, sure = (confidence(replace(same, worded=one)) for one in (less, more))
    assert unsure < sure


def test_a_question_without_words_is_judged() -> None:
    """Of letters that the encoder does not know there may be none."""
    assert 0 <= confidence(replace(evidence(0, 0, 0, 0), worded=Worded(0, 0.0, UNREPEATED))) < FOUND


def test_the_two_languages_are_judged_apart() -> None:
    """What is found through translation shares fewer words with what was asked."""
    same = evidence(0.5, 0.3, 0.4, 0.9)
    assert confidence(same) != confidence(replace(same, crossing=True))


def test_a_number_asked_for_and_missing_makes_less_sure() -> None:
    """ "How many?" is not answered by a sentence without a number."""
    has, lacks = (evidence(0.5, 0.3, 0.4, 0.5, numbered=there) for there in (True, False))
    assert confidence(lacks) < confidence(has)


def test_a_passage_about_other_years_makes_less_sure() -> None:
    """However near its words are."""
    same = evidence(0.5, 0.3, 0.4, 0.5)
    assert confidence(replace(same, timely=False)) < confidence(same)


def test_what_was_verified_counts_either_way() -> None:
    """It may speak for a passage and against it; nothing known lies between."""
    same = evidence(0.5, 0.3, 0.4, 0.5)
    against, unknown, by = (confidence(replace(same, verified=one)) for one in (-3.0, 0.0, 3.0))
    assert against < unknown < by
    assert unknown == confidence(same)
