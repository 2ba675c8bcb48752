"""A test set about ports: each of its questions is answered by a document of its own."""

import json
from collections.abc import Mapping
from pathlib import Path


def written_ports(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """The arguments that evaluate it, once it lies in `folder`.

    Args:
        folder: gets `questions.jsonl` and `corpus.jsonl`.
        texts: what is said of each port; it opened in 1870, the next in 1871, and so on.
    """
    corpus = [
        {"id": name, "title": "T", "text": text, "language": "vi"} for name, text in texts.items()
    ]
    questions = [
        {"id": str(n), "question": f"Cảng {name} mở năm nào?", "language": "vi",
         "answers": [str(1870 + n)], "document": name, "spans": [], "kind": "plain"}
        for n, name in enumerate(texts)
    ]  # fmt: skip
    for name, rows in (("corpus", corpus), ("questions", questions)):
        lines = "".join(f"{json.dumps(row)}\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines)
    return ["eval", str(folder / "questions.jsonl"), "--corpus", str(folder / "corpus.jsonl")]
