"""What a blank form shows where an answer is to be entered, and how it is filled in.

The words of prompts stand in `schemas/prompts.json`, where those who have to know an empty control
by them read them as well; those of earlier blanks too. The lines about filling in stand in
`schemas/filling-in.json`.
"""

from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.model import Field, Kind

_CHOICE = "choice"
_BY_KIND = {
    Kind.DATE: "date",
    Kind.TIME: "time",
    Kind.NUMBER: "number",
    Kind.LINES: "lines",
    Kind.CHOICE: _CHOICE,
    Kind.YES_NO: _CHOICE,
}
# A shorter prompt may begin or end a sentence that somebody wrote.
_LONG_ENOUGH = 14
# How a marking stands in the lines about filling in.
_MARKING = "{marking}"


def prompt(kind: Kind, *, or_reason: bool = False) -> str:
    """Return the words that stand in an empty control for an answer of this kind; a list may take
    the reason for none, too."""
    name = _BY_KIND.get(kind, "text")
    return _words()[f"{name}_or_reason" if or_reason and name == _CHOICE else name]


def is_prompt(words: str) -> bool:
    """Return whether the words are one of the prompts. By that an empty control is known where a
    program dropped the mark of it."""
    return words in _known()


def without_prompt(words: str) -> str:
    """Return what was typed in a control: nothing where the words are a prompt, and what stands
    before, after or in the midst of a prompt that was left."""
    bare = words.strip()
    if bare in _known():
        return ""
    if bare.startswith(_long()):
        return bare.removeprefix(next(known for known in _long() if bare.startswith(known)))
    if bare.endswith(_long()):
        return bare.removesuffix(next(known for known in _long() if bare.endswith(known)))
    for known in _long():
        if bare[:1] == known[0] and bare[-1:] == known[-1] and len(bare) > len(known):
            found = _within(bare, known)
            if found:
                return found
    return words


def _within(words: str, known: str) -> str:
    """Return what was typed in the midst of a prompt, "" where it can't be told where it begins."""
    extra = len(words) - len(known)
    found = {
        words[place : place + extra]
        for place in range(1, len(known))
        if words.startswith(known[:place]) and words.endswith(known[place:])
    }
    return found.pop() if len(found) == 1 else ""


def filling_in(
    marking: str,
    *,
    has_entries: bool,
    may_be_absent: bool,
    pdf: bool = False,
    is_empty: bool = True,
) -> tuple[str, ...]:
    """Return the lines that tell how a blank is filled in, in Word or as a `pdf`, which is then
    marked `marking`. Only one that `has_entries`, in tables or on cards, tells how to add to them,
    only one where an answer `may_be_absent` for a reason tells how to give it, and only an empty
    one how to mark it."""
    said = _said()["pdf"] if pdf else _said()
    is_said = {"how": pdf, "entries": has_entries, "absent": may_be_absent, "marking": is_empty}
    return tuple(said[name].replace(_MARKING, marking) for name in is_said if is_said[name])


def typed(field: Field) -> tuple[str, ...]:
    """Return what is said beside the field of a PDF about what is typed there: a pattern, the most
    characters, how to say that there is no answer."""
    said = _said()["typed"]
    parts = [said[name] for name in (_BY_KIND.get(field.kind),) if name in said]
    if field.longest:
        parts.append(said["longest"].replace("{count}", f"{field.longest:,}"))
    if field.absent:
        parts.append(said["absent"])
    return tuple(parts)


@cache
def _said() -> dict[str, Any]:
    said: dict[str, Any] = resources.read_json("schemas/filling-in.json")
    return said


@cache
def _words() -> dict[str, str]:
    words: dict[str, str] = resources.read_json("schemas/prompts.json")
    return words


@cache
def _known() -> frozenset[str]:
    return frozenset(_words().values())


@cache
def _long() -> tuple[str, ...]:
    """Return the prompts that can't begin or end a sentence, the longest first: some begin like
    others."""
    return tuple(
        sorted((one for one in _known() if len(one) >= _LONG_ENOUGH), key=len, reverse=True)
    )
