"""Form + answers + marking → `Document`. A blank is the same call without answers.

This decides what stands on the pages and in which order; the writers only draw it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.definition import views
from mappa_docs.documents.blocks import (
    Block,
    Cards,
    Cell,
    Document,
    Either,
    Heading,
    Paragraph,
    Questions,
    Rows,
    State,
)
from mappa_docs.documents.printed_answers import (
    ABSENT,
    NOT_PROVIDED,
    UNANSWERED,
    Printed,
    flat_name,
    is_optional,
)
from mappa_docs.documents.request import Contents
from mappa_docs.model import MAIN, Field, Form, Kind

_MARKING_LABEL = "Protective marking"
_HANDLING_LABEL = "Handling"
_TITLE_BLOCK = "About this document"
# The form's name and edition are in its title; the marking has a row of its own.
_NOT_IN_TITLE_BLOCK = ("form", "edition", "marking")


def document(contents: Contents) -> Document:
    """Return the document that shows these contents."""
    form, answers = contents.form, contents.answers
    return Document(
        form_name=form.name,
        title=form.title,
        subtitle=form.purpose,
        state=contents.state,
        marking=contents.marking,
        banner=banner(contents.state),
        edition=f"{form.name}, edition {form.edition}",
        reference=reference(form, answers) if answers else "",
        blocks=tuple(_Layout(contents).blocks()),
        copy=contents.copy,
    )


def banner(state: State) -> str:
    """Return what the header of each page says besides the marking."""
    return "DRAFT, not complete" if state is State.DRAFT else ""


def reference(form: Form, answers: Mapping[str, Any]) -> str:
    """Return the line of the footer by which a page finds its document again. A document with a
    reference of its own never gives that of the form in its place."""
    given = answers[views.reference_name(form, form.document)]
    named = f"Reference {given}" if given else form.title
    return f"{named}, version {answers['version']}"


class _Layout:
    """Puts the questions of one form on the pages, section by section."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.answers = contents.answers
        marking = contents.marking
        self.blank = contents.state is State.BLANK
        self.template = contents.state is State.TEMPLATE
        # An empty form says what it will be, not what it is until then.
        self.marking = marking.level if self.blank else marking.text
        self.absent = self.answers.get(ABSENT, {})
        self.unanswered = self.answers.get(UNANSWERED, {})

    @property
    def is_open(self) -> bool:
        """Whether the questions still wait for their answers."""
        return self.blank or self.template

    def blocks(self) -> Iterator[Block]:
        """Yield the title block, then each section under its heading."""
        form, marking = self.contents.form, self.contents.marking
        if self.blank and form.document == MAIN:  # another document goes its own way
            yield Paragraph(f"Completed by: {form.completed_by}.", "note")
            yield Paragraph(f"Goes to: {form.goes_to}.", "note")
            yield Paragraph(f"When: {form.when}.", "note")
        identity = [field for field in form.identity if field.name not in _NOT_IN_TITLE_BLOCK]
        marked = Cell("document.marking", _MARKING_LABEL, marking.text, Kind.LINE)
        about = (self.cell(field, self.answers, optional=is_optional(field)) for field in identity)
        cells = [marked, *(cell for cell in about if cell.text or self.is_open)]
        if marking.handling:
            handling = Cell(
                "document.handling", _HANDLING_LABEL, marking.handling, Kind.TEXT, optional=True
            )
            cells.insert(1, handling)
        yield Questions(_TITLE_BLOCK, tuple(cells))
        for section in form.sections:
            yield Heading(2, section.field.label, section.number, section.completed_by)
            yield from self.body(section.field, self.answers)

    def body(self, field: Field, holder: Mapping[str, Any]) -> Iterator[Block]:
        """Yield a group's or table's content, or the words that stand in its place."""
        if self.blank and field.note:
            yield Paragraph(field.note, "note")
        if field.statement:
            yield Paragraph(self.statement(field), "statement")
        if not field.fields:
            return
        inside = holder.get(field.name)
        words = Paragraph(self.absent.get(flat_name(field), ""), "absent")
        if not inside and not self.blank:
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
        texts = [child for child in field.fields if child.is_wording]
        nested = [child for child in field.fields if not child.takes_answer]
        own = [child for child in field.fields if child not in (*nested, *texts)]
        for child in texts:
            yield from self.wording(child, answers)
        key = flat_name(field)
        cells = self.cells(own, answers, f"{UNANSWERED}.{key}", self.unanswered.get(key, ""))
        if cells:
            yield Questions(field.label, cells)
        for child in nested:
            yield Heading(3, child.label)
            yield from self.body(child, answers)

    def statement(self, field: Field) -> str:
        """Return what the form itself says, a line for each paragraph."""
        return "\n".join(field.statement).replace("{marking}", self.marking)

    def wording(self, field: Field, answers: Printed) -> Iterator[Block]:
        """Yield the wording that an area gives in place of the form's own, or else that."""
        given = answers.get(field.name, "")
        own = Paragraph(self.statement(field), "statement", field.path if self.blank else "")
        from_area = Paragraph(given, "statement", field.path)
        if self.template:
            yield Either(field.path, (from_area,), (own,))
        else:
            yield from_area if given else own

    def table(self, field: Field, rows: list[Printed] | None) -> Iterator[Block]:
        if field.layout == "cards":
            path = f"{field.path}.*.{UNANSWERED}"
            cards = tuple(
                Questions(
                    field.item_label, self.cells(field.fields, row, path, row.get(UNANSWERED, ""))
                )
                for row in rows or [{}]
            )
            yield Cards(field.path, field.label, field.item_label, cards)
            return
        filled: list[Printed] = rows or [{}] * field.rows
        yield Rows(
            field.path,
            field.label,
            field.item_label,
            columns=tuple(child.label for child in field.fields),
            notes=tuple(child.note if self.blank else "" for child in field.fields),
            widths=tuple(child.width for child in field.fields),
            rows=tuple(tuple(self.cell(child, row) for child in field.fields) for row in filled),
        )

    def cells(
        self, fields: Iterable[Field], answers: Printed, path: str, unanswered: str
    ) -> tuple[Cell, ...]:
        """Return the questions to print, and last the names of those that have no answer."""
        cells = tuple(self.cell(field, answers, optional=is_optional(field)) for field in fields)
        if self.blank:
            return cells
        if not self.template:
            cells = tuple(cell for cell in cells if cell.text)
        elif not any(cell.optional for cell in cells):
            return cells
        closing = Cell(path, NOT_PROVIDED, unanswered, Kind.TEXT, answered=False, optional=True)
        return (*cells, closing) if unanswered else cells

    def cell(self, field: Field, holder: Mapping[str, Any], *, optional: bool = False) -> Cell:
        text = holder.get(field.name, "")
        return Cell(
            path=field.path,
            label=field.label,
            text=text,
            kind=field.kind,
            options=tuple(choice.label for choice in field.choices) if self.is_open else (),
            note=field.note if self.blank else "",
            absent=field.absent,
            answered=text != NOT_PROVIDED,
            optional=optional,
        )
