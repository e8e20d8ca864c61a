// The answers to MAPPA C: Aide-mémoire for the Chair.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type Level =
  | 2
  | 3;

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** The meeting. */
export interface Meeting {
  /** Date of the meeting. Such as 2026-03-31. */
  date: string;
  /** Level of the meeting. */
  level?: Level;
}

/** Before the meeting. */
export interface Before {
  /** I have read all the papers. */
  papers?: boolean;
  /** A minute-taker is ready. */
  minute_taker?: boolean;
  /** Police and probation come, as well as me. */
  police_and_probation?: boolean;
  /** Those who come can commit their agencies. */
  right_people?: boolean;
  /** Under 18: the YOT and Children’s Services come. */
  under_18?: boolean;
  /** In custody: the prison has sent its MAPPA F. */
  custody?: boolean;
  /** VLO comes or reports; IDVA invited if MARAC. */
  victim_services?: boolean;
  /** Any non-signatory accepts the terms of sharing. */
  non_signatories?: boolean;
  /** Very sensitive case: a pre-meeting was held. */
  pre_meeting?: boolean;
  /** Note. */
  note?: string;
}

/** Opening. */
export interface Opening {
  /** All have given name, role and agency. */
  introductions?: boolean;
  /** Apologies and written reports are noted. */
  apologies?: boolean;
  /** MAPPA D is read aloud, or pointed to. */
  statement?: boolean;
  /** Everyone has signed MAPPA E. */
  attendance_signed?: boolean;
  /** Numbered copies are given out. */
  copies_given?: boolean;
  /** Purpose, category and level are stated. */
  purpose?: boolean;
  /** The last minutes are confirmed as correct. */
  previous_minutes?: boolean;
  /** Each earlier action is accounted for. */
  previous_actions?: boolean;
  /** Note. */
  note?: string;
}

/** Information. */
export interface Information {
  /** The referral is summed up. */
  referral?: boolean;
  /** Each agency has said what it knows. */
  agencies?: boolean;
  /** The offender’s views are heard. */
  offender_views?: boolean;
  /** Victims and potential victims are considered. */
  victims?: boolean;
  /** Children and vulnerable adults are considered. */
  safeguarding?: boolean;
  /** All nine protected characteristics are covered. */
  diversity?: boolean;
  /** Note. */
  note?: string;
}

/** Risk assessment. */
export interface RiskAssessment {
  /** Who is at risk, by name where that is known. */
  who?: boolean;
  /** What the offender may do, and how. */
  nature?: boolean;
  /** When the risk is greatest, with dates to come. */
  when_greatest?: boolean;
  /** What would raise the risk. */
  circumstances?: boolean;
  /** What protects against it. */
  protective_factors?: boolean;
  /** I have summed up harm, likelihood, imminence. */
  summary?: boolean;
  /** The level of risk is agreed for each group. */
  level?: boolean;
  /** Note. */
  note?: string;
}

/** Risk management plan. */
export interface RiskManagementPlan {
  /** Supervision. */
  supervision?: boolean;
  /** Monitoring and control. */
  monitoring_and_control?: boolean;
  /** Interventions and treatment. */
  interventions_and_treatment?: boolean;
  /** Victim safety, for each person at risk. */
  victim_safety?: boolean;
  /** Safeguarding, in line with child protection. */
  safeguarding?: boolean;
  /** Contingency plan, and licence conditions. */
  contingency?: boolean;
  /** Approved Premises are considered. */
  approved_premises?: boolean;
  /** Each risk has an action. */
  risks_covered?: boolean;
  /** Each action has an agency, person and date. */
  actions?: boolean;
  /** Somebody tells each absent agency its actions. */
  absent_agencies?: boolean;
  /** MAPPA J and MAPPA P are settled, where needed. */
  notifications?: boolean;
  /** Note. */
  note?: string;
}

/** Decisions and level. */
export interface Decisions {
  /** Disclosure is decided on, with reasons either way. */
  disclosure?: boolean;
  /** What the victim is told, by whom and by when. */
  victim_information?: boolean;
  /** The offender is told, or reasons are recorded. */
  offender_told?: boolean;
  /** Media interest: police and probation contacts. */
  media?: boolean;
  /** ViSOR: record owner and reviewer are named. */
  visor?: boolean;
  /** Level 3: CPPC referral is considered. */
  critical_public_protection_case?: boolean;
  /** The level is agreed, and reasons are recorded. */
  level?: boolean;
  /** Not lowered while a fact or a partner is missing. */
  nothing_missing?: boolean;
  /** If category 3 ends: who refers again, and how. */
  leaving_category_3?: boolean;
  /** Next date: 16 weeks at most, 8 at level 3. */
  next_meeting?: boolean;
  /** Note. */
  note?: string;
}

/** Closing. */
export interface Closing {
  /** All agree that human rights are respected. */
  human_rights?: boolean;
  /** Issues and good practice for the Board are noted. */
  issues_for_the_board?: boolean;
  /** Who gets the minutes is decided. */
  distribution?: boolean;
  /** All numbered copies are back. */
  copies_collected?: boolean;
  /** Note. */
  note?: string;
}

/** Aide-mémoire for the Chair. Reminds the Chair, in the order of the meeting, of what it covers and records. */
export interface MappaC {
  /** Form. */
  form: "MAPPA C";
  /** Edition. */
  edition: "2012";
  /** Document reference. That of the case. Capital letters, digits and hyphens, and no name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  meeting: Meeting;
  before?: Before;
  opening?: Opening;
  information?: Information;
  risk_assessment?: RiskAssessment;
  risk_management_plan?: RiskManagementPlan;
  decisions?: Decisions;
  closing?: Closing;
}
