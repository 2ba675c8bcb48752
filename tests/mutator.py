"""Files broken in ways that disks, mail programs and attackers break them, the same for a seed."""

import random
from collections.abc import Callable, Iterator, Mapping

Break = Callable[[bytes, random.Random], bytes]

_WORDS = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x80\0\0\0", b"%s%n", b"<!--", b"]]>", b"obj", b">>")


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 8, 64, 512))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    piece = data[start : start + chance.choice((1, 40, 4000))]
    return data[:start] + piece * chance.choice((2, 30, 1000)) + data[start:]


def _drop(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.choice((1, 16, 512, 4096)) :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    return data[:place] + chance.choice(_WORDS) * chance.choice((1, 100)) + data[place:]


def _numbers(data: bytes, chance: random.Random) -> bytes:
    """Another digit for some: lengths, offsets and counts that lie."""
    changed = bytearray(data)
    places = [place for place, byte in enumerate(data) if 48 <= byte <= 57]
    for place in chance.sample(places, min(len(places), 5)):
        changed[place] = 48 + chance.randrange(10)
    return bytes(changed)


def _shuffle(data: bytes, chance: random.Random) -> bytes:
    blocks = [data[n : n + 256] for n in range(0, len(data), 256)]
    chance.shuffle(blocks)
    return b"".join(blocks)


BREAKS: tuple[Break, ...] = (_cut, _flip, _repeat, _drop, _insert, _numbers, _shuffle)


def broken(files: Mapping[str, bytes], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` broken files as (name, bytes), each kind and each way of breaking in turn."""
    chance = random.Random(seed)
    names = list(files)
    for number in range(count):
        name = names[number % len(names)]
        data = BREAKS[number // len(names) % len(BREAKS)](files[name] or b"\0", chance)
        if chance.random() < 0.3 and data:
            data = chance.choice(BREAKS)(data, chance)
        yield f"{number:04}-{name}", data
