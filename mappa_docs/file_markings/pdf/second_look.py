"""A PDF that was given a marking, looked at again.

On a page that spelt no marking before and is proved to be otherwise as it was, only what it was
given can be one. So that alone is looked at there, while the page is open for the proof. Where it
is not plainly seen, and on every other page, all is looked at as in any file.
"""

import time
from collections.abc import Mapping
from dataclasses import replace

from mappa_docs.file_markings.pdf import file_facts, inspector, page_reading
from mappa_docs.file_markings.pdf.first_look import FirstLook
from mappa_docs.file_markings.pdf.marked_page import MarkedPage
from mappa_docs.file_markings.pdf.page_texts import PageTexts
from mappa_docs.file_markings.pdf.stamp_placer import Put
from mappa_docs.file_markings.pdf.unchanged import MarkedText
from mappa_docs.file_markings.pdf.visibility import Sheet
from mappa_docs.model.spots import Inspection, Seen, Spot
from mappa_docs.pdf import geometry
from mappa_docs.pdf.drawing import SlowDrawingError
from mappa_docs.pdf.page_facts import PageFacts

_SECONDS = 120
# What is known of a page on which nothing can hide a marking but what it draws itself.
_PLAIN = PageFacts()
_LINE_ENDS = ("\r", "\n")


class SecondLook:
    """Looks at a marked version of a PDF, page by page, while it is proved to be that."""

    def __init__(self, first: FirstLook, put: Mapping[int, Put]) -> None:
        """Take what is known of the PDF before, and what its pages were given."""
        self._before, self._texts, self._put = first.facts, first.texts, put
        self._until = time.monotonic() + _SECONDS
        self._found: dict[int, list[Spot]] = {}

    def at(self, page: MarkedText) -> None:
        """Look at what a page was given, where nothing else on it can be a marking."""
        try:
            spots = self._of_marking(page) if self._is_alone(page) else []
        except SlowDrawingError:
            spots = []
        if spots and all(_is_plain(spot) for spot in spots):
            self._found[page.number - 1] = spots

    def inspection(self, data: bytes) -> Inspection:
        """Return what is seen in the marked version, of which `data` is the file. All pages are
        looked at where it is damaged: then programs may not even agree on what was there before.

        Raises UnreadableError where it can't be read.
        """
        pages = range(len(self._before.pages))
        facts = file_facts.of_marked(self._before, data)
        found = self._found if facts else {}
        missing = [index for index in pages if index not in found]
        if facts is None or missing:
            facts = replace(file_facts.read(data), known_sound=facts is not None)
            looks = inspector.on_pages(facts, missing, PageTexts(spelling=self._texts.spelling))
            found = found | dict(zip(missing, looks, strict=True))
        return inspector.inspection(facts, [spot for index in pages for spot in found[index]])

    def _is_alone(self, page: MarkedText) -> bool:
        """Return whether what was added stands in rows of its own, on a plain page that neither
        spells a marking besides nor has the letters of this one in other words."""
        facts, index = self._before, page.number - 1
        if (
            index not in self._put
            or facts.layered
            or facts.pages[index] != _PLAIN
            or index not in self._texts.silent
        ):
            return False
        before, added = page.text[: page.start], page.text[page.start :]
        if before and not added.startswith(_LINE_ENDS):
            return False
        letters = "".join(before.split())
        return not any("".join(row.split()) in letters for row in added.splitlines() if row.strip())

    def _of_marking(self, page: MarkedText) -> list[Spot]:
        shown = geometry.shown_page(page.page, self._before.units[page.number - 1])
        reading = page_reading.added(page.words, page.text, page.start, shown, self._texts.spelling)
        bare = self._put[page.number - 1].bare
        sheet = Sheet(page.page, shown, self._until, False, _PLAIN, None, None, bare)
        return list(MarkedPage(sheet, reading).spots(page.number))


def _is_plain(spot: Spot) -> bool:
    """Return whether a place needs a marking and plainly shows one, with nothing beside it."""
    return spot.needed and spot.seen is Seen.MARKED and not (spot.doubts or spot.possible)
