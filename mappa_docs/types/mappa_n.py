"""The answers to MAPPA N: Notification of a MAPPA serious further offence.

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
Gender = Literal["male", "female", "self_described", "not_known"]
OffenderLeadAgency = Literal[
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
Location = Literal[
    "custody",
    "hospital",
    "community",
    "approved_premises",
    "immigration_detention",
    "unlawfully_at_large",
]
CategoryCategory = Literal[1, 2, 3, 4]
SentenceType = Literal[
    "determinate",
    "extended",
    "indeterminate",
    "suspended",
    "youth_detention",
    "hospital_order",
    "community_order",
    "caution",
    "other",
]
Supervision = Literal[
    "licence",
    "community_order",
    "suspended_sentence",
    "notification",
    "hospital",
    "custody",
    "unlawfully_at_large",
    "none",
]
Offence = Literal[
    "murder",
    "attempted_murder",
    "manslaughter",
    "rape",
    "attempted_rape",
    "listed",
    "other",
]
Remand = Literal["custody", "recalled", "bail", "hospital", "serving", "died"]
Victims = Literal["adult", "child", "vulnerable_adult", "several"]
HistoryLevelsRowLevel = Literal[1, 2, 3]
Review = Literal["lead_agency", "child_scr", "domestic_homicide", "other"]
RiskLevel = Literal["low", "medium", "high", "very_high"]
Criteria = Literal["mandatory", "discretionary"]
DecisionDecision = Literal["mandatory", "discretionary", "none"]
Ground = Literal["level_1", "listed", "public_interest"]
Timing = Literal["alongside", "after"]
What = Literal["steps_out_of_order", "other"]
Stage = Literal["notification", "co_ordination", "board", "central_team"]
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


class Notification(TypedDict):
    """About this notification."""

    area: Area
    """MAPPA Area. The area whose MAPPA Co-ordinator receives the document."""
    date_of_notification: str
    """Date sent to the MAPPA Co-ordinator. Within five days of the charge, and at the latest five
    working days. Such as 2026-03-31."""


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
    """Offender."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: str | OffenderDateOfBirthAbsence
    """Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31."""
    aliases: NotRequired[list[str] | Absence]
    """Aliases, including nicknames. One on each line. A nickname can show a link that a name does
    not, to a gang for example. Where there are none, say “None”."""
    gender: NotRequired[Gender]
    """Gender."""
    gender_description: NotRequired[str]
    """Gender as self-described."""
    ethnicity: NotRequired[str | Absence]
    """Ethnicity. Write the ethnicity in words, not its code."""
    pnc_id: NotRequired[str | Absence]
    """PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as
    2012/0123456Y."""
    visor_reference: NotRequired[str | Absence]
    """ViSOR reference. Wherever a ViSOR record exists: the review looks at it. Such as
    12/3456789."""
    lead_agency: OffenderLeadAgency
    """Lead agency. The agency with the main responsibility for managing the offender."""
    lead_agency_reference: str | Absence
    """Lead agency’s unique identifier. For example the case reference number in nDelius."""
    lead_agency_system: NotRequired[str]
    """System that the identifier belongs to."""
    location: Location
    """Where the offender is now."""
    prison: NotRequired[str]
    """Prison. Where the offender is in custody."""
    prison_number: NotRequired[str | Absence]
    """Prison number. Such as A1234BC."""
    detention_centre: NotRequired[str | Absence]
    """Immigration removal centre. Where the offender is held under immigration powers and in no
    prison."""


class Category(TypedDict):
    """Category of offender."""

    category: CategoryCategory
    """MAPPA category. At the time of the offence, or when the offender left MAPPA. One category
    only."""


class ConvictionRelevantDates(TypedDict):
    """Relevant dates."""

    release_date: NotRequired[str | Absence]
    """Date of last release. Such as 2026-03-31."""
    community_order_start: NotRequired[str | Absence]
    """Start of the community order. Such as 2026-03-31."""
    community_order_end: NotRequired[str | Absence]
    """End of the community order. Such as 2026-03-31."""
    licence_expiry_date: NotRequired[str | Absence]
    """Licence expiry date. Such as 2026-03-31."""
    sentence_expiry_date: NotRequired[str | Absence]
    """Sentence expiry date. Such as 2026-03-31."""


class Conviction(TypedDict):
    """Current sentence or order."""

    index_offence: str
    """Index offence or relevant caution. The earlier offence, not the one that is reported here."""
    date: str
    """Date of conviction or caution. Such as 2026-03-31."""
    court: NotRequired[str | Absence]
    """Court."""
    sentence_type: NotRequired[SentenceType]
    """Kind of sentence."""
    sentence: str
    """Sentence. The outcome of the court proceedings, with the length of the sentence."""
    supervision: Supervision
    """Supervision at the time of the further offence."""
    relevant_dates: NotRequired[ConvictionRelevantDates]


class FurtherOffence(TypedDict):
    """Serious further offence. Do not name a victim or a witness."""

    offence: Offence
    """Kind of offence. The most serious, where there is more than one charge. The first five decide
    whether a review is mandatory."""
    charge: str
    """Offence as charged."""
    other_charges: NotRequired[str]
    """Other charges."""
    offence_date: str | Absence
    """Date of the offence. The first day, where it went on for longer. Such as 2026-03-31."""
    charge_date: str
    """Date of the charge. Such as 2026-03-31."""
    court: NotRequired[str | Absence]
    """Court."""
    next_hearing: NotRequired[str | Absence]
    """Date of the next hearing. Such as 2026-03-31."""
    remand: NotRequired[Remand]
    """Status since the charge."""
    victims: NotRequired[list[Victims]]
    """Kind of victim. Tick all that apply. No names."""
    summary: str
    """Brief account of the offence. Time, place, what is alleged and the harm that was done. No
    names but the offender’s."""
    investigating_officer: NotRequired[str | Absence]
    """Investigating Officer. Name, force and telephone number."""


class HistoryOffenderManager(TypedDict):
    """Offender manager."""

    name: str | Absence
    """Name. Where nobody has the case, say so."""
    role: NotRequired[str]
    """Role or grade."""
    agency: OffenderLeadAgency
    """Agency."""
    organisation: NotRequired[str]
    """Name of the organisation. Only where “Another organisation” is chosen."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""


HistoryLevelsRow = TypedDict(
    "HistoryLevelsRow",
    {
        "level": HistoryLevelsRowLevel,
        "from": str | Absence,
        "to": str | Absence,
    },
)
"""Period."""


class HistoryOtherReviewsRow(TypedDict):
    """Review."""

    review: Review
    """Review."""
    led_by: NotRequired[str]
    """Leading agency."""
    state: NotRequired[str]
    """Where it has got to."""


class History(TypedDict):
    """MAPPA history."""

    level_at_offence: HistoryLevelsRowLevel | Literal["not_in_mappa"]
    """Level on the day of the offence."""
    active_in_28_days: NotRequired[bool]
    """At level 2 or 3 in the 28 days before. At any time in the 28 days before the offence. Always
    asked where the level was 1 on the day, or the offender had left MAPPA."""
    last_meeting: NotRequired[str | Absence]
    """Date of the last level 2 or 3 meeting. Such as 2026-03-31."""
    risk_level: NotRequired[RiskLevel]
    """Level of risk of serious harm on that day."""
    offender_manager: HistoryOffenderManager
    levels: NotRequired[list[HistoryLevelsRow]]
    """Levels in the year before the offence. The latest first. Where the offender was still at a
    level on the day of the offence, say “Not applicable” as its end."""
    other_reviews: NotRequired[list[HistoryOtherReviewsRow] | Absence]
    """Other reviews of the case. Those that are under way or may follow, so that agencies and the
    family are not asked twice. Where there are none, say “None”."""


class CoOrdinator(TypedDict):
    """Receipt and screening."""

    received_on: str
    """Date received. When the Co-ordinator became aware of the charge. Such as 2026-03-31."""
    criteria: Criteria
    """Criteria for a mandatory review. Both must apply: level 2 or 3 at the time or in the 28 days
    before, and one of the five offences."""
    breach_of_guidance: NotRequired[str | Absence]
    """Known breaches of the MAPPA Guidance. A significant breach bears on a discretionary review.
    Where there is none, say “None”."""
    notes: NotRequired[str]
    """Notes for the Chair. For a case that was only ever at level 1, what a review could add to the
    lead agency’s own."""
    name: str
    """Name of the MAPPA Co-ordinator."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""
    sent_to_chair: str
    """Date sent to the SMB Chair. Within five days of becoming aware of the charge. Such as
    2026-03-31."""


class Handling(TypedDict):
    """Prosecution, victims and media."""

    prosecutor: str | Absence
    """Contact at the Crown Prosecution Service. Or at another prosecuting body. Name and telephone
    number."""
    delay_advised: bool
    """The prosecutor advises delay."""
    delay_advice: NotRequired[str]
    """What the prosecutor advises, and until when."""
    family_liaison_officer: str | Absence
    """Name of the Family Liaison Officer. The police’s, with the telephone number. Where nobody is
    appointed, say “None”."""
    victim_liaison_officer: str | Absence
    """Name of the Victim Liaison Officer. Probation’s, with the telephone number. Where nobody is
    appointed, say “None”."""
    media_interest: NotRequired[bool]
    """There is, or is likely to be, media interest."""
    media_details: NotRequired[str]
    """Media interest, and who answers the press."""


class Decision(TypedDict):
    """Decision of the SMB Chair. Within ten days of receiving the form."""

    received_on: str
    """Date the Chair received the form. Such as 2026-03-31."""
    decision: DecisionDecision
    """Decision."""
    ground: NotRequired[Ground]
    """Ground for a discretionary review."""
    reasons: NotRequired[str]
    """Reasons for the decision. Always given where the review is not mandatory. At level 1, weigh
    what it would add to the lead agency’s own review."""
    audited_on: NotRequired[str | Absence]
    """Date of entry in the board’s audit of reviews. The board audits mandatory reviews, and cases
    that it did not find to be mandatory. Such as 2026-03-31."""
    decided_by: str
    """Name of the SMB Chair."""
    decided_on: str
    """Date of the decision. Such as 2026-03-31."""


class BoardAgenciesRow(TypedDict):
    """Agency."""

    agency: OffenderLeadAgency
    """Agency."""
    panel_member: NotRequired[str]
    """Panel member and role."""
    told_on: str | Absence
    """Date told. Such as 2026-03-31."""


class Board(TypedDict):
    """Notification to OMPPG. Only where a MAPPA SCR is commissioned. OMPPG is the Offender
    Management and Public Protection Group."""

    notified_on: str
    """Date sent to OMPPG. Within five days of the decision. Such as 2026-03-31."""
    chair_telephone: NotRequired[str]
    """Telephone of the Chair. Such as 01632 960123."""
    chair_email: NotRequired[str]
    """Secure e-mail of the Chair. Such as referrals@probation.example."""
    scr_lead: str | Absence
    """MAPPA SCR Lead. Name, role and agency. Where nobody is appointed yet, say when that will
    be."""
    lead_unconnected: NotRequired[bool]
    """The Lead has no connection with the case. Nor with the line management of those who manage or
    supervise the offender."""
    lead_independent: NotRequired[bool]
    """The Lead is independent of the agencies."""
    lay_adviser: NotRequired[str | Absence]
    """Lay Adviser on the panel."""
    terms_of_reference: NotRequired[str | Absence]
    """Terms of reference."""
    timing: Timing
    """When the review is carried out."""
    prosecutor_agreed: str | Absence
    """Date the prosecutor agreed the timing. Such as 2026-03-31."""
    agency_reviews: NotRequired[str]
    """Agencies’ own reviews meanwhile. Where the review waits for the proceedings: which agencies
    look for urgent action, and by when."""
    first_meeting: NotRequired[str | Absence]
    """Date of the panel’s first meeting. Within a month of the agencies being told. Such as
    2026-03-31."""
    report_due: NotRequired[str | Absence]
    """Date the report is due. Within four months of the first meeting. Such as 2026-03-31."""
    family_contact: str | Absence
    """Who keeps the victim and family informed. Name and role of the trained member of staff. The
    victim and the family are not named."""
    media_strategy: NotRequired[str | Absence]
    """Media and communications strategy. Agreed in consultation with OMPPG."""
    agencies: list[BoardAgenciesRow]
    """Agencies involved. Each is told of the review within five days of the decision, and names a
    senior person for the panel."""


class CentralTeam(TypedDict):
    """Reply of OMPPG. Returned to the SMB Chair and the MAPPA Co-ordinator within five days of
    receiving section 8."""

    received_on: str
    """Date received by OMPPG. Such as 2026-03-31."""
    recorded: NotRequired[bool]
    """Entered on the national database of MAPPA SCRs."""
    omppg_reference: NotRequired[str]
    """OMPPG’s reference."""
    comments: NotRequired[str]
    """Comments."""
    media_advice: NotRequired[str]
    """Advice on media and communication."""
    name: NotRequired[str]
    """Name."""
    role: NotRequired[str]
    """Role or grade."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    returned_on: str
    """Date returned to the Chair and Co-ordinator. Such as 2026-03-31."""


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


class MappaN(TypedDict):
    """Notification of a MAPPA serious further offence. Reports a serious further offence, and
    carries the decision on a MAPPA Serious Case Review (SCR) to the central team and back."""

    form: Literal["MAPPA N"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    stage: Stage
    """Stage. Each stage keeps the sections of those before it."""
    reference: str
    """Document reference. The co-ordination unit's or the referring agency's own reference. Capital
    letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the
    file name. Such as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    notification: Notification
    offender: Offender
    category: Category
    conviction: Conviction
    further_offence: FurtherOffence
    history: History
    co_ordinator: NotRequired[CoOrdinator]
    handling: NotRequired[Handling]
    decision: NotRequired[Decision]
    board: NotRequired[Board]
    central_team: NotRequired[CentralTeam]
    explanations: NotRequired[list[ExplanationsRow] | Absence]
    """What did not happen as it should, and why. Only where something went wrong. It stays on
    record, and the figures count it."""
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
