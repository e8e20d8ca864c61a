"""Every text that a document of a form prints, for the rules about what it must not tell."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mappa_docs.definition import forms, pointers, views
from mappa_docs.intake.answers import Answers
from mappa_docs.model import MAIN, WRITTEN, Field, Label, Parameter, Severity
from mappa_docs.rules.registry import Problem

# What identifies the document is printed at the bottom of each page and names the file.
_PRINTED_ABOUT_ITSELF = "reference"
Parameters = dict[str, Parameter | tuple[Parameter, ...]]


class Passage(NamedTuple):
    """A text in the answers: where it stands, the question that it answers, and which line it is
    where the answer is a list of lines. A code has a format of its own, such as a reference or an
    e-mail address."""

    pointer: str
    question: Label
    text: str
    line: int | None = None
    is_code: bool = False

    def problem(
        self, sentence: str, parameters: Parameters, *, severity: Severity | None = None
    ) -> Problem:
        """Return the problem that a rule has with the text.

        The sentence has a twin whose key ends in ".line", which names the line as well.
        """
        where: Parameters = {"question": self.question}
        if self.line is not None:
            where["line"] = self.line
            sentence = f"{sentence}.line"
        return Problem(
            self.pointer, severity=severity, sentence=sentence, parameters=where | parameters
        )


def passages(answers: Answers, document: str = MAIN) -> list[Passage]:
    """Return each text that the document prints of the answers: lines, reasons for absent answers,
    e-mail addresses and the reference included. An option prints the form's own words."""
    key = f"passages of {document}"
    if key not in answers.known:
        answers.known[key] = list(_passages(answers, document))
    known: list[Passage] = answers.known[key]
    return known


def _passages(answers: Answers, document: str) -> Iterator[Passage]:
    for field, table, name, is_text in _fields(answers.stem, document):
        question = Label(field.pointer)
        is_code = bool(field.example)
        rows = answers.rows(table) if table else ((field.pointer, None),)
        for pointer, row in rows:
            given = value = answers.get(pointer) if row is None else row.get(name)
            if field.absent and isinstance(value, dict) and "absent" in value:
                value = value.get("reason")
            elif not is_text or value is None:
                continue
            place = pointer if row is None else f"{pointer}/{name}"
            if isinstance(value, str):
                yield Passage(place, question, value, is_code=is_code and value is given)
            for index, line in enumerate(value if isinstance(value, list) else ()):
                if isinstance(line, str):
                    yield Passage(f"{place}/{index}", question, line, index + 1)


@cache
def _fields(stem: str, document: str) -> tuple[tuple[Field, str, str, bool], ...]:
    """Return the fields of the document that hold text, or a reason in an answer's place: each
    with the table that it is a column of, if any, its name there, and whether it holds text."""
    form = views.view(stem, document)
    about_itself = (field for field in form.identity if _PRINTED_ABOUT_ITSELF in field.name)
    fields = forms.every((*about_itself, *(section.field for section in form.sections)))
    texts = [field for field in fields if field.absent or field.kind in WRITTEN]
    parts = [field.pointer.rpartition(f"/{pointers.ROW}/") for field in texts]
    return tuple(
        (field, *part[::2], field.kind in WRITTEN) for field, part in zip(texts, parts, strict=True)
    )
