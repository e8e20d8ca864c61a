// The answers to MAPPA N: Notification of a MAPPA serious further offence.
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

export type CategoryCategory =
  | 1
  | 2
  | 3
  | 4;

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

export type Supervision =
  | "licence"
  | "community_order"
  | "suspended_sentence"
  | "notification"
  | "hospital"
  | "custody"
  | "unlawfully_at_large"
  | "none";

export type Offence =
  | "murder"
  | "attempted_murder"
  | "manslaughter"
  | "rape"
  | "attempted_rape"
  | "listed"
  | "other";

export type Remand =
  | "custody"
  | "recalled"
  | "bail"
  | "hospital"
  | "serving"
  | "died";

export type Victims =
  | "adult"
  | "child"
  | "vulnerable_adult"
  | "several";

export type HistoryLevelsRowLevel =
  | 1
  | 2
  | 3;

export type Review =
  | "lead_agency"
  | "child_scr"
  | "domestic_homicide"
  | "other";

export type RiskLevel =
  | "low"
  | "medium"
  | "high"
  | "very_high";

export type Criteria =
  | "mandatory"
  | "discretionary";

export type DecisionDecision =
  | "mandatory"
  | "discretionary"
  | "none";

export type Ground =
  | "level_1"
  | "listed"
  | "public_interest";

export type Timing =
  | "alongside"
  | "after";

export type What =
  | "steps_out_of_order"
  | "other";

export type Stage =
  | "notification"
  | "co_ordination"
  | "board"
  | "central_team";

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** About this notification. */
export interface Notification {
  /** MAPPA Area. The area whose MAPPA Co-ordinator receives the document. */
  area: Area;
  /** Date sent to the MAPPA Co-ordinator. Within five days of the charge, and at the latest five working days. Such as 2026-03-31. */
  date_of_notification: string;
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

/** Offender. */
export interface Offender {
  /** Last name. */
  last_name: string;
  /** First name. */
  first_name: string | Absence;
  /** Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31. */
  date_of_birth: string | OffenderDateOfBirthAbsence;
  /** Aliases, including nicknames. One on each line. A nickname can show a link that a name does not, to a gang for example. Where there are none, say “None”. */
  aliases?: string[] | Absence;
  /** Gender. */
  gender?: Gender;
  /** Gender as self-described. */
  gender_description?: string;
  /** Ethnicity. Write the ethnicity in words, not its code. */
  ethnicity?: string | Absence;
  /** PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as 2012/0123456Y. */
  pnc_id?: string | Absence;
  /** ViSOR reference. Wherever a ViSOR record exists: the review looks at it. Such as 12/3456789. */
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
}

/** Category of offender. */
export interface Category {
  /** MAPPA category. At the time of the offence, or when the offender left MAPPA. One category only. */
  category: CategoryCategory;
}

/** Relevant dates. */
export interface ConvictionRelevantDates {
  /** Date of last release. Such as 2026-03-31. */
  release_date?: string | Absence;
  /** Start of the community order. Such as 2026-03-31. */
  community_order_start?: string | Absence;
  /** End of the community order. Such as 2026-03-31. */
  community_order_end?: string | Absence;
  /** Licence expiry date. Such as 2026-03-31. */
  licence_expiry_date?: string | Absence;
  /** Sentence expiry date. Such as 2026-03-31. */
  sentence_expiry_date?: string | Absence;
}

/** Current sentence or order. */
export interface Conviction {
  /** Index offence or relevant caution. The earlier offence, not the one that is reported here. */
  index_offence: string;
  /** Date of conviction or caution. Such as 2026-03-31. */
  date: string;
  /** Court. */
  court?: string | Absence;
  /** Kind of sentence. */
  sentence_type?: SentenceType;
  /** Sentence. The outcome of the court proceedings, with the length of the sentence. */
  sentence: string;
  /** Supervision at the time of the further offence. */
  supervision: Supervision;
  relevant_dates?: ConvictionRelevantDates;
}

/** Serious further offence. Do not name a victim or a witness. */
export interface FurtherOffence {
  /** Kind of offence. The most serious, where there is more than one charge. The first five decide whether a review is mandatory. */
  offence: Offence;
  /** Offence as charged. */
  charge: string;
  /** Other charges. */
  other_charges?: string;
  /** Date of the offence. The first day, where it went on for longer. Such as 2026-03-31. */
  offence_date: string | Absence;
  /** Date of the charge. Such as 2026-03-31. */
  charge_date: string;
  /** Court. */
  court?: string | Absence;
  /** Date of the next hearing. Such as 2026-03-31. */
  next_hearing?: string | Absence;
  /** Status since the charge. */
  remand?: Remand;
  /** Kind of victim. Tick all that apply. No names. */
  victims?: Victims[];
  /** Brief account of the offence. Time, place, what is alleged and the harm that was done. No names but the offender’s. */
  summary: string;
  /** Investigating Officer. Name, force and telephone number. */
  investigating_officer?: string | Absence;
}

/** Offender manager. */
export interface HistoryOffenderManager {
  /** Name. Where nobody has the case, say so. */
  name: string | Absence;
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
}

/** Period. */
export interface HistoryLevelsRow {
  /** Level. */
  level: HistoryLevelsRowLevel;
  /** Start. Such as 2026-03-31. */
  from: string | Absence;
  /** End. Such as 2026-03-31. */
  to: string | Absence;
}

/** Review. */
export interface HistoryOtherReviewsRow {
  /** Review. */
  review: Review;
  /** Leading agency. */
  led_by?: string;
  /** Where it has got to. */
  state?: string;
}

/** MAPPA history. */
export interface History {
  /** Level on the day of the offence. */
  level_at_offence: HistoryLevelsRowLevel | "not_in_mappa";
  /** At level 2 or 3 in the 28 days before. At any time in the 28 days before the offence. Always asked where the level was 1 on the day, or the offender had left MAPPA. */
  active_in_28_days?: boolean;
  /** Date of the last level 2 or 3 meeting. Such as 2026-03-31. */
  last_meeting?: string | Absence;
  /** Level of risk of serious harm on that day. */
  risk_level?: RiskLevel;
  offender_manager: HistoryOffenderManager;
  /** Levels in the year before the offence. The latest first. Where the offender was still at a level on the day of the offence, say “Not applicable” as its end. */
  levels?: HistoryLevelsRow[];
  /** Other reviews of the case. Those that are under way or may follow, so that agencies and the family are not asked twice. Where there are none, say “None”. */
  other_reviews?: HistoryOtherReviewsRow[] | Absence;
}

/** Receipt and screening. */
export interface CoOrdinator {
  /** Date received. When the Co-ordinator became aware of the charge. Such as 2026-03-31. */
  received_on: string;
  /** Criteria for a mandatory review. Both must apply: level 2 or 3 at the time or in the 28 days before, and one of the five offences. */
  criteria: Criteria;
  /** Known breaches of the MAPPA Guidance. A significant breach bears on a discretionary review. Where there is none, say “None”. */
  breach_of_guidance?: string | Absence;
  /** Notes for the Chair. For a case that was only ever at level 1, what a review could add to the lead agency’s own. */
  notes?: string;
  /** Name of the MAPPA Co-ordinator. */
  name: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
  /** Date sent to the SMB Chair. Within five days of becoming aware of the charge. Such as 2026-03-31. */
  sent_to_chair: string;
}

/** Prosecution, victims and media. */
export interface Handling {
  /** Contact at the Crown Prosecution Service. Or at another prosecuting body. Name and telephone number. */
  prosecutor: string | Absence;
  /** The prosecutor advises delay. */
  delay_advised: boolean;
  /** What the prosecutor advises, and until when. */
  delay_advice?: string;
  /** Name of the Family Liaison Officer. The police’s, with the telephone number. Where nobody is appointed, say “None”. */
  family_liaison_officer: string | Absence;
  /** Name of the Victim Liaison Officer. Probation’s, with the telephone number. Where nobody is appointed, say “None”. */
  victim_liaison_officer: string | Absence;
  /** There is, or is likely to be, media interest. */
  media_interest?: boolean;
  /** Media interest, and who answers the press. */
  media_details?: string;
}

/** Decision of the SMB Chair. Within ten days of receiving the form. */
export interface Decision {
  /** Date the Chair received the form. Such as 2026-03-31. */
  received_on: string;
  /** Decision. */
  decision: DecisionDecision;
  /** Ground for a discretionary review. */
  ground?: Ground;
  /** Reasons for the decision. Always given where the review is not mandatory. At level 1, weigh what it would add to the lead agency’s own review. */
  reasons?: string;
  /** Date of entry in the board’s audit of reviews. The board audits mandatory reviews, and cases that it did not find to be mandatory. Such as 2026-03-31. */
  audited_on?: string | Absence;
  /** Name of the SMB Chair. */
  decided_by: string;
  /** Date of the decision. Such as 2026-03-31. */
  decided_on: string;
}

/** Agency. */
export interface BoardAgenciesRow {
  /** Agency. */
  agency: OffenderLeadAgency;
  /** Panel member and role. */
  panel_member?: string;
  /** Date told. Such as 2026-03-31. */
  told_on: string | Absence;
}

/** Notification to OMPPG. Only where a MAPPA SCR is commissioned. OMPPG is the Offender Management and Public Protection Group. */
export interface Board {
  /** Date sent to OMPPG. Within five days of the decision. Such as 2026-03-31. */
  notified_on: string;
  /** Telephone of the Chair. Such as 01632 960123. */
  chair_telephone?: string;
  /** Secure e-mail of the Chair. Such as referrals@probation.example. */
  chair_email?: string;
  /** MAPPA SCR Lead. Name, role and agency. Where nobody is appointed yet, say when that will be. */
  scr_lead: string | Absence;
  /** The Lead has no connection with the case. Nor with the line management of those who manage or supervise the offender. */
  lead_unconnected?: boolean;
  /** The Lead is independent of the agencies. */
  lead_independent?: boolean;
  /** Lay Adviser on the panel. */
  lay_adviser?: string | Absence;
  /** Terms of reference. */
  terms_of_reference?: string | Absence;
  /** When the review is carried out. */
  timing: Timing;
  /** Date the prosecutor agreed the timing. Such as 2026-03-31. */
  prosecutor_agreed: string | Absence;
  /** Agencies’ own reviews meanwhile. Where the review waits for the proceedings: which agencies look for urgent action, and by when. */
  agency_reviews?: string;
  /** Date of the panel’s first meeting. Within a month of the agencies being told. Such as 2026-03-31. */
  first_meeting?: string | Absence;
  /** Date the report is due. Within four months of the first meeting. Such as 2026-03-31. */
  report_due?: string | Absence;
  /** Who keeps the victim and family informed. Name and role of the trained member of staff. The victim and the family are not named. */
  family_contact: string | Absence;
  /** Media and communications strategy. Agreed in consultation with OMPPG. */
  media_strategy?: string | Absence;
  /** Agencies involved. Each is told of the review within five days of the decision, and names a senior person for the panel. */
  agencies: BoardAgenciesRow[];
}

/** Reply of OMPPG. Returned to the SMB Chair and the MAPPA Co-ordinator within five days of receiving section 8. */
export interface CentralTeam {
  /** Date received by OMPPG. Such as 2026-03-31. */
  received_on: string;
  /** Entered on the national database of MAPPA SCRs. */
  recorded?: boolean;
  /** OMPPG’s reference. */
  omppg_reference?: string;
  /** Comments. */
  comments?: string;
  /** Advice on media and communication. */
  media_advice?: string;
  /** Name. */
  name?: string;
  /** Role or grade. */
  role?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Date returned to the Chair and Co-ordinator. Such as 2026-03-31. */
  returned_on: string;
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

/** Notification of a MAPPA serious further offence. Reports a serious further offence, and carries the decision on a MAPPA Serious Case Review (SCR) to the central team and back. */
export interface MappaN {
  /** Form. */
  form: "MAPPA N";
  /** Edition. */
  edition: "2012";
  /** Stage. Each stage keeps the sections of those before it. */
  stage: Stage;
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  notification: Notification;
  offender: Offender;
  category: Category;
  conviction: Conviction;
  further_offence: FurtherOffence;
  history: History;
  co_ordinator?: CoOrdinator;
  handling?: Handling;
  decision?: Decision;
  board?: Board;
  central_team?: CentralTeam;
  /** What did not happen as it should, and why. Only where something went wrong. It stays on record, and the figures count it. */
  explanations?: ExplanationsRow[] | Absence;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
