"""Of whom a heading or a label speaks: “Name” recurs for the offender, the victim, whoever refers
and many others."""

from functools import cache
from typing import NamedTuple

from mappa_docs.local.drafting.word_list import Words, vocabulary, words_of

NOBODY, SEVERAL, VICTIM, OFFENDER = "", "several", "victim", "offender"
# Whose form it is: in one for a MARAC the “subject” is the victim, and so is whom it does not name.
_BY_NAME = frozenset(("perpetrator", "suspect", "offender", "defendant"))
_MARAC = "marac"


class Named(NamedTuple):
    """The person whom words speak of, `NOBODY`, or `SEVERAL`; and the words that are left."""

    person: str
    rest: Words


def named(text: str, *, is_marac: bool = False) -> Named:
    """Return whom a heading or label speaks of."""
    rest = list(words_of(text))
    found: list[str] = []
    for phrase, person in _phrases():
        at = _position(rest, phrase)
        if at is not None:
            del rest[at : at + len(phrase)]
            is_subject = is_marac and person == OFFENDER and _BY_NAME.isdisjoint(phrase)
            found.append(VICTIM if is_subject else person)
    people = list(dict.fromkeys(found))
    person = people[0] if len(people) == 1 else SEVERAL if people else NOBODY
    return Named(person, tuple(rest))


def is_marac(titles: tuple[str, ...], text: str) -> bool:
    """Return whether a form with these titles is one for a MARAC, whose subject is the victim."""
    has_title = any(_MARAC in words_of(title) for title in titles)
    return has_title and any(name in text.casefold() for name in _BY_NAME)


@cache
def _phrases() -> tuple[tuple[Words, str], ...]:
    """Return the words for people, the longest first."""
    phrases = {
        words_of(phrase): person
        for person, phrases in vocabulary()["people"].items()
        for phrase in phrases
    }
    return tuple(sorted(phrases.items(), key=lambda one: -len(one[0])))


def _position(words: list[str], phrase: Words) -> int | None:
    last = len(words) - len(phrase)
    return next(
        (at for at in range(last + 1) if tuple(words[at : at + len(phrase)]) == phrase), None
    )
