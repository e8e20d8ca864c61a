"""To whom a note about a form goes, and that nobody is named who must not be."""

from datetime import date
from typing import Any

import pytest

from mappa_docs import resources
from mappa_docs.checking import addressee
from mappa_docs.checking.addressee import Addressee
from mappa_docs.definition import forms, schema_files
from mappa_docs.intake import submission
from mappa_docs.intake.answers import Answers
from mappa_docs.model import Arrival, Mail
from tests.support import change, sample

LISTED = resources.read_json("schemas/addressees.json")


def of(stem: str, sender: str = "", **changes: Any) -> Addressee:
    answers = sample(stem)
    for pointer, value in changes.items():
        change(answers, pointer, value)
    read = submission.from_answers(answers, source=stem)
    if sender:
        object.__setattr__(read, "arrival", Arrival("mail.eml", Mail(sender)))
    return addressee.addressee(Answers(read, date(2026, 7, 31)))


def test_every_form_says_to_whom_a_note_goes() -> None:
    assert LISTED.keys() == set(schema_files.stems())
    for stem, listed in LISTED.items():
        for pointer in listed.values():
            if isinstance(pointer, str) and pointer.startswith("/"):
                assert pointer in forms.fields(stem)


@pytest.mark.parametrize(
    ("stem", "agency", "role", "email"),
    [
        (
            "mappa-a",
            "Probation",
            "Offender manager (probation officer)",
            "sioned.example@probation.example",
        ),
        ("mappa-f", "Prison", "Prison offender manager", "iolo.dummy@hmp-specimen.example"),
        (
            "mappa-i",
            "Specimen Park Secure Services Ltd",
            "Ward manager, Elm Ward",
            "elm.ward@specimenpark.example",
        ),
    ],
)
def test_agency_role_and_address_are_those_of_whoever_completed_the_form(
    stem: str, agency: str, role: str, email: str
) -> None:
    assert of(stem)[:3] == (agency, role, email)


@pytest.mark.parametrize("stem", ["mappa-b", "mappa-e", "mappa-m"])
def test_the_unit_writes_no_letter_to_itself(stem: str) -> None:
    assert of(stem, "clerk@unit.example") == Addressee(is_own=True)


def test_an_audit_by_the_unit_is_its_own() -> None:
    assert of("mappa-k", **{"/auditor/agency": "mappa_coordination"}).is_own
    assert not of("mappa-k", **{"/auditor/agency": "police"}).is_own


def test_urgent_forms_are_known() -> None:
    urgent = {stem for stem in LISTED if of(stem).is_urgent}

    assert urgent == {"mappa-i", "mappa-n"}


@pytest.mark.parametrize(
    "role",
    [
        "Jane Sample, offender manager",
        "PC Sample",
        "Manager of Dai Testcase",
        "testcase’s offender manager",
        "Officer 07700 900123",
        "Officer, jane@probation.example",
        "Offender manager\nGareth",
        "Offender manager who has known the family for many years and visits them at home " * 2,
        {"absent": "not_known"},
        ["Offender manager"],
        7,
    ],
)
def test_what_may_be_more_than_a_role_is_not_told(role: object) -> None:
    answers = {"/offender/last_name": "Testcase", "/offender/first_name": "Dai"}

    assert of("mappa-a", **answers, **{"/referring_agency/role": role}).role == ""


@pytest.mark.parametrize(
    "address",
    [
        "dai.testcase@mail.example",
        "not an address",
        "a@b.example\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "jos\u00e9@b.example",
        None,
    ],
)
def test_an_address_that_may_be_another_is_not_told(address: object) -> None:
    changes = {"/offender/last_name": "Testcase", "/referring_agency/email": address}

    assert of("mappa-a", **changes).email == ""


def test_where_the_form_gives_no_address_it_is_that_of_its_e_mail() -> None:
    told = of("mappa-a", "sender@probation.example", **{"/referring_agency/email": "none"})

    assert told.email == "sender@probation.example"


def test_another_organisation_is_called_by_its_name() -> None:
    other = {
        "/referring_agency/agency": "other",
        "/referring_agency/organisation": "Care Group Ltd",
    }

    assert of("mappa-a", **other).agency == "Care Group Ltd"
