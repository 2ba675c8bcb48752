"""The best passages in the order of how well they answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

import pytest

from index.scored import Span
from index.tokens import Tokens
from qa.answering import (
    BY_BOTH,
    BY_MEANING,
    CLOSE_WEIGHT,
    FARTHEST,
    FARTHEST_WEIGHT,
    LEGS_WEIGHT,
    MOST_AHEAD,
    TOLD_WEIGHT,
    UNRIVALLED,
    ahead,
    answering_first,
    candidates,
    marked,
    verified_first,
)
from qa.ranking.rank import DENSE_WEIGHT, Ranked
from qa.ranking.reread import Rereading
from qa.ranking.worded import least_close
from qa.reading import Reading, reading
from qa.searching import Searching
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore
from tests.test_qa_reread import QUESTION, TEXTS, Counting


def ranked(*scores: float) -> list[Ranked]:
    """Hits of these scores, in the order of the corpus."""
    return [Ranked(row, score, score, score) for row, score in enumerate(scores)]


def ordered(
    texts: list[str],
    hits: list[Ranked],
    question: str = QUESTION,
    encoder: FakeEncoder | None = None,
) -> tuple[Ranked, ...]:
    """`hits` over `texts`, each a document, read again."""
    encoder = encoder or FakeEncoder()
    store = MemoryStore(
        [document(str(n), one, title="Tin") for n, one in enumerate(texts)], encoder
    )
    read = reading(store, question)
    beside = Rereading(store, encoder, read.whole.marked)
    return again(beside, read, encoder, hits)


def again(
    beside: Rereading, read: Reading, encoder: FakeEncoder, hits: list[Ranked]
) -> tuple[Ranked, ...]:
    """`hits` in the order of reading the first of them again, as the search does it."""
    vector = encoder.encode_question(read.whole.marked)
    rows = [hit.row for hit in candidates(hits)]
    marks = {row: marked(beside, read, read.whole, vector, row) for row in rows}
    return answering_first(beside, read.language, marks, hits)


def test_a_passage_that_answers_word_by_word_comes_first() -> None:
    """Where both legs see little between them."""
    assert [hit.row for hit in ordered(TEXTS, ranked(0.51, 0.5, 0.1))] == [1, 0, 2]


def test_the_score_says_what_it_is_made_of() -> None:
    """Both legs, its words, its best sentence, and the words of the question farthest from it."""
    encoder = FakeEncoder()
    store = MemoryStore([document(str(n), text) for n, text in enumerate(TEXTS)], encoder)
    read, vector = reading(store, QUESTION), encoder.encode_question(QUESTION)
    beside = Rereading(store, encoder, QUESTION)
    for hit in again(beside, read, encoder, ranked(0.51, 0.5, 0.1)):
        assert [hit.close] == beside.closeness([hit.row])
        assert hit.told == marked(beside, read, read.whole, vector, hit.row).worth <= 1
        assert hit.farthest == least_close(beside.words(hit.row), "vi", FARTHEST)
        read_again = CLOSE_WEIGHT * hit.close + TOLD_WEIGHT * hit.told
        parts = LEGS_WEIGHT * hit.dense + read_again + FARTHEST_WEIGHT * hit.farthest
        assert hit.score == pytest.approx(parts)
    weights = LEGS_WEIGHT + CLOSE_WEIGHT + TOLD_WEIGHT + FARTHEST_WEIGHT
    assert weights == pytest.approx(1)


def test_one_sentence_that_says_it_is_better_than_its_words_all_over() -> None:
    """Both passages hold the same words, so that nothing else tells them apart."""
    together = "Cảng Hải Phòng đón tàu. Chợ bán rau. Trường mở cửa."
    apart = "Cảng bán rau. Trường Hải Phòng đón. Chợ mở cửa tàu."
    assert [hit.row for hit in ordered([apart, together], ranked(0.5, 0.5))] == [1, 0]


def test_a_sum_answers_who_asks_for_the_price() -> None:
    """A number of another kind does not."""
    texts = ["Vé tàu có hạn 6 tháng.", "Vé tàu 50.000 đồng có."]
    assert [hit.row for hit in ordered(texts, ranked(0.5, 0.5), "Vé tàu giá bao nhiêu?")] == [1, 0]


def test_equal_scores_stay_in_the_order_of_the_corpus() -> None:
    """Copies, for instance."""
    assert [hit.row for hit in ordered([TEXTS[0]] * 3, ranked(0.5, 0.5, 0.5))] == [0, 1, 2]


def test_only_the_best_are_read_and_the_others_stay_behind() -> None:
    """Their scores never rise above those of what was read."""
    encoder = Counting()
    texts = [f"Tàu số {n} vào cảng." for n in range(BY_BOTH)] + [TEXTS[1]] * 5
    before = ranked(*(0.9 - n / 100 for n in range(BY_BOTH + 5)))
    found = ordered(texts, before, encoder=encoder)
    assert len(set(encoder.read)) == BY_BOTH
    assert len(encoder.read) <= 3 * BY_BOTH  # the encoder keeps what it read
    assert [hit.row for hit in found[BY_BOTH:]] == list(range(BY_BOTH, BY_BOTH + 5))
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)


def test_what_is_nearest_in_meaning_is_read_as_well() -> None:
    """Whoever asks in other words shares none with the right passage, and some with the wrong."""
    wordy = [Ranked(row, 0.1, 0.9 - row / 100, 0.5 - row / 100) for row in range(BY_BOTH + 4)]
    meant = Ranked(99, 0.6, 0.0, 0.2)
    read = [hit.row for hit in candidates([*wordy, meant])]
    assert read == [*range(BY_BOTH), 99]
    assert len(candidates([*wordy[::-1], meant])) <= BY_BOTH + BY_MEANING


def test_the_first_are_the_same_however_many_are_ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reader is shown is what an evaluation measures, to whatever depth."""
    encoder, last = FakeEncoder(), BY_BOTH + 4
    texts = [f"Tàu số {n} vào cảng." for n in range(last)] + [TEXTS[1]]
    store = MemoryStore([document(str(n), text) for n, text in enumerate(texts)], encoder)
    wordy = [Ranked(row, 0.1, 0.9, 0.6 - row / 100) for row in range(last)]
    made = (*wordy, Ranked(last, 0.6, 0.0, 0.2))
    monkeypatch.setattr("qa.searching.POOL", last)
    monkeypatch.setattr("qa.searching.rank", lambda *given: made[: given[4]])
    search, read = Searching(store, encoder, DENSE_WEIGHT), reading(store, QUESTION)
    shown, measured = (search.ranked(read, k).ranked for k in (3, last + 1))
    assert [hit.row for hit in shown] == [hit.row for hit in measured[:3]]
    assert measured[-1].row == last


def test_what_is_read_for_its_meaning_is_before_what_is_not_read() -> None:
    """Also where both legs rank it behind, and never with a lower score."""
    texts = [f"Tàu số {n} vào cảng." for n in range(BY_BOTH + 4)] + [TEXTS[1]]
    wordy = [Ranked(row, 0.1, 0.9, 0.6 - row / 100) for row in range(BY_BOTH + 4)]
    found = ordered(texts, [*wordy, Ranked(BY_BOTH + 4, 0.6, 0.0, 0.2)])
    places = [hit.row for hit in found]
    assert places.index(BY_BOTH + 4) < places.index(BY_BOTH)
    scores = [hit.score for hit in found]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("scores", "odds", "wanted"),
    [
        ((0.7, 0.68, 0.6), (0, 6, 7), [1, 0, 2]),
        ((0.7, 0.68), (0, 3), [0, 1]),
        ((0.7, 0.69), (3, 0), [0, 1]),
        ((0.7, 0.63), (-6, 6), [0, 1]),
        ((0.7, 0.7), (1, 1), [0, 1]),
        ((0.7,), (-6,), [0]),
        ((), (), []),
    ],
)
def test_of_the_best_two_the_surer_one_comes_first(
    scores: tuple[float, ...], odds: tuple[float, ...], wanted: list[int]
) -> None:
    """Unless it lies farther behind than it is surer; it gets the score of the first."""
    before = ranked(*scores)
    found = verified_first(cast(Rereading, Sure(odds)), before)
    assert [hit.row for hit in found] == wanted
    assert [hit.score for hit in found[:1]] == [hit.score for hit in before[:1]]
    assert sorted((hit.score for hit in found), reverse=True) == [hit.score for hit in found]


@dataclass
class Sure:
    """Passages whose odds to answer are known."""

    odds: tuple[float, ...]

    def answering(self, row: int) -> float:
        """Those of the passage in `row`."""
        return self.odds[row]


def test_the_second_is_not_verified_where_it_cannot_be_surer_by_enough() -> None:
    """The first is so sure that not even the surest would come before it."""
    assert verified_first(cast(Rereading, Sure((7.0,))), ranked(0.7, 0.69)) == tuple(
        ranked(0.7, 0.69)
    )


def test_one_whose_best_sentence_is_worth_less_stays_second() -> None:
    """However sure the verifier is."""
    for told, wanted in ((0.5, 1), (0.495, 1), (0.48, 0)):
        first, second = (replace(hit, told=0.5) for hit in ranked(0.7, 0.69))
        beside = cast(Rereading, Sure((-6.0, 6.0)))
        assert verified_first(beside, [first, replace(second, told=told)])[0].row == wanted


def test_the_search_looks_at_who_answers_more_surely() -> None:
    """Of two passages that are as near as each other; equal ones stay in their order."""
    encoder = LongerIsSurer()
    texts = ["Cảng Hải Phòng đón tàu lớn.", "Cảng Hải Phòng đón tàu lớn. Tốt."]
    store = MemoryStore([document(str(n), text) for n, text in enumerate(texts)], encoder)
    for odds, wanted in ((0.0, 0), (6.0, 1)):
        encoder.answers = odds
        found = Searching(store, encoder, DENSE_WEIGHT).found(reading(store, QUESTION), 1)
        assert found.hits[0].passage.text == texts[wanted]


class LongerIsSurer(FakeEncoder):
    """An encoder to which of two passages the longer one answers."""

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        """As far as there are odds at all."""
        return self.answers * (len(passage.vectors) - 6)


def test_nothing_found_is_nothing_read() -> None:
    """No passage, no work."""
    encoder = Counting()
    assert ordered(TEXTS, [], encoder=encoder) == ()
    assert encoder.read == []


@pytest.mark.parametrize(
    ("beside", "wanted"),
    [((), UNRIVALLED), ((0.65,), 0.05), ((0.1, 0.66), 0.04), ((0.7,), 0.0), ((0.2,), MOST_AHEAD)],
)
def test_a_hit_is_ahead_of_the_next(beside: tuple[float, ...], wanted: float) -> None:
    """However far behind the others are; and no further than counts."""
    hit, *others = ranked(0.7, *beside)
    assert ahead(hit, others) == pytest.approx(wanted)


def test_the_judge_sees_how_far_ahead_it_is_of_its_own_language() -> None:
    """A copy, and a translation that says the same, are no rivals."""
    encoder = FakeEncoder()
    texts = {"a": TEXTS[1], "copy": TEXTS[1], "far": TEXTS[2]}
    documents = [document(name, text) for name, text in texts.items()]
    documents.append(document("en", "Cảng Hải Phòng đón tàu lớn, in English.", "en"))
    store = MemoryStore(documents, encoder)
    searching = Searching(store, encoder, DENSE_WEIGHT)
    found = searching.found(reading(store, QUESTION), 1)
    assert found.evidence is not None
    far = next(hit for hit in found.ranked if store.passage(hit.row).document_id == "far")
    assert found.evidence.ahead == min(MOST_AHEAD, found.ranked[0].score - far.score)


def test_what_is_asked_of_the_question_before_counts_for_the_passage() -> None:
    """Passages are ranked by all of a completed question, sentences by what is new in it."""
    encoder = FakeEncoder()
    store = MemoryStore([document(str(n), text) for n, text in enumerate(TEXTS)], encoder)
    read = reading(store, "còn học sinh thì sao?", previous=QUESTION)
    assert read.leans
    vector = encoder.encode_question(read.whole.marked)
    beside = Rereading(store, encoder, read.whole.marked)
    found = again(beside, read, encoder, ranked(0.5, 0.5, 0.5))
    own = replace(beside, question=read.own.marked)
    for hit in found:
        assert hit.told == marked(beside, read, read.whole, vector, hit.row).worth
        assert hit.told != marked(own, read, read.own, vector, hit.row).worth
