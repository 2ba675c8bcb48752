"""JSON from test-set files, checked field by field before anything uses it.

Every fault becomes a BadQuestionsError with file and line; nothing is dropped silently.
"""

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from corpus.clean import clean
from corpus.errors import BadQuestionsError, TooLargeError, UnknownPathError, UnreadableError

Record = Mapping[str, object]

# The largest public sets of this kind (BEIR's corpora) have lines of a few MB at most.
LONGEST_LINE = 20_000_000
LARGEST_FILE = 500_000_000
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_AS_UTF_8 = "Save it as UTF-8; in a spreadsheet, as the kind of file named “CSV UTF-8”."
_FIRST_KEY = re.compile(r'\s*\{\s*"([^"\\]{1,40})"\s*:')


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """(number from 1, text) of each line of a UTF-8 file that is not blank, read as it goes.

    Raises:
        UnknownPathError: not there.
        UnreadableError: not a file, not permitted; TooLargeError: a line too long.
        BadQuestionsError: a line is not UTF-8.
    """
    number = 0
    with _opened(path) as file:
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                raise TooLargeError(path, LONGEST_LINE)
            text = _decoded(path, number, line).strip()
            if text:
                yield number, text


def read_json(path: Path) -> object:
    """The value in a JSON file; faults as in `read_text`."""
    return parse(path, 0, read_text(path))


def read_text(path: Path) -> str:
    """A whole file in UTF-8, or in UTF-16 with its mark, as spreadsheets save "Unicode text".

    Raises:
        the same as `numbered_lines`; TooLargeError also for a file too large.
    """
    with _opened(path) as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise TooLargeError(path, LARGEST_FILE)
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadQuestionsError(path, line, "not UTF-8 text", _AS_UTF_8) from error


def first_key(path: Path) -> str:
    """The first key of the first JSON object in a file; empty when it begins otherwise."""
    key = _FIRST_KEY.match(beginning(path))
    return key[1] if key else ""


def beginning(path: Path) -> str:
    """The first characters of a file, for telling its format; faults as in `numbered_lines`."""
    with _opened(path) as file:
        data = file.read(4096)
    return data.decode(_encoding(data), errors="replace")


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """The file at `path`, open; the system's errors while it is read become ours."""
    try:
        if not path.exists():
            raise UnknownPathError(path)
        if not path.is_file():  # a FIFO would be waited on for ever
            raise UnreadableError(path, "not a regular file")
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise UnreadableError(path, (error.strerror or "not opened").lower()) from error
    except ValueError as error:  # a NUL in the name
        raise UnknownPathError(path) from error


def _encoding(data: bytes) -> str:
    """That of a file which begins with `data`; UTF-16's mark stands before nothing else."""
    return "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"


def _decoded(path: Path, number: int, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        raise BadQuestionsError(path, number, "not UTF-8 text", _AS_UTF_8) from error


def read_records(path: Path) -> Iterator[tuple[int, Record]]:
    """(line number, object) for each line of a JSONL file."""
    for number, line in numbered_lines(path):
        value = parse(path, number, line)
        if not isinstance(value, dict):
            raise BadQuestionsError(path, number, "wanted a JSON object")
        yield number, value


def parse(path: Path, number: int, text: str) -> object:
    """The JSON value of `text`, which stands at line `number` of `path`."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise BadQuestionsError(path, number, "JSON nested too deeply") from error
    except ValueError as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "a number too long"
        raise BadQuestionsError(path, number, f"not JSON: {reason}") from error


class Fields:
    """The fields of one record, each fetched with its type, faults named with their place."""

    def __init__(self, path: Path, line: int, record: object, place: str = "") -> None:
        self._path, self._line, self._place = path, line, place
        if not isinstance(record, dict):
            raise self.error("wanted a JSON object")
        self._record: dict[str, Any] = record

    def error(self, reason: str) -> BadQuestionsError:
        """The error that says `reason` about this record."""
        return BadQuestionsError(self._path, self._line, self._place + reason)

    def inner(self, record: object, place: str) -> "Fields":
        """The fields of a record inside this one, at `place` of it."""
        return Fields(self._path, self._line, record, self._place + place)

    def only(self, known: frozenset[str]) -> None:
        """Refuse fields that are not in `known`: a misspelt one must not pass as absent."""
        unknown = sorted(set(self._record) - known)
        if unknown:
            raise self.error(f"unknown field {unknown[0][:40]!r}")

    def has(self, name: str) -> bool:
        """Whether the field is there."""
        return name in self._record

    def text(self, name: str, default: str | None = None) -> str:
        """The cleaned text of a field; required and not empty when there is no default."""
        value = self._record.get(name, default)
        if not isinstance(value, str):
            raise self.error(f"{name}: wanted a text" if self.has(name) else f"{name} is missing")
        value = clean(value)
        if default is None and not value:
            raise self.error(f"{name} is empty")
        return value

    def raw_text(self, name: str) -> str:
        """The text of a field as it is, for offsets into it."""
        self.text(name)
        return str(self._record[name])

    def texts(self, name: str) -> tuple[str, ...]:
        """The cleaned texts of a list, none empty."""
        values = self.items(name)
        if not all(isinstance(value, str) for value in values):
            raise self.error(f"{name}: wanted a list of texts")
        cleaned = tuple(clean(str(value)) for value in values)
        if not all(cleaned):
            raise self.error(f"{name}: one is empty")
        return cleaned

    def spans(self, name: str) -> tuple[tuple[int, int], ...]:
        """The pairs of whole numbers in a list; () when it is absent."""
        spans = []
        for value in self.items(name, []):
            if not isinstance(value, list) or [type(part) for part in value] != [int, int]:
                raise self.error(f"{name}: wanted pairs of whole numbers")
            spans.append((value[0], value[1]))
        return tuple(spans)

    def items(self, name: str, default: list[object] | None = None) -> list[object]:
        """The list in a field; required when there is no default."""
        value = self._record.get(name, default)
        if not isinstance(value, list):
            raise self.error(f"{name}: wanted a list" if self.has(name) else f"{name} is missing")
        return value

    def number(self, name: str) -> int:
        """The whole number, from 0 up, in a field."""
        value = self._record.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.error(f"{name}: wanted a whole number from 0 up")
        return value

    def flag(self, name: str) -> bool:
        """The truth in a field; false when it is absent."""
        value = self._record.get(name, False)
        if not isinstance(value, bool):
            raise self.error(f"{name}: wanted true or false")
        return value
