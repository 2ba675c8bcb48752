"""Which passages are shown beside each other, and which are passed over for what reason."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.document import Document
from qa.ranking.distinct import COPY, FULL, MOST_OF_A_DOCUMENT, Chosen, distinct, unlike
from qa.ranking.rank import Ranked
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

# 40 words, so that one of them changed is a small part.
PAGE = (
    "Thư viện mở cửa từ sáng thứ hai đến chiều thứ bảy cho mọi bạn đọc có thẻ còn hạn dùng. "
    "Bạn đọc mượn sách về nhà phải ký sổ tại quầy và trả đúng hẹn nếu không sẽ bị phạt."
)


def store_of(*texts: str) -> MemoryStore:
    """A store with a passage in a document of its own for each of `texts`."""
    encoder = FakeEncoder()
    found = [document(f"d{n}", text) for n, text in enumerate(texts)]
    return MemoryStore(found, encoder, budget=200)


def chosen(store: MemoryStore, question: str = "thư viện", k: int = 10) -> Chosen:
    """What is shown of all passages, ranked in the order of the corpus."""
    ranked = [Ranked(row, 0.5, 0.5, 1 - row / 1000) for row in range(len(store))]
    return distinct(store, ranked, question, k)


def rows(found: Chosen) -> list[int]:
    """The rows that are shown."""
    return [hit.row for hit in found.hits]


def test_copies_are_shown_once() -> None:
    """The best of them; each other one names it."""
    found = chosen(store_of(PAGE, "Chợ bán cá.", PAGE, PAGE))
    assert rows(found) == [0, 1]
    assert [(p.hit.row, p.reason, p.instead) for p in found.passed_over] == [
        (2, COPY, 0),
        (3, COPY, 0),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("chiều", "tối"),
        ("phải ký sổ", "ký sổ"),
        (". Bạn đọc", ".\nBạn đọc"),
        ("Thư viện", "THƯ VIỆN"),
        ("thẻ", "the"),
        ("hạn dùng.", "hạn sử dụng!"),
    ],
)
def test_nearly_equal_texts_are_shown_once(old: str, new: str) -> None:
    """A word changed or left out, other spaces, case, marks and punctuation."""
    assert old in PAGE
    assert rows(chosen(store_of(PAGE, PAGE.replace(old, new)))) == [0]


@pytest.mark.parametrize(
    ("other", "question"),
    [
        (PAGE.replace("thứ hai", "ngày 2"), "thư viện mở cửa khi nào"),
        (PAGE.replace("chiều", "tối"), "thư viện có mở cửa buổi tối không"),
        (PAGE.replace("chiều", "tối"), "thu vien co mo cua buoi toi khong"),
        (PAGE[:90] + "Muốn gửi xe thì đi cổng sau, bảo vệ trông miễn phí.", "thư viện"),
    ],
)
def test_texts_that_differ_in_what_matters_are_both_shown(other: str, question: str) -> None:
    """In a number, in a word that was asked for, or in a good part."""
    assert rows(chosen(store_of(PAGE, other), question)) == [0, 1]


def test_short_texts_must_be_equal() -> None:
    """One word of five is most of what they say."""
    assert rows(chosen(store_of("Chợ Sắt bán đồ cũ.", "Chợ Sắt bán đồ mới."))) == [0, 1]
    assert rows(chosen(store_of("Có.", "Có!", "Không."))) == [0, 2]


def test_a_document_is_shown_twice_at_most() -> None:
    """However many of its passages fit; the next document has its place."""
    stuffed = "\n\n".join(f"Cảng {word} cảng cảng." for word in "một hai ba bốn năm".split())
    encoder = FakeEncoder()
    store = MemoryStore([document("a", stuffed), document("b", "Cảng cá.")], encoder, budget=4)
    found = chosen(store)
    shown = [store.passage(row).document_id for row in rows(found)]
    assert shown == ["a", "a", "b"]
    assert {(p.reason, p.instead) for p in found.passed_over} == {(FULL, 1)}


def test_only_what_stood_above_the_last_is_passed_over() -> None:
    """What came too late was not compared."""
    found = chosen(store_of(PAGE, PAGE, "Chợ bán cá.", "Núi cao."), k=2)
    assert rows(found) == [0, 2]
    assert [p.hit.row for p in found.passed_over] == [1]


def test_a_thousand_copies_leave_room_for_others(encoder: FakeEncoder) -> None:
    """In an answer: twenty copies at the top hide nothing below them."""
    copies = [document(f"copy{n}", PAGE, title="Thư viện") for n in range(20)]
    other = document("other", "Thư viện mở cửa từ thứ hai.", title="Mượn sách")
    answer = QAService(MemoryStore([*copies, other], encoder, budget=200), encoder).ask(
        "Thư viện mở cửa từ thứ mấy đến thứ mấy?", 3
    )
    shown = [hit.passage.document_id for hit in answer.hits or answer.nearest]
    assert shown == ["copy0", "other"]
    assert [hit.rank for hit in answer.hits or answer.nearest] == [1, 2]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["a b c", "a b d", "x y z", "a b c!"]), max_size=8), st.integers(1, 5)
)
def test_everything_is_shown_or_passed_over_for_what_is_shown(texts: list[str], k: int) -> None:
    """In the order of rank, at most k, never two equal texts, never three of a document."""
    found: list[Document] = [document(f"d{n}", text) for n, text in enumerate(texts)]
    store = MemoryStore(found, FakeEncoder()) if found else store_of()
    shown = chosen(store, k=k)
    kept = rows(shown)
    assert len(kept) <= k
    assert kept == sorted(kept)
    assert len({store.passage(row).text for row in kept}) == len(kept)
    documents = [store.passage(row).document_id for row in kept]
    assert all(documents.count(name) <= MOST_OF_A_DOCUMENT for name in documents)
    assert all(passed.instead in kept for passed in shown.passed_over)
    seen = sorted([*kept, *(passed.hit.row for passed in shown.passed_over)])
    assert seen == list(range(len(seen)))
    assert len(seen) == len(store) or len(kept) == k


@pytest.mark.parametrize(
    ("scores", "shown"),
    [((0.5, 0.33, 0.32), 2), ((0.5, 0.325), 2), ((0.5, 0.32, 0.31), 1), ((0.2, 0.131), 2),
     ((0.0, 0.0), 2), ((-0.1, -0.2), 1)],
)  # fmt: skip
def test_what_lies_far_behind_the_best_is_not_shown(scores: tuple[float, ...], shown: int) -> None:
    """Less than 0.65 of the best score; the best itself always is, and nothing is passed over."""
    store = store_of("Chợ bán cá.", "Cầu dài.", "Đảo xa.")
    ranked = [Ranked(row, 0.5, 0.5, score) for row, score in enumerate(scores)]
    found = distinct(store, ranked, "chợ", 10)
    assert rows(found) == list(range(shown))
    assert found.passed_over == ()


def test_what_is_of_one_form_is_no_measure_of_another() -> None:
    """Copies of the first, and what differs from it in a number or name alone, are left out."""
    other = PAGE.replace("thứ bảy", "thứ 7")
    store = store_of(PAGE, "Chợ bán cá.", PAGE, other, "Xe buýt chạy đến nửa đêm.")
    ranked = [Ranked(row, 0.5, 0.5, 0.5) for row in range(len(store))]
    assert [hit.row for hit in unlike(store, ranked)] == [1, 4]
    assert [hit.row for hit in unlike(store, ranked[1:])] == [2, 3, 4]
    assert unlike(store, ranked[:1]) == unlike(store, []) == ()
