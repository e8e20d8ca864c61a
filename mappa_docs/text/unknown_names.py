"""Whether a text names somebody whom nothing else makes known, by ranks, titles and first names.

Words that stand in the names of roles and organisations are no names of people: "Detective
Inspector, Safeguarding Hub" and "Martha House manager" name nobody. So are places, which are names
only where a first name or a number stands before them.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from mappa_docs.text.person_names import Certainty, Person, surest
from mappa_docs.text.wording import names
from mappa_docs.text.words import Words

_TOKEN = re.compile(r"[^\W_]+(?:['’‘-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
# Between the words of one name: spaces, and a full stop or a slash after what is shortened.
_CLOSE = re.compile(r"[ \t\u00a0]*[./]?[ \t\u00a0]*")
_LONGEST_LINE = 200


class _Token(NamedTuple):
    """A word: as it is compared, whether it has a capital, whether the next one follows with
    nothing but a space between, and whether with a comma."""

    word: str
    capital: bool
    close: bool
    comma: bool

    @property
    def is_initial(self) -> bool:
        return self.capital and len(self.word) == 1


class Sighting(NamedTuple):
    """Somebody who is named: who it is, how certain that is, and whether by rank or title."""

    who: Person
    certainty: Certainty
    by: str = ""


def seen(text: str) -> Iterator[Sighting]:
    """Yield the people whom the text seems to name. One can be yielded several times."""
    tokens = _tokens(text)
    for place, token in enumerate(tokens):
        if token.word in names("certain_ranks") | names("titles") and token.close:
            sighting = _after_rank(tokens, place)
        elif token.capital and token.word in names("given"):
            sighting = _after_first_name(tokens, place)
        elif token.is_initial and token.close:
            sighting = _after_initial(tokens, place)
        else:
            sighting = None
        if sighting and sighting.certainty:
            yield sighting


def names_somebody(text: str) -> Certainty:
    """Return how certain it is that the text names somebody."""
    return surest(sighting.certainty for sighting in seen(text))


def may_be_a_name(line: str) -> bool:
    """Return whether a line is two or three words with capitals, none of which stands in the names
    of roles, organisations and places, such as "Kiran Whitlock"."""
    tokens = _tokens(re.split(r"[,;(–—]| - ", line)[0])
    return (
        len(tokens) in (2, 3)
        and all(token.capital and len(token.word) > 1 for token in tokens)
        and all(token.close for token in tokens[:-1])
        and not any(_is_blocked(token) or token.word in names("ordinary") for token in tokens)
    )


def _after_rank(tokens: list[_Token], place: int) -> Sighting | None:
    """Judge what follows a rank or title: "DC Sarah Whitlock", "PC 1234 Whitlock", "Mr Hill"."""
    is_title, at = tokens[place].word in names("titles"), place + 1
    if not tokens[place].capital:
        return None
    certain = False
    while at < len(tokens) and tokens[at - 1].close:
        token = tokens[at]
        if token.word.isdecimal() or token.is_initial:
            certain = True
        elif not (token.word in names("ranks") and token.capital):
            break
        at += 1
    else:
        return None
    given: tuple[str, ...] = ()
    if tokens[at].word in names("given") and _follows(tokens, at):
        given, at, certain = (tokens[at].word,), at + 1, True
    name = tokens[at]
    if not name.capital or len(name.word) < 2 or _is_role(name) or _in_an_office(tokens, at):
        return None
    if is_title:
        certainty: Certainty = "surely" if len(name.word) > 2 else ""
    else:
        certainty = "surely" if certain or not _is_plain(name) else "perhaps"
    return Sighting(_person(name, given), certainty, "title" if is_title else "rank")


def _after_first_name(tokens: list[_Token], place: int) -> Sighting | None:
    """Judge what stands beside a first name: "Sarah Whitlock", "Sarah J Whitlock"."""
    at = place + 1
    while at < len(tokens) and tokens[at - 1].close and tokens[at].is_initial:
        at += 1
    if at >= len(tokens) or not tokens[at - 1].close:
        return _before_first_name(tokens, place)
    name = tokens[at]
    if not name.capital or len(name.word) < 2 or _is_role(name) or _in_an_office(tokens, at):
        return _before_first_name(tokens, place)
    is_word = tokens[place].word in names("ordinary") and _is_plain(name)
    return Sighting(_person(name, (tokens[place].word,)), "perhaps" if is_word else "surely")


def _before_first_name(tokens: list[_Token], place: int) -> Sighting | None:
    """Judge a last name before a first name: "Whitlock, Sarah", "WHITLOCK Sarah"."""
    before = tokens[place - 1] if place else None
    if before and before.capital and (before.close or before.comma):
        name = tokens[place - 1]
        if len(name.word) > 2 and not _is_blocked(name) and not _is_plain(name):
            return Sighting(_person(name, (tokens[place].word,)), "perhaps")
    return None


def _after_initial(tokens: list[_Token], place: int) -> Sighting | None:
    """Judge what follows an initial: "H Marsh". It may be a part of another name."""
    if place + 1 >= len(tokens) or (
        place and tokens[place - 1].close and tokens[place - 1].capital
    ):
        return None
    name = tokens[place + 1]
    if not name.capital or len(name.word) < 3 or _is_blocked(name):
        return None
    if _in_an_office(tokens, place + 1):
        return None
    return Sighting(_person(name, (tokens[place].word,)), "perhaps")


def _person(name: _Token, given: tuple[str, ...]) -> Person:
    return Person(Words(name.word).proper, given)


def _follows(tokens: list[_Token], at: int) -> bool:
    """Return whether a last name may follow the first name at the place."""
    return (
        at + 1 < len(tokens)
        and tokens[at].close
        and tokens[at + 1].capital
        and len(tokens[at + 1].word) > 1
        and not _is_role(tokens[at + 1])
    )


def _in_an_office(tokens: list[_Token], at: int) -> bool:
    """Return whether the name goes on as that of an office or a place: "Kent Police"."""
    return (
        tokens[at].close
        and at + 1 < len(tokens)
        and tokens[at + 1].capital
        and _is_role(tokens[at + 1])
    )


def _is_role(token: _Token) -> bool:
    return any(part in names("roles") for part in (token.word, *re.split("['’-]", token.word)))


def _is_plain(token: _Token) -> bool:
    return token.word in names("ordinary") or token.word in names("places")


def _is_blocked(token: _Token) -> bool:
    return _is_role(token) or token.word in names("places")


def _tokens(text: str) -> list[_Token]:
    """Return the words of the text. A line all in small or all in capital letters is read as if
    each word had a capital."""
    plain = Words(text).plain
    even = len(plain) <= _LONGEST_LINE and (plain.islower() or plain.isupper())
    matches = list(_TOKEN.finditer(plain))
    tokens = []
    ends = [match.start() for match in matches[1:]]
    for match, following in zip_longest(matches, ends):
        gap = plain[match.end() : following] if following is not None else "|"
        short = len(match[0]) == 1 or match[0].casefold() in names("ranks") | names("titles")
        close = bool(_CLOSE.fullmatch(gap)) and (short or not gap.strip(" \t\u00a0"))
        possessive = _POSSESSIVE.search(match[0])
        word = _POSSESSIVE.sub("", match[0]).casefold()
        capital = match[0][0].isupper() or (even and match[0][0].isalpha())
        tokens.append(_Token(word, capital, close and not possessive, gap.strip() == ","))
    return tokens
