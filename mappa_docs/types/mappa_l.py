"""The answers to MAPPA L: Audit of level 2 and 3 meetings.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

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
ChairAgency = Literal["police", "probation", "other"]
ArrangementsJoiningInstructions = Literal[4, 3, 2, 1]
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


class Auditor(TypedDict):
    """Auditor’s details."""

    name: str
    """Name. A Lay Adviser may take part in an audit after a meeting, but does not appraise meetings
    as an inspector would."""
    agency: Agency
    """Agency."""
    organisation: NotRequired[str]
    """Name of the organisation. Only where “Another organisation” is chosen."""
    date: NotRequired[str]
    """Date of the audit. Such as 2026-03-31."""


class Meeting(TypedDict):
    """Details of the meeting."""

    area: Area
    """MAPPA Area. The area whose meeting is audited."""
    date: str
    """Date of the meeting. Such as 2026-03-31."""
    level: MeetingLevel
    """Level."""
    cases_discussed: int
    """Number of cases discussed."""
    chair: str
    """Name of the Chair."""
    chair_agency: ChairAgency
    """Agency of the Chair. A Chair is employed by the police or by probation."""
    chair_rank: str
    """Rank or grade of the Chair."""


class Arrangements(TypedDict):
    """Arrangements for the meeting."""

    joining_instructions: ArrangementsJoiningInstructions
    """The attendees had joining instructions before the meeting."""
    paperwork: ArrangementsJoiningInstructions
    """The attendees had the relevant paperwork. Details of the referral and the minutes of previous
    meetings among it."""
    welcome: ArrangementsJoiningInstructions
    """The attendees were properly welcomed at the venue."""
    room: ArrangementsJoiningInstructions
    """The layout and environment of the room were appropriate."""
    comments: NotRequired[str]
    """Comments."""


class Conduct(TypedDict):
    """How the meeting was conducted."""

    on_time: ArrangementsJoiningInstructions
    """The meeting began at the stated time."""
    purpose: ArrangementsJoiningInstructions
    """The purpose was clearly stated at the outset."""
    introductions: ArrangementsJoiningInstructions
    """The attendees introduced themselves and their roles."""
    confidentiality_statement: ArrangementsJoiningInstructions
    """The confidentiality statement was read or pointed to."""
    time_given: ArrangementsJoiningInstructions
    """The time given matched importance, urgency and complexity."""
    digressions: ArrangementsJoiningInstructions
    """The Chair discouraged digressions and unhelpful comments."""
    contributions: ArrangementsJoiningInstructions
    """The Chair encouraged every attendee to contribute."""
    dissent: ArrangementsJoiningInstructions
    """The meeting noted dissent and agreed how to go on. And recorded the decision. Where nobody
    dissented, score how openly views were asked for."""
    comments: NotRequired[str]
    """Comments."""


class RiskAssessment(TypedDict):
    """Risk assessment."""

    victims: ArrangementsJoiningInstructions
    """The Chair saw that victim issues were addressed. Those of potential victims too."""
    diversity: ArrangementsJoiningInstructions
    """The Chair saw that diversity was identified and addressed."""
    summary: ArrangementsJoiningInstructions
    """The Chair presented and summarised clearly. At the right points of the meeting, with every
    factor of the risk of serious harm."""
    consideration: ArrangementsJoiningInstructions
    """The meeting properly considered what it was told."""
    comments: NotRequired[str]
    """Comments."""


class RiskManagementPlan(TypedDict):
    """Risk management plan. Score every box of this section, or leave the section out."""

    actions: ArrangementsJoiningInstructions
    """The actions each have an agency, a person and a date."""
    coverage: ArrangementsJoiningInstructions
    """The actions cover every risk identified."""
    victim_safety: ArrangementsJoiningInstructions
    """The plan protects victims and others known to be at risk."""
    contingency: ArrangementsJoiningInstructions
    """The plan says what happens if it breaks down."""
    comments: NotRequired[str]
    """Comments."""


class Decisions(TypedDict):
    """Decisions. Score every box of this section, or leave the section out."""

    disclosure: ArrangementsJoiningInstructions
    """The meeting decided on disclosure, with reasons."""
    media: ArrangementsJoiningInstructions
    """The meeting settled how the media are handled."""
    visor: ArrangementsJoiningInstructions
    """The Chair named who keeps the ViSOR record up to date."""
    human_rights: ArrangementsJoiningInstructions
    """The Chair checked the decisions against human rights."""
    level: ArrangementsJoiningInstructions
    """The level was agreed, with reasons."""
    next_meeting: ArrangementsJoiningInstructions
    """The next meeting was set in time. In the community within 16 weeks at level 2, and 8 weeks at
    level 3. Where the case goes to level 1, score how clearly that was said."""
    comments: NotRequired[str]
    """Comments."""


class Totals(TypedDict):
    """Result."""

    total_scored: int
    """Total scored. Add up all the scores given."""
    maximum: int
    """Maximum of the items scored. Four times the number of boxes scored. A section left out counts
    for nothing."""
    percentage: float
    """Percentage. Divide the total scored by the maximum, multiply by 100, and round to the nearest
    whole number."""
    comments: NotRequired[str]
    """Overall comments. What went well, and what could be done better."""
    for_the_board: NotRequired[str]
    """Points for the Strategic Management Board."""


class MappaL(TypedDict):
    """Audit of level 2 and 3 meetings. Scores how a meeting was arranged and chaired, so that the
    Chair and the Board can learn from it."""

    form: Literal["MAPPA L"]
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
    auditor: Auditor
    meeting: Meeting
    arrangements: Arrangements
    conduct: Conduct
    risk_assessment: RiskAssessment
    risk_management_plan: NotRequired[RiskManagementPlan]
    decisions: NotRequired[Decisions]
    totals: Totals
