"""The grammar of English: days, numbers with their units, lists, and labels inside a sentence."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from mappa_docs import resources
from mappa_docs.model import Choice, Count

# The files of the catalogue that hold no sentences: months, units and terms, and the words for what
# has a time limit.
FILES = ("words", "limits")
_WORDS, _LIMITS = (resources.read_json(f"schemas/messages/en/{name}.json") for name in FILES)
_MONTHS: tuple[str, ...] = tuple(_WORDS["months"])
_UNITS: dict[str, tuple[str, str]] = {name: tuple(words) for name, words in _WORDS["units"].items()}
_TERMS: dict[str, str] = _WORDS["terms"] | _LIMITS
# A sentence that begins like this goes on in small letters after the words for its place. None of
# these begins a label that is the name of a thing.
_SMALL_AFTER_A_PLACE = (
    *("Enter", "Select", "Complete", "Add", "Answer", "Fill", "Check", "Correct", "Give", "Remove"),
    *("Put", "Say", "Tell", "Ask", "Send", "Discuss", "Restrict", "Consider", "Have"),
    *("The", "This", "A", "An", "Somebody", "Nobody", "It", "There", "Entry"),
)
# Labels that begin or end like this are no names of things, and are quoted whole.
_QUESTION_STARTS = ("What", "When", "Where", "Why", "Who", "How", "The", "A", "Any", "To", "By")
_QUESTION_ENDS = ("by", "on", "in", "to")
# Who presides at a meeting is written with a capital everywhere.
_OFFICES = ("Chair", "Chair’s")
# About as many labels as the forms have.
_LABELS_KEPT = 2048


def day_in_words(day: date) -> str:
    """Return a day as it is printed, whatever language the machine is set to: "31 March 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_in_short(day: date) -> str:
    """Return the month of a day as a picture names it: "Mar"."""
    return _MONTHS[day.month - 1][:3]


def capital(words: str) -> str:
    """Return words as a line begins with them."""
    return words[:1].upper() + words[1:]


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


def option(choice: Choice) -> str:
    """Return an option as data have it, with its label where that reads otherwise: "2 (Level 2)",
    "\"custody\" (In custody)"."""
    value = json.dumps(choice.value, ensure_ascii=False)
    return value if choice.label == choice.value else f"{value} ({choice.label})"


def numbers(every: Iterable[int]) -> str:
    """Return numbers in words, those that follow each other as a range: "1 to 3, 5 and 9"."""
    ranges: list[list[int]] = []
    for number in sorted(set(every)):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    parts: list[str] = []
    for run in ranges:
        parts += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run)
    return listed(parts)


@lru_cache(maxsize=_LABELS_KEPT)
def is_quoted(label: str) -> bool:
    """Return whether a label is a whole question, which can stand inside a sentence only in
    quotation marks."""
    words = label.split()
    return bool(words) and (words[0] in _QUESTION_STARTS or words[-1] in _QUESTION_ENDS)


def asked(label: str) -> str:
    """Return a label as it reads inside a sentence: "Date of birth" as "the date of birth".

    Names and abbreviations, such as "ViSOR reference", keep their capital.
    """
    return f"the {in_a_sentence(label)}"


@lru_cache(maxsize=_LABELS_KEPT)
def in_a_sentence(label: str) -> str:
    """Return a label with a small letter at its beginning, unless it begins with a name."""
    first, _, rest = label.partition(" ")
    # "National Insurance number" is a name, and "Date MAPPA A was sent" only has one in it.
    ordinary = first[1:].islower() and (not rest[:1].isupper() or rest[:2].isupper())
    ordinary = ordinary and first not in _OFFICES
    return label[:1].lower() + label[1:] if ordinary else label


def row(name: str, rows: Iterable[int]) -> str:
    """Return the words for rows of a table, each of which has this name: "Victim 1 and 2"."""
    return f"{name} {numbers(rows)}"


def question_at(place: str, label: str) -> str:
    """Return the words for a question in a row or group: "Victim 2, date of birth"."""
    return f"{place}, {in_a_sentence(label)}"


def said_at(place: str, sentence: str) -> str:
    """Return a sentence after the words for its place: "Victim 2: enter the date of birth"."""
    first = sentence.split(" ", 1)[0]
    words = sentence[:1].lower() + sentence[1:] if first in _SMALL_AFTER_A_PLACE else sentence
    return f"{place}: {words}"
