"""A marking put on somebody else's PDF: on every page at the top and the bottom, and its content is
not touched (14.4).

A lower marking that the pages print themselves stays there beside the new one, because taking it
away would be a change of content; `marking check` says so afterwards.
"""

import time

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.pdf import (
    free_space,
    inspector,
    properties,
    stamp,
    stamp_placer,
    unchanged,
)
from mappa_docs.file_markings.pdf.page_texts import PageTexts
from mappa_docs.file_markings.pdf.stamp_placer import Put
from mappa_docs.file_markings.pdf.unchanged import AddedText
from mappa_docs.markings import precedence
from mappa_docs.messages import catalogue, places
from mappa_docs.model import Marking, Overruling
from mappa_docs.model.spots import Inspection, SpotKind, Unit
from mappa_docs.pdf import acroform, attachments, objects, page_tree, pdfium, qpdf, size_limits
from mappa_docs.pdf.revision import Revision

_SECONDS = 120


def apply(
    data: bytes, marking: Marking, decision: Overruling | None = None
) -> tuple[bytes, Inspection]:
    """Return the PDF with the marking at the top and the bottom of each page and in its properties,
    and what the inspector sees in it. A person's `decision` is kept where one is needed.

    What carries it already is left alone. The same file gives the same bytes each time, and all
    bytes of the file stand unchanged at the beginning of the result.

    Raises UsageError when the PDF is signed, encrypted, an XFA form or a portfolio, when it carries
    a higher marking or one of another scheme, when a page is too narrow, when the marking would not
    be seen everywhere, or when anything but the marking would change; UnreadableError when it can't
    be read.
    """
    _check_changeable(data)
    texts = PageTexts()
    before = inspector.inspect(data, "", texts)
    decision = precedence.check(before.spots, marking, decision)
    if not decision and not precedence.bare(before, marking):
        return data, before
    bare = _without_ours(data, marking)
    if bare is not data:
        texts = texts.of_next_version()
    seen = before if bare is data else inspector.inspect(bare, "", texts)
    result, put = _written(bare, seen, marking, decision)
    texts_after = texts.of_next_version()
    after = inspector.inspect(result, "", texts_after)
    for spot in precedence.bare(after, marking):
        place = ("place", places.words(spot.location))
        raise UsageError(catalogue.sentence("APPLY.unseen", (place,)))
    added = AddedText(marking.text, texts.of_pages, texts_after.of_pages)
    unchanged.check(bare, result, put, added)
    return result, after


def _check_changeable(data: bytes) -> None:
    """Make sure that the PDF may be changed: it is not signed, encrypted, an XFA form or a
    portfolio.

    Raises UsageError, or UnreadableError where the file can't be read.
    """
    size_limits.check(data)
    with pdfium.opened(data) as pdf:
        if pdfium.is_encrypted(pdf):
            raise UsageError(catalogue.sentence("APPLY.encrypted"))
    with objects.reading():
        reader = objects.opened(data)
        if acroform.is_signed(reader, data):
            raise UsageError(catalogue.sentence("MRK-12"))
        contents = attachments.contents(reader)
        if contents.portfolio:
            raise UsageError(catalogue.sentence("APPLY.portfolio"))
        if contents.xfa:
            raise UsageError(catalogue.sentence("APPLY.xfa"))


def _without_ours(data: bytes, marking: Marking) -> bytes:
    """Return the PDF without an earlier marking of ours that is lower than this one."""
    if stamp_placer.OURS.encode() not in data:
        return data

    def lesser(text: str) -> bool:
        return precedence.is_lesser(text, marking)

    with pdfium.opened(data) as pdf, qpdf.opened(data) as own:
        revision = Revision(own, data)
        for page in page_tree.pages(own, len(pdf)):
            stamp_placer.remove(page, revision, lesser)
        return revision.data()


def _written(
    data: bytes, seen: Inspection, marking: Marking, decision: Overruling | None
) -> tuple[bytes, dict[int, Put]]:
    """Return the PDF with the marking wherever it was not seen yet, and what each page was given,
    by its index."""
    missing = _missing(seen, marking)
    drawn = stamp.drawn(marking.text)
    put: dict[int, Put] = {}
    with pdfium.opened(data) as pdf, qpdf.opened(data) as own:
        revision = Revision(own, data)
        taken = drawn.taken_into(revision)
        until = time.monotonic() + _SECONDS
        done: dict[object, Put] = {}  # the same page may be shown several times
        for index, page in enumerate(page_tree.pages(own, len(pdf))):
            if index not in missing:
                continue
            if page.number not in done:
                surface = free_space.surface(pdf[index], page, until)
                if not free_space.is_wide_enough(surface.shown, drawn.width / stamp.SIZE):
                    narrow = (("page", index + 1),)
                    raise UsageError(catalogue.sentence("APPLY.narrow", narrow))
                done[page.number] = stamp_placer.put(
                    page, revision, surface, drawn, taken, missing[index]
                )
            put[index] = done[page.number]
        properties.mark(revision, marking, decision)
        return revision.data(), put


def _missing(seen: Inspection, marking: Marking) -> dict[int, list[SpotKind]]:
    """Return where the pages do not show the marking, by their index."""
    missing: dict[int, list[SpotKind]] = {}
    for spot in precedence.bare(seen, marking):
        if spot.location.unit is Unit.PAGE and spot.location.number:
            missing.setdefault(spot.location.number - 1, []).append(spot.kind)
    return missing
