"""Whether a text names somebody whom nothing else makes known, by ranks, titles and first names.

Words that stand in the names of roles and organisations are no names of people: "Detective
Inspector, Safeguarding Hub" and "Martha House manager" name nobody. So are places, which are names
only where a first name or a number stands before them.
"""

import re
from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.name_tokens import Token, evened, tokens_of
from mappa_docs.text.person_names import Certainty, Person, surest
from mappa_docs.text.wording import names
from mappa_docs.text.words import Words, bare_words

_CAPITAL = expression(r"[A-Z](?<![^\W_].)[^\W_]*")
_PERHAPS_CAPITAL = expression(r"[A-Z\u00c0-\u1fff](?<![^\W_].)[^\W_]*")
_GOES_ON = expression(r"[./]?[ \t\u00a0]*([A-Z0-9][^\W_]*)")
# A name is seen whole so far before and after the word from which it is recognised.
_WINDOW_BEFORE, _WINDOW_AFTER = 30, 60
# After them a name may follow without any rank: "prison officer Whitlock". The first letter is left
# out, because it may be a capital.
_OCCUPATIONS = ("fficer ", "urse ")
_OCCUPATION = expression(r"(?:[Oo]fficer|[Nn]urse) (?=[A-Z])")


class Sighting(NamedTuple):
    """Somebody who is named: who it is, how certain that is, and whether by rank or title."""

    who: Person
    certainty: Certainty
    by: str = ""


def seen(
    text: str, *, besides: Container[str] = (), only_ranks: bool = False
) -> Iterator[Sighting]:
    """Yield the people whom the text seems to name. One can be yielded several times.

    Those whose last names are given as `besides` may be left out, and with `only_ranks` all who are
    not named by rank. Both make the search shorter.
    """
    plain = evened(text)
    after_occupation = _after_occupations(plain)
    if not after_occupation and _cased_words(only_ranks).isdisjoint(bare_words(plain)):
        return
    telling = names("certain_ranks") if only_ranks else _telling_words()
    for match in _CAPITAL.finditer(plain):
        folded = match[0].casefold()
        if match.start() in after_occupation:
            sighting = _after_occupation(tokens_of(plain[match.start() :][:_WINDOW_AFTER]))
            if sighting and folded not in besides:
                yield sighting
                continue
        if folded not in telling and (len(folded) > 1 or only_ranks):
            continue
        following = _GOES_ON.match(plain, match.end())
        if following is None and plain[match.start() - 2 :][:2] != ", ":
            continue
        if following and following[1].casefold() in besides:
            continue
        begin = max(0, match.start() - _WINDOW_BEFORE)
        tokens = tokens_of(plain[begin : match.end() + _WINDOW_AFTER])
        place = next(
            (at for at, token in enumerate(tokens) if token.start + begin == match.start()), -1
        )
        sighting = _sighting(tokens, place) if place >= 0 else None
        if sighting and sighting.certainty:
            yield sighting


def capitals(text: str) -> frozenset[str]:
    """Return the words with capitals, in small letters, that may be names of people."""
    found = {word for word in _PERHAPS_CAPITAL.findall(Words(text).plain) if word[0].isupper()}
    return frozenset(map(str.casefold, found)) - names("roles")


def names_somebody(text: str) -> Certainty:
    """Return how certain it is that the text names somebody."""
    return surest(sighting.certainty for sighting in seen(text))


def may_be_a_name(line: str) -> bool:
    """Return whether a line is a first name, or two or three words with capitals, none of which
    stands in the names of roles, organisations and places, such as "Kiran Whitlock"."""
    name = evened(re.split(r"[,;(–—]| - ", line)[0])
    if not names("roles").isdisjoint(name.casefold().split()):
        return False
    tokens = tokens_of(name)
    if len(tokens) == 1 and tokens[0].capital:
        return tokens[0].word in names("given") and not (tokens[0].is_plain or tokens[0].is_role)
    return (
        len(tokens) in (2, 3)
        and all(token.capital and len(token.word) > 1 for token in tokens)
        and all(token.close for token in tokens[:-1])
        and not any(
            (token.is_role or token.is_place) or token.word in names("ordinary", "ranks")
            for token in tokens
        )
    )


def _sighting(tokens: list[Token], place: int) -> Sighting | None:
    """Return who is named from the word at the place on, or None."""
    token = tokens[place]
    if token.word in names("certain_ranks", "titles") and token.close:
        return _after_rank(tokens, place)
    if token.word in names("given"):
        return _after_first_name(tokens, place)
    return _after_initial(tokens, place) if token.is_initial and token.close else None


@cache
def _cased_words(only_ranks: bool) -> frozenset[str]:
    """Return the words from which a name is recognised, as they are written. "A" and "I" alone are
    mostly no initials."""
    words = names("certain_ranks") if only_ranks else _telling_words()
    initials = () if only_ranks else "BCDEFGHJKLMNOPQRSTUVWXYZ"
    return frozenset((*map(str.title, words), *map(str.upper, words), *initials))


@cache
def _telling_words() -> frozenset[str]:
    """Return the words from which a name is recognised, but for initials."""
    return names("certain_ranks", "titles", "given")


def _after_rank(tokens: list[Token], place: int) -> Sighting | None:
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
    if not name.capital or len(name.word) < 2 or name.is_role or _in_an_office(tokens, at):
        return None
    if is_title:
        certainty: Certainty = "surely" if len(name.word) > 2 else ""
    else:
        certainty = "surely" if certain or not name.is_place else "perhaps"
    return Sighting(_person(name, given), certainty, "title" if is_title else "rank")


def _after_occupations(plain: str) -> frozenset[int]:
    """Return where words with a capital stand that follow an occupation."""
    if not any(word in plain for word in _OCCUPATIONS):
        return frozenset()
    return frozenset(match.end() for match in _OCCUPATION.finditer(plain))


def _after_occupation(tokens: list[Token]) -> Sighting | None:
    """Judge what follows an occupation, which may also be a place: "prison officer Whitlock"."""
    name = tokens[0] if tokens else None
    if name is None or len(name.word) < 3 or name.is_role or name.is_place or name.is_plain:
        return None
    if name.word in names("ordinary", "ranks") or _in_an_office(tokens, 0):
        return None
    return Sighting(_person(name, ()), "perhaps", "rank")


def _after_first_name(tokens: list[Token], place: int) -> Sighting | None:
    """Judge what stands beside a first name: "Sarah Whitlock", "Sarah J Whitlock"."""
    at = place + 1
    while at < len(tokens) and tokens[at - 1].close and tokens[at].is_initial:
        at += 1
    if at >= len(tokens) or not tokens[at - 1].close:
        return _before_first_name(tokens, place)
    name = tokens[at]
    if not name.capital or len(name.word) < 2 or name.is_role or _in_an_office(tokens, at):
        return _before_first_name(tokens, place)
    is_word = tokens[place].word in names("ordinary") and name.is_plain
    return Sighting(_person(name, (tokens[place].word,)), "perhaps" if is_word else "surely")


def _before_first_name(tokens: list[Token], place: int) -> Sighting | None:
    """Judge a last name before a first name: "Whitlock, Sarah"."""
    before = tokens[place - 1] if place else None
    if before and before.capital and before.comma:
        name = tokens[place - 1]
        if len(name.word) > 2 and not (name.is_role or name.is_place) and not name.is_plain:
            return Sighting(_person(name, (tokens[place].word,)), "perhaps")
    return None


def _after_initial(tokens: list[Token], place: int) -> Sighting | None:
    """Judge what follows an initial: "H Marsh". It may be a part of another name."""
    if place + 1 >= len(tokens) or (
        place and tokens[place - 1].close and tokens[place - 1].capital
    ):
        return None
    name = tokens[place + 1]
    if not name.capital or len(name.word) < 3 or (name.is_role or name.is_place):
        return None
    if _in_an_office(tokens, place + 1):
        return None
    return Sighting(_person(name, (tokens[place].word,)), "perhaps")


def _person(name: Token, given: tuple[str, ...]) -> Person:
    return Person(Words(name.word).proper, given)


def _follows(tokens: list[Token], at: int) -> bool:
    """Return whether a last name may follow the first name at the place."""
    return (
        at + 1 < len(tokens)
        and tokens[at].close
        and tokens[at + 1].capital
        and len(tokens[at + 1].word) > 1
        and not tokens[at + 1].is_role
    )


def _in_an_office(tokens: list[Token], at: int) -> bool:
    """Return whether the name goes on as that of an office or a place: "Kent Police"."""
    return (
        tokens[at].close
        and at + 1 < len(tokens)
        and tokens[at + 1].capital
        and tokens[at + 1].is_role
    )
