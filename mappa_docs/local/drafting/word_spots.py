"""A blank form in Word → what it asks for, by the shapes that forms have: labels beside, above and
within the places of their answers, in tables and without any."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from mappa_docs.local.drafting import empty_places, table_spots
from mappa_docs.local.drafting.spots import BlankForm, RowsSpot, Spot, titles
from mappa_docs.local.mapping import Place
from mappa_docs.local.page import Page

# A label on a line: up to a colon, after which its answer begins.
_LABELLED = re.compile(r"(?P<label>[^:\t]{1,200}?)\s{0,10}:[ \t\u00a0\u2002]*")
_MOST_PROMPTS = 15
# On one line: no form has more, and a text with more colons is none.
_MOST_LABELS = 20
_LONGEST_PROMPT, _LONGEST_HEADING = 300, 150


def form(page: Page) -> BlankForm:
    """Return what a blank form asks for."""
    reader = _Reader(page)
    reader.read()
    first = titles(line.text for line in page.lines)
    return BlankForm("word", first, tuple(reader.spots), tuple(reader.tables))


class _Reader:
    """Goes through the lines of a page, with the heading that was last."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._heading = ""
        self.spots: list[Spot] = []
        self.tables: list[RowsSpot] = []

    def read(self) -> None:
        lines = self._page.lines
        seen: set[int] = set()
        number = 0
        while number < len(lines):
            cell = lines[number].cell
            if cell is None:
                end = next((n for n in range(number, len(lines)) if lines[n].cell), len(lines))
                self._paragraphs(range(number, end))
                number = end
                continue
            if cell.table not in seen:
                seen.add(cell.table)
                self._table(cell.table)
            number += 1

    def _table(self, number: int) -> None:
        for found in table_spots.in_table(self._page, number):
            if isinstance(found, str):
                self._heading = found
            elif isinstance(found, RowsSpot):
                self.tables.append(found._replace(heading=self._heading))
            elif isinstance(found, Spot):
                self.spots.append(found._replace(heading=self._heading))
            else:
                self._paragraphs(found, in_cell=True)

    def _paragraphs(self, numbers: Sequence[int], *, in_cell: bool = False) -> None:
        """Read lines that follow each other, all of one cell or none in any."""
        lines = self._page.lines
        for at, number in enumerate(numbers):
            text = lines[number].text.strip()
            if not text or empty_places.is_empty(lines[number]):
                continue
            if spots := [*self._after(number)]:
                self.spots += spots
                continue
            question = self._question(number, numbers[at + 1 :])
            if question:
                self.spots.append(question[0])
            is_heading = not question or question[1]
            if is_heading and not in_cell and _is_heading(text):
                self._heading = text

    def _after(self, number: int) -> Iterator[Spot]:
        """Yield the labels on a line that have the places of their answers after them."""
        line = self._page.lines[number]
        labels = [*islice(_LABELLED.finditer(line.text), _MOST_LABELS)]
        for at, label in enumerate(labels):
            end = labels[at + 1].start() if at + 1 < len(labels) else len(line.text)
            rest = line._replace(
                text=line.text[label.end() : end],
                spans=tuple(
                    span._replace(start=span.start - label.end(), end=span.end - label.end())
                    for span in line.spans
                    if span.start >= label.end() and span.end <= end
                ),
            )
            if empty_places.is_empty(rest):
                place = Place("label", label["label"].strip(), "after")
                yield Spot(place.name, place, self._heading, number, rest.text.strip())

    def _question(self, number: int, rest: Sequence[int]) -> tuple[Spot, bool] | None:
        """Return the label that a line is where an empty line follows it, with prompts between the
        two or none; and whether that empty line may be mere space below a heading."""
        lines = self._page.lines
        prompts: list[str] = []
        for at, following in enumerate(rest[: _MOST_PROMPTS + 1]):
            line = lines[following]
            text = line.text.strip()
            if empty_places.is_empty(line):
                after = next((n for n in rest[at:] if lines[n].text.strip()), None)
                is_space = not text and (
                    after is None or _LABELLED.match(lines[after].text) is not None
                )
                words = lines[number].text.strip()
                place = Place("label", words, "under")
                spot = Spot(words, place, self._heading, number, text, tuple(prompts))
                return spot, is_space
            if len(text) > _LONGEST_PROMPT or _LABELLED.match(text):
                return None
            prompts.append(text)
        return None


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ","))
