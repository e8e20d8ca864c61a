"""A file of JSON Lines → its lines, one by one: each is a submission of its own."""

from collections.abc import Iterator
from typing import BinaryIO

from mappa_docs.intake import submission
from mappa_docs.messages.catalogue import sentence

ENDINGS = (".jsonl", ".ndjson")
_AT_THE_BEGINNING = b"\xef\xbb\xbf"
_IN_TWO_BYTES = (b"\xff\xfe", b"\xfe\xff")
_AROUND = b" \t\r\n"
_PIECE = 2**20


def lines(file: BinaryIO) -> Iterator[tuple[int, bytes | str]]:
    """Yield each line that has something in it, with its number: its content, or why that is not
    read. No line is kept in memory that is longer than a submission may be."""
    number = 0
    while line := file.readline(submission.MAX_BYTES + 1):
        number += 1
        if number == 1:
            if line.startswith(_IN_TWO_BYTES):
                yield number, sentence("BULK.not_utf_8")
                return
            line = line.removeprefix(_AT_THE_BEGINNING)
        if len(line) > submission.MAX_BYTES and not line.endswith(b"\n"):
            _skip(file)
            megabytes = ("megabytes", submission.MAX_BYTES // 10**6)
            yield number, sentence("BULK.line_too_large", (megabytes,))
        elif content := line.strip(_AROUND):
            yield number, content


def count(file: BinaryIO) -> int:
    """Return how many lines the file has, empty ones too."""
    total, last = 0, b"\n"
    while piece := file.read(_PIECE):
        total, last = total + piece.count(b"\n"), piece
    return total + (not last.endswith(b"\n"))


def _skip(file: BinaryIO) -> None:
    """Go on to the next line."""
    while (piece := file.readline(_PIECE)) and not piece.endswith(b"\n"):
        pass
