"""The measures that the PDF, the styles of Word and the last look at a page share.

They stand in `forms/measures.json`, in points; colours are six hexadecimal digits.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from mappa_docs import resources

FILE = "forms/measures.json"
_TWENTIETHS = 20


class Measures(NamedTuple):
    """What `forms/measures.json` says. `question_columns` are the widths of a question and its
    answer, twice: two short ones share a line, and another answer takes all three that follow.
    `choice_column` is that of a list to choose from in a grid of a blank, `citation_column` that of
    the paragraphs in a letter, and `room_to_write` the least height on a blank of what is written
    at length. A choice of up to `most_boxes` options has a box to tick for each of them."""

    page: Mapping[str, float]
    text_width: float
    question_columns: tuple[float, float, float, float]
    choice_column: float
    citation_column: float
    room_to_write: float
    padding: Mapping[str, float]
    band: Mapping[str, float]
    sizes: Mapping[str, float]
    most_columns_in_text_size: int
    most_boxes: int
    border: float
    colours: Mapping[str, str]

    @property
    def margin(self) -> float:
        """The margin at the left and at the right, in points."""
        return (self.page["width"] - self.text_width) / 2

    @property
    def answer_width(self) -> float:
        """The room for the words of an answer beside its question, in points."""
        return sum(self.question_columns[1:]) - self.sides

    @property
    def sides(self) -> float:
        """What the padding takes of the width of a cell, in points."""
        return 2 * self.padding["side"]

    def size_in_columns(self, columns: int) -> float:
        """Return the size of the letters in a table of so many columns, in points."""
        return self.sizes["small" if self._is_full(columns) else "text"]

    def side_in_columns(self, columns: int) -> float:
        """Return the padding at each side of a cell in a table of so many columns, in points."""
        return self.padding["side_in_columns" if self._is_full(columns) else "side"]

    def _is_full(self, columns: int) -> bool:
        return columns > self.most_columns_in_text_size


@cache
def measures() -> Measures:
    """Return the measures. Raises BrokenInstallationError when their file is missing."""
    given = resources.read_json(FILE)
    return Measures(**given | {"question_columns": tuple(given["question_columns"])})


def twips(points: float) -> int:
    """Return points in Word's unit, twentieths of a point."""
    return round(points * _TWENTIETHS)
