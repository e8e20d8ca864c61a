// The answers to MAPPA O: Serious Case Review report.
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

export type Offence =
  | "murder"
  | "attempted_murder"
  | "manslaughter"
  | "rape"
  | "attempted_rape"
  | "listed"
  | "other";

export type Basis =
  | "mandatory"
  | "discretionary";

export type Ground =
  | "level_1_offender"
  | "listed_offence"
  | "public_interest";

export type Agency =
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

export type Methods =
  | "minutes"
  | "visor"
  | "agency_reports"
  | "interviews"
  | "agency_findings"
  | "other_reports";

export type Event =
  | "charge_discontinued"
  | "charge_reduced"
  | "offender_died";

export type Decision =
  | "continue"
  | "discontinue";

export type What =
  | "panel_incomplete"
  | "shared_early"
  | "other";

export type Stage =
  | "report"
  | "overview"
  | "follow_up";

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** About the review. */
export interface Review {
  /** MAPPA Area. The area whose Board commissioned the review. */
  area: Area;
  /** Chair of the Strategic Management Board. */
  board_chair?: string;
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

/** Name of offender. */
export interface Offender {
  /** Last name. */
  last_name: string;
  /** First name. */
  first_name: string | Absence;
  /** Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31. */
  date_of_birth?: string | OffenderDateOfBirthAbsence;
}

/** Offence. */
export interface FurtherOffence {
  /** Kind of offence. */
  offence: Offence;
  /** Offence as charged. */
  charge: string;
  /** Date of the offence. The first day, where it went on for longer. Such as 2026-03-31. */
  offence_date: string | Absence;
  /** Date of the charge. Such as 2026-03-31. */
  charge_date: string;
  /** Outcome of the criminal proceedings. As far as it is known when the report is written. */
  outcome?: string;
}

/** Why a MAPPA Serious Case Review? */
export interface Reason {
  /** Basis of the review. */
  basis: Basis;
  /** At level 2 or 3 at the time, or in the 28 days before. */
  active_management: boolean;
  /** Ground of a discretionary review. */
  ground?: Ground;
  /** Why the review was held. */
  reason: string;
}

/** Case background. */
export interface Background {
  /** Background of the case. */
  background: string;
  /** The serious further offending. */
  further_offending: string;
  /** Case summary. Printed in the Overview Report, and only there. Write it so that nobody can be recognised: no names, initials, ages, addresses or exact dates, of the offender, a victim, a relative or a member of staff. */
  case_summary?: string;
}

/** SCR Lead. */
export interface ProcessLead {
  /** Name of the SCR Lead. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Agency. */
  agency: Agency;
  /** Name of the organisation. Only where “Another organisation” is chosen. */
  organisation?: string;
  /** Independent of the area’s agencies. */
  independent?: boolean;
  /** Has no connection with the case. */
  no_connection: boolean;
  /** Does not manage the staff in the case. */
  no_line_management: boolean;
  /** What the connection is, and why the Lead was kept. Only where there is one. */
  connection?: string;
}

/** Chronology of the review. */
export interface ProcessTimetable {
  /** Date of the decision to hold a review. Such as 2026-03-31. */
  decided: string | Absence;
  /** Date OMPPG was notified. Such as 2026-03-31. */
  omppg_notified?: string;
  /** Date the agencies were told. Such as 2026-03-31. */
  agencies_told: string | Absence;
  /** Date of the panel’s first meeting. Within a month of the agencies being told. Such as 2026-03-31. */
  first_panel_meeting: string | Absence;
  /** Date the report was completed. Within four months of the first meeting of the panel. Such as 2026-03-31. */
  report_completed: string | Absence;
  /** Date the Overview Report was completed. Within a month of the report. Such as 2026-03-31. */
  overview_completed?: string;
  /** Reason for any delay. Such as the prosecution’s advice. */
  delay?: string;
}

/** Member of the panel. */
export interface ProcessPanelRow {
  /** Name. */
  name: string;
  /** Role or grade. */
  role: string;
  /** Agency. */
  agency: Agency;
}

/** The review process. */
export interface Process {
  /** Course of the review. */
  process: string;
  /** What was examined. Tick all that apply. */
  methods?: Methods[];
  /** Terms of reference. As the Board agreed them. */
  terms_of_reference?: string;
  /** The prosecution agreed to the timing. The Crown Prosecution Service, or another prosecutor. */
  prosecution_consulted: boolean;
  /** What was agreed, or why nothing was. */
  prosecution_advice?: string;
  /** Other reviews of the case. For example a review about a child, or of a domestic homicide, and how this one was linked to it. */
  other_reviews: string | Absence;
  /** Contact with the victim and the family. Who kept them informed, and what they asked of the review. */
  family_contact: string | Absence;
  /** Media strategy. */
  media?: string | Absence;
  lead: ProcessLead;
  timetable: ProcessTimetable;
  /** Review panel. The SCR Lead, a senior person from each agency involved, and a Lay Adviser. */
  panel: ProcessPanelRow[];
}

/** Agency. */
export interface AgenciesRow {
  /** Kind of agency. */
  agency: Agency;
  /** Name. Of the force, trust, council or company. */
  organisation: string;
  /** Role in the case. */
  role: string;
  /** Fully and fairly represented. Whether the agency is satisfied that its information is. */
  satisfied?: boolean;
}

/** Event. */
export interface ChronologyRow {
  /** Date. Such as 2026-03-31. */
  date: string | Absence;
  /** Agency. */
  agency?: Agency;
  /** Event. */
  event: string;
  /** Source. */
  source?: string;
}

/** Findings. Say what was done well, too. */
export interface Findings {
  /** Assessment of practice against the Guidance and the law. */
  practice: string;
  /** Identified as a MAPPA offender at the correct time. Category 1 and 2 by sentence, and no later than the start of supervision in the community. */
  identified?: boolean;
  /** Finding on identification. */
  identified_finding?: string;
  /** Referred for level 2 or 3 as appropriate. */
  referred?: boolean;
  /** Finding on the referral. */
  referred_finding?: string;
  /** Managed effectively by the meetings. */
  managed?: boolean;
  /** Finding on the meetings. */
  managed_finding?: string;
}

/** Conclusion, learning points and best practice. */
export interface Conclusion {
  /** Conclusion. */
  conclusion: string;
  /** Conclusion of the Overview Report. Printed in the Overview Report, and only there. Write it so that nobody can be recognised. */
  overview_conclusion?: string;
  /** Learning points. One on each line. They stand in the Overview Report as they are here: write about practice, and name and describe nobody. */
  learning_points: string[];
  /** Best practice. One on each line. Where there is none, say “None”. */
  best_practice?: string[] | Absence;
}

/** Action. */
export interface ActionPlanRow {
  /** Action. */
  action: string;
  /** Steps to take it forward. */
  how?: string;
  /** Agency. The one agency, or the Board, that answers for the action. */
  agency: string;
  /** Grade, rank or role. Of the person who sees to it. */
  by_whom: string;
  /** Date due. Such as 2026-03-31. */
  due: string;
}

/** Dispute about the report. What cannot be resolved by discussion is decided by the Chair of the Board. */
export interface ApprovalDispute {
  /** Raised by. */
  raised_by: string;
  /** Matter in dispute. */
  matter: string;
  /** Ruling of the Chair. */
  ruling: string;
  /** Date of the ruling. Such as 2026-03-31. */
  ruling_date: string;
}

/** Approval and circulation. */
export interface Approval {
  /** Date of the Board’s approval of the report. Such as 2026-03-31. */
  report_approved?: string | Absence;
  /** Date OMPPG’s view of the report was received. Such as 2026-03-31. */
  report_checked?: string;
  /** Who else may see the report. Only on the authority of the Chair of the Board. */
  report_circulation?: string;
  /** Date of the Board’s approval of the Overview Report. Such as 2026-03-31. */
  overview_approved?: string | Absence;
  /** Date of OMPPG’s approval of the Overview Report. Such as 2026-03-31. */
  overview_checked?: string | Absence;
  /** Date of sharing the Overview Report with victim or family. Such as 2026-03-31. */
  overview_shared?: string;
  /** Who else may see the Overview Report. On a limited basis, and on the authority of the Board. */
  overview_circulation?: string;
  /** Why circulation is delayed. Where it could harm criminal proceedings. */
  held_back?: string;
  dispute?: ApprovalDispute;
}

/** Follow-up of the Action Plan. */
export interface FollowUp {
  /** Date on which the Action Plan was agreed. Such as 2026-03-31. */
  plan_agreed: string;
  /** Date of the interim report to the Board. 3 to 6 months after the plan was agreed. Such as 2026-03-31. */
  interim_date: string;
  /** Interim developments. */
  interim_report: string;
  /** Date of the final report to OMPPG. 9 to 12 months after the plan was agreed. Such as 2026-03-31. */
  final_date?: string;
  /** Completion of the Action Plan. */
  final_report?: string;
}

/** If the case no longer calls for a review. Where the charge is dropped or reduced, or the offender dies, the Board considers whether to go on. */
export interface Discontinuance {
  /** What happened. */
  event: Event;
  /** Decision of the Board. */
  decision: Decision;
  /** Reasons. */
  reasons: string;
  /** Date of the decision. Such as 2026-03-31. */
  decision_date: string;
  /** Date OMPPG was informed. Such as 2026-03-31. */
  omppg_informed?: string;
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

/** Serious Case Review report. Shows whether the agencies did all they reasonably could before a serious further offence, and what they will do better. */
export interface MappaO {
  /** Form. */
  form: "MAPPA O";
  /** Edition. */
  edition: "2012";
  /** Stage. */
  stage: Stage;
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Reference of the Overview Report. A new one, by which nobody can find the case: not that of this report, of MAPPA N or of the minutes. Left out, the Overview Report carries none. Such as WY-0417-26. */
  overview_reference?: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  review: Review;
  offender: Offender;
  further_offence: FurtherOffence;
  reason: Reason;
  background: Background;
  process: Process;
  /** List and role of the relevant agencies. Every agency that had a part in the case. */
  agencies: AgenciesRow[];
  /** Chronology of events. In the order of the events. Give the time too where it matters. */
  chronology: ChronologyRow[];
  findings: Findings;
  conclusion: Conclusion;
  /** Action Plan. Action, agency and date stand in the Overview Report as they are here: name and describe nobody in them. */
  action_plan: ActionPlanRow[];
  approval?: Approval;
  follow_up?: FollowUp;
  discontinuance?: Discontinuance;
  /** What did not happen as it should, and why. Only where something went wrong. It stays on record, and the figures count it. */
  explanations?: ExplanationsRow[] | Absence;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
