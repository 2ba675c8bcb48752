"""How the verifier learns, on an encoder to which words are random directions."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from index.train import examples, verify
from index.train.asked_passage import AskedPassage, Question
from index.train.examples import ANY, NONE, Example, Read, Text
from index.train.loop import Schedule, run
from index.train.matches import Judged, Sides
from index.verifier import Verifier
from index.verifying.pairs import paired
from index.verifying.verifier_parts import Continued, Finished, log_odds
from tests.fakes import FakeEncoder
from tests.tiny_models import tiny_layers

COLOURS = ("red", "blue", "green", "white")
THINGS = ("door", "roof", "boat", "coat", "chair", "table", "shoe", "tower", "hat", "gate")


def told(thing: str, colour: str) -> AskedPassage:
    """A passage that tells the colour of a thing in its second sentence, and never its price."""
    text = f"Here is a {thing}. Its colour is {colour}."
    first = text.index("Its")
    spans = ((0, first - 1), (first, len(text)))
    asked = Question(Sides(f"màu {thing}", f"colour of the {thing}"), 2)
    price = Question(Sides(f"giá {thing}", f"price of the {thing}"), NONE)
    return AskedPassage("", text, spans, f"{thing} {colour}", (asked, price))


TOLD = [told(thing, COLOURS[place % 4]) for place, thing in enumerate(THINGS)]


@pytest.fixture
def verifier() -> Verifier:
    """One that has not learned yet."""
    torch.manual_seed(1)
    dimension = FakeEncoder().dimension
    return Verifier(
        Finished(dimension, width=32, layers=1),
        Continued(tiny_layers(dimension, 1), rank=8, width=32),
    )


@pytest.mark.parametrize("name", ["finished", "continued"])
def test_each_part_learns_what_is_answered_and_where(
    verifier: Verifier, name: str, tmp_path: Path
) -> None:
    """Colours are told, in the second sentence; prices are not."""
    encoder, part = FakeEncoder(), verifier.parts[name]
    losses = verify.losses(verifier, encoder, TOLD, [], 200, 1)[name]
    before = float(sum(one().detach() for one in losses[:5]))
    run("verify", part, losses, tmp_path, Schedule(quick=5e-3, rest=5e-3))
    assert float(sum(one().detach() for one in losses[:5])) < before / 2
    one = TOLD[3]
    asked = encoder.tokens([question.text.en for question in one.questions])
    passage = encoder.tokens([one.text])[0]
    with torch.inference_mode():
        said = part(paired([(question, passage, one.sentences) for question in asked]))
    colour, price = log_odds(said)
    assert colour > 0 > price
    assert said.sentences[0].argmax() == 1


def test_the_seed_decides_the_batches(verifier: Verifier) -> None:
    """Equal ones give equal losses, step by step."""
    first, again, other = (
        [
            float(one().detach())
            for losses in verify.losses(verifier, FakeEncoder(), TOLD, [], 2, seed).values()
            for one in losses
        ]
        for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


def test_labelled_questions_say_only_whether_they_are_answered(verifier: Verifier) -> None:
    """They are read in every pass."""
    rows = [Judged(f"who {n}", f"It is {n}. Or not.", n % 2 == 0, "boolq") for n in range(96)]
    losses = verify.losses(verifier, FakeEncoder(), TOLD[:2], rows, 2, 1)["finished"]
    assert len(losses) >= 2 * len(rows) // verify.BATCH
    assert all(torch.isfinite(one()) for one in losses)


def test_a_neighbour_moves_the_sentence_that_answers() -> None:
    """Whatever it is read with, the target is the sentence that tells the colour."""
    one, other = told("door", "red"), told("boat", "blue")
    for own, parts in enumerate(([one, other], [other, one])):
        text = examples._joined("Above. ", parts, own)
        target = examples._target(2, one, text)
        start, end = text.sentences[target - 1]
        assert text.text[start:end] == "Its colour is red."
    assert examples._target(NONE, one, text) == NONE
    assert examples._target(9, one, text) == ANY


def examples_among(passages: list[AskedPassage]) -> list[Example]:
    """The examples of `passages`, read by the fake encoder."""
    encoder, chance = FakeEncoder(), random.Random(1)
    texts = examples.texts_of(passages, chance)
    asked = [side for one in passages for each in one.questions for side in each.text.each()]
    told_texts = [text.text for ways in texts for text in ways]
    read = Read(
        dict(zip(asked, encoder.tokens(asked), strict=True)),
        dict(zip(told_texts, encoder.tokens(told_texts), strict=True)),
    )
    near = examples.Near(read, [ways[0] for ways in texts])
    return list(examples.examples_of(passages, texts, near, chance))


def test_a_passage_that_answers_as_well_is_no_other_passage() -> None:
    """Of two that are asked the same and answer, neither stands for one that does not."""
    same = [told("door", "red"), replace(told("door", "blue"), document="another door")]
    assert [one.target == NONE for one in examples_among(same)] == [False, True] * 2


def test_an_answered_question_is_read_beside_others_that_hold_no_answer() -> None:
    """Alone or with a neighbour, as its own passage is, but never with what answers it."""
    house = [replace(one, document="house") for one in TOLD]
    own = {side: one.text for one in house for side in one.questions[0].text.each()}
    colours = [one for one in examples_among(house) if one.question in own]
    beside = [one for one in colours if one.target == NONE]
    assert len(house) < len(beside) == len(colours) - len(house)
    assert not any(own[one.question] in one.text.text for one in beside)
    assert {len(one.text.sentences) for one in beside} == {2, 4}


def test_the_loss_is_the_cross_entropy_of_all_choices(verifier: Verifier) -> None:
    """One a sentence and one for none; half of it for any sentence where it is known which."""
    encoder, one = FakeEncoder(), TOLD[0]
    text = Text(one.text, one.sentences)
    read = Read({"who": encoder.tokens(["who"])[0]}, {one.text: encoder.tokens([one.text])[0]})
    pair = read.asked["who"], read.told[one.text], one.sentences
    with torch.no_grad():
        said = verifier.finished(paired([pair]))
        choices = torch.cat([said.sentences[0], said.none]).softmax(0)
        known = 0.5 * -choices[1].log() + 0.5 * -(1 - choices[2]).log()
        wanted = {2: known, NONE: -choices[2].log(), ANY: -(1 - choices[2]).log()}
        for target, expected in wanted.items():
            found = verify.loss(verifier.finished, read, [Example("who", text, target)])
            assert float(found) == pytest.approx(float(expected), abs=0.02)
