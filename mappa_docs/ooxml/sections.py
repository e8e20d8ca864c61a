"""Which header and footer parts of a Word file a page really shows, section by section."""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.model.spots import Location, Position, Unit
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.page import Page, of_section
from mappa_docs.ooxml.styles import whole
from mappa_docs.ooxml.word_file import Package

# The parts, and what the root of each is called.
ROOTS = {"header": "hdr", "footer": "ftr"}
PARTS = tuple(ROOTS)
KINDS = ("first", "default", "even")
_POSITIONS = {
    ("first", "header"): Position.FIRST_PAGE_HEADER,
    ("first", "footer"): Position.FIRST_PAGE_FOOTER,
    ("default", "header"): Position.HEADER,
    ("default", "footer"): Position.FOOTER,
    ("even", "header"): Position.EVEN_PAGE_HEADER,
    ("even", "footer"): Position.EVEN_PAGE_FOOTER,
}
# What the default ones are where even pages have others.
_ODD_POSITIONS = {"header": Position.ODD_PAGE_HEADER, "footer": Position.ODD_PAGE_FOOTER}


# Where the properties of a section are those of an earlier state, or of no section.
_NO_SECTION = {"sectPrChange", "pPrChange", "txbxContent", "mc:Fallback", "r"}
_FARTHEST_TAB = 2_880
# What prints other pages than are shown, or several on one sheet.
_PRINTED_OTHERWISE = ("printFormsData", "bookFoldPrinting", "bookFoldRevPrinting", "printTwoOnOne")


class Slot(NamedTuple):
    """A header or footer that a section can show: `kind` is "first", "default" or "even".

    `name` is the part that fills it, its own or that of an earlier section, or "" where there is
    none and the page stays empty; `is_broken` says that the part it names isn't in the file,
    `is_ambiguous` that the section, or one before it, names two parts or none of that kind."""

    section: int
    part: str
    kind: str
    is_active: bool
    name: str
    is_broken: bool
    location: Location
    page: Page = Page()
    is_ambiguous: bool = False


def slots(package: Package, document: Element) -> list[Slot]:
    """Return every slot of every section.

    The first-page kind is shown where the section says `titlePg`, the even-page kind where the
    settings say `evenAndOddHeaders`. A kind that a section does not name is that of the section
    before, even if that one does not show it; before the first there is an empty one.
    """
    relations = package.relations(package.main)
    targets = {relation.id: relation for relation in relations}
    doubled = {relation.id for relation in relations if targets[relation.id] is not relation}
    facing = _is_set(package, "evenAndOddHeaders")
    mirrored = _is_set(package, "mirrorMargins")
    at_top = _is_set(package, "gutterAtTop")
    inherited: dict[tuple[str, str], str | None] = {}
    ambiguous: dict[tuple[str, str], bool] = {}
    every = []
    for number, section in enumerate(properties(document), 1):
        own = {} if section is None else _references(section)
        page = of_section(section, gutter_at_top=at_top)
        if mirrored:  # the margins of pages that face each other are changed over
            page = page._replace(shift=page.right - page.left)
        shown = {
            "first": section is not None and markup.is_on(markup.child(section, "titlePg")),
            "default": True,
            "even": facing,
        }
        for part in PARTS:
            for kind in KINDS:
                if named := own.get((part, kind)):
                    relation = targets.get(named[-1])
                    inherited[part, kind] = relation.target if relation else ""
                    ambiguous[part, kind] = (
                        len(named) > 1
                        or named[-1] in doubled
                        or (relation is not None and relation.kind != part)
                    )
                name = inherited.get((part, kind))
                is_odd = facing and kind == "default"
                position = _ODD_POSITIONS[part] if is_odd else _POSITIONS[kind, part]
                location = Location(Unit.SECTION, number, position)
                every.append(
                    Slot(
                        number,
                        part,
                        kind,
                        shown[kind],
                        name or "",
                        name == "",
                        location,
                        page,
                        ambiguous.get((part, kind), False),
                    )
                )
    return every


def has_odd_settings(package: Package) -> bool:
    """Return whether pages may be printed with nothing but the answers of a form or as a booklet,
    or tabs go so far that text behind one may leave the page."""
    name = package.related("settings", package.main)
    settings = package.xml(name) if name else None
    if settings is None:
        return False
    tab = markup.child(settings, "defaultTabStop")
    far = tab is not None and not 0 <= whole(markup.attribute(tab, "val"), -1) <= _FARTHEST_TAB
    switches = (markup.child(settings, setting) for setting in _PRINTED_OTHERWISE)
    return far or any(map(markup.is_on, switches))


def properties(document: Element) -> list[Element | None]:
    """Return the `w:sectPr` of each section in order, [None] for a document that has none.

    Those of earlier states of the document are left aside."""
    return [*_properties(markup.child(document, "body"))] or [None]


def numbers(document: Element) -> dict[Element, int]:
    """Return the number of the section in which each block of the body stands, from 1."""
    body = markup.child(document, "body")
    ends = {_block(section, body) for section in _properties(body)}
    number, found = 1, {}
    for block in () if body is None else body:
        found[block] = number
        number += block in ends
    return found


def _properties(body: Element) -> Iterator[Element]:
    for section in body.iter(*markup.tags("sectPr")):
        around = {markup.name(above) for above in section.iterancestors()}
        if not around & _NO_SECTION:
            yield section


def _block(section: Element, body: Element) -> Element:
    """Return the block of the body in which the properties of a section stand."""
    while section.getparent() is not body:
        section = section.getparent()
    return section


def _references(properties: Element) -> dict[tuple[str, str], list[str]]:
    """Return the relationships that a section names for each of its headers and footers: one, where
    it says one thing."""
    references: dict[tuple[str, str], list[str]] = {}
    for part in PARTS:
        for element in markup.children(properties, f"{part}Reference"):
            kind = markup.attribute(element, "type") or "default"
            references.setdefault((part, kind), []).append(markup.relation_id(element))
    return references


def _is_set(package: Package, setting: str) -> bool:
    name = package.related("settings", package.main)
    return bool(name) and markup.is_on(markup.child(package.xml(name), setting))
