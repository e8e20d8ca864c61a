"""Text in the place of an answer → the answer that it belongs to.

A content control says which question it answers. What stands in none belongs to the question whose
label stands before it, or to the one of the controls beside it. What neither says is counted as
unplaced, with its section.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.definition import prompts
from mappa_docs.definition.printed_words import IN_PLACE_OF
from mappa_docs.model import Field
from mappa_docs.ooxml.form_blocks import Blocks, Control, Paragraph, Piece, paragraphs
from mappa_docs.reading import ticks
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.entries import NO_ROW, Entry, Place
from mappa_docs.reading.own_words import OwnWords
from mappa_docs.reading.whereabouts import Asked, Whereabouts

TEXT = "text"


class Unplaced(NamedTuple):
    """Letters that could not be given to a question: what they are, how many, in which section."""

    what: str
    letters: int
    section: Field | None


class Question(NamedTuple):
    """A control whose tag names a question, or the group or table in whose place it stands."""

    control: Control
    field: Field


class AnswerPlaces:
    """Gathers what was typed in the answers of a form."""

    def __init__(self, words: OwnWords, where: Whereabouts) -> None:
        self.words = words
        self.where = where
        self.entries: dict[tuple[str, int], Entry] = {}
        self.unplaced: list[Unplaced] = []
        # What the whole file holds, to tell which controls were copied.
        self.blocks: Blocks = ()
        self._copied: frozenset[str] | None = None
        self._cell = 0
        # What was found of a control, by its identity: each is asked for many times.
        self._controls: dict[int, tuple[Control, Question | None]] = {}

    def take(
        self,
        written: Sequence[Paragraph],
        asked: Asked | None = None,
        table: object = None,
        row: int = NO_ROW,
    ) -> None:
        """Take the paragraphs of one answer: `asked` is the question before it, `table` the table
        of the file that it stands in, and `row` its row where that is one of a table with columns.
        """
        self._cell += 1
        self._take(written, asked, table, row)

    def go_on(self, paragraph: Paragraph, asked: Asked) -> None:
        """Take one more paragraph of an answer that stands in no table."""
        if not self.is_answered(asked):
            self._cell += 1
        self._take((paragraph,), asked, None, NO_ROW)

    def _take(
        self, written: Sequence[Paragraph], asked: Asked | None, table: object, row: int
    ) -> None:
        given: dict[str, Asked] = {}
        waiting: list[tuple[Paragraph, str]] = []
        for paragraph in written:
            free = self._take_controls(paragraph, asked, table, row, given)
            if free is not None:
                waiting.append((paragraph, free))
        owner = asked or (next(iter(given.values())) if len(given) == 1 else None)
        for paragraph, free in waiting:
            if owner:
                self.add(free, owner, Place(self._cell, paragraph.position), certain=False)
            elif not self.words.of(free) and not prompts.is_prompt(free.strip()):
                self.leave(free)

    def _take_controls(
        self,
        paragraph: Paragraph,
        asked: Asked | None,
        table: object,
        row: int,
        given: dict[str, Asked],
    ) -> str | None:
        """Take what stands in the controls of a paragraph, and return what stands beside them, None
        where that was taken as well."""
        free, has_question = "", False
        box: tuple[Piece, Asked | None] | None = None
        for piece in paragraph.pieces:
            if piece.control is None:
                free += piece.text
                continue
            question = self.question(piece.control)
            owner = asked
            if question is not None:
                field = question.field
                has_question = True
                owner = given.get(field.path)
                if owner is None:
                    owner = given[field.path] = self._settled(field, asked, table, row)
            if ticks.is_box(piece.control):
                box = (piece, owner)
            elif question is None or owner is None:
                free += piece.text
            else:
                certain = question.field is owner.field
                place = Place(self._cell, paragraph.position, question.control)
                self.add(piece.text, owner, place, certain=certain)
        if box is not None:
            self._tick(*box, free)
            return None
        return free if free.strip() or not has_question else None

    def _settled(self, field: Field, asked: Asked | None, table: object, row: int) -> Asked:
        """Return the question that a control answers. Where the control was copied from elsewhere
        on the form, as the label beside it says, that is the question of this label."""
        if row != NO_ROW and field.path in self.words.columns:
            above = self.words.tables[field.path]
            if asked is None or self.words.tables.get(asked.field.path) is above:
                return Asked(field, row)
        if asked and (
            asked.field is field or comparable(asked.field.label) != comparable(field.label)
        ):
            return asked
        self.where.order = self.words.order[field.path]
        return self.where.asked(field, table)

    def add(self, text: str, asked: Asked, place: Place, *, certain: bool) -> None:
        """Add text to the answer of a question."""
        typed = prompts.without_prompt(text)
        if typed.strip() or (not text.strip() and (asked.field.path, asked.row) in self.entries):
            self._entry(asked).add(typed, place, certain=certain)

    def _tick(self, piece: Piece, asked: Asked | None, beside: str) -> None:
        """Take a box to tick, with the words beside it."""
        if asked is None:
            self.leave(beside)
            return
        box, rest = ticks.box(asked.field, piece, beside)
        question = self.question(piece.control)
        certain = question is not None and question.field is asked.field
        self._entry(asked).tick(box, certain=certain)
        self.leave(rest)

    def in_place_of(self, part: Field, paragraph: Paragraph) -> None:
        """Take what may stand in the place of a group or table: why it has no answers."""
        self._cell += 1
        place = Place(self._cell, paragraph.position)
        self.add(paragraph.text, Asked(part, NO_ROW), place, certain=False)

    def leave(self, text: str, what: str = TEXT) -> None:
        """Count text that could not be placed."""
        if letters := len(text.strip()):
            self.unplaced.append(Unplaced(what, letters, self.where.section))

    def is_answered(self, asked: Asked) -> bool:
        """Return whether anything was typed in the answer of a question."""
        entry = self.entries.get((asked.field.path, asked.row))
        return entry is not None and (entry.has_text or bool(entry.boxes))

    def is_copied(self, path: str) -> bool:
        """Return whether several controls say that they are the answer to the same question,
        which stands on the form once."""
        if self._copied is None:
            found: dict[str, set[int]] = {}
            for paragraph in paragraphs(self.blocks):
                for piece in paragraph.pieces:
                    question = self.question(piece.control)
                    if question and question.field.path not in self.words.tables:
                        found.setdefault(question.field.path, set()).add(id(question.control))
            self._copied = frozenset(path for path, controls in found.items() if len(controls) > 1)
        return path in self._copied

    def _entry(self, asked: Asked) -> Entry:
        key = (asked.field.path, asked.row)
        if key not in self.entries:
            self.entries[key] = Entry(asked.field, asked.row)
        return self.entries[key]

    def has_question(self, paragraph: Paragraph) -> bool:
        """Return whether a control in a paragraph says which question it answers."""
        for piece in paragraph.pieces:
            if piece.control is not None and self.question(piece.control) is not None:
                return True
        return False

    def question(self, control: Control | None) -> Question | None:
        """Return the outermost control around text, this one included, with the tag of a question
        or of the place of a group or table, and that question or part; or None."""
        if control is None:
            return None
        known = self._controls.get(id(control))
        if known is None:
            known = self._controls[id(control)] = (control, self._outermost(control))
        return known[1]

    def _outermost(self, control: Control) -> Question | None:
        found = self.question(control.outer)
        tag = control.tag
        if found is None and tag:
            field = self.words.fields.get(tag) or self.words.fields.get(_path(tag))
            if field is not None and field.takes_answer is not tag.startswith(IN_PLACE_OF):
                return Question(control, field)
        return found


def _path(tag: str) -> str:
    return tag.removeprefix(IN_PLACE_OF).partition(ticks.NUMBER)[0]
