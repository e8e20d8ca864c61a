"""The sentence at the end of a check, which counts files and cases."""

import json
from pathlib import Path

import pytest

from tests.checked_folder import SAMPLES, run_check
from tests.support import sample


def test_the_table_ends_with_the_totals(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run_check(capfd, inbox)

    assert "6 files: 2 unreadable, 1 invalid, 1 incomplete, 2 complete" in out
    assert "more/beach.JPG" in out


def test_what_is_urgent_is_in_the_totals_of_complete_forms_too(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = [SAMPLES / stem / "minimal.json" for stem in ("mappa-b", "mappa-c")]
    whole = "2 files: 2 complete; 1 case to see to, 1 overdue."
    for arguments in ([], ["--report", tmp_path / "today.csv"]):
        code, out, _ = run_check(capfd, *paths, *arguments)

        assert code == 0
        assert out.rstrip().endswith(whole)


def test_totals_count_what_is_late_and_what_to_check(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    late, unsure = sample("mappa-b"), sample("mappa-b", "minimal")
    late["distribution"] |= dict.fromkeys(
        ("agreed_on", "distributed_on", "stored_on"), "2026-07-10"
    )
    unsure["attendance"][0]["grade"] = "sergeant"
    for name, answers in (("late", late), ("unsure", unsure)):
        (tmp_path / f"{name}.json").write_text(json.dumps(answers), "utf-8")
    _, out, _ = run_check(capfd, tmp_path)

    assert out.rstrip().endswith(
        "; 1 with a time limit to look at, 1 to check; 2 cases to see to, 2 of them overdue."
    )
