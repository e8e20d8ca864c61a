"""Whether a text on a copy is about somebody else: it may have been pasted from another case."""

import re
from collections.abc import Iterator
from typing import Any

from mappa_docs.definition import forms, pointers
from mappa_docs.lazy_patterns import expression
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding, Kind
from mappa_docs.text.unknown_names import seen
from mappa_docs.text.words import Words

# Titles by which offenders are called in reports; others are of people who work with them.
_CALLED = expression(
    r"(?<!\w)(?:mr|mrs|ms|miss|mx)\.?\s{1,5}(?P<name>[^\W\d_]{2,40})", re.IGNORECASE
)
_BY_TITLE = "title"
# A longer text is searched so far.
_LONGEST = 60_000
_ADVICE = Grounds("READ-10", "wrong", "advice", basis="inferred")


def findings(stem: str, answers: dict[str, Any]) -> Iterator[Finding]:
    """Yield advice for each text that calls somebody by title and last name whom no answer of the
    form names: the offender, a victim, who refers or who is invited. No name is said."""
    fields = forms.fields(stem)
    texts: dict[str, str] = {}
    known: set[str] = set()
    for pointer, value in pointers.walk(answers):
        field = fields.get(pointers.general(pointer))
        if not isinstance(value, str):
            continue
        if field is not None and field.kind is Kind.TEXT:
            texts[pointer] = value[:_LONGEST]
        else:
            known.update(word.casefold() for word in Words(value).proper)
    for pointer, text in texts.items():
        called = {found["name"].casefold() for found in _CALLED.finditer(text)} - known
        named = {
            one.who.family[-1]
            for one in (seen(text, besides=known) if called else ())
            if one.certainty == "surely" and one.by == _BY_TITLE and one.who.family
        }
        if called & named:
            yield finding_messages.finding(stem, pointer, _ADVICE, Sentence("READ-10"))
