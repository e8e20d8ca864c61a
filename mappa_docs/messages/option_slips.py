"""What is wrong with an answer that was meant for an option and is not its value.

Only the kind of slip is said, and never which option: a chosen option is an answer, too.
"""

import re
from collections.abc import Iterable
from unicodedata import normalize

from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Choice, Term

# The words for each kind of slip are terms of the catalogue.
_LABEL = Term("option.label")
_TEXT = Term("option.text")
_NUMBER = Term("option.number")
_TRUTH = Term("option.truth")
_SPELLING = Term("option.spelling")
_YES_OR_NO = ("yes", "no")
_BETWEEN_WORDS = expression(r"[\s_\-‐-―]+")


def slip(choices: Iterable[Choice], given: object) -> Term | None:
    """Return what is wrong with the answer `given`, which is the value of none of the choices, or
    None where it was not plainly meant for one of them."""
    every = tuple(choices)
    if isinstance(given, str):
        return _of_text(every, given)
    if isinstance(given, bool):
        labels = {_alike(choice.label) for choice in every}
        return _TRUTH if labels.issuperset(_YES_OR_NO) else None
    if isinstance(given, int | float):
        is_whole = isinstance(given, float) and given.is_integer()
        written = (str(given), str(int(given)) if is_whole else "")
        return _NUMBER if any(choice.value in written for choice in every) else None
    return None


def _of_text(choices: tuple[Choice, ...], given: str) -> Term | None:
    meant = _alike(given)
    if not meant:
        return None
    if any(choice.label == given for choice in choices):
        return _LABEL
    for choice in choices:
        if isinstance(choice.value, str):
            if _alike(choice.value) == meant:
                return _SPELLING
        elif str(choice.value) == meant:
            return _TEXT
    # “Level 2” stands for “Level 2 – active multi-agency management”.
    begins = re.compile(rf"{re.escape(meant)}\b")
    begun = [choice for choice in choices if begins.match(_alike(choice.label))]
    is_label = len(begun) == 1 or any(_alike(choice.label) == meant for choice in choices)
    return _LABEL if is_label else None


def _alike(words: str) -> str:
    """Return words so that capitals, and what stands between words, make no difference."""
    return _BETWEEN_WORDS.sub(" ", normalize("NFKC", words).casefold()).strip()
