"""`hoidap build`: what is read, what is skipped, and what is said about it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.document import Document
from index.build import BuildReport
from index.building.before import Before
from index.building.ledger import Ledger
from qa.cli import main
from qa.commands import build
from tests.fakes import FakeEncoder


class Built:
    """Stands in for the build: keeps what it was given."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.directory = Path()
        self.model = ""

    def build(
        self,
        documents: list[Document],
        directory: Path,
        encoder: FakeEncoder,
        *,
        progress: Callable[[int, int], None],
        before: Before | None,
        ledger: Ledger,
        named: tuple[str, ...],
    ) -> BuildReport:
        """As `index.build.build`, without a file."""
        self.documents, self.directory = list(documents), directory
        progress(0, 3)
        progress(3, 3)
        return BuildReport(len(self.documents), 3, 1, 0.25, ("en", "vi"), "gen-1")

    def load_encoder(self, model: str) -> FakeEncoder:
        """The fake encoder, whatever was asked for."""
        self.model = model
        return FakeEncoder()


@pytest.fixture(autouse=True)
def built(monkeypatch: pytest.MonkeyPatch) -> Built:
    """What was built; no settings in the environment."""
    stand_in = Built()
    monkeypatch.setattr(build, "build", stand_in.build)
    monkeypatch.setattr(build, "load_encoder", stand_in.load_encoder)
    for name in ("HOIDAP_INDEX", "HOIDAP_MODEL"):
        monkeypatch.delenv(name, raising=False)
    return stand_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents in a tree, and three files that are none."""
    notes = tmp_path / "notes"
    (notes / "deep").mkdir(parents=True)
    (notes / "sea.md").write_text("# Biển\n\nĐồ Sơn có bãi biển rất dài.\n", encoding="utf-8")
    (notes / "deep" / "port.txt").write_text("The harbour opened in 1876.\n")
    (notes / "empty.txt").write_text(" \n")
    (notes / "photo.png").write_bytes(b"\x89PNG")
    (notes / "broken.txt").write_bytes(b"\x00\xff\xfe\x00binary\x00")
    return notes


def test_a_folder_is_walked(built: Built, folder: Path, tmp_path: Path) -> None:
    """Each file that can be read, named by its path below the folder."""
    assert main(["build", str(folder), "--index", str(tmp_path / "index")]) == 0
    assert sorted(document.id for document in built.documents) == ["deep/port", "sea"]
    assert (built.directory, built.model) == (tmp_path / "index", "bundled")


def test_each_file_skipped_is_a_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On stderr, with its name and the reason; the others are built all the same."""
    assert main(["build", str(folder), "--index", str(tmp_path / "index")]) == 0
    lines = sorted(capsys.readouterr().err.splitlines())
    assert len(lines) == 3
    for line, name in zip(lines, ("broken.txt", "empty.txt", "photo.png"), strict=True):
        assert line.startswith("skipped: ")
        assert name in line
        assert line.removesuffix(name) == line  # a reason follows


def test_the_summary_is_one_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Documents with their languages, passages, what was spared, what was skipped, how long."""
    index = tmp_path / "index"
    assert main(["build", str(folder), "--index", str(index)]) == 0
    assert re.fullmatch(
        r"2 documents \(1 vi, 1 en\), 3 passages \(1 not encoded again\), 3 files skipped, "
        rf"\d+\.\d s: {re.escape(str(index))}\n",
        capsys.readouterr().out,
    )


def test_one_is_said_as_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No "1 documents", and a language without documents is not named."""
    assert main(["build", str(folder / "sea.md"), "--index", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("1 document (1 vi), 3 passages (")


def test_without_a_path_the_bundled_articles_are_built(built: Built, tmp_path: Path) -> None:
    """In both languages."""
    assert main(["build", "--index", str(tmp_path)]) == 0
    assert {document.language for document in built.documents} == {"vi", "en"}


def test_settings_come_from_the_environment(
    built: Built, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the command line does not name them."""
    monkeypatch.setenv("HOIDAP_INDEX", "from-environment")
    monkeypatch.setenv("HOIDAP_MODEL", "m")
    assert main(["build", str(folder)]) == 0
    assert (built.directory, built.model) == (Path("from-environment"), "m")


def test_without_a_folder_for_the_index_nothing_is_done(
    built: Built, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The user's own index is that of the bundled articles: it is not replaced by accident."""
    assert main(["build", str(folder)]) == 2
    assert "--index DIR" in capsys.readouterr().err
    assert not built.documents


@pytest.mark.parametrize("name", ["photo.png", "empty.txt", "broken.txt", "hollow"])
def test_nothing_to_build_is_an_error(
    built: Built, folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read, or a folder without text: nothing is loaded or built."""
    (folder / "hollow").mkdir()
    assert main(["build", str(folder / name), "--index", str(folder / "index")]) == 2
    said = capsys.readouterr()
    assert (said.out, "Traceback" in said.err) == ("", False)
    assert "no document was found" in said.err
    assert (built.model, (folder / "index").exists()) == ("", False)


def test_an_unknown_path_stops_the_build(
    built: Built, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typing mistake must not leave documents out unnoticed."""
    assert main(["build", str(folder), str(folder / "missing"), "--index", "x"]) == 2
    said = capsys.readouterr().err
    assert "hoidap: there is no file or folder" in said
    assert not built.documents


@pytest.mark.parametrize("place", ["sea.md", "sea.md/below"])
def test_a_file_is_no_place_for_an_index(
    built: Built, folder: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    """Building again would not help: a folder has to be named."""
    (folder / "sea.md").write_text("Biển.", encoding="utf-8")
    assert main(["build", str(folder), "--index", str(folder / place)]) == 2
    said = capsys.readouterr().err
    assert "there is a file where its folder should be" in said
    assert "Name a folder" in said
    assert not built.documents


def test_names_cannot_move_the_cursor(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file's name with control characters is shown with them escaped."""
    (folder / "a\x1b[2Jb\n.png").write_bytes(b"")
    assert main(["build", str(folder), "--index", str(tmp_path)]) == 0
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert len(said.splitlines()) == 4


def test_pages_are_fetched_and_named_like_paths(
    built: Built, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Addresses among the paths and in a file; only what the user allows is fetched."""
    asked: list[tuple[list[str], bool]] = []

    def read_pages(
        pages: list[str], on_skip: object, on_repair: object, *, allow_private: bool,
        memory: Ledger, on_keep: object,
    ) -> list[Document]:  # fmt: skip
        asked.append((list(pages), allow_private))
        return [Document("a.vn/x", "X", "vi", "Một trang.", "https://a.vn/x")] if pages else []

    monkeypatch.setattr(build, "read_pages", read_pages)
    listed = tmp_path / "pages.txt"
    listed.write_text("https://b.vn\n")
    index = ["--index", str(tmp_path / "index")]
    assert main(["build", "https://a.vn/x", str(folder), *index]) == 0
    assert {"a.vn/x", "sea"} <= {document.id for document in built.documents}
    assert main(["build", "https://a.vn/x", "--urls", str(listed), "--allow-private", *index]) == 0
    assert [document.id for document in built.documents] == ["a.vn/x"]
    assert asked == [(["https://a.vn/x"], False), (["https://a.vn/x", "https://b.vn"], True)]


def test_a_page_that_gives_nothing_is_named(
    built: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An address of this machine is refused without the option, before it is connected to."""
    assert main(["build", "http://127.0.0.1:9/x", "--index", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "skipped: http://127.0.0.1:9/x was not fetched" in said
    assert "not public" in said
    assert not built.documents
