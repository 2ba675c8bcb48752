"""Text before any vector: what documents, passages and test sets are, and how they are read.

Reading order: `document` (the values), `clean`, `read/` (files as documents), `exported` (documents
as lines), `sentences` with `stops`, `periods` and `abbreviations`, `items`, `rows` (as lines) and
`lists`, `tables` with `column_names`, `facts` and `table_sections`, `split` with `pack`; then test
sets: `labels` (the values), `questions` with `records`, `table`, `squad`, `beir` and `trec` (the
forms). `errors` draws the tree of all errors. The data lies beside the code, `articles/` and
`questions.jsonl`, where `bundled` finds it. This room knows nothing of the others; the libraries
that parse foreign files are loaded in child processes alone.
"""

from corpus.bundled import bundled_articles, bundled_questions
from corpus.document import Document, Heading, Passage
from corpus.errors import CorpusError, HoidapError
from corpus.read import find_files, read_document, read_documents
from corpus.sentences import sentence_spans

__all__ = [
    "CorpusError",
    "Document",
    "Heading",
    "HoidapError",
    "Passage",
    "bundled_articles",
    "bundled_questions",
    "find_files",
    "read_document",
    "read_documents",
    "sentence_spans",
]
