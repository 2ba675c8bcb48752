"""Whose office a text tells of: the one asked about, or that of its deputy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.offices import tells_office


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chủ tịch là ai?", "Phó Chủ tịch Hoàng Minh dự lễ."),
        ("Ai là tổng giám đốc?", "Phó Tổng Giám đốc ký tên."),
        (
            "Trưởng phòng nhân sự là ai?",
            "Phó trưởng phòng là bà Hà; phó trưởng phòng kia là ông An.",
        ),
        ("Who is the president?", "The vice president signs, as do other Vice-Presidents."),
        ("Who is the manager?", "The assistant manager is Omar."),
        ("Who is the head teacher?", "Ask the deputy headteacher."),
        ("Phó chủ tịch là ai?", "Chủ tịch Nguyễn Tùng dự lễ."),
        ("Who is the deputy mayor?", "The mayor opened it."),
        ("Ai là quản lý?", "The assistant manager is Omar."),
        ("Who is the director?", "Phó Giám đốc là ông Bình."),
        ("Who is the associate professor?", "Giáo sư Lê Văn Cường"),
    ],
)
def test_an_office_is_not_that_of_its_deputy(question: str, text: str) -> None:
    """Nor the other way round, within a language and across, in either case."""
    assert tells_office(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Chủ tịch là ai?", "Chủ tịch Tùng và Phó Chủ tịch Minh dự lễ."),
        ("Chủ tịch là ai?", "Lễ hội mở cửa ngày 5."),
        ("Lễ hội mở khi nào?", "Phó Chủ tịch Minh dự lễ."),
        ("Phó chủ tịch là ai?", "Chủ tịch Tùng và Phó Chủ tịch Minh dự lễ."),
        ("Who is the chairman?", "The chair is Alice."),
        ("Who is the treasurer?", "Former treasurer John Pike left in 2020."),
        ("Who is the prime minister?", "The deputy minister for health came."),
        ("Giám đốc là ai?", "Công ty đối phó giám sát đốc công."),
        ("Who is the manager?", "The vice was removed; the manager agreed."),
        ("", "Phó Giám đốc Lê Hoa ký hợp đồng."),
        ("Giám đốc là ai?", ""),
    ],
)
def test_what_names_the_very_office_or_none_is_about_no_other(question: str, text: str) -> None:
    """A former holder counts as one too: who asks may mean that time."""
    assert tells_office(question, text) is not False


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """A text tells of the offices that itself names, and of none where none is asked about."""
    assert tells_office(question, text) in (True, False, None)
    assert tells_office(question, question) is not False
    assert tells_office("", text) is None
