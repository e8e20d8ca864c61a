"""How the statements of a template go together: what begins also ends, and where it can."""

from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.templates.expressions import Loop, Statement
from mappa_docs.templates.located import Paragraph, Place
from mappa_docs.templates.problems import Problem, problem
from mappa_docs.templates.tags import Tag

_ENDS = {"endif": ("if",), "endfor": ("for",), "else": ("if",), "elif": ("if",)}


class _Open(NamedTuple):
    """A statement that is not ended yet, with the elements around it. `is_last` says that `else`
    was there."""

    word: str
    level: str
    around: Element
    place: Place
    loop: Loop | None
    is_last: bool = False


class Blocks:
    """The statements that are open while the tags of a part are gone through in order."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    @property
    def rows(self) -> dict[str, str]:
        """The tables of the loops that are open, by the names of their rows."""
        return {one.loop.name: one.loop.table for one in self._open if one.loop}

    def take(self, tag: Tag, said: Statement, paragraph: Paragraph) -> Iterator[Problem]:
        """Take one statement, and yield what is wrong about how it stands."""
        place = paragraph.place
        stands_for = _element(tag, paragraph)
        if stands_for is None:
            yield problem("TPL-6.level", place, level=tag.level)
            return
        yield from _beside(tag, paragraph, stands_for)
        around = stands_for.getparent()
        if said.word in ("if", "for"):
            if said.loop and any(one.loop for one in self._open):
                yield problem("TPL-4.loop_in_loop", place)
            self._open.append(_Open(said.word, tag.level, around, place, said.loop))
            return
        if not self._open or self._open[-1].word not in _ENDS[said.word]:
            yield problem("TPL-6.alone", place, word=said.word)
            return
        begun = self._open.pop()
        if begun.level != tag.level or begun.around is not around:
            yield problem("TPL-6.apart", place, word=begun.word)
        if said.word in ("else", "elif"):
            if begun.is_last:
                yield problem("TPL-6.alone", place, word=said.word)
            self._open.append(begun._replace(is_last=begun.is_last or said.word == "else"))

    def finished(self) -> Iterator[Problem]:
        """Yield what was begun and never ended, at the end of the part."""
        for one in self._open:
            yield problem("TPL-6.endless", one.place, word=one.word)


def _element(tag: Tag, paragraph: Paragraph) -> Element | None:
    """Return the element that a statement stands for: its paragraph, row or cell, or the run that
    it is written in; None where there is none."""
    if tag.level == "tr":
        return paragraph.row
    if tag.level == "tc":
        return paragraph.cell
    if tag.level == "p":
        return paragraph.element
    (first, *_) = paragraph.elements(tag.start, tag.end)
    return None if first is None else first.getparent()


def _beside(tag: Tag, paragraph: Paragraph, stands_for: Element) -> Iterator[Problem]:
    """Yield a problem where something else stands in what the statement takes the place of: it
    would be left out without a word."""
    if not tag.level:
        return
    alone = paragraph.text[: tag.start] + paragraph.text[tag.end :]
    has_more = bool(alone.strip())
    if tag.level != "p":
        own = {paragraph.element}
        others = (other for other in stands_for.iter(*markup.tags("p")) if other not in own)
        has_more = has_more or any(_has_content(other) for other in others)
        has_more = has_more or any(True for _ in stands_for.iter(*markup.tags("tbl")))
    if has_more:
        yield problem("TPL-6.beside", paragraph.place, level=tag.level)
    if any(True for _ in stands_for.iter(*markup.tags("sectPr"))):
        yield problem("TPL-6.section", paragraph.place)


def _has_content(paragraph: Element) -> bool:
    named = markup.tags("t", "drawing", "pict", "object", "sdt")
    return any(
        markup.name(one) != "t" or markup.text(one).strip() for one in paragraph.iter(*named)
    )
