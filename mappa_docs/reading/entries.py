"""The answers of a form as they were typed, each with where it was found, before any of them is
taken for a date, a choice or a text."""

from typing import NamedTuple

from mappa_docs.model import Field

# The rows of tables by their number in the file, and no row.
NO_ROW = -1


class Box(NamedTuple):
    """A box to tick: the option beside it, whether it is ticked as the page shows it, whether the
    file says otherwise, and whether it is ticked in the way that the form means."""

    option: str
    is_ticked: bool
    is_in_doubt: bool = False
    is_exact: bool = True


class Entry:
    """What was typed in one answer. `certain` says that the file says itself which answer it is,
    and not only its place beside the words of the form."""

    __slots__ = ("_paragraph", "boxes", "certain", "field", "lines", "position", "row")

    def __init__(self, field: Field, row: int, position: int) -> None:
        self.field = field
        self.row = row
        self.position = position
        self.lines: list[str] = []
        self.boxes: list[Box] = []
        self.certain = True
        self._paragraph = -1

    def add(self, text: str, paragraph: int, *, certain: bool) -> None:
        """Add text from a paragraph: what stands in the same one stands on the same line."""
        if paragraph == self._paragraph and self.lines:
            self.lines[-1] += text
        else:
            self.lines.append(text)
        self._paragraph = paragraph
        if text.strip():
            self.certain = self.certain and certain

    def tick(self, box: Box, *, certain: bool) -> None:
        """Add a box."""
        self.boxes.append(box)
        self.certain = self.certain and certain

    @property
    def is_run_together(self) -> bool:
        """Whether line breaks stand before the text: one program moves them there, so that the
        words around them run together."""
        return bool(self.lines) and self.lines[0].startswith("\n")

    @property
    def text(self) -> str:
        """What was typed, line by line, without blank space around it."""
        return "\n".join(self.lines).strip()
