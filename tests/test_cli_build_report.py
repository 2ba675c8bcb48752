"""The report of a build: what was read, mended and skipped, for people and for programs."""

import json
from pathlib import Path

import pytest

from corpus.errors import (
    FetchError,
    NoTextError,
    RefusedFileError,
    TooLargeError,
    UnreadableError,
    UnreadPagesError,
)
from corpus.read import FORMATS, repair
from index.building.report import BuildReport, Changes
from qa.cli import main
from qa.commands import build as command
from qa.commands.build_report import Reading, duplicates, report_json, report_text
from tests.fakes import FakeEncoder, document
from tests.made_folder import BAD, made_files, make_folder
from tests.old_vietnamese import in_tcvn3, in_vni
from tests.translators import no_translator

TEXT = "Thư viện của trường mở cửa lúc tám giờ sáng, trừ chủ nhật và các ngày lễ lớn."
REPORT = BuildReport(3, 7, 2, 0.25, ("en", "vi"), "gen-4", Changes(1, 2, 0, 3))


def reading() -> Reading:
    """Three documents, one file skipped, two mended."""
    found = Reading([document("a", TEXT), document("b", "Other.", "en"), document("c", TEXT)])
    found.skip(Path("x\x1b.pdf"), NoTextError("x.pdf", "its pages are pictures without text"))
    found.skip(Path("e.pdf"), UnreadPagesError("e.pdf", 3, 4))
    found.keep(Path("d.html"), UnreadableError("d.html", "its parser crashed (-9)"), 1)
    found.keep("https://e.vn/map.xml", FetchError("https://e.vn/map.xml", "503"), 2)
    found.repair(Path("a.txt"), {"tcvn3": 1})
    found.repair(Path("c.pdf"), {"split-marks": 12, "tcvn3": 1})
    found.unchanged = 5
    found.left_out = {"/old": 3}
    found.seconds = 1.0
    return found


def test_the_text_says_everything_in_a_few_lines() -> None:
    """Sums first, then what changed, what was mended, what is there twice."""
    assert report_text(reading(), REPORT, Path("index")).splitlines() == [
        "3 documents (2 vi, 1 en), 7 passages (2 not encoded again), 1 file skipped, 1.2 s: index",
        "since the build before: 1 new, 2 changed, 3 gone; 5 files not read again",
        "3 documents of /old, which was not named this time, are not in it any more",
        "3 pages of 1 file not read: pictures without text",
        "3 documents kept as before, since not readable now",
        "repaired in 2 files: split marks 12, TCVN3 2",
        "1 document with the same text as another",
    ]


def test_the_json_names_every_file() -> None:
    """With its reason, in values that a program can use; names cannot move a cursor."""
    shown = report_json(reading(), REPORT, Path("index"))
    assert json.loads(json.dumps(shown)) == {
        "index": "index",
        "generation": "gen-4",
        "documents": 3,
        "passages": 7,
        "reused": 2,
        "languages": {"vi": 2, "en": 1},
        "unchanged_files": 5,
        "unchanged_pages": 0,
        "changes": {"new": 1, "changed": 2, "unchanged": 0, "gone": 3},
        "left_out": [{"named": "/old", "documents": 3}],
        "skipped": [
            {
                "path": "x\\x1b.pdf",
                "code": "no-text",
                "reason": "x.pdf holds no text: its pages are pictures without text",
            }
        ],
        "unread_pages": [{"path": "e.pdf", "unread": 3, "pages": 4}],
        "kept": [
            {
                "path": "d.html",
                "documents": 1,
                "code": "unreadable",
                "reason": "d.html cannot be read: its parser crashed (-9)",
            },
            {
                "path": "https://e.vn/map.xml",
                "documents": 2,
                "code": "not-fetched",
                "reason": "https://e.vn/map.xml was not fetched: 503",
            },
        ],
        "repaired": [
            {"path": "a.txt", "repairs": {"tcvn3": 1}},
            {"path": "c.pdf", "repairs": {"split-marks": 12, "tcvn3": 1}},
        ],
        "repairs": {"split-marks": 12, "tcvn3": 2},
        "duplicates": [{"document": "c", "same_as": "a"}],
        "seconds": {"reading": 1.0, "building": 0.25},
    }


def test_what_may_pass_is_counted() -> None:
    """A locked file and a parser that was killed; not what is gone, damaged, too large or empty."""
    assert reading().passing == 2
    found = Reading()
    found.skip("a", UnreadableError("a", "permission denied"))
    found.skip("b", RefusedFileError("b", "its parser took more than 30 s"))
    found.skip("g", RefusedFileError("g", "more than 3000 pages", lasting=True))
    found.skip("c", UnreadableError("c", "it is damaged", lasting=True))
    found.skip("d", UnreadableError("d", "a link to a folder", gone=True))
    found.skip("e", TooLargeError("e", 1))
    found.skip("f", UnreadPagesError("f", 1, 2))
    assert found.passing == 2


def test_copies_name_the_first_of_them() -> None:
    """Spaces make no difference; other documents are no copies."""
    copies = [document("a", "x y"), document("b", "x  y"), document("c", "z"), document("d", "x y")]
    assert duplicates(copies) == {"b": "a", "d": "a"}


def test_every_repair_can_be_named() -> None:
    """Each that the readers count, by the list in their documentation."""
    listed = str(repair.__doc__).split("\n\n")[1]
    lines = listed.splitlines()
    names = {name for line in lines for name in line.strip().split("   ")[0].split(", ")}
    found = Reading([document("a", TEXT)])
    found.repair("a", dict.fromkeys(names, 1))
    assert len(names) == 9
    assert "repaired in 1 file" in report_text(found, REPORT, Path("i"))


def test_a_build_reports_what_it_did(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files in old encodings, a copy, and one that is no text; the second time nothing is read."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(command, "load_encoder", lambda name: FakeEncoder())
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "a.txt").write_bytes(in_tcvn3(TEXT))
    (notes / "b.txt").write_bytes(in_vni(TEXT))
    (notes / "c.txt").write_bytes(b"\0\1\2")
    arguments = ["build", str(notes), "--index", str(tmp_path / "index"), "--json"]
    assert main(arguments) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["repairs"] == {"tcvn3": 1, "vni": 1}
    assert [skip["code"] for skip in said["skipped"]] == ["unreadable"]
    assert said["duplicates"] == [{"document": "b", "same_as": "a"}]
    assert (said["documents"], said["changes"]) == (2, None)


def test_a_folder_of_everything_is_built_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every format and encoding; the second time nothing is read but what gave no document."""
    monkeypatch.setattr("index.disk.generation.load_translator", no_translator)
    monkeypatch.setattr(command, "load_encoder", lambda name: FakeEncoder())
    files = {Path(name).suffix for name, _ in made_files()}
    assert files > set(FORMATS) - {".htm", ".markdown"}
    make_folder(tmp_path / "notes")
    arguments = ["build", str(tmp_path / "notes"), "--index", str(tmp_path / "index"), "--json"]
    assert main(arguments) == 0
    first = json.loads(capsys.readouterr().out)
    assert main(arguments) == 0
    second = json.loads(capsys.readouterr().out)
    count = first["documents"]
    assert count == sum(1 for _ in made_files()) - len(BAD)
    assert {Path(skip["path"]).name for skip in first["skipped"]} == BAD
    assert second["skipped"] == first["skipped"]
    assert second["changes"] == {"new": 0, "changed": 0, "unchanged": count, "gone": 0}
    assert second["reused"] == second["passages"] == first["passages"]
    assert second["unchanged_files"] == count + sum(
        skip["code"] == "no-text" for skip in first["skipped"]
    )
    assert second["duplicates"] == first["duplicates"]
    assert (first["kept"], second["kept"], second["repaired"]) == ([], [], [])
    assert set(first["repairs"]) == {"tcvn3", "vni", "windows-1258", "utf-16"}
