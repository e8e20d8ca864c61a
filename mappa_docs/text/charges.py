"""What a charge names of the five offences that may make a review mandatory (20.4).

`schemas/charges.json` has the words, English and Welsh: those for each offence, for an attempt, for
another offence about one, such as a conspiracy or a threat, and for a charge that was not brought.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression

# A charge that was not brought is said to be so in the same clause.
_CLAUSE = expression(r"[.;:\n]+|,(?=\s)")
_WORD = expression(r"[^\W_]+")
# What a charge was before it was reduced no longer counts.
_REDUCED = expression(r"[^.;\n]*\breduced\s+to\b")
_LATER = expression(
    r",\s+(?=(?:now|later|since|then|and)?\s*(?:withdrawn|dropped|discontinued|dismissed|reduced|not\s))"
)
_SECTION = expression(r"\bs(?:ection|\.)?\s*\d+\w*\b", re.IGNORECASE)


def named_in(text: str) -> frozenset[str]:
    """Return which of the five offences the text says were charged, as MAPPA N names them: nothing
    where it is only spoken of one, or where no word tells."""
    folded = text.casefold()
    if not any(stem in folded for stem in _stems()):
        return frozenset()
    plain = _LATER.sub(" ", _SECTION.sub(" ", _REDUCED.sub(" ", folded)))
    return frozenset(offence for clause in _CLAUSE.split(plain) for offence in _charged(clause))


def _charged(clause: str) -> Iterator[str]:
    """Yield each offence that the clause says was charged."""
    words = _WORD.findall(clause)
    known = _known()
    for place, word in enumerate(words):
        offence = known.get(word)
        if offence is None or _is_no_charge(words, place):
            continue
        attempted: dict[str, str] = _data()["attempted"]
        yield attempted.get(offence, offence) if _is_attempt(words, place) else offence


def _is_no_charge(words: list[str], place: int) -> bool:
    """Return whether the words around the offence say that it is another thing, or not charged."""
    after = words[place + 1 :]
    signs = f" {' '.join(after)} "
    return (
        not _words("not_charged_before").isdisjoint(words[:place])
        or any(f" {sign} " in signs for sign in _words("not_charged_after"))
        or bool(after and after[0] in _words("something_else_after"))
        or _is_another_offence(words, place)
    )


def _is_attempt(words: list[str], place: int) -> bool:
    """Return whether an attempt is charged: "attempted murder", or "murder (attempted)"."""
    before = _skipped(words, place, _words("joining"))
    return (
        words[before] in _words("attempt") if before >= 0 else words[place + 1 :] == ["attempted"]
    )


def _is_another_offence(words: list[str], place: int) -> bool:
    """Return whether the offence is only what another one was about, such as a conspiracy."""
    about = _skipped(words, place, _words("joining") | _words("attempt") | _known().keys())
    return (
        about >= 0
        and words[about] in _words("another_offence")
        and words[about + 1] not in _words("and")
    )


def _skipped(words: list[str], place: int, skipped: Set[str]) -> int:
    """Return where the word before the place stands that is none of those skipped, or -1."""
    return next((at for at in range(place - 1, -1, -1) if words[at] not in skipped), -1)


@cache
def _known() -> dict[str, str]:
    """Return each word for an offence, with that offence."""
    offences: dict[str, list[str]] = _data()["offences"]
    return {word: offence for offence, words in offences.items() for word in words}


@cache
def _stems() -> tuple[str, ...]:
    """Return the shortest words, one of which stands in every text that names an offence."""
    words = sorted(_known(), key=len)
    return tuple(word for word in words if not any(one in word for one in words if one != word))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_data()[name])


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = resources.read_json("schemas/charges.json")
    return data
