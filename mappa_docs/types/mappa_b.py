"""The answers to MAPPA B: Minutes of a level 2 or 3 meeting.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
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
MeetingKind = Literal["initial", "review", "emergency"]
MeetingLevel = Literal[2, 3]
ChairAgency = Literal["police", "probation"]
MeetingChairGrade = Literal[
    "constable",
    "sergeant",
    "inspector",
    "chief_inspector",
    "superintendent",
    "probation_officer",
    "senior_probation_officer",
    "senior_operational_support_manager",
    "head_of_ldu",
    "assistant_chief_officer",
    "practitioner",
    "manager",
    "senior_manager",
    "administrator",
    "observer",
]
InvitationsRowAgency = Literal[
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
Attended = Literal["in_person", "video", "telephone"]
Statement = Literal["read", "displayed", "not_given"]
CategoryCategory = Literal[1, 2, 3, 4]
Category2Basis = Literal[
    "imprisonment_12_months",
    "youth_detention_12_months",
    "hospital_order",
    "guardianship_order",
]
Category3Disposal = Literal["conviction", "caution", "insanity", "disability"]
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
HospitalOrder = Literal[
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
VictimConcernsVictimsRowKind = Literal["index_offence", "previous", "potential"]
PreviousActionsRowOutcome = Literal["completed", "not_completed", "carried_forward"]
LeadAgencyAssessment = Literal["endorsed", "amended"]
AgreedRiskManagementPlanRestrictiveOrdersRowOrder = Literal[
    "notification_order",
    "shpo",
    "sopo",
    "sro",
    "voo",
    "fto",
    "dvpn",
    "dvpo",
    "tpim",
    "restraining_order",
    "rsho",
    "criminal_behaviour_order",
    "stalking_protection_order",
    "dapn",
    "dapo",
    "serious_crime_prevention_order",
    "non_molestation_order",
    "terrorism_notification",
    "other",
]
Status = Literal["in_force", "to_apply", "applied", "refused", "ended"]
JobcentrePlus = Literal["sent", "to_be_sent", "not_needed"]
ReasonsNotSought = Literal[
    "investigation",
    "children_or_adults_at_risk",
    "new_partner",
    "grievance",
    "intelligence",
    "imminent",
    "untraced",
    "other",
]
Characteristics = Literal[
    "age",
    "disability",
    "gender_reassignment",
    "marriage_and_civil_partnership",
    "pregnancy_and_maternity",
    "race",
    "religion_or_belief",
    "sex",
    "sexual_orientation",
]
Criteria = Literal["very_high_and_imminent", "national_media"]
CriticalPublicProtectionOutcome = Literal[
    "not_referred",
    "to_refer",
    "referred",
    "registered",
    "refused",
]
ConclusionLevel = Literal["level_3", "level_2", "level_1", "exit"]
ExitReason = Literal[
    "registration_expired",
    "registration_revoked",
    "licence_expired",
    "discharged",
    "treatment_order_expired",
    "category_3_ended",
    "category_4_ended",
    "died",
]
What = Literal[
    "chair_alone",
    "no_police",
    "no_probation",
    "no_yot",
    "no_yot_manager",
    "no_childrens_services",
    "police_too_junior",
    "probation_too_junior",
    "no_social_worker",
    "no_idva",
    "no_victim_liaison",
    "no_immigration",
    "no_approved_premises",
    "no_mental_health",
    "prison_not_invited",
    "invited_unaccounted",
    "short_notice",
    "let_in",
    "side_attended",
    "media_early",
    "press_office_late",
    "recipient_not_warned",
    "absent_agency_not_told",
    "minutes_sent_wrongly",
    "minutes_not_sent",
    "access_not_restricted",
    "other",
]
Means = Literal["email", "visor", "paper"]
Decision = Literal["not_sent", "added", "action_points"]
Stage = Literal["draft_minutes", "agreed"]
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


class Meeting(TypedDict):
    """The meeting."""

    area: Area
    """MAPPA Area. The area whose MAPPA Co-ordinator receives the document."""
    kind: MeetingKind
    """Kind of meeting."""
    number: str
    """Meeting number. Count the meetings at level 2 or 3 about this offender. The first is 1. Such
    as 2."""
    level: MeetingLevel
    """Level of the meeting."""
    date: str
    """Date of the meeting. Such as 2026-03-31."""
    start: NotRequired[str]
    """Start. Such as 14:30."""
    place: NotRequired[str | Absence]
    """Place, or remote means."""
    chair: str
    """Chair."""
    chair_agency: ChairAgency
    """Chair’s agency. The police or probation, and the Chair is not the only one from that
    agency."""
    chair_grade: MeetingChairGrade
    """Chair’s rank or grade."""
    minute_taker: NotRequired[str]
    """Minute-taker."""
    standard: NotRequired[bool]
    """Standard arrangements. No where exceptionally sensitive information called for others, such
    as a pre-meeting or a restricted membership."""
    arrangements: NotRequired[str]
    """Arrangements that were made, and the reasons."""


class InvitationsRow(TypedDict):
    """Invitation."""

    name: str
    """Name. Or the secure mailbox, such as a prison’s."""
    role: str
    """Role and organisation."""
    agency: InvitationsRowAgency
    """Agency."""
    invited_on: str | Absence
    """Date invited. Such as 2026-03-31."""


class AttendanceRow(TypedDict):
    """Attender."""

    name: str
    """Name."""
    role: str
    """Role and organisation."""
    agency: InvitationsRowAgency
    """Agency."""
    grade: MeetingChairGrade
    """Grade."""
    attended: Attended
    """Attendance."""
    whole_meeting: bool
    """Whole meeting."""
    authority: NotRequired[bool]
    """Can decide for the agency. Where rank or grade alone does not show it."""


class ApologiesRow(TypedDict):
    """Apology."""

    name: str
    """Name."""
    role: str
    """Role and organisation."""
    agency: InvitationsRowAgency
    """Agency."""
    report: bool
    """Sent a report."""


class ConfidentialityNonSignatoriesRow(TypedDict):
    """Person."""

    name: str
    """Name."""
    organisation: str
    """Organisation."""
    chair_told: bool
    """Chair was told."""
    undertaking: bool
    """Undertaking given."""
    admitted: bool
    """Admitted."""
    admitted_all_the_same: NotRequired[str]
    """Why admitted all the same, and what was done. Only where the Chair was not told, or no
    undertaking was given."""


class Confidentiality(TypedDict):
    """Confidentiality."""

    statement: Statement
    """Confidentiality statement (MAPPA D)."""
    not_given: NotRequired[str]
    """Why the statement was not given, and what was done."""
    non_signatories: list[ConfidentialityNonSignatoriesRow] | Absence
    """People not party to the Information Sharing Protocol. Nobody takes part who cannot give the
    undertaking. Where there are none, say “None”."""


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
    lead_agency: InvitationsRowAgency
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
    order: HospitalOrder
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
    agency: InvitationsRowAgency
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
    kind: VictimConcernsVictimsRowKind
    """Kind of victim."""
    relationship: NotRequired[str | Absence]
    """Relationship to the offender."""
    concerns: NotRequired[str]
    """Concerns."""
    source_agency: NotRequired[InvitationsRowAgency]
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


class PreviousActionsRow(TypedDict):
    """Earlier action."""

    number: NotRequired[str]
    """Action no. Such as 4."""
    action: str
    """Action."""
    agency: InvitationsRowAgency
    """Agency."""
    due: str | Absence
    """Deadline. Such as 2026-03-31."""
    outcome: PreviousActionsRowOutcome
    """Outcome."""
    result: str
    """Result, or reason why not done."""


class AgencyInformationRow(TypedDict):
    """Information."""

    agency: InvitationsRowAgency
    """Agency that gave it."""
    given_by: NotRequired[str]
    """Person or report it came from. With another organisation, its name too."""
    information: str
    """Information."""
    source_agency: NotRequired[InvitationsRowAgency]
    """Agency that owns it."""
    restricted: NotRequired[bool]
    """Restricted by the agency that owns it. Yes where it must not be passed on, even within an
    agency that receives the minutes."""
    restriction: NotRequired[str]
    """Who may see it, and why."""


class PrisonReport(TypedDict):
    """Prison’s contribution. For an offender in custody, whether or not the prison attends."""

    received: bool
    """MAPPA F has been received."""
    received_on: NotRequired[str]
    """Date received. Such as 2026-03-31."""
    not_received: NotRequired[str]
    """Why there is none, and what was done to get it."""
    view: NotRequired[str | Absence]
    """The prison’s view."""


class OffenderViews(TypedDict):
    """Offender’s knowledge and views."""

    told: bool
    """The offender has been told about MAPPA."""
    reason_not_told: NotRequired[str]
    """Why the offender has not been told."""
    withheld: NotRequired[str]
    """What is withheld from the offender."""
    withholding_agreed: NotRequired[bool]
    """The meeting agrees to withhold it."""
    not_agreed: NotRequired[str]
    """What is done where the meeting does not agree. Who tells the offender, and by when."""
    views: NotRequired[str | Absence]
    """The offender’s views."""


class AgreedRiskAssessmentPeopleAtRiskRow(TypedDict):
    """Person or group at risk."""

    who: str
    """Person or people."""
    group: Group
    """Group."""
    why: NotRequired[str]
    """Why they are at risk."""


class AgreedRiskAssessment(TypedDict):
    """MAPPA agreed risk assessment."""

    lead_agency_assessment: LeadAgencyAssessment
    """Lead agency’s risk assessment."""
    amendments: NotRequired[str]
    """What was amended, and why. The lead agency takes this into its own assessment."""
    summary: str
    """Chair’s summary of the risk. How serious further offending would be, how likely it is, and
    how imminent."""
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
    people_at_risk: list[AgreedRiskAssessmentPeopleAtRiskRow] | Absence
    """Who is at risk. Name each person who can be identified."""


class RiskOfSeriousHarmRevisionBefore(TypedDict):
    """Level for each group before the meeting."""

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


class RiskOfSeriousHarmRevisionAfter(TypedDict):
    """Level for each group that the meeting agreed."""

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


class RiskOfSeriousHarmRevision(TypedDict):
    """Revision of the risk of serious harm."""

    level_before: RiskAssessmentGroupsPublic
    """Level before the meeting."""
    level_after: RiskAssessmentGroupsPublic
    """Level that the meeting agreed."""
    reason: str
    """Reason. Why a level was raised, lowered or left as it was."""
    before: RiskOfSeriousHarmRevisionBefore
    after: RiskOfSeriousHarmRevisionAfter


class AgreedRiskManagementPlanRestrictiveOrdersRow(TypedDict):
    """Order."""

    order: AgreedRiskManagementPlanRestrictiveOrdersRowOrder
    """Order."""
    order_name: NotRequired[str]
    """Name of another order."""
    status: Status
    """Status."""
    date: NotRequired[str | Absence]
    """Date made or heard. Such as 2026-03-31."""
    ends: NotRequired[str | Absence]
    """End date. Such as 2026-03-31."""
    details: NotRequired[str]
    """Terms, and who applies."""


class AgreedRiskManagementPlanDeclinedActionsRow(TypedDict):
    """Action not taken forward."""

    action: str
    """Action considered."""
    agency: InvitationsRowAgency
    """Agency."""
    reason: str
    """Reason."""
    alternative: str | Absence
    """Alternative."""


class AgreedRiskManagementPlan(TypedDict):
    """MAPPA agreed risk management plan. The actions under the plan go to the list of actions of
    the meeting."""

    supervision: str | Absence
    """Supervision."""
    monitoring_and_control: str | Absence
    """Monitoring and control."""
    interventions_and_treatment: str | Absence
    """Interventions and treatment."""
    victim_safety: str | Absence
    """Victim safety."""
    safeguarding: NotRequired[str]
    """Safeguarding of children and adults at risk."""
    child_protection_plan: NotRequired[str]
    """Fit with the child protection plan. Where a plan is in place for an identified child."""
    contingency: str
    """Contingency plan. What will be done if the plan is no longer enough."""
    licence_conditions: list[str] | Absence
    """Licence conditions. One on each line. All of them are recorded."""
    approved_premises_considered: bool
    """Approved Premises have been considered."""
    approved_premises: NotRequired[str]
    """What was decided about Approved Premises, and why."""
    foreign_travel: NotRequired[str | Absence]
    """Foreign travel. What is forbidden or must be asked for, and under which order, licence or
    requirement."""
    jobcentre_plus: NotRequired[JobcentrePlus]
    """Notification to Jobcentre Plus (MAPPA J)."""
    jobcentre_plus_details: NotRequired[str]
    """Restrictions on work or training, and their end. What MAPPA J says, and when it was or will
    be sent."""
    recorded_differently: NotRequired[bool]
    """The lead agency’s record will differ from this plan. For example without victim safety
    planning, or without police tactics."""
    differences: NotRequired[str]
    """What the lead agency will not record, and why."""
    restrictive_orders: NotRequired[list[AgreedRiskManagementPlanRestrictiveOrdersRow] | Absence]
    """Restrictive orders. Orders in force, and those to be applied for."""
    declined_actions: NotRequired[list[AgreedRiskManagementPlanDeclinedActionsRow] | Absence]
    """Actions that could not be taken forward. An action that was considered and that the agency
    could not accept."""


class DisclosureDisclosuresRow(TypedDict):
    """Disclosure."""

    recipient: str
    """Recipient. Name the person, and say what they are to the offender."""
    purpose: str
    """Purpose."""
    content: str
    """What exactly is disclosed."""
    alternatives: str
    """Alternatives, and why each was rejected."""
    risks: str
    """Risks of disclosing, and what is done about them. To the recipient, to victims and to the
    offender."""
    agency: InvitationsRowAgency
    """Agency that discloses."""
    person: str | Absence
    """Person who discloses."""
    disclosed_on: NotRequired[str]
    """Date done. Added afterwards. Such as 2026-03-31."""
    form_signed: NotRequired[bool]
    """Disclosure form signed by the recipient."""
    representations_sought: bool
    """The offender’s representations are sought."""
    representations: NotRequired[str]
    """Representations, and the answer to them."""
    reasons_not_sought: NotRequired[list[ReasonsNotSought]]
    """Reasons for not seeking them."""
    recipient_warned: NotRequired[bool]
    """Recipient told that the offender does not know."""
    offender_discloses: NotRequired[str]
    """Disclosure by the offender first, and its follow-up. Where the offender tells the recipient,
    who checks that it was right and understood."""
    media: NotRequired[bool]
    """Information or a photograph goes to the media."""
    media_approved_by: NotRequired[str | Absence]
    """Assistant Chief Constable who approved it. Or the equivalent in the Metropolitan Police."""
    media_approved_on: NotRequired[str | Absence]
    """Date approved. Such as 2026-03-31."""
    press_office_told: NotRequired[str | Absence]
    """Date the Press Office was told. The Ministry of Justice’s, before the disclosure, for an
    offender under prison or probation supervision. Such as 2026-03-31."""
    victim_information: NotRequired[bool]
    """It holds information about a victim."""
    victim_agency_agrees: NotRequired[bool]
    """Agreement of the agency that gave it."""
    without_agreement: NotRequired[str]
    """Why it was disclosed without that agreement, and what was done. Only where it has been
    disclosed already."""
    gender_reassignment: NotRequired[bool]
    """It holds information about gender reassignment."""
    crime_prevention_basis: NotRequired[str]
    """Why it is needed to prevent or detect crime."""


class Disclosure(TypedDict):
    """Disclosure. Every meeting considers whether a third party should be told something about the
    offender."""

    considered: bool
    """Disclosure has been considered."""
    not_considered: NotRequired[str]
    """Why disclosure was not considered, and what is done. Every meeting considers it. Where this
    one did not, say so: the figures count it."""
    decision: bool
    """A disclosure is going to be made."""
    reasons: str
    """Details of the decision, and the reasons. Given for yes and for no."""
    manner: NotRequired[str]
    """What way it will be done. Who prepares the recipient, what they know already, whom they can
    ring."""
    date: NotRequired[str]
    """Date by which it will be done. Such as 2026-03-31."""
    agreed: NotRequired[bool]
    """All agencies at the meeting agree."""
    disagreement: NotRequired[str]
    """Disagreements and concerns. Also which agency owns the information, for it decides."""
    youth_services_present: NotRequired[bool]
    """Senior staff of YOT and Children’s Services were present. Only where the offender is under
    18."""
    urgency: NotRequired[str]
    """Why the decision could not wait for them."""
    disclosures: NotRequired[list[DisclosureDisclosuresRow] | Absence]
    """Each disclosure. One entry for each recipient. Where there is no disclosure, say “None”."""


class VictimViewsInformationRow(TypedDict):
    """Information for a victim."""

    victim: str
    """Victim."""
    content: str
    """What they are told."""
    reason: str
    """Reason."""
    person: str
    """Person who tells them."""
    due: str
    """Deadline. Such as 2026-03-31."""


class VictimViews(TypedDict):
    """Victim’s views, and what victims are told. The minutes themselves are not shown to a
    victim."""

    views: NotRequired[str | Absence]
    """Views of the victim."""
    information: NotRequired[list[VictimViewsInformationRow] | Absence]
    """Information for victims."""


class PressAndMedia(TypedDict):
    """Press and media handling."""

    interest_expected: bool
    """Media interest is expected."""
    handling: str
    """Details of the handling. What may be said, by whom, and what is done if the address is
    published."""
    police_contact: NotRequired[str | Absence]
    """Police single point of contact."""
    probation_contact: NotRequired[str | Absence]
    """Probation single point of contact."""
    press_office_involved: NotRequired[bool]
    """The Ministry of Justice Press Office is involved."""
    national_team_told: NotRequired[str | Absence]
    """Date the national MAPPA team was told. Such as 2026-03-31."""


class Diversity(TypedDict):
    """Diversity. Every meeting considers the nine protected characteristics of the Equality Act
    2010."""

    considered: bool
    """The meeting has considered diversity."""
    not_considered: NotRequired[str]
    """Why diversity was not considered, and what is done."""
    characteristics: list[Characteristics] | Absence
    """Protected characteristics that bear on this case. Age, disability, gender reassignment,
    marriage and civil partnership, pregnancy and maternity, race, religion or belief, sex, sexual
    orientation. Where none applies, say “None”."""
    considerations: NotRequired[str | Absence]
    """Protected characteristics and what follows from them."""
    other: NotRequired[str | Absence]
    """Other diversity issues. Anything else that affects the offender, or bears on the risk."""
    adjustments: NotRequired[str | Absence]
    """Adjustments that are needed."""
    interpreter: NotRequired[bool]
    """An interpreter is needed."""
    language: NotRequired[str]
    """Language. Where an interpreter is needed."""


class Visor(TypedDict):
    """ViSOR record. Brought up to date within three working days of the day on which the minutes
    are agreed."""

    owner: str | Absence
    """Owner of the record."""
    reviewer: str | Absence
    """Person who reviews what has to be added."""
    update_due: NotRequired[str]
    """Update due. Such as 2026-03-31."""
    restricted_access: NotRequired[bool]
    """Access to the record is restricted. For exceptionally sensitive cases."""


class CriticalPublicProtection(TypedDict):
    """Critical Public Protection Case. Considered for every case at level 3."""

    considered: bool
    """Registration has been considered."""
    not_considered: NotRequired[str]
    """Why registration was not considered, and what is done."""
    criteria: NotRequired[list[Criteria] | Absence]
    """Criteria that are met. At least one is needed, and management at level 3."""
    outcome: CriticalPublicProtectionOutcome
    """Outcome."""
    reasons: str
    """Reasons."""
    paperwork_due: NotRequired[str]
    """Paperwork due. Within a week. The lead agency reports the outcome to the next meeting. Such
    as 2026-03-31."""
    referred_on: NotRequired[str]
    """Date of the referral. Such as 2026-03-31."""


class BoardIssues(TypedDict):
    """Issues for the Strategic Management Board."""

    concerns: NotRequired[str | Absence]
    """Concerns and issues. Leave the offender’s name out of what goes to the Board."""
    good_practice: NotRequired[str | Absence]
    """Examples of best practice."""


class MeetingActionsRow(TypedDict):
    """Action."""

    number: str
    """Action no. Such as 4."""
    pillar: Pillar
    """Heading."""
    action: str
    """What will be done, and the risk it manages."""
    agency: InvitationsRowAgency
    """Agency."""
    owner: NotRequired[str]
    """Person. Wherever one can be named."""
    due: str
    """Deadline. A real date. Such as 2026-03-31."""


class AbsentAgencyActionsRow(TypedDict):
    """Action for an absent agency."""

    number: str
    """Number of the action. Such as 4."""
    agency: InvitationsRowAgency
    """Agency that was not there."""
    person: str
    """Person who tells that agency."""
    tell_by: str
    """Date by which the agency is told. Such as 2026-03-31."""
    reply_to: str
    """Person the agency answers to."""
    reply_by: str
    """Answer due. Such as 2026-03-31."""
    contact_restricted: NotRequired[bool]
    """It affects a prisoner’s mail, telephone or visits."""
    grade: NotRequired[str]
    """Grade of the person who asks in writing. Senior enough to make such a request."""
    justification: NotRequired[str]
    """Why it is proportionate and necessary. As the written request to the prison says."""


class Conclusion(TypedDict):
    """Conclusion."""

    level: ConclusionLevel
    """Level of management from now on."""
    reasons: str
    """Reasons for the level. What meetings at this level add. Given whether the level changes or
    stays."""
    complete: bool
    """No information and no key partner was missing. While something or somebody is missing, the
    level is not lowered."""
    missing: NotRequired[str]
    """What or who was missing."""
    lowered_all_the_same: NotRequired[str]
    """Why the level is lowered all the same, and what is done. Only where the meeting lowered it,
    or ended category 3, while something or somebody was missing."""
    agreed: bool
    """All who attended agree on the level."""
    views: NotRequired[str]
    """Range of views."""
    decided_by: NotRequired[str]
    """Person who decided for the lead agency."""
    exit_reason: NotRequired[ExitReason]
    """Reason for leaving MAPPA."""
    category_3_considered: NotRequired[bool]
    """Category 3 has been considered. When notification requirements or a licence end."""
    category_3_not_considered: NotRequired[str]
    """Why category 3 was not considered, and what is done. Where it should have been, and was
    not."""
    re_referral_process: NotRequired[str]
    """What is done to refer the case again."""
    re_referral_agency: NotRequired[InvitationsRowAgency]
    """Agency that would refer the case again."""


class NextReview(TypedDict):
    """Next review. Every 16 weeks at level 2 and every 8 weeks at level 3, for an offender in the
    community. Not needed where the case goes to level 1 or leaves MAPPA."""

    date: str | Absence
    """Date of the next meeting. Where none was set, say why, and who sets it by when. Such as
    2026-03-31."""
    start: NotRequired[str]
    """Start. Such as 14:30."""
    place: NotRequired[str]
    """Place, or remote means."""
    between: NotRequired[str]
    """Professionals’ meetings until then. Who reviews the plan between meetings, and when."""


class HumanRights(TypedDict):
    """Human rights validation."""

    satisfied: bool
    """All are satisfied that the decisions comply. With the Human Rights Act 1998. The Chair asks
    everyone present."""
    reasons: NotRequired[str]
    """Why they are lawful, necessary and proportionate."""
    concerns: NotRequired[str]
    """Concerns that remain, and what is done about them. Also where nobody was asked."""


class ExplanationsRow(TypedDict):
    """What did not happen."""

    what: What
    """What did not happen as it should."""
    why: str
    """Why."""
    done: str
    """What was done about it."""


class DistributionRecipientsRow(TypedDict):
    """Recipient."""

    copy_number: NotRequired[str]
    """Copy number. Such as 7."""
    name: str
    """Name."""
    agency: InvitationsRowAgency
    """Agency."""
    means: NotRequired[Means]
    """Means."""


class DistributionExceptionsRow(TypedDict):
    """Exception."""

    name: str
    """Name."""
    agency: InvitationsRowAgency
    """Agency."""
    decision: Decision
    """Decision."""
    reason: str
    """Chair’s reason."""


class Distribution(TypedDict):
    """Agreement and distribution. Completed when the Chair agrees the minutes."""

    agreed_by: str
    """Chair who agreed the minutes."""
    agreed_on: str
    """Date agreed for distribution. Such as 2026-03-31."""
    distributed_on: str
    """Date distributed. Such as 2026-03-31."""
    stored_on: NotRequired[str]
    """Date stored on ViSOR. Such as 2026-03-31."""
    confirmed_on: NotRequired[str]
    """Date confirmed as correct at the next meeting. Such as 2026-03-31."""
    copies_collected: NotRequired[bool]
    """All numbered paper copies were collected. At the end of a meeting at which they were handed
    out."""
    copies_missing: NotRequired[str]
    """Copies not collected, and what was done."""
    national_team: NotRequired[bool]
    """A copy goes to the national MAPPA team. Always for a Critical Public Protection Case or a
    terrorist offender."""
    recipients: list[DistributionRecipientsRow]
    """Recipients of the full minutes. Those who attended, those who were invited, and a prison that
    sent MAPPA F. Number every copy."""
    exceptions: list[DistributionExceptionsRow] | Absence
    """Exceptions that the Chair has decided. Anyone left out, anyone added, and anyone who gets the
    action points only. Where there are none, say “None”."""


class AmendmentsRow(TypedDict):
    """Amendment."""

    requested_by: str
    """Person who asked for it."""
    agency: InvitationsRowAgency
    """Agency."""
    requested_on: NotRequired[str]
    """Date of the request. Such as 2026-03-31."""
    amendment: str
    """Amendment. The section, what it said, and what it should say."""
    approved: bool
    """The Chair approves it."""
    decided_on: NotRequired[str]
    """Date of the decision. Such as 2026-03-31."""
    reason: NotRequired[str]
    """Reason for refusing it."""
    visor_updated_on: NotRequired[str]
    """Date on which ViSOR was changed. Such as 2026-03-31."""
    changed_early: NotRequired[str]
    """Why ViSOR was changed without approval, and what was done."""


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


class MappaB(TypedDict):
    """Minutes of a level 2 or 3 meeting. Records who met, what was known, what was agreed and why,
    so that a reader who was not there can follow each decision."""

    form: Literal["MAPPA B"]
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
    meeting: Meeting
    invitations: list[InvitationsRow] | Absence
    """Invitations. Everyone who was invited, whether they came or not. Invite at least 14 days
    before, unless it is an emergency."""
    attendance: list[AttendanceRow]
    """Attendance. Everyone who took part. As grade give the police rank, the probation grade, or
    else practitioner, manager, senior manager, administrator or observer. Neither offenders nor
    victims attend, nor anyone who represents them."""
    apologies: NotRequired[list[ApologiesRow] | Absence]
    """Apologies. Those invited who did not come. Where everyone came, say “None”."""
    confidentiality: Confidentiality
    category: Category
    offender: Offender
    conviction: Conviction
    hospital: NotRequired[Hospital]
    relevant_information: RelevantInformation
    risk_assessment: RiskAssessment
    risk_management_plan: RiskManagementPlan
    victim_concerns: VictimConcerns
    safeguarding: Safeguarding
    previous_actions: NotRequired[list[PreviousActionsRow] | Absence]
    """Actions from earlier meetings. Every action of the last meeting, and older ones still open.
    At a first meeting, say “None”."""
    agency_information: list[AgencyInformationRow]
    """Information from agencies. What each agency told the meeting, one entry for each. It still
    belongs to the agency that owns it."""
    prison_report: NotRequired[PrisonReport]
    offender_views: NotRequired[OffenderViews]
    agreed_risk_assessment: AgreedRiskAssessment
    risk_of_serious_harm_revision: RiskOfSeriousHarmRevision
    agreed_risk_management_plan: AgreedRiskManagementPlan
    disclosure: Disclosure
    victim_views: NotRequired[VictimViews]
    press_and_media: PressAndMedia
    diversity: Diversity
    visor: Visor
    critical_public_protection: NotRequired[CriticalPublicProtection]
    board_issues: NotRequired[BoardIssues]
    meeting_actions: list[MeetingActionsRow] | Absence
    """Actions of the meeting. All actions, those of the plan too, each once. Every action has an
    agency and a real date; one that goes on has the day it starts or is next checked."""
    absent_agency_actions: NotRequired[list[AbsentAgencyActionsRow] | Absence]
    """Actions for agencies that were not at the meeting. Someone who was there takes each such
    action to the agency."""
    conclusion: Conclusion
    next_review: NotRequired[NextReview]
    human_rights: HumanRights
    explanations: NotRequired[list[ExplanationsRow] | Absence]
    """What did not happen as it should, and why. Only where something went wrong. It stays on
    record, and the figures count it."""
    distribution: NotRequired[Distribution]
    amendments: NotRequired[list[AmendmentsRow] | Absence]
    """Amendments after the meeting. The Chair approves each before the ViSOR record is changed."""
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
