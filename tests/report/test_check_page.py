"""The page of a check: what its filters find, what is read out, and where its links lead."""

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from lxml import html

from mappa_docs.cli import check, exit_codes
from tests.checked_folder import AS_OF, BrowsedPage, run_check
from tests.support import ROOT, sample

ODD = ("{{cases}}.json", "javascript:alert(1)#?&.json", "two  words.json")


@pytest.fixture
def page(tmp_path: Path) -> Any:
    """Return the page about a case in several files with odd names, a draft, and no form."""
    inbox, report = tmp_path / "inbox", tmp_path / "reports" / "today.html"
    inbox.mkdir()
    report.parent.mkdir()
    for name in ODD:
        shutil.copy(ROOT / "samples" / "mappa-b" / "minimal.json", inbox / name)
    shutil.copy(ROOT / "samples" / "mappa-a" / "draft.json", inbox / "draft.json")
    wrong = sample("mappa-c") | {"edition": "1999"}
    (inbox / "wrong.json").write_text(json.dumps(wrong), "utf-8")
    (inbox / "notes.txt").touch()
    words = [str(inbox), "--report", str(report), *AS_OF]
    CliRunner().invoke(check.command, words, standalone_mode=False)
    return html.parse(str(report)).getroot()


def parts(page: Any, kind: str) -> list[dict[str, list[str]]]:
    """Return of each file, or each case, the values that it fits."""
    found = page.xpath(f"//section[@class='{kind}']")
    return [{name: one.get(f"data-{name}").split() for name in ("status", "kind")} for one in found]


@pytest.mark.parametrize("name", ["status", "kind"])
def test_each_choice_has_a_value_of_its_own_and_finds_something(name: str, page: Any) -> None:
    values = [one.get("value") for one in page.xpath(f"//select[@id='{name}']/option")]
    found = {value for part in ("form", "case") for one in parts(page, part) for value in one[name]}

    assert len(values) == len(set(values))
    assert values[0] == ""
    assert set(values[1:]) == found


def test_what_is_late_in_a_case_alone_is_found_as_late(page: Any) -> None:
    (case,) = parts(page, "case")

    assert "late" not in {state for one in parts(page, "form") for state in one["status"]}
    assert case == {"status": ["complete", "late"], "kind": ["mappa-b"]}


def test_a_case_is_found_by_its_references_and_its_files(page: Any) -> None:
    (case,) = page.xpath("//section[@class='case']")

    assert sample("mappa-b", "minimal")["reference"].lower() in case.get("data-words")
    assert "two  words.json" in case.get("data-words")


def test_a_name_that_looks_like_a_placeholder_stays_a_name(page: Any) -> None:
    headings = [one.text_content() for one in page.xpath("//section[@class='form']/h3")]

    assert [one for one in headings if one.endswith("/{{cases}}.json")]
    assert len(page.xpath("//section[@class='case']")) == 1


def test_what_opens_and_closes_says_what_it_is_about(page: Any) -> None:
    names = [one.text_content() for one in page.iter("summary")]

    assert len(names) == len(set(names)) > 3


def test_a_heading_is_read_out_in_words(page: Any) -> None:
    headings = [one.text_content() for one in page.xpath("//section[@class='form']/h3")]

    states = {"Unreadable", "Incomplete", "Complete", "Invalid"}
    assert {one.split(" ")[0] for one in headings} == states


def test_a_link_leads_to_the_file_from_where_the_page_lies(page: Any, tmp_path: Path) -> None:
    links = [one.get("href") for one in page.xpath("//section//a")]

    assert sorted(Path(unquote(one)).name for one in links) == sorted(ODD)
    for one in links:
        assert not {*":?#{"} & {*one}
        assert (tmp_path / "reports" / unquote(one)).is_file()


def test_the_page_says_why_a_file_could_not_be_read(page: Any) -> None:
    (one,) = page.xpath("//section[contains(@data-status, 'unreadable')]")

    assert "The file is empty: ask for it again." in one.text_content()
    assert not [*one.iter("details")]


def test_the_totals_of_the_page_are_those_of_the_sentence(page: Any) -> None:
    (totals,) = page.xpath("//ul[@class='totals']")

    assert [one.text_content() for one in totals] == [
        "6 checked",
        "1 unreadable",
        "1 invalid",
        "1 incomplete",
        "3 complete",
        "1 case to see to",
        "1 overdue",
    ]


def test_each_total_leads_to_what_it_counts(page: Any) -> None:
    links = page.xpath("//ul[@class='totals']/li/a")
    states = {one.get("value") for one in page.xpath("//select[@id='status']/option")}
    counted = [
        (
            int(one.xpath("string(b)")),
            one.get("href"),
            one.get("data-state"),
            one.get("data-only") is not None,
        )
        for one in links
    ]

    assert counted == [
        (6, "#files", "", False),
        (1, "#files", "unreadable", False),
        (1, "#files", "invalid", False),
        (1, "#files", "incomplete", False),
        (3, "#files", "complete", False),
        (1, "#cases", "", False),
        (1, "#cases", "", True),
    ]
    assert {state for _, _, state, _ in counted} <= states
    for number, place, state, overdue in counted:
        kind = {"#files": "form", "#cases": "case"}[place]
        (target,) = page.xpath(f"//*[@id='{place[1:]}']")
        assert target.get("tabindex") == "-1"
        found = [
            one
            for one in page.xpath(f"//section[@class='{kind}']")
            if (not state or state in one.get("data-status").split())
            and (not overdue or one.get("data-overdue") is not None)
        ]
        assert len(found) == number


def test_overdue_only_finds_what_is_overdue(page: Any) -> None:
    rows = page.xpath("//table[@class='work']/tbody/tr")
    late = [row for row in rows if row.get("data-overdue") is not None]

    assert page.xpath("//input[@id='overdue' and @type='checkbox']")
    assert late == [row for row in rows if "Overdue" in row[0].text_content()]
    assert late
    marked = page.xpath("//section[@data-overdue]/h3")
    names = [one.text_content().rpartition("/")[2] for one in marked]
    assert {name for name in names if name.endswith(".json")} <= set(ODD)
    assert len(names) > 1


def test_where_nothing_is_overdue_there_is_no_choice_of_it(tmp_path: Path) -> None:
    report = tmp_path / "today.html"
    form = str(ROOT / "samples" / "mappa-a" / "draft.json")
    words = [form, "--report", str(report), "--as-of", "2026-01-05"]
    CliRunner().invoke(check.command, words, standalone_mode=False)

    assert not html.parse(str(report)).getroot().xpath("//input[@id='overdue']")


def test_sections_are_closed_on_paper_and_findings_open(page: Any) -> None:
    kinds = {
        one.text_content().split(" in ")[0].strip(): one.getparent().get("class")
        for one in page.iter("summary")
    }
    script, style = page.xpath("string(//script)"), page.xpath("string(//style)")

    assert kinds["Answered, section by section"] == "sections"
    assert kinds["What was found"] is None
    assert '!one.matches(".sections")' in script.partition("beforeprint")[2]
    assert ".sections:not([open]) { display: none }" in style.partition("@media print")[2]


def test_the_page_holds_everything_and_fetches_nothing(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (inbox / "<b>&.json").write_text("{", "utf-8")
    report = tmp_path / "today.html"
    code, out, err = run_check(capfd, inbox, "--format", "html", "--report", report)
    page = BrowsedPage()
    page.feed(report.read_text("utf-8"))

    assert code == exit_codes.UNREADABLE
    assert "7 files:" in out
    assert str(report) in err
    assert page.fetched == []
    assert "<b>&.json" in page.said
    assert "RESTRICTED" in page.said
    assert page.tags.count("section") >= 7
    assert "Add to “Additional invitees”" in page.said
