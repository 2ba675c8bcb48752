"""A line of a page, as the file that it stands in places it."""

from dataclasses import dataclass, replace

# PDFium's sign for a hyphen at the end of a line.
LINE_HYPHEN = "\x02"
# Stands in a line's text for a space far wider than those between words.
GAP = "\t"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, from 0, and where it stands, in points from the page's lower left.

    `size` is the height of its font. `cells` are the left and the right of each part that a `GAP`
    sets apart. A page without text is one line without text.
    """

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    cells: tuple[tuple[float, float], ...] = ()

    def with_text(self, text: str) -> "Line":
        """The same line reading `text`."""
        return replace(self, text=text)
