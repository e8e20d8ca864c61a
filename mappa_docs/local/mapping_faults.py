"""What is wrong with a mapping that its schema can't see, and what of 14.25 it leaves out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map

from mappa_docs.definition import forms, pointers
from mappa_docs.local.mapping import MINIMUM, Mapped, MappedTable, Mapping
from mappa_docs.messages import catalogue, suggestions
from mappa_docs.model import Choice, Field, Kind, Parameter

# Which places each kind of file has.
_PLACES = {
    "word": ("control", "bookmark", "form_field", "label", "printed"),
    "pdf": ("form_field",),
    "workbook": ("cell",),
    "json": ("pointer", "path"),
    "record": ("pointer", "path"),
}
_RECORDS = ("json", "record")
_ROWS_OF_A_SHEET = ("column",)
_YES_NO = (Choice(True, "Yes"), Choice(False, "No"))
# What identifies the document is not asked for by 14.25.
IDENTITY = ("/form", "/edition", "/reference", "/version", "/marking")
_FIXED = ("/form", "/edition")


def faults(mapping: Mapping) -> list[str]:
    """Return in words everything that is wrong with the mapping, each once."""
    return list(dict.fromkeys(_faults(mapping)))


def left_out(mapping: Mapping) -> list[Field]:
    """Return the questions and tables that 14.25 asks for, always or on a condition, and that the
    mapping names no place for; of a table that it maps, the columns that each row must have.

    Of records that are mapped to a form of the set, those that the form always asks for.
    """
    asked = ("always", "conditional") if mapping.to in MINIMUM else ("always",)
    mapped = {one.field for one in mapping.answers}
    tables = {table.field: table for table in mapping.tables}
    return [
        field
        for field in forms.fields(mapping.to).values()
        if field.required in asked
        and field.pointer not in IDENTITY
        and field.kind is not Kind.GROUP
        and not _is_mapped(field, mapped, tables)
    ]


def _is_mapped(field: Field, mapped: set[str], tables: dict[str, MappedTable]) -> bool:
    table, row, _ = field.pointer.partition(f"/{pointers.ROW}/")
    if not row:
        return field.pointer in mapped or field.pointer in tables
    if table not in tables or field.required == "conditional":
        return True  # the table itself is named
    columns = tables[table].rows or (tables[table].columns,)
    return all(any(one.field == field.name for one in row) for row in columns)


def _faults(mapping: Mapping) -> Iterator[str]:
    fields = forms.fields(mapping.to)
    counted = Counter([one.field for one in mapping.answers])
    counted.update(table.field for table in mapping.tables)
    for pointer, times in counted.items():
        if times > 1:
            yield _said("twice", field=pointer)
    yield from _shared_places(mapping)
    for mapped in mapping.answers:
        field = fields.get(mapped.field)
        if field is None or not field.takes_answer or pointers.ROW in mapped.field:
            yield _unknown(mapped.field, [p for p, f in fields.items() if f.takes_answer])
        elif mapped.field in _FIXED:
            yield _said("fixed", field=mapped.field)
        else:
            yield from _of_answer(mapping, mapped, field, mapped.field)
        if mapped.says is not None and any(one.kind != "printed" for one in mapped.places):
            yield _said("says", field=mapped.field)
        if mapped.says is None and any(one.kind == "printed" for one in mapped.places):
            yield _said("printed", field=mapped.field)
    for table in mapping.tables:
        yield from _of_table(mapping, table, fields)
    yield from _path_faults(mapping)
    if mapping.kind == "json" and not mapping.recognised.pointers:
        yield _said("recognised", names="pointers")
    if mapping.kind in ("word", "pdf") and not mapping.recognised.words:
        yield _said("recognised", names="words")


def _path_faults(mapping: Mapping) -> Iterator[str]:
    """Yield what is said of each JSONPath that is none."""
    tables = [table.at for table in mapping.tables if table.at]
    paths = [place.name for place in (*mapping.places, *tables) if place.kind == "path"]
    if not paths:
        return
    import jsonpath  # which takes a while to start

    for path in paths:
        try:
            jsonpath.compile(path)
        except (jsonpath.JSONPathError, ValueError, RecursionError):
            yield _said("path", path=path)


def _of_table(mapping: Mapping, table: MappedTable, fields: Map[str, Field]) -> Iterator[str]:
    field = fields.get(table.field)
    if field is None or field.kind is not Kind.TABLE:
        yield _unknown(table.field, [p for p, f in fields.items() if f.kind is Kind.TABLE])
        return
    columns = {child.name: child for child in field.fields}
    if table.lines and table.lines.kind not in _places(mapping):
        kind = mapping.kind
        yield _said("place", field=table.field, place=table.lines.kind, kind=kind)
    is_in_line = [place.kind == "in_line" for one in table.columns for place in one.places]
    if (table.lines and not all(is_in_line)) or (not table.lines and any(is_in_line)):
        yield _said("in_line", field=table.field)
    if (table.header and mapping.kind != "word") or (table.at and mapping.kind not in _RECORDS):
        yield _said("table", field=table.field, kind=mapping.kind)
    yield from _of_blank(mapping, table, field, table.field)
    for row in table.rows or (table.columns,):
        names = Counter(one.field for one in row)
        for mapped in row:
            where = f"{table.field}/{mapped.field}"
            if mapped.field not in columns:
                yield _unknown(where, columns, mapped.field)
                continue
            if names[mapped.field] > 1:
                yield _said("twice", field=where)
            child = columns[mapped.field]
            yield from _of_answer(mapping, mapped, child, where, is_column=not table.rows)
        if all(one.says is not None for one in row):
            yield _said("empty_row", field=table.field)


def _of_answer(
    mapping: Mapping, mapped: Mapped, field: Field, where: str, *, is_column: bool = False
) -> Iterator[str]:
    known: tuple[str, ...] = ("column",) if mapping.kind == "word" else ("pointer",)
    allowed = (*known, "in_line") if is_column else _places(mapping)
    for place in mapped.places:
        if place.kind not in allowed:
            yield _said("place", field=where, place=place.kind, kind=mapping.kind)
    choices = _YES_NO if field.kind is Kind.YES_NO else field.choices
    values = [choice.value for choice in choices]
    given = [value for _, value in mapped.options]
    given += [mapped.says] if mapped.says is not None else []
    if given and choices and any(not _is_among(value, values) for value in given):
        yield _said("option", field=where, options=tuple(map(_as_written, values)))
    if mapped.options and not choices:
        yield _said("no_options", field=where)
    yield from _of_blank(mapping, mapped, field, where)


def _of_blank(
    mapping: Mapping, mapped: Mapped | MappedTable, field: Field, where: str
) -> Iterator[str]:
    """Yield what is said where a blank can't mean what it is said to mean."""
    if mapped.blank is None:
        return
    if mapping.kind != "record":
        yield _said("blank_of_record", field=where)
    if mapped.blank.absent and not field.absent:
        yield _said("blank_absent", field=where)
    values = [choice.value for choice in field.choices]
    if not mapped.blank.absent and not _is_among(mapped.blank.says, values):
        yield _said("blank_says", field=where, options=tuple(map(_as_written, values)))


def _places(mapping: Mapping) -> tuple[str, ...]:
    if mapping.kind == "workbook" and mapping.header_row:
        return _ROWS_OF_A_SHEET
    return _PLACES[mapping.kind]


def _shared_places(mapping: Mapping) -> Iterator[str]:
    """Yield what is said where one place is mapped to several answers, as a whole."""
    seen: dict[object, str] = {}
    for mapped in mapping.answers:
        for place in mapped.places:
            key = (place, mapped.part)
            if place.kind == "printed":
                continue
            if key in seen and seen[key] != mapped.field:
                yield _said("shared", field=mapped.field, other=seen[key])
            seen.setdefault(key, mapped.field)


def _is_among(value: object, values: list[object]) -> bool:
    return any(type(value) is type(one) and value == one for one in values)


def _as_written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _unknown(where: str, known: Iterable[str], name: str = "") -> str:
    near = suggestions.nearest(name or where, known)
    if near:
        return _said("unknown.near", field=where, near=near)
    return _said("unknown", field=where)


def _said(key: str, **parameters: Parameter | tuple[Parameter, ...]) -> str:
    return catalogue.sentence(f"MAPPING.{key}", tuple(parameters.items()))
