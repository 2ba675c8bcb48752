"""Finding the files in folders: what is read, what is passed over, and under which ids."""

import os
import socket
from pathlib import Path

import pytest

from corpus.bundled import bundled_articles, bundled_questions
from corpus.document import Document
from corpus.errors import (
    HoidapError,
    UnknownPathError,
)
from corpus.read import find_files, read_documents

Skipped = list[tuple[Path, HoidapError]]


def write(path: Path, text: str | bytes) -> Path:
    """A file with this content, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def read_all(*paths: Path) -> tuple[list[Document], Skipped]:
    """The documents of `paths` and what was skipped."""
    skipped: Skipped = []
    documents = list(read_documents(paths, lambda path, error: skipped.append((path, error))))
    return documents, skipped


def test_folders_are_walked_sorted_and_each_file_once(tmp_path: Path) -> None:
    """Hidden ones and Word's locks are passed over; a file named twice is found once."""
    names = "b.md a.txt z/c.md z/a.md .hidden.md .git/x.md ~$b.docx no.exe".split()
    for name in names:
        write(tmp_path / name, "x y z")
    skipped: Skipped = []
    found = find_files(
        [tmp_path, tmp_path / "b.md", tmp_path / "z"],
        lambda path, error: skipped.append((path, error)),
    )
    assert [p.relative_to(tmp_path).as_posix() for p in found] == [
        "a.txt",
        "b.md",
        "z/a.md",
        "z/c.md",
    ]
    assert [(path.name, error.code) for path, error in skipped] == [("no.exe", "unknown-format")]
    assert find_files([tmp_path]) == found


def test_a_file_that_several_ways_lead_to_is_found_once(tmp_path: Path) -> None:
    """By a link beside it, and through a folder that is a link to its own."""
    write(tmp_path / "real" / "a.md", "x y z")
    (tmp_path / "real" / "b.md").symlink_to("a.md")
    (tmp_path / "other").symlink_to("real")
    found = find_files([tmp_path / "other", tmp_path / "real", tmp_path / "other" / "b.md"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["other/a.md"]


@pytest.mark.parametrize("name", ["gone", "gone.md", "a\0b", "x" * 4096, "a/../../nowhere"])
def test_a_path_that_is_not_there_is_an_error_before_anything_is_read(
    tmp_path: Path, name: str
) -> None:
    """Also names that the system cannot hold."""
    good = write(tmp_path / "good.md", "x y")
    with pytest.raises(UnknownPathError):
        read_all(good, tmp_path / name)


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    """Neither to files nor to folders; a link inside the folder is the file it names."""
    secret = write(tmp_path / "outside" / "secret.md", "mật khẩu")
    folder = tmp_path / "in"
    inside = write(folder / "a.md", "chữ")
    (folder / "b.md").symlink_to(inside)
    (folder / "c.md").symlink_to(secret)
    (folder / "d").symlink_to(secret.parent)
    (folder / "e.md").symlink_to("nowhere")
    documents, skipped = read_all(folder)
    assert [document.text for document in documents] == ["chữ"]
    assert [path.name for path, _ in skipped] == ["d", "c.md", "e.md"]
    assert {error.code for _, error in skipped} == {"unreadable"}


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    """Each is reported with its reason, and the good ones are read."""
    write(tmp_path / "a.md", "tốt")
    write(tmp_path / "b.md", b"\xff\xff\x00\x01")
    write(tmp_path / "c.txt", "")
    write(tmp_path / "d.exe", "x")
    os.mkfifo(tmp_path / "e.md")
    write(tmp_path / "f.txt", "cũng tốt")
    unlisted = tmp_path / "g"
    unlisted.mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        here = os.open(".", os.O_RDONLY)
        os.chdir(tmp_path)  # a socket's path may have 107 bytes only
        try:
            server.bind("h.md")
        finally:
            os.fchdir(here)
            os.close(here)
        documents, skipped = read_all(tmp_path)
    assert [document.id for document in documents] == ["a", "f"]
    assert {path.name: error.code for path, error in skipped} == {
        "b.md": "unreadable",
        "c.txt": "no-text",
        "d.exe": "unknown-format",
        "e.md": "unreadable",
        "h.md": "unreadable",
    }


def test_a_file_that_vanishes_while_the_others_are_read_is_skipped(tmp_path: Path) -> None:
    """Between listing and opening anything may happen."""
    write(tmp_path / "a.md", "một")
    second = write(tmp_path / "b.md", "hai")
    skipped: Skipped = []
    documents = read_documents([tmp_path], lambda path, error: skipped.append((path, error)))
    assert next(documents).id == "a"
    second.unlink()
    assert list(documents) == []
    assert [error.code for _, error in skipped] == ["unreadable"]


def test_ids_stay_unique(tmp_path: Path) -> None:
    """Same name in two formats, and in two folders given side by side."""
    for name in ("x/a.md", "x/a.txt", "y/a.md", "z/a.md", "z/b\u200b.md", "z/b.md"):
        write(tmp_path / name, f"chữ {name}")
    documents, skipped = read_all(tmp_path / "x", tmp_path / "y", tmp_path / "z")
    ids = [document.id for document in documents]
    assert sorted(ids) == ["a", "a.md", "a.md~2", "a.txt", "b", "b.md"]
    assert not skipped


def test_the_bundled_data_is_there() -> None:
    """Articles in both languages, and the questions on them."""
    documents, skipped = read_all(bundled_articles())
    assert {document.language for document in documents} == {"vi", "en"}
    assert not skipped
    assert bundled_questions().is_file()
