"""The page around the answers as HTML: head, first sight, composer, and the state of loading.

All words stand in both languages; the script of the page shows one of them. What a document says
is escaped here as in `card`.
"""

from collections.abc import Mapping, Sequence
from html import escape

from corpus import Document
from qa.errors import QUESTION_LIMIT
from qa.keeping.kept import REASONS
from qa.messages import Pair, pair, refusal
from qa.serving.loading import Loading, Progress, Service, Store
from qa.template import versioned
from qa.web.addresses import home_address
from qa.web.card import chip, words
from qa.web.corpus_view import held, title
from qa.web.examples import examples

# Until the script has read what the visitor chose; the server cannot know it.
_FIRST = "vi"

_QUIET = 'class="waiting"'
_STATUS = 'role="status"'
_CHIP = 'type="button" class="chip"'
_SEND = 'type="submit" id="send"'
_COMPOSER = 'id="composer" method="dialog" autocomplete="off"'
_HELD = 'class="held"'
_INTRO = 'class="intro" id="intro"'
_GROUP = 'class="chips" role="group" aria-labelledby="intro"'


def header(names: Sequence[str] = ()) -> str:
    """The mark, the name, the choice of a corpus where there are several, and of a language."""
    return (
        '<header class="top"><a class="brand" href="./"'
        f"{_both_labels(pair('home'))}>"
        f'<img src="{versioned("mark.svg")}" alt="" width="26" height="26">'
        f'<span translate="no">hoidap</span></a>{_choice(names) if len(names) > 1 else ""}'
        f'<div class="switch" role="group"{_both_labels(pair("language-switch"))}>'
        '<button type="button" lang="vi" data-language="vi" aria-label="Tiếng Việt">VI</button>'
        '<button type="button" lang="en" data-language="en" aria-label="English">EN</button>'
        "</div></header>"
    )


def _choice(names: Sequence[str]) -> str:
    """A link for each corpus, folded; the script of the page says which of them is at hand."""
    links = "".join(
        f'<li><a href=".{escape(home_address(name))}" data-corpus="{escape(name)}">{escape(name)}'
        "</a></li>"
        for name in names
    )
    return (
        f'<details class="corpora"><summary>{words(pair("corpora"), _FIRST)} '
        f'<b translate="no">{escape(names[0])}</b></summary><ul translate="no">{links}</ul>'
        "</details>"
    )


def conversation() -> str:
    """The place of the turns, the notice of what went wrong, and the composer.

    A form of dialogs goes nowhere by itself: where its script is lost, what was typed stays.
    """
    return (
        f'<section id="turns" role="log" aria-live="polite"{_both_labels(pair("conversation"))}>'
        f'</section><form {_COMPOSER}><div id="notice" role="alert"></div>'
        f'<div class="field"><textarea id="question" rows="1" enterkeyhint="send" '
        f"{_both_labels(pair('composer'))}{_both('placeholder', pair('composer-placeholder'))}>"
        "</textarea>"
        f"{words(pair('send'), _FIRST, 'button', _SEND)}</div></form>{_templates()}"
    )


def _templates() -> str:
    """What the scripts of the page put into it by themselves."""
    reasons = "".join(
        words(pair(f"reason-{name}"), _FIRST, "button", f'type="button" data-reason="{name}"')
        for name in REASONS
    )
    long = pair("error.long-question", length="{length}", limit=QUESTION_LIMIT)
    return (
        f'<template id="waiting">{words(pair("waiting"), _FIRST, "p", _QUIET)}</template>'
        f'<template id="waiting-for-model">{words(pair("waiting-for-model"), _FIRST, "p", _QUIET)}'
        f'</template><template id="lost"><div class="refused" data-outcome="refused">'
        f"{words(pair('error.lost'), _FIRST)} {words(pair('hint.lost'), _FIRST)}</div></template>"
        f'<template id="too-long"><div class="refused" data-limit="{QUESTION_LIMIT}">'
        f"{words(long, _FIRST)} {words(pair('hint.long-question'), _FIRST)}</div></template>"
        f'<template id="again"><div class="chips" data-again>'
        f"{words(pair('again'), _FIRST, 'button', _CHIP)}</div></template>"
        '<template id="unseen"><div class="state" data-state="failed" role="alert">'
        f"{words(pair('failed'), _FIRST, 'h1')}</div></template>"
        f'<template id="copied">{words(pair("copied"), _FIRST)}</template>'
        f'<template id="thanks">{words(pair("thanks"), _FIRST, "span", _STATUS)}</template>'
        f'<template id="reasons"><div class="reasons" role="group"{_both_labels(pair("reason"))}>'
        f"{words(pair('reason'), _FIRST)}{reasons}</div></template>"
    )


def state(loading: Loading) -> str:
    """What stands above the conversation: loading, what went wrong, or the first sight.

    A first sight may take a moment, as its examples do.
    """
    if (service := loading.ready) is not None:
        return first_sight(service)
    if loading.error is not None:
        return failed(loading.error)
    return _loading(loading.progress, loading.seconds)


def failed(error: Exception) -> str:
    """Why nothing can be asked, and what to do."""
    what, hint = refusal(error)
    return (
        '<div class="state" data-state="failed" role="alert">'
        f"{words(pair('failed'), _FIRST, 'h1')}"
        f"{words(what, _FIRST, 'p')}{words(hint, _FIRST, 'p')}</div>"
    )


def first_sight(service: Service) -> str:
    """The corpus's title, one sentence of what it holds, and questions to begin with."""
    documents = service.documents
    chips = _examples(service)
    if chips:
        chips = f"{words(pair('example-intro'), _FIRST, 'p', _INTRO)}<div {_GROUP}>{chips}</div>"
    called = title(documents)
    spoken = f'lang="{called.language}"' if called.language else ""
    return (
        '<div class="state" data-state="ready">'
        f"{words(called.words, _FIRST, 'h1', spoken)}"
        f"{words(_held(documents, service.store), _FIRST, 'p', _HELD)}{chips}</div>"
    )


def _loading(progress: Progress, seconds: int) -> str:
    bar = "<progress></progress>"
    far = pair("loading-seconds", seconds=seconds)
    if progress.total:
        bar = f'<progress max="{progress.total}" value="{progress.done}"></progress>'
        far = pair("loading-progress", done=progress.done, total=progress.total)
    stage = words(pair(f"loading-stage-{progress.stage}"), _FIRST)
    return (
        '<div class="state" data-state="loading" role="status">'
        f"{words(pair('loading'), _FIRST, 'h1')}"
        f'<p class="stage">{stage}<span class="far" aria-hidden="true"> · {words(far, _FIRST)}'
        f"</span></p>{bar}{words(pair('loading-note'), _FIRST, 'p')}</div>"
    )


def _held(documents: Mapping[str, Document], store: Store) -> Pair:
    size, promise = held(documents, store), pair("corpus-promise")
    return {language: f"{size[language]} {promise[language]}" for language in size}


def _examples(service: Service) -> str:
    """A chip for each; one with a language of its own is a topic of a document."""
    return "".join(
        chip(example.words[_FIRST], example.language) if example.language
        else words(example.words, _FIRST, "button", _CHIP)
        for example in examples(service)
    )  # fmt: skip


def _both(attribute: str, both: Pair) -> str:
    return (
        f' {attribute}="{escape(both[_FIRST])}"'
        f' data-{attribute}-vi="{escape(both["vi"])}" data-{attribute}-en="{escape(both["en"])}"'
    )


def _both_labels(both: Pair) -> str:
    return _both("aria-label", both)
