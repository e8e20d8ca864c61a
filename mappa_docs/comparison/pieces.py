"""Two texts → what is in both, what was removed and what was added, word by word."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from mappa_docs.comparison.alike import WORDS
from mappa_docs.lazy_patterns import expression

# Words, and what stands between them.
_TOKENS = expression(r"\s+|\S+")
# So many times so many words are compared; that takes some 12 MB and a few milliseconds.
_MOST_COMPARED = 10**8
# Of two texts with less in common, single words that happen to be in both tell nobody anything.
_LEAST_COMMON = 0.3

PieceKind = Literal["same", "removed", "added"]


class Piece(NamedTuple):
    """A part of a text: in both, "removed" from the old one, or "added" in the new one."""

    kind: PieceKind
    text: str


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces in their order. Those that are the same or removed are together the old
    text, and those that are the same or added are the new one, to the letter."""
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    first = _common(before, after)
    before, after = before[first:], after[first:]
    last = _common(before[::-1], after[::-1])
    end, end_after = len(before) - last, len(after) - last
    found = (
        Piece("same", old[: len(old) - sum(map(len, before))]),
        *_changed(before[:end], after[:end_after]),
        Piece("same", "".join(before[end:])),
    )
    whole = list(_together(found))
    if _is_another(whole):
        whole = [Piece("removed", old), Piece("added", new)]
    return tuple(piece for piece in whole if piece.text)


def counted(some: tuple[Piece, ...], kind: PieceKind) -> int:
    """Return the number of words in the pieces of a kind."""
    return sum(len(WORDS.findall(piece.text)) for piece in some if piece.kind == kind)


def _common(before: list[str], after: list[str]) -> int:
    """Return how many words at the beginning are the same."""
    number = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        number += 1
    return number


def _changed(before: list[str], after: list[str]) -> Iterator[Piece]:
    """Yield the pieces of texts that differ at both ends."""
    if len(before) * len(after) > _MOST_COMPARED or not (before and after):
        yield Piece("removed", "".join(before))
        yield Piece("added", "".join(after))
        return
    from rapidfuzz.distance import Indel

    # Numbers for words: they can't be mistaken for each other, as what a library makes of them may.
    numbers = {word: number for number, word in enumerate(dict.fromkeys((*before, *after)), 1)}
    steps = Indel.opcodes([numbers[word] for word in before], [numbers[word] for word in after])
    for step in steps:
        if step.tag == "equal":
            yield Piece("same", "".join(before[step.src_start : step.src_end]))
        else:
            yield Piece("removed", "".join(before[step.src_start : step.src_end]))
            yield Piece("added", "".join(after[step.dest_start : step.dest_end]))


def _together(some: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with changes that only spaces part as one change, all that was removed
    before all that was added."""
    whole = [piece for piece in some if piece.text]
    is_same = [
        piece.kind == "same" and (not piece.text.isspace() or place in (0, len(whole) - 1))
        for place, piece in enumerate(whole)
    ]
    for same, run in groupby(zip(is_same, whole, strict=True), key=lambda one: one[0]):
        together = [piece for _, piece in run]
        if same:
            yield Piece("same", "".join(piece.text for piece in together))
            continue
        for kind, other in (("removed", "added"), ("added", "removed")):
            text = "".join(piece.text for piece in together if piece.kind != other)
            yield Piece("removed" if kind == "removed" else "added", text)


def _is_another(whole: list[Piece]) -> bool:
    """Return whether so little is the same that it is another text."""
    some = tuple(whole)
    same, removed, added = (counted(some, kind) for kind in ("same", "removed", "added"))
    return bool(removed and added) and same < _LEAST_COMMON * (same + max(removed, added))
