"""What a PDF says about itself: its document information and its XMP, read without any trust."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from mappa_docs.markings import overruling, precedence, schemes
from mappa_docs.markings.property_names import OVERRULED
from mappa_docs.model import Marking, Overruling, Sighting
from mappa_docs.model.spots import Location, Position, Spot, SpotKind, Unit
from mappa_docs.pdf import qpdf, xmp
from mappa_docs.pdf.objects import value
from mappa_docs.pdf.revision import Revision

if TYPE_CHECKING:
    from pypdf import PdfReader

_INFORMATION = {
    "/Title": Position.TITLE,
    "/Subject": Position.SUBJECT,
    "/Keywords": Position.KEYWORDS,
}
_LABEL = re.compile(r"(?i)^/?MSIP_Label_.*_Name$|^/?Sensitivity$")
_LONGEST = 10_000
_OVERRULED = f"/{OVERRULED.title().replace(' ', '')}"
# A part of a property, up to what stands between a marking and other words.
_PART = re.compile(r"(?:(?!\s[–—-]\s)[^\n.,;:|/])+")


def spots(reader: "PdfReader") -> Iterator[Spot]:
    """Yield what the properties say of the marking. The keywords are where one belongs.

    The keywords are one place, although a PDF has them twice.
    """
    texts: dict[Position, list[str]] = {Position.KEYWORDS: []}
    labels: list[str] = []
    for key, text in information(reader).items():
        if key in _INFORMATION:
            texts.setdefault(_INFORMATION[key], []).append(text)
        elif _LABEL.match(key):
            labels.append(text)
    for name, in_xmp in xmp.read(packet(reader)).items():
        if _LABEL.match(name):
            labels += in_xmp
        elif name in _INFORMATION.values():
            texts.setdefault(Position(name), []).extend(in_xmp)
    for position, in_property in texts.items():
        sightings = marked(*in_property)
        needed = position is Position.KEYWORDS
        if sightings or needed:
            location = Location(Unit.INFORMATION, position=position)
            yield Spot(location, SpotKind.PROPERTY, sightings, needed)
    if labels:
        location = Location(Unit.INFORMATION, position=Position.LABEL)
        named = (schemes.named(text[:_LONGEST]) for text in labels)
        yield Spot(location, SpotKind.LABEL, _once(named))


def mark(revision: Revision, marking: Marking, decision: Overruling | None = None) -> None:
    """Put the marking first among the keywords of a PDF's revision, and before its subject, and
    keep a person's `decision` on what could not be told.

    A lower marking that stands there alone goes, unless it has a descriptor that this one lacks;
    all else stays. The document information and the XMP say the same afterwards, which PDF/A asks
    for; a file that has only XMP is given no more.
    """
    info = qpdf.value(revision.pdf.trailer, "/Info")
    texts = {key: said for key, entry in qpdf.entries(info).items() if (said := qpdf.text(entry))}
    stream = qpdf.value(revision.pdf.Root, "/Metadata")
    before = qpdf.unpacked(stream) or b""
    words = schemes.keywords(texts.get("/Keywords", ""))
    further = schemes.keywords(", ".join(xmp.read(before).get("keywords", ())))
    words += [word for word in further if word not in words]
    kept = [word for word in words if not _is_covered(word, marking)]
    keywords = ", ".join([marking.text, *kept])
    subjects = [texts.get("/Subject", ""), *xmp.subjects(before)]
    rests = {" ".join(rest.split()): rest for old in subjects if (rest := _unmarked(old, marking))}
    subject = " ".join([f"{marking.text}.", *rests.values()])
    decided = overruling.kept(decision) if decision else ""
    in_xmp = xmp.changed(
        before, keywords, subject, lambda text: _unmarked(text, marking), instructions=decided
    )
    is_sound = in_xmp != before
    if is_sound:
        revision.replace_stream(stream, in_xmp)
    entries = {_OVERRULED: decided} if decided else {}
    if texts or not is_sound:
        entries |= {"/Keywords": keywords, "/Subject": subject}
    if entries:
        written = {key: qpdf.written_text(text) for key, text in entries.items()}
        if qpdf.is_own(info):
            revision.changing(info.objgen).update(written)
        else:
            about = revision.sources.inside(revision.trailer.get("/Info"))
            revision.trailer["/Info"] = revision.dictionary(about | written)


def _is_covered(text: str, marking: Marking) -> bool:
    """Return whether `text` is read as a marking, and the new one says as much or more."""
    return bool(schemes.in_property(text)) and precedence.is_covered(text, marking)


def _unmarked(subject: str, marking: Marking) -> str:
    """Return the subject without the marking at its beginning, where the new one covers that."""
    first, _, rest = subject.partition(".")
    return (rest if _is_covered(first, marking) else subject).strip()


def overruled(reader: "PdfReader") -> tuple[Overruling, ...]:
    """Return the decisions on what could not be told that the document information and the XMP
    keep."""
    instructions = xmp.read(packet(reader)).get("Instructions", ())
    return overruling.read([information(reader).get(_OVERRULED, ""), *instructions])


def information(reader: "PdfReader") -> dict[str, str]:
    """Return the entries of the PDF's document information that are texts."""
    metadata = reader.metadata
    if not isinstance(metadata, dict):
        return {}
    entries = ((str(key), value(metadata, key)) for key in metadata)
    return {key: _text(entry) for key, entry in entries if isinstance(entry, str | bytes)}


def packet(reader: "PdfReader") -> bytes:
    """Return the PDF's XMP as it is stored, or nothing where it has none."""
    stream = value(reader.root_object, "/Metadata")
    return bytes(stream.get_data()) if hasattr(stream, "get_data") else b""


def marked(*texts: str) -> tuple[Sighting, ...]:
    """Return the markings that stand alone between the commas and full stops of a property."""
    parts = (part for text in texts for part in schemes.parts(text[:_LONGEST], _PART))
    return _once(schemes.in_property(part) for part in parts)


def _once(sightings_of_parts: Iterator[tuple[Sighting, ...]]) -> tuple[Sighting, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(sightings_of_parts)))


def _text(entry: str | bytes) -> str:
    return entry if isinstance(entry, str) else entry.decode("utf-8", "replace")
