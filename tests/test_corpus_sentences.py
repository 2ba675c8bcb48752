"""Sentence boundaries in Vietnamese and English, against a golden file written by hand."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import sentence_spans

GOLDEN = Path(__file__).parent / "golden" / "sentences.txt"


def golden_lines() -> list[tuple[str, set[int]]]:
    """Each line of the golden file without its marks, and where its inner boundaries are."""
    lines = []
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            *ended, _ = parts = line.split("¦")
            ends = {sum(map(len, parts[: n + 1])) for n in range(len(ended))}
            lines.append(("".join(parts), ends))
    return lines


def inner_ends(text: str) -> set[int]:
    """The ends of all sentences of one line but the last."""
    return {end for _, end in sentence_spans(text)[:-1]}


def sentences(text: str) -> list[str]:
    """The texts of the spans."""
    return [text[start:end] for start, end in sentence_spans(text)]


def test_every_golden_boundary_is_found_and_no_other() -> None:
    """F1 over the golden boundaries is 100 %, and there are at least 180 of them."""
    lines = golden_lines()
    assert sum(len(ends) for _, ends in lines) >= 180
    wrong = {text: inner_ends(text) ^ ends for text, ends in lines if inner_ends(text) != ends}
    assert not wrong


def test_the_golden_file_as_one_text_has_the_same_boundaries() -> None:
    """Lines do not influence one another."""
    lines = golden_lines()
    count = sum(len(ends) + 1 for _, ends in lines)
    assert len(sentence_spans("\n".join(text for text, _ in lines))) == count


PIECES = st.lists(
    st.one_of(
        st.sampled_from('. ... … ! ? " ” ) ( TP v.v 1 A [3] 。 được Ông U.S - , : mr Mr'.split()),
        st.sampled_from([" ", "\n", "\u00a0", "- "]),
        st.text(st.characters(exclude_categories=()), max_size=4),
    ),
    max_size=40,
).map("".join)


@given(PIECES)
def test_spans_are_trimmed_ordered_and_cover_everything(text: str) -> None:
    """Every character that is not a space is in exactly one span; no span is empty."""
    covered = [0] * len(text)
    past = 0
    for start, end in sentence_spans(text):
        assert past <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        past = end
        covered[start:end] = [1] * (end - start)
    assert all(covered[i] for i, ch in enumerate(text) if not ch.isspace())


@given(PIECES, PIECES)
def test_a_newline_always_ends_a_sentence(first: str, second: str) -> None:
    """The sentences of two lines are those of the one and those of the other."""
    assert sentences(f"{first}\n{second}") == sentences(first) + sentences(second)


@pytest.mark.parametrize("text", ["", " ", "\n \n", "\u00a0\t"])
def test_a_text_of_spaces_has_no_sentences(text: str) -> None:
    """No spans, no error."""
    assert sentence_spans(text) == ()


@pytest.mark.parametrize("text", [".", "...", "?!", ".\n", "(.)", "1.", '"', "[1]", "。"])
def test_punctuation_alone_is_one_sentence(text: str) -> None:
    """Nothing is lost where there are no words."""
    assert sentences(text) == [text.strip()]


def test_list_items_and_headings_end_at_their_lines() -> None:
    """Lines without stops are sentences; a number in front is not one."""
    text = "Hồ sơ gồm\n- Đơn xin việc\n- Bản sao\n1. Mục tiêu\n2.1. Nội dung\niv. Phí\n\nHết"
    assert sentences(text) == [line for line in text.split("\n") if line]


def test_a_row_of_a_table_is_one_sentence() -> None:
    """Whatever stands in its cells: torn, none of it could be read with the names of its column."""
    rows = [
        "Hỏi | Đáp | Phòng",
        "Mất thẻ? | Đến phòng 5. Mang theo ảnh. | 101",
        "Trễ. | 2.000đ | -",
    ]
    assert sentences("\n".join(rows)) == rows
    assert sentences("Chọn a|b ở đây. Hoặc c ở kia.") == ["Chọn a|b ở đây.", "Hoặc c ở kia."]


def test_a_row_that_fills_a_passage_is_read_by_its_sentences() -> None:
    """It tells a story in a cell."""
    told = " ".join(f"Khách thứ {n} đến nhận phòng." for n in range(30))
    assert len(sentences(f"Ngày đầu | {told}")) == 30


def test_prose_with_a_bar_in_it_is_no_row() -> None:
    """There is none beside it."""
    prose = "It opens in Vietnamese. A switch, VI | EN, is at the top."
    told = ["It opens in Vietnamese.", "A switch, VI | EN, is at the top.", "Then ask."]
    assert sentences(f"{prose}\nThen ask.") == told


def test_closing_marks_belong_to_the_sentence_they_close() -> None:
    """Quotes, brackets and footnote numbers stay with what they end."""
    text = "“Đi thôi!” Họ đi. (Trời mưa.) Hết chuyện.[2] Xong."
    assert sentences(text) == ["“Đi thôi!”", "Họ đi.", "(Trời mưa.)", "Hết chuyện.[2]", "Xong."]


def test_a_sentence_of_a_million_letters_stays_one() -> None:
    """Length alone never cuts."""
    text = "a" * 1_000_000 + ". B."
    assert sentence_spans(text) == ((0, 1_000_001), (1_000_002, 1_000_004))


KILLERS = [
    ".", ". ", '." ', "...) ", "!?", "a.", "A. ", "1. ", '"', "( ", ".[1]", ".[", ".[1", "v.v. ",
    "! a ", "。", ".\u00a0", "TP. ", "a. A", "- . ", "? “", ". (", "1.1.", "Điều 1. ", " ", "\n",
    ".” ", ". \" ", "… ", "U.S. ",
]  # fmt: skip


def seconds_for(size: int, killer: str) -> float:
    """The least processor time of three runs on `size` characters."""
    text = (killer * (size // len(killer) + 1))[:size]
    runs = []
    for _ in range(3):
        start = time.process_time()
        sentence_spans(text)
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.parametrize("killer", KILLERS)
def test_time_grows_no_faster_than_the_text(killer: str) -> None:
    """Eight times a hostile pattern takes nowhere near sixty-four times as long."""
    assert seconds_for(80_000, killer) < 32 * max(seconds_for(10_000, killer), 0.002)
