"""Boxes to tick: which option stands beside one, and whether it is ticked."""

from mappa_docs.model import Field
from mappa_docs.ooxml import signs
from mappa_docs.ooxml.form_blocks import Control, Piece
from mappa_docs.reading.comparing import comparable

# What people type beside a box that a program does not let them tick.
TYPED = frozenset(("x", "X", "✓", "✔"))


def state(box: Piece) -> bool | None:
    """Return whether a box is ticked, as it is seen. None where the file says otherwise of it than
    the page shows."""
    shown = box.text.strip()
    said = box.control.ticked if box.control else None
    if not shown:
        return said or False
    is_seen = shown not in signs.EMPTY
    return is_seen if said is None or said is is_seen else None


def option_and_rest(field: Field, control: Control | None, beside: str) -> tuple[str, str]:
    """Return the option that a box stands for, and what is written beside it besides."""
    words = beside.strip()
    labels = {comparable(choice.label): choice.label for choice in field.choices}
    named = comparable(control.alias) if control else ""
    here = comparable(words)
    if here in labels and (not named or named == here or named not in labels):
        return labels[here], ""
    if named in labels:
        label = labels[named]
        place = words.casefold().find(label.casefold())
        rest = words if place < 0 else (words[:place] + words[place + len(label) :])
        return label, rest.strip()
    return words, ""
