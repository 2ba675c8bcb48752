"""Texts made of terms, searched by weighted terms with tantivy's BM25: one language's index.

A tantivy index wants a folder of its own that it may write to, also for reading (a lock). Ours are
immutable and lie flat beside each other, so its files carry the index's name as a prefix, and are
opened through a temporary folder of links that is gone once they are mapped into memory.

tantivy's BM25 has k1 = 1.2 and b = 0.75, fixed, and keeps the length of a text in one byte. Other
values would gain nothing: over seven sets (XQuAD, questions of Wikipedia, medicine and health, news
titles, Vietnamese and English) its nDCG@10 is .941 in the mean, and the best of k1 .6 to 2 and b .3
to .9 reaches .942, the worst .933. Queries are put together from terms and never parsed.
"""

import contextlib
import math
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import tantivy
from tantivy import Occur, Query

from index.scored import Scored

_SATURATED = 2.2  # k1 + 1: what a term's score tends to as it is repeated in a text
_BUFFER = 500_000_000  # most bytes before tantivy starts a second segment
_TIES = 64  # texts looked at beyond k, so that equal ones come in their order
_DIGITS = 5  # tantivy adds 32-bit numbers in an order that varies

Choices = Sequence[tuple[str, str, float]]  # field, term, weight


class Engine:
    """The texts of one index; opened, never changed."""

    def __init__(self, index: tantivy.Index) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()

    def __len__(self) -> int:
        """How many texts it holds."""
        return int(self._searcher.num_docs)

    def search(
        self, terms: Choices, alternatives: Sequence[Choices], others: float, k: int
    ) -> tuple[Scored, ...]:
        """The texts that fit the terms best, best first.

        Args:
            terms: each counts by itself.
            alternatives: of each of these the best choice counts whole, and `others` of the rest.
            others: 0 to 1.
            k: how many at most; at least 1.

        Returns:
            rows and scores up to 1, the score being BM25 divided by the most that any text could
            reach. A term that no text has counts as the rarest of all, so a question about
            something unknown scores low. Equal scores in the order of the rows.
        """
        count = self._searcher.num_docs
        clauses = [(Occur.Should, self._term(*term)) for term in terms if term[2] > 0]
        most = sum(self._most(*term) for term in terms)
        for choices in alternatives:
            clauses.append((Occur.Should, self._any(choices, others)))
            most += self._most_of(choices, others)
        if not clauses or not count or not most:
            return ()
        limit = min(count, k + _TIES)
        found = self._searcher.search(Query.boolean_query(clauses), limit, count=False).hits
        rows = self._searcher.fast_field_values("row", [address for _, address in found])
        scored = [
            Scored(int(row or 0), min(1.0, round(score / most, _DIGITS)))
            for (score, _), row in zip(found, rows, strict=True)
        ]
        scored.sort(key=lambda one: (-one.score, one.row))
        return tuple(scored[:k])

    def frequency(self, field: str, term: str) -> int:
        """How many texts have `term` in `field`."""
        return int(self._searcher.doc_freq(field, term))

    def worth(self, field: str, term: str) -> float:
        """What finding `term` once and again adds at most, at weight 1; the more, the rarer."""
        return self._rarity(self.frequency(field, term))

    def steadied(self, field: str, term: str, texts: int, having: float) -> float:
        """What `term` would be worth beside what it is, had `having` of `texts` more texts it."""
        found = self.frequency(field, term)
        return _rarity(len(self) + texts, found + having) / _rarity(len(self), found)

    def _term(self, field: str, term: str, weight: float) -> Query:
        query = Query.term_query(self._schema, field, term, index_option="freq")
        return Query.boost_query(query, weight)

    def _any(self, choices: Choices, others: float) -> Query:
        queries = [self._term(*choice) for choice in choices]
        return queries[0] if len(queries) == 1 else Query.disjunction_max_query(queries, others)

    def _most_of(self, choices: Choices, others: float) -> float:
        """What a text with every choice that any text has would reach; the likeliest if none."""
        counts = [self.frequency(field, term) for field, term, _ in choices]
        reached = [
            weight * self._rarity(found)
            for (_, _, weight), found in zip(choices, counts, strict=True)
            if found
        ] or [choices[0][2] * self._rarity(0)]
        return max(reached) * (1 - others) + others * sum(reached)

    def _most(self, field: str, term: str, weight: float) -> float:
        return weight * self.worth(field, term)

    def _rarity(self, found: int) -> float:
        return _rarity(len(self), found)


def _rarity(texts: int, found: float) -> float:
    """What a term that `found` of `texts` have adds at most, at weight 1."""
    return _SATURATED * math.log(1 + (texts - found + 0.5) / (found + 0.5))


def write_engine(
    folder: Path, name: str, fields: Sequence[str], texts: Iterator[tuple[int, Mapping[str, str]]]
) -> None:
    """Write the index `name` into `folder`; other indexes there are left alone.

    Args:
        folder: there already.
        name: prefix of its files.
        fields: of each text.
        texts: row and, for each field, terms with spaces between them.

    Raises:
        OSError: it cannot be written.
    """
    builder = tantivy.SchemaBuilder().add_unsigned_field("row", fast=True)
    for field in fields:
        builder = builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    with _private(folder, f"{name}-") as private:
        with _as_os_error():
            index = tantivy.Index(builder.build(), path=private)
            writer = index.writer(heap_size=_BUFFER, num_threads=1)
            for row, text in texts:
                document = tantivy.Document()
                document.add_unsigned("row", row)
                for field, terms in text.items():
                    document.add_text(field, terms)
                writer.add_document(document)
            writer.commit()
            writer.wait_merging_threads()
        for path in Path(private).iterdir():
            target = folder / f"{name}-{path.name.removeprefix('.')}"
            if path.suffix == ".json":  # tantivy lets nobody else read these
                target.write_bytes(path.read_bytes())
            elif path.suffix != ".lock":
                path.replace(target)


def open_engine(folder: Path, name: str) -> Engine | None:
    """The index `name` in `folder`, to which nothing is written; None when there is none.

    Raises:
        OSError: links to its files cannot be made.
        ValueError: its files are damaged.
    """
    if not (folder / f"{name}-meta.json").exists():
        return None
    with _private(None, "hoidap-") as private:
        for path in folder.glob(f"{name}-*"):
            own = path.name.removeprefix(f"{name}-")
            target = Path(private) / (".managed.json" if own == "managed.json" else own)
            target.symlink_to(path.resolve())
        index = tantivy.Index.open(private)
        index.config_reader(reload_policy="manual")
        return Engine(index)


@contextlib.contextmanager
def _private(inside: Path | None, prefix: str) -> Iterator[str]:
    """A folder that is removed again, also while the engine's file watcher writes its lock there.

    The watcher drops a file at any moment; removal then fails with "not empty" and is repeated.
    """
    folder = tempfile.mkdtemp(dir=inside, prefix=prefix)
    try:
        yield folder
    finally:
        for pause in (0.0, 0.001, 0.01, 0.1, 1.0):
            time.sleep(pause)
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.exists(folder):
                break


@contextlib.contextmanager
def _as_os_error() -> Iterator[None]:
    """tantivy says ValueError whatever happened; while writing it is the file system's."""
    try:
        yield
    except ValueError as error:
        raise OSError(str(error)) from error
