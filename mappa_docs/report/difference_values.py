"""The answers that changed between two submissions, as they are printed: word by word where they
are written out."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from mappa_docs.comparison import shared
from mappa_docs.comparison.alike import WORDS
from mappa_docs.comparison.changes import Change
from mappa_docs.comparison.pieces import Piece, pieces
from mappa_docs.documents import answer_words
from mappa_docs.documents.answer_words import ABSENT
from mappa_docs.model import WRITTEN, Field, Kind

_LISTS = (Kind.LINES, Kind.CHOICES)
_ABSENCE = frozenset((ABSENT, "reason"))
# Of a longer text that is the same in both, so many words are shown beside a change.
_LONGEST, _BESIDE = 30, 12
_SPACE = "spaces or line ends"
_LEFT_OUT = "[…]"


class Value(NamedTuple):
    """An answer under its label, "" where it has none besides that of its place. What is whole in
    one of the two submissions alone is one piece that is the same."""

    label: str
    pieces: tuple[Piece, ...]


def word_by_word(change: Change) -> tuple[Piece, ...] | None:
    """Return the pieces of two texts, or of two reasons why there is no answer; None where the
    answers are not written out."""
    old, new = change.old, change.new
    is_text = isinstance(old, str) and isinstance(new, str)
    is_written = change.question is not None and change.question.kind in WRITTEN
    if not (is_text and is_written) and not (_is_absence(old) and _is_absence(new)):
        return None
    return pieces(printed(change.question, old), printed(change.question, new))


def values(change: Change) -> tuple[Value, ...]:
    """Return the answers of a change: of a row that was added or removed each one, of another
    change what was removed and what was added."""
    if change.kind != "changed":
        whole = change.new if change.kind == "added" else change.old
        if change.is_row and isinstance(whole, dict):
            return tuple(_of_row(change, whole))
        return (Value("", (Piece("same", printed(change.question, whole)),)),)
    compared = word_by_word(change)
    if compared is None:
        removed, added = (printed(change.question, one) for one in (change.old, change.new))
        compared = (Piece("removed", removed), Piece("same", " "), Piece("added", added))
    return (Value("", tuple(_shortened(compared))),)


def said(some: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with words for what happened to each, so that nobody has to tell it by a
    line or a colour. Spaces and line ends at the ends of a piece stand outside of these words."""
    is_parted = True
    for kind, text in some:
        if kind == "same":
            yield Piece(kind, text)
            is_parted = text[-1:].isspace()
            continue
        core = text.strip()
        start, end = text.partition(core)[::2] if core else ("", " ")
        yield Piece("same", start if start or is_parted else " ")
        yield Piece(kind, f"[{kind}: {core or _SPACE}]")
        yield Piece("same", end)
        is_parted = bool(end)


def answers(change: Change) -> int:
    """Return the number of answers that were added or removed."""
    return shared.counted(change.new if change.kind == "added" else change.old)


def printed(question: Field | None, value: Any) -> str:
    """Return an answer as it is printed. What is no answer of its kind is shown as data, whole."""
    if question is None or not _is_printable(question, value):
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if question.kind in _LISTS and not isinstance(value, list | dict):
        return answer_words.words(question, [value])
    return answer_words.words(question, value)


def _is_printable(question: Field, value: Any) -> bool:
    if isinstance(value, dict):
        return _is_absence(value)
    if isinstance(value, list):
        return question.kind in _LISTS and all(isinstance(one, str) for one in value)
    return question.takes_answer


def _is_absence(value: Any) -> bool:
    """Return whether a value says why there is no answer, and nothing else."""
    return (
        answer_words.is_absent(value)
        and _ABSENCE.issuperset(value)
        and all(isinstance(one, str) for one in value.values())
    )


def _of_row(change: Change, row: dict[str, Any]) -> list[Value]:
    columns = {one.name: one for one in (change.question.fields if change.question else ())}
    return [
        Value(
            columns[name].label if name in columns else f"“{name}”",
            (Piece("same", printed(columns.get(name), row[name])),),
        )
        for name in dict.fromkeys((*columns, *row))
        if name in row
    ]


def _shortened(some: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield the pieces, of which a long one that is the same has lost its middle, or what is far
    from the nearest change."""
    for place, piece in enumerate(some):
        words = [*WORDS.finditer(piece.text)] if piece.kind == "same" else []
        if len(words) <= _LONGEST:
            yield piece
            continue
        start = f"{piece.text[: words[_BESIDE - 1].end()]} " if place else ""
        end = f" {piece.text[words[-_BESIDE].start() :]}" if place < len(some) - 1 else ""
        yield Piece("same", f"{start}{_LEFT_OUT}{end}")
