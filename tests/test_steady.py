"""A server kept busy holds no more and no more files than before."""

import asyncio
import json

import pytest

from tests.load import QUESTION, running
from tests.steady import capacity, risen, steady


@pytest.mark.parametrize(
    ("values", "rise"),
    [([5], 0), ([5, 5, 5], 0), ([1, 9, 5, 5, 5, 5], 0), ([1, 2, 3, 4, 5, 6], 2),
     ([9, 9, 7, 7, 6, 6], -1), ([5, 5, 5, 5, 5, 90], 42)],
)  # fmt: skip
def test_a_rise_is_that_of_the_last_third(values: list[int], rise: int) -> None:
    """What a server takes at the start, and a single spike among many, do not count."""
    assert risen(values) == rise


def test_a_busy_server_stays_level() -> None:
    """Asked for seconds at half of what it can bear: all are answered, nothing is left open."""
    bodies = [json.dumps({"question": f"How many ships in {year}?"}).encode() for year in (1, 2)]
    with running() as server:
        full = asyncio.run(capacity(server.port, [QUESTION], seconds=1))
        statuses, held = asyncio.run(steady(server, bodies, full / 2, seconds=4, every=0.5))
    assert full > 2
    assert set(statuses) == {200}
    assert sum(statuses.values()) == int(4 * full / 2)
    assert len(held) >= 6
    assert risen([sample.descriptors for sample in held]) <= 2
    assert risen([sample.megabytes for sample in held]) <= 20
