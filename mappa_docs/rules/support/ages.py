"""How old the offender was on a day, for all rules that ask: nothing where it can't be told.

A date of birth that can't be true is said once, by the rules about it. What only follows from it
would be a second thing to put right that goes away with the first.
"""

from datetime import date

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.support.form_dates import sound_day

BORN = "/offender/date_of_birth"
ADULT = 18
# Hardly anyone has ever been older.
OLDEST = 120


def age(born: date, on: date) -> int:
    """Return the age in whole years. Who was born on 29 February is a year older from 1 March on
    in years without that day, as English law counts."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def age_on(answers: Answers, on: date | None) -> int | None:
    """Return how old the offender was on the day, or None where that can't be told.

    It can't where one of the days is not given, where the date of birth lies after the day or after
    today, and where it gives an age of over 120.
    """
    born = sound_day(answers.get(BORN))
    if born is None or on is None or born > min(on, answers.as_of):
        return None
    years = age(born, on)
    return years if max(years, age(born, answers.as_of)) <= OLDEST else None


def is_minor(answers: Answers, on: date | None) -> bool:
    """Return whether the offender was under 18 on the day; False where that can't be told."""
    years = age_on(answers, on)
    return years is not None and years < ADULT
