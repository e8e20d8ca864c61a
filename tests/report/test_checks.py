"""The records of a check, for other programs."""

import json
from pathlib import Path

import pytest

from tests.checked_folder import STATUSES, run_check
from tests.support import sample


def test_json_keeps_the_contract_and_adds_completeness_and_cases(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run_check(capfd, inbox, "--format", "json")
    result = json.loads(out)

    assert result["report_version"] == 1
    by_name = {Path(one["file"]).name: one for one in result["files"]}
    assert {name: one["status"] for name, one in by_name.items()} == STATUSES
    referral = by_name["mappa-a.json"]
    assert referral["reference"] == sample("mappa-a", "draft")["reference"]
    assert {"section", "answered", "needed"} == set(referral["completeness"][0])
    assert {one["basis"] for one in referral["findings"] if one["guidance"]} >= {"guidance"}
    assert {"references", "level", "files", "findings"} == set(result["cases"][0])
    (due,) = [
        finding
        for case in result["cases"]
        for finding in case["findings"]
        if finding["files"] == [str(inbox / "mappa-f.json")]
    ]
    assert due["code"] == "CASE-2"


def test_json_lines_hold_the_same_files(inbox: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, lines, _ = run_check(capfd, inbox, "--format", "jsonl")
    _, whole, _ = run_check(capfd, inbox, "--format", "json")

    assert [json.loads(line) for line in lines.splitlines()] == json.loads(whole)["files"]
