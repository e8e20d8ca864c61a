"""The few kinds of block that a document is made of, before it becomes Word or PDF.

Both writers draw the same blocks, so a page says the same thing in both.
"""

from dataclasses import dataclass
from enum import StrEnum

from mappa_docs.model import Kind, Marking


class State(StrEnum):
    """What a document is for."""

    COMPLETE = "complete"
    DRAFT = "draft"
    BLANK = "blank"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Cell:
    """One question and what stands in its place for an answer.

    `path` is the field's path, such as "offender.last_name"; it is the tag of the content control.
    On a blank `text` is empty; in a template it is a placeholder. An `optional` cell of a template
    is left out where there is no answer.
    """

    path: str
    label: str
    text: str
    kind: Kind
    options: tuple[str, ...] = ()
    note: str = ""
    absent: bool = False
    answered: bool = True
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The bar above a section (level 2) or the name of a group of questions in it (level 3)."""

    level: int
    text: str
    number: str = ""
    completed_by: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text across the page. `role` is "note" for completion, "statement" for what the form itself
    says (a line for each paragraph), or "absent" where an answer would stand. `path` is that of a
    statement that a person may change.
    """

    text: str
    role: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Questions:
    """A table of two columns, question and answer. `label` is its caption for screen readers."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of which each row is one entry. `widths` are the relative widths of the columns,
    `notes` what a blank says about them."""

    path: str
    label: str
    item_label: str
    columns: tuple[str, ...]
    notes: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """A list of which each entry is a table of questions under its own small heading."""

    path: str
    label: str
    item_label: str
    cards: tuple[Questions, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """In a template only: blocks for when the path is answered, and blocks for when it is not."""

    path: str
    answered: tuple["Block", ...]
    otherwise: tuple["Block", ...]


Block = Heading | Paragraph | Questions | Rows | Cards | Either


@dataclass(frozen=True, slots=True)
class Document:
    """One document: what stands on every page, and its blocks in order.

    `banner` is printed in the header of a draft; `edition` and `reference` in the footer, and
    there `copy` too, such as "Copy 2 of 12", where paper copies are numbered.
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
