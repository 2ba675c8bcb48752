"""Reading files: ids, titles, languages, and every file that cannot be read."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clean import clean_line
from corpus.document import Document, Heading
from corpus.errors import (
    HoidapError,
    NoTextError,
    TooLargeError,
    UnknownFormatError,
    UnreadableError,
)
from corpus.read import FORMATS, read_document, read_documents
from corpus.read.load import read_bytes
from corpus.read.plain import parse_plain
from tests.old_vietnamese import as_read, in_tcvn3

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


def test_a_plain_file_becomes_a_document(tmp_path: Path) -> None:
    """Title from a short first line, which stays in the text; language guessed; id from name."""
    path = write(tmp_path / "tin" / "bài.một.txt", "Tiêu đề\n\nNội dung  tiếng Việt.\n")
    assert read_document(path, root=tmp_path) == Document(
        "tin/bài.một",
        "Tiêu đề",
        "vi",
        "Tiêu đề\n\nNội dung tiếng Việt.",
        "tin/bài.một.txt",
        headings=(Heading(0, 7, 1),),
    )
    assert read_document(path).id == "bài.một"
    assert read_document(path, root=tmp_path / "other").id == "bài.một"


def test_a_markdown_file_becomes_a_document(tmp_path: Path) -> None:
    """Front matter fills the fields; headings point into the text."""
    path = write(tmp_path / "a.MD", "---\nlanguage: en\nsource: https://x.y\n---\n# T\n\nÔng ấy.")
    document = read_document(path)
    assert (document.title, document.language, document.source) == ("T", "en", "https://x.y")
    assert [document.text[h.start : h.end] for h in document.headings] == ["T"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tên bài\nthân", "Tên bài"),
        ("Một câu đã hết.\nthân", ""),
        ("x" * 121, ""),
        ("Danh sách:\n- a", ""),
        ("Vé\tGiá\nNgười lớn\t50\nTrẻ em\t20", ""),
        ("Bảng giá | Bến Sóng\nVé | Giá | Ca\nLớn | 50 | 1", "Bảng giá | Bến Sóng"),
        ("Trang tin | Trường làng", "Trang tin | Trường làng"),
        ("Nội quy | Thư viện\nGiới thiệu | Liên hệ\n\nMở cửa.", "Nội quy | Thư viện"),
        ("", ""),
    ],
)
def test_the_first_line_is_a_title_when_it_looks_like_one(text: str, title: str) -> None:
    """Short, not ending as a sentence does, and not the names of the columns of a table."""
    assert parse_plain(text).title == title


def test_a_title_falls_back_to_the_name_of_the_file(tmp_path: Path) -> None:
    """No title inside: the stem."""
    assert read_document(write(tmp_path / "ghi chú.txt", "Một câu.")).title == "ghi chú"
    assert read_document(write(tmp_path / "x.md", "# " + "t" * 200)).title == "t" * 200
    long = read_document(write(tmp_path / "y.md", f"---\ntitle: {'t' * 999}\n---\na"))
    assert len(long.title) == 300


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\ufeff", "...", "!", "<!-- x -->", "😀", "*"])
def test_files_without_words_are_refused_with_the_reason(tmp_path: Path, text: str) -> None:
    """Empty, blank, invisible, one sign."""
    with pytest.raises(NoTextError, match=r"it is empty|neither letters nor digits"):
        read_document(write(tmp_path / "a.md", text))


def test_a_file_over_the_limit_is_refused_while_reading(tmp_path: Path) -> None:
    """Whatever size it claims; a sparse 100 MB costs no 100 MB."""
    path = write(tmp_path / "a.txt", "a" * 11)
    assert read_bytes(path, 11) == b"a" * 11
    with pytest.raises(TooLargeError):
        read_bytes(path, 10)
    os.truncate(path, 100_000_000)
    with pytest.raises(TooLargeError, match="larger than 20 MB"):
        read_document(path)


def test_what_is_not_a_regular_file_is_refused_at_once(tmp_path: Path) -> None:
    """A FIFO without a writer must not be waited for; nor devices, sockets, folders."""
    fifo = tmp_path / "a.txt"
    os.mkfifo(fifo)
    folder = tmp_path / "b.txt"
    folder.mkdir()
    for path in (fifo, folder, tmp_path / "gone.txt"):
        with pytest.raises(UnreadableError):
            read_document(path)
    with pytest.raises(UnreadableError):
        read_bytes(Path("/dev/zero"), 10)
    with pytest.raises(UnreadableError):
        read_bytes(Path("a\0b.txt"), 10)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_unreadable(tmp_path: Path) -> None:
    """The system's reason is given."""
    path = write(tmp_path / "a.txt", "x")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permission denied"):
        read_document(path)


def test_an_unknown_format_is_named_with_those_known(tmp_path: Path) -> None:
    """The hint lists every suffix."""
    with pytest.raises(UnknownFormatError) as caught:
        read_document(write(tmp_path / "a.exe", "x"))
    assert all(suffix in caught.value.hint for suffix in FORMATS)


@given(name=st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=30))
def test_any_file_name_gives_a_harmless_id(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    """Markup stays text; controls, directions and bytes that are no text are gone."""
    try:
        path = write(tmp_path_factory.mktemp("names") / (name + ".md"), "chữ")
    except (OSError, UnicodeEncodeError):
        return  # this system cannot hold such a name
    document = read_document(path)
    for text in (document.id, document.title, document.source):
        assert text == clean_line(text) != ""


@pytest.mark.parametrize("raw", [b"bad\xff.md", b"a\nb.md", "a\u202etxt.exe.md".encode()])
def test_names_that_are_not_text_are_read_all_the_same(tmp_path: Path, raw: bytes) -> None:
    """Bytes outside UTF-8, newlines, direction controls."""
    write(tmp_path / os.fsdecode(raw), "chữ")
    documents, skipped = read_all(tmp_path)
    assert not skipped
    assert documents[0].id.isprintable()


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_old_lines_are_mended_beside_new_ones(tmp_path: Path, suffix: str) -> None:
    """Old text that was pasted into a file in Unicode."""
    words = "Sinh viên của trường phải đăng ký học phần đúng hạn.\nHọc phí nộp hai lần."
    path = tmp_path / f"a.{suffix}"
    path.write_text(f"Bổ sung: sửa đổi.\n\n{as_read(in_tcvn3(words))}", "utf-8")
    told: list[dict[str, int]] = []
    (document,) = read_documents([path], on_repair=lambda path, what: told.append(dict(what)))
    assert " ".join(document.text.split()) == "Bổ sung: sửa đổi. " + words.replace("\n", " ")
    assert told == [{"tcvn3": 1}]
