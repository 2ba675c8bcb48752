"""The model card that is shipped beside the weights."""

from index.train.answers import DISTILLED, SHARE
from index.train.verify import BATCH, RATES, RATES_ON
from index.verifying.verifier_parts import LAYERS, RANK, WIDTH

_CARD = """---
language: [vi, en]
license: apache-2.0
base_model: sentence-transformers/all-MiniLM-L6-v2
library_name: sentence-transformers
---

# The bilingual encoder of hoidap, its verifier, and its tables of words

Vietnamese and English texts as unit vectors of 384 numbers in one space: six layers, 19,300 word
pieces, float16. `verifier.npz` reads a question and a passage together and says whether this
answers; `translations.npz` holds the word-translation table of the lexical search, `marks.npz` the
counts by which Vietnamese typed without marks is read.

## How it was made

`python -m index.train --data DIR --out DIR --sentences {sentences} --matches {matches} \
--passages {passages} --asked {asked} --passes {passes} --answers {answered}`; rows are
sampled by source, see `index/train/rows.py`.

1. The vocabulary: 14,700 English pieces of the teacher, 4,600 Vietnamese ones; the embeddings of
   the latter by ridge regression from the English side of the sentence pairs.
2. Distillation from all-MiniLM-L6-v2 (Apache-2.0) after Reimers & Gurevych 2020 on {sentences:,}
   sentence pairs: loss 4 · (1 − cosine) + 0.3 · in-batch cross-entropy at scale 20, batches of 64,
   AdamW at 1e-3 for embeddings and 1e-4 for the rest, cosine decay; 15 % English rows, 20 % of the
   Vietnamese rows without marks.
3. In-batch contrastive steps on {matches:,} questions, headings and sentences with their passages,
   within and across the languages, in batches of one topic (Hofstätter and others 2021), by the
   vectors of the texts and by those of their tokens (late interaction, Khattab & Zaharia 2020);
   between them steps that distil {matches:,} sentence pairs and {passages:,} passages of
   neighbouring sentences; 3e-4 for embeddings and 5e-5 for the rest.
4. A second teacher, multilingual-e5-small (Wang and others 2024, MIT, in four bits), on {asked:,}
   questions, headings and sentences, each seen {passes} times, beside others each time: how it
   spreads a question over the passages of a batch of one topic, and over their sentences, is
   learned by Kullback-Leibler divergence, by the vectors of texts and of tokens
   (`index/train/relevance.py`). Where both languages are there, the student reads either; the
   teacher compares within one. Between them steps that distil a sentence pair for each from
   the first teacher; 3e-4 for embeddings and 6e-5 for the rest.
5. Questions that we wrote (`index/train/written`), {answered:,} of them, at most once among the
   passages of a batch and once among sentences, in one language: cross-entropy, by the vectors of
   texts and of tokens (`index/train/answers.py`). For each {distilled} batches one more distils
   sentences from the first teacher, and one passages; 1e-4 for embeddings and 3e-5 for the rest.
   {share} % of the weights that come of it, and the rest of those before, go on.
6. The translations: IBM Model 1 in both directions with a null word, a diagonal prior and agreement
   of both, over English stems and Vietnamese syllables and pairs (`index/train/align.py`).
7. The marks: syllables and pairs of neighbours counted in the Vietnamese texts
   (`index/train/syllables.py`).
8. The verifier, over the tokens of a question and a passage beside each other and how near they
   come to one another (`index/verifier.py`): {layers} transformer layers of width {width} over the
   finished tokens of the encoder; and its upper layers from the middle on, with changes of rank
   {rank} (Hu and others 2022). On the questions that we wrote about {written:,} passages
   (`index/train/written`): answered ones in the passage's words and in others, ones that are one
   word off and ones that are merely about the same, in both languages; and on labelled questions of
   the data. AdamW at {finished:g} and {continued:g} ({heads:g} for what the encoder has not), or
   {finished_on:g} and {continued_on:g} ({heads_on:g}) where it goes on from one of before, batches
   of {batch} (`index/train/verify.py`).
{remarks}
## Data

None of it is contained here, only what was learned from it. As stated where it was found:
Microsoft documentation (CC BY 4.0), EVBCorpus news (cite Ngo & Winiwarter 2012; no licence stated),
EnViCorpora with ALT Wikinews (none stated), interface strings of free software (GPL, LGPL, BSD),
Dive into Deep Learning (CC BY-SA 4.0), documentation of React, JavaScript.info, Vue and the
Hugging Face course (CC BY, MIT, Apache), Vietnamese law with machine English (ALQAC), TED lines
(GPL-3), BBC business news with machine Vietnamese, free dictionaries (CC0 or none stated), CLDR
(Unicode licence).
"""


def model_card(
    *,
    sentences: int,
    matches: int,
    passages: int,
    asked: int,
    passes: int,
    answered: int,
    written: int,
    remarks: str = "",
) -> str:
    """The card of a model trained on so many rows of each kind.

    Args:
        sentences: distilled on in the first stage.
        matches: questions with passages.
        passages: distilled on in the second stage.
        asked: questions with passages, compared as the second teacher does.
        passes: how often each of those was seen.
        answered: questions that we wrote, with the sentences that answer them.
        written: passages that the verifier learned on.
        remarks: what was measured, or done otherwise.
    """
    return _CARD.format(
        sentences=sentences,
        matches=matches,
        passages=passages,
        asked=asked,
        passes=passes,
        answered=answered,
        distilled=DISTILLED,
        share=round(100 * SHARE),
        written=written,
        layers=LAYERS,
        width=WIDTH,
        rank=RANK,
        batch=BATCH,
        heads=RATES["continued"].quick,
        heads_on=RATES_ON["continued"].quick,
        **{name: rate.rest for name, rate in RATES.items()},
        **{f"{name}_on": rate.rest for name, rate in RATES_ON.items()},
        remarks=remarks and f"\n{remarks}\n",
    )
