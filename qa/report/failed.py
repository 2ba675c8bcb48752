"""Every question that failed: what was asked, wanted and returned, under the reason why.

The list takes at most `BUDGET` bytes, so that the report of a thousand failures can still be sent
by mail: quotations get shorter the more there are, and what does not fit stands in the CSV.
"""

from collections.abc import Sequence
from html import escape

from qa.evaluation.failures import REASONS
from qa.evaluation.metrics import places_of
from qa.evaluation.outcomes import Evaluation, Outcome
from qa.report.charts import strip
from qa.report.words import both, number

BUDGET = 820_000  # bytes, of the 1,000,000 that a report may have
_LONGEST, _SHORTEST = 420, 110  # characters of a quotation
_MARKUP = 420  # bytes of an item around its quotations, about
_QUESTION = 300  # characters; a question is a sentence, and longer ones are cut


def failed_section(shown: Evaluation) -> str:
    """The failures by reason, with a chart of how many each has."""
    failed = [outcome for outcome in shown.outcomes if outcome.reason]
    if not failed:
        return f"<section><h2>{both('failed')}</h2><p>{both('failed-none')}</p></section>"
    # Vietnamese takes about 1.4 bytes a character; an item has two quotations and a question.
    room = (BUDGET / len(failed) - _MARKUP) / 1.4 / 3
    longest = int(min(_LONGEST, max(_SHORTEST, room)))
    k = int(shown.measures[0].partition("@")[2])
    left, told, parts = BUDGET, 0, []
    for reason in REASONS:
        items = []
        for outcome in (outcome for outcome in failed if outcome.reason == reason):
            item = _item(outcome, longest, k)
            left -= len(item.encode())
            if left > 0:
                items.append(item)
        told += len(items)
        if items:
            parts.append(_group(reason, items))
    more = f"<p>{both('failed-more', count=len(failed) - told)}</p>" if told < len(failed) else ""
    return (
        f'<section id="failed"><h2>{both("failed")}</h2>'
        f"<p>{both('failed-count', failed=len(failed), questions=len(shown.outcomes))}</p>"
        f"{_chart(failed)}{''.join(parts)}{more}</section>"
    )


def _chart(failed: Sequence[Outcome]) -> str:
    """How many failed for each reason, as bars of one scale."""
    counts = {reason: sum(o.reason == reason for o in failed) for reason in REASONS}
    most = max(counts.values())
    rows = "".join(
        f'<li><a id="to-{reason}" href="#reason-{reason}">{both(f"reason-{reason}")}</a>'
        f"{strip(count / most, f'to-{reason}')}<b>{count}</b></li>"
        for reason, count in counts.items()
        if count
    )
    return f'<ul class="reasons">{rows}</ul>'


def _group(reason: str, items: Sequence[str]) -> str:
    return (
        f'<h3 id="reason-{reason}">{both(f"reason-{reason}")} ({len(items)})</h3>'
        f"<p>{both(f'reason-{reason}-note')}</p>{''.join(items)}"
    )


def _item(outcome: Outcome, longest: int, k: int) -> str:
    asked = outcome.question
    before = both("after", question=cut(asked.previous, _QUESTION)) if asked.previous else ""
    return (
        f'<article><p class="q" lang="{asked.language}">{escape(cut(asked.question, _QUESTION))}'
        f"</p>{before and f'<p>{before}</p>'}<p>{_place(outcome, k)}</p><dl>"
        f"<dt>{both('wanted')}</dt><dd>{_wanted(outcome, longest)}</dd>"
        f"<dt>{both('returned')}</dt><dd>{_returned(outcome, longest)}</dd></dl></article>"
    )


def _place(outcome: Outcome, k: int) -> str:
    """The question's id, kind and direction, the answer's rank, and how sure the judge was."""
    asked = outcome.question
    parts = [f"<code>{escape(cut(asked.id, 60))}</code>", escape(cut(asked.kind, 40))]
    if asked.answerable:
        if outcome.searched:
            parts.append(f"{asked.language}→{escape(outcome.searched)}")
        rank = outcome.rank
        parts.append(both("rank", rank=rank) if rank else both("beyond", k=k))
    if outcome.shown and outcome.shown.confidence is not None:
        parts.append(both("sure", confidence=number(outcome.shown.confidence, 2)))
    return " · ".join(parts)


def _wanted(outcome: Outcome, longest: int) -> str:
    """The answers, and the passage that holds one, cut around it."""
    asked = outcome.question
    if not asked.answerable:
        return both("unanswerable")
    answers = "; ".join(asked.answers)
    quoted = ""
    if outcome.wanted:
        text = outcome.wanted.text
        places = (place for answer in asked.answers for place in places_of(text, answer))
        start, end = min(places, default=(0, 0))
        quoted = _quoted(text, start, end, longest, outcome.searched)
    shown = f"<b>{escape(cut(answers, 120))}</b> " if answers else ""
    return shown + quoted or escape(cut(outcome.document, 80))


def _returned(outcome: Outcome, longest: int) -> str:
    shown = outcome.shown
    if shown is None:
        return both("nothing")
    text = shown.passage.text
    start = max(0, text.find(shown.sentence)) if shown.sentence else 0
    quoted = _quoted(text, start, start + len(shown.sentence), longest, "")
    source = f" <small>{escape(cut(shown.passage.document_id, 60))}</small>"
    refused = outcome.values.get("false_refusals") or (
        not outcome.question.answerable and not shown.found
    )
    return (f"{both('refused')} " if refused else "") + quoted + source


def _quoted(text: str, start: int, end: int, longest: int, language: str) -> str:
    """`text` around the characters `start` to `end`, which are marked, `longest` in all."""
    end = min(end, start + longest)
    spare = longest - (end - start)
    first = max(0, start - spare // 2)
    last = min(len(text), first + longest)
    first = max(0, min(first, last - longest))
    lead, tail = "…" if first else "", "…" if last < len(text) else ""
    marked = f"<mark>{escape(text[start:end])}</mark>" if end > start else ""
    lang = f' lang="{language}"' if language else ""
    return f"<q{lang}>{lead}{escape(text[first:start])}{marked}{escape(text[end:last])}{tail}</q>"


def cut(text: str, longest: int) -> str:
    """`text` in one line, with an ellipsis where it was longer than `longest`."""
    line = " ".join(text[: longest * 2].split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
