"""What stands in the place of an answer and is none: what a form or a program put there, and words
that only say where the answer is."""

import re
from functools import cache

from mappa_docs import resources
from mappa_docs.reading.comparing import comparable

# Longer than any of these words with what may stand around them.
_LONGEST = 120
# A field of a template that nobody filled in, dotted lines, and dates of which only signs are left.
_UNFILLED = re.compile(
    r"(?:\u00ab[^\u00bb]{0,100}\u00bb|\{\{[^}]{0,100}\}\}|<<[^>]{0,100}>>"
    r"|[\[<](?:insert|enter|add|click|type|date|name|select|choose)\b[^\]>]{0,80}[\]>])",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\s./\\_\u2026\u2002:|-]*")
# “Leave nothing out” and the like are written with a dash in the place of an answer.
_DASH = re.compile(r"\s*[-\u2013\u2014]{1,3}\s*")
_BRACKETS = " ()[]<>*"


def is_left_over(text: str) -> bool:
    """Return whether a text is no more than what a blank form or a program leaves in its place."""
    if len(text) > _LONGEST:
        return False
    words = comparable(text)
    is_date_mask = _SIGNS.fullmatch(text) is not None and not _DASH.fullmatch(text)
    return (
        not words
        or is_date_mask
        or _UNFILLED.fullmatch(text.strip()) is not None
        or words.strip(_BRACKETS + ".:") in _words("placeholders")
    )


def is_elsewhere(text: str) -> bool:
    """Return whether a text only says that the answer stands somewhere else, or is still to come:
    “see attached report”, “as above”, “TBC”."""
    if len(text) > _LONGEST:
        return False
    words = comparable(text).strip(_BRACKETS)
    return words in _words("alone") or _pointing().fullmatch(words) is not None


def without_prompts(text: str, prompts: tuple[str, ...] = ()) -> str:
    """Return a text without what the form says there to the person who fills it in: whole lines,
    and words in brackets or at the end of a line."""
    own = _words("prompts") | {comparable(prompt).strip(_BRACKETS) for prompt in prompts}
    lines = [_without(line, own) for line in text.split("\n")]
    return "\n".join(line for line in lines if line is not None).strip()


def _without(line: str, own: frozenset[str]) -> str | None:
    """Return a line without prompts, None where it is nothing else."""
    if comparable(line).strip(_BRACKETS) in own:
        return None
    for found in _bracketed().finditer(line):
        if comparable(found[1]) in own:
            return line.replace(found[0], " ", 1).strip()
    return line


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[(\[*]([^()\[\]*]{1,100})[)\]*]")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(comparable, resources.read_json("schemas/wording/local.json")[name]))


@cache
def _pointing() -> re.Pattern[str]:
    begins, places = (
        "|".join(re.escape(word) for word in sorted(_words(name), key=len, reverse=True))
        for name in ("elsewhere", "places")
    )
    # “See section 3”, “Please refer to the attached OASys assessment”; not “See him weekly”.
    return re.compile(
        rf"(?:{begins})(?: (?:the|my|our|this|also))?( [\w'/-]+)? (?:{places})\b[^.;]{{0,60}}"
    )
