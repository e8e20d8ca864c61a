"""Microsoft sensitivity labels in a Word file: the two places that keep them, read and written.

A label says what an organisation's own systems may do with a file. It never stands for the marking
that a reader sees, and its identifiers are never made up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from mappa_docs import scheme
from mappa_docs.area import Label
from mappa_docs.errors import UsageError
from mappa_docs.model import Finding, Spot
from mappa_docs.rulebook import about_file
from mappa_docs.word import markup, properties
from mappa_docs.word.edited import Edited
from mappa_docs.word.opened import Package

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PROPERTY = re.compile(r"(?i)MSIP_Label_([0-9a-f-]{36})_(\w+)")
_METHODS = ("Standard", "Privileged")
_NAMESPACE = "http://schemas.microsoft.com/office/2020/mipLabelMetadata"
_RELATION = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
_TYPE = "application/vnd.ms-office.classificationlabels+xml"
_KIND = "classificationlabels"
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


def write(edited: Edited, label: Label, as_of: datetime | None) -> None:
    """Set the label in both places, in place of another that the same organisation set.

    `as_of` is when it is set; without it the file does not say when. Nothing is said about marks
    that Office draws itself or about encryption. Raises UsageError for an identifier that has not
    the form of one.
    """
    label_id, site_id = _identifier(label.label_id), _identifier(label.site_id)
    if label.method not in _METHODS:
        raise UsageError(f"The method of a label is {' or '.join(_METHODS)}.")
    begin = f"MSIP_Label_{label_id}_"
    values = {f"{begin}Enabled": "true"}
    if as_of:
        values[f"{begin}SetDate"] = as_of.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    values[f"{begin}Method"] = label.method
    if label.name:
        values[f"{begin}Name"] = label.name
    values |= {f"{begin}SiteId": site_id, f"{begin}ContentBits": "0"}
    replaced = _replaced(edited.package, site_id) | {label_id}
    drop = tuple(
        name
        for name in properties.custom(edited.package)
        if (match := _PROPERTY.fullmatch(name)) and match[1].lower() in replaced
    )
    properties.set_custom(edited, values, drop=drop)
    new = f'<clbl:labelList xmlns:clbl="{_NAMESPACE}"/>'.encode()
    root = edited.related(_KIND, "docMetadata/LabelInfo.xml", lambda: new, _TYPE, _RELATION)
    for one in list(markup.children(root, "label")):
        if _bare(markup.attribute(one, "siteId")) == site_id:
            root.remove(one)
    about = {
        "id": f"{{{label_id}}}",
        "enabled": "1",
        "method": label.method,
        "siteId": f"{{{site_id}}}",
        "contentBits": "0",
        "removed": "0",
    }
    # Labels stand before what extends the list.
    root.insert(0, markup.added(root, f"{{{_NAMESPACE}}}label", about))


def _in_properties(package: Package) -> list[_Kept]:
    kept: dict[str, dict[str, str]] = {}
    for name, value in properties.custom(package).items():
        if match := _PROPERTY.fullmatch(name):
            kept.setdefault(match[1].lower(), {})[match[2].lower()] = value
    return [
        _Kept(label_id, _bare(about.get("siteid", "")), about.get("name", ""))
        for label_id, about in kept.items()
        if about.get("enabled", "").lower() in _ON
    ]


def _in_part(package: Package) -> list[_Kept]:
    part = package.related(_KIND)
    if not part:
        return []
    return [
        _Kept(_bare(markup.attribute(one, "id")), _bare(markup.attribute(one, "siteId")))
        for one in markup.children(package.xml(part), "label")
        if markup.attribute(one, "enabled").lower() in _ON
        and markup.attribute(one, "removed").lower() not in _ON
    ]


def _replaced(package: Package, site_id: str) -> set[str]:
    """Return the ids of the labels that the same organisation has set."""
    kept = (*_in_properties(package), *_in_part(package))
    return {one.label_id for one in kept if one.site_id == site_id}


def _bare(identifier: str) -> str:
    return identifier.strip("{} \t\n").lower()


def _identifier(text: str) -> str:
    bare = _bare(text)
    if not _GUID.fullmatch(bare) or not bare.replace("0", "").replace("-", ""):
        raise UsageError(
            "The label’s identifiers in the area profile must be those of your organisation, such "
            "as 8 letters and digits, three times 4, and 12, with hyphens between."
        )
    return bare
