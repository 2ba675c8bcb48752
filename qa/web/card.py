"""An answer as HTML: the quotation first, everything from documents escaped.

Each of our words stands in both languages (`data-vi`, `data-en`), so that the page's switch needs
no server. Documents are only ever text here: `html.escape` before the one tag of ours, <mark>.
"""

from collections.abc import Callable, Mapping
from html import escape
from itertools import islice

from corpus import Document
from qa.answer import Answer, Hit, topics
from qa.messages import Pair, listed, pair, refusal
from qa.place import digest, paragraph_number
from qa.web.addresses import at_words, link, read_address
from qa.web.corpus_view import TITLES
from qa.web.quotation import kept, quoted

_HERE = "\0"  # stands for markup inside of words until it takes its place
# A title or heading in a list, and a passage's first line: longer ones are cut.
_LONGEST_LABEL = 90

Find = Callable[[str], Document]


def answer_card(
    answer: Answer,
    documents: Mapping[str, Document],
    find: Find,
    turn: int,
    corpus: str = "",
    context: str = "",
) -> str:
    """The card that answers turn `turn` of a conversation, in the words of the question.

    Args:
        answer: what was answered.
        documents: of the corpus.
        find: finds one of them by its id.
        turn: from 1.
        corpus: its name, where it has one.
        context: what the next question may lean on; empty where nothing leans on this one.
    """
    inside = _read_as(answer)
    inside += _found(answer, find, corpus) if answer.found else _not_found(answer, documents, find)
    outcome = "found" if answer.found else "not-found"
    after = f' data-context="{escape(context)}"' if context else ""
    return (
        f'<div class="card {outcome}" data-turn="{turn}" data-outcome="{outcome}"{after}'
        f' data-words="{answer.language}" lang="{answer.language}">{inside}</div>'
    )


def refusal_card(error: Exception, language: str, turn: int) -> str:
    """What went wrong and what to do; the page keeps the question in its composer."""
    what, hint = refusal(error)
    return (
        f'<div class="refused" data-turn="{turn}" data-outcome="refused">'
        f"{words(what, language)} {words(hint, language)}</div>"
    )


def words(both: Pair, language: str, tag: str = "span", attributes: str = "") -> str:
    """A `tag` that reads `both` in `language` and can be switched to the other."""
    return (
        f'<{tag} data-vi="{escape(both["vi"])}" data-en="{escape(both["en"])}" {attributes}>'
        f"{escape(both[language])}</{tag}>"
    )


def chip(topic: str, language: str = "") -> str:
    """A button that asks `topic`, which is in `language` where that is known."""
    spoken = f' lang="{language}"' if language else ""
    return (
        f'<button type="button" class="chip"{spoken} data-ask="{escape(topic)}">'
        f"{escape(_cut(topic))}</button>"
    )


def _read_as(answer: Answer) -> str:
    """How the question was read, where that is not what was typed."""
    if not answer.read_as:
        return ""
    return words(pair("read-as", question=answer.read_as), answer.language, "p", 'class="read-as"')


def _missing(answer: Answer) -> str:
    """Which words of the question the passage shown first does not hold, if any."""
    if not answer.missing:
        return ""
    both = pair("missing", words=listed(answer.missing))
    return words(both, answer.language, "p", 'class="lacks"')


def _found(answer: Answer, find: Find, corpus: str) -> str:
    first, *others = answer.hits
    inside = _missing(answer) + _quotation(
        first, find(first.passage.document_id), answer.language, corpus
    )
    if not others:
        return inside
    summary = words(pair("more", count=len(others)), answer.language, "summary")
    rest = "".join(
        _folded(hit, find(hit.passage.document_id), answer.language, corpus) for hit in others
    )
    return f'{inside}<details class="more">{summary}{rest}</details>'


def _quotation(hit: Hit, document: Document, language: str, corpus: str) -> str:
    text, offset = hit.passage.text, hit.passage.start
    marked = (hit.sentence[0] - offset, hit.sentence[1] - offset)
    shown = kept(text, marked)
    whole = ""
    if shown != (0, len(text)):
        whole = words(pair("whole"), language, "button", 'type="button" class="whole"')
    return (
        f'<figure><blockquote lang="{document.language}">{quoted(text, marked, shown)}</blockquote>'
        f"{whole}<figcaption>{_place(hit, document, language)}</figcaption>"
        f'<p class="printed">{escape(document.source)}</p></figure>'
        f"{_actions(hit, document, language, corpus)}"
    )


def _place(hit: Hit, document: Document, language: str) -> str:
    parts = [f'<cite lang="{document.language}">{escape(document.title)}</cite>']
    if hit.passage.heading:
        parts.append(f'<span lang="{document.language}">{escape(hit.passage.heading)}</span>')
    parts.append(words(_number(hit, document), language))
    line = '<span class="dot" aria-hidden="true"> · </span>'.join(parts)
    if document.language != language:
        line += " " + words(pair(f"source-{document.language}"), language, attributes='class="tag"')
    return line


def _number(hit: Hit, document: Document) -> Pair:
    """The page of what is quoted, or its paragraph in a document without pages.

    Counted off and not measured, so written as it is printed: page 1024, not 1,024.
    """
    position = hit.sentence[0]
    if page := document.page(position):
        return pair("page", number=str(page))
    return pair("paragraph", number=str(paragraph_number(document, position)))


def _actions(hit: Hit, document: Document, language: str, corpus: str) -> str:
    cited = escape(_citation(hit, document, language))
    copy = words(pair("copy"), language, "button", f'type="button" data-copy="{cited}"')
    address = read_address(document.id, hit.sentence, hit.sentence_text(), language, corpus)
    read = _opened("read", address, language)
    source = ""
    if address := link(document.source):
        source = _opened("open-source", at_words(address, hit.sentence_text()), language)
    verdicts = "".join(
        words(pair(key), language, "button", f'type="button" data-helpful="{said}"')
        for key, said in (("helpful", "yes"), ("not-helpful", "no"))
    )
    place = f'data-document="{escape(document.id)}"'
    place += f' data-start="{hit.passage.start}" data-end="{hit.passage.end}"'
    place += f' data-digest="{digest(hit.passage.text)}"'
    return (
        f'<div class="actions" {place}>{read}{source}{copy}{verdicts}'
        f"{_why(hit, document, language)}</div>"
    )


def _opened(key: str, address: str, language: str) -> str:
    out = f'href="{escape(address)}" target="_blank" rel="noopener noreferrer nofollow"'
    return words(pair(key), language, "a", out)


def _why(hit: Hit, document: Document, language: str) -> str:
    key = "why-first" if hit.rank == 1 else "why-next"
    reasons = (
        pair(key, rank=hit.rank, score=float(hit.score)),
        pair("why-how"),
        pair("why-source", source=document.source),
    )
    inside = "".join(words(reason, language, "p") for reason in reasons)
    return f'<details class="why">{words(pair("why"), language, "summary")}{inside}</details>'


def _citation(hit: Hit, document: Document, language: str) -> str:
    number = _number(hit, document)[language]
    place = ", ".join(part for part in (document.title, hit.passage.heading, number) if part)
    return f"“{hit.passage.text.strip()}”\n— {place}. {document.source}"


def _folded(hit: Hit, document: Document, language: str, corpus: str) -> str:
    label = hit.passage.heading.rpartition(" › ")[2] or document.title
    sentence = " ".join(hit.sentence_text().split())
    line = f'<b>{escape(_cut(label))}</b> <span class="glimpse">{escape(sentence)}</span>'
    return (
        f'<details class="other"><summary lang="{document.language}">{line}</summary>'
        f"{_quotation(hit, document, language, corpus)}</details>"
    )


def _not_found(answer: Answer, documents: Mapping[str, Document], find: Find) -> str:
    verdict = "greeting" if answer.greeting else "not-found"
    lines = [
        words(pair(verdict), answer.language, "p", 'class="verdict"'),
        _about(documents, answer.language),
    ]
    if answer.greeting:
        return "".join(lines)
    if near := topics(answer.nearest, find):
        chips = "".join(chip(topic.name, topic.document.language) for topic in near)
        lines.append(words(pair("not-found-nearest"), answer.language, "p", 'class="nearest"'))
        lines.append(f'<div class="chips">{chips}</div>')
    lines.append(words(pair("not-found-advice"), answer.language, "p", 'class="advice"'))
    return "".join(lines)


def _about(documents: Mapping[str, Document], language: str) -> str:
    """Which documents there are: our words in `language`, around titles each in its own."""
    titles = "; ".join(
        f'<span lang="{document.language}">{escape(_cut(document.title))}</span>'
        for document in islice(documents.values(), TITLES)
    )
    left = len(documents) - TITLES
    key = "not-found-about-more" if left > 0 else "not-found-about"
    said = {name: text.split(_HERE) for name, text in pair(key, titles=_HERE, count=left).items()}
    before, after = ({name: parts[side] for name, parts in said.items()} for side in (0, 1))
    return f"<p>{words(before, language)}{titles}{words(after, language)}</p>"


def _cut(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1].rstrip() + "…"
