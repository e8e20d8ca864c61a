"""A record of a case system, such as a row of its database → the submission that it is by a
mapping, and everything in it that the mapping does not name, or that can't be told."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Literal, NamedTuple

from mappa_docs.definition import pointers
from mappa_docs.errors import UsageError
from mappa_docs.intake import program_values
from mappa_docs.intake.program_values import Converted
from mappa_docs.local import copy_reading, local_forms, mapping_file
from mappa_docs.local.copy_reading import LocalForm
from mappa_docs.local.local_values import Context
from mappa_docs.local.mapping import Mapping, Place
from mappa_docs.local.record_copies import RecordCopy
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Submission
from mappa_docs.pdf.texts import UNREADABLE
from mappa_docs.reading import reading_findings

# What can be wrong with a place of a record.
Why = Literal["unmapped", "unread", "meant", "not_there"]


class Unadapted(NamedTuple):
    """What of a record is in no answer, or not for sure: the pointers to its `places` in the
    record, the pointer of the question, "" for none, and why.

    What is "unmapped" is named by no mapping; "unread" can't be told; "meant" is an answer, read as
    it is meant and not as it stands there; "not_there" is no place of the record. The message holds
    no value, and no name that only the record has.
    """

    why: Why
    places: tuple[str, ...]
    field: str
    message: str


class Adapted(NamedTuple):
    """What became of a record: the submission, which carries as findings what could not be read,
    and what a program is told of each place."""

    submission: Submission
    unadapted: tuple[Unadapted, ...]


def read_mapping(mapping: str | Path | Map[str, Any]) -> Mapping:
    """Return the mapping in the TOML or JSON file at a path, or with that content, for `adapt`.

    Raises UnreadableError, with everything that is wrong in it.
    """
    if isinstance(mapping, Map):
        return mapping_file.given(program_values.as_json(mapping, program_values.Place))
    return mapping_file.read(Path(mapping))


def adapt(
    record: Any, mapping: Mapping | str | Path | Map[str, Any], *, as_of: date | None = None
) -> Adapted:
    """Return the submission that a record is by a mapping of the kind "record", which is read with
    `read_mapping` once where there are many.

    The record is a dictionary, or whatever has names and can be made one, with others and lists in
    it. Its values may be those of `parse`, days as people write them, and whatever the mapping says
    of options and blanks. Nothing is made up: a blank is an answer only where the mapping says what
    it means (14.25 asks for answers, and an open question is one that nobody answered). What can't
    be told is no answer, and a finding of the submission, so that it is not complete. `as_of`
    stands for today, by which a year of two figures is told.

    Raises UsageError for a record without names or a mapping of another kind, and UnreadableError
    for a mapping that is not sound.
    """
    by = mapping if isinstance(mapping, Mapping) else read_mapping(mapping)
    if by.kind != "record":
        raise UsageError(sentence("MAPPING.no_record"))
    if not (isinstance(record, Map) or hasattr(record, "keys")):
        raise UsageError(sentence("MAPPING.no_names", (("type", type(record).__name__),)))
    plain = _plain(dict(record))
    copy = RecordCopy(plain.values, by)
    form = copy_reading.read(by, copy, Context(as_of or date.today(), by.nothing, is_record=True))
    submission = local_forms.of_answers(by, form, "")
    return Adapted(submission, tuple(_unadapted(by, form, copy, plain)))


def _plain(record: dict[str, Any]) -> Converted:
    # In the place of a value that can't be taken stands what no answer is read from, and no blank.
    return program_values.converted(record, program_values.Place, UNREADABLE)


def _unadapted(
    mapping: Mapping, form: LocalForm, copy: RecordCopy, plain: Converted
) -> Iterator[Unadapted]:
    places = dict(_places(mapping))
    for answer in form.unread:
        at = _of(places, answer.pointer)
        whys = [why for place in at if (why := plain.refused.get(place))]
        found = reading_findings.of_answers(mapping.to, [answer])
        message = "; ".join(whys) or next(finding.message for finding in found)
        yield Unadapted("unread", at, answer.pointer, message)
    for finding in reading_findings.of_matched(mapping.to, form.meant, form.meant):
        at = _of(places, finding.pointer)
        yield Unadapted("meant", at, finding.pointer, finding.message)
    said = partial(sentence, stem=mapping.to)
    for field in form.missing_places:
        yield Unadapted("not_there", _of(places, field), field, said("MAPPING.not_there"))
    for place, _ in copy.unasked():
        yield Unadapted("unmapped", (place,), "", said("MAPPING.unmapped"))


def _of(places: dict[str, tuple[str, ...]], field: str) -> tuple[str, ...]:
    """Return the places of an answer, with the number of its row as it stands in the submission."""
    return places.get(field) or places.get(pointers.general(field), ())


def _places(mapping: Mapping) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each question with the names of its places in a record, `*` for each row."""
    for mapped in mapping.answers:
        yield mapped.field, _names(mapped.places)
    for table in mapping.tables:
        above = table.at.name if table.at else ""
        yield table.field, _names(filter(None, (table.at, table.lines)))
        for number, row in enumerate(table.rows or (table.columns,)):
            step = number if table.rows else pointers.ROW
            inside = "" if table.rows else f"{above}/{pointers.ROW}"
            for mapped in row:
                names = tuple(f"{inside}{name}" for name in _names(mapped.places))
                yield f"{table.field}/{step}/{mapped.field}", names


def _names(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(place.name for place in places)
