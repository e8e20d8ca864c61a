"""The proof that a marked PDF is, apart from the marking, what it was: two programs look at it, and
one of them sees its pages as a reader does."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.pdf import page_views
from mappa_docs.file_markings.pdf.page_views import View
from mappa_docs.file_markings.pdf.stamp_placer import Put
from mappa_docs.messages import catalogue
from mappa_docs.model import Term
from mappa_docs.pdf import comparison, geometry, pdfium, qpdf
from mappa_docs.pdf.comparison import Changed, Numbers
from mappa_docs.pdf.geometry import Box

_SECONDS = 120


class MarkedText(NamedTuple):
    """A page that is open in PDFium, as large as it was, whose text is what it was and the marking
    after it: its `number` from 1, the `words` as PDFium has them, the `text`, and where in it that
    begins which the page did not say before."""

    number: int
    page: Any
    words: Any
    text: str
    start: int


class Known(NamedTuple):
    """What need not be found again: what was read on the pages before and how they looked, by the
    index of the page, as far as it is known; and the numbers of the objects. `marking` is the text
    of what was added; `look` is given each page that says nothing else now."""

    marking: str
    texts: Mapping[int, str]
    views: Mapping[int, View]
    numbers: Numbers | None = None
    look: Callable[[MarkedText], object] = lambda _: None


def check(before: bytes, after: bytes, put: Mapping[int, Put], known: Known | None = None) -> None:
    """Make sure that nothing differs outside what each page was given, by the index of the page.
    What is `known` of the first file is not looked at again.

    Raises UsageError, which says what would differ and where; UnreadableError where one of the two
    can't be read.
    """
    known = known or Known("", {}, {})
    change = _changed(before, after, put, known)
    if change:
        what = ("what", Term(f"kept.{change.part}"))
        if change.page is None:
            raise UsageError(catalogue.sentence("APPLY.changed", (what,)))
        parameters = (what, ("page", change.page))
        raise UsageError(catalogue.sentence("APPLY.changed.page", parameters))


def _changed(before: bytes, after: bytes, put: Mapping[int, Put], known: Known) -> Changed | None:
    with pdfium.opened(before) as old, pdfium.opened(after) as new:
        with qpdf.opened(before) as old_objects, qpdf.opened(after) as new_objects:
            unmoved = comparison.unmoved(old_objects, new_objects, before, after)
            change = comparison.changed(old_objects, new_objects, len(old), unmoved, known.numbers)
            with_fields = comparison.has_tree_of_fields(old_objects)
        if change:
            return change
        told = zip(page_views.about(old), page_views.about(new), strict=True)
        for (part, was), (_, now) in told:
            if was != now:
                return Changed(part)
        if with_fields:
            old.init_forms()
            new.init_forms()
        until = time.monotonic() + _SECONDS
        for index in range(len(old)):
            changed = _on_page(old, new, index, put.get(index), until, known)
            if changed:
                return Changed(changed, index + 1)
    return None


def _on_page(
    old: Any, new: Any, index: int, put: Put | None, until: float, known: Known
) -> str | None:
    """Return which part of the page is not as it was, or None where all of it is."""
    was = known.views.get(index)
    if was is None or put is None or (was.shown, was.hidden) != (put.shown, put.boxes):
        was = _view(old, index, put, until)
    said = known.texts.get(index)
    with _page(new, index, was.box) as (page, cut):
        now = page_views.view(page, was.shown, was.hidden, until, new.formenv)
        if was != now:  # what is known was drawn without the form of the file
            was = _view(old, index, put, until)
        if was.notes != now.notes:
            return "notes"
        if was.picture != now.picture:
            return "picture"
        if said is not None:
            words = page.get_textpage()
            text = pdfium.text_of(words)
            if is_followed(text, said, len(was.hidden) * known.marking):
                if not cut:
                    known.look(MarkedText(index + 1, page, words, text, len(said)))
                return None
        with _page(old, index) as (before, _):
            _take_off(page, _count(before))
            return None if page_views.text(before) == page_views.text(page) else "text"


def _view(old: Any, index: int, put: Put | None, until: float) -> View:
    """Return how a page looked before, without what it was given."""
    with _page(old, index) as (page, _):
        shown = put.shown if put else geometry.shown_page(page, 1.0)
        return page_views.view(page, shown, put.boxes if put else (), until, old.formenv)


def is_followed(text: str, before: str, marking: str) -> bool:
    """Return whether the text is what it was before and then the marking, and nothing else."""
    return text.startswith(before) and _joined(text[len(before) :]) == _joined(marking)


@contextmanager
def _page(pdf: Any, index: int, box: Box | None = None) -> Iterator[tuple[Any, bool]]:
    """Open a page, cut to a `box` of its plane: in memory only, and where it is another, which is
    said beside the page."""
    page = pdf[index]
    cut = box is not None and page.get_bbox() != box
    if box and cut:
        page.set_mediabox(*box)
        page.set_cropbox(*box)
        page.close()
        page = pdf[index]
    try:
        yield page, cut
    finally:
        page.close()


def _joined(text: str) -> str:
    return "".join(text.split())


def _count(page: Any) -> int:
    import pypdfium2.raw as pdfium

    return int(pdfium.FPDFPage_CountObjects(page))


def _take_off(page: Any, kept: int) -> None:
    """Take all objects off the page but the first ones, which it had before."""
    import pypdfium2.raw as pdfium

    for index in reversed(range(kept, _count(page))):
        last = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPage_RemoveObject(page, last):
            pdfium.FPDFPageObj_Destroy(last)
