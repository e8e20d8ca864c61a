"""Answers as they are printed. One nested dictionary serves both Word and PDF.

Each field of the form has an entry, so that nothing falls through a template. What a form always
needs and does not have reads "Not provided". Other questions without an answer are left out of the
table and named in one line below it (`unanswered`). A group or table without an answer is empty,
and `absent` holds the words to print in its place; a table that no form has to fill in says that it
has no entries. A question that does not arise, given the other
answers, is neither named nor printed unless it is answered all the same; `arises` says which groups
and tables have a place. `shape` says how each question takes its place on the page, and `front`
holds what the front page repeats.
"""

from collections.abc import Container, Iterable
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import carried_words, views
from mappa_docs.definition.printed_words import (
    NO_ENTRIES,
    NO_ENTRY,
    NOT_ARISING,
    NOT_PROVIDED,
    NOT_YET,
)
from mappa_docs.documents import front_answers, grids, shapes
from mappa_docs.documents.answer_words import ABSENT, is_absent, words
from mappa_docs.documents.front_answers import FRONT
from mappa_docs.documents.shapes import GRID, LINES, MATRIX, SHAPE, flat_name
from mappa_docs.model import Field, Form, Kind
from mappa_docs.validation import arising

# The entries of the dictionary that are not fields. No form may use these names.
UNANSWERED = "unanswered"
DOCUMENT = "document"
POSITION = "position"
ARISES = "arises"
RESERVED = (ABSENT, UNANSWERED, DOCUMENT, POSITION, SHAPE, FRONT, ARISES)

_NOT_IN_TITLE_BLOCK = ("form", "edition", "marking")

Printed = dict[str, Any]


class Unshown(NamedTuple):
    """What answers that a document does not show make of its words: the pointers of what does
    `not_arise` by them, and of the groups that are `begun`, though nothing of them is shown."""

    not_arise: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()


NOTHING_ELSE = Unshown()


def printed(form: Form, answers: dict[str, Any], unshown: Unshown = NOTHING_ELSE) -> Printed:
    """Return every field of the form with the words to print, nested like the answers. What those
    that are not among these make of the words is said by `unshown`.

    Values that are not of the field's kind are printed as they are: a draft may hold such, and no
    text is ever dropped.
    """
    answers = carried_words.in_words(form.stem, answers)
    entries: Printed = {ABSENT: {}, UNANSWERED: {}, SHAPE: {}, ARISES: {}}
    not_arising = arising.not_arising(form.stem, answers) | unshown.not_arise
    printing = _Printing(entries, form.document, not_arising, unshown.begun)
    for field in form.top:
        entries[field.name] = printing.entry(field, answers.get(field.name))
    for field in _later(form, answers.get("stage")):
        if not answers.get(field.name):
            entries[ABSENT][flat_name(field)] = NOT_YET
    about = in_title_block(form)
    entries[FRONT] = front_answers.printed(form, answers, words)
    entries[SHAPE] |= shapes.of(about, [entries[field.name] for field in about])
    return entries


def _later(form: Form, stage: Any) -> Iterable[Field]:
    """Return the sections that belong to a later stage than this one."""
    to_come = form.stages_after(stage) if stage else ()
    return [section.field for section in form.sections if section.stage in to_come]


def tokens(form: Form) -> Printed:
    """Return the same dictionary with a placeholder such as "{{ offender.last_name }}" in place of
    each answer, and with one row in each table."""
    entries: Printed = {ABSENT: {}, UNANSWERED: {}}
    for field in form.top:
        entries[field.name] = _token(field, entries)
    entries[FRONT] = front_answers.tokens(form)
    return entries


def in_title_block(form: Form) -> list[Field]:
    """Return what identifies the form and has a row of its own: name and edition are in the title,
    and the marking is the document's."""
    return [field for field in form.identity if field.name not in _NOT_IN_TITLE_BLOCK]


def is_optional(field: Field, table: Field | None = None) -> bool:
    """Return whether the question is left out where it has no answer, instead of "Not provided".

    In a table with columns, `table`, each cell has to say something.
    """
    in_columns = table is not None and table.layout != "cards"
    return field.required != "always" and not in_columns


def has_place(field: Field) -> bool:
    """Return whether a group or table in another group has a place whatever else is answered."""
    return field.required != "conditional" or field.always_arises


class _Printing:
    """Adds the entries of one form's fields to `entries`, for a document of that name. The
    questions at `not_arising` have none, unless they are answered; the groups that are `begun` have
    answers that the document does not show."""

    def __init__(
        self,
        entries: Printed,
        document: str,
        not_arising: Container[str],
        begun: Container[str],
    ) -> None:
        self.entries = entries
        self.document = document
        self.not_arising = not_arising
        self.begun = begun

    def entry(self, field: Field, value: Any) -> Any:
        """Return the entry of a question, group or table that stands in no row."""
        if field.takes_answer:
            return words(field, value) or ("" if is_optional(field) else NOT_PROVIDED)
        expected = dict if field.kind is Kind.GROUP else list
        name = flat_name(field)
        self.entries[ARISES][name] = "yes"
        if not value and field.fields and all(child.is_wording for child in field.fields):
            return {child.name: "" for child in field.fields}
        if value is None and field.pointer in self.begun:
            value = {field.name: None}
        if not isinstance(value, expected) or is_absent(value) or not value:
            self.add_absent(field, value)
            return expected()
        if isinstance(value, list):
            return self.rows(field, value)
        inside = {child.name: self.entry(child, value.get(child.name)) for child in field.fields}
        self.entries[UNANSWERED][name] = self.unanswered(field, inside, field.pointer)
        _add_shapes(field, inside, self.entries)
        return inside

    def add_absent(self, field: Field, value: Any) -> None:
        """Add what stands in the place of a group or table that has no answer."""
        name = flat_name(field)
        reason = words(field, value or None) if views.shows_reason(field, self.document) else ""
        may_be_empty = field.kind is Kind.TABLE and field.required == "no"
        instead = NO_ENTRIES if may_be_empty else NOT_PROVIDED
        if not reason and field.pointer in self.not_arising:
            instead = NOT_ARISING
            self.entries[ARISES][name] = ""
        self.entries[ABSENT][name] = reason or instead
        self.entries[SHAPE][name] = {LINES: "", GRID: "", MATRIX: ""}

    def rows(self, table: Field, rows: list[Any]) -> list[Printed]:
        """Return the entries of the rows of a table."""
        columns = [
            (child, "" if is_optional(child, table) else NOT_PROVIDED) for child in table.fields
        ]
        # In columns each answer has its place, and only a list has a shape.
        on_card = table.layout == "cards"
        shaped = [child for child in table.fields if on_card or shapes.is_list(child)]
        printed_rows = []
        for number, row in enumerate(rows):
            answers = row if isinstance(row, dict) else {}
            pointer = f"{table.pointer}/{number}"
            cells: Printed = {POSITION: str(number + 1)}
            for child, no_answer in columns:
                text = words(child, answers.get(child.name))
                if no_answer and not text:
                    arises = f"{pointer}/{child.name}" not in self.not_arising
                    text = no_answer if arises else NO_ENTRY
                cells[child.name] = text
            has_gaps = "" in cells.values()
            cells[UNANSWERED] = self.unanswered(table, cells, pointer) if has_gaps else ""
            cells[SHAPE] = shapes.of(shaped, [cells[child.name] for child in shaped])
            printed_rows.append(cells)
        return printed_rows

    def unanswered(self, field: Field, inside: Printed, pointer: str) -> str:
        """Return the labels of the questions of a group or row that have no answer, and might."""
        return "; ".join(
            child.label
            for child in field.fields
            if inside[child.name] == ""
            and not child.statement
            and f"{pointer}/{child.name}" not in self.not_arising
        )


class _Parts(NamedTuple):
    """A group as it takes its place on a page: the name under which the printed answers hold words
    about it, its own questions by where they stand, those in lines with their names there, and each
    two groups in it that may share a table."""

    name: str
    gridded: tuple[Field, ...]
    in_lines: tuple[Field, ...]
    names_in_lines: tuple[str, ...]
    side_by_side: tuple[tuple[Field, Field], ...]


@cache
def _parts(group: Field) -> _Parts:
    gridded, in_lines = grids.parted(group, blank=False)
    names = tuple(f"{flat_name(group)}__{child.name}" for child in in_lines)
    return _Parts(flat_name(group), gridded, in_lines, names, grids.side_by_side(group))


def _add_shapes(group: Field, inside: Printed, entries: Printed) -> None:
    """Add how the questions of a group take their places, and which parts of it have any."""
    name, gridded, in_lines, names, together = _parts(group)
    shape = entries[SHAPE]
    texts = [inside[child.name] for child in in_lines]
    shape.update(zip(names, shapes.in_order(in_lines, texts), strict=True))
    shape[name] = {
        LINES: "yes" if any(texts) or entries[UNANSWERED][name] else "",
        GRID: "yes" if any(inside[child.name] for child in gridded) else "",
        MATRIX: "",
    }
    for first, second in together:
        both = [inside[one.name].get(child.name) for one in (first, second) for child in one.fields]
        if all(both):
            shape[flat_name(first)][MATRIX] = "yes"


def _token(field: Field, entries: Printed) -> Any:
    if field.takes_answer:
        return f"{{{{ {field.path} }}}}"
    entries[ABSENT][flat_name(field)] = f"{{{{ {ABSENT}.{flat_name(field)} }}}}"
    entries[UNANSWERED][flat_name(field)] = f"{{{{ {UNANSWERED}.{flat_name(field)} }}}}"
    if field.kind is Kind.GROUP:
        return {child.name: _token(child, entries) for child in field.fields}
    names = (POSITION, UNANSWERED, *(child.name for child in field.fields))
    return [{name: f"{{{{ row.{name} }}}}" for name in names}]
