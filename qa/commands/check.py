"""`hoidap check`: what an index holds, what is wrong with it, and what to run."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from corpus.errors import shown
from index.check import CheckedGeneration, CheckReport, check
from index.encode import BUNDLED, MODEL_FOLDER
from index.model_files import identity
from qa.commands.keeping import named_index
from qa.commands.terminal import counted, print_json
from qa.errors import JudgeError
from qa.judge_file import JUDGE, judge_model

FAULTY = 2


def run(arguments: Namespace) -> int:
    """The exit code, 2 when anything is wrong, after all of it was said."""
    directory = named_index(arguments)
    report = check(directory)
    advice = list(_advice(directory, report))
    judge, faulty = _judge(directory, report)
    if faulty:
        advice.append(f"Nothing can be served with that judge; {faulty}")
    if arguments.json:
        print_json({**asdict(report), "served": report.served, "judge": judge, "advice": advice})
    else:
        for line in (*_lines(report), *([f"{JUDGE}: {judge}"] if judge else []), *advice):
            print(line)
    return FAULTY if advice else 0


def _judge(directory: Path, report: CheckReport) -> tuple[str | None, str]:
    """What there is to say of the judge beside the index, and what to run where it is damaged."""
    model = next((f.manifest.model for f in report.generations if f.manifest), "")
    again = f"run: hoidap calibrate QUESTIONS --index {shown(directory)}, or remove the file"
    try:
        built = judge_model(directory)
    except JudgeError as error:
        return str(error.data["reason"]), again
    if built is None:
        return None, ""
    if model and built != model:
        return f"made for the model {shown(built)}, so the built-in judge is used", ""
    return "whole", ""


def _lines(report: CheckReport) -> Iterator[str]:
    if report.live is None:
        yield "CURRENT: it does not name a generation"
    for found in report.generations:
        role = "live" if found.name == report.live else "the one before"
        yield f"{found.name} ({role}): {_held(found)}"
        yield from (f"  {fault}" for fault in found.faults)
    for name in report.left_overs:
        yield f"{shown(name)}: left by a build that was killed; the next build removes it"
    if report.building:
        yield "A build is under way; what it makes is not checked"


def _held(found: CheckedGeneration) -> str:
    outcome = f"{len(found.faults)} wrong" if found.faults else "whole"
    if found.manifest is None:
        return outcome
    held = found.manifest
    return (
        f"{outcome}, {counted(held.documents, 'document')}, {counted(held.passages, 'passage')}, "
        f"model {shown(held.model)}, built {held.built}"
    )


def _advice(directory: Path, report: CheckReport) -> Iterator[str]:
    """What is served now, and what to run; nothing when all is well."""
    again = f"run: hoidap build PATH --index {shown(directory)}"
    if not report.whole:
        if report.served is None:
            yield f"Nothing can be served; {again}"
        elif report.served == report.live:
            yield f"{report.served} is served and whole; to have one to fall back on, {again}"
        else:
            yield f"{report.served} is served instead; {again}"
    model = next((f.manifest.model for f in report.generations if f.manifest), "")
    if model.startswith(f"{BUNDLED}@") and model != identity(BUNDLED, MODEL_FOLDER):
        yield f"It was built with another version of the bundled model; {again}"
