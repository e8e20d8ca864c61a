"""`mappa-docs prefill`: what it writes, what it says, and that it says no answer."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.definition import pointers
from tests.support import ROOT, sample

WORD = ROOT / "samples" / "inbox" / "referral.docx"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for stem in ("mappa-a", "mappa-b"):
        Path(f"{stem[-1]}.json").write_text(json.dumps(sample(stem)), encoding="utf-8")


def written(folder: str = "out") -> dict[str, Path]:
    return {path.name: path for path in sorted(Path(folder).iterdir())}


def other_minutes(**offender: Any) -> None:
    answers = sample("mappa-b")
    answers["offender"] |= offender
    Path("other.json").write_text(json.dumps(answers), encoding="utf-8")


def test_a_word_form_gives_half_of_the_minutes_in_word() -> None:
    assert cli.run(["prefill", "b", "--from", str(WORD), "--to", "docx", "-o", "out"]) == 0
    ((name, path),) = written().items()
    read = mappa_docs.extract(path)
    referral = mappa_docs.extract(WORD).submission

    assert name == "MAPPA-B_GW-0113-26_v0_en_DRAFT.docx"
    assert read.submission["offender"] == referral["offender"]
    assert read.submission["risk_assessment"] == referral["risk_assessment"]
    assert {row["form"] for row in read.submission["carried"]} == {"MAPPA A"}


def test_what_is_said_holds_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    other_minutes(nationality="Ruritanian")
    arguments = ["prefill", "g", "--from", "a.json", "--from", "other.json", "-o", "out"]

    assert cli.run(arguments) == 1
    printed = "".join(capsys.readouterr())
    assert "Section 2, Offender information, Nationality: the sources disagree" in printed
    assert "other.json, /offender/nationality" in printed
    texts = {value for _, value in pointers.walk(sample("mappa-a")) if isinstance(value, str)}
    assert not [text for text in texts if len(text) > 12 and text in printed]
    assert "Ruritanian" not in printed
    assert cli.run([*arguments, "--force", "--show-values"]) == 1
    assert "Ruritanian" in "".join(capsys.readouterr())


@pytest.mark.parametrize("shown", [(), ("--show-values",)])
def test_it_is_said_as_json(shown: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    other_minutes(nationality="Ruritanian")
    cli.run(
        ["prefill", "g", "--from", "a.json", "--from", "other.json", "--format", "json",
         "-o", "out", *shown]
    )  # fmt: skip
    printed = capsys.readouterr().out
    told = json.loads(printed[: printed.rindex("}") + 1])

    assert told["open"][0]["pointer"] == "/offender/nationality"
    assert [version["source"] for version in told["open"][0]["versions"]] == [
        "a.json", "other.json",
    ]  # fmt: skip
    assert ("Ruritanian" in printed) == bool(shown)
    assert {one["form"] for one in told["carried"]} == {"MAPPA A", "MAPPA B"}


def test_sources_about_two_people_write_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    other_minutes(date_of_birth="1971-05-06")

    assert cli.run(["prefill", "g", "--from", "a.json", "--from", "other.json", "-o", "out"]) == 1
    printed = "".join(capsys.readouterr())
    assert "a.json and other.json are about different people" in printed
    assert "/offender/date_of_birth" in printed
    assert "1971" not in printed
    assert not Path("out").exists()


def test_what_was_begun_is_confirmed_part_by_part() -> None:
    assert cli.run(["prefill", "b", "--from", "a.json", "-o", "out"]) == 0
    (begun,) = written().values()
    by = ["--by", "Alex Specimen", "--as-of", "2026-03-02"]

    assert (
        cli.run(["prefill", "b", "--into", str(begun), "--confirm", "/offender", *by, "-o", "1"])
        == 0
    )
    (part,) = written("1").values()
    assert _open(begun) - _open(part) == {"/offender"}
    assert "/offender" not in _open(part)
    assert cli.run(["prefill", "b", "--into", str(part), "--confirm-all", *by, "-o", "2"]) == 0
    (whole,) = written("2").values()
    assert not _open(whole)


def _open(path: Path) -> set[str]:
    """Return the sections with answers that nobody has confirmed."""
    rows = json.loads(path.read_bytes())["carried"]
    return {
        "/" + pointer.split("/")[1]
        for row in rows
        if row["to_confirm"] and "confirmed_by" not in row
        for pointer in row["answers"]
    }


def test_the_record_says_how_it_was_made_and_nothing_of_anybody() -> None:
    arguments = [
        "prefill",
        "b",
        "--from",
        "a.json",
        "--confirm",
        "/offender",
        "--by",
        "Alex Specimen",
    ]

    assert cli.run([*arguments, "--record", "-o", "out"]) == 0
    files = written()
    name = "MAPPA-B_GW-0113-26_v0.json"
    text = files[f"{name}.record.json"].read_text(encoding="utf-8")
    record = json.loads(text)

    assert record["output_sha256"] == sha256(files[name].read_bytes()).hexdigest()
    assert record["inputs"] == [
        {"sha256": sha256(Path("a.json").read_bytes()).hexdigest(), "role": "form"}
    ]
    assert record["marking"] == "RESTRICTED"
    (form,) = record["forms"]
    assert form["status"] == "incomplete"
    assert form["carried"] > form["confirmed"] > 0
    assert form["to_confirm"] > 0
    answers = {value for _, value in pointers.walk(sample("mappa-a")) if isinstance(value, str)}
    assert not [one for one in answers if len(one) > 6 and one in text]
    assert "Specimen" not in text
    assert "a.json" not in text


def test_answers_without_a_place_in_word_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["prefill", "p", "--from", "b.json", "--to", "docx", "-o", "out"]) == 0
    assert "no place in the Word file" in (said := capsys.readouterr().err)
    assert "/eligibility/level" in said


def test_a_file_that_is_there_is_not_written_over() -> None:
    arguments = ["prefill", "b", "--from", "a.json", "-o", "out"]

    assert [cli.run(arguments), cli.run(arguments), cli.run([*arguments, "--force"])] == [0, 2, 0]


def test_the_form_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["prefill", "b", "--from", "a.json", "-o", "-"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["form"] == "MAPPA B"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "where answers come from"),
        (["--into", "b.json"], "where answers come from"),
        (["--from", "a.json", "--confirm-all"], "--by"),
        (["--from", "a.json", "--by", "Alex Specimen"], "--confirm"),
        (["--from", "a.json", "--confirm-all", "--confirm", "/x", "--by", "A"], "not both"),
        (["--from", "-", "--into", "-"], "only once"),
        (["--from", "-", "--record"], "--record"),
        (["--from", "a.json", "--record", "-o", "-"], "--record needs files"),
        (["--from", "a.json", "--confirm", "/nowhere", "--by", "Alex"], "the places given"),
        (["--from", "a.json", "--into", "a.json"], "not MAPPA B"),
    ],
)
def test_wrong_use_is_said(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["prefill", "b", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert [path.name for path in sorted(Path().iterdir())] == ["a.json", "b.json"]


def test_an_unreadable_source_ends_with_its_code() -> None:
    Path("a.json").write_text("{", encoding="utf-8")

    assert cli.run(["prefill", "b", "--from", "a.json"]) == 3


def test_several_kinds_are_written_of_the_same_form(capsys: pytest.CaptureFixture[str]) -> None:
    kinds = ["--to", "json", "--to", "docx", "--to", "json"]
    assert cli.run(["prefill", "b", "--from", "a.json", *kinds, "-o", "out"]) == 0

    data, form = written().values()
    assert (data.name, form.name) == (
        "MAPPA-B_GW-0113-26_v0.json",
        "MAPPA-B_GW-0113-26_v0_en_DRAFT.docx",
    )
    assert (
        mappa_docs.extract(form).submission["carried"] == json.loads(data.read_bytes())["carried"]
    )
    assert cli.run(["prefill", "b", "--from", "a.json", *kinds, "-o", "-"]) == 2
    assert "Only one document" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--from", "--into"])
def test_the_file_that_cannot_be_read_is_named(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["prefill", "b", "--from", "a.json", option, "missing.json", "-o", "out"]

    assert cli.run(arguments) == 3
    assert capsys.readouterr().err == "Error: missing.json: There is no file of that name.\n"
    assert not Path("out").exists()
