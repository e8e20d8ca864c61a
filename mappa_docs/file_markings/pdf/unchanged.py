"""The proof that a marked PDF is, apart from the marking, what it was: two programs look at it, and
one of them sees its pages as a reader does."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.pdf import marked_lines, page_views
from mappa_docs.file_markings.pdf.stamp_placer import Put
from mappa_docs.messages import catalogue
from mappa_docs.model import Term
from mappa_docs.pdf import comparison, geometry, pdfium, qpdf
from mappa_docs.pdf.comparison import Changed, Numbers
from mappa_docs.pdf.geometry import Box

_SECONDS = 120


class MarkedText(NamedTuple):
    """A page that is open in PDFium, as large as it was, whose text is what it was and the marking
    after it: the `words` as PDFium has them, the `text`, and where in it that begins which the page
    did not say before."""

    index: int
    page: Any
    words: Any
    text: str
    start: int


class Texts(NamedTuple):
    """What was read on the pages before, by the index of the page, as far as it is known, and the
    text of the marking that was added; `look` is given each page that says nothing else now."""

    marking: str
    before: Mapping[int, str]
    look: Callable[[MarkedText], object] = lambda _: None


def check(
    before: bytes,
    after: bytes,
    put: Mapping[int, Put],
    texts: Texts | None = None,
    own: Numbers | None = None,
) -> None:
    """Make sure that nothing differs outside what each page was given, by the index of the page.
    What was read on the pages is read again where the `texts` don't have it; `own` are the numbers
    of the first one's objects, where they are known.

    Raises UsageError, which says what would differ and where; UnreadableError where one of the two
    can't be read.
    """
    change = _changed(before, after, put, texts, own)
    if change:
        what = ("what", Term(f"kept.{change.part}"))
        if change.page is None:
            raise UsageError(catalogue.sentence("APPLY.changed", (what,)))
        parameters = (what, ("page", change.page))
        raise UsageError(catalogue.sentence("APPLY.changed.page", parameters))


def _changed(
    before: bytes,
    after: bytes,
    put: Mapping[int, Put],
    texts: Texts | None,
    own: Numbers | None,
) -> Changed | None:
    with pdfium.opened(before) as old, pdfium.opened(after) as new:
        with qpdf.opened(before) as old_objects, qpdf.opened(after) as new_objects:
            unmoved = comparison.unmoved(old_objects, new_objects, before, after)
            change = comparison.changed(old_objects, new_objects, len(old), unmoved, own)
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
            changed = _on_page(old, new, index, put.get(index), until, texts)
            if changed:
                return Changed(changed, index + 1)
    return None


def _on_page(
    old: Any, new: Any, index: int, put: Put | None, until: float, texts: Texts | None
) -> str | None:
    """Return which part of the page is not as it was, or None where all of it is."""
    with _page(old, index) as (was, _), _page(new, index, was.get_bbox()) as (now, cut):
        shown = put.shown if put else geometry.shown_page(was, 1.0)
        boxes = put.boxes if put else ()
        if page_views.notes(was) != page_views.notes(now):
            return "notes"
        before = page_views.drawn(was, shown, boxes, until, old.formenv)
        if before != page_views.drawn(now, shown, boxes, until, new.formenv):
            return "picture"
        said = texts.before.get(index) if texts else None
        if texts and said is not None:
            words = now.get_textpage()
            text = marked_lines.text_of(words)
            if is_followed(text, said, len(boxes) * texts.marking):
                if not cut:
                    texts.look(MarkedText(index, now, words, text, len(said)))
                return None
        _take_off(now, _count(was))
        return None if page_views.text(was) == page_views.text(now) else "text"


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
