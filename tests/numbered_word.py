"""Word files with numbering of their own, written by hand."""

import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from corpus.read.source import Source
from corpus.read.word_file import parse_word_file

NAMES = nsdecls("w")


def level(depth: int, form: str, pattern: str, more: str = "", start: int | str = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def abstract(*levels: str, name: int = 0, more: str = "") -> str:
    """What lists share."""
    return f'<w:abstractNum w:abstractNumId="{name}">{more}{"".join(levels)}</w:abstractNum>'


def listed(name: int, shared: int = 0, more: str = "") -> str:
    """A list."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{shared}"/>{more}</w:num>'


def restarted(depth: int, start: int | str) -> str:
    """What lets a list begin anew."""
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def item(words: str, depth: int | str | None = 0, name: int | str | None = 1) -> str:
    """A paragraph of a list; of its style's where there is no `name`."""
    index = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    number = "" if name is None else f'<w:numId w:val="{name}"/>'
    form = f"<w:pPr><w:numPr>{index}{number}</w:numPr></w:pPr>"
    return f"<w:p>{form}<w:r><w:t>{words}</w:t></w:r></w:p>"


def styled(words: str, style: str, form: str = "") -> str:
    """A paragraph of a style."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{form}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'
    )


def style(name: str, above: str, form: str = "") -> str:
    """A style that extends the one `above`."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{above}"/><w:pPr><w:numPr>{form}</w:numPr></w:pPr></w:style>'
    )


def made(body: str, numbering: str, styles: str = "") -> bytes:
    """A file with this body, numbering and these further styles; they take the place of others."""
    document = docx.Document()
    main = document.element.body
    for element in parse_xml(f"<w:body {NAMES}>{body}</w:body>"):
        main.insert(len(main) - 1, element)
    lists = document.part.numbering_part.element
    for element in list(lists):
        lists.remove(element)
    for element in parse_xml(f"<w:numbering {NAMES}>{numbering}</w:numbering>"):
        lists.append(element)
    for element in parse_xml(f"<w:styles {NAMES}>{styles}</w:styles>"):
        same = document.styles.element.get_by_id(element.get(qn("w:styleId")))
        if same is not None:
            document.styles.element.remove(same)
        document.styles.element.append(element)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(body: str, numbering: str, styles: str = "") -> Source:
    """What is read from such a file."""
    return parse_word_file(made(body, numbering, styles))
