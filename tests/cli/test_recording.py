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
        record = kept.read(path.with_name(f"{path.name}.record.json").read_bytes())
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
