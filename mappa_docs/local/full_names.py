"""A full name in one box → its last and first names, where the name itself says which is which."""

from functools import cache
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression

_WORD = expression(r"[^\W\d_]+(?:['\u2018\u2019-][^\W\d_]+)*\.?")
# How a capital surname may begin in small letters: “McDONALD”.
_SMALL = ("Mc", "Mac", "Fitz", "d'", "D'", "O'")
_LONGEST = 150


class FullName(NamedTuple):
    """The last and the first names of a person. A title, as “Mr”, is neither, and makes the name
    one that is `is_exact` no more."""

    last: str
    first: str
    is_exact: bool = True


def split(text: str) -> FullName | None:
    """Return the names, or None where it can't be told for certain which is which.

    It can be told by a comma, “SPECIMEN, Darren”, or where the last name alone is in capitals:
    “Darren SPECIMEN”. Brackets, figures, several commas, aliases and generations leave it open.
    """
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        return None
    before, comma, after = words.partition(",")
    parts = (before.split(), after.split()) if comma else (before.split(),)
    if any(not part for part in parts):
        return None
    has_title = False
    named = []
    for part in parts:
        while part and _is(part[0], "titles"):
            has_title = True
            part = part[1:]
        named.append(part)
    every = [word for part in named for word in part]
    if any(not _WORD.fullmatch(word) or _is(word, "after_names") for word in every):
        return None
    found = _by_comma(*named) if comma else _by_capitals(named[0])
    return FullName(*found, is_exact=not has_title) if found else None


def _by_comma(last: list[str], first: list[str]) -> tuple[str, str] | None:
    if not last or not first:
        return None
    capitals = list(map(_is_capital, last))
    if any(map(_is_capital, first)) and not all(capitals):
        return None  # “Darren, SPECIMEN”
    is_one_name = len(last) == 1 or all(capitals) or _is(last[0], "particles")
    return (" ".join(last), " ".join(first)) if is_one_name else None


def _by_capitals(words: list[str]) -> tuple[str, str] | None:
    capitals = [number for number, word in enumerate(words) if _is_capital(word)]
    if not capitals or len(capitals) == len(words):
        return None
    first, last = capitals[0], capitals[-1]
    if capitals != [*range(first, last + 1)] or (first > 0 and last < len(words) - 1):
        return None
    # “Ludwig van BEETHOVEN”: nobody can tell what the particle belongs to.
    rest = [*words[:first], *words[last + 1 :]]
    if any(_is(word, "particles") for word in rest):
        return None
    if all(len(word.rstrip(".")) == 1 for word in rest):
        return None
    return " ".join(words[first : last + 1]), " ".join(rest)


def _is_capital(word: str) -> bool:
    """Return whether a word is in capitals throughout, and not merely an initial."""
    rest = next((word[len(small) :] for small in _SMALL if word.startswith(small)), word)
    return len(word.rstrip(".")) > 1 and rest.isupper()


def _is(word: str, kind: str) -> bool:
    return word.casefold().rstrip(".") in _words(kind)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(resources.read_json("schemas/wording/local.json")[kind])
