"""Each example that `--help` gives is a call that works."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes, lazy
from tests import example_folder
from tests.support import AS_OF

_OF_A_SHELL = re.compile(r" > \S+$")
# It goes on until it is ended: tests/page/test_server.py.
_GOES_ON = "mappa-docs serve"
# What shows that something is found, in the files of many that a unit has. An e-mail among these
# has no marking to look at.
_FINDING = (
    "inbox",
    "mail.eml",
    "referrals.csv",
    "*",
    "half-filled.json",
    "GW-0113-26",
    " diff ",
    " suggest ",
)


def commands(group: Any = cli.cli, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each command with its full name."""
    context = lazy.click.Context(group)
    for own in group.list_commands(context):
        command = group.get_command(context, own)
        full = f"{name} {own}".strip()
        yield full, command
        if isinstance(command, lazy.LazyGroup):
            yield from commands(command, full)


def examples() -> Iterator[str]:
    for _, command in commands():
        _, _, shown = (command.help or "").replace("\\\n", " ").partition("Examples:")
        for line in shown.splitlines():
            example = " ".join(line.split())
            if example.startswith("mappa-docs ") and not example.startswith(_GOES_ON):
                yield example


EXAMPLES = [*dict.fromkeys(examples())]


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples")
    example_folder.lay_out(folder)
    return folder


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_runs(
    example: str,
    laid_out: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    here = tmp_path / "here"
    shutil.copytree(laid_out, here)
    monkeypatch.chdir(here)
    _, *arguments = shlex.split(_OF_A_SHELL.sub("", example))
    target = Path(arguments[arguments.index("-o") + 1]) if "-o" in arguments else None
    if target and target.is_file():  # it begins where no earlier run has written
        target.unlink()
    named = [name for one in arguments for name in (sorted(map(str, here_glob(one))) or [one])]
    code = cli.run([*named, *as_of(arguments)])
    said = capfd.readouterr().err

    found = exit_codes.UNREADABLE if "marking check inbox" in example else exit_codes.PROBLEMS
    assert code == 0 or (code == found and finds(example)), said


def here_glob(argument: str) -> Iterator[Path]:
    if "*" in argument:
        yield from Path().glob(argument)


def as_of(arguments: list[str]) -> list[str]:
    """The samples are finished on different days, of which some are to come."""
    given = [(name.split(), command) for name, command in commands()]
    named = [(steps, one) for steps, one in given if arguments[: len(steps)] == steps]
    _, command = max(named, key=lambda one: len(one[0]))
    takes_it = any(parameter.name == "as_of" for parameter in command.params)
    return ["--as-of", AS_OF.isoformat()] if takes_it and "--as-of" not in arguments else []


def finds(example: str) -> bool:
    return any(name in example for name in _FINDING)
