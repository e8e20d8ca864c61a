"""The answers to MAPPA O: Serious Case Review report.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

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
AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
Offence = Literal[
    "murder",
    "attempted_murder",
    "manslaughter",
    "rape",
    "attempted_rape",
    "listed",
    "other",
]
Basis = Literal["mandatory", "discretionary"]
Ground = Literal["level_1_offender", "listed_offence", "public_interest"]
Agency = Literal[
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
Methods = Literal[
    "minutes",
    "visor",
    "agency_reports",
    "interviews",
    "agency_findings",
    "other_reports",
]
Event = Literal["charge_discontinued", "charge_reduced", "offender_died"]
Decision = Literal["continue", "discontinue"]
What = Literal["panel_incomplete", "shared_early", "other"]
Stage = Literal["report", "overview", "follow_up"]
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


class Review(TypedDict):
    """About the review."""

    area: Area
    """MAPPA Area. The area whose Board commissioned the review."""
    board_chair: NotRequired[str]
    """Chair of the Strategic Management Board."""


class Absence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: AbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class OffenderDateOfBirthAbsence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: OffenderDateOfBirthAbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class Offender(TypedDict):
    """Name of offender."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: NotRequired[str | OffenderDateOfBirthAbsence]
    """Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31."""


class FurtherOffence(TypedDict):
    """Offence."""

    offence: Offence
    """Kind of offence."""
    charge: str
    """Offence as charged."""
    offence_date: str | Absence
    """Date of the offence. The first day, where it went on for longer. Such as 2026-03-31."""
    charge_date: str
    """Date of the charge. Such as 2026-03-31."""
    outcome: NotRequired[str]
    """Outcome of the criminal proceedings. As far as it is known when the report is written."""


class Reason(TypedDict):
    """Why a MAPPA Serious Case Review?"""

    basis: Basis
    """Basis of the review."""
    active_management: bool
    """At level 2 or 3 at the time, or in the 28 days before."""
    ground: NotRequired[Ground]
    """Ground of a discretionary review."""
    reason: str
    """Why the review was held."""


class Background(TypedDict):
    """Case background."""

    background: str
    """Background of the case."""
    further_offending: str
    """The serious further offending."""
    case_summary: NotRequired[str]
    """Case summary. Printed in the Overview Report, and only there. Write it so that nobody can be
    recognised: no names, initials, ages, addresses or exact dates, of the offender, a victim, a
    relative or a member of staff."""


class ProcessLead(TypedDict):
    """SCR Lead."""

    name: str
    """Name of the SCR Lead."""
    role: NotRequired[str]
    """Role or grade."""
    agency: Agency
    """Agency."""
    organisation: NotRequired[str]
    """Name of the organisation. Only where “Another organisation” is chosen."""
    independent: NotRequired[bool]
    """Independent of the area’s agencies."""
    no_connection: bool
    """Has no connection with the case."""
    no_line_management: bool
    """Does not manage the staff in the case."""
    connection: NotRequired[str]
    """What the connection is, and why the Lead was kept. Only where there is one."""


class ProcessTimetable(TypedDict):
    """Chronology of the review."""

    decided: str | Absence
    """Date of the decision to hold a review. Such as 2026-03-31."""
    omppg_notified: NotRequired[str]
    """Date OMPPG was notified. Such as 2026-03-31."""
    agencies_told: str | Absence
    """Date the agencies were told. Such as 2026-03-31."""
    first_panel_meeting: str | Absence
    """Date of the panel’s first meeting. Within a month of the agencies being told. Such as
    2026-03-31."""
    report_completed: str | Absence
    """Date the report was completed. Within four months of the first meeting of the panel. Such as
    2026-03-31."""
    overview_completed: NotRequired[str]
    """Date the Overview Report was completed. Within a month of the report. Such as 2026-03-31."""
    delay: NotRequired[str]
    """Reason for any delay. Such as the prosecution’s advice."""


class ProcessPanelRow(TypedDict):
    """Member of the panel."""

    name: str
    """Name."""
    role: str
    """Role or grade."""
    agency: Agency
    """Agency."""


class Process(TypedDict):
    """The review process."""

    process: str
    """Course of the review."""
    methods: NotRequired[list[Methods]]
    """What was examined. Tick all that apply."""
    terms_of_reference: NotRequired[str]
    """Terms of reference. As the Board agreed them."""
    prosecution_consulted: bool
    """The prosecution agreed to the timing. The Crown Prosecution Service, or another
    prosecutor."""
    prosecution_advice: NotRequired[str]
    """What was agreed, or why nothing was."""
    other_reviews: str | Absence
    """Other reviews of the case. For example a review about a child, or of a domestic homicide, and
    how this one was linked to it."""
    family_contact: str | Absence
    """Contact with the victim and the family. Who kept them informed, and what they asked of the
    review."""
    media: NotRequired[str | Absence]
    """Media strategy."""
    lead: ProcessLead
    timetable: ProcessTimetable
    panel: list[ProcessPanelRow]
    """Review panel. The SCR Lead, a senior person from each agency involved, and a Lay Adviser."""


class AgenciesRow(TypedDict):
    """Agency."""

    agency: Agency
    """Kind of agency."""
    organisation: str
    """Name. Of the force, trust, council or company."""
    role: str
    """Role in the case."""
    satisfied: NotRequired[bool]
    """Fully and fairly represented. Whether the agency is satisfied that its information is."""


class ChronologyRow(TypedDict):
    """Event."""

    date: str | Absence
    """Date. Such as 2026-03-31."""
    agency: NotRequired[Agency]
    """Agency."""
    event: str
    """Event."""
    source: NotRequired[str]
    """Source."""


class Findings(TypedDict):
    """Findings. Say what was done well, too."""

    practice: str
    """Assessment of practice against the Guidance and the law."""
    identified: NotRequired[bool]
    """Identified as a MAPPA offender at the correct time. Category 1 and 2 by sentence, and no
    later than the start of supervision in the community."""
    identified_finding: NotRequired[str]
    """Finding on identification."""
    referred: NotRequired[bool]
    """Referred for level 2 or 3 as appropriate."""
    referred_finding: NotRequired[str]
    """Finding on the referral."""
    managed: NotRequired[bool]
    """Managed effectively by the meetings."""
    managed_finding: NotRequired[str]
    """Finding on the meetings."""


class Conclusion(TypedDict):
    """Conclusion, learning points and best practice."""

    conclusion: str
    """Conclusion."""
    overview_conclusion: NotRequired[str]
    """Conclusion of the Overview Report. Printed in the Overview Report, and only there. Write it
    so that nobody can be recognised."""
    learning_points: list[str]
    """Learning points. One on each line. They stand in the Overview Report as they are here: write
    about practice, and name and describe nobody."""
    best_practice: NotRequired[list[str] | Absence]
    """Best practice. One on each line. Where there is none, say “None”."""


class ActionPlanRow(TypedDict):
    """Action."""

    action: str
    """Action."""
    how: NotRequired[str]
    """Steps to take it forward."""
    agency: str
    """Agency. The one agency, or the Board, that answers for the action."""
    by_whom: str
    """Grade, rank or role. Of the person who sees to it."""
    due: str
    """Date due. Such as 2026-03-31."""


class ApprovalDispute(TypedDict):
    """Dispute about the report. What cannot be resolved by discussion is decided by the Chair of
    the Board."""

    raised_by: str
    """Raised by."""
    matter: str
    """Matter in dispute."""
    ruling: str
    """Ruling of the Chair."""
    ruling_date: str
    """Date of the ruling. Such as 2026-03-31."""


class Approval(TypedDict):
    """Approval and circulation."""

    report_approved: NotRequired[str | Absence]
    """Date of the Board’s approval of the report. Such as 2026-03-31."""
    report_checked: NotRequired[str]
    """Date OMPPG’s view of the report was received. Such as 2026-03-31."""
    report_circulation: NotRequired[str]
    """Who else may see the report. Only on the authority of the Chair of the Board."""
    overview_approved: NotRequired[str | Absence]
    """Date of the Board’s approval of the Overview Report. Such as 2026-03-31."""
    overview_checked: NotRequired[str | Absence]
    """Date of OMPPG’s approval of the Overview Report. Such as 2026-03-31."""
    overview_shared: NotRequired[str]
    """Date of sharing the Overview Report with victim or family. Such as 2026-03-31."""
    overview_circulation: NotRequired[str]
    """Who else may see the Overview Report. On a limited basis, and on the authority of the
    Board."""
    held_back: NotRequired[str]
    """Why circulation is delayed. Where it could harm criminal proceedings."""
    dispute: NotRequired[ApprovalDispute]


class FollowUp(TypedDict):
    """Follow-up of the Action Plan."""

    plan_agreed: str
    """Date on which the Action Plan was agreed. Such as 2026-03-31."""
    interim_date: str
    """Date of the interim report to the Board. 3 to 6 months after the plan was agreed. Such as
    2026-03-31."""
    interim_report: str
    """Interim developments."""
    final_date: NotRequired[str]
    """Date of the final report to OMPPG. 9 to 12 months after the plan was agreed. Such as
    2026-03-31."""
    final_report: NotRequired[str]
    """Completion of the Action Plan."""


class Discontinuance(TypedDict):
    """If the case no longer calls for a review. Where the charge is dropped or reduced, or the
    offender dies, the Board considers whether to go on."""

    event: Event
    """What happened."""
    decision: Decision
    """Decision of the Board."""
    reasons: str
    """Reasons."""
    decision_date: str
    """Date of the decision. Such as 2026-03-31."""
    omppg_informed: NotRequired[str]
    """Date OMPPG was informed. Such as 2026-03-31."""


class ExplanationsRow(TypedDict):
    """What did not happen."""

    what: What
    """What did not happen as it should."""
    why: str
    """Why."""
    done: str
    """What was done about it."""


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


class MappaO(TypedDict):
    """Serious Case Review report. Shows whether the agencies did all they reasonably could before a
    serious further offence, and what they will do better."""

    form: Literal["MAPPA O"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    stage: Stage
    """Stage."""
    reference: str
    """Document reference. The co-ordination unit's or the referring agency's own reference. Capital
    letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the
    file name. Such as WY-0417-26."""
    overview_reference: NotRequired[str]
    """Reference of the Overview Report. A new one, by which nobody can find the case: not that of
    this report, of MAPPA N or of the minutes. Left out, the Overview Report carries none. Such as
    WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    review: Review
    offender: Offender
    further_offence: FurtherOffence
    reason: Reason
    background: Background
    process: Process
    agencies: list[AgenciesRow]
    """List and role of the relevant agencies. Every agency that had a part in the case."""
    chronology: list[ChronologyRow]
    """Chronology of events. In the order of the events. Give the time too where it matters."""
    findings: Findings
    conclusion: Conclusion
    action_plan: list[ActionPlanRow]
    """Action Plan. Action, agency and date stand in the Overview Report as they are here: name and
    describe nobody in them."""
    approval: NotRequired[Approval]
    follow_up: NotRequired[FollowUp]
    discontinuance: NotRequired[Discontinuance]
    explanations: NotRequired[list[ExplanationsRow] | Absence]
    """What did not happen as it should, and why. Only where something went wrong. It stays on
    record, and the figures count it."""
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
