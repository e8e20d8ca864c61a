"""Numbers that can't be right: a wrong check letter or digit, one that is never given out, or words
in the place of a number.

Nobody can tell whether a PNC ID without its check letter or its stroke is right.

The schemas ask for the shape. These rules speak only of a number that has it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.definition import forms
from mappa_docs.domain import identifiers
from mappa_docs.intake.answers import Answers
from mappa_docs.lazy_patterns import expression
from mappa_docs.model import Field, Label
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.rules.support.text_questions import is_demanded_there
from mappa_docs.text.placeholders import stand_in
from mappa_docs.text.stand_in_families import families


class _Number(NamedTuple):
    """One sort of number that can't be right: the sentence that says why, the name that its fields
    have on every form, and its shape there. The sentence is named after the code of the rule."""

    sentence: str
    field: str
    shape: re.Pattern[str]

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.sentence.partition(".")[0]


_NOUGHTS = r"(?:[0-9]{2}|[0-9]{4})(?:/0{1,7}|0{7})[A-Z]?"
# Without a stroke it is the number of figures that tells where the year ends.
_PARTED = r"(?:[0-9]{2}|[0-9]{4})(?:/[0-9]{1,7}|[0-9]{7})"
_NUMBERS = (
    _Number("ID-1.letter", "pnc_id", expression(rf"(?!{_NOUGHTS}$){_PARTED}[A-Z]")),
    _Number("ID-1.no-letter", "pnc_id", expression(rf"(?!{_NOUGHTS}$){_PARTED}")),
    _Number("ID-1.no-stroke", "pnc_id", expression(rf"(?!{_PARTED}[A-Z]$)[0-9]{{3,11}}[A-Z]")),
    _Number("ID-2", "nhs_number", expression(r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}")),
    # QQ is never given out, and so is kept for examples.
    _Number(
        "ID-3",
        "national_insurance_number",
        expression(r"(?!QQ)[A-Z]{2}(?: ?[0-9]{2}){3} ?[A-D]?"),
    ),
    # ZZ is used where there is no real postcode, such as ZZ99 3VZ for no fixed abode.
    _Number("ID-4", "postcode", expression(r"(?!ZZ)[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}")),
)
_LEAD_AGENCY = "/offender/lead_agency"
_CASE_REFERENCE = "/offender/lead_agency_reference"
_SYSTEM = "/offender/lead_agency_system"
_FIGURE = expression(r"[1-9]")
# Texts of the shape that the forms ask for, with no figure except noughts.
_NO_REFERENCE = {
    "/offender/pnc_id": expression(_NOUGHTS),
    "/offender/visor_reference": expression(r"[A-Z0][A-Z0/ -]*"),
    _CASE_REFERENCE: expression(r"[^1-9]+"),
}


def _maker(number: _Number) -> Maker:
    def make(stem: str) -> Check | None:
        fields = forms.fields(stem).values()
        asked = [field.pointer for field in fields if field.name == number.field]
        return _check(number, asked) if asked else None

    return make


def _check(number: _Number, asked: list[str]) -> Check:
    def check(answers: Answers) -> Iterator[Problem]:
        for pointer in asked:
            text = answers.text(pointer)
            if number.shape.fullmatch(text) and not identifiers.canonical(number.field, text):
                yield _problem(pointer, number.sentence)

    return check


def _make_case_reference(stem: str) -> Check | None:
    """Return the rule about the lead agency's reference, for a form that asks whose it is.

    Only one of probation that is said to come from no other system is held against the format of
    nDelius.
    """
    if not {_LEAD_AGENCY, _CASE_REFERENCE, _SYSTEM} <= forms.fields(stem).keys():
        return None

    def check(answers: Answers) -> Iterator[Problem]:
        system = answers.text(_SYSTEM).casefold()
        if answers.text(_LEAD_AGENCY) != "probation" or (system and "delius" not in system):
            return
        text = answers.text(_CASE_REFERENCE)
        if _FIGURE.search(text) and not identifiers.canonical("case_reference_number", text):
            yield _problem(_CASE_REFERENCE, "ID-5")

    return check


def _make_no_reference(stem: str) -> Check | None:
    """Return the rule about references that are none: a word, or noughts alone, would let one pass
    for given. Where the form needs it, what can't be true of any reference leaves it missing."""
    fields = forms.fields(stem)
    asked = [
        (fields[pointer], shape) for pointer, shape in _NO_REFERENCE.items() if pointer in fields
    ]

    def check(answers: Answers) -> Iterator[Problem]:
        for field, shape in asked:
            text = answers.text(field.pointer)
            if text.strip() and shape.fullmatch(text):
                problem = _problem(field.pointer, "ID-7.or-absent" if field.absent else "ID-7")
                missing = _is_missing(answers, field, text)
                yield problem._replace(severity="error", kind="missing") if missing else problem

    return check if asked else None


def _is_missing(answers: Answers, field: Field, text: str) -> bool:
    """Return whether the form needs a reference, and the text only stands in its place."""
    stands = stand_in(text)
    may_be_true = stands and any(families()[name].may_be_true for name in stands.families)
    return bool(
        stands
        and not may_be_true
        and field.required != "no"
        and is_demanded_there(answers, field.pointer)
    )


def _problem(pointer: str, sentence: str) -> Problem:
    return Problem(pointer, sentence=sentence, parameters={"question": Label(pointer)})


for _number in _NUMBERS:
    made_rule(_number.code, _maker(_number))
made_rule("ID-5", _make_case_reference)
made_rule("ID-7", _make_no_reference)
