"""What a check looks like on a terminal: nothing broken, nothing in the way of what matters."""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.checking.folder import check_folder
from mappa_docs.report import check_records, checks
from mappa_docs.report.terminal import wrapped
from tests.support import ROOT, sample

SETTINGS = CheckSettings("gpms", date(2026, 7, 31))
LONG = "A name that a case system made from the title of a document and its date, " * 3
DEEP = "one/that/has/no/space/in/it/" * 5


@given(st.text(st.sampled_from("ab-  \n"), max_size=300), st.integers(5, 60))
def test_lines_are_broken_between_words_alone(text: str, width: int) -> None:
    said = wrapped(text, width)

    assert said.split() == text.split()
    for line in said.split("\n"):
        assert len(line) <= width or " " not in line.strip()
    assert wrapped(text, 0) == text


def test_what_goes_over_stands_below_the_beginning_of_its_line() -> None:
    assert wrapped("  one two three\nfour", 10) == "  one two\n  three\nfour"


def folder(path: Path, fine: int) -> Path:
    """Write so many complete forms, one with something to check, and one of each other state."""
    (path / DEEP).mkdir(parents=True)
    unsure, wrong = sample("mappa-b", "minimal"), sample("mappa-p") | {"edition": "1999"}
    unsure["attendance"][0]["grade"] = "sergeant"
    fine_ones = (sample("mappa-p") | {"reference": f"WY-{one}-26"} for one in range(fine))
    files = {f"fine {number}": one for number, one in enumerate(fine_ones)} | {
        "unsure": unsure,
        "wrong": wrong,
        LONG: sample("mappa-a", "draft"),
        f"{DEEP}/deep": sample("mappa-a", "draft"),
    }
    for name, answers in files.items():
        (path / f"{name}.json").write_text(json.dumps(answers), "utf-8")
    (path / "notes.txt").touch()
    return path


def shown(path: Path, width: int, *, every: bool = False) -> str:
    results = check_folder([*path.rglob("*.*")], SETTINGS)
    rows = check_records.worst_first(map(check_records.row, results.files), results.superseded)
    return checks.report(results, rows, "text", details=False, width=width, every=every)


@pytest.mark.parametrize("width", [40, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal_and_no_name_takes_a_page(
    width: int, tmp_path: Path
) -> None:
    said = shown(folder(tmp_path, 2), width, every=True)
    lines = said.split("\n")
    words = " ".join(said.split())

    assert not [line for line in lines if len(line) > width and " " in line.strip()]
    if width >= 80:
        assert len(lines) < 60
    if width < 110:  # there a file has lines of its own, and no column breaks them
        assert "35 of 72 answered" in words
        assert "1 to check" in words
        assert "The file is empty: ask for it again." in words
        for name in (DEEP, LONG):
            assert "".join(name.split()) in words.replace(" ", "")


@pytest.mark.parametrize("width", [80, 120])
def test_many_complete_forms_without_findings_are_one_line(width: int, tmp_path: Path) -> None:
    said = shown(folder(tmp_path, 11), width)

    assert "and 11 complete, with nothing found in them (list them with --all)" in said
    assert "fine" not in said
    assert "unsure.json" in said
    assert "1 unreadable, 1 invalid, 2 incomplete, 12 complete; 1 to check;" in said


def test_nothing_is_left_out_of_few_forms_or_where_all_are_wanted_or_off_a_terminal(
    tmp_path: Path,
) -> None:
    few, many = (folder(tmp_path / str(number), number) for number in (10, 11))

    assert shown(few, 80).count("fine ") == 10
    assert shown(many, 80, every=True).count("fine ") == 11
    assert shown(many, 0).count("fine ") == 11


def on_a_terminal(path: Path, *arguments: object) -> str:
    """Return what a terminal of 80 signs shows: the results, and what is said beside them."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    words = [sys.executable, "-m", "mappa_docs", *map(str, arguments)]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    with subprocess.Popen(words, stdout=slave, stderr=slave, cwd=path, env=environment) as running:
        os.close(slave)
        said = b""
        while part := _next(master):
            said += part
    os.close(master)
    assert running.returncode is not None
    return said.decode()


def _next(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # which is how a terminal ends
        return b""


def test_on_a_terminal_the_last_line_says_what_to_do_next(tmp_path: Path) -> None:
    inbox = folder(tmp_path / "inbox", 11)
    said = on_a_terminal(tmp_path, "check", inbox)

    assert "and 11 complete" in said
    assert said.rstrip().splitlines()[-1].startswith("Next: --details lists")
    assert "Next:" not in on_a_terminal(tmp_path, "check", inbox, "--details")
    assert "Next:" not in on_a_terminal(tmp_path, "check", inbox / "fine 1.json")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["marking", "check"],
        ["kpi", "--from", "2026-04-01", "--to", "2026-06-30"],
        ["returns", "--year", "2026"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_who_waits_for_many_files_sees_how_far_they_are(
    arguments: list[str], tmp_path: Path
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").touch()

    assert "]  100%" in on_a_terminal(tmp_path, *arguments, tmp_path)
    assert "]  100%" not in on_a_terminal(tmp_path, *arguments, tmp_path / "a.json")
