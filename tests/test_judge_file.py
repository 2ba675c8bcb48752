"""The judge kept beside an index: what was written is what is used, or it is refused by name."""

import json
import logging
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import WriteError
from qa.errors import JudgeError
from qa.judge import BUILT_IN, Judge
from qa.judge_file import JUDGE, read_judge, write_judge

OWN = Judge(
    -3.0, 1.0, 2.0, 1.5, 2.5, 1.25, 0.25, 3.5, 5.5, 0.0, 4.5, 0.5, 0.4, 0.75, 1.0, -0.25, 0.6
)
MODEL = "fake@0000000000000000"
FIGURES = {"false_answers": 0.05}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The file of `OWN`."""
    write_judge(tmp_path / JUDGE, OWN, MODEL, FIGURES)
    return tmp_path / JUDGE


def test_without_a_file_the_built_in_judge_is_used(tmp_path: Path) -> None:
    """Also where there is no folder."""
    assert read_judge(tmp_path, MODEL) is BUILT_IN
    assert read_judge(tmp_path / "none", MODEL) is BUILT_IN


WEIGHT = st.floats(0, 100)


@settings(max_examples=20)
@given(st.floats(-50, 50), st.lists(WEIGHT, min_size=14, max_size=14), st.floats(0, 1))
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    free: float,
    weights: list[float],
    threshold: float,
) -> None:
    """Every coefficient to the last digit."""
    folder = tmp_path_factory.mktemp("judge")
    names = [field.name for field in fields(Judge)]
    judge = Judge(**dict(zip(names, [free, *weights, -free, threshold], strict=True)))
    write_judge(folder / JUDGE, judge, MODEL, FIGURES)
    assert read_judge(folder, MODEL) == judge


def test_it_is_small_and_says_what_it_is(kept: Path) -> None:
    """For people who open it; nothing is left beside it."""
    shown = json.loads(kept.read_text(encoding="utf-8"))
    assert shown["model"] == MODEL
    assert shown["figures"] == FIGURES
    assert shown["judge"]["threshold"] == 0.6
    assert [path.name for path in kept.parent.iterdir()] == [JUDGE]


def test_another_models_judge_is_not_used(kept: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The built-in one is, and the log says so."""
    with caplog.at_level(logging.WARNING):
        assert read_judge(kept.parent, "other@1") is BUILT_IN
    assert "judge.json was made for fake@0000000000000000" in caplog.text


def test_a_changed_byte_is_refused(kept: Path) -> None:
    """Wherever it is: never another judge, and never a silent one."""
    data = kept.read_bytes()
    for place in range(0, len(data), 5):
        if data[place] in b" \n":  # between two values it says nothing
            continue
        kept.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(JudgeError) as refused:
            read_judge(kept.parent, MODEL)
        assert str(kept) in refused.value.message
        assert "hoidap calibrate" in refused.value.hint


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[]", b"null", b"\xff", b"[" * 50_000, b" " * 200_000]
)
def test_what_is_no_judge_is_refused(tmp_path: Path, data: bytes) -> None:
    """Cut, foreign, deep or huge."""
    (tmp_path / JUDGE).write_bytes(data)
    with pytest.raises(JudgeError, match=r"judge\.json"):
        read_judge(tmp_path, MODEL)


def test_neither_a_folder_nor_a_link_is_read(tmp_path: Path, kept: Path) -> None:
    """What stands in its place is not followed."""
    for name in ("folder", "link"):
        (tmp_path / name).mkdir()
    (tmp_path / "folder" / JUDGE).mkdir()
    (tmp_path / "link" / JUDGE).symlink_to(kept)
    for name in ("folder", "link"):
        with pytest.raises(JudgeError):
            read_judge(tmp_path / name, MODEL)


@pytest.mark.parametrize(
    "judge",
    [
        replace(OWN, dense=-0.1),
        replace(OWN, threshold=1.5),
        replace(OWN, constant=float("nan")),
        replace(OWN, lexical=float("inf")),
    ],
)
def test_coefficients_that_make_no_judge_are_refused(tmp_path: Path, judge: Judge) -> None:
    """Even under a hash that fits: more evidence may not make less sure."""
    write_judge(tmp_path / JUDGE, judge, MODEL, FIGURES)
    with pytest.raises(JudgeError, match="damaged"):
        read_judge(tmp_path, MODEL)


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path: Path) -> None:
    """An error of ours."""
    with pytest.raises(WriteError):
        write_judge(tmp_path / "none" / JUDGE, OWN, MODEL, FIGURES)
