"""The few kinds of block that a document is made of, before it becomes Word or PDF.

Both writers draw the same blocks, so a page says the same thing in both.
"""

from enum import StrEnum
from typing import NamedTuple

from mappa_docs.model import Kind, Marking
from mappa_docs.ooxml.labels_part import Labels
from mappa_docs.pdf.entry import Entry


class State(StrEnum):
    """What a document is for. What is PREFILLED is filled in like a blank, and has answers."""

    COMPLETE = "complete"
    DRAFT = "draft"
    BLANK = "blank"
    PREFILLED = "prefilled"
    TEMPLATE = "template"

    @property
    def is_filled_in(self) -> bool:
        """Whether it is to be filled in by a person."""
        return self in (State.BLANK, State.PREFILLED)


class Filling(StrEnum):
    """How the answers of a form are entered: into the fields of a PDF, or in none because what was
    in them is part of the page; else it has none."""

    NONE = ""
    FIELDS = "fields"
    FLAT = "flat"


class Cell(NamedTuple):
    """One question and what stands in its place for an answer.

    `path` is the field's path, such as "offender.last_name"; it is the tag of the content control.
    On a blank `text` is empty; in a template it is a placeholder. An `echo` repeats an answer that
    stands in its own place elsewhere, and is nowhere filled in. In a template the answer is a list
    of several where there is something at the path `listed_at`, if that is given. `entries` are
    the fields of a fillable PDF in which the answer is entered.
    """

    path: str
    label: str
    text: str
    kind: Kind
    options: tuple[str, ...] = ()
    note: str = ""
    absent: bool = False
    echo: bool = False
    listed_at: str = ""
    entries: tuple[Entry, ...] = ()


class Heading(NamedTuple):
    """The bar above a section (level 2) or the name of a group of questions in it (level 3). It
    begins a `new_page` where what follows is handed round, such as a list to sign. `path` is that
    of the table that goes on under it, on a continuation sheet."""

    level: int
    text: str
    number: str = ""
    completed_by: str = ""
    new_page: bool = False
    path: str = ""


class Paragraph(NamedTuple):
    """Text across the page. `role` is "note" for completion, "statement" for what the form itself
    says (a line for each paragraph), "absent" where an answer would stand, or "continued" for what
    stands before the number of the page on which a table goes on. `path` is that of a statement
    that a person may change, of the group or table whose answers are absent, or of that table, and
    `label` stands before a note.
    """

    text: str
    role: str
    path: str = ""
    label: str = ""


class Line(NamedTuple):
    """One line of questions: `shape` is one of `documents/shapes`, and a pair has two cells. A
    template shows it only where there is something at the path `when`, if that is given."""

    shape: str
    cells: tuple[Cell, ...]
    when: str = ""


class Questions(NamedTuple):
    """Questions and answers, line by line. `label` is their caption for screen readers. A template
    shows them only where there is something at the path `when`, if that is given."""

    label: str
    lines: tuple[Line, ...]
    when: str = ""


class Grid(NamedTuple):
    """Statements that are answered alike, one to a row.

    `head` stands above the statements and above each column of answers, and `widths` are those of
    the columns of answers in points. On a blank with `options` each has a column of boxes. `when`
    is that of `Questions`, and each row has its own.
    """

    label: str
    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[Line, ...]
    options: tuple[str, ...] = ()
    when: str = ""


class Rows(NamedTuple):
    """A table of which each row is one entry. `widths` are those of the columns in points, `size`
    is that of the letters, `side` the padding at each side of a cell, and `notes` is what a blank
    says about the columns."""

    path: str
    label: str
    item_label: str
    columns: tuple[str, ...]
    notes: tuple[str, ...]
    widths: tuple[float, ...]
    size: float
    side: float
    rows: tuple[tuple[Cell, ...], ...]


class Cards(NamedTuple):
    """A list of which each entry is a table of questions under its own small heading. The first has
    the number `first`."""

    path: str
    label: str
    item_label: str
    cards: tuple[Questions, ...]
    first: int = 1


class Either(NamedTuple):
    """In a template only: blocks for when the path is answered, and blocks for when it is not."""

    path: str
    answered: tuple["Block", ...]
    otherwise: tuple["Block", ...]


Block = Heading | Paragraph | Questions | Grid | Rows | Cards | Either


class Document(NamedTuple):
    """One document: what stands on every page, and its blocks in order.

    `banner` is printed in the header of a draft; `edition` and `reference` in the footer, and
    there `copy` too, such as "Copy 2 of 12", where paper copies are numbered. `filling_in` is what
    a blank in Word or a fillable PDF says of how it is filled in, and `labels` is what a
    document in Word is read back by. `filling` says how a PDF takes its answers. `heading` stands
    above the name of the form, in Word.
    """

    form_name: str
    title: str
    subtitle: str
    state: State
    marking: Marking
    banner: str
    edition: str
    reference: str
    blocks: tuple[Block, ...]
    copy: str = ""
    filling_in: tuple[str, ...] = ()
    labels: Labels = Labels()
    filling: Filling = Filling.NONE
    heading: str = ""
