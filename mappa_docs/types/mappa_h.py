"""The answers to MAPPA H: YOT notification.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

NotificationChangeKind = Literal[
    "area",
    "address",
    "custody",
    "sentence",
    "level",
    "lead_agency",
    "other",
]
NotificationChangeNewArea = Literal[
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
NewLeadAgency = Literal[
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
Reason = Literal[
    "registration_expired",
    "registration_revoked",
    "licence_expired",
    "absolute_discharge",
    "cto_expired",
    "meeting_decision",
    "appeal",
    "died",
]
NotificationKind = Literal["new", "update", "end"]
CategoryCategory = Literal[1, 2, 3, 4]
Category2Basis = Literal[
    "imprisonment_12_months",
    "youth_detention_12_months",
    "hospital_order",
    "guardianship_order",
]
AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
Gender = Literal["male", "female", "self_described", "not_known"]
Location = Literal[
    "custody",
    "hospital",
    "community",
    "approved_premises",
    "immigration_detention",
    "unlawfully_at_large",
]
Placement = Literal["yoi", "stc", "sch", "school", "prison"]
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
FullTerm = Literal[4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]
CustodialPart = Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
Level = Literal[1, 2, 3]
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


class NotificationChange(TypedDict):
    """What has changed. For an update."""

    kind: NotificationChangeKind
    """Main change."""
    date: str
    """Date of the change. Such as 2026-03-31."""
    details: str
    """Details of the change."""
    new_area: NotRequired[NotificationChangeNewArea]
    """New MAPPA Area. Send the form to that area as well."""
    new_lead_agency: NotRequired[NewLeadAgency]
    """New lead agency."""


class NotificationEnding(TypedDict):
    """End of MAPPA status. For the end. Supervision after the sentence alone does not keep anybody
    in MAPPA."""

    reason: Reason
    """Reason for the end."""
    date: str
    """Date of the end. Such as 2026-03-31."""
    category_3_considered: NotRequired[bool]
    """Category 3 has been considered. Always, at level 2 or 3 in category 1 or 2."""
    category_3_not_considered: NotRequired[str]
    """Why category 3 was not considered, and what is done. Where it should have been, and was
    not."""
    category_3_outcome: NotRequired[str]
    """Decision on category 3, with reasons."""


class Notification(TypedDict):
    """About this notification. This is not a referral: level 2 or 3 needs MAPPA A as well."""

    kind: NotificationKind
    """Kind of notification. An update is the whole form again, brought up to date. For the end of
    MAPPA status, sections 3, 5 and 6 may stay empty."""
    area: NotificationChangeNewArea
    """MAPPA Area notified. Where the young offender lives, or will be released or discharged to."""
    date: str
    """Date of the notification. Such as 2026-03-31."""
    change: NotRequired[NotificationChange]
    ending: NotRequired[NotificationEnding]


class Category(TypedDict):
    """MAPPA category."""

    category: CategoryCategory
    """MAPPA category. One category only. Category 2 is for those who do not meet category 1;
    category 3 for those who meet neither."""
    category_2_basis: NotRequired[Category2Basis]
    """What brings the offender into category 2. One qualifying sentence for one qualifying offence.
    Of a Detention and Training Order the whole term counts."""


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


class OffenderLastKnownAddress(TypedDict):
    """Last known address before custody. Where there was no fixed abode, say so and give the area
    of closest links."""

    no_fixed_abode: bool
    """No fixed abode."""
    address: NotRequired[str | Absence]
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""
    area_of_closest_links: NotRequired[str]
    """Area of closest links. Where there is no fixed abode."""


class OffenderProposedReleaseAddress(TypedDict):
    """Proposed release address. The approved address. Where there is none yet, say why under the
    address."""

    address: str | Absence
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""
    approved: bool
    """Approved by the lead agency."""


class OffenderCurrentAddress(TypedDict):
    """Current address, if in the community."""

    address: str | Absence
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""


class Offender(TypedDict):
    """Young offender."""

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
    nationality: NotRequired[str | Absence]
    """Nationality."""
    pnc_id: NotRequired[str | Absence]
    """PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as
    2012/0123456Y."""
    visor_reference: NotRequired[str | Absence]
    """ViSOR reference. Wherever a ViSOR record exists. Such as 12/3456789."""
    lead_agency_reference: str | Absence
    """Youth Offending Team’s unique identifier. The number on the team’s case management system."""
    lead_agency_system: NotRequired[str]
    """System that the identifier belongs to."""
    location: NotRequired[Location]
    """Where the young offender is now."""
    placement: NotRequired[Placement]
    """Kind of placement. In custody."""
    prison: NotRequired[str]
    """Place of custody. The name of the institution, centre or home."""
    prison_number: NotRequired[str | Absence]
    """Prison number. Where there is none, say so. Such as A1234BC."""
    detention_centre: NotRequired[str | Absence]
    """Immigration removal centre. Where the offender is held under immigration powers and in no
    prison."""
    last_known_address: NotRequired[OffenderLastKnownAddress]
    proposed_release_address: NotRequired[OffenderProposedReleaseAddress]
    current_address: NotRequired[OffenderCurrentAddress]


class ConvictionRelevantDates(TypedDict):
    """Relevant dates."""

    earliest_release_date: NotRequired[str | Absence]
    """Earliest release date. Such as 2026-03-31."""
    community_order_start: NotRequired[str | Absence]
    """Start of the community order. Such as 2026-03-31."""
    community_order_end: NotRequired[str | Absence]
    """End of the community order. Such as 2026-03-31."""
    supervision_start: NotRequired[str | Absence]
    """Start of supervision or licence. Such as 2026-03-31."""
    supervision_end: NotRequired[str | Absence]
    """End of supervision or licence. Such as 2026-03-31."""
    notification_start: NotRequired[str | Absence]
    """Start of notification requirements. Such as 2026-03-31."""
    notification_indefinite: NotRequired[bool]
    """Notification requirements are indefinite."""
    notification_end: NotRequired[str | Absence]
    """End of notification requirements. Such as 2026-03-31."""


class Conviction(TypedDict):
    """Offence, sentence and dates."""

    index_offence: str
    """Index offence or relevant caution."""
    date: str
    """Date of conviction or caution. Such as 2026-03-31."""
    court: NotRequired[str | Absence]
    """Court."""
    sentence_date: NotRequired[str]
    """Date of sentence. The three days for identifying the case run from here. Such as
    2026-03-31."""
    sentence_type: SentenceType
    """Kind of sentence."""
    sentence: str
    """Sentence. The outcome of the court proceedings, with the length of the sentence."""
    detention_and_training_order: NotRequired[bool]
    """It is a Detention and Training Order."""
    full_term: NotRequired[FullTerm]
    """Full term of the order, in months. This term counts for category 2."""
    custodial_part: NotRequired[CustodialPart]
    """Custodial part of the order, in months. This part counts for category 1."""
    brief_details: NotRequired[str]
    """Brief details of the offences. In two or three short points, in your own words."""
    relevant_dates: NotRequired[ConvictionRelevantDates]


class Management(TypedDict):
    """Identification and level."""

    identified_on: NotRequired[str]
    """Date the case was identified on the team’s system. Within three days of sentence. Such as
    2026-03-31."""
    level: Level
    """MAPPA level. For most young offenders level 1. A team that needs level 2 or 3 sends MAPPA A,
    though it is multi-agency itself."""
    reasons: NotRequired[str]
    """Reasons for the level. The needs of the young person as well as the risk of serious harm."""
    referral_made: NotRequired[bool]
    """MAPPA A has been sent. For level 2 or 3."""
    referral_date: NotRequired[str]
    """Date MAPPA A was sent. Such as 2026-03-31."""
    referral_due: NotRequired[str]
    """Date MAPPA A will be sent. At least six months before release from custody. Such as
    2026-03-31."""
    referral_outcome: NotRequired[str]
    """Outcome of the referral."""


class VisorPoliceManager(TypedDict):
    """Police offender manager. For category 1: the officer who owns the ViSOR record."""

    name: str | Absence
    """Name and rank."""
    unit: NotRequired[str]
    """Force and unit."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. The unit’s, where no officer is named yet. Such as
    referrals@probation.example."""


class Visor(TypedDict):
    """Police and ViSOR."""

    police_told: NotRequired[str | Absence]
    """Date the Public Protection Unit was told of the case. For category 1: the police then know
    whom to reach in the team. Such as 2026-03-31."""
    administrator_told: NotRequired[str | Absence]
    """Date the probation ViSOR administrator was told. For category 2 or 3 at level 2 or 3. Such as
    2026-03-31."""
    police_manager: NotRequired[VisorPoliceManager]


class ChildStatusSocialWorker(TypedDict):
    """Contact in Children’s Services."""

    name: str | Absence
    """Name of the social worker."""
    team: NotRequired[str]
    """Authority and team."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""


class ChildStatus(TypedDict):
    """The young person’s own needs. Until the 18th birthday a young offender is also a child with
    needs and rights of their own."""

    looked_after: bool
    """Looked after by a local authority."""
    local_authority: NotRequired[str | Absence]
    """Local authority. Where the young offender is looked after."""
    child_in_need: bool
    """Identified as a child in need."""
    child_protection_plan: bool
    """A child protection plan is in place."""
    risks_to_young_person: NotRequired[str | Absence]
    """Risks to the young person."""
    education: NotRequired[str | Absence]
    """Education or training."""
    social_worker: NotRequired[ChildStatusSocialWorker]


class YotManager(TypedDict):
    """Manager’s oversight. A manager reads the form before it goes."""

    name: str
    """Name of the manager."""
    role: NotRequired[str]
    """Role or grade."""
    date: NotRequired[str]
    """Date the manager agreed to it. Such as 2026-03-31."""


class Yot(TypedDict):
    """Youth Offending Team."""

    name: str
    """Name of the case manager."""
    role: NotRequired[str]
    """Role or grade."""
    team: str
    """Team."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    supervises_after_18: NotRequired[bool]
    """The team supervises after the 18th birthday. Where the young offender is 18 or older and no
    other agency has taken over."""
    manager: NotRequired[YotManager]


class MappaH(TypedDict):
    """YOT notification. Tells the MAPPA Co-ordinator of a young offender who is liable to MAPPA
    management, of any change, and of the end of it."""

    form: Literal["MAPPA H"]
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
    notification: Notification
    category: Category
    offender: Offender
    conviction: NotRequired[Conviction]
    management: Management
    visor: NotRequired[Visor]
    child_status: NotRequired[ChildStatus]
    yot: Yot
