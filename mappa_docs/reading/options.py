"""Words that somebody chose or typed → an option of a question."""

from functools import cache
from typing import NamedTuple

from mappa_docs.model import Choice, Field, Kind
from mappa_docs.reading.comparing import comparable

_YES_NO = {"y": "yes", "n": "no"}
# What stands after the name of an option in its label.
_AFTER_NAME = (" - ", " (", ", ", ": ")
# So much alike are two words that differ by a slip, so much more than any other option; and a
# shorter word may be another one.
_ALIKE, _MORE_ALIKE, _SHORTEST_SLIP, _LONGEST_SLIP = 85, 12, 4, 200


class Chosen(NamedTuple):
    """An option, and whether it was written as the form has it."""

    choice: Choice
    is_exact: bool


def chosen(field: Field, words: str) -> Chosen | None:
    """Return the option that the words name, or None.

    Letters of another case and other spaces are the same words. The value of an option stands for
    it, and so does the beginning of its label where that is its name, as in “Category 1”. A slip of
    the pen is told only where words are options, never for “Yes” and “No” or for levels.
    """
    said = comparable(words)
    labels = _labels(field)
    if field.kind is Kind.YES_NO:
        said = _YES_NO.get(said, said)
    if said in labels:
        is_exact = words.strip() == field.choices[labels.index(said)].label
        return Chosen(field.choices[labels.index(said)], is_exact or field.kind is not Kind.YES_NO)
    values = [comparable(str(choice.value).replace("_", " ")) for choice in field.choices]
    if field.kind is not Kind.YES_NO and values.count(said) == 1:
        return Chosen(field.choices[values.index(said)], False)
    begun = [
        number
        for number, label in enumerate(labels)
        if any(label.startswith(said + after) for after in _AFTER_NAME)
    ]
    if said and len(begun) == 1:
        return Chosen(field.choices[begun[0]], False)
    return _nearest(field, said, labels)


@cache
def _labels(field: Field) -> list[str]:
    """Return the labels of the options of a question, as they are compared."""
    return [comparable(choice.label) for choice in field.choices]


def _are_levels(labels: list[str]) -> bool:
    """Return whether options are steps of a scale: numbered, or one in the words of another, as
    “High” is in “Very high”."""
    words = [set(label.split()) for label in labels]
    return any(character.isdecimal() for label in labels for character in label) or any(
        one < other for one in words for other in words
    )


def _nearest(field: Field, said: str, labels: list[str]) -> Chosen | None:
    from rapidfuzz import fuzz

    if (
        not labels
        or field.kind is Kind.YES_NO
        or not _SHORTEST_SLIP <= len(said) <= _LONGEST_SLIP
        or _are_levels(labels)
    ):
        return None
    likeness = [fuzz.ratio(said, label) for label in labels]
    best, *others = sorted(likeness, reverse=True)
    if best < _ALIKE or (others and best - others[0] < _MORE_ALIKE):
        return None
    return Chosen(field.choices[likeness.index(best)], False)
