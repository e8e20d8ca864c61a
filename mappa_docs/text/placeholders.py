"""Stand-ins: texts that stand in a box and are no answer, such as "TBC", "NULL" or "see above".

`schemas/stand-ins.json` has them by families, each with its reason. A text is a stand-in only where
the whole of it is one, or several of them; one that says anything more is an answer.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import compress
from string import ascii_lowercase, digits
from typing import NamedTuple
from unicodedata import normalize

from mappa_docs import resources
from mappa_docs.text.phrasebook import Phrasebook, is_repeated
from mappa_docs.text.stand_in_families import data, families

# Longer texts are looked at only where they begin with a sign or a letter that tells.
_LENGTH = 100
# No stand-in has more words.
_MOST_WORDS = 30
_REMEMBERED = 1024
_FIRSTS_REMEMBERED = 4096
# Signs with which residue begins or ends, and what may stand around it.
_OPENING = frozenset("&[{<«‹$%@#*_\\█▇▆▅▄▓▒░■▪●•⬛(")
_CLOSING = frozenset(";]}>»›$%@#*_█▇▆▅▄▓▒░■▪●•⬛")
_AROUND = " \t\r\n\u00a0.,;:!?'\"‘’“”-–—"
# What else may stand behind a word of two letters, the shortest that are known by more than one.
_AFTER = "/\\|()[]{}<>_*+=&…"
_SHORT = 2
_ENDS = ".,;:!?"
_FAMILY = "family "
_BETWEEN = "between"
_SIGNS, _WORD = "sign", "word"


class StandIn(NamedTuple):
    """What a text is instead of an answer: the families it is made of, in the order in which they
    come, and its words without signs and capitals."""

    families: tuple[str, ...]
    words: str


class _Edges(NamedTuple):
    """How stand-ins in words begin and end, by three letters; how those begin that may end in any
    way; and the first words of all. All of it in small letters."""

    heads: frozenset[str]
    tails: frozenset[str]
    open_heads: frozenset[str]
    firsts: frozenset[str]


def stand_in(text: str) -> StandIn | None:
    """Return what the text is instead of an answer, or None where it is one. Blank text is no
    stand-in: the schema says that it is missing."""
    if len(text) <= _LENGTH:
        return _read_short(text)
    return _read(text, True) if _may_have_signs(text) else None


def stand_ins(texts: Iterable[str]) -> dict[str, StandIn]:
    """Return those of the texts that are stand-ins, each with what it is."""
    return {text: stands for text in _likely(texts) if (stands := stand_in(text))}


def _likely(texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts that may be stand-ins. Nearly none are, and how they begin and end tells that
    of most."""
    texts = tuple(texts)
    beginnings = [_beginning(text.partition(" ")[0]) for text in texts]
    for text, beginning in compress(zip(texts, beginnings, strict=True), beginnings):
        if len(text) <= _LENGTH:
            if beginning == _SIGNS or _may_end_one(text):
                yield text
        elif beginning == _SIGNS and (
            text[:3].casefold() in _edges().open_heads
            or (text[0] in _OPENING and _begins_one(text.casefold()))
        ):
            yield text


# Texts begin with the same words again and again.
@lru_cache(maxsize=_FIRSTS_REMEMBERED)
def _beginning(first: str) -> str:
    """Return what a stand-in may begin with that has `first` before its first space: a word, or
    signs, behind which anything may stand; "" where none begins so."""
    heads, _, open_heads, firsts = _edges()
    folded = first.casefold()
    if folded[:3] in open_heads or not first[:1].isalnum():
        return _SIGNS
    if folded[:3] not in heads and first[:2].isalnum():
        return ""
    may_begin = not first.isalpha() or folded in firsts or folded[0] == folded[-1]
    return _WORD if may_begin else ""


def _may_end_one(text: str) -> bool:
    """Return whether a stand-in that begins with a word may end like the text."""
    tail = text[-4:-1] if text[-1] in _ENDS else text[-3:]
    if text[-1] in _CLOSING or tail[-1:] in _CLOSING:
        return True
    if tail.isalpha() and tail.casefold() not in _edges().tails:
        return False
    return not _has_other_words(text)


def _begins_one(plain: str) -> bool:
    """Return whether a long text, in small letters, may be a stand-in by how it begins."""
    if any(family.signs.match(plain) for family in families().values() if family.signs):
        return True
    words = plain[1:_LENGTH].rpartition(" ")[0]
    return not _OPENING.isdisjoint(words) or not _has_other_words(words)


@lru_cache(maxsize=_REMEMBERED)
def _has_other_words(text: str) -> bool:
    """Return whether a word of the text stands in no phrase, as far as that is soon seen."""
    for piece in set(text.casefold().split()) - _phrasebook().vocabulary:
        if piece.isalpha() and piece.isascii() and not is_repeated(piece):
            return True
    return False


# Many short texts, such as the role of an offender manager, are the same on every form.
@lru_cache(maxsize=_REMEMBERED)
def _read_short(text: str) -> StandIn | None:
    return _read(text, _may_have_signs(text))


def _read(text: str, signs: bool) -> StandIn | None:
    plain = text.casefold()
    signed: list[str] = []
    if not plain.isascii():
        plain = normalize("NFKC", plain)
    words = _phrasebook().known_words(plain, _MOST_WORDS)
    # Words say more than signs: those in the place of a template need not be known.
    if signs:
        plain, signed = _without_signs(" ".join(plain.split()).strip(_AROUND))
        words = _phrasebook().known_words(plain, _MOST_WORDS) if signed else words
    if words:
        named = _taken_apart(words, not signed)
        return StandIn((*signed, *named), " ".join(words)) if named else None
    if words is None or not text or text.isspace():
        return None
    return StandIn(tuple(signed) or (_SIGNS,), "")


def _may_have_signs(text: str) -> bool:
    """Return whether the text begins or ends like one that is known by its signs."""
    if not text[:1].isalnum():
        text = text.strip(_AROUND)
    if text[:1] in _OPENING or text[:3].casefold() in _edges().open_heads:
        return True
    return text[-1:] in _CLOSING or (text[-1:] in _ENDS and text[-2:-1] in _CLOSING)


def _without_signs(plain: str) -> tuple[str, list[str]]:
    """Return the text without what is known by its signs, and the families of that."""
    signed: list[str] = []
    for family in families().values():
        if family.signs:
            plain, times = family.signs.subn(" ", plain)
            signed += [family.name] * bool(times)
    return plain, signed


# The words are those of the data, and what is made of them is made on many forms.
@lru_cache(maxsize=_REMEMBERED)
def _taken_apart(words: tuple[str, ...], alone: bool) -> tuple[str, ...]:
    """Return the families of the phrases that the words are made of, or () where they are not made
    of phrases alone."""
    ends = {name: _phrasebook().ends(_FAMILY + name, words) for name in families()}
    between = _phrasebook().ends(_BETWEEN, words)
    hopeless: set[int] = set()

    def rest(start: int) -> Iterator[tuple[str, ...]]:
        if start == len(words):
            yield ()
        elif start not in hopeless:
            for end in between[start] if start else ():
                yield from rest(end)
            for name, family in families().items():
                for end in sorted(ends[name][start], reverse=True):
                    if not family.alone or (alone and (start, end) == (0, len(words))):
                        yield from ((name, *others) for others in rest(end))
            hopeless.add(start)

    return next(rest(0), ())


@cache
def _phrasebook() -> Phrasebook:
    lists = dict(data()["lists"])
    for entry in data()["families"]:
        ours = resources.read_json(f"schemas/{entry['from']}").values() if "from" in entry else ()
        lists[_FAMILY + entry["name"]] = (*entry["phrases"], *ours)
    lists[_BETWEEN] = data()["between"]
    return Phrasebook(lists)


@cache
def _edges() -> _Edges:
    book, names = _phrasebook(), [_FAMILY + name for name in families()]
    open_words = [word for entry in data()["families"] for word in entry.get("starts", ())]
    repeated = ["x", "xx", "00", *(letter * 3 for letter in ascii_lowercase + digits)]
    firsts = {word for name in names for word in book.edges(name)}.union(repeated, open_words)
    lasts = {word for name in names for word in book.edges(name, last=True)}.union(repeated)
    tails = frozenset(word[-3:] for word in lasts)
    return _Edges(_heads(firsts), tails, _heads(open_words), frozenset(firsts))


def _heads(words: Iterable[str]) -> frozenset[str]:
    """Return the first three characters of texts that begin with one of the words."""
    every = frozenset(words)
    short = (word + end for word in every if len(word) == _SHORT for end in (*_AROUND, *_AFTER))
    return frozenset(word[:3] for word in every).union(short)
