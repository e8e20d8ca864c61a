"""Standard input and output as a shell hands them over: redirected, closed, in any encoding."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mappa_docs.cli import exit_codes
from mappa_docs.report.tables import FORMATS
from tests.support import ROOT

SAMPLES = ROOT / "samples" / "mappa-a"
COMPLETE, DRAFT = SAMPLES / "complete.json", SAMPLES / "draft.json"
PROGRAM = (sys.executable, "-m", "mappa_docs")
NOT_UTF_8 = os.fsdecode(b"bad\xff.json")
ENCODINGS = [
    {"PYTHONIOENCODING": "utf-8:strict"},
    {"PYTHONIOENCODING": "cp1252"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
]
COMMANDS = [
    ("check", "."),
    ("validate", NOT_UTF_8, "draft.json"),
    ("marking", "check", "."),
    ("kpi", ".", "--from", "2026-04-01", "--to", "2027-03-31"),
]


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return a folder with a file whose name is not UTF-8, nor its content a form, and a draft."""
    (tmp_path / NOT_UTF_8).write_text("{")
    shutil.copy(DRAFT, tmp_path / "draft.json")
    return tmp_path


def run(
    *arguments: object,
    redirected: str = "",
    cwd: Path = ROOT,
    environment: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a shell with these redirections."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirected}', "sh", *PROGRAM, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )  # fmt: skip


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_name_that_is_not_utf_8_stops_no_other(
    command: tuple[str, ...], to: str, inbox: Path
) -> None:
    environment = {"PYTHONIOENCODING": "utf-8:strict"}
    done = run(*command, "--format", to, cwd=inbox, environment=environment)
    said = (done.stdout + done.stderr).decode()

    assert done.returncode == exit_codes.UNREADABLE
    assert "bad?.json" in said
    assert command[0] == "kpi" or "draft.json" in said


@pytest.mark.parametrize("environment", ENCODINGS, ids=str)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_what_programs_read_is_utf_8_in_every_locale(
    command: tuple[str, ...], environment: dict[str, str], inbox: Path
) -> None:
    json.loads(
        run(*command, "--format", "json", cwd=inbox, environment=environment).stdout.decode()
    )
    page = run("rules", "--format", "html", environment=environment).stdout.decode()

    assert "’" in page


def test_a_terminal_keeps_its_encoding() -> None:
    ours, its = os.openpty()
    command = [*PROGRAM, "validate", "--help"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "latin-1"}
    code = subprocess.run(command, stdin=its, stdout=its, env=environment, check=False).returncode
    os.write(its, b"end")
    os.close(its)
    said = os.read(ours, 65_536)
    os.close(ours)

    assert code == 0
    assert "·".encode("latin-1") in said
    assert "·".encode() not in said


@pytest.mark.parametrize(
    "command",
    [
        ("validate", "-"),
        ("render", "-", "--to", "docx", "-o", "-"),
        ("marking", "check", "-"),
        ("marking", "apply", "-", "--classification", "RESTRICTED", "-o", "-"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_a_closed_input_is_told(command: tuple[str, ...]) -> None:
    done = run(*command, redirected="<&-")

    assert (done.returncode, done.stdout) == (exit_codes.USAGE, b"")
    assert "Standard input is closed" in done.stderr.decode()


def test_an_input_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    done = run("validate", "-", redirected="0>written", cwd=tmp_path)

    assert done.returncode == exit_codes.UNREADABLE
    assert "Standard input can’t be read" in done.stdout.decode()


def test_a_document_for_a_closed_output_is_refused(tmp_path: Path) -> None:
    made = run("render", COMPLETE, "--to", "docx", "-o", tmp_path).stdout.decode().strip()
    for command in (
        ("render", COMPLETE, "--to", "docx", "-o", "-"),
        ("blank", "a", "--to", "docx", "-o", "-"),
        ("marking", "apply", made, "--classification", "RESTRICTED", "-o", "-"),
    ):
        done = run(*command, redirected=">&-")
        assert done.returncode == exit_codes.USAGE
        assert "Standard output is closed" in done.stderr.decode()


@pytest.mark.parametrize("redirected", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_the_exit_code_is_the_same_with_closed_outputs(
    jobs: int, redirected: str, inbox: Path
) -> None:
    done = run("check", ".", "--jobs", jobs, redirected=redirected, cwd=inbox)

    assert done.returncode == exit_codes.UNREADABLE
    assert ("2 files" in done.stdout.decode()) == (">&-" not in redirected.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", COMPLETE),
        ("check", SAMPLES, "--jobs", 2, "--format", "jsonl"),
        ("render", COMPLETE, "--to", "docx", "-o", "-"),
        ("--help",),
        ("no-such-command",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_reader_that_stops_is_no_problem_of_the_form(arguments: tuple[object, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=ROOT,
        stdout=write,
        stderr=write if arguments == ("no-such-command",) else subprocess.PIPE,
        check=False,
    )
    os.close(write)

    assert done.returncode == exit_codes.BROKEN_PIPE
    assert not done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device")  # noqa: PTH110
@pytest.mark.parametrize(
    ("arguments", "redirected"),
    [
        (("validate", COMPLETE), ">/dev/full"),
        (("render", COMPLETE, "--to", "docx", "-o", "-"), ">/dev/full"),
        (("no-such-command",), "2>/dev/full"),
    ],
)
def test_a_full_disk_is_no_problem_of_the_form(
    arguments: tuple[object, ...], redirected: str
) -> None:
    assert run(*arguments, redirected=redirected).returncode == exit_codes.USAGE
