"""`context`: the file, standard output, and what is refused."""

import json
from pathlib import Path

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.cli import exit_codes
from tests.support import ROOT

SAMPLE = ROOT / "samples" / "mappa-a" / "complete.json"
DRAFT = ROOT / "samples" / "mappa-a" / "draft.json"


def test_the_file_holds_what_the_function_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = cli.run(["context", str(SAMPLE), "-o", str(tmp_path)])
    (written,) = tmp_path.iterdir()

    assert code == 0
    assert capsys.readouterr().out.strip() == str(written)
    assert json.loads(written.read_text("utf-8")) == mappa_docs.context(mappa_docs.read(SAMPLE))


def test_standard_output_gets_the_same(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["context", str(SAMPLE), "-o", "-", "--scheme", "gsc"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["document"]["marking"] == "OFFICIAL-SENSITIVE"


def test_what_is_not_complete_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["context", str(DRAFT), "-o", str(tmp_path)]) == exit_codes.PROBLEMS
    assert "thing" in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []

    assert cli.run(["context", str(DRAFT), "--draft", "-o", str(tmp_path)]) == 0
    assert "DRAFT" in next(tmp_path.iterdir()).name
