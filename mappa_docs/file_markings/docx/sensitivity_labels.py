"""The Microsoft sensitivity labels that a Word file has, read in the two places that keep them.

A label says what an organisation's own systems may do with a file. It never stands for the marking
that a reader sees.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mappa_docs.errors import UsageError
from mappa_docs.markings import schemes
from mappa_docs.markings.area import Area, Label
from mappa_docs.messages.file_messages import finding
from mappa_docs.model import Finding, Sighting
from mappa_docs.model.spots import Location, Position, Spot, SpotKind, Unit
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.properties import custom
from mappa_docs.ooxml.word_file import Package

_PROPERTY = re.compile(r"(?i)MSIP_Label_([0-9a-f-]{36})_(\w+)")
# What the relationship to the part that keeps labels is called.
KIND = "classificationlabels"
_LOCATION = Location(Unit.FILE, position=Position.LABEL)
_ON = ("1", "true")
_HIGHER = (
    "The file has a sensitivity label of your organisation for a higher marking. A label is never "
    "lowered: ask whoever set it."
)
_UNKNOWN = (
    "The file has a sensitivity label of your organisation, and what it stands for could not be "
    "told. Add it to the area profile, or take it out in Word."
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A label in force as one of the places keeps it. Identifiers are in small letters."""

    label_id: str
    site_id: str
    name: str = ""


def spots(package: Package, area: Area | None = None) -> Iterator[Spot]:
    """Yield the labels in force, with the markings that they stand for in the area, or else those
    that their names spell, if they spell any."""
    for label in _in_force(package):
        yield Spot(_LOCATION, SpotKind.LABEL, _meant(label, area))


def label_findings(package: Package) -> Iterator[Finding]:
    """Yield what is wrong among the labels themselves."""
    in_properties, in_part = _in_properties(package), _in_part(package)
    if in_properties and in_part and _ids(in_properties) != _ids(in_part):
        yield finding("MRK-6.two-places", _LOCATION)
    for labels in (in_properties, in_part):
        sites = [label.site_id for label in labels]
        if len(set(sites)) != len(sites):
            yield finding("MRK-6.several", _LOCATION)
            break


def refuse_lower(package: Package, label: Label, area: Area) -> None:
    """Raise UsageError where the organisation of the area's `label` has set another in the file
    that is of a higher level, or of one that can't be told: no label is lowered."""
    order = schemes.levels(area.scheme)
    wanted = next((level for level, own in area.labels.items() if own == label), "")
    for kept in _in_force(package):
        if kept.site_id != bare(label.site_id) or kept.label_id == bare(label.label_id):
            continue
        meant = _meant(kept, area)
        known = [sighting.level for sighting in meant if sighting.level in order]
        if not known or not wanted:
            raise UsageError(_UNKNOWN)
        if max(map(order.index, known)) > order.index(wanted):
            raise UsageError(_HIGHER)


def replaced(package: Package, site_id: str) -> set[str]:
    """Return the ids of the labels in force that the organisation has set."""
    kept = (*_in_properties(package), *_in_part(package))
    return _ids(label for label in kept if label.site_id == site_id)


def label_of(name: str) -> str:
    """Return the id of the label that the custom property of that name is about, or ""."""
    match = _PROPERTY.fullmatch(name)
    return match[1].lower() if match else ""


def bare(identifier: str) -> str:
    """Return an identifier without braces and in small letters, as they are compared."""
    return identifier.strip("{} \t\n").lower()


def _in_force(package: Package) -> list[_Kept]:
    """Return each label once, by the identifiers of both places and the name that one has."""
    kept = (*_in_part(package), *_in_properties(package))
    return list({(label.label_id, label.site_id): label for label in kept}.values())


def _ids(labels: Iterable[_Kept]) -> set[str]:
    return {label.label_id for label in labels}


def _meant(kept: _Kept, area: Area | None) -> tuple[Sighting, ...]:
    for level, label in area.labels.items() if area else ():
        if (bare(label.label_id), bare(label.site_id)) == (kept.label_id, kept.site_id):
            return tuple(Sighting(scheme, level) for scheme in _schemes_of(level))
    return schemes.named(kept.name)


def _schemes_of(level: str) -> list[str]:
    return [name for name in schemes.schemes() if level in schemes.levels(name)]


def _in_properties(package: Package) -> list[_Kept]:
    kept: dict[str, dict[str, str]] = {}
    for name, value in custom(package).items():
        if match := _PROPERTY.fullmatch(name):
            kept.setdefault(match[1].lower(), {})[match[2].lower()] = value
    return [
        _Kept(label_id, bare(entries.get("siteid", "")), entries.get("name", ""))
        for label_id, entries in kept.items()
        if entries.get("enabled", "").lower() in _ON
    ]


def _in_part(package: Package) -> list[_Kept]:
    part = package.related(KIND)
    if not part:
        return []
    return [
        _Kept(bare(markup.attribute(label, "id")), bare(markup.attribute(label, "siteId")))
        for label in markup.children(package.xml(part), "clbl:label")
        if markup.attribute(label, "enabled").lower() in _ON
        and markup.attribute(label, "removed").lower() not in _ON
    ]
