"""Each refusal ends with a code that says what it is, and only a fault of the program with 4."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.looked_at import PDF, WORD
from tests.support import ROOT, sample
from tests.unsafe_files import UNSAFE

R = "RESTRICTED"
APPLY = ("marking", "apply", "{file}", "-o", "{out}", "--classification")
PERIOD = ("--from", "2026-01-01", "--to", "2026-03-31")
Make = Callable[[Path], object]


def _file(data: bytes, name: str = "in.docx") -> Make:
    return lambda folder: (folder / name).write_bytes(data)


def _form(kind: str = "complete", **more: Any) -> Make:
    answers = sample("mappa-a", kind) | more
    return _file(json.dumps(answers).encode(), "in.json")


def _area(**more: Any) -> Make:
    about = {"name": "Testshire", "scheme": "gpms"} | more
    return _file(json.dumps(about).encode(), "in.json")


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "in.pdf")


def _both(*makes: Make) -> Make:
    def make(folder: Path) -> None:
        for each in makes:
            each(folder)

    return make


def _taken(name: str) -> Make:
    def make(folder: Path) -> None:
        (folder / "out").mkdir()
        (folder / "out" / name).write_bytes(b"kept")

    return make


# What is wrong: what is there, the arguments, the code.
USAGE, UNREADABLE, PROBLEMS = exit_codes.USAGE, exit_codes.UNREADABLE, exit_codes.PROBLEMS
REFUSALS: dict[str, tuple[Make, tuple[str, ...], int]] = {
    **{
        f"apply: {name}": (_file(data), (*APPLY, R), USAGE)
        for name, data in {
            "a higher marking": WORD["A higher marking"],
            "the other scheme": WORD["A marking of the other scheme"],
            "it could not be told": WORD["“Confidential” in small letters in a header"],
            "something lies over the place": WORD["An opaque shape that reaches over the marking"],
            "signed": WORD["A signature"],
            "a signed PDF": PDF["A signature"],
            "encrypted": PDF["Encryption without a password"],
            "a portfolio": PDF["A portfolio"],
            "XFA": PDF["An XFA form"],
            "too narrow": PDF["A page too narrow for the marking"],
            "a higher PDF": PDF["A higher marking"],
        }.items()
    },
    **{
        f"apply: {name}": (_file(data), (*APPLY, R), UNREADABLE)
        for name, data in {
            "a password": WORD["A password"],
            "a PDF with a password": PDF["A password"],
            "damaged": WORD["Damage"],
            "a damaged PDF": PDF["Damage beyond that"],
            "empty": b"",
            "of another kind": b"Dear all",
            "the old format": WORD["The old format .doc"],
            "not safe": UNSAFE["a DOCTYPE"][0],
            "too large unpacked": UNSAFE["a bomb"][0],
            "too many parts": UNSAFE["a thousand parts"][0],
        }.items()
    },
    "apply: no such file": (_file(b"", "other"), (*APPLY, R), UNREADABLE),
    "apply: below the floor": (_file(WORD["No marking"]), (*APPLY, "PROTECT"), USAGE),
    "apply: no such marking": (_file(WORD["No marking"]), (*APPLY, "HUSH"), USAGE),
    "apply: a reason that is none": (
        _file(WORD["No marking"]),
        (*APPLY, R, "--overrule", "n/a"),
        USAGE,
    ),
    "apply: a file that exists": (
        _both(_file(WORD["No marking"]), _taken("in_marked.docx")),
        (*APPLY, R),
        USAGE,
    ),
    "apply: another ending": (
        _file(WORD["No marking"]),
        ("marking", "apply", "{file}", "--classification", R, "-o", "x.pdf"),
        USAGE,
    ),
    "apply: a pipe": (_pipe, (*APPLY, R), UNREADABLE),
    "check: not marked": (_file(WORD["No marking"]), ("marking", "check", "{file}"), PROBLEMS),
    "check: could not be told": (
        _file(PDF["A scan: a page that is a picture"]),
        ("marking", "check", "{file}"),
        PROBLEMS,
    ),
    "check: damaged": (_file(WORD["Damage"]), ("marking", "check", "{file}"), UNREADABLE),
    "check: nothing there": (lambda _: None, ("marking", "check", "{folder}"), UNREADABLE),
    "check: a floor that is lower": (
        _file(WORD["No marking"]),
        ("marking", "check", "{file}", "--least", "PROTECT"),
        USAGE,
    ),
    "an area that lowers a floor": (
        _area(floors={"default": "PROTECT"}),
        ("blank", "a", "--area", "{file}", "-o", "{out}"),
        USAGE,
    ),
    "an area that is not sound": (
        _area(scheme="x"),
        ("blank", "a", "--area", "{file}", "-o", "{out}"),
        UNREADABLE,
    ),
    "render: not complete": (_form("draft"), ("render", "{file}", "-o", "{out}"), PROBLEMS),
    "render: a lower marking": (
        _form(),
        ("render", "{file}", "-o", "{out}", "--classification", "PROTECT"),
        USAGE,
    ),
    "render: no JSON": (
        _file(b"{", "in.json"),
        ("render", "{file}", "-o", "{out}"),
        UNREADABLE,
    ),
    "render: two to standard output": (_form(), ("render", "{file}", "-o", "-"), USAGE),
    "validate: something is missing": (_form("draft"), ("validate", "{file}"), PROBLEMS),
    "validate: no JSON": (_file(b"{", "in.json"), ("validate", "{file}"), UNREADABLE),
    "validate: too large": (
        _file(b" " * 2**24, "in.json"),
        ("validate", "{file}"),
        UNREADABLE,
    ),
    "a form that there is none of": (lambda _: None, ("sample", "z"), USAGE),
    "a command that there is none of": (lambda _: None, ("rendre",), USAGE),
    "an option that there is none of": (lambda _: None, ("forms", "--loud"), USAGE),
    "figures of nothing": (lambda _: None, ("kpi", "{folder}", *PERIOD), UNREADABLE),
    "returns of nothing": (lambda _: None, ("returns", "{folder}", "--year", "2026"), UNREADABLE),
    "a folder that can’t be made": (
        _both(_form(), _file(b"", "out")),
        ("render", "{file}", "-o", "{out}"),
        USAGE,
    ),
}


@pytest.mark.parametrize(("make", "arguments", "code"), REFUSALS.values(), ids=REFUSALS)
def test_a_refusal_is_no_fault_of_the_program(
    make: Make,
    arguments: tuple[str, ...],
    code: int,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    make(tmp_path)
    there = sorted(tmp_path.glob("in.*"))
    places = {
        "file": str(there[0] if there else tmp_path / "in.docx"),
        "folder": str(tmp_path),
        "out": str(tmp_path / "out"),
    }
    before = {path: path.read_bytes() for path in tmp_path.rglob("out/*")}
    ended = cli.run([argument.format(**places) for argument in arguments])
    out, err = capfd.readouterr()

    assert ended == code
    assert "fault in mappa-docs" not in err
    assert (out + err).strip()
    assert {path: path.read_bytes() for path in tmp_path.rglob("out/*")} == before


def _commands(group: click.Group, before: str = "") -> dict[str, click.Command]:
    found = {}
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command
        if isinstance(command, click.Group):
            found |= _commands(command, f"{before}{name} ")
        else:
            found[f"{before}{name}"] = command
    return found


def test_every_command_says_its_codes_in_its_help() -> None:
    commands = _commands(cli.cli)

    assert set(commands) == set(exit_codes.commands())
    for name, command in commands.items():
        codes = exit_codes.of_command(name)
        assert {0, exit_codes.USAGE, exit_codes.FAULT} <= set(codes)
        assert codes[exit_codes.FAULT] == "a fault of the program"
        assert command.epilog == exit_codes.told(name)


def test_every_code_of_a_refusal_is_one_that_its_command_tells() -> None:
    names = set(exit_codes.commands())
    for _, arguments, code in REFUSALS.values():
        called = " ".join(arguments[: 1 + (arguments[0] == "marking")])
        assert called not in names or code in exit_codes.of_command(called)


def test_the_reference_lists_every_code() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")

    for code in exit_codes.MEANINGS:
        assert f"| {code} | " in page
    for name in exit_codes.commands():
        assert f"| `{name}` | " in page
