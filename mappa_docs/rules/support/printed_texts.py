"""The free text that a document of a form prints: what a rule about its content has to read."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import forms, pointers, views
from mappa_docs.intake.answers import Answers
from mappa_docs.model import MAIN, Field, Kind


class Passage(NamedTuple):
    """A text in the answers, where it stands, and how a sentence speaks of it."""

    pointer: str
    called: str
    text: str


def passages(answers: Answers, document: str = MAIN) -> Iterator[Passage]:
    """Yield each text that the document prints of the answers, reasons for absent ones included.

    What has a format of its own, such as an e-mail address, is no text.
    """
    for field, table, name in _fields(answers.stem, document):
        rows = answers.rows(table) if table else ((field.pointer, None),)
        for pointer, row in rows:
            value = answers.get(pointer) if row is None else row.get(name)
            if field.absent and isinstance(value, dict) and "absent" in value:
                value = value.get("reason")
            elif not _is_text(field):
                continue
            place = pointer if row is None else f"{pointer}/{name}"
            if isinstance(value, str):
                yield Passage(place, f"“{field.label}”", value)
            for index, line in enumerate(value if isinstance(value, list) else ()):
                if isinstance(line, str):
                    yield Passage(f"{place}/{index}", f"“{field.label}”, line {index + 1},", line)


@cache
def _fields(stem: str, document: str) -> tuple[tuple[Field, str, str], ...]:
    """Return the fields of the document that hold text, or a reason in an answer's place: each
    with the table that it is a column of, if any, and its name there."""
    whole = views.view(stem, document)
    fields = forms.every(section.field for section in whole.sections)
    texts = [field for field in fields if field.absent or _is_text(field)]
    parts = [field.pointer.rpartition(f"/{pointers.ROW}/") for field in texts]
    return tuple((field, *part[::2]) for field, part in zip(texts, parts, strict=True))


def _is_text(field: Field) -> bool:
    return field.kind in (Kind.LINE, Kind.TEXT, Kind.LINES) and not field.example
