"""What the objects of a PDF say of it before any page is drawn: read once for all who ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import marked_page, properties
from mappa_docs.messages.file_messages import finding
from mappa_docs.model import Count, Finding, Overruling
from mappa_docs.model.spots import Spot
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

if TYPE_CHECKING:
    from pypdf import PdfReader

_LONGEST = 300
# How our own PDFs tell of themselves: the form's name twice, then its edition.
_OURS = re.compile(r"(?s)[^,]+(?:, )(.+), \1, edition \d{4}")
_REFERENCE = re.compile(r"(?m)^Reference .+, version ")


class PropertyFacts(NamedTuple):
    """What the properties of a PDF say: their `spots`, the decisions that they keep, and whether
    they are those of a document of ours."""

    spots: tuple[Spot, ...]
    overruled: tuple[Overruling, ...]
    is_ours: bool


@dataclass(frozen=True)
class FileFacts:
    """A PDF as it is looked at: `data` is the file `as_given` without its encryption.

    `units` and `pages` hold an entry for each page, and `untouched` says that none has notes or
    fields. A `layered` PDF may be printed with other layers than are seen; `switched` is the PDF
    with all layers on that a reader can switch, and with all of them off, where there are any.
    `properties` is what its properties say.
    """

    as_given: bytes
    data: bytes
    units: tuple[float, ...]
    pages: tuple[PageFacts, ...]
    untouched: bool
    layered: bool
    switched: tuple[bytes, ...]
    contents: attachments.Contents
    signed: bool
    form_filled: bool
    properties: PropertyFacts
    filled: bool | None = None
    known_sound: bool = False

    @property
    def encrypted(self) -> bool:
        """Whether the file is encrypted, even where reading it takes no password."""
        return self.as_given is not self.data

    @property
    def damaged(self) -> bool:
        """Whether programs have to repair the file, each in its own way."""
        if self.known_sound:
            return False
        return soundness.is_damaged(self.as_given, instructions=not self.encrypted)

    def findings(self) -> Iterator[Finding]:
        """Yield what is wrong with the file itself, and needs no judging."""
        if self.damaged:
            yield finding("MRK-7.damaged")
        if self.contents.files:
            yield finding("MRK-11.files", files=Count(self.contents.files, "other_file"))
        for key, is_so in (
            ("MRK-11.script", self.contents.scripts),
            ("MRK-11.launch", self.contents.launches),
            ("MRK-11.encrypted", self.encrypted),
            ("MRK-7.xfa", self.contents.xfa),
            ("MRK-7.portfolio", self.contents.portfolio),
            ("MRK-12", self.signed),
        ):
            if is_so:
                yield finding(key)


def read(data: bytes) -> FileFacts:
    """Return what the PDF says of itself.

    Raises UnreadableError where it is damaged, needs a password, or is too large.
    """
    size_limits.check(data)
    as_given = data
    with pdfium.opened(data) as pdf:
        if pdfium.is_encrypted(pdf):
            data = pdfium.decrypted(pdf)
            size_limits.check(data)
        if not 0 < len(pdf) <= size_limits.MOST_PAGES:
            raise UnreadableError(f"The PDF has no pages, or more than {size_limits.MOST_PAGES}.")
        facts = _of_objects(as_given, data)
        if len(facts.units) != len(pdf):
            raise damage.unclear_pages()
        return replace(facts, filled=_is_filled(facts, pdf))


def of_marked(before: FileFacts, data: bytes) -> FileFacts | None:
    """Return what a version of a PDF without layers says of itself that goes on where the file ends
    and is known to differ from it in its marking alone; None where it has to be `read` as any other
    file, because it is damaged or can't be read without a repair.

    Raises UnreadableError where it is too large.
    """
    size_limits.check(data, len(before.data))
    reader = soundness.sound_reader(data)
    if reader is None:
        return None
    try:
        with objects.reading():
            about = _properties(reader)
    except UnreadableError:
        return None
    facts = replace(before, as_given=data, data=data, known_sound=True, properties=about)
    with pdfium.opened(data) as pdf:
        return replace(facts, filled=_is_filled(facts, pdf))


def _of_objects(as_given: bytes, data: bytes) -> FileFacts:
    with objects.reading():
        reader = objects.opened(data)
        return FileFacts(
            as_given=as_given,
            data=data,
            pages=page_facts(reader),
            units=objects.units(reader),
            untouched=not any(objects.value(page, "/Annots") for page in objects.pages(reader)),
            layered=layers.has_layers(reader),
            switched=layers.switched(reader, data),
            properties=_properties(reader),
            contents=attachments.contents(reader),
            signed=acroform.is_signed(reader, data),
            form_filled=acroform.is_filled(reader),
        )


def _properties(reader: "PdfReader") -> PropertyFacts:
    keywords = properties.information(reader).get("/Keywords", "")
    is_ours = _OURS.fullmatch(keywords[:_LONGEST]) is not None
    return PropertyFacts(tuple(properties.spots(reader)), properties.overruled(reader), is_ours)


def _is_filled(facts: FileFacts, pdf: Any) -> bool | None:
    """Return whether the file holds answers: where a field of its form does or, in one of ours,
    where it has a reference; None where that can't be told."""
    if facts.form_filled:
        return True
    if facts.pages[0].endless or not (facts.untouched and facts.properties.is_ours):
        return None
    return bool(_REFERENCE.search(marked_page.bottom_text(pdf[0], facts.units[0])))
