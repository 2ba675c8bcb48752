"""`hoidap stats` and `hoidap forget`: what they tell of the questions that were kept."""

import json
from pathlib import Path

import pytest

from qa.cli import main
from qa.keeping.kept import Verdict, keep_question, keep_verdict
from tests.made_kept import two_days


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two questions in vain and an unhelpful quotation, on two days."""
    return two_days(tmp_path, monkeypatch)


def test_stats_tell_the_share_by_day_and_language(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the sums below."""
    assert main(["stats", "--kept", str(kept)]) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["day", "(UTC)", "language", "asked", "found", "share"],
        ["2026-03-01", "vi", "3", "1", "33.3%"],
        ["2026-03-02", "en", "1", "0", "0.0%"],
        ["all", "all", "4", "1", "25.0%"],
        ["all", "en", "1", "0", "0.0%"],
        ["all", "vi", "3", "1", "33.3%"],
    ]
    assert main(["stats", "--kept", str(kept), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["overall"] == {"asked": 4, "found": 1, "share": 0.25}
    assert told["by_language"]["vi"] == {"asked": 3, "found": 1, "share": 0.3333}
    assert [day["day"] for day in told["by_day"]] == ["2026-03-01", "2026-03-02"]


def test_stats_of_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is told; one that keeps no question has no share."""
    assert main(["stats", "--kept", str(tmp_path / "no.db")]) == 2
    assert "it is not there" in capsys.readouterr().err
    keep_verdict(tmp_path / "kept.db", Verdict("A?", "vi", "d", 0, 1, True, ""))
    assert main(["stats", "--kept", str(tmp_path / "kept.db"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["overall"]["share"] is None


@pytest.mark.parametrize("command", [["stats"], ["forget"], ["eval", "review", "q.jsonl"]])
def test_where_several_corpora_are_kept_one_is_to_be_named(
    kept: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is read or forgotten instead; each by itself is."""
    law = kept.rename(kept.with_name("kept.law.db"))
    assert main([*command, "--kept", str(kept)]) == 2
    assert str(law) in capsys.readouterr().err
    assert main([*command, "--kept", str(law)]) == 0


def test_forgetting_says_what_it_leaves(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file of another corpus is not the one that was named."""
    other = kept.with_name("kept.law.db")
    keep_question(other, "Ai ký?", "vi", found=False)
    assert main(["forget", "--kept", str(kept)]) == 0
    assert f"{other} is another corpus's; it stays" in capsys.readouterr().err
    assert other.exists()
