"""The mapping of a local form: for each answer of a minimum data set where it stands on the form,
and how it is read. `schemas/meta/local-mapping.schema.json` describes the file, and `mapping_file`
reads it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple

from mappa_docs.reading.comparing import comparable

Kind = Literal["word", "pdf", "workbook", "json", "record"]
# The names of a place: what in a file it is found by.
PlaceKind = Literal[
    "control",
    "bookmark",
    "form_field",
    "label",
    "printed",
    "column",
    "cell",
    "pointer",
    "path",
    "in_line",
]
# Where an answer stands to its label.
Side = Literal["", "beside", "before", "below", "after", "under"]
Value = str | int | bool
# What a local form is mapped to. Records of a program may be any form.
MINIMUM = ("minimum-referral", "minimum-minutes")


class Place(NamedTuple):
    """One place on a form: what it is found by, and the name, words or pointer of that. Of a label,
    `side` says where the answer stands to it, `section` the heading above it and `number` which one
    it is, 0 where there is one alone."""

    kind: PlaceKind
    name: str
    side: Side = ""
    section: str = ""
    number: int = 0


class Part(NamedTuple):
    """Which part of what stands in a place is meant: of a full name the "last" or "first" names; or
    what stands `after` some words, up to those `before` which it ends; or one `piece` `of` several
    that are `split_by` a sign; or of “Yes: details” the "answer" or the "details"."""

    of_name: str = ""
    after: str = ""
    before: str = ""
    split_by: str = ""
    piece: int = 0
    of: int = 0
    of_yes_no: str = ""


WHOLE = Part()


class Blank(NamedTuple):
    """What a system means by leaving a place of a record blank: what it `says`, or why there is no
    answer, as an `absent` with its `reason`."""

    says: Value | None = None
    absent: str = ""
    reason: str = ""

    @property
    def answer(self) -> Any:
        """The answer that a blank stands for."""
        return {"absent": self.absent, "reason": self.reason} if self.absent else self.says


class Mapped(NamedTuple):
    """One answer: the pointer of the question, or in a row the name of the column, and the places
    of which the texts are joined by `join`. `options` are what stands there and what it means,
    `nothing` words that are no answer; what the form `says` by itself needs no reading. Of a
    record, `blank` is what its author says that a blank there means."""

    field: str
    places: tuple[Place, ...]
    join: str = "\n"
    part: Part = WHOLE
    options: tuple[tuple[str, Value], ...] = ()
    nothing: tuple[str, ...] = ()
    says: Value | None = None
    blank: Blank | None = None


class MappedTable(NamedTuple):
    """One table of a minimum data set. Either each row of something on the form is one of its rows:
    of the table that has `header` in its first row, of the list at the place `at` of a record, or
    of the `lines` in a place; `columns` are then places in a row. Or each of `rows` has places of
    its own. Of a record, `blank` is what a list without entries means."""

    field: str
    header: tuple[str, ...] = ()
    section: str = ""
    at: Place | None = None
    lines: Place | None = None
    columns: tuple[Mapped, ...] = ()
    rows: tuple[tuple[Mapped, ...], ...] = ()
    blank: Blank | None = None


class Recognised(NamedTuple):
    """What a file must have to be taken for a copy of a local form."""

    words: tuple[str, ...] = ()
    sheet: str = ""
    pointers: tuple[str, ...] = ()

    def has_words_in(self, lines: Iterable[str]) -> bool:
        """Return whether all the words stand in these lines, each in one of them."""
        found = [comparable(line) for line in lines]
        return all(any(comparable(words) in line for line in found) for words in self.words)


class Mapping(NamedTuple):
    """The mapping of one local form to the minimum data set `to`. `source` is the file that it came
    from, `blank` that of the blank form, None for none. What `kind` of file it is decides which
    places it may have. Of a workbook, `header_row` is the row with the names of the columns, 0
    where it is one submission; of JSON, `records` is the list of which each is one. A mapping of
    the kind "record" is no form's: a program hands over its records itself, and `to` is any
    form."""

    to: str
    name: str
    kind: Kind
    recognised: Recognised
    answers: tuple[Mapped, ...]
    tables: tuple[MappedTable, ...] = ()
    edition: str = ""
    source: Path | None = None
    blank: Path | None = None
    prompts: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    header_row: int = 0
    records: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """The words of the form that the mapping names: labels, headings and printed words."""
        words: dict[str, None] = {}
        for table in self.tables:
            words |= dict.fromkeys(filter(None, (table.section, *table.header)))
        for place in self.places:
            if place.kind in ("label", "printed"):
                words |= dict.fromkeys(filter(None, (place.name, place.section)))
        return tuple(words)

    @property
    def places(self) -> tuple[Place, ...]:
        """All places that the mapping names, those in rows of tables included."""
        lines = [table.lines for table in self.tables if table.lines]
        return (*(place for mapped in self.every for place in mapped.places), *lines)

    @property
    def every(self) -> tuple[Mapped, ...]:
        """All answers, those of tables included."""
        rows = (row for table in self.tables for row in (table.columns, *table.rows))
        return (*self.answers, *(mapped for row in rows for mapped in row))
