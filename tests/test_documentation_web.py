"""The README of the web: every option, attribute and address that it names exists."""

import re
from pathlib import Path

import pytest

import qa
from qa.commands.web import _parser
from qa.messages import WEB_FILES
from qa.surface.paths import OPEN
from qa.web.widget import script

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_every_option_of_the_web_is_in_the_readme() -> None:
    """With its environment variable."""
    for action in _parser()._actions:
        for option in action.option_strings:
            if option.startswith("--") and option != "--help":
                assert f"`{option}" in README
                assert f"`HOIDAP_{option[2:].upper()}`" in README


@pytest.mark.parametrize("attribute", sorted(set(re.findall(r"\bdata-([a-z]+)", README))))
def test_every_attribute_in_the_readme_is_read(attribute: str) -> None:
    """By the widget's script or its style."""
    text = script().plain.decode()
    read = f"dataset.{attribute}" in text or f"data-{attribute}" in text
    assert read or re.search(rf"\{{[^}}]*\b{attribute}\b[^}}]*\}}=(?:this|tag)\.dataset", text)


def test_every_property_and_part_in_the_readme_exists() -> None:
    """In the style, or on an element."""
    style = (WEB_FILES / "widget" / "widget.css").read_text(encoding="utf-8")
    for name in re.findall(r"`(--hoidap-[a-z-]+)`", README):
        assert name in style
    for part in re.findall(r"::part\(([a-z]+)\)", README):
        assert f'part: "{part}"' in script().plain.decode()


def test_every_address_in_the_readme_is_open() -> None:
    """Nothing is promised that the guard turns away."""
    for address in re.findall(r"`(?:GET |POST )?(/[a-z/.]+)", README):
        assert any(
            address == path or (address.startswith(path) and path[-1] == "/") for path in OPEN
        )


def test_the_package_exports_what_it_says() -> None:
    """Sorted, and each there; any other name is an error as usual."""
    assert sorted(qa.__all__) == qa.__all__ == ["open_service"]
    from qa.opening import open_service

    assert qa.open_service is open_service
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        qa.nothing_of_this_name  # noqa: B018
