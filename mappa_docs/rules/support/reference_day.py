"""The day on which what a form says is so: its category and ages are held against that day.

`schemas/facts.json` says where the days of a form stand.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from mappa_docs import resources
from mappa_docs.intake.answers import Answers

# The facts that date a form, and those that date a later part of it, which speaks for the whole.
_DATING = ("signed", "changed", "part_2", "dated")
# MAPPA N is sent later than what it speaks of, which is the day of the further offence.
_OTHER_DAYS = {"mappa-n": ("/further_offence/offence_date",)}
# Where a form says why MAPPA ends for the offender, and when.
_EXITS = {
    "mappa-b": ("/conclusion/exit_reason", "/meeting/date"),
    "mappa-h": ("/notification/ending/reason", "/notification/ending/date"),
    "mappa-i": ("/exit/reason", "/exit/exit_date"),
}
# The reasons for an exit at which notification requirements, a licence or an order have ended.
_EXPIRED = {
    "registration_expired",
    "registration_revoked",
    "notification_revoked",
    "licence_expired",
    "discharged",
    "absolute_discharge",
    "treatment_order_expired",
    "cto_expired",
}


def day_of(answers: Answers) -> date | None:
    """Return the day on which what the form says is so, or None where the form does not give it."""
    days = (answers.day(pointer) for pointer in _pointers(answers.stem))
    return next((day for day in days if day), None)


@cache
def _pointers(stem: str) -> tuple[str, ...]:
    """Return where the day stands on a form: the first of the places that is filled in counts."""
    facts: dict[str, str] = resources.read_json("schemas/facts.json")["forms"].get(stem, {})
    dating = tuple(facts[name] for name in _DATING if name in facts)
    return _OTHER_DAYS.get(stem, dating)


def is_ending(answers: Answers) -> bool:
    """Return whether the form records that MAPPA status ends (6.29), or had ended by its day."""
    return (
        answers.text("/conclusion/level") == "exit"
        or answers.text("/notification/kind") == "end"
        or answers.text("/history/level_at_offence") == "not_in_mappa"
        or isinstance(answers.get("/exit"), dict)
    )


def has_expired(answers: Answers) -> bool:
    """Return whether MAPPA status ends because requirements, a licence or an order have run out."""
    reason = named_places(answers.stem).get("exit.reason", "")
    return is_ending(answers) and answers.text(reason) in _EXPIRED


@cache
def named_places(stem: str) -> Mapping[str, str]:
    """Return where the form says why MAPPA ends, on which day, and what its own date is, as far as
    it asks: the pointers of `exit.reason`, `exit.day` and `form.day`."""
    reason, day = _EXITS.get(stem, ("", ""))
    dated = next(reversed(_pointers(stem)), "")
    places = {"exit.reason": reason, "exit.day": day, "form.day": dated}
    return MappingProxyType({name: pointer for name, pointer in places.items() if pointer})
