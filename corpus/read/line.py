"""A line of a page, as the file that it stands in places it."""

from dataclasses import dataclass, replace

# PDFium's sign for a hyphen at the end of a line.
LINE_HYPHEN = "\x02"
# Stands in a line's text for a space far wider than those between words.
GAP = "\t"
# And for one that is wide enough to lie between two cells, but may as well lie between two words.
SLIT = "\x1f"

Span = tuple[float, float]  # the left and the right of what stands on a line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, from 0, and where it stands, in points from the page's lower left.

    `size` is the height of its font, `bold` whether that of every word is bold. `parts` are the
    spans of what a `SLIT` sets apart, in each cell that a `GAP` sets apart. A page without text is
    one line without text.
    """

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    parts: tuple[tuple[Span, ...], ...] = ()
    bold: bool = False

    @property
    def cells(self) -> tuple[Span, ...]:
        """The span of each part of the line that a `GAP` sets apart."""
        return tuple((parts[0][0], parts[-1][1]) for parts in self.parts)

    @property
    def words(self) -> str:
        """The text without signs of how wide its spaces are, but for a `GAP`."""
        return self.text.replace(SLIT, " ")

    def with_text(self, text: str) -> "Line":
        """The same line reading `text`."""
        return replace(self, text=text)
