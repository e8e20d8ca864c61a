"""Whether a summary of minutes names somebody who attended the meeting (13b.27).

Who attended stands on MAPPA B and E, and the summary, MAPPA M, is searched for them. Both sides are
kept as facts: names in small letters, never printed, of these three forms alone.
"""

from collections.abc import Iterator
from functools import cache

from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.definition import forms, pointers, views
from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Field, Kind
from mappa_docs.text.person_names import person_of
from mappa_docs.text.unknown_names import seen
from mappa_docs.text.wording import names
from mappa_docs.text.words import Words

_MINUTES = ("mappa-b", "mappa-e")
_SUMMARY = "mappa-m"
# Who asks is named there, and so is the offender.
_OF_OTHERS = ("/request/", "/offender/")
_MOST_NAMES = 500
_BETWEEN = " . ; "
_SIGNS = ",.;:()“”‘’'"
_ENDS = (".", ";", ":", "!", "?")


def named(answers: Answers) -> tuple[str, ...]:
    """Return the names on the form: of those who attended, as MAPPA B and E give them, and all that
    may be names on MAPPA M, in small letters. Empty for any other form."""
    if answers.stem in _MINUTES:
        return tuple(people.lines(answers, "attended"))[:_MOST_NAMES]
    if answers.stem == _SUMMARY:
        return tuple(dict.fromkeys(_written(answers)))[:_MOST_NAMES]
    return ()


def findings(named_on: Iterator[tuple[str, str, tuple[str, ...]]]) -> Iterator[CaseFinding]:
    """Yield a finding for each summary that names somebody who attended a meeting of the case.

    That is M-5. Each form is its kind, its file and the names on it.
    """
    forms_of_case = [form for form in named_on if form[2]]
    for stem, summary, written in forms_of_case:
        if stem != _SUMMARY:
            continue
        minutes = [
            source
            for other, source, attended in forms_of_case
            if other in _MINUTES and not set(written).isdisjoint(_attended(attended))
        ]
        if minutes:
            yield about_case("M-5", (summary, *minutes))


def _attended(lines: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of those who attended, and last names with a title or rank before them."""
    for line in lines:
        who = person_of(line)
        if who.given and who.family:
            yield f"{who.given[0]} {who.family[-1]}"
        if who.family:
            yield f"* {who.family[-1]}"


def _written(answers: Answers) -> Iterator[str]:
    """Yield each two words with capitals that stand together, in either order, and the last names
    after a title or rank."""
    whole = _BETWEEN.join(_texts(answers))
    before = ""
    for piece in Words(whole).plain.split():
        word = piece.strip(_SIGNS).removesuffix("’s").casefold() if piece[0].isupper() else ""
        if before and word and names("roles").isdisjoint((before, word)):
            yield f"{before} {word}"
            yield f"{word} {before}"
        before = "" if piece.endswith(_ENDS) else word
    for sighting in seen(whole):
        if sighting.by:
            yield f"* {sighting.who.family[-1]}"


def _texts(answers: Answers) -> Iterator[str]:
    """Yield the texts that the summary prints."""
    for pointer in _pointers():
        table, row, name = pointer.partition(f"/{pointers.ROW}/")
        values = (
            (columns.get(name) for _, columns in answers.rows(table))
            if row
            else (answers.get(pointer),)
        )
        yield from (value for value in values if isinstance(value, str))


@cache
def _pointers() -> tuple[str, ...]:
    printed = forms.every(section.field for section in views.view(_SUMMARY).sections)
    return tuple(
        field.pointer
        for field in printed
        if _is_text(field) and not field.pointer.startswith(_OF_OTHERS)
    )


def _is_text(field: Field) -> bool:
    return field.kind in (Kind.LINE, Kind.TEXT) and not field.example
