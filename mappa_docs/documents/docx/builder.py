"""`Document` → a Word package: the template of a form, or its fillable blank."""

from collections.abc import Callable, Iterable, Iterator
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
from mappa_docs.documents.docx import content_controls, package_parts
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

# What is written at length, and gets room for it on a blank.
_WRITTEN = (Kind.TEXT, Kind.LINES)
_SPLIT = (Kind.TEXT, Kind.LINES, Kind.CHOICES)
_BEFORE_NOTE = "\u2002"


def build(document: Document) -> dict[str, bytes]:
    """Return the parts of the Word package that shows `document`, a template or a blank."""
    return package_parts.package(document, "".join(_Builder(document.state).body(document)))


class _Builder:
    """Draws blocks. A template has loops and conditions around them, a blank has prompts."""

    def __init__(self, state: State) -> None:
        self.blank = state is State.BLANK
        self.template = state is State.TEMPLATE
        self.level = 1

    def body(self, document: Document) -> Iterator[str]:
        yield paragraph(run(document.form_name), "FormName", keep_next=True)
        yield paragraph(run(document.title), "Heading1")
        yield paragraph(run(document.subtitle), "Subtitle")
        for line in document.filling_in:
            yield paragraph(run(line), "Note", keep_next=True)
        yield from self.blocks(document.blocks)

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
            yield paragraph(run(COMPLETED_BY.format(block.completed_by)), "CompletedBy")

    def paragraph(self, block: Paragraph) -> Iterator[str]:
        if block.role == "note":
            yield paragraph(run(block.text), "Note", keep_next=True)
        elif block.role == "statement":
            lines = "".join(paragraph(run(line), "Statement") for line in block.text.split("\n"))
            yield content_controls.around(block.path, lines) if block.path else lines
        else:
            reason = content_controls.reason(block.path, block.text, "Answer")
            words = row((cell(reason, WIDTH),))
            yield table("Answer", (WIDTH,), (words,), first_row=False)
            yield gap()

    def questions(self, block: Questions) -> Iterator[str]:
        yield from self.only_if("p", block.when, self.fixed(self.table_of_questions(block)) + gap())

    def fixed(self, drawn: str) -> str:
        """Return a table whose rows are the form's, so that a blank keeps them as they are."""
        return content_controls.grouped(drawn) if self.blank else drawn

    def table_of_questions(self, block: Questions) -> str:
        rows = (
            drawn
            for line in block.lines
            for drawn in self.only_if("tr", line.when, self.line(line))
        )
        return table(block.label, COLUMNS, rows, first_row=False, first_column=True)

    def only_if(self, level: str, path: str, drawn: str) -> Iterator[str]:
        """Yield what a template shows only where there is something at the path."""
        if not path:
            yield drawn
            return
        make = _tag if level == "p" else _tag_row
        yield make(f"{{%{level} if {path} %}}") + drawn + make(f"{{%{level} endif %}}")

    def line(self, line: Line) -> str:
        """Return the row of a line of questions."""
        first = line.cells[0]
        whole = first.kind not in _SPLIT
        room = ROOM if self.blank and first.kind in _WRITTEN else 0
        if line.shape == ACROSS:
            content = self.question(first, "Band") + self.answer(first, "Answer")
            return row((cell(content, WIDTH, span=len(COLUMNS)),), whole=whole, least=room)
        if line.shape == PAIR:
            return row(
                (
                    drawn
                    for one, label, answer in zip(
                        line.cells, COLUMNS[::2], COLUMNS[1::2], strict=True
                    )
                    for drawn in (
                        cell(self.question(one), label, LABEL_FILL),
                        cell(self.answer(one, "Answer"), answer),
                    )
                ),
                whole=True,
            )
        style = "AnswerBullet" if line.shape == LISTED else "Answer"
        beside = cell(self.answer(first, style), WIDTH - LABELS, span=len(COLUMNS) - 1)
        # An answer beside its question is never parted from it: Word moves the row as a whole, and
        # parts one only that is longer than a page.
        return row((cell(self.question(first), LABELS, LABEL_FILL), beside), whole=True)

    def question(self, one: Cell, style: str = "Question") -> str:
        """Return the paragraph of a question, with its note for completion after it."""
        note = run(f"{_BEFORE_NOTE}{one.note}", "NoteText", light=True) if one.note else ""
        return paragraph(run(one.label) + note, style)

    def answer(self, one: Cell, style: str) -> str:
        """Return the paragraphs of an answer, in a content control where it stands once."""
        if one.echo:
            return paragraph(run(one.text), style)
        drawn = content_controls.answer(one, blank=self.blank, style=style)
        if not one.listed_at:
            return drawn
        bullets = content_controls.answer(one, blank=False, style=f"{style}Bullet")
        tags = (f"{{%p if {one.listed_at} %}}", "{%p else %}", "{%p endif %}")
        return "".join((_tag(tags[0]), bullets, _tag(tags[1]), drawn, _tag(tags[2])))

    def grid(self, block: Grid) -> Iterator[str]:
        heads = (block.head[0], "Answer") if block.options else block.head
        width = CHOICE if block.options else twips(block.width)
        widths = (WIDTH - width * (len(heads) - 1), *(width,) * (len(heads) - 1))
        rows: list[str] = []
        for line in block.rows:
            answers = (cell(self.answer(one, "Answer"), width) for one in line.cells)
            label = cell(self.question(line.cells[0]), widths[0], LABEL_FILL)
            drawn = row((label, *answers), whole=True)
            rows.extend(self.only_if("tr", line.when, drawn))
        heading = row(head(heads, widths), header=True)
        drawn = table(block.label, widths, (heading, *rows), first_column=True)
        yield from self.only_if("p", block.when, self.fixed(drawn) + gap())

    def rows(self, block: Rows) -> Iterator[str]:
        widths = [twips(width) for width in block.widths]
        widths[-1] = WIDTH - sum(widths[:-1])
        style = "Answer" if block.size == measures().sizes["text"] else "Entry"
        items = (
            row(
                (
                    cell(self.answer(entry, style), width)
                    for entry, width in zip(cells, widths, strict=True)
                ),
                whole=True,
            )
            for cells in block.rows
        )
        before, after = self.loop("tr", block.path)
        if block.rows[0][0].echo:
            body = before + "".join(items) + after
        else:
            body = content_controls.repeating(
                block.item_label, block.path, items, before=before, after=after, locked=self.blank
            )
        heading = row(head(block.columns, widths, block.notes), header=True)
        yield table(block.label, widths, (heading, body), side=twips(block.side))
        yield gap()

    def cards(self, block: Cards) -> Iterator[str]:
        number = f" {{{{ row.{POSITION} }}}}" if self.template else ""
        style = f"Heading{self.level + 1}"
        items = (
            paragraph(run(block.item_label + number), style) + self.table_of_questions(card)
            for card in block.cards
        )
        before, after = self.loop("p", block.path)
        yield content_controls.repeating(
            block.item_label, block.path, items, before=before, after=after, locked=self.blank
        )
        yield gap()

    def loop(self, level: str, path: str) -> tuple[str, str]:
        """Return what stands before and after the items that a template repeats."""
        if not self.template:
            return "", ""
        make = _tag if level == "p" else _tag_row
        return make(f"{{%{level} for row in {path} %}}"), make(f"{{%{level} endfor %}}")

    def either(self, block: Either) -> Iterator[str]:
        yield _tag(f"{{%p if {block.path} %}}")
        yield from self.blocks(block.answered)
        yield _tag("{%p else %}")
        yield from self.blocks(block.otherwise)
        yield _tag("{%p endif %}")


def _tag(text: str) -> str:
    return paragraph(run(text), "Note")


def _tag_row(text: str) -> str:
    return row((cell(_tag(text), WIDTH),))
