"""Words on the pages of a PDF form → those that are neither the form's own nor a marking.

What somebody types on a page with a program that edits PDFs stands in no field. It is told from the
words of the form by these alone, in whichever lines and columns the page has them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mappa_docs.definition import printed_words
from mappa_docs.markings import schemes
from mappa_docs.pdf.page_text import PageText
from mappa_docs.reading import around
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.own_words import OwnWords

# Words of the form as they follow each other: the next word leads further, "" ends them.
_Tree = dict[str, "_Tree"]
# What every form prints, whatever it is: pages, blank dates, what follows on the next page.
_FURNITURE = (
    *(printed_words.DRAFT, "WHEN COMPLETE", "(continued)", "or", "DD / MM / YYYY", "HH : MM"),
    *("edition #", "Page # of #", "copy # of #", f"{printed_words.CONTINUED_ON} #"),
)
# What stands for every number.
_NUMBER = "#"
# What PDFium reads where a word goes on in the next line after its hyphen.
_HYPHEN = "\ufffe"
# A label is the same with the mark of what was carried forward.
_SIGNS = f",.;:*·(){printed_words.CARRIED_MARK}"


class _Word(NamedTuple):
    """A word as it is written, as it is compared, and the number of its line."""

    written: str
    compared: str
    line: int


def typed(
    words: OwnWords, pages: Sequence[PageText], boxes: Mapping[str, int], further: Iterable[str]
) -> Iterator[str]:
    """Yield what stands on the pages of a form and is not its own, piece by piece.

    What the form prints may be typed as well: “Yes” in the place of a box. So its words count as
    typed where the page marks what it draws and not these, and those beside boxes, of which `boxes`
    has the number, where they stand more often. `further` are words that the file itself has for
    the form's.
    """
    tree: _Tree = {}
    levels = (level for scheme in schemes.schemes() for level in schemes.levels(scheme))
    own = {_compared(phrase) for phrase in (*words.printed, *_FURNITURE, *levels, *further)}
    expected = Counter({_compared(label): count for label, count in boxes.items()})
    for phrase in (*own, *expected):
        _plant(tree, phrase)
    for phrase in own:
        expected.pop(phrase, None)
    counted = expected.copy()
    for piece in _added_later(pages):
        if not around.is_own(words, piece) and not [*_foreign(tree, words, piece, Counter())]:
            counted[_compared(piece)] += 1
            yield piece
    for page in pages:
        yield from _foreign(tree, words, page.words, counted)
    for label in expected:
        yield from [" ".join(label)] * -counted[label]


def _added_later(pages: Sequence[PageText]) -> Iterator[str]:
    """Yield what is not marked where most of a page is, or of all pages."""
    marked = sum(page.marked for page in pages)
    unmarked = [piece for page in pages for piece in page.unmarked]
    if len(unmarked) < marked:
        yield from unmarked


def _compared(phrase: str) -> tuple[str, ...]:
    return tuple(plain for word in comparable(phrase).split() if (plain := word.strip(_SIGNS)))


def _plant(tree: _Tree, phrase: tuple[str, ...]) -> None:
    for word in phrase:
        tree = tree.setdefault(word, {})
    if phrase:
        tree[""] = {}


def _foreign(
    tree: _Tree, own: OwnWords, page: str, counted: Counter[tuple[str, ...]]
) -> Iterator[str]:
    """Yield what belongs to no phrase and stands in no line of the form's own. The words beside
    boxes are `counted` down."""
    lines = page.replace(_HYPHEN, "-").split("\n")
    words = [
        _Word(word, "".join(_compared(word)), number)
        for number, line in enumerate(lines)
        for word in line.split()
    ]
    words = [word for word in words if word.compared]
    rest: list[_Word] = []
    place = 0
    while place < len(words):
        length = _own_length(tree, words, place)
        phrase = tuple(word.compared for word in words[place : place + length])
        if phrase in counted:
            counted[phrase] -= 1
        if not length:
            rest.append(words[place])
        place += length or 1
    is_own = {number: around.is_own(own, lines[number]) for number in {word.line for word in rest}}
    pieces: dict[int, list[str]] = {}
    for word in rest:
        if not is_own[word.line]:
            pieces.setdefault(word.line, []).append(word.written)
    for piece in pieces.values():
        yield " ".join(piece)


def _own_length(tree: _Tree, words: list[_Word], place: int) -> int:
    """Return how many words from a place on are those of the longest phrase that begins there."""
    longest = 0
    length = 0
    while place + length < len(words):
        word = words[place + length].compared
        following = tree.get(word) or (tree.get(_NUMBER) if word.isdecimal() else None)
        if following is None:
            break
        tree = following
        length += 1
        if "" in tree:
            longest = length
    return longest
