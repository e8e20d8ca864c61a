"""Where a Word file, ours or anybody's, carries a protective marking. It judges nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mappa_docs import scheme
from mappa_docs.area import Area
from mappa_docs.model import Finding, Inspection, Sighting, Spot
from mappa_docs.rulebook import about_file
from mappa_docs.word import belongings, filling, labels, opened, properties, sections, text
from mappa_docs.word.opened import Package
from mappa_docs.word.parts import FORM
from mappa_docs.word.sections import Slot
from mappa_docs.word.text import Content, Line

# Of the body, how many lines count as its beginning, where a marking may stand in a table.
_FIRST = 12


def inspect(data: bytes, source: str, *, area: Area | None = None) -> Inspection:
    """Return every marking that the file carries, and every place that needs one (14.4).

    A header or footer that some page shows is needed; one that no page shows is "inactive". Only
    the text that is stored is read: fields are not worked out, and nothing outside is looked up.
    Labels of the `area` are known by their identifiers.
    Raises UnreadableError.
    """
    package = opened.opened(data)
    document = package.xml(package.main)
    body = text.content(document)
    reader = _Reader(package)
    slots = sections.slots(package, document)
    spots = [
        *reader.shown(slots),
        *reader.unshown(slots),
        *_of_body(body),
        *properties.spots(package),
        *labels.spots(package, area),
    ]
    findings = [
        *reader.findings,
        *labels.findings(package),
        *belongings.findings(package, [body, *reader.contents.values()]),
    ]
    filled = filling.is_filled(document, is_ours=FORM in properties.custom(package))
    return Inspection(source, "docx", tuple(spots), filled, tuple(findings))


class _Reader:
    """Reads header and footer parts, each once, whatever number of sections shows it."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.contents: dict[str, Content] = {}
        self.findings: list[Finding] = []

    def content(self, name: str) -> Content:
        if name not in self.contents:
            self.contents[name] = text.content(self.package.xml(name))
        return self.contents[name]

    def shown(self, slots: Iterable[Slot]) -> Iterator[Spot]:
        for slot in slots:
            if not slot.is_active:
                continue
            content = self.content(slot.name) if slot.name else Content()
            seen = tuple(_marked(content.lines))
            legible = not (slot.is_broken or (content.has_picture and not seen))
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
            yield Spot(place, "inactive", _all(_marked(self.content(name).lines)))


def of_line(line: Line, *, prose: bool = False) -> Iterator[Sighting]:
    """Yield the markings of a line. What tabs part stands in columns, each read on its own."""
    for row in line.text.split("\n"):
        for piece in [row] if prose else row.split("\t"):
            yield from scheme.sightings(piece, prose=prose)


def _marked(lines: Iterable[Line], *, prose: bool = False) -> Iterator[tuple[Line, Sighting]]:
    for line in lines:
        for sighting in of_line(line, prose=prose):
            yield line, sighting


def _all(marked: Iterable[tuple[Line, Sighting]]) -> tuple[Sighting, ...]:
    return tuple(sighting for _, sighting in marked)


def _of_body(body: Content) -> Iterator[Spot]:
    """Yield what the body says: at its beginning, and in paragraphs that say nothing else.

    Further down a table's cells are answers, so a lone “Restricted” there is no marking.
    """
    said = [line for line in body.lines if line.text.strip()]
    first = _all(_marked(said[:_FIRST], prose=True))
    later = _all(_marked((line for line in said[_FIRST:] if not line.in_table), prose=True))
    if first:
        yield Spot("the first lines", "body", first)
    if later:
        yield Spot("a paragraph of the text", "body", later)
    yield from _watermarks("the text", body)


def _watermarks(place: str, content: Content) -> Iterator[Spot]:
    for said in content.watermarks:
        if seen := scheme.sightings(said):
            yield Spot(f"{place}, watermark", "watermark", seen)


def _from_field(place: str) -> Finding:
    message = (
        "The marking comes from a field or a bound control. What Word stored last was read; what "
        "it will show when it is opened or printed could not be told. Type the marking as text."
    )
    return replace(about_file("MRK-7", place, message), severity="advice")
