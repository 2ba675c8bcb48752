"""`hoidap ask`: one question, answered with quotations.

1. «The sentence that answers,» and the rest of its passage.
   Title · Heading · Page of a PDF · Source
"""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.document import Document
from qa.answer import Answer, Hit, answer_json, topics
from qa.commands.explanation import explained_json, explanation_lines
from qa.commands.terminal import note, print_json, progress_bar, spoken
from qa.errors import QuestionError
from qa.messages import listed, say
from qa.opening import open_service
from qa.options import read_options
from qa.question.language import detect
from qa.reading import checked

# Around the sentence that answers: bold on a terminal, otherwise quotation marks.
QUOTED, BOLD = ("«", "»"), ("\033[1m", "\033[0m")


def run(arguments: Namespace) -> int:
    """The exit code, after the answer was printed; not found is an answer too."""
    try:
        checked(arguments.question)  # before anything is built for it
    except QuestionError as error:
        return _refused(arguments.question, error)
    options = read_options(os.environ)
    index: Path | None = arguments.index or options.index
    with _building() as progress:
        service = open_service(index, arguments.model or options.model, progress=progress)
    started = time.perf_counter()
    previous: str | None = arguments.previous
    try:
        answer = service.ask(arguments.question, arguments.k, previous=previous)
    except QuestionError as error:
        return _refused(arguments.question, error)
    elapsed_ms = (time.perf_counter() - started) * 1000
    explained = None
    if arguments.explain and not answer.greeting:
        explained = service.explained(arguments.question, arguments.k, previous=previous)
    if arguments.json:
        shown = answer_json(answer, service.document, elapsed_ms)
        if explained:
            shown = explained_json(explained, answer, shown, service.store)
        print_json(shown)
        return 0
    print(answer_text(answer, service.document, BOLD if sys.stdout.isatty() else QUOTED))
    if explained:
        print("", *explanation_lines(explained, answer, service.store), sep="\n")
    return 0


def _refused(question: str, error: QuestionError) -> int:
    """The exit code, after what is wrong with `question` was said in its language."""
    told = any(character.isalpha() for character in question)
    language = detect(question) if told else spoken(os.environ)
    for key in ("error", "hint"):
        note(say(f"{key}.{error.code}", language, **error.data))
    return 2


@contextmanager
def _building() -> Iterator[Callable[[str, int, int], None]]:
    """What says on stderr that the bundled articles are being indexed, if they are."""
    with progress_bar("passages") as tell:
        said = False

        def progress(stage: str, done: int, total: int) -> None:
            nonlocal said
            if stage == "build":
                if not said:
                    note("The bundled articles are indexed first; that happens once.")
                said = True
                tell(done, total)

        yield progress


def answer_text(
    answer: Answer, document: Callable[[str], Document], around: tuple[str, str] = QUOTED
) -> str:
    """`answer` for reading.

    Args:
        answer: what was answered.
        document: finds a document by its id.
        around: what is put before and after the marked sentence.
    """
    read = []
    if answer.read_as:
        read.append(say("read-as", answer.language, question=answer.read_as))
    if answer.missing:
        read.append(say("missing", answer.language, words=listed(answer.missing)))
    if answer.found:
        quotations = (
            _quotation(hit, document(hit.passage.document_id), answer.language, around)
            for hit in answer.hits
        )
        return "\n\n".join(filter(None, ["\n".join(read), *quotations]))
    if answer.greeting:
        return say("greeting", answer.language)
    lines = [*read, say("not-found", answer.language)]
    if near := topics(answer.nearest, document):
        lines.append(say("not-found-nearest", answer.language))
        lines += [f"- {' · '.join(filter(None, (t.document.title, t.heading)))}" for t in near]
    return "\n".join([*lines, say("not-found-advice", answer.language)])


def _quotation(hit: Hit, document: Document, language: str, around: tuple[str, str]) -> str:
    """The passage with its sentence marked, then where it stands."""
    passage = hit.passage
    start, end = (place - passage.start for place in hit.sentence)
    before, after = around
    marked = f"{passage.text[:start]}{before}{passage.text[start:end]}{after}{passage.text[end:]}"
    page = document.page(hit.sentence[0])
    place = [document.title, passage.heading, document.source]
    if page:
        place.insert(2, say("page", language, number=str(page)))
    if document.language != language:
        place.append(say(f"source-{document.language}", language))
    lines = [*marked.split("\n"), " · ".join(filter(None, place))]
    indent = " " * len(f"{hit.rank}. ")
    body = "\n".join(f"{indent}{line}".rstrip() for line in lines)
    return f"{hit.rank}. {body[len(indent) :]}"
