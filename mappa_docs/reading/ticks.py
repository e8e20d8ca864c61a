"""Boxes to tick: which option stands beside one, and whether it is ticked."""

from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Field
from mappa_docs.ooxml import signs
from mappa_docs.ooxml.form_blocks import Control, Piece
from mappa_docs.reading.comparing import comparable
from mappa_docs.reading.entries import Box

# What stands between the path of a question and the number of an option in the tag of a box.
NUMBER = "#"
_MARK = expression(
    rf"(?:(?P<ticked>[{''.join(sorted(signs.TICKED))}]|[xX](?=\s)|\[[xX\u2713\u2714]\])"
    rf"|(?P<empty>[{''.join(sorted(signs.EMPTY))}]|\[\s?\]))\s*"
)
# What people type beside a box that a program does not let them tick.
_TYPED = frozenset(("x", "X", "✓", "✔"))


def is_box(control: Control | None) -> bool:
    """Return whether a control is a box to tick, even where a program lost that it is one."""
    return control is not None and (control.ticked is not None or NUMBER in control.tag)


def box(field: Field, piece: Piece, beside: str) -> tuple[Box, str]:
    """Return the box that a piece of text is, with the option that it stands for, and what is
    written beside it besides: `beside` is all that is.

    What the page shows counts. Where the file says otherwise, the box is in doubt.
    """
    shown, control = piece.text.strip(), piece.control
    said = control.ticked if control else None
    is_sign = not shown or shown in signs.EMPTY | signs.TICKED
    is_ticked = shown not in signs.EMPTY if shown else bool(said)
    is_in_doubt = bool(shown) and is_sign and said is not None and said != is_ticked
    option, rest = _option(field, control, " ".join(beside.split()))
    if rest in _TYPED and not is_in_doubt:
        return Box(option, is_ticked=True, is_exact=False), ""
    if not is_ticked and not _TYPED.isdisjoint(rest.split()):  # a mark among other words
        is_in_doubt = True
    return Box(option, is_ticked, is_in_doubt, is_sign), rest


def marked(line: str) -> tuple[bool | None, str]:
    """Return whether a line begins with a ticked box or with an empty one, None for neither, and
    the words after that. A typed mark beside an empty box ticks it."""
    is_ticked: bool | None = None
    words = line.strip()
    place = 0
    while found := _MARK.match(words, place):
        is_ticked = bool(is_ticked) or found["empty"] is None
        place = found.end()
    return is_ticked, words[place:]


def _option(field: Field, control: Control | None, words: str) -> tuple[str, str]:
    """Return the option that stands beside a box or is the name of its control, and the rest of
    the words beside it."""
    labels = {comparable(choice.label): choice.label for choice in field.choices}
    here = comparable(words)
    if here in labels:
        return labels[here], ""
    named = labels.get(comparable(control.alias)) if control else None
    within = [label for label in labels.values() if label.casefold() in words.casefold()]
    if named is None and len(within) != 1:
        return words, ""
    label = named or within[0]
    place = words.casefold().find(label.casefold())
    rest = words if place < 0 else words[:place] + words[place + len(label) :]
    return label, rest.strip()
