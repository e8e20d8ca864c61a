"""The work list in a table: what is over is told from what is still to come."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from mappa_docs.cases.due import Due
from mappa_docs.cli import check
from mappa_docs.model import Finding
from mappa_docs.report import work
from tests.support import ROOT

DUE = date(2026, 7, 22)


@pytest.mark.parametrize(
    ("as_of", "is_overdue"),
    [(date(2026, 7, 21), False), (DUE, False), (date(2026, 7, 23), True)],
)
def test_a_day_is_over_from_the_day_after_it(as_of: date, is_overdue: bool) -> None:
    finding = Finding("CASE-3", "warning", "late", "", "", "", "Hold the review")
    item = Due(DUE, "", "", "", ("GW-1", "GW-1-B1"), ("a.json",), finding)
    (row,) = work.rows([item], as_of)

    assert row.is_overdue == is_overdue
    assert (row.day, row.references) == ("22 July 2026", ("GW-1", "GW-1-B1"))


def test_the_page_says_overdue_where_the_text_does(tmp_path: Path) -> None:
    report = tmp_path / "today.html"
    files = [str(ROOT / "samples/mappa-b" / f"{kind}.json") for kind in ("complete", "minimal")]
    words = [*files, "--as-of", "2026-07-31", "--report", str(report)]
    printed = CliRunner().invoke(check.command, [*files, "--as-of", "2026-07-31"]).output
    CliRunner().invoke(check.command, words)
    rows = html.parse(str(report)).getroot().xpath("//table[@class='work']/tbody/tr")
    days = [" ".join(row[0].text_content().split()) for row in rows]

    assert {day.startswith("Overdue ") for day in days} == {True, False}
    for day in days:
        assert f"  {day.replace('Overdue ', 'OVERDUE  ')}  " in printed
