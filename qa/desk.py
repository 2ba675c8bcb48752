"""Where questions from outside arrive: checked, let in one by one, asked, counted and noted.

The API, the page, Gradio's client and MCP meet here; they differ only in what they make of the
answer.
"""

import time
from dataclasses import dataclass

from corpus.errors import HoidapError
from qa.answer import Answer
from qa.gate import Gate
from qa.loading import Loading, Service
from qa.messages import LANGUAGES
from qa.surface import journal
from qa.surface.counts import Counts
from qa.surface.refusals import StuckError

MOST_HITS = 20


class BadRequestError(HoidapError):
    """A request is not what is taken here; `reason` says why, in words of ours."""

    code = "bad-request"

    def __init__(self, reason: str) -> None:
        super().__init__(f"the request is not as expected: {reason}", reason=reason)


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer, the service that gave it, and the milliseconds that it took."""

    service: Service
    answer: Answer
    elapsed_ms: float


class Desk:
    """One service, asked by everybody.

    Args:
        loading: the service, which may still be loading.
        gate: how many questions at a time.
    """

    def __init__(self, loading: Loading, gate: Gate | None = None) -> None:
        self.loading = loading
        self.counts = Counts()
        self._gate = gate or Gate()

    def ready(self) -> None:
        """Nothing, where a question would be answered now.

        Raises:
            LoadingError: the service is not there yet.
            StuckError: it is there, and does not answer any more.
            Exception: what loading failed with.
        """
        self.loading.wait(0)
        if self._gate.stuck:
            raise StuckError

    def ask(self, question: object, k: object, language: object, previous: object) -> Asked:
        """The answer to what may be anything, as it comes from outside.

        Raises:
            HoidapError: it is no question, it cannot be asked, too many ask at the moment, the
                answer does not come, or there is no service to ask.
        """
        if not isinstance(question, str) or not isinstance(previous, str | None):
            raise BadRequestError("question and previous are texts")
        if type(k) is not int or not 1 <= k <= MOST_HITS:
            raise BadRequestError(f"k is a number from 1 to {MOST_HITS}")
        if language is not None and language not in LANGUAGES:
            raise BadRequestError("language is vi or en")
        spoken = str(language) if language else None
        with self._gate.place():
            service = self.loading.wait()

            def answered() -> tuple[Answer, float]:
                began = time.perf_counter()
                answer = service.ask(question, k, language=spoken, previous=previous)
                return answer, time.perf_counter() - began

            answer, seconds = self._gate.run(answered)
        self._noted(answer, seconds)
        return Asked(service, answer, seconds * 1000)

    def _noted(self, answer: Answer, seconds: float) -> None:
        self.counts.question(answer.language, answer.found, seconds)
        best = max((hit.score for hit in answer.hits or answer.nearest), default=0.0)
        journal.note(
            language=answer.language,
            found=answer.found,
            best=round(best, 3),
            answer_ms=round(seconds * 1000),
        )
