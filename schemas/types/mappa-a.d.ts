// The answers to MAPPA A: Referral to a level 2 or 3 meeting.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

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

export type ReferralLevel =
  | 2
  | 3;

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

export type AbsenceAbsent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type OffenderDateOfBirthAbsenceAbsent =
  | "not_known"
  | "withheld";

export type Gender =
  | "male"
  | "female"
  | "self_described"
  | "not_known";

export type OffenderLeadAgency =
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

export type Order =
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

export type Kind =
  | "index_offence"
  | "previous"
  | "potential";

export type Decision =
  | "level_2"
  | "level_3"
  | "level_3_to_2"
  | "level_1"
  | "not_category_3"
  | "more_information"
  | "category_3_rejected"
  | "pending";

export type Stage =
  | "referral"
  | "screening";

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** About this referral. */
export interface Referral {
  /** MAPPA Area. The area whose MAPPA Co-ordinator receives the document. */
  area: Area;
  /** Level referred to. Level 3 is for cases that need senior representation, usually because of resources or public interest. */
  level: ReferralLevel;
  /** Date of referral. Such as 2026-03-31. */
  date_of_referral: string;
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
export interface Absence {
  /** Kind of absence. */
  absent: AbsenceAbsent;
  /** Reason. */
  reason: string;
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
  lead_agency: OffenderLeadAgency;
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
  order: Order;
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
  agency: OffenderLeadAgency;
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
  kind: Kind;
  /** Relationship to the offender. */
  relationship?: string | Absence;
  /** Concerns. */
  concerns?: string;
  /** Agency that gave the information. */
  source_agency?: OffenderLeadAgency;
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

/** Diversity. */
export interface Diversity {
  /** Protected characteristics and what follows from them. */
  considerations?: string | Absence;
  /** Adjustments that are needed. */
  adjustments?: string | Absence;
  /** An interpreter is needed. */
  interpreter?: boolean;
  /** Language. Where an interpreter is needed. */
  language?: string;
}

/** Offender’s knowledge and views. */
export interface OffenderViews {
  /** The offender has been told about MAPPA. */
  told?: boolean;
  /** Why the offender has not been told. */
  reason_not_told?: string;
  /** The offender’s views. */
  views?: string | Absence;
}

/** Manager’s endorsement. */
export interface ReferringAgencyEndorsement {
  /** Name of the manager. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Date. Such as 2026-03-31. */
  date?: string;
  /** The referral is endorsed. */
  endorsed: boolean;
}

/** Referring agency. */
export interface ReferringAgency {
  /** Name of the person referring. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Referring agency. */
  agency: OffenderLeadAgency;
  /** Name of the organisation. Only where “Another organisation” is chosen. */
  organisation?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** The agency needs a manager’s endorsement. Always yes for a Youth Offending Team. */
  endorsement_needed: boolean;
  endorsement?: ReferringAgencyEndorsement;
}

/** Invitee. */
export interface InviteesRow {
  /** Name. */
  name?: string;
  /** Role or grade. */
  role?: string;
  /** Agency. */
  agency: OffenderLeadAgency;
  /** Name of the organisation. Only where “Another organisation” is chosen. */
  organisation?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
  /** Reason for inviting. */
  reason?: string;
  /** Has signed the Information Sharing Protocol. The Chair must be told of anyone who has not. */
  isp_signatory?: boolean;
}

/** Prison’s view of the level. The prison is asked before the level of an offender in custody is settled, and has 14 days to answer. */
export interface ScreeningPrisonConsultation {
  /** Date the prison was asked. Such as 2026-03-31. */
  consulted: string | Absence;
  /** Reply due. Such as 2026-03-31. */
  reply_due?: string;
  /** The prison’s view. */
  view?: string | Absence;
}

/** Dispute about the decision. Where the unit and the agency cannot agree, the Chair of the Strategic Management Board rules. */
export interface ScreeningDispute {
  /** Raised by. */
  raised_by?: string;
  /** Raised on. Such as 2026-03-31. */
  raised_on?: string;
  /** Ruling of the SMB Chair. */
  ruling?: string;
  /** Date of the ruling. Such as 2026-03-31. */
  ruling_date?: string;
}

/** Screening. */
export interface Screening {
  /** Date the referral was received. Such as 2026-03-31. */
  date_received: string;
  /** Decision. */
  decision: Decision;
  /** Reasons for the decision. Always given where the case goes to level 1 or to a lower level than asked for. */
  reasons?: string;
  /** Decided by. */
  decided_by?: string;
  /** Date of the decision. Such as 2026-03-31. */
  decision_date?: string;
  /** Date of the meeting. Such as 2026-03-31. */
  meeting_date?: string;
  /** This is an emergency meeting. Any other meeting gives those invited at least 14 days. */
  emergency?: boolean;
  /** Date the referring agency was told. Such as 2026-03-31. */
  referrer_informed?: string;
  prison_consultation?: ScreeningPrisonConsultation;
  dispute?: ScreeningDispute;
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

/** Referral to a level 2 or 3 meeting. Asks for active multi-agency management, and shows why ordinary agency management is not enough. */
export interface MappaA {
  /** Form. */
  form: "MAPPA A";
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
  referral: Referral;
  category: Category;
  offender: Offender;
  conviction: Conviction;
  hospital?: Hospital;
  relevant_information: RelevantInformation;
  risk_assessment: RiskAssessment;
  risk_management_plan: RiskManagementPlan;
  victim_concerns: VictimConcerns;
  safeguarding: Safeguarding;
  diversity?: Diversity;
  offender_views?: OffenderViews;
  referring_agency: ReferringAgency;
  /** Additional invitees. People to invite besides the agencies that always come. Where there are none, say “None”. */
  invitees: InviteesRow[] | Absence;
  screening?: Screening;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
