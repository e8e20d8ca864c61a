"""“Not known, because …” and the like, as people write it → the reason why there is no answer."""

import re
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.definition.printed_words import ABSENCES

_LONGEST_REASON, _LONGEST_PHRASE = 500, 40
# One character for one other, so that a place in the one text is the same in the other.
_PLAIN = {ord(sign): plain for signs, plain in (("‘’", "'"), ("‐‑‒–—", "-"), ("\u00a0\n", " "))
          for sign in signs}  # fmt: skip


class Absence(NamedTuple):
    """Why there is no answer, as it stands in the data; `is_as_asked` says that it is written as
    the form asks for it."""

    answer: dict[str, Any]
    is_as_asked: bool


def absence(text: str) -> Absence | None:
    """Return the absence that a text states, with its reason where it gives one; None where the
    text is an answer."""
    if len(text) > _LONGEST_REASON + _LONGEST_PHRASE or not _begins().match(text):
        return None
    found = _pattern().match(text.translate(_PLAIN))
    if not found:
        return None
    reason = text[found.end() :].strip()
    if "(" in found[0]:
        reason = reason.removesuffix(")")
    if len(reason) > _LONGEST_REASON:
        return None
    kind = _kinds()[found["what"].casefold()]
    answer = {"absent": kind} | ({"reason": reason} if reason else {})
    return Absence(answer, bool(reason) and text.startswith(f"{ABSENCES[kind]}: "))


@cache
def _listed() -> dict[str, list[str]]:
    listed: dict[str, list[str]] = resources.read_json("schemas/wording/absences.json")
    return listed


@cache
def _kinds() -> dict[str, str]:
    return {phrase: kind for kind in ABSENCES for phrase in _listed()[kind]}


@cache
def _begins() -> re.Pattern[str]:
    """Return what finds the beginnings of the phrases, which few answers have."""
    return re.compile("|".join(sorted({phrase[:3] for phrase in _kinds()})), re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    what, signs, why = (
        "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
        for phrases in (_kinds(), _listed()["signs"], _listed()["why"])
    )
    # Either nothing follows, or a sign or a word that leads over to the reason.
    after = rf"(?:\s*(?:{signs})+\s*(?:(?:{why})\b\s*)?|,?\s+(?:{why})\b\s*|[\s.]*$)"
    return re.compile(rf"\s*(?P<what>{what}){after}", re.IGNORECASE)
