"""How old the offender was on a day, for all rules that ask.

Where a date of birth can't be true there is no age: the rules about that date say so once, and a
finding about the age would go away with the first.
"""

from datetime import date

from mappa_docs.intake.answers import Answers
from mappa_docs.rules.support.form_dates import sound_day

BORN = "/offender/date_of_birth"
ADULT = 18
# Hardly anyone has ever been older.
OLDEST = 120


def age(born: date, on: date) -> int:
    """Return the age in whole years. As English law counts, somebody born on 29 February is a year
    older on 1 March of a year without that day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def age_on(answers: Answers, on: date | None) -> int | None:
    """Return how old the offender was on the day.

    Returns None where one of the days is not given, where the date of birth lies after the day or
    after today, and where it gives an age of over 120.
    """
    born = sound_day(answers.get(BORN))
    if born is None or on is None or born > min(on, answers.as_of):
        return None
    years = age(born, on)
    return years if max(years, age(born, answers.as_of)) <= OLDEST else None


def is_minor(answers: Answers, on: date | None) -> bool:
    """Return whether the offender was under 18 on the day; False where the age is not known."""
    years = age_on(answers, on)
    return years is not None and years < ADULT
