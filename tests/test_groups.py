"""The parts of a test set: who belongs to which, and that nobody is lost."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.labels import UNANSWERABLE, LabelledQuestion
from qa.evaluation.groups import LENGTHS, MOST_DOCUMENTS, grouped
from qa.evaluation.outcomes import Outcome


def outcome(
    language: str, searched: str, kind: str = "plain", words: int = 3, document: str = "d"
) -> Outcome:
    """One with the labels that decide."""
    gold = "" if kind == UNANSWERABLE else document
    asked = LabelledQuestion("q", " ".join(["w"] * words), language, (), gold, (), kind)
    return Outcome(asked, {}, document=gold, searched=searched)


def test_a_direction_is_from_the_question_to_the_document() -> None:
    """All four, in a fixed order."""
    ways = [("en", "vi"), ("vi", "vi"), ("en", "en"), ("vi", "en")]
    names = [name for name in grouped(outcome(*way) for way in ways) if "direction" in name]
    assert names == ["direction=vi-vi", "direction=vi-en", "direction=en-vi", "direction=en-en"]


def test_an_unanswerable_question_has_neither_direction_nor_document() -> None:
    """Nothing in the corpus answers it, in no language."""
    assert list(grouped([outcome("vi", "", UNANSWERABLE)])) == [
        "language=vi", "kind=unanswerable", "length=1-5",
    ]  # fmt: skip


def test_lengths_are_counted_in_words() -> None:
    """The bounds belong to the shorter side."""
    found = grouped(outcome("vi", "vi", words=n) for n in (1, 5, 6, 12, 13, 40))
    assert [len(found[f"length={length}"]) for length in LENGTHS] == [2, 2, 2]


def test_documents_are_told_apart() -> None:
    """One is the whole set; of many, those that most questions ask for, in order of the set."""

    def documents(count: int) -> list[str]:
        asked = [outcome("vi", "vi", document=f"d{number}") for number in range(count)]
        return [name for name in grouped(asked) if name.startswith("document=")]

    assert documents(1) == []
    assert documents(2) == ["document=d0", "document=d1"]
    assert documents(MOST_DOCUMENTS + 1) == documents(MOST_DOCUMENTS)
    names = ["a", *(f"d{number}" for number in range(MOST_DOCUMENTS)), "a", "z", "z", "d3", ""]
    found = grouped([outcome("vi", "vi", document=name) for name in names])
    told = [name.partition("=")[2] for name in found if name.startswith("document=")]
    assert told == ["a", *(f"d{number}" for number in range(MOST_DOCUMENTS - 2)), "z"]


@given(
    st.lists(
        st.builds(
            outcome,
            st.sampled_from(["vi", "en"]),
            st.sampled_from(["vi", "en"]),
            st.sampled_from(["plain", "typo", "name"]),
            st.integers(1, 20),
            st.sampled_from(["a", "b"]),
        )
    )
)
def test_every_question_is_once_in_each_kind_of_group(outcomes: list[Outcome]) -> None:
    """Languages, directions, kinds and lengths each hold all of them, in order."""
    found = grouped(outcomes)
    for kind in ("language", "direction", "kind", "length"):
        members = [group for name, group in found.items() if name.startswith(f"{kind}=")]
        assert sum(map(len, members)) == len(outcomes)
        assert all(members)
