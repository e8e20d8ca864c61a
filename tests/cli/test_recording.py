"""`--record`: how each document was made, beside it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes
from mappa_docs.provenance import kept
from tests.support import sample
from tests.word_files import marked

AS_OF = ("--as-of", "2027-10-31")


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


@pytest.mark.parametrize(
    "arguments",
    [
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
