"""The marking of a report: as high as what it is about, on every page that somebody keeps."""

import copy
import json
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from mappa_docs.cli import check, kpi, returns, validate
from mappa_docs.cli.marking_commands import check as marking_check
from mappa_docs.markings import document_marking, schemes
from mappa_docs.report import report_marking
from tests.checked_folder import BrowsedPage, run_check
from tests.support import sample
from tests.word_files import WordFile
from tests.word_files import marked as marked_word

PERIOD = ("--from", "2026-04-01", "--to", "2027-03-31")
ABOUT_FORMS = {
    "check": (check.command, ()),
    "validate": (validate.command, ()),
    "kpi": (kpi.command, PERIOD),
    "returns": (returns.command, ("--year", "2026")),
}
FLOORS = {name: document_marking.floor(name) for name in schemes.schemes()}


def write(path: Path, wanted: str | None) -> Path:
    answers: dict[str, Any] = copy.deepcopy(sample("mappa-b"))
    answers.pop("marking", None)
    path.write_text(json.dumps(answers | ({"marking": wanted} if wanted else {})), "utf-8")
    return path


def said(command: Any, *arguments: object, to: str = "html") -> str:
    words = [str(one) for one in (*arguments, "--format", to)]
    return CliRunner().invoke(command, words, standalone_mode=False).stdout


def header(page: str) -> str:
    """Return what stands above everything else on a page, and below it all once more."""
    body = html.fromstring(page).find("body")
    first, last = body.find("header"), body.find("footer")
    assert body[0] is first
    assert first.text_content() == last.text_content()
    return str(first.text_content())


@pytest.mark.parametrize(
    ("wanted", "options", "expected"),
    [
        ([None], [], "RESTRICTED"),
        (["RESTRICTED", "CONFIDENTIAL", None], [], "CONFIDENTIAL"),
        (["PROTECT"], [], "RESTRICTED"),
        ([None], ["--scheme", "gsc"], "OFFICIAL-SENSITIVE"),
        (["OFFICIAL-SENSITIVE", "SECRET"], ["--scheme", "gsc"], "SECRET"),
    ],
    ids=["none asked for", "the highest", "too low", "another scheme", "its highest"],
)
@pytest.mark.parametrize("name", ABOUT_FORMS)
def test_a_page_about_forms_carries_the_highest_marking_of_them(
    name: str, wanted: list[str | None], options: list[str], expected: str, tmp_path: Path
) -> None:
    files = [write(tmp_path / f"{n}.json", one) for n, one in enumerate(wanted)]
    command, period = ABOUT_FORMS[name]

    assert header(said(command, *files, *period, *options)) == expected


@pytest.mark.parametrize("name", ABOUT_FORMS)
def test_a_page_carries_the_floor_of_the_area_also_where_nothing_was_read(
    name: str, tmp_path: Path
) -> None:
    area, torn = tmp_path / "area.json", tmp_path / "torn.json"
    profile = {"name": "Testshire", "scheme": "gsc", "floors": {"default": "SECRET"}}
    area.write_text(json.dumps(profile), "utf-8")
    torn.write_text("{", "utf-8")
    command, period = ABOUT_FORMS[name]

    # Where there is no form at all, there are no figures, and so no page.
    forms = [write(tmp_path / "form.json", None)] if period else []

    assert header(said(command, torn, *forms, *period, "--area", area)) == "SECRET"


@pytest.mark.parametrize("to", ["csv", "json", "jsonl"])
@pytest.mark.parametrize("name", ["kpi", "returns"])
def test_what_programs_read_has_no_heading(name: str, to: str, tmp_path: Path) -> None:
    command, period = ABOUT_FORMS[name]

    assert "CONFIDENTIAL" not in said(
        command, write(tmp_path / "b.json", "CONFIDENTIAL"), *period, to=to
    )


@pytest.mark.parametrize(
    ("files", "options", "expected"),
    [
        ([None], [], "RESTRICTED"),
        ([None, "OFFICIAL-SENSITIVE [PERSONAL]"], [], "OFFICIAL-SENSITIVE [PERSONAL]"),
        (["PROTECT"], [], "RESTRICTED"),
        (["CONFIDENTIAL", "OFFICIAL"], [], "CONFIDENTIAL and OFFICIAL-SENSITIVE"),
        ([None], ["--scheme", "gsc"], "OFFICIAL-SENSITIVE"),
        ([None], ["--least", "CONFIDENTIAL"], "CONFIDENTIAL"),
        (["CONFIDENTIAL"], ["--scheme", "gsc"], "CONFIDENTIAL and OFFICIAL-SENSITIVE"),
        (["RESTRICTED WHEN COMPLETE"], [], "RESTRICTED"),
    ],
)
def test_a_page_about_files_carries_what_they_are_marked_with(
    files: list[str | None], options: list[str], expected: str, tmp_path: Path
) -> None:
    for number, one in enumerate(files):
        file = marked_word(one) if one else WordFile()
        (tmp_path / f"{number}.docx").write_bytes(file.data())

    page = said(marking_check.command, tmp_path, *options)

    assert sorted(header(page).split(" and ")) == sorted(expected.split(" and "))


TEXTS = [
    schemes.printed(level, words, blank_of=blank)
    for name in schemes.schemes()
    for level in schemes.levels(name)
    for words in ((), schemes.descriptors(name)[:1])
    for blank in ("", name)
]


@given(
    st.lists(st.sampled_from([*TEXTS, ""])), st.sets(st.sampled_from(sorted(FLOORS)), min_size=1)
)
def test_no_report_is_marked_lower_than_anything_that_it_is_about(
    texts: list[str], names: set[str]
) -> None:
    carried = report_marking.marking(texts, [FLOORS[name] for name in sorted(names)]).split(" and ")

    assert carried != [""]
    for text in filter(None, texts):
        assert any(_covers(one, text, name) for one in carried for name in FLOORS), (carried, text)
    if len(names) == 1:
        (name,) = names
        assert any(_covers(one, FLOORS[name].text, name) for one in carried)


def _covers(carried: str, text: str, name: str) -> bool:
    """Return whether one marking is at least another under a scheme, descriptors included."""
    high, low = schemes.whole(carried, name), schemes.whole(text, name)
    if not high or not low:
        return False
    order = schemes.levels(name).index
    return order(high.level) >= order(low.level) and {*low.descriptors} <= {*high.descriptors}


def test_what_comes_of_a_check_is_marked_as_the_area_asks(
    inbox: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Also where no form could be read, and nothing else says how high the page must be marked."""
    area, report, notes = tmp_path / "area.json", tmp_path / "today.html", tmp_path / "notes"
    profile = {"name": "Testshire", "scheme": "gpms", "floors": {"default": "CONFIDENTIAL"}}
    area.write_text(json.dumps(profile), "utf-8")
    about = ("--area", area, "--format", "html", "--report", report, "--force")
    for path in (inbox, inbox / "more" / "half.json"):
        run_check(capfd, path, *about, "--reply", notes)
        page = BrowsedPage()
        page.feed(report.read_text("utf-8"))
        assert "CONFIDENTIAL" in page.said
        assert "RESTRICTED" not in page.said.split("checked")[0]
    written = [*notes.glob("*.docx")]
    assert written
    for path in written:
        section = docx.Document(str(path)).sections[0]
        for part in (section.header, section.footer, section.first_page_header):
            assert "CONFIDENTIAL" in [paragraph.text for paragraph in part.paragraphs]
