"""Which years a text names, and whether a passage is about those of a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.years import LONGEST, timely, years


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Năm 2025 và năm 2030", {2025, 2030}),
        ("ngày 25/3/2025, in 1066.", {2025, 1066}),
        ("Giai đoạn 2021-2024", {2021, 2022, 2023, 2024}),
        ("từ năm 1998 đến năm 2000", {1998, 1999, 2000}),
        ("from 1998 to 2000", {1998, 1999, 2000}),
        ("2026–2027", {2026, 2027}),
        ("1.500 đồng, 2,000 ships, 20.25, 12025, 999, 2100", set()),
        ("2024-2021", {2024, 2021}),
        ("Trường tuyển 1500 chỉ tiêu, hơn 2000 nhân viên, 1500đ", set()),
        ("The school has 1200 students and £1500.", set()),
        ("Năm 2024 người dân, 3/2025 người dân, the 1990s", {2024, 2025, 1990}),
        ("Hotline: 1900 1234, 1800 6519, 0225 3822 1999", set()),
        ("từ năm 2095 đến nay", set(range(2095, 2100))),
        ("Since 2096 it is free", set(range(2096, 2100))),
        ("từ tháng 9/2097, 2098 onwards", {2097, 2098, 2099}),
        ("Tuyển sinh 2025 chỉ tiêu, vé 2024 người lớn, in 2023 visitors", {2023, 2024, 2025}),
        ("Năm học 2024-2025 học sinh, In 2019 students", {2019, 2024, 2025}),
        ("từ năm 2005 cho đến năm 2007", {2005, 2006, 2007}),
        ("Since 2005 until 2007 Ann was mayor.", {2005, 2006, 2007}),
        ("từ năm 2098 cho đến nay, since 2098 until now", {2098, 2099}),
        ("có từ năm 1742, from 1911", {1742, 1911}),
        ("áp dụng từ ngày 01 tháng 7 năm 2098, từ 1/1/2098", {2098, 2099}),
        ("from 1 July 2098, since January 2098, from July 1, 2098", {2098, 2099}),
        ("from 1 July 2026 to 30 June 2027, from July to May", {2026, 2027}),
        ("from 1st of July 2098, since Sept. 2098", {2098, 2099}),
        ("A letter from May 1968 dates from 1 March 1917.", {1968, 1917}),
        ("from Mars 2020, since Augsburg 1555", {2020, 1555}),
        (
            "from 1 May 2019 through 3 June 2020, from 5 May 2014 (until 2015)",
            {2019, 2020, 2014, 2015},
        ),
        ("Since 1 July 2097, to park one pays.", {2097, 2098, 2099}),
        ("năm học 2024-25, 2027/28, 2030 – 31", {2024, 2025, 2027, 2028, 2030, 2031}),
        ("2024-12-05, 2011-12-05, 2021-24", {2024, 2011, 2021}),
        ("Gọi 1900 54 54 69, 1900-1234", set()),
        ("1900-1902", {1900, 1901, 1902}),
        ("1800-1803, 1800-1899", set(range(1800, 1900))),
        ("1800-1090, 1900-1866, 1800-18001", set()),
        ("Civil Code 1804, code 1805", {1804}),
        ("Euro 2016/Pháp, 2024/Q1, 2013/QH13", {2016, 2024}),
        ("phòng 1205, QĐ số 1234, số 2019/QĐ-UBND, room 1012", set()),
        ("Hải Phòng 2025, dân số 2024", {2025, 2024}),
        ("1000 mg, lưu giữ 2000 hiện vật, 1200 giường, 1920 x 1080", set()),
        ("", set()),
    ],
)
def test_years_are_told_from_other_numbers(text: str, named: set[int]) -> None:
    """Those within a span are named as well."""
    assert years(text) == named


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("My diesel is from 2013, what do I pay?", "Diesels made before 2016 pay £50 more.", True),
        ("Xe đời 2013 thu thêm bao nhiêu?", "Xe dầu trước năm 2016 thêm 50.000đ.", True),
        ("My diesel is from 2017, what do I pay?", "Diesels made before 2016 pay £50 more.", False),
        ("Who was it in 2018?", "From | To | Name\n2011 | 2013 | Ann\n2013 | 2021 | Bo", True),
        ("How many were there in 1905?", "Year | Number\n1901 | 12\n1911 | 14", False),
        ("What are the fees in 2025/2026?", "Fees 2024/2025: £3.", False),
        ("What are the fees in 2025/26?", "Fees 2025/2026: £3.", True),
    ],
)
def test_what_is_before_a_year_or_within_a_row_is_told(
    question: str, text: str, wanted: bool
) -> None:
    """And a school year may have a slash."""
    assert timely(question, text) is wanted


def test_a_span_of_many_years_names_its_ends() -> None:
    """Nobody who asks about one of a thousand years is answered by that."""
    assert years(f"1000-{1001 + LONGEST}") == {1000, 1001 + LONGEST}


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("Học phí năm 2020?", "Học phí 2026–2027 là 9 triệu.", False),
        ("Học phí năm 2027?", "Học phí 2026–2027 là 9 triệu.", True),
        ("Học phí năm 2023?", "Giai đoạn 2021-2024: 9 triệu.", True),
        ("Học phí năm 2020?", "Học phí là 9 triệu.", True),
        ("Năm 2025 trường tuyển bao nhiêu?", "Trường tuyển 1500 chỉ tiêu.", True),
        ("Hotline tuyển sinh 2025 là số nào?", "Hotline tuyển sinh: 1900 1234.", True),
        ("Học phí 2025?", "Học phí từ năm 2023 đến nay là 15 triệu đồng.", True),
        ("Học phí 2022?", "Học phí từ năm 2023 đến nay là 15 triệu đồng.", False),
        ("The speed limit in 2025?", "Since 2019 the limit has been 50 km/h.", True),
        ("Tuyển sinh 2025 chỉ tiêu bao nhiêu?", "Năm 2023 tuyển 1.000 chỉ tiêu.", False),
        ("Giá vé 2025 người lớn bao nhiêu?", "Giá vé năm 2023: 50.000 đồng.", False),
        ("Học bổng 2025 sinh viên được bao nhiêu?", "Học bổng năm 2023: 5 triệu.", False),
        ("In 2019 students paid how much?", "In 2023 visitors numbered 500.", False),
        ("Học phí năm học 2024-2025?", "Năm học 2023-2024: 5 triệu.", False),
        ("Học phí năm học 2024-25?", "Năm học 2023-24: 5 triệu.", False),
        ("Học phí năm học 2024-2025?", "2023-2024: 5 triệu, 2024-25: 6 triệu.", True),
        ("Học phí năm học 2024-2025?", "2023-2024: 5 triệu. Từ 2025: 6 triệu.", True),
        ("Học phí năm học 2024-2025?", "Năm học 2023-2024: 5 triệu; nộp trong 2025.", True),
        ("Học phí năm học 2024-2025?", "Các năm 2020-2026: 5 triệu.", True),
        ("Học phí năm học 2024-2025?", "Áp dụng từ năm học 2023-2024: 5 triệu.", True),
        ("What are the fees for 2024-25?", "From 2023-24 onwards fees are £500.", True),
        ("Học phí năm học 2024-2025?", "Năm học 2023-2024: 5 triệu, mỗi năm tăng 10%.", True),
        ("Học phí năm học 2024-2025?", "Từ 2022-2023 đến 2025-2026: 5 triệu.", True),
        ("What were sales in 2023 and 2024?", "Sales in 2024 and 2025 were 3 million.", True),
        ("Học phí năm 2024?", "Năm học 2023-2024: 5 triệu.", True),
        ("Năm học 2024-2025 học sinh nghỉ Tết mấy ngày?", "Tết 2025 nghỉ 9 ngày.", True),
        (
            "Ai là hiệu trưởng năm 2024?",
            "Ông A là hiệu trưởng từ năm 2005 cho đến năm 2010.",
            False,
        ),
        ("Mức phạt năm 2025?", "Theo Nghị định 168/2024/NĐ-CP, phạt 6 triệu.", True),
        ("Mức phạt năm 2025?", "Theo Nghị định 168/2024, phạt 6 triệu.", True),
        ("Mức phạt năm 2025?", "Năm 2024 phạt 6 triệu.", False),
        ("Nghị định 168/2024 quy định gì?", "Nghị định 100/2019/NĐ-CP phạt.", False),
        ("Nghị định 168/2024/NĐ-CP?", "Nghị định 168/2024/NĐ-CP phạt.", True),
        ("Decree 168/2024 fines?", "Decree 100/2019 and 12/2020/NĐ-CP set fines.", False),
        *(
            (question, "Luật số 31/2024/QH15 có hiệu lực từ 1/1/2025.", wanted)
            for question, wanted in (
                ("Luật Đất đai năm 2024 có hiệu lực khi nào?", True),
                ("When does the 2024 Land Law take effect?", True),
                ("Luật 31 năm 2024?", True),
                ("Luật có hiệu lực năm 2025?", True),
                ("Luật Đất đai 2013 có hiệu lực khi nào?", False),
            )
        ),
        ("Lương năm 2026?", "Áp dụng từ ngày 01 tháng 7 năm 2024.", True),
        ("Lương năm 2023?", "Áp dụng từ ngày 01 tháng 7 năm 2024.", False),
        ("Tuyển sinh 2025 liên hệ ai?", "Gọi 1900 54 54 69.", True),
        ("Học phí?", "Học phí 2026 là 9 triệu.", True),
        ("From 2019 to 2020?", "In 2020 it was nine.", True),
    ],
)
def test_a_passage_about_other_years_is_not_timely(question: str, text: str, wanted: bool) -> None:
    """One without any may be about the year all the same."""
    assert timely(question, text) is wanted


@given(st.text("0129 -–.,", max_size=30))
def test_any_text_is_timely_for_itself(text: str) -> None:
    """Whatever years it names."""
    assert timely(text, text)
    assert all(1000 <= year <= 2099 for year in years(text))
