"""Passages made searchable: vectors, a lexical index, and both on disk.

Reading order: `encode` (what turns text into vectors), `dense` and `lexical` (the two ways to
search; `common` for a corpus too small to tell what is rare), `mend`, `restore`, `abbreviations`
and `initials` (how a question is read), `tokens` (a passage read again), `verifier` (whether it
answers; `middle` and `adapted` are what it takes from the encoder), `generation` and `store` (both
on disk, whole or not at all), `build` (how they get there). `train/` makes the model in `model/`.
`errors` lists what can go wrong. Importing this package loads none of the libraries behind it.
"""

from index.encode import BUNDLED, MODEL_FOLDER, Encoder, load_encoder
from index.errors import StoreError

__all__ = ["BUNDLED", "MODEL_FOLDER", "Encoder", "StoreError", "load_encoder"]
