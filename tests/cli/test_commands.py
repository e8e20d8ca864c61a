"""The command line keeps its contract: what goes where, exit codes, and nothing half-written."""

import csv
import io
import json
import stat
from pathlib import Path
from typing import Any

import click
import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from mappa_docs import cli
from mappa_docs.cli import lazy, options
from mappa_docs.errors import UsageError
from mappa_docs.markings import schemes
from mappa_docs.report.tables import FORMATS
from mappa_docs.workers import limits
from tests.support import ROOT, STEMS, filled_with_sentinels, sample

COMPLETE = ROOT / "samples" / "mappa-a" / "complete.json"
DRAFT = ROOT / "samples" / "mappa-a" / "draft.json"


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = cli.run([str(argument) for argument in arguments])
    captured = capfd.readouterr()
    return code, captured.out, captured.err


def test_alone_it_shows_help_with_an_example_before_the_options(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = run(capfd)

    assert code == 0
    assert out.index("mappa-docs validate referral.json") < out.index("Options:")


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_each_command_helps_with_an_example(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, name, "--help")
    command = cli.cli.get_command(lazy.click.Context(cli.cli), name)

    assert code == 0
    assert "Examples:" in out
    assert f"mappa-docs {name}" in out.split("Examples:")[1]
    assert command is not None
    assert command.get_short_help_str(200) == cli.COMMANDS[name]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["vallidate", "x"], "validate"),
        (["fields", "z"], "mappa-a"),
        (["fields"], "FORM"),
        (["schema", "a", "--dialect", "draft-03"], "draft-07"),
        (["render", str(COMPLETE), "--to", "odt"], "docx, pdf"),
        (["render", str(COMPLETE), "-o", "-"], "Only one document"),
        (["render", str(COMPLETE), "--classification", "SECRETISH"], "RESTRICTED"),
        (["render", str(COMPLETE), "--classification", "PROTECT"], "14.4"),
        (["render", str(COMPLETE), "--document", "overview"], "form"),
        (["render", str(COMPLETE), "-o", str(COMPLETE / "out")], "can’t be made"),
    ],
    ids=str,
)
def test_wrong_use_is_told_what_is_right(
    arguments: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, *arguments)

    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", str(COMPLETE)],
        ["render", str(COMPLETE)],
        ["check", str(COMPLETE)],
        ["blank", "a"],
        ["marking", "check", str(COMPLETE)],
        ["marking", "apply", str(COMPLETE), "--classification", "RESTRICTED"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
@pytest.mark.parametrize("name", ["nonsense", "GPMS"])
def test_an_unknown_scheme_is_refused_alike_everywhere(
    arguments: list[str], name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, *arguments, "--scheme", name)
    with pytest.raises(UsageError) as refused:
        schemes.scheme(name)

    assert (code, out) == (2, "")
    assert "Invalid value for '--scheme'" in err
    assert err.rstrip().endswith(f": {refused.value}")
    assert "The schemes are: gpms, gsc." in str(refused.value)


@pytest.mark.parametrize("name", ["a", "A", "mappa-a", "MAPPA A", "mappa_a"])
def test_a_form_answers_to_every_way_of_writing_its_name(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capfd, "sample", name)

    assert code == 0
    assert json.loads(out) == sample("mappa-a")


def test_validate_gives_the_report_of_the_contract(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, "validate", COMPLETE, DRAFT, "--format", "json")
    report = json.loads(out)

    assert (code, err) == (1, "")
    assert report["report_version"] == 1
    assert [one["status"] for one in report["files"]] == ["complete", "incomplete"]
    assert [one["file"] for one in report["files"]] == [str(COMPLETE), str(DRAFT)]
    finding = report["files"][1]["findings"][0]
    assert set(finding) == {
        "code", "severity", "kind", "pointer", "section", "label", "message", "guidance", "basis",
        "place", "parameters",
    }  # fmt: skip
    assert set(report["files"][0]) == {"file", "form", "edition", "status", "marking", "findings"}


def test_validate_exits_with_the_worst_of_its_files(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(b"{")

    assert run(capfd, "validate", COMPLETE)[0] == 0
    assert run(capfd, "validate", COMPLETE, DRAFT)[0] == 1
    code, out, _ = run(capfd, "validate", "--draft", DRAFT)
    assert code == 0
    assert "still missing" in out
    assert "complete" not in out
    assert run(capfd, "validate", COMPLETE, DRAFT, broken)[0] == 3
    assert run(capfd, "validate", tmp_path / "nothing.json")[0] == 3


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    done = CliRunner().invoke(cli.cli, ["validate", "-"], input=COMPLETE.read_bytes())

    assert "is complete" in done.output


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize(
    "arguments",
    [["forms"], ["fields", "a"], ["rules", "a"], ["validate", str(DRAFT)]],
    ids=["forms", "fields", "rules", "validate"],
)
def test_lists_are_printed_in_every_format(
    arguments: list[str], to: str, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(capfd, *arguments, "--format", to)

    assert "MAPPA A" in out
    match to:
        case "json":
            json.loads(out)
        case "jsonl":
            assert all(json.loads(line) for line in out.splitlines())
        case "csv":
            assert out.startswith("\ufeff")  # by which Excel knows that it is UTF-8
            rows = list(csv.reader(io.StringIO(out)))
            assert len({len(row) for row in rows}) == 1
        case "html":
            assert out.startswith("<!doctype html>")
            assert 'lang="en-GB"' in out


def test_fields_give_the_dictionary_of_the_contract(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capfd, "fields", "a", "--format", "json")
    dictionary = json.loads(out)
    by_pointer = {field["pointer"]: field for field in dictionary["fields"]}

    assert dictionary["form"] == "MAPPA A"
    assert by_pointer["/offender/prison_number"] == {
        "pointer": "/offender/prison_number",
        "section": "Section 2, Offender information",
        "label": "Prison number",
        "note": "",
        "form_says": [],
        "type": "line",
        "json_type": "string",
        "options": [],
        "absent": True,
        "absences": dictionary["absence"]["kinds"],
        "example": "A1234BC",
        "format": "a prison number: a letter, four digits and two letters; or of the old kind: two "
        "letters and four or five digits, or a letter and five or six digits",
        "pattern": "^([A-Z][0-9]{4}[A-Z]{2}|[A-Z]{2}[0-9]{4,5}|[A-Z][0-9]{5,6})$",
        "longest": 7,
        "most": None,
        "table": None,
        "required": "conditional",
        "required_when": ["“Where the offender is now” is “In custody”"],
        "asked_when": [],
        "conditions": [],
        "minimum": ["referral", "minutes"],
        "completed_by": "Referring agency",
        "stage": "",
        "documents": ["form"],
        "guidance": ["14.25"],
        "basis": "guidance",
    }
    assert dictionary["absence"]["written"] == {"absent": "not_known", "reason": "…"}
    assert by_pointer["/victim_concerns/victims/*/who"]["required"] == "always"
    assert by_pointer["/safeguarding/child_protection_plan"]["options"] == [
        {"value": True, "label": "Yes"},
        {"value": False, "label": "No"},
    ]


def test_documents_are_private_and_never_written_over(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    arguments = ("render", COMPLETE, "--to", "docx", "-o", tmp_path / "out")
    code, out, _ = run(capfd, *arguments)
    path = Path(out.strip())
    before = path.read_bytes()
    path.write_bytes(b"kept")

    assert code == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    code, _, err = run(capfd, *arguments)
    assert code == 2
    assert "--force" in err
    assert path.read_bytes() == b"kept"
    assert run(capfd, *arguments, "--force")[0] == 0
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_nothing_is_written_for_what_is_not_complete(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capfd, "render", DRAFT, COMPLETE, "--to", "docx", "-o", tmp_path)

    assert code == 1
    assert "Enter the" in err
    assert "Enter the" not in out
    assert [path.name for path in tmp_path.iterdir()] == ["MAPPA-A_GW-0113-26_v1.0_en.docx"]


def test_two_forms_of_one_reference_never_overwrite_each_other(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.json"
    other.write_bytes(COMPLETE.read_bytes())
    out = tmp_path / "out"
    code, _, err = run(capfd, "render", COMPLETE, other, "--to", "docx", "--force", "-o", out)

    assert code == 2
    assert "other.json" in err
    assert len(list(out.iterdir())) == 1


def test_a_pair_is_written_whole_or_not_at_all(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "MAPPA-A_GW-0113-26_v1.0_en.pdf").write_bytes(b"kept")
    code, _, _ = run(capfd, "render", COMPLETE, "-o", tmp_path)

    assert code == 2
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"kept"]


def test_a_link_to_nothing_is_not_written_over_either(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "MAPPA-A_GW-0113-26_v1.0_en.pdf").symlink_to(tmp_path / "nothing")
    code, _, err = run(capfd, "render", COMPLETE, "-o", tmp_path)

    assert code == 2
    assert "exists already" in err
    assert [path.suffix for path in tmp_path.iterdir()] == [".pdf"]


def test_one_refused_file_does_not_stop_the_rest(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text(json.dumps(sample("mappa-a", "minimal") | {"marking": "SECRET"}), "utf-8")
    out = tmp_path / "out"
    arguments = ("render", secret, COMPLETE, "--to", "docx", "--classification", "CONFIDENTIAL")
    code, _, err = run(capfd, *arguments, "-o", out)

    assert code == 2
    assert "secret.json" in err
    assert [path.name for path in out.iterdir()] == ["MAPPA-A_GW-0113-26_v1.0_en.docx"]


def test_no_answer_is_printed_whatever_goes_wrong(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for stem in STEMS:
        path = tmp_path / f"{stem}.json"
        path.write_text(json.dumps(filled_with_sentinels(stem)), "utf-8")
        for arguments in (
            *(("validate", path, "--format", to) for to in FORMATS),
            ("render", path, "-o", tmp_path / "out"),
            ("--traceback", "render", "--draft", path, "-o", tmp_path / "out"),
        ):
            code, out, err = run(capfd, *arguments)
            assert code == 1
            assert "{{7*7}}" not in out + err


def test_a_fault_of_the_program_prints_no_answer(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from mappa_docs.checking import judging

    def broken(*_: Any, **__: Any) -> None:
        raise KeyError("Winifred Testcase")

    monkeypatch.setattr(judging, "judge_all", broken)
    code, out, err = run(capfd, "--traceback", "validate", COMPLETE)

    assert code == 4
    assert "KeyError" in err
    assert "Winifred" not in out + err


def test_a_cell_is_never_a_formula() -> None:
    from mappa_docs.report.tables import as_csv

    dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"]
    text = as_csv([{"a": cell} for cell in dangerous], {"a": "A"})

    for (cell,) in list(csv.reader(io.StringIO(text)))[1:]:
        assert cell.startswith("\t")


def test_a_list_in_json_is_never_taken_for_another() -> None:
    from mappa_docs.report import tables

    rows = [{"name": "a"}]
    whole = {"unread": [], "rows": rows, "unplaced": []}

    said = tables.table(rows, {"name": "Name"}, "json", title="Rows", whole=whole)

    assert json.loads(said) == whole


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(shell: str, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capfd, "completion", shell)

    assert code == 0
    assert "_MAPPA_DOCS_COMPLETE" in out


def test_what_a_document_may_be_written_to_is_completed() -> None:
    completion = ShellComplete(cli.cli, {}, "mappa-docs", "_MAPPA_DOCS_COMPLETE")

    def offered(*words: str) -> list[str]:
        return [item.value for item in completion.get_completions([*words[:-1]], words[-1])]

    assert offered("render", "--to", "") == ["docx", "pdf", "docx,pdf"]
    assert offered("blank", "a", "--to", "d") == ["docx", "docx,pdf"]


@pytest.mark.parametrize("command", [(), ("render",), ("marking", "check")])
def test_the_short_option_for_help_says_the_same(
    command: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, *command, "-h") == run(capfd, *command, "--help")


def test_a_file_has_the_same_limits_from_the_command_line_as_from_a_program() -> None:
    @options.limit_options()
    @click.command()
    def command(**_: int) -> None: ...

    defaults = {option.name: option.default for option in command.params}

    assert defaults == {"seconds": limits.SECONDS, "memory": limits.MEGABYTES}
