"""The words of a label as they are compared: without its number, its star and its colon."""

import re
from functools import lru_cache

from mappa_docs.lazy_patterns import expression
from mappa_docs.reading.comparing import comparable

# “4.”, “2a)”, “12.3”, “(b)”; a capital letter alone may be a word, and has to have a stop.
_NUMBER = r"\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?[.)]?|[a-z][.)])\s+"
_NUMBERED = expression(rf"^{_NUMBER}(?=\S)")
_NOTES = expression(r"\s*\([^()]*\)\s*")
_AT_THE_ENDS = " *:.?-\t"
# Nothing that a form prints as a label is longer.
_LONGEST = 500
_KEPT = 8192
_ALIKE = {"'": "['\u2018\u2019]", "-": "[-\u2010-\u2015]", '"': '["\u201c\u201d]'}


@lru_cache(maxsize=_KEPT)
def key(words: str) -> str:
    """Return the words of a label as they are compared, "" where nothing is left of them."""
    if len(words) > _LONGEST:
        return ""
    return _NUMBERED.sub("", comparable(words)).strip(_AT_THE_ENDS)


@lru_cache(maxsize=_KEPT)
def key_without_notes(words: str) -> str:
    """Return the same without what stands in brackets, such as “(if known)”."""
    return key(_NOTES.sub(" ", words)) if len(words) <= _LONGEST else ""


@lru_cache(maxsize=_KEPT)
def pattern(words: str) -> re.Pattern[str]:
    """Return what finds a label at the beginning of a line, or after a tab or several spaces in
    it, where a colon, a tab, spaces or nothing follow: there its answer begins. The label may have
    a number, which it may lose."""
    escaped = r"\s{1,20}".join(
        "".join(_ALIKE.get(sign, re.escape(sign)) for sign in word) for word in key(words).split()
    )
    # A label that asks has a question mark in place of a colon, and the stop of “PNC No.:” is no
    # part of its words. Spaces are counted, and those before a label looked back at, or else those
    # of a line could be shared out in many ways.
    after = r"\.?\s{0,20}\*?\s{0,20}(?:[:?]\s{0,20}|\t\s{0,20}|[ \u00a0\u2002]{2}\s{0,20}|$)"
    before = r"(?:^\s{0,20}|(?<=\t)|(?<=\t )|(?<=[ \u00a0\u2002]{2}))"
    return re.compile(rf"{before}(?:{_NUMBER})?{escaped}{after}", re.IGNORECASE)
