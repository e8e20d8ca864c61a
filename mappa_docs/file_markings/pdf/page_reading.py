"""What is read on a page of a PDF: its rows, and the lines that spell a marking."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from mappa_docs.errors import UnreadableError
from mappa_docs.file_markings.pdf import marked_lines, shadows
from mappa_docs.file_markings.pdf.marked_lines import Line
from mappa_docs.markings.schemes import sightings
from mappa_docs.model import Sighting
from mappa_docs.pdf import graphics, pdfium
from mappa_docs.pdf.geometry import Shown

_MOST_LINES = 200


@dataclass(frozen=True)
class Reading:
    """What PDFium reads on a page: `words` as it has them, `text` by the letters that are drawn,
    and `read_out` with what the file says in place of some; `replaced` are the markings that only
    that spells. The `lines` are those that spell a marking, `context` is the text around them.
    """

    words: Any
    text: str
    read_out: str
    lines: tuple[Line, ...]
    context: str
    replaced: tuple[Sighting, ...] = ()

    @property
    def is_silent(self) -> bool:
        """Whether no line spells a marking, and each is read out as it is drawn."""
        return not self.lines and self.text == self.read_out

    @cached_property
    def rows(self) -> list[tuple[str, str, str]]:
        """The rows of the page as they are read, each between the one before and the one after."""
        rows = [marked_lines.joined(" ".join(row.split())) for row in self.context.splitlines()]
        rows = ["", *filter(None, rows), ""]
        return list(zip(rows, rows[1:], rows[2:], strict=False))


def whole(page: Any, shown: Shown, spelling: dict[str, bool]) -> Reading:
    """Return what is read on a page that is open in PDFium. What is known of lines already is their
    `spelling`, which all lines join.

    Raises UnreadableError where it says more markings than can be looked at.
    """
    words = page.get_textpage()
    text = read_out = pdfium.text_of(words)
    replaced: tuple[Sighting, ...] = ()
    if graphics.remove_replacement_text(page):
        words = page.get_textpage()
        text = pdfium.text_of(words)
        replaced = tuple(_replaced(read_out, text))
    lines = _few(marked_lines.marked(words, text, shown, spelling))
    return Reading(words, text, read_out, lines, text, replaced)


def added(words: Any, text: str, start: int, shown: Shown, spelling: dict[str, bool]) -> Reading:
    """Return what is read of those rows of a page that begin at `start` of its `text`, as they are
    meant after the last row before them; no row before spells a marking or names one of theirs.

    Raises UnreadableError as `whole` does.
    """
    lines = _few(marked_lines.marked(words, text, shown, spelling, start))
    before = text[:start].rstrip()
    last_row = max(before.rfind("\r"), before.rfind("\n")) + 1
    return Reading(words, text, text, lines, text[last_row:])


def _few(lines: Iterable[Line]) -> tuple[Line, ...]:
    every = list(islice(lines, _MOST_LINES + 1))
    if len(every) > _MOST_LINES:
        raise UnreadableError("A page says more markings than can be looked at.")
    return shadows.once(every)


def _replaced(read_out: str, drawn: str) -> Iterator[Sighting]:
    """Yield the markings in lines that are read out otherwise than they are drawn."""
    for line in Counter(read_out.splitlines()) - Counter(drawn.splitlines()):
        yield from sightings(marked_lines.joined(line))
