"""Meetings → whether those came who have to (31.21, items 4 and 6 to 9), meeting by meeting."""

from collections import defaultdict
from collections.abc import Iterator

from mappa_docs.cases.meetings import Meeting
from mappa_docs.cases.planned_meetings import HeldMeetings
from mappa_docs.domain.seniority import anyone, is_senior_enough
from mappa_docs.statistics.case_histories import History

_YOUTH = {"yot", "childrens_services"}
# The agencies of 3.5 as the forms name them.
DUTY_TO_CO_OPERATE = (
    "yot",
    "jobcentre_plus",
    "education",
    "local_housing_authority",
    "registered_social_landlord",
    "childrens_services",
    "adult_social_care",
    "health_authority",
    "integrated_care_board",
    "mental_health_trust",
    "acute_trust",
    "electronic_monitoring",
    "immigration",
)

# The file that a meeting is known from, and whether it is as it has to be; None can't be told.
Outcome = tuple[str, bool | None]


def youth(met: list[Meeting], cases: list[History]) -> Iterator[Outcome]:
    """Yield the meetings about somebody under 18, and as unclear those of which no form of the case
    tells the age. A list may be about several cases."""
    young: dict[str, list[bool | None]] = defaultdict(list)
    for case in cases:
        for meeting in case.meetings:
            young[meeting.source].append(case.under_18(meeting))
    for meeting in met:
        under_18 = anyone(young[meeting.source])
        if under_18 is not False:
            came = {person.agency for person in meeting.attended} >= _YOUTH
            yield meeting.source, came if under_18 else None


def invited(met: list[Meeting]) -> dict[str, list[Outcome]]:
    """Return the outcomes of each duty to co-operate agency that was invited to any meeting."""
    outcomes: dict[str, list[Outcome]] = {}
    for agency in DUTY_TO_CO_OPERATE:
        asked = [meeting for meeting in met if agency in (meeting.invited or ())]
        if asked:
            outcomes[agency] = [(meeting.source, _came(meeting, agency)) for meeting in asked]
    return outcomes


def prison(met: list[Meeting], cases: list[History]) -> Iterator[Outcome]:
    """Yield the meetings that the prison was invited to: it comes, or its MAPPA F came to the
    meeting, by the minutes or by its own date. One that came later does not count."""
    reported = {
        meeting.source
        for case in cases
        if (days := HeldMeetings(case.forms).reported(case.forms, in_time=True))
        for meeting in case.meetings
        if meeting.held in days
    }
    for meeting in met:
        if "prison_service" in (meeting.invited or ()):
            sent = meeting.source in reported or meeting.prison_report
            yield meeting.source, anyone((sent, _came(meeting, "prison_service")))


def senior(met: list[Meeting], agency: str, equivalent: bool | None = None) -> Iterator[Outcome]:
    """Yield for each meeting whether somebody of the right rank or grade came from the agency.
    `equivalent` is as in `is_senior_enough`."""
    yield from ((meeting.source, _came(meeting, agency, equivalent)) for meeting in met)


def _came(meeting: Meeting, agency: str, equivalent: bool | None = None) -> bool | None:
    people = [person for person in meeting.attended if person.agency == agency]
    if not people:
        return False
    return anyone(
        is_senior_enough(
            agency,
            person.grade,
            meeting.level,
            authority=person.authority,
            equivalent=equivalent,
        )
        for person in people
    )
