"""Where anybody's PDF shows a protective marking: an `Inspection`, which is judged elsewhere.

A marking counts where a reader sees it: upright, in the top and in the bottom of the page as it is
shown and printed (14.4). What can't be read as text is said to be so.
"""

import re
import time
from collections.abc import Iterator

from mappa_docs.definition import rulebook
from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import marked_page, properties, screen_and_print
from mappa_docs.model import Finding, Inspection, Spot
from mappa_docs.pdf import acroform, attachments, objects, pdfium, size_limits

_SECONDS = 120
_LONGEST = 300
_FILE = "the file"
# How our own PDFs tell of themselves: the form's name twice, then its edition.
_OURS = re.compile(r"(?s)[^,]+(?:, )(.+), \1, edition \d{4}")
_REFERENCE = re.compile(r"(?m)^Reference .+, version ")


def inspect(data: bytes, source: str) -> Inspection:
    """Return what the PDF shows of its marking, page by page and in its properties.

    Raises UnreadableError where it is damaged, needs a password, or is too large.
    """
    size_limits.check(data)
    with pdfium.opened(data) as pdf:
        encrypted = pdfium.is_encrypted(pdf)
        if encrypted:
            data = pdfium.decrypted(pdf)
            size_limits.check(data)
        if not 0 < len(pdf) <= size_limits.MOST_PAGES:
            raise UnreadableError(f"The PDF has no pages, or more than {size_limits.MOST_PAGES}.")
        with objects.reading():
            reader = objects.opened(data)
            units = objects.units(reader)
            about = tuple(properties.spots(reader))
            findings = tuple(_findings(attachments.of(reader), encrypted))
            if acroform.is_signed(reader, data):
                findings += (rulebook.about_file("MRK-12", _FILE, rulebook.SIGNED),)
            filled: bool | None = acroform.is_filled(reader) or None
            untouched = not any(objects.value(page, "/Annots") for page in reader.pages)
            keywords = properties.information(reader).get("/Keywords", "")
        if len(units) != len(pdf):
            raise UnreadableError("The PDF is damaged: it is not clear which pages it has.")
        if filled is None and untouched and _OURS.fullmatch(keywords[:_LONGEST]):
            filled = bool(_REFERENCE.search(marked_page.bottom_text(pdf[0], units[0])))
        with pdfium.opened(data) as viewed, pdfium.opened(data) as printed:
            spots = tuple(_spots(screen_and_print.Opened(viewed, printed), units))
    return Inspection(source, "pdf", (*spots, *about), filled, findings)


def _spots(pdf: screen_and_print.Opened, units: tuple[float, ...]) -> Iterator[Spot]:
    until = time.monotonic() + _SECONDS
    for index, unit in enumerate(units):
        if time.monotonic() > until:
            raise UnreadableError("The PDF takes too long to read.")
        yield from screen_and_print.spots(pdf, index, unit, until)


def _findings(found: attachments.Brought, encrypted: bool) -> Iterator[Finding]:
    said = {
        f"The file brings along {found.files} other file{'s' * (found.files != 1)}. Look at each "
        "of them on its own: its marking is not looked at here.": found.files,
        "The file holds JavaScript, which can change what its pages show.": found.scripts,
        "The file holds an action that starts another program or file.": found.launches,
        "The file is encrypted, although it can be read without a password. No marking can be put "
        "on it here.": encrypted,
    }
    for sentence, is_so in said.items():
        if is_so:
            yield rulebook.about_file("MRK-11", _FILE, sentence)
    untold = {
        "The file holds an XFA form. Some readers show that and not these pages, so whether it is "
        "marked could not be told.": found.xfa,
        "The file is a portfolio: readers show the files in it and not these pages, so whether it "
        "is marked could not be told. Look at each of them on its own.": found.portfolio,
    }
    for sentence, is_so in untold.items():
        if is_so:
            yield rulebook.about_file("MRK-7", _FILE, sentence)
