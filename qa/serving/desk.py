"""Where questions from outside arrive: checked, let in one by one, asked, counted and noted.

The API, the page, Gradio's client and MCP meet here; they differ only in what they make of the
answer.
"""

import time
from dataclasses import dataclass

from corpus.errors import HoidapError
from qa.answer import Answer
from qa.keeping.keeper import Keeper
from qa.messages import LANGUAGES, Pair, pair
from qa.question.courtesy import without_courtesies
from qa.question.followup import context, leant_on
from qa.question.language import undecided
from qa.serving.corpora import Corpora
from qa.serving.gate import Gate
from qa.serving.health import wait_ready
from qa.serving.loading import Service
from qa.surface import journal
from qa.surface.counts import Counts
from qa.surface.refusals import StuckError

MOST_HITS = 20


class BadRequestError(HoidapError):
    """A request is not what is taken here; `reason` says why, with nothing of the request."""

    code = "bad-request"

    def __init__(self, reason: Pair | str) -> None:
        told = reason if isinstance(reason, str) else reason["en"]
        super().__init__(f"the request is not as expected: {told}", reason=reason)


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer, the service that gave it over which corpus, and the milliseconds that it took.

    The name of the corpus is empty where there is one without; the context is what the next
    question may lean on, empty where nothing leans on this one.
    """

    service: Service
    answer: Answer
    elapsed_ms: float
    corpus: str
    context: str


class Desk:
    """The services of all corpora, asked by everybody.

    Args:
        corpora: the services, which may still be loading.
        gate: how many questions at a time.
        keeper: keeps what was asked in vain or answered badly; None where nothing is kept.
    """

    def __init__(
        self, corpora: Corpora, gate: Gate | None = None, keeper: Keeper | None = None
    ) -> None:
        self.corpora = corpora
        self.counts = Counts()
        self.keeper = keeper
        self._gate = gate or Gate()

    def ready(self) -> None:
        """Nothing, where a question would be answered now.

        Raises:
            LoadingError: no service is there yet.
            StuckError: they are there, and do not answer any more.
            Exception: what loading failed with.
        """
        wait_ready(self.corpora)
        if self._gate.stuck:
            raise StuckError

    def ask(
        self,
        question: object,
        k: object,
        language: object,
        previous: object,
        corpus: object = None,
        site: str = "",
        page: str | None = None,
    ) -> Asked:
        """The answer to what may be anything, as it comes from outside.

        Args:
            question, k, language, previous: as a service takes them.
            corpus: the name of the corpus; the first when None.
            site: as `Corpora.find` takes it.
            page: the language of the page that asks: of a question that tells none ("BHYT").

        Raises:
            HoidapError: it is no question, it cannot be asked, there is no such corpus or not for
                that site, too many ask at the moment, the answer does not come, or there is no
                service to ask.
        """
        if not isinstance(question, str) or not isinstance(previous, str | None):
            raise BadRequestError(pair("bad-request.texts"))
        if type(k) is not int or not 1 <= k <= MOST_HITS:
            raise BadRequestError(pair("bad-request.hits", most=MOST_HITS))
        if language is not None and language not in LANGUAGES:
            raise BadRequestError(pair("bad-request.language"))
        if not isinstance(corpus, str | None):
            raise BadRequestError(pair("bad-request.string_type", field="corpus"))
        loading = self.corpora.find(corpus, site)
        spoken = str(language) if language else page if undecided(question) else None
        with self._gate.place():
            service = loading.wait()

            def answered() -> tuple[Answer, float]:
                began = time.perf_counter()
                answer = service.ask(question, k, language=spoken, previous=previous)
                return answer, time.perf_counter() - began

            answer, seconds = self._gate.run(answered)
        name = self.corpora.name(corpus)
        self._noted(answer, seconds, name, previous)
        after = "" if answer.greeting else context(answer.question, previous, answer.leans)
        return Asked(service, answer, seconds * 1000, name, after)

    def _noted(self, answer: Answer, seconds: float, corpus: str, previous: str | None) -> None:
        if not answer.greeting:
            self.counts.question(answer.language, answer.found, seconds)
            if self.keeper:
                before = leant_on(without_courtesies(answer.question), previous)
                self.keeper.question(answer.question, answer.language, answer.found, before, corpus)
        best = max((hit.score for hit in answer.hits or answer.nearest), default=0.0)
        journal.note(
            **({"corpus": corpus} if corpus else {}),
            language=answer.language,
            found=answer.found,
            best=round(best, 3),
            answer_ms=round(seconds * 1000),
        )
