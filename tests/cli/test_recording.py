"""`--record`: how each document was made, beside it."""

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.cli import exit_codes, recording
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.provenance import kept
from tests.support import ROOT, sample
from tests.word_files import marked

AS_OF = ("--as-of", "2027-10-31")
NAMES = ("Testcase", "Example", "Ŵyn", "o.json", "people.toml")
RELEASES = """
[[release]]
pointer = "/agreed_risk_assessment/protective_factors"
reason = "He asked what was said of it."
by = "Alex Example"
on = 2026-07-20
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.json").write_text(json.dumps(sample("mappa-b")), "utf-8")


def sha256sum(path: Path) -> str:
    """Return the checksum of a file as the system's own program says it."""
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("there is no sha256sum")
    told = subprocess.run([program, str(path)], capture_output=True, check=True, text=True)
    return told.stdout.split()[0]


def record_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.record.json")


def written(folder: str = "out") -> list[Path]:
    """Return the documents in a folder, each of which has its record."""
    every = {*Path(folder).iterdir()}
    documents = [path for path in every if not path.name.endswith(".record.json")]
    assert every == {
        *documents,
        *(path.with_name(f"{path.name}.record.json") for path in documents),
    }
    return sorted(documents)


def test_each_list_of_actions_has_its_record() -> None:
    assert cli.run(["actions", "b.json", "-o", "out", "--record", *AS_OF]) == 0

    documents = written()
    assert len(documents) == 8
    for path in documents:
        record = kept.read(record_of(path).read_bytes())
        assert record.command == "actions"
        assert record.output == sha256sum(path)
        assert [(one.sha256, one.role) for one in record.inputs] == [
            (sha256sum(Path("b.json")), "form")
        ]


def test_without_the_option_there_is_no_record() -> None:
    assert cli.run(["actions", "b.json", "-o", "out", *AS_OF]) == 0

    assert not [*Path("out").glob("*.record.json")]


def test_a_record_is_not_written_over_another(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["actions", "b.json", "-o", "out", "--record", *AS_OF]) == 0
    for path in written():
        path.unlink()

    assert cli.run(["actions", "b.json", "-o", "out", "--record", *AS_OF]) == exit_codes.USAGE
    assert "record.json exists already" in capsys.readouterr().err
    assert not [path for path in Path("out").iterdir() if path.suffix == ".docx"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["pack", "none.json", "cut.json", "-o", "out.pdf"], ["Error: none.json:", "cut.json:"]),
        (["derive", "summary", "none.json"], ["none.json:"]),
        (["derive", "overview", "b.json", "--people", "none.toml"], ["list of people"]),
        (["actions", "none.json"], ["none.json:"]),
        (["prefill", "b", "--from", "none.json"], ["There is no file of that name."]),
        (["case", "none.json", "-o", "out.txt"], ["none.json"]),
    ],
)
def test_what_cannot_be_read_is_said_as_without_a_record(
    arguments: list[str], said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("cut.json").write_text('{"form": ', "utf-8")
    code, (out, err) = cli.run(arguments), capsys.readouterr()

    assert code == exit_codes.UNREADABLE
    assert all(words in err for words in said)
    assert cli.run([*arguments, "--record"]) == code
    assert capsys.readouterr() == (out, err)
    assert not [*Path().rglob("*.record.json")]


def test_a_file_that_comes_while_another_is_read_is_in_no_record() -> None:
    late = Path("late.json")
    begun = recording.start("render", {late: "form"}, is_wanted=True)
    with pytest.raises(UnreadableError, match=r"late\.json: "):
        begun.write(Path("out.txt"), b"text", "", force=False)
    late.write_text("{}", "utf-8")
    with pytest.raises(UsageError, match="changed while it was read"):
        begun.write(Path("out.txt"), b"text", "", force=False)
    assert not Path("out.txt").exists()


def test_a_record_needs_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["actions", "-", "--record"]) == exit_codes.USAGE
    assert "--record needs files to read" in capsys.readouterr().err


def saved(name: str, stem: str, kind: str = "complete") -> Path:
    path = Path(name)
    path.write_text(json.dumps(sample(stem, kind)), "utf-8")
    return path


def test_each_document_of_many_has_its_record() -> None:
    sources = [saved("a.json", "mappa-a"), saved("e.json", "mappa-e")]
    arguments = ["render", "a.json", "e.json", "--record", "-o", "out", *AS_OF]

    assert cli.run([*arguments, "--classification", "CONFIDENTIAL"]) == 0
    records = [(path, kept.read(record_of(path).read_bytes())) for path in written()]
    assert len(records) == 4
    for path, record in records:
        assert record.output == sha256sum(path)
        assert (record.command, record.marking) == ("render", "CONFIDENTIAL")
    assert {one.sha256 for _, record in records for one in record.inputs} == {
        *map(sha256sum, sources)
    }


def test_a_template_of_an_area_is_an_input() -> None:
    saved("a.json", "mappa-a")
    assert cli.run(["template", "export", "a", "-o", "t.docx"]) == 0
    arguments = ["a.json", "--template", "t.docx", "--to", "docx", "-o", "out", *AS_OF]

    assert cli.run(["render", "--record", *arguments]) == 0
    (path,) = written()
    inputs = kept.read(record_of(path).read_bytes()).inputs
    assert [(one.role, one.sha256) for one in inputs] == [
        ("form", sha256sum(Path("a.json"))),
        ("template", sha256sum(Path("t.docx"))),
    ]


@pytest.mark.parametrize("to", ["text", "json", "html", "docx"])
def test_what_changed_has_its_record(to: str) -> None:
    saved("old.json", "mappa-a", "minimal")
    saved("new.json", "mappa-a")
    output = Path("out", "changes")

    code = cli.run(["diff", "old.json", "new.json", "--format", to, "-o", str(output), "--record"])
    assert code == exit_codes.PROBLEMS  # there are differences
    record = kept.read(record_of(output).read_bytes())
    assert record.output == sha256sum(output)
    assert len(record.inputs) == 2


def test_a_file_that_was_marked_has_its_record() -> None:
    Path("letter.docx").write_bytes(marked("").data())
    arguments = ["letter.docx", "--classification", "RESTRICTED", "-o", "out", "--record"]

    assert cli.run(["marking", "apply", *arguments]) == 0
    (path,) = written()
    record = kept.read(record_of(path).read_bytes())
    assert (record.command, record.marking) == ("marking apply", "RESTRICTED")
    assert (record.inputs[0].sha256, record.inputs[0].role) == (
        sha256sum(Path("letter.docx")),
        "document",
    )


def test_a_note_to_send_back_has_its_record() -> None:
    form = saved("a.json", "mappa-a", "draft")

    assert cli.run(["check", "a.json", "--reply", "out", "--record"]) == exit_codes.PROBLEMS
    assert [path.suffix for path in written()] == [".docx", ".eml"]
    for path in written():
        record = kept.read(record_of(path).read_bytes())
        assert (record.command, record.output) == ("check --reply", sha256sum(path))
        assert record.inputs[0].sha256 == sha256sum(form)


def test_where_one_record_is_there_no_note_is_written(
    capfd: pytest.CaptureFixture[str],
) -> None:
    saved("a.json", "mappa-a", "draft")
    saved("h.json", "mappa-h", "draft")
    arguments = ["check", "a.json", "h.json", "--record", "--reply"]
    assert cli.run([*arguments, "out"]) == exit_codes.PROBLEMS
    last = record_of(written()[-1])
    there = Path("again") / last.name
    there.parent.mkdir()
    there.write_bytes(last.read_bytes())

    assert cli.run([*arguments, "again"]) == exit_codes.USAGE
    assert last.name in capfd.readouterr().err
    assert [*there.parent.iterdir()] == [there]


def record_beside(path: Path) -> kept.Record:
    record = kept.read(record_of(path).read_bytes())
    assert record.output == sha256sum(path)
    return record


def test_a_summary_its_blank_and_what_was_released_have_their_records() -> None:
    Path("releases.toml").write_text(RELEASES, "utf-8")
    arguments = ["b.json", "--releases", "releases.toml", "--to", "docx", "-o", "out", "--record"]

    assert cli.run(["derive", "summary", *arguments, *AS_OF]) == 0
    records = {path.name.partition(".")[2]: record_beside(path) for path in written()}
    assert {ending: one.forms for ending, one in records.items()} == {
        "json": 1,
        "docx": 1,
        "releases.json": 0,
    }
    for record in records.values():
        assert (record.command, record.marking) == ("derive summary", "RESTRICTED")
        assert [(one.role, one.sha256) for one in record.inputs] == [
            ("form", sha256sum(Path("b.json"))),
            ("settings", sha256sum(Path("releases.toml"))),
        ]
    begun = mappa_docs.read(next(Path("out").glob("*_v0.json")))
    told = json.loads(record_of(Path(begun.source)).read_text("utf-8"))["forms"][0]
    counted = mappa_docs.validate(begun, as_of=date(2027, 10, 31)).findings
    assert (told["form"], told["status"]) == ("MAPPA M", "incomplete")
    assert told["findings"]["error"] == sum(one.severity == "error" for one in counted) > 0
    assert told["carried"] > told["to_confirm"] > told["confirmed"] == 0


def test_a_summary_begun_already_is_an_input() -> None:
    assert cli.run(["derive", "summary", "b.json", "-o", "begun", *AS_OF]) == 0
    (begun,) = Path("begun").iterdir()
    arguments = ["b.json", "--into", str(begun), "-o", "out", "--record", *AS_OF]

    assert cli.run(["derive", "summary", *arguments]) == 0
    (path,) = written()
    assert [one.sha256 for one in record_beside(path).inputs] == [
        sha256sum(Path("b.json")),
        sha256sum(begun),
    ]


def test_an_overview_report_and_its_data_have_their_records() -> None:
    report, people = saved("o.json", "mappa-o"), ROOT / "tests" / "derived" / "people.toml"
    arguments = ["o.json", "--people", str(people), "--to", "pdf", "-o", "out", "--record", *AS_OF]

    assert cli.run(["derive", "overview", *arguments]) == 0
    documents = written()
    assert [path.suffix for path in documents] == [".json", ".pdf"]
    for path in documents:
        record = record_beside(path)
        assert record.command == "derive overview"
        assert [(one.role, one.sha256) for one in record.inputs] == [
            ("form", sha256sum(report)),
            ("settings", sha256sum(people)),
        ]
        told = record_of(path).read_text("utf-8")
        (form,) = json.loads(told)["forms"]
        assert (form["form"], form["status"]) == ("MAPPA O", "complete")
        assert not [word for word in NAMES if word in told]


def test_a_pack_has_its_record_which_says_nothing_of_the_password() -> None:
    sources = [saved("e.json", "mappa-e"), saved("d.json", "mappa-d")]
    secret = Path("password.txt")
    secret.write_text("pont glas a chath\n", "utf-8")
    secret.chmod(0o600)
    output = Path("out", "meeting.pdf")
    arguments = ["e.json", "d.json", "-o", str(output), "--password-file", "password.txt"]

    assert cli.run(["pack", *arguments, "--record", *AS_OF]) == 0
    record = record_beside(output)
    assert (record.command, record.marking, record.forms) == ("pack", "RESTRICTED", 2)
    assert [(one.role, one.sha256) for one in record.inputs] == [
        ("form", sha256sum(path)) for path in sources
    ]
    assert sha256sum(secret) not in record_of(output).read_text("utf-8")
    assert cli.run(["pack", *arguments, "--record", *AS_OF]) == exit_codes.USAGE
    output.unlink()
    assert cli.run(["pack", *arguments, "--record", *AS_OF]) == exit_codes.USAGE
    assert not output.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["derive", "summary", "-", "--record"],
        ["derive", "overview", "-", "--people", "people.toml", "--record"],
        ["pack", "-", "-o", "meeting.pdf", "--record"],
        ["pack", "b.json", "-o", "-", "--record"],
        ["render", "-", "--record"],
        ["render", "b.json", "--to", "pdf", "-o", "-", "--record"],
        ["diff", "b.json", "b.json", "--record"],
        ["marking", "apply", "-", "--classification", "RESTRICTED", "--record"],
        ["prefill", "a", "--from", "-", "--record"],
        ["prefill", "b", "--from", "b.json", "-o", "-", "--record"],
    ],
)
def test_streams_have_no_record(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(arguments) == exit_codes.USAGE
    assert "--record needs files to read" in capsys.readouterr().err


def test_check_records_nothing_without_notes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", "b.json", "--record"]) == exit_codes.USAGE
    assert "--record is for the notes" in capsys.readouterr().err
