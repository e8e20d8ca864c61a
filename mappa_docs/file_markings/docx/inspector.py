"""Where a Word file, ours or anybody's, carries a protective marking. It judges nothing."""

import time
from collections.abc import Iterable, Iterator, Sequence

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.docx import (
    embedded_content,
    filled_state,
    marked_lines,
    properties,
    sensitivity_labels,
)
from mappa_docs.file_markings.docx.margins import Margins
from mappa_docs.markings import overruling, schemes
from mappa_docs.markings.area import Area
from mappa_docs.markings.property_names import FORM, OVERRULED
from mappa_docs.model import Sighting
from mappa_docs.model.spots import (
    Aspect,
    Inspection,
    Location,
    Position,
    Spot,
    SpotKind,
    Unit,
)
from mappa_docs.ooxml import alternate_content, sections, word_file
from mappa_docs.ooxml import reader as parts
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.properties import custom
from mappa_docs.ooxml.sections import Slot
from mappa_docs.ooxml.text import Content, Line
from mappa_docs.ooxml.word_file import Package

# Of the body, how many lines count as its beginning, where a marking may stand in a table.
FIRST = 12
# So long may a file take that somebody made to be slow.
_SECONDS = 60
_TEXT = Location(Unit.TEXT)
_UNUSED = {"header": Position.UNUSED_HEADER, "footer": Position.UNUSED_FOOTER}


def inspect(data: bytes, source: str, *, area: Area | None = None) -> Inspection:
    """Return every marking that the file carries, and every place that needs one (14.4).

    A header or footer that some page shows is needed; one that no page shows is "inactive". Only
    the text that is stored is read: fields are not worked out, and nothing outside is looked up.
    Labels of the `area` are known by their identifiers.
    Raises UnreadableError.
    """
    package = word_file.opened(data)
    document = package.xml(package.main)
    slots = sections.slots(package, document)
    reader = _Reader(package, slots)
    body = reader.content(package.main)
    spots = [
        *reader.shown(slots),
        *reader.unshown(slots),
        *_of_body(body),
        *reader.in_other_programs(slots),
        *properties.spots(package),
        *sensitivity_labels.spots(package, area),
    ]
    findings = [
        *sensitivity_labels.label_findings(package),
        *embedded_content.embedded_findings(package, reader.contents),
    ]
    own = custom(package)
    filled = filled_state.is_filled(document, is_ours=FORM in own)
    overruled = overruling.read([own.get(OVERRULED, "")])
    return Inspection(source, "docx", tuple(spots), filled, tuple(findings), overruled)


class _Reader:
    """Reads each part once, whatever number of sections shows it."""

    def __init__(self, package: Package, slots: Sequence[Slot]) -> None:
        self.package = package
        self.until = time.monotonic() + _SECONDS
        self.looks = Looks(package)
        body = parts.content(package.xml(package.main), self.looks)
        self.margins = Margins(package, self.looks, slots, body)
        self.contents: dict[str, Content] = {package.main: body}

    def content(self, name: str) -> Content:
        if time.monotonic() > self.until:
            raise UnreadableError(
                "The file takes too long to read. Save it again in Word and retry."
            )
        if name not in self.contents:
            self.contents[name] = self.margins.content(name)
        return self.contents[name]

    def in_other_programs(self, slots: Iterable[Slot]) -> Iterator[Spot]:
        """Yield what programs that can't show all that Word does may show in its place."""
        locations = {slot.name: slot.location for slot in slots if slot.name and slot.is_active}
        for name, location in (locations | {self.package.main: _TEXT}).items():
            prose = name == self.package.main
            branches = alternate_content.others(self.package.xml(name))
            other = tuple(
                sighting
                for branch in branches
                for sighting in _all(
                    marked_lines.marked(parts.content(branch, self.looks).lines, prose=prose)
                )
            )
            shown = (
                _all(marked_lines.marked(self.content(name).lines, prose=prose)) if other else ()
            )
            if other := tuple(sighting for sighting in other if sighting not in shown):
                location = location._replace(aspect=Aspect.OTHER_PROGRAMS)
                yield Spot(location, SpotKind.INACTIVE, other)

    def shown(self, slots: Iterable[Slot]) -> Iterator[Spot]:
        for slot in slots:
            if slot.is_active:
                yield self.margins.spot(slot)
                if slot.name:
                    yield from _watermarks(slot.location, self.content(slot.name))

    def unshown(self, slots: Sequence[Slot]) -> Iterator[Spot]:
        """Yield the parts that no page shows now, whether a section names them or not."""
        active = {slot.name for slot in slots if slot.is_active}
        locations: dict[str, Location] = {}
        for slot in slots:
            if slot.name and slot.name not in active:
                locations.setdefault(slot.name, slot.location._replace(aspect=Aspect.NOT_SHOWN))
        for relation in self.package.relations(self.package.main):
            name = relation.target
            if relation.kind in sections.PARTS and name and name not in active:
                locations.setdefault(name, Location(Unit.FILE, position=_UNUSED[relation.kind]))
        for name, location in locations.items():
            sightings = _all(marked_lines.marked(self.content(name).lines))
            yield Spot(location, SpotKind.INACTIVE, sightings)


def _all(marked: Iterable[tuple[Line, Sighting]]) -> tuple[Sighting, ...]:
    return tuple(sighting for _, sighting in marked)


def _of_body(body: Content) -> Iterator[Spot]:
    """Yield what the body says: at its beginning, and in paragraphs that say nothing else.

    Further down a table's cells are answers, so a lone “Restricted” there is no marking.
    """
    lines = [line for line in body.lines if line.text.strip()]
    first = _all(marked_lines.marked(lines[:FIRST], prose=True))
    further = (line for line in lines[FIRST:] if not line.in_table)
    later = _all(marked_lines.marked(further, prose=True))
    if first:
        yield Spot(_TEXT._replace(position=Position.FIRST_LINES), SpotKind.BODY, first)
    if later:
        yield Spot(_TEXT._replace(position=Position.PARAGRAPH), SpotKind.BODY, later)
    yield from _watermarks(_TEXT, body)


def _watermarks(location: Location, content: Content) -> Iterator[Spot]:
    for text in content.watermarks:
        if sightings := schemes.sightings(text):
            location = location._replace(aspect=Aspect.WATERMARK)
            yield Spot(location, SpotKind.WATERMARK, sightings)
