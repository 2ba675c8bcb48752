"""The house: who may import whom, and which library has which single door."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ABOVE = {"corpus": {"index", "qa", "app"}, "index": {"qa", "app"}, "qa": {"app"}, "app": set()}
# The rooms inside: each may import those before it, and the files that lie beside the rooms.
ROOMS = {
    "index": "words search disk building verifying encoder train".split(),
    "qa": (
        "question ranking rules keeping surface serving web api "
        "evaluation testset benchmark report commands"
    ).split(),
}
DOORS = {
    "gradio": {"app.py"},
    "fastapi": {"app.py", "qa/api/routes.py", "qa/web/pages.py"},
    "mcp": {"qa/api/mcp_tool.py"},
    "limits": {"qa/surface/rate.py"},
    "sqlite3": {"qa/keeping/kept.py", "qa/keeping/kept_file.py"},
    "prometheus_client": {"qa/surface/counts.py"},
    "uvicorn": {"qa/surface/connections.py", "qa/surface/server.py"},
    "langdetect": {"qa/question/language.py"},
    "docx": {"corpus/read/word_file.py"},
    "pypdfium2": {"corpus/read/glyphs.py", "corpus/read/pdf_file.py"},
    "trafilatura": {"corpus/read/web_page.py"},
    "faiss": {"index/search/dense.py"},
    "tantivy": {"index/search/engine.py"},
    "sentence_transformers": {
        "index/encoder/load_model.py",
        "index/encoder/middle.py",
        "index/encoder/sentence_encoder.py",
        "index/train/export.py",
    },
}
FILES = sorted(
    path
    for path in (ROOT / "app.py", *(p for room in ABOVE for p in (ROOT / room).rglob("*.py")))
    if path.exists()
)


def modules_of(path: Path) -> Iterator[str]:
    """Every module that `path` imports or imports from, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""


def imported(path: Path) -> Iterator[str]:
    """The first name of every module that `path` imports, wherever in it."""
    yield from (module.split(".")[0] for module in modules_of(path))


def plain(name: str) -> str:
    """The name of a package as all of its spellings are read."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_downwards_and_through_one_door(path: Path) -> None:
    """A room imports no room above it, and a library is imported in its own place only."""
    name = path.relative_to(ROOT).as_posix()
    modules = set(imported(path))
    assert not modules & ABOVE[name.split("/")[0].removesuffix(".py")]
    for library, doors in DOORS.items():
        assert library not in modules or name in doors, f"{library} is imported in {name}"


@pytest.mark.parametrize("house", ROOMS)
def test_every_room_has_its_place(house: str) -> None:
    """A new one must be given one."""
    rooms = [path.parent.name for path in (ROOT / house).glob("*/__init__.py")]
    assert sorted(ROOMS[house]) == sorted(rooms)


@pytest.mark.parametrize(
    "room",
    ["corpus", "corpus/read", "index", "qa", *(f"{h}/{room}" for h in ROOMS for room in ROOMS[h])],
)
def test_a_room_names_what_is_in_it(room: str) -> None:
    """Each file by its name, or many by how their names begin (`web_…`)."""
    tree = ast.parse((ROOT / room / "__init__.py").read_text(encoding="utf-8"))
    named = set(re.findall(r"`([a-z_]+…?)/?`", ast.get_docstring(tree) or ""))
    rooms = {path.parent.name for path in (ROOT / room).glob("*/__init__.py")}
    files = {path.stem for path in (ROOT / room).glob("*.py")} - {"__init__", "__main__"}
    assert {
        name for name in rooms | files if not {name, f"{name.split('_')[0]}_…"} & named
    } == set()


@pytest.mark.parametrize(("house", "room"), [(h, room) for h in ROOMS for room in ROOMS[h]])
def test_a_room_imports_only_those_before_it(house: str, room: str) -> None:
    """So there is an order in which they can be read."""
    after = {f"{house}.{other}" for other in ROOMS[house][ROOMS[house].index(room) + 1 :]}
    for path in (ROOT / house / room).rglob("*.py"):
        rooms = {".".join(module.split(".")[:2]) for module in modules_of(path)}
        assert not rooms & after, path


def test_the_training_code_is_imported_by_nothing_else() -> None:
    """Answering needs none of what made the model."""
    for path in FILES:
        if "train" not in path.parts:
            code = path.read_text(encoding="utf-8")
            assert "from index.train" not in code
            assert "import index.train" not in code


def test_what_is_imported_is_declared() -> None:
    """Nothing rests on what another package happens to bring."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    lines = project["dependencies"] + extras["mcp"] + extras["train"]
    declared = {plain(re.split(r"[^\w.-]", line)[0]) for line in lines}
    packages = packages_distributions()
    modules = {module for path in FILES for module in imported(path)}
    for module in modules - set(ABOVE) - sys.stdlib_module_names:
        names = {plain(name) for name in packages.get(module, [module])}
        assert names & declared, f"{module} is imported and not declared"
