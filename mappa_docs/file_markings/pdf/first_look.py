"""A PDF that is to be given a marking, looked at before: what is there, and where there is room."""

import time
from collections.abc import Sequence
from itertools import chain
from typing import Any

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.pdf import free_space, inspector, page_views, stamp
from mappa_docs.file_markings.pdf.file_facts import FileFacts
from mappa_docs.file_markings.pdf.free_space import Room
from mappa_docs.file_markings.pdf.page_texts import PageTexts
from mappa_docs.file_markings.pdf.page_views import View
from mappa_docs.file_markings.pdf.screen_and_print import OpenPage
from mappa_docs.markings import precedence
from mappa_docs.messages import catalogue
from mappa_docs.model import Marking
from mappa_docs.model.spots import SpotKind, Unit
from mappa_docs.pdf.drawing import SlowDrawingError
from mappa_docs.pdf.page_tree import PageObject

_SECONDS = 120
# Of pictures that are kept so that the pages need not be opened and drawn again.
_MOST_BYTES = 64 * 2**20


class FirstLook:
    """What is seen of a PDF before it is given a marking.

    `spots` are the places on its pages and in its properties. Of one that shows no marking it is
    not said why, for it is given one. `texts` is what was read, and `missing` says where the pages
    do not show the marking, by their index; `views` is how they look without it, as far as known.
    """

    def __init__(
        self,
        facts: FileFacts,
        pages: Sequence[PageObject],
        marking: Marking,
        spelling: dict[str, bool] | None = None,
    ) -> None:
        """Look at all `pages`. What is known of lines already is their `spelling`.

        Raises UnreadableError where a page can't be read.
        """
        self.facts, self.pages, self.marking = facts, pages, marking
        self.stamp = stamp.drawn(marking.text)
        self.texts = PageTexts(spelling={} if spelling is None else spelling)
        self._until = time.monotonic() + _SECONDS
        self._room: dict[int, Room] = {}
        self.views: dict[int, View] = {}
        self._kept = 0
        indices = range(len(facts.pages))
        looks = inspector.on_pages(facts, indices, self.texts, visit=self._visit)
        self.on_pages = tuple(chain.from_iterable(looks))
        self.spots = (*self.on_pages, *facts.properties.spots)
        self.missing: dict[int, list[SpotKind]] = {}
        for spot in precedence.bare(self.spots, marking):
            if spot.location.unit is Unit.PAGE and spot.location.number:
                self.missing.setdefault(spot.location.number - 1, []).append(spot.kind)

    def room(self, pdf: Any, index: int) -> Room:
        """Return the places where the marking is `missing` on the page of this index. `pdf` is the
        same file, open in PDFium: the page is opened where there was no room found on it yet.

        Raises UsageError where the page is too narrow, and SlowDrawingError.
        """
        kinds = self.missing[index]
        room = self._room.get(index)
        if room is None or room.places.keys() != set(kinds):
            room = self._found(pdf[index], index, kinds)
        if room is None:
            narrow = (("page", index + 1),)
            raise UsageError(catalogue.sentence("APPLY.narrow", narrow))
        return room

    def _visit(self, page: OpenPage) -> None:
        """Find the room on a page while it is open, and how it looks but for that."""
        kinds = [spot.kind for spot in precedence.bare(page.spots, self.marking)]
        try:
            room = self._found(page.page, page.number - 1, kinds) if kinds else None
            if room:
                self._room[page.number - 1] = room
                self._keep_view(page, room)
        except SlowDrawingError:  # there may be more time for it later
            return

    def _keep_view(self, page: OpenPage, room: Room) -> None:
        """Keep how the page looks but for the marking, as long as not too much is kept."""
        if self._kept < _MOST_BYTES:
            view = page_views.view(page.page, room.shown, room.boxes, self._until)
            self.views[page.number - 1] = view
            self._kept += len(view.picture)

    def _found(self, page: Any, index: int, kinds: Sequence[SpotKind]) -> Room | None:
        """Return the places on a page that is open in PDFium, or None where it is too narrow."""
        surface = free_space.surface(page, self.pages[index], self._until)
        width, height = self.stamp.width / stamp.SIZE, self.stamp.height / stamp.SIZE
        if not free_space.is_wide_enough(surface.shown, width):
            return None
        places = {
            kind: free_space.find_place(surface, kind is SpotKind.HEADER, width, height)
            for kind in kinds
        }
        return Room(surface.shown, places, width, height)
