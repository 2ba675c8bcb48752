"""The questions that were written to learn from."""

import json
import lzma
import shutil
from collections import Counter
from pathlib import Path

import pytest

from index.train.asked_passage import WRITTEN, Question
from index.train.matches import QUESTIONS, TITLES, Sides
from index.train.written import passage_hash, written_rows

BODY = "Tàu vào cảng lúc sáng. Cảng mở cửa."
PASSAGE = "The cat  sleeps.\nThe dog runs."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A heading with its body in Vietnamese, and a passage without any."""
    title = {"title_vi": "Cảng", "body_vi": BODY, "source": "baomoi"}
    asked = {"question": "who?", "passage": PASSAGE, "source": "boolq", "lang": "en", "relevant": 1}
    (tmp_path / TITLES).write_bytes(lzma.compress(json.dumps(title).encode()))
    (tmp_path / QUESTIONS).write_bytes(lzma.compress(json.dumps(asked).encode()))
    return tmp_path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where questions are written."""
    for name in ("passages", "articles"):
        (tmp_path / "written" / name).mkdir(parents=True)
    return tmp_path / "written"


def test_passages_of_the_data_are_found_by_their_hash(data: Path, folder: Path) -> None:
    """With their title above them, on one line; those that are not there are left out."""
    lines = [
        (passage_hash("The cat sleeps. The dog runs."), "q2", "What runs?", "Con gì chạy?"),
        (passage_hash(BODY), "w1", "When is the ship there?", "Khi nào có tàu?"),
        (passage_hash("elsewhere"), "n", "Who?", "Ai?"),
        (passage_hash(BODY), "s", "When does the ship leave?", "Khi nào tàu đi?"),
    ]
    file = folder / "passages" / "1.tsv"
    file.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    cat, port = written_rows(data, folder)
    assert (cat.above, cat.text) == ("", "The cat sleeps. The dog runs.")
    assert cat.questions == (Question(Sides("Con gì chạy?", "What runs?"), 2),)
    assert (port.above, port.text) == ("Cảng. ", BODY)
    assert [question.sentence for question in port.questions] == [1, 0]
    assert [port.text[start:end] for start, end in port.sentences] == [
        "Tàu vào cảng lúc sáng.",
        "Cảng mở cửa.",
    ]


def test_articles_bring_their_passages(data: Path, folder: Path) -> None:
    """Under title and heading, sentence by sentence; lists keep their lines."""
    lines = [
        "A\ten\tThe port", "P\tHours", "S\tIt opens at six. Mostly.", "S\t- on Monday",
        "q2\tWhich day?\tNgày nào?", "n\tWho opens?\tAi mở?", "P\tShips", "S\tThey are large.",
        "w1\tHow big?\tTo cỡ nào?", "A\tvi\tCảng", "P\tGiờ", "S\tMở lúc sáu giờ.",
    ]  # fmt: skip
    (folder / "articles" / "1.tsv").write_text("\n".join(lines), encoding="utf-8")
    hours, ships, other = written_rows(data, folder)
    assert hours.above == "The port. Hours. "
    assert hours.text == "It opens at six. Mostly.\n- on Monday"
    assert [hours.text[start:end] for start, end in hours.sentences] == [
        "It opens at six. Mostly.",
        "- on Monday",
    ]
    assert [question.sentence for question in hours.questions] == [2, 0]
    assert hours.document == ships.document != other.document
    assert other.questions == ()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("abc\tq1\tWho?", "3 parts"),
        ("abc\tq\tWho?\tAi?", "kinds"),
        ("abc\tx1\tWho?\tAi?", "kinds"),
        ("abc\tn1\tWho?\tAi?", "kinds"),
        ("abc\tn\t\tAi?", "kinds"),
    ],
)
def test_a_line_of_another_form_is_told(data: Path, folder: Path, line: str, why: str) -> None:
    """With its file and number, so that it can be mended."""
    file = folder / "passages" / "1.tsv"
    file.write_text(f"abc\tq1\tWho?\tAi?\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=f"1.tsv, line 2: .*{why}"):
        written_rows(data, folder)


def test_what_ships_is_whole(data: Path, tmp_path: Path) -> None:
    """Every line can be read; each kind is there; no passage is asked the same twice."""
    for path in sorted((WRITTEN / "passages").glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        assert {len(row) for row in rows} == {4}
        kinds = Counter(row[1][0] for row in rows)
        assert set(kinds) <= set("qwsn")
        assert min(kinds["q"], kinds["w"], kinds["n"]) > len(rows) / 10
        asked = Counter((row[0], row[2], row[3]) for row in rows)
        assert [one for one, count in asked.items() if count > 1] == []
    held_out = tmp_path / "held-out"
    shutil.copytree(WRITTEN / "held-out", held_out / "articles")
    for folder in (WRITTEN, held_out):
        articles = written_rows(data, folder)
        assert len(articles) > 100
        assert all(one.questions for one in articles)
        asked_about = [question for one in articles for question in one.questions]
        assert all(question.text.vi != question.text.en for question in asked_about)
        assert 0.3 < sum(one.sentence > 0 for one in asked_about) / len(asked_about) < 0.6
        for one in articles:
            assert all(question.sentence <= len(one.sentences) for question in one.questions)
