"""The Microsoft sensitivity labels that a Word file has, read in the two places that keep them.

A label says what an organisation's own systems may do with a file. It never stands for the marking
that a reader sees.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mappa_docs import scheme
from mappa_docs.model import Finding, Spot
from mappa_docs.rulebook import about_file
from mappa_docs.word import markup, properties
from mappa_docs.word.opened import Package

_PROPERTY = re.compile(r"(?i)MSIP_Label_([0-9a-f-]{36})_(\w+)")
# What the relationship to the part that keeps labels is called.
KIND = "classificationlabels"
_PLACE = "the sensitivity label"
_ON = ("1", "true")
_DISAGREE = (
    "The two places where the file keeps its sensitivity label name different labels. Set the "
    "label again in Word."
)
_SEVERAL = (
    "The file keeps several sensitivity labels of one organisation. Set the right one in Word."
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A label in force as one of the places keeps it. Identifiers are in small letters."""

    label_id: str
    site_id: str
    name: str = ""


def spots(package: Package) -> Iterator[Spot]:
    """Yield the labels in force, with the markings that their names spell, if they spell any."""
    named = _in_properties(package)
    for label in named or _in_part(package):
        yield Spot(_PLACE, "label", scheme.sightings(label.name.replace("_", " ")))


def findings(package: Package) -> Iterator[Finding]:
    """Yield what is wrong among the labels themselves."""
    old, new = _in_properties(package), _in_part(package)
    if old and new and {one.label_id for one in old} != {one.label_id for one in new}:
        yield about_file("MRK-6", _PLACE, _DISAGREE)
    for labels in (old, new):
        sites = [one.site_id for one in labels]
        if len(set(sites)) != len(sites):
            yield about_file("MRK-6", _PLACE, _SEVERAL)
            break


def replaced(package: Package, site_id: str) -> set[str]:
    """Return the ids of the labels in force that the organisation has set."""
    kept = (*_in_properties(package), *_in_part(package))
    return {one.label_id for one in kept if one.site_id == site_id}


def label_of(name: str) -> str:
    """Return the id of the label that the custom property of that name is about, or ""."""
    match = _PROPERTY.fullmatch(name)
    return match[1].lower() if match else ""


def bare(identifier: str) -> str:
    """Return an identifier without braces and in small letters, as they are compared."""
    return identifier.strip("{} \t\n").lower()


def _in_properties(package: Package) -> list[_Kept]:
    kept: dict[str, dict[str, str]] = {}
    for name, value in properties.custom(package).items():
        if match := _PROPERTY.fullmatch(name):
            kept.setdefault(match[1].lower(), {})[match[2].lower()] = value
    return [
        _Kept(label_id, bare(about.get("siteid", "")), about.get("name", ""))
        for label_id, about in kept.items()
        if about.get("enabled", "").lower() in _ON
    ]


def _in_part(package: Package) -> list[_Kept]:
    part = package.related(KIND)
    if not part:
        return []
    return [
        _Kept(bare(markup.attribute(one, "id")), bare(markup.attribute(one, "siteId")))
        for one in markup.children(package.xml(part), "label")
        if markup.attribute(one, "enabled").lower() in _ON
        and markup.attribute(one, "removed").lower() not in _ON
    ]
