"""A service with fixed answers for the tests of the web, and a real server in a thread."""

import asyncio
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import uvicorn
from playwright.sync_api import ConsoleMessage, Page

import app
from corpus import Document, Heading, Passage
from qa.answer import Answer, Hit
from qa.errors import EmptyQuestionError, LongQuestionError, SymbolsOnlyError
from qa.options import Options
from qa.question.courtesy import greeting
from qa.surface.refusals import Application
from qa.surface.server import server
from qa.surface.settings import LOCAL_NAMES, read_surface
from tests.browser import browser

VIETNAMESE = (
    "Cảng biển\n\nHải Phòng có một cảng biển lớn.\n\n"
    "Cảng đón 130 tàu mỗi tháng. Tàu đến từ 26 nước; lớn nhất là tàu chở hàng."
)
ENGLISH = (
    "Adding documents\n\nPut your files into a folder. Then run hoidap build.\n\n"
    'Markup such as <script>window.broken = 1</script> or <img src="http://elsewhere.test/x.png" '
    'onerror="window.broken = 2"> and {{value}} or ${alert(1)} is only text.'
)
DOCUMENTS = {
    "cang": Document("cang", "Cảng Hải Phòng", "vi", VIETNAMESE, "so-tay.md", "2025-03-25",
                     (Heading(0, 9, 2),)),
    "guide": Document("guide", "A <b>guide</b>", "en", ENGLISH, "https://example.org/guide?a=1&b=2",
                      "", (Heading(0, 16, 2),)),
}  # fmt: skip


def hit(document_id: str, quoted: str, sentence: str, score: float, rank: int) -> Hit:
    """A hit on `quoted`, which stands in the document, with `sentence` marked."""
    text = DOCUMENTS[document_id].text
    start, marked = text.index(quoted), text.index(sentence)
    heading = text.partition("\n")[0]
    passage = Passage(document_id, start, start + len(quoted), quoted, heading)
    return Hit(passage, score, rank, (marked, marked + len(sentence)))


PORT = hit("cang", VIETNAMESE[11:], "Cảng đón 130 tàu mỗi tháng.", 0.834, 1)
BUILD = hit("guide", ENGLISH[18:70], "Then run hoidap build.", 0.7, 2)
MARKUP = hit("guide", ENGLISH[72:], ENGLISH[72:], 0.6, 3)


@dataclass(frozen=True, slots=True)
class FakeStore:
    """As much of a store as the web reads."""

    model: str = "fake@0000000000000000"
    built: str = "2025-04-01"
    generation: str = "gen-1"

    def __len__(self) -> int:
        """The passages."""
        return 3


class FakeService:
    """Answers by a word in the question: "tau" and "ships", "build", "markup", else not found.

    Its headings are answered too, so that they are offered to begin with.
    """

    def __init__(self, documents: Mapping[str, Document] = DOCUMENTS) -> None:
        self.documents = documents
        self.store = FakeStore()
        self.asked: list[tuple[str, int, str | None, str | None]] = []

    def document(self, document_id: str, /) -> Document:
        """The document of that id."""
        return self.documents[document_id]

    def ask(
        self, question: str, k: int = 3, *, language: str | None = None, previous: str | None = None
    ) -> Answer:
        """The fixed answer; a question with "slow" takes a second, with "fault" it fails.

        One with the slip "shpis" is read as "ships"; of one about a "Submarine" no passage tells;
        one that begins with "and" leans on the one before.
        """
        self.asked.append((question, k, language, previous))
        low = question.strip().lower()
        if not low:
            raise EmptyQuestionError
        if not any(ch.isalnum() for ch in low):
            raise SymbolsOnlyError
        if len(question) > 2000:
            raise LongQuestionError(len(question), 2000)
        if "fault" in low:
            raise RuntimeError("a secret of the server")
        if "slow" in low:
            time.sleep(1)
        spoken = language or ("vi" if any(word in low for word in ("tàu", "gì")) else "en")
        if greeted := greeting(question):
            return Answer(question, language or greeted, False, (), greeting=True)
        hits = {
            "tàu": (PORT, BUILD, MARKUP), "ships": (PORT,), "build": (BUILD,), "markup": (MARKUP,),
            "cảng biển": (PORT,), "adding documents": (BUILD,),
        }  # fmt: skip
        leans = previous is not None and low.startswith("and ")
        read_as = question.replace("shpis", "ships") if "shpis" in low else None
        for word, found in hits.items():
            if word in (read_as or low):
                lacks = tuple(re.findall("submarine", question, re.IGNORECASE))
                return Answer(
                    question, spoken, True, found[:k], read_as=read_as, missing=lacks, leans=leans
                )
        return Answer(question, spoken, False, (), (PORT, BUILD, MARKUP)[:k], leans=leans)


Opening = Callable[..., object]
# What opens a service, or what opens each of several corpora.
Services = Opening | Mapping[str, Opening]
# One web is built at a time: Gradio keeps in one place what page its parts and events belong to.
_BUILDING = threading.Lock()


def built(
    services: Services, sites: str = "", rate: int = 10_000, keep: Path | None = None
) -> Application:
    """The whole application over the service, or the corpora, that `services` open.

    Built inside a running loop, because Gradio makes loops that it never closes where none runs;
    in a thread of its own, because the browser's runs in that of the tests.
    """
    names = ("testserver", *LOCAL_NAMES)
    surface = replace(read_surface({"sites": sites}), names=names, rate=rate)
    opening = services if isinstance(services, Mapping) else {"": services}

    async def inside() -> Application:
        return app.build(Options(keep=keep), surface, opening)  # type: ignore[arg-type]

    with _BUILDING, ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(inside())).result()


@contextmanager
def served(services: Services, sites: str = "", rate: int = 10_000) -> Iterator[str]:
    """The address of the web, running in a thread of this process at a free port."""
    listening = socket.create_server(("127.0.0.1", 0))
    servers: list[uvicorn.Server] = []

    def run() -> None:
        servers.append(server(built(services, sites, rate)))
        servers[0].run(sockets=[listening])

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        if servers:
            servers[0].should_exit = True
        thread.join(20)
        listening.close()


@contextmanager
def minute_that_stays() -> Iterator[None]:
    """However slow the machine is, no minute of a visitor's requests ends meanwhile."""
    now = time.time()
    with patch("limits.storage.memory.time", SimpleNamespace(time=lambda: now)):
        yield


@contextmanager
def browsing(
    address: str,
    before: Callable[[Page], object] = lambda page: None,
    meant: str = "\0",
    **options: Any,
) -> Iterator[Page]:
    """The page at `address` in a real browser, with no error in its console by the end.

    Args:
        address: of the page.
        before: told of the page before it is opened.
        meant: what an error that is meant to happen says.
        options: of the browser's context; English unless told otherwise.
    """
    context = browser().new_context(**{"locale": "en-GB", **options})
    try:
        page = context.new_page()
        faults = faults_of(page, meant)
        before(page)
        page.goto(address)
        yield page
    finally:
        context.close()
    assert not faults, faults


@contextmanager
def opened(address: str, **options: Any) -> Iterator[Page]:
    """The chat at `address`, as `browsing` opens it."""
    with browsing(address, **options) as page:
        page.wait_for_selector("#question")
        page.wait_for_selector("[data-started]", state="attached")
        yield page


def before_leaving(page: Page) -> None:
    """Wait for the page's own first event: Gradio reports a stream that leaving cuts off."""
    page.wait_for_selector("#state .chip", state="attached")
    page.wait_for_timeout(500)


def faults_of(page: Page, meant: str = "\0") -> list[str]:
    """What `page` reports as errors from now on, but for one that says what is `meant`."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    # A refused request is reported by the browser itself; whether it was meant, a test knows.
    page.on("console", lambda m: faults.append(m.text) if _is_fault(m, meant) else None)
    return faults


def _is_fault(message: ConsoleMessage, meant: str) -> bool:
    """Whether a line of the console is an error of the page, other than one that is `meant`."""
    refused = "Failed to load resource" in message.text
    return message.type == "error" and not refused and meant not in message.text


def ask(page: Page, question: str) -> None:
    """Ask as a visitor does, and wait for the newest card or a refusal."""
    turns = page.locator(".turn").count()
    page.fill("#question", question)
    page.press("#question", "Enter")
    page.locator(f".turn:nth-of-type({turns + 1}) .card, #notice .refused").wait_for()
