"""A judge kept beside an index: `judge.json`, written by `hoidap calibrate`.

It holds its own hash, so that a digit that changed is no other judge. Written for one model, it is
not used with another.
"""

import dataclasses
import hashlib
import json
import logging
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from index.disk.durable import read_file, replace_file
from qa.errors import JudgeError
from qa.judge import BUILT_IN, EVIDENCE, Judge

logger = logging.getLogger(__name__)

JUDGE = "judge.json"
FORMAT = "hoidap judge 11"  # rises with every other measure, and with every other verifier
_LARGEST = 100_000  # bytes


def write_judge(path: Path, judge: Judge, model: str, figures: Mapping[str, float]) -> None:
    """Make `path` hold `judge` for `model` in one step, with the `figures` that speak for it.

    Raises:
        WriteError: the file system refused.
    """
    values = {
        "format": FORMAT,
        "model": model,
        "judge": dataclasses.asdict(judge),
        "figures": dict(figures),
    }
    text = json.dumps({**values, "sha256": _hash(values)}, ensure_ascii=False, indent=1)
    replace_file(path, f"{text}\n".encode())


def read_judge(directory: Path, model: str) -> Judge:
    """The judge in `directory` if there is one for `model`, else the built-in one.

    Raises:
        JudgeError: there is a file, and it is damaged or no judge.
    """
    found = _judge_in(directory / JUDGE)
    if found is None:
        return BUILT_IN
    built, judge = found
    if built != model:
        logger.warning("%s was made for %s; the built-in judge is used", JUDGE, built)
        return BUILT_IN
    return judge


def judge_model(directory: Path) -> str | None:
    """The model that the judge in `directory` is for; None where there is no judge.

    Raises:
        JudgeError: as for `read_judge`.
    """
    found = _judge_in(directory / JUDGE)
    return found[0] if found else None


def _judge_in(path: Path) -> tuple[str, Judge] | None:
    """The judge in the file at `path` with the model that it is for; None without a file.

    Raises:
        JudgeError: it is damaged or no judge.
    """
    try:
        values = json.loads(read_file(path, _LARGEST))
        if not isinstance(values, dict) or values.get("format") != FORMAT:
            raise JudgeError(path, "this version of hoidap did not write it")
        if values.pop("sha256", None) != _hash(values):
            raise JudgeError(path, "it was changed")
        return str(values["model"]), _judge(values["judge"])
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise JudgeError(path, error.strerror or str(error)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise JudgeError(path, "it is damaged") from error


def _judge(values: Mapping[str, Any]) -> Judge:
    judge = Judge(**{name: float(value) for name, value in values.items()})
    known = dataclasses.asdict(judge)
    if set(values) != set(known) or not all(map(math.isfinite, known.values())):
        raise ValueError("coefficients")
    if any(known[name] < 0 for name in EVIDENCE) or not 0 <= judge.threshold <= 1:
        raise ValueError("coefficients")
    return judge


def _hash(values: Mapping[str, Any]) -> str:
    plain = json.dumps(values, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()
