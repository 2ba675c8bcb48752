"""The measures against values worked out by hand, and against trec_eval's own code."""

import math
import random
import unicodedata

import pytest
import pytrec_eval
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.metrics import (
    holds_answer,
    holds_or_continues,
    places_of,
    ranking_names,
    ranking_values,
)

TARGETS = [f"d{number}" for number in range(14)]
NAMES = ["a", "b", "c"]
RANKINGS = st.fixed_dictionaries({}, optional={
    name: st.lists(st.sampled_from(TARGETS), max_size=14, unique=True) for name in NAMES
})  # fmt: skip
GRADES = st.fixed_dictionaries({
    name: st.dictionaries(st.sampled_from(TARGETS), st.integers(1, 3), min_size=1, max_size=5)
    for name in NAMES
})  # fmt: skip


def test_a_ranking_worked_out_by_hand() -> None:
    """Grades 2 and 1 at ranks 1 and 3: DCG 2 + 1/2, ideal 2 + 1/log2(3)."""
    values = ranking_values({"q": ["x", "y", "z"]}, {"q": {"x": 2, "z": 1}}, 10)
    assert values["q"] == pytest.approx({
        "nDCG@10": (2 + 1 / 2) / (2 + 1 / math.log2(3)),
        "MRR@10": 1.0, "R@1": 0.5, "R@3": 1.0, "R@10": 1.0,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("rank", "reciprocal", "gain", "recalls"),
    [
        (1, 1.0, 1.0, (1.0, 1.0, 1.0)),
        (2, 0.5, 1 / math.log2(3), (0.0, 1.0, 1.0)),
        (3, 1 / 3, 0.5, (0.0, 1.0, 1.0)),
        (4, 0.25, 1 / math.log2(5), (0.0, 0.0, 1.0)),
        (10, 0.1, 1 / math.log2(11), (0.0, 0.0, 1.0)),
        (11, 0.0, 0.0, (0.0, 0.0, 0.0)),
    ],
)
def test_one_target_at_each_rank(
    rank: int, reciprocal: float, gain: float, recalls: tuple[float, float, float]
) -> None:
    """The formulas, with one relevant target; below k it counts for nothing."""
    ranking = [f"other {place}" for place in range(rank - 1)] + ["wanted"]
    values = ranking_values({"q": ranking}, {"q": {"wanted": 1}}, 10)["q"]
    assert [values[name] for name in ("MRR@10", "nDCG@10", "R@1", "R@3", "R@10")] == pytest.approx(
        [reciprocal, gain, *recalls]
    )


def test_a_question_without_hits_counts_zero() -> None:
    """Absent, or with an empty list: every measure is 0, and the question is still there."""
    values = ranking_values({"a": []}, {"a": {"x": 1}, "b": {"x": 1}}, 10)
    assert values == {name: dict.fromkeys(ranking_names(10), 0.0) for name in ("a", "b")}


def test_no_question_at_all_gives_no_value() -> None:
    """Nothing asked, nothing measured."""
    assert ranking_values({}, {}, 10) == {}


def test_ids_that_look_like_anything_are_only_ids() -> None:
    """Spaces, quotes and Vietnamese letters in an id do not reach a file format."""
    strange = 'Bài "một"\t#1'
    values = ranking_values({strange: ["x y", "Đông#2"]}, {strange: {"Đông#2": 1}}, 10)
    assert values[strange]["MRR@10"] == 0.5


@given(RANKINGS, GRADES)
def test_values_are_those_of_trec_eval(
    rankings: dict[str, list[str]], grades: dict[str, dict[str, int]]
) -> None:
    """pytrec_eval, asked directly with the first ten of each ranking, says the same."""
    run = {
        name: {target: -float(place) for place, target in enumerate(ranking[:10])}
        for name, ranking in rankings.items()
    }
    wanted = {"ndcg_cut.10", "recip_rank", "recall.1,3,10"}
    oracle = pytrec_eval.RelevanceEvaluator(grades, wanted).evaluate(run)
    values = ranking_values(rankings, grades, 10)
    assert list(values) == list(grades)
    for name in grades:
        said = oracle.get(name, {})
        assert values[name] == pytest.approx({
            "nDCG@10": said.get("ndcg_cut_10", 0.0),
            "MRR@10": said.get("recip_rank", 0.0),
            **{f"R@{depth}": said.get(f"recall_{depth}", 0.0) for depth in (1, 3, 10)},
        })  # fmt: skip


@given(RANKINGS, GRADES, st.integers(1, 14))
def test_values_are_those_of_the_formulas(
    rankings: dict[str, list[str]], grades: dict[str, dict[str, int]], k: int
) -> None:
    """The same, written down from the definitions in ten lines, at any depth."""
    values = ranking_values(rankings, grades, k)
    for name, gold in grades.items():
        top = rankings.get(name, [])[:k]
        gains = [gold.get(target, 0) for target in top]
        best = sorted(gold.values(), reverse=True)[:k]
        ranks = [place for place, gain in enumerate(gains, start=1) if gain]
        assert values[name][f"nDCG@{k}"] == pytest.approx(_dcg(gains) / _dcg(best))
        assert values[name][f"MRR@{k}"] == pytest.approx(1 / ranks[0] if ranks else 0)
        for depth in {1, min(3, k), k}:
            share = len(gold.keys() & set(top[:depth])) / len(gold)
            assert values[name][f"R@{depth}"] == pytest.approx(share)


def _dcg(gains: list[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, start=1))


@pytest.mark.parametrize(
    ("k", "names"),
    [
        (1, ("nDCG@1", "MRR@1", "R@1")),
        (3, ("nDCG@3", "MRR@3", "R@1", "R@3")),
        (10, ("nDCG@10", "MRR@10", "R@1", "R@3", "R@10")),
    ],
)
def test_depth_names_the_measures(k: int, names: tuple[str, ...]) -> None:
    """Every measure once, none deeper than k."""
    assert ranking_names(k) == names


@pytest.mark.parametrize(
    ("text", "answers", "stands"),
    [
        ("Có 26 địa phương kết nghĩa.", ("26 địa phương",), True),
        ("Có 26 ĐỊA PHƯƠNG kết nghĩa.", ("26 địa phương",), True),
        (unicodedata.normalize("NFD", "Có 26 địa phương."), ("26 địa phương",), True),
        ("Có 26 dia phuong.", ("26 địa phương",), False),
        ("Có 26 địa phương.", ("45 tổ chức", "26 địa phương"), True),
        ("Có 26 địa phương.", (), False),
        ("Straße", ("STRASSE",), True),
        ("Since 2015.", ("15",), False),
        ("It is 20,000 VND, or 5 for students.", ("20", "000"), False),
        ("It is 20,000 VND, or 5 for students.", ("5",), True),
        ("From 5, 6 or 7.", ("5",), True),
        ("For 1.5 hours", ("1", "5"), False),
        ("Nineteen ships", ("nine",), False),
        ("ninety, then nine", ("nine",), True),
        ("Cuối năm", ("cu",), False),
        ("It costs US$5 (about)", ("$5 (",), True),
        ("Set HOIDAP_PORT.", ("port",), True),
        ("Mở cửa:\n 7 giờ.", ("mở cửa: 7 giờ",), True),
        ("Mở cửa: 7 giờ.", ("Mở cửa:\n7 giờ",), True),
        ("Mở cửa:7 giờ.", ("Mở cửa: 7 giờ",), False),
        ("Năm học 2024–2025.", ("2024-2025",), True),
        ("Năm học 2024-2025.", ("2024—2025",), True),
        ("Năm học 2024–2025.", ("2024 2025",), False),
        ("Năm học 2024–2025.", ("2024–20",), False),
        ("Từ 5–7 giờ, −3 độ.", ("-3 độ",), True),
        ("The school’s motto", ("school's motto",), True),
        ("The schools’ motto", ("school's motto",), False),
        ("“Ngày hội đọc sách”", ('"ngày hội đọc sách"',), True),
        ("“Ngày hội” đọc sách", ('"ngày hội đọc sách"',), False),
        ("Gặp cô Hoà, thầy Thuý.", ("cô Hòa",), True),
        ("Gặp cô HÒA, thầy Thúy.", ("Cô Hoà, thầy Thuý",), True),
        (unicodedata.normalize("NFD", "cô Hoà"), ("cô Hòa",), True),
        ("Gặp cô Hoà.", ("cô Hoa",), False),
        ("Gặp cô Hoà.", ("cô Hóa",), False),
        ("Quý khách", ("qúy khách",), False),
        ("Quý khách", ("", " "), False),
        ("Giá vé 50.000đ, xe đạp 5.000đ/lượt.", ("50.000",), True),
        ("Giá vé 50.000đ, xe đạp 5.000đ/lượt.", ("5.000",), True),
        ("Giá vé 50.000đ.", ("50.000đ",), True),
        ("Giá vé 50.000đ.", ("50", "000"), False),
        ("Giá vé 50.000đồng.", ("50.000",), False),  # no unit alone; the check of a set tells it
        ("Mở cửa từ 8h đến 17H.", ("8",), True),
        ("Mở cửa từ 8h đến 17H.", ("17",), True),
        ("Mở cửa từ 8h30.", ("8",), False),
        ("Cao 1m75, nặng 60kg.", ("1",), False),
        ("Cao 1m75, nặng 60kg.", ("60",), True),
        ("Gói 200k có 5GB, rộng 12m2.", ("200",), True),
        ("Gói 200k có 5GB, rộng 12m².", ("5",), True),
        ("Gói 200k có 5GB, rộng 12m².", ("12",), True),
        ("Gói 200k có 15GB.", ("5",), False),
        ("Gói 1.5GB", ("1", "5"), False),
        ("Mạng 4G, phim 3D, lớp 5A, the 1990s, the 2nd.", ("4", "3", "5", "1990", "2"), False),
        ("Phòng A5k", ("5",), False),
        ("Màn hình 4K, gói 20k.", ("4",), False),  # k is money behind two digits
        ("Màn hình 4K, gói 20k.", ("20",), True),
        ("Rộng 331.212km², sân 100km2, lỗ 5mm2.", ("331.212",), True),
        ("Rộng 331.212km², sân 100km2, lỗ 5mm2.", ("100",), True),
        ("Rộng 331.212km², sân 100km2, lỗ 5mm2.", ("5",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("100",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("2,4",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("300",), True),
        ("Dây 100kV, sóng 2,4GHz, mạng 300Mbps.", ("4", "2", "00"), False),
        ("Chờ 20phút, góp 2tỷ và 5triệu.", ("20",), True),
        ("Chờ 20phút, góp 2tỷ và 5triệu.", ("2",), True),
        ("Chờ 20phút, góp 2tỷ và 5triệu.", ("5",), True),
        ("Gấp 3tỷlệ.", ("3",), False),
        ("nghỉ lễ mùa hèh", ("mùa hè",), False),  # behind a letter it is no unit
        ("- Người lớn\n+ Ngày lễ: 70.000", ("- Người lớn\n- Ngày lễ",), True),  # bullets are alike
        ("- Lớp 1\n+ 5 giờ", ("* Lớp 1 • 5 giờ",), True),
        ("Tính 5 + 3, tìm C++", ("5 - 3", "c-"), False),  # which are no bullets
        ("Tính 5 + 3, tìm C++", ("5 + 3",), True),
    ],
)
def test_an_answer_stands_in_a_text(text: str, answers: tuple[str, ...], stands: bool) -> None:
    """In NFC, without case, in whole words and numbers, as a keyboard has them; marks count."""
    assert holds_answer(text, answers) is stands


LIST = "Hồ sơ gồm:\n- Đơn xin học;\n- Ảnh 3x4.\nNộp ở phòng 2"


@pytest.mark.parametrize(
    ("marked", "answers", "fits"),
    [
        ("Hồ sơ gồm:", (LIST,), True),
        ("- Đơn xin học;", (LIST,), True),
        ("• Đơn xin học", (LIST,), True),
        ("+ Đơn xin học;", (LIST,), True),
        ("Nộp ở phòng 2.", (LIST,), True),  # the answer ends before the full stop
        ("Nộp ở phòng 2. Gọi trước.", (LIST,), False),
        ("Nộp ở phòng 2. Gọi trước.", (LIST, "gọi trước"), True),
        ("- Đơn xin nghỉ;", (LIST,), False),
        ("hòng 2", (LIST,), False),
        (" - .\n", (LIST,), False),
        ("", (LIST,), False),
        ("Nộp ở phòng 2.", (), False),
    ],
)
def test_what_is_marked_holds_an_answer_or_is_a_part_of_one(
    marked: str, answers: tuple[str, ...], fits: bool
) -> None:
    """The first sentence and the last, and an item of a list; what reaches beyond is no part."""
    assert holds_or_continues(marked, answers) is fits


@pytest.mark.parametrize(
    ("text", "answer", "places"),
    [
        ("Mở cửa:\n7 giờ. Mở cửa: 7 giờ.", "Mở cửa: 7 giờ", ["Mở cửa:\n7 giờ", "Mở cửa: 7 giờ"]),
        ("Giải bài toán. Toán là môn thi.", "toán", ["toán", "Toán"]),
        ("Giải bài toánh. Toán là môn thi.", "toán", ["Toán"]),
        ("Năm 2015 trường có 5 lớp, 1.5 giờ.", "5", ["5"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("İzmir, izmir", "izmir", ["izmir"]),
        ("Cô Hoà, cô Hòa, cô Hoá", "Cô Hòa", ["Cô Hoà", "cô Hòa"]),
        ("Năm 2024–2025, năm 2024-2025", "2024–2025", ["2024–2025", "2024-2025"]),
        (unicodedata.normalize("NFD", "Hải Phòng mở."), "mở", [unicodedata.normalize("NFD", "mở")]),
        ("\u0301cảng cảng", "cảng", ["cảng", "cảng"]),
        ("Vé 5.000đ, vé năm 5.000 đồng", "5.000", ["5.000", "5.000"]),
        ("Vé:\n+ Người lớn", "vé: - người", ["Vé:\n+ Người"]),
        (unicodedata.normalize("NFD", "- Vé\n+ Lễ"), "lễ", [unicodedata.normalize("NFD", "Lễ")]),
        (unicodedata.normalize("NFD", "ề\n+ Vé"), "- vé", [unicodedata.normalize("NFD", "+ Vé")]),
        ("Cảng mở.", "1876", []),
        ("Cảng mở.", " ", []),
        ("", "mở", []),
    ],
)
def test_an_answer_has_its_places(text: str, answer: str, places: list[str]) -> None:
    """As whole words in any case, though its line ends within, or folding it is longer."""
    found = places_of(text, answer)
    assert [text[start:end] for start, end in found] == places
    assert bool(places) is holds_answer(text, [answer])


@given(st.text(st.sampled_from("aßİŉǰΐ Đđàòọ–'5.") | st.characters(), max_size=30), st.data())
def test_a_composed_text_has_its_answers_where_a_decomposed_one_has_them(
    text: str, data: st.DataObject
) -> None:
    """In the same words, as many times, whichever way of writing the marks is at hand."""
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    start = data.draw(st.integers(0, len(composed)))
    answer = composed[start : data.draw(st.integers(start, len(composed)))]
    found = [composed[slice(*place)] for place in places_of(composed, answer)]
    others = [decomposed[slice(*place)] for place in places_of(decomposed, answer)]
    assert found == [unicodedata.normalize("NFC", other) for other in others]


def test_two_hundred_random_runs_are_measured_as_trec_eval_does() -> None:
    """Fifty questions each, up to thirty targets, grades 1 to 3, some rankings empty."""
    drawn = random.Random(200)
    targets = [f"d{number}" for number in range(60)]
    evaluator_names = {"nDCG@10": "ndcg_cut_10", "R@1": "recall_1", "R@10": "recall_10"}
    for _ in range(200):
        names = [f"q{number}" for number in range(50)]
        rankings = {name: drawn.sample(targets, drawn.randrange(31)) for name in names}
        grades = {
            name: {target: drawn.randint(1, 3) for target in drawn.sample(targets, 4)}
            for name in names
        }
        run = {
            name: {target: float(-place) for place, target in enumerate(ranking)}
            for name, ranking in rankings.items()
        }
        wanted = {"ndcg_cut.10", "recall.1,10"}
        oracle = pytrec_eval.RelevanceEvaluator(grades, wanted).evaluate(run)
        values = ranking_values(rankings, grades, 10)
        for name in names:
            for ours, theirs in evaluator_names.items():
                said = oracle.get(name, {}).get(theirs, 0.0)
                assert values[name][ours] == pytest.approx(said, abs=1e-9)
