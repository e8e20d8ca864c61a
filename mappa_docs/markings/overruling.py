"""A person's decision that words of a file do not hold it back: its reason, its day, and what of it
is kept in the properties of the file.

It settles only what could not be told, and only for the levels that it names. A reason is a
person's own text, so reports show it only where they are asked to.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mappa_docs.errors import UsageError
from mappa_docs.markings import contexts, schemes
from mappa_docs.messages import catalogue
from mappa_docs.model import Overruling
from mappa_docs.text import placeholders

_LONGEST, _FEWEST_WORDS = 300, 2
_KEPT = re.compile(r"(\d{4}-\d\d-\d\d); ([^;]{1,200}); (.+)")
_WORD = re.compile(r"\w+")


def decision(reason: str, on: date) -> Overruling:
    """Return the decision with this reason, of the day `on`, that names no level yet.

    Raises UsageError where the reason is blank, a stand-in such as “n/a”, a single word, or longer
    than 300 characters.
    """
    words = " ".join(reason.split())
    if len(words) > _LONGEST or not words.isprintable():
        raise UsageError(catalogue.sentence("OVERRULE.long"))
    if len(_WORD.findall(words)) < _FEWEST_WORDS or placeholders.stand_in(words):
        raise UsageError(catalogue.sentence("OVERRULE.reason"))
    return Overruling(on, words)


def kept(overruling: Overruling) -> str:
    """Return the decision as the properties of a file keep it."""
    return f"{overruling.on.isoformat()}; {', '.join(overruling.levels)}; {overruling.reason}"


def read(texts: Iterable[str]) -> tuple[Overruling, ...]:
    """Return the decisions in texts that `kept` made, each once. What is none of these, or gives no
    reason, settles nothing."""
    read_ones = (_read(text) for text in texts)
    return tuple(dict.fromkeys(overruling for overruling in read_ones if overruling))


def _read(text: str) -> Overruling | None:
    match = _KEPT.fullmatch(text.strip())
    if match is None:
        return None
    try:
        overruling = decision(match[3], date.fromisoformat(match[1]))
    except (UsageError, ValueError):  # of somebody else's making
        return None
    levels = tuple(level for level in match[2].split(", ") if _is_level(level))
    return replace(overruling, levels=levels) if levels else None


def _is_level(words: str) -> bool:
    """Return whether these are the words of a level, which may be printed."""
    _, _, level = words.partition(" ")
    known = {level for name in schemes.schemes() for level in schemes.levels(name)}
    return words in known or (contexts.is_of_another_body(words) and level in known)
