"""A short Word letter around tables: what is needed, ready to be sent back. Marked like a form."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from mappa_docs.documents.blocks import Document
from mappa_docs.documents.docx import package_parts, self_check
from mappa_docs.documents.docx.tables import CITATIONS, LABEL_FILL, LABELS, WIDTH, gap, head
from mappa_docs.ooxml.labels_part import NOTE, Labels
from mappa_docs.ooxml.wordml import Line, cell, paragraph, row, run, table
from mappa_docs.ooxml.zip_writer import pack


class Stretch(NamedTuple):
    """Text that is "removed", and has a line through it, or "added", and has one under it. In the
    middle of other text its words have to say the same: not everybody sees lines."""

    text: str
    change: Literal["same", "removed", "added"] = "same"


_LINES: dict[str, Line] = {"same": "", "removed": "through", "added": "under"}
# What stands in a cell.
Text = str | Sequence[Stretch]


class Columns(NamedTuple):
    """The heads of a part's two columns, and how wide these are."""

    heads: tuple[str, str]
    widths: tuple[int, int]


# What to do, with what stands behind it; and a place, with what is said of it.
TO_DO = Columns(("What to do", "What asks for it"), (WIDTH - CITATIONS, CITATIONS))
BY_PLACE = Columns(("Where", "What"), (LABELS, WIDTH - LABELS))


class Part(NamedTuple):
    """A heading, and below it a table of two columns. `opening` stands between the two."""

    heading: str
    entries: Sequence[tuple[Text, Text]]
    columns: Columns = TO_DO
    opening: str = ""


def write(
    document: Document,
    about: Iterable[tuple[str, str]],
    opening: Sequence[str],
    some: Sequence[Part],
    closing: Sequence[str] = (),
) -> bytes:
    """Return the note as a Word file. `document` gives its title and what stands on every page,
    `about` the first table, label → text, whose first row is the marking. The paragraphs of the
    `opening` stand before the parts, those of the `closing` after them.

    Raises MarkingError if the finished file does not carry its marking wherever it has to (14.4).
    """
    body = "".join(_body(document, about, opening, some))
    body += "".join(paragraph(run(text), "Statement") for text in closing)
    # So that nobody takes the note for the form that it is about.
    document = document._replace(labels=Labels(document=NOTE))
    data = pack(package_parts.package(document, body))
    self_check.check(data, document.marking)
    return data


def _body(
    document: Document,
    about: Iterable[tuple[str, str]],
    opening: Sequence[str],
    some: Sequence[Part],
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
    for part in some:
        yield paragraph(run(part.heading), "Heading2")
        if part.opening:
            yield paragraph(run(part.opening), "Statement", keep_next=True)
        yield _table(part)
        yield gap()


def _table(part: Part) -> str:
    columns = part.columns
    rows = (
        row(
            (
                cell(paragraph(_runs(text), "Answer"), width)
                for text, width in zip(entry, columns.widths, strict=True)
            ),
            whole=True,
        )
        for entry in part.entries
    )
    heading = row(head(columns.heads, columns.widths), header=True)
    return table(part.heading, columns.widths, (heading, *rows))


def _runs(text: Text) -> str:
    if isinstance(text, str):
        return run(text)
    return "".join(run(stretch.text, line=_LINES[stretch.change]) for stretch in text)
