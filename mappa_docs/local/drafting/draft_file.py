"""The draft of a mapping → the file that a person corrects: TOML, with how sure each place is, what
to look at, and what was not found."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from mappa_docs.local.drafting.drafting import SURE, Draft, Suggested
from mappa_docs.local.mapping import Mapped, MappedTable, Place
from mappa_docs.messages import catalogue
from mappa_docs.model import Parameter

_LONGEST = 100
_MOST_OTHERS = 5


def text(draft: Draft, beside: Path) -> str:
    """Return the file, which is to lie in the folder `beside`."""
    return "\n".join(_lines(draft, beside)) + "\n"


def _lines(draft: Draft, beside: Path) -> Iterator[str]:
    mapping = draft.mapping
    yield _said("head", form=_short(mapping.name))
    yield _said("sure", sure=str(SURE))
    yield f"to = {_value(mapping.to)}"
    yield f"name = {_value(mapping.name)}"
    yield f"kind = {_value(mapping.kind)}"
    if mapping.source and mapping.kind == "word":
        yield _said("blank")
        yield f"blank = {_value(_from(beside, mapping.source))}"
    if mapping.prompts:
        yield _said("prompts")
        yield f"prompts = {_value(list(mapping.prompts))}"
    if mapping.header_row:
        yield f"header_row = {mapping.header_row}"
    yield ""
    yield "[recognised]"
    yield _said("recognised")
    recognised = {name: value for name, value in mapping.recognised._asdict().items() if value}
    yield from (f"{name} = {_value(value)}" for name, value in recognised.items())
    by_field = {one.field.pointer: one for one in draft.suggested if not one.tool}
    for answer in mapping.answers:
        yield ""
        yield from _about(by_field[answer.field])
        yield "[[answers]]"
        yield from (f"{name} = {_value(value)}" for name, value in _entry(answer).items())
    for table in mapping.tables:
        yield ""
        yield from _table(table, [one for one in draft.suggested if _is_of(one, table)])
    if draft.not_found:
        yield ""
        yield _said("not_found")
        yield from (f"#   {field.label} ({field.pointer})" for field in draft.not_found)


def _table(table: MappedTable, suggested: list[Suggested]) -> Iterator[str]:
    for one in suggested:
        yield from _about(one)
    yield "[[tables]]"
    yield f"field = {_value(table.field)}"
    if table.rows:
        rows = ",\n".join(f"  {_value([_entry(one) for one in row])}" for row in table.rows)
        yield f"rows = [\n{rows},\n]"
        return
    at = {"header": list(table.header)} | ({"section": table.section} if table.section else {})
    yield f"at = {_value(at)}"
    columns = ",\n".join(f"  {_value(_entry(one))}" for one in table.columns)
    yield f"columns = [\n{columns},\n]"


def _about(one: Suggested) -> Iterator[str]:
    """Yield how sure a place is, and what there is to look at."""
    key = "found" if one.confidence > SURE else "look"
    label = f"{one.field.label} ({one.tool})" if one.tool else one.field.label
    yield _said(key, confidence=f"{one.confidence:.2f}", question=label, words=_short(one.words))
    if one.shares:
        yield _said("shares")
    for words, heading in one.others[:_MOST_OTHERS]:
        key = "or_under" if heading else "or"
        yield _said(key, words=_short(words), heading=_short(heading))


def _entry(mapped: Mapped) -> dict[str, object]:
    entry: dict[str, object] = {"field": mapped.field}
    for place in mapped.places:
        is_column = place.kind == "column" and not mapped.field.startswith("/")
        entry |= {"column": place.name} if is_column else {"at": _place(place)}
    part = {name: value for name, value in mapped.part._asdict().items() if value}
    entry |= {"part": part} if part else {}
    entry |= {"options": dict(mapped.options)} if mapped.options else {}
    return entry | ({"says": mapped.says} if mapped.says is not None else {})


def _place(place: Place) -> dict[str, object]:
    more = {"value": place.side, "section": place.section, "number": place.number}
    return {place.kind: place.name} | {name: value for name, value in more.items() if value}


def _is_of(one: Suggested, table: MappedTable) -> bool:
    return one.field.pointer.startswith(f"{table.field}/") and bool(one.tool) == bool(table.rows)


def _value(value: object) -> str:
    """Return a value as TOML writes it. Its texts are those of JSON, but for one character."""
    if isinstance(value, dict):
        inside = ", ".join(f"{_name(name)} = {_value(one)}" for name, one in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _name(name: str) -> str:
    is_bare = name.isascii() and name.replace("_", "").replace("-", "").isalnum()
    return name if is_bare else _value(name)


def _short(words: str) -> str:
    """Return words of the form on one line of a comment."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _from(folder: Path, file: Path) -> str:
    """Return the path of a file from a folder, or the whole path where there is no way."""
    try:
        return Path(os.path.relpath(file.resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return file.resolve().as_posix()


def _said(key: str, **parameters: Parameter) -> str:
    return f"# {catalogue.sentence(f'DRAFT.{key}', tuple(parameters.items()))}"

