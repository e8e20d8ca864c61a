"""`Mapping` → the lines of its file, in TOML."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from mappa_docs.local.mapping import Mapped, MappedTable, Mapping, Place

# What joins several places where nothing else is said.
_LINES = "\n"


def text(mapping: Mapping, beside: Path) -> str:
    """Return the file of a mapping, which is to lie in the folder `beside`."""
    lines = [*head(mapping, beside)]
    for answer in mapping.answers:
        lines += ["", *answer_lines(answer)]
    for table in mapping.tables:
        lines += ["", *table_lines(table)]
    return "\n".join(lines) + "\n"


def head(mapping: Mapping, beside: Path) -> Iterator[str]:
    """Yield what a mapping says of the form as a whole."""
    said = {
        "to": mapping.to,
        "name": mapping.name,
        "kind": mapping.kind,
        "edition": mapping.edition,
        "blank": path_from(beside, mapping.blank) if mapping.blank else "",
        "prompts": mapping.prompts,
        "nothing": mapping.nothing,
        "ignored": mapping.ignored,
        "header_row": mapping.header_row,
        "records": mapping.records,
    }
    yield from (f"{name} = {value(one)}" for name, one in said.items() if one)
    yield ""
    yield "[recognised]"
    recognised = mapping.recognised._asdict()
    yield from (f"{name} = {value(one)}" for name, one in recognised.items() if one)


def answer_lines(answer: Mapped) -> Iterator[str]:
    """Yield the entry of one answer."""
    yield "[[answers]]"
    yield from (f"{name} = {value(one)}" for name, one in _entry(answer).items())


def table_lines(table: MappedTable) -> Iterator[str]:
    """Yield the entry of one table."""
    yield "[[tables]]"
    yield f"field = {value(table.field)}"
    if table.rows:
        rows = ",\n".join(f"  {value([_entry(one) for one in row])}" for row in table.rows)
        yield f"rows = [\n{rows},\n]"
        return
    at: dict[str, object] = _place(table.at) if table.at else {}
    at |= {"header": table.header} if table.header else {}
    at |= {"section": table.section} if table.section else {}
    at |= {"lines": _place(table.lines)} if table.lines else {}
    yield f"at = {value(at)}"
    columns = ",\n".join(f"  {value(_entry(one, is_column=True))}" for one in table.columns)
    yield f"columns = [\n{columns},\n]"


def value(given: object) -> str:
    """Return a value as TOML writes it. Its texts are those of JSON, but for one character."""
    if isinstance(given, dict):
        inside = ", ".join(f"{_name(name)} = {value(one)}" for name, one in given.items())
        return f"{{{inside}}}"
    if isinstance(given, list | tuple):
        return f"[{', '.join(map(value, given))}]"
    return json.dumps(given, ensure_ascii=False).replace("\x7f", "\\u007f")


def path_from(folder: Path, file: Path) -> str:
    """Return the path of a file from a folder, or the whole path where there is no way."""
    try:
        return Path(os.path.relpath(file.resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return file.resolve().as_posix()


def _entry(mapped: Mapped, *, is_column: bool = False) -> dict[str, object]:
    """Return an answer; one of a column of a table has its place in itself."""
    entry: dict[str, object] = {"field": mapped.field}
    places = [*map(_place, mapped.places)]
    if is_column and places:
        entry |= {"in_line": True} if "in_line" in places[0] else places[0]
    elif places:
        entry |= {"at": places[0]} if len(places) == 1 else {"places": places}
    entry |= {"join": mapped.join} if mapped.join != _LINES else {}
    part = {name: one for name, one in mapped.part._asdict().items() if one}
    entry |= {"part": part} if part else {}
    entry |= {"options": dict(mapped.options)} if mapped.options else {}
    entry |= {"nothing": mapped.nothing} if mapped.nothing else {}
    return entry | ({"says": mapped.says} if mapped.says is not None else {})


def _place(place: Place) -> dict[str, object]:
    more = {"value": place.side, "section": place.section, "number": place.number}
    return {place.kind: place.name} | {name: one for name, one in more.items() if one}


def _name(name: str) -> str:
    is_bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if is_bare else value(name)
