"""The answers to MAPPA A: Referral to a level 2 or 3 meeting.

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
ReferralLevel = Literal[2, 3]
CategoryCategory = Literal[1, 2, 3, 4]
Category2Basis = Literal[
    "imprisonment_12_months",
    "youth_detention_12_months",
    "hospital_order",
    "guardianship_order",
]
Category3Disposal = Literal["conviction", "caution", "insanity", "disability"]
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
RecallType = Literal["fixed_term", "standard"]
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
Level2Reason = Literal["high_risk", "active_involvement", "stepped_down", "adds_value"]
Level3Reason = Literal["senior_representation", "resources", "media_interest"]
RiskAssessmentGroupsPublic = Literal["low", "medium", "high", "very_high"]
Group = Literal["public", "prisoners", "known_adult", "children", "staff"]
Tool = Literal[
    "oasys_rosh",
    "ogrs",
    "rm2000",
    "arms",
    "sara",
    "sarn",
    "asset",
    "erg",
    "ogp",
    "ovp",
    "rsr",
    "osp_c",
    "osp_i",
    "osp_dc",
    "osp_iic",
    "arp",
    "vrp",
    "svrp",
    "dc_srp",
    "iic_srp",
    "csrp",
    "yogrs",
    "aim",
    "b_safer",
    "hcr_20",
    "other",
]
Pillar = Literal[
    "supervision",
    "monitoring_and_control",
    "interventions_and_treatment",
    "victim_safety",
    "contingency",
    "other",
]
Kind = Literal["index_offence", "previous", "potential"]
Decision = Literal[
    "level_2",
    "level_3",
    "level_3_to_2",
    "level_1",
    "not_category_3",
    "more_information",
    "category_3_rejected",
    "pending",
]
Stage = Literal["referral", "screening"]
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


class Referral(TypedDict):
    """About this referral."""

    area: Area
    """MAPPA Area. The area whose MAPPA Co-ordinator receives the document."""
    level: ReferralLevel
    """Level referred to. Level 3 is for cases that need senior representation, usually because of
    resources or public interest."""
    date_of_referral: str
    """Date of referral. Such as 2026-03-31."""


class Category(TypedDict):
    """Category of offender."""

    category: CategoryCategory
    """MAPPA category. One category only. Category 2 is for those who do not meet category 1;
    category 3 for those who meet neither."""
    category_2_basis: NotRequired[Category2Basis]
    """What brings the offender into category 2. One qualifying sentence for one qualifying offence.
    52 weeks is less than 12 months."""
    category_3_disposal: NotRequired[Category3Disposal]
    """Disposal that category 3 rests on."""
    category_3_reason: NotRequired[str]
    """Why the offence shows that serious harm may be caused. Say what in the offence or its
    circumstances shows that the person may be capable of causing serious harm to the public."""


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
    """Last known address before imprisonment. Where there was no fixed abode, say so and give the
    area of closest links."""

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
    """Offender information."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: str | OffenderDateOfBirthAbsence
    """Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31."""
    aliases: list[str] | Absence
    """Aliases, including nicknames. One on each line. A nickname can show a link that a name does
    not, to a gang for example. Where there are none, say “None”."""
    gender: Gender
    """Gender."""
    gender_description: NotRequired[str]
    """Gender as self-described."""
    ethnicity: str | Absence
    """Ethnicity. Write the ethnicity in words, not its code."""
    nationality: NotRequired[str | Absence]
    """Nationality."""
    immigration_status: NotRequired[str | Absence]
    """Immigration status."""
    pnc_id: str | Absence
    """PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as
    2012/0123456Y."""
    visor_reference: NotRequired[str | Absence]
    """ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record
    exists. Where there is none yet, say why. Such as 12/3456789."""
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
    last_known_address: NotRequired[OffenderLastKnownAddress]
    proposed_release_address: NotRequired[OffenderProposedReleaseAddress]
    current_address: NotRequired[OffenderCurrentAddress]


class ConvictionRelevantDates(TypedDict):
    """Relevant dates. Every date that is known. They decide when the referral and each review are
    due."""

    earliest_release_date: NotRequired[str | Absence]
    """Earliest release date. Such as 2026-03-31."""
    community_order_start: NotRequired[str | Absence]
    """Start of the community order. Such as 2026-03-31."""
    community_order_end: NotRequired[str | Absence]
    """End of the community order. Such as 2026-03-31."""
    automatic_release_date: NotRequired[str | Absence]
    """Conditional or automatic release date. Such as 2026-03-31."""
    home_detention_curfew_date: NotRequired[str | Absence]
    """Home detention curfew date. Such as 2026-03-31."""
    parole_eligibility_date: NotRequired[str | Absence]
    """Parole eligibility date. Such as 2026-03-31."""
    tariff_expiry_date: NotRequired[str | Absence]
    """Tariff expiry date. Such as 2026-03-31."""
    parole_board_review_date: NotRequired[str | Absence]
    """Next Parole Board review. Such as 2026-03-31."""
    licence_expiry_date: NotRequired[str | Absence]
    """Licence expiry date. Such as 2026-03-31."""
    sentence_expiry_date: NotRequired[str | Absence]
    """Sentence expiry date. Such as 2026-03-31."""
    post_sentence_supervision_end: NotRequired[str | Absence]
    """End of post-sentence supervision. Such as 2026-03-31."""
    recall_date: NotRequired[str | Absence]
    """Date of recall. Such as 2026-03-31."""
    recall_type: NotRequired[RecallType]
    """Kind of recall."""
    notification_start: NotRequired[str | Absence]
    """Start of notification requirements. Such as 2026-03-31."""
    notification_indefinite: NotRequired[bool]
    """Notification requirements are indefinite."""
    notification_end: NotRequired[str | Absence]
    """End of notification requirements. Such as 2026-03-31."""


class Conviction(TypedDict):
    """Conviction or caution information."""

    index_offence: str
    """Index offence or relevant caution."""
    date: str
    """Date of conviction or caution. Such as 2026-03-31."""
    court: NotRequired[str | Absence]
    """Court."""
    sentence_type: SentenceType
    """Kind of sentence."""
    sentence: str
    """Sentence. The outcome of the court proceedings, with the length of the sentence."""
    brief_details: str
    """Brief details of the offences. In short points, in your own words. Do not paste them from the
    pre-sentence report."""
    previous_offences: str | Absence
    """Previous related offences. Those that bear on the risk. Where there are none, say “None”."""
    additional_information: NotRequired[str]
    """Additional information."""
    relevant_dates: NotRequired[ConvictionRelevantDates]


class Hospital(TypedDict):
    """Detained in hospital."""

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


class RelevantInformation(TypedDict):
    """Relevant information."""

    reason_for_referral: str
    """Reason for the referral. Behaviour and attitudes, earlier offences and their pattern, what
    other agencies have said. Show what is needed beyond ordinary agency management."""
    added_value: str
    """What management at level 2 or 3 would add."""
    level_2_reason: NotRequired[list[Level2Reason]]
    """Reasons for level 2. Tick all that apply."""
    level_3_reason: NotRequired[list[Level3Reason]]
    """Reasons for level 3. Tick all that apply."""
    media_interest: NotRequired[bool]
    """Media or public interest is likely."""
    media_interest_details: NotRequired[str]
    """Details of the media or public interest."""


class RiskAssessmentGroups(TypedDict):
    """Level for each group at risk."""

    public: RiskAssessmentGroupsPublic | Absence
    """Risk to the public. Where the tool of the lead agency does not tell it, say so."""
    prisoners: NotRequired[RiskAssessmentGroupsPublic | Absence]
    """Risk to prisoners. Where the offender is in custody."""
    known_adult: RiskAssessmentGroupsPublic | Absence
    """Risk to a known adult. Where the tool of the lead agency does not tell it, say so."""
    children: RiskAssessmentGroupsPublic | Absence
    """Risk to children. Where the tool of the lead agency does not tell it, say so."""
    staff: RiskAssessmentGroupsPublic | Absence
    """Risk to staff. Where the tool of the lead agency does not tell it, say so."""


class RiskAssessmentPeopleAtRiskRow(TypedDict):
    """Person or group at risk."""

    who: str
    """Person or people."""
    group: Group
    """Group."""
    why: NotRequired[str]
    """Why they are at risk."""


class RiskAssessmentToolsRow(TypedDict):
    """Risk tool."""

    tool: Tool
    """Tool."""
    tool_name: NotRequired[str]
    """Name of another tool."""
    result: str
    """Score or band."""
    date: NotRequired[str | Absence]
    """Date. Such as 2026-03-31."""
    assessor: NotRequired[str]
    """Assessor."""


class RiskAssessment(TypedDict):
    """Lead agency’s risk assessment."""

    level: RiskAssessmentGroupsPublic
    """Level of risk of serious harm."""
    likelihood_of_reoffending: str
    """Likelihood of reoffending."""
    serious_harm: str
    """Risk of serious harm: when, and to whom."""
    imminence: str
    """Imminence of serious harm."""
    nature: str
    """Nature of the risk and way of offending."""
    when_greatest: str
    """When the risk is greatest. Name the events to come that may raise the risk, with their
    dates."""
    circumstances: str
    """Circumstances likely to increase the risk. Static factors, which cannot change, and dynamic
    ones, which can."""
    protective_factors: str | Absence
    """Protective factors."""
    groups: RiskAssessmentGroups
    people_at_risk: list[RiskAssessmentPeopleAtRiskRow] | Absence
    """Who is at risk. Name each person who can be identified."""
    tools: list[RiskAssessmentToolsRow] | Absence
    """Scores from risk assessment tools. One row for each tool that was used."""


class RiskManagementPlanActionsRow(TypedDict):
    """Action."""

    pillar: Pillar
    """Heading."""
    action: str
    """What will be done, and the risk it manages."""
    agency: OffenderLeadAgency
    """Agency."""
    owner: NotRequired[str]
    """Person. Wherever one can be named."""
    due: str
    """Due date. A date. For an ongoing action, when it starts or is next checked. Such as
    2026-03-31."""


class RiskManagementPlan(TypedDict):
    """Lead agency’s risk management plan."""

    summary: str
    """Summary of the plan."""
    supervision: str | Absence
    """Supervision."""
    monitoring_and_control: str | Absence
    """Monitoring and control."""
    interventions_and_treatment: str | Absence
    """Interventions and treatment."""
    victim_safety: str | Absence
    """Victim safety."""
    contingency: str
    """Contingency plan. What will be done if the plan is no longer enough."""
    licence_conditions: list[str] | Absence
    """Licence conditions. One on each line. All of them are recorded."""
    actions: NotRequired[list[RiskManagementPlanActionsRow]]
    """Actions under the plan. Each action with the agency that owns it and a real date."""


class VictimConcernsVictimsRow(TypedDict):
    """Victim."""

    who: str
    """Person or people. A name, or a description where nobody can be named."""
    kind: Kind
    """Kind of victim."""
    relationship: NotRequired[str | Absence]
    """Relationship to the offender."""
    concerns: NotRequired[str]
    """Concerns."""
    source_agency: NotRequired[OffenderLeadAgency]
    """Agency that gave the information."""
    may_be_shared: NotRequired[bool]
    """That agency agrees to sharing."""


class VictimConcerns(TypedDict):
    """Victim concerns."""

    marac: bool
    """Referred to a MARAC."""
    marac_date: NotRequired[str | Absence]
    """Date of the MARAC meeting. Such as 2026-03-31."""
    marac_area: NotRequired[str | Absence]
    """MARAC area."""
    victim_contact: bool
    """Victim contact is in place. Whether a Victim Liaison Officer is in touch with a victim."""
    victim_liaison_officer: NotRequired[str | Absence]
    """Victim Liaison Officer."""
    victim_views_received: NotRequired[bool]
    """The victim’s views have been received."""
    victims: list[VictimConcernsVictimsRow] | Absence
    """Victims and potential victims. The victim of the index offence and everyone else who may be
    at risk. Information is shared only with the agreement of the agency that gave it."""


class Safeguarding(TypedDict):
    """Safeguarding."""

    child_protection_concerns: bool
    """Child protection concerns."""
    child_protection_details: NotRequired[str]
    """Details of the child protection concerns."""
    child_protection_plan: NotRequired[bool]
    """A child protection plan is in place."""
    adult_at_risk_concerns: bool
    """Concerns about a vulnerable adult."""
    adult_at_risk_details: NotRequired[str]
    """Details of the concerns about a vulnerable adult."""


class Diversity(TypedDict):
    """Diversity."""

    considerations: NotRequired[str | Absence]
    """Protected characteristics and what follows from them."""
    adjustments: NotRequired[str | Absence]
    """Adjustments that are needed."""
    interpreter: NotRequired[bool]
    """An interpreter is needed."""
    language: NotRequired[str]
    """Language. Where an interpreter is needed."""


class OffenderViews(TypedDict):
    """Offender’s knowledge and views."""

    told: NotRequired[bool]
    """The offender has been told about MAPPA."""
    reason_not_told: NotRequired[str]
    """Why the offender has not been told."""
    views: NotRequired[str | Absence]
    """The offender’s views."""


class ReferringAgencyEndorsement(TypedDict):
    """Manager’s endorsement."""

    name: str
    """Name of the manager."""
    role: NotRequired[str]
    """Role or grade."""
    date: NotRequired[str]
    """Date. Such as 2026-03-31."""
    endorsed: bool
    """The referral is endorsed."""


class ReferringAgency(TypedDict):
    """Referring agency."""

    name: str
    """Name of the person referring."""
    role: NotRequired[str]
    """Role or grade."""
    agency: OffenderLeadAgency
    """Referring agency."""
    organisation: NotRequired[str]
    """Name of the organisation. Only where “Another organisation” is chosen."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    endorsement_needed: bool
    """The agency needs a manager’s endorsement. Always yes for a Youth Offending Team."""
    endorsement: NotRequired[ReferringAgencyEndorsement]


class InviteesRow(TypedDict):
    """Invitee."""

    name: NotRequired[str]
    """Name."""
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
    reason: NotRequired[str]
    """Reason for inviting."""
    isp_signatory: NotRequired[bool]
    """Has signed the Information Sharing Protocol. The Chair must be told of anyone who has not."""


class ScreeningPrisonConsultation(TypedDict):
    """Prison’s view of the level. The prison is asked before the level of an offender in custody is
    settled, and has 14 days to answer."""

    consulted: str | Absence
    """Date the prison was asked. Such as 2026-03-31."""
    reply_due: NotRequired[str]
    """Reply due. Such as 2026-03-31."""
    view: NotRequired[str | Absence]
    """The prison’s view."""


class ScreeningDispute(TypedDict):
    """Dispute about the decision. Where the unit and the agency cannot agree, the Chair of the
    Strategic Management Board rules."""

    raised_by: NotRequired[str]
    """Raised by."""
    raised_on: NotRequired[str]
    """Raised on. Such as 2026-03-31."""
    ruling: NotRequired[str]
    """Ruling of the SMB Chair."""
    ruling_date: NotRequired[str]
    """Date of the ruling. Such as 2026-03-31."""


class Screening(TypedDict):
    """Screening."""

    date_received: str
    """Date the referral was received. Such as 2026-03-31."""
    decision: Decision
    """Decision."""
    reasons: NotRequired[str]
    """Reasons for the decision. Always given where the case goes to level 1 or to a lower level
    than asked for."""
    decided_by: NotRequired[str]
    """Decided by."""
    decision_date: NotRequired[str]
    """Date of the decision. Such as 2026-03-31."""
    meeting_date: NotRequired[str]
    """Date of the meeting. Such as 2026-03-31."""
    emergency: NotRequired[bool]
    """This is an emergency meeting. Any other meeting gives those invited at least 14 days."""
    referrer_informed: NotRequired[str]
    """Date the referring agency was told. Such as 2026-03-31."""
    prison_consultation: NotRequired[ScreeningPrisonConsultation]
    dispute: NotRequired[ScreeningDispute]


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


class MappaA(TypedDict):
    """Referral to a level 2 or 3 meeting. Asks for active multi-agency management, and shows why
    ordinary agency management is not enough."""

    form: Literal["MAPPA A"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    stage: Stage
    """Stage."""
    reference: str
    """Document reference. The co-ordination unit's or the referring agency's own reference. Capital
    letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the
    file name. Such as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    referral: Referral
    category: Category
    offender: Offender
    conviction: Conviction
    hospital: NotRequired[Hospital]
    relevant_information: RelevantInformation
    risk_assessment: RiskAssessment
    risk_management_plan: RiskManagementPlan
    victim_concerns: VictimConcerns
    safeguarding: Safeguarding
    diversity: NotRequired[Diversity]
    offender_views: NotRequired[OffenderViews]
    referring_agency: ReferringAgency
    invitees: list[InviteesRow] | Absence
    """Additional invitees. People to invite besides the agencies that always come. Where there are
    none, say “None”."""
    screening: NotRequired[Screening]
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
