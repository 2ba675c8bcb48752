"""Questions that we wrote: which of them a passage answers, and in which sentence.

The encoder and the verifier learn from them. They lie in `written/`; those in `held-out` teach
nothing, and the judge was fitted with them (`qa.judge`). There are three forms, in lines of parts
separated by tabs, each question in English and in Vietnamese. `passages/*.tsv` ask about passages
of the training data, which are named by a hash, since their text is not ours: "hash, kind, English,
Vietnamese". `articles/*.tsv` hold articles of our own as well: "A, language, title", then for each
passage "P, heading", "S, sentence" for each of its sentences, and its questions, "kind, English,
Vietnamese". `pages/*.txt` hold pages in Markdown, see `index.train.pages`.

Kinds: q2, which the second sentence answers; w2, which it answers in other words than it was
asked in; s, one word off one of those and not answered; n, about the same and not answered. What
is not answered is so by no passage of its article.
"""

import hashlib
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.sentences import sentence_spans
from index.train.asked_passage import ANSWERED, NOT_ANSWERED, WRITTEN, AskedPassage, Question
from index.train.matches import Sides, question_rows, title_rows
from index.train.rows import is_kept, tidy

_HASH = 12  # hex digits


@dataclass(slots=True)
class _Begun:
    """A passage of an article that is being read."""

    heading: str
    sentences: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def passage_hash(text: str) -> str:
    """What names a passage of the data in `written/passages`, spaces and their kind aside."""
    return hashlib.sha256(_one_line(text).encode()).hexdigest()[:_HASH]


def written_rows(data: Path, folder: Path = WRITTEN) -> list[AskedPassage]:
    """All passages of the data and of articles that have questions in `folder`.

    Those of the data come first, in the order of the files.

    Args:
        data: where the training data lies.
        folder: of the questions.

    Raises:
        ValueError: a line is not of the form; it is told which.
    """
    asked: dict[str, list[Question]] = {}
    for path in sorted((folder / "passages").glob("*.tsv")):
        for where, parts in _lines(path):
            if len(parts) != 4:
                raise ValueError(
                    f"{where}: {len(parts)} parts; wanted hash, kind and two questions"
                )
            asked.setdefault(parts[0], []).append(_question(where, parts[1:]))
    texts = dict(_passages(data, asked))
    found = [
        AskedPassage(above, text, sentence_spans(text), name, tuple(asked[name]))
        for name, (above, text) in texts.items()
    ]
    for path in sorted((folder / "articles").glob("*.tsv")):
        found += _articles(path)
    return found


def _passages(data: Path, wanted: Collection[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """The hash of each passage of the data that is wanted, with what stands above it and its text.

    In the order of `wanted`; those that are held out are left out.
    """
    known: dict[str, tuple[str, str]] = {}
    for title, text in _texts(data):
        name = passage_hash(text)
        if name in wanted and is_kept(text[:80]):
            known.setdefault(name, (f"{tidy(title)}. " if title else "", tidy(_one_line(text))))
    return ((name, known[name]) for name in wanted if name in known)


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    """Every passage of the data, with its title, which may be empty."""
    for row in title_rows(data):
        for language in ("vi", "en"):
            if text := row.get(f"body_{language}"):
                yield row.get(f"title_{language}", ""), text
    for row in question_rows(data):
        yield "", row["passage"]


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _articles(path: Path) -> Iterator[AskedPassage]:
    """The passages of the articles in the file at `path`."""
    title, begun, number = "", _Begun(""), 0
    for where, (kind, *parts) in _lines(path):
        if kind in ("A", "P"):
            yield from _ended(begun, title, f"{path.stem}-{number}")
        if kind == "A":
            number, title, begun = number + 1, parts[-1], _Begun("")
        elif kind == "P":
            begun = _Begun(parts[0])
        elif kind == "S":
            begun.sentences.append(parts[0])
        else:
            begun.questions.append(_question(where, [kind, *parts]))
    yield from _ended(begun, title, f"{path.stem}-{number}")


def _ended(begun: _Begun, title: str, document: str) -> Iterator[AskedPassage]:
    """The passage that has been read, if there was one."""
    if not begun.sentences:
        return
    text, spans = "", []
    for sentence in begun.sentences:
        text += ("\n" if sentence.startswith("- ") else " ") if text else ""
        spans.append((len(text), len(text) + len(sentence)))
        text += sentence
    above = f"{title}. {begun.heading}. "
    yield AskedPassage(above, text, tuple(spans), document, tuple(begun.questions))


def _lines(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Where each line of the file at `path` stands, and its parts."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            yield f"{path.name}, line {number}", line.split("\t")


def _question(where: str, parts: list[str]) -> Question:
    """The question of a line: its kind, it in English and in Vietnamese."""
    kind, *texts = parts
    sentence = kind[1:] if kind[:1] in ANSWERED else "0" if kind in NOT_ANSWERED else ""
    if len(texts) != 2 or not sentence.isdecimal() or not all(texts):
        raise ValueError(f"{where}: no question of the kinds q2, w2, s and n in two languages")
    english, vietnamese = map(tidy, texts)
    return Question(Sides(vietnamese, english), int(sentence))
