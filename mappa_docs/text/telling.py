"""What a text tells its reader that the reader is not to be told (3.27, 3.58).

`schemas/wording/telling.json` lists the words, in English and Welsh, in groups: what each tells of,
which of them tell it surely and which perhaps, and for whom it is kept back. A search says what
kind of thing is there, never the words.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.phrases import Phrases
from mappa_docs.text.wording import wording
from mappa_docs.text.words import Words

# In a phrase that is let through, a gap holds nobody who is to be protected.
_OTHERS = (
    "and", "or", "children", "child", "public", "community", "people", "girls", "boys", "others",
)  # fmt: skip
_TEAMS = "protection_teams"
_MOST_BEFORE = 2
# What is written without spaces, in an address or a reference, has at least so many letters.
_SHORTEST_JOINED = 8
# The same people write most forms of a folder.
_CODES_KEPT = 1024
_LETTERS = expression(r"[a-z]+")
_NUMBERED = expression(r"mappa[ _-]*(?=\d)", re.IGNORECASE)
_PIECES = expression(r"[^\W\d_]+|\d+")


class Telling(NamedTuple):
    """What a text tells of, surely and perhaps, each in the order of the lists."""

    surely: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


class _Group(NamedTuple):
    name: str
    tells: str
    is_work: bool
    surely: Phrases
    perhaps: Phrases


class _Lists(NamedTuple):
    """What is looked for in texts for one reader, what is let through, and the words without one of
    which nothing is told."""

    groups: tuple[_Group, ...]
    allowed: Phrases
    words: frozenset[str]


def told(words: Words, form: str, *, contact: bool = False) -> Telling:
    """Return what the words of a text on the form, such as "mappa-j", tell its reader.

    In the details of a `contact` the name of a police team may be all there is to say.
    """
    lists = _lists(form)
    if words.bare.isdisjoint(lists.words):
        return Telling()
    groups = [
        group
        for group in lists.groups
        if any(group.surely.found(words, words.line)) or any(group.perhaps.found(words, words.line))
    ]
    if not groups:
        return Telling()
    line = lists.allowed.without(words)
    surely: dict[str, None] = {}
    perhaps: dict[str, None] = {}
    for group in groups:
        if _holds(group.surely, words, line, group):
            kept = perhaps if contact and group.name == _TEAMS else surely
            kept[group.tells] = None
        elif _holds(group.perhaps, words, line, group):
            perhaps[group.tells] = None
    return Telling(tuple(surely), tuple(tells for tells in perhaps if tells not in surely))


@lru_cache(_CODES_KEPT)
def told_by_code(code: str, form: str) -> Telling:
    """Return what a reference, an e-mail address or a file name tells, whose words are joined."""
    # In "MAPPA-2-2026" the number is mostly that of the document.
    pieces = Words(" ".join(_PIECES.findall(_NUMBERED.sub("", code))))
    apart = told(pieces, form, contact=True)
    joined = "".join(_LETTERS.findall(code.casefold()))
    glued = (
        []
        if len(joined) < _SHORTEST_JOINED
        else [group.tells for group in _lists(form).groups if _joined(group.name).search(joined)]
    )
    surely = tuple(dict.fromkeys((*apart.surely, *glued)))
    short = (tells for tells, phrases in _in_codes() if any(phrases.found(pieces, pieces.line)))
    perhaps = dict.fromkeys((*apart.perhaps, *short))
    return Telling(surely, tuple(tells for tells in perhaps if tells not in surely))


@cache
def _in_codes() -> tuple[tuple[str, Phrases], ...]:
    """Return what is said in a code alone, where nobody speaks of anything else."""
    listed = wording("telling")["in_codes"]
    return tuple((tells, Phrases(phrases)) for tells, phrases in listed.items())


def _holds(phrases: Phrases, words: Words, line: str, group: _Group) -> bool:
    """Return whether one of the phrases stands in the line, and not as a kind of work."""
    return any(
        not (group.is_work and _is_work(line, match)) for match in phrases.found(words, line)
    )


def _is_work(line: str, match: re.Match[str]) -> bool:
    """Return whether the phrase only names a kind of work, as in "rape crisis centre" (3.24)."""
    before = re.findall(r"[^<>]+", line[: match.start()])[-_MOST_BEFORE:]
    if _personal().intersection(before):
        return False
    return bool(_work().match(line, match.end()))


@cache
def _work() -> re.Pattern[str]:
    listed = wording("telling")["work"]
    between, heads = ("|".join(listed[name]) for name in ("between", "heads"))
    # A "sexual harm prevention order" is no work.
    return re.compile(f"(?:<(?:{between})>){{0,4}}<(?:{heads})>(?!<orders?>)")


@cache
def _personal() -> frozenset[str]:
    return frozenset(wording("telling")["work"]["personal"])


@cache
def _groups() -> tuple[_Group, ...]:
    return tuple(
        _Group(
            group["name"],
            group["tells"],
            group["work"],
            Phrases(group["surely"], welsh=group["welsh"]),
            Phrases(group["perhaps"], welsh=group["welsh"]),
        )
        for group in wording("telling")["groups"]
    )


@cache
def _joined(name: str) -> re.Pattern[str]:
    """Return what matches the sure phrases of the group, each written as one word, that are long
    enough to be told."""
    (group,) = (group for group in wording("telling")["groups"] if group["name"] == name)
    plain = (phrase for phrase in group["surely"] if "/" not in phrase and ".." not in phrase)
    joined = ("".join(Words(phrase).folded) for phrase in plain)
    long_enough = [phrase for phrase in joined if len(phrase) >= _SHORTEST_JOINED]
    return re.compile("|".join(long_enough) or "(?!)")


@cache
def _lists(form: str) -> _Lists:
    listed = wording("telling")
    reader = listed["readers"][form]
    groups = tuple(group for group in _groups() if group.tells in reader["may_not_know"])
    words = (phrases.words for group in groups for phrases in (group.surely, group.perhaps))
    allowed = Phrases((*listed["allowed"], *reader["allowed"]), without=_OTHERS)
    return _Lists(groups, allowed, frozenset().union(*words))
