"""The README is true: its commands and options exist, and its answers are those that come."""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.cli import main
from qa.commands.arguments import parser

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
CONSOLE = README.partition("```console\n")[2].partition("```")[0]
EXAMPLES = [
    (shlex.split(command)[2:], shown)
    for command, _, shown in (part.partition("\n") for part in CONSOLE.split("$ ")[1:])
    for command in ["$ " + command]
]


def commands() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command by its name."""
    [group] = [a for a in parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return dict(group.choices)


def options() -> Iterator[tuple[str, str]]:
    """Each command with each of its long options."""
    for name, command in commands().items():
        for action in command._actions:
            yield from ((name, flag) for flag in action.option_strings if flag.startswith("--"))


@pytest.mark.parametrize("name", commands())
def test_every_command_stands_in_the_readme(name: str) -> None:
    """Nobody has to find one by chance."""
    assert f"hoidap {name}" in README


@pytest.mark.parametrize(("name", "flag"), [pair for pair in options() if pair[1] != "--help"])
def test_every_option_stands_in_the_readme(name: str, flag: str) -> None:
    """With what it is for."""
    assert re.search(rf"{flag}\b", README), f"hoidap {name} {flag}"


@pytest.mark.parametrize("name", re.findall(r"^hoidap ([a-z]+)", README, re.MULTILINE))
def test_every_command_of_the_readme_exists(name: str) -> None:
    """What is written there can be typed."""
    assert name in commands()


def test_the_readme_shows_answers() -> None:
    """In both languages, and one that is not found."""
    assert len(EXAMPLES) >= 3
    assert any("Không tìm thấy" in shown for _, shown in EXAMPLES)


@pytest.mark.bundled_model
@pytest.mark.parametrize(("arguments", "shown"), EXAMPLES, ids=[a[1] for a, _ in EXAMPLES])
def test_the_answers_of_the_readme_are_those_that_come(
    arguments: list[str], shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The marked sentence, the heading and the language label, or that nothing was found."""
    assert main(arguments) == 0
    said = capsys.readouterr().out
    for line in filter(None, shown.splitlines()):
        for part in filter(None, (part.strip(" ·") for part in line.split("…"))):
            assert part in said
