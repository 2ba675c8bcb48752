"""The report: what stands on it, in both languages, safe whatever a document says, and small."""

import dataclasses
import json
import re
from html.parser import HTMLParser
from string import Formatter

import pytest

from qa.evaluation.compare import Change, Comparison
from qa.evaluation.drops import Run
from qa.evaluation.failures import REASONS
from qa.evaluation.judged import judgement
from qa.evaluation.perturb import PERTURBATIONS
from qa.options import LEGS
from qa.report.failed import cut
from qa.report.grid_page import grid_page
from qa.report.page import page
from qa.report.words import HERE, LANGUAGES, ends, number, words
from tests.reports import ABOUT, evaluation, every_reason, outcome, run, unanswerable
from tests.test_grid import cells

HOSTILE = '</style><script>alert(1)</script><img src=x onerror="a()">&amp;"\'><svg onload=a()>'


class Tags(HTMLParser):
    """The tags of a page, each with its attributes; every one that opens must close."""

    VOID = ("meta", "input", "br", "path", "circle", "rect", "polyline")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """It closes the one that was opened last."""
        if tag not in self.VOID:
            assert self.open.pop() == tag


def test_both_languages_have_the_same_words_and_places() -> None:
    """Nothing exists in one language only, and every translation differs."""
    told = [words(language) for language in LANGUAGES]
    assert list(told[0]) == list(told[1])
    for key, text in told[0].items():
        places = [{n for _, n, _, _ in Formatter().parse(t) if n} for t in (text, told[1][key])]
        assert places[0] == places[1]
        assert text != told[1][key]


def test_every_word_stands_on_some_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is told is known, or the page would not be made; one that never is, is left over."""
    known, told = {language: words(language) for language in LANGUAGES}, set()

    class Telling(dict[str, str]):
        def __getitem__(self, key: str) -> str:
            told.add(key)
            return super().__getitem__(key)

    for module in ("words", "page"):
        monkeypatch.setattr(f"qa.report.{module}.words", lambda name: Telling(known[name]))
    moved = Comparison("R@1", 0.5, 0.5, 8, 1.0, (Change("q1", 0, 1),), (Change("q1", 1, 0),))
    files = {kind: f"report.{kind}" for kind in ("json", "csv", "run", "qrels")}
    about = dataclasses.replace(ABOUT, compared=(moved,), files=files)
    first = outcome(1)
    short = dataclasses.replace(first.question, question="Phở?", previous="Bún?")
    values = {**first.values, "false_refusals": 1.0}
    missed = dataclasses.replace(first, question=short, rank=0, document="e", values=values)
    shown = evaluation(*every_reason().outcomes, missed)
    page(Run(shown, dict.fromkeys(PERTURBATIONS, shown)), about)
    page(Run(shown, {"typos": shown}), about)
    page(Run(evaluation(outcome(1, "")), leg="dense"), about)
    monkeypatch.setattr("qa.report.failed.BUDGET", 2_000)
    page(Run(shown, leg="lexical"), about)
    grid_page(cells(shown, shown), about)
    assert told == set(known["en"])


def test_a_report_says_which_way_of_searching_it_measures() -> None:
    """Where it is one alone; both together are what a reader expects."""
    pages = {leg: page(Run(every_reason(), leg=leg), ABOUT) for leg in LEGS}
    for language in LANGUAGES:
        for leg in ("dense", "lexical"):
            said = words(language)[f"leg-{leg}"]
            assert [name for name, text in pages.items() if said in text] == [leg]


def test_the_page_is_well_formed_and_has_every_section() -> None:
    """Tags close in order; ids stand once; what describes a chart is there."""
    compared = Comparison("R@1", 0.5, 0.25, 8, 0.01, (), (Change("q1", 1.0, 0.0),))
    told = Tags(page(run(), dataclasses.replace(ABOUT, compared=(compared,))))
    assert told.open == []
    ids = [attributes["id"] for _, attributes in told.seen if "id" in attributes]
    assert len(ids) == len(set(ids))
    named = [a["aria-labelledby"] for tag, a in told.seen if tag == "svg"]
    assert named
    assert set(named) <= set(ids)
    headings = [tag for tag, _ in told.seen if tag == "h2"]
    assert len(headings) == 9


@pytest.mark.parametrize(("notable", "shaded"), [(True, 1), (False, 0), (None, 0)])
def test_a_measure_that_decides_is_shaded_where_it_is_significant(
    notable: bool | None, shaded: int
) -> None:
    """Whatever its p: the exit code of the run says the same."""
    compared = Comparison("R@1", 0.5, 0.25, 8, 0.01, (), (), notable)
    text = page(run(), dataclasses.replace(ABOUT, compared=(compared,)))
    assert text.count("class=notable") == shaded


def test_sections_without_anything_to_say_are_left_out() -> None:
    """No failure, no judge, no perturbation, no times: no empty frames."""
    plain = dataclasses.replace(outcome(1, ""), shown=None)
    text = page(Run(evaluation(plain)), dataclasses.replace(ABOUT, times_ms=()))
    assert words("en")["failed-none"] in text
    for key in ("judge", "perturbed", "latency", "compared"):
        assert f">{words('en')[key]}<" not in text


@pytest.mark.parametrize("hostile", [HOSTILE, "\u202egnp.exe", "\x00\x1b[31m", "{name}"])
def test_whatever_a_question_or_document_says_is_only_text(hostile: str) -> None:
    """Ids, kinds, questions, answers, passages, names: no tag and no attribute of theirs."""
    bad = outcome(1, "below", hostile)
    asked = dataclasses.replace(
        bad.question, id=hostile, kind=hostile, answers=(hostile,), document=hostile
    )
    bad = dataclasses.replace(bad, question=asked, document=hostile)
    about = dataclasses.replace(
        ABOUT,
        name=hostile,
        model=hostile,
        files=dict.fromkeys(("json", "csv", "run", "qrels"), hostile),
    )
    told = Tags(page(Run(evaluation(bad, outcome(2))), about))
    assert told.open == []
    assert not {"script", "img", "iframe", "link", "object"} & {tag for tag, _ in told.seen}
    assert not [name for _, attributes in told.seen for name in attributes if name[:2] == "on"]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    """No address of another host, no script; and a policy that forbids both."""
    text = page(run(), ABOUT)
    assert "default-src &#x27;none&#x27;" in text
    assert not re.search(r"https?:|url\(|@import|<script|javascript:", text)


@pytest.mark.parametrize("text", ["Một câu dài về cảng Hải Phòng. " * 40, "<&\"'>" * 300])
def test_a_thousand_failures_fit_in_a_megabyte(text: str) -> None:
    """Quotations get shorter; what does not fit is counted and stands in the CSV."""
    many = evaluation(*(outcome(number, "below", text) for number in range(1000)))
    made = page(Run(many), ABOUT)
    assert len(made.encode()) <= 1_000_000
    listed = made.count("<article>")
    left = re.search(r"(\d+) more stand in the CSV", made)
    assert listed + (int(left[1]) if left else 0) == 1000
    assert listed > 200


def test_few_failures_are_quoted_at_length() -> None:
    """All of a passage of ordinary length."""
    text = "Cảng mở năm 1876. " * 15
    assert text.strip() in re.sub(
        "</?mark>", "", page(Run(evaluation(outcome(1, "below", text))), ABOUT)
    )


def test_what_was_wanted_is_marked_as_a_number_of_its_own() -> None:
    """Not within another one before it."""
    text = page(Run(evaluation(outcome(1, "below", "Số 18765, cảng mở năm 1876."))), ABOUT)
    assert "Số 18765, cảng mở năm <mark>1876</mark>." in text


def test_each_reason_has_its_questions() -> None:
    """Under its own heading, with the rank and how sure the judge was."""
    text = page(Run(every_reason()), ABOUT)
    for reason in REASONS:
        assert f'id="reason-{reason}"' in text
    assert text.count("<article>") == len(REASONS) + 2
    assert "the documents do not answer this" in text
    assert "rank 2" in text
    assert "sure 0.30" in text


def test_a_failed_follow_up_is_shown_with_the_question_before() -> None:
    """Alone it asks nothing; whatever is in it is text, and what leans on nothing has no line."""
    one = outcome(1)
    asked = dataclasses.replace(one.question, question="Còn nó?", previous="Cảng <b> mở năm nào?")
    text = page(Run(evaluation(dataclasses.replace(one, question=asked))), ABOUT)
    alone = page(Run(evaluation(one)), ABOUT)
    for before in (">after: ", ">sau câu: "):
        assert f"{before}Cảng &lt;b&gt; mở năm nào?" in text
        assert before not in alone


@pytest.mark.parametrize(("language", "shown"), [("vi", "vi"), ("en", "en")])
def test_it_opens_in_the_language_of_most_questions(language: str, shown: str) -> None:
    """The other is one click away."""
    one = outcome(1)
    asked = dataclasses.replace(one.question, language=language)
    text = page(Run(evaluation(dataclasses.replace(one, question=asked))), ABOUT)
    assert f'<html lang="{shown}">' in text
    assert f'id="show-{shown}" checked' in text


def test_the_same_evaluation_makes_the_same_page() -> None:
    """To the last byte, the date given."""
    assert page(run(), ABOUT) == page(run(), ABOUT)


def test_a_single_perturbation_is_said_at_the_top() -> None:
    """Its figures are the page's."""
    one = Run(every_reason(), {"typos": evaluation(outcome(1), unanswerable(1, False))})
    assert "The questions were typed otherwise: slips of the keyboard" in page(one, ABOUT)


def test_words_files_are_plain_json() -> None:
    """A translator opens them with anything."""
    for language in LANGUAGES:
        assert json.loads((HERE / f"words.{language}.json").read_text(encoding="utf-8"))


def test_a_cut_text_says_so() -> None:
    """In one line, an ellipsis at the end."""
    assert cut("a  b\nc", 10) == "a b c"
    assert cut("abcdef", 4) == "abc…"


def test_documents_are_charted() -> None:
    """With the intervals, like every other group."""
    asked = [outcome(number, "" if number % 3 else "below") for number in range(12)]
    two = [dataclasses.replace(one, document=f"d{number % 2}") for number, one in enumerate(asked)]
    many = [dataclasses.replace(one, document=f"d{number}") for number, one in enumerate(asked)]
    caption = words("en")["by-document"]
    assert caption in page(Run(evaluation(*two)), ABOUT)
    assert caption in page(Run(evaluation(*many)), ABOUT)
    same = [dataclasses.replace(one, document="d") for one in asked]
    assert caption not in page(Run(evaluation(*same)), ABOUT)


def test_every_measure_of_every_group_stands_over_its_interval() -> None:
    """In the table, and beside the two figures of the judge; one question has none."""
    shown = every_reason()
    told = page(Run(shown), ABOUT)
    for outcomes in (shown.outcomes, *shown.groups().values()):
        for name, interval in shown.intervals(outcomes).items():
            mean = shown.means(outcomes)[name]
            assert f"<td>{number(mean)}<small>{ends(interval, 2)}</small></td>" in told
    for figure in judgement(shown.outcomes).values():
        assert figure.interval
        assert f"{number(figure.value)} (95 %: {ends(figure.interval)})" in told
    alone = page(Run(evaluation(outcome(1))), ABOUT)
    assert "<td>0.000</td>" in alone
    assert "<small>0" not in alone.partition("<table>")[2]
