"""The pages beside the chat: templates of `web/assets/` under one head, with words in their places.

None of them needs anything inline, so each has a policy as strict as it can be.
"""

import hashlib
import re
from functools import cache
from html import escape

from qa.messages import LANGUAGES, WEB_FILES, refusal, say

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
_KEY = re.compile(r"\{\{([a-z_.-]+)\}\}")


def template(name: str, language: str, **filled: str) -> str:
    """The page `name` of `web/assets/`, under the head that all have.

    `{{key}}` is replaced by words or by `filled`, which is HTML, and `{{file.css}}` by the address
    of that file.
    """
    page = "".join(
        (WEB_FILES / f"{part}.html").read_text(encoding="utf-8") for part in ("head", name)
    )
    filled["language"] = language

    def put(key: re.Match[str]) -> str:
        if (known := filled.get(key[1])) is not None:
            return known
        return f"/{versioned(key[1])}" if "." in key[1] else escape(say(key[1], language))

    return _KEY.sub(put, page)


def refused_page(error: Exception, language: str, home: str = "/") -> str:
    """The page that says why there is nothing to see, in `language` and below in the other.

    `home` is the address of the chat that it leads back to.
    """
    what, hint = refusal(error)
    other = next(known for known in LANGUAGES if known != language)
    return template(
        "refused",
        language,
        home=escape(home),
        other=other,
        what=escape(what[language]),
        hint=escape(hint[language]),
        what_other=escape(what[other]),
        hint_other=escape(hint[other]),
        back_other=escape(say("reader-back", other)),
    )


@cache
def versioned(name: str) -> str:
    """The address of a file of `web/assets/`, relative to the root; it changes with the file."""
    digest = hashlib.sha256((WEB_FILES / name).read_bytes()).hexdigest()[:10]
    return f"web/{name}?v={digest}"
