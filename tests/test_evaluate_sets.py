"""SQuAD and BEIR sets: measured by document, within a language and across."""

import json
from pathlib import Path

import ir_measures
import pytest
from ir_measures import RR, R, nDCG

from corpus.errors import BadQuestionsError
from corpus.labels import Corpus, QuestionSet
from corpus.questions import read_corpus, read_questions
from qa.evaluation.evaluate import evaluate
from qa.evaluation.outcomes import Evaluation
from qa.report.files import as_trec_qrels
from tests.fake_service import FakeService

# The same two questions in both languages, with numbers and names that both share; the paragraphs
# stand in another order in the second.
VIETNAMESE = [
    ("Cảng Hải Phòng mở năm 1876. Tàu từ Osaka đến.", {"h": ("Cảng Hải Phòng mở năm nào", "1876")}),
    ("Đồ Sơn có bãi biển. Vua Bảo Đại xây nhà ở đó.", {"s": ("Ai xây nhà ở Đồ Sơn", "Bảo Đại")}),
]
ENGLISH = [
    ("Do Son has a beach. King Bao Dai built a house.", {"s": ("Who built at Do Son", "Bao Dai")}),
    ("The port of Hai Phong opened in 1876.", {"h": ("When did the port Hai Phong open", "1876")}),
]


def squad(path: Path, paragraphs: list[tuple[str, dict[str, tuple[str, str]]]]) -> Path:
    """A SQuAD file, version 1.1."""
    made = [
        {
            "context": text,
            "qas": [
                {"id": name, "question": question,
                 "answers": [{"text": answer, "answer_start": text.index(answer)}]}
                for name, (question, answer) in asked.items()
            ],
        }
        for text, asked in paragraphs
    ]  # fmt: skip
    path.write_text(json.dumps({"version": "1.1", "data": [{"title": "T", "paragraphs": made}]}))
    return path


def measured(questions: Path, corpus: Path, k: int = 10) -> Evaluation:
    """The measures of one file's questions in the other's documents."""
    known = read_corpus(corpus)
    return evaluate(FakeService(known.documents), read_questions(questions), known, k=k)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """The set in both languages."""
    return {
        "vi": squad(tmp_path / "vi.json", VIETNAMESE),
        "en": squad(tmp_path / "en.json", ENGLISH),
    }


@pytest.mark.parametrize("asked", ["vi", "en"])
@pytest.mark.parametrize("searched", ["vi", "en"])
def test_the_gold_paragraph_is_the_one_that_lists_the_question(
    files: dict[str, Path], asked: str, searched: str
) -> None:
    """Within a language and across, though the paragraphs stand in another order."""
    shown = measured(files[asked], files[searched]).as_json()
    assert shown["overall"] == {
        "nDCG@10": 1.0, "MRR@10": 1.0, "R@1": 1.0, "R@3": 1.0, "R@10": 1.0,
    }  # fmt: skip
    assert list(shown["by"])[:3] == [  # type: ignore[call-overload]
        f"language={asked}", f"direction={asked}-{searched}", "kind=answerable",
    ]  # fmt: skip
    assert (shown["questions"], shown["documents"]) == (2, 2)


def test_a_paragraph_missing_from_the_other_language_is_an_error(tmp_path: Path) -> None:
    """The question's own paragraph is not looked for where another file was named."""
    vietnamese = squad(tmp_path / "vi.json", VIETNAMESE)
    english = squad(tmp_path / "en.json", ENGLISH[:1])
    with pytest.raises(BadQuestionsError, match="'h'"):
        measured(vietnamese, english)


def test_unanswerable_questions_of_version_2_are_not_ranked(tmp_path: Path) -> None:
    """There is nothing to find; they are counted among the questions, and nowhere else."""
    paragraph = {
        "context": "The port opened in 1876.",
        "qas": [
            {"id": "a", "question": "When did the port open?", "is_impossible": False,
             "answers": [{"text": "1876", "answer_start": 19}]},
            {"id": "b", "question": "When did the port close?", "is_impossible": True,
             "answers": [], "plausible_answers": [{"text": "1876", "answer_start": 19}]},
        ],
    }  # fmt: skip
    path = tmp_path / "v2.json"
    path.write_text(json.dumps({"version": "v2.0", "data": [{"paragraphs": [paragraph]}]}))
    evaluation = measured(path, path)
    assert [dict(outcome.values) for outcome in evaluation.outcomes][1] == {}
    assert evaluation.as_json()["overall"] == dict.fromkeys(evaluation.measures, 1.0)


def beir(folder: Path, documents: dict[str, str], qrels: str) -> Path:
    """A BEIR folder with two questions."""
    (folder / "qrels").mkdir(parents=True)
    lines = [json.dumps({"_id": name, "title": "", "text": t}) for name, t in documents.items()]
    (folder / "corpus.jsonl").write_text("\n".join(lines))
    asked = {"q1": "port opened in 1876", "q2": "beach at Do Son"}
    lines = [json.dumps({"_id": name, "text": text}) for name, text in asked.items()]
    (folder / "queries.jsonl").write_text("\n".join(lines))
    (folder / "qrels" / "test.tsv").write_text(f"query-id\tcorpus-id\tscore\n{qrels}")
    return folder


def test_a_beir_folder_is_measured_by_its_grades(tmp_path: Path) -> None:
    """Two documents answer q1, one better; q2 looks for one that shares no word with it."""
    documents = {
        "full": "The port opened in 1876.", "half": "The port is large.", "sand": "Yellow sand.",
    }  # fmt: skip
    folder = beir(tmp_path / "set", documents, "q1\tfull\t2\nq1\thalf\t1\nq2\tsand\t1\n")
    evaluation = measured(folder, folder)
    first, second = (outcome.values for outcome in evaluation.outcomes)
    assert (first["nDCG@10"], first["R@1"], first["R@3"]) == pytest.approx((1.0, 0.5, 1.0))
    assert (second["MRR@10"] <= 1, second["R@10"]) == (True, 1.0)


def test_a_question_with_nothing_relevant_counts_nought_as_trec_eval_has_it(tmp_path: Path) -> None:
    """It was judged; to leave it out would raise every mean, also of the qrels beside a report."""
    documents = {"full": "The port opened in 1876.", "sand": "Yellow sand."}
    folder = beir(tmp_path / "set", documents, "q1\tfull\t1\nq2\tsand\t0\nq2\tgone\t0\n")
    evaluation = measured(folder, folder)
    run = {
        o.question.id: {name: 1 / n for n, name in enumerate(o.ranking, 1)}
        for o in evaluation.outcomes
    }
    qrels = {"q1": {"full": 1}, "q2": {"sand": 0, "gone": 0}}
    oracle = ir_measures.calc_aggregate([nDCG @ 10, RR @ 10, R @ 10], qrels, run)
    means = evaluation.means(evaluation.outcomes)
    assert (means["nDCG@10"], means["MRR@10"]) == (oracle[nDCG @ 10], oracle[RR @ 10]) == (0.5, 0.5)
    assert means["R@10"] == oracle[R @ 10] == 0.5
    assert evaluation.outcomes[1].document == ""
    assert b"q2 0 sand 0\nq2 0 gone 0\n" in as_trec_qrels(evaluation)


def test_a_document_of_many_passages_does_not_crowd_out_others(tmp_path: Path) -> None:
    """Passages are asked for until k documents are reached, or there are no more."""
    crowd = " ".join(f"The port opened in 1876, says report {n}." for n in range(400))
    documents = {"crowd": crowd, "other": "A port.", "third": "Do Son."}
    folder = beir(tmp_path / "set", documents, "q1\tother\t1\nq2\tthird\t1\n")
    known = read_corpus(folder)
    service = FakeService(known.documents)
    evaluation = evaluate(service, read_questions(folder), known, k=2)
    assert len(service) > 12
    assert evaluation.outcomes[0].values["R@2"] == 1.0
    assert max(k for question, k, _ in service.ranked if question.startswith("port")) > 6


def test_sets_measured_by_document_are_not_asked_as_a_user_would(files: dict[str, Path]) -> None:
    """What is shown is measured for our own sets alone."""
    known = read_corpus(files["vi"])
    service = FakeService(known.documents)
    evaluate(service, read_questions(files["vi"]), known)
    assert not service.asked


def test_an_empty_set_has_no_figure() -> None:
    """No question, no measure, no division by zero."""
    service = FakeService([])
    assert evaluate(service, QuestionSet(()), Corpus(())).as_json() == {
        "overall": {}, "by": {}, "questions": 0, "documents": 0,
        "intervals": {"overall": {}, "by": {}}, "judge": {}, "each": [],
    }  # fmt: skip
