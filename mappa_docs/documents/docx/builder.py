"""`Document` → a Word package: the template of a form, or its fillable blank."""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import Any

from mappa_docs.definition.printed_words import COMPLETED_BY
from mappa_docs.documents.blocks import (
    Block,
    Cards,
    Cell,
    Document,
    Either,
    Grid,
    Heading,
    Line,
    Paragraph,
    Questions,
    Rows,
    State,
)
from mappa_docs.documents.docx import content_controls, keeping, package_parts, template_tags
from mappa_docs.documents.docx.tables import (
    CHOICE,
    COLUMNS,
    LABEL_FILL,
    LABELS,
    ROOM,
    WIDTH,
    gap,
    head,
)
from mappa_docs.documents.measures import measures, twips
from mappa_docs.documents.printed_answers import POSITION
from mappa_docs.documents.shapes import ACROSS, LISTED, PAIR
from mappa_docs.model import Kind
from mappa_docs.ooxml.wordml import cell, paragraph, row, run, table

_SPLIT = (Kind.TEXT, Kind.LINES, Kind.CHOICES)
_BEFORE_NOTE = "\u2002"


def build(document: Document) -> dict[str, bytes]:
    """Return the parts of the Word package that shows `document`, a template or a blank."""
    return package_parts.package(document, "".join(_Builder(document.state).body(document)))


class _Builder:
    """Draws blocks. A template has loops and conditions around them, a blank has prompts."""

    def __init__(self, state: State) -> None:
        self.blank = state.is_filled_in
        self.template = state is State.TEMPLATE
        self.level = 1

    def body(self, document: Document) -> Iterator[str]:
        if document.heading:
            yield paragraph(run(document.heading), "FormName", keep_next=True)
        yield paragraph(run(document.form_name), "FormName", keep_next=True)
        yield paragraph(run(document.title), "Heading1")
        yield paragraph(run(document.subtitle), "Subtitle")
        about = tuple(takewhile(lambda block: isinstance(block, Paragraph), document.blocks))
        yield from self.blocks(about)
        for line in document.filling_in:
            yield paragraph(run(line), "NoteBullet", keep_next=True)
        if about or document.filling_in:
            yield gap()
        yield from self.blocks(document.blocks[len(about) :])

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        draw: dict[type[Any], Callable[[Any], Iterator[str]]] = {
            Heading: self.heading,
            Paragraph: self.paragraph,
            Questions: self.questions,
            Grid: self.grid,
            Rows: self.rows,
            Cards: self.cards,
            Either: self.either,
        }
        for block in blocks:
            yield from draw[type(block)](block)

    def heading(self, block: Heading) -> Iterator[str]:
        self.level = block.level
        title = f"{block.number}  {block.text}" if block.number else block.text
        yield paragraph(run(title), f"Heading{block.level}", new_page=block.new_page)
        if block.completed_by:
            yield paragraph(run(f"{COMPLETED_BY}: {block.completed_by}"), "CompletedBy")

    def paragraph(self, block: Paragraph) -> Iterator[str]:
        if block.role == "note":
            label = run(f"{block.label}: ", "Strong") if block.label else ""
            yield paragraph(label + run(block.text), "Note", keep_next=True)
        elif block.role == "statement":
            lines = "".join(paragraph(run(line), "Statement") for line in block.text.split("\n"))
            yield content_controls.around(block.path, lines) if block.path else lines
        else:
            reason = content_controls.reason(block.path, block.text, "Answer")
            words = row((cell(reason, WIDTH),))
            yield table("Answer", (WIDTH,), (words,), first_row=False)
            yield gap()

    def questions(self, block: Questions) -> Iterator[str]:
        yield from template_tags.only_if(
            "p", block.when, self.fixed(self.table_of_questions(block)) + gap()
        )

    def fixed(self, drawn: str) -> str:
        """Return a table whose rows are the form's, so that a blank keeps them as they are."""
        return content_controls.grouped(drawn) if self.blank else drawn

    def table_of_questions(self, block: Questions) -> str:
        kept = keeping.lines(block.lines, template=self.template)
        rows = (
            drawn
            for line in block.lines
            for drawn in template_tags.only_if(
                "tr", line.when, self.line(line, keeping.name(line) in kept)
            )
        )
        return table(block.label, COLUMNS, rows, first_row=False, first_column=True)

    def line(self, line: Line, keep_next: bool) -> str:
        """Return the row of a line of questions, or the two of one that stands above its answer."""
        first = line.cells[0]
        if line.shape == ACROSS:
            return self.across(first, keep_next=keep_next and self.blank)
        if line.shape == PAIR:
            return row(
                (
                    drawn
                    for one, label, answer in zip(
                        line.cells, COLUMNS[::2], COLUMNS[1::2], strict=True
                    )
                    for drawn in (
                        cell(self.question(one, keep_next=keep_next), label, LABEL_FILL),
                        cell(self.answer(one, "Answer"), answer),
                    )
                ),
                whole=True,
            )
        style = "AnswerBullet" if line.shape == LISTED else "Answer"
        beside = cell(self.answer(first, style), WIDTH - LABELS, span=len(COLUMNS) - 1)
        # An answer beside its question is never parted from it: Word moves the row as a whole, and
        # parts one only that is longer than a page.
        label = cell(self.question(first, keep_next=keep_next), LABELS, LABEL_FILL)
        return row((label, beside), whole=True)

    def across(self, one: Cell, *, keep_next: bool) -> str:
        """Return the rows of a question and of its answer below it. They look like one; as two,
        the question goes to the page on which its answer begins."""
        whole = one.kind not in _SPLIT or bool(self.blank and one.options)
        room = ROOM if self.blank and one.kind in keeping.WRITTEN else 0
        label = self.question(one, keep_next=True)
        answer = self.answer(one, "Answer", keep_next=keep_next)
        above = cell(label, WIDTH, LABEL_FILL, span=len(COLUMNS), opens="bottom")
        below = cell(answer, WIDTH, span=len(COLUMNS), opens="top")
        return row((above,), whole=True) + row((below,), whole=whole, least=room)

    def question(self, one: Cell, *, keep_next: bool = False) -> str:
        """Return the paragraph of a question, with its note for completion after it."""
        note = run(f"{_BEFORE_NOTE}{one.note}", "NoteText", light=True) if one.note else ""
        return paragraph(run(one.label) + note, "Question", keep_next=keep_next)

    def answer(self, one: Cell, style: str, *, keep_next: bool = False) -> str:
        """Return the paragraphs of an answer, in a content control where it stands once."""
        if one.echo:
            return paragraph(run(one.text), style)
        drawn = content_controls.answer(one, blank=self.blank, style=style, keep_next=keep_next)
        if not one.listed_at:
            return drawn
        bullets = content_controls.answer(one, blank=False, style=f"{style}Bullet")
        return template_tags.either(one.listed_at, bullets, drawn)

    def grid(self, block: Grid) -> Iterator[str]:
        heads = (block.head[0], "Answer") if block.options else block.head
        answers = (CHOICE,) if block.options else tuple(map(twips, block.widths))
        widths = (WIDTH - sum(answers), *answers)
        kept = keeping.lines(block.rows, template=self.template)
        rows: list[str] = []
        for line in block.rows:
            beside = (
                cell(self.answer(one, "Answer"), width)
                for one, width in zip(line.cells, answers, strict=True)
            )
            question = self.question(line.cells[0], keep_next=keeping.name(line) in kept)
            label = cell(question, widths[0], LABEL_FILL)
            drawn = row((label, *beside), whole=True)
            rows.extend(template_tags.only_if("tr", line.when, drawn))
        heading = row(head(heads, widths), header=True)
        drawn = table(block.label, widths, (heading, *rows), first_column=True)
        yield from template_tags.only_if("p", block.when, self.fixed(drawn) + gap())

    def rows(self, block: Rows) -> Iterator[str]:
        widths = [twips(width) for width in block.widths]
        widths[-1] = WIDTH - sum(widths[:-1])
        style = "Answer" if block.size == measures().sizes["text"] else "Entry"
        kept = keeping.entries(len(block.rows)) if self.blank else 0
        items = (
            row(
                (
                    cell(self.answer(entry, style, keep_next=place < kept), width)
                    for entry, width in zip(cells, widths, strict=True)
                ),
                whole=True,
            )
            for place, cells in enumerate(block.rows)
        )
        before, after = self.loop("tr", block.path)
        if block.rows[0][0].echo:
            body = before + "".join(items) + after
        else:
            body = content_controls.repeating(
                block.item_label, block.path, items, before=before, after=after, locked=self.blank
            )
        # Above the table, because a narrow column has no room for them.
        for column, note in zip(block.columns, block.notes, strict=True):
            if note:
                yield paragraph(run(f"{column}:{_BEFORE_NOTE}{note}"), "Note", keep_next=True)
        heading = row(head(block.columns, widths), header=True)
        yield table(block.label, widths, (heading, body), side=twips(block.side))
        yield gap()

    def cards(self, block: Cards) -> Iterator[str]:
        style = f"Heading{self.level + 1}"
        items = (
            paragraph(run(block.item_label + self.number(place)), style)
            + self.table_of_questions(card)
            + gap()
            for place, card in enumerate(block.cards, 1)
        )
        before, after = self.loop("p", block.path)
        yield content_controls.repeating(
            block.item_label, block.path, items, before=before, after=after, locked=self.blank
        )

    def number(self, place: int) -> str:
        """Return what stands after the name of an entry: its number, where entries are settled."""
        if self.blank:
            return ""
        return f" {{{{ row.{POSITION} }}}}" if self.template else f" {place}"

    def loop(self, level: str, path: str) -> tuple[str, str]:
        """Return what stands before and after the items that a template repeats."""
        return template_tags.loop(level, path) if self.template else ("", "")

    def either(self, block: Either) -> Iterator[str]:
        sides = ("".join(self.blocks(side)) for side in (block.answered, block.otherwise))
        yield template_tags.either(block.path, *sides)
