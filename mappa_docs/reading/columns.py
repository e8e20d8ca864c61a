"""Heads of tables: which question stands in which column."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import printed_words
from mappa_docs.model import Field, Kind
from mappa_docs.ooxml.form_blocks import Paragraph
from mappa_docs.reading import own_words
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.own_words import Named, OwnWords
from mappa_docs.reading.whereabouts import Whereabouts

# A row of cells, each with its paragraphs.
Row = Sequence[Sequence[Paragraph]]
_ENOUGH = 2


class _Head(NamedTuple):
    """A table with columns, and its questions by their labels as they are compared."""

    named: Named
    labels: Mapping[str, Field]


def of_rows(row: Row, where: Whereabouts) -> Mapping[int, Field] | None:
    """Return the questions by the numbers of their columns where a row is the head of a table with
    an entry in each row, else None."""
    known = _heads(where.words.form.stem, where.words.form.document)
    if not row or _text(row[0]) not in known:
        return None
    texts = [_text(cell) for cell in row]
    fitting = {
        head.named: head.labels
        for head in known[texts[0]]
        if all(text in head.labels for text in texts if text)
        and len(set(filter(None, texts))) >= min(_ENOUGH, len(head.labels))
    }
    found = where.nearest(fitting)
    if found is None or found.field is None:
        return None
    where.go_on(found.field)
    return {number: fitting[found][text] for number, text in enumerate(texts) if text}


def of_parts(row: Row, where: Whereabouts) -> Mapping[int, Field] | None:
    """Return the groups by the numbers of their columns where a row is the head of a table of two
    groups that ask the same questions, else None."""
    if len(row) <= _ENOUGH or _text(row[0]) != comparable(printed_words.QUESTION):
        return None
    parts: dict[int, Field] = {}
    for number, cell in enumerate(row[1:], 1):
        every = where.words.named.get(_text(cell), ())
        named = [one for one in every if one.role == own_words.PART]
        found = where.nearest(named)
        if found is None or found.field is None:
            return None
        parts[number] = found.field
    return parts


def question_of_part(part: Field, label: str) -> Field | None:
    """Return the question of a group that has this label."""
    wanted = comparable(label)
    return next((one for one in part.fields if comparable(one.label) == wanted), None)


def _text(cell: Sequence[Paragraph]) -> str:
    return comparable(cell[0].text) if cell else ""


@cache
def _heads(stem: str, document: str) -> Mapping[str, Sequence[_Head]]:
    """Return for each label that may begin the head of a table the tables with such a column."""
    words: OwnWords = own_words.own_words(stem, document)
    found: dict[str, list[_Head]] = {}
    for path, field in words.fields.items():
        if field.kind is Kind.TABLE and field.layout != "cards":
            labels = {comparable(child.label): child for child in field.fields}
            head = _Head(Named(own_words.PART, field, words.order[path]), labels)
            for label in labels:
                found.setdefault(label, []).append(head)
    return found
