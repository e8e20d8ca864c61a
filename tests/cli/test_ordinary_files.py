"""Whatever a command reads or writes is an ordinary file, and anything else is refused at once."""

import os
from collections.abc import Callable, Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes, lazy
from mappa_docs.cli.parameters import AreaFile
from tests.command_worker import CommandWorker
from tests.support import ROOT
from tests.word_files import marked

SAMPLE = ROOT / "samples" / "mappa-a" / "complete.json"
DRAFT = ROOT / "samples" / "mappa-a" / "draft.json"
MINUTES = ROOT / "samples" / "mappa-b" / "minimal.json"
PERIOD = ("--from", "2026-04-01", "--to", "2027-03-31")
APPLY = ("--classification", "RESTRICTED")
NORTHSHIRE = ROOT / "samples" / "local" / "northshire"
MAPPING = NORTHSHIRE / "mapping.toml"
LOCAL = (NORTHSHIRE / "badly.docx", "--mapping", MAPPING)
MINIMUM = ("--to", "minimum-referral")
SUGGEST = (NORTHSHIRE / "blank.docx", *MINIMUM)
NEW = (*MINIMUM, "--area", NORTHSHIRE / "area.toml")
REVIEW = ROOT / "samples" / "mappa-o" / "complete.json"
PEOPLE = ROOT / "tests" / "derived" / "people.toml"
OVERVIEW = (REVIEW, "--people", PEOPLE)
GIVEN = "{}"
WORD = "{word}"

# The arguments with which each option or argument that takes a path is given one.
READ: dict[tuple[str, str], tuple[object, ...]] = {
    ("validate", "paths"): (GIVEN,),
    ("check", "paths"): (GIVEN,),
    ("extract", "paths"): (GIVEN, "-o", "out"),
    ("kpi", "paths"): (GIVEN, *PERIOD),
    ("returns", "paths"): (GIVEN, "--year", "2026"),
    ("kpi", "attendance"): (SAMPLE, *PERIOD, "--attendance", GIVEN),
    ("returns", "level_one"): (SAMPLE, "--year", "2026", "--level-one", GIVEN),
    ("render", "paths"): (GIVEN,),
    ("render", "template"): (SAMPLE, "--template", GIVEN),
    ("template check", "file"): (GIVEN, "--form", "a"),
    ("template check", "area"): (WORD, "--form", "a", "--area", GIVEN),
    ("diff", "old"): (GIVEN, SAMPLE),
    ("diff", "new"): (SAMPLE, GIVEN),
    ("prefill", "sources"): ("b", "--from", GIVEN),
    ("prefill", "begun"): ("b", "--from", SAMPLE, "--into", GIVEN),
    ("actions", "minutes"): (GIVEN,),
    ("case", "paths"): (GIVEN,),
    ("derive summary", "minutes"): (GIVEN,),
    ("derive summary", "releases"): (MINUTES, "--releases", GIVEN),
    ("derive summary", "begun"): (MINUTES, "--into", GIVEN),
    ("derive overview", "report"): (GIVEN, "--people", PEOPLE),
    ("derive overview", "people"): (REVIEW, "--people", GIVEN),
    ("pack", "files"): (GIVEN, "-o", "pack.pdf"),
    ("pack", "password_from"): (MINUTES, "-o", "pack.pdf", "--password-file", GIVEN),
    ("context", "file"): (GIVEN,),
    ("marking check", "paths"): (GIVEN,),
    ("marking apply", "file"): (GIVEN, *APPLY),
    ("local check", "paths"): (GIVEN, "--mapping", MAPPING),
    ("local check", "mapping"): (WORD, "--mapping", GIVEN),
    ("local check-mapping", "mapping"): (GIVEN,),
    ("local check-mapping", "form"): (MAPPING, GIVEN),
    ("local suggest", "form"): (GIVEN, *MINIMUM),
    ("local new", "area"): (*MINIMUM, "-o", "new.docx", "--area", GIVEN),
    ("validate", "area"): (SAMPLE, "--area", GIVEN),
    ("check", "area"): (SAMPLE, "--area", GIVEN),
    ("kpi", "area"): (SAMPLE, *PERIOD, "--area", GIVEN),
    ("returns", "area"): (SAMPLE, "--year", "2026", "--area", GIVEN),
    ("render", "area"): (SAMPLE, "--area", GIVEN),
    ("diff", "area"): (SAMPLE, SAMPLE, "--area", GIVEN),
    ("prefill", "area"): ("b", "--from", SAMPLE, "--area", GIVEN),
    ("actions", "area"): (MINUTES, "--area", GIVEN),
    ("case", "area"): (MINUTES, "--area", GIVEN),
    ("derive summary", "area"): (MINUTES, "--area", GIVEN),
    ("derive overview", "area"): (*OVERVIEW, "--area", GIVEN),
    ("pack", "area"): (MINUTES, "-o", "pack.pdf", "--area", GIVEN),
    ("context", "area"): (SAMPLE, "--area", GIVEN),
    ("blank", "area"): ("a", "--area", GIVEN),
    ("sheet", "area"): ("level-one", "-o", "out/a.csv", "--area", GIVEN),
    ("marking check", "area"): (WORD, "--area", GIVEN),
    ("local check", "area"): (WORD, "--area", GIVEN),
    ("marking apply", "area"): (WORD, *APPLY, "--area", GIVEN),
    ("serve", "area"): ("--no-browser", "--area", GIVEN),
    ("serve", "token_file"): ("--no-browser", "--token-file", GIVEN),
}
# What is at the path that the option names, or of that name in the folder that it names.
WRITTEN: dict[tuple[str, str], tuple[tuple[object, ...], str]] = {
    ("extract", "output"): ((SAMPLE, "-o", "out"), ""),
    ("fields", "report"): (("d", "--report", "out/d.xlsx"), "d.xlsx"),
    ("check", "report"): ((SAMPLE, "--report", "out/today.html"), "today.html"),
    ("check", "reply"): ((DRAFT, "--reply", "out"), ""),
    ("check", "save"): ((DRAFT, "--save-json", "out"), ""),
    ("kpi", "report"): ((SAMPLE, *PERIOD, "--report", "out/kpi.csv"), "kpi.csv"),
    ("returns", "report"): ((SAMPLE, "--year", "2026", "--report", "out/a.csv"), "a.csv"),
    ("render", "output"): ((SAMPLE, "--to", "docx", "-o", "out"), ""),
    ("render", "manifest"): (
        (SAMPLE, "--to", "docx", "-o", "forms", "--manifest", "out/a.jsonl"),
        "a.jsonl",
    ),
    ("diff", "output"): ((SAMPLE, SAMPLE, "-o", "out/a.txt"), "a.txt"),
    ("case", "output"): ((SAMPLE, "-o", "out/a.txt"), "a.txt"),
    ("prefill", "output"): (("b", "--from", SAMPLE, "-o", "out"), ""),
    ("actions", "output"): ((MINUTES, "--as-of", "2026-07-31", "-o", "out"), ""),
    ("derive summary", "output"): ((MINUTES, "--as-of", "2026-07-31", "-o", "out"), ""),
    ("derive overview", "output"): ((*OVERVIEW, "--as-of", "2027-10-31", "-o", "out"), ""),
    ("pack", "output"): ((MINUTES, "-o", "out/a.pdf"), "a.pdf"),
    ("context", "output"): ((SAMPLE, "-o", "out"), ""),
    ("blank", "output"): (("a", "--to", "docx", "-o", "out"), ""),
    ("sheet", "output"): (("level-one", "-o", "out/a.csv"), "a.csv"),
    ("template export", "output"): (("a", "-o", "out/a.docx"), "a.docx"),
    ("local suggest", "output"): ((*SUGGEST, "-o", "out/a.toml"), "a.toml"),
    ("local new", "output"): ((*NEW, "-o", "out/a.docx"), "a.docx"),
    ("local new", "mapping"): ((*NEW, "-o", "new.docx", "--mapping", "out/a.toml"), "a.toml"),
    ("local check", "report"): ((*LOCAL, "--report", "out/today.html"), "today.html"),
    ("local check", "reply"): ((*LOCAL, "--reply", "out"), ""),
    ("local check", "save"): ((*LOCAL, "--save-json", "out"), ""),
    ("marking apply", "output"): ((WORD, *APPLY, "-o", "out/a.docx"), "a.docx"),
}


def taking_paths(group: Any = cli.cli, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield each command with each of its parameters that takes a path."""
    context = lazy.click.Context(group)
    for own in group.list_commands(context):
        command = group.get_command(context, own)
        full = f"{name} {own}".strip()
        if isinstance(command, lazy.LazyGroup):
            yield from taking_paths(command, full)
            continue
        for parameter in command.params:
            if isinstance(parameter.type, click.Path | AreaFile):
                yield full, str(parameter.name)


def test_every_parameter_that_takes_a_path_is_tried() -> None:
    assert {*taking_paths()} == READ.keys() | WRITTEN.keys()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "word.docx").write_bytes(marked().data())


def call(command: str, arguments: tuple[object, ...], given: object = "") -> list[str]:
    filled = {GIVEN: given, WORD: "word.docx"}
    return [*command.split(), *(str(filled.get(one, one)) for one in arguments)]


@pytest.fixture(scope="module")
def worker() -> Iterator[CommandWorker]:
    with CommandWorker() as running:
        yield running


@pytest.mark.parametrize(("command", "parameter"), READ)
@pytest.mark.parametrize("way", ["itself", "by a link"])
def test_a_pipe_is_never_waited_for(
    way: str, command: str, parameter: str, worker: CommandWorker, tmp_path: Path
) -> None:
    os.mkfifo("pipe.json")
    Path("link.json").symlink_to("pipe.json")
    given = "pipe.json" if way == "itself" else "link.json"
    done = worker.run(call(command, READ[command, parameter], given), tmp_path)

    assert done.code == exit_codes.UNREADABLE
    assert "not an ordinary file" in done.said


@pytest.mark.parametrize(("command", "parameter"), READ)
def test_a_device_is_never_read(
    command: str, parameter: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("zero.json").symlink_to("/dev/zero")
    code = cli.run(call(command, READ[command, parameter], "zero.json"))

    assert code == exit_codes.UNREADABLE
    assert "not an ordinary file" in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    ("command", "parameter"),
    [key for key in READ if key[1] in ("area", "file", "files", "old", "new", "minutes")],
)
def test_a_folder_is_no_file(
    command: str, parameter: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("folder").mkdir()
    code = cli.run(call(command, READ[command, parameter], Path("folder").absolute()))

    assert code == exit_codes.UNREADABLE
    assert "is a folder" in "".join(capfd.readouterr())


IN_THE_WAY: dict[str, Callable[[Path], object]] = {
    "a link to a file": lambda path: path.symlink_to(Path("kept").absolute()),
    "a link to nothing": lambda path: path.symlink_to("nothing"),
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
}


@cache
def first_written(command: str, parameter: str) -> str:
    """Return the name of the first file that a command writes to a folder."""
    with TemporaryDirectory() as folder, chdir(folder):
        Path("word.docx").write_bytes(marked().data())
        cli.run(call(command, WRITTEN[command, parameter][0]))
        return min(path.name for path in Path("out").iterdir())


def unread(path: Path) -> list[int]:
    """Return what is known of a path but when it was last read, which to follow a link does."""
    about = os.lstat(path)
    return [
        getattr(about, name)
        for name in dir(about)
        if name.startswith("st_") and not name.startswith("st_atime")
    ]


@pytest.mark.parametrize(
    ("command", "parameter", "what"),
    [
        (*key, what)
        for key in WRITTEN
        for what in IN_THE_WAY
        # A folder is what it may write to.
        if (key[0], what) != ("marking apply", "a folder")
    ],
)
def test_only_an_ordinary_file_is_written_over(
    command: str, parameter: str, what: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("kept").write_text("kept", "utf-8")
    arguments, name = WRITTEN[command, parameter]
    out = Path("out")
    name = name or first_written(command, parameter)
    out.mkdir()
    IN_THE_WAY[what](out / name)
    before = unread(out / name)
    capfd.readouterr()
    plain = cli.run(call(command, arguments))
    forced = cli.run([*call(command, arguments), "--force"])
    said = capfd.readouterr().err

    assert (plain, forced) == (exit_codes.USAGE, exit_codes.USAGE)
    assert "exists already" in said
    assert f"{name} is a link, a folder or a device" in said
    assert unread(out / name) == before
    assert [path.name for path in out.iterdir()] == [name]
    assert Path("kept").read_text("utf-8") == "kept"
