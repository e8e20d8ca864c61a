"""Which lines of a blank form are places to fill in: empty ones, and those in which the form prints
a prompt, the options to choose from, or the mask of a date."""

import re
from functools import cache

from mappa_docs.local import no_answers
from mappa_docs.local.drafting.word_list import vocabulary
from mappa_docs.local.page import Line
from mappa_docs.ooxml import signs
from mappa_docs.reading.comparing import comparable

_WORD = re.compile(r"[a-z0-9']+")
_LONGEST_OPTIONS = 300
# A sentence in the place of an answer says what to write there.
_PROMPT_WORDS = 4
_PROMPT_ENDS = (".", "?", ")")


def is_empty(line: Line) -> bool:
    """Return whether a line is a place to fill in, with nothing but a prompt in it."""
    in_controls = "".join(line.text[span.start : span.end] for span in line.spans if span.control)
    rest = line.text if not in_controls else _outside(line)
    return is_left_open(rest) or is_options(rest)


def is_left_open(text: str) -> bool:
    """Return whether nothing stands in a text but what a blank leaves in the place of an answer."""
    return no_answers.is_left_over(no_answers.without_prompts(text))


def is_options(text: str) -> bool:
    """Return whether a text is no more than the options to choose from, with or without boxes."""
    if len(text) > _LONGEST_OPTIONS:
        return False
    if any(sign in text for sign in signs.EMPTY):
        return ":" not in text  # or else a label stands before its options
    words = _WORD.findall(comparable(text))
    # One alone may be a label, such as “Category”.
    return len(set(words)) > 1 and all(word in _options() for word in words)


def is_prompt(text: str) -> bool:
    """Return whether a text in the place of an answer says what to write there."""
    words = text.split()
    is_bracketed = text.strip()[:1] in ("(", "[")
    return (len(words) >= _PROMPT_WORDS or is_bracketed) and text.strip().endswith(_PROMPT_ENDS)


def _outside(line: Line) -> str:
    return "".join(line.text[span.start : span.end] for span in line.spans if not span.control)


@cache
def _options() -> frozenset[str]:
    return frozenset(vocabulary()["option_words"])
