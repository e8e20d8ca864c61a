"""JSON of another system → the copies in it: the whole, or each record of a list."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from mappa_docs.definition import pointers
from mappa_docs.local.copies import NO_FACTS, Alone, Leftover, Rows, Seen
from mappa_docs.local.mapping import MappedTable, Mapping, Place

TEXT = "text"


def is_copy(content: Any, mapping: Mapping) -> bool:
    """Return whether there are records, and each has all by which a copy is known."""
    records = _records(content, mapping)
    return bool(records) and all(
        any(True for _ in _at(record, pointer))
        for record in records
        for pointer in mapping.recognised.pointers
    )


def copies(content: Any, mapping: Mapping) -> Iterator[tuple[str, "RecordCopy"]]:
    """Yield the copies, each with its place, "" where the whole is one."""
    records = _records(content, mapping)
    for number, record in enumerate(records, 1):
        is_one = not mapping.records and not isinstance(content, list)
        yield "" if is_one else f"record {number}", RecordCopy(record, mapping)


class RecordCopy:
    """One record, or one entry of a list in it, which stands there at the pointer `base`."""

    facts = NO_FACTS

    def __init__(self, record: Any, mapping: Mapping, base: str = "") -> None:
        self._record = record
        self._mapping = mapping
        self._base = base
        self._nothing = {words.casefold() for words in mapping.nothing}
        # Pointers at or below which all was read, and the entries that are read by themselves.
        self._taken: set[str] = set()
        self._entries: dict[str, RecordCopy] = {}

    def seen(self, place: Place) -> Seen | None:
        """Return what stands at a pointer or path, None where there is no such name."""
        found = [*self._found(place)]
        self._taken.update(pointer for pointer, _ in found)
        if not found:
            return None
        values = [value for _, value in found]
        flat = [one for value in values for one in (value if isinstance(value, list) else [value])]
        texts = [text for one in flat if (text := _text(one)) and not self._is_left_out(text)]
        whole = "\n".join(texts)
        # Of entries with names only a list of lines can be made: all that each of them says.
        is_nested = any(isinstance(one, dict | list) for one in flat)
        is_several = (is_nested and bool(texts)) or (len(found) > 1 and len(texts) > 1)
        return Seen(whole, whole, is_several)

    def rows(self, table: MappedTable) -> Rows:
        """Return the entries of a list."""
        found = [*self._found(table.at)] if table.at else []
        if table.at and table.at.kind == "pointer" and found:
            ((pointer, listed),) = found
            if not isinstance(listed, list):
                return self._no_rows(pointer, listed)
            found = [(f"{pointer}/{number}", entry) for number, entry in enumerate(listed)]
            if not found:
                return Rows()
        for pointer, entry in found:
            self._entries[pointer] = RecordCopy(entry, self._mapping, self._base + pointer)
        rows = tuple(self._entries[pointer] for pointer, _ in found)
        return Rows(rows, is_there=bool(found))

    def _no_rows(self, pointer: str, value: Any) -> Rows:
        """Return what stands in the place of a list: words that may say why there is none."""
        if self._mapping.kind == "record":  # which is told of its places, and not of its letters
            self._taken.add(pointer)
        if value is None or (isinstance(value, str) and not value.strip()):
            return Rows()
        alone = Alone(value, partial(self._taken.add, pointer)) if isinstance(value, str) else None
        return Rows(why="rows", alone=alone)

    def leftovers(self) -> Iterator[Leftover]:
        """Yield the texts that were not asked for."""
        for _, value in self.unasked():
            if isinstance(value, str):
                yield Leftover("", TEXT, len(value))

    def unasked(self) -> Iterator[tuple[str, Any]]:
        """Yield what was not asked for and says anything, after the pointer to it."""
        for pointer, value in pointers.walk(self._record):
            if value is None or (isinstance(value, str) and self._is_nothing(value)):
                continue
            if not self._is_taken(pointer) and not self._is_ignored(pointer):
                yield self._base + pointer, value
        for entry in self._entries.values():
            yield from entry.unasked()

    def _is_left_out(self, text: str) -> bool:
        # In a record, what is blank may mean something that such words do not.
        return self._mapping.kind != "record" and self._is_nothing(text)

    def _is_nothing(self, text: str) -> bool:
        return not text.strip() or text.strip().casefold() in self._nothing

    def _is_taken(self, pointer: str) -> bool:
        places = (*self._taken, *self._entries)
        return any(pointer == one or pointer.startswith(f"{one}/") for one in places)

    def _is_ignored(self, pointer: str) -> bool:
        whole = pointers.general(self._base + pointer)
        return any(whole == one or whole.startswith(f"{one}/") for one in self._mapping.ignored)

    def _found(self, place: Place) -> Iterator[tuple[str, Any]]:
        if place.kind != "path":
            yield from _at(self._record, place.name)
            return
        import jsonpath  # which takes a while to start

        for match in jsonpath.finditer(place.name, self._record):
            yield pointers.joined(match.parts), match.value


def _records(content: Any, mapping: Mapping) -> list[Any]:
    if not mapping.records:
        return content if isinstance(content, list) else [content]
    found = pointers.get(content, mapping.records)
    return found if isinstance(found, list) else []


def _at(node: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """Yield what stands at a pointer, null included, if there is such a place."""
    above, step = pointers.parted(pointer)
    if not pointer:
        yield pointer, node
        return
    around = pointers.get(node, above)
    name = pointers.unescaped(step)
    if isinstance(around, dict) and name in around:
        yield pointer, around[name]
    elif isinstance(around, list) and pointers.is_row(step) and int(step) < len(around):
        yield pointer, around[int(step)]


def _text(value: Any) -> str:
    """Return a value as it would be typed."""
    if value is None:
        return ""
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return " ".join(filter(None, map(_text, parts)))
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
