"""A mapping, and the local form that it is about → everything that is wrong with the mapping."""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.definition import schema_files
from mappa_docs.files import kinds, opening
from mappa_docs.local import mapping_faults, recognising
from mappa_docs.local.copies import Copy
from mappa_docs.local.mapping import MINIMUM, Mapped, Mapping
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Label, Parameter

MAX_BYTES = recognising.MAX_BYTES
# What kind a problem is.
FAULT, LEFT_OUT, NOWHERE, SEVERAL, FORM = "fault", "left_out", "nowhere", "several", "form"


class Problem(NamedTuple):
    """One thing that is wrong: what kind of thing, the question that it is about, "" for none, and
    what is said of it."""

    kind: str
    field: str
    message: str


class MappingCheck(NamedTuple):
    """What was found: the name of the local form, the minimum data set that it is mapped to, how
    many answers and tables are mapped, and everything that is wrong."""

    name: str
    to: str
    answers: int
    tables: int
    problems: tuple[Problem, ...]


def check(mapping: Mapping, form: bytes | None = None) -> MappingCheck:
    """Return what is wrong with a mapping: what it says that can't be, what it leaves out of 14.25,
    and which of its places are not on the `form`, or on the blank one that it names.

    Raises UnreadableError for a form that can't be read.
    """
    if form is None and mapping.blank is not None:
        form = opening.read(mapping.blank, MAX_BYTES)
    problems = [Problem(FAULT, "", fault) for fault in mapping_faults.faults(mapping)]
    problems += [
        Problem(LEFT_OUT, field.pointer, _left_out(mapping, field.pointer))
        for field in mapping_faults.left_out(mapping)
    ]
    has_faults = any(problem.kind == FAULT for problem in problems)
    if form is not None and not has_faults:  # or nothing can be held against the form
        problems += _on_form(mapping, form)
    if mapping.kind in ("word", "pdf") and mapping.blank is None:
        problems.append(Problem(FORM, "", sentence("MAPPING.no_blank")))
    return MappingCheck(
        mapping.name, mapping.to, len(mapping.answers), len(mapping.tables), tuple(problems)
    )


def _on_form(mapping: Mapping, form: bytes) -> Iterator[Problem]:
    kind = kinds.kind_of(form)
    try:
        copy = recognising.taken_for(kind, form, mapping)
    except recognising.UnreadCopyError as fault:
        yield Problem(FORM, "", str(fault))
        return
    if copy is None:
        yield Problem(FORM, "", sentence("MAPPING.unrecognised"))
        return
    for mapped in mapping.answers:
        yield from _of_places(mapping, mapped, copy, mapped.field)
    for table in mapping.tables:
        for row in table.rows:
            for mapped in row:
                field = f"{table.field}/*/{mapped.field}"
                yield from _of_places(mapping, mapped, copy, field)
        if table.lines:
            lines = Mapped(table.field, (table.lines,))
            yield from _of_places(mapping, lines, copy, table.field)
        elif not table.rows:
            rows = copy.rows(table)
            if not rows.is_there:
                yield Problem(NOWHERE, table.field, _said(mapping, "no_table", table.field))
            elif rows.why:
                yield Problem(SEVERAL, table.field, _said(mapping, "no_rows", table.field))


def _of_places(mapping: Mapping, mapped: Mapped, copy: Copy, field: str) -> Iterator[Problem]:
    found = [copy.seen(place) for place in mapped.places]
    # A name without a value may be left out of a record, and a list be one answer.
    is_optional = mapping.kind == "json" and any(found)
    for number, (place, seen) in enumerate(zip(mapped.places, found, strict=True), 1):
        is_list = seen is not None and bool(seen.whole)
        kind = NOWHERE if seen is None else SEVERAL if seen.is_several and not is_list else ""
        if kind and not is_optional:
            more: dict[str, Parameter] = {"place": place.kind, "name": place.name}
            key = f"{kind}.of_several" if len(mapped.places) > 1 else kind
            more |= {"number": number} if len(mapped.places) > 1 else {}
            yield Problem(kind, field, _said(mapping, key, field, **more))


def _left_out(mapping: Mapping, field: str) -> str:
    if mapping.to in MINIMUM:
        return _said(mapping, "left_out", field)
    return _said(mapping, "left_out.form", field, form=schema_files.name_of(mapping.to))


def _said(mapping: Mapping, key: str, field: str, **more: Parameter) -> str:
    parameters = (("question", Label(field)), *more.items())
    return sentence(f"MAPPING.{key}", parameters, stem=mapping.to)
