"""Passages made up for measuring speed: the sentences of real documents, put together anew.

They have the words, lengths and languages of real ones; what they say is nonsense.
"""

import random
from collections.abc import Callable, Iterator, Sequence

from corpus.document import LANGUAGES, Document
from corpus.sentences import sentence_spans

SEED = 20260101
# Tokens of a passage at most: well under the 180 of a real one, so that splitting leaves it whole.
TOKENS = 120

CountTokens = Callable[[str], int]
_Counted = tuple[str, int]  # a sentence and its tokens


def synthetic_documents(
    documents: Sequence[Document], count_tokens: CountTokens, passages: int
) -> tuple[Document, ...]:
    """`passages` documents of one passage each, of sentences drawn from `documents`.

    Args:
        documents: at least one with a sentence of TOKENS or fewer; languages are kept apart and
            take turns.
        count_tokens: of the encoder that will read the passages.
        passages: how many, at least 1.

    Returns:
        the same for the same arguments.
    """
    counted = [
        (language, list(_sentences(documents, count_tokens, language))) for language in LANGUAGES
    ]
    pools = [(language, sentences) for language, sentences in counted if sentences]
    drawn = random.Random(SEED)
    made = []
    for number in range(passages):
        language, sentences = pools[number % len(pools)]
        name = f"bench-{number + 1:07d}"
        made.append(Document(name, name, language, _text(drawn, sentences), name))
    return tuple(made)


def _sentences(
    documents: Sequence[Document], count_tokens: CountTokens, language: str
) -> Iterator[_Counted]:
    """The sentences in `language` that are short enough, with their tokens."""
    for document in documents:
        if document.language == language:
            for start, end in sentence_spans(document.text):
                sentence = document.text[start:end]
                tokens = count_tokens(sentence)
                if tokens <= TOKENS:
                    yield sentence, tokens


def _text(drawn: random.Random, sentences: Sequence[_Counted]) -> str:
    """Sentences drawn until the next would be one too many."""
    text, total = drawn.choice(sentences)
    while True:
        sentence, tokens = drawn.choice(sentences)
        total += max(tokens, 1)
        if total > TOKENS:
            return text
        text += " " + sentence
