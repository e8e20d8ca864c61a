"""The answers to MAPPA I: Mental health notification.

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
Order = Literal[
    "s37",
    "s37_41",
    "s37_guardianship",
    "s45a",
    "s47",
    "s47_49",
    "s48_49",
    "notional_37",
    "s35",
    "cpia_5_2_restricted",
    "cpia_5_2",
    "s17a_cto",
    "conditional_discharge",
    "other",
]
LeaveStatus = Literal["none", "escorted", "unescorted", "overnight"]
Agency = Literal["probation", "yot"]
Provider = Literal["nhs", "independent"]
Why = Literal["home", "hospital", "leave", "discharge"]
Event = Literal["first_escorted", "first_unescorted", "overnight", "discharge"]
DischargeType = Literal[
    "conditional",
    "cto",
    "absolute",
    "licence",
    "guardianship",
    "no_conditions",
]
Authority = Literal[
    "responsible_clinician",
    "secretary_of_state",
    "tribunal",
    "hospital_managers",
    "sentence",
]
Level = Literal[1, 2, 3]
Change = Literal["area", "hospital", "address", "order", "care_team", "lead_agency", "other"]
Reason = Literal[
    "registration_expired",
    "notification_revoked",
    "absolute_discharge",
    "cto_expired",
    "licence_expired",
    "category_3_decision",
    "category_4_decision",
    "returned_to_prison",
    "died",
]
Stage = Literal["part_1", "part_2", "part_3", "part_4"]
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
    """About this notification. Sections 1a to 1i are Part 1. Sections 2, 3 and 4 are Parts 2, 3 and
    4. Part 1 is not a referral: for level 2 or 3 send MAPPA A."""

    area: Area
    """MAPPA Area. The area of the patient’s home address. Its Co-ordinator receives the form."""
    date_of_notification: str
    """Date of Part 1. Such as 2026-03-31."""
    admission_date: str
    """Date of admission, or of the change in status. A change in status is, for example, a transfer
    from prison or a guardianship order. Such as 2026-03-31."""
    identified_on: str
    """Date identified as a MAPPA case. Within three days of sentence, admission or the change in
    status. Such as 2026-03-31."""


class Category(TypedDict):
    """Category of offender."""

    category: CategoryCategory
    """MAPPA category. One category only. Category 2 is for those who do not meet category 1;
    category 3 for those who meet neither."""
    category_2_basis: NotRequired[Category2Basis]
    """What brings the offender into category 2. One qualifying sentence for one qualifying offence.
    52 weeks is less than 12 months."""
    eligibility: NotRequired[str]
    """Why a patient on remand is a MAPPA case. For a remand under section 35, and a transfer on
    remand under section 48: neither brings a patient under MAPPA by itself."""


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
    """Home address before admission. It decides the MAPPA Area. Where there was no fixed abode, say
    so and give the area of closest links."""

    no_fixed_abode: bool
    """No fixed abode."""
    address: NotRequired[str | Absence]
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""
    area_of_closest_links: NotRequired[str]
    """Area of closest links. Where there is no fixed abode."""


class OffenderProposedReleaseAddress(TypedDict):
    """Proposed address on discharge. Needed with Part 2 when the patient is to be discharged. Where
    there is none yet, say why under the address."""

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
    """Patient."""

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
    nhs_number: NotRequired[str | Absence]
    """NHS number. Ten figures, with or without spaces. Such as 999 000 0018."""
    pnc_id: NotRequired[str | Absence]
    """PNC ID. Four figures for the year, a stroke, seven figures and the check letter. The police
    or probation can give it. Such as 2012/0123456Y."""
    visor_reference: NotRequired[str | Absence]
    """ViSOR reference. Where the police or probation have given it. Such as 12/3456789."""
    lead_agency: OffenderLeadAgency
    """Lead agency. The mental health service, where a court made a hospital or guardianship
    order."""
    lead_agency_reference: str | Absence
    """Lead agency’s unique identifier. For example the number in the service’s patient record
    system."""
    location: Location
    """Where the patient is now."""
    prison: NotRequired[str]
    """Prison. Where the patient is, or came from on transfer."""
    prison_number: NotRequired[str | Absence]
    """Prison number. Such as A1234BC."""
    detention_centre: NotRequired[str | Absence]
    """Immigration removal centre. Where the offender is held under immigration powers and in no
    prison."""
    last_known_address: OffenderLastKnownAddress
    proposed_release_address: NotRequired[OffenderProposedReleaseAddress]
    current_address: NotRequired[OffenderCurrentAddress]


class ConvictionRelevantDates(TypedDict):
    """Relevant dates. Those that decide when the patient may leave hospital, and when MAPPA
    ends."""

    automatic_release_date: NotRequired[str | Absence]
    """Conditional or automatic release date. Such as 2026-03-31."""
    licence_expiry_date: NotRequired[str | Absence]
    """Licence expiry date. Such as 2026-03-31."""
    notification_start: NotRequired[str | Absence]
    """Start of notification requirements. Such as 2026-03-31."""
    notification_indefinite: NotRequired[bool]
    """Notification requirements are indefinite."""
    notification_end: NotRequired[str | Absence]
    """End of notification requirements. Such as 2026-03-31."""


class Conviction(TypedDict):
    """Offence and disposal."""

    index_offence: str
    """Index offence."""
    date: str
    """Date of conviction or finding. A finding is one of insanity, or that the patient was unfit to
    plead and did the act. Such as 2026-03-31."""
    court: NotRequired[str | Absence]
    """Court."""
    sentence_type: SentenceType
    """Kind of sentence."""
    sentence: str
    """Sentence. What the court ordered, with its length."""
    relevant_dates: NotRequired[ConvictionRelevantDates]


class Hospital(TypedDict):
    """Hospital, order and care team."""

    hospital: str | Absence
    """Hospital and ward. Under guardianship, or discharged, there may be none: say so."""
    order: Order
    """Order or direction."""
    order_name: NotRequired[str]
    """Name of another order or direction."""
    order_date: NotRequired[str | Absence]
    """Date of the order. Such as 2026-03-31."""
    restrictions_end: NotRequired[str | Absence]
    """Date on which restrictions end. Such as 2026-03-31."""
    responsible_clinician: str | Absence
    """Responsible Clinician."""
    care_coordinator: NotRequired[str | Absence]
    """Care co-ordinator."""
    clinical_supervisor: NotRequired[str | Absence]
    """Clinical supervisor."""
    social_supervisor: NotRequired[str | Absence]
    """Social supervisor."""
    casework_section_contact: NotRequired[str | Absence]
    """Mental Health Casework Section caseworker. For restricted patients."""
    diagnosis: NotRequired[str | Absence]
    """Diagnosis."""
    leave_status: NotRequired[LeaveStatus]
    """Leave."""
    next_cpa_meeting: NotRequired[str | Absence]
    """Next Care Programme Approach meeting. Such as 2026-03-31."""
    next_review: NotRequired[str | Absence]
    """Next mental health review. Such as 2026-03-31."""
    next_tribunal: NotRequired[str | Absence]
    """Next tribunal. Such as 2026-03-31."""
    expected_discharge: NotRequired[str | Absence]
    """Expected discharge. Such as 2026-03-31."""


class OtherAgenciesPoliceContact(TypedDict):
    """Police officer who manages the ViSOR record."""

    name: str | Absence
    """Name."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""


class OtherAgenciesOffenderManager(TypedDict):
    """Offender manager."""

    name: str | Absence
    """Name."""
    agency: Agency
    """Agency."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""


class OtherAgencies(TypedDict):
    """Police and probation contacts. The police for every registered sexual offender; the offender
    manager for a prisoner transferred or sentenced to hospital."""

    police_contact: NotRequired[OtherAgenciesPoliceContact]
    offender_manager: NotRequired[OtherAgenciesOffenderManager]


class VictimConcerns(TypedDict):
    """Contact with victims. Do not name a victim here."""

    victim_contact: bool
    """Victim contact is in place. Whether a Victim Liaison Officer is in touch with a victim."""
    victim_liaison_officer: NotRequired[str]
    """Name of the Victim Liaison Officer. With the telephone number."""
    hospital_informs_victim: NotRequired[bool]
    """The hospital itself keeps a victim informed. Where the patient is not restricted, that falls
    to the hospital managers."""


class OffenderViews(TypedDict):
    """Patient’s knowledge of MAPPA."""

    told: NotRequired[bool]
    """The patient has been told about MAPPA."""
    reason_not_told: NotRequired[str]
    """Why the patient has not been told."""


class NotifyingService(TypedDict):
    """Notifying service."""

    name: str
    """Name of the person notifying."""
    role: NotRequired[str]
    """Role or grade."""
    provider: NotRequired[Provider]
    """Kind of provider."""
    organisation: str
    """Name of the Trust, health board or provider. In full."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    mental_health_act_office: NotRequired[str]
    """Mental Health Act office. Name and telephone number."""


class LeaveAreasRow(TypedDict):
    """Area."""

    area: Area
    """MAPPA Area. Each area concerned, once."""
    why: NotRequired[Why]
    """Why this area."""
    told_on: str | Absence
    """Date told. Such as 2026-03-31."""


class Leave(TypedDict):
    """First leave, or discharge. Send Part 2 for the first unescorted leave and again for
    discharge. Send it for the first escorted leave where the patient may abscond. Later leave is
    not notified."""

    event: Event
    """What is planned."""
    planned_date: str | Absence
    """Planned date. Such as 2026-03-31."""
    place: NotRequired[str]
    """Where the patient will go. The town or district, and the purpose of leave. The address on
    discharge is in section 1c."""
    discharge_type: NotRequired[DischargeType]
    """Kind of discharge."""
    authority: Authority
    """Who decides."""
    ministry_consent: NotRequired[str | Absence]
    """Date of the Secretary of State’s consent. For a restricted patient. Where it is awaited, say
    “Not known” and when it is expected. Such as 2026-03-31."""
    tribunal_date: NotRequired[str | Absence]
    """Date of the Tribunal’s decision or hearing. Such as 2026-03-31."""
    conditions: NotRequired[str | Absence]
    """Conditions. Those of the leave, discharge, order or licence."""
    absconding_risk: bool
    """There is a risk of absconding."""
    absconding_plan: NotRequired[str]
    """What is done if the patient absconds. Who tells the police and the Victim Liaison Officer,
    out of hours too."""
    victim_told: str | Absence
    """Date the victim was told. Through the Victim Liaison Officer; of an unrestricted patient, by
    the hospital. Such as 2026-03-31."""
    level: NotRequired[Level]
    """Level of management that is needed. Always screened before discharge."""
    level_reasons: NotRequired[str]
    """Current risks, and why this level."""
    referral_date: NotRequired[str | Absence]
    """Date of the referral (MAPPA A). Level 2 or 3 needs a referral. Such as 2026-03-31."""
    professionals_meeting: NotRequired[str | Absence]
    """Date of the professionals’ meeting. At level 1. Where none is planned, say “None” and why.
    Such as 2026-03-31."""
    completed_by: str
    """Name of the person completing Part 2."""
    completed_on: str
    """Date of Part 2. Such as 2026-03-31."""
    areas: list[LeaveAreasRow]
    """MAPPA Areas to tell. Each area receives this form, with its local police."""


class ChangesDetailsRow(TypedDict):
    """Change."""

    change: Change
    """What has changed."""
    before: NotRequired[str]
    """Old details."""
    now: str
    """New details."""
    since: NotRequired[str]
    """Date. Such as 2026-03-31."""


class Changes(TypedDict):
    """Changes. The guidance does not describe Part 3. It is offered here for changes after Part 1
    and for settling on level 1. Nothing in it is needed: leave it empty where the area uses it
    otherwise, or not at all."""

    level_1: NotRequired[bool]
    """Management at level 1 is enough."""
    professionals_meeting: NotRequired[str | Absence]
    """Date of the professionals’ meeting. At level 1. Where none is planned, say “None” and why.
    Such as 2026-03-31."""
    comments: NotRequired[str]
    """Comments."""
    completed_by: NotRequired[str]
    """Name of the person completing Part 3."""
    completed_on: NotRequired[str]
    """Date of Part 3. Such as 2026-03-31."""
    details: NotRequired[list[ChangesDetailsRow]]
    """Changes since the last version. Correct the answers of Part 1 as well."""


class Exit(TypedDict):
    """Exit from MAPPA. For a patient whose lead agency is the mental health service."""

    exit_date: str
    """Date on which it ends. Such as 2026-03-31."""
    reason: Reason
    """Why it ends."""
    level: Level
    """Level at exit."""
    considered_for_category_3: NotRequired[bool]
    """Considered for category 3. Always asked where a category 1 or 2 case ends at level 2 or 3."""
    category_3_not_considered: NotRequired[str]
    """Why category 3 was not considered, and what is done. Where it should have been, and was
    not."""
    category_3_outcome: NotRequired[str]
    """What was decided about category 3."""
    next_lead_agency: NotRequired[OffenderLeadAgency]
    """Next lead agency. Where the patient returned to prison."""
    victim_told: NotRequired[str | Absence]
    """Date the victim was told. A victim may know when conditions for their protection end. Such as
    2026-03-31."""
    comments: NotRequired[str]
    """Comments."""
    responsible_clinician: str
    """Name of the Responsible Clinician."""
    signed_on: str
    """Date of Part 4. Such as 2026-03-31."""


class MappaI(TypedDict):
    """Mental health notification. Tells the MAPPA Co-ordinator about a patient who is a MAPPA
    offender, then about first leave, discharge and exit."""

    form: Literal["MAPPA I"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    stage: Stage
    """Part. The part that is sent now. The answers of the earlier parts stay on the form; correct
    them where they have changed."""
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
    conviction: Conviction
    hospital: Hospital
    other_agencies: NotRequired[OtherAgencies]
    victim_concerns: VictimConcerns
    offender_views: NotRequired[OffenderViews]
    notifying_service: NotifyingService
    leave: NotRequired[Leave]
    changes: NotRequired[Changes]
    exit: NotRequired[Exit]
