"""`hoidap ask`: what is printed for an answer, for none, and for a question not to be asked."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.document import Document, Heading
from index.errors import NotReadyError
from qa.answer import Answer, answer_json
from qa.cli import main
from qa.commands import ask
from qa.commands.ask import BOLD, QUOTED, answer_text
from tests.fake_service import FakeService
from tests.fakes import document

TEXT = "Biển\n\nĐồ Sơn có bãi biển dài. Cát Bà là hòn đảo lớn nhất."
SEA = Document("sea", "Hải Phòng", "vi", TEXT, "sea.md", headings=(Heading(0, 4, 2),))
PORT = document("port", "The harbour opened in 1876. Ships come from Japan.", "en", "Harbour")

Opened = list[tuple[Path | None, str]]


@pytest.fixture
def service() -> FakeService:
    """Over one document a language."""
    return FakeService([SEA, PORT])


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch, service: FakeService) -> Opened:
    """What was opened, in place of the real index and model; no settings in the environment."""
    calls: Opened = []

    def open_service(
        index: Path | None, model: str, *, progress: Callable[[str, int, int], None]
    ) -> FakeService:
        calls.append((index, model))
        progress("model", 0, 0)
        if index is None:
            progress("build", 0, 2)
            progress("build", 2, 2)
        return service

    monkeypatch.setattr(ask, "open_service", open_service)
    for name in ("HOIDAP_INDEX", "HOIDAP_MODEL"):
        monkeypatch.delenv(name, raising=False)
    return calls


def test_a_quotation_with_its_sentence_marked(capsys: pytest.CaptureFixture[str]) -> None:
    """Then where it stands: title, heading, source."""
    assert main(["ask", "đảo lớn nhất", "-k", "1", "--index", "x"]) == 0
    said = capsys.readouterr()
    assert said.out == (
        "1. Đồ Sơn có bãi biển dài. «Cát Bà là hòn đảo lớn nhất.»\n   Hải Phòng · Biển · sea.md\n"
    )
    assert said.err == ""


def test_what_the_passage_misses_is_told_first(service: FakeService) -> None:
    """A line of its own above the quotations, below how the question was read."""
    answer = replace(service.ask("đảo lớn nhất"), read_as="đảo", missing=("tàu ngầm", "Kayak"))
    lines = answer_text(answer, service.document).split("\n")
    assert lines[:2] == ["Đã hiểu là: đảo", "Đoạn này không nhắc tới “tàu ngầm”, “Kayak”."]
    assert lines[2] == ""
    assert lines[3].startswith("1. ")


def test_a_source_in_the_other_language_says_so(service: FakeService) -> None:
    """In the language of the question."""
    answer = service.ask("the harbour opened in", 1)
    asked = Answer(answer.question, "vi", True, answer.hits)
    assert answer_text(asked, service.document).endswith("Harbour · port.md · nguồn tiếng Anh")
    same = Answer(answer.question, "en", True, answer.hits)
    assert answer_text(same, service.document).endswith("Harbour · port.md")


def test_a_page_is_named(service: FakeService) -> None:
    """Between heading and source, in the language of the question; JSON has its number."""
    answer = service.ask("đảo lớn nhất", 1)
    paged = replace(SEA, pages=(0, 6))
    shown = answer_text(answer, lambda name: paged)
    assert shown.endswith("Hải Phòng · Biển · trang 2 · sea.md")
    far = replace(SEA, pages=(*[0] * 1023, 6))
    assert " · trang 1024 · " in answer_text(answer, lambda name: far)
    hits = answer_json(answer, lambda name: paged, 0)["hits"]
    assert [hit["page"] for hit in hits] == [2]  # type: ignore[attr-defined]
    hits = answer_json(answer, service.document, 0)["hits"]
    assert [hit["page"] for hit in hits] == [None]  # type: ignore[attr-defined]


def test_several_quotations_are_numbered(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty line between them."""
    assert main(["ask", "Ships đảo lớn nhất", "--index", "x"]) == 0
    first, second = capsys.readouterr().out.split("\n\n")
    assert (first[:3], second[:3]) == ("1. ", "2. ")


def test_lines_of_a_passage_stay_lines() -> None:
    """Lists and paragraphs keep their form, indented below the number."""
    listed = document("list", "Gồm có:\n- một\n- hai", "vi")
    service = FakeService([listed])
    hits = service.rank("hai", 1)
    shown = answer_text(Answer("hai", "vi", True, hits), service.document)
    assert shown == "1. Gồm có:\n   - một\n   «- hai»\n   list · list.md"


def test_a_terminal_has_bold_letters(service: FakeService) -> None:
    """In place of the quotation marks."""
    answer = service.ask("đảo lớn nhất", 1)
    plain, bold = (answer_text(answer, service.document, around) for around in (QUOTED, BOLD))
    assert bold == plain.replace("«", BOLD[0]).replace("»", BOLD[1])
    assert bold != plain


def test_not_found_names_the_nearest_topics(
    service: FakeService, capsys: pytest.CaptureFixture[str]
) -> None:
    """None that is far off, no quotation; it is an answer, so the exit code is 0."""
    service.least = 2.0
    assert main(["ask", "đảo lớn nhất", "--index", "x"]) == 0
    said = capsys.readouterr().out
    assert "«" not in said
    assert "- Hải Phòng · Biển\n" in said
    assert "Harbour" not in said  # far behind
    assert said.startswith("Không")
    service.least = 2.0
    assert main(["ask", "Who opened the harbour?", "-k", "1", "--index", "x"]) == 0
    assert "- Harbour\n" in capsys.readouterr().out


def test_json_is_that_of_the_api(capsys: pytest.CaptureFixture[str]) -> None:
    """Every field, in its order, and nothing else on stdout."""
    assert main(["ask", "đảo lớn nhất", "-k", "1", "--json", "--index", "x"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert list(shown) == ["question", "language", "found", "hits", "elapsed_ms"]
    (hit,) = shown["hits"]
    assert list(hit) == [
        "rank", "score", "document", "title", "language", "source", "heading", "page",
        "paragraph", "start", "end", "text", "digest", "sentence",
    ]  # fmt: skip
    assert TEXT[hit["start"] : hit["end"]] == hit["text"]
    sentence = hit["sentence"]
    assert TEXT[sentence["start"] : sentence["end"]] == sentence["text"]


def test_json_of_nothing_found(service: FakeService, capsys: pytest.CaptureFixture[str]) -> None:
    """No hits; the nearest in the same form."""
    service.least = 2.0
    assert main(["ask", "đảo lớn nhất", "--json", "--index", "x"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["found"], shown["hits"], shown["topics"]) == (False, [], ["Biển"])
    assert [hit["rank"] for hit in shown["nearest"]] == [1, 2]


@pytest.mark.parametrize("question", ["", "   ", "?!…", "\x00"])
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_question_that_cannot_be_asked(
    question: str, form: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, what is wrong and what to do, nothing on stdout."""
    assert main(["ask", question, "--index", "x", *form]) == 2
    said = capsys.readouterr()
    assert (said.out, len(said.err.splitlines())) == ("", 2)


@pytest.mark.parametrize(
    ("locale", "said"),
    [({"LANG": "vi_VN.UTF-8"}, "Bạn chưa nhập câu hỏi."), ({"LANG": "en_GB.UTF-8"}, "There is no"),
     ({"LANG": "C"}, "There is no"), ({}, "There is no"),
     ({"LANG": "en_GB", "LC_ALL": "vi_VN"}, "Bạn chưa nhập câu hỏi."),
     ({"LANG": "vi_VN", "LC_ALL": "", "LC_MESSAGES": "C"}, "There is no")],
)  # fmt: skip
def test_where_the_question_tells_no_language_the_terminal_does(
    locale: dict[str, str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As every other program that is run there."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert main(["ask", "", "--index", "x"]) == 2
    assert capsys.readouterr().err.startswith(said)


def test_the_index_and_the_model_named(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the command line before the environment before the default."""
    assert main(["ask", "đảo", "--index", "a"]) == 0
    monkeypatch.setenv("HOIDAP_INDEX", "b")
    monkeypatch.setenv("HOIDAP_MODEL", "m")
    assert main(["ask", "đảo"]) == 0
    assert main(["ask", "đảo", "--index", "c", "--model", "n"]) == 0
    assert opened == [(Path("a"), "bundled"), (Path("b"), "m"), (Path("c"), "n")]


def test_the_first_build_is_told_once(opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an index named, on stderr, so that the wait has its reason."""
    assert main(["ask", "đảo lớn nhất", "--json"]) == 0
    said = capsys.readouterr()
    assert opened == [(None, "bundled")]
    assert said.err == "The bundled articles are indexed first; that happens once.\n"
    assert json.loads(said.out)["found"]


def test_a_missing_index_says_what_to_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, with the command that makes it."""

    def refuse(index: Path, *_: object, **__: object) -> None:
        raise NotReadyError(index)

    monkeypatch.setattr(ask, "open_service", refuse)
    assert main(["ask", "đảo", "--index", "nowhere"]) == 2
    assert "hoidap build PATH --index nowhere" in capsys.readouterr().err


@pytest.mark.parametrize("question", ["", "   ", "???", "a" * 9_999])
def test_nothing_is_opened_for_what_cannot_be_asked(
    question: str, opened: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    """Building the bundled index for it would take a minute."""
    assert main(["ask", question]) == 2
    assert capsys.readouterr().err
    assert opened == []
