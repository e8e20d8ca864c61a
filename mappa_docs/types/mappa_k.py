"""The answers to MAPPA K: Audit of level 2 and 3 cases.

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
AuditLevel = Literal[2, 3]
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
ReferralTimeliness = Literal[4, 3, 2, 1]
ReferralSectionsCompleted = Literal[3, 1]
Absent = Literal["not_known", "not_applicable", "withheld", "none"]
AttendanceAttendance = Literal[3, 2, 1]
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


class Audit(TypedDict):
    """Case being audited."""

    area: Area
    """MAPPA Area. The area whose case is audited."""
    case_reference: str
    """Reference of the case. The co-ordination unit’s reference. The audit needs no name."""
    level: AuditLevel
    """Level of management."""
    last_meeting: NotRequired[str]
    """Date of the last meeting looked at. Such as 2026-03-31."""


class Auditor(TypedDict):
    """Auditor’s details."""

    name: str
    """Name."""
    agency: Agency
    """Agency."""
    organisation: NotRequired[str]
    """Name of the organisation. Only where “Another organisation” is chosen."""
    date: str
    """Date. Such as 2026-03-31."""


class Referral(TypedDict):
    """Referral."""

    timeliness: ReferralTimeliness
    """Timeliness of the referral."""
    sections_completed: ReferralSectionsCompleted
    """The relevant sections were all completed."""
    comments: NotRequired[str]
    """Comments."""


class Meeting(TypedDict):
    """MAPPA meeting."""

    timeliness: ReferralTimeliness
    """Timeliness of the first meeting after the referral."""
    comments: NotRequired[str]
    """Comments."""


class Absence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: Absent
    """Kind of absence."""
    reason: str
    """Reason."""


class Attendance(TypedDict):
    """Agency attendance."""

    attendance: AttendanceAttendance
    """The relevant agencies all attended."""
    reports: NotRequired[ReferralTimeliness | Absence]
    """The absent agencies that owed a report gave one. Scored where an agency did not attend. Where
    none of those absent owed a report, say that it does not apply, and why."""
    absent_agencies: NotRequired[str]
    """Agencies that did not attend."""
    comments: NotRequired[str]
    """Comments."""


class Minutes(TypedDict):
    """Minutes."""

    clear_and_concise: ReferralTimeliness
    """The minutes are clear and concise."""
    category: ReferralSectionsCompleted
    """The MAPPA category is clearly identified."""
    level: ReferralSectionsCompleted
    """The level of management is recorded."""
    initial_plan: ReferralSectionsCompleted
    """The lead agency completed an initial risk management plan."""
    comments: NotRequired[str]
    """Comments."""


class Conduct(TypedDict):
    """Conduct of the meeting."""

    agenda: ReferralSectionsCompleted
    """The minutes show that the agenda was followed."""
    information_exchanged: ReferralSectionsCompleted
    """The minutes show that information was exchanged."""
    information_considered: ReferralTimeliness
    """The minutes show that information was considered."""
    diversity: ReferralSectionsCompleted
    """The minutes show that diversity issues were considered."""
    risk: ReferralTimeliness
    """The minutes show that risk was properly addressed."""
    comments: NotRequired[str]
    """Comments."""


class Further(TypedDict):
    """Further items. For an area that wants to look further. Score those that you have looked at,
    and leave out the others."""

    victims: NotRequired[ReferralSectionsCompleted]
    """The minutes show that victim issues were considered."""
    disclosure: NotRequired[ReferralSectionsCompleted]
    """The decision on disclosure is recorded, with its reasons."""
    actions_specific: NotRequired[ReferralTimeliness]
    """The actions each have an agency and a date."""
    actions_completed: NotRequired[ReferralTimeliness]
    """The earlier actions are accounted for."""
    level_reasons: NotRequired[ReferralSectionsCompleted]
    """The reasons for the level are recorded."""
    review_in_time: NotRequired[ReferralSectionsCompleted]
    """The reviews were held in time. In the community at least every 16 weeks at level 2, and every
    8 weeks at level 3."""
    minutes_in_time: NotRequired[ReferralSectionsCompleted]
    """The minutes were agreed for distribution in time. Within 10 working days at level 2, and 5 at
    level 3."""
    visor_in_time: NotRequired[ReferralSectionsCompleted]
    """The ViSOR record was updated in time. Within 3 working days of the minutes being agreed."""
    comments: NotRequired[str]
    """Comments."""


class Totals(TypedDict):
    """Result."""

    total_scored: int
    """Total scored. Add up all the scores given."""
    maximum: int
    """Maximum of the items scored. Add up the highest score of every item that was scored: 3 for
    yes or no and for attendance, 4 for the others. An item left out counts for nothing."""
    percentage: float
    """Percentage. Divide the total scored by the maximum, multiply by 100, and round to the nearest
    whole number."""
    comments: NotRequired[str]
    """Overall comments. What went well, and what could be done better."""
    for_the_board: NotRequired[str]
    """Points for the Strategic Management Board."""


class MappaK(TypedDict):
    """Audit of level 2 and 3 cases. Scores how MAPPA worked in one case, so that the Strategic
    Management Board can see what to improve."""

    form: Literal["MAPPA K"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    reference: str
    """Document reference. The audit’s own. Capital letters, digits and hyphens, and no name. Such
    as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    audit: Audit
    auditor: Auditor
    referral: Referral
    meeting: Meeting
    attendance: Attendance
    minutes: Minutes
    conduct: Conduct
    further: NotRequired[Further]
    totals: Totals
