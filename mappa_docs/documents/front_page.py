"""The front page: what somebody who has a minute looks for, before the form in its own order."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.definition.printed_words import IN_BRIEF
from mappa_docs.documents import front_answers
from mappa_docs.documents.blocks import Block, Cell, Either, Heading, Line, Questions, Rows, State
from mappa_docs.documents.front_answers import FRONT, SHOWN
from mappa_docs.documents.printed_answers import Printed
from mappa_docs.documents.questions import Drawing
from mappa_docs.documents.shapes import SHAPE, flat_name
from mappa_docs.model import Form


def blocks(
    form: Form, answers: Mapping[str, Any], state: State, carried: Container[str] = ()
) -> Iterator[Block]:
    """Yield the front page; nothing where the form has none, or nothing on it is answered. What was
    `carried` forward and not confirmed is marked here too."""
    given = answers[FRONT]
    template = state is State.TEMPLATE
    if not form.front or not (template or given[SHOWN]):
        return
    drawing = Drawing(state, carried=carried)
    content = (Heading(2, IN_BRIEF), *_content(form, given, drawing, template=template))
    if template:
        yield Either(f"{FRONT}.{SHOWN}", content, ())
    else:
        yield from content


def _content(form: Form, given: Printed, drawing: Drawing, *, template: bool) -> Iterator[Block]:
    asked, tables = front_answers.of(form)
    lines = drawing.lines(asked, given, given.get(SHAPE, {}), f"{FRONT}.{SHAPE}.")
    if echoes := tuple(map(_echo, lines)):
        yield Questions(IN_BRIEF, echoes)
    for table, _ in tables:
        path = f"{FRONT}.{flat_name(table)}"
        rows = given[flat_name(table)]
        if not rows:
            continue
        drawn = (Heading(3, table.label), _echoes(drawing.rows(table, path, rows)))
        if template:
            yield Either(path, drawn, ())
        else:
            yield from drawn


def _echo(line: Line) -> Line:
    return line._replace(cells=_repeated(line.cells))


def _echoes(table: Rows) -> Rows:
    return table._replace(rows=tuple(map(_repeated, table.rows)))


def _repeated(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(cell._replace(echo=True) for cell in cells)
