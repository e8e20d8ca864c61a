"""Dates in an order that can't be true, or hardly, and days of the past that are still to come.

Which dates go together is data, in `schemas/rules/dates.json`. An entry holds on every form that
asks for both, unless it names its `forms`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Label, Term
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.form_dates import bounds, dates, is_before, pairs, place


class Order(NamedTuple):
    """Two dates of which `earlier` comes first, or on the same day unless `strict`.

    Both are pointers in which `*` is each row of a table. Where the label of a date alone would not
    be understood, `earlier_term` or `later_term` names the words that stand in its place; those of
    the later date begin the sentence.
    """

    earlier: str
    later: str
    earlier_term: str = ""
    later_term: str = ""
    strict: bool = False
    forms: tuple[str, ...] = ()


class Past(NamedTuple):
    """A date of something that has happened, or that has if anything is `given` at that pointer.
    `term` names the words that stand in place of its label where that is bare."""

    date: str
    given: str = ""
    term: str = ""
    forms: tuple[str, ...] = ()


def orders(code: str, stem: str) -> list[Order]:
    """Return the orders of the rulebook's entry `code` that hold on the form."""
    every = (Order(**entry) for entry in rulebook()[code].checks)
    return [order for order in every if _asks(stem, order.forms, order.earlier, order.later)]


def past(code: str, stem: str) -> list[Past]:
    """Return the dates of the rulebook's entry `code` that the form asks for."""
    every = (Past(**entry) for entry in rulebook()[code].checks)
    return [event for event in every if _asks(stem, event.forms, event.date)]


def _asks(stem: str, stems: tuple[str, ...], *pointers: str) -> bool:
    return (not stems or stem in stems) and forms.fields(stem).keys() >= set(pointers)


def _called(pointer: str, term: str) -> Label | Term:
    """Return how a sentence speaks of a date: by the term, or else by the label of its question."""
    return Term(term) if term else Label(pointer)


def _order_maker(code: str) -> Maker:
    def make(stem: str) -> Check | None:
        held = orders(code, stem)

        def check(answers: Answers) -> Iterator[Problem]:
            given = dates(answers)
            for order in held:
                if order.earlier not in given or order.later not in given:
                    continue
                for first, second, row in pairs(given, order.earlier, order.later):
                    if is_before(second, first) or (order.strict and second == first):
                        yield _out_of_order(code, order, row)

        return check if held else None

    return make


def _out_of_order(code: str, order: Order, row: int | None) -> Problem:
    return Problem(
        place(order.later, row),
        sentence=f"{code}.strict" if order.strict else code,
        parameters={
            "earlier": _called(order.earlier, order.earlier_term),
            "later": _called(order.later, order.later_term),
        },
    )


def _make_past(stem: str) -> Check | None:
    events = past("DAT-6", stem)

    def check(answers: Answers) -> Iterator[Problem]:
        today = answers.as_of.isoformat()
        if bounds(answers)[1] <= today:
            return
        given = dates(answers)
        for event in events:
            question = {"question": _called(event.date, event.term)}
            for row, value in enumerate(given.get(event.date, ())):
                is_ahead = value and is_before(today, value)
                if is_ahead and (not event.given or answers.get(event.given)):
                    yield Problem(place(event.date, row), parameters=question)

    return check if events else None


made_rule("DAT-4", _order_maker("DAT-4"))
made_rule("DAT-5", _order_maker("DAT-5"))
made_rule("DAT-6", _make_past)
