"""What `hoidap build` says when it is done: which files were read, mended and skipped, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from corpus.document import LANGUAGES, Document
from corpus.errors import CorpusError, HoidapError, UnreadPagesError, shown
from index.building.report import BuildReport
from qa.commands.terminal import counted

# How each repair is called; `corpus.read.repair` says what they are.
_REPAIRS = {
    "broken-utf-8": "broken UTF-8",
    "charset": "wrong charset declared",
    "mojibake": "UTF-8 read as Western",
    "split-marks": "split marks",
    "tcvn3": "TCVN3",
    "utf-16": "UTF-16",
    "vni": "VNI",
    "windows-1252": "Windows-1252",
    "windows-1258": "Windows-1258",
}


@dataclass(slots=True)
class Reading:
    """What reading the paths of a build has come to so far.

    Args:
        documents: what was read, in order.
        skipped: each file or address that gave no document, with the reason.
        partly: each one of which only some pages hold text, with how many do not.
        kept: each file, folder or address that could not be read now, with the reason and how
            many documents of the build before stay for it.
        repaired: each file that something was mended in, with how often what.
        unchanged, unchanged_pages: files and pages of the web that were as before, and not read.
        left_out: how many documents of before are gone since what they were found by, the keys,
            was not named; `index.building.named.left_out`.
        seconds: how long reading took.
    """

    documents: list[Document] = field(default_factory=list)
    skipped: list[tuple[str, HoidapError]] = field(default_factory=list)
    partly: list[tuple[str, UnreadPagesError]] = field(default_factory=list)
    kept: list[tuple[str, HoidapError, int]] = field(default_factory=list)
    repaired: dict[str, Mapping[str, int]] = field(default_factory=dict)
    unchanged: int = 0
    unchanged_pages: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def passing(self) -> int:
        """How many files could not be read for a reason that may pass though they stay the same."""
        errors = [error for _, error in self.skipped] + [error for _, error, _ in self.kept]
        return sum(
            isinstance(error, CorpusError) and not (error.gone or error.lasting) for error in errors
        )

    def skip(self, path: Path | str, error: HoidapError) -> None:
        """Take down that `path` gave no document, or that some of its pages hold no text."""
        if isinstance(error, UnreadPagesError):
            self.partly.append((shown(path), error))
        else:
            self.skipped.append((shown(path), error))

    def keep(self, path: Path | str, error: HoidapError, count: int) -> None:
        """Take down that `path` could not be read, and `count` documents of before stay."""
        self.kept.append((shown(path), error, count))

    def repair(self, path: Path | str, repairs: Mapping[str, int]) -> None:
        """Take down that something was mended in `path`."""
        self.repaired[shown(path)] = repairs


def duplicates(documents: Iterable[Document]) -> dict[str, str]:
    """The first document of the same text, for each one whose text stood in another before."""
    first: dict[str, str] = {}
    found = {}
    for document in documents:
        other = first.setdefault(" ".join(document.text.split()), document.id)
        if other != document.id:
            found[document.id] = other
    return found


def report_text(reading: Reading, report: BuildReport, directory: Path) -> str:
    """The report for reading: a line of sums, and one for each thing worth saying beside."""
    counts = Counter(document.language for document in reading.documents)
    languages = ", ".join(f"{counts[name]} {name}" for name in LANGUAGES if counts[name])
    seconds = report.seconds + reading.seconds
    lines = [
        f"{counted(report.documents, 'document')} ({languages}), "
        f"{counted(report.passages, 'passage')} ({report.reused} not encoded again), "
        f"{counted(len(reading.skipped), 'file')} skipped, {seconds:.1f} s: {directory}"
    ]
    if report.changes:
        kept = counted(reading.unchanged, "file")
        if reading.unchanged_pages:
            kept += f" and {counted(reading.unchanged_pages, 'page')}"
        lines.append(
            f"since the build before: {report.changes.new} new, {report.changes.changed} changed, "
            f"{report.changes.gone} gone; {kept} not read again"
        )
    for name, count in reading.left_out.items():
        where = f"of {shown(name)}, which was" if name else "of paths or addresses that were"
        verb = "is" if count == 1 else "are"
        lines.append(
            f"{counted(count, 'document')} {where} not named this time, {verb} not in it any more"
        )
    if reading.partly:
        unread = sum(error.unread for _, error in reading.partly)
        files = counted(len(reading.partly), "file")
        lines.append(f"{counted(unread, 'page')} of {files} not read: pictures without text")
    if reading.kept:
        staying = sum(count for _, _, count in reading.kept)
        lines.append(f"{counted(staying, 'document')} kept as before, since not readable now")
    if reading.repaired:
        repairs = _repairs(reading)
        kinds = ", ".join(f"{_REPAIRS[name]} {repairs[name]}" for name in sorted(repairs))
        lines.append(f"repaired in {counted(len(reading.repaired), 'file')}: {kinds}")
    if copies := duplicates(reading.documents):
        lines.append(f"{counted(len(copies), 'document')} with the same text as another")
    return "\n".join(lines)


def report_json(reading: Reading, report: BuildReport, directory: Path) -> dict[str, object]:
    """The same for programs, with the name and the reason of every file."""
    counts = Counter(document.language for document in reading.documents)
    return {
        "index": str(directory),
        "generation": report.generation,
        "documents": report.documents,
        "passages": report.passages,
        "reused": report.reused,
        "languages": {name: counts[name] for name in LANGUAGES if counts[name]},
        "unchanged_files": reading.unchanged,
        "unchanged_pages": reading.unchanged_pages,
        "changes": asdict(report.changes) if report.changes else None,
        "left_out": [
            {"named": shown(name) or None, "documents": count}
            for name, count in reading.left_out.items()
        ],
        "skipped": [
            {"path": path, "code": error.code, "reason": error.message}
            for path, error in reading.skipped
        ],
        "unread_pages": [
            {"path": path, "unread": error.unread, "pages": error.pages}
            for path, error in reading.partly
        ],
        "kept": [
            {"path": path, "documents": count, "code": error.code, "reason": error.message}
            for path, error, count in reading.kept
        ],
        "repaired": [
            {"path": path, "repairs": dict(what)} for path, what in reading.repaired.items()
        ],
        "repairs": dict(sorted(_repairs(reading).items())),
        "duplicates": [
            {"document": name, "same_as": other}
            for name, other in duplicates(reading.documents).items()
        ],
        "seconds": {
            "reading": round(reading.seconds, 3),
            "building": round(report.seconds, 3),
        },
    }


def _repairs(reading: Reading) -> Counter[str]:
    """How often what was mended, in all files."""
    total: Counter[str] = Counter()
    for repairs in reading.repaired.values():
        total.update(repairs)
    return total
