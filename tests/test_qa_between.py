"""What lies between two months or days that a text names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.cycles import tells_day, tells_month


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 12))
def test_a_span_tells_of_the_months_between_its_ends(first: int, last: int, asked: int) -> None:
    """From the first on until the last is reached."""
    inside = (asked - first) % 12 <= (last - first) % 12
    assert tells_month(f"Giá tháng {asked}?", f"Từ tháng {first} đến tháng {last}.") is inside


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("from 1 May to 30 September, 9 am to 8 pm", True),
        ("from May 1, 2024 to September 30, 2024", True),
        ("15 May – 15 September: 9 am to 8 pm", True),
        ("1st April until 31st October", True),
        ("from late May to early September", True),
        ("mid-May to the middle of September", True),
        ("between 1 May and 30 September", True),
        ("opens in April and closes in October", True),
        ("they open in April and close in October", True),
        ("từ giữa tháng 5 đến cuối tháng 9", True),
        ("từ ngày 1 tháng 5 đến hết ngày 30 tháng 9", True),
        ("từ tháng 5/2024 đến tháng 9/2024", True),
        ("từ tháng 5 âm lịch cho đến rằm tháng 8 âm lịch", True),
        ("bắt đầu tháng 5 và kết thúc vào tháng 9", True),
        ("from November to March", False),
        ("from June to March", True),
        ("in May and September", False),
        ("1 May to 30. September is dry", False),
        ("May 1-5 September 3", False),
        ("May is dry, 5 to 10 days in September are not", False),
        ("tháng 5 đến Huế, tháng 9 đến Hội An", False),
        ("from 1 May to 15 June", False),
    ],
)
def test_dates_stand_by_the_ends_of_a_span(text: str, told: bool) -> None:
    """July lies between May and September, but not where anything else stands there."""
    assert tells_month("When in July?", text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mondays thru Fridays", True),
        ("Mon thru Fri 9-5", True),
        ("Monday 9am to Friday 5pm", True),
        ("Monday morning to Friday evening", True),
        ("thứ hai cho đến thứ sáu", True),
        ("thứ hai tới hết thứ sáu", True),
        ("thứ Hai ~ thứ Sáu", True),
        ("thứ Hai → thứ Sáu", True),
        ("T2 -> T6: 8h", True),
        ("Tues.-Sat. 10-4", True),
        ("Mon. to Fri. 9-5", True),
        ("Mon.-Wed.-Fri. at six", True),
        ("Mon. - Tues. - Fri. at six", False),
        ("Closed on Monday. To Friday's guests", False),
        ("từ sáng thứ hai đến trưa thứ bảy", True),
        ("từ 8h thứ hai đến 17h thứ bảy", True),
        ("Monday 9 to 5 Friday 10 to 2", False),
        ("Monday 9am-5pm, Friday 10am-2pm", False),
        ("Thứ Hai 8h - 17h thứ Năm 8h - 17h", False),
        ("Monday morning, Friday evening", False),
        ("Open on Monday to 5. Friday to 6.", False),
    ],
)
def test_times_of_day_stand_by_the_ends_of_a_span(text: str, told: bool) -> None:
    """Wednesday lies between them, but not between the hours of two days."""
    assert tells_day("When on Wednesday?", text) is told
