"""A blank local form → the draft of its mapping: what was found for each question of 14.25, how
sure that is, and what was not found."""

from typing import NamedTuple

from mappa_docs.definition import forms
from mappa_docs.local import mapping_faults
from mappa_docs.local.drafting import asked, choosing, people, row_tables, telling_apart
from mappa_docs.local.drafting.choosing import Chosen
from mappa_docs.local.drafting.row_tables import ChosenTable
from mappa_docs.local.drafting.spots import BlankForm, within_limits
from mappa_docs.local.drafting.word_list import vocabulary
from mappa_docs.local.mapping import (
    WHOLE,
    Mapped,
    MappedTable,
    Mapping,
    Part,
    Place,
    Recognised,
    Value,
)
from mappa_docs.local.page import Page
from mappa_docs.model import Field

# What is surer than this is right; all else is to be looked at.
SURE = 0.9
_NO_PAGE = Page((), ())


class Suggested(NamedTuple):
    """One answer, or a column of a table, of the draft: its question, the label on the form, how
    sure the place is, and the other labels, each with its heading, that fit nearly as well. It may
    be the result of a `tool`, and `shares` says that another answer stands in the same place."""

    field: Field
    words: str
    heading: str
    confidence: float
    others: tuple[tuple[str, str], ...] = ()
    tool: str = ""
    shares: bool = False


class Draft(NamedTuple):
    """The draft of a mapping, what was found for it in its order, what 14.25 asks for and was not
    found, and whether few places for answers were seen, as on a form that is filled in."""

    mapping: Mapping
    suggested: tuple[Suggested, ...]
    not_found: tuple[Field, ...]
    is_poor: bool = False


def draft(to: str, form: BlankForm, name: str, page: Page = _NO_PAGE) -> Draft:
    """Return the draft of the mapping of a local form of this name to a minimum data set. `page` is
    what stands on a Word form."""
    form = within_limits(form)
    whole = "\n".join(line.text for line in page.lines)
    is_marac = people.is_marac(form.titles, whole)
    tables = row_tables.chosen(to, form.tables, is_marac=is_marac)
    in_tables = {line for table in tables for line in table.spot.lines}
    spots = [spot for spot in form.spots if form.kind != "word" or spot.line not in in_tables]
    chosen = choosing.chosen(to, spots, is_marac=is_marac)
    drafted = _mapping(to, form, name, chosen, tables)
    if form.kind == "word":
        places = telling_apart.places(drafted, [one.spot for one in chosen], page)
        told = [
            one._replace(spot=one.spot._replace(place=place))
            for one, place in zip(chosen, places, strict=True)
        ]
        drafted = _mapping(to, form, name, told, tables)
    suggested = (*_of_answers(chosen), *_of_tables(tables))
    not_found = tuple(mapping_faults.left_out(drafted))
    return Draft(drafted, suggested, not_found, not drafted.answers)


def _mapping(
    to: str, form: BlankForm, name: str, chosen: list[Chosen], tables: list[ChosenTable]
) -> Mapping:
    rows = tuple(
        (Mapped("tool", (), says=one.target.tool), Mapped("result", (one.spot.place,)))
        for one in chosen
        if one.target.tool
    )
    is_taken = any(table.target.field.pointer == asked.TOOLS for table in tables)
    boxes = (MappedTable(asked.TOOLS, rows=rows),) if rows and not is_taken else ()
    answers = (answer for one in chosen if not one.target.tool for answer in _answers(one))
    order = [*forms.fields(to)]
    is_document = form.kind in ("word", "pdf")
    prompts = (prompt for one in chosen for prompt in one.spot.prompts)
    return Mapping(
        to=to,
        name=name,
        kind=form.kind,
        recognised=Recognised(
            words=form.titles[:1] if is_document else (),
            sheet=(form.sheet or name) if form.kind == "workbook" else "",
            pointers=form.titles if form.kind == "json" else (),
        ),
        answers=tuple(sorted(answers, key=lambda answer: order.index(answer.field))),
        tables=(*map(_table, tables), *boxes),
        prompts=tuple(dict.fromkeys(prompts)),
        header_row=form.header_row,
    )


def _answers(one: Chosen) -> list[Mapped]:
    fields = one.target.fields
    parts = (Part(of_name="last"), Part(of_name="first")) if len(fields) > 1 else (WHOLE,)
    return [
        Mapped(field.pointer, (one.spot.place,), part=part, options=_options(field))
        for field, part in zip(fields, parts, strict=True)
    ]


def _options(field: Field) -> tuple[tuple[str, Value], ...]:
    return tuple(vocabulary()["options"].get(field.pointer, {}).items())


def _table(table: ChosenTable) -> MappedTable:
    return MappedTable(
        table.target.field.pointer,
        header=tuple(words for _, words, _ in table.columns),
        section=table.spot.heading,
        columns=tuple(Mapped(name, (Place("column", words),)) for name, words, _ in table.columns),
    )


def _of_answers(chosen: list[Chosen]) -> list[Suggested]:
    return [
        Suggested(
            field,
            one.spot.words,
            one.spot.heading,
            one.confidence,
            tuple((other.words, other.heading) for other in one.others),
            one.target.tool,
            len(one.target.fields) > 1,
        )
        for one in chosen
        for field in one.target.fields
    ]


def _of_tables(tables: list[ChosenTable]) -> list[Suggested]:
    return [
        Suggested(field, words, table.spot.heading, confidence)
        for table in tables
        for field in table.target.field.fields
        for name, words, confidence in table.columns
        if name == field.name
    ]
