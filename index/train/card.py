"""The model card that is shipped beside the weights."""

_CARD = """---
language: [vi, en]
license: apache-2.0
base_model: sentence-transformers/all-MiniLM-L6-v2
library_name: sentence-transformers
---

# The bilingual encoder of hoidap, and its word-translation table

Vietnamese and English texts as unit vectors of 384 numbers in one space: six layers, 19,300 word
pieces, float16. `translations.npz` holds the word-translation table of the lexical search.

## How it was made

`python -m index.train --data DIR --out DIR` on {sentences:,} sentence pairs (sampled by source, see
`index/train/rows.py`) and {matches:,} questions and headings with their passages.

1. The vocabulary: 14,700 English pieces of the teacher, 4,600 Vietnamese ones; the embeddings of
   the latter by ridge regression from the English side of the sentence pairs.
2. Distillation from all-MiniLM-L6-v2 (Apache-2.0) after Reimers & Gurevych 2020: loss
   4 · (1 − cosine) + 0.3 · in-batch cross-entropy at scale 20, batches of 64, AdamW at 1e-3 for
   embeddings and 1e-4 for the rest, cosine decay; 15 % English rows, 20 % of the Vietnamese rows
   without marks.
3. Where there are questions with passages: in-batch contrastive steps, every third one distilling.
4. The table: IBM Model 1 in both directions with a null word, a diagonal prior and agreement of
   both, over English stems and Vietnamese syllables and pairs (`index/train/align.py`).

On two shared cores: an hour of distilling, four minutes for the table. nDCG@10 on 24 articles
of XQuAD, the encoder alone: vi→vi .868, en→en .924, vi→en .853, en→vi .875; fused with the lexical
search: .977, .975, .950, .963.

## Data

None of it is contained here, only what was learned from it. As stated where it was found:
Microsoft documentation (CC BY 4.0), EVBCorpus news (cite Ngo & Winiwarter 2012; no licence stated),
EnViCorpora with ALT Wikinews (none stated), interface strings of free software (GPL, LGPL, BSD),
Dive into Deep Learning (CC BY-SA 4.0), documentation of React, JavaScript.info, Vue and the
Hugging Face course (CC BY, MIT, Apache), Vietnamese law with machine English (ALQAC), TED lines
(GPL-3), BBC business news with machine Vietnamese, free dictionaries (CC0 or none stated), CLDR
(Unicode licence).
"""


def model_card(sentences: int, matches: int) -> str:
    """The card of a model trained on that many `sentences` and `matches`."""
    return _CARD.format(sentences=sentences, matches=matches)
