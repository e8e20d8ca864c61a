"""Numbers that can't be right: a wrong check letter or digit, one that is never given out, or none.

A PNC ID that lacks its check letter or its stroke can't be told to be right.

The schemas ask for the shape. What is said here is said only of a number that has it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mappa_docs.definition import forms
from mappa_docs.domain import identifiers
from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.text.lazy_patterns import expression


class _Number(NamedTuple):
    """One sort of number: its code, the name that its fields have on every form, its shape on the
    forms, and what to say of one that can't be right."""

    code: str
    field: str
    shape: re.Pattern[str]
    said: str


_NOUGHTS = r"(?:[0-9]{2}|[0-9]{4})(?:/0{1,7}|0{7})[A-Z]?"
# Without a stroke it is the number of figures that tells where the year ends.
_PARTED = r"(?:[0-9]{2}|[0-9]{4})(?:/[0-9]{1,7}|[0-9]{7})"
_NUMBERS = (
    _Number(
        "ID-1",
        "pnc_id",
        expression(rf"(?!{_NOUGHTS}$){_PARTED}[A-Z]"),
        "the last letter does not fit the figures. Check the number",
    ),
    _Number(
        "ID-1",
        "pnc_id",
        expression(rf"(?!{_NOUGHTS}$){_PARTED}"),
        "the check letter at the end is missing. Add it",
    ),
    _Number(
        "ID-1",
        "pnc_id",
        expression(rf"(?!{_PARTED}[A-Z]$)[0-9]{{3,11}}[A-Z]"),
        "a stroke after the year is missing. Add it",
    ),
    _Number(
        "ID-2",
        "nhs_number",
        expression(r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}"),
        "the last figure does not fit the others. Check the number",
    ),
    # QQ is never given out, and so is kept for examples.
    _Number(
        "ID-3",
        "national_insurance_number",
        expression(r"(?!QQ)[A-Z]{2}(?: ?[0-9]{2}){3} ?[A-D]?"),
        "no number begins with these two letters. Check it",
    ),
    # ZZ is used where there is no real postcode, such as ZZ99 3VZ for no fixed abode.
    _Number(
        "ID-4",
        "postcode",
        expression(r"(?!ZZ)[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"),
        "these letters and figures make no postcode. Check it",
    ),
)
_LEAD_AGENCY = "/offender/lead_agency"
_CASE_REFERENCE = "/offender/lead_agency_reference"
_SYSTEM = "/offender/lead_agency_system"
_FIGURE = expression(r"[1-9]")
# What has the shape that the forms ask for, but nothing of a number except noughts.
_NO_REFERENCE = {
    "/offender/pnc_id": expression(_NOUGHTS),
    "/offender/visor_reference": expression(r"[A-Z0][A-Z0/ -]*"),
    _CASE_REFERENCE: expression(r"[^1-9]+"),
}
_CRN_SAID = "in nDelius it is a letter and six figures. Check it, or name the other system"


def _maker(number: _Number) -> Maker:
    def make(stem: str) -> Check | None:
        named = [one for one in forms.fields(stem).values() if one.name == number.field]
        return _check(number, [(one.pointer, one.label) for one in named]) if named else None

    return make


def _check(number: _Number, asked: list[tuple[str, str]]) -> Check:
    def check(answers: Answers) -> Iterator[Problem]:
        for pointer, label in asked:
            text = answers.text(pointer)
            if number.shape.fullmatch(text) and not identifiers.canonical(number.field, text):
                yield Problem(pointer, f"{label}: {number.said}")

    return check


def _make_case_reference(stem: str) -> Check | None:
    """The forms that ask for the lead agency say whose reference it is. Only one of probation that
    is said to come from no other system is held against the format of nDelius."""
    fields = forms.fields(stem)
    if not {_LEAD_AGENCY, _CASE_REFERENCE, _SYSTEM} <= fields.keys():
        return None

    def check(answers: Answers) -> Iterator[Problem]:
        system = answers.text(_SYSTEM).casefold()
        if answers.text(_LEAD_AGENCY) != "probation" or (system and "delius" not in system):
            return
        text = answers.text(_CASE_REFERENCE)
        if _FIGURE.search(text) and not identifiers.canonical("case_reference_number", text):
            yield Problem(_CASE_REFERENCE, f"{fields[_CASE_REFERENCE].label}: {_CRN_SAID}")

    return check


def _make_given(stem: str) -> Check | None:
    """A word, or noughts alone, in the place of a reference lets it pass for given."""
    fields = forms.fields(stem)
    asked = [(fields[one], shape) for one, shape in _NO_REFERENCE.items() if one in fields]

    def check(answers: Answers) -> Iterator[Problem]:
        for field, shape in asked:
            text = answers.text(field.pointer)
            if text.strip() and shape.fullmatch(text):
                instead = ", or say in its place why there is none" if field.absent else ""
                said = f"{field.label}: what stands here is no reference. Enter it{instead}"
                yield Problem(field.pointer, said)

    return check if asked else None


for _number in _NUMBERS:
    made_rule(_number.code, _maker(_number))
made_rule("ID-5", _make_case_reference)
made_rule("ID-7", _make_given)
