// The answers to MAPPA B: Minutes of a level 2 or 3 meeting.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type AbsenceAbsent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type Area =
  | "avon_and_somerset"
  | "bedfordshire"
  | "cambridgeshire"
  | "cheshire"
  | "cleveland"
  | "cumbria"
  | "derbyshire"
  | "devon_and_cornwall"
  | "dorset"
  | "durham"
  | "dyfed_powys"
  | "essex"
  | "gloucestershire"
  | "greater_manchester"
  | "gwent"
  | "hampshire"
  | "hertfordshire"
  | "humberside"
  | "kent"
  | "lancashire"
  | "leicestershire"
  | "lincolnshire"
  | "london"
  | "merseyside"
  | "norfolk"
  | "north_wales"
  | "north_yorkshire"
  | "northamptonshire"
  | "northumbria"
  | "nottinghamshire"
  | "south_wales"
  | "south_yorkshire"
  | "staffordshire"
  | "suffolk"
  | "surrey"
  | "sussex"
  | "thames_valley"
  | "warwickshire"
  | "west_mercia"
  | "west_midlands"
  | "west_yorkshire"
  | "wiltshire";

export type MeetingKind =
  | "initial"
  | "review"
  | "emergency";

export type MeetingLevel =
  | 2
  | 3;

export type ChairAgency =
  | "police"
  | "probation";

export type MeetingChairGrade =
  | "constable"
  | "sergeant"
  | "inspector"
  | "chief_inspector"
  | "superintendent"
  | "probation_officer"
  | "senior_probation_officer"
  | "senior_operational_support_manager"
  | "head_of_ldu"
  | "assistant_chief_officer"
  | "practitioner"
  | "manager"
  | "senior_manager"
  | "administrator"
  | "observer";

export type InvitationsRowAgency =
  | "police"
  | "probation"
  | "prison_service"
  | "yot"
  | "jobcentre_plus"
  | "education"
  | "local_housing_authority"
  | "registered_social_landlord"
  | "childrens_services"
  | "adult_social_care"
  | "health_authority"
  | "integrated_care_board"
  | "gp"
  | "mental_health_trust"
  | "acute_trust"
  | "electronic_monitoring"
  | "immigration"
  | "approved_premises"
  | "victim_liaison_unit"
  | "idva"
  | "community_rehabilitation_company"
  | "special_police_force"
  | "ministry_of_defence"
  | "lay_adviser"
  | "mappa_coordination"
  | "other";

export type Attended =
  | "in_person"
  | "video"
  | "telephone";

export type Statement =
  | "read"
  | "displayed"
  | "not_given";

export type CategoryCategory =
  | 1
  | 2
  | 3
  | 4;

export type Category2Basis =
  | "imprisonment_12_months"
  | "youth_detention_12_months"
  | "hospital_order"
  | "guardianship_order";

export type Category3Disposal =
  | "conviction"
  | "caution"
  | "insanity"
  | "disability";

export type OffenderDateOfBirthAbsenceAbsent =
  | "not_known"
  | "withheld";

export type Gender =
  | "male"
  | "female"
  | "self_described"
  | "not_known";

export type Location =
  | "custody"
  | "hospital"
  | "community"
  | "approved_premises"
  | "immigration_detention"
  | "unlawfully_at_large";

export type RecallType =
  | "fixed_term"
  | "standard";

export type SentenceType =
  | "determinate"
  | "extended"
  | "indeterminate"
  | "suspended"
  | "youth_detention"
  | "hospital_order"
  | "community_order"
  | "caution"
  | "other";

export type HospitalOrder =
  | "s37"
  | "s37_41"
  | "s37_guardianship"
  | "s45a"
  | "s47"
  | "s47_49"
  | "s48_49"
  | "notional_37"
  | "s35"
  | "cpia_5_2_restricted"
  | "cpia_5_2"
  | "s17a_cto"
  | "conditional_discharge"
  | "other";

export type LeaveStatus =
  | "none"
  | "escorted"
  | "unescorted"
  | "overnight";

export type Level2Reason =
  | "high_risk"
  | "active_involvement"
  | "stepped_down"
  | "adds_value";

export type Level3Reason =
  | "senior_representation"
  | "resources"
  | "media_interest";

export type RiskAssessmentGroupsPublic =
  | "low"
  | "medium"
  | "high"
  | "very_high";

export type Group =
  | "public"
  | "prisoners"
  | "known_adult"
  | "children"
  | "staff";

export type Tool =
  | "oasys_rosh"
  | "ogrs"
  | "rm2000"
  | "arms"
  | "sara"
  | "sarn"
  | "asset"
  | "erg"
  | "ogp"
  | "ovp"
  | "rsr"
  | "osp_c"
  | "osp_i"
  | "osp_dc"
  | "osp_iic"
  | "arp"
  | "vrp"
  | "svrp"
  | "dc_srp"
  | "iic_srp"
  | "csrp"
  | "yogrs"
  | "aim"
  | "b_safer"
  | "hcr_20"
  | "other";

export type Pillar =
  | "supervision"
  | "monitoring_and_control"
  | "interventions_and_treatment"
  | "victim_safety"
  | "contingency"
  | "other";

export type VictimConcernsVictimsRowKind =
  | "index_offence"
  | "previous"
  | "potential";

export type PreviousActionsRowOutcome =
  | "completed"
  | "not_completed"
  | "carried_forward";

export type LeadAgencyAssessment =
  | "endorsed"
  | "amended";

export type AgreedRiskManagementPlanRestrictiveOrdersRowOrder =
  | "notification_order"
  | "shpo"
  | "sopo"
  | "sro"
  | "voo"
  | "fto"
  | "dvpn"
  | "dvpo"
  | "tpim"
  | "restraining_order"
  | "rsho"
  | "criminal_behaviour_order"
  | "stalking_protection_order"
  | "dapn"
  | "dapo"
  | "serious_crime_prevention_order"
  | "non_molestation_order"
  | "terrorism_notification"
  | "other";

export type Status =
  | "in_force"
  | "to_apply"
  | "applied"
  | "refused"
  | "ended";

export type JobcentrePlus =
  | "sent"
  | "to_be_sent"
  | "not_needed";

export type ReasonsNotSought =
  | "investigation"
  | "children_or_adults_at_risk"
  | "new_partner"
  | "grievance"
  | "intelligence"
  | "imminent"
  | "untraced"
  | "other";

export type Characteristics =
  | "age"
  | "disability"
  | "gender_reassignment"
  | "marriage_and_civil_partnership"
  | "pregnancy_and_maternity"
  | "race"
  | "religion_or_belief"
  | "sex"
  | "sexual_orientation";

export type Criteria =
  | "very_high_and_imminent"
  | "national_media";

export type CriticalPublicProtectionOutcome =
  | "not_referred"
  | "to_refer"
  | "referred"
  | "registered"
  | "refused";

export type ConclusionLevel =
  | "level_3"
  | "level_2"
  | "level_1"
  | "exit";

export type ExitReason =
  | "registration_expired"
  | "registration_revoked"
  | "licence_expired"
  | "discharged"
  | "treatment_order_expired"
  | "category_3_ended"
  | "category_4_ended"
  | "died";

export type What =
  | "chair_alone"
  | "no_police"
  | "no_probation"
  | "no_yot"
  | "no_yot_manager"
  | "no_childrens_services"
  | "police_too_junior"
  | "probation_too_junior"
  | "no_social_worker"
  | "no_idva"
  | "no_victim_liaison"
  | "no_immigration"
  | "no_approved_premises"
  | "no_mental_health"
  | "prison_not_invited"
  | "invited_unaccounted"
  | "short_notice"
  | "let_in"
  | "side_attended"
  | "media_early"
  | "press_office_late"
  | "recipient_not_warned"
  | "absent_agency_not_told"
  | "minutes_sent_wrongly"
  | "minutes_not_sent"
  | "access_not_restricted"
  | "other";

export type Means =
  | "email"
  | "visor"
  | "paper";

export type Decision =
  | "not_sent"
  | "added"
  | "action_points";

export type Stage =
  | "draft_minutes"
  | "agreed";

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** Why there is no answer. Given in place of an answer. The words are printed on the form with the reason. */
export interface Absence {
  /** Kind of absence. */
  absent: AbsenceAbsent;
  /** Reason. */
  reason: string;
}

/** The meeting. */
export interface Meeting {
  /** MAPPA Area. The area whose MAPPA Co-ordinator receives the document. */
  area: Area;
  /** Kind of meeting. */
  kind: MeetingKind;
  /** Meeting number. Count the meetings at level 2 or 3 about this offender. The first is 1. Such as 2. */
  number: string;
  /** Level of the meeting. */
  level: MeetingLevel;
  /** Date of the meeting. Such as 2026-03-31. */
  date: string;
  /** Start. Such as 14:30. */
  start?: string;
  /** Place, or remote means. */
  place?: string | Absence;
  /** Chair. */
  chair: string;
  /** Chair’s agency. The police or probation, and the Chair is not the only one from that agency. */
  chair_agency: ChairAgency;
  /** Chair’s rank or grade. */
  chair_grade: MeetingChairGrade;
  /** Minute-taker. */
  minute_taker?: string;
  /** Standard arrangements. No where exceptionally sensitive information called for others, such as a pre-meeting or a restricted membership. */
  standard?: boolean;
  /** Arrangements that were made, and the reasons. */
  arrangements?: string;
}

/** Invitation. */
export interface InvitationsRow {
  /** Name. Or the secure mailbox, such as a prison’s. */
  name: string;
  /** Role and organisation. */
  role: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Date invited. Such as 2026-03-31. */
  invited_on: string | Absence;
}

/** Attender. */
export interface AttendanceRow {
  /** Name. */
  name: string;
  /** Role and organisation. */
  role: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Grade. */
  grade: MeetingChairGrade;
  /** Attendance. */
  attended: Attended;
  /** Whole meeting. */
  whole_meeting: boolean;
  /** Can decide for the agency. Where rank or grade alone does not show it. */
  authority?: boolean;
}

/** Apology. */
export interface ApologiesRow {
  /** Name. */
  name: string;
  /** Role and organisation. */
  role: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Sent a report. */
  report: boolean;
}

/** Person. */
export interface ConfidentialityNonSignatoriesRow {
  /** Name. */
  name: string;
  /** Organisation. */
  organisation: string;
  /** Chair was told. */
  chair_told: boolean;
  /** Undertaking given. */
  undertaking: boolean;
  /** Admitted. */
  admitted: boolean;
  /** Why admitted all the same, and what was done. Only where the Chair was not told, or no undertaking was given. */
  admitted_all_the_same?: string;
}

/** Confidentiality. */
export interface Confidentiality {
  /** Confidentiality statement (MAPPA D). */
  statement: Statement;
  /** Why the statement was not given, and what was done. */
  not_given?: string;
  /** People not party to the Information Sharing Protocol. Nobody takes part who cannot give the undertaking. Where there are none, say “None”. */
  non_signatories: ConfidentialityNonSignatoriesRow[] | Absence;
}

/** Category of offender. */
export interface Category {
  /** MAPPA category. One category only. Category 2 is for those who do not meet category 1; category 3 for those who meet neither. */
  category: CategoryCategory;
  /** What brings the offender into category 2. One qualifying sentence for one qualifying offence. 52 weeks is less than 12 months. */
  category_2_basis?: Category2Basis;
  /** Disposal that category 3 rests on. */
  category_3_disposal?: Category3Disposal;
  /** Why the offence shows that serious harm may be caused. Say what in the offence or its circumstances shows that the person may be capable of causing serious harm to the public. */
  category_3_reason?: string;
}

/** Why there is no answer. Given in place of an answer. The words are printed on the form with the reason. */
export interface OffenderDateOfBirthAbsence {
  /** Kind of absence. */
  absent: OffenderDateOfBirthAbsenceAbsent;
  /** Reason. */
  reason: string;
}

/** Last known address before imprisonment. Where there was no fixed abode, say so and give the area of closest links. */
export interface OffenderLastKnownAddress {
  /** No fixed abode. */
  no_fixed_abode: boolean;
  /** Address. */
  address?: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
  /** Area of closest links. Where there is no fixed abode. */
  area_of_closest_links?: string;
}

/** Proposed release address. The approved address. Where there is none yet, say why under the address. */
export interface OffenderProposedReleaseAddress {
  /** Address. */
  address: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
  /** Approved by the lead agency. */
  approved: boolean;
}

/** Current address, if in the community. */
export interface OffenderCurrentAddress {
  /** Address. */
  address: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
}

/** Offender information. */
export interface Offender {
  /** Last name. */
  last_name: string;
  /** First name. */
  first_name: string | Absence;
  /** Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31. */
  date_of_birth: string | OffenderDateOfBirthAbsence;
  /** Aliases, including nicknames. One on each line. A nickname can show a link that a name does not, to a gang for example. Where there are none, say “None”. */
  aliases: string[] | Absence;
  /** Gender. */
  gender: Gender;
  /** Gender as self-described. */
  gender_description?: string;
  /** Ethnicity. Write the ethnicity in words, not its code. */
  ethnicity: string | Absence;
  /** Nationality. */
  nationality?: string | Absence;
  /** Immigration status. */
  immigration_status?: string | Absence;
  /** PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as 2012/0123456Y. */
  pnc_id: string | Absence;
  /** ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record exists. Where there is none yet, say why. Such as 12/3456789. */
  visor_reference?: string | Absence;
  /** Lead agency. The agency with the main responsibility for managing the offender. */
  lead_agency: InvitationsRowAgency;
  /** Lead agency’s unique identifier. For example the case reference number in nDelius. */
  lead_agency_reference: string | Absence;
  /** System that the identifier belongs to. */
  lead_agency_system?: string;
  /** Where the offender is now. */
  location: Location;
  /** Prison. Where the offender is in custody. */
  prison?: string;
  /** Prison number. Such as A1234BC. */
  prison_number?: string | Absence;
  /** Immigration removal centre. Where the offender is held under immigration powers and in no prison. */
  detention_centre?: string | Absence;
  last_known_address?: OffenderLastKnownAddress;
  proposed_release_address?: OffenderProposedReleaseAddress;
  current_address?: OffenderCurrentAddress;
}

/** Relevant dates. Every date that is known. They decide when the referral and each review are due. */
export interface ConvictionRelevantDates {
  /** Earliest release date. Such as 2026-03-31. */
  earliest_release_date?: string | Absence;
  /** Start of the community order. Such as 2026-03-31. */
  community_order_start?: string | Absence;
  /** End of the community order. Such as 2026-03-31. */
  community_order_end?: string | Absence;
  /** Conditional or automatic release date. Such as 2026-03-31. */
  automatic_release_date?: string | Absence;
  /** Home detention curfew date. Such as 2026-03-31. */
  home_detention_curfew_date?: string | Absence;
  /** Parole eligibility date. Such as 2026-03-31. */
  parole_eligibility_date?: string | Absence;
  /** Tariff expiry date. Such as 2026-03-31. */
  tariff_expiry_date?: string | Absence;
  /** Next Parole Board review. Such as 2026-03-31. */
  parole_board_review_date?: string | Absence;
  /** Licence expiry date. Such as 2026-03-31. */
  licence_expiry_date?: string | Absence;
  /** Sentence expiry date. Such as 2026-03-31. */
  sentence_expiry_date?: string | Absence;
  /** End of post-sentence supervision. Such as 2026-03-31. */
  post_sentence_supervision_end?: string | Absence;
  /** Date of recall. Such as 2026-03-31. */
  recall_date?: string | Absence;
  /** Kind of recall. */
  recall_type?: RecallType;
  /** Start of notification requirements. Such as 2026-03-31. */
  notification_start?: string | Absence;
  /** Notification requirements are indefinite. */
  notification_indefinite?: boolean;
  /** End of notification requirements. Such as 2026-03-31. */
  notification_end?: string | Absence;
}

/** Conviction or caution information. */
export interface Conviction {
  /** Index offence or relevant caution. */
  index_offence: string;
  /** Date of conviction or caution. Such as 2026-03-31. */
  date: string;
  /** Court. */
  court?: string | Absence;
  /** Kind of sentence. */
  sentence_type: SentenceType;
  /** Sentence. The outcome of the court proceedings, with the length of the sentence. */
  sentence: string;
  /** Brief details of the offences. In short points, in your own words. Do not paste them from the pre-sentence report. */
  brief_details: string;
  /** Previous related offences. Those that bear on the risk. Where there are none, say “None”. */
  previous_offences: string | Absence;
  /** Additional information. */
  additional_information?: string;
  relevant_dates?: ConvictionRelevantDates;
}

/** Detained in hospital. */
export interface Hospital {
  /** Hospital and ward. Under guardianship, or discharged, there may be none: say so. */
  hospital: string | Absence;
  /** Order or direction. */
  order: HospitalOrder;
  /** Name of another order or direction. */
  order_name?: string;
  /** Date of the order. Such as 2026-03-31. */
  order_date?: string | Absence;
  /** Date on which restrictions end. Such as 2026-03-31. */
  restrictions_end?: string | Absence;
  /** Responsible Clinician. */
  responsible_clinician: string | Absence;
  /** Care co-ordinator. */
  care_coordinator?: string | Absence;
  /** Clinical supervisor. */
  clinical_supervisor?: string | Absence;
  /** Social supervisor. */
  social_supervisor?: string | Absence;
  /** Mental Health Casework Section caseworker. For restricted patients. */
  casework_section_contact?: string | Absence;
  /** Diagnosis. */
  diagnosis?: string | Absence;
  /** Leave. */
  leave_status?: LeaveStatus;
  /** Next Care Programme Approach meeting. Such as 2026-03-31. */
  next_cpa_meeting?: string | Absence;
  /** Next mental health review. Such as 2026-03-31. */
  next_review?: string | Absence;
  /** Next tribunal. Such as 2026-03-31. */
  next_tribunal?: string | Absence;
  /** Expected discharge. Such as 2026-03-31. */
  expected_discharge?: string | Absence;
}

/** Relevant information. */
export interface RelevantInformation {
  /** Reason for the referral. Behaviour and attitudes, earlier offences and their pattern, what other agencies have said. Show what is needed beyond ordinary agency management. */
  reason_for_referral: string;
  /** What management at level 2 or 3 would add. */
  added_value: string;
  /** Reasons for level 2. Tick all that apply. */
  level_2_reason?: Level2Reason[];
  /** Reasons for level 3. Tick all that apply. */
  level_3_reason?: Level3Reason[];
  /** Media or public interest is likely. */
  media_interest?: boolean;
  /** Details of the media or public interest. */
  media_interest_details?: string;
}

/** Level for each group at risk. */
export interface RiskAssessmentGroups {
  /** Risk to the public. Where the tool of the lead agency does not tell it, say so. */
  public: RiskAssessmentGroupsPublic | Absence;
  /** Risk to prisoners. Where the offender is in custody. */
  prisoners?: RiskAssessmentGroupsPublic | Absence;
  /** Risk to a known adult. Where the tool of the lead agency does not tell it, say so. */
  known_adult: RiskAssessmentGroupsPublic | Absence;
  /** Risk to children. Where the tool of the lead agency does not tell it, say so. */
  children: RiskAssessmentGroupsPublic | Absence;
  /** Risk to staff. Where the tool of the lead agency does not tell it, say so. */
  staff: RiskAssessmentGroupsPublic | Absence;
}

/** Person or group at risk. */
export interface RiskAssessmentPeopleAtRiskRow {
  /** Person or people. */
  who: string;
  /** Group. */
  group: Group;
  /** Why they are at risk. */
  why?: string;
}

/** Risk tool. */
export interface RiskAssessmentToolsRow {
  /** Tool. */
  tool: Tool;
  /** Name of another tool. */
  tool_name?: string;
  /** Score or band. */
  result: string;
  /** Date. Such as 2026-03-31. */
  date?: string | Absence;
  /** Assessor. */
  assessor?: string;
}

/** Lead agency’s risk assessment. */
export interface RiskAssessment {
  /** Level of risk of serious harm. */
  level: RiskAssessmentGroupsPublic;
  /** Likelihood of reoffending. */
  likelihood_of_reoffending: string;
  /** Risk of serious harm: when, and to whom. */
  serious_harm: string;
  /** Imminence of serious harm. */
  imminence: string;
  /** Nature of the risk and way of offending. */
  nature: string;
  /** When the risk is greatest. Name the events to come that may raise the risk, with their dates. */
  when_greatest: string;
  /** Circumstances likely to increase the risk. Static factors, which cannot change, and dynamic ones, which can. */
  circumstances: string;
  /** Protective factors. */
  protective_factors: string | Absence;
  groups: RiskAssessmentGroups;
  /** Who is at risk. Name each person who can be identified. */
  people_at_risk: RiskAssessmentPeopleAtRiskRow[] | Absence;
  /** Scores from risk assessment tools. One row for each tool that was used. */
  tools: RiskAssessmentToolsRow[] | Absence;
}

/** Action. */
export interface RiskManagementPlanActionsRow {
  /** Heading. */
  pillar: Pillar;
  /** What will be done, and the risk it manages. */
  action: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Person. Wherever one can be named. */
  owner?: string;
  /** Due date. A date. For an ongoing action, when it starts or is next checked. Such as 2026-03-31. */
  due: string;
}

/** Lead agency’s risk management plan. */
export interface RiskManagementPlan {
  /** Summary of the plan. */
  summary: string;
  /** Supervision. */
  supervision: string | Absence;
  /** Monitoring and control. */
  monitoring_and_control: string | Absence;
  /** Interventions and treatment. */
  interventions_and_treatment: string | Absence;
  /** Victim safety. */
  victim_safety: string | Absence;
  /** Contingency plan. What will be done if the plan is no longer enough. */
  contingency: string;
  /** Licence conditions. One on each line. All of them are recorded. */
  licence_conditions: string[] | Absence;
  /** Actions under the plan. Each action with the agency that owns it and a real date. */
  actions?: RiskManagementPlanActionsRow[];
}

/** Victim. */
export interface VictimConcernsVictimsRow {
  /** Person or people. A name, or a description where nobody can be named. */
  who: string;
  /** Kind of victim. */
  kind: VictimConcernsVictimsRowKind;
  /** Relationship to the offender. */
  relationship?: string | Absence;
  /** Concerns. */
  concerns?: string;
  /** Agency that gave the information. */
  source_agency?: InvitationsRowAgency;
  /** That agency agrees to sharing. */
  may_be_shared?: boolean;
}

/** Victim concerns. */
export interface VictimConcerns {
  /** Referred to a MARAC. */
  marac: boolean;
  /** Date of the MARAC meeting. Such as 2026-03-31. */
  marac_date?: string | Absence;
  /** MARAC area. */
  marac_area?: string | Absence;
  /** Victim contact is in place. Whether a Victim Liaison Officer is in touch with a victim. */
  victim_contact: boolean;
  /** Victim Liaison Officer. */
  victim_liaison_officer?: string | Absence;
  /** The victim’s views have been received. */
  victim_views_received?: boolean;
  /** Victims and potential victims. The victim of the index offence and everyone else who may be at risk. Information is shared only with the agreement of the agency that gave it. */
  victims: VictimConcernsVictimsRow[] | Absence;
}

/** Safeguarding. */
export interface Safeguarding {
  /** Child protection concerns. */
  child_protection_concerns: boolean;
  /** Details of the child protection concerns. */
  child_protection_details?: string;
  /** A child protection plan is in place. */
  child_protection_plan?: boolean;
  /** Concerns about a vulnerable adult. */
  adult_at_risk_concerns: boolean;
  /** Details of the concerns about a vulnerable adult. */
  adult_at_risk_details?: string;
}

/** Earlier action. */
export interface PreviousActionsRow {
  /** Action no. Such as 4. */
  number?: string;
  /** Action. */
  action: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Deadline. Such as 2026-03-31. */
  due: string | Absence;
  /** Outcome. */
  outcome: PreviousActionsRowOutcome;
  /** Result, or reason why not done. */
  result: string;
}

/** Information. */
export interface AgencyInformationRow {
  /** Agency that gave it. */
  agency: InvitationsRowAgency;
  /** Person or report it came from. With another organisation, its name too. */
  given_by?: string;
  /** Information. */
  information: string;
  /** Agency that owns it. */
  source_agency?: InvitationsRowAgency;
  /** Restricted by the agency that owns it. Yes where it must not be passed on, even within an agency that receives the minutes. */
  restricted?: boolean;
  /** Who may see it, and why. */
  restriction?: string;
}

/** Prison’s contribution. For an offender in custody, whether or not the prison attends. */
export interface PrisonReport {
  /** MAPPA F has been received. */
  received: boolean;
  /** Date received. Such as 2026-03-31. */
  received_on?: string;
  /** Why there is none, and what was done to get it. */
  not_received?: string;
  /** The prison’s view. */
  view?: string | Absence;
}

/** Offender’s knowledge and views. */
export interface OffenderViews {
  /** The offender has been told about MAPPA. */
  told: boolean;
  /** Why the offender has not been told. */
  reason_not_told?: string;
  /** What is withheld from the offender. */
  withheld?: string;
  /** The meeting agrees to withhold it. */
  withholding_agreed?: boolean;
  /** What is done where the meeting does not agree. Who tells the offender, and by when. */
  not_agreed?: string;
  /** The offender’s views. */
  views?: string | Absence;
}

/** Person or group at risk. */
export interface AgreedRiskAssessmentPeopleAtRiskRow {
  /** Person or people. */
  who: string;
  /** Group. */
  group: Group;
  /** Why they are at risk. */
  why?: string;
}

/** MAPPA agreed risk assessment. */
export interface AgreedRiskAssessment {
  /** Lead agency’s risk assessment. */
  lead_agency_assessment: LeadAgencyAssessment;
  /** What was amended, and why. The lead agency takes this into its own assessment. */
  amendments?: string;
  /** Chair’s summary of the risk. How serious further offending would be, how likely it is, and how imminent. */
  summary: string;
  /** Nature of the risk and way of offending. */
  nature: string;
  /** When the risk is greatest. Name the events to come that may raise the risk, with their dates. */
  when_greatest: string;
  /** Circumstances likely to increase the risk. Static factors, which cannot change, and dynamic ones, which can. */
  circumstances: string;
  /** Protective factors. */
  protective_factors: string | Absence;
  /** Who is at risk. Name each person who can be identified. */
  people_at_risk: AgreedRiskAssessmentPeopleAtRiskRow[] | Absence;
}

/** Level for each group before the meeting. */
export interface RiskOfSeriousHarmRevisionBefore {
  /** Risk to the public. Where the tool of the lead agency does not tell it, say so. */
  public: RiskAssessmentGroupsPublic | Absence;
  /** Risk to prisoners. Where the offender is in custody. */
  prisoners?: RiskAssessmentGroupsPublic | Absence;
  /** Risk to a known adult. Where the tool of the lead agency does not tell it, say so. */
  known_adult: RiskAssessmentGroupsPublic | Absence;
  /** Risk to children. Where the tool of the lead agency does not tell it, say so. */
  children: RiskAssessmentGroupsPublic | Absence;
  /** Risk to staff. Where the tool of the lead agency does not tell it, say so. */
  staff: RiskAssessmentGroupsPublic | Absence;
}

/** Level for each group that the meeting agreed. */
export interface RiskOfSeriousHarmRevisionAfter {
  /** Risk to the public. Where the tool of the lead agency does not tell it, say so. */
  public: RiskAssessmentGroupsPublic | Absence;
  /** Risk to prisoners. Where the offender is in custody. */
  prisoners?: RiskAssessmentGroupsPublic | Absence;
  /** Risk to a known adult. Where the tool of the lead agency does not tell it, say so. */
  known_adult: RiskAssessmentGroupsPublic | Absence;
  /** Risk to children. Where the tool of the lead agency does not tell it, say so. */
  children: RiskAssessmentGroupsPublic | Absence;
  /** Risk to staff. Where the tool of the lead agency does not tell it, say so. */
  staff: RiskAssessmentGroupsPublic | Absence;
}

/** Revision of the risk of serious harm. */
export interface RiskOfSeriousHarmRevision {
  /** Level before the meeting. */
  level_before: RiskAssessmentGroupsPublic;
  /** Level that the meeting agreed. */
  level_after: RiskAssessmentGroupsPublic;
  /** Reason. Why a level was raised, lowered or left as it was. */
  reason: string;
  before: RiskOfSeriousHarmRevisionBefore;
  after: RiskOfSeriousHarmRevisionAfter;
}

/** Order. */
export interface AgreedRiskManagementPlanRestrictiveOrdersRow {
  /** Order. */
  order: AgreedRiskManagementPlanRestrictiveOrdersRowOrder;
  /** Name of another order. */
  order_name?: string;
  /** Status. */
  status: Status;
  /** Date made or heard. Such as 2026-03-31. */
  date?: string | Absence;
  /** End date. Such as 2026-03-31. */
  ends?: string | Absence;
  /** Terms, and who applies. */
  details?: string;
}

/** Action not taken forward. */
export interface AgreedRiskManagementPlanDeclinedActionsRow {
  /** Action considered. */
  action: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Reason. */
  reason: string;
  /** Alternative. */
  alternative: string | Absence;
}

/** MAPPA agreed risk management plan. The actions under the plan go to the list of actions of the meeting. */
export interface AgreedRiskManagementPlan {
  /** Supervision. */
  supervision: string | Absence;
  /** Monitoring and control. */
  monitoring_and_control: string | Absence;
  /** Interventions and treatment. */
  interventions_and_treatment: string | Absence;
  /** Victim safety. */
  victim_safety: string | Absence;
  /** Safeguarding of children and adults at risk. */
  safeguarding?: string;
  /** Fit with the child protection plan. Where a plan is in place for an identified child. */
  child_protection_plan?: string;
  /** Contingency plan. What will be done if the plan is no longer enough. */
  contingency: string;
  /** Licence conditions. One on each line. All of them are recorded. */
  licence_conditions: string[] | Absence;
  /** Approved Premises have been considered. */
  approved_premises_considered: boolean;
  /** What was decided about Approved Premises, and why. */
  approved_premises?: string;
  /** Foreign travel. What is forbidden or must be asked for, and under which order, licence or requirement. */
  foreign_travel?: string | Absence;
  /** Notification to Jobcentre Plus (MAPPA J). */
  jobcentre_plus?: JobcentrePlus;
  /** Restrictions on work or training, and their end. What MAPPA J says, and when it was or will be sent. */
  jobcentre_plus_details?: string;
  /** The lead agency’s record will differ from this plan. For example without victim safety planning, or without police tactics. */
  recorded_differently?: boolean;
  /** What the lead agency will not record, and why. */
  differences?: string;
  /** Restrictive orders. Orders in force, and those to be applied for. */
  restrictive_orders?: AgreedRiskManagementPlanRestrictiveOrdersRow[] | Absence;
  /** Actions that could not be taken forward. An action that was considered and that the agency could not accept. */
  declined_actions?: AgreedRiskManagementPlanDeclinedActionsRow[] | Absence;
}

/** Disclosure. */
export interface DisclosureDisclosuresRow {
  /** Recipient. Name the person, and say what they are to the offender. */
  recipient: string;
  /** Purpose. */
  purpose: string;
  /** What exactly is disclosed. */
  content: string;
  /** Alternatives, and why each was rejected. */
  alternatives: string;
  /** Risks of disclosing, and what is done about them. To the recipient, to victims and to the offender. */
  risks: string;
  /** Agency that discloses. */
  agency: InvitationsRowAgency;
  /** Person who discloses. */
  person: string | Absence;
  /** Date done. Added afterwards. Such as 2026-03-31. */
  disclosed_on?: string;
  /** Disclosure form signed by the recipient. */
  form_signed?: boolean;
  /** The offender’s representations are sought. */
  representations_sought: boolean;
  /** Representations, and the answer to them. */
  representations?: string;
  /** Reasons for not seeking them. */
  reasons_not_sought?: ReasonsNotSought[];
  /** Recipient told that the offender does not know. */
  recipient_warned?: boolean;
  /** Disclosure by the offender first, and its follow-up. Where the offender tells the recipient, who checks that it was right and understood. */
  offender_discloses?: string;
  /** Information or a photograph goes to the media. */
  media?: boolean;
  /** Assistant Chief Constable who approved it. Or the equivalent in the Metropolitan Police. */
  media_approved_by?: string | Absence;
  /** Date approved. Such as 2026-03-31. */
  media_approved_on?: string | Absence;
  /** Date the Press Office was told. The Ministry of Justice’s, before the disclosure, for an offender under prison or probation supervision. Such as 2026-03-31. */
  press_office_told?: string | Absence;
  /** It holds information about a victim. */
  victim_information?: boolean;
  /** Agreement of the agency that gave it. */
  victim_agency_agrees?: boolean;
  /** Why it was disclosed without that agreement, and what was done. Only where it has been disclosed already. */
  without_agreement?: string;
  /** It holds information about gender reassignment. */
  gender_reassignment?: boolean;
  /** Why it is needed to prevent or detect crime. */
  crime_prevention_basis?: string;
}

/** Disclosure. Every meeting considers whether a third party should be told something about the offender. */
export interface Disclosure {
  /** Disclosure has been considered. */
  considered: boolean;
  /** Why disclosure was not considered, and what is done. Every meeting considers it. Where this one did not, say so: the figures count it. */
  not_considered?: string;
  /** A disclosure is going to be made. */
  decision: boolean;
  /** Details of the decision, and the reasons. Given for yes and for no. */
  reasons: string;
  /** What way it will be done. Who prepares the recipient, what they know already, whom they can ring. */
  manner?: string;
  /** Date by which it will be done. Such as 2026-03-31. */
  date?: string;
  /** All agencies at the meeting agree. */
  agreed?: boolean;
  /** Disagreements and concerns. Also which agency owns the information, for it decides. */
  disagreement?: string;
  /** Senior staff of YOT and Children’s Services were present. Only where the offender is under 18. */
  youth_services_present?: boolean;
  /** Why the decision could not wait for them. */
  urgency?: string;
  /** Each disclosure. One entry for each recipient. Where there is no disclosure, say “None”. */
  disclosures?: DisclosureDisclosuresRow[] | Absence;
}

/** Information for a victim. */
export interface VictimViewsInformationRow {
  /** Victim. */
  victim: string;
  /** What they are told. */
  content: string;
  /** Reason. */
  reason: string;
  /** Person who tells them. */
  person: string;
  /** Deadline. Such as 2026-03-31. */
  due: string;
}

/** Victim’s views, and what victims are told. The minutes themselves are not shown to a victim. */
export interface VictimViews {
  /** Views of the victim. */
  views?: string | Absence;
  /** Information for victims. */
  information?: VictimViewsInformationRow[] | Absence;
}

/** Press and media handling. */
export interface PressAndMedia {
  /** Media interest is expected. */
  interest_expected: boolean;
  /** Details of the handling. What may be said, by whom, and what is done if the address is published. */
  handling: string;
  /** Police single point of contact. */
  police_contact?: string | Absence;
  /** Probation single point of contact. */
  probation_contact?: string | Absence;
  /** The Ministry of Justice Press Office is involved. */
  press_office_involved?: boolean;
  /** Date the national MAPPA team was told. Such as 2026-03-31. */
  national_team_told?: string | Absence;
}

/** Diversity. Every meeting considers the nine protected characteristics of the Equality Act 2010. */
export interface Diversity {
  /** The meeting has considered diversity. */
  considered: boolean;
  /** Why diversity was not considered, and what is done. */
  not_considered?: string;
  /** Protected characteristics that bear on this case. Age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, race, religion or belief, sex, sexual orientation. Where none applies, say “None”. */
  characteristics: Characteristics[] | Absence;
  /** Protected characteristics and what follows from them. */
  considerations?: string | Absence;
  /** Other diversity issues. Anything else that affects the offender, or bears on the risk. */
  other?: string | Absence;
  /** Adjustments that are needed. */
  adjustments?: string | Absence;
  /** An interpreter is needed. */
  interpreter?: boolean;
  /** Language. Where an interpreter is needed. */
  language?: string;
}

/** ViSOR record. Brought up to date within three working days of the day on which the minutes are agreed. */
export interface Visor {
  /** Owner of the record. */
  owner: string | Absence;
  /** Person who reviews what has to be added. */
  reviewer: string | Absence;
  /** Update due. Such as 2026-03-31. */
  update_due?: string;
  /** Access to the record is restricted. For exceptionally sensitive cases. */
  restricted_access?: boolean;
}

/** Critical Public Protection Case. Considered for every case at level 3. */
export interface CriticalPublicProtection {
  /** Registration has been considered. */
  considered: boolean;
  /** Why registration was not considered, and what is done. */
  not_considered?: string;
  /** Criteria that are met. At least one is needed, and management at level 3. */
  criteria?: Criteria[] | Absence;
  /** Outcome. */
  outcome: CriticalPublicProtectionOutcome;
  /** Reasons. */
  reasons: string;
  /** Paperwork due. Within a week. The lead agency reports the outcome to the next meeting. Such as 2026-03-31. */
  paperwork_due?: string;
  /** Date of the referral. Such as 2026-03-31. */
  referred_on?: string;
}

/** Issues for the Strategic Management Board. */
export interface BoardIssues {
  /** Concerns and issues. Leave the offender’s name out of what goes to the Board. */
  concerns?: string | Absence;
  /** Examples of best practice. */
  good_practice?: string | Absence;
}

/** Action. */
export interface MeetingActionsRow {
  /** Action no. Such as 4. */
  number: string;
  /** Heading. */
  pillar: Pillar;
  /** What will be done, and the risk it manages. */
  action: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Person. Wherever one can be named. */
  owner?: string;
  /** Deadline. A real date. Such as 2026-03-31. */
  due: string;
}

/** Action for an absent agency. */
export interface AbsentAgencyActionsRow {
  /** Number of the action. Such as 4. */
  number: string;
  /** Agency that was not there. */
  agency: InvitationsRowAgency;
  /** Person who tells that agency. */
  person: string;
  /** Date by which the agency is told. Such as 2026-03-31. */
  tell_by: string;
  /** Person the agency answers to. */
  reply_to: string;
  /** Answer due. Such as 2026-03-31. */
  reply_by: string;
  /** It affects a prisoner’s mail, telephone or visits. */
  contact_restricted?: boolean;
  /** Grade of the person who asks in writing. Senior enough to make such a request. */
  grade?: string;
  /** Why it is proportionate and necessary. As the written request to the prison says. */
  justification?: string;
}

/** Conclusion. */
export interface Conclusion {
  /** Level of management from now on. */
  level: ConclusionLevel;
  /** Reasons for the level. What meetings at this level add. Given whether the level changes or stays. */
  reasons: string;
  /** No information and no key partner was missing. While something or somebody is missing, the level is not lowered. */
  complete: boolean;
  /** What or who was missing. */
  missing?: string;
  /** Why the level is lowered all the same, and what is done. Only where the meeting lowered it, or ended category 3, while something or somebody was missing. */
  lowered_all_the_same?: string;
  /** All who attended agree on the level. */
  agreed: boolean;
  /** Range of views. */
  views?: string;
  /** Person who decided for the lead agency. */
  decided_by?: string;
  /** Reason for leaving MAPPA. */
  exit_reason?: ExitReason;
  /** Category 3 has been considered. When notification requirements or a licence end. */
  category_3_considered?: boolean;
  /** Why category 3 was not considered, and what is done. Where it should have been, and was not. */
  category_3_not_considered?: string;
  /** What is done to refer the case again. */
  re_referral_process?: string;
  /** Agency that would refer the case again. */
  re_referral_agency?: InvitationsRowAgency;
}

/** Next review. Every 16 weeks at level 2 and every 8 weeks at level 3, for an offender in the community. Not needed where the case goes to level 1 or leaves MAPPA. */
export interface NextReview {
  /** Date of the next meeting. Where none was set, say why, and who sets it by when. Such as 2026-03-31. */
  date: string | Absence;
  /** Start. Such as 14:30. */
  start?: string;
  /** Place, or remote means. */
  place?: string;
  /** Professionals’ meetings until then. Who reviews the plan between meetings, and when. */
  between?: string;
}

/** Human rights validation. */
export interface HumanRights {
  /** All are satisfied that the decisions comply. With the Human Rights Act 1998. The Chair asks everyone present. */
  satisfied: boolean;
  /** Why they are lawful, necessary and proportionate. */
  reasons?: string;
  /** Concerns that remain, and what is done about them. Also where nobody was asked. */
  concerns?: string;
}

/** What did not happen. */
export interface ExplanationsRow {
  /** What did not happen as it should. */
  what: What;
  /** Why. */
  why: string;
  /** What was done about it. */
  done: string;
}

/** Recipient. */
export interface DistributionRecipientsRow {
  /** Copy number. Such as 7. */
  copy_number?: string;
  /** Name. */
  name: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Means. */
  means?: Means;
}

/** Exception. */
export interface DistributionExceptionsRow {
  /** Name. */
  name: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Decision. */
  decision: Decision;
  /** Chair’s reason. */
  reason: string;
}

/** Agreement and distribution. Completed when the Chair agrees the minutes. */
export interface Distribution {
  /** Chair who agreed the minutes. */
  agreed_by: string;
  /** Date agreed for distribution. Such as 2026-03-31. */
  agreed_on: string;
  /** Date distributed. Such as 2026-03-31. */
  distributed_on: string;
  /** Date stored on ViSOR. Such as 2026-03-31. */
  stored_on?: string;
  /** Date confirmed as correct at the next meeting. Such as 2026-03-31. */
  confirmed_on?: string;
  /** All numbered paper copies were collected. At the end of a meeting at which they were handed out. */
  copies_collected?: boolean;
  /** Copies not collected, and what was done. */
  copies_missing?: string;
  /** A copy goes to the national MAPPA team. Always for a Critical Public Protection Case or a terrorist offender. */
  national_team?: boolean;
  /** Recipients of the full minutes. Those who attended, those who were invited, and a prison that sent MAPPA F. Number every copy. */
  recipients: DistributionRecipientsRow[];
  /** Exceptions that the Chair has decided. Anyone left out, anyone added, and anyone who gets the action points only. Where there are none, say “None”. */
  exceptions: DistributionExceptionsRow[] | Absence;
}

/** Amendment. */
export interface AmendmentsRow {
  /** Person who asked for it. */
  requested_by: string;
  /** Agency. */
  agency: InvitationsRowAgency;
  /** Date of the request. Such as 2026-03-31. */
  requested_on?: string;
  /** Amendment. The section, what it said, and what it should say. */
  amendment: string;
  /** The Chair approves it. */
  approved: boolean;
  /** Date of the decision. Such as 2026-03-31. */
  decided_on?: string;
  /** Reason for refusing it. */
  reason?: string;
  /** Date on which ViSOR was changed. Such as 2026-03-31. */
  visor_updated_on?: string;
  /** Why ViSOR was changed without approval, and what was done. */
  changed_early?: string;
}

/** Carried forward. */
export interface CarriedRow {
  /** Answers. Their places on this form. */
  answers: string[];
  /** Taken from. */
  form: string;
  /** Its version. */
  version?: string;
  /** Its date. Such as 2026-03-31. */
  date?: string;
  /** Their places there. One for each answer, where they differ. */
  places?: string[];
  /** To be confirmed. No for what does not change, such as a date of birth. */
  to_confirm: boolean;
  /** Confirmed as still current by. */
  confirmed_by?: string;
  /** Confirmed on. Such as 2026-03-31. */
  confirmed_on?: string;
}

/** Minutes of a level 2 or 3 meeting. Records who met, what was known, what was agreed and why, so that a reader who was not there can follow each decision. */
export interface MappaB {
  /** Form. */
  form: "MAPPA B";
  /** Edition. */
  edition: "2012";
  /** Stage. */
  stage: Stage;
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  meeting: Meeting;
  /** Invitations. Everyone who was invited, whether they came or not. Invite at least 14 days before, unless it is an emergency. */
  invitations: InvitationsRow[] | Absence;
  /** Attendance. Everyone who took part. As grade give the police rank, the probation grade, or else practitioner, manager, senior manager, administrator or observer. Neither offenders nor victims attend, nor anyone who represents them. */
  attendance: AttendanceRow[];
  /** Apologies. Those invited who did not come. Where everyone came, say “None”. */
  apologies?: ApologiesRow[] | Absence;
  confidentiality: Confidentiality;
  category: Category;
  offender: Offender;
  conviction: Conviction;
  hospital?: Hospital;
  relevant_information: RelevantInformation;
  risk_assessment: RiskAssessment;
  risk_management_plan: RiskManagementPlan;
  victim_concerns: VictimConcerns;
  safeguarding: Safeguarding;
  /** Actions from earlier meetings. Every action of the last meeting, and older ones still open. At a first meeting, say “None”. */
  previous_actions?: PreviousActionsRow[] | Absence;
  /** Information from agencies. What each agency told the meeting, one entry for each. It still belongs to the agency that owns it. */
  agency_information: AgencyInformationRow[];
  prison_report?: PrisonReport;
  offender_views?: OffenderViews;
  agreed_risk_assessment: AgreedRiskAssessment;
  risk_of_serious_harm_revision: RiskOfSeriousHarmRevision;
  agreed_risk_management_plan: AgreedRiskManagementPlan;
  disclosure: Disclosure;
  victim_views?: VictimViews;
  press_and_media: PressAndMedia;
  diversity: Diversity;
  visor: Visor;
  critical_public_protection?: CriticalPublicProtection;
  board_issues?: BoardIssues;
  /** Actions of the meeting. All actions, those of the plan too, each once. Every action has an agency and a real date; one that goes on has the day it starts or is next checked. */
  meeting_actions: MeetingActionsRow[] | Absence;
  /** Actions for agencies that were not at the meeting. Someone who was there takes each such action to the agency. */
  absent_agency_actions?: AbsentAgencyActionsRow[] | Absence;
  conclusion: Conclusion;
  next_review?: NextReview;
  human_rights: HumanRights;
  /** What did not happen as it should, and why. Only where something went wrong. It stays on record, and the figures count it. */
  explanations?: ExplanationsRow[] | Absence;
  distribution?: Distribution;
  /** Amendments after the meeting. The Chair approves each before the ViSOR record is changed. */
  amendments?: AmendmentsRow[] | Absence;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
