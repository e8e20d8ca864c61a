"""What a template has to have a place for: the minimum data of 14.25, or what every such form
holds, and on each page what each page says."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from mappa_docs.definition import forms, views
from mappa_docs.documents.answer_words import ABSENT
from mappa_docs.documents.shapes import flat_name
from mappa_docs.markings import schemes
from mappa_docs.messages import places
from mappa_docs.model import Field, Form
from mappa_docs.ooxml.sections import Slot
from mappa_docs.templates import names
from mappa_docs.templates.located import Paragraph, Place
from mappa_docs.templates.part_tags import Used
from mappa_docs.templates.problems import WHOLE, Problem, problem

# What the minimum data are called that a form has to hold (14.25).
_MINIMUM = {
    "mappa-a": "referral",
    "minimum-referral": "referral",
    "mappa-b": "minutes",
    "minimum-minutes": "minutes",
}


class Shown(NamedTuple):
    """What one part of a template uses, and its paragraphs."""

    used: tuple[Used, ...]
    paragraphs: tuple[Paragraph, ...]

    def prints(self, name: str) -> bool:
        """Return whether a tag of the part prints what has this name."""
        return any(one.prints and one.name == name for one in self.used)


def required(stem: str, document: str) -> list[Field]:
    """Return the questions that a template of the document must have a place for: the minimum data
    of 14.25 for A, B and what takes their place, else what every such form holds."""
    form = views.view(stem, document)
    wanted = _MINIMUM.get(stem, "")
    if not wanted:
        every = (field for field in forms.every(form.top) if field.takes_answer)
        return [one for one in every if one.required == "always" and not _is_said(one)]
    found: dict[str, Field] = {}
    for field in forms.every(form.top):
        if wanted in field.minimum:
            found |= {one.path: one for one in _inside(field)}
    return [*found.values()]


def _is_said(field: Field) -> bool:
    return field.pointer in names.SAID_OTHERWISE or bool(field.statement)


def _inside(field: Field) -> list[Field]:
    """Return the questions that stand for one of the minimum data: itself, or of a group or table
    those that it needs, or all where it needs none."""
    questions = [one for one in forms.every((field,)) if one.takes_answer and not one.statement]
    return [one for one in questions if one is field or one.required != "no"] or questions


def left_out(stem: str, document: str, used: Collection[Used]) -> Iterator[Problem]:
    """Yield what of that a template has no place for."""
    shown = shown_names(used)
    key = "TPL-2" if stem in _MINIMUM else "TPL-13"
    for field in required(stem, document):
        if field.path not in shown:
            yield problem(key, WHOLE, label=field.label, name=field.path)
    form = views.view(stem, document)
    for group in _with_reasons(form):
        inside = (one.path for one in forms.every(group.fields) if one.takes_answer)
        name = f"{ABSENT}.{flat_name(group)}"
        if name not in shown and not shown.isdisjoint(inside):
            yield problem("TPL-13.absent", WHOLE, "warning", label=group.label, name=name)


def shown_names(used: Iterable[Used]) -> set[str]:
    """Return the names whose answers a template shows: printed, or by a choice between options."""
    shown = {one.name for one in used if one.prints or one.option is not None}
    if names.REFERENCE in shown:
        shown.update(pointer.lstrip("/") for pointer in names.BY_REFERENCE)
    return shown


def _with_reasons(form: Form) -> list[Field]:
    """Return the groups and tables that may say why they have no answer."""
    return [field for field in forms.every(form.top) if not field.takes_answer and field.absent]


def of_pages(slots: Iterable[Slot], parts: Mapping[str, Shown]) -> Iterator[Problem]:
    """Yield what headers and footers that a page shows do not say: the marking (14.4), that it is a
    draft, the number of a copy (13b.2)."""
    active = [slot for slot in slots if slot.is_active]
    for key, name, part in (
        ("TPL-3.marking", names.MARKING, ""),
        ("TPL-3.banner", names.BANNER, "header"),
        ("TPL-3.copy", names.COPY, "footer"),
    ):
        bare = [
            slot.location
            for slot in active
            if part in ("", slot.part)
            and not (slot.name in parts and parts[slot.name].prints(name))
        ]
        if bare:
            yield problem(key, Place(places.phrase(bare)), name=name)
    for slot in active:
        if slot.name in parts and _says_marking(parts[slot.name].paragraphs):
            yield problem("TPL-3.fixed", Place(places.words(slot.location)), name=names.MARKING)
    if not any(part.prints(names.REFERENCE) for part in parts.values()):
        yield problem("TPL-3.reference", WHOLE, name=names.REFERENCE)


def _says_marking(paragraphs: Iterable[Paragraph]) -> bool:
    """Return whether a header or footer itself says a marking, which may not be that of what is
    filled in."""
    return any(schemes.sightings(paragraph.text) for paragraph in paragraphs)
