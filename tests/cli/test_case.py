"""What `case` writes and says, and how it ends."""

import json
from pathlib import Path

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.cli import exit_codes
from mappa_docs.provenance import kept
from tests.support import sample
from tools import specimen_case

AS_OF = ("--as-of", specimen_case.AS_OF)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    specimen_case.write(Path("case"))


def test_a_case_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["case", "case", *AS_OF]) == exit_codes.PROBLEMS
    told = capsys.readouterr().out.splitlines()

    assert told[0] == told[-1] == "RESTRICTED"
    assert told[1] == "Case GW-0113-26"
    assert "12 documents" in told[2]


def test_a_case_in_which_all_is_done_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    Path("one").mkdir()
    Path("one", "e.json").write_text(json.dumps(sample("mappa-e")), "utf-8")

    assert cli.run(["case", "one", "--as-of", "2026-03-20"]) == 0
    assert "MAPPA E" in capsys.readouterr().out


@pytest.mark.parametrize("to", ["json", "html", "docx", "text"])
def test_a_case_is_written_with_its_record(to: str) -> None:
    output = Path("out", f"timeline.{to}")
    arguments = ["case", "case", "--format", to, "-o", str(output), "--record", *AS_OF]

    assert cli.run(arguments) == exit_codes.PROBLEMS
    record = kept.read(output.with_name(f"{output.name}.record.json").read_bytes())
    assert (record.command, len(record.inputs)) == ("case", 12)
    assert cli.run(arguments) == exit_codes.USAGE
    assert cli.run([*arguments, "--force"]) == exit_codes.PROBLEMS


def test_word_goes_to_standard_output_only_where_that_is_asked_for(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert cli.run(["case", "case", "--format", "docx", *AS_OF]) == exit_codes.USAGE
    assert cli.run(["case", "case", "--format", "docx", "-o", "-", *AS_OF]) == exit_codes.PROBLEMS
    assert capsysbinary.readouterr().out.startswith(b"PK")


def test_a_timeline_does_not_come_in_with_the_forms(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["case", "case", "-o", "case/timeline.txt", *AS_OF]) == exit_codes.USAGE
    assert "is inside case" in capsys.readouterr().err


def test_what_cannot_be_read_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("case", "scan.pdf").write_bytes(b"%PDF-1.7 and no more")

    assert cli.run(["case", "case", *AS_OF]) == exit_codes.UNREADABLE
    assert "scan.pdf" in capsys.readouterr().out


def test_several_cases_are_named_and_none_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    stranger = sample("mappa-i") | {"reference": "GW-0999-26"}
    Path("case", "i.json").write_text(json.dumps(stranger), "utf-8")

    code = cli.run(["case", "case", *AS_OF])
    out, err = capsys.readouterr()
    assert (code, out) == (exit_codes.USAGE, "")
    assert "GW-0113-26" in err
    assert "GW-0999-26" in err
    assert cli.run(["case", "case", "--reference", "GW-0113-26", *AS_OF]) == exit_codes.PROBLEMS
    assert "Other cases among the files" in capsys.readouterr().out


def test_a_record_is_no_form(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["render", "case/attendance.json", "--to", "docx", "-o", "case", "--record"]
    assert cli.run([*arguments, "--as-of", "2027-10-31"]) == 0
    capsys.readouterr()
    (record,) = Path("case").glob("*.record.json")

    assert cli.run(["check", str(record)]) == exit_codes.UNREADABLE
    assert "the record of how a document was made" in capsys.readouterr().out
    assert len(mappa_docs.case("case", as_of=None).documents) == 12


def test_what_was_derived_and_packed_is_shown_with_what_it_was_made_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    day = ("--record", "--as-of", "2027-10-31")
    Path("one").mkdir()
    for stem in ("mappa-b", "mappa-e"):
        Path("one", f"{stem}.json").write_text(json.dumps(sample(stem)), "utf-8")
    Path("password.txt").write_text("pont glas a chath\n", "utf-8")
    Path("password.txt").chmod(0o600)
    pack = ["pack", "one/mappa-b.json", "one/mappa-e.json", "-o", "one/meeting.pdf"]
    summary = ["derive", "summary", "one/mappa-b.json"]
    assert cli.run([*summary, "-o", "begun", *day]) == 0
    (begun,) = Path("begun").glob("*_v0.json")
    answers = json.loads(begun.read_text("utf-8")) | {"reference": "GW-0113-26"}
    begun.write_text(json.dumps(answers), "utf-8")
    assert cli.run([*summary, "--into", str(begun), "-o", "one", *day]) == 0
    assert cli.run([*pack, "--password-file", "password.txt", *day]) == 0
    capsys.readouterr()

    cli.run(["case", "one", "--format", "json", "--as-of", "2026-07-31"])
    told = json.loads(capsys.readouterr().out)
    assert {one["form"] for one in told["documents"]} == {"MAPPA B", "MAPPA E", "MAPPA M"}
    assert told["not_read"] == []
    assert {one["command"]: (one["kept"], len(one["sources"])) for one in told["made"]} == {
        "derive summary": ("unchanged", 1),  # what was begun lies elsewhere
        "pack": ("unchanged", 2),
    }
