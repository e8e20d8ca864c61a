"""Collected files → those that count for an area on a day, and those that are left out, with the
reason: invalid, of another area, or of a later day.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from mappa_docs.cases import supersession
from mappa_docs.cases.facts import Facts
from mappa_docs.definition import forms
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.statistics.collect import CollectedFile
from mappa_docs.statistics.evidence import NotCounted

# The form on which every area stands by its name, and the transfer, which is of two areas.
_AREAS, _TRANSFER = ("mappa-a", "/referral/area"), "mappa-g"
# The reasons that are said of the file itself, and not of its meeting.
_SAID = ("invalid", "other_area", "later")


class Selection(NamedTuple):
    """The files that count, those that are left out, and the names of the areas that the counted
    ones are of."""

    counted: list[CollectedFile]
    left_out: list[NotCounted]
    areas: tuple[str, ...]


def select(files: Iterable[CollectedFile], area: Area | None, as_of: date) -> Selection:
    """Return which files count for the area on the day: all areas' where none is given, or where
    the profile's name is that of no area."""
    every = list(files)
    wanted = area_named(area.name) if area else ""
    counted: list[CollectedFile] = []
    left_out: list[tuple[CollectedFile, str]] = []
    for file in every:
        kind = _left_out(file, wanted, as_of)
        if kind:
            left_out.append((file, kind))
        # What a form of a later day says begins to count on that day.
        if kind in ("", "later"):
            counted.append(file)
    # What a later version put right is not named.
    replaced = supersession.replaced(file.facts for file in every if file.facts)
    named = [
        NotCounted(file.source, kind, _reason(file, kind))
        for file, kind in left_out
        if file.source not in replaced
    ]
    labels = _labels()
    known = {str(area) for file in counted if file.facts for area in _areas(file.facts)}
    areas = sorted(labels[area] for area in known if area in labels)
    return Selection(counted, named, tuple(areas))


def area_named(name: str) -> str:
    """Return how the forms write the area of that name, "" where it is none: "West Yorkshire" and
    "West Yorkshire MAPPA" are west_yorkshire."""
    words = "_".join(name.casefold().replace("&", "and").split())
    for slug, label in _labels().items():
        spelled = "_".join(label.casefold().replace("&", "and").split())
        if words in (slug, spelled) or words.startswith((f"{slug}_", f"{spelled}_")):
            return slug
    return ""


def _left_out(file: CollectedFile, wanted: str, as_of: date) -> str:
    if file.facts is None:
        return ""
    if file.is_invalid:
        return "unplaced" if file.why_unplaced else "invalid"
    areas = _areas(file.facts, every=True)
    if wanted and areas and wanted not in areas:
        return "other_area"
    dated = file.facts.day("dated")
    return "later" if dated and dated > as_of else ""


def _reason(file: CollectedFile, kind: str) -> str:
    return catalogue.sentence(f"LEFT_OUT.{kind}") if kind in _SAID else file.why_unplaced


def _areas(form: Facts, *, every: bool = False) -> tuple[object, ...]:
    """Return the area of a form, and of a transfer both where `every` one is asked for."""
    if form.stem == _TRANSFER and not every:
        return ()
    names = ("from", "area") if form.stem == _TRANSFER else ("area",)
    return tuple(form.known[name] for name in names if name in form.known)


def _labels() -> dict[str, str]:
    stem, pointer = _AREAS
    return {str(choice.value): choice.label for choice in forms.fields(stem)[pointer].choices}
