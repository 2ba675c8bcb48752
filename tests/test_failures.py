"""Why a question failed: each reason with the situation that it stands for."""

import pytest

from corpus.document import Passage
from corpus.labels import LabelledQuestion
from qa.evaluation.failures import REASONS, failure, shared_words

TEXT = "Cảng Hải Phòng mở năm 1876. Tàu từ Osaka đến."
WHOLE = Passage("port", 0, len(TEXT), TEXT)
PART = Passage("port", 0, 21, TEXT[:21])


def asked(question: str = "Cảng Hải Phòng mở năm nào?") -> LabelledQuestion:
    """A question on the port."""
    return LabelledQuestion("q", question, "vi", ("1876",), "port", (), "plain")


FOUND = {"answer@1": 1.0, "sentence@1": 1.0, "false_refusals": 0.0}
WRONG = {"answer@1": 0.0, "sentence@1": 0.0, "false_refusals": 0.0}
REFUSED = {"answer@1": 0.0, "sentence@1": 0.0, "false_refusals": 1.0}


@pytest.mark.parametrize(
    ("reason", "values", "rank", "right", "searched"),
    [
        ("", FOUND, 1, [WHOLE], "vi"),
        ("", FOUND, 4, [WHOLE], "vi"),  # another passage says it too
        ("", {}, 1, [WHOLE], "vi"),  # nothing is shown, documents are ranked
        ("judge", REFUSED, 1, [WHOLE], "vi"),
        ("sentence", {**FOUND, "sentence@1": 0.0}, 1, [WHOLE], "vi"),
        ("absent", WRONG, 0, [], "vi"),
        ("language", WRONG, 3, [WHOLE], "en"),
        ("language", REFUSED, 0, [WHOLE], "en"),
        ("below", WRONG, 2, [WHOLE], "vi"),
        ("below", {}, 0, [WHOLE], "vi"),
    ],
)
def test_each_reason(
    reason: str, values: dict[str, float], rank: int, right: list[Passage], searched: str
) -> None:
    """The first that holds."""
    assert failure(asked(), values, rank, right, searched) == reason


def test_an_answer_cut_apart() -> None:
    """Whatever else is wrong with what holds the rest of it; where nothing does, it is absent."""
    assert failure(asked(), WRONG, 0, [PART], "vi", cut=True) == "split"
    assert failure(asked(), WRONG, 0, [PART], "en", cut=True) == "split"
    assert failure(asked(), WRONG, 0, [], "vi", cut=True) == "absent"
    assert failure(asked(), WRONG, 0, [PART], "vi") == "below"


def test_words_that_the_answer_does_not_share() -> None:
    """Asked in quite other words: nothing lexical leads there."""
    assert failure(asked("Bến tàu khai trương khi nào?"), WRONG, 0, [WHOLE], "vi") == "words"


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("Cảng Hải Phòng", 1.0),
        ("cang hai phong", 1.0),
        ("Cảng Đà Nẵng", 1 / 3),
        ("bến bãi", 0.0),
        ("…", 0.0),
    ],
)
def test_the_share_of_words(question: str, share: float) -> None:
    """Without regard to case and marks; stems count as well as syllables."""
    assert shared_words(question, TEXT) == pytest.approx(share, abs=0.1)


def test_every_reason_is_listed() -> None:
    """The report has words for these, in this order."""
    assert REASONS == ("judge", "sentence", "absent", "split", "language", "words", "below")
