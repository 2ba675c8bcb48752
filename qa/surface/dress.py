"""Gradio's page as ours: our title, style and script in its head, and all that it will fetch.

The page's scripts find out one after the other what else they need, five times in a row. Told at
once, all of it comes together; in a version that is built otherwise nothing is told, and the page
works as before.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from pathlib import Path

from qa.messages import WEB_FILES, pair, say
from qa.template import versioned

# What Gradio's page says of itself, to itself and to others, an icon list that we don't have, and
# a script for the frames of a host that this is not.
_THEIRS = re.compile(
    r'<meta\s+(?:property="og:|name="twitter:)[^>]*>\s*|<link rel="manifest"[^>]*>\s*'
    r"|<script>\s*\(\(\) => \{\s*const root(?:(?!</script>).)*</script>\s*",
    re.DOTALL,
)
_HTML_TAG = re.compile(r'<html\s+lang="en"')
_BODY_TAG = re.compile(r"<body[^>]*>")
_ENTRY = re.compile(r'<script type="module"[^>]* src="\./(assets/[^"]+)"')
_THEME = re.compile(r'"theme_hash":"(\w+)"')
# In a script of Vite's: the list of all that its imports need, and the places in it for one import.
_NEEDED = re.compile(r"\bm\.f=\[([^\]]*)\]")
_PLACES = r"import\(`\./{}[^`]*`\)[^[]*__vite__mapDeps\(\[([\d,]+)\]\)"
_COMPONENT = r"\b{}:\{{[^{{}}]*?component:\(\)=>\w+\(\(\)=>"


def dressed(html: str, language: str, needed: Sequence[str] = ()) -> str:
    """Gradio's page with our head, before anything is run.

    Args:
        html: as Gradio serves it.
        language: of the title, until the script has read what the visitor chose.
        needed: the files that will be fetched, as `needed_files` lists them.
    """
    theme = _THEME.search(html)
    early = [_early(name, " crossorigin") for name in needed if name not in html]
    if theme and needed:
        early.append(_early(f"theme.css?v={theme[1]}", ""))
    head = (
        f"{_arrival()}<title>{escape(say('page-title', language))}</title>"
        f'<meta name="description" content="{escape(say("page-description", language))}">'
        '<meta name="color-scheme" content="light dark">'
        '<meta name="theme-color" content="#FBFAF7" media="(prefers-color-scheme: light)">'
        '<meta name="theme-color" content="#14171A" media="(prefers-color-scheme: dark)">'
        f'<link rel="icon" type="image/svg+xml" href="{versioned("mark.svg")}">'
        f'<link rel="stylesheet" href="{versioned("chat.css")}">'
        f'<script src="{versioned("language.js")}"></script>'
        f'<script src="{versioned("chat.js")}"></script>'
        f'<script src="{versioned("requests.js")}"></script>'
        f'<script src="{versioned("actions.js")}"></script>'
        f'<script src="{versioned("memory.js")}"></script>'
        f"{''.join(early)}</head>"
    )
    html = _HTML_TAG.sub(f'<html lang="{language}"', _THEIRS.sub("", html), count=1)
    html = _BODY_TAG.sub(lambda tag: tag[0] + _unstarted(language), html, count=1)
    return html.replace("</head>", head, 1)


@cache
def _arrival() -> str:
    """What sees to the page's own arrival, before anything that may be lost."""
    return (WEB_FILES / "arrival.html").read_text(encoding="utf-8").strip()


def _unstarted(language: str) -> str:
    """What is seen in place of the chat where that does not come; its script takes it away."""

    def spoken(key: str, tag: str) -> str:
        both = "".join(f' data-{name}="{escape(text)}"' for name, text in pair(key).items())
        return f"<{tag}{both}>{escape(say(key, language))}</{tag.split()[0]}>"

    again = 'a href="./" onclick="location.reload(); return false"'
    return f'<p id="unstarted">{spoken("unstarted", "span")} {spoken("load-again", again)}</p>'


def needed_files(frontend: Path, components: Sequence[str]) -> tuple[str, ...]:
    """The scripts and styles that Gradio's page fetches after its first script, in that order.

    Args:
        frontend: the folder that Gradio serves them from.
        components: the kinds that the page holds, in Gradio's own names.

    Returns:
        Their addresses, relative to the page; none where the files are not as they are known.
    """
    try:
        found = dict.fromkeys(_found(frontend, components))
    except (OSError, ValueError):
        return ()
    return tuple(found)


def _found(frontend: Path, components: Sequence[str]) -> Iterator[str]:
    entry = _match(_ENTRY, (frontend / "index.html").read_text(encoding="utf-8"))
    folder = (frontend / entry).parent
    first = _listed((frontend / entry).read_text(encoding="utf-8"))
    yield from first
    page, core = (
        _only(first, kind, folder).read_text(encoding="utf-8") for kind in ("Index", "core")
    )
    yield from _of_import(page, _PLACES.format("Blocks"))
    for component in components:
        yield from _of_import(core, _COMPONENT.format(component) + _PLACES.format(""))


def _listed(script: str) -> list[str]:
    names = _match(_NEEDED, script).split(",")
    return [f"assets/{name.strip().strip(chr(34)).removeprefix('./')}" for name in names]


def _of_import(script: str, where: str) -> list[str]:
    listed = _listed(script)
    return [listed[int(place)] for place in _match(re.compile(where), script).split(",")]


def _only(names: Sequence[str], kind: str, folder: Path) -> Path:
    (name,) = (name for name in names if re.fullmatch(rf"assets/{kind}-[\w-]+\.js", name))
    return folder / name.removeprefix("assets/")


def _match(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if found is None:
        raise ValueError(f"{pattern.pattern} is not there")
    return found[1]


def _early(name: str, mode: str) -> str:
    """The tag that has a file fetched at once, in the `mode` in which it will be asked for."""
    kind = "modulepreload" if name.endswith(".js") else 'preload" as="style'
    return f'<link rel="{kind}"{mode} href="./{name}">'
