"""What records say of the files beside them is believed only where the checksums agree."""

import json
import re
from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.timeline import origins
from mappa_docs.timeline.case_file import Made
from tests.support import ROOT, sample

AS_OF = ("--as-of", "2027-10-31")
PEOPLE = str(ROOT / "tests" / "derived" / "people.toml")
RELEASE = {
    "pointer": "/agreed_risk_assessment/protective_factors",
    "reason": "He asked what was said of it.",
    "by": "Alex Example",
    "on": "2026-07-20",
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("case").mkdir()
    Path("case", "a.json").write_text(json.dumps(sample("mappa-a")), "utf-8")
    arguments = ["case/a.json", "--to", "docx", "-o", "case", "--record", "--as-of", "2027-10-31"]
    assert cli.run(["render", *arguments]) == 0


def document() -> Path:
    (path,) = Path("case").rglob("*.docx")
    return path


def record() -> Path:
    return document().with_name(f"{document().name}.record.json")


def told() -> origins.Origins:
    return origins.origins(sorted(path for path in Path("case").rglob("*") if path.is_file()))


def test_a_file_that_shows_a_form_again_is_no_document_of_its_own() -> None:
    (made,) = told().made

    assert (made.file, made.kept, made.command) == (str(document()), "unchanged", "render")
    assert (made.sources, made.missing) == (("case/a.json",), 0)
    assert told().set_aside == {str(document()), str(record())}


def test_a_file_that_was_changed_is_a_document() -> None:
    document().write_bytes(document().read_bytes() + b" ")
    (made,) = told().made

    assert made.kept == "changed"
    assert told().set_aside == {str(record())}


def test_a_file_that_went_elsewhere_is_found() -> None:
    Path("case", "sent").mkdir()
    moved = document().rename(Path("case", "sent", "minutes.docx"))
    record_there = next(Path("case").glob("*.record.json"))
    (made,) = told().made

    assert (made.file, made.kept) == (str(moved), "unchanged")
    assert told().set_aside == {str(moved), str(record_there)}


def test_a_file_that_is_gone_is_said_to_be() -> None:
    document().unlink()

    assert [one.kept for one in told().made] == ["gone"]


@pytest.mark.parametrize("change", ["edited", "gone"])
def test_where_the_source_is_another_one_the_file_itself_is_the_document(change: str) -> None:
    source = Path("case", "a.json")
    if change == "gone":
        source.unlink()
    else:
        source.write_text(source.read_text("utf-8") + " ", "utf-8")
    (made,) = told().made

    assert (made.kept, made.sources, made.missing) == ("unchanged", (), 1)
    assert told().set_aside == {str(record())}


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"record_version": 1}', "Testcase"])
def test_a_damaged_record_is_named_and_not_believed(content: str) -> None:
    record().write_text(content, "utf-8")
    found = told()

    assert [one.file for one in found.damaged] == [str(record())]
    assert found.made == ()
    assert str(document()) not in found.set_aside
    assert "Testcase" not in found.damaged[0].reason


def test_a_form_that_was_begun_is_a_document_of_its_own() -> None:
    arguments = ["prefill", "b", "--from", "case/a.json", "-o", "case", "--record"]
    assert cli.run(arguments) == 0
    begun = {one.file: one for one in told().made if one.command == "prefill"}

    assert len(begun) == 1
    assert begun.keys().isdisjoint(told().set_aside)
    assert next(iter(begun.values())).sources == ("case/a.json",)


def saved(stem: str) -> str:
    path = Path("case", f"{stem}.json")
    path.write_text(json.dumps(sample(stem)), "utf-8")
    return str(path)


def made_by(command: str) -> dict[str, Made]:
    """Return what that command made, by the ending of its file."""
    made = [one for one in told().made if one.command == command]
    return {re.findall(r"(?:\.releases)?\.\w+$", one.file)[0]: one for one in made}


def test_a_summary_is_a_document_of_its_own_and_what_was_released_is_none() -> None:
    minutes = saved("mappa-b")
    Path("releases.json").write_text(json.dumps({"release": [RELEASE]}), "utf-8")
    arguments = [minutes, "--releases", "releases.json", "-o", "case", "--record", *AS_OF]
    assert cli.run(["derive", "summary", *arguments]) == 0
    made = made_by("derive summary")

    assert made.keys() == {".json", ".releases.json"}
    assert {(one.sources, one.missing, one.kept) for one in made.values()} == {
        ((minutes,), 0, "unchanged")
    }
    assert made[".json"].file not in told().set_aside
    assert made[".releases.json"].file in told().set_aside


@pytest.mark.parametrize("is_there", [True, False])
def test_an_overview_report_stands_for_the_report_where_that_is_there(is_there: bool) -> None:
    report = saved("mappa-o")
    arguments = [report, "--people", PEOPLE, "--to", "docx", "-o", "case", "--record", *AS_OF]
    assert cli.run(["derive", "overview", *arguments]) == 0
    if not is_there:
        Path(report).unlink()
    made = made_by("derive overview")

    assert made.keys() == {".json", ".docx"}
    assert {one.missing for one in made.values()} == {0 if is_there else 1}
    for one in made.values():
        assert (one.file in told().set_aside) is is_there


def test_a_pack_is_no_document_of_its_own() -> None:
    arguments = [saved("mappa-e"), saved("mappa-d"), "-o", "case/meeting.pdf", "--record", *AS_OF]
    assert cli.run(["pack", *arguments]) == 0
    made = made_by("pack")[".pdf"]

    assert (made.sources, made.missing) == (("case/mappa-e.json", "case/mappa-d.json"), 0)
    assert made.file in told().set_aside
