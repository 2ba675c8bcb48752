"""Faults in a test set: each kind, with the line, and nothing said of a good one."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.document import Document
from corpus.labels import UNANSWERABLE, Corpus, LabelledQuestion, QuestionSet
from qa.cli import main
from qa.commands.asked import asked_questions
from qa.evaluation.metrics import holds_answer
from qa.testset import proofread as module
from qa.testset.proofread import SAMPLED, proofread
from tests.fakes import document
from tests.made_sets import ours, squad

PORT = document("port", "Cảng Hải Phòng mở năm 1876. Tàu từ Osaka đến.")
SEA = document("sea", "The sea is wide and the sand is white.", "en")
CORPUS = Corpus((PORT, SEA))


def asked(
    name: str,
    text: str = "Cảng Hải Phòng mở năm nào?",
    answer: str = "1876",
    gold: str = "port",
    language: str = "vi",
    *spans: tuple[int, int],
) -> LabelledQuestion:
    """A question on the port; unanswerable without an answer."""
    if not answer:
        return LabelledQuestion(name, text, language, (), "", (), UNANSWERABLE)
    return LabelledQuestion(name, text, language, (answer,), gold, spans, "plain")


def told(*questions: LabelledQuestion) -> list[tuple[int, str, str]]:
    """Line, kind and reason of each fault; questions stand in lines 1, 2, …"""
    lines = {question.id: line for line, question in enumerate(questions, start=1)}
    faults = proofread(QuestionSet(questions), CORPUS, lines)
    return [(fault.line, fault.kind, fault.reason) for fault in faults]


def test_a_good_set_has_no_fault() -> None:
    """Spans that fit, a part of an answer, an unanswerable question, another language's."""
    assert told(
        asked("1", "Cảng Hải Phòng mở năm nào?", "1876", "port", "vi", (22, 26)),
        asked("2", "Ai xây cảng Hải Phòng hôm qua?", ""),
        asked("3", "When was the port opened?", "1876", "port", "en", (16, 26)),
    ) == []  # fmt: skip


def test_the_same_question_twice() -> None:
    """Case and punctuation make no difference, marks do."""
    found = told(
        asked("1"), asked("2", "cảng  Hải Phòng mở năm nào"), asked("3", "Cang mo nam nao")
    )
    assert found == [(2, "duplicate", "asks the same as line 1")]


@pytest.mark.parametrize("other", [("", ""), ("wide", "sea"), ("Osaka", "port")])
def test_labels_that_contradict_each_other(other: tuple[str, str]) -> None:
    """Unanswerable, of another document, or with quite another answer."""
    answer, gold = other
    found = told(asked("1"), asked("2", answer=answer, gold=gold))
    assert found == [
        (2, "contradiction", "asks the same as line 1 and is labelled otherwise"),
    ]  # fmt: skip


def test_answers_that_can_both_hold_are_a_duplicate() -> None:
    """One is a part of the other."""
    assert [kind for _, kind, _ in told(asked("1"), asked("2", answer="năm 1876"))] == ["duplicate"]


def test_a_document_that_is_not_there() -> None:
    """Named."""
    assert told(asked("1", gold="nowhere")) == [(1, "document", "there is no document 'nowhere'")]


def test_an_answer_that_stands_elsewhere_or_nowhere() -> None:
    """Where, if anywhere."""
    assert told(asked("1", answer="wide")) == [
        (1, "answer", "no answer of it stands in the document 'port'; it stands in 'sea'")
    ]
    assert told(asked("1", answer="1888")) == [
        (1, "answer", "no answer of it stands in the document 'port', nor in any other")
    ]


def test_a_question_with_nothing_to_find() -> None:
    """A kind in other words than ours does not make it unanswerable."""
    question = LabelledQuestion("1", "Giá vàng hôm nay?", "vi", (), "", (), "out of scope")
    assert [(line, kind) for line, kind, _ in told(question)] == [(1, "answer")]
    assert "neither an answer nor a document" in told(question)[0][2]


def test_spans_that_moved() -> None:
    """After an edit of the document: what they hold now, and where the answer went."""
    question = asked("1", "Cảng Hải Phòng mở năm nào?", "1876", "port", "vi", (0, 4), (22, 99))
    now = "'1876' now stands at 22-26"
    assert told(question) == [
        (1, "span", f"its span 0-4 in the document 'port' holds 'Cảng', no answer; {now}"),
        (1, "span", f"its span 22-99 reaches beyond the document 'port'; {now}"),
    ]


def test_an_answer_over_two_lines_fits_and_has_a_place() -> None:
    """A cell of a table is one line, whatever the document's are."""
    port = document("port", "Cảng mở cửa\n7 giờ sáng.")
    question = asked("1", "Cảng mở cửa lúc mấy giờ?", "mở cửa 7 giờ", "port", "vi", (0, 4))
    faults = proofread(QuestionSet((question,)), Corpus((port,)), {})
    assert [fault.reason for fault in faults] == [
        "its span 0-4 in the document 'port' holds 'Cảng', no answer; "
        "'mở cửa 7 giờ' now stands at 5-17"
    ]


def test_an_answer_has_moved_to_where_it_is_a_number_of_its_own() -> None:
    """Not to the digit of a year before it: who copies the place would label the year."""
    years = document("port", "Năm 2015 trường có 5 lớp.")
    question = asked("1", "Trường có bao nhiêu lớp?", "5", "port", "vi", (0, 3))
    [fault] = proofread(QuestionSet((question,)), Corpus((years,)), {})
    assert fault.reason.endswith("holds 'Năm', no answer; '5' now stands at 19-20")


def test_a_language_wrongly_declared() -> None:
    """Not where a question is too short to tell."""
    assert told(asked("1", language="en")) == [
        (1, "language", "reads as 'vi' and is declared 'en'")
    ]
    assert told(asked("1", "Port?", language="vi")) == []


RULES = tuple(document(f"rule-{n}", f"Có phòng {n} cho khách thuê.") for n in range(8))


def kinds(question: LabelledQuestion, corpus: Corpus, table: bool = False) -> list[str]:
    """Of the faults of one question of `corpus`."""
    return [one.kind for one in proofread(QuestionSet((question,)), corpus, {}, table=table)]


@pytest.mark.parametrize(
    ("answer", "documents", "common"),
    [
        ("Có", RULES, True),
        ("phòng 3", RULES, False),
        ("Có", RULES[:5], True),
        ("Có", RULES[:4], False),  # few documents have much in common
        ("Có", (*RULES[:5], *(document(f"sea-{n}", "Biển rộng.") for n in range(5))), False),
        ("Có", (*RULES[:5], *(document(f"sea-{n}", "Biển rộng.") for n in range(4))), True),
    ],
)
def test_an_answer_that_stands_nearly_everywhere(
    answer: str, documents: tuple[Document, ...], common: bool
) -> None:
    """Almost any passage would count as right, whichever document is labelled."""
    for gold in ("rule-3", ""):
        question = asked("1", "Khách thuê phòng được không?", answer, gold)
        assert kinds(question, Corpus(documents)) == (["common"] if common else [])


def test_how_common_an_answer_is() -> None:
    """And what can be done."""
    question = asked("1", "Khách thuê phòng được không?", "Có", "rule-0")
    [fault] = proofread(QuestionSet((question,)), Corpus(RULES), {})
    assert fault.reason == (
        "an answer of it stands in 100% of the documents; more of its words tell it apart"
    )


@pytest.mark.parametrize(("every", "common"), [(1, True), (3, False)])
def test_of_many_documents_a_sample_tells_how_common_an_answer_is(
    monkeypatch: pytest.MonkeyPatch, every: int, common: bool
) -> None:
    """Evenly from the first to the last, so that no question is looked for in all of them."""
    read: list[str] = []

    def looked(text: str, answers: Sequence[str]) -> bool:
        read.append(text)
        return holds_answer(text, answers)

    monkeypatch.setattr(module, "holds_answer", looked)
    texts = [f"Có phòng {n}." if n % every == 0 else f"Biển {n}." for n in range(1500)]
    documents = tuple(document(f"d-{n}", text) for n, text in enumerate(texts))
    question = asked("1", "Khách thuê phòng được không?", "Có", "d-0")
    assert kinds(question, Corpus(documents), table=True) == (["common"] if common else [])
    assert 100 <= len(set(read)) <= SAMPLED + 1
    assert {texts[0], texts[8], texts[1496]} <= set(read)


def test_a_span_may_be_a_sentence_of_a_longer_answer() -> None:
    """With its full stop, which the answer leaves out."""
    answer = "Cảng Hải Phòng mở năm 1876. Tàu từ Osaka đến"
    assert told(asked("1", "Cảng mở ra sao vậy?", answer, "port", "vi", (0, 27), (28, 45))) == []
    found = told(asked("1", "Cảng mở ra sao vậy?", "Tàu từ Osaka", "port", "vi", (0, 27)))
    assert [kind for _, kind, _ in found] == ["span"]


FARES = document("fares", "Xe | Giá vé\nXe máy | 5.000 đồng\nÔ tô | 20.000 đồng")


@pytest.mark.parametrize(
    ("answers", "gold", "table", "row"),
    [
        (("Xe máy", "5.000 đồng"), "fares", True, True),
        (("Xe máy", "5.000 đồng"), "", True, True),
        (("Xe máy", "20.000 đồng"), "fares", True, False),  # of two rows
        (("5.000 đồng", "5.000đ"), "fares", True, False),
        (("5.000 đồng",), "fares", True, False),
        (("Xe máy", "5.000 đồng"), "fares", False, False),  # told apart by hand
        (("Xe máy | 5.000 đồng",), "fares", False, False),
        (("Xe máy", "5.000 đồng"), "note", True, False),
    ],
)
def test_a_row_that_was_copied_into_a_table(
    answers: tuple[str, ...], gold: str, table: bool, row: bool
) -> None:
    """Its cells have become answers of which each alone counts, be it what was asked about."""
    note = document("note", "Vé xe máy ở cổng là 5.000 đồng.")
    text = "Gửi xe máy hết bao nhiêu tiền?"
    question = LabelledQuestion("1", text, "vi", answers, gold, (), "plain")
    assert kinds(question, Corpus((FARES, note)), table) == (["row"] if row else [])


def test_a_copied_row_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the command, of a table; as a note, which alone does not fail it.

    Two names of one thing may stand in a row, and each alone is right then.
    """
    path, corpus = tmp_path / "set.csv", tmp_path / "corpus.jsonl"
    path.write_text("question,answer\nGửi xe máy hết bao nhiêu tiền?,Xe máy | 5.000 đồng\n")
    told = {"id": "fares", "title": "Giá", "text": FARES.text, "language": "vi"}
    corpus.write_text(json.dumps(told) + "\n")
    assert main(["eval", "check", str(path), "--corpus", str(corpus)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("line 2, ")
    assert "'Xe máy | 5.000 đồng', and each alone counts" in said
    assert said.endswith("1 question, 1 document: 1 row\n")
    with path.open("a") as file:
        file.write("Gửi ô tô hết bao nhiêu tiền?,90.000 đồng\n")
    assert main(["eval", "check", str(path), "--corpus", str(corpus)]) == 1
    assert capsys.readouterr().out.endswith("2 questions, 1 document: 1 row, 1 answer\n")


def test_sets_that_label_documents_are_not_read_for_words() -> None:
    """The answer of a crossed set stands in the other language; that none lists it is told."""
    crossed = Corpus((SEA,), {"1": "sea"})
    assert proofread(QuestionSet((asked("1", gold="port"),)), crossed, {}) == ()
    two = QuestionSet((asked("1", gold="port"), asked("2", "Ai xây cảng này vậy?", gold="port")))
    assert [(one.id, one.reason) for one in proofread(two, crossed, {})] == [
        ("2", "no paragraph of the documents lists it")
    ]


def test_the_command_names_each_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, the faults, and how many there are of each kind."""
    questions, corpus = ours(tmp_path, language="en", spans=[[0, 4]], question="Cảng mở năm nào đó")
    assert main(["eval", "check", str(questions), "--corpus", str(corpus)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "line 1, 1: reads as 'vi' and is declared 'en'",
        "line 1, 1: its span 0-4 in the document 'port' holds 'Cảng', no answer; "
        "'1876' now stands at 22-26",
        "2 questions, 2 documents: 1 language, 1 span",
    ]


def test_a_language_that_nobody_declared_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """English questions with Vietnamese names in a table are in English for all that is told."""
    path = tmp_path / "set.csv"
    path.write_text(
        "question\nWho wrote Truyện Kiều?\nWhen did Hải Phòng port open?\n"
        "How many students does Đại học Đà Nẵng have?\nAi viết Truyện Kiều vậy?\n"
    )
    _, corpus = ours(tmp_path)
    assert [one.language for one in asked_questions(path).questions] == ["en", "en", "en", "vi"]
    assert main(["eval", "check", str(path), "--corpus", str(corpus)]) == 0
    assert "no fault" in capsys.readouterr().out


def test_the_command_on_a_good_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 0; a SQuAD file has no lines, and none are needed."""
    questions, corpus = ours(tmp_path)
    assert main(["eval", "check", str(questions), "--corpus", str(corpus)]) == 0
    assert main(["eval", "check", str(squad(tmp_path, "vi"))]) == 0
    assert capsys.readouterr().out.count("no fault") == 2


def test_the_command_on_a_folder_of_grades(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no table, and has no words to be read for."""
    (tmp_path / "qrels").mkdir()
    (tmp_path / "corpus.jsonl").write_text('{"_id": "d", "title": "", "text": "The port."}\n')
    (tmp_path / "queries.jsonl").write_text('{"_id": "1", "text": "Port?"}\n')
    (tmp_path / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\n1\td\t1\n")
    assert main(["eval", "check", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("1 question, 1 document: no fault\n", "")


def test_the_bundled_set_fits_the_bundled_articles(capsys: pytest.CaptureFixture[str]) -> None:
    """No document is missing, no span has moved, nothing contradicts itself."""
    main(["eval", "check"])
    said = capsys.readouterr().out.splitlines()[-1]
    assert " questions, 2 documents: " in said
    for kind in ("document", "answer", "span", "contradiction", "duplicate"):
        assert f" {kind}" not in said.split(": ")[1]


def test_a_file_named_check_is_still_a_test_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asked for as ./check, since the bare word is the command."""
    monkeypatch.chdir(tmp_path)
    Path("check").write_text("{}\n")
    assert main(["eval", "./check"]) == 2
    assert "check, line 1: id is missing" in capsys.readouterr().err


def test_a_broken_set_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What breaks the format stops everything, as in `hoidap eval`."""
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"id": "1"}) + "\n")
    assert main(["eval", "check", str(path)]) == 2
    assert "line 1: question is missing" in capsys.readouterr().err
