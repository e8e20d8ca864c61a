"""The work list as a calendar: read by the letter of RFC 5545, and not by what wrote it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from mappa_docs.cases import due
from mappa_docs.cases.due import Due
from mappa_docs.cases.facts import Facts
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.model import Finding
from mappa_docs.report.due_calendar import calendar
from tests.case_forms import form, minutes

AS_OF = date(2026, 7, 25)
LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[A-Za-z0-9-]+)*):(.*)", re.DOTALL)
# What each entry has to have, and has once.
PARTS = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"]
PARTS += ["SEQUENCE", "CLASS", "TRANSP"]


def settings(as_of: date = AS_OF) -> CheckSettings:
    return CheckSettings("gpms", as_of)


def listed(*forms: Facts, as_of: date = AS_OF) -> list[Due]:
    return due.due(forms, as_of, 28)


def written(*items: Due, as_of: date = AS_OF, unread: int = 0) -> bytes:
    return calendar(items, settings(as_of), marking="RESTRICTED – SPECIMEN", unread=unread)


def entries(data: bytes) -> list[dict[str, str]]:
    """Return the entries as a strict reader of RFC 5545 takes them, texts without escapes."""
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    assert all(
        len(line) <= 75 and not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line) for line in lines
    )
    whole = b"\r\n".join(lines).replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    assert whole[0] == "BEGIN:VCALENDAR"
    assert whole[-1] == "END:VCALENDAR"
    assert {"VERSION:2.0", "METHOD:PUBLISH"} <= set(whole)
    assert sum(line.startswith("PRODID:") for line in whole) == 1
    return [*events(whole)]


def events(lines: list[str]) -> Iterator[dict[str, str]]:
    event: dict[str, str] = {}
    for line in lines:
        found = LINE.fullmatch(line)
        assert found, line
        name, value = found[1], found[3]
        if (name, value) == ("BEGIN", "VEVENT"):
            event = {}
        elif (name, value) == ("END", "VEVENT"):
            assert sorted(event) == sorted(PARTS)
            yield event
        elif name in PARTS:
            assert name not in event
            event[name] = re.sub(r"\\(.)", lambda sign: {"n": "\n"}.get(sign[1], sign[1]), value)
            if name in ("DTSTART", "DTEND"):
                assert found[2] == ";VALUE=DATE"


def test_each_thing_to_do_is_an_entry_of_one_day() -> None:
    whole, invitations, meeting = entries(written(*listed(minutes())))

    assert [entry["DTSTART"] for entry in (whole, invitations, meeting)] == [
        "20260725",
        "20260805",
        "20260819",
    ]
    assert invitations["DTEND"] == "20260806"
    assert invitations["SUMMARY"] == (
        "RESTRICTED – SPECIMEN: GW-0113-26-B2: Invitations to the meeting of 19 August 2026"
    )
    assert "at least 14 days before the meeting" in invitations["DESCRIPTION"]
    assert "13a.25" in invitations["DESCRIPTION"]
    assert whole["SUMMARY"].endswith("MAPPA work list: 0 overdue, 2 due by 22 August 2026")


def test_the_marking_begins_and_ends_each_entry() -> None:
    for entry in entries(written(*listed(minutes()))):
        lines = entry["DESCRIPTION"].split("\n")
        assert (lines[0], lines[-1]) == ("RESTRICTED – SPECIMEN",) * 2
        assert entry["SUMMARY"].startswith("RESTRICTED – SPECIMEN: ")
        assert (entry["CLASS"], entry["TRANSP"]) == ("CONFIDENTIAL", "TRANSPARENT")


def test_what_is_overdue_stands_on_the_day_of_the_list() -> None:
    late = date(2026, 8, 28)
    _, review = entries(written(*listed(minutes(), as_of=late), as_of=late))

    assert review["DTSTART"] == "20260828"
    assert "OVERDUE since 19 August 2026: GW-0113-26-B2" in review["SUMMARY"]


def test_a_later_list_moves_an_entry_and_adds_none() -> None:
    postponed = minutes(set={"/next_review/date": "2026-08-21", "/version": "2.0"})
    more = form("mappa-j", set={"/reference": "GW-0113-26"})
    later = date(2026, 8, 3)
    before = entries(written(*listed(minutes())))
    after = entries(written(*listed(postponed, more, as_of=later), as_of=later))
    by_task = {entry["UID"]: entry["DTSTART"] for entry in before}

    assert len(by_task) == 3
    moved = [
        (by_task[entry["UID"]], entry["DTSTART"]) for entry in after if entry["UID"] in by_task
    ]
    assert moved == [("20260725", "20260803"), ("20260805", "20260807"), ("20260819", "20260821")]
    assert int(after[0]["SEQUENCE"]) - int(before[0]["SEQUENCE"]) == (later - AS_OF).days
    assert after[0]["DTSTAMP"] == "20260803T000000Z"


def test_the_same_list_gives_the_same_bytes() -> None:
    assert written(*listed(minutes())) == written(*listed(minutes()))


def item(**changes: Any) -> Due:
    finding = Finding("LIM-37", "warning", "late", "/board/agencies/0/told_on", "", "", "Tell them")
    whole = Due(
        AS_OF, "Telling the agency", "", "Chair", ("WY-1",), ("a/n.json",), finding, "MAPPA N"
    )
    return whole._replace(**changes)


def test_no_two_things_to_do_are_taken_for_one() -> None:
    data = written(item(), item(), item(by=date(2026, 7, 30)))
    uids = [entry["UID"] for entry in entries(data)]

    assert len(set(uids)) == 4


def test_no_name_of_a_file_goes_into_the_calendar() -> None:
    named = item(references=(), files=("inbox/smith j referral.docx",), task="Odd;, \\ \ntext")
    data = written(named)

    assert b"smith" not in data
    assert entries(data)[1]["SUMMARY"].endswith("without a reference: Odd;, \\ \ntext")


def test_the_identity_of_an_entry_does_not_depend_on_where_the_file_lies() -> None:
    here, there = (
        entries(written(item(references=(), files=(f"{folder}/n.json",))))[1]["UID"]
        for folder in ("a", "b/c")
    )

    assert here == there


@pytest.mark.parametrize(("unread", "said"), [(0, False), (1, True), (3, True)])
def test_the_list_says_that_something_could_not_be_read(unread: int, said: bool) -> None:
    (whole,) = entries(written(unread=unread))

    assert ("could not be read" in whole["DESCRIPTION"]) is said
    assert ("not read" in whole["SUMMARY"]) is said
