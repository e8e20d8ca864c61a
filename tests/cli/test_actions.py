"""What `actions` writes and says, and how it ends."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.support import change, sample

AS_OF = ("--as-of", "2027-10-31")
DRAFT = {
    name: value
    for name, value in sample("mappa-b").items()
    if name not in ("distribution", "amendments")
}


def run(
    capfd: pytest.CaptureFixture[str], folder: Path, answers: dict[str, Any], *more: str
) -> tuple[int, str, str]:
    (folder / "minutes.json").write_text(json.dumps(answers), "utf-8")
    code = cli.run(
        ["actions", str(folder / "minutes.json"), "-o", str(folder / "out"), *AS_OF, *more]
    )
    out, err = capfd.readouterr()
    return code, out, err


def test_the_lists_are_written_and_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, tmp_path, sample("mappa-b"))

    assert (code, err) == (0, "")
    written = sorted((tmp_path / "out").iterdir())
    assert sorted(out.split("\n")[:-1]) == [str(path) for path in written]
    assert len(written) == 8
    assert all(mappa_docs.inspect_marking(path).status == "complete" for path in written)
    assert run(capfd, tmp_path, sample("mappa-b"))[0] == exit_codes.USAGE
    assert run(capfd, tmp_path, sample("mappa-b"), "--force")[0] == 0


def test_minutes_may_be_a_pdf_form(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    minutes = mappa_docs.parse(sample("mappa-b"))
    pdf = mappa_docs.render(minutes, "pdf", fillable=True, as_of=date(2027, 10, 31))
    (tmp_path / "minutes.pdf").write_bytes(pdf.data)
    out = tmp_path / "out"
    code = cli.run(["actions", str(tmp_path / "minutes.pdf"), "-o", str(out), *AS_OF])

    assert (code, capfd.readouterr().err) == (0, "")
    assert len([*out.iterdir()]) == 8


def test_what_is_not_sent_is_said_and_the_others_are_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    answers = sample("mappa-b")
    change(answers, "/meeting_actions/8/action", "Ask Ms Anna Specimen whether it helps.")
    code, out, err = run(capfd, tmp_path, answers)

    assert code == exit_codes.PROBLEMS
    assert len(out.splitlines()) == 7
    assert err.startswith("Exception 1: no list was made")
    assert "Specimen" not in err


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (DRAFT | {"stage": "agreed"}, "are missing"),
        (DRAFT | {"stage": "draft_minutes"}, "not agreed yet"),
        (sample("mappa-b", "draft"), "are missing"),
    ],
)
def test_minutes_that_are_not_ready_give_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], answers: dict[str, Any], words: str
) -> None:
    code, out, err = run(capfd, tmp_path, answers)

    assert (code, out) == (exit_codes.PROBLEMS, "")
    assert words in err


def test_another_form_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capfd, tmp_path, sample("mappa-e"))

    assert (code, out) == (exit_codes.USAGE, "")
    assert "made from MAPPA B alone" in err
