"""What the page and Gradio's client are answered: a card of HTML, or the JSON of the API."""

import logging
from collections.abc import Mapping
from typing import Any

from corpus import Document
from corpus.errors import HoidapError
from qa import answer as answers
from qa.serving.desk import Desk
from qa.surface import journal
from qa.web.addresses import at_words, link, read_address
from qa.web.card import answer_card, refusal_card

logger = logging.getLogger(__name__)


def answer_json(
    desk: Desk,
    question: str,
    k: int,
    language: str | None,
    previous: str | None,
    corpus: str | None = None,
    site: str = "",
    page: str | None = None,
) -> dict[str, object]:
    """The answer in the form of the API and of Gradio's client.

    Raises:
        HoidapError: as `Desk.ask` raises it.
    """
    asked = desk.ask(question, k, language, previous, corpus, site, page)
    spoken, name = asked.answer.language, asked.corpus

    def addressed(hit: answers.Hit, document: Document) -> dict[str, object]:
        return addresses(hit, document, spoken, name)

    told = answers.answer_json(asked.answer, asked.service.document, asked.elapsed_ms, addressed)
    return {**told, "context": asked.context} if asked.context else told


def addresses(
    hit: answers.Hit, document: Document, language: str, corpus: str = ""
) -> dict[str, object]:
    """Where the sentence of `hit` is read: in our page, and at its source where it has an address.

    The page is named relative to the server's root; its words are in `language`.
    """
    source = link(document.source)
    return {
        "read": read_address(document.id, hit.sentence, hit.sentence_text(), language, corpus),
        "open": at_words(source, hit.sentence_text()) if source else None,
    }


def respond(desk: Desk, sent: object) -> str:
    """The card for what the page sent; whatever goes wrong, a card that says so.

    Args:
        desk: where to ask.
        sent: from a browser, so it may be anything; wanted is {"question", "previous",
            "language", "turn", "corpus"}, where the language is that of the page.
    """
    given: Mapping[str, Any] = sent if isinstance(sent, dict) else {}
    turn = given.get("turn")
    turn = turn if type(turn) is int else 0
    language = "en" if given.get("language") == "en" else "vi"
    try:
        asked = desk.ask(
            given.get("question"), 3, None, given.get("previous"), given.get("corpus"), "", language
        )
        service = asked.service
        return answer_card(
            asked.answer, service.documents, service.document, turn, asked.corpus, asked.context
        )
    except HoidapError as error:
        journal.note(refused=error.code)
        return refusal_card(error, language, turn)
    except Exception as error:
        logger.exception("a question failed")
        journal.note(refused="error")
        return refusal_card(error, language, turn)
