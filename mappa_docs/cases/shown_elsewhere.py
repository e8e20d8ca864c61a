"""What one form of a case leaves open → whether another form of the case shows that it was done.

A decision on a referral stands on a later version of it, or a meeting was held since. Which forms
show it is data: `shown_by` of a time limit, and of what is promised, in `schemas/rules`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from mappa_docs.cases import level_history
from mappa_docs.cases.facts import Facts
from mappa_docs.definition.rulebook import rulebook

# The forms that show something was done, each with the fact that gives the day.
ShownBy = Mapping[str, str]


class OpenStep(NamedTuple):
    """Something that the form in the file `source` leaves open: the code of the time limit, and the
    pointer of the answer that would show that it was done."""

    source: str
    code: str
    pointer: str


def shown(groups: Iterable[Sequence[Facts]], steps: Iterable[OpenStep]) -> set[OpenStep]:
    """Return those of the open steps that another form of the same case shows to be done, given the
    forms case by case."""
    by_source: dict[str, list[OpenStep]] = {}
    for step in steps:
        by_source.setdefault(step.source, []).append(step)
    done: set[OpenStep] = set()
    for forms in groups if by_source else ():
        for form in forms:
            for step in by_source.get(form.source, ()):
                shown_by = _shown_by(form.stem).get((step.code, step.pointer))
                if shown_by and is_shown(form, forms, shown_by):
                    done.add(step)
    return done


def is_shown(form: Facts, forms: Iterable[Facts], shown_by: ShownBy) -> bool:
    """Return whether one of the forms shows that what `form` leaves open was done on its day or
    later. Of forms of the same kind, only one about the same meeting or charge does."""
    since = form.day("dated") or date.min
    for other in forms:
        day = other.day(shown_by[other.stem]) if other.stem in shown_by else None
        if other is form or day is None or day < since:
            continue
        if other.stem != form.stem or other.is_about == form.is_about:
            return True
    return False


def is_over(form: Facts, forms: list[Facts], as_of: date) -> bool:
    """Return whether the case ended, or left the area, after the form was made."""
    since = form.day("dated") or date.min
    return any(since <= end for end in level_history.ends(forms, as_of))


@cache
def _shown_by(stem: str) -> Mapping[tuple[str, str], ShownBy]:
    """Return by the code and the pointer of each limit on the form what shows it to be kept."""
    return {
        (code, check["done"]): check["shown_by"]
        for code, rule in rulebook().items()
        for check in rule.checks
        if check.get("form") == stem and {"done", "shown_by"} <= check.keys()
    }
