"""A folder with a case → what is said of it: nothing of it is lost, nothing of another gets in."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.timeline.case_file import CaseFile
from tests.support import change, sample
from tools import specimen_case

AS_OF = date.fromisoformat(specimen_case.AS_OF)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case")
    specimen_case.write(folder)
    return folder


@pytest.fixture(scope="module")
def case(written: Path) -> CaseFile:
    return mappa_docs.case(written, as_of=AS_OF)


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    copied = tmp_path / "case"
    shutil.copytree(written, copied)
    return copied


def put(folder: Path, name: str, answers: dict[str, Any]) -> Path:
    path = folder / name
    path.write_text(json.dumps(answers), "utf-8")
    return path


def stranger() -> dict[str, Any]:
    """Return a referral of somebody else, under another reference."""
    answers = sample("mappa-a")
    for pointer, value in {
        "/reference": "GW-0999-26",
        "/offender/pnc_id": "1999/0000042B",
        "/offender/visor_reference": "99/1",
        "/offender/prison_number": "B1111BB",
        "/offender/lead_agency_reference": "Y000001",
        "/offender/date_of_birth": "1970-02-01",
    }.items():
        change(answers, pointer, value)
    return answers


def test_the_documents_stand_in_the_order_of_their_days(case: CaseFile) -> None:
    assert [document.number for document in case.documents] == [*range(1, 13)]
    days = [document.day for document in case.documents]
    assert days == sorted(day for day in days if day)
    assert [document.form[-1] for document in case.documents] == [*"AAFBBEBBBJBP"]


def test_each_document_says_from_whom_it_is_and_how_it_stands(case: CaseFile) -> None:
    first, second, prison, minutes, *_ = case.documents

    assert (first.state, second.state) == ("superseded", "complete")
    assert (second.version, second.sender, second.marking) == ("1.1", "Probation", "RESTRICTED")
    assert (prison.state, prison.faults, prison.sender) == ("complete", 0, "Prison")
    assert minutes.sender == "Co-ordination unit"
    assert (case.documents[-1].state, case.documents[-1].faults) == ("faults", 1)


def test_what_was_carried_leads_to_the_document_that_it_comes_from(case: CaseFile) -> None:
    by_number = {document.number: document for document in case.documents}
    minutes = [document for document in case.documents if document.form == "MAPPA B"]

    assert len(minutes) == 6
    for document, before in zip(minutes, [by_number[2], *minutes], strict=False):
        (source,) = document.carried
        assert (source.answers, source.to_confirm) == (2, 0)
        assert by_number[source.number] == before


def test_meetings_and_levels_go_by_what_was_decided(case: CaseFile) -> None:
    assert [(str(one.day), one.level, one.number) for one in case.meetings] == [
        (day, level, number) for number, (day, level, _, _) in enumerate(specimen_case.MEETINGS, 1)
    ]
    assert [(str(step.day), step.level) for step in case.levels] == [
        ("2024-01-24", 2),
        ("2024-05-08", 3),
        ("2024-09-11", 2),
    ]
    third = case.meetings[2]
    assert {case.documents[number - 1].form for number in third.documents} == {"MAPPA B", "MAPPA E"}


def test_what_is_due_next_is_said_from_the_day_given(written: Path, case: CaseFile) -> None:
    assert [(str(one.day), one.is_overdue) for one in case.due] == [
        ("2026-08-05", False),
        ("2026-08-19", False),
    ]
    later = mappa_docs.case(written, as_of=date(2026, 9, 1))
    assert any(one.is_overdue for one in later.due)
    assert not mappa_docs.case(written, as_of=AS_OF, days=1).due


def test_nothing_of_another_case_gets_into_the_picture(folder: Path) -> None:
    put(folder, "stranger.json", stranger())

    with pytest.raises(UsageError) as refused:
        mappa_docs.case(folder, as_of=AS_OF)
    assert "GW-0113-26 (12 forms)" in str(refused.value)
    assert "GW-0999-26 (1 form)" in str(refused.value)
    assert "Testcase" not in str(refused.value)

    for reference, forms, others in (("gw-0113-26 ", 12, 1), ("GW-0999-26", 1, 12)):
        chosen = mappa_docs.case(folder, reference=reference, as_of=AS_OF)
        assert len(chosen.documents) == forms
        assert [one.forms for one in chosen.others] == [others]
        assert {Path(one.file).name == "stranger.json" for one in chosen.documents} == {forms == 1}


def test_an_unknown_reference_is_said(folder: Path) -> None:
    with pytest.raises(UsageError, match="No case among the files has that reference"):
        mappa_docs.case(folder, reference="GW-0000-00", as_of=AS_OF)


def test_what_cannot_be_read_is_listed(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "letter.txt").write_text("Dear colleague", "utf-8")
    (folder / "gone.json").symlink_to(folder / "nowhere.json")
    (folder / "inside").symlink_to(folder.parent)
    unread = mappa_docs.case(folder, as_of=AS_OF).not_read

    names = {Path(one.file).name for one in unread}
    assert names == {"scan.pdf", "letter.txt", "gone.json", "inside"}
    assert all(one.reason for one in unread)


def test_a_folder_without_a_form_says_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague", "utf-8")

    with pytest.raises(UnreadableError) as refused:
        mappa_docs.case(tmp_path, as_of=AS_OF)
    assert "letter.txt" in str(refused.value)


def test_a_copy_is_named_as_one(folder: Path) -> None:
    shutil.copy(folder / "housing.json", folder / "housing (1).json")
    states = {
        Path(document.file).name: document.state
        for document in mappa_docs.case(folder, as_of=AS_OF).documents
    }

    assert states["housing (1).json"] == "copy"
    assert states["housing.json"] != "copy"


def test_a_source_that_is_no_form_of_the_set_is_not_named(folder: Path) -> None:
    answers = json.loads((folder / "minutes-1.json").read_bytes())
    answers["carried"][0] |= {"form": "Pat Specimen", "version": "Pat Specimen"}
    put(folder, "minutes-1.json", answers)
    found = mappa_docs.case(folder, as_of=AS_OF)

    assert "Specimen" not in mappa_docs.show_case(found, "json").data.decode()
    assert "Specimen" not in mappa_docs.show_case(found, "text").data.decode()


def test_what_a_record_shows_to_be_otherwise_is_a_finding(folder: Path) -> None:
    sources = [folder / "attendance.json", folder / "prison.json"]
    arguments = [*map(str, sources), "--to", "docx", "-o", str(folder), "--record"]
    assert cli.run(["render", *arguments, "--as-of", "2027-10-31"]) == 0
    whole = mappa_docs.case(folder, as_of=AS_OF)
    assert [one.kept for one in whole.made] == ["unchanged", "unchanged"]
    assert len(whole.documents) == 12
    assert not [one for one in whole.findings if one.finding.code.startswith("PRV-")]

    changed = Path(whole.made[0].file)
    changed.write_bytes(changed.read_bytes() + b" ")
    Path(whole.made[1].file).unlink()
    found = {
        one.finding.code: one.files
        for one in mappa_docs.case(folder, as_of=AS_OF).findings
        if one.finding.code.startswith("PRV-")
    }
    assert found == {"PRV-1": (str(changed),), "PRV-2": (whole.made[1].file,)}


@pytest.mark.parametrize("days", [-1, 0, 3661, 10**12])
def test_days_ahead_are_some_and_not_too_many(written: Path, days: int) -> None:
    with pytest.raises(UsageError, match="days: 3660 at most, and no fewer than 1"):
        mappa_docs.case(written, as_of=AS_OF, days=days)
