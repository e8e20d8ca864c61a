"""Which parts of the lines of a copy were read or are the form's own, and what is left over."""

from collections.abc import Iterator

from mappa_docs.local import label_words
from mappa_docs.local.copies import Leftover
from mappa_docs.local.mapping import Mapping, Place
from mappa_docs.local.page import Page
from mappa_docs.local.printed import Printed
from mappa_docs.local.word_labels import Spot
from mappa_docs.ooxml import signs

TEXT = "text"
# What stands between answers and says nothing by itself.
_SIGNS = frozenset(" \t\u00a0\u2002:;,./\\|*_-\u2013\u2026()[]") | signs.EMPTY
_LONGEST_LABEL = 100
_MOST_WORDS = 500


class Taken:
    """Keeps account of the lines of one copy."""

    def __init__(self, page: Page, mapping: Mapping, printed: Printed) -> None:
        self._page = page
        self._printed = printed
        self._parts: dict[int, list[tuple[int, int]]] = {}
        self._own = frozenset(
            key for words in (*mapping.labels, *mapping.prompts) if (key := label_words.key(words))
        )
        self._ignored = frozenset(map(label_words.key, mapping.ignored))
        # The labels with an answer after them on their lines.
        self._labels: dict[int, str] = {}

    def take(self, number: int, start: int = 0, end: int | None = None) -> None:
        """Note that a part of a line was read."""
        last = len(self._page.lines[number].text) if end is None else end
        self._parts.setdefault(number, []).append((start, last))

    def label(self, spot: Spot, place: Place) -> None:
        """Note that a label was found."""
        first, *_, last = (spot.lines[0], spot.lines[-1])
        for number in spot.lines:
            start = spot.start if number == first else 0
            self.take(number, start, spot.end if number == last else None)
        self._labels[last] = place.name

    def leftovers(self) -> Iterator[Leftover]:
        """Yield the text of each line that was not read and is not the form's own."""
        after = ""
        for line in self._page.lines:
            is_own = self._is_own(line.number)
            if line.number in self._labels:
                after = self._labels[line.number]
            elif is_own and line.text.strip():
                after = line.text.strip()[:_LONGEST_LABEL]
            if is_own or label_words.key(after) in self._ignored:
                continue
            if characters := self._left(line.number):
                yield Leftover(after, TEXT, characters)

    def _is_own(self, number: int) -> bool:
        if number in self._printed.lines:
            return True
        return label_words.key(self._page.lines[number].text) in self._own

    def _left(self, number: int) -> int:
        """Return how many characters of a line are left over."""
        text = self._page.lines[number].text
        kept = [*text]
        for start, end in self._parts.get(number, ()):
            kept[start:end] = " " * (end - start)
        rest = "".join(kept).strip()
        if not rest or _SIGNS.issuperset(rest):
            return 0
        for own in self._printed.begun(number):
            if number in self._parts:
                rest = min(rest, _without_words(rest, own), key=len)
            elif own.strip() and rest.startswith(own.strip()):
                rest = rest.removeprefix(own.strip()).strip()
        return 0 if _SIGNS.issuperset(rest) else len(rest)


def _without_words(rest: str, own: str) -> str:
    """Return what is left of a line without the words, in their order, that the blank form has in
    this line too: the options beside boxes, say."""
    from rapidfuzz.distance import LCSseq

    words = rest.split()
    steps = LCSseq.opcodes(own.split()[:_MOST_WORDS], words)
    same = {number for step in steps if step.tag == "equal" for number in
            range(step.dest_start, step.dest_end)}  # fmt: skip
    return " ".join(word for number, word in enumerate(words) if number not in same)
