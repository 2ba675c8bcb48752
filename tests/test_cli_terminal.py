"""What the commands share: streams, tables, and JSON that is written whole or not at all."""

import io
import json
import os
import resource
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import WriteError
from qa.commands.terminal import (
    STDOUT,
    check_target,
    note,
    print_json,
    progress_bar,
    steady,
    table,
    typed,
    write_json,
)


def test_a_table_has_its_columns_below_each_other() -> None:
    """Names to the left, figures to the right, no spaces at the end of a line."""
    rows = [["", "n", "R@1"], ["overall", "12", "0.500"], ["kind=số", "3", "-"]]
    assert table(rows) == "          n    R@1\noverall  12  0.500\nkind=số   3      -"


@given(st.lists(st.lists(st.text("ab ", max_size=4), min_size=2, max_size=2), min_size=1))
def test_every_row_of_a_table_is_a_line(rows: list[list[str]]) -> None:
    """None is lost, whatever stands in it."""
    assert len(table(rows).split("\n")) == len(rows)


def test_a_stream_that_cannot_write_a_letter_escapes_it() -> None:
    """Nothing is lost and nothing fails."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    steady(stream)
    stream.write("Đồ Sơn")
    stream.flush()
    assert raw.getvalue() == b"\\u0110\\u1ed3 S\\u01a1n"


def test_a_stream_of_another_kind_is_left_alone() -> None:
    """Notebooks and tests replace stdout."""
    stream = io.StringIO()
    steady(stream)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("text", ["Ở đâu?", "where", "", "🙂"])
def test_what_was_typed_is_kept(text: str) -> None:
    """Text that was decoded stays; bytes that the locale could not decode are read as UTF-8."""
    assert typed(text) == text
    if sys.getfilesystemencoding() == "utf-8":
        assert typed(text + "\udcff").startswith(text)


def test_undecoded_bytes_are_read_as_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    """As they arrive where Python takes the command line for ASCII."""
    monkeypatch.setattr(os, "fsencode", lambda text: text.encode("ascii", "surrogateescape"))
    assert typed("Ở đâu?".encode().decode("ascii", "surrogateescape")) == "Ở đâu?"


def test_a_lone_surrogate_is_not_an_error() -> None:
    """It was never bytes; the question's own cleaning drops it."""
    assert typed("a\ud800") == "a\ud800"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1258"])
def test_json_on_stdout_is_json_in_any_encoding(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """Escaped where stdout has no letters for it."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    print_json({"question": "Ở đâu? 🙂"})
    stream.flush()
    assert json.loads(raw.getvalue().decode(encoding)) == {"question": "Ở đâu? 🙂"}


def test_json_in_a_file_is_utf8(tmp_path: Path) -> None:
    """Readable as it is, with an end to its last line, and nothing left beside it."""
    out = tmp_path / "out.json"
    write_json(out, {"question": "Ở đâu?"})
    assert out.read_text(encoding="utf-8") == '{\n  "question": "Ở đâu?"\n}\n'
    assert list(tmp_path.iterdir()) == [out]


def test_json_replaces_what_was_there(tmp_path: Path) -> None:
    """Through a link, what it points to."""
    out, link = tmp_path / "out.json", tmp_path / "link.json"
    out.write_text("before")
    link.symlink_to(out)
    write_json(link, [1])
    assert (json.loads(out.read_text()), link.is_symlink()) == ([1], True)


def test_what_is_not_a_file_is_written_to() -> None:
    """/dev/null stays a device."""
    write_json(Path("/dev/null"), {"a": 1})
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    """The limit on a file's size stands in for the disk's; no part of a file is left."""
    out = tmp_path / "out.json"
    out.write_text("before")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(WriteError):
            write_json(out, ["x" * 1000])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert out.read_text() == "before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("name", ["no/such/folder/out.json", ".", "a" * 300 + "/x", "a\0b"])
def test_a_target_that_cannot_be_written_is_told_beforehand(tmp_path: Path, name: str) -> None:
    """Hours of work should not end in vain."""
    with pytest.raises(WriteError):
        check_target(tmp_path / name)


def test_targets_that_can_be_written_pass(tmp_path: Path) -> None:
    """None is stdout's table, "-" its JSON."""
    for path in (None, STDOUT, tmp_path / "new.json", Path("/dev/null")):
        check_target(path)


def test_no_progress_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Logs are not filled with bars; a note is still told."""
    with progress_bar("passages") as tell:
        tell(1, 2)
        note("skipped: a.bin")
        tell(2, 2)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "skipped: a.bin\n")


def test_progress_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts what is done of how many."""
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", stream)
    with progress_bar("passages") as tell:
        tell(0, 4)
        tell(4, 4)
    assert "passages" in stream.getvalue()
