"""What `derive` writes and says, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest

from mappa_docs import cli
from tests.support import ROOT, change, sample

PEOPLE = str(ROOT / "tests" / "derived" / "people.toml")
AS_OF = ("--as-of", "2027-10-31")
RELEASES = """
[[release]]
pointer = "/agreed_risk_assessment/protective_factors"
reason = "He asked what was said of it."
by = "Alex Example"
on = 2026-07-20
"""


def run(folder: Path, what: str, answers: dict[str, Any], *more: str) -> int:
    (folder / "form.json").write_text(json.dumps(answers))
    given = [str(folder / "form.json"), "-o", str(folder / "out"), *AS_OF, *more]
    return cli.run(["derive", what, *given])


def written(folder: Path) -> list[str]:
    out = folder / "out"
    return sorted(path.name for path in out.iterdir()) if out.exists() else []


def test_a_summary_is_written_with_what_was_released_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "releases.toml").write_text(RELEASES)
    more = ("--releases", str(tmp_path / "releases.toml"), "--to", "docx")

    assert run(tmp_path, "summary", sample("mappa-b"), *more) == 0
    data, record, word = written(tmp_path)
    stem = data.removesuffix(".json")
    assert (record, word) == (f"{stem}.releases.json", f"{stem}_en_DRAFT.docx")
    said = capsys.readouterr()
    assert said.out.splitlines() == [str(tmp_path / "out" / one) for one in (data, word, record)]
    assert "Still to do: " in said.err
    assert "/conclusion/reasons" in said.err
    assert "Testcase" not in said.err


def test_a_summary_that_would_tell_too_much_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "releases.toml").write_text(RELEASES)
    answers = sample("mappa-b")
    change(answers, "/agreed_risk_assessment/protective_factors", "He writes to Ms Dŵr.")

    more = ("--releases", str(tmp_path / "releases.toml"), "--to", "docx")
    assert run(tmp_path, "summary", answers, *more) == 1
    assert written(tmp_path) == []
    said = capsys.readouterr()
    assert "Dŵr" not in said.out + said.err


def test_minutes_that_are_not_complete_are_told_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "summary", sample("mappa-b", "draft")) == 1
    assert written(tmp_path) == []
    assert "MISSING" in capsys.readouterr().err


def test_an_overview_report_is_written(tmp_path: Path) -> None:
    more = ("--people", PEOPLE, "--to", "docx", "--to", "pdf")

    assert run(tmp_path, "overview", sample("mappa-o"), *more) == 0
    assert [Path(name).suffix for name in written(tmp_path)] == [".json", ".docx", ".pdf"]


def test_an_overview_report_with_somebody_without_a_role_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "people.toml").write_text('[people]\n"Gethin Ŵyn Testcase" = "the offender"\n')

    assert run(tmp_path, "overview", sample("mappa-o"), "--people", f"{tmp_path}/people.toml") == 1
    assert written(tmp_path) == []
    assert "names 16 people without a role" in capsys.readouterr().err


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    assert run(tmp_path, "summary", sample("mappa-b")) == 0
    assert run(tmp_path, "summary", sample("mappa-b")) == 2
    assert run(tmp_path, "summary", sample("mappa-b"), "--force") == 0


@pytest.mark.parametrize("what", ["summary", "overview"])
def test_another_form_is_wrong_use(tmp_path: Path, what: str) -> None:
    more = ("--people", PEOPLE) if what == "overview" else ()

    assert run(tmp_path, what, sample("mappa-a"), *more) == 2
