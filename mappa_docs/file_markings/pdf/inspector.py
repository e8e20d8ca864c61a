"""Where anybody's PDF shows a protective marking: an `Inspection`, which is judged elsewhere.

A marking counts where a reader sees it: upright, in the top and in the bottom of the page as it is
shown and printed (14.4). What can't be read as text is said to be so.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain

from mappa_docs.file_markings.pdf import file_facts, screen_and_print
from mappa_docs.file_markings.pdf.file_facts import FileFacts
from mappa_docs.file_markings.pdf.page_texts import PageTexts
from mappa_docs.file_markings.pdf.screen_and_print import Pages, Visit
from mappa_docs.model.spots import Inspection, Spot
from mappa_docs.pdf import pdfium

_SECONDS = 120


def inspect(data: bytes, source: str) -> Inspection:
    """Return what the PDF shows of its marking, page by page and in its properties.

    Raises UnreadableError where it is damaged, needs a password, or is too large.
    """
    facts = file_facts.read(data)
    return inspection(facts, chain.from_iterable(on_pages(facts, range(len(facts.pages)))), source)


def inspection(facts: FileFacts, spots: Iterable[Spot], source: str = "") -> Inspection:
    """Return what the PDF shows of its marking, of which the `spots` are those on its pages."""
    about = facts.properties
    return Inspection(
        source,
        "pdf",
        (*spots, *about.spots),
        facts.filled,
        tuple(facts.findings()),
        about.overruled,
    )


def on_pages(
    facts: FileFacts,
    indices: Iterable[int],
    texts: PageTexts | None = None,
    visit: Visit | None = None,
) -> Iterator[list[Spot]]:
    """Yield for each of these pages where it shows a marking or has to. What is read joins the
    `texts`; `visit` is as in `Pages`.

    Raises UnreadableError where a page can't be read.
    """
    with ExitStack() as stack:
        viewed, printed, original = (
            stack.enter_context(pdfium.opened(facts.data)) for _ in range(3)
        )
        others = tuple(stack.enter_context(pdfium.opened(other)) for other in facts.switched)
        texts = texts or PageTexts()
        pages = Pages(viewed, printed, original, facts.layered, others, texts, visit)
        until = time.monotonic() + _SECONDS
        for index in indices:
            yield screen_and_print.spots(
                pages, index, facts.units[index], facts.pages[index], until
            )
