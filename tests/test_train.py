"""Making the bundled model, with a tiny teacher and a handful of sentences."""

import json
import lzma
import random
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.tokens import Tokens, closeness
from index.train import contrast, distil
from index.train.loop import Schedule, like_lengths, run
from index.train.matches import match_rows
from index.train.rows import Match, Pair, parallel_rows, sampled, word_rows
from index.train.student import Sentencer, average
from index.train.topics import by_topic, topics_of
from index.train.vocabulary import bilingual_tokenizer, english_pieces, vietnamese_pieces
from index.words.marks import without_marks
from tests.tiny_teacher import PAIRS, made, tiny_teacher

MATCHES = [Match(pair.vi, pair.en, "zalo") for pair in PAIRS] * contrast.BATCH
QUICK = Schedule(quick=1e-2, rest=1e-3, save_seconds=1e9)


@pytest.fixture
def source(tmp_path: Path) -> Sentencer:
    """A tiny teacher."""
    return tiny_teacher(tmp_path / "teacher")


@pytest.fixture
def student(source: Sentencer) -> Sentencer:
    """The untrained student of that teacher."""
    return made(source)


def agreement(student: Sentencer, source: Sentencer) -> float:
    """The mean cosine of a Vietnamese sentence with the teacher's of its translation."""
    with torch.no_grad():
        got = student.embed([pair.vi for pair in PAIRS], 32)
        wanted = source.embed([pair.en for pair in PAIRS], 32)
    return float((got * wanted).sum(-1).mean())


def test_an_untrained_student_reads_english_as_its_teacher_does(
    source: Sentencer, student: Sentencer
) -> None:
    """The same pieces, the same body: the same vectors."""
    texts = [pair.en for pair in PAIRS]
    with torch.no_grad():
        ours, theirs = student.embed(texts, 32), source.embed(texts, 32)
    np.testing.assert_allclose(ours.numpy(), theirs.numpy(), atol=2e-2)  # bfloat16


def test_embeddings_of_new_pieces_start_near_their_translations(
    source: Sentencer, student: Sentencer
) -> None:
    """Fitted pieces bring a sentence nearer to its translation than untouched ones would."""
    words = student.body.embeddings.word_embeddings.weight
    fitted = agreement(student, source)
    with torch.no_grad():
        new = student.tokenizer.get_vocab()["mèo"]
        words[new - 1 :] = torch.randn_like(words[new - 1 :])
    assert fitted > agreement(student, source)


def test_distilling_brings_the_languages_together(
    source: Sentencer, student: Sentencer, tmp_path: Path
) -> None:
    """Vietnamese pieces that mean nothing yet learn to, and the cosine to the teacher rises."""
    words = student.body.embeddings.word_embeddings.weight
    with torch.no_grad():
        words[len(source.tokenizer.get_vocab()) :].normal_(std=0.5)
    before = agreement(student, source)
    run("distil", student.body, distil.losses(student, source, PAIRS * 60, 1, 4), tmp_path, QUICK)
    assert agreement(student, source) > before + (1 - before) / 4


def test_contrasting_ranks_the_right_passage_first(
    source: Sentencer, student: Sentencer, tmp_path: Path
) -> None:
    """Steps of both kinds run, and questions find their passages."""
    losses = contrast.losses(student, source, MATCHES, PAIRS * 16, PAIRS * 16, 1)
    assert len(losses) > len(MATCHES) // contrast.BATCH
    run("contrast", student.body, losses, tmp_path, QUICK)
    with torch.no_grad():
        scores = (
            student.embed([p.vi for p in PAIRS], 32) @ student.embed([p.en for p in PAIRS], 32).T
        )
    assert scores.argmax(1).tolist() == [0, 1, 2, 3]


def test_questions_and_passages_are_compared_token_by_token(student: Sentencer) -> None:
    """As reading a passage again does: special tokens and padding count for nothing."""
    asked = student.states(["con mèo", "con chó chạy"], 32)
    told = student.states(["the cat sleeps", "the dog"], 32)
    found = contrast.by_tokens(asked, told).detach()
    for row, (states, mask) in enumerate(zip(*asked, strict=True)):
        for column, (others, inside) in enumerate(zip(*told, strict=True)):
            question, passage = (
                Tokens(unit(texts[1 : int(here.sum()) - 1]), np.zeros((0, 2), np.int32))
                for texts, here in ((states, mask), (others, inside))
            )
            assert float(found[row, column]) == pytest.approx(
                closeness(question, passage), abs=5e-3
            )


def unit(states: torch.Tensor) -> NDArray[np.float16]:
    """Rows of unit length."""
    return torch.nn.functional.normalize(states, dim=-1).numpy(force=True).astype(np.float16)


def test_a_mixture_of_two_models_lies_between_them(source: Sentencer, student: Sentencer) -> None:
    """Weight by weight; the other one stays as it was."""
    other = made(source)
    with torch.no_grad():
        for weight in other.body.parameters():
            weight.add_(1.0)
    before = {name: value.clone() for name, value in student.body.state_dict().items()}
    kept = {name: value.clone() for name, value in other.body.state_dict().items()}
    average(student, other, 0.7)
    for name, value in student.body.state_dict().items():
        if value.is_floating_point():
            torch.testing.assert_close(value, 0.7 * before[name] + 0.3 * kept[name])
        torch.testing.assert_close(other.body.state_dict()[name], kept[name])


def test_batches_are_cut_from_one_topic(source: Sentencer) -> None:
    """What is asked about the same stands together, all in an order that the seed fixes."""
    questions = [pair.en for _ in range(64) for pair in PAIRS]
    vectors, lengths = topics_of(source, questions), list(range(len(questions)))
    batches = by_topic(vectors, lengths, 8, 1)
    assert all(len(batch) == 8 for batch in batches)
    assert batches == by_topic(vectors, lengths, 8, 1)
    kinds = [len({questions[place] for place in batch}) for batch in batches]
    assert sum(kinds) / len(kinds) < 3
    assert len({place for batch in batches for place in batch}) == 8 * len(batches)
    assert by_topic(vectors[:7], lengths, 8, 1) == []


def test_what_says_the_same_is_not_wrong(student: Sentencer) -> None:
    """Of a question asked twice neither passage is told apart from the other."""
    told_twice = [Match("con mèo", "the cat sleeps", "zalo")] * 2
    (loss,) = contrast.losses(student, student, told_twice * (contrast.BATCH // 2), [], [], 1)
    assert loss().item() == pytest.approx(0.0, abs=1e-5)


def test_a_stage_that_was_killed_ends_where_it_would_have_ended(
    source: Sentencer, tmp_path: Path
) -> None:
    """Stopped between two steps and run again, it takes the steps that were left, and no other."""
    whole, stopped = made(source), made(source)
    once = Schedule(quick=1e-2, rest=1e-3, save_seconds=-1)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    run("distil", whole.body, distil.losses(whole, source, PAIRS * 6, 1, 4), tmp_path / "a", once)
    losses = distil.losses(stopped, source, PAIRS * 6, 1, 4)

    def power_cut() -> torch.Tensor:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run("distil", stopped.body, [*losses[:3], power_cut, *losses[4:]], tmp_path / "b", once)
    again = made(source)
    run("distil", again.body, distil.losses(again, source, PAIRS * 6, 1, 4), tmp_path / "b", once)
    for name, weight in whole.body.state_dict().items():
        torch.testing.assert_close(weight, again.body.state_dict()[name], atol=1e-4, rtol=1e-3)


@given(st.integers(1, 60), st.integers(1, 7), st.integers(0, 99))
def test_batches_hold_each_row_once_and_the_seed_decides(count: int, size: int, seed: int) -> None:
    """Only what does not fill a batch is left out."""
    rows = ["x" * (n * 7 % 11) + str(n) for n in range(count)]
    batches = like_lengths(rows, len, size, seed)
    flat = [row for batch in batches for row in batch]
    assert len(flat) == len(set(flat))
    assert len(flat) > count - size
    assert batches == like_lengths(rows, len, size, seed)


def test_the_schedule_rises_and_falls() -> None:
    """From nothing to one, then down to the floor."""
    factors = [Schedule().factor(step, 1000) for step in range(1000)]
    assert factors[0] == 0
    assert max(factors) == pytest.approx(1, abs=0.01)
    assert factors[-1] == pytest.approx(Schedule().floor, abs=0.01)


@pytest.mark.parametrize("text", ["Hòa bình", "hoà bình", "HÒA BÌNH", "ho\u0300a bi\u0300nh"])
def test_the_tokenizer_keeps_vietnamese_marks_whatever_the_form(text: str) -> None:
    """Case and composition make no difference; another mark is another syllable."""
    pieces = [*"hoabinh", *("##" + c for c in "hoabinh"), "hòa", "hoà", "bình"]
    tokenizer = bilingual_tokenizer(list(dict.fromkeys(pieces)), 16)
    assert tokenizer.encode(text).tokens[2:-1] == ["bình"]


def test_foreign_marks_are_dropped_and_nothing_known_is_lost() -> None:
    """ü is read as u and ç as c."""
    pieces = [*"uberca", "##b", "##e", "##r", "##a"]
    tokenizer = bilingual_tokenizer(list(dict.fromkeys(pieces)), 16)
    assert "[UNK]" not in tokenizer.encode("über ça").tokens


def test_english_pieces_keep_letters_and_what_the_texts_use(source: Sentencer) -> None:
    """A small choice holds every letter before any word, then the words that occur."""
    chosen = english_pieces(source.tokenizer, ["the cat"] * 9, 74)
    assert {"a", "##z", "cat", "the"} <= set(chosen)
    assert len(chosen) == 74


def test_vietnamese_pieces_are_whole_syllables_with_and_without_marks() -> None:
    """A common syllable comes in both spellings, and no piece that is there already."""
    pieces = vietnamese_pieces(["người người người người the"], ["the"], 500)
    assert {"người", "nguoi"} <= set(pieces)
    assert "the" not in pieces
    assert len(pieces) == len(set(pieces))


def test_rows_are_read_weighed_and_held_out(tmp_path: Path) -> None:
    """Placeholders are dropped, brackets removed, a share is held out and never trained on."""
    write(tmp_path / "parallel-sentences.tsv.xz", "xin chào .\thello .\tevbnews\n%s tệp\t%s\ti\n")
    write(tmp_path / "parallel-words.tsv.xz", "mèo\t(động vật) cat\tdict\n")
    titles = [
        {"title_vi": f"Tin {n}", "body_vi": f"Nội dung số {n}.", "source": "baomoi"}
        for n in range(400)
    ]
    write(tmp_path / "titles-bodies.jsonl.xz", "\n".join(map(json.dumps, titles)))
    question = {"question": "ai?", "passage": "Nó.", "source": "zalo", "relevant": 1, "lang": "vi"}
    wrong = {**question, "relevant": 0}
    write(tmp_path / "questions-passages.jsonl.xz", "\n".join(map(json.dumps, (question, wrong))))
    assert [pair.vi for pair in parallel_rows(tmp_path)] == ["xin chào."]
    assert [pair.en for pair in word_rows(tmp_path)] == ["cat"]
    kept, held = set(match_rows(tmp_path)), set(match_rows(tmp_path, held_out=True))
    assert not kept & held
    assert len(kept | held) == 401
    assert 1 <= len(held) <= 30


def write(file: Path, text: str) -> None:
    """`text` as an xz file."""
    file.write_bytes(lzma.compress(text.encode()))


def test_sampling_follows_the_shares_and_the_seed() -> None:
    """A source of share 2 comes twice, one of .1 about one time in ten."""
    rows = [Pair(str(n), "", source) for n in range(500) for source in ("evbnews", "i18n.vi-en")]
    chosen = sampled(rows, 7)
    assert sum(row.source == "evbnews" for row in chosen) == 1000
    assert 20 <= sum(row.source == "i18n.vi-en" for row in chosen) <= 90
    assert chosen == sampled(rows, 7)
    assert chosen != sampled(rows, 8)


def test_some_rows_are_read_unmarked_and_some_in_english() -> None:
    """The three kinds of text that the student must read all occur."""
    chance = random.Random(0)
    seen = {distil.asked(PAIRS[0], chance) for _ in range(200)}
    assert seen == {PAIRS[0].vi, without_marks(PAIRS[0].vi), PAIRS[0].en}
