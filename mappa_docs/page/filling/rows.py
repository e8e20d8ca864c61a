"""The rows of a table of a draft: one is taken out, and those after it come one up."""

from collections.abc import Iterator

from mappa_docs.definition import pointers
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding
from mappa_docs.page.filling.draft import Draft, put


def count(draft: Draft, table: str) -> int:
    """Return how many rows a table has."""
    rows = draft.at(table)
    return len(rows) if isinstance(rows, list) else 0


def without(draft: Draft, table: str, number: int) -> Draft:
    """Return the draft without a row of a table, and without what was typed and found in it."""
    rows = draft.at(table)
    if not isinstance(rows, list) or not number < len(rows):
        return draft
    unusable = {
        pointer: one
        for old, one in draft.unusable.items()
        if (pointer := _after(old, table, number)) is not None
    }
    findings = tuple(_moved(draft, table, number))
    left = [row for place, row in enumerate(rows) if place != number]
    return put(draft._replace(unusable=unusable, findings=findings), table, left or None)


def _after(pointer: str, table: str, number: int) -> str | None:
    """Return the pointer as it is once the row of that number is gone, None for one in it."""
    row, _, below = pointer.removeprefix(f"{table}/").partition("/")
    if not pointer.startswith(f"{table}/") or not pointers.is_row(row) or int(row) < number:
        return pointer
    return None if int(row) == number else f"{table}/{int(row) - 1}/{below}".rstrip("/")


def _moved(draft: Draft, table: str, number: int) -> Iterator[Finding]:
    """Yield the findings that are left, each about the row that it is about now."""
    for one in draft.findings:
        pointer = _after(one.pointer, table, number)
        if pointer == one.pointer:
            yield one
        elif pointer is not None:
            grounds = Grounds(one.code, one.kind, one.severity, one.guidance, one.basis)
            sentence = Sentence(one.sentence, one.parameters, one.own_words, one.options)
            yield finding_messages.finding(draft.stem, pointer, grounds, sentence)
