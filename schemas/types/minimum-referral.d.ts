// The answers to Minimum referral: What a local referral form must contain.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type CategoryCategory =
  | 1
  | 2
  | 3
  | 4;

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

export type Kind =
  | "index_offence"
  | "previous"
  | "potential";

export type VictimConcernsVictimsRowSourceAgency =
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

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** MAPPA category. */
export interface Category {
  /** MAPPA category. One category only. Category 2 is for those who do not meet category 1; category 3 for those who meet neither. */
  category: CategoryCategory;
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

/** Offender information. Of a prisoner the prison and the addresses before and after; of others the current address. Where an item that is asked for does not apply, say so with the reason. */
export interface Offender {
  /** Last name. */
  last_name: string;
  /** First name. */
  first_name: string | Absence;
  /** Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31. */
  date_of_birth: string | OffenderDateOfBirthAbsence;
  /** Aliases, including nicknames. One on each line. A nickname can show a link that a name does not, to a gang for example. Where there are none, say “None”. */
  aliases: string[] | Absence;
  prison?: string | Absence;
  /** Prison number. Such as A1234BC. */
  prison_number?: string | Absence;
  /** Gender. */
  gender: Gender;
  /** Ethnicity. Write the ethnicity in words, not its code. */
  ethnicity: string | Absence;
  /** PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as 2012/0123456Y. */
  pnc_id: string | Absence;
  /** ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record exists. Where there is none yet, say why. Such as 12/3456789. */
  visor_reference?: string | Absence;
  /** Lead agency’s unique identifier. For example the case reference number in nDelius. */
  lead_agency_reference: string | Absence;
  /** Last known address before imprisonment. Where there was no fixed abode, the area of closest links. */
  last_known_address?: string | Absence;
  /** Proposed release address. */
  proposed_release_address?: string | Absence;
  /** Current address, if in the community. */
  current_address?: string | Absence;
}

/** Key dates. The earliest release date, or both dates of a community order. */
export interface ConvictionRelevantDates {
  /** Earliest release date. Such as 2026-03-31. */
  earliest_release_date?: string | Absence;
  /** Start of the community order. Such as 2026-03-31. */
  community_order_start?: string | Absence;
  /** End of the community order. Such as 2026-03-31. */
  community_order_end?: string | Absence;
}

/** Conviction or caution information. */
export interface Conviction {
  /** Index offence or relevant caution. */
  index_offence: string;
  /** Date of conviction or caution. Such as 2026-03-31. */
  date: string;
  /** Sentence. The outcome of the court proceedings, with the length of the sentence. */
  sentence: string;
  /** Brief details of the offences. In short points, in your own words. Do not paste them from the pre-sentence report. */
  brief_details: string;
  relevant_dates: ConvictionRelevantDates;
}

/** Reason for the referral, and what MAPPA would add. */
export interface RelevantInformation {
  /** Reason for the referral. Behaviour and attitudes, earlier offences and their pattern, what other agencies have said. Show what is needed beyond ordinary agency management. */
  reason_for_referral: string;
  /** What management at level 2 or 3 would add. */
  added_value: string;
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
  /** Lead agency’s risk assessment. */
  assessment: string;
  /** Scores from risk assessment tools. One row for each tool that was used. */
  tools: RiskAssessmentToolsRow[] | Absence;
}

/** Lead agency’s risk management plan. */
export interface RiskManagementPlan {
  /** Summary of the plan. */
  summary: string;
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
  source_agency?: VictimConcernsVictimsRowSourceAgency;
  /** That agency agrees to sharing. */
  may_be_shared?: boolean;
}

/** Victim concerns. */
export interface VictimConcerns {
  /** Referred to a MARAC. */
  marac: boolean;
  /** Victims and potential victims. The victim of the index offence and everyone else who may be at risk. */
  victims: VictimConcernsVictimsRow[] | Absence;
}

/** Safeguarding. */
export interface Safeguarding {
  /** Child protection concerns. */
  child_protection_concerns: boolean;
  /** Details of the child protection concerns. */
  child_protection_details?: string;
  /** Concerns about a vulnerable adult. */
  adult_at_risk_concerns: boolean;
  /** Details of the concerns about a vulnerable adult. */
  adult_at_risk_details?: string;
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
  /** Referring agency. */
  agency: VictimConcernsVictimsRowSourceAgency;
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
  agency: VictimConcernsVictimsRowSourceAgency;
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

/** What a local referral form must contain. Refers an offender where the area uses a form of its own in place of MAPPA A. Every item is answered, or is absent for a reason. */
export interface MinimumReferral {
  /** Form. */
  form: "Minimum referral";
  /** Edition. */
  edition: "2012";
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  category: Category;
  offender: Offender;
  conviction: Conviction;
  relevant_information: RelevantInformation;
  risk_assessment: RiskAssessment;
  risk_management_plan: RiskManagementPlan;
  victim_concerns: VictimConcerns;
  safeguarding: Safeguarding;
  referring_agency: ReferringAgency;
  /** Additional invitees. People to invite besides the agencies that always come. Where there are none, say “None”. */
  invitees: InviteesRow[] | Absence;
}
