"""What a check prints of cases: their titles, their findings, and how many there are."""

import json
import shutil
from pathlib import Path

import pytest

from mappa_docs.cases.case import Case
from mappa_docs.cases.case_findings import CaseFinding, about_case
from mappa_docs.report import cases as case_report
from tests.checked_folder import SAMPLES, run_check
from tests.support import sample


def test_each_finding_of_a_case_names_the_files_that_it_rests_on(
    inbox: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(SAMPLES / "mappa-b" / "complete.json", inbox / "mi\u202enutes.json")
    # A meeting about the same prisoner later on, of which MAPPA F is missing too.
    later = sample("mappa-b")
    later["meeting"] |= {"date": "2026-08-19", "number": "3"}
    (inbox / "more" / "later.json").write_text(json.dumps(later), "utf-8")
    _, out, _ = run_check(capfd, inbox)
    _, details, _ = run_check(capfd, inbox, "--details")
    _, page, _ = run_check(capfd, inbox, "--format", "html")

    lines = out.splitlines()
    for day, name in (("1 July", "mi?nutes.json"), ("19 August", "more/later.json")):
        (place,) = [
            number
            for number, line in enumerate(lines)
            if f"MAPPA F for the meeting of {day} 2026" in line
        ]
        assert lines[place + 1] == f"      {name}"
    assert "    mi?nutes.json" not in lines
    assert {"    mi?nutes.json", "    more/later.json"} <= set(details.splitlines())
    assert f"{inbox / 'more' / 'later.json'} · CASE-4" in page


def case(number: int, *found: CaseFinding, references: int = 1) -> Case:
    named = tuple(f"GW-{number:04}-26-B{version:02}" for version in range(references))
    return Case(named, 2, (f"{number}.json", f"{number} too.json"), found)


FOUND = about_case("CASE-5", ["1.json"], sentence="CASE-5.sent")


@pytest.mark.parametrize(
    ("telling", "fine", "said"),
    [
        (9, 1, "9 cases have something to see to, 1 more has several forms and is in order."),
        (1, 2, "1 case has something to see to, 2 more have several forms and are in order."),
        (1, 0, "1 case has something to see to."),
    ],
)
def test_cases_that_are_listed_and_those_in_order_are_counted_apart(
    telling: int, fine: int, said: str
) -> None:
    some = [case(number, FOUND) for number in range(telling)]

    assert case_report.text([*some, *map(case, range(fine))]).endswith(f"\n\n{said}")
    assert case_report.text([*map(case, range(fine))]) == ""


@pytest.mark.parametrize(("references", "shown", "more"), [(19, 19, ""), (20, 8, " and 12 more")])
def test_the_title_of_a_case_names_few_of_very_many_references(
    references: int, shown: int, more: str
) -> None:
    title = case_report.title(case(1, references=references))

    assert title.count("GW-0001-26") == shown
    assert title.endswith(f"B{shown - 1:02}{more}")
