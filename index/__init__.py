"""Passages made searchable: vectors, a lexical index, and both on disk.

Reading order: `encode` (what turns text into vectors; `encoder/` is behind it) with `vectors` and
`model_files`, `words/` (how words are read and compared), `search/` (by meaning and by words) with
`scored`, `tokens` (a passage read again), `verifier` with `verifying/` (whether it answers),
`store` with `disk/` (whole or not at all), `build` with `building/` (how they get there),
`removal`, `check`. `train/` makes the model in `model/`, `packed` stores the tables beside it.
`errors` lists what can go wrong. Importing this package loads none of the libraries behind it.
"""

from index.encode import BUNDLED, MODEL_FOLDER, Encoder, load_encoder
from index.errors import StoreError

__all__ = ["BUNDLED", "MODEL_FOLDER", "Encoder", "StoreError", "load_encoder"]
