"""Dates that can't be true together, or hardly: orders, ages, and days that have not come yet.

Which dates go together is data, in `schemas/rules/dates.json`. An entry holds on every form that has
both places, unless it names its `forms`. Dates are written so that their text sorts as they do;
only those that look wrong are read as dates.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mappa_docs import form as forms
from mappa_docs.messages import asked
from mappa_docs.model import Kind
from mappa_docs.rulebook import rulebook
from mappa_docs.rules.answers import Answers, age
from mappa_docs.rules.places import pairs, sound_day, values
from mappa_docs.rules.rule import Check, Maker, Problem, made_rule

BORN = "/offender/date_of_birth"
# The oldest person known reached 122.
_OLDEST = 120
# Below it a child can't be guilty of an offence in England and Wales.
_AGE_OF_RESPONSIBILITY = 10
_EVENTS = {
    "/conviction/date": "at the conviction or caution",
    "/further_offence/offence_date": "at the time of the offence",
}
# With more dates than this before it, the date of birth is what is wrong.
_FEW = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Two dates of which `earlier` comes first, or on the same day unless `strict`.

    `than` stands for the label of `earlier` where that alone would not be understood, and `label`
    for that of `later`. `forms` is where it holds, if not wherever both are asked for.
    """

    earlier: str
    later: str
    than: str = ""
    label: str = ""
    strict: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A date of what has happened, on every form that asks for it, or on `forms`."""

    date: str
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


def _order_maker(code: str, wording: str, wording_if_strict: str) -> Maker:
    def make(stem: str) -> Check | None:
        fields = forms.fields(stem)
        known = []
        for one in orders(code, stem):
            label = one.label or fields[one.later].label
            than = one.than or asked(fields[one.earlier].label)
            said = (wording_if_strict if one.strict else wording).format(label=label, than=than)
            known.append((one, said))

        def check(answers: Answers) -> Iterator[Problem]:
            for one, said in known:
                for first, pointer, value in pairs(answers, one.earlier, one.later):
                    second = sound_day(value)
                    if second and (second <= first if one.strict else second < first):
                        yield Problem(pointer, said)

        return check if known else None

    return make


def _past_maker(stem: str) -> Check | None:
    fields = forms.fields(stem)
    known = [(one.date, one.label or fields[one.date].label) for one in past("DAT-6", stem)]

    def check(answers: Answers) -> Iterator[Problem]:
        today = answers.as_of.isoformat()
        for pointer, label in known:
            for place, value in values(answers, pointer):
                if isinstance(value, str) and value > today and sound_day(value):
                    yield Problem(place, f"{label} lies in the future: check the date")

    return check if known else None


def _about_birth(find: Check) -> Maker:
    return lambda stem: find if BORN in forms.fields(stem) else None


def _born_in_the_future(answers: Answers) -> Iterator[Problem]:
    born = sound_day(answers.get(BORN))
    if born and born > answers.as_of:
        yield Problem(BORN, "Date of birth must be in the past")


def _improbable_age(answers: Answers) -> Iterator[Problem]:
    born = sound_day(answers.get(BORN))
    if born is None or born > answers.as_of:
        return
    now = age(born, answers.as_of)
    if now > _OLDEST:
        yield Problem(BORN, f"Date of birth gives an age of over {_OLDEST} today: check the year")
    elif now < _AGE_OF_RESPONSIBILITY:
        yield Problem(BORN, "Date of birth gives an age of under 10 today: check the year")
    else:
        for pointer, when in _EVENTS.items():
            event = sound_day(answers.get(pointer))
            if event and born <= event and age(born, event) < _AGE_OF_RESPONSIBILITY:
                yield Problem(pointer, f"The offender was under 10 {when}: check both dates")


def _birth_maker(stem: str) -> Check | None:
    fields = forms.fields(stem)
    dates = {
        pointer: field.label
        for pointer, field in fields.items()
        if field.kind is Kind.DATE and pointer != BORN
    }

    def check(answers: Answers) -> Iterator[Problem]:
        born = answers.text(BORN)
        if not sound_day(born) or born > answers.as_of.isoformat():
            return
        before = [
            (place, label)
            for pointer, label in dates.items()
            for place, value in values(answers, pointer)
            if isinstance(value, str) and value < born and sound_day(value)
        ]
        if len(before) > _FEW:
            yield Problem(BORN, "Date of birth must be before the other dates of the form")
            return
        for place, label in before:
            yield Problem(place, f"{label} must be after the date of birth")

    return check if BORN in fields and dates else None


made_rule("DAT-1", _about_birth(_born_in_the_future))
made_rule("DAT-2", _about_birth(_improbable_age))
made_rule("DAT-3", _birth_maker)
made_rule(
    "DAT-4",
    _order_maker(
        "DAT-4", "{label} must be on or after {than}", "{label} must be after {than}"
    ),
)
made_rule(
    "DAT-5",
    _order_maker(
        "DAT-5",
        "{label} lies before {than}: check both dates",
        "{label} does not lie after {than}: check both dates",
    ),
)
made_rule("DAT-6", _past_maker)
