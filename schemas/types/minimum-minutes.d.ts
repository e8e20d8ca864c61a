// The answers to Minimum minutes: What local minutes must contain.
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

export type Outcome =
  | "completed"
  | "not_completed"
  | "carried_forward";

export type LevelAfter =
  | "low"
  | "medium"
  | "high"
  | "very_high";

export type Level =
  | "level_3"
  | "level_2"
  | "level_1"
  | "exit";

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

/** Earlier action. */
export interface PreviousActionsRow {
  /** Action. */
  action: string;
  /** Outcome. */
  outcome: Outcome;
  /** Result, or reason why not done. */
  result?: string;
}

/** Information. */
export interface AgencyInformationRow {
  /** Agency that gave it. */
  agency: VictimConcernsVictimsRowSourceAgency;
  /** Information. */
  information: string;
}

/** MAPPA agreed risk assessment. */
export interface AgreedRiskAssessment {
  /** Risk assessment that the meeting agreed. */
  assessment: string;
}

/** MAPPA agreed risk management plan. */
export interface AgreedRiskManagementPlan {
  /** Plan that the meeting agreed. */
  plan: string;
}

/** Revision of the risk of serious harm. */
export interface RiskOfSeriousHarmRevision {
  /** Level that the meeting agreed. */
  level_after: LevelAfter;
  /** Reason. Why a level was raised, lowered or left as it was. */
  reason: string;
}

/** Disclosure. */
export interface Disclosure {
  /** A disclosure is going to be made. */
  decision: boolean;
  /** Details of the decision, and the reasons. Given for yes and for no. */
  reasons: string;
  /** What way it will be done. Who prepares the recipient, what they know already, whom they can ring. */
  manner?: string;
  /** Date by which it will be done. Such as 2026-03-31. */
  date?: string;
}

/** Press and media handling. */
export interface PressAndMedia {
  /** Details of the handling. What may be said, by whom, and what is done if the address is published. */
  handling: string;
}

/** Action. */
export interface MeetingActionsRow {
  /** What will be done, and the risk it manages. */
  action: string;
  /** Agency. */
  agency: VictimConcernsVictimsRowSourceAgency;
  /** Due date. A date. For an ongoing action, when it starts or is next checked. Such as 2026-03-31. */
  due: string;
}

/** Conclusion. */
export interface Conclusion {
  /** Level of management from now on. */
  level: Level;
  /** Reasons for the level. What meetings at this level add. Given whether the level changes or stays. */
  reasons: string;
}

/** Human rights validation. */
export interface HumanRights {
  /** All are satisfied that the decisions comply. With the Human Rights Act 1998. The Chair asks everyone present. */
  satisfied: boolean;
}

/** What local minutes must contain. Records a meeting where the area uses a form of its own in place of MAPPA B. Every item is answered, or is absent for a reason. */
export interface MinimumMinutes {
  /** Form. */
  form: "Minimum minutes";
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
  risk_assessment: RiskAssessment;
  risk_management_plan: RiskManagementPlan;
  victim_concerns: VictimConcerns;
  safeguarding: Safeguarding;
  /** Record of earlier actions. Whether each was completed, and if not, why. At a first meeting, say “None”. */
  previous_actions: PreviousActionsRow[] | Absence;
  /** Information from agencies. */
  agency_information: AgencyInformationRow[];
  agreed_risk_assessment: AgreedRiskAssessment;
  agreed_risk_management_plan: AgreedRiskManagementPlan;
  risk_of_serious_harm_revision: RiskOfSeriousHarmRevision;
  disclosure: Disclosure;
  press_and_media: PressAndMedia;
  /** Actions of the meeting. Each with the agency and a specific deadline. */
  meeting_actions: MeetingActionsRow[] | Absence;
  conclusion: Conclusion;
  human_rights: HumanRights;
}
