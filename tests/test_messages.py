"""What the words of the web hold: the same in both languages, for every error there is."""

import importlib
import re
from pathlib import Path
from string import Formatter

import pytest

from corpus.errors import HoidapError
from qa.messages import LANGUAGES, pair, preferred, refusal, say, words

ROOT = Path(__file__).parents[1]
MODULES = ("corpus.errors", "index.errors", "qa.errors", "qa.serving.corpora", "qa.serving.desk",
           "qa.serving.loading", "qa.web.corpus_view", "qa.surface.refusals")  # fmt: skip


def places(text: str) -> set[str]:
    """The names of the places in `text`."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def error_classes(root: type[HoidapError] = HoidapError) -> list[type[HoidapError]]:
    """Every class of error in `MODULES`."""
    for module in MODULES:
        importlib.import_module(module)
    below = [leaf for child in root.__subclasses__() for leaf in error_classes(child)]
    return [root, *(cls for cls in below if cls.__module__.partition(".")[0] != "tests")]


def test_both_languages_have_the_same_keys_and_places() -> None:
    """A word cannot exist in one language only, nor say a value in one only."""
    vietnamese, english = map(words, LANGUAGES)
    assert list(vietnamese) == list(english)
    assert {k: places(v) for k, v in vietnamese.items()} == {
        k: places(v) for k, v in english.items()
    }


def test_vietnamese_is_composed_and_nothing_is_left_untranslated() -> None:
    """Words differ between the languages, except those that are the same by nature."""
    same = {key for key, text in words("vi").items() if text == words("en")[key]}
    assert same == set()


@pytest.mark.parametrize("cls", error_classes(), ids=lambda cls: cls.__name__)
def test_every_error_has_words(cls: type[HoidapError]) -> None:
    """Each code of each class of error reads as something that can be shown and acted on."""
    for language in LANGUAGES:
        assert words(language)[f"error.{cls.code}"]
        assert words(language)[f"hint.{cls.code}"]


def test_every_key_in_the_code_exists() -> None:
    """Keys written in the source are found; a typing error would only show on a page."""
    source = "".join(
        (ROOT / "qa" / "web" / f"{name}.py").read_text() for name in ("card", "corpus_view", "page")
    )
    keys = set(re.findall(r"(?:say|pair)\(\"([a-z0-9.-]+)\"", source))
    assert keys
    assert keys <= set(words("en"))


def test_numbers_are_written_as_the_language_writes_them() -> None:
    """Vietnamese has a decimal comma and a point between thousands, English the reverse."""
    assert say("why-first", "vi", score=0.834).endswith("0,83 trên thang từ 0 đến 1.")
    assert "0.83" in say("why-first", "en", score=0.834)
    assert "2.000" in say("error.long-question", "vi", length=2001, limit=2000)
    assert "2,000" in say("error.long-question", "en", length=2001, limit=2000)


def test_one_is_singular() -> None:
    """English says one passage, two passages; Vietnamese does not change."""
    assert pair("more", count=1) == {"vi": "1 đoạn khác", "en": "1 more passage"}
    assert pair("more", count=3) == {"vi": "3 đoạn khác", "en": "3 more passages"}


def test_an_unknown_error_says_nothing_of_itself() -> None:
    """The text of an error that is not ours may hold anything, so it is not repeated."""
    what, hint = refusal(ValueError("password=1234"))
    assert "1234" not in str(what) + str(hint)


@pytest.mark.parametrize(
    ("header", "language"),
    [("vi-VN,vi;q=0.9,en;q=0.8", "vi"), ("fr-FR, en-GB;q=0.8, vi", "en"), ("", "en"),
     ("fr", "en"), ("\x00,;=;,", "en"), ("vi" * 100_000, "vi")],
)  # fmt: skip
def test_the_language_of_a_browser(header: str, language: str) -> None:
    """The first of our languages that the browser names, English when it names none."""
    assert preferred(header) == language
