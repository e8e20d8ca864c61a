"""`validate` for many says what it says of each, as soon as it is known."""

import json
from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.many import audit, line, written_lines, written_zip

FORMATS = ("text", "json", "jsonl", "csv", "html")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/1.json").write_bytes(line(1))
    Path("in/2.json").write_bytes(json.dumps({**audit(2), "version": None}).encode())
    Path("in/3.json").write_bytes(b"{")


@pytest.mark.parametrize("to", FORMATS)
def test_a_folder_is_told_as_its_files_are(to: str, capfd: pytest.CaptureFixture[str]) -> None:
    files = [str(path) for path in sorted(Path("in").iterdir())]
    one_by_one = cli.run(["validate", *files, "--format", to])
    expected = capfd.readouterr().out
    code = cli.run(["validate", "in", "--format", to, "--jobs", "2"])
    printed, said = capfd.readouterr()

    assert code == one_by_one == exit_codes.UNREADABLE
    assert printed == expected
    assert said == "3 submissions: 1 complete; 1 incomplete; 1 could not be read.\n"


def test_what_lies_in_a_zip_file_and_each_line_has_its_own_result(
    capfd: pytest.CaptureFixture[str],
) -> None:
    written_lines(Path("a.jsonl"), [line(1), b"{"])
    written_zip(Path("a.zip"), {"x/1.json": line(1), "2.json": line(2)})
    code = cli.run(["validate", "a.jsonl", "a.zip", "--format", "jsonl"])
    told = [json.loads(one) for one in capfd.readouterr().out.splitlines()]

    assert code == exit_codes.UNREADABLE
    assert [(one["file"], one["status"]) for one in told] == [
        ("a.jsonl:1", "complete"),
        ("a.jsonl:2", "unreadable"),
        ("a.zip/x/1.json", "complete"),
        ("a.zip/2.json", "complete"),
    ]


def test_an_empty_folder_is_no_success(capfd: pytest.CaptureFixture[str]) -> None:
    Path("none").mkdir()

    assert cli.run(["validate", "none"]) == exit_codes.UNREADABLE
    assert "There is no file to validate in none." in capfd.readouterr().err


def test_a_draft_is_judged_as_one(capfd: pytest.CaptureFixture[str]) -> None:
    Path("in/3.json").unlink()

    assert cli.run(["validate", "in", "--draft"]) == 0
    assert "still missing" in capfd.readouterr().out
