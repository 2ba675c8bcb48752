"""`hoidap eval --grid`: a test set asked of several configurations, each as a full evaluation.

Each index lies in a temporary folder. Whatever two configurations have in common is done once: an
index, the vectors of a passage or a sentence that two splittings both have, those of questions.
"""

import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from corpus.bundled import bundled_questions
from corpus.labels import Corpus, QuestionSet
from index.encode import load_encoder
from qa.commands.asked import asked_corpus, asked_documents, asked_questions, looked_in
from qa.commands.evaluation_report import hoidap_version
from qa.commands.grid_table import grid_json, grid_table
from qa.commands.terminal import STDOUT, check_target, progress_bar, write_json, write_whole
from qa.errors import OptionError
from qa.evaluation.compare import compare, significant, values_of
from qa.evaluation.corpus_service import service_on
from qa.evaluation.evaluate import evaluate
from qa.evaluation.grid import Cell, Configuration, configurations
from qa.evaluation.labelling import check_labels
from qa.evaluation.perturb import ALL, typed
from qa.evaluation.remember import RememberingEncoder, read_ahead
from qa.judge import BUILT_IN
from qa.judge_file import read_judge
from qa.options import read_options
from qa.report.grid_page import grid_page
from qa.report.page import About
from qa.service import QAService

SHARED_TEXTS = 200_000  # whose vectors indexes share: 300 MB with the bundled model


def run(arguments: Namespace) -> int:
    """The exit code, after the table was printed."""
    _check_together(arguments)
    out: Path | None = arguments.json
    html: Path | None = arguments.html
    for target in (out, html):
        check_target(target, arguments.questions, arguments.corpus)
    model = arguments.model or read_options(os.environ).model
    asked = configurations(arguments.grid, model=model, leg=arguments.leg, k=arguments.k)
    path: Path = arguments.questions or bundled_questions()
    questions = asked_questions(path, arguments.index)
    corpus = asked_documents(arguments.index, asked_corpus(arguments, path))
    check_labels(questions, corpus, path, looked_in(arguments))
    cells = compared(_measured(arguments, asked, questions, corpus))
    if out is not None:
        write_json(out, grid_json(cells))
    if html is not None:
        date = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
        about = About(name=path.name, version=hoidap_version(), model=model, date=date)
        write_whole(html, grid_page(cells, about).encode())
    if out != STDOUT:
        print(grid_table(cells))
    return 0


def compared(cells: list[Cell]) -> tuple[Cell, ...]:
    """`cells`, each but the first with its first measure against that of the first.

    Whether the difference is notable is told for all of them together.
    """
    baseline = values_of(cells[0].evaluation)
    found = [cells[0]]
    for cell in cells[1:]:
        first = cell.evaluation.measures[0]
        told = (one for one in compare(cell.evaluation, baseline) if one.measure == first)
        found.append(replace(cell, compared=next(told, None)))
    notable = significant([cell.compared for cell in found if cell.compared])
    return tuple(
        replace(cell, compared=replace(moved, notable=moved in notable))
        if (moved := cell.compared)
        else cell
        for cell in found
    )


def _check_together(arguments: Namespace) -> None:
    """Refuse what says nothing of several configurations at once."""
    given = {
        "--against": arguments.against,
        "--gate": arguments.gate,
        "--fail-under": arguments.fail_under,
        "--perturb all": arguments.perturb == ALL,
    }
    for option, value in given.items():
        if value:
            raise OptionError(option, "given", "no such option beside --grid")


def _measured(
    arguments: Namespace,
    asked: tuple[Configuration, ...],
    questions: QuestionSet,
    corpus: Corpus,
) -> list[Cell]:
    """A cell for each of `asked`, in their order."""
    found: dict[int, Cell] = {}
    for place, service, encoder in _services(arguments, asked, corpus):
        one = asked[place]
        read_ahead(encoder, service.store, typed(questions, arguments.perturb).questions)
        with progress_bar(f"questions ({len(found) + 1} of {len(asked)})") as done:
            shown = evaluate(
                service.weighted_by(one.weights),
                questions,
                corpus,
                k=one.k,
                leg=one.leg,
                perturb=arguments.perturb,
                progress=done,
            )
        found[place] = Cell(one, shown)
    return [found[place] for place in range(len(asked))]


def _services(
    arguments: Namespace, asked: tuple[Configuration, ...], corpus: Corpus
) -> Iterator[tuple[int, QAService, RememberingEncoder]]:
    """Each place in `asked` with its service, those that share an index after each other."""
    for model in dict.fromkeys(one.model for one in asked):
        encoder = RememberingEncoder(load_encoder(model), SHARED_TEXTS)
        judge = read_judge(arguments.index, encoder.identity) if arguments.index else BUILT_IN
        for split in dict.fromkeys(one.split for one in asked):
            places = [n for n, one in enumerate(asked) if (one.model, one.split) == (model, split)]
            with (
                progress_bar("passages") as done,
                service_on(corpus.documents, encoder, progress=done, options=split) as built,
            ):
                for place in places:
                    yield place, built[0].judged_by(judge), encoder
