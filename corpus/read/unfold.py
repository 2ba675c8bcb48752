"""What a page unfolds by a press: what is pressed becomes a heading, and what it shows is text.

What finds the article of a page drops every button, and `summary` where it says little. The ways
through a site unfold as well; these show links, and stay what they are. Here for `summary` and
buttons with their texts behind them; what else is pressed, and tabs: see `pressed`.
"""

from typing import Any

from corpus.read.panels import (
    asks,
    behind,
    is_named_beside,
    is_panel,
    show,
    show_answers,
)
from corpus.read.pressed import acts, show_named
from corpus.read.trim import letters
from corpus.read.web_questions import show_plain_answers
from corpus.read.web_tags import HEADINGS

_TITLES = (*HEADINGS, "dt")
_PRESSED = "h4"  # on most pages what stands above such questions is higher


def unfold(tree: Any) -> None:
    """Make headings of what unfolds a text in the page `tree`, and take away what hides the text.

    Other buttons stay, but for those in headings, which are words of these.
    """
    for summary in list(tree.iter("summary")):
        _make_heading(summary)
    show_answers(tree)
    show_plain_answers(tree)
    show_named(tree)
    for button, panel in [(button, _panel(button)) for button in tree.iter("button")]:
        if panel is not None:
            show(panel)
        if next(button.iterancestors(*_TITLES, _PRESSED), None) is not None:
            button.drop_tag()
        elif panel is not None:
            button.tag = _PRESSED


def _make_heading(summary: Any) -> None:
    """Make a heading of `summary`, or let the one in it stand where that is all of it."""
    title = next(summary.iter(*_TITLES), None)
    if title is not None and letters(title) == letters(summary):
        summary.drop_tag()
    elif title is None:
        summary.tag = _PRESSED
    else:
        summary.tag = title.tag
        title.tail = f" {title.tail or ''}"
        title.drop_tag()


def _panel(button: Any) -> Any:
    """What a press on `button` shows; None where it does something else.

    It stands behind the button, and holds no mere links; a question has its answer there, whatever
    that is called. Buttons that do not say that they unfold
    something are known by their number: each has a text behind it, and the next one, which says
    something else, behind that.
    """
    panel = None if acts(button) else behind(button)
    if panel is None or not is_panel(panel) or (is_named_beside(panel) and not asks(button)):
        return None
    return panel if _says_so(button) or _goes_on(button, panel) else None


def _says_so(button: Any) -> bool:
    return button.get("aria-expanded") is not None


def _goes_on(button: Any, panel: Any) -> bool:
    """Whether another such button stands behind `panel`, or with its text before `button`."""
    before = button.getprevious()
    others = [panel.getnext(), None if before is None else before.getprevious()]
    if before is None and panel.getnext() is None:  # each has a box of its own with its text
        box = button.getparent()
        boxes = (box.getnext(), box.getprevious())
        others = [one[0] for one in boxes if one is not None and len(one)]
    buttons = [one for one in others if one is not None and one.tag == "button"]
    return any(not _says_so(one) and _words(one) != _words(button) for one in buttons)


def _words(button: Any) -> str:
    return "".join(button.itertext())
