"""The questions of a group, a card or the title block → lines and grids of cells."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.definition.printed_words import (
    ANSWER,
    CARRIED_MARK,
    NOT_PROVIDED,
    QUESTION,
    STATEMENT,
)
from mappa_docs.documents import columns, entries, grids, shapes
from mappa_docs.documents.blocks import Cell, Filling, Grid, Line, Questions, Rows, State
from mappa_docs.documents.entries import Place
from mappa_docs.documents.measures import measures
from mappa_docs.documents.printed_answers import (
    UNANSWERED,
    Printed,
    is_optional,
)
from mappa_docs.documents.shapes import (
    GRID,
    LINES,
    LISTED,
    PAIR,
    SHAPE,
    SHAPES,
    SIDE,
    Shape,
    flat_name,
)
from mappa_docs.model import Field, Kind

# The questions to draw, their answers, and where a template finds their shapes.
Shapes = Mapping[str, Shape]


def _label(field: Field, carried: Container[str]) -> str:
    """Return the label of a question, with a mark where its answer, or the table that it is a
    column of, was carried forward and nobody has confirmed it."""
    is_marked = field.pointer.partition(f"/{pointers.ROW}")[0] in carried
    return f"{field.label}\u00a0{CARRIED_MARK}" if is_marked else field.label


class Drawing:
    """Makes lines of questions for a document in a state, such as a blank. One whose answers are
    entered in fields, those of the form with this stem, asks every question, as a blank does. The
    answers at the pointers `carried` were carried forward and nobody has confirmed them."""

    def __init__(
        self,
        state: State,
        filling: Filling = Filling.NONE,
        stem: str = "",
        carried: Container[str] = (),
    ) -> None:
        self.carried = carried
        self.blank = state.is_filled_in or bool(filling)
        self.template = state is State.TEMPLATE
        self.flat = filling is Filling.FLAT
        self.fields_of = stem if filling else ""

    def group(
        self, group: Field, answers: Printed, printed: Mapping[str, Any]
    ) -> Iterator[Questions | Grid]:
        """Yield the group's own questions: those that are answered alike in a grid, and the others
        line by line, last the names of those that have no answer."""
        key = flat_name(group)
        gridded, others = grids.parted(group, blank=self.blank)
        if gridded:
            yield from self.grid(group.label, gridded, answers, f"{SHAPE}.{key}.{GRID}")
        given = printed.get(SHAPE, {})
        lines = self.lines(
            others,
            answers,
            {field.name: given.get(f"{key}__{field.name}", {}) for field in others},
            f"{SHAPE}.{key}__",
        )
        closing = self.closing(f"{UNANSWERED}.{key}", printed.get(UNANSWERED, {}).get(key, ""))
        if whole := (*lines, *closing):
            yield Questions(group.label, whole, self._when(f"{SHAPE}.{key}.{LINES}"))

    def card(self, table: Field, row: Printed, number: int = 0) -> Questions:
        """Return the questions of the entry of a table with this number, an entry to a card."""
        lines = self.lines(table.fields, row, row.get(SHAPE, {}), f"row.{SHAPE}.", number)
        closing = self.closing(f"row.{UNANSWERED}", row.get(UNANSWERED, ""))
        return Questions(table.item_label, (*lines, *closing))

    def lines(
        self,
        fields: Sequence[Field],
        answers: Mapping[str, Any],
        given: Shapes,
        at: str,
        row: int | None = None,
    ) -> Iterator[Line]:
        """Yield the questions line by line. `given` are the shapes that the answers ask for by the
        names of the questions; a template finds them under the path that begins with `at`. On a
        card the questions are those of a `row`."""
        if self.blank:
            where = Place(self.fields_of, row)
            for shape, together in shapes.of_blank(fields):
                yield Line(shape, tuple(self.cell(field, answers, where) for field in together))
            return
        cells = [self.cell(field, answers) for field in fields]
        for place, field in enumerate(fields):
            following = cells[place : place + 2]
            if self.template:
                yield from self._choices(fields, place, following, f"{at}{field.name}")
                continue
            its_shape = given.get(field.name, {})
            for chosen in SHAPES:
                if its_shape.get(chosen):
                    yield Line(chosen, tuple(following[: 2 if chosen == PAIR else 1]))

    def _choices(
        self, fields: Sequence[Field], place: int, cells: Sequence[Cell], path: str
    ) -> Iterator[Line]:
        """Yield a question of a template in each shape that its answer may ask for."""
        field = fields[place]
        begins = place + 1 < len(fields) and shapes.may_pair(field, fields[place + 1])
        follows = place > 0 and shapes.may_pair(fields[place - 1], field)
        other = shapes.other(field)
        if begins:
            yield Line(PAIR, tuple(cells), f"{path}.{PAIR}")
        chosen = begins or follows or other or is_optional(field)
        yield Line(SIDE, (cells[0],), f"{path}.{SIDE}" if chosen else "")
        if other:
            yield Line(other, (cells[0],), f"{path}.{other}")

    def closing(self, path: str, unanswered: str) -> Iterator[Line]:
        """Yield the line with the names of the questions that have no answer, if there are any."""
        if not unanswered or self.blank:
            return
        cell = Cell(path, NOT_PROVIDED, unanswered, Kind.TEXT)
        yield Line(SIDE, (cell,), path if self.template else "")

    def grid(
        self, label: str, fields: Sequence[Field], answers: Printed, when: str
    ) -> Iterator[Grid]:
        """Yield the grid of statements that are answered alike."""
        cells = [self.cell(field, answers) for field in fields]
        rows = tuple(
            Line(SIDE, (cell,), cell.text.strip("{} ") if self.template else "")
            for cell in cells
            if self.blank or cell.text
        )
        if not rows:
            return
        if self.blank:
            options = cells[0].options
            widths = columns.of_boxes(options)
            yield Grid(label, (STATEMENT, *options), widths, rows, options)
        else:
            widths = columns.of_answers((ANSWER,), fields)
            yield Grid(label, (STATEMENT, ANSWER), widths, rows, when=self._when(when))

    def matrix(self, first: Field, second: Field, answers: Printed) -> Grid:
        """Return the table of two groups that ask the same questions."""
        sides = [
            [self.cell(field, answers[group.name]) for field in group.fields]
            for group in (first, second)
        ]
        rows = tuple(Line(SIDE, both) for both in zip(*sides, strict=True))
        heads = (first.label, second.label)
        widths = columns.of_answers(heads, first.fields)
        return Grid(first.label, (QUESTION, *heads), widths, rows)

    def rows(self, table: Field, path: str, given: Sequence[Printed], first: int = 0) -> Rows:
        """Return a table with columns that shows these entries, which stand at a path; the first
        of them has that number."""
        fields = table.fields
        size = measures().size_in_columns(len(fields))
        return Rows(
            path,
            table.label,
            table.item_label,
            columns=tuple(_label(field, self.carried) for field in fields),
            notes=tuple(field.note if self.blank else "" for field in fields),
            widths=columns.widths(fields),
            size=size,
            side=measures().side_in_columns(len(fields)),
            rows=tuple(
                self.cells(fields, row, Place(self.fields_of, number, in_column=True, size=size))
                for number, row in enumerate(given, first)
            ),
        )

    def cells(self, fields: Iterable[Field], row: Printed, place: Place) -> tuple[Cell, ...]:
        """Return the cells of one entry of a table with columns."""
        return tuple(
            self.cell(field, row)._replace(listed_at=f"row.{SHAPE}.{field.name}.{LISTED}")
            if self.template and shapes.is_list(field)
            else self.cell(field, row, place)
            for field in fields
        )

    def cell(self, field: Field, answers: Mapping[str, Any], place: Place | None = None) -> Cell:
        """Return the cell of one question, which stands in no row unless its `place` says so."""
        is_open = self.blank or self.template
        text = answers.get(field.name, "")
        place = place or Place(self.fields_of)
        return Cell(
            path=field.path,
            label=_label(field, self.carried),
            text=text,
            kind=field.kind,
            options=tuple(choice.label for choice in field.choices) if is_open else (),
            note=field.note if self.blank else "",
            absent=field.absent,
            entries=entries.of(field, text, place) if self.fields_of else (),
        )

    def _when(self, path: str) -> str:
        return path if self.template else ""
