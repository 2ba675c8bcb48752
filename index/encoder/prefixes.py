"""What a model wants to read before a question and before a passage.

Some families were trained with such words and lose several points without them. A model's own
`config_sentence_transformers.json` is believed first, then the family's model card.
"""

import json
import re
from pathlib import Path
from typing import NamedTuple


class Prefixes(NamedTuple):
    """What stands before a question and before a passage; empty for nothing."""

    question: str = ""
    passage: str = ""


# The instruction of the E5 paper for retrieval (Wang et al. 2024, https://arxiv.org/abs/2401.00368).
_TASK = "Given a web search query, retrieve relevant passages that answer the query"

# The first pattern found in the model's name holds. Sources, all model cards on huggingface.co:
# intfloat/multilingual-e5-large-instruct, intfloat/multilingual-e5-small, BAAI/bge-m3,
# BAAI/bge-small-en-v1.5, BAAI/bge-small-zh-v1.5. GTE and MiniLM want none.
_FAMILIES = (
    (re.compile(r"\be5\b.*\binstruct\b"), Prefixes(f"Instruct: {_TASK}\nQuery: ")),
    (re.compile(r"\be5\b"), Prefixes("query: ", "passage: ")),
    (re.compile(r"\bbge-m3\b"), Prefixes()),
    (
        re.compile(r"\bbge\b.*\ben\b"),
        Prefixes("Represent this sentence for searching relevant passages: "),
    ),
    (re.compile(r"\bbge\b.*\bzh\b"), Prefixes("为这个句子生成表示以用于检索相关文章：")),
)
_QUESTION_PROMPTS = ("query",)
_PASSAGE_PROMPTS = ("document", "passage", "corpus")


def prefixes_of(name: str, folder: Path) -> Prefixes:
    """The prefixes of the model in `folder`.

    Args:
        name: as the user gave it; its family is recognised by it.
        folder: where the model lies; its `config.json` may say what it was made from.
    """
    own = _own_prompts(folder)
    if any(own):
        return own
    origin = _read(folder / "config.json").get("_name_or_path", "")
    for known in (name, folder.name, str(origin)):
        for pattern, prefixes in _FAMILIES:
            if pattern.search(known.lower().replace("_", "-")):
                return prefixes
    return Prefixes()


def _own_prompts(folder: Path) -> Prefixes:
    """The prompts that were saved with the model; both empty where there are none."""
    prompts = _read(folder / "config_sentence_transformers.json").get("prompts")
    if not isinstance(prompts, dict):
        return Prefixes()
    return Prefixes(_first(prompts, _QUESTION_PROMPTS), _first(prompts, _PASSAGE_PROMPTS))


def _first(prompts: dict[str, object], names: tuple[str, ...]) -> str:
    found = (prompts.get(name) for name in names)
    return next((prompt for prompt in found if isinstance(prompt, str) and prompt), "")


def _read(path: Path) -> dict[str, object]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
