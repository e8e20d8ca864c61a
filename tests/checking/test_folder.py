"""An inbox of some eighty forms, each case judged beforehand as a co-ordination unit would on the
day: what is overdue, what is coming, what does not fit, and nothing else."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mappa_docs.checking import folder
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.checking.folder import CheckResults
from tests.support import change, sample

AS_OF = date(2026, 11, 30)
# So many cases of each kind, with identities of their own.
COPIES = 5
DECIDED = {
    "date_received": "2026-10-20",
    "decision": "level_2",
    "reasons": "Several agencies have to act together.",
    "decided_by": "Carys Specimen",
    "decision_date": "2026-10-26",
    "meeting_date": "2026-11-12",
}
SENT_LONG_AGO = {"/referral/date_of_referral": "2026-10-19"}
MET = {"/meeting/date": "2026-11-12", "/next_review/date": "2027-02-25"}
SWAPPED = {"/offender/date_of_birth": "1991-08-09"}
# The forms of a case, each with what is changed of the small sample; what is said of the case, by
# code and severity; and what is on the work list, by code and days over.
Case = tuple[list[tuple[str, dict[str, Any]]], set[tuple[str, str]], set[tuple[str, int]]]
CASES: dict[str, Case] = {
    "referral sent five days ago": (
        [("mappa-a", {"/referral/date_of_referral": "2026-11-25"})],
        set(),
        {("LIM-8", -5)},
    ),
    "referral sent six weeks ago": ([("mappa-a", SENT_LONG_AGO)], set(), {("LIM-8", 32)}),
    "referral decided on in a later version": (
        [
            ("mappa-a", SENT_LONG_AGO),
            (
                "mappa-a",
                SENT_LONG_AGO | {"/version": "1.1", "/stage": "screening", "/screening": DECIDED},
            ),
            ("mappa-b", MET),
        ],
        set(),
        set(),
    ),
    "referral with a meeting since": (
        [("mappa-a", SENT_LONG_AGO), ("mappa-b", MET)],
        set(),
        set(),
    ),
    "further offence in July": (
        [
            (
                "mappa-n",
                {
                    "/notification/date_of_notification": "2026-07-08",
                    "/further_offence/charge_date": "2026-07-03",
                    "/further_offence/offence_date": "2026-07-01",
                },
            )
        ],
        set(),
        {("LIM-33", 140), ("LIM-34", 130)},
    ),
    "Jobcentre Plus told last week": (
        [("mappa-j", {"/notification/date_sent": "2026-11-25"})],
        set(),
        {("LIM-18", -2)},
    ),
    "Jobcentre Plus told in October": (
        [("mappa-j", {"/notification/date_sent": "2026-10-01"})],
        set(),
        {("LIM-18", 37)},
    ),
    "review in ten days": (
        [("mappa-b", {"/meeting/date": "2026-10-08", "/next_review/date": "2026-12-10"})],
        {("CASE-3", "advice")},
        {("CASE-3", -10)},
    ),
    "invitations due this week": (
        [("mappa-b", {"/meeting/date": "2026-10-08", "/next_review/date": "2026-12-17"})],
        {("CASE-10", "advice"), ("CASE-3", "advice")},
        {("CASE-10", -3), ("CASE-3", -17)},
    ),
    "review that did not take place": (
        [("mappa-b", {"/meeting/date": "2026-08-08", "/next_review/date": "2026-11-20"})],
        {("CASE-3", "warning")},
        {("CASE-3", 10)},
    ),
    "review that did not take place, and a birthday with two figures swapped": (
        [
            ("mappa-b", {"/meeting/date": "2026-08-08", "/next_review/date": "2026-11-20"}),
            ("mappa-a", SWAPPED | {"/referral/date_of_referral": "2026-07-01"}),
        ],
        {("CASE-1", "warning"), ("CASE-3", "warning")},
        {("CASE-3", 10), ("LIM-8", 142)},
    ),
    "transfer that nobody acknowledged": (
        [
            (
                "mappa-g",
                {"/transfer/move_date": "2026-11-16", "/completed_by/date": "2026-11-02"},
            )
        ],
        set(),
        {("LIM-48", 14)},
    ),
    "at level 1 in the minutes, told of as level 2": (
        [
            ("mappa-b", MET | {"/conclusion/level": "level_1", "/next_review/date": None}),
            ("mappa-p", {"/lead_agency/date": "2026-11-20"}),
        ],
        {("CASE-7", "warning")},
        set(),
    ),
}


def answers(stem: str, number: int, changes: dict[str, Any]) -> dict[str, Any]:
    """Return the small sample with an identity that no other case has."""
    whole = copy.deepcopy(sample(stem, "minimal"))
    suffix = "-B1" if stem == "mappa-b" else ""
    whole["reference"] = f"WY-1{number:03}-26{suffix}"
    offender = whole["offender"]
    for name in ("pnc_id", "visor_reference", "national_insurance_number"):
        offender.pop(name, None)
    if "lead_agency_reference" in offender:
        offender["lead_agency_reference"] = f"X1{number:05}"
    offender["date_of_birth"] = "1991-09-08"
    for pointer, value in changes.items():
        change(whole, pointer, copy.deepcopy(value))
    return whole


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> CheckResults:
    inbox = tmp_path_factory.mktemp("inbox")
    paths: list[Path] = []
    for kind, (name, (forms, _, _)) in enumerate(CASES.items()):
        for copied in range(COPIES):
            for order, (stem, changes) in enumerate(forms):
                path = inbox / f"{name} {copied} {order}.json"
                number = kind * COPIES + copied
                path.write_text(json.dumps(answers(stem, number, changes)), "utf-8")
                paths.append(path)
    return folder.check_folder(paths, CheckSettings("gpms", AS_OF))


def is_of(name: str, copied: int, files: tuple[str, ...]) -> bool:
    return any(Path(file).name.startswith(f"{name} {copied} ") for file in files)


@pytest.mark.parametrize("name", CASES)
def test_a_case_is_judged_as_a_unit_would(name: str, results: CheckResults) -> None:
    _, said, work = CASES[name]

    assert len(results.files) >= 80
    for copied in range(COPIES):
        found = {
            (finding.code, finding.severity)
            for case in results.cases
            if is_of(name, copied, case.files)
            for finding, _ in case.findings
        }
        listed = {
            (item.finding.code, item.finding.days)
            for item in results.work
            if is_of(name, copied, item.files)
        }
        assert (found, listed) == (said, work)


def test_the_work_list_begins_with_what_is_longest_overdue(results: CheckResults) -> None:
    days = [item.by for item in results.work]

    assert days == sorted(days)
    assert days[0] == date(2026, 7, 11)
