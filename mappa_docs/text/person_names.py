"""Whether a text names a person who is known, though some names, such as Hill, are ordinary words
as well."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.wording import names
from mappa_docs.text.words import Words

_SHORTEST_PART = 3
_MIDDLE_NAMES = 2
_INITIALS = range(2, 4)
_NOT_IN_A_NAME = frozenset({"the", "of", "for", "and", "y", "s"})
# "GT", "G.T." and "G. T.", also with a letter between.
_INITIALS_OF = expression(r"([A-Z])(?<!\w.)[. ]{0,2}([A-Z])?[. ]{0,2}([A-Z])(?!\w)")
# How certain it is that a text names somebody; "" where it does not.
Certainty = Literal["surely", "perhaps", ""]


class Person(NamedTuple):
    """The words of a person's last and first names, in small letters."""

    family: tuple[str, ...]
    given: tuple[str, ...] = ()


def person(last_name: str, first_name: str) -> Person:
    """Return the person whose last and first names two fields give."""
    return Person(Words(last_name).proper, Words(first_name).proper)


def person_of(line: str) -> Person:
    """Return the person whom a line names, such as "Chief Constable Jo Sample, Kent Police": the
    name is the last two words before a comma or bracket. A rank or title is no first name."""
    *_, given, family = ("", "", *Words(re.split(r"[,(;/]", line)[0]).proper)
    is_rank = given in names("ranks", "titles") or given.isdecimal()
    return Person((family,) if family else (), (given,) if given and not is_rank else ())


def names_person(words: Words, who: Person, *, bare: bool) -> Certainty:
    """Return how certain it is that the text names the person: "" where it does not.

    A first name or its initial before or after the last name, or a title before it, is enough. With
    `bare` either name alone is, too. Some names are words as well: alone, "Hill" is taken for a
    name only with a capital inside a sentence and with no other capital beside it ("Hill Street"),
    and "perhaps". Any other name is taken for one: "perhaps" where it has no capital, or begins a
    longer name.
    """
    if not words.may_hold(who.family + who.given):
        return ""
    judged = {
        _by_last_name(words, place, length, who, bare)
        for family in _families(who)
        for place, length in _places(words, family)
    }
    for name in who.family + who.given if bare else ():
        if len(name) >= _SHORTEST_PART or name in who.given[:1]:
            judged |= {_alone(words, place) for place, _ in _places(words, (name,))}
    return surest(judged)


def surest(judged: Iterable[Certainty]) -> Certainty:
    """Return the greatest of several certainties."""
    known = set(judged)
    return "surely" if "surely" in known else "perhaps" if "perhaps" in known else ""


def may_be_one_first_name(one: str, other: str) -> bool:
    """Return whether two first names may be one person's: a word of the one is a word of the other
    or its beginning, as in "Geth" and "Gethin Wyn", or one of them is not known."""
    first, second = Words(one).proper, Words(other).proper
    alike = ((a, b) for a in first for b in second)
    return not (first and second) or any(a.startswith(b) or b.startswith(a) for a, b in alike)


def by_last_name(people: Iterable[Person]) -> dict[str, list[Person]]:
    """Return the people by each word of their last names, for `names_one_of`."""
    by_word: dict[str, list[Person]] = {}
    for who in people:
        for family in _families(who):
            for word in family:
                if word not in _NOT_IN_A_NAME:
                    by_word.setdefault(word, []).append(who)
    return by_word


def names_one_of(
    words: Words, people: dict[str, list[Person]], *, alone: bool = False
) -> Certainty:
    """Return how certain it is that the text names one of the people, and not by a last name alone.

    With `alone` a last name alone is enough, as `names_person` judges it.
    """
    near = words.known.intersection(people) if words.may_hold(people) else ()
    return surest(
        names_person(words, Person(who.family) if without_given else who, bare=without_given)
        for name in near
        for who in people[name]
        for without_given in ((False, True) if alone else (False,))
    )


def gives_initial(words: Words, who: Person) -> bool:
    """Return whether the person is called by a title and the first letter of the last name, as
    "Mr T" is."""
    letter = who.family[-1][:1].upper() if who.family else ""
    if not letter or f" {letter}" not in words.plain:
        return False
    called = rf"\b(?:Mrs?|Ms|Miss|Mx)\.? {re.escape(letter)}\b(?!['’.]\w)"
    return bool(re.search(called, words.plain))


def gives_initials(words: Words, people: Iterable[Person]) -> bool:
    """Return whether the initials of one of the people stand in the text, as "GT" or "G. T."."""
    wanted = {
        "".join(name[0] for name in (*who.given, *who.family) if name)
        for who in people
        if who.given and who.family
    }
    wanted = {initials for initials in wanted if len(initials) in _INITIALS}
    wanted |= {initials[0] + initials[-1] for initials in wanted}
    wanted = wanted - names("roles", "ranks", "titles")
    found = ("".join(letters).casefold() for letters in _INITIALS_OF.findall(words.plain))
    return not wanted.isdisjoint(found)


def _families(who: Person) -> tuple[tuple[str, ...], ...]:
    """Return the last name as it can be written: in one word too, as "OBrien" is, and of several
    people, as in "the OBriens"."""
    one_word = (("".join(who.family),),) if len(who.family) > 1 else ()
    last = who.family[-1] if who.family else ""
    is_long = len(last) > _SHORTEST_PART and not last.endswith("s")
    return (who.family, *one_word, *(((*who.family[:-1], f"{last}s"),) if is_long else ()))


def _places(words: Words, name: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where the name begins among the words of the text, and of how many words it is."""
    if not name or name[0] not in words.known:
        return []
    size, wanted = len(name), list(name)
    return [(at, size) for at in words.places[name[0]] if words.folded[at : at + size] == wanted]


def _by_last_name(words: Words, place: int, size: int, who: Person, bare: bool) -> Certainty:
    """Judge a last name by what stands beside it."""
    capital = words.is_capital(place)
    titles = names("titles") if bare else names("titles", "ranks")
    before = _before(words, place)
    word = words.folded[before] if before >= 0 else ""
    if word in titles and (capital or not _is_word(words, place)):
        return "surely"
    if capital and word in {name[0] for name in who.given[:1]} and words.is_capital(before):
        return "surely"
    for step in range(1, _MIDDLE_NAMES + 2):
        for other in (place - step, place + size - 1 + step):
            if not 0 <= other < len(words.folded) or words.folded[other] not in who.given:
                continue
            between = range(min(place, other), max(place + size, other + 1))
            if all(words.is_capital(within) for within in between):
                return "surely"
            if step == 1 and not (_is_word(words, place) or _is_word(words, other)):
                return "surely"
    return _alone(words, place + size - 1) if bare else ""


def _before(words: Words, place: int) -> int:
    """Return the place of the word before another, past the full stop of a shortened one."""
    before = place - 1
    is_shortened = (
        before > 0
        and words.folded[before] == "."
        and (
            len(words.folded[before - 1]) == 1
            or words.folded[before - 1] in names("titles", "certain_ranks")
        )
    )
    return before - 1 if is_shortened else before


def _alone(words: Words, place: int) -> Certainty:
    """Judge a name that stands by itself."""
    capital = words.is_capital(place)
    if not _is_word(words, place):
        if not capital and len(words.folded[place]) == 1:
            return ""
        goes_on = words.is_capital(place + 1) or (
            place > 0 and words.folded[place - 1] in names("institutions")
        )
        return "surely" if capital and not goes_on else "perhaps"
    beside = words.is_capital(place - 1) or words.is_capital(place + 1)
    return "perhaps" if capital and not beside and not words.starts_sentence(place) else ""


def _is_word(words: Words, place: int) -> bool:
    return words.folded[place] in names("ordinary")
