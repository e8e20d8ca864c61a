"""Who came to a meeting, as MAPPA B and MAPPA E list them, for the rules about people."""

import re

from mappa_docs.intake.answers import Answers, Row
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.support.ages import is_minor
from mappa_docs.rules.support.tables import of_agency, text

_CHAIR = expression(
    r"(?<!deputy )(?<!vice )(?<!vice-)(?<!co-)\bchair(?:man|woman|person)?\b", re.IGNORECASE
)
_OF_THE_BOARD = expression(r"\b(?:smb|board)\b", re.IGNORECASE)
_PUNCTUATION = ".,;:()/&"


def is_child(answers: Answers) -> bool:
    """Return whether the offender was under 18 on the day of the meeting; False if not known."""
    return is_minor(answers, answers.day("/meeting/date"))


def name_words(names: str) -> frozenset[str]:
    """Return the words of a name, or of several, in small letters and without punctuation."""
    return frozenset(
        word.strip(_PUNCTUATION) for word in names.casefold().replace("’", "'").split()
    )


def is_same_person(name: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether the words of two names, from one form, are those of the same person.

    One name may have more words, such as a title or a rank; a single word is too little to tell.
    """
    return min(len(name), len(other)) > 1 and (name <= other or other <= name)


def without_chair(answers: Answers) -> list[Row]:
    """Return those who attended for the Chair’s agency and are not the Chair (13a.7).

    The Chair is known by name, else by the role. Where neither is found, the Chair is not listed.
    """
    chair = name_words(answers.text("/meeting/chair"))
    came = of_agency(answers, "/attendance", answers.text("/meeting/chair_agency"))
    chairs = [row for row in came if is_same_person(chair, name_words(text(row, "name")))]
    chairs = chairs or [row for row in came if _has_the_chair(text(row, "role"))]
    return [row for row in came if row not in chairs]


def _has_the_chair(role: str) -> bool:
    return bool(_CHAIR.search(role)) and not _OF_THE_BOARD.search(role)
