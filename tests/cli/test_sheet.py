"""`mappa-docs sheet` writes the empty sheets that other commands take filled in."""

from pathlib import Path

import pytest

from mappa_docs import cli
from mappa_docs.cli import exit_codes, sheet
from mappa_docs.report import blank_sheets
from tests.support import ROOT


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize("name", blank_sheets.NAMES)
def test_it_writes_what_lies_in_forms(name: str, ending: str, tmp_path: Path) -> None:
    target = tmp_path / "new" / f"mine.{ending}"

    assert cli.run(["sheet", name, "-o", str(target)]) == 0
    assert target.read_bytes() == (ROOT / "forms" / f"{name}.{ending}").read_bytes()


def test_it_offers_each_sheet() -> None:
    (name, *_) = sheet.command.params

    assert tuple(name.type.choices) == blank_sheets.NAMES  # type: ignore[attr-defined]


def test_another_ending_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.run(["sheet", "level-one", "-o", str(tmp_path / "a.ods")])

    assert code == exit_codes.USAGE
    assert ".xlsx or .csv" in capsys.readouterr().err


def test_a_file_that_exists_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("mine", "utf-8")

    assert cli.run(["sheet", "level-one", "-o", str(target)]) == exit_codes.USAGE
    assert target.read_text("utf-8") == "mine"
