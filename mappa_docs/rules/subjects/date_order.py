"""Dates in an order that can't be true, or hardly, and days of the past that are still to come.

Which dates go together is data, in `schemas/rules/dates.json`. An entry holds on every form that
asks for both, unless it names its `forms`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.messages.finding_messages import asked
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.form_dates import bounds, dates, is_before, pairs, place


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Two dates of which `earlier` comes first, or on the same day unless `strict`.

    Both are pointers in which `*` is each row of a table. `than` stands for the label of `earlier`
    where that alone would not be understood, and `label` for that of `later`.
    """

    earlier: str
    later: str
    than: str = ""
    label: str = ""
    strict: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A date of something that has happened, or that has if anything is `given` at that pointer.
    `label` stands for its label where that is bare."""

    date: str
    given: str = ""
    label: str = ""
    forms: tuple[str, ...] = ()


def orders(code: str, stem: str) -> list[Order]:
    """Return the orders of the rulebook's entry `code` that hold on the form."""
    every = (Order(**entry) for entry in rulebook()[code].checks)
    return [one for one in every if _asks(stem, one.forms, one.earlier, one.later)]


def past(code: str, stem: str) -> list[Past]:
    """Return the dates of the rulebook's entry `code` that the form asks for."""
    every = (Past(**entry) for entry in rulebook()[code].checks)
    return [one for one in every if _asks(stem, one.forms, one.date)]


def _asks(stem: str, stems: tuple[str, ...], *pointers: str) -> bool:
    return (not stems or stem in stems) and forms.fields(stem).keys() >= set(pointers)


def _order_maker(code: str, wording: str, strict_wording: str) -> Maker:
    def make(stem: str) -> Check | None:
        fields = forms.fields(stem)
        known = []
        for one in orders(code, stem):
            label = one.label or fields[one.later].label
            than = one.than or asked(fields[one.earlier].label)
            said = (strict_wording if one.strict else wording).format(label=label, than=than)
            known.append((one.earlier, one.later, one.strict, said))

        def check(answers: Answers) -> Iterator[Problem]:
            found = dates(answers)
            for earlier, later, strict, said in known:
                if earlier not in found or later not in found:
                    continue
                for first, second, row in pairs(found, earlier, later):
                    if is_before(second, first) or (strict and second == first):
                        yield Problem(place(later, row), said)

        return check if known else None

    return make


def _make_past(stem: str) -> Check | None:
    fields = forms.fields(stem)
    known = [
        (one.date, one.given, one.label or fields[one.date].label) for one in past("DAT-6", stem)
    ]

    def check(answers: Answers) -> Iterator[Problem]:
        today = answers.as_of.isoformat()
        if bounds(answers)[1] <= today:
            return
        found = dates(answers)
        for pointer, given, label in known:
            for row, value in enumerate(found.get(pointer, ())):
                if value and is_before(today, value) and (not given or answers.get(given)):
                    where = place(pointer, row)
                    yield Problem(where, f"{label} lies in the future: check the date")

    return check if known else None


_IMPOSSIBLE = ("{label} must be on or after {than}", "{label} must be after {than}")
_IMPROBABLE = (
    "{label} lies before {than}: check both dates",
    "{label} does not lie after {than}: check both dates",
)

made_rule("DAT-4", _order_maker("DAT-4", *_IMPOSSIBLE))
made_rule("DAT-5", _order_maker("DAT-5", *_IMPROBABLE))
made_rule("DAT-6", _make_past)
