"""`Document` → a Word package: the template of a form, or its fillable blank."""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import Any

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
from mappa_docs.documents.docx import content_controls, package_parts
from mappa_docs.documents.printed_answers import POSITION
from mappa_docs.model import Kind
from mappa_docs.ooxml.wordml import cell, paragraph, row, run, table

# In twentieths of a point: the width between the margins of an A4 page, and that of the labels.
WIDTH = 9638
LABELS = 3372
_HEADER_FILL = "E8ECF1"
LABEL_FILL = "F4F6F8"
_SPLIT = (Kind.TEXT, Kind.LINES, Kind.CHOICES)


def build(document: Document) -> dict[str, bytes]:
    """Return the parts of the Word package that shows `document`, a template or a blank."""
    return package_parts.package(document, "".join(_Builder(document.state).body(document)))


def head(labels: Iterable[str], widths: Iterable[int], notes: Iterable[str] = ()) -> Iterator[str]:
    """Yield the cells of a table's head: the labels, with a note for completion under each."""
    for label, width, note in zip_longest(labels, widths, notes, fillvalue=""):
        texts = paragraph(run(label), "ColumnHead") + (paragraph(run(note), "Note") if note else "")
        yield cell(texts, int(width), _HEADER_FILL)


def gap() -> str:
    """Return the small space that keeps one table from growing into the next."""
    return paragraph("", "Gap")


class _Builder:
    """Draws blocks. A template has loops and conditions around them, a blank has prompts."""

    def __init__(self, state: State) -> None:
        self.blank = state is State.BLANK
        self.template = state is State.TEMPLATE

    def body(self, document: Document) -> Iterator[str]:
        yield paragraph(run(document.form_name), "FormName", keep_next=True)
        yield paragraph(run(document.title), "Heading1")
        yield paragraph(run(document.subtitle), "Subtitle")
        yield from self.blocks(document.blocks)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        draw: dict[type[Any], Callable[[Any], Iterator[str]]] = {
            Heading: self.heading,
            Paragraph: self.paragraph,
            Questions: self.questions,
            Rows: self.rows,
            Cards: self.cards,
            Either: self.either,
        }
        for block in blocks:
            yield from draw[type(block)](block)

    def heading(self, block: Heading) -> Iterator[str]:
        title = f"{block.number}  {block.text}" if block.number else block.text
        yield paragraph(run(title), f"Heading{block.level}")
        if block.completed_by:
            yield paragraph(run(f"Completed by: {block.completed_by}"), "CompletedBy")

    def paragraph(self, block: Paragraph) -> Iterator[str]:
        if block.role == "note":
            yield paragraph(run(block.text), "Note", keep_next=True)
        elif block.role == "statement":
            lines = "".join(paragraph(run(line), "Statement") for line in block.text.split("\n"))
            yield content_controls.around(block.path, lines) if block.path else lines
        else:
            yield paragraph(run(block.text), "Answer")
            yield gap()

    def questions(self, block: Questions) -> Iterator[str]:
        yield self.table_of_questions(block)
        yield gap()

    def table_of_questions(self, block: Questions) -> str:
        widths = (LABELS, WIDTH - LABELS)
        heading = row(head(("Question", "Answer"), widths), header=True)
        return table(
            block.label, widths, (heading, *(self.question(question) for question in block.cells))
        )

    def question(self, question_cell: Cell) -> str:
        """Return the row of a question, which a template leaves out where there is no answer."""
        if not (self.template and question_cell.optional):
            return self.row_of(question_cell)
        path = question_cell.text.strip("{} ")
        return (
            _tag_row(f"{{%tr if {path} %}}", 2)
            + self.row_of(question_cell)
            + _tag_row("{%tr endif %}", 2)
        )

    def row_of(self, question_cell: Cell) -> str:
        note = paragraph(run(question_cell.note), "Note") if question_cell.note else ""
        return row(
            (
                cell(paragraph(run(question_cell.label), "Question") + note, LABELS, LABEL_FILL),
                cell(
                    content_controls.answer(question_cell, blank=self.blank, style="Answer"),
                    WIDTH - LABELS,
                ),
            ),
            whole=question_cell.kind not in _SPLIT,
        )

    def rows(self, block: Rows) -> Iterator[str]:
        unit = WIDTH / sum(block.widths)
        widths = [round(unit * width) for width in block.widths]
        widths[-1] = WIDTH - sum(widths[:-1])
        items = (
            row(
                (
                    cell(content_controls.answer(entry, blank=self.blank, style="Entry"), width)
                    for entry, width in zip(cells, widths, strict=True)
                ),
                whole=True,
            )
            for cells in block.rows
        )
        before, after = self.loop("tr", block.path, len(widths))
        body = content_controls.repeating(
            block.item_label, block.path, items, before=before, after=after
        )
        heading = row(head(block.columns, widths, block.notes), header=True)
        yield table(block.label, widths, (heading, body))
        yield gap()

    def cards(self, block: Cards) -> Iterator[str]:
        number = f" {{{{ row.{POSITION} }}}}" if self.template else ""
        items = (
            paragraph(run(block.item_label + number), "Heading4") + self.table_of_questions(card)
            for card in block.cards
        )
        before, after = self.loop("p", block.path, 0)
        yield content_controls.repeating(
            block.item_label, block.path, items, before=before, after=after
        )
        yield gap()

    def loop(self, level: str, path: str, columns: int) -> tuple[str, str]:
        """Return what stands before and after the items that a template repeats."""
        if not self.template:
            return "", ""
        before, after = f"{{%{level} for row in {path} %}}", f"{{%{level} endfor %}}"
        if level == "p":
            return _tag(before), _tag(after)
        return _tag_row(before, columns), _tag_row(after, columns)

    def either(self, block: Either) -> Iterator[str]:
        yield _tag(f"{{%p if {block.path} %}}")
        yield from self.blocks(block.answered)
        yield _tag("{%p else %}")
        yield from self.blocks(block.otherwise)
        yield _tag("{%p endif %}")


def _tag(text: str) -> str:
    return paragraph(run(text), "Note")


def _tag_row(text: str, columns: int) -> str:
    return (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{WIDTH}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/></w:tcPr>{_tag(text)}</w:tc></w:tr>'
    )
