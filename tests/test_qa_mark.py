"""Which sentence of a passage is marked."""

import pytest

from corpus import Passage
from corpus.sentences import sentence_spans
from index.scored import SentenceScore
from qa.mark import CLOSE_CALL, NUMBER_WEIGHT, WORDS_WEIGHT, best_sentence

TEXT = "Cảng có tàu.\nNăm 2024 có 54 tàu.\nTàu ra khơi."
PASSAGE = Passage("port", 100, 100 + len(TEXT), TEXT, "")


def sentences(*measures: tuple[float, float]) -> list[SentenceScore]:
    """The three sentences of the passage with these cosines and overlaps."""
    return [
        SentenceScore(start, end, *measure)
        for (start, end), measure in zip(sentence_spans(TEXT), measures, strict=True)
    ]


def marked(question: str, *measures: tuple[float, float]) -> str:
    """The text of the sentence marked."""
    start, end = best_sentence(question, PASSAGE, sentences(*measures)).span
    return TEXT[start - 100 : end - 100]


def test_the_nearest_sentence_is_marked_where_words_say_nothing() -> None:
    """By its cosine; the span is the document's."""
    assert marked("?", (0.1, 0), (0.2, 0), (0.9, 0)) == "Tàu ra khơi."


def test_words_in_common_outweigh_a_little_nearness() -> None:
    """The share of words counts beside the cosine, by its weight."""
    less = 0.9 - WORDS_WEIGHT + 0.01
    assert marked("?", (less, 1.0), (0.1, 0), (0.9, 0)) == "Cảng có tàu."


@pytest.mark.parametrize(
    "question",
    [
        "Có bao nhiêu tàu?",
        "Tàu ra khơi khi nào",
        "Vào năm nào?",
        "Mấy tàu?",
        "How many ships are there?",
        "In WHAT YEAR was it",
        "when did it leave",
    ],
)
def test_a_sentence_with_a_number_is_preferred_where_one_is_asked_for(question: str) -> None:
    """Among sentences that are nearly as good."""
    just = 0.5 + NUMBER_WEIGHT - 0.01
    assert marked(question, (just, 0), (0.5, 0), (just, 0)) == "Năm 2024 có 54 tàu."


@pytest.mark.parametrize("question", ["Tàu nào ra khơi?", "Who whenever", "Nhiều tàu không?"])
def test_other_questions_prefer_no_number(question: str) -> None:
    """A digit is no merit by itself."""
    assert marked(question, (0.55, 0), (0.5, 0), (0.1, 0)) == "Cảng có tàu."


def test_what_follows_the_words_asked_for_is_preferred_to_what_does_not() -> None:
    """ "It" stands for what the sentence before was about."""
    assert marked("?", (0.0, 0.4), (0.5, 0.0), (0.55, 0.0)) == "Năm 2024 có 54 tàu."


def test_the_first_of_equal_sentences_is_marked() -> None:
    """A tie says nothing, so the first stays first."""
    assert marked("?", (0.5, 0.0), (0.5, 0.0), (0.5, 0.0)) == "Cảng có tàu."
    assert marked("?", (0.5, 0.4), (0.5, 0.4), (0.5, 0.4)) == "Cảng có tàu."


def test_how_good_it_is_goes_along() -> None:
    """The judge weighs it."""
    found = best_sentence("?", PASSAGE, sentences((0.5, 0.25), (0, 0), (0, 0)))
    assert (found.nearness, found.overlap) == (0.5, 0.25)


@pytest.mark.parametrize(
    ("question", "best", "numbered"),
    [("Có mấy tàu?", 0, False), ("Có mấy tàu?", 1, True), ("Có gì?", 0, True)],
)
def test_whether_a_number_asked_for_is_there_goes_along(
    question: str, best: int, numbered: bool
) -> None:
    """It is what tells "how many?" from what else is said of the same thing."""
    found = best_sentence(question, PASSAGE, sentences(*((float(n == best), 0) for n in range(3))))
    assert found.numbered is numbered


def test_a_line_that_leads_into_a_list_is_marked_with_it() -> None:
    """All items, nothing behind them; an item alone where words of its own are asked for."""
    text = "Có ba cảng:\n- Cái Lân.\n- Lạch Huyện.\nTất cả đều lớn."
    passage = Passage("port", 0, len(text), text, "")
    spans = sentence_spans(text)
    whole = "Có ba cảng:\n- Cái Lân.\n- Lạch Huyện."
    for best, overlap, wanted in ((0, 0.0, whole), (2, 0.5, "- Lạch Huyện."), (2, 0.0, whole)):
        found = [
            SentenceScore(*span, float(at == best), overlap * (at == best))
            for at, span in enumerate(spans)
        ]
        start, end = best_sentence("?", passage, found).span
        assert text[start:end] == wanted


@pytest.mark.parametrize(
    ("best", "overlaps", "wanted"),
    [
        (1, (0.5, 0.5, 0.5, 0.2, 0.2), "1. Được phép:\na) nấu ăn;\nb) nuôi cá."),
        (4, (0.2, 0.2, 0.2, 0.5, 0.5), "2. Không được phép:\na) hút thuốc."),
        (4, (0.2, 0.2, 0.2, 0.2, 0.5), "a) hút thuốc."),
    ],
)
def test_of_two_lists_the_one_asked_for_is_marked(
    best: int, overlaps: tuple[float, ...], wanted: str
) -> None:
    """Each with its own items: what is allowed is not what is forbidden."""
    text = "1. Được phép:\na) nấu ăn;\nb) nuôi cá.\n2. Không được phép:\na) hút thuốc."
    found = [
        SentenceScore(*span, float(at == best), overlap)
        for at, (span, overlap) in enumerate(zip(sentence_spans(text), overlaps, strict=True))
    ]
    start, end = best_sentence("?", Passage("port", 0, len(text), text, ""), found).span
    assert text[start:end] == wanted


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("Hãng nào đến?", "Hãng lớn đã đến. Đó là:\n- Kyocera.\n- LG.\nHết.", 4),
        ("Hãng nào đến?", "Hãng lớn đã đến.\nĐó là:\n- Kyocera.\n- LG.", 1),
        ("Hãng nào đến?", "Hãng lớn đã đến. Họ ở lại. Đó là:\n- Kyocera.\n- LG.", 1),
        ("Bao nhiêu hãng đến?", "Có 54 hãng đã đến. Đó là:\n- Kyocera.\n- LG.", 1),
        ("Bao nhiêu hãng đến?", "Hãng lớn đã đến. Đó là:\n- Kyocera.\n- LG.", 4),
    ],
)
def test_a_sentence_before_the_lead_of_a_list_is_marked_with_both(
    question: str, text: str, wanted: int
) -> None:
    """In its paragraph, right before it, and unless it tells the number that was asked for."""
    passage, spans = Passage("port", 0, len(text), text, ""), sentence_spans(text)
    found = [SentenceScore(*span, float(at == 0), 0.0) for at, span in enumerate(spans)]
    assert best_sentence(question, passage, found).span == (0, spans[wanted - 1][1])


@pytest.mark.parametrize(
    ("heading", "overlaps", "wanted"),
    [
        ("Các cảng", (0.0, 0.0, 0.0), "- Cái Lân.\n- Lạch Huyện."),
        ("Các cảng", (0.2, 0.2, 0.0), "- Cái Lân.\n- Lạch Huyện."),
        ("Các cảng", (0.0, 0.2, 0.0), "- Lạch Huyện."),
        ("Các cảng", (0.2, 0.1, 0.2), "- Cái Lân.\n- Lạch Huyện."),
        ("", (0.0, 0.0, 0.0), "- Lạch Huyện."),
    ],
)
def test_a_list_under_a_heading_is_marked_whole_where_no_item_stands_out(
    heading: str, overlaps: tuple[float, float, float], wanted: str
) -> None:
    """By words of its own; nothing behind the list, and without a heading nothing leads into it."""
    text = "- Cái Lân.\n- Lạch Huyện.\n\nTất cả đều lớn."
    passage = Passage("port", 0, len(text), text, heading)
    found = [
        SentenceScore(*span, 2.0 * (at == 1), overlap)
        for at, (span, overlap) in enumerate(zip(sentence_spans(text), overlaps, strict=True))
    ]
    start, end = best_sentence("?", passage, found).span
    assert text[start:end] == wanted


@pytest.mark.parametrize(
    ("cosines", "wanted"),
    [
        ((0.5, 0.5 - CLOSE_CALL + 0.01, 0.1), "Cảng có tàu. Năm 2024 có 54 tàu."),
        ((0.5 - CLOSE_CALL + 0.01, 0.5, 0.1), "Cảng có tàu. Năm 2024 có 54 tàu."),
        ((0.45, 0.5, 0.49), "Năm 2024 có 54 tàu. Tàu ra khơi."),
        ((0.5, 0.5, 0.5), "Cảng có tàu. Năm 2024 có 54 tàu."),
        ((0.5, 0.1, 0.49), "Cảng có tàu."),
        ((0.5, 0.5 - CLOSE_CALL - 0.01, 0.1), "Cảng có tàu."),
    ],
)
def test_a_neighbour_that_is_nearly_as_good_is_marked_as_well(
    cosines: tuple[float, float, float], wanted: str
) -> None:
    """One at most, the better one; how good the best one is goes along."""
    text = TEXT.replace("\n", " ")
    passage = Passage("port", 100, 100 + len(text), text, "")
    spans = sentence_spans(text)
    found = best_sentence(
        "?",
        passage,
        [SentenceScore(*span, cosine, 0.0) for span, cosine in zip(spans, cosines, strict=True)],
    )
    start, end = found.span
    assert text[start - 100 : end - 100] == wanted
    assert found.nearness == 0.5


def test_sentences_of_two_lines_are_never_marked_together() -> None:
    """A line is a paragraph, a heading, or an item."""
    assert marked("?", (0.1, 0), (0.5, 0), (0.49, 0)) == "Năm 2024 có 54 tàu."
