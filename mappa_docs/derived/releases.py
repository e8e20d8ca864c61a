"""What somebody releases of minutes into a summary of them, each answer with a reason (13b.28)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from mappa_docs.definition import carrying, pointers
from mappa_docs.definition.carrying import Way
from mappa_docs.definition.form_index import index
from mappa_docs.derived import given_lists
from mappa_docs.documents.answer_words import is_absent
from mappa_docs.errors import UsageError
from mappa_docs.intake.answers import Answers
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Kind

_WHAT = "The list of releases"
_SCHEMA = "schemas/meta/releases.schema.json"


class Release(NamedTuple):
    """A question of the minutes, or a row of a table there, that somebody releases: its pointer,
    the reason, who does, and the day."""

    pointer: str
    reason: str
    by: str
    on: date


def read(path: Path) -> tuple[Release, ...]:
    """Return the releases in the file at `path`, which is TOML where its name ends so, else JSON.

    Raises UnreadableError, which quotes nothing, for a file that is no such list.
    """
    content = given_lists.read(path, _WHAT, _SCHEMA)
    return tuple(map(_release, content["release"]))


def record(given: Iterable[Release], ways: Mapping[str, Way]) -> list[dict[str, str]]:
    """Return the releases as the record of them has them, with the place of each in the summary."""
    return [
        {
            "released": one.pointer,
            "to": ways[one.pointer].target.pointer,
            "reason": one.reason,
            "by": one.by,
            "on": one.on.isoformat(),
        }
        for one in given
    ]


def ways_of(
    answers: Answers,
    target: str,
    given: Sequence[Release],
    begun: Mapping[str, Any],
    as_of: date,
) -> dict[str, Way]:
    """Return by the pointer of each release how its answer goes.

    Raises UsageError, with all that is wrong, for a place that can't be released, or where there is
    no answer, for one that is named twice or answered in what was `begun` already, and for a day
    that is still to come.
    """
    known = {
        way.source.pointer: way
        for way in (
            *carrying.ways(target, answers.stem),
            *carrying.released(target, answers.stem),
        )
    }
    found: dict[str, Way] = {}
    faults = []
    for number, one in enumerate(given, 1):
        way = known.get(pointers.table_of(one.pointer) or one.pointer)
        why = _why_not(answers, target, one, way)
        if one.pointer in found:
            why = "DERIVE.twice"
        elif one.on > as_of:
            why = "DERIVE.still_to_come"
        elif way and not why and pointers.get(begun, way.target.pointer) is not None:
            why = "DERIVE.answered"
        if why or way is None:
            faults.append(sentence(why, (("number", number), ("place", one.pointer))))
        else:
            found[one.pointer] = way
    if faults:
        raise UsageError("; ".join(faults))
    return found


def _why_not(answers: Answers, target: str, one: Release, way: Way | None) -> str:
    """Return the key of the sentence that says why a place can't be released, "" where it can."""
    table = pointers.table_of(one.pointer)
    is_row = bool(table) and pointers.is_row(pointers.parted(one.pointer)[1])
    field = index(answers.stem).at(table or one.pointer)
    if field is not None and field.sensitive:
        return "DERIVE.sensitive"
    if way is None:
        return "DERIVE.no_place"
    if (way.source.kind is Kind.TABLE) is not is_row:
        return "DERIVE.row_by_row"
    value = answers.get(one.pointer)
    if value is None or (is_absent(value) and not way.target.absent):
        return "DERIVE.nothing_there"
    kept = carrying.kept_back(target, answers.stem).get(way.source.pointer, {})
    if is_row and any(value.get(name) in those for name, those in kept.items()):
        return "DERIVE.kept_back"
    return ""


def _release(given: dict[str, Any]) -> Release:
    return Release(given["pointer"], given["reason"], given["by"], date.fromisoformat(given["on"]))
