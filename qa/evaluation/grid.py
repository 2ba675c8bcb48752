"""Configurations to compare: every combination of the values given for a few settings.

    model            "bundled", a folder, or a name on the hub
    passage-tokens   tokens in a passage, at most
    dense            how much the dense leg counts, 0 to 1, whatever the languages
    dense-vi-en      the same for questions in Vietnamese on documents in English; likewise
                     dense-vi-vi, dense-en-en, dense-en-vi; before `dense`
    leg              fused, dense or lexical
    k                how deep rankings are measured

What is not named is as in an evaluation without a grid.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from corpus.document import LANGUAGES
from corpus.split import SplitOptions
from qa.errors import OptionError
from qa.evaluation.compare import Comparison
from qa.evaluation.outcomes import Evaluation
from qa.options import LEGS
from qa.ranking.rank import DENSE_WEIGHT, Weights

# The measures of what a reader is shown that stand beside the ranking.
_TOLD = ("answer@1", "sentence@1", "false_answers", "false_refusals")
MOST_CELLS = 200  # configurations: more would take hours, and nobody could read the chart
_TOKENS = range(8, 10_001)
_DEPTHS = range(1, 1001)
_DIRECTIONS = {f"dense-{a}-{s}": (a, s) for a in LANGUAGES for s in LANGUAGES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """One combination.

    Args:
        told: the values of the grid's settings, as they were typed.
        model: of the encoder.
        split: sizes of passages.
        weights: of the dense leg.
        leg: one of `qa.options.LEGS`.
        k: how deep rankings are measured.
    """

    told: Mapping[str, str]
    model: str
    split: SplitOptions
    weights: Weights
    leg: str
    k: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What a configuration has shown.

    Args:
        configuration: what was asked.
        evaluation: what came of it.
        compared: its first measure against that of the first configuration; None for the first,
            and where the measures differ.
    """

    configuration: Configuration
    evaluation: Evaluation
    compared: Comparison | None = None

    def measure(self, column: str) -> str:
        """The name of the measure that stands in `column`, where k is that of the cell."""
        return column.replace("@k", f"@{self.configuration.k}")


def columns(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The measures that a comparison shows, with "@k" for a depth of the cell's own."""
    known = {name for cell in cells for name in cell.evaluation.measures}
    ranking = ("nDCG@k", "MRR@k", "R@1")
    return ranking + tuple(name for name in _TOLD if name in known)


def configurations(
    texts: Sequence[str], *, model: str, leg: str, k: int
) -> tuple[Configuration, ...]:
    """Every combination of what `texts` say, each "setting=value,value"; the last varies first.

    Args:
        texts: at least one.
        model, leg, k: where the grid does not name them.

    Raises:
        OptionError: a setting is unknown or stands twice, a value cannot be used, or the
            combinations are too many.
    """
    settings: dict[str, tuple[str, ...]] = {}
    for text in texts:
        name, _, listed = text.partition("=")
        if name not in _READERS or name in settings:
            raise OptionError("--grid", text, f"SETTING=V,V; of {', '.join(_READERS)}, each once")
        settings[name] = tuple(dict.fromkeys(part.strip() for part in listed.split(",")))
        for value in settings[name]:
            _READERS[name](value)
    if math.prod(map(len, settings.values())) > MOST_CELLS:
        raise OptionError("--grid", " ".join(texts), f"at most {MOST_CELLS} combinations")
    return tuple(
        _configuration(dict(zip(settings, values, strict=True)), model, leg, k)
        for values in product(*settings.values())
    )


def _configuration(told: Mapping[str, str], model: str, leg: str, k: int) -> Configuration:
    dense = told.get("dense")
    weights = dict.fromkeys(DENSE_WEIGHT, _share(dense)) if dense else dict(DENSE_WEIGHT)
    weights |= {pair: _share(told[name]) for name, pair in _DIRECTIONS.items() if name in told}
    tokens = told.get("passage-tokens")
    return Configuration(
        told=told,
        model=told.get("model", model),
        split=SplitOptions(budget=_tokens(tokens)) if tokens else SplitOptions(),
        weights=weights,
        leg=told.get("leg", leg),
        k=_depth(told["k"]) if "k" in told else k,
    )


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= 1:
        raise OptionError("--grid dense", text, "a number from 0 to 1")
    return value


def _whole(key: str, text: str, allowed: range) -> int:
    known = text.isascii() and text.isdigit() and len(text) < 9
    if not known or int(text) not in allowed:
        wanted = f"a whole number from {allowed.start} to {allowed.stop - 1}"
        raise OptionError(f"--grid {key}", text, wanted)
    return int(text)


def _tokens(text: str) -> int:
    return _whole("passage-tokens", text, _TOKENS)


def _depth(text: str) -> int:
    return _whole("k", text, _DEPTHS)


def _leg(text: str) -> str:
    if text not in LEGS:
        raise OptionError("--grid leg", text, f"one of {', '.join(LEGS)}")
    return text


def _model(text: str) -> str:
    if not text:
        raise OptionError("--grid model", text, "bundled, a folder, or a name on the hub")
    return text


_READERS: Mapping[str, Callable[[str], object]] = {
    "model": _model,
    "passage-tokens": _tokens,
    "dense": _share,
    **dict.fromkeys(_DIRECTIONS, _share),
    "leg": _leg,
    "k": _depth,
}
