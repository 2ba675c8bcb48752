"""Which passages answer: those that hold the answer, then those below a heading that gives it."""

import pytest

from corpus.document import Document, Heading, Passage
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from corpus.split import SplitOptions, split
from qa.answer import Answer, Hit
from qa.evaluation.evaluate import evaluate
from qa.evaluation.gold import gold_of
from qa.evaluation.outcomes import Outcome
from qa.evaluation.right import right_passages
from tests.fake_service import FakeService

LINES = (
    "Cửa hàng Hoa Sen",
    "Đổi trả trong vòng 30 ngày",
    "Khách giữ hoá đơn và mang hàng đến quầy. Hàng còn nguyên tem.",
    "Giao hàng",
    "Trong tỉnh giao một ngày. Ngoài tỉnh giao ba ngày. Phí là 20.000đ.",
)
TEXT = "\n\n".join(LINES)
SHOP = Document(
    "shop", LINES[0], "vi", TEXT, "shop.md",
    headings=tuple(
        Heading(TEXT.index(line), TEXT.index(line) + len(line), level)
        for line, level in zip((LINES[0], LINES[1], LINES[3]), (1, 2, 2), strict=True)
    ),
)  # fmt: skip
OTHER = Document("other", "Khác", "vi", "Đổi trả trong vòng 30 ngày.", "other.md")
BOTH = {"shop": SHOP, "other": OTHER}


def words(text: str) -> int:
    """As many tokens as words."""
    return len(text.split())


PASSAGES = split(SHOP, words, options=SplitOptions(budget=12, overlap=0, shortest=0))


def asked(
    *answers: str, spans: tuple[tuple[int, int], ...] = (), gold: str = "shop"
) -> LabelledQuestion:
    """A question to the shop."""
    return LabelledQuestion("q", "đổi trả trong bao lâu", "vi", answers, gold, spans, "plain")


def texts(question: LabelledQuestion) -> list[str]:
    """The passages of the shop that answer, by their first two words."""
    right = right_passages(question, PASSAGES, BOTH).passages
    return [" ".join(p.text.split()[:2]) for p in PASSAGES if p.id in right]


@pytest.mark.parametrize(
    ("answer", "right", "headed", "cut"),
    [
        ("nguyên tem", ["Hàng còn"], False, False),
        ("30 ngày", ["Khách giữ", "Hàng còn"], True, False),  # stands in their heading
        ("Hoa Sen", ["Khách giữ", "Hàng còn", "Trong tỉnh", "Phí là"], True, False),  # in the title
        ("một ngày", ["Trong tỉnh"], False, False),
        ("ba ngày. Phí là", ["Trong tỉnh", "Phí là"], False, True),  # over the end of a passage
        ("40 ngày", [], False, False),
    ],
)
def test_what_answers(answer: str, right: list[str], headed: bool, cut: bool) -> None:
    """Own words, then headings, then the parts of an answer that was cut apart."""
    question = asked(answer)
    found = right_passages(question, PASSAGES, BOTH)
    assert texts(question) == right
    assert (bool(found.headed), found.cut) == (headed, cut)


def test_a_heading_counts_only_where_no_passage_says_it() -> None:
    """Else whatever stands below a heading that names the matter would answer."""
    assert texts(asked("30 ngày", "nguyên tem")) == ["Hàng còn"]
    assert texts(asked("Giao hàng", "20.000đ")) == ["Phí là"]


LAW = (
    "Báo cáo 2023",
    "Điều 5. Khen thưởng",
    "Đơn vị nào đạt thì được khen. Hạn nộp là tháng sau.",
    "2.1 Nghỉ lễ 30/4, giảm 7%",
    "Cửa hàng đóng cửa. Khách đặt trước.",
)
REPORT = Document(
    "law", LAW[0], "vi", "\n\n".join(LAW), "law.md",
    headings=tuple(
        Heading("\n\n".join(LAW).index(line), "\n\n".join(LAW).index(line) + len(line), level)
        for line, level in zip((LAW[0], LAW[1], LAW[3]), (1, 2, 2), strict=True)
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "headed"),
    [
        (("5",), 0),  # the number of the heading
        (("2023",), 0),  # the year in the title
        (("2.1",), 0),
        (("5", "2 023"), 0),
        (("Điều 5",), 1),
        (("5", "khen thưởng"), 1),
        (("30/4",), 1),
        (("7%",), 1),
        (("báo cáo 2023",), 2),
    ],
)
def test_a_mere_number_is_not_given_by_a_heading(answers: tuple[str, ...], headed: int) -> None:
    """Headings are numbered and titles have years; what has more to it than a number counts."""
    passages = split(REPORT, words, options=SplitOptions(budget=30, overlap=0, shortest=0))
    assert len(passages) == 2
    found = right_passages(asked(*answers, gold="law"), passages, {"law": REPORT})
    assert len(found.headed) == len(found.passages) == headed


def test_what_is_below_another_heading_does_not_answer() -> None:
    """The delivery is not the return."""
    found = right_passages(asked("30 ngày"), PASSAGES, BOTH)
    below = {p.id for p in PASSAGES if p.heading.startswith("Đổi trả")}
    assert len(below) == 2
    assert found.passages == found.headed == below


def test_a_span_in_a_heading_is_answered_by_what_stands_below() -> None:
    """It was neither cut apart nor lost."""
    start = TEXT.index("30 ngày")
    found = right_passages(asked("30 ngày", spans=((start, start + 7),)), PASSAGES, BOTH)
    assert (len(found.headed), found.cut) == (2, False)


def test_a_span_cut_apart_goes_before_a_heading() -> None:
    """It was labelled in the text, whatever the headings say too."""
    start, end = TEXT.index("ba ngày"), TEXT.index("Phí là") + 6
    question = asked("ba ngày. Phí là", "30 ngày", spans=((start, end),))
    found = right_passages(question, PASSAGES, BOTH)
    assert texts(question) == ["Trong tỉnh", "Phí là"]
    assert (found.headed, found.cut) == (frozenset(), True)


def test_without_a_document_each_answer_has_its_places_in_its_own() -> None:
    """The same characters of another document are something else."""
    line = Document("line", "Dòng", "vi", "Một. Hai. Ba. Bốn.", "line.md")
    parts = [Passage("line", 0, 4, "Một."), Passage("line", 5, 18, "Hai. Ba. Bốn.")]
    found = right_passages(asked("Một. Hai", gold=""), [*PASSAGES, *parts], {"line": line, **BOTH})
    assert (set(found.passages), found.cut) == ({"line#0-4", "line#5-18"}, True)


def test_a_document_alone_is_answered_by_all_of_it() -> None:
    """Nothing else is labelled."""
    assert right_passages(asked(), PASSAGES, BOTH).passages == {p.id for p in PASSAGES}


def test_passages_of_a_document_that_is_not_known_still_answer_by_their_words() -> None:
    """Only its title is not."""
    assert right_passages(asked("nguyên tem"), PASSAGES, {}).passages
    assert right_passages(asked("30 ngày"), PASSAGES, {}).headed
    assert not right_passages(asked("Hoa Sen"), PASSAGES, {}).passages


def outcome(question: LabelledQuestion, shown: Passage, sentence: str) -> Outcome:
    """What is measured where `sentence` of `shown` is marked, and nothing else is found."""
    start = TEXT.index(sentence)
    hit = Hit(shown, 0.9, 1, (start, start + len(sentence)))

    class Marking(FakeService):
        def rank(
            self, question: str, k: int, *, previous: str | None = None, leg: str = "fused"
        ) -> tuple[Hit, ...]:
            return (hit,)

        def ask(self, question: str, k: int = 3, *, previous: str | None = None) -> Answer:
            return Answer(question, "vi", True, (hit,))

        def __len__(self) -> int:
            return len(PASSAGES)

        def passage(self, row: int) -> Passage:
            return PASSAGES[row]

    [told] = evaluate(Marking([SHOP]), QuestionSet((question,))).outcomes
    return told


def passage(words: str) -> Passage:
    """The one that holds these."""
    return next(p for p in PASSAGES if words in p.text)


def test_a_quotation_below_the_heading_that_answers_is_right() -> None:
    """The reader is shown both; whichever sentence is marked, none is the wrong one."""
    told = outcome(asked("30 ngày"), passage("hoá đơn"), "Khách giữ hoá đơn")
    assert (told.values["answer@1"], told.values["sentence@1"], told.values["R@1"]) == (1, 1, 1)
    assert told.shown
    assert (told.shown.right, told.reason) == (True, "")


def test_a_quotation_below_another_heading_is_wrong() -> None:
    """And the answer is not said to be nowhere."""
    told = outcome(asked("30 ngày"), passage("20.000đ"), "Phí là 20.000đ.")
    assert (told.values["answer@1"], told.values["sentence@1"], told.reason) == (0, 0, "words")


def test_an_answer_over_two_passages_was_split() -> None:
    """In a set without spans as in one with them; neither part is the whole answer."""
    told = outcome(asked("ba ngày. Phí là"), passage("20.000đ"), "Phí là 20.000đ.")
    assert (told.values["R@1"], told.values["answer@1"], told.reason) == (1, 0, "split")


@pytest.mark.parametrize(
    ("answer", "marked", "right"),
    [
        ("Trong tỉnh giao một ngày. Ngoài tỉnh giao ba ngày.", "Ngoài tỉnh giao ba ngày.", 1.0),
        ("Trong tỉnh giao một ngày. Ngoài tỉnh giao ba ngày", "Ngoài tỉnh giao ba ngày.", 1.0),
        ("Trong tỉnh giao một ngày. Ngoài tỉnh giao ba ngày", "Trong tỉnh giao một ngày.", 1.0),
        ("một ngày. Ngoài tỉnh giao ba ngày.", "Trong tỉnh giao một ngày.", 0.0),  # reaches beyond
        ("một ngày", "Ngoài tỉnh giao ba ngày.", 0.0),
        ("giao", "Ngoài tỉnh giao ba ngày.", 1.0),
    ],
)
def test_a_sentence_of_a_longer_answer_is_no_wrong_sentence(
    answer: str, marked: str, right: float
) -> None:
    """One sentence, or two, is all that is ever marked; it must be wholly of the answer."""
    assert outcome(asked(answer), passage(marked), marked).values["sentence@1"] == right


def test_a_set_tells_of_each_question_how_it_is_answered() -> None:
    """Those that headings answer, and those cut apart, by their ids."""
    questions = QuestionSet((asked("30 ngày"),))
    gold = gold_of(questions, Corpus((SHOP, OTHER)), PASSAGES)
    assert gold.headed == {"q": gold.right["q"]} if gold.right else False
    assert not gold.cut_apart(questions.questions[0])
