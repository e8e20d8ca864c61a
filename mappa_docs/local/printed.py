"""Which lines of a copy are those of the blank form: what the two have in common, in its order."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.reading.comparing import comparable

# No form has so many lines, and to compare more takes too long.
_MOST = 20_000
_NONE: tuple[range, tuple[str, ...]] = (range(0), ())


class Printed(NamedTuple):
    """The numbers of the lines that stand in the blank form too, and for the others the lines of
    the blank that stand there in place of them: somebody may have typed behind their words."""

    lines: frozenset[int] = frozenset()
    replaced: tuple[tuple[range, tuple[str, ...]], ...] = ()

    def begun(self, number: int) -> tuple[str, ...]:
        """Return the lines of the blank form of which this one may be one with words typed in."""
        before = bisect_right(self.replaced, number, key=lambda one: one[0].start)
        lines, texts = self.replaced[before - 1] if before else _NONE
        return texts if number in lines else ()


def printed(copy: Sequence[str], blank: Sequence[str]) -> Printed:
    """Return which lines of a copy are those of the blank form. A blank line is none of either."""
    from rapidfuzz.distance import LCSseq

    if len(copy) > _MOST or len(blank) > _MOST:
        return Printed()
    ours = [(number, text) for number, line in enumerate(copy) if (text := comparable(line))]
    theirs = [(text, line) for line in blank if (text := comparable(line))]
    operations = LCSseq.opcodes([text for text, _ in theirs], [text for _, text in ours])
    same: list[int] = []
    replaced: list[tuple[range, tuple[str, ...]]] = []
    begun, begun_blank = 0, 0
    # What is not equal is told in several steps, which belong together.
    for kind, from_blank, to_blank, start, end in (*operations, _end(len(theirs), len(ours))):
        if kind != "equal":
            continue
        if start > begun:
            lines = range(ours[begun][0], ours[start - 1][0] + 1)
            replaced.append((lines, tuple(line for _, line in theirs[begun_blank:from_blank])))
        same += [number for number, _ in ours[start:end]]
        begun, begun_blank = end, to_blank
    return Printed(frozenset(same), tuple(replaced))


def _end(blank: int, copy: int) -> tuple[str, int, int, int, int]:
    return ("equal", blank, blank, copy, copy)
