"""The table of time limits, `schemas/rules/limits.json`: what an entry says, and where it holds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.model import FrozenDict

Conditions = Mapping[str, Sequence[Any] | str]
GIVEN = "given"


class Otherwise(NamedTuple):
    """The date from which a limit runs where its own start is not given: the pointer, the word for
    the event, how long from there where that is another time, and after how long it lapses. Where
    the date at `until` is given, a later step was taken, and nothing is said."""

    start: str
    event: str
    within: str = ""
    lapses: str = ""
    until: str = ""


class Limit(NamedTuple):
    """One limit on one form.

    `start` and `done` are pointers to dates, in which `*` is each row of a table; `pairs` says
    which go together. `within` is the time from one to the other, such as "10 working days", "0
    days", or "-6 months" where it has to be done before. `event`, `was` and `task` name words of
    the catalogue: for the start, for its having been done, and for what is due. Without `task`
    nothing is said until there is a date, because its absence tells nothing.

    Conditions are pointers with the answers that count, or "given" for any answer. The limit holds
    where all of `when` and none of `unless` are met. Where one of `excused` is met, what is late is
    advice and no warning. A limit that ran out before the date at `not_before` could not be met, so
    nothing is said of it. With `still_ahead` nothing is said either where the event had passed when
    it was done: the date is an old one then, because a prisoner was released on it, and is back.
    `opens` is how long after the event it is first said that something will be due.

    A start that a later stage asks for is not given before that stage. Then the limit runs from the
    first date of `otherwise` that is given, and what was not done is told as due since then.
    `lapses` is how long after the last day nothing is said any more: the form is one of an archive.
    `shown_by` is for cases alone: the forms that show that it was done, each with the fact of
    `schemas/facts.json` that gives the day (`mappa_docs/cases/shown_elsewhere.py`).
    """

    form: str
    start: str
    done: str
    within: str
    event: str
    was: str
    task: str = ""
    when: Conditions = FrozenDict()
    unless: Conditions = FrozenDict()
    excused: Conditions = FrozenDict()
    not_before: str = ""
    still_ahead: bool = False
    opens: str = ""
    otherwise: Sequence[Mapping[str, str]] = ()
    lapses: str = ""
    shown_by: Mapping[str, str] = FrozenDict()

    @property
    def other_starts(self) -> Iterator[Otherwise]:
        """The dates from which the limit runs where its own start is not given."""
        return (Otherwise(**entry) for entry in self.otherwise)


def limits(code: str, stem: str) -> list[Limit]:
    """Return what the rulebook's entry `code` limits on the form."""
    return [Limit(**entry) for entry in rulebook()[code].checks if entry["form"] == stem]


def holds(limit: Limit, answers: Answers) -> bool:
    """Return whether all of the limit's `when` and none of its `unless` are met."""
    return all(is_met(pointer, limit.when, answers) for pointer in limit.when) and not any(
        is_met(pointer, limit.unless, answers) for pointer in limit.unless
    )


def is_met(pointer: str, conditions: Conditions, answers: Answers) -> bool:
    """Return whether the answer at the pointer is one of those that count."""
    value = answers.get(pointer)
    wanted = conditions[pointer]
    if wanted == GIVEN:
        return bool(value) and not answers.is_absent(pointer)
    return value in wanted
