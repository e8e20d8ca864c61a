"""The ways in which one person is written in texts, and where they stand.

"Gethin Ŵyn Testcase" is also "Mr Testcase", "TESTCASE, Gethin", "G. Testcase", "Gethin" and "GWT".
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from mappa_docs.text.wording import names, wording
from mappa_docs.text.words import Words

# Shorter, a name in one word may stand inside an ordinary word.
SHORTEST_IN_ONE = 6
_INITIALS = range(2, 4)
_SHORTEST_PART = 3
_MOST_GIVEN = 4
HE, SHE = frozenset({"mr", "mister", "mstr", "sir"}), frozenset({"mrs", "ms", "miss", "missus"})
_NO_NAMES = frozenset({"y", "the", "of", "o", "d"})

Form = tuple[str, ...]


class Called(NamedTuple):
    """A person by their names: the words of the last and the first names, in small letters, and the
    titles and ranks before them."""

    family: Form
    given: Form = ()
    titles: Form = ()

    @property
    def words(self) -> frozenset[str]:
        """All words of the name, titles apart."""
        return frozenset((*self.family, *self.given))

    def may_have(self, titles: Iterable[str]) -> bool:
        """Return whether somebody with these titles may be this person: not a "Mrs" where the name
        was given with "Mr"."""
        own, other = frozenset(self.titles), frozenset(titles)
        return not ((own & HE and other & SHE) or (own & SHE and other & HE))


def called(name: str) -> Called:
    """Return the person whom a full name means: "Ms Carys Dŵr", "Testcase, Gethin" or "Whitlock".

    The last name is the last word, with the particles before it; of a name with a comma all that
    stands before that.
    """
    before, comma, after = name.partition(",")
    parts = before.split()
    titles = []
    while len(parts) > 1 and (_plain(parts[0]) in _titles() or parts[0].isdecimal()):
        titles.append(_plain(parts.pop(0)))
    if comma and after.strip():
        family, given = parts, after.split()
    else:
        at = len(parts) - 1
        while at > 1 and _plain(parts[at - 1]) in wording("local")["particles"]:
            at -= 1
        family, given = parts[at:], parts[:at]
    while len(given) > 1 and _plain(given[0]) in _titles():
        titles.append(_plain(given.pop(0)))
    return Called(_words(family), _words(given), tuple(titles))


def whole(who: Called) -> Iterator[Form]:
    """Yield the forms that can be nobody else: first names or initials with the last name."""
    for family in _families(who):
        for given in _givens(who):
            yield (*given, *family)
            yield (*family, *given)
    if who.given and who.family:
        yield (who.given[0], who.family[0][0])


def parts(who: Called) -> Iterator[Form]:
    """Yield what may also be somebody else's, or a word: the last name alone, or the first one."""
    yield from _families(who)
    if len(who.family) > 1:
        last = (word for word in who.family if word not in _NO_NAMES)
        yield from ((word,) for word in last if len(word) >= _SHORTEST_PART)
    for place, name in enumerate(who.given):
        if len(name) >= _SHORTEST_PART or (place == 0 and len(name) > 1):
            yield (name,)


def initials(who: Called) -> Iterator[Form]:
    """Yield the first letters of the names, in one word and apart: "gt" and "g", "t"."""
    if not who.given or not who.family:
        return
    letters = [name[0] for name in (*who.given, who.family[0])]
    for some in dict.fromkeys((tuple(letters), (letters[0], letters[-1]))):
        joined = "".join(some)
        if len(some) in _INITIALS and joined not in names("roles", "ranks", "titles"):
            yield (joined,)
            yield some


def plurals(who: Called) -> Iterator[Form]:
    """Yield the last name as that of several people, as in "the Whitlocks"."""
    for *before, last in _families(who):
        if len(last) >= _SHORTEST_PART:
            yield (*before, f"{last}s")
            yield (*before, f"{last}es")


def in_one(who: Called) -> Iterator[str]:
    """Yield a first name and the last name in one word, "gethintestcase" and "testcasegethin"."""
    family = "".join(who.family)
    for one in (pair for name in who.given if family for pair in (name + family, family + name)):
        if len(one) >= SHORTEST_IN_ONE:
            yield one


def _families(who: Called) -> list[Form]:
    """Return the last name with its words apart and together: "o", "brien" and "obrien"."""
    if not who.family:
        return []
    ways: list[list[str]] = [[who.family[0]]]
    for word in who.family[1:]:
        ways = [new for way in ways for new in ([*way, word], [*way[:-1], way[-1] + word])]
    return [tuple(way) for way in ways]


def _givens(who: Called) -> Iterator[Form]:
    """Yield first names as they are written before a last name: all or some of them, in full or by
    their letters, apart or in one word."""
    if not who.given:
        return
    first, *others = who.given[:_MOST_GIVEN]
    yield from product(*((name, name[0]) for name in (first, *others)))
    for size in range(len(others)):
        yield from product(*((name, name[0]) for name in (first, *others[:size])))
    yield ("".join(name[0] for name in who.given),)


def _words(pieces: Iterable[str]) -> Form:
    return Words(" ".join(pieces)).proper


def _titles() -> frozenset[str]:
    return names("titles", "ranks", "certain_ranks")


def _plain(word: str) -> str:
    return word.casefold().rstrip(".")
