"""Eleven sets of articles and questions, each by somebody who had not seen the code.

A set has ten articles, five in each language, and about 240 questions, about half in each
language, a third of them in the other one than the article's. `town-reworded-004` is the fourth of
its set that is put in other words than the article; `told` is what the article tells, `sibling` the
same question one word off, which no article answers, `near` is about what the articles are about
and not told there, `far` about something else. Ranking and judge were tuned on the first four;
nothing was on the others. `desk` holds tables, lists and hours, `rules` long documents of clauses
that differ in little; `village` (hours, prices and house rules) and `ledger` (manuals, minutes,
biographies) were written last and looked at only when all was done.

Four sets have messages too, as people write in a chat: a story beside the point, one that the
question leans on, or a clause around it.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from corpus.questions import read_questions
from qa.cli import main

SETS = Path(__file__).parent / "golden" / "sets"
KINDS = {
    "plain": 35, "reworded": 35, "reason": 10, "keywords": 10, "unmarked": 10,
    "told": 50, "sibling": 50, "near": 25, "far": 15,
}  # fmt: skip
# Where a set has another count; two questions of `study` asked the same as two others.
OWN_KINDS = {"study": {"told": 48}, "public": {"plain": 40, "far": 10}}
# Of each set, rounded down from what was measured when it was written.
FLOORS = {
    "town": {"R@1": 0.93, "answer@1": 0.82},
    "work": {"R@1": 0.86, "answer@1": 0.78},
    "nature": {"R@1": 0.97, "answer@1": 0.91},
    "study": {"R@1": 0.91, "answer@1": 0.83},
    "leisure": {"R@1": 0.95, "answer@1": 0.89},
    "public": {"R@1": 0.9, "answer@1": 0.78},
    "house": {"R@1": 0.85, "answer@1": 0.73},
    "desk": {"R@1": 0.86, "answer@1": 0.71},
    "rules": {"R@1": 0.87, "answer@1": 0.72},
    "village": {"R@1": 0.84, "answer@1": 0.72},
    "ledger": {"R@1": 0.89, "answer@1": 0.75},
}
# Of the 30 messages of each that an article answers, the share that is answered rightly.
CHATS = {"leisure": 0.9, "public": 0.9, "desk": 0.8, "rules": 0.9}
# Of all sets, the most questions of each kind that may be answered where no article answers them.
MOST_ANSWERED = {"far": 4, "near": 37, "sibling": 291}

Measured = dict[str, dict[str, Any]]


def kind(identity: str) -> str:
    """Which of KINDS the question named so is."""
    return identity.split("-")[1]


def kinds_of(name: str) -> dict[str, int]:
    """How many questions of each kind a set has."""
    return {**KINDS, **OWN_KINDS.get(name, {})}


@pytest.mark.parametrize("name", FLOORS)
def test_a_set_is_as_it_says(name: str) -> None:
    """Its questions by kind; what has an answer has it, and an article that is there."""
    questions = read_questions(SETS / name / "questions.jsonl").questions
    counts = Counter(kind(question.id) for question in questions)
    assert counts == kinds_of(name)
    articles = {path.stem: path.read_text(encoding="utf-8") for path in articles_of(name)}
    assert len(articles) == 10
    for question in questions:
        assert question.answerable is (kind(question.id) not in MOST_ANSWERED)
        for answer in question.answers:
            assert answer in articles[question.document], question.id


def articles_of(name: str) -> list[Path]:
    """The files of a set's articles."""
    return sorted((SETS / name / "articles").glob("*.md"))


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """What `hoidap eval` says of each set over an index of its articles."""
    folder, found = tmp_path_factory.mktemp("sets"), {}
    for name in FLOORS:
        index, out = str(folder / name), folder / f"{name}.json"
        assert main(["build", str(SETS / name / "articles"), "--index", index]) == 0
        questions = str(SETS / name / "questions.jsonl")
        assert main(["eval", questions, "--index", index, "--json", str(out)]) == 0
        found[name] = json.loads(out.read_text(encoding="utf-8"))
        if name in CHATS:
            chat = str(SETS / name / "chat.jsonl")
            assert main(["eval", chat, "--index", index, "--json", str(out)]) == 0
            found[f"{name} chat"] = json.loads(out.read_text(encoding="utf-8"))
    return found


@pytest.mark.bundled_model
@pytest.mark.parametrize(("name", "floors"), FLOORS.items())
def test_passages_are_found_and_shown(
    measured: Measured, name: str, floors: dict[str, float]
) -> None:
    """As often as when it was measured, but for a question or two."""
    overall = measured[name]["overall"]
    assert [metric for metric, floor in floors.items() if overall[metric] < floor] == []


@pytest.mark.bundled_model
@pytest.mark.parametrize(("name", "least"), CHATS.items())
def test_messages_with_a_story_are_answered(measured: Measured, name: str, least: float) -> None:
    """Whether it matters to the question or not."""
    told = measured[f"{name} chat"]
    assert told["questions"] == 40
    assert told["overall"]["answer@1"] >= least


@pytest.mark.bundled_model
@pytest.mark.parametrize(("what", "most"), MOST_ANSWERED.items())
def test_what_no_article_answers_is_mostly_refused(
    measured: Measured, what: str, most: int
) -> None:
    """What is about something else nearly always; what is one word off still too seldom."""
    asked = [one for told in measured.values() for one in told["each"] if kind(one["id"]) == what]
    assert len(asked) == sum(kinds_of(name)[what] for name in FLOORS)
    assert sum(one["found"] for one in asked) <= most
