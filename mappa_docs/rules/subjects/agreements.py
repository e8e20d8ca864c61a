"""Answers of one form that speak of the same thing, and can't, or can hardly, both be true.

Which answers go together is data, in `schemas/rules/agreements.json`: each entry of `checks` is an
`Agreement`. An entry holds on every form that asks for all that it compares.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mappa_docs.definition import forms, pointers
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.model import FrozenDict
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.comparisons import (
    are_later,
    are_not_same,
    are_same,
    is_too_high,
    is_too_low,
)
from mappa_docs.rules.support.conditions import (
    Conditions,
    Look,
    is_met,
    is_row,
    look,
    soonest_first,
)
from mappa_docs.rules.support.form_dates import place
from mappa_docs.rules.support.reference_day import named_places

_CODE = "AGR-"
_LOW = "low"


class Agreement(NamedTuple):
    """Answers that disagree where everything that the entry names is so.

    `at` is the answer that is to be put right, `word` names the sentence, and `guidance` stands in
    place of the rule’s paragraphs. Pointers may have one `*`, for each row of one table;
    `exit.reason` and `exit.day` stand for why and when a form says that MAPPA ends, and `form.day`
    for its own date. The answers disagree where all of `when` and none of `unless` are met
    (`support/conditions` says what may stand there), and where further

    - `same`: the two answers differ, or `differ`: they are the same, and so is each further pair,
    - `later`: the date at each pointer lies after the one at the pointer beside it,
    - `at_least`: the level at `at` is below the highest of those named,
    - `at_most`: the level at `at` is above the highest of them, or the number above each of them,
    - `low`: the group at `at` is one for which the risk is low, by the levels in the group of
      questions at that pointer, or
    - `once`: an earlier row of the table has the same answer at `at`.

    An answer that is not given disagrees with nothing.
    """

    at: str
    word: str
    guidance: tuple[str, ...] = ()
    when: Conditions = FrozenDict()
    unless: Conditions = FrozenDict()
    same: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    later: Mapping[str, str] = FrozenDict()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    low: str = ""
    once: bool = False

    def pointers(self) -> tuple[str, ...]:
        """Return every pointer that a form has to ask for. What is only in `unless` it need not."""
        dates = (*self.later, *self.later.values())
        compared = (*self.same, *self.differ, *dates, *self.at_least, *self.at_most)
        levels = (self.low,) if self.low else ()
        return (self.at, *self.when, *compared, *levels)


def agreements(code: str, stem: str) -> list[Agreement]:
    """Return the agreements of the rulebook's entry `code` that hold on the form, with the pointers
    of that form in place of the words for an exit and for its date."""
    named = named_places(stem)
    every = (Agreement(**_placed(entry, named)) for entry in rulebook()[code].checks)
    known = forms.fields(stem).keys()
    return [
        one._replace(when=soonest_first(one.when))
        for one in every
        if known >= set(one.pointers()) and _can_be_met(stem, one)
    ]


def _can_be_met(stem: str, agreement: Agreement) -> bool:
    """Return whether the form has an option that each condition asks for."""
    return all(
        {choice.value for choice in choices}.intersection(wanted)
        for pointer, wanted in agreement.when.items()
        if not isinstance(wanted, str) and (choices := forms.fields(stem)[pointer].choices)
    )


def _placed(entry: Any, named: Mapping[str, str]) -> Any:
    """Return the entry with the pointers of the form for the words of `named`, all through."""
    if isinstance(entry, str):
        return named.get(entry, entry)
    if isinstance(entry, Mapping):
        return {named.get(key, key): _placed(value, named) for key, value in entry.items()}
    return tuple(_placed(one, named) for one in entry) if isinstance(entry, tuple) else entry


def _maker(code: str) -> Maker:
    def make(stem: str) -> Check | None:
        held = [(one, _table(one), *pointers.parted(one.at)) for one in agreements(code, stem)]

        def check(answers: Answers) -> Iterator[Problem]:
            read = look(answers)
            for agreement, table, above, name in held:
                if table:
                    if answers.table(table) and _may_disagree(agreement, read):
                        yield from _in_rows(code, agreement, table, answers)
                elif answers.groups[above].get(name) is not None and _disagrees(agreement, read):
                    yield _problem(code, agreement, None)

        return check if held else None

    return make


def _in_rows(code: str, held: Agreement, table: str, answers: Answers) -> Iterator[Problem]:
    earlier: list[Any] = []
    for row, _ in enumerate(answers.table(table)):
        read = look(answers, row)
        value = read(held.at)
        if value is None or not _disagrees(held, read):
            continue
        repeated = value in earlier
        earlier.append(value)
        if held.once and not repeated:
            continue
        yield _problem(code, held, row if is_row(held.at) else None)
        if not is_row(held.at):
            return


def _problem(code: str, agreement: Agreement, row: int | None) -> Problem:
    return Problem(
        place(agreement.at, row),
        sentence=f"{code}.{agreement.word}",
        guidance=agreement.guidance,
    )


def _may_disagree(held: Agreement, read: Look) -> bool:
    """Return whether all that the rows of a table have in common is as the entry names it."""
    return all(
        is_row(pointer) or is_met(read(pointer), wanted) for pointer, wanted in held.when.items()
    )


def _disagrees(held: Agreement, read: Look) -> bool:
    for pointer, wanted in held.when.items():
        if not is_met(read(pointer), wanted):
            return False
    for pointer, wanted in held.unless.items():
        if is_met(read(pointer), wanted):
            return False
    return (
        (not held.same or are_not_same(held.same, read))
        and (not held.differ or are_same(held.differ, read))
        and (not held.later or are_later(held.later, read))
        and (not held.at_least or is_too_low(held.at, held.at_least, read))
        and (not held.at_most or is_too_high(held.at, held.at_most, read))
        and (not held.low or read(f"{held.low}/{read(held.at)}") == _LOW)
    )


def _table(agreement: Agreement) -> str:
    """Return the pointer of the table whose rows the entry compares, or ""."""
    in_rows = (*agreement.pointers(), *agreement.unless)
    return next((pointer.partition("/*/")[0] for pointer in in_rows if is_row(pointer)), "")


for _code in rulebook():
    if _code.startswith(_CODE):
        made_rule(_code, _maker(_code))
