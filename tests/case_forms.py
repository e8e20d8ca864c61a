"""Forms that may be of one case, as small as a test needs them, and what is found in them."""

import copy
from datetime import date
from typing import Any

from mappa_docs.cases import case as cases
from mappa_docs.cases import facts
from mappa_docs.cases.case import Case
from mappa_docs.intake import submission
from mappa_docs.intake.answers import Answers
from tests.support import change, remove, sample

# A day after the meeting of MAPPA B's sample, before the next one.
AS_OF = date(2026, 7, 7)


def form(stem: str, name: str = "", **changes: Any) -> facts.Facts:
    answers = copy.deepcopy(sample(stem))
    for pointer, value in changes.pop("set", {}).items():
        change(answers, pointer, copy.deepcopy(value))
    for pointer in changes.pop("without", ()):
        remove(answers, pointer)
    return facts.facts(Answers(submission.from_answers(answers, source=name or stem), AS_OF))


def minutes(name: str = "", **changes: Any) -> facts.Facts:
    """Return minutes with no next meeting and no prisoner, so that only what is set is found."""
    plain = {
        "/meeting/date": "2026-07-01",
        "/offender/location": "community",
        "/agreed_risk_management_plan/jobcentre_plus": "not_needed",
        "/next_review/date": "2026-08-19",
    }
    return form("mappa-b", name, set=plain | changes.pop("set", {}), **changes)


def codes(*forms: facts.Facts, as_of: date = AS_OF) -> list[str]:
    return [one.finding.code for case in cases.cases(forms, as_of) for one in case.findings]


def the_case(*forms: facts.Facts, as_of: date = AS_OF) -> Case:
    (case,) = cases.cases(forms, as_of)
    return case


def files_by_case(*forms: facts.Facts) -> list[set[str]]:
    return [set(case.files) for case in cases.cases(forms, AS_OF)]


MOVED = {"/transfer/move_date": "2026-07-20", "/completed_by/date": "2026-07-02"}
SAME = {
    "/offender/pnc_id": "2016/0999901R",
    "/offender/date_of_birth": "1985-04-12",
    "/offender/visor_reference": "16/0999901",
    "/category/category": 1,
}


def transfer(**changes: Any) -> facts.Facts:
    """Return the transfer of the case from Gwent to Avon and Somerset."""
    return form("mappa-g", set=MOVED | {"/category/level": 3} | changes)


def young(dated: str, name: str = "", /, **changes: Any) -> facts.Facts:
    """Return a notification by a Youth Offending Team in Gwent."""
    plain = {"/notification/date": dated, "/notification/area": "gwent"}
    return form("mappa-h", name, set=SAME | plain | changes)


def patient(**changes: Any) -> facts.Facts:
    """Return a notification by a mental health service in Gwent, before the meeting."""
    plain = {
        "/notification/date_of_notification": "2026-05-01",
        "/notification/area": "gwent",
        "/changes": None,
        "/leave": None,
        "/exit": {},
    }
    return form("mappa-i", set=SAME | plain | changes)


END = {"/notification/ending": {"reason": "licence_expired", "date": "2026-07-28"}}
EXIT = {"/exit/exit_date": "2026-07-28", "/exit/reason": "cto_expired"}
RETURNED = EXIT | {"/exit/reason": "returned_to_prison"}
LATER = date(2026, 9, 20)


def planned(day: str, **changes: Any) -> facts.Facts:
    """Return a referral that was accepted at level 2 on 20 May, with a meeting on the day."""
    plain = {
        "/offender/location": "community",
        "/screening/decision": "level_2",
        "/screening/decision_date": "2026-05-20",
        "/screening/meeting_date": day,
    }
    return form("mappa-a", set=plain | changes)


PRISONER = {"/offender/location": "custody"}


def report(day: str, requested: str = "2026-05-29", /, **changes: Any) -> facts.Facts:
    """Return the prison's report for a meeting planned for the day."""
    plain = {"/request/meeting_date": day, "/request/date_of_request": requested}
    return form("mappa-f", f"report {day}", set=plain | {"/author/date": "2026-06-10"} | changes)
