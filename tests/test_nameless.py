"""Questions that name nothing of their own, or only what belongs to any matter."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.build import build
from index.encode import load_encoder
from index.store import open_current
from qa.question.followup import completed, leans, names_its_own
from qa.question.nameless import names_no_matter, names_nothing
from qa.service import QAService
from tests.fakes import document
from tests.test_reading_politely import ways


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("lệ phí bao nhiêu", "lệ phí thi bao nhiêu"),
        ("cần giấy tờ gì", "nhập học cần giấy tờ gì"),
        ("hồ sơ gồm những gì", "hồ sơ du học gồm những gì"),
        ("bao nhiêu tiền 1 bộ", "bao nhiêu tiền 1 con gà"),
        ("phải đóng bao nhiêu", "phải đóng thuế bao nhiêu"),
        ("lấy kết quả chỗ nào", "lấy máu chỗ nào"),
        ("nhận ở chỗ nào", "nhẫn ở chỗ nào"),
        ("có cần đặt trước không", "có cần đặt bàn trước không"),
        ("trả bao nhiêu", "thẻ bao nhiêu"),
        ("mấy giờ đóng", "mấy giờ đóng cửa"),
        ("pass là gì", "buffet là gì"),
        ("le phi bao nhieu", "hoc phi bao nhieu"),
        ("can mang theo gi", "can mang theo dao gi"),
        ("dang ky o dau", "dang ky tam tru o dau"),
        ("what documents do I need", "what documents do I need for a visa"),
        ("how do I apply", "how do I apply for a grant"),
        ("do I need to book in advance", "do I need to book a court"),
        ("what's the cost", "what's the cost of parking"),
    ],
)
def test_papers_fees_and_where_to_pay_belong_to_any_matter(question: str, other: str) -> None:
    """Beside one that they are said of they do not; a word is told from another by its marks."""
    assert names_no_matter(question.lower().replace("'", " ").split())
    assert not names_no_matter(other.lower().replace("'", " ").split())


def test_such_a_question_leans_on_the_one_before_and_may_stand_alone() -> None:
    """Both are tried; one that only measures says nothing alone."""
    for question in ("Cần giấy tờ gì?", "How do I apply?", "Phải đóng bao nhiêu?"):
        assert leans(question)
        assert names_its_own(question)
    assert ways("Cần giấy tờ gì?", "Đăng ký tạm trú ở đâu?") == [
        "Cần giấy tờ gì? Cần giấy tờ gì? Đăng ký tạm trú ở đâu?",
        "Cần giấy tờ gì?",
    ]
    assert not names_its_own("Mất bao lâu?")


def test_beside_another_question_it_is_asked_too() -> None:
    """And the other as well, of whichever it goes on."""
    asked = ways("What documents do I need? Where do I pay?")
    assert {"Where do I pay?", "What documents do I need?"} <= set(asked)


@pytest.mark.bundled_model
def test_behind_a_question_that_nothing_answers_it_is_not_answered_of_another(
    tmp_path: Path,
) -> None:
    """Alone, or behind a question of what is told, it may be."""
    encoder = load_encoder()
    told = "Thẻ thư viện làm ở quầy số 2. Lệ phí là 110.000 đồng."
    build([document("library", told, "vi")], tmp_path, encoder)
    service = QAService(open_current(tmp_path), encoder)
    asked = "lệ phí bao nhiêu"
    assert service.ask(asked).found
    assert service.ask(asked, previous="làm thẻ thư viện ở đâu").found
    assert not service.ask(asked, previous="thủ tục ly hôn thế nào").found


def test_a_long_question_is_left_alone() -> None:
    """Whoever says so much is not going on from what was asked."""
    long = "cần những giấy tờ gì và nộp hồ sơ ở đâu và lệ phí là bao nhiêu"
    assert completed(long, "Đăng ký tạm trú ở đâu?") == long


@given(st.lists(st.sampled_from("bao nhieu tien mất lâu phí giấy tờ how much to".split())))
def test_what_names_nothing_names_no_matter_either(words: list[str]) -> None:
    """Measuring belongs to any."""
    assert names_no_matter(words) or not names_nothing(words)
