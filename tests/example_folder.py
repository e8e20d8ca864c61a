"""A folder with every file that the examples of `--help` name."""

import contextlib
import shutil
from datetime import datetime
from pathlib import Path

from pypdf import PdfWriter

import mappa_docs
from mappa_docs.intake.submission import as_json
from mappa_docs.statistics import board_attendance, level_one, unit_sheets
from tests.many import line, written_lines
from tests.support import AS_OF, ROOT, sample
from tests.unit_sheets import workbook
from tools import specimen_case

# An area with a referral of its own in Word, and one with a sheet.
_IN_WORD, _IN_A_SHEET = (ROOT / "samples" / "local" / name for name in ("northshire", "midhaven"))
_FORMS = {
    "referral.json": sample("mappa-a"),
    "referral-2.json": sample("mappa-a") | {"version": "1.1"},
    "half-filled.json": sample("mappa-a", "draft"),
    "minutes.json": sample("mappa-b"),
    "last-minutes.json": sample("mappa-b") | {"version": "0.9"},
    "minutes-1.json": sample("mappa-b") | {"version": "1.1"},
    "minutes-2.json": sample("mappa-b") | {"version": "2.0"},
    "attendance.json": sample("mappa-e"),
    "review.json": sample("mappa-o"),
}
_IN_OFFICE = {"referral.docx": "mappa-a", "minutes.docx": "mappa-b", "prison.docx": "mappa-f"}
_BEGUN = (("begun.json", "mappa-b", "mappa-a"), ("summary.json", "mappa-m", "mappa-b"))
_RELEASE = """[[release]]
pointer = "/agreed_risk_assessment/protective_factors"
reason = "It names nobody."
by = "Alex Example"
on = 2026-07-20
"""


def lay_out(folder: Path) -> None:
    """Write the files into a folder that is there."""
    for name, answers in _FORMS.items():
        (folder / name).write_bytes(as_json(answers))
    for name, stem in _IN_OFFICE.items():
        submission = mappa_docs.parse(sample(stem))
        (folder / name).write_bytes(mappa_docs.render(submission, "docx", as_of=AS_OF).data)
    for name, target, source in _BEGUN:
        begun = mappa_docs.prefill(target, mappa_docs.parse(sample(source)), as_of=AS_OF)
        (folder / name).write_bytes(as_json(begun.answers))
    written_lines(folder / "exported.jsonl", map(line, range(2)))
    (folder / "submissions").mkdir()
    for number in range(2):
        (folder / "submissions" / f"{number}.json").write_bytes(line(number))
    _write_inbox(folder)
    _write_sheets(folder)
    _write_what_areas_have(folder)
    (folder / "releases.toml").write_text(_RELEASE, "utf-8")
    shutil.copy(ROOT / "tests" / "derived" / "people.toml", folder)
    (folder / "password.txt").write_text("pont glas a chath\n", "utf-8")
    (folder / "password.txt").chmod(0o600)
    letter = PdfWriter()
    letter.add_blank_page(width=595, height=842)
    for name in ("letter.pdf", "bill.pdf"):
        letter.write(folder / name)
    (folder / "report.docx").write_bytes(mappa_docs.blank("d", "docx").data)


def _write_inbox(folder: Path) -> None:
    shutil.copytree(ROOT / "samples" / "inbox", folder / "inbox")
    shutil.copy(ROOT / "samples" / "inbox" / "mail.eml", folder)
    for name in ("minutes", "forms"):
        (folder / name).mkdir()
        shutil.copy(folder / "minutes.json", folder / name)
    with contextlib.chdir(folder):
        specimen_case.write(Path(specimen_case.REFERENCE))


def _write_sheets(folder: Path) -> None:
    members = range(4, 4 + len(unit_sheets.printed(board_attendance.SHEET)["members"]))
    came = {"B3": datetime(2026, 4, 20)} | {f"B{row}": "Yes" for row in members}
    workbook(folder, board_attendance.SHEET, came).rename(folder / "board.xlsx")
    given = {"C4": datetime(2027, 3, 31), "D4": 120}
    workbook(folder, level_one.SHEET, given)


def _write_what_areas_have(folder: Path) -> None:
    """Write the templates, local forms and profile of an area."""
    shutil.copy(ROOT / "forms" / "mappa-a.docx", folder / "area-referral.docx")
    shutil.copy(ROOT / "forms" / "mappa-o-overview.docx", folder / "overview.docx")
    shutil.copy(_IN_WORD / "well.docx", folder / "received.docx")
    shutil.copy(_IN_WORD / "mapping.toml", folder / "referral.toml")
    for name in ("area.toml", "mapping.toml", "blank.docx"):
        shutil.copy(_IN_WORD / name, folder)
    shutil.copy(_IN_A_SHEET / "well.xlsx", folder / "referrals.xlsx")
    shutil.copy(_IN_A_SHEET / "mapping.toml", folder / "referrals.toml")
    (folder / "referrals.csv").write_text("Surname,First name,Date of birth\n", "utf-8")
