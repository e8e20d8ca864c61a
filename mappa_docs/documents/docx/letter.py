"""A short Word letter around tables: what is needed, ready to be sent back. Marked like a form."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from mappa_docs.documents.blocks import Document
from mappa_docs.documents.docx import package_parts, picture, self_check
from mappa_docs.documents.docx.picture import Picture
from mappa_docs.documents.docx.styles import DENSE, DENSE_HEAD
from mappa_docs.documents.docx.tables import (
    CITATIONS,
    HEAD_FILL,
    LABEL_FILL,
    LABELS,
    WIDTH,
    gap,
    head,
)
from mappa_docs.ooxml.labels_part import NOTE, Labels
from mappa_docs.ooxml.wordml import Line, cell, paragraph, row, run, table
from mappa_docs.ooxml.zip_writer import pack


class Stretch(NamedTuple):
    """Text that is "removed", and has a line through it, or "added", and has one under it. In the
    middle of other text its words have to say the same: not everybody sees lines."""

    text: str
    change: Literal["same", "removed", "added"] = "same"


_LINES: dict[str, Line] = {"same": "", "removed": "through", "added": "under"}
# The padding of a dense table, in twentieths of a point.
_DENSE_SIDE = 50
# What stands in a cell.
Text = str | Sequence[Stretch]


class Columns(NamedTuple):
    """The heads of a part's columns, and how wide these are. A table that `is_dense` has small
    letters, so that many rows stand on the page of a picture that says the same."""

    heads: tuple[str, ...]
    widths: tuple[int, ...]
    is_dense: bool = False


# What to do, with what stands behind it; and a place, with what is said of it.
TO_DO = Columns(("What to do", "What asks for it"), (WIDTH - CITATIONS, CITATIONS))
BY_PLACE = Columns(("Where", "What"), (LABELS, WIDTH - LABELS))


class Part(NamedTuple):
    """A heading, and below it a table. `opening` stands between the two."""

    heading: str
    entries: Sequence[tuple[Text, ...]]
    columns: Columns = TO_DO
    opening: str = ""


def write(
    document: Document,
    about: Iterable[tuple[str, str]],
    opening: Sequence[str],
    some: Sequence[Part],
    closing: Sequence[str] = (),
    shown: Picture | None = None,
) -> bytes:
    """Return the note as a Word file. `document` gives its title and what stands on every page,
    `about` the first table, label → text, whose first row is the marking. The paragraphs of the
    `opening` and a picture that is to be `shown` stand before the parts, those of the `closing`
    after them.

    Raises MarkingError if the finished file does not carry its marking wherever it has to (14.4).
    """
    body = "".join(_body(document, about, opening, some, shown))
    body += "".join(paragraph(run(text), "Statement") for text in closing)
    # So that nobody takes the note for the form that it is about.
    document = document._replace(labels=Labels(document=NOTE))
    parts = package_parts.package(document, body)
    if any(part.columns.is_dense for part in some):
        parts[package_parts.STYLES] = package_parts.styles_with_dense()
    data = pack(picture.parts(parts, shown) if shown else parts)
    self_check.check(data, document.marking)
    return data


def _body(
    document: Document,
    about: Iterable[tuple[str, str]],
    opening: Sequence[str],
    some: Sequence[Part],
    shown: Picture | None,
) -> Iterator[str]:
    yield paragraph(run(document.form_name), "FormName", keep_next=True)
    yield paragraph(run(document.title), "Heading1")
    yield paragraph(run(document.subtitle), "Subtitle")
    widths = (LABELS, WIDTH - LABELS)
    facts = (
        row(
            (
                cell(paragraph(run(label), "Question"), widths[0], LABEL_FILL),
                cell(paragraph(run(text), "Answer"), widths[1]),
            ),
            whole=True,
        )
        for label, text in about
    )
    heading = row(head(("About", "Details"), widths), header=True)
    yield table("About this note", widths, (heading, *facts))
    yield gap()
    yield from (paragraph(run(text), "Statement") for text in opening)
    if shown:
        yield paragraph(picture.drawing(shown), "Answer")
    for part in some:
        yield paragraph(run(part.heading), DENSE_HEAD if part.columns.is_dense else "Heading2")
        if part.opening:
            yield paragraph(run(part.opening), "Statement", keep_next=True)
        yield _table(part)
        yield gap()


def _table(part: Part) -> str:
    columns = part.columns
    style = DENSE if columns.is_dense else "Answer"
    rows = (
        row(
            (
                cell(paragraph(_runs(text), style), width)
                for text, width in zip(entry, columns.widths, strict=True)
            ),
            whole=True,
        )
        for entry in part.entries
    )
    return table(
        part.heading,
        columns.widths,
        (row(_heads(columns), header=True), *rows),
        side=_DENSE_SIDE if columns.is_dense else None,
    )


def _heads(columns: Columns) -> Iterator[str]:
    if not columns.is_dense:
        yield from head(columns.heads, columns.widths)
        return
    for label, width in zip(columns.heads, columns.widths, strict=True):
        yield cell(paragraph(run(label, "Strong"), DENSE, keep_next=True), width, HEAD_FILL)


def _runs(text: Text) -> str:
    if isinstance(text, str):
        return run(text)
    return "".join(run(stretch.text, line=_LINES[stretch.change]) for stretch in text)
