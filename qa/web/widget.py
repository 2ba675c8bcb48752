"""The script that puts the chat on other people's sites: one file, with its words and its style.

It is put together from the files in `web/assets/widget/` and the words of both languages when it is
first asked for; there is no build step. What only a reader of the source needs, comments,
indentation and blanks around signs, is left out.
"""

import hashlib
import json
import re
import zlib
from dataclasses import dataclass
from functools import cache

from qa.messages import LANGUAGES, WEB_FILES, words

# In the order in which they need each other.
_PARTS = ("parts", "page", "quotation", "card", "panel", "chat", "tag")
# A comment has a blank before and after its slashes, an address has none.
_COMMENT = re.compile(r"(?:^|\s)//\s.*|/\*\*.*\*/")
# What stands in quotes, on one line and with none of its kind inside; signs that need no blanks,
# and have none around them in a pattern.
_QUOTED = re.compile(r'("(?:[^"\\\n]|\\.)*"|`[^`\n]*`)')
_SIGN = re.compile(r" (=>|&&|\|\||[!=]==|[=?+]) |([,;{]) | (\})")
# zlib's memory levels: each ends its blocks elsewhere, and which makes the least the text decides.
_LEVELS = range(1, 10)
# What the widget says, of the words of the chat and its own.
_SAID = re.compile(
    r"widget-|reason|(?:open-source|copy|copied|more(?:-one)?|read|helpful|not-helpful|thanks|send"
    r"|waiting|conversation|whole|page|paragraph|composer(?:-placeholder)?|example-intro|corpus-promise|source-(?:vi|en)"
    r"|read-as|missing|greeting|not-found(?:-nearest|-advice|-about(?:-more)?)?|(?:error|hint)\.(?:lost|other-site))\Z"
)


@dataclass(frozen=True, slots=True)
class Script:
    """The widget as it is sent: plain, compressed, and the tag by which a browser knows it."""

    plain: bytes
    gzipped: bytes
    tag: str


@cache
def script() -> Script:
    """The whole widget."""
    said = {
        language: {key: text for key, text in words(language).items() if _SAID.match(key)}
        for language in LANGUAGES
    }
    folder = WEB_FILES / "widget"
    style = (folder / "widget.css").read_text(encoding="utf-8")
    lines = "\n".join(
        (folder / f"{part}.js").read_text(encoding="utf-8") for part in _PARTS
    ).splitlines()
    code = "\n".join(filter(None, (_COMMENT.sub("", line).strip() for line in lines)))
    text = f'"use strict";\n(() => {{\n{close_up(code)}\n}})();\n'
    text = text.replace("{/*words*/}", json.dumps(said, ensure_ascii=False, separators=(",", ":")))
    style = re.sub(r"(?s)/\*.*?\*/|\s+", " ", style)
    style = re.sub(r"\s*([{};])\s*|([:,])\s+", r"\1\2", style).replace(";}", "}")
    text = text.replace('"/*css*/"', json.dumps(style.strip(), ensure_ascii=False))
    plain = text.encode()
    tag = hashlib.sha256(plain).hexdigest()[:16]
    gzipped = min((_gzipped(plain, level) for level in _LEVELS), key=len)
    return Script(plain, gzipped, f'"{tag}"')


def close_up(code: str) -> str:
    """`code` without the blanks around its signs; what stands in quotes stays."""
    parts = _QUOTED.split(code)
    parts[::2] = (_SIGN.sub(lambda sign: sign[0].strip(), part) for part in parts[::2])
    return "".join(parts)


def _gzipped(plain: bytes, level: int) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16, level)
    return packing.compress(plain) + packing.flush()
