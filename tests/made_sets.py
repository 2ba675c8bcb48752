"""Small test sets as files, for the tests of `hoidap eval`, and single questions of one."""

import json
from pathlib import Path

from corpus.labels import UNANSWERABLE, LabelledQuestion

TEXTS = {"vi": "Cảng Hải Phòng mở năm 1876.", "en": "The port of Hai Phong opened in 1876."}
ASKED = {"vi": "Cảng mở năm nào", "en": "When was the port opened"}


def squad(folder: Path, language: str) -> Path:
    """A SQuAD file in one language: the same id in both, and a paragraph that answers nothing."""
    asked = {
        "id": "q",
        "question": ASKED[language],
        "answers": [{"text": "1876", "answer_start": TEXTS[language].index("1876")}],
    }
    paragraphs: list[dict[str, object]] = [
        {"context": "Xin chào. Hello.", "qas": []},
        {"context": TEXTS[language], "qas": [asked]},
    ]
    if language == "en":
        paragraphs.reverse()
    path = folder / f"{language}.json"
    data = [{"title": "Hải Phòng", "paragraphs": paragraphs}]
    path.write_text(json.dumps({"version": "1.1", "data": data}))
    return path


def ours(folder: Path, **changes: object) -> tuple[Path, Path]:
    """Questions and corpus in our own JSONL, the first question with `changes`."""
    asked = {
        "id": "1", "question": ASKED["vi"], "language": "vi", "answers": ["1876"],
        "document": "port", "spans": [[22, 26]], "kind": "plain", **changes,
    }  # fmt: skip
    other = {
        "id": "2", "question": "Phở nấu ra sao?", "language": "vi", "answers": [],
        "document": "", "spans": [], "kind": "unanswerable",
    }  # fmt: skip
    documents = [
        {"id": "port", "title": "Cảng", "text": TEXTS["vi"], "language": "vi"},
        {"id": "sea", "title": "Sea", "text": "The sea is wide.", "language": "en"},
    ]
    questions, corpus = folder / "questions.jsonl", folder / "corpus.jsonl"
    questions.write_text("".join(f"{json.dumps(line)}\n" for line in (asked, other)))
    corpus.write_text("".join(f"{json.dumps(line)}\n" for line in documents))
    return questions, corpus


def asked(
    name: str,
    text: str = "Cảng Hải Phòng mở năm nào?",
    answer: str = "1876",
    gold: str = "port",
    language: str = "vi",
    *spans: tuple[int, int],
) -> LabelledQuestion:
    """A question on the port; unanswerable without an answer."""
    if not answer:
        return LabelledQuestion(name, text, language, (), "", (), UNANSWERABLE)
    return LabelledQuestion(name, text, language, (answer,), gold, spans, "plain")
