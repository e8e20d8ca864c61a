"""Sentences for somebody who fills in a form, and those for who writes its data."""

import json
from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.report import findings
from tests.checked_folder import run_check
from tests.support import judged, sample


def test_who_writes_json_is_told_of_objects() -> None:
    answers = sample("mappa-b") | {"shoe_size": "9", "conviction": "one text for all"}
    messages = [one.message for one in judged(answers).findings if one.severity == "error"]
    place = list(answers).index("shoe_size") + 1

    assert messages == [
        f"Entry {place} of this object is not a field of the form: remove it, or rename it",
        "Conviction or caution information must be an object with the answers of this group",
    ]
    assert "plain" not in findings.record(judged(answers))["findings"][0]


@pytest.mark.parametrize("to", ["text", "html"])
def test_a_check_tells_people_in_the_words_of_the_form(
    to: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "form.json"
    form.write_text(json.dumps(sample("mappa-b") | {"shoe_size": "9"}), "utf-8")
    said = "Outside the sections there is something that the form does not ask for: take it out"

    assert said in run_check(capfd, form, "--format", to)[1]
    assert "of this object is not a field" in run_check(capfd, form, "--format", "json")[1]
    cli.run(["validate", str(form), "--format", to])
    assert said not in capfd.readouterr().out
