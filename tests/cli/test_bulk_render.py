"""`render` for many: what goes in and what comes out, said in one place, with one exit code."""

import io
import json
import sys
from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.many import audit, entries, line, name_of, written_lines, written_zip

INCOMPLETE = json.dumps({**audit(3), "version": None}).encode()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> int:
    return cli.run(["render", *arguments, "--to", "docx", "-o", "out"])


def typed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def written() -> list[str]:
    return sorted(path.name for path in Path("out").iterdir())


def test_a_summary_says_what_became_of_all(capfd: pytest.CaptureFixture[str]) -> None:
    written_lines(Path("a.jsonl"), [line(1), INCOMPLETE, b"{", line(2)])
    code = run("a.jsonl", "--jobs", "2")
    printed, said = capfd.readouterr()

    assert code == exit_codes.UNREADABLE
    assert printed.splitlines() == [
        "4 submissions: 2 written; 1 refused, because something is missing or wrong; "
        "1 could not be read.",
        "The manifest is out/manifest.jsonl.",
    ]
    assert said.splitlines()[0] == (
        "a.jsonl:2: not written: 1 thing is missing. “validate” says what."
    )
    assert said.splitlines()[1].startswith("Error: a.jsonl:3: ")
    assert written() == [name_of(1), name_of(2), "manifest.jsonl"]
    assert run("a.jsonl") == exit_codes.UNREADABLE
    assert capfd.readouterr().out.startswith("4 submissions: 2 there already and unchanged; ")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([line(1)], 0),
        ([line(1), INCOMPLETE], exit_codes.PROBLEMS),
        ([line(1), line(1)], exit_codes.USAGE),
        ([INCOMPLETE, b"{"], exit_codes.UNREADABLE),
    ],
)
def test_the_exit_code_is_that_of_the_worst(lines: list[bytes], code: int) -> None:
    written_lines(Path("a.jsonl"), lines)

    assert run("a.jsonl") == code


def test_lines_on_standard_input_are_known_by_their_content(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    typed(monkeypatch, line(1) + b"\n\n" + line(2) + b"\n")

    assert run("-") == 0
    assert [one["input"] for one in entries(Path("out/manifest.jsonl"))] == [
        "standard input:1",
        "standard input:3",
    ]


@pytest.mark.parametrize("indent", [None, 2])
def test_one_submission_on_standard_input_is_one(
    indent: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, json.dumps(audit(1), indent=indent).encode() + b"\n\n")

    assert run("-") == 0
    assert written() == [name_of(1)]


def test_with_lines_even_one_line_is_one_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, line(1))

    assert run("-", "--lines") == 0
    assert written() == [name_of(1), "manifest.jsonl"]


def test_a_zip_file_and_a_folder_may_be_given_together() -> None:
    written_zip(Path("a.zip"), {"one.json": line(1)})
    Path("in").mkdir()
    Path("in/two.json").write_bytes(line(2))

    assert run("a.zip", "in") == 0
    told = [one["input"] for one in entries(Path("out/manifest.jsonl"))]
    assert told == ["a.zip/one.json", "in/two.json"]


def test_all_may_go_into_one_zip_file(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.json").write_bytes(line(1))
    code = cli.run(["render", "a.json", "--to", "docx", "-o", "out.zip"])

    assert code == 0
    assert "The manifest is manifest.jsonl in out.zip." in capfd.readouterr().out
    assert cli.run(["render", "a.json", "--to", "docx", "-o", "out.zip"]) == exit_codes.USAGE
    assert "out.zip exists already" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["in", "-o", "-"], "can’t go to standard output"),
        (["in", "-o", "in/out"], "is inside in"),
        (["in", "--manifest", "in/a.jsonl"], "is inside in"),
        (["in", "--record"], "--record: not for many at once"),
        (["in", "--template", "a.docx"], "--template: not for many at once"),
        (["in", "--shared-disk"], "--shared-disk is for an --executor"),
        (["in", "--executor", "nobody"], "give processes, loky, dask:ADDRESS"),
        (["in", "--executor", "json:nothing"], "there is no nothing in a module json"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    arguments: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("in").mkdir()
    Path("in/a.json").write_bytes(line(1))
    before = sorted(Path().rglob("*"))
    code = cli.run(["render", *arguments, "--to", "docx"])

    assert code == exit_codes.USAGE
    assert said in capfd.readouterr().err
    assert sorted(Path().rglob("*")) == before


def test_an_empty_folder_is_no_success(capfd: pytest.CaptureFixture[str]) -> None:
    Path("in").mkdir()

    assert run("in") == exit_codes.UNREADABLE
    assert "There is no file to render in in." in capfd.readouterr().err
    assert not Path("out").exists()


@pytest.mark.parametrize("name", ["processes", "loky", "tests.bulk.test_executors:pool"])
def test_an_executor_is_known_by_its_name(name: str) -> None:
    written_lines(Path("a.jsonl"), [line(1), line(2)])

    assert run("a.jsonl", "--executor", name, "--jobs", "1") == 0
    assert written() == [name_of(1), name_of(2), "manifest.jsonl"]
