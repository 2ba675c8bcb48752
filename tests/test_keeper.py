"""Keeping while the web answers: in the background, and whatever happens to the file, no answer
is any the worse."""

import gc
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from qa.cli import main
from qa.keeping import keeper as module
from qa.keeping import kept, kept_file
from qa.keeping.keeper import Keeper
from qa.keeping.kept import Verdict, keep_question, read_days, read_wanting
from qa.keeping.kept_file import file_of
from tests.web_service import FakeService, built

ROOT = Path(__file__).parents[1]
BAD = Verdict("Cảng mở khi nào?", "vi", "cang", 11, 117, False, "")
SAID = {"helpful": False, "reason": "outdated", "document": "cang", "start": 0, "end": 9}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where nothing was kept yet."""
    return tmp_path / "kept.db"


def test_what_is_given_is_written(file: Path) -> None:
    """In the order in which it came."""
    keeper = Keeper(file)
    keeper.question("Phở nấu ra sao?", "vi", False)
    keeper.verdict(BAD)
    assert keeper.settle()
    assert [wanting.question for wanting in read_wanting(file)] == ["Phở nấu ra sao?", BAD.question]


def test_corpora_with_a_name_are_kept_apart(file: Path) -> None:
    """Rows name none, so that nothing is kept but text, language and time."""
    keeper = Keeper(file)
    keeper.question("Ai ký?", "vi", False, "Luật nào?", "law")
    keeper.question("Phở nấu ra sao?", "vi", False)
    keeper.verdict(BAD, "news")
    assert keeper.settle()
    found = {name: read_wanting(file_of(file, name)) for name in ("law", "", "news")}
    assert {name: [one.question for one in told] for name, told in found.items()} == {
        "law": ["Ai ký?"], "": ["Phở nấu ra sao?"], "news": [BAD.question],
    }  # fmt: skip
    assert found["law"][0].previous == "Luật nào?"


def test_what_is_not_switched_on_starts_no_thread(file: Path) -> None:
    """And makes no file before the first question."""
    Keeper(file)
    assert not file.exists()
    assert "keeping" not in [t.name for t in threading.enumerate() if not t.daemon]


@pytest.mark.parametrize("trouble", ["damaged", "folder", "no folder", "full"])
def test_trouble_with_the_file_is_logged_once_and_hurts_nobody(
    file: Path, trouble: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred questions, one line in the log, without a question in it."""
    match trouble:
        case "damaged":
            file.write_bytes(b"no database " * 99)
        case "folder":
            file.mkdir()
        case "no folder":
            file = file / "below" / "kept.db"
        case "full":
            full = sqlite3.OperationalError("database or disk is full")
            monkeypatch.setattr(kept, "_shorten", lambda *_: (_ for _ in ()).throw(full))
    keeper = Keeper(file)
    for number in range(100):
        keeper.question(f"secret {number}", "vi", False)
    assert keeper.settle()
    lines = [record.getMessage() for record in caplog.records if record.name == "qa.keeping.keeper"]
    assert len(lines) == 1
    assert "nothing is kept" in lines[0]
    assert "secret" not in lines[0]


def test_a_full_disk_in_the_middle_leaves_the_file_whole(file: Path) -> None:
    """SQLite's own limit stands in for the disk; what was there before stays readable."""
    keep_question(file, "A?", "vi", found=False)
    with pytest.MonkeyPatch.context() as patch:
        connected = kept_file._connected

        def small(path: Path) -> sqlite3.Connection:
            opened = connected(path)
            pages = opened.execute("PRAGMA page_count").fetchone()[0]
            opened.execute(f"PRAGMA max_page_count = {pages}")
            return opened

        patch.setattr(kept_file, "_connected", small)
        keeper = Keeper(file)
        for number in range(300):
            keeper.question(f"{'long ' * 300}{number}?", "vi", False)
        assert keeper.settle()
    found = [wanting.question for wanting in read_wanting(file)]
    assert found[0] == "A?"
    assert len(found) < 300
    assert read_days(file)[0].asked == len(found)  # each was kept whole or not at all


def test_a_locked_file_holds_up_nobody(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """More than may wait are let go; what waited is written once the file is free."""
    monkeypatch.setattr(module, "WAITING", 5)
    keep_question(file, "A?", "vi", found=False)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    keeper = Keeper(file)
    for number in range(50):
        keeper.question(f"{number}?", "vi", False)
    assert "too many are waiting" in caplog.text
    other.execute("COMMIT")
    other.close()
    assert keeper.settle()
    assert 2 <= len(read_wanting(file)) <= 7
    keeper.question("after?", "vi", False)
    assert keeper.settle()
    assert read_wanting(file)[-1].question == "after?"


def test_the_end_of_the_process_waits_for_the_last_question(file: Path) -> None:
    """Who stops the server loses none."""
    code = (
        "from qa.keeping.keeper import Keeper; from pathlib import Path; "
        f"k = Keeper(Path({str(file)!r}))"
    )
    last = "[k.question(f'{n}?', 'vi', False) for n in range(20)]"
    subprocess.run([sys.executable, "-c", f"{code}; {last}"], check=True, cwd=ROOT)
    assert len(read_wanting(file)) == 20


@pytest.fixture
def client(file: Path) -> Iterator[TestClient]:
    """A client of an application whose owner keeps questions."""
    application = built(lambda report: FakeService(), keep=file)
    with TestClient(application, client=("127.0.0.1", 5000)) as client:
        client.post("/api/ask", json={"question": "ships"})
        yield client


def settled() -> None:
    """Wait until everything is written that the web was told."""
    for keeper in [one for one in gc.get_objects() if type(one) is Keeper]:
        assert keeper.settle()


def test_the_web_keeps_what_it_could_not_answer(client: TestClient, file: Path) -> None:
    """A count of the others; a question that was refused was none, nor is a greeting."""
    client.post("/api/ask", json={"question": "weather?"})
    client.post("/api/ask", json={"question": "Thank you!"})
    client.post("/api/ask", json={"question": "???"})
    settled()
    assert [(w.question, w.language, w.verdict) for w in read_wanting(file)] == [
        ("weather?", "en", None)
    ]
    assert [(day.asked, day.found) for day in read_days(file)] == [(2, 1)]


def test_the_web_keeps_verdicts_with_the_question(client: TestClient, file: Path) -> None:
    """One without a question is counted and not kept; one without its language is read for it."""
    assert client.post("/api/feedback", json=SAID).json() == {"counted": True}
    asked = {"question": " ships \n now? ", "language": "en"}
    assert client.post("/api/feedback", json=SAID | asked).json() == {"counted": True}
    unsaid = {"question": "Giá vé là bao nhiêu?"}
    assert client.post("/api/feedback", json=SAID | unsaid).json() == {"counted": True}
    settled()
    assert [wanting.verdict for wanting in read_wanting(file)] == [
        Verdict("ships now?", "en", "cang", 0, 9, False, "outdated"),
        Verdict("Giá vé là bao nhiêu?", "vi", "cang", 0, 9, False, "outdated"),
    ]


def test_the_web_keeps_the_question_before_where_one_leans_on_it(
    client: TestClient, file: Path
) -> None:
    """Of a question and of a verdict; one that stands alone is kept alone."""
    before = {"previous": " where is the \n harbour? "}
    for question in (
        "and the weather there?",
        "how is the weather in Japan today?",
        "Hello, could you please tell me how long it takes? Thank you!",
    ):
        client.post("/api/ask", json={"question": question, "language": "en"} | before)
    said = SAID | {"question": "and when?", "language": "en"} | before
    assert client.post("/api/feedback", json=said).status_code == 200
    settled()
    assert [(one.question, one.previous) for one in read_wanting(file)] == [
        ("and the weather there?", "where is the harbour?"),
        ("how is the weather in Japan today?", ""),
        (
            "Hello, could you please tell me how long it takes? Thank you!",
            "where is the harbour?",
        ),
        ("and when?", "where is the harbour?"),
    ]


def test_a_second_follow_up_is_kept_with_what_both_lean_on(client: TestClient, file: Path) -> None:
    """On one line: alone the one before it would ask as little as it does itself."""
    before = None
    for question in ("where is the lighthouse?", "and the weather there?", "and the wind there?"):
        asked = {"question": question, "language": "en", "previous": before}
        before = client.post("/api/ask", json=asked).json()["context"]
    settled()
    assert [(one.question, one.previous) for one in read_wanting(file)][-1] == (
        "and the wind there?", "where is the lighthouse? and the weather there?",
    )  # fmt: skip


@pytest.mark.parametrize(
    "wrong", [{"question": 1}, {"language": "fr"}, {"previous": 1}, {"question": "x" * 2001}]
)
def test_a_question_of_another_shape_is_422(client: TestClient, wrong: dict[str, object]) -> None:
    """As everything else that comes from outside."""
    assert client.post("/api/feedback", json=SAID | wrong).status_code == 422


def test_nothing_is_kept_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file anywhere, whatever is asked and said."""
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with TestClient(built(lambda report: FakeService())) as client:
        assert client.post("/api/ask", json={"question": "weather?"}).json()["found"] is False
        client.post("/api/feedback", json=SAID | {"question": "ships", "language": "en"})
    assert sorted(tmp_path.rglob("*")) == before


def test_a_damaged_file_changes_no_answer(
    client: TestClient, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same answers as ever; `hoidap forget` makes room for a new file."""
    settled()
    file.write_bytes(b"SQLite format 3\0" + b"no database " * 99)
    assert client.post("/api/ask", json={"question": "ships"}).json()["found"] is True
    assert client.post("/api/feedback", json=SAID).status_code == 200
    settled()
    assert main(["forget", "--kept", str(file)]) == 0
    assert "nothing is kept" in capsys.readouterr().out
    client.post("/api/ask", json={"question": "weather?"})
    settled()
    assert [wanting.question for wanting in read_wanting(file)] == ["weather?"]


def test_forgetting_needs_a_name(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the option or of the environment."""
    assert main(["forget"]) == 2
    assert "HOIDAP_KEEP" in capsys.readouterr().err
    keep_question(file, "A?", "vi", found=False)
    monkeypatch.setenv("HOIDAP_KEEP", str(file))
    assert main(["forget"]) == 0
    assert not file.exists()
