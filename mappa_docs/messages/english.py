"""English: days, numbers with their units, lists and labels as they read inside a sentence."""

from collections.abc import Sequence
from datetime import date

from mappa_docs import resources
from mappa_docs.model import Count

_WORDS = resources.read_json("schemas/messages/en/words.json")
_MONTHS: tuple[str, ...] = tuple(_WORDS["months"])
_UNITS: dict[str, tuple[str, str]] = {name: tuple(words) for name, words in _WORDS["units"].items()}
# The words for things that sentences speak of, and those of the time limits.
_TERMS: dict[str, str] = _WORDS["terms"] | resources.read_json("schemas/messages/en/limits.json")


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


def listed(words: Sequence[str], joiner: str = "") -> str:
    """Return words as a list in a sentence: "police, probation and prison". A `joiner`, such as
    " and from ", stands between all of them."""
    if joiner or len(words) < 2:
        return joiner.join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def asked(label: str) -> str:
    """Return a label as it reads inside a sentence: "Date of birth" as "the date of birth".

    Names and abbreviations, such as "ViSOR reference", keep their capital.
    """
    return f"the {in_a_sentence(label)}"


def in_a_sentence(label: str) -> str:
    """Return a label with a small letter at its beginning, unless it begins with a name."""
    first, _, rest = label.partition(" ")
    # "National Insurance number" is a name, and "Date MAPPA A was sent" only has one in it.
    ordinary = first[1:].islower() and (not rest[:1].isupper() or rest[:2].isupper())
    return label[:1].lower() + label[1:] if ordinary else label
