"""The properties of a Word file: what they say about its marking, and saying it there."""

import re
from collections.abc import Iterable, Iterator

from mappa_docs.markings import overruling, precedence, schemes
from mappa_docs.markings.property_names import MARKING, OVERRULED, SCHEME
from mappa_docs.model import Marking, Overruling, Sighting
from mappa_docs.model.spots import Location, Position, Spot, SpotKind, Unit
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.editor import Edited
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.properties import (
    CORE,
    CORE_RELATION,
    CORE_TYPE,
    CUSTOM_TYPE,
    PROPERTY_SET,
    custom,
)
from mappa_docs.ooxml.word_file import Package

_LABEL = "msip_label_"
_WITHOUT = re.compile(r"[\s,;]+")
_CORE = {
    "cp:keywords": Position.KEYWORDS,
    "cp:category": Position.CATEGORY,
    "dc:subject": Position.SUBJECT,
    "cp:contentStatus": Position.STATUS,
    "dc:title": Position.TITLE,
}


def spots(package: Package) -> Iterator[Spot]:
    """Yield the properties that spell a marking."""
    core = package.related("core-properties")
    if core:
        root = package.xml(core)
        for name, position in _CORE.items():
            element = markup.child(root, name)
            words = "" if element is None else element.text or ""
            prose = name in ("dc:subject", "dc:title")
            sightings = [
                sighting
                for word in schemes.keywords(words)
                for sighting in schemes.in_property(word, prose=prose)
            ]
            # Some programs put a comma between all the words of a marking.
            joined = schemes.in_property(_WITHOUT.sub(" ", words), prose=prose)
            sightings = list(joined) if set(joined) - set(sightings) else sightings
            if sightings:
                yield _spot(position, sightings)
    for name, value in custom(package).items():
        if name == OVERRULED:  # which names levels, and marks nothing
            continue
        in_value = schemes.in_property(value, prose=False)
        if in_value and not name.lower().startswith(_LABEL):
            yield _spot(Position.CUSTOM, in_value)


def _spot(position: Position, sightings: Iterable[Sighting]) -> Spot:
    location = Location(Unit.PROPERTIES, position=position)
    return Spot(location, SpotKind.PROPERTY, tuple(sightings))


def mark(edited: Edited, marking: Marking, decision: Overruling | None = None) -> None:
    """Say the marking in the keywords and in the custom properties, as our own files do, and a
    person's `decision` on what could not be told.

    Other keywords are kept. A marking among them, or as the category, makes place for this one,
    unless it has a descriptor that this one lacks.
    """
    name = "docProps/core.xml"
    name, root = edited.related("core-properties", name, _new_core, CORE_TYPE, CORE_RELATION)
    words = _text(root, "keywords")
    broken = precedence.is_covered(_WITHOUT.sub(" ", words), marking)
    there = [] if broken else schemes.keywords(words)
    kept = [word for word in there if not precedence.is_covered(word, marking)]
    _set_core(edited, name, "keywords", ", ".join([*kept, marking.text]))
    if precedence.is_covered(_text(root, "category"), marking):
        _set_core(edited, name, "category", marking.text)
    said = {MARKING: marking.text, SCHEME: marking.scheme}
    if decision:
        said[OVERRULED] = overruling.kept(decision)
    set_custom(edited, said)


def set_custom(edited: Edited, values: dict[str, str], *, drop: tuple[str, ...] = ()) -> None:
    """Set custom properties, and drop those whose names begin with one of `drop`."""
    part, root = edited.related(
        "custom-properties",
        "docProps/custom.xml",
        lambda: _new_custom(edited),
        CUSTOM_TYPE,
        edited.office(
            "officeDocument/relationships/custom-properties",
            "officeDocument/relationships/customProperties",
        ),
    )
    for element in list(markup.children(root, "custom:property")):
        name = markup.attribute(element, "name")
        if name in values or name.startswith(drop or "\0"):
            edited.take(part, element)
    there = markup.children(root, "custom:property")
    numbers = [markup.attribute(element, "pid") for element in there]
    used = [int(number) for number in numbers if re.fullmatch("[0-9]{1,9}", number)]
    types = markup.namespace(root).replace("customProperties", "docPropsVTypes")
    types = types.replace("custom-properties", "docPropsVTypes")
    for pid, (name, value) in enumerate(values.items(), max([1, *used]) + 1):
        attributes = {"fmtid": PROPERTY_SET, "pid": str(pid), "name": name}
        element = markup.added(root, f"{{{markup.namespace(root)}}}property", attributes)
        markup.added(element, f"{{{types}}}lpwstr", {}, value)
        edited.ours(part, element)


def _text(root: Element, name: str) -> str:
    element = markup.child(root, f"cp:{name}")
    return "" if element is None else markup.text(element).strip()


def _set_core(edited: Edited, part: str, name: str, value: str) -> None:
    root = edited.root(part)
    element = markup.child(root, f"cp:{name}")
    if element is None:
        edited.ours(part, markup.added(root, f"{{{CORE}}}{name}", {}, value))
    else:
        edited.rewrite(part, element, value)


def _new_core() -> bytes:
    return f'<cp:coreProperties xmlns:cp="{CORE}"/>'.encode()


def _new_custom(edited: Edited) -> bytes:
    own = edited.office("officeDocument/custom-properties", "officeDocument/customProperties")
    types = edited.office("officeDocument/docPropsVTypes")
    return f'<Properties xmlns="{own}" xmlns:vt="{types}"/>'.encode()
