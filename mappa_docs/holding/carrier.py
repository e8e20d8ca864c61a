"""A PDF that carries data, opened: the data, and what its objects say of its pages."""

from typing import Any, NamedTuple

from mappa_docs.documents.pdf.carried import NAME, unshown_by
from mappa_docs.documents.printed_answers import NOTHING_ELSE, Unshown
from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import annotations, attachments, objects, page_facts, pdfium, size_limits
from mappa_docs.pdf.annotations import EVERYWHERE
from mappa_docs.pdf.drawing import SlowDrawingError
from mappa_docs.pdf.geometry import Box
from mappa_docs.pdf.page_facts import PageFacts


class Carrier(NamedTuple):
    """A PDF without encryption, and the data in it: as many as there are, None for what can't be
    unpacked; `unshown` is what else makes the words of the document. For each page, `unsure` are
    the boxes in which it depends on the program what is seen; `notes` are the letters in all notes
    and fields on the pages, and `others` is the number of the other files that come with it."""

    data: bytes
    carried: tuple[bytes | None, ...]
    unshown: Unshown = NOTHING_ELSE
    unsure: tuple[tuple[Box, ...], ...] = ()
    notes: int = 0
    others: int = 0


def opened(data: bytes) -> Carrier | None:
    """Return the PDF where it carries data; None where it does not, or where that can't be told
    because it is damaged or needs a password.

    Raises UnreadableError for one with data that takes too long to be looked at.
    """
    try:
        size_limits.check(data)
        with pdfium.opened(data) as pdf:
            plain = pdfium.decrypted(pdf) if pdfium.is_encrypted(pdf) else data
        with objects.reading():
            reader = objects.opened(plain)
            files = attachments.named(reader, NAME)
            if not files:
                return None
            every = objects.pages(reader)
            facts = page_facts.page_facts(reader)
            fields = [tuple(annotations.fields(page)) for page in every]
            notes = sum(annotations.letters(page) for page in every)
            others = attachments.contents(reader).files - len(files)
    except UnreadableError:
        return None
    if any(page.endless for page in facts):
        raise SlowDrawingError("The PDF takes too long to read.")
    return Carrier(
        data=plain,
        carried=tuple(_content(file.stream) for file in files),
        unshown=unshown_by(files[0].description),
        unsure=tuple(_unsure(page) + over for page, over in zip(facts, fields, strict=True)),
        notes=notes,
        others=others,
    )


def _content(stream: Any) -> bytes | None:
    with objects.reading():
        return objects.unpacked(stream)


def _unsure(page: PageFacts) -> tuple[Box, ...]:
    if page.replaced or page.overprints:
        return (EVERYWHERE,)
    return tuple(one.box for one in page.unsure)
