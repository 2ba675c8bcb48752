"""Kinds of elements of a web page, for all that read one."""

SUBHEADINGS = ("h2", "h3", "h4", "h5", "h6")
HEADINGS = ("h1", *SUBHEADINGS)
FILLED = ("input", "select", "textarea")  # a reader puts something in
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "q", "samp", "small", "span", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
