"""Answers that count for too much: common ones, and rows that were copied from a table."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.document import Document
from corpus.labels import Corpus, LabelledQuestion, QuestionSet
from qa.cli import main
from qa.evaluation.metrics import holds_answer
from qa.testset import proofread as module
from qa.testset.proofread import SAMPLED, proofread
from tests.fakes import document
from tests.made_sets import asked

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
