"""A filled copy in Word: what stands in the places of a mapping, line by line, so that nothing that
was typed is passed over."""

from collections.abc import Iterable, Iterator, Sequence

from mappa_docs.local import word_tables
from mappa_docs.local.copies import NO_FACTS, Leftover, Rows, Seen, joined
from mappa_docs.local.mapping import MappedTable, Mapping, Place
from mappa_docs.local.page import Cell, Page
from mappa_docs.local.printed import Printed
from mappa_docs.local.unread_lines import Taken
from mappa_docs.local.word_labels import AFTER, Labels, Spot
from mappa_docs.ooxml.form_blocks import Control
from mappa_docs.ooxml.named_places import BOOKMARK, FIELD
from mappa_docs.reading.comparing import comparable

NAMED = {"bookmark": BOOKMARK, "form_field": FIELD}
# Where a cell lies to that of its label, in rows and columns.
_STEPS = {"beside": (0, 1), "before": (0, -1), "below": (1, 0)}


class WordCopy:
    """The lines of a copy. `printed` are those that the blank form has too, None where there is no
    blank form; `beside` is what stands beside the lines, such as comments."""

    def __init__(
        self, page: Page, mapping: Mapping, printed: Printed | None, beside: Iterable[Leftover] = ()
    ) -> None:
        self.page = page
        self.facts = NO_FACTS
        self.labels = Labels(page, mapping, printed)
        self.printed = printed or Printed()
        self.taken = Taken(page, mapping, self.printed)
        self._prompts = frozenset(map(comparable, mapping.prompts))
        self._beside = tuple(beside)

    def seen(self, place: Place) -> Seen | None:
        """Return what stands in a place, None where the copy has no such place."""
        if place.kind == "label":
            return self._labelled(place)
        if place.kind == "printed":
            return self._printed(place)
        return self._controlled(place)

    def rows(self, table: MappedTable) -> Rows:
        """Return the rows of a table that has the words of the mapping in its head."""
        return word_tables.rows(self, table)

    def leftovers(self) -> Iterator[Leftover]:
        """Yield the text that was not read, and what stands beside all text."""
        yield from self.taken.leftovers()
        yield from self._beside

    def in_cell(self, cell: Cell) -> Seen | None:
        """Return what stands in a cell, None where there is none."""
        if not 0 <= cell.row < len(self.page.tables[cell.table]):
            return None
        if not 0 <= cell.column < self.page.width(cell.table, cell.row):
            return None
        return self.of_lines(self.page.in_cell(cell))

    def of_lines(self, numbers: Sequence[int]) -> Seen:
        """Return what these lines say."""
        numbers = [number for number in numbers if not self.labels.is_label(number)]
        for number in numbers:
            self.taken.take(number)
        texts = {number: self.page.lines[number].text for number in numbers}
        typed = (text for number, text in texts.items() if number not in self.printed.lines)
        return Seen(joined(texts.values()), joined(typed))

    def _labelled(self, place: Place) -> Seen | None:
        spots = self.labels.found(place)
        if len(spots) > 1:
            return Seen("", "", is_several=True)
        if not spots:
            return None
        (spot,) = spots
        self.taken.label(spot, place)
        if place.side == AFTER:
            return self._after(spot)
        if place.side == "under":
            return self.of_lines([*self._under(spot)])
        cell = self.page.lines[spot.lines[0]].cell
        if cell is None:
            return None
        down, across = _STEPS[place.side]
        if down and self.page.width(cell.table, cell.row + down) != self.page.width(*cell[:2]):
            return None  # nobody can tell which cell is below
        return self.in_cell(Cell(cell.table, cell.row + down, cell.column + across))

    def _after(self, spot: Spot) -> Seen:
        """Return what stands after a label on its line, and on the lines of its paragraph that go
        on with that."""
        (number,) = spot.lines
        end = self.labels.next_label(number, spot.end)
        line = self.page.lines[number]
        self.taken.take(number, spot.end, end)
        texts = [line.text[spot.end : end]]
        if end == len(line.text):
            for following in self.page.lines[number + 1 :]:
                if following.paragraph != line.paragraph or self.labels.stops_at(following.number):
                    break
                self.taken.take(following.number)
                texts.append(following.text)
        whole = joined(texts)
        return Seen(whole, "" if number in self.printed.lines and len(texts) == 1 else whole)

    def _under(self, spot: Spot) -> Iterator[int]:
        """Yield the lines that follow a label, in its cell if it stands in one, up to the next
        words of the form. Prompts of the form are among them."""
        cell = self.page.lines[spot.lines[-1]].cell
        for line in self.page.lines[spot.lines[-1] + 1 :]:
            if cell is not None and line.cell != cell:
                return
            is_prompt = comparable(line.text) in self._prompts
            if not is_prompt and (
                line.number in self.printed.lines or self.labels.stops_at(line.number)
            ):
                return
            yield line.number

    def _printed(self, place: Place) -> Seen | None:
        words = comparable(place.name)
        is_there = any(words in comparable(line.text) for line in self.page.lines)
        return Seen(place.name, place.name) if is_there else None

    def _controlled(self, place: Place) -> Seen | None:
        """Return what stands in the controls of a name. Of several each says something of its own,
        unless a name was given to several parts of one place."""
        texts: dict[int, str] = {}
        typed: dict[int, str] = {}
        controls: dict[int, Control] = {}
        for line in self.page.lines:
            for span in line.spans:
                if control := _named(span.control, place):
                    controls[id(control)] = control
                    text = line.text[span.start : span.end]
                    texts[line.number] = texts.get(line.number, "") + text
                    if line.number not in self.printed.lines:
                        typed[line.number] = texts[line.number]
                    self.taken.take(line.number, span.start, span.end)
        if not controls:
            return None
        whole = joined(texts.values())
        is_several = place.kind == "control" and len(controls) > 1 and bool(whole)
        return Seen(whole, joined(typed.values()), is_several)


def _named(control: Control | None, place: Place) -> Control | None:
    """Return the control of the name around a piece of text, the outermost one of several."""
    found = None
    prefix = NAMED.get(place.kind, "")
    while control is not None:
        names = (control.tag,) if prefix else (control.tag, control.alias)
        if f"{prefix}{place.name}" in names:
            found = control
        control = control.outer
    return found
