"""Charts as inline SVG: drawn 340 units wide, so that on a phone a unit is a pixel.

Colours are the page's, by class, so that they follow its theme. What a chart says in words stands
beside it in the page; inside it are only figures and the names of groups.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from qa.evaluation.intervals import Figure, Interval
from qa.evaluation.judged import Bin
from qa.report.words import number

WIDTH = 340
ROW = 26
LABEL, VALUE = 118, 44  # units kept for the name at the left and the figure at the right
LONGEST_LABEL = 17  # characters that fit
BARS = 32  # of a histogram
MOST_POINTS = 200  # of a curve: more cannot be told apart


@dataclass(frozen=True, slots=True)
class Row:
    """A named figure; `count` is how many questions stand behind it."""

    label: str
    figure: Figure
    count: int


def dots(rows: Sequence[Row], label: str, ends: Interval = (0.0, 1.0)) -> str:
    """Each figure as a dot on a line of its own, with its interval; the lines reach over `ends`."""
    low_end, high_end = ends

    def across(value: float) -> float:
        return _across((value - low_end) / (high_end - low_end))

    digits = 2 if high_end - low_end == 1 else 3  # close ends are for small differences
    height = ROW * len(rows) + 20
    parts = [_grid(height - 20, ends)]
    for place, row in enumerate(rows):
        y = place * ROW + ROW / 2
        if row.figure.interval:
            low, high = (across(end) for end in row.figure.interval)
            parts.append(f'<path class="range" d="M{low:.1f} {y}H{high:.1f}"/>')
        parts.append(f'<circle class="dot" cx="{across(row.figure.value):.1f}" cy="{y}" r="4.5"/>')
        parts.append(_names(f"{row.label}", f"{number(row.figure.value, digits)}", y, row.count))
    return _svg(height, "".join(parts), label)


def close_ends(rows: Sequence[Row]) -> Interval:
    """The multiples of 0.05 nearest around the figures of `rows` and their intervals."""
    values = [end for row in rows for end in (row.figure.value, *(row.figure.interval or ()))]
    low, high = math.floor(min(values) * 20), math.ceil(max(values) * 20)
    return (low / 20, high / 20) if low < high else (max(0, low - 1) / 20, (low + 1) / 20)


def strip(share: float, label: str) -> str:
    """A bar whose length is `share`, 0 to 1, of a short line."""
    bar = f'<rect class="bar" y="2" width="{160 * share:.1f}" height="12" rx="2"/>'
    return _svg(16, bar, label, 160)


def curve(risks: Sequence[float], at: tuple[float, float], label: str) -> str:
    """The risk at each coverage as a line; `at` is the (coverage, risk) in use, a dot."""
    step = max(1, len(risks) // MOST_POINTS)
    last = len(risks) - 1
    places = sorted({*range(0, len(risks), step), last})
    highest = _round_up(max([*risks, at[1]]))
    points = " ".join(
        f"{_x((place + 1) / len(risks)):.1f},{_y(risks[place] / highest):.1f}" for place in places
    )
    inside = (
        f'{_frame(highest)}<polyline class="curve" points="{points}"/>'
        f'<circle class="dot" cx="{_x(at[0]):.1f}" cy="{_y(at[1] / highest):.1f}" r="4.5"/>'
    )
    return _svg(_BOTTOM + 24, inside, label)


def diagonal(bins: Sequence[Bin], label: str) -> str:
    """How sure and how right each of `bins` is, against the diagonal where both agree."""
    most = max(found.count for found in bins)
    inside = [_frame(1.0), f'<path class="even" d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}"/>']
    for found in bins:
        x, y = _x(found.confidence), _y(found.right)
        size = 3 + 7 * (found.count / most) ** 0.5
        inside.append(f'<circle class="dot see" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}">')
        inside.append(f"<title>{found.count}</title></circle>")
    return _svg(_BOTTOM + 24, "".join(inside), label)


def histogram(values: Sequence[float], marks: Sequence[tuple[str, float]], label: str) -> str:
    """How many of `values` lie where, from 0 on, with named `marks` among them."""
    end = max(*values, *(value for _, value in marks)) or 1.0
    bins = [0] * BARS
    for value in values:
        bins[min(int(value / end * BARS), BARS - 1)] += 1
    wide = _RIGHT / BARS
    inside = [
        f'<rect class="bar" x="{place * wide:.1f}" y="{112 - height:.1f}" '
        f'width="{wide - 1:.1f}" height="{height:.1f}"/>'
        for place, height in enumerate(76 * count / max(bins) for count in bins)
        if height
    ]
    inside.append(f'<path class="axis" d="M0 112H{_RIGHT}"/>')
    for place, (name, value) in enumerate(marks):
        x, y = value / end * _RIGHT, 10 + 12 * place  # a line each: marks may stand close together
        anchor = "end" if x > WIDTH / 2 else "start"
        inside.append(f'<path class="even" d="M{x:.1f} {y}V112"/>')
        inside.append(
            f'<text x="{x + (-4 if anchor == "end" else 4):.1f}" y="{y}" '
            f'text-anchor="{anchor}">{escape(name)}</text>'
        )
    return _svg(116, "".join(inside), label)


_LEFT, _RIGHT, _TOP, _BOTTOM = 34, WIDTH - 8, 8, 208


def _x(share: float) -> float:
    return _LEFT + share * (_RIGHT - _LEFT)


def _y(share: float) -> float:
    return _BOTTOM - share * (_BOTTOM - _TOP)


def _across(share: float) -> float:
    """Where `share` lies on the line of a row."""
    return LABEL + share * (WIDTH - LABEL - VALUE)


def _grid(height: float, ends: Interval) -> str:
    """Lines at both ends and in the middle behind the rows, with their figures below."""
    low, high = ends
    return "".join(
        f'<path class="axis" d="M{_across(share):.1f} 0V{height}"/>'
        f'<text x="{_across(share):.1f}" y="{height + 15}" text-anchor="middle">{value:.4g}</text>'
        for share in (0, 0.5, 1)
        for value in [low + share * (high - low)]
    )


def _frame(highest: float) -> str:
    """Two axes from 0: across to 1, up to `highest`."""
    return (
        f'<path class="axis" d="M{_LEFT} {_TOP}V{_BOTTOM}H{_RIGHT}"/>'
        f'<text x="{_LEFT - 5}" y="{_TOP + 8}" text-anchor="end">{highest:g}</text>'
        f'<text x="{_LEFT - 5}" y="{_BOTTOM}" text-anchor="end">0</text>'
        f'<text x="{_LEFT}" y="{_BOTTOM + 16}">0</text>'
        f'<text x="{_RIGHT}" y="{_BOTTOM + 16}" text-anchor="end">1</text>'
    )


def _names(label: str, value: str, y: float, count: int = 0) -> str:
    """The name of a row at the left, its figure at the right."""
    short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
    title = f"{label} ({count})" if count else label
    return (
        f'<text class="name" x="0" y="{y + 4}">{escape(short)}<title>{escape(title)}</title></text>'
        f'<text class="value" x="{WIDTH}" y="{y + 4}" text-anchor="end">{escape(value)}</text>'
    )


def _round_up(value: float) -> float:
    """The next of 0.1, 0.2, 0.5 and 1 that is not below `value`."""
    return next((end for end in (0.1, 0.2, 0.5) if value <= end), 1.0)


def _svg(height: float, inside: str, label: str, width: int = WIDTH) -> str:
    """A drawing that the element with the id `label` describes."""
    return (
        f'<svg viewBox="0 0 {width} {height:g}" width="{width}" height="{height:g}" role="img" '
        f'aria-labelledby="{escape(label)}">{inside}</svg>'
    )
