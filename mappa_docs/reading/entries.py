"""The answers of a form as they were typed, each with where it was found, before any of them is
taken for a date, a choice or a text."""

from typing import NamedTuple

from mappa_docs.model import Field
from mappa_docs.ooxml.form_blocks import Control

# The rows of tables by their number in the file, and no row.
NO_ROW = -1


class Box(NamedTuple):
    """A box to tick: the option beside it, whether it is ticked as the page shows it, whether the
    file says otherwise, and whether it is ticked in the way that the form means."""

    option: str
    is_ticked: bool
    is_in_doubt: bool = False
    is_exact: bool = True


class Place(NamedTuple):
    """Where text of an answer stands: the number of the cell and of the paragraph, and the control
    whose tag names the question, if one does."""

    cell: int
    paragraph: int
    control: Control | None = None


class Part:
    """Text of an answer that stands together: in one cell, and in one control if in any."""

    __slots__ = ("cell", "control", "lines", "paragraph")

    def __init__(self, place: Place) -> None:
        self.cell = place.cell
        self.control = place.control
        self.paragraph = -1
        self.lines: list[str] = []

    def takes(self, place: Place) -> bool:
        """Return whether text at the place goes on with this part."""
        if self.control is None or place.control is None:
            return self.cell == place.cell
        return self.control is place.control

    def add(self, text: str, place: Place) -> None:
        """Add text: what stands in the same paragraph stands on the same line."""
        self.control = self.control or place.control
        if place.paragraph == self.paragraph:
            self.lines[-1] += text
        else:
            self.lines.append(text)
        self.paragraph = place.paragraph

    @property
    def text(self) -> str:
        """What was typed, line by line, without blank space around it."""
        return "\n".join(self.lines).strip()


class Entry:
    """What was typed in one answer. `certain` says that the file says itself which answer it is,
    and not only its place beside the words of the form."""

    __slots__ = ("_boxes", "_parts", "certain", "field", "has_text", "row")

    def __init__(self, field: Field, row: int) -> None:
        self.field = field
        self.row = row
        self._boxes: dict[Box, None] = {}
        self.certain = True
        self.has_text = False
        self._parts: list[Part] = []

    def add(self, text: str, place: Place, *, certain: bool) -> None:
        """Add text from a place. A blank line is one of the answer where that goes on after it."""
        last = self._parts[-1] if self._parts else None
        if last is None or not last.takes(place):
            if not text.strip():
                return
            last = Part(place)
            self._parts.append(last)
        last.add(text, place)
        if text.strip():
            self.has_text = True
            self.certain = self.certain and certain

    def tick(self, box: Box, *, certain: bool) -> None:
        """Add a box. One that was copied as it is counts once."""
        self._boxes[box] = None
        self.certain = self.certain and certain

    @property
    def boxes(self) -> list[Box]:
        """The boxes, each once."""
        return [*self._boxes]

    @property
    def parts(self) -> list[Part]:
        """The parts that hold any text, each text once."""
        if len(self._parts) == 1:
            return self._parts if self._parts[0].text else []
        by_text = {part.text: part for part in reversed(self._parts) if part.text}
        return [*reversed(by_text.values())]

    @property
    def is_run_together(self) -> bool:
        """Whether line breaks stand before the text: one program moves them there, so that the
        words around them run together."""
        return bool(self._parts) and self._parts[0].lines[0].startswith("\n")

    @property
    def text(self) -> str:
        """All that was typed."""
        return "\n".join(part.text for part in self.parts)
