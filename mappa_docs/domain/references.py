"""Whether the reference or version of a document may be printed and name a file."""

import re
from collections.abc import Iterator
from itertools import permutations
from unicodedata import normalize

from mappa_docs.lazy_patterns import expression

_LONGEST = 30
_NAMES = ("last_name", "first_name", "middle_name", "aliases")
# Two letters of a first name stand in many references by chance.
_SHORTEST_NAME = 3
# So many figures, in the right order, are no longer a date of birth by chance.
_FEWEST_FIGURES = 6
_FIGURES = expression("[0-9]+")
_LETTERS = expression("[a-z]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = expression("|".join(_MONTHS))


def well_formed(value: object) -> str:
    """Return a value that looks like a reference or version, with a figure in it and letters,
    hyphens and dots at most, else "". Any other text may be a name."""
    text = value if isinstance(value, str) and len(value) <= _LONGEST else ""
    signs = text.replace("-", "").replace(".", "")
    is_reference = text.isascii() and signs.isalnum() and any(map(str.isdecimal, signs))
    return text if is_reference else ""


def printable_reference(value: object, offender: object = None) -> str:
    """Return a reference or version where it may be printed, else "".

    It may not where it is not well formed, or where a name of the `offender`, an object as it
    stands on the form, or the date of birth is found in it, its figures in any order.
    """
    reference = well_formed(value)
    known = offender if isinstance(offender, dict) else {}
    signs = reference.replace("-", "").replace(".", "").casefold()
    figures = "".join(filter(str.isdecimal, _MONTH.sub(_number_of, signs)))
    is_named = any(name in signs for name in _names(known, signs))
    return "" if is_named or _gives_day(figures, known.get("date_of_birth")) else reference


def _number_of(month: re.Match[str]) -> str:
    return f"{_MONTHS.index(month[0]) + 1:02}"


def _names(offender: dict[str, object], signs: str) -> Iterator[str]:
    """Yield the words of the offender's names in plain small letters that are short enough to stand
    among the signs, and the last name whole."""
    longest = max(map(len, _LETTERS.findall(signs)), default=0)
    for name in _NAMES if longest >= _SHORTEST_NAME else _NAMES[: min(longest, 1)]:
        given = offender.get(name)
        for text in given if isinstance(given, list) else (given,):
            if isinstance(text, str):
                # Accents come off, because a reference has none.
                words = _LETTERS.findall(_without_accents(text))
                yield from (word for word in words if len(word) >= _SHORTEST_NAME)
                whole = "".join(words)
                if name == "last_name" and (len(whole) > 2 or whole in _LETTERS.findall(signs)):
                    yield whole


def _without_accents(text: str) -> str:
    small = text.casefold()
    if small.isascii():
        return small
    return normalize("NFKD", small).encode("ascii", "ignore").decode()


def _gives_day(figures: str, born: object) -> bool:
    """Return whether the figures hold a date of birth, its parts in any order: the year in four or
    two, the day and the month with or without a nought before them."""
    parts = _FIGURES.findall(born) if isinstance(born, str) else []  # year, month and day
    # Hardly any reference has all three parts, which is soon seen.
    if (
        len(figures) < _FEWEST_FIGURES
        or len(parts) != 3
        or not all(part.lstrip("0")[-2:] in figures for part in parts)
    ):
        return False
    in_full = [part.zfill(2) for part in parts]
    spellings = (in_full, [part[-2:] for part in in_full], [str(int(part)) for part in parts])
    return any(
        "".join(order) in figures
        for spelling in spellings
        if sum(map(len, spelling)) >= _FEWEST_FIGURES
        for order in permutations(spelling)
    )
