"""What is to be said of a document that was made of a part of a form, without any answer."""

from collections.abc import Iterator

from mappa_docs.definition import pointers
from mappa_docs.derived.finished import Derived
from mappa_docs.messages import english
from mappa_docs.messages.catalogue import sentence
from mappa_docs.report import finding_groups


def lines(derived: Derived) -> Iterator[str]:
    """Yield what is still to do in it, and the places of what was not released, the rows of a table
    in one line."""
    if derived.to_do:
        counts = finding_groups.counted(derived.to_do)
        yield sentence("DERIVE.to_do", (("counts", counts),))
    if derived.held_back:
        yield sentence("DERIVE.held_back")
    rows: dict[str, list[int]] = {}
    for pointer in derived.held_back:
        above, last = pointers.parted(pointer)
        if pointers.is_row(last):
            rows.setdefault(above, []).append(int(last))
        else:
            rows[pointer] = []
    for pointer, numbers in rows.items():
        yield f"  {pointer}/{english.numbers(numbers)}" if numbers else f"  {pointer}"
