"""What keeps a document out of a pack."""

from dataclasses import replace
from typing import Any

import pytest

import mappa_docs
from mappa_docs.checking import last_look
from mappa_docs.model import Finding, Reading, Submission, UnreadText
from mappa_docs.packing import belonging
from tests.support import DOCUMENTS, STRANGER, change, sample

CANARY = "Zzyzxcanary"


def found(*submissions: Submission) -> list[list[tuple[str, str]]]:
    return [
        [(one.code, one.pointer) for one in findings]
        for findings in belonging.findings(submissions)
    ]


def of(stem: str, **changes: Any) -> Submission:
    answers = sample(stem)
    for pointer, value in changes.items():
        change(answers, f"/{pointer.replace('__', '/')}", value)
    return mappa_docs.parse(answers)


def stranger(stem: str) -> Submission:
    answers = sample(stem)
    for pointer, value in STRANGER.items():
        change(answers, pointer, value)
    return mappa_docs.parse(answers)


def sentences(*submissions: Submission) -> list[str]:
    every: list[Finding] = [one for some in belonging.findings(submissions) for one in some]
    return [one.message for one in every]


def test_the_documents_of_a_meeting_belong_together() -> None:
    stems = ("mappa-a", "mappa-b", "mappa-e", "mappa-f", "mappa-d")

    assert found(*map(of, stems)) == [[], [], [], [], []]


def test_another_date_of_birth_is_somebody_else() -> None:
    other = of("mappa-f", offender__date_of_birth="1985-04-13")

    assert found(of("mappa-b"), of("mappa-e"), other) == [
        [], [], [("PCK-1", "/offender/date_of_birth")],
    ]  # fmt: skip


@pytest.mark.parametrize("offender", [None, {}, {"gender": "male"}])
def test_a_form_about_nobody_belongs_to_nothing(offender: Any) -> None:
    nobody = of("mappa-f", offender=offender)

    assert found(of("mappa-b"), nobody, of("mappa-d")) == [[], [("PCK-1", "/offender")], []]
    assert found(nobody, of("mappa-d")) == [[], []]


def test_somebody_else_is_said_once_and_nobody_is_compared_with_them() -> None:
    first, second, third = found(of("mappa-b"), stranger("mappa-f"), of("mappa-a"))

    assert (first, third) == ([], [])
    assert {code for code, _ in second} == {"PCK-1"}
    assert ("PCK-1", "/offender/pnc_id") in second


def test_no_answer_is_said() -> None:
    named = of("mappa-f", offender__date_of_birth="1950-01-02", offender__last_name=CANARY)
    said = " ".join(sentences(of("mappa-b"), named))

    assert "it is another in" in said
    assert not [word for word in (CANARY, "1950", "Testcase", "1985") if word in said]


def test_the_other_document_is_named_by_its_file_or_its_number() -> None:
    other = of("mappa-f", offender__date_of_birth="1985-04-13")
    (by_number,) = sentences(of("mappa-b"), other)
    (by_file,) = sentences(replace(of("mappa-b"), source="minutes.json"), other)

    assert "in document 1, MAPPA B" in by_number
    assert "in MAPPA B in minutes.json" in by_file


def test_a_record_of_attendance_of_other_cases_is_refused() -> None:
    elsewhere = of("mappa-e", meeting__case_references=["ZZ-0001-26", "ZZ-0002-26"])
    with_others = of("mappa-e", meeting__case_references=["ZZ-0001-26", "GW-0113-26"])

    assert found(elsewhere, of("mappa-b")) == [[("PCK-1", "/meeting/case_references")], []]
    assert found(with_others, of("mappa-b")) == [[], []]
    assert found(elsewhere, of("mappa-d")) == [[], []]  # nothing says whose case it is


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("mappa-c", "Chair"),
        ("mappa-j", "Jobcentre Plus"),
        ("mappa-m", "minutes"),
        ("mappa-p", "local authority"),
    ],
)
def test_what_goes_to_other_readers_is_in_no_pack(stem: str, word: str) -> None:
    minutes, out = belonging.findings([of("mappa-b"), of(stem)])
    (alone,) = belonging.findings([of(stem)])

    assert not minutes
    assert out[0].code == alone[0].code == "PCK-2"
    assert word in out[0].message
    if stem != "mappa-c":
        assert "MAPPA B" in out[0].message
        assert "any other document" in alone[0].message


def read_as(stem: str, document: str) -> Submission:
    return replace(of(stem), reading=Reading(document, (), (), ()))


def test_the_overview_report_is_in_no_pack_and_the_report_is() -> None:
    ((overview,), report) = belonging.findings([read_as("mappa-o", "overview"), of("mappa-n")])

    assert (overview.code, report) == ("PCK-2", ())
    assert "Overview Report" in overview.message
    assert found(of("mappa-o"), read_as("mappa-o", "form"))[0] == []


def test_the_record_of_what_goes_out_is_in_no_pack() -> None:
    assert found(read_as("mappa-j", "record")) == [[("PCK-2", "")]]


def test_a_document_that_is_not_told_is_kept_out_like_the_form() -> None:
    assert found(read_as("mappa-j", "")) == [[("PCK-2", "")]]
    assert found(read_as("mappa-o", "")) == [[]]


def test_what_was_not_read_whole_is_refused() -> None:
    unread = Reading("form", (), (), (UnreadText("Section 1", 12, "comment"),))

    assert found(replace(of("mappa-f"), reading=unread)) == [[("PCK-3", "")]]


def test_a_document_is_there_once_in_one_version() -> None:
    minutes, later = of("mappa-b"), of("mappa-b", version="1.1")
    another = of("mappa-b", meeting__number=3, version="1.1", reference="GW-0113-26-B3")

    assert found(minutes, of("mappa-d"), minutes)[2] == [("PCK-4", "")]
    assert found(minutes, later) == [[], [("PCK-4", "")]]
    assert found(minutes, another) == [[], []]


def test_all_that_goes_out_and_is_looked_at_is_kept_out() -> None:
    for stem, document in DOCUMENTS:
        if last_look.is_looked_at(stem, document):
            assert found(read_as(stem, document))[0][:1] == [("PCK-2", "")], (stem, document)
