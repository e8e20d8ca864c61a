"""What is wrong with an answer, and where it stands → `Finding`, in a practitioner's words.

The manner is that of the GOV.UK error messages: what to do, in the words of the label, never what
was entered. Places inside a table name the row.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from mappa_docs.definition import forms, paragraphs, pointers
from mappa_docs.definition.form_index import index
from mappa_docs.messages import catalogue, english
from mappa_docs.model import (
    Basis,
    Choice,
    Field,
    Finding,
    FindingKind,
    Kind,
    Parameters,
    Place,
    Severity,
)

# The parameter that is the number of a line in an answer of several lines.
LINE = "line"
# About as many places as the forms of a folder have something wrong at.
_PLACES_KEPT = 8192
_SENTENCES_KEPT = 4096


class Grounds(NamedTuple):
    """What a finding rests on: the code of its rule, what kind of thing it is and how serious, and
    the paragraphs behind it with their basis, where these are not those of the question."""

    code: str
    kind: FindingKind
    severity: Severity = "error"
    guidance: tuple[str, ...] = ()
    basis: Basis | None = None


class Sentence(NamedTuple):
    """The key of a sentence with its parameters, or a whole sentence of the form's own, and the
    options of which one may be chosen."""

    key: str
    parameters: Parameters = ()
    own_words: str = ""
    options: tuple[Choice, ...] = ()


class AnswerPlace(NamedTuple):
    """Where a pointer into answers leads: the place, the heading of its section, the question or
    what is nearest to it, and the name of the row or group that it is in, "" for none."""

    place: Place
    section: str
    field: Field | None
    inside: str


def finding(
    stem: str,
    pointer: str,
    grounds: Grounds,
    sentence: Sentence,
    *,
    due: str = "",
    days: int | None = None,
) -> Finding:
    """Return the finding about the answer at `pointer`. `due` and `days` are those of `Finding`."""
    at = place_of(stem, pointer)
    field = at.field
    message, plain = _messages(stem, pointer, sentence)
    guidance, basis = _behind(stem, grounds.guidance, grounds.basis, field)
    return Finding(
        code=grounds.code,
        severity=grounds.severity,
        kind=grounds.kind,
        pointer=pointer,
        section=at.section,
        label=field.label if field else "",
        message=message,
        guidance=guidance,
        basis=basis,
        due=due,
        days=days,
        plain=plain,
        place=at.place,
        sentence=sentence.key,
        parameters=sentence.parameters,
        own_words=sentence.own_words,
        options=sentence.options,
    )


# The same things are missing and wrong on many forms, and no sentence holds an answer.
# A label begins with “/”, which no term does, so that neither is taken for the other here.
@lru_cache(maxsize=_SENTENCES_KEPT)
def _messages(stem: str, pointer: str, sentence: Sentence) -> tuple[str, str]:
    """Return a sentence about the answer at a pointer, as a practitioner and as lay people read
    it."""
    at = place_of(stem, pointer)
    rows = () if at.place.row is None else (at.place.row,)
    return _message(stem, at, sentence, rows), _message(stem, at, sentence, rows, lay=True)


@lru_cache(maxsize=_PLACES_KEPT)
def _behind(
    stem: str, guidance: tuple[str, ...], basis: Basis | None, field: Field | None
) -> tuple[tuple[str, ...], Basis]:
    """Return the paragraphs behind a finding and their basis: its own, or those of the question."""
    own = paragraphs.about(stem, guidance)
    if basis:
        return own, paragraphs.honest(basis, own)
    if field is None:
        return own, "inferred"
    return own or field.guidance, field.basis


def of_rows(stem: str, finding: Finding, rows: Iterable[int]) -> Finding:
    """Return a finding about one row of a table as one about several, given by number."""
    at = place_of(stem, finding.pointer)
    sentence = Sentence(finding.sentence, finding.parameters, finding.own_words, finding.options)
    numbers = tuple(rows)
    return replace(
        finding,
        message=_message(stem, at, sentence, numbers),
        plain=_message(stem, at, sentence, numbers, lay=True),
    )


def of_lines(stem: str, finding: Finding, lines: Iterable[int]) -> Finding:
    """Return a finding about one line of an answer as one about several, given by number."""
    parameters = (*dict(finding.parameters, **{LINE: tuple(lines)}).items(),)
    return of_rows(stem, replace(finding, parameters=parameters), ())


@lru_cache(maxsize=_PLACES_KEPT)
def place_of(stem: str, pointer: str) -> AnswerPlace:
    """Return where on the form a pointer into answers leads."""
    fields = index(stem).fields
    steps = pointers.steps(pointer)
    field: Field | None = None
    table: str | None = None
    row: int | None = None
    general, inside = "", ""
    for depth, step in enumerate(steps):
        if field and field.kind is Kind.TABLE and pointers.is_row(step):
            table, row, inside = field.pointer, int(step) + 1, field.item_label
            general += f"/{pointers.ROW}"
            continue
        general += f"/{step}"
        if general not in fields:
            break
        # A section has its name from the heading.
        if field and field.kind is Kind.GROUP and depth > 1:
            inside = field.label
        field = fields[general]
    titles = forms.section_titles(stem)
    section = steps[0] if steps and steps[0] in titles else None
    place = Place(section, table, row, field.pointer if field else None)
    return AnswerPlace(place, titles[section] if section else "", field, inside)


def _message(
    stem: str,
    at: AnswerPlace,
    sentence: Sentence,
    rows: tuple[int, ...],
    *,
    lay: bool = False,
) -> str:
    """Return a sentence with the words for its place, as a practitioner or as `lay` people read it:
    "" where these read no other."""
    place = english.row(at.inside, rows) if rows else at.inside
    if sentence.own_words:
        own = catalogue.own_words(sentence.own_words, field=at.field, place=place)
        return "" if lay else own
    return catalogue.sentence(
        sentence.key,
        sentence.parameters,
        stem=stem,
        field=at.field,
        place=place,
        options=sentence.options,
        lay=lay,
    )
