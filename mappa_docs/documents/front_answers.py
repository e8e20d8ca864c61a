"""The answers that the front page of a form repeats.

The form's schema names the questions and tables. They are looked for among those that the document
shows, so that no front page says more than its document.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import pointers, views
from mappa_docs.definition.forms import every
from mappa_docs.documents import shapes
from mappa_docs.documents.shapes import SHAPE, flat_name
from mappa_docs.model import Field, Form

# The entry of the printed answers that holds them, and whether there are any.
FRONT = "front"
SHOWN = "shown"
_AFTER_ANY_DATE = "~"


class _Front(NamedTuple):
    """The questions of a front page, each with its flat name, under which the printed answers have
    it; and each table, with those of its columns that stand there, and the name of the column whose
    dates give the order."""

    questions: tuple[Field, ...]
    tables: tuple[tuple[Field, str], ...]


def of(form: Form) -> _Front:
    """Return what stands on the form's front page."""
    return _front(form.stem, form.document)


@cache
def _front(stem: str, document: str) -> _Front:
    named = tuple(_named(views.view(stem, document)))
    return _Front(
        tuple(replace(field, name=flat_name(field)) for field, _ in named if field.takes_answer),
        tuple((field, by) for field, by in named if not field.takes_answer),
    )


def printed(
    form: Form, answers: Mapping[str, Any], words: Callable[[Field, Any], str]
) -> dict[str, Any]:
    """Return what the front page repeats, by flat names, with the shapes of the questions; `words`
    puts an answer into words. What is not answered is empty."""
    asked, listed = of(form)
    entries: dict[str, Any] = {
        field.name: words(field, pointers.get(answers, field.pointer)) for field in asked
    }
    texts = list(entries.values())
    for table, by in listed:
        rows = pointers.get(answers, table.pointer)
        given = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        given.sort(key=lambda row: _day(row.get(by)))
        entries[flat_name(table)] = [
            {field.name: words(field, row.get(field.name)) or "–" for field in table.fields}
            for row in given
        ]
    entries[SHOWN] = "yes" if any(entries.values()) else ""
    entries[SHAPE] = shapes.of(asked, texts)
    return entries


def tokens(form: Form) -> dict[str, Any]:
    """Return the same dictionary with placeholders, and with one row in each table."""
    entries: dict[str, Any] = {
        field.name: f"{{{{ {FRONT}.{field.name} }}}}" for field in of(form).questions
    }
    for table, _ in of(form).tables:
        names = (field.name for field in table.fields)
        entries[flat_name(table)] = [{name: f"{{{{ row.{name} }}}}" for name in names}]
    return entries


def _named(form: Form) -> Iterator[tuple[Field, str]]:
    shown = {field.pointer: field for field in every(form.top)} if form.front else {}
    for entry in form.front:
        field = shown.get(entry.pointer)
        if field is None:
            continue
        kept = tuple(child for child in field.fields if child.name in entry.columns)
        yield replace(field, label=entry.label or field.label, fields=kept), entry.by


def _day(date: Any) -> str:
    return date if isinstance(date, str) else _AFTER_ANY_DATE
