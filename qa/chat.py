"""Questions from outside, asked of the service: waited for, answered, and written in the log.

The API, Gradio's client and the page meet here; they differ only in what they make of the answer.
"""

import logging
import time
from collections.abc import Mapping
from typing import Any

from corpus.errors import HoidapError
from qa import answer as answers
from qa.answer import Answer
from qa.card import answer_card, refusal_card
from qa.loading import Loading, Service
from qa.messages import LANGUAGES

logger = logging.getLogger(__name__)

MOST_HITS = 20


class BadRequestError(HoidapError):
    """A request is not what is taken here; `reason` says why, in words of ours."""

    code = "bad-request"

    def __init__(self, reason: str) -> None:
        super().__init__(f"the request is not as expected: {reason}", reason=reason)


def answer_json(
    loading: Loading, question: str, k: int, language: str | None, previous: str | None
) -> dict[str, object]:
    """The answer in the form of the API and of Gradio's client.

    Raises:
        HoidapError: the question cannot be asked, or there is no service to ask.
    """
    service, answer, elapsed_ms = _asked(loading, question, k, language, previous)
    return answers.answer_json(answer, service.document, elapsed_ms)


def respond(loading: Loading, asked: object) -> str:
    """The card for what the page sent; whatever goes wrong, a card that says so.

    Args:
        loading: the service.
        asked: from a browser, so it may be anything; wanted is {"question", "previous",
            "language", "turn"}, where the language is that of the page.
    """
    given: Mapping[str, Any] = asked if isinstance(asked, dict) else {}
    turn = given.get("turn")
    turn = turn if type(turn) is int else 0
    language = "en" if given.get("language") == "en" else "vi"
    try:
        question, previous = given.get("question"), given.get("previous")
        service, answer, _ = _asked(loading, question, 3, None, previous)
        return answer_card(answer, service.documents, service.document, turn)
    except HoidapError as error:
        return refusal_card(error, language, turn)
    except Exception as error:
        logger.exception("a question failed")
        return refusal_card(error, language, turn)


def _asked(
    loading: Loading, question: object, k: object, language: object, previous: object
) -> tuple[Service, Answer, float]:
    """The service, its answer, and the milliseconds it took."""
    if not isinstance(question, str) or not isinstance(previous, str | None):
        raise BadRequestError("question and previous are texts")
    if type(k) is not int or not 1 <= k <= MOST_HITS:
        raise BadRequestError(f"k is a number from 1 to {MOST_HITS}")
    if language is not None and language not in LANGUAGES:
        raise BadRequestError("language is vi or en")
    spoken = str(language) if language else None
    service = loading.wait()
    began = time.perf_counter()
    answer = service.ask(question, k, language=spoken, previous=previous)
    elapsed_ms = (time.perf_counter() - began) * 1000
    best = max((hit.score for hit in answer.hits or answer.nearest), default=0.0)
    logger.info(
        "asked language=%s found=%s best=%.3f ms=%.0f",
        answer.language,
        "yes" if answer.found else "no",
        best,
        elapsed_ms,
    )
    return service, answer, elapsed_ms
