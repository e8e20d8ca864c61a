"""A marking put on somebody else's PDF: on every page at the top and the bottom, and its content is
not touched (14.4).

A lower marking that the pages print themselves stays there beside the new one, because taking it
away would be a change of content; `marking check` says so afterwards.
"""

from typing import Any

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.pdf import (
    file_facts,
    inspector,
    properties,
    stamp_placer,
    unchanged,
)
from mappa_docs.file_markings.pdf.file_facts import FileFacts
from mappa_docs.file_markings.pdf.first_look import FirstLook
from mappa_docs.file_markings.pdf.second_look import SecondLook
from mappa_docs.file_markings.pdf.stamp_placer import Put
from mappa_docs.file_markings.pdf.unchanged import Known
from mappa_docs.markings import precedence
from mappa_docs.messages import catalogue, places
from mappa_docs.model import Marking, Overruling
from mappa_docs.model.spots import Inspection
from mappa_docs.pdf import comparison, page_tree, pdfium, qpdf
from mappa_docs.pdf.revision import Revision


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
    facts = file_facts.read(data)
    _check_changeable(facts)
    with qpdf.opened(data) as own:
        first = FirstLook(facts, page_tree.pages(own, len(facts.pages)), marking)
        decision = precedence.check(first.spots, marking, decision)
        if not decision and not precedence.bare(first.spots, marking):
            return data, inspector.inspection(facts, first.on_pages)
        bare = _without_ours(data, marking)
        if bare is data:
            return _marked(first, own, decision)
    facts = file_facts.read(bare)
    with qpdf.opened(bare) as own:
        pages = page_tree.pages(own, len(facts.pages))
        return _marked(FirstLook(facts, pages, marking, first.texts.spelling), own, decision)


def _check_changeable(facts: FileFacts) -> None:
    """Make sure that the PDF may be changed: it is not signed, encrypted, an XFA form or a
    portfolio. Raises UsageError."""
    for key, is_so in (
        ("APPLY.encrypted", facts.encrypted),
        ("MRK-12", facts.signed),
        ("APPLY.portfolio", facts.contents.portfolio),
        ("APPLY.xfa", facts.contents.xfa),
    ):
        if is_so:
            raise UsageError(catalogue.sentence(key))


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


def _marked(first: FirstLook, own: Any, decision: Overruling | None) -> tuple[bytes, Inspection]:
    """Return the PDF, which is open in pikepdf, with the marking wherever it was not seen yet, and
    what is seen in it."""
    before, numbers = first.facts.data, comparison.numbers(own)
    result, put = _written(first, own, decision)
    second = SecondLook(first, put)
    known = Known(first.marking.text, first.texts.of_pages, first.views, numbers, second.at)
    unchanged.check(before, result, put, known)
    after = second.inspection(result)
    for spot in precedence.bare(after.spots, first.marking):
        place = ("place", places.words(spot.location))
        raise UsageError(catalogue.sentence("APPLY.unseen", (place,)))
    return result, after


def _written(
    first: FirstLook, own: Any, decision: Overruling | None
) -> tuple[bytes, dict[int, Put]]:
    """Return the PDF with the marking, and what each page was given, by its index."""
    put: dict[int, Put] = {}
    done: dict[object, Put] = {}  # the same page may be shown several times
    with pdfium.opened(first.facts.data) as pdf:
        revision = Revision(own, first.facts.data)
        taken = first.stamp.taken_into(revision)
        for index in sorted(first.missing):
            page = first.pages[index]
            if page.number not in done:
                room = first.room(pdf, index)
                done[page.number] = stamp_placer.put(page, revision, room, first.stamp, taken)
            put[index] = done[page.number]
        properties.mark(revision, first.marking, decision)
        return revision.data(), put
