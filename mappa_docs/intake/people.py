"""The people whom a form names in fields of their own, by `schemas/people.json`."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.intake.answers import Answers

_ROW = "/*/"


def offender(answers: Answers) -> tuple[str, str]:
    """Return the offender's last and first name, each "" where the form gives none."""
    for last_name, first_name in _listed().get(answers.stem, {}).get("offender", ()):
        return answers.text(last_name), answers.text(first_name)
    return "", ""


def offender_places(stem: str) -> frozenset[str]:
    """Return the pointers of the questions for the offender's names on the form with this stem."""
    named = _listed().get(stem, {}).get("offender", ())
    return frozenset(pointer for pair in named for pointer in pair)


def lines(answers: Answers, *groups: str) -> Iterator[str]:
    """Yield what the form gives for each person of the groups, such as "staff" or "victims"."""
    listed = _listed().get(answers.stem, {})
    for group in groups:
        for pointer in listed.get(group, ()):
            values: list[Any]
            table, row, name = pointer.partition(_ROW)
            if row:
                values = [columns.get(name) for _, columns in answers.rows(table)]
            else:
                value = answers.get(pointer)
                values = value if isinstance(value, list) else [value]
            yield from (value for value in values if isinstance(value, str))


@cache
def _listed() -> dict[str, Any]:
    listed: dict[str, Any] = resources.read_json("schemas/people.json")
    return listed
