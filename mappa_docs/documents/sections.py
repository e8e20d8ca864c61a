"""The sections of a form → blocks: which questions stand on the pages, and in which order."""

from collections.abc import Iterator, Mapping
from typing import Any

from mappa_docs.definition import printed_words
from mappa_docs.documents import continuation, front_page, grids
from mappa_docs.documents.answer_words import ABSENT
from mappa_docs.documents.blocks import (
    Block,
    Cards,
    Cell,
    Either,
    Filling,
    Heading,
    Line,
    Paragraph,
    Questions,
    State,
)
from mappa_docs.documents.printed_answers import (
    ARISES,
    Printed,
    has_place,
    in_title_block,
)
from mappa_docs.documents.questions import Drawing
from mappa_docs.documents.request import Contents
from mappa_docs.documents.shapes import ACROSS, MATRIX, SHAPE, SIDE, flat_name
from mappa_docs.model import MAIN, Field, Form, Kind

# A table that a blank starts with so many rows has a page of its own.
_ROWS_OF_A_LIST_TO_SIGN = 10


def blocks(contents: Contents) -> Iterator[Block]:
    """Yield what stands on the pages of a document: the title block and the front page, then each
    section under its heading."""
    return _Sections(contents).blocks()


class _Sections:
    """Puts the questions of one form on the pages, section by section."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.answers = contents.answers
        marking = contents.marking
        self.blank = contents.state.is_filled_in
        self.template = contents.state is State.TEMPLATE
        # With fields for the answers, every question stands there as on a blank.
        self.whole = self.blank or bool(contents.filling)
        self.drawing = Drawing(
            contents.state, contents.filling, contents.form.stem, contents.carried
        )
        # An empty form says what it will be, not what it is until then.
        self.marking = marking.level if self.blank else marking.text
        self.absent = self.answers.get(ABSENT, {})
        self.shapes = self.answers.get(SHAPE, {})
        self.arises = self.answers.get(ARISES, {})

    def blocks(self) -> Iterator[Block]:
        """Yield the title block and the front page, then each section under its heading."""
        form, words = self.contents.form, self.contents.words
        if self.blank and form.document == MAIN:  # another document goes its own way
            yield Paragraph(f"{form.completed_by}.", "note", label=printed_words.COMPLETED_BY)
            yield Paragraph(f"{form.goes_to}.", "note", label=printed_words.GOES_TO)
            yield Paragraph(f"{form.when}.", "note", label=printed_words.WHEN)
        if words.contact:
            yield Paragraph(words.contact, "note", label=printed_words.UNIT)
        if words.statement:
            yield Paragraph("\n".join(words.statement), "statement")
        if self.contents.carried:
            yield Paragraph(printed_words.CARRIED_NOTE, "note")
        yield Questions(printed_words.ABOUT, tuple(self.about(form)))
        if not self.whole:
            contents = self.contents
            yield from front_page.blocks(form, self.answers, contents.state, contents.carried)
        # Who completes a section tells those who have to. Afterwards it is in the way, and where
        # they are the same all through, the first page has said it.
        has_several = self.whole and len({one.completed_by for one in form.sections}) > 1
        for section in form.sections:
            by = section.completed_by if has_several else ""
            is_handed_round = self.whole and section.field.rows >= _ROWS_OF_A_LIST_TO_SIGN
            yield Heading(2, section.field.label, section.number, by, is_handed_round)
            yield from self.body(section.field, self.answers)
        if self.contents.filling is Filling.FIELDS:
            yield from continuation.sheet(form, self.answers, self.drawing, self.contents.rows)

    def about(self, form: Form) -> Iterator[Line]:
        """Yield the marking, with what is said about handling, then what identifies the form."""
        marking = self.contents.marking
        path = "document.marking"
        shown = Cell(path, printed_words.MARKING, marking.text, Kind.LINE, echo=self.blank)
        yield Line(SIDE, (shown,))
        if marking.handling:
            path = "document.handling"
            handling = Cell(
                path, printed_words.HANDLING, marking.handling, Kind.TEXT, echo=self.blank
            )
            yield Line(SIDE, (handling,), path if self.template else "")
        fields = in_title_block(form)
        yield from self.drawing.lines(fields, self.answers, self.shapes, f"{SHAPE}.")

    def body(self, field: Field, holder: Mapping[str, Any]) -> Iterator[Block]:
        """Yield a group's or table's content, or the words that stand in its place."""
        if self.whole and field.note:
            yield Paragraph(field.note, "note")
        if field.statement:
            yield Paragraph(self.statement(field), "statement")
        if not field.fields:
            return
        inside = holder.get(field.name)
        reason = self.absent.get(flat_name(field), "")
        words = Paragraph(reason, "absent", field.path)
        if self.blank and reason:
            yield words
        if not inside and not self.whole:
            yield words
            return
        draw = self.table if field.kind is Kind.TABLE else self.group
        content = tuple(draw(field, inside))
        if self.template:
            yield Either(field.path, content, (words,))
        else:
            yield from content

    def group(self, field: Field, inside: Printed | None) -> Iterator[Block]:
        """Yield a group's own questions, then the groups and tables in it."""
        answers = inside or {}
        for child in field.fields:
            if child.is_wording:
                yield from self.wording(child, answers)
        yield from self.drawing.group(field, answers, self.answers)
        yield from self.nested(field, answers)

    def nested(self, field: Field, answers: Printed) -> Iterator[Block]:
        """Yield the groups and tables in a group, two that ask the same questions as one table."""
        together = {} if self.whole else {one.name: two for one, two in grids.side_by_side(field)}
        drawn: set[str] = set()
        for child in field.fields:
            if child.takes_answer or child.name in drawn:
                continue
            following = together.get(child.name)
            if not following:
                yield from self.part(child, answers)
                continue
            drawn.add(following.name)
            apart = (*self.part(child, answers), *self.part(following, answers))
            if self.template:
                table = self.drawing.matrix(child, following, answers)
                yield Either(f"{SHAPE}.{flat_name(child)}.{MATRIX}", (table,), apart)
            elif self.shapes.get(flat_name(child), {}).get(MATRIX):
                yield self.drawing.matrix(child, following, answers)
            else:
                yield from apart

    def part(self, field: Field, answers: Printed) -> Iterator[Block]:
        """Yield a group or table in a group, under its name; nothing where it does not arise."""
        drawn = (Heading(3, field.label), *self.body(field, answers))
        if self.template and not has_place(field):
            yield Either(f"{ARISES}.{flat_name(field)}", drawn, ())
        elif self.whole or self.template or self.arises[flat_name(field)]:
            yield from drawn

    def statement(self, field: Field) -> str:
        """Return what the form itself says, a line for each paragraph."""
        return "\n".join(field.statement).replace("{marking}", self.marking)

    def wording(self, field: Field, answers: Printed) -> Iterator[Block]:
        """Yield the wording that an area gives in place of the form's own, or else that."""
        given = answers.get(field.name, "")
        own = Paragraph(self.statement(field), "statement", field.path if self.blank else "")
        from_area = Paragraph(given, "statement", field.path)
        if self.contents.filling:
            if not given:
                yield own
            cell = self.drawing.cell(field, answers)
            yield Questions(field.label, (Line(ACROSS, (cell,)),))
        elif self.template:
            yield Either(field.path, (from_area,), (own,))
        else:
            yield from_area if given else own

    def table(self, field: Field, rows: list[Printed] | None) -> Iterator[Block]:
        """Yield the entries of a table: as cards, or in columns."""
        if self.contents.filling:
            least = self.contents.rows
            yield from continuation.table(field, self.answers, rows, self.drawing, least)
            return
        if field.layout == "cards":
            cards = tuple(self.drawing.card(field, row) for row in rows or [{}])
            yield Cards(field.path, field.label, field.item_label, cards)
            return
        yield self.drawing.rows(field, field.path, rows or [{}] * field.rows)
