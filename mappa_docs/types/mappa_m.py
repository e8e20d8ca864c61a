"""The answers to MAPPA M: Minute executive summary.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
Kind = Literal[
    "subject_access",
    "court",
    "parole_board",
    "police_complaints",
    "prosecution",
    "agency",
    "review",
    "marac",
    "other",
]
RequestReceivedBy = Literal[
    "police",
    "probation",
    "prison_service",
    "yot",
    "jobcentre_plus",
    "education",
    "local_housing_authority",
    "registered_social_landlord",
    "childrens_services",
    "adult_social_care",
    "health_authority",
    "integrated_care_board",
    "gp",
    "mental_health_trust",
    "acute_trust",
    "electronic_monitoring",
    "immigration",
    "approved_premises",
    "victim_liaison_unit",
    "idva",
    "community_rehabilitation_company",
    "special_police_force",
    "ministry_of_defence",
    "lay_adviser",
    "mappa_coordination",
    "other",
]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
Area = Literal[
    "avon_and_somerset",
    "bedfordshire",
    "cambridgeshire",
    "cheshire",
    "cleveland",
    "cumbria",
    "derbyshire",
    "devon_and_cornwall",
    "dorset",
    "durham",
    "dyfed_powys",
    "essex",
    "gloucestershire",
    "greater_manchester",
    "gwent",
    "hampshire",
    "hertfordshire",
    "humberside",
    "kent",
    "lancashire",
    "leicestershire",
    "lincolnshire",
    "london",
    "merseyside",
    "norfolk",
    "north_wales",
    "north_yorkshire",
    "northamptonshire",
    "northumbria",
    "nottinghamshire",
    "south_wales",
    "south_yorkshire",
    "staffordshire",
    "suffolk",
    "surrey",
    "sussex",
    "thames_valley",
    "warwickshire",
    "west_mercia",
    "west_midlands",
    "west_yorkshire",
    "wiltshire",
]
MeetingLevel = Literal[2, 3]
Presence = Literal["attended", "observed", "apologies_report", "apologies"]
RiskAssessmentLevel = Literal["low", "medium", "high", "very_high"]
Outcome = Literal["completed", "ongoing", "not_completed"]
ConclusionLevel = Literal[1, 2, 3]
PreparedBy = Literal["coordinator", "chair"]
Reply = Literal["content", "objection", "none"]
Exemptions = Literal["crime", "other_person", "other"]
Marking = Literal[
    "UNCLASSIFIED",
    "PROTECT",
    "RESTRICTED",
    "CONFIDENTIAL",
    "OFFICIAL",
    "OFFICIAL-SENSITIVE",
    "SECRET",
    "TOP SECRET",
]


class Absence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: AbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class Request(TypedDict):
    """The request."""

    requester: str
    """Requester. Where a solicitor asks for somebody, name both."""
    kind: Kind
    """Kind of request. A request under the Freedom of Information Act is hardly ever answered with
    a summary: see 13b.19."""
    organisation: NotRequired[str]
    """Court, agency or organisation. Except for a subject access request."""
    date_received: str
    """Date the request was received. Such as 2026-03-31."""
    sought: str
    """What is sought. As clarified with the requester. A single agency’s document is asked for from
    that agency."""
    received_by: RequestReceivedBy
    """Agency that received the request. Its procedure is followed."""
    passed_on: str | Absence
    """Date the MAPPA Co-ordinator was told. Where the request came to the Co-ordinator in the first
    place, the day it came. Such as 2026-03-31."""


class Lawfulness(TypedDict):
    """Lawful basis."""

    lawful_basis: str
    """Lawful basis for sharing."""
    necessity: str
    """Why sharing is necessary."""
    proportionality: str
    """Why what is shared is proportionate."""


class OffenderDateOfBirthAbsence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: OffenderDateOfBirthAbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class Offender(TypedDict):
    """Offender."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: NotRequired[str | OffenderDateOfBirthAbsence]
    """Date of birth. On the internal record only. Such as 2026-03-31."""


class Meeting(TypedDict):
    """The meeting."""

    area: Area
    """MAPPA Area. The area that held the meeting."""
    date: str
    """Date of the meeting. Such as 2026-03-31."""
    level: NotRequired[MeetingLevel]
    """Level of the meeting. On the internal record only."""
    next_meeting: str | Absence
    """Date of the next meeting. Where there is to be none, say so and why. Such as 2026-03-31."""


class AttendanceRow(TypedDict):
    """Role or organisation."""

    agency: RequestReceivedBy
    """Agency."""
    role: str
    """Role or organisation."""
    presence: Presence
    """Attendance."""


class RelevantInformation(TypedDict):
    """Reason for the referral."""

    reason_for_referral: str
    """Reason for the referral."""


class Summary(TypedDict):
    """Summary of the meeting. Leave out what its agency has not agreed to release, and what would
    identify anybody else."""

    updates: str
    """Updates."""
    discussion: str
    """Discussion."""
    decisions: str
    """Decisions."""


class RiskAssessmentToolsRow(TypedDict):
    """Risk tool."""

    tool: str
    """Tool. Such as OASys, ARMS or Risk Matrix 2000."""
    result: str
    """Outcome."""
    date: NotRequired[str | Absence]
    """Date. Such as 2026-03-31."""


class RiskAssessment(TypedDict):
    """Risk assessment."""

    level: NotRequired[RiskAssessmentLevel]
    """Level of risk of serious harm."""
    nature: str
    """Nature of the risk."""
    circumstances: str
    """What is likely to raise the risk. Static factors, which cannot change, and dynamic ones,
    which can."""
    protective_factors: str | Absence
    """What is likely to reduce the risk."""
    tools: list[RiskAssessmentToolsRow] | Absence
    """Outcomes of risk assessment tools. Without the assessors’ names."""


class RiskManagementPlanActionsRow(TypedDict):
    """Action."""

    action: str
    """Action."""
    agency: RequestReceivedBy
    """Agency."""
    outcome: Outcome
    """Progress."""


class RiskManagementPlan(TypedDict):
    """Risk management plan."""

    summary: str
    """Outline of the plan."""
    actions: list[RiskManagementPlanActionsRow] | Absence
    """Actions to manage the risk. Each with the agency that carries it out, and whether it has been
    done."""


class Conclusion(TypedDict):
    """MAPPA level."""

    level_changed: bool
    """The meeting changed the level."""
    level: NotRequired[ConclusionLevel | Literal["exit"]]
    """Level after the meeting."""
    reasons: NotRequired[str]
    """Reasons for the change."""


class Disclosure(TypedDict):
    """Disclosure."""

    considerations: str | Absence
    """What was considered about disclosure. Where it cannot be released, say “Withheld”."""


class OtherActions(TypedDict):
    """Other actions."""

    actions: str | Absence
    """Any other actions."""


class Approval(TypedDict):
    """Approval."""

    prepared_by: PreparedBy
    """Author."""
    chair_approves: bool
    """The Chair approves this summary for release. The final decision on what is released is the
    Chair’s."""
    approved_on: NotRequired[str]
    """Date of approval. Such as 2026-03-31."""
    author: str
    """Name of the author."""
    chair: str
    """Name of the Chair."""
    copied_to_coordinator: NotRequired[str]
    """Date copied to the MAPPA Co-ordinator. Always where the Chair prepares the summary. Such as
    2026-03-31."""
    sent_on: NotRequired[str]
    """Date sent or returned. To the requester, or to the unit that answers for the agency. Such as
    2026-03-31."""


class ContributorsRow(TypedDict):
    """Contributor."""

    agency: RequestReceivedBy
    """Agency."""
    organisation: NotRequired[str]
    """Name of the organisation. Only where “Another organisation” is chosen."""
    draft_sent: str | Absence
    """Date the draft was sent. Such as 2026-03-31."""
    reply: Reply
    """Reply."""
    objection: NotRequired[str]
    """Objection or exemption."""
    decision: NotRequired[str]
    """The Chair’s decision on it."""


class ReleaseChecks(TypedDict):
    """Exemptions and checks before release. For the covering letter and the Co-ordinator’s record.
    On the internal record only."""

    exemptions: NotRequired[list[Exemptions]]
    """Exemptions relied on. Case by case, never as a blanket ban."""
    left_out: NotRequired[str]
    """What was left out, and why. With the provision relied on. The guidance names sections
    29(1)(a) and 7(4) of the Act of 1998: name the one in force."""
    victim_information: bool
    """Information about a victim is included."""
    victim_information_agreed: NotRequired[bool]
    """The agency that gave it agrees to its release."""
    gender_recognition: bool
    """Information about gender recognition is included. An application for a certificate is
    protected information."""
    gender_recognition_basis: NotRequired[str]
    """Why that is necessary to prevent or detect crime."""


class CarriedRow(TypedDict):
    """Carried forward."""

    answers: list[str]
    """Answers. Their places on this form."""
    form: str
    """Taken from."""
    version: NotRequired[str]
    """Its version."""
    date: NotRequired[str]
    """Its date. Such as 2026-03-31."""
    places: NotRequired[list[str]]
    """Their places there. One for each answer, where they differ."""
    to_confirm: bool
    """To be confirmed. No for what does not change, such as a date of birth."""
    confirmed_by: NotRequired[str]
    """Confirmed as still current by."""
    confirmed_on: NotRequired[str]
    """Confirmed on. Such as 2026-03-31."""


class MappaM(TypedDict):
    """Minute executive summary. Answers a request for the minutes of a meeting with what may
    lawfully be shared, and no names of those who attended."""

    form: Literal["MAPPA M"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    reference: str
    """Document reference. The co-ordination unit's or the referring agency's own reference. Capital
    letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the
    file name. Such as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    request: Request
    lawfulness: Lawfulness
    offender: Offender
    meeting: Meeting
    attendance: list[AttendanceRow]
    """Attendance and apologies. By role or organisation. Never write a name here."""
    relevant_information: RelevantInformation
    summary: Summary
    risk_assessment: RiskAssessment
    risk_management_plan: RiskManagementPlan
    conclusion: Conclusion
    disclosure: Disclosure
    other_actions: NotRequired[OtherActions]
    approval: Approval
    contributors: list[ContributorsRow]
    """Contributors consulted. Everybody who attended, sent a report or gave information. On the
    internal record only."""
    release_checks: ReleaseChecks
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
