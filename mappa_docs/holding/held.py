"""The pages of a PDF, held against the document that the answers in it make: which of them the
pages say.

Where a page looks as it would today, each answer on it has to look and read alike. Where pages are
laid out otherwise, as by an earlier version, the words have to be there in their order.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from mappa_docs.holding import expected, in_words, pages, pairing
from mappa_docs.holding.expected import Expected, Region
from mappa_docs.holding.in_words import Found
from mappa_docs.markings import schemes
from mappa_docs.pdf import damage, pdfium
from mappa_docs.pdf.geometry import Box

_SECONDS = 60
# So near to an answer, in points, words that somebody put on the page belong to it.
_NEAR = 16.0
# So far below the top of its place the first line of an answer stands.
_FIRST_LINE = (6.0, 15.0)
# Of a page, so many letters are looked at one by one.
_MOST_LETTERS = 30_000


class Held(NamedTuple):
    """What the pages say. By the numbers of their places: those that are `alike`, in words and
    looks, and those of which the words alone are found, `in_words`. The letters `beside`, which are
    on the pages and not in the document, those `in_margins`, which are neither of the
    document nor a marking; whether something is `drawn` on them that is no text, and whether they
    are `in_order`."""

    alike: frozenset[int]
    in_words: frozenset[int]
    beside: int
    in_margins: int
    drawn: bool
    in_order: bool


class _Page(NamedTuple):
    """How a page differs: the numbers of what looks or reads otherwise in its place, of what reads
    otherwise there, and whether it looks otherwise anywhere else."""

    changed: frozenset[int]
    moved: frozenset[int]
    drawn: bool


def held(data: bytes, wanted: Expected, unsure: Sequence[Sequence[Box]]) -> Held:
    """Return what the pages of a PDF say of a document. `unsure` are boxes on each of its pages, in
    which it depends on the program what is seen.

    Raises UnreadableError where the file is damaged, takes too long to draw, or has other pages for
    one program than for another.
    """
    until = time.monotonic() + _SECONDS
    with pdfium.opened(wanted.data) as ours, pdfium.opened(data) as theirs:
        if len(theirs) != len(unsure):
            raise damage.unclear_pages()
        return _Holding(wanted, ours, theirs, unsure, until).held()


class _Holding:
    """Holds two PDFs against each other that are open in PDFium."""

    def __init__(
        self,
        wanted: Expected,
        ours: Any,
        theirs: Any,
        unsure: Sequence[Sequence[Box]],
        until: float,
    ) -> None:
        self.wanted, self.ours, self.theirs = wanted, [*ours], pages.upright(theirs)
        self.unsure, self.until = unsure, until
        self.texts = [[_text(page) for page in some] for some in (self.ours, self.theirs)]
        self.pairs = pairing.pairs(*self.texts)
        self.regions = [expected.regions(ours, page, wanted.said) for page in self.ours]

    def held(self) -> Held:
        looks = {page: self._page(page, place) for page, place in self.pairs.pages.items()}
        everywhere = frozenset(range(len(self.wanted.said)))
        missing = frozenset(
            number
            for page, regions in enumerate(self.regions)
            if page not in looks
            for region in regions
            for number in region.numbers
        )
        changed = missing.union(*(look.changed for look in looks.values()))
        moved = missing.union(*(look.moved for look in looks.values()))
        if not self.pairs.is_in_order:
            changed |= self._over_pages()
        found = self._in_words(moved) if moved else {}
        elsewhere = frozenset(
            number for number, place in found.items() if not self._is_in_place(number, place)
        )
        return Held(
            alike=everywhere - changed,
            in_words=elsewhere & moved,
            beside=self._beside(),
            in_margins=sum(self._in_margins(*pair) for pair in self.pairs.pages.items()),
            drawn=any(look.drawn for look in looks.values()) or self._has_pictures(),
            in_order=self.pairs.is_in_order,
        )

    def _page(self, page: int, place: int) -> _Page:
        """Return how a page of the file differs from that of the document."""
        one, other = self.ours[page], self.theirs[place]
        looks = pages.picture(one, self.until), pages.picture(other, self.until)
        boxes = [*pages.differences(*looks), *self.unsure[place]]
        is_said = self.texts[0][page] == self.texts[1][place]
        if is_said and not boxes:
            return _Page(frozenset(), frozenset(), False)
        words = one.get_textpage(), other.get_textpage()
        changed: set[int] = set()
        moved: set[int] = set()
        for region in self.regions[page]:
            reads = is_said or len({pages.text_in(some, region.box) for some in words}) == 1
            if not reads or any(_overlap(region.box, box) for box in boxes):
                changed.update(region.numbers)
            if not reads:
                moved.update(region.numbers)
        beside = [box for box in boxes if not _in_any(box, self.regions[page])]
        answers = [region for region in self.regions[page] if not region.is_label]
        for region in answers:
            if any(_overlap(_grown(region.box), box) for box in beside):
                changed.update(region.numbers)
        rest = [box for box in beside if not any(_overlap(_grown(one.box), box) for one in answers)]
        return _Page(frozenset(changed), frozenset(moved), bool(rest) and is_said)

    def _over_pages(self) -> frozenset[int]:
        """Return the numbers of the answers that go over the end of a page."""
        on_pages = [
            {number for region in regions if not region.is_label for number in region.numbers}
            for regions in self.regions
        ]
        return frozenset(number for one, other in pairwise(on_pages) for number in one & other)

    def _in_words(self, moved: Iterable[int]) -> Mapping[int, Found]:
        """Return where the words of answers stand on the pages, in the order of the document."""
        letters = []
        for page in self.theirs:
            words = page.get_textpage()
            letters.append([*pages.letters(words)] if words.count_chars() < _MOST_LETTERS else [])
        found = in_words.found(self.wanted.document, letters)
        return {number: found[number] for number in moved if number in found}

    def _is_in_place(self, number: int, found: Found) -> bool:
        """Return whether words stand where they should: what differs there then covers them, or
        adds to them."""
        for page, regions in enumerate(self.regions):
            if self.pairs.pages.get(page) != found.page:
                continue
            for region in regions:
                if number in region.numbers and not region.is_label:
                    left, _, right, top = region.box
                    nearest, furthest = _FIRST_LINE
                    across = left <= found.first.left <= right
                    return across and nearest <= top - found.first.line <= furthest
        return False

    def _beside(self) -> int:
        """Return how many letters stand on the pages that the document does not have."""
        heads = in_words.heads(self.wanted.document)
        ours, theirs = self.texts
        placed = [self.pairs.pages[page] for page in sorted(self.pairs.pages)]
        wanted = "".join(_without_head(text, heads) for text in ours)
        there = "".join(_without_head(theirs[place], heads) for place in placed)
        others = sum(len(theirs[place]) for place in self.pairs.others)
        return _more(wanted, there) + others

    def _in_margins(self, page: int, place: int) -> int:
        """Return how many letters stand in the margins of a page that the document does not have
        there, without those of a marking that was put on."""
        ours, theirs = (
            "".join(line for line in lines if not schemes.is_marking(line.strip()))
            for lines in (
                pages.around(one.get_textpage()).splitlines()
                for one in (self.ours[page], self.theirs[place])
            )
        )
        return _more(ours, theirs)

    def _has_pictures(self) -> bool:
        """Return whether a page of the file that is none of the document shows no text but
        something else."""
        for place in self.pairs.others:
            looks = pages.picture(self.theirs[place], self.until)
            if not self.texts[1][place] and looks.data.strip(b"\xff"):
                return True
        return False


def _more(wanted: str, there: str) -> int:
    """Return how many letters there are besides those that are wanted, in their order."""
    from rapidfuzz.distance import LCSseq

    wanted, there = pages.squeezed(wanted), pages.squeezed(there)
    return len(there) - int(LCSseq.similarity(wanted, there))


def _text(page: Any) -> str:
    return pages.text_in(page.get_textpage(), pages.body())


def _without_head(text: str, heads: Iterable[str]) -> str:
    return text.removeprefix(next(filter(text.startswith, heads), ""))


def _in_any(box: Box, regions: Iterable[Region]) -> bool:
    return any(_overlap(region.box, box) for region in regions)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _grown(box: Box) -> Box:
    return box[0], box[1] - _NEAR, box[2], box[3] + _NEAR
