"""Answers that came from another form: that somebody has confirmed them here, and on a day on which
that could be."""

from collections.abc import Iterator

from mappa_docs.definition import carried, forms
from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.form_dates import is_before

_TABLE = f"/{carried.CARRIED}"


def _wherever_carried(check: Check) -> Maker:
    """Return what makes the rule for the forms that take answers from others."""
    return lambda stem: check if _TABLE in forms.fields(stem) else None


def _unconfirmed(answers: Answers) -> Iterator[Problem]:
    """Ask who has confirmed that what was carried forward is still current (14.10)."""
    given = answers.submission.answers
    for pointer, row in answers.rows(_TABLE):
        if any(carried.unconfirmed_in(answers.stem, given, row)):
            yield Problem(f"{pointer}/confirmed_by")


def _on_no_such_day(answers: Answers) -> Iterator[Problem]:
    """Say where it was confirmed before it was written, or on a day still to come (14.10)."""
    today = answers.as_of.isoformat()
    for pointer, row in answers.rows(_TABLE):
        on = row.get("confirmed_on")
        if is_before(today, on):
            yield Problem(f"{pointer}/confirmed_on", sentence="CAR-2.future")
        elif is_before(on, row.get("date")):
            yield Problem(f"{pointer}/confirmed_on", sentence="CAR-2.early")


made_rule("CAR-1", _wherever_carried(_unconfirmed))
made_rule("CAR-2", _wherever_carried(_on_no_such_day))
