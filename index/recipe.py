"""What an index was made by, beside its model: the code that reads, splits and takes apart.

A build takes over from the one before only what the same code would make again. Hashing the code
needs nobody to remember to raise a number; at worst, more is made again than need be.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_CODE = ("corpus/**/*.py", "index/*.py")
_STEMMER = "snowballstemmer"  # its stems are stored; other libraries' files have formats


@cache
def recipe() -> str:
    """The first 16 hex digits of a SHA-256 over the code in `corpus` and `index`."""
    found = hashlib.sha256(version(_STEMMER).encode())
    for path in sorted(path for pattern in _CODE for path in _ROOT.glob(pattern)):
        found.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:16]
