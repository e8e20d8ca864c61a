"""What other programs call for many files gives what the commands print, and can't be spoiled."""

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.report import checks, markings, measures
from tests.support import ROOT, STEMS, change, sample

AS_OF = date(2026, 12, 31)
START, END = date(2026, 4, 1), date(2027, 3, 31)
Printed = Callable[..., Any]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder with every sample, a form that was raised to a second version, and a file
    that is none."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for stem in STEMS:
        for kind in ("complete", "minimal", "draft"):
            shutil.copy(ROOT / "samples" / stem / f"{kind}.json", folder / f"{stem}-{kind}.json")
    newer = sample("mappa-a", "draft") | {"version": "0.2"}
    (folder / "newer.json").write_text(json.dumps(newer), "utf-8")
    undated = sample("mappa-b") | {"reference": "GW-0113-26-B7"}
    change(undated, "/meeting/date", "soon")
    (folder / "undated.json").write_text(json.dumps(undated), "utf-8")
    (folder / "torn.json").write_text('{"form": "MAPPA A", "offender":', "utf-8")
    return folder


@pytest.fixture
def printed(capfd: pytest.CaptureFixture[str]) -> Printed:
    """Return what a command prints as JSON."""

    def run(*arguments: object) -> Any:
        cli.run([*map(str, arguments), "--format", "json"])
        return json.loads(capfd.readouterr().out)

    return run


def as_json(record: object) -> Any:
    return json.loads(json.dumps(record))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_is_checked_as_by_the_command(jobs: int, inbox: Path, printed: Printed) -> None:
    results = mappa_docs.check_folder(inbox, as_of=AS_OF, jobs=jobs)

    assert as_json(checks.record(results)) == printed("check", inbox, "--as-of", AS_OF)
    assert results.cases
    assert {file.judgement.status for file in results.files} >= {"complete", "unreadable"}


def test_files_come_one_by_one_as_from_the_folder(inbox: Path) -> None:
    one_by_one = mappa_docs.check_files([inbox], as_of=AS_OF, scheme="gsc")

    results = mappa_docs.check_folder(str(inbox), as_of=AS_OF, scheme="gsc")
    # What another form of the case shows to be done is known only of the folder as a whole.
    for alone, among_others in zip(one_by_one, results.files, strict=True):
        left = [
            finding
            for finding in alone.judgement.findings
            if (alone.source, finding.code, finding.pointer) not in results.settled
        ]
        assert alone._replace(judgement=among_others.judgement) == among_others
        assert list(among_others.judgement.findings) == left
    assert results.settled
    assert "OFFICIAL-SENSITIVE" in {file.judgement.marking for file in results.files}


def test_a_caller_is_told_how_far_it_is_and_keeps_what_it_wants(inbox: Path) -> None:
    steps: list[tuple[int, int]] = []
    seen: list[str] = []
    results = mappa_docs.check_folder(
        inbox,
        as_of=AS_OF,
        progress=lambda done, total: steps.append((done, total)),
        on_file=lambda file: seen.append(file.source),
        keep=lambda file: file.judgement.status == "unreadable",
    )
    whole = mappa_docs.check_folder(inbox, as_of=AS_OF)

    assert steps == [(number, len(seen)) for number in range(1, len(seen) + 1)]
    assert seen == [file.source for file in whole.files]
    assert [Path(file.source).name for file in results.files] == ["torn.json"]
    assert (results.cases, results.superseded) == (whole.cases, whole.superseded)


def test_an_older_version_is_superseded_and_gets_no_note(inbox: Path) -> None:
    results = mappa_docs.check_folder(inbox, as_of=AS_OF)
    older, newer = str(inbox / "mappa-a-draft.json"), str(inbox / "newer.json")
    replies = mappa_docs.reply_notes(results, by=date(2027, 1, 14))
    reasons = {file.source: file.reason for file in replies.without}

    assert results.superseded[older].source == newer
    assert reasons[older] == "superseded"
    assert reasons[str(inbox / "torn.json")] == "unreadable"
    assert reasons[str(inbox / "mappa-a-complete.json")] == "complete"
    assert newer in {note.source for note in replies.notes}
    every = [note.source for note in replies.notes] + list(reasons)
    assert sorted(every) == sorted(file.source for file in results.files)


def test_notes_are_those_that_the_command_writes(inbox: Path, tmp_path: Path) -> None:
    by = date(2027, 1, 14)
    replies = mappa_docs.reply_notes(mappa_docs.check_folder(inbox, as_of=AS_OF), by=by)
    notes = tmp_path / "notes"
    cli.run(["check", *map(str, (inbox, "--as-of", AS_OF, "--reply", notes, "--reply-by", by))])
    rendered = [note.render() for note in replies.notes]

    written = {path.name for path in notes.iterdir()}
    drafts = {note.mail_name for note in replies.notes} - {""}
    assert {note.name for note in rendered} | drafts == written
    for note, planned in zip(rendered, replies.notes, strict=True):
        assert note.name == planned.name
        texts = [_paragraphs(data) for data in (note.data, (notes / note.name).read_bytes())]
        assert texts[0] == texts[1]
        if planned.mail_name:
            assert planned.mail(note).data == (notes / planned.mail_name).read_bytes()
        assert planned.wanted_by is not None
        assert AS_OF <= planned.wanted_by <= by


def _paragraphs(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


def test_indicators_are_those_of_the_command(inbox: Path, printed: Printed) -> None:
    results = mappa_docs.indicators(inbox, START, END, as_of=AS_OF)
    command = printed("kpi", inbox, "--from", START, "--to", END, "--as-of", AS_OF)

    assert as_json(measures.indicators_record(results)) == command
    left_out = {Path(file.source).name: file for file in results.exclusions.not_counted}
    assert left_out["torn.json"].kind == "unread"
    assert "its date is missing or wrong" in left_out["undated.json"].reason


def test_the_annual_return_is_that_of_the_command(inbox: Path, printed: Printed) -> None:
    results = mappa_docs.annual_return(inbox, 2026, as_of=AS_OF)
    command = printed("returns", inbox, "--year", 2026, "--as-of", AS_OF)

    assert as_json(measures.items_record(results)) == command
    assert (results.start, results.end) == (START, END)


def test_where_no_form_can_be_read_there_are_no_figures(tmp_path: Path) -> None:
    (tmp_path / "torn.json").write_text("{", "utf-8")

    assert mappa_docs.indicators(tmp_path, START, END).indicators == ()
    assert mappa_docs.annual_return(tmp_path, 2026).items == ()
    assert mappa_docs.annual_return([], 2026).basis.forms == 0


def test_a_wrong_call_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        mappa_docs.indicators(tmp_path, END, START)
    with pytest.raises(UsageError):
        mappa_docs.check_files(tmp_path, scheme="unknown")
    with pytest.raises(UsageError):
        mappa_docs.inspect_markings(tmp_path, scheme="unknown")


def test_many_markings_are_inspected_as_by_the_command(tmp_path: Path, printed: Printed) -> None:
    document = mappa_docs.render(mappa_docs.parse(sample("mappa-p")), "docx")
    (tmp_path / document.name).write_bytes(document.data)
    (tmp_path / "bare.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "notes.txt").touch()
    files = list(mappa_docs.inspect_markings(tmp_path))

    assert (
        as_json([markings.record(file) for file in files])
        == (printed("marking", "check", tmp_path)["files"])
    )
    assert sorted(file.judgement.status for file in files) == [
        *("complete", "unreadable", "unreadable"),
    ]


def test_a_complete_form_gives_its_minimum_data() -> None:
    held = mappa_docs.minimum_data(mappa_docs.parse(sample("mappa-b")))

    assert mappa_docs.validate(mappa_docs.parse(held)).status == "complete"
    with pytest.raises(NotReadyError):
        mappa_docs.minimum_data(mappa_docs.parse(sample("mappa-a", "draft")))
    with pytest.raises(UsageError):
        mappa_docs.minimum_data(mappa_docs.parse(sample("mappa-c")))


def test_what_is_handed_out_cannot_be_spoiled(inbox: Path) -> None:
    results = mappa_docs.check_folder(inbox, as_of=AS_OF)
    figures: Any = mappa_docs.annual_return(inbox, 2026, as_of=AS_OF)
    superseded: Any = results.superseded

    with pytest.raises(TypeError):
        superseded["other.json"] = None
    with pytest.raises((FrozenInstanceError, AttributeError)):
        figures.items = ()
    for values in (results.files, results.cases, figures.items, figures.exclusions.not_counted):
        assert isinstance(values, tuple)


def test_all_that_is_offered_is_there_and_typed() -> None:
    assert all(hasattr(mappa_docs, name) for name in mappa_docs.__all__)
    assert (Path(mappa_docs.__file__).parent / "py.typed").is_file()
