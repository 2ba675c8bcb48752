"""Builds, changes and removals killed at random moments while another process asks."""

import random
import time
from collections import Counter
from pathlib import Path

from qa.service import QAService
from tests.asker import asking, service
from tests.doomed_builder import Doomed, State, documents_of
from tests.flips import QUESTIONS

DOCUMENTS = 5
KINDS = ("build", "change", "add", "remove")


def kills(directory: Path, rounds: int, doomed: Doomed, seed: int = 0) -> Counter[str]:
    """Each round one of `KINDS`, and a moment at which it is killed unless it has ended by then.

    Returns:
        counts, among them "answers", "killed" and "done" of each kind, and each thing that must
        not happen; and how long the slowest start after a kill took, from the opening of the index
        to the first answer, the libraries being loaded: by the clock, which counts whatever else
        the machine does, and in computing.
    """
    chance = random.Random(seed)
    tally: Counter[str] = Counter()
    state: State = {f"d{number}": 1 for number in range(DOCUMENTS)}
    known, slowest, costliest = [state], 0.0, 0.0
    for _ in range(2):  # the first one waits for the program to start
        began = time.perf_counter()
        assert doomed.become(directory, state, {}) == "done"
    longest = 1.5 * (time.perf_counter() - began)
    with asking(directory, lambda asked: tuple(_seen(asked, known).items())) as asked:
        for number in range(2, rounds + 2):
            kind = chance.choice(KINDS if len(state) > 1 else KINDS[:-1])
            wanted = _after(kind, state, number, chance)
            known.append(wanted)
            fate = {"after": chance.uniform(0, longest)}
            outcome = doomed.become(directory, wanted, fate, by_removal=kind == "remove")
            tally[f"{kind} {outcome}"] += 1
            tally[outcome] += 1
            # So that about one in four ends in time, whatever else the machine does.
            longest *= 1.03 if outcome == "killed" else 0.92
            began, computed = time.perf_counter(), time.thread_time()
            found = _seen(service(directory), known)
            slowest = max(slowest, time.perf_counter() - began)
            costliest = max(costliest, time.thread_time() - computed)
            right = [wanted] if outcome == "done" else [state, wanted]
            tally["lost or wrong"] += found not in right
            state = found
        tally["next build fails"] += doomed.become(directory, state, {}) != "done"
    tally["slowest start, ms"] = round(slowest * 1000)
    tally["slowest start, ms of computing"] = round(costliest * 1000)
    return tally + asked


def _after(kind: str, state: State, number: int, chance: random.Random) -> State:
    """What `kind` makes of `state`; each document that is new or changed is of edition `number`."""
    if kind == "build":
        return {f"d{place}": number for place in range(DOCUMENTS)}
    name = chance.choice(list(state))
    if kind == "remove":
        return {other: edition for other, edition in state.items() if other != name}
    if kind == "add":
        name = f"d{chance.randrange(2 * DOCUMENTS)}"
    return {**state, name: number}


def _seen(asked: QAService, known: list[State]) -> State:
    """The state that a service holds, every hit of an answer being of it.

    Raises:
        AssertionError: it is none of those `known`, or an answer is of another.
    """
    answer = asked.ask(QUESTIONS[0], 5)
    hits = answer.hits or answer.nearest
    assert hits, "no answer"
    state = {name: int(d.title.removeprefix("Bản ")) for name, d in asked.documents.items()}
    assert state in known, f"mixed: {state}"
    assert list(asked.documents.values()) == documents_of(state)
    for hit in hits:
        document = asked.document(hit.passage.document_id)
        assert document.text[hit.passage.start : hit.passage.end] == hit.passage.text
        assert f"bản {state[document.id]}," in hit.passage.text
    return state
