"""Files in the container of older Office (OLE), as e-mails saved by Outlook are, made for tests."""

import struct
from typing import Union

from mappa_docs.files import compound

Tree = dict[str, Union[bytes, "Tree"]]
SECTOR, SMALL, CUTOFF = 512, 64, 4096
FREE, END, TABLE, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def compound_file(tree: Tree, *, circle: str = "") -> bytes:
    """Return a file with these streams and storages. The stream called `circle` begins anew where
    it should end."""
    entries: list[list[object]] = [["Root Entry", 5, NONE, NONE, 0, 0]]
    contents: dict[int, bytes] = {}
    _enter(tree, 0, entries, contents)
    small = bytearray()
    small_table: list[int] = []
    sectors = bytearray()
    table: list[int] = []
    for number, data in contents.items():
        entry = entries[number]
        if len(data) < CUTOFF:
            entry[4] = _chain(small, small_table, data, SMALL) if data else END
        else:
            entry[4] = first = _chain(sectors, table, data, SECTOR)
            if entry[0] == circle:
                table[-1] = first
                data += bytes(8 * SECTOR)
        entry[5] = len(data)
    entries[0][4] = _chain(sectors, table, bytes(small), SECTOR) if small else END
    entries[0][5] = len(small)
    packed = b"".join(struct.pack("<I", entry) for entry in small_table)
    small_first = _chain(sectors, table, packed, SECTOR, b"\xff") if packed else END
    directory = b"".join(_entry(*entry) for entry in entries)
    directory_first = _chain(sectors, table, directory, SECTOR)
    tables = 1
    while (len(table) + tables) * 4 > tables * SECTOR:
        tables += 1
    table_first = len(table)
    table += [TABLE] * tables
    table += [FREE] * (tables * SECTOR // 4 - len(table))
    sectors += struct.pack(f"<{len(table)}I", *table)
    places = [*range(table_first, table_first + tables)]
    header = compound.SIGNATURE + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<4I", 0, tables, directory_first, 0)
    header += struct.pack("<5I", CUTOFF, small_first, -(-len(packed) // SECTOR), END, 0)
    header += struct.pack("<109I", *places, *[FREE] * (109 - tables))
    return header + bytes(sectors)


def _enter(tree: Tree, above: int, entries: list[list[object]], contents: dict[int, bytes]) -> None:
    before = None
    for name, content in tree.items():
        number = len(entries)
        is_stream = isinstance(content, bytes)
        entries.append([name, 2 if is_stream else 1, NONE, NONE, 0, 0])
        entries[above if before is None else before][3 if before is None else 2] = number
        before = number
        if isinstance(content, bytes):
            contents[number] = content
        else:
            _enter(content, number, entries, contents)


def _chain(
    sectors: bytearray, table: list[int], data: bytes, size: int, filler: bytes = b"\0"
) -> int:
    first, count = len(table), -(-len(data) // size)
    sectors += data + filler * (count * size - len(data))
    table += [*range(first + 1, first + count), END]
    return first


def _entry(name: str, kind: int, right: int, child: int, first: int, size: int) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(written), kind, 1, NONE, right, child)
        + bytes(36)
        + struct.pack("<IQ", first, size)
    )
