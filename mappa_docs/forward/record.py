"""What is written into the table `carried` of a form: where answers come from, and who confirms
them."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.definition import carried as table
from mappa_docs.definition.carried import answers_of

_LONGEST_ROW = 200


class CarriedAnswer(NamedTuple):
    """An answer that was carried forward: its pointer, the name of the form that it comes from with
    the version and the date of that, "" where it gives none, the pointer there, whether it has to
    be confirmed, and the `source`, which is the file that it was in."""

    pointer: str
    form: str
    version: str
    date: str
    place: str
    to_confirm: bool
    source: str = ""


def rows(carried: Iterable[CarriedAnswer]) -> list[dict[str, Any]]:
    """Return the rows of the table for these answers: those that come from one form alike stand
    together, so that somebody confirms them together."""
    together: dict[tuple[object, ...], list[CarriedAnswer]] = {}
    for one in carried:
        is_same = one.pointer == one.place
        key = one.form, one.version, one.date, one.to_confirm, is_same, one.source
        together.setdefault(key, []).append(one)
    return [
        _row(alike[start : start + _LONGEST_ROW])
        for alike in together.values()
        for start in range(0, len(alike), _LONGEST_ROW)
    ]


def _row(alike: Sequence[CarriedAnswer]) -> dict[str, Any]:
    first = alike[0]
    row: dict[str, Any] = {"answers": [one.pointer for one in alike], "form": first.form}
    if first.version:
        row["version"] = first.version
    if first.date:
        row["date"] = first.date
    if first.pointer != first.place:
        row["places"] = [one.place for one in alike]
    return row | {"to_confirm": first.to_confirm}


def confirmed(
    stem: str, answers: dict[str, Any], wanted: Sequence[str] | None, by: str, on: date
) -> tuple[list[Any], int]:
    """Return the table of a form in which the answers at or below the pointers `wanted`, or all
    that have to be, are confirmed by somebody on a day, and the number of those answers."""
    told = {"confirmed_by": by, "confirmed_on": on.isoformat()}
    changed: list[Any] = []
    number = 0
    for row in table.entries(answers):
        if not isinstance(row, dict) or table.is_confirmed(row):
            changed.append(row)
            continue
        needed = {*table.unconfirmed_in(stem, answers, row)}
        every = answers_of(row)
        meant = [
            place
            for place, at in enumerate(every)
            if (at in needed if wanted is None else _is_in(at, wanted))
        ]
        if not meant:
            changed.append(row)
            continue
        number += len(meant)
        changed.append(_part(row, meant) | told)
        rest = [place for place in range(len(every)) if place not in meant]
        if rest:
            changed.append(_part(row, rest))
    return changed, number


def _is_in(pointer: str, wanted: Sequence[str]) -> bool:
    # An empty pointer is that to the whole form. Nobody confirms that by leaving something out.
    return any(pointer == one or (one and pointer.startswith(f"{one}/")) for one in wanted)


def _part(row: dict[str, Any], places: Sequence[int]) -> dict[str, Any]:
    """Return a row about only some of its answers."""
    there = row.get("places")
    part = row | {"answers": [answers_of(row)[place] for place in places]}
    if isinstance(there, list) and len(there) == len(answers_of(row)):
        part["places"] = [there[place] for place in places]
    return part
