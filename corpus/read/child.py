"""The process that parses foreign files: it gets bytes on stdin and answers with JSON on stdout.

Before the first file it imports its one parser and gives up what it does not need: it may open no
file and no socket any more, write no file, and use only so much memory and time. Parsers of PDF and
HTML are large programs in C; whatever a file makes one do stays in here. The other end is `apart`.

A request is a line with the number of bytes, then the bytes; an answer likewise.
"""

import encodings
import json
import os
import pkgutil
import resource
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from importlib import import_module
from typing import BinaryIO

from corpus.read.decode import codec_name
from corpus.read.source import BadSourceError, EmptySourceError, RefusedSourceError, Source

MOST_MEMORY = 1 << 30  # bytes of address space; Python and the parser take some 300 MB of it
MOST_SECONDS = 25  # of computing for one file
_PARSERS = {
    "open": ("corpus.read.open_document", "parse_open_document"),
    "pdf": ("corpus.read.pdf_file", "parse_pdf_file"),
    "web": ("corpus.read.web_page", "parse_web_page"),
    "word": ("corpus.read.word_file", "parse_word_file"),
}


def serve(kind: str) -> None:
    """Answer requests for files of `kind` until stdin ends."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not look like an answer
    name, function = _PARSERS[kind]
    module = import_module(name)
    parse: Callable[[bytes], Source] = getattr(module, function)
    # Libraries load parts of themselves at the first use, and then nothing can be opened any more.
    parse(module.sample())
    import_module("_strptime")  # of the dates in some pages
    for encoding in pkgutil.iter_modules(encodings.__path__):
        codec_name(encoding.name)
    _confine()
    while line := requests.readline(32):
        data = requests.read(int(line))
        _allow_seconds(MOST_SECONDS)
        _answer(answers, _outcome(parse, data))


def _confine() -> None:
    """Give up files, sockets, and memory beyond the limit; nothing can take them back."""
    limits = (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 3),  # those open already stay open; no other can be opened
    )
    for limit, value in limits:
        with suppress(ValueError, OSError):  # a system may refuse one, or have a lower one set
            resource.setrlimit(limit, (value, value))


def _allow_seconds(seconds: int) -> None:
    """Let the system end this process after `seconds` more of computing."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with suppress(ValueError, OSError):
        soft = int(used.ru_utime + used.ru_stime) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _outcome(parse: Callable[[bytes], Source], data: bytes) -> dict[str, object]:
    """What is answered for `data`: the source, or why there is none."""
    try:
        return asdict(parse(data))
    except RefusedSourceError as error:
        return {"refused": str(error)}
    except EmptySourceError as error:
        return {"empty": str(error)}
    except BadSourceError as error:
        return {"bad": str(error)}
    except MemoryError:
        return {"refused": f"needs more than {MOST_MEMORY >> 20} MB of memory"}
    except RecursionError:
        return {"refused": "its parts are nested too deep"}
    except Exception as error:  # of a library, about content that is damaged or hostile
        return {"bad": f"it is damaged ({type(error).__name__})"}


def _answer(answers: BinaryIO, outcome: dict[str, object]) -> None:
    data = json.dumps(outcome).encode("ascii")
    answers.write(b"%d\n" % len(data))
    answers.write(data)
    answers.flush()
