"""Words of a form as they are compared: whatever a program did to spaces, quotation marks, dashes
and the case of letters, they are the same words."""

import re
from functools import lru_cache
from unicodedata import normalize

from mappa_docs.definition.printed_words import CARRIED_MARK

_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")
_ALIKE = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-",
    "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u2026": "...",
})  # fmt: skip
# A label is the same with the mark of what was carried forward.
_MARK = f" {CARRIED_MARK}"
_AT_THE_END = " :*."
# Forms repeat their words, and answers are seldom the same twice.
_KEPT = 4096
_LONGEST_KEPT = 300
# Nothing that a form prints is longer, and some signs become eighteen when they are normalised.
_LONGEST_NORMALISED = 10_000


def comparable(text: str) -> str:
    """Return a text as it is compared."""
    return _kept(text) if len(text) < _LONGEST_KEPT else _comparable(text)


def _comparable(text: str) -> str:
    if not text.isascii() and len(text) <= _LONGEST_NORMALISED:
        text = normalize("NFKC", text).replace(_MARK, "")
        text = _UNSEEN.sub("", text).translate(_ALIKE)
    return _SPACES.sub(" ", text).strip().casefold().rstrip(_AT_THE_END)


def fingerprint(text: str) -> str:
    """Return a short sign of a text by which it is known again, as it is compared."""
    from hashlib import blake2s  # which takes a while to start

    return blake2s(comparable(text).encode(), digest_size=6).hexdigest()


_kept = lru_cache(maxsize=_KEPT)(_comparable)
