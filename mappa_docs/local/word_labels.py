"""Where the labels of a mapping stand on a page."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.local import label_words
from mappa_docs.local.mapping import Mapping, Place
from mappa_docs.local.page import Page
from mappa_docs.local.printed import Printed

AFTER = "after"


class Spot(NamedTuple):
    """Where a label stands: the lines that are its words, and from where in the first of them to
    where in the last."""

    lines: tuple[int, ...]
    start: int
    end: int


class Labels:
    """Finds the labels of one mapping on one page. Where there is a blank form, only what it has
    too is a label: the same words may be an answer elsewhere."""

    def __init__(self, page: Page, mapping: Mapping, printed: Printed | None) -> None:
        self.page = page
        self._printed = printed
        self._by_key: dict[str, list[int]] = {}
        for line in page.lines:
            key = label_words.key(line.text)
            if key and self.is_printed(line.number):
                self._by_key.setdefault(key, []).append(line.number)
        places = mapping.places
        headings = [*(place.section for place in places), *(t.section for t in mapping.tables)]
        sections = {label_words.key(words) for words in headings if words}
        self._headings = sorted(
            (number, key) for key in sections for number in self._by_key.get(key, ())
        )
        after = {label_words.pattern(place.name).pattern for place in places if place.side == AFTER}
        # Of two labels of which one begins with the other the longer one is looked for first.
        ordered = sorted(after, key=len, reverse=True)
        self._after = re.compile("|".join(ordered), re.IGNORECASE) if after else None
        words = {place.name for place in places if place.kind == "label"}
        words |= {heading for table in mapping.tables for heading in table.header}
        self._stops = sections | set(map(label_words.key, words))

    def is_printed(self, number: int) -> bool:
        """Return whether a line may be one of the form: it is on the blank, or there is none."""
        return self._printed is None or number in self._printed.lines

    def stops_at(self, number: int) -> bool:
        """Return whether a line is a label or heading of the mapping, or begins with a label."""
        if self.is_label(number):
            return True
        return bool(self._after and self._after.match(self.page.lines[number].text))

    def is_label(self, number: int) -> bool:
        """Return whether a line is a label or heading of the mapping and nothing else."""
        return (
            self.is_printed(number) and label_words.key(self.page.lines[number].text) in self._stops
        )

    def found(self, place: Place) -> list[Spot]:
        """Return where a label stands, in the section that it belongs to."""
        spots = [*self._spots(place)]
        if place.section:
            spots = [spot for spot in spots if self.is_in(place.section, spot.lines[0])]
        if place.number:
            return spots[place.number - 1 : place.number]
        return spots

    def is_in(self, section: str, number: int) -> bool:
        """Return whether a line stands below the heading of a section, before another one."""
        before = bisect_left(self._headings, (number, ""))
        return before > 0 and self._headings[before - 1][1] == label_words.key(section)

    def next_label(self, number: int, start: int) -> int:
        """Return where in a line the next label with an answer after it begins, or its end."""
        text = self.page.lines[number].text
        labels = self._after.finditer(text, start) if self._after else ()
        # One at the start is the same label, which some people type again before the answer.
        return next((one.start() for one in labels if one.start() > start), len(text))

    def _spots(self, place: Place) -> Iterator[Spot]:
        if place.side == AFTER:
            pattern = label_words.pattern(place.name)
            for line in self.page.lines:
                end = -1
                for found in pattern.finditer(line.text):
                    is_repeated = found.start() == end
                    end = found.end()
                    if not is_repeated and self._is_of_form(line.number, pattern):
                        yield Spot((line.number,), found.start(), found.end())
            return
        key, bare = label_words.key(place.name), label_words.key_without_notes(place.name)
        yield from (
            [self._whole(number) for number in self._by_key.get(key, ())]
            or [*self._in_whole_cells(key)]
            or [
                self._whole(line.number)
                for line in self.page.lines
                if bare
                and self.is_printed(line.number)
                and label_words.key_without_notes(line.text) == bare
            ]
        )

    def _is_of_form(self, number: int, pattern: re.Pattern[str]) -> bool:
        """Return whether a line with a label in it may be one of the form in which somebody typed
        behind the label."""
        if self._printed is None or number in self._printed.lines:
            return True
        return any(pattern.search(line) for line in self._printed.begun(number))

    def _whole(self, number: int) -> Spot:
        return Spot((number,), 0, len(self.page.lines[number].text))

    def _in_whole_cells(self, wanted: str) -> Iterator[Spot]:
        """Yield the cells whose lines together are the words of a label."""
        for rows in self.page.tables:
            for numbers in (numbers for row in rows for numbers in row if len(numbers) > 1):
                texts = [self.page.lines[number].text for number in numbers]
                if label_words.key(" ".join(texts)) == wanted and self.is_printed(numbers[0]):
                    yield Spot(numbers, 0, len(texts[-1]))
