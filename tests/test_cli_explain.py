"""`hoidap ask --explain`: why each passage is there, which were passed over, and for which."""

import json
import re
from typing import Any

import pytest

from index.scored import Match
from qa.cli import main
from qa.commands import ask
from qa.judge import FOUND
from qa.service import QAService
from tests.fakes import FakeEncoder, document
from tests.stores import MemoryStore

COPY = "Cầu Bính bắc qua sông Cấm."
REST = (
    "Cầu Bính bắc qua sông dài hơn một cây số.\n\nCầu Bính bắc qua sông có bốn làn xe."
    "\n\nCầu Bính bắc qua sông từ năm 2005."
)
CORPUS = [document("copy", COPY), document("bridge", f"{COPY}\n\n{REST}")]


@pytest.fixture(autouse=True)
def _service(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service in memory over a text, its copy, and three more passages beside the copy."""
    encoder = FakeEncoder()
    service = QAService(MemoryStore(CORPUS, encoder, budget=8), encoder)
    monkeypatch.setattr(ask, "open_service", lambda *args, **kwargs: service)


def test_copies_and_the_third_of_a_document_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A line each, with the passage that is shown in its place."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--explain", "-k", "4"]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [line for line in lines if line.startswith("Không hiện ")]
    assert told[0] == f"Không hiện bridge#0-{len(COPY)}: gần như trùng với copy#0-{len(COPY)}."
    assert len(told) > 1
    assert all(": tài liệu của nó đã có bridge#" in line for line in told[1:])


def test_json_holds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """Under one key, which is there only when it was asked for."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--explain", "--json", "-k", "4"]) == 0
    found = json.loads(capsys.readouterr().out)["passed_over"]
    assert [passed["reason"] for passed in found].count("copy") == 1
    assert {passed["reason"] for passed in found} == {"copy", "document"}
    assert all(0 <= passed["score"] <= 1 for passed in found)
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--json"]) == 0
    assert "passed_over" not in json.loads(capsys.readouterr().out)


def test_without_being_asked_nothing_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """The answer alone."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?"]) == 0
    assert "Không hiện" not in capsys.readouterr().out


def test_a_greeting_has_nothing_to_explain(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing was searched for it."""
    plain = {}
    for words in (["--json"], ["--json", "--explain"]):
        assert main(["ask", "Xin chào", *words]) == 0
        plain[len(words)] = json.loads(capsys.readouterr().out) | {"elapsed_ms": 0}
    assert plain[1] == plain[2]


def told(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """What is printed as JSON when `words` are asked and explained."""
    assert main(["ask", *words, "--explain", "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_each_hit_tells_why_it_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    """Both scores, their weights, what they make, the judge's figures and the terms."""
    found = told(capsys, "Cầu Bính bắc qua sông nào?", "-k", "2")
    assert len(found["hits"]) == 2
    for hit in found["hits"]:
        why = hit["explain"]
        legs = why["dense_weight"] * why["dense"] + why["lexical_weight"] * why["lexical"]
        again = (why[f"{part}_weight"] * why[part] for part in ("close", "told", "farthest"))
        assert why["legs_weight"] * legs + sum(again) == pytest.approx(why["fused"], abs=2e-4)
        assert why["fused"] == hit["score"]
        assert why["confidence"] >= why["threshold"] > 0
        assert {"term": "binh", "found": ["binh"]} in why["terms"]
        assert why["question"] == why["read"] == "Cầu Bính bắc qua sông nào?"
        assert why["completed"] is False


def test_the_nearest_tell_it_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Below the threshold nothing is shown, and it is all the more asked why."""
    found = told(capsys, "Giá vàng hôm nay thế giới?")
    assert found["hits"] == []
    assert all(hit["explain"]["confidence"] < hit["explain"]["threshold"]
               for hit in found["nearest"])  # fmt: skip
    assert found["nearest"]


def test_the_lines_read_in_the_language_of_the_question(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With its decimals, and the terms without their joints; one passage, one line of scores."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--explain", "-k", "1"]) == 0
    vietnamese = capsys.readouterr().out
    score = (
        r"^Đoạn 1: điểm \d,\d\d = 0,32 × \(0,30 × nghĩa \d,\d\d \+ 0,70 × .*\) \+ 0,30 × đọc lại"
    )
    assert re.search(score, vietnamese, re.M)
    assert "Đoạn 2" not in vietnamese
    assert "Từ ngữ khớp: bac; binh" in vietnamese
    assert f"từ {FOUND:.2f} trở lên".replace(".", ",") in vietnamese
    assert main(["ask", "What does the price of gold do?", "--explain", "-k", "1"]) == 0
    english = capsys.readouterr().out
    assert re.search(r"^Passage 1: score \d\.\d\d = 0\.32 × \(0\.40 × meaning", english, re.M)
    assert "No word matches." in english


def test_a_translated_term_shows_what_was_found(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An arrow from the one to the other, joints gone."""
    match = Match("foreign_aid", ("viện_trợ", "trợ"))
    monkeypatch.setattr(MemoryStore, "matches", lambda *args: (match,))
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--explain"]) == 0
    assert "Từ ngữ khớp: foreign aid → viện trợ, trợ\n" in capsys.readouterr().out
    terms = told(capsys, "Cầu Bính bắc qua sông nào?")["hits"][0]["explain"]["terms"]
    assert terms == [{"term": "foreign aid", "found": ["viện trợ", "trợ"]}]


def test_marks_restored_are_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where there were any to restore."""
    assert main(["ask", "Cau Binh bac qua song nao?", "--explain"]) == 0
    assert "Đã hiểu là" not in capsys.readouterr().out
    meant = "Cầu Bính bắc qua sông nào?"
    monkeypatch.setattr(MemoryStore, "restored", lambda self, question: meant)
    assert main(["ask", "Cau Binh bac qua song nao?", "--explain"]) == 0
    assert "Đã hiểu là: Cầu Bính bắc qua sông nào?\n" in capsys.readouterr().out


def test_what_the_answer_says_of_its_reading_is_not_said_again(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip is told above the answer, without being asked for; it is told once."""
    meant = "Cầu Bính bắc qua đâu?"
    monkeypatch.setattr(MemoryStore, "mended", lambda self, question, language: meant)
    assert main(["ask", "Cầu Bnih bắc qua đâu?"]) == 0
    assert capsys.readouterr().out.startswith(f"Đã hiểu là: {meant}\n\n1. ")
    assert main(["ask", "Cầu Bnih bắc qua đâu?", "--explain"]) == 0
    assert capsys.readouterr().out.count("Đã hiểu là") == 1


def test_the_question_before_completes_one_that_leans_on_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And the explanation says so; what asks nothing completes nothing."""
    before = ["--previous", "Cầu Bính bắc qua sông nào?"]
    why = told(capsys, "Còn dài bao nhiêu?", *before)["nearest"][0]["explain"]
    assert why["completed"] is True
    new = "Còn dài bao nhiêu?"
    assert why["question"] == f"{new} {new} Cầu Bính bắc qua sông nào?"
    assert main(["ask", "Còn dài bao nhiêu?", "--explain", *before]) == 0
    assert f"câu hỏi trước: {new} {new} Cầu Bính bắc" in capsys.readouterr().out
    assert told(capsys, new, "--previous", "?!")["nearest"][0]["explain"]["completed"] is False


def test_without_explanation_hits_hold_none(capsys: pytest.CaptureFixture[str]) -> None:
    """The JSON of an answer stays as it is elsewhere."""
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--json"]) == 0
    assert "explain" not in json.loads(capsys.readouterr().out)["hits"][0]


def test_a_passage_about_another_says_that_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the language of the question, and as JSON; others say nothing of it."""
    encoder = FakeEncoder()
    club = [document("club", "The deputy chairman is Tom Baker."), *CORPUS]
    service = QAService(MemoryStore(club, encoder, budget=8), encoder)
    monkeypatch.setattr(ask, "open_service", lambda *args, **kwargs: service)
    assert main(["ask", "Who is the chairman?", "--explain"]) == 0
    english = capsys.readouterr().out
    assert "Confidence in the best passage: 0.00" in english
    assert "It tells of another thing than the question asks about" in english
    assert told(capsys, "Who is the chairman?")["nearest"][0]["explain"]["another"] is True
    assert main(["ask", "Who is the deputy chairman?", "--explain"]) == 0
    assert "another thing" not in capsys.readouterr().out


def test_words_that_the_best_passage_lacks_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Found or not; nothing is said where it lacks none."""
    question = "Cầu Bính bắc qua sông nghiêng nào?"
    assert main(["ask", question, "--explain"]) == 0
    assert "Đoạn ấy không nhắc tới “nghiêng”, nên độ tin cậy" in capsys.readouterr().out
    found = told(capsys, question)
    why = [hit["explain"]["missing"] for hit in [*found["hits"], *found.get("nearest", [])]]
    assert why
    assert all(one == ["nghiêng"] for one in why)
    assert main(["ask", "Cầu Bính bắc qua sông nào?", "--explain"]) == 0
    assert "không nhắc tới" not in capsys.readouterr().out


def test_what_was_verified_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a chance, in the language of the question; nothing where the model cannot verify."""
    question = "Cầu Bính bắc qua sông nào?"
    assert told(capsys, question)["hits"][0]["explain"]["verified"] is None
    assert main(["ask", question, "--explain"]) == 0
    assert "khả năng đoạn ấy" not in capsys.readouterr().out
    monkeypatch.setattr(FakeEncoder, "answering", lambda *_: 2.0)
    (why,) = (hit["explain"] for hit in told(capsys, question, "-k", "1")["hits"])
    assert why["verified"] == pytest.approx(0.8808, abs=1e-3)
    assert main(["ask", question, "--explain"]) == 0
    assert "khả năng đoạn ấy có câu trả lời là 0,88" in capsys.readouterr().out
