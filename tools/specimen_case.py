"""A folder with the documents of one invented case over three years, for guides and tests."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mappa_docs import sample

REFERENCE = "GW-0113-26"
# The offender of MAPPA A's sample: what joins the forms of the case.
_SAME = {
    f"/offender/{name}": sample("mappa-a")["offender"][name]
    for name in ("pnc_id", "date_of_birth", "visor_reference")
}
# The meetings of an ordinary case: day, level, what they decided, the day of the next.
MEETINGS = (
    ("2024-02-14", 2, "level_2", "2024-05-08"),
    ("2024-05-08", 2, "level_3", "2024-06-12"),
    ("2024-06-12", 3, "level_3", "2024-09-11"),
    ("2024-09-11", 3, "level_2", "2025-01-15"),
    ("2025-01-15", 2, "level_2", "2025-09-17"),
    ("2025-09-17", 2, "level_2", "2026-08-19"),
)
AS_OF = "2026-07-31"


def form(stem: str, **changes: Any) -> dict[str, Any]:
    """Return a form of the case."""
    answers = copy.deepcopy(sample(stem))
    for pointer, value in changes["set"].items():
        _put(answers, pointer, copy.deepcopy(value))
    return answers


def _put(answers: dict[str, Any], pointer: str, value: Any) -> None:
    *above, name = pointer.split("/")[1:]
    for step in above:
        answers = answers.setdefault(step, {})
    answers[name] = value


def referral(version: str, dated: str, **changes: Any) -> dict[str, Any]:
    """Return a version of the referral of that day."""
    plain = {
        "/reference": REFERENCE,
        "/version": version,
        "/stage": "screening",
        "/referral/level": 2,
        "/referral/date_of_referral": dated,
        "/screening/date_received": dated,
        "/screening/decision": "level_2",
        "/screening/decision_date": "2024-01-24",
        "/screening/meeting_date": "2024-02-14",
    }
    return form("mappa-a", set=plain | changes)


def minutes(number: int, day: str, level: int, decided: str, following: str) -> dict[str, Any]:
    """Return the minutes of a meeting, which have answers from the form before them."""
    before = MEETINGS[number - 2] if number > 1 else None
    source = (
        {"form": "MAPPA B", "version": "1.0", "date": before[0]}
        if before
        else {"form": "MAPPA A", "version": "1.1", "date": "2024-01-22"}
    )
    row = {"answers": ["/offender/last_name", "/offender/pnc_id"], **source, "to_confirm": True}
    plain = {
        "/reference": f"{REFERENCE}-B{number}",
        "/version": "1.0",
        "/meeting/date": day,
        "/meeting/number": str(number),
        "/meeting/level": level,
        "/conclusion/level": decided,
        "/next_review/date": following,
        "/prison_report": {"received": False, "not_received": "Not in custody any more."},
        "/offender/location": "community",
        "/offender/current_address": {"address": "14 Example Terrace", "postcode": "ZZ2 2ZZ"},
        "/meeting/kind": "initial" if number == 1 else "review",
        "/distribution/agreed_on": day,
        "/carried": [row | {"confirmed_by": "Alex Example", "confirmed_on": day}],
    }
    return form("mappa-b", set=plain | _SAME)


def documents() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the twelve documents, each with the name of its file."""
    yield "referral.json", referral("1.0", "2024-01-15")
    yield "referral-2.json", referral("1.1", "2024-01-22")
    for number, (day, level, decided, following) in enumerate(MEETINGS, 1):
        yield f"minutes-{number}.json", minutes(number, day, level, decided, following)
    yield (
        "attendance.json",
        form(
            "mappa-e",
            set={
                "/meeting/case_references": [f"{REFERENCE}-B3"],
                "/meeting/date": "2024-06-12",
                "/meeting/level": 3,
            },
        ),
    )
    yield (
        "prison.json",
        form(
            "mappa-f",
            set=_SAME
            | {
                "/reference": f"{REFERENCE}-F1",
                "/request/meeting_date": "2024-02-14",
                "/request/date_of_request": "2024-01-26",
                "/request/level": 2,
                "/author/date": "2024-02-09",
            },
        ),
    )
    yield (
        "jobcentre.json",
        form(
            "mappa-j",
            set={
                "/reference": f"{REFERENCE}-J1",
                "/notification/date_sent": "2025-02-03",
                "/prior_discussion/date": "2025-01-27",
            },
        ),
    )
    yield (
        "housing.json",
        form(
            "mappa-p",
            set={
                "/reference": f"{REFERENCE}-P1",
                "/lead_agency/date": "2026-03-02",
                "/offender/date_of_birth": "1985-04-12",
            },
        ),
    )


def write(folder: Path) -> list[Path]:
    """Write the documents into the folder, and return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, answers in documents():
        path = folder / name
        path.write_text(json.dumps(answers, ensure_ascii=False, indent=2), "utf-8")
        written.append(path)
    return written
