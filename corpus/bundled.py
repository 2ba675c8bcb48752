"""Where the articles and the test set that come with hoidap lie."""

from pathlib import Path

_HERE = Path(__file__).parent


def bundled_articles() -> Path:
    """The folder of the bundled articles."""
    return _HERE / "articles"


def bundled_questions() -> Path:
    """The labelled questions on the bundled articles."""
    return _HERE / "questions.jsonl"
