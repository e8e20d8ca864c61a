"""What a reader sees in the headers and footers of a Word file, and what could not be told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from mappa_docs.file_markings.docx import marked_lines
from mappa_docs.model.spots import Doubt, Spot, SpotKind
from mappa_docs.ooxml import page, reader, sections
from mappa_docs.ooxml.drawing_place import Floating
from mappa_docs.ooxml.floating import Floats
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element, name
from mappa_docs.ooxml.page import Box, Origin, Page
from mappa_docs.ooxml.sections import Slot
from mappa_docs.ooxml.text import Content, Line
from mappa_docs.ooxml.word_file import Package

# So many times a line is held against something that floats, and not more.
_MOST = 1_000_000
_NOTES = ("footnotes", "endnotes")
_OTHER = {"header": "footer", "footer": "header"}


class _Floats(NamedTuple):
    """What floats over the pages of a slot: in its own part, in the other one, in the body."""

    own: tuple[Floating, ...]
    beside: tuple[Floating, ...]
    body: tuple[Floating, ...]


class Margins:
    """Reads headers and footers, each once, whatever number of sections shows it."""

    def __init__(
        self, package: Package, looks: Looks, slots: Sequence[Slot], body: Content
    ) -> None:
        self._package = package
        self._looks = looks
        self._body = body
        self._named = {
            (slot.section, slot.part, slot.kind): slot.name for slot in slots if slot.name
        }
        self._is_odd = sections.has_odd_settings(package)
        self._contents: dict[str, Content] = {}
        self._anchors: dict[str, list[Element]] = {}
        self._finder = Floats(looks)
        self._in_body = _by_section(package, self._finder)
        self._spots: dict[tuple[object, ...], Spot] = {}
        self._floating: dict[tuple[str, int, Page], tuple[Floating, ...]] = {}

    def content(self, part: str) -> Content:
        """Return what the part of that name shows."""
        if part not in self._contents:
            root = self._package.xml(part)
            self._contents[part] = reader.content(root, self._looks, judged=True)
        return self._contents[part]

    def spot(self, slot: Slot) -> Spot:
        """Return what a reader sees in a header or footer."""
        floats = self._floats(slot)
        key = (slot.name, slot.part, slot.page, slot.is_broken, slot.is_ambiguous, *map(id, floats))
        if key not in self._spots:  # most sections of a file are alike
            self._spots[key] = self._looked_at(slot, floats)
        return replace(self._spots[key], location=slot.location)

    def _looked_at(self, slot: Slot, floats: _Floats) -> Spot:
        doubts = dict.fromkeys(self._doubts_of(slot))
        content = self.content(slot.name) if slot.name else Content()
        spelt = marked_lines.marked(content.lines)
        kind = SpotKind(slot.part)
        if not spelt:
            if content.has_picture or any(map(marked_lines.is_unread, content.lines)):
                doubts[Doubt.UNREAD] = None
            return Spot(slot.location, kind, needed=True, doubts=tuple(doubts))
        lines = {id(line.element): line for line, _ in spelt}
        if len(lines) * sum(map(len, floats)) > _MOST:
            doubts[Doubt.SLOW] = None
            lines = {}
        unseen = {
            key: self._doubts_about(slot, line, content, floats) for key, line in lines.items()
        }
        plain = [
            line._replace(text="\t" if unseen.get(id(line.element)) else line.plain)
            for line in content.lines
        ]
        said = {(id(line.element), sighting) for line, sighting in spelt}
        sure = [
            (line, sighting)
            for line, sighting in marked_lines.marked(plain)
            if (id(line.element), sighting) in said and not doubts
        ]
        seen = {(id(line.element), sighting) for line, sighting in sure}
        possible = []
        for line, sighting in spelt:
            if (id(line.element), sighting) not in seen:
                possible.append(sighting)
                why = (*line.doubts, *unseen.get(id(line.element), ()))
                doubts |= dict.fromkeys(why or (() if doubts else (Doubt.UNKNOWN,)))
        sightings = tuple(sighting for _, sighting in sure)
        return Spot(
            slot.location,
            kind,
            sightings,
            needed=True,
            doubts=tuple(doubts),
            possible=tuple(possible),
        )

    def _doubts_of(self, slot: Slot) -> Iterator[Doubt]:
        """Yield why nothing can be told of a header or footer as a whole."""
        if slot.is_broken:
            yield Doubt.MISSING
        if slot.is_ambiguous:
            yield Doubt.AMBIGUOUS
        if self._is_odd:
            yield Doubt.VIEWER
        if slot.name and name(self._package.xml(slot.name)) != sections.ROOTS[slot.part]:
            yield Doubt.UNKNOWN

    def _doubts_about(
        self, slot: Slot, line: Line, content: Content, floats: _Floats
    ) -> tuple[Doubt, ...]:
        """Return why a line may not be seen where it stands on the pages of a section."""
        slack = sum(min(item.height, slot.page.height) for item in floats.own if item.flows)
        box = page.line_box(
            slot.page, slot.part, line.extent, content.height, line.text, int(slack)
        )
        doubts = []
        if slot.page.is_odd or not page.is_on_page(
            slot.page, slot.part, box, line.extent, content.height
        ):
            doubts.append(Doubt.PLACE)
        is_reached = content.is_overdrawn or self._is_piled_on(slot) or _reaches_text(slot, box)
        if is_reached or any(map(box.meets, _covers(floats))):
            doubts.append(Doubt.COVER)
        return tuple(doubts)

    def _is_piled_on(self, slot: Slot) -> bool:
        """Return whether letters of the page may reach over its lines by what is piled on them."""
        names = (slot.name, self._beside(slot))
        return self._body.is_piled or any(self.content(name).is_piled for name in names if name)

    def _beside(self, slot: Slot) -> str:
        """Return the footer of the pages of a header, and the header of those of a footer."""
        return self._named.get((slot.section, _OTHER[slot.part], slot.kind), "")

    def _floats(self, slot: Slot) -> _Floats:
        return _Floats(
            self._in_part(slot.name, slot.part, slot),
            self._in_part(self._beside(slot), _OTHER[slot.part], slot),
            self._in_part("", "body", slot),
        )

    def _in_part(self, part: str, kind: str, slot: Slot) -> tuple[Floating, ...]:
        """Return what floats in a header or footer, or in the body of the section."""
        if kind != "body" and not part:
            return ()
        key = part, slot.section if kind == "body" else 0, slot.page
        if key not in self._floating:
            height = 0 if kind == "body" else self.content(part).height
            origin = Origin(kind, slot.page, height)
            items = (
                self._finder.floating(anchor, origin)
                for anchor in self._anchors_of(part, kind, slot)
            )
            self._floating[key] = tuple(dict.fromkeys(item for item in items if item))
        return self._floating[key]

    def _anchors_of(self, part: str, kind: str, slot: Slot) -> list[Element]:
        if kind == "body":
            return self._in_body.get(slot.section, [])
        if part not in self._anchors:
            self._anchors[part] = self._finder.anchors(self._package.xml(part))
        return self._anchors[part]


def _covers(floats: _Floats) -> Iterator[Box]:
    """Yield the parts of a page that what floats over it may cover."""
    yield from (item.box for item in floats.own if not item.flows and not item.is_pale)
    yield from (item.box for item in (*floats.beside, *floats.body))


def _reaches_text(slot: Slot, box: Box) -> bool:
    """Return whether a line may lie in the text of the page, which a margin that is below nothing
    does not move out of its way."""
    if slot.part == "header":
        return slot.page.top < 0 and box.bottom > slot.page.text.top
    return slot.page.bottom < 0 and box.top < slot.page.text.bottom


def _by_section(package: Package, floats: Floats) -> dict[int, list[Element]]:
    """Return what floats in the body, by the number of the section."""
    document = package.xml(package.main)
    notes = filter(None, (package.related(name, package.main) for name in _NOTES))
    apart = [anchor for note in notes for anchor in floats.anchors(package.xml(note))]
    anchors = floats.anchors(document)
    if not anchors and not apart:
        return {}
    numbers = sections.numbers(document)
    # Notes may stand on any page.
    by_section = {number: [*apart] for number in {0, *numbers.values()}}
    for anchor in anchors:
        number = next((numbers[above] for above in anchor.iterancestors() if above in numbers), 0)
        by_section.setdefault(number, []).append(anchor)
    return by_section
