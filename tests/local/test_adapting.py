"""Records of a case system: nothing is made up, nothing lost, and each place is told of."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.definition import pointers
from mappa_docs.errors import NotReadyError, UnreadableError, UsageError
from mappa_docs.local import local_forms
from mappa_docs.local.adapting import Adapted

TODAY = date(2027, 3, 31)
WHY = "No end date is on the case system."
FIELDS: dict[str, dict[str, Any]] = {
    "/reference": {},
    "/version": {},
    "/recipient/role": {},
    "/recipient/authority": {},
    "/recipient/email": {},
    "/notification/kind": {"options": {"NEW": "first", "MOVED": "new_address"}},
    "/notification/wording": {},
    "/offender/last_name": {},
    "/offender/first_name": {},
    "/offender/middle_name": {},
    "/offender/date_of_birth": {},
    "/offender/mappa_until": {"blank": {"absent": "not_known", "reason": WHY}},
    "/offender/current_address/address": {},
    "/lead_agency/name": {},
    "/lead_agency/agency": {},
    "/lead_agency/email": {},
    "/lead_agency/date": {},
    "/eligibility/level": {"options": {"L2": 2, "L3": 3}},
    "/eligibility/aged_25_to_34": {},
    "/eligibility/self_contained": {"options": {"1": True, "0": False}, "blank": {"says": True}},
}
RECORD: dict[str, Any] = {
    "reference": "NB-0071-26",
    "version": "1.0",
    "role": "Chief internal auditor",
    "authority": "Sampleton City Council",
    "email": "audit@sampleton.example",
    "kind": "NEW",
    "wording": None,
    "last_name": "Placeholder",
    "first_name": "Marta",
    "middle_name": "",
    "date_of_birth": "3/11/1997",
    "mappa_until": date(2029, 3, 16),
    "address": "Flat 11\n40 Fiction Street",
    "name": "Robin Dummy",
    "agency": "Probation",
    "lead_email": "robin.dummy@probation.example",
    "date": datetime(2027, 3, 22),
    "level": "L2",
    "aged_25_to_34": "Y",
    "self_contained": 1,
}


def mapping(**more: Any) -> dict[str, Any]:
    names = {"/lead_agency/email": "lead_email"}
    answers = [
        {"field": field, "at": {"pointer": f"/{names.get(field, field.rpartition('/')[2])}"}, **how}
        for field, how in FIELDS.items()
    ]
    return {"to": "mappa-p", "name": "Notices", "kind": "record", "answers": answers, **more}


def adapted(record: Any = None, by: dict[str, Any] | None = None, **changed: Any) -> Adapted:
    return mappa_docs.adapt(record or RECORD | changed, by or mapping(), as_of=TODAY)


def answer(result: Adapted, pointer: str) -> Any:
    return pointers.get(result.submission.answers, pointer)


def test_a_record_becomes_a_complete_form() -> None:
    result = adapted()

    assert result.unadapted == ()
    assert result.submission.answers["offender"] == {
        "last_name": "Placeholder",
        "first_name": "Marta",
        "date_of_birth": "1997-11-03",
        "mappa_until": "2029-03-16",
        "current_address": {"address": "Flat 11\n40 Fiction Street"},
    }
    assert result.submission.answers["eligibility"] == {
        "level": 2,
        "aged_25_to_34": True,
        "self_contained": True,
    }
    assert result.submission.answers["lead_agency"]["date"] == "2027-03-22"
    assert mappa_docs.validate(result.submission, as_of=TODAY).status == "complete"
    assert mappa_docs.render(result.submission, "docx", as_of=TODAY).data


def test_a_row_of_a_database_is_a_record() -> None:
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    plain = RECORD | {"mappa_until": "2029-03-16", "date": "22 March 2027"}
    database.execute(f"CREATE TABLE notices ({', '.join(plain)})")
    marks = ", ".join("?" * len(plain))
    database.execute(f"INSERT INTO notices VALUES ({marks})", [*plain.values()])  # names of our own
    (row,) = database.execute("SELECT * FROM notices")

    assert adapted(row).submission.answers == adapted().submission.answers


def test_a_blank_is_an_answer_only_where_the_mapping_says_what_it_means() -> None:
    result = adapted(mappa_until=None, self_contained="", aged_25_to_34=None)

    assert answer(result, "/offender/mappa_until") == {"absent": "not_known", "reason": WHY}
    assert answer(result, "/eligibility/self_contained") is True
    assert answer(result, "/eligibility/aged_25_to_34") is None
    judgement = mappa_docs.validate(result.submission, as_of=TODAY)
    assert [finding.pointer for finding in judgement.findings if finding.kind == "missing"] == [
        "/eligibility/aged_25_to_34"
    ]


def test_words_for_no_answer_are_no_blank() -> None:
    by = mapping(nothing=["**REDACTED**"])
    result = adapted(RECORD | {"mappa_until": "**REDACTED**", "self_contained": "**Redacted**"}, by)

    assert answer(result, "/offender/mappa_until") is None
    assert answer(result, "/eligibility/self_contained") is None
    assert result.unadapted == ()
    assert mappa_docs.validate(result.submission, as_of=TODAY).status == "incomplete"


def test_a_place_that_the_record_does_not_have_is_no_blank() -> None:
    record = {name: value for name, value in RECORD.items() if name != "mappa_until"}
    result = adapted(record)

    assert answer(result, "/offender/mappa_until") is None
    assert [one[:3] for one in result.unadapted] == [
        ("not_there", ("/mappa_until",), "/offender/mappa_until")
    ]


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("date_of_birth", "/offender/date_of_birth", "11/30/1997"),
        ("date_of_birth", "/offender/date_of_birth", "3 November"),
        ("date_of_birth", "/offender/date_of_birth", datetime(1997, 11, 3, 0, 30)),
        ("mappa_until", "/offender/mappa_until", datetime(2029, 3, 16, tzinfo=UTC)),
        ("mappa_until", "/offender/mappa_until", "TBC"),
        ("mappa_until", "/offender/mappa_until", b"2029-03-16"),
        ("kind", "/notification/kind", "new address"),
        ("level", "/eligibility/level", 2),
        ("level", "/eligibility/level", Decimal("NaN")),
        ("aged_25_to_34", "/eligibility/aged_25_to_34", 1),
        ("aged_25_to_34", "/eligibility/aged_25_to_34", "Y/N"),
        ("aged_25_to_34", "/eligibility/aged_25_to_34", "X"),
        ("aged_25_to_34", "/eligibility/aged_25_to_34", "\u2713"),
        ("aged_25_to_34", "/eligibility/aged_25_to_34", "\u2610"),
        ("self_contained", "/eligibility/self_contained", 2),
        ("self_contained", "/eligibility/self_contained", object()),
        ("last_name", "/offender/last_name", {"of": "Placeholder", "was": "Specimen"}),
        ("last_name", "/offender/last_name", "Not provided"),
        ("last_name", "/offender/last_name", "please select"),
    ],
)
def test_what_can_not_be_told_is_no_answer_and_can_not_be_overlooked(
    name: str, field: str, value: Any
) -> None:
    result = adapted(**{name: value})

    assert answer(result, field) is None
    assert [one[:3] for one in result.unadapted] == [("unread", (f"/{name}",), field)]
    judgement = mappa_docs.validate(result.submission, as_of=TODAY)
    assert ("READ-2", field) in [(one.code, one.pointer) for one in judgement.findings]
    with pytest.raises(NotReadyError):
        mappa_docs.render(result.submission, "docx", as_of=TODAY)


def test_messages_hold_places_and_types_and_no_values() -> None:
    odd = adapted(last_name=b"Placeholder", date_of_birth="Specimen", tag="Darren Specimen")
    said = " ".join(one.message for one in odd.unadapted)

    assert "/last_name holds a value of the type bytes" in said
    assert "Placeholder" not in said
    assert "Specimen" not in said


def test_a_year_of_two_figures_is_read_and_told_of() -> None:
    result = adapted(date_of_birth="3/11/97")

    assert answer(result, "/offender/date_of_birth") == "1997-11-03"
    assert [one[:3] for one in result.unadapted] == [
        ("meant", ("/date_of_birth",), "/offender/date_of_birth")
    ]


def test_what_is_not_mapped_is_named_by_its_place_unless_it_is_ignored_or_says_nothing() -> None:
    more = {"tag": 17, "flags": {"open": False, "note": None}, "by": b"batch", "seen": [], "x": " "}
    result = adapted(RECORD | more, mapping(ignored=["/by"]))

    assert [one[:3] for one in result.unadapted] == [
        ("unmapped", ("/tag",), ""),
        ("unmapped", ("/flags/open",), ""),
    ]


class Agency(Enum):
    PROBATION = "Probation"


def test_values_of_programs_are_those_of_parse() -> None:
    result = adapted(agency=Agency.PROBATION, version=Decimal("1.5"), reference="NB-1")

    assert result.unadapted == ()
    assert answer(result, "/lead_agency/agency") == "probation"
    assert answer(result, "/version") == "1.5"


TABLE = {
    "to": "minimum-referral",
    "name": "Cases",
    "kind": "record",
    "answers": [{"field": "/reference", "at": {"pointer": "/ref"}}],
    "tables": [
        {
            "field": "/victim_concerns/victims",
            "at": {"pointer": "/victims"},
            "blank": {"absent": "none", "reason": "Nobody is recorded."},
            "columns": [
                {"field": "who", "pointer": "/name"},
                {
                    "field": "may_be_shared",
                    "pointer": "/share",
                    "options": {"S": True},
                    "blank": {"says": False},
                },
            ],
        }
    ],
}


def test_rows_come_from_a_list_and_a_blank_one_makes_none() -> None:
    rows = [{"name": "A", "share": "S"}, {"name": None, "share": None}, {"name": "B", "share": ""}]
    result = adapted({"ref": "X-1", "victims": [*rows, {"name": "C", "share": "?"}]}, TABLE)

    assert answer(result, "/victim_concerns/victims") == [
        {"who": "A", "may_be_shared": True},
        {"who": "B", "may_be_shared": False},
        {"who": "C"},
    ]
    assert [one[:3] for one in result.unadapted] == [
        ("unread", ("/victims/*/share",), "/victim_concerns/victims/2/may_be_shared")
    ]


@pytest.mark.parametrize("victims", [[], None])
def test_a_list_without_entries_is_what_the_mapping_says(victims: Any) -> None:
    result = adapted({"ref": "X-1", "victims": victims}, TABLE)

    assert answer(result, "/victim_concerns/victims")["absent"] == "none"
    assert answer(adapted({"ref": "X-1"}, TABLE), "/victim_concerns/victims") is None


def test_words_in_the_place_of_a_list_say_why_there_is_none_or_are_told_of() -> None:
    said = adapted({"ref": "X-1", "victims": "None: nobody was hurt."}, TABLE)
    odd = adapted({"ref": "X-1", "victims": "A and B"}, TABLE)

    absence = {"absent": "none", "reason": "nobody was hurt."}
    assert answer(said, "/victim_concerns/victims") == absence
    assert said.unadapted == ()
    assert answer(odd, "/victim_concerns/victims") is None
    assert [one[:3] for one in odd.unadapted] == [
        ("unread", ("/victims",), "/victim_concerns/victims")
    ]


def _with(field: str, **how: Any) -> dict[str, Any]:
    by = mapping()
    for entry in by["answers"]:
        if entry["field"] == field:
            entry |= how
    return by


ABSENT = {"absent": "none", "reason": "So it is."}


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (_with("/offender/last_name", blank=ABSENT), "/offender/last_name takes no reason"),
        (_with("/eligibility/level", blank={"says": 4}), "nothing else: 2, 3"),
        (_with("/eligibility/aged_25_to_34", blank={"says": 1}), "nothing else: true, false"),
        (_with("/offender/first_name", blank={"says": "Not known"}), "nothing else"),
        (_with("/offender/first_name", blank={"absent": "none"}), "exactly one of says"),
        (_with("/offender/first_name", at={"label": "Name", "value": "beside"}), "no place of"),
        (mapping() | {"kind": "json"}, "of records alone it may be a form of the set"),
        (mapping() | {"to": "mappa-z"}, "is none of"),
    ],
)
def test_a_mapping_that_is_not_sound_is_refused(by: dict[str, Any], said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        mappa_docs.read_mapping(by)


def test_a_profile_names_no_records(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    path.write_text(json.dumps(mapping()), "utf-8")

    with pytest.raises(UnreadableError, match="of records that a program hands over"):
        local_forms.local_forms(None, [path])


def test_a_form_has_no_blanks() -> None:
    form = TABLE | {"kind": "json", "recognised": {"pointers": ["/ref"]}}
    with pytest.raises(UnreadableError, match="only in records of a program has a blank a meaning"):
        mappa_docs.read_mapping(form)


def test_a_wrong_call_is_said() -> None:
    plain = {key: value for key, value in TABLE.items() if key != "tables"}
    local = plain | {"kind": "json", "recognised": {"pointers": ["/ref"]}}
    with pytest.raises(UsageError, match="not of records"):
        mappa_docs.adapt({}, local)
    with pytest.raises(UsageError, match=r"^mapping must be .+; it is of the type list"):
        mappa_docs.adapt({}, [mapping()])  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="“record” is of the type list"):
        mappa_docs.adapt([RECORD], mapping())


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_a_text_is_the_answer_or_is_told_of(text: str) -> None:
    result = adapted({"ref": "X-1", "why": text}, _TEXT)
    told = [one.why for one in result.unadapted]
    said = answer(result, "/relevant_information/reason_for_referral")
    if said is None:
        assert told == ["unread"] or not any(map(_is_seen, text))
    else:
        assert [*_letters(said)] == [*_letters(text)] or result.submission.findings


_TEXT = {
    "to": "minimum-referral",
    "name": "Cases",
    "kind": "record",
    "answers": [
        {"field": "/reference", "at": {"pointer": "/ref"}},
        {"field": "/relevant_information/reason_for_referral", "at": {"pointer": "/why"}},
    ],
}


def _letters(text: str) -> Iterator[str]:
    return (letter for letter in text if _is_seen(letter))


def _is_seen(letter: str) -> bool:
    return letter.isalnum() and letter.isprintable()
