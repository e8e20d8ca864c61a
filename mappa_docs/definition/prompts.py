"""What a blank form shows where an answer is to be entered.

The words stand in `schemas/prompts.json`, where those who have to know an empty control by them
read them as well.
"""

from functools import cache

from mappa_docs import resources
from mappa_docs.model import Kind

_CHOICE = "choice"
_BY_KIND = {Kind.DATE: "date", Kind.CHOICE: _CHOICE, Kind.YES_NO: _CHOICE}


def prompt(kind: Kind) -> str:
    """Return the words that stand in an empty control for an answer of this kind."""
    return _words()[_BY_KIND.get(kind, "text")]


def is_prompt(words: str) -> bool:
    """Return whether the words are one of the prompts. By that an empty control is known where a
    program dropped the mark of it."""
    return words in _words().values()


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = resources.read_json("schemas/prompts.json")
    return words
