"""What is wrong with an answer that was meant for an option and is not its value.

Only the kind of slip is said, and never which option: a chosen option is an answer, too.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Choice, Term

# The words for each kind of slip are terms of the catalogue.
_LABEL = Term("option.label")
_TEXT = Term("option.text")
_NUMBER = Term("option.number")
_TRUTH = Term("option.truth")
_SPELLING = Term("option.spelling")
_YES_OR_NO = frozenset(("yes", "no"))
# More questions with options than the forms of the set have.
_REMEMBERED = 1024
_BETWEEN_WORDS = expression(r"[\s_\-‐-―]+")


class _Choices(NamedTuple):
    """The words of some choices as answers are held against them: the labels as they are, the
    values that are text and the labels so that what is alike is the same, and other values as they
    are written. Prepared once, because to make words alike takes longer than to compare them."""

    labels: frozenset[str]
    texts: frozenset[str]
    others: frozenset[str]
    alike: tuple[str, ...]


def slip(choices: Iterable[Choice], given: object) -> Term | None:
    """Return what is wrong with the answer `given`, which is the value of none of the choices, or
    None where it was not plainly meant for one of them."""
    every = tuple(choices)
    if isinstance(given, str):
        return _of_text(_prepared(every), given)
    if isinstance(given, bool):
        return _TRUTH if _YES_OR_NO.issubset(_prepared(every).alike) else None
    if isinstance(given, int | float):
        is_whole = isinstance(given, float) and given.is_integer()
        written = (str(given), str(int(given)) if is_whole else "")
        return _NUMBER if any(choice.value in written for choice in every) else None
    return None


def _of_text(choices: _Choices, given: str) -> Term | None:
    meant = _alike(given)
    if not meant:
        return None
    if given in choices.labels:
        return _LABEL
    if meant in choices.texts:
        return _SPELLING
    if meant in choices.others:
        return _TEXT
    # “Level 2” stands for “Level 2 – active multi-agency management”.
    if meant in choices.alike:
        return _LABEL
    begun = [label for label in choices.alike if label.startswith(meant)]
    if not begun:
        return None
    begins = re.compile(rf"{re.escape(meant)}\b")
    return _LABEL if len([*filter(begins.match, begun)]) == 1 else None


@lru_cache(maxsize=_REMEMBERED)
def _prepared(choices: tuple[Choice, ...]) -> _Choices:
    return _Choices(
        labels=frozenset(choice.label for choice in choices),
        texts=frozenset(_alike(choice.value) for choice in choices if type(choice.value) is str),
        others=frozenset(str(choice.value) for choice in choices if type(choice.value) is not str),
        alike=tuple(_alike(choice.label) for choice in choices),
    )


def _alike(words: str) -> str:
    """Return words so that capitals, and what stands between words, make no difference."""
    return _BETWEEN_WORDS.sub(" ", normalize("NFKC", words).casefold()).strip()
