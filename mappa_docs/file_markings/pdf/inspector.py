"""Where anybody's PDF shows a protective marking: an `Inspection`, which is judged elsewhere.

A marking counts where a reader sees it: upright, in the top and in the bottom of the page as it is
shown and printed (14.4). What can't be read as text is said to be so.
"""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import marked_page, properties, screen_and_print
from mappa_docs.file_markings.pdf.page_texts import PageTexts
from mappa_docs.file_markings.pdf.screen_and_print import Pages
from mappa_docs.messages.file_messages import finding
from mappa_docs.model import Count, Finding
from mappa_docs.model.spots import Inspection, Spot
from mappa_docs.pdf import (
    acroform,
    attachments,
    damage,
    layers,
    objects,
    pdfium,
    size_limits,
    soundness,
)
from mappa_docs.pdf.page_facts import PageFacts, page_facts

_SECONDS = 120
_LONGEST = 300
# How our own PDFs tell of themselves: the form's name twice, then its edition.
_OURS = re.compile(r"(?s)[^,]+(?:, )(.+), \1, edition \d{4}")
_REFERENCE = re.compile(r"(?m)^Reference .+, version ")


def inspect(data: bytes, source: str, texts: PageTexts | None = None) -> Inspection:
    """Return what the PDF shows of its marking, page by page and in its properties. What is read on
    its pages joins the `texts`.

    Raises UnreadableError where it is damaged, needs a password, or is too large.
    """
    size_limits.check(data)
    with pdfium.opened(data) as pdf:
        encrypted = pdfium.is_encrypted(pdf)
        damaged = soundness.is_damaged(data, instructions=not encrypted)
        if encrypted:
            data = pdfium.decrypted(pdf)
            size_limits.check(data)
        if not 0 < len(pdf) <= size_limits.MOST_PAGES:
            raise UnreadableError(f"The PDF has no pages, or more than {size_limits.MOST_PAGES}.")
        with objects.reading():
            reader = objects.opened(data)
            units = objects.units(reader)
            facts = page_facts(reader)
            layered = layers.has_layers(reader)
            switched = layers.switched(reader, data)
            in_properties = tuple(properties.spots(reader))
            findings = tuple(_findings(attachments.contents(reader), encrypted, damaged))
            if acroform.is_signed(reader, data):
                findings += (finding("MRK-12"),)
            filled: bool | None = acroform.is_filled(reader) or None
            overruled = properties.overruled(reader)
            untouched = not any(objects.value(page, "/Annots") for page in objects.pages(reader))
            keywords = properties.information(reader).get("/Keywords", "")
        if len(units) != len(pdf):
            raise damage.unclear_pages()
        untouched = untouched and not facts[0].endless
        if filled is None and untouched and _OURS.fullmatch(keywords[:_LONGEST]):
            filled = bool(_REFERENCE.search(marked_page.bottom_text(pdf[0], units[0])))
    with ExitStack() as stack:
        viewed, printed, original = (stack.enter_context(pdfium.opened(data)) for _ in range(3))
        others = tuple(stack.enter_context(pdfium.opened(other)) for other in switched)
        pages = Pages(viewed, printed, original, layered, others, texts or PageTexts())
        spots = tuple(_spots(pages, units, facts))
    return Inspection(source, "pdf", (*spots, *in_properties), filled, findings, overruled)


def _spots(pages: Pages, units: tuple[float, ...], facts: tuple[PageFacts, ...]) -> Iterator[Spot]:
    until = time.monotonic() + _SECONDS
    for index, (unit, of_page) in enumerate(zip(units, facts, strict=True)):
        yield from screen_and_print.spots(pages, index, unit, of_page, until)


def _findings(contents: attachments.Contents, encrypted: bool, damaged: bool) -> Iterator[Finding]:
    if damaged:
        yield finding("MRK-7.damaged")
    if contents.files:
        yield finding("MRK-11.files", files=Count(contents.files, "other_file"))
    for key, is_so in (
        ("MRK-11.script", contents.scripts),
        ("MRK-11.launch", contents.launches),
        ("MRK-11.encrypted", encrypted),
        ("MRK-7.xfa", contents.xfa),
        ("MRK-7.portfolio", contents.portfolio),
    ):
        if is_so:
            yield finding(key)
