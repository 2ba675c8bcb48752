"""Every error of hoidap has one root, so that a caller can catch them all in one line.

    HoidapError                     message, hint, code, data
    ├── CorpusError                 documents and test sets, below
    │   ├── UnknownPathError        unknown-path     a path that the user named is not there
    │   ├── UnknownFormatError      unknown-format   a file of a kind that no reader knows
    │   ├── UnreadableError         unreadable       a file that cannot be opened or decoded
    │   │   ├── TooLargeError       too-large        more bytes than a reader accepts
    │   │   └── RefusedFileError    refused          a file that would take its reader down
    │   ├── FetchError              not-fetched      an address of the web that gave nothing
    │   ├── NoTextError             no-text          a file that holds nothing to search
    │   ├── UnreadPagesError        unread-pages     pages of a file that hold no text, among others
    │   ├── NoDocumentsError        no-documents     nothing left to build an index from
    │   └── BadQuestionsError       bad-questions    a test set or its corpus breaks its format
    ├── (index/errors.py)           the store and the encoder
    └── (qa/errors.py)              questions and the service

Messages and hints are English; `code` and `data` let the user's interface say the same in
Vietnamese. File names are shown with control and direction characters escaped.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

# Longer names are cut: a name of 4 kB would bury the reason that follows it.
_LONGEST_NAME = 200


class HoidapError(Exception):
    """What went wrong, in one sentence, and what to do about it.

    Args:
        message: one sentence without a trailing newline.
        hint: what the user can do; empty when there is nothing.
        data: the values inside the message, for a translation of it; one that is words itself
            has them by language.
    """

    code: ClassVar[str] = "error"

    def __init__(self, message: str, hint: str = "", **data: str | int | Mapping[str, str]) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.data = data


class CorpusError(HoidapError):
    """A document or a test set cannot be used.

    `gone` says whether there is no such document any more; otherwise what it said before still
    holds, and it may be readable the next time, `lasting` if only after it has changed.
    """

    code = "corpus"
    gone = False
    lasting = False


class UnknownPathError(CorpusError):
    """The user named a path that does not exist."""

    code = "unknown-path"

    def __init__(self, path: Path | str) -> None:
        name = shown(path)
        super().__init__(
            f"there is no file or folder {name}",
            "Check the spelling, or give the full path.",
            path=name,
        )


class UnknownFormatError(CorpusError):
    """No reader knows files with this suffix."""

    code = "unknown-format"
    gone = True

    def __init__(self, path: Path | str, known: str) -> None:
        name = shown(path)
        super().__init__(
            f"{name} is of a kind that cannot be read",
            f"Kinds that can be read: {known}.",
            path=name,
            known=known,
        )


class UnreadableError(CorpusError):
    """A file cannot be opened, or its bytes are not text."""

    code = "unreadable"

    def __init__(
        self, path: Path | str, reason: str, *, gone: bool = False, lasting: bool = False
    ) -> None:
        name = shown(path)
        self.gone, self.lasting = gone, lasting
        super().__init__(
            f"{name} cannot be read: {reason}",
            "Check that it opens in its own program, and save text as UTF-8.",
            path=name,
            reason=reason,
        )


class TooLargeError(UnreadableError):
    """A file holds more bytes than its reader accepts."""

    code = "too-large"

    def __init__(self, path: Path | str, limit: int) -> None:
        super().__init__(path, f"larger than {limit // 1_000_000} MB", lasting=True)
        self.hint = "Divide the file into smaller ones."
        self.data["limit"] = limit


class RefusedFileError(UnreadableError):
    """A file goes past a limit that keeps it from stopping all others, or crashed its parser."""

    code = "refused"

    def __init__(self, path: Path | str, reason: str, *, lasting: bool = False) -> None:
        super().__init__(path, reason, lasting=lasting)
        self.hint = "If you trust the file, open it in its own program and save it anew."


class FetchError(CorpusError):
    """Nothing could be fetched from an address of the web."""

    code = "not-fetched"

    def __init__(self, url: str, reason: str, *, gone: bool = False) -> None:
        name = shown(url)
        self.gone = gone
        super().__init__(
            f"{name} was not fetched: {reason}",
            "Open the address in a browser, or save the page and build from the file.",
            path=name,
            reason=reason,
        )


class NoTextError(CorpusError):
    """A file was read, and nothing in it can be searched."""

    code = "no-text"
    gone = True

    def __init__(self, path: Path | str, reason: str) -> None:
        name = shown(path)
        super().__init__(
            f"{name} holds no text: {reason}",
            "Add text to the file, or leave it out.",
            path=name,
            reason=reason,
        )


class UnreadPagesError(CorpusError):
    """Some pages of a file are pictures; the others were read."""

    code = "unread-pages"

    def __init__(self, path: Path | str, unread: int, pages: int) -> None:
        name = shown(path)
        self.unread, self.pages = unread, pages
        super().__init__(
            f"{unread} of the {pages} pages of {name} hold pictures and no text",
            "Have the text of scanned pages recognised (OCR), and build again.",
            path=name,
            unread=unread,
            pages=pages,
        )


class NoDocumentsError(CorpusError):
    """None of the paths given holds a document."""

    code = "no-documents"

    def __init__(self, path: Path | str, known: str) -> None:
        name = shown(path)
        super().__init__(
            f"no document was found in {name}",
            f"Kinds that can be read: {known}.",
            path=name,
            known=known,
        )


class BadQuestionsError(CorpusError):
    """A test set, or the corpus that belongs to it, breaks its format.

    Args:
        path: the file at fault.
        line: its line, from 1; 0 when the fault is not in one line.
        reason: what is wrong there.
        hint: what to do; the forms that are accepted when it is empty.
    """

    code = "bad-questions"

    def __init__(self, path: Path | str, line: int, reason: str, hint: str = "") -> None:
        name = shown(path)
        place = f"{name}, line {line}" if line else name
        super().__init__(
            f"{place}: {reason}",
            hint or "Accepted: our JSONL, CSV, a SQuAD JSON file, a BEIR or TREC folder.",
            path=name,
            line=line,
            reason=reason,
        )


def shown(path: Path | str) -> str:
    """`path` as it may stand in a message: printable characters only, at most 200."""
    name = "".join(
        ch if ch.isprintable() else ch.encode("unicode_escape").decode("ascii")
        for ch in str(path)[: _LONGEST_NAME + 1]
    )
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"
