"""Copies of the local forms of five invented areas are read and judged, and nothing is guessed."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.checking import checked_file
from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
from mappa_docs.definition import pointers
from mappa_docs.errors import UnreadableError
from mappa_docs.files.signs import Kind
from mappa_docs.intake import readers
from mappa_docs.intake.single_files import Unread
from mappa_docs.local import local_forms, reader
from mappa_docs.markings import area
from mappa_docs.model import BY_ITSELF, Submission
from tests.local_forms import AREAS, SAMPLES, TODAY, at, expected, known, mapping, said, word
from tests.local_forms import submission as one_of
from tests.support import ROOT


def profile(name: str) -> area.Area:
    return area.read(SAMPLES / name / "area.toml")


def file_of(name: str, kind: str) -> Path:
    (path,) = (SAMPLES / name).glob(f"{kind}.[dx]*")
    return path


def checked(path: Path, name: str) -> list[CheckedFile]:
    own = profile(name)
    settings = CheckSettings("gpms", TODAY, own, others=reader.reader(own, (), TODAY))
    return checked_file.check_lot([path], settings)[0]


@pytest.mark.parametrize("kind", ["well", "badly"])
@pytest.mark.parametrize("name", AREAS)
def test_each_sample_is_judged_as_expected(name: str, kind: str) -> None:
    results = checked(file_of(name, kind), name)

    assert [
        {
            "status": result.judgement.status,
            "findings": [
                f"{one.severity} {one.sentence or one.code} {one.pointer}".strip()
                for one in result.judgement.findings
            ],
        }
        for result in results
    ] == [{key: row[key] for key in ("status", "findings")} for row in expected(name)[kind]]


@pytest.mark.parametrize("kind", ["well", "badly"])
@pytest.mark.parametrize("name", AREAS)
def test_each_sample_gives_the_answers_expected(name: str, kind: str) -> None:
    found = readers.read_all(file_of(name, kind), reader.reader(profile(name), (), TODAY))

    assert [one.answers for one in found if isinstance(one, Submission)] == [
        row["answers"] for row in expected(name)[kind]
    ]


@pytest.mark.parametrize("name", AREAS)
def test_a_blank_local_form_is_no_submission(name: str) -> None:
    (result,) = checked(file_of(name, "blank"), name)

    assert result.judgement.status == "unreadable"


@pytest.mark.parametrize("kind", ["well", "badly"])
@pytest.mark.parametrize("name", AREAS)
def test_no_finding_says_what_somebody_typed(name: str, kind: str) -> None:
    typed = {
        word
        for row in expected(name)[kind]
        for _, value in pointers.walk(row["answers"])
        if isinstance(value, str) and value not in ("Minimum referral", "Minimum minutes")
        for word in value.split()
        if len(word) > 6 and word.isalpha()
    }
    # Words of the questions themselves, and of what is asked for.
    messages = " ".join(
        one.message for result in checked(file_of(name, kind), name)
        for one in result.judgement.findings
    )  # fmt: skip
    asked = {
        word
        for field in mappa_docs.fields("minimum-referral") + mappa_docs.fields("minimum-minutes")
        for word in str(field).split()
    }

    assert not [word for word in typed - asked if word in messages.split()]


def test_what_is_typed_in_an_answer_is_read_or_said(tmp_path: Path) -> None:
    text = (SAMPLES / "westmarch" / "filled.json").read_text("utf-8")
    name_in_text = "Specimen Surname"  # the answer before its label

    (result,) = checked(file_of("westmarch", "badly"), "westmarch")
    (found,) = readers.read_all(
        file_of("westmarch", "badly"), reader.reader(profile("westmarch"), (), TODAY)
    )

    assert name_in_text in text
    assert isinstance(found, Submission)
    assert found.reading is not None
    assert [
        (one.section, one.characters) for one in found.reading.unread if one.what == "text"
    ] == [("Version", len("Specimen Surname:"))]
    assert result.judgement.status == "invalid"


def test_a_form_that_nobody_approved_is_never_complete() -> None:
    own = profile("northshire")
    for approvals in ((), (own.approvals[0]._replace(date=TODAY.replace(year=2027)),),
                      (own.approvals[0]._replace(form="Another form"),)):  # fmt: skip
        other = area.Area(own.name, own.scheme, local_forms=own.local_forms, approvals=approvals)
        settings = CheckSettings("gpms", TODAY, other, others=reader.reader(other, (), TODAY))
        ((result,),) = checked_file.check_lot([file_of("northshire", "well")], settings)
        (finding,) = (one for one in result.judgement.findings if one.code == "DEV-1")

        assert result.judgement.status == "invalid"
        assert (finding.severity, finding.guidance) == ("error", ("14.1", "13b.1", "14.25"))


def test_without_a_profile_the_approval_can_not_be_told() -> None:
    others = reader.reader(None, [SAMPLES / "northshire" / "mapping.toml"], TODAY)
    ((result,),) = checked_file.check_lot(
        [file_of("northshire", "well")], CheckSettings("gpms", TODAY, others=others)
    )

    (finding,) = (one for one in result.judgement.findings if one.code == "DEV-1")
    assert (finding.severity, finding.sentence) == ("warning", "DEV-1.no_profile")


def test_copies_are_read_in_mails_and_zip_files(tmp_path: Path) -> None:
    well = file_of("midhaven", "well").read_bytes()
    message = EmailMessage()
    message["From"], message["Subject"] = "unit@example.example", "Referrals"
    message.set_content("Attached.")
    message.add_attachment(well, maintype="application", subtype="octet-stream", filename="a.xlsx")
    mail, archive = tmp_path / "mail.eml", tmp_path / "all.zip"
    mail.write_bytes(bytes(message))
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr("b.docx", file_of("northshire", "well").read_bytes())

    assert [one.source for one in checked(mail, "midhaven")] == [
        f"{mail}/a.xlsx/row 2", f"{mail}/a.xlsx/row 3",
    ]  # fmt: skip
    assert {one.path for one in checked(mail, "midhaven")} == {str(mail)}
    assert [one.judgement.status for one in checked(archive, "northshire")] == ["complete"]


def test_rows_of_a_workbook_are_called_by_their_numbers_and_belong_to_the_file() -> None:
    path = file_of("midhaven", "well")
    results = checked(path, "midhaven")

    assert [one.source for one in results] == [f"{path}/row 2", f"{path}/row 3"]
    assert {one.path for one in results} == {str(path)}


def test_a_form_of_the_set_stays_one_whatever_an_area_maps(tmp_path: Path) -> None:
    own = mapping(at("/offender/last_name", "Last name"))
    own = own._replace(recognised=own.recognised._replace(words=("Last name",)))
    data = mappa_docs.blank("mappa-a", "docx").data

    assert local_forms.read(known(own), Kind.WORD, data, "a.docx", BY_ITSELF) == []
    sample = (ROOT / "samples" / "mappa-a" / "complete.json").read_bytes()
    by_json = mapping(
        {"field": "/offender/last_name", "at": {"pointer": "/offender/last_name"}},
        kind="json", recognised={"pointers": ["/offender/last_name"]},
    )  # fmt: skip
    assert local_forms.read(known(by_json), Kind.JSON, sample, "a.json", BY_ITSELF) == []


def test_a_file_with_the_words_of_two_forms_is_read_by_neither() -> None:
    one = mapping(at("/offender/last_name", "Surname"))
    two = mapping(at("/offender/first_name", "Surname"))

    (found,) = local_forms.read(
        known(one, two), Kind.WORD, word([["Surname", "Specimen"]]), "copy", BY_ITSELF
    )
    assert isinstance(found, Unread)
    assert "several local forms" in found.why


def test_what_is_no_copy_is_told_so_where_only_copies_are_wanted() -> None:
    (found,) = local_forms.read_only(known(mapping()), Kind.TEXT, b"hello", "x.txt", BY_ITSELF)

    assert isinstance(found, Unread)
    assert "Specimen referral" in found.why


def test_the_reference_is_asked_for_only_where_the_form_has_a_place_for_it() -> None:
    with_one = mapping(at("/offender/last_name", "Surname"), at("/reference", "Reference"))
    without = mapping(at("/offender/last_name", "Surname"))
    data = word([["Surname", "Specimen"], ["Reference", ""]])

    def missing(by: Any) -> set[str]:
        judgement = mappa_docs.validate(one_of(data, by), as_of=TODAY)
        return {one.pointer for one in judgement.findings if one.kind == "missing"}

    assert "/reference" in missing(with_one)
    assert "/reference" not in missing(without)
    assert "/offender/date_of_birth" in missing(without)


def test_a_mapping_whose_blank_form_is_gone_is_refused(tmp_path: Path) -> None:
    source = (SAMPLES / "northshire" / "mapping.toml").read_text("utf-8")
    path = tmp_path / "mapping.toml"
    path.write_text(source, "utf-8")

    with pytest.raises(UnreadableError, match="blank form can’t be read"):
        local_forms.local_forms(None, [path])


def test_comments_headers_and_pictures_that_the_blank_has_are_not_said() -> None:
    (result,) = checked(file_of("northshire", "well"), "northshire")

    assert not [one for one in result.judgement.findings if one.code == "READ-1"]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30),
                min_size=3, max_size=3))  # fmt: skip
def test_whatever_is_typed_in_a_mapped_cell_is_an_answer_or_is_said(typed: list[str]) -> None:
    by = mapping(
        at("/offender/last_name", "Surname"),
        at("/offender/date_of_birth", "Born"),
        at("/victim_concerns/marac", "MARAC"),
    )
    data = word([["Surname", typed[0]], ["Born", typed[1]], ["MARAC", typed[2]]])
    (one,) = local_forms.read(known(by), Kind.WORD, data, "copy", BY_ITSELF)
    if isinstance(one, Unread):
        assert not "".join(typed).strip(" .:/\\_-|…")
        return
    answers = dict(pointers.walk(one.answers))
    about = said(one)
    for pointer, text in zip(("/offender/last_name", "/offender/date_of_birth",
                              "/victim_concerns/marac"), typed, strict=True):  # fmt: skip
        if any(letter.isalnum() for letter in text) and pointer not in answers:
            assert pointer in about or "READ-1" in about or "READ-9" in about, text


def test_a_damaged_workbook_is_said_to_be_a_spreadsheet() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("[Content_Types].xml", "spreadsheetml")
    by = mapping({"field": "/offender/last_name", "at": {"column": "Surname"}}, kind="workbook",
                 header_row=1)  # fmt: skip

    assert local_forms.read(known(by), Kind.EXCEL, stream.getvalue(), "x", BY_ITSELF) == []
