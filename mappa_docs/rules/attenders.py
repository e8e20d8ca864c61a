"""Who came to a meeting, as MAPPA B and MAPPA E list them, for the rules about people."""

import re
from collections.abc import Iterator

from mappa_docs.rules.answers import Answers, Row, age

OF_AGE = 18
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_IS_CHAIR = re.compile(r"(?<!deputy )(?<!vice )(?<!vice-)(?<!co-)\bchair(?:man|woman|person)?\b", re.I)
_OF_THE_BOARD = re.compile(r"\b(?:smb|board)\b", re.I)


def text(row: Row, name: str) -> str:
    """Return the text that a row has under the name, or ""."""
    value = row.get(name)
    return value if isinstance(value, str) else ""


def of_agency(answers: Answers, table: str, agency: str) -> list[Row]:
    """Return the rows of the table that are for the agency."""
    return [row for _, row in answers.rows(table) if row.get("agency") == agency]


def with_role(answers: Answers, table: str, words: re.Pattern[str]) -> list[Row]:
    """Return the rows of the table whose role has the words."""
    return [row for _, row in answers.rows(table) if words.search(text(row, "role"))]


def is_listed(answers: Answers) -> bool:
    """Return whether anybody at all is listed as having come; if not, the schema asks for them."""
    return next(answers.rows("/attendance"), None) is not None


def same_person(one: str, other: str) -> bool:
    """Return whether two tables of one form name the same person.

    One may have more words, such as a title or a rank; a single word is too little to tell.
    """
    words, others = _words(one), _words(other)
    return min(len(words), len(others)) > 1 and (words <= others or others <= words)


def without_chair(answers: Answers) -> Iterator[Row]:
    """Yield those who attended for the Chair’s agency and are not the Chair (13a.7).

    The Chair is known by name, else by the role. Where neither is found, the Chair is not listed.
    """
    chair = answers.text("/meeting/chair")
    rows = [row for _, row in answers.rows("/attendance")]
    chairs = [row for row in rows if same_person(chair, text(row, "name"))]
    if not chairs:
        chairs = [row for row in rows if _has_the_chair(text(row, "role"))]
    agency = answers.text("/meeting/chair_agency")
    return (row for row in rows if row.get("agency") == agency and row not in chairs)


def is_child(answers: Answers) -> bool:
    """Return whether the offender was under 18 on the day of the meeting; False if not known."""
    born, met = answers.day("/offender/date_of_birth"), answers.day("/meeting/date")
    return born is not None and met is not None and born <= met and age(born, met) < OF_AGE


def _has_the_chair(role: str) -> bool:
    return bool(_IS_CHAIR.search(role)) and not _OF_THE_BOARD.search(role)


def _words(name: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORDS.findall(name))
