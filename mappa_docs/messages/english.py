"""English: days, numbers with their units, lists and labels as they read inside a sentence."""

from collections.abc import Sequence
from datetime import date

from mappa_docs import resources
from mappa_docs.model import Count

_WORDS = resources.read_json("schemas/messages/en/words.json")
_MONTHS: tuple[str, ...] = tuple(_WORDS["months"])
_UNITS: dict[str, tuple[str, str]] = {name: tuple(words) for name, words in _WORDS["units"].items()}
_TERMS: dict[str, str] = _WORDS["terms"]


def day_in_words(day: date) -> str:
    """Return a day as it is printed, whatever language the machine is set to: "31 March 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def counted(count: Count) -> str:
    """Return a number with its unit, such as "1 working day" or "3 days"."""
    singular, plural = _UNITS[count.unit]
    return f"{count.number} {singular if count.number == 1 else plural}"


def term(name: str) -> str:
    """Return the words for one of the things that sentences speak of by name."""
    return _TERMS[name]


def listed(words: Sequence[str], joiner: str = " and ") -> str:
    """Return words as a list in a sentence: "police, probation and prison". With a `joiner` of
    more than " and ", that stands between all of them."""
    if joiner != " and " or len(words) < 2:
        return joiner.join(words)
    return f"{', '.join(words[:-1])}{joiner}{words[-1]}"
