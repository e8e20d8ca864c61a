"""Files → the copies of an area's local forms in them, as submissions of the minimum data."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from mappa_docs.definition import forms
from mappa_docs.errors import UnreadableError
from mappa_docs.files import kinds, settings_file
from mappa_docs.files.signs import Kind
from mappa_docs.intake import submission
from mappa_docs.intake.single_files import Found, Unread
from mappa_docs.local import (
    approvals,
    copy_reading,
    local_findings,
    mapping_file,
    other_people,
    recognising,
)
from mappa_docs.local.copies import Copy
from mappa_docs.local.copy_reading import LocalForm
from mappa_docs.local.local_values import Context
from mappa_docs.local.mapping import Mapping
from mappa_docs.markings.area import Area
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import MAIN, Arrival, Reading, Submission

# What identifies a document is asked for by us, and by 14.25 not.
_UNASKED = ("/reference", "/version")


class LocalForms(NamedTuple):
    """The local forms that files are held against, and the profile of the area that uses them, None
    where there is none; `today` is the day that stands for today, None for today itself."""

    mappings: tuple[Mapping, ...] = ()
    area: Area | None = None
    today: date | None = None


def local_forms(
    area: Area | None, others: Sequence[Path] = (), today: date | None = None
) -> LocalForms:
    """Return the local forms that an area's profile names, and those of the mappings in the files
    `others`.

    Raises UnreadableError where a mapping, or the blank form that it names, is not sound.
    """
    mappings = mapping_file.read_all((*(area.local_forms if area else ()), *others))
    for mapping in mappings:
        if mapping.kind == "record":
            what = mapping_file.called(mapping.source)
            raise settings_file.unsound(what, [sentence("MAPPING.record")])
        try:
            recognising.blank(mapping)
        except UnreadableError as fault:
            what = mapping_file.called(mapping.source)
            raise settings_file.unsound(
                what, [sentence("MAPPING.blank", (("why", str(fault)),))]
            ) from None
    return LocalForms(mappings, area, today)


def read(local: LocalForms, kind: Kind, data: bytes, source: str, arrival: Arrival) -> list[Found]:
    """Return the submissions that a file of that kind holds as copies of local forms, or why they
    can't be read; nothing where it holds none. A form of the set is no copy of any."""
    try:
        found = recognising.found(kind, data, local.mappings)
    except recognising.UnreadCopyError as fault:
        return [Unread(source, str(fault), arrival)]
    except UnreadableError:  # which whoever reads the forms of the set says as well
        return []
    return _read(local, kind, data, source, arrival, found)


def _read(
    local: LocalForms,
    kind: Kind,
    data: bytes,
    source: str,
    arrival: Arrival,
    found: Sequence[tuple[Mapping, recognising.Copies]],
) -> list[Found]:
    if not found:
        return []
    if len(found) > 1:
        return [Unread(source, sentence("FILE.several_local_forms"), arrival)]
    ((mapping, copies),) = found
    if not copies:
        return [Unread(source, sentence("FILE.no_rows"), arrival)]
    shared = arrival if arrival.within else arrival._replace(within=source)
    read: list[Found] = []
    for place, copy in copies:
        came = shared if place else arrival
        own_source = f"{source}/{place}" if place else source
        one = _submission(local, mapping, copy, own_source)
        if one is None:
            empty = sentence("FILE.local_empty", (("form", mapping.name),))
            read.append(Unread(own_source, empty, came))
            continue
        data_of_document = data if kind in (Kind.WORD, Kind.PDF) else b""
        read.append(
            replace(
                one,
                arrival=came,
                checksum=crc32(data + place.encode()),
                size=len(data) // len(copies),
                document=data_of_document,
            )
        )
    return read


def read_only(
    local: LocalForms, kind: Kind, data: bytes, source: str, arrival: Arrival
) -> list[Found]:
    """Return what `read` does, and of a file that is no copy of a local form that it is none, or
    why it can't be read."""
    try:
        found = recognising.found(kind, data, local.mappings)
    except UnreadableError as fault:
        return [Unread(source, str(fault), arrival)]
    if kind not in recognising.READERS:
        return [Unread(source, kinds.why_not_read(kind, source), arrival)]
    names = (("names", tuple(mapping.name for mapping in local.mappings)),)
    none = Unread(source, sentence("FILE.no_local_form", names), arrival)
    return _read(local, kind, data, source, arrival, found) or [none]


def _submission(local: LocalForms, mapping: Mapping, copy: Copy, source: str) -> Submission | None:
    """Return what a copy says as a submission of the minimum data set, None where nothing was
    typed on it."""
    today = local.today or date.today()
    form = copy_reading.read(mapping, copy, Context(today, mapping.nothing, mapping.prompts))
    if form.is_empty:
        return None
    read = of_answers(mapping, form, source)
    mapped = {one.field for one in mapping.answers}
    return replace(
        read,
        findings=(*read.findings, *approvals.findings(mapping, local.area, today)),
        local_form=mapping.name,
        unasked=tuple(pointer for pointer in _UNASKED if pointer not in mapped),
    )


def of_answers(mapping: Mapping, form: LocalForm, source: str) -> Submission:
    """Return the submission of what was read by a mapping, with what could not be read."""
    own = forms.form(mapping.to)
    answers = {"form": own.name, "edition": own.edition, **form.answers}
    read = submission.from_answers(answers, source)
    findings = (
        *read.findings,
        *local_findings.findings(mapping.to, form, is_record=mapping.kind == "record"),
        *other_people.findings(mapping.to, read.answers),
    )
    unread = (*local_findings.unread(mapping.to, form),)
    reading = Reading(MAIN, form.certain, form.meant, unread)
    return replace(read, findings=findings, reading=reading)
