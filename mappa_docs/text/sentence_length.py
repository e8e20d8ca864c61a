"""Whether any term of a sentence in words, such as "14 months", is of 12 months or more (6.7, 6.8).

A sentence that can't be read for certain counts as long enough: none is called short by mistake.
"""

import re
from typing import TYPE_CHECKING

from mappa_docs.lazy_patterns import expression

if TYPE_CHECKING:
    from fractions import Fraction

_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBERS = {"a": 1, "an": 1}
_NUMBERS |= {word: number for number, word in enumerate(_ONES.split("|"), 1)}
_NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS.split("|"), 2)}
# Exact, because terms and totals are compared: 14 months are 8 months and 6 months.
_YEARS = {"y": (1, 1), "m": (1, 12), "w": (7, 365), "d": (1, 365)}

_NUMBER = rf"(\d{{1,4}}(?:\.\d{{1,2}})?|(?:{_TENS})[- ](?:{_ONES})|\w{{1,9}})"
_UNIT = r"(years?|yrs?|months?|mths?|weeks?|wks?|days?)\b"
_TERM = expression(rf"(?<![\w.½]){_NUMBER}[ )\-–]{{1,3}}(?:calendar )?{_UNIT}", re.IGNORECASE)
# A unit that no number could be read for, or words for a sentence without a length.
_UNREAD = expression(
    rf"{_UNIT}|\d ?[ymw]|½|\b(?:life|indeterminate|IPP|public protection|hospital|guardianship)\b",
    re.IGNORECASE,
)
_NO_SENTENCE = expression(
    r"(?:suspended for|(?:operational|supervision) period(?: of)?|supervision (?:for|of)"
    r"|(?:restraining|prevention|protection|behaviour) order (?:for|of))"
    rf"(?: a (?:period|term) of)? {_TERM.pattern}",
    re.IGNORECASE,
)
_TOTAL = expression(
    rf"(?:total|aggregate)(?:ling| sentence| term)?(?: of)? {_TERM.pattern}"
    rf"|{_TERM.pattern}[^,;.]{{0,20}} in (?:total|all)\b",
    re.IGNORECASE,
)


def is_short(sentence: str) -> bool:
    """Return whether the sentence gives terms, and every one of them is below 12 months.

    The terms of several offences are not added up, so a total proves nothing. Where the terms that
    are given do not make up the total, others are missing, and the sentence is not called short.
    """
    text = _NO_SENTENCE.sub(" ", sentence)
    totals = _years(" ".join(total.group() for total in _TOTAL.finditer(text)))
    text = _TOTAL.sub(" ", text)
    terms = _years(text)
    if not terms or None in terms or None in totals or _UNREAD.search(_TERM.sub(" ", text)):
        return False
    lengths = [years for years in terms if years is not None]
    return max(lengths) < 1 and sum(lengths) >= max((years for years in totals if years), default=0)


def _years(text: str) -> "list[Fraction | None]":
    """Return each term that the text gives, in years."""
    return [_in_years(*term.groups()) for term in _TERM.finditer(text)]


def _in_years(number: str, unit: str) -> "Fraction | None":
    """Return a term in years, or None where the word for its number is not known."""
    from fractions import Fraction  # which few forms need

    if number.replace(".", "", 1).isdecimal():
        count = Fraction(number)
    else:
        words = [_NUMBERS.get(word.lower()) for word in re.split("[- ]", number)]
        if None in words:
            return None
        count = Fraction(sum(word for word in words if word))
    return count * Fraction(*_YEARS[unit[0].lower()])
