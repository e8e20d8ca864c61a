"""What a blank form shows where an answer is to be entered."""

from mappa_docs.model import Kind

_CHOICE = "Choose one"
_TEXT = "Click to enter text"
_BY_KIND = {Kind.DATE: "Choose a date", Kind.CHOICE: _CHOICE, Kind.YES_NO: _CHOICE}
# By these an empty control is known where a program dropped the mark of that.
PROMPTS = frozenset((_TEXT, *_BY_KIND.values()))


def prompt(kind: Kind) -> str:
    """Return the words that stand in an empty control for an answer of this kind."""
    return _BY_KIND.get(kind, _TEXT)
