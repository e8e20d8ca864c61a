"""Where a Word file, ours or anybody's, carries a protective marking. It judges nothing."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mappa_docs.definition.rulebook import about_file
from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.docx import (
    embedded_content,
    filled_state,
    marked_lines,
    properties,
    sensitivity_labels,
)
from mappa_docs.markings import schemes
from mappa_docs.markings.area import Area
from mappa_docs.markings.property_names import FORM
from mappa_docs.model import Finding, Inspection, Sighting, Spot
from mappa_docs.ooxml import sections, text, word_file
from mappa_docs.ooxml.formatting import Looks
from mappa_docs.ooxml.sections import Slot
from mappa_docs.ooxml.text import Content, Line
from mappa_docs.ooxml.word_file import Package

# Of the body, how many lines count as its beginning, where a marking may stand in a table.
_FIRST = 12
# So long may a file take that somebody made to be slow.
_SECONDS = 60
# How a place is named that only a program which can't show what Word does would bring out.
OTHERWISE = "as other programs show it"


def inspect(data: bytes, source: str, *, area: Area | None = None) -> Inspection:
    """Return every marking that the file carries, and every place that needs one (14.4).

    A header or footer that some page shows is needed; one that no page shows is "inactive". Only
    the text that is stored is read: fields are not worked out, and nothing outside is looked up.
    Labels of the `area` are known by their identifiers.
    Raises UnreadableError.
    """
    package = word_file.opened(data)
    document = package.xml(package.main)
    reader = _Reader(package)
    body = reader.content(package.main)
    slots = sections.slots(package, document)
    spots = [
        *reader.shown(slots),
        *reader.unshown(slots),
        *_of_body(body),
        *reader.otherwise(slots),
        *properties.spots(package),
        *sensitivity_labels.spots(package, area),
    ]
    findings = [
        *reader.findings,
        *sensitivity_labels.findings(package),
        *embedded_content.findings(package, reader.contents),
    ]
    filled = filled_state.is_filled(document, is_ours=FORM in properties.custom(package))
    return Inspection(source, "docx", tuple(spots), filled, tuple(findings))


class _Reader:
    """Reads header and footer parts, each once, whatever number of sections shows it."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.until = time.monotonic() + _SECONDS
        self.styles = Looks(package)
        self.contents: dict[str, Content] = {}
        self.findings: list[Finding] = []

    def content(self, name: str) -> Content:
        if time.monotonic() > self.until:
            raise UnreadableError(
                "The file takes too long to read. Save it again in Word and retry."
            )
        if name not in self.contents:
            self.contents[name] = text.content(self.package.xml(name), self.styles)
        return self.contents[name]

    def otherwise(self, slots: Iterable[Slot]) -> Iterator[Spot]:
        """Yield what other programs may show in place of what Word shows."""
        places = {one.name: one.place for one in slots if one.name and one.is_active}
        for name, place in (places | {self.package.main: "the text"}).items():
            every = text.content(self.package.xml(name), self.styles, every=True).lines
            prose = name == self.package.main
            shown = _all(marked_lines.marked(self.content(name).lines, prose=prose))
            other = [
                one for one in _all(marked_lines.marked(every, prose=prose)) if one not in shown
            ]
            if other:
                yield Spot(f"{place} ({OTHERWISE})", "inactive", tuple(other))

    def shown(self, slots: Iterable[Slot]) -> Iterator[Spot]:
        for slot in slots:
            if not slot.is_active:
                continue
            content = self.content(slot.name) if slot.name else Content()
            clear = [line for line in content.lines if not line.is_faint]
            seen = marked_lines.marked(clear)
            doubtful = content.has_picture or any(
                marked_lines.is_unread(line) or (line.is_faint and marked_lines.of_line(line))
                for line in content.lines
            )
            legible = not (slot.is_broken or (doubtful and not seen))
            yield Spot(slot.place, slot.part, _all(seen), needed=True, legible=legible)
            yield from _watermarks(slot.place, content)
            if seen and all(line.kept for line, _ in seen):
                self.findings.append(_from_field(slot.place))

    def unshown(self, slots: list[Slot]) -> Iterator[Spot]:
        """Yield the parts that no page shows now, whether a section names them or not."""
        active = {slot.name for slot in slots if slot.is_active}
        places: dict[str, str] = {}
        for slot in slots:
            if slot.name and slot.name not in active:
                places.setdefault(slot.name, f"{slot.place} (not shown)")
        for relation in self.package.relations(self.package.main):
            name = relation.target
            if relation.kind in sections.PARTS and name and name not in active:
                places.setdefault(name, f"a {relation.kind} that no section uses")
        for name, place in places.items():
            yield Spot(place, "inactive", _all(marked_lines.marked(self.content(name).lines)))


def _all(marked: Iterable[tuple[Line, Sighting]]) -> tuple[Sighting, ...]:
    return tuple(sighting for _, sighting in marked)


def _of_body(body: Content) -> Iterator[Spot]:
    """Yield what the body says: at its beginning, and in paragraphs that say nothing else.

    Further down a table's cells are answers, so a lone “Restricted” there is no marking.
    """
    said = [line for line in body.lines if line.text.strip()]
    first = _all(marked_lines.marked(said[:_FIRST], prose=True))
    further = (line for line in said[_FIRST:] if not line.in_table)
    later = _all(marked_lines.marked(further, prose=True))
    if first:
        yield Spot("the first lines", "body", first)
    if later:
        yield Spot("a paragraph of the text", "body", later)
    yield from _watermarks("the text", body)


def _watermarks(place: str, content: Content) -> Iterator[Spot]:
    for said in content.watermarks:
        if seen := schemes.sightings(said):
            yield Spot(f"{place}, watermark", "watermark", seen)


def _from_field(place: str) -> Finding:
    message = (
        "The marking comes from a field or a bound control. What Word stored last was read; what "
        "it will show when it is opened or printed could not be told. Type the marking as text."
    )
    return replace(about_file("MRK-7", place, message), severity="advice")
