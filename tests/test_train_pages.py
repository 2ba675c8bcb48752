"""The pages that were written to learn from."""

from pathlib import Path

import pytest

from index.train.asked_passage import WRITTEN, Question
from index.train.matches import Sides
from index.train.pages import all_pages, page_rows

POOL = """=== en\tBrackwater Lido
## Opening hours
| Day | Lanes | Family splash |
|---|---|---|
| Monday – Friday | 6.15 – 9.00 | closed |
| Saturday | 7.00 – 11.30 | 12.00 – 16.00 |

The **café** shuts early. It sells ices.

## Lockers
- Deposit: £1 coin, returned
- Lost key: £12
???
q\t| Saturday | 7.00\tWhen on Saturday?\tThứ Bảy mấy giờ?
w\tThe **CAFÉ** shuts\tUntil when is there tea?\tTrà bán đến mấy giờ?
w\tIt sells ices.\tAnything cold?\tCó gì mát không?

q\tLost key\tWhat if I lose my key?\tMất chìa khóa thì sao?
s\tLost key\tWhat if I lose my towel?\tMất khăn thì sao?
=== vi\tBể bơi
Nước ấm quanh năm.
???
n\tNước ấm\tHow deep is it?\tBể sâu bao nhiêu?
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "pools.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_is_split_as_in_an_index(tmp_path: Path) -> None:
    """Passages under title and heading, with rows and items as their sentences."""
    hours, lockers, pool = page_rows(_file(tmp_path, POOL))
    assert hours.above == "Brackwater Lido. Opening hours. "
    assert pool.above == "Bể bơi. "
    rows = [hours.text[start:end] for start, end in hours.sentences]
    assert rows[2] == "Saturday | 7.00 – 11.30 | 12.00 – 16.00"
    assert rows[3:] == ["The café shuts early.", "It sells ices."]
    assert lockers.text == "- Deposit: £1 coin, returned\n- Lost key: £12"
    assert hours.document == lockers.document != pool.document


def test_all_pages_of_a_folder_are_read(tmp_path: Path) -> None:
    """One file after the other; articles beside them are not pages."""
    for name in ("pages", "articles"):
        (tmp_path / name).mkdir()
        for number in "21":
            (tmp_path / name / f"{number}.txt").write_text(POOL, encoding="utf-8")
    documents = list(dict.fromkeys(row.document for row in all_pages(tmp_path)))
    assert documents == ["1-1", "1-2", "2-1", "2-2"]


def test_a_question_stands_with_the_sentence_of_its_place(tmp_path: Path) -> None:
    """Found by its words, as marks between them change; no sentence where it is not answered."""
    hours, lockers, pool = page_rows(_file(tmp_path, POOL))
    assert [question.sentence for question in hours.questions] == [3, 4, 5]
    assert lockers.questions == (
        Question(Sides("Mất chìa khóa thì sao?", "What if I lose my key?"), 2),
        Question(Sides("Mất khăn thì sao?", "What if I lose my towel?"), 0),
    )
    assert [question.sentence for question in pool.questions] == [0]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("q\tLost key\tWhat?", "no kind of"),
        ("q2\tLost key\tWhat?\tGì?", "no kind of"),
        ("q\t\tWhat?\tGì?", "no kind of"),
        ("q\tLost keys\tWhat?\tGì?", "'Lost keys' is nowhere"),
        ("q\t| – |\tWhat?\tGì?", "nowhere"),
    ],
)
def test_a_question_of_another_form_is_told(tmp_path: Path, line: str, why: str) -> None:
    """With its file and line, so that it can be mended."""
    page = POOL.partition("=== vi")[0]
    number = len(page.splitlines()) + 1
    with pytest.raises(ValueError, match=f"pools.txt, line {number}: .*{why}"):
        list(page_rows(_file(tmp_path, f"{page}{line}\n")))


def test_what_stands_before_the_first_page_is_told(tmp_path: Path) -> None:
    """It belongs to none."""
    with pytest.raises(ValueError, match="line 1: no page has begun"):
        list(page_rows(_file(tmp_path, f"# Pools\n{POOL}")))


def test_the_pages_that_ship_are_whole() -> None:
    """Every place is found, most passages are asked about, and of either kind enough."""
    for path in sorted((WRITTEN / "pages").glob("*.txt")):
        rows = list(page_rows(path))
        questions = [question for row in rows for question in row.questions]
        assert len({question.text for question in questions}) == len(questions)
        assert len({row.document for row in rows}) > 20
        assert sum(map(bool, (row.questions for row in rows))) > len(rows) * 0.8
        assert 0.5 < sum(question.sentence > 0 for question in questions) / len(questions) < 0.8
        assert {"vi", "en"} == {
            line[4:6] for line in path.read_text("utf-8").splitlines() if line.startswith("=== ")
        }
