// The answers to MAPPA F: Prison service report.
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

export type Level =
  | 2
  | 3;

export type AbsenceAbsent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type OffenderDateOfBirthAbsenceAbsent =
  | "not_known"
  | "withheld";

export type SecurityCategory =
  | "a"
  | "b"
  | "c"
  | "d"
  | "closed"
  | "open"
  | "youth"
  | "not_categorised";

export type CategoryCategory =
  | 1
  | 2
  | 3
  | 4;

export type View =
  | "no_concerns"
  | "too_low"
  | "too_high";

export type RecallType =
  | "fixed_term"
  | "standard";

export type Reason =
  | "days_added"
  | "days_restored"
  | "remand"
  | "unlawfully_at_large"
  | "further_sentence"
  | "appeal"
  | "other";

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

export type ReleaseType =
  | "automatic"
  | "parole_board"
  | "home_detention_curfew"
  | "executive"
  | "sentence_end"
  | "other";

export type Finding =
  | "proved"
  | "not_proved"
  | "open"
  | "police";

export type RegimeLevel =
  | "basic"
  | "entry"
  | "standard"
  | "enhanced";

export type Status =
  | "completed"
  | "under_way"
  | "waiting"
  | "refused"
  | "withdrawn"
  | "not_suitable";

export type Means =
  | "visits"
  | "mail"
  | "telephone"
  | "in_custody";

export type Kind =
  | "child_contact"
  | "victim_contact"
  | "mail"
  | "telephone"
  | "visits"
  | "other";

export type Outcome =
  | "completed"
  | "under_way"
  | "not_completed";

export type Attendance =
  | "in_person"
  | "video"
  | "telephone"
  | "none";

export type Stage =
  | "request"
  | "report";

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** Request for a report. Sent with the invitation to the meeting, to the prison’s functional mailbox. */
export interface Request {
  /** MAPPA Area. The area that holds the meeting. */
  area: Area;
  /** MAPPA Co-ordinator. */
  coordinator: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address for the report. Such as referrals@probation.example. */
  email: string;
  /** Functional mailbox of the prison. Write to this mailbox and not to a member of staff. Such as referrals@probation.example. */
  prison_mailbox: string;
  /** Level of the meeting. */
  level: Level;
  /** Date of the meeting. Such as 2026-03-31. */
  meeting_date: string;
  /** Time of the meeting. On the 24-hour clock. Such as 14:30. */
  meeting_time?: string;
  /** Place of the meeting, and how to join by link. */
  meeting_place?: string;
  /** This is an emergency meeting. Any other meeting gives the prison at least 14 days. */
  emergency: boolean;
  /** Date of the request. Such as 2026-03-31. */
  date_of_request: string;
  /** Date by which the report is needed. Such as 2026-03-31. */
  return_by?: string;
  /** What the meeting especially needs to know. */
  information_wanted?: string;
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

/** Prisoner. The unit fills in what it knows. The prison corrects it and adds the rest. */
export interface Offender {
  /** Last name. */
  last_name: string;
  /** First name. */
  first_name: string | Absence;
  /** Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31. */
  date_of_birth: string | OffenderDateOfBirthAbsence;
  /** Aliases, including nicknames. One on each line. A nickname can show a link that a name does not, to a gang for example. Where there are none, say “None”. */
  aliases?: string[] | Absence;
  /** Nationality. Where there is doubt, ask the immigration authorities. */
  nationality?: string | Absence;
  /** PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as 2012/0123456Y. */
  pnc_id?: string | Absence;
  /** ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record exists. Where there is none yet, say why. Such as 12/3456789. */
  visor_reference?: string | Absence;
  /** Prison. Where the prisoner is now. */
  prison: string;
  /** Prison number. Such as A1234BC. */
  prison_number: string | Absence;
  /** Wing or unit. */
  wing?: string;
  /** Security category. */
  security_category?: SecurityCategory;
  /** Prison that holds the records, if another. That prison writes the report. */
  records_prison?: string;
}

/** MAPPA category. */
export interface Category {
  /** MAPPA category. One category only. */
  category: CategoryCategory;
}

/** Prison’s view of the level. The prison does not set the level. It says where it has concerns about it, or knows of a risk that bears on it. */
export interface LevelView {
  /** View of the level. */
  view: View;
  /** Reasons. Always given where there are concerns. */
  reasons?: string;
}

/** Release dates. */
export interface ConvictionRelevantDates {
  /** Earliest release date. Such as 2026-03-31. */
  earliest_release_date?: string | Absence;
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
}

/** Change. */
export interface ConvictionDateChangesRow {
  /** Reason. */
  reason: Reason;
  /** Effect. */
  effect: string;
  /** Date. Such as 2026-03-31. */
  date: string;
  /** Offender manager told. Such as 2026-03-31. */
  offender_manager_told?: string | Absence;
}

/** Sentence and release. Check the calculation again before you fill in the dates: a late change puts the plan at risk. */
export interface Conviction {
  /** Index offence. */
  index_offence: string;
  /** Kind of sentence. */
  sentence_type: SentenceType;
  /** Sentence. With its length. */
  sentence: string;
  /** Kind of release that is expected. */
  release_type: ReleaseType;
  /** Date the offender manager was told of the release dates. For a determinate sentence, at least eight months before release. Such as 2026-03-31. */
  dates_confirmed?: string | Absence;
  /** An appeal or judicial review is under way. */
  appeal_pending: boolean;
  /** Date of the hearing. Such as 2026-03-31. */
  appeal_hearing?: string | Absence;
  relevant_dates: ConvictionRelevantDates;
  /** Changes to the release date. Every change since the first calculation. Where there are none, say “None”. */
  date_changes: ConvictionDateChangesRow[] | Absence;
}

/** Adjudication. */
export interface CustodyAdjudicationsRow {
  /** Date. Such as 2026-03-31. */
  date: string;
  /** Charge. */
  charge: string;
  /** Finding. */
  finding: Finding;
  /** Award. */
  award?: string;
}

/** Incident. */
export interface CustodyIncidentsRow {
  /** Date. Such as 2026-03-31. */
  date: string;
  /** What happened. */
  what: string;
  /** What was done. */
  response?: string;
}

/** Behaviour in custody. What was seen and when, good as well as bad. Keep opinion apart from fact. */
export interface Custody {
  /** Behaviour and compliance with the regime. */
  behaviour: string;
  /** Incentives level. */
  regime_level?: RegimeLevel;
  /** Bullying and intimidation. By the prisoner, and of the prisoner. */
  bullying: string | Absence;
  /** Risk to staff. */
  risk_to_staff: string | Absence;
  /** Risk to other prisoners. */
  risk_to_prisoners: string | Absence;
  /** Adjudications. During this sentence. Where there are none, say “None”. */
  adjudications: CustodyAdjudicationsRow[] | Absence;
  /** Other incidents of concern. Those that bear on the risk. Where there are none, say “None”. */
  incidents: CustodyIncidentsRow[] | Absence;
}

/** Programme. */
export interface InterventionsProgrammesRow {
  /** Programme. */
  name: string;
  /** Status. */
  status: Status;
  /** From. Such as 2026-03-31. */
  started?: string;
  /** To. Such as 2026-03-31. */
  ended?: string;
  /** Outcome. */
  outcome?: string;
}

/** Interventions, education and work. */
export interface Interventions {
  /** Education and training. */
  education: string | Absence;
  /** Work in prison. */
  employment: string | Absence;
  /** Work that is still to be done. Name what will not be finished before release. */
  still_to_do?: string | Absence;
  /** Programmes and other interventions. Those refused too. Where there are none, say “None”. */
  programmes: InterventionsProgrammesRow[] | Absence;
}

/** Contact. */
export interface ContactsPeopleRow {
  /** Name. */
  name: string;
  /** Relationship. */
  relationship: string;
  /** By. */
  means?: Means[];
  /** Concern. */
  concern?: string;
}

/** Restriction. */
export interface ContactsRestrictionsRow {
  /** Kind. */
  kind: Kind;
  /** Details, and why it is needed. */
  details: string;
  /** Since. Such as 2026-03-31. */
  since: string | Absence;
  /** Review. Such as 2026-03-31. */
  review?: string | Absence;
}

/** Contacts and restrictions. */
export interface Contacts {
  /** Contact with children. Asked for, allowed or refused, and for which child. */
  children: string | Absence;
  /** People in contact with the prisoner. In prison and outside it. Where there are none, say “None”. */
  people: ContactsPeopleRow[] | Absence;
  /** Restrictions in force. On contact with a child or a victim, and on mail, calls and visits. Where there are none, say “None”. */
  restrictions: ContactsRestrictionsRow[] | Absence;
}

/** Security intelligence. Only what the security department has cleared. Leave out whatever could point to a source. */
export interface Intelligence {
  /** Summary of the intelligence. Where there is none, say “None”. Where it may not be given, say “Withheld” and whom the Chair may ask. */
  summary: string | Absence;
  /** Name of the person who cleared the summary. */
  cleared_by?: string;
  /** It may be used outside the meeting. */
  may_be_disclosed?: boolean;
  /** Conditions on its use. */
  conditions?: string;
}

/** Associations. */
export interface Associations {
  /** Associates of concern. Co-defendants and others, in custody or outside. */
  associates?: string | Absence;
  /** Gangs and organised crime. */
  gangs?: string | Absence;
  /** Extremism. */
  extremism?: string | Absence;
}

/** Health and vulnerability. Only what health services have agreed to share. */
export interface Health {
  /** Health information that bears on the risk. */
  information?: string | Absence;
  /** Name of the person in health services who agreed. */
  agreed_by?: string;
  /** Self-harm and risk of suicide. */
  risk_to_self?: string | Absence;
  /** Self-harm monitoring is open. */
  self_harm_monitoring?: boolean;
  /** Other vulnerability, and what helps. */
  vulnerability?: string | Absence;
}

/** Period. */
export interface TemporaryReleasePeriodsRow {
  /** Purpose and place. */
  purpose?: string;
  /** From. Such as 2026-03-31. */
  start: string;
  /** To. Such as 2026-03-31. */
  end: string;
  /** Times away. */
  times?: string;
  /** Outcome. */
  outcome?: string;
}

/** Temporary release and open conditions. No meeting is held only to decide on temporary release. The Governor asks the Co-ordinator of the area where the offender would go. */
export interface TemporaryRelease {
  /** Temporary release is being considered or has begun. */
  planned: boolean;
  /** Date the MAPPA Co-ordinator was asked. The one for the area where the offender would go. Such as 2026-03-31. */
  coordinator_consulted?: string | Absence;
  /** Governor’s view of the risk. */
  governor_view?: string | Absence;
  /** All periods of release are on ViSOR. */
  visor_updated?: boolean;
  /** A move to open conditions is being considered. */
  open_conditions: boolean;
  /** Date the offender manager was asked about the move. Such as 2026-03-31. */
  offender_manager_consulted?: string | Absence;
  /** Periods of temporary release. */
  periods?: TemporaryReleasePeriodsRow[];
}

/** Interdepartmental risk management meeting. */
export interface RiskManagementMeeting {
  /** Date the prisoner was last discussed. Such as 2026-03-31. */
  date: string | Absence;
  /** What the meeting decided. */
  summary?: string;
  /** The offender manager was invited. */
  offender_manager_invited?: boolean;
  /** Date the offender manager was sent the minutes. Such as 2026-03-31. */
  minutes_sent?: string | Absence;
}

/** Event. */
export interface RiskChangesTriggerEventsRow {
  /** Event. */
  event: string;
  /** Date. Such as 2026-03-31. */
  date: string | Absence;
  /** Why it matters. */
  why?: string;
}

/** Changes in risk. */
export interface RiskChanges {
  /** Changes since the last assessment. Behaviour of concern, a change in the level of risk, a change in personal life such as the end of a relationship. */
  changes: string | Absence;
  /** Date OASys was last reviewed. Such as 2026-03-31. */
  assessment_reviewed?: string | Absence;
  /** Events to come that may raise the risk. Where there are none, say “None”. */
  trigger_events: RiskChangesTriggerEventsRow[] | Absence;
}

/** Offender’s attitude and views. */
export interface OffenderViews {
  /** Attitude to the offence, the sentence and release. */
  attitude?: string | Absence;
  /** The offender’s views. */
  views?: string | Absence;
  /** Protective factors seen in custody. */
  protective_factors?: string | Absence;
}

/** Release plan. */
export interface ReleasePlan {
  /** What the prison knows that bears on the release plan. */
  issues?: string | Absence;
  /** What the prison needs from the meeting. */
  information_wanted?: string | Absence;
}

/** Action. */
export interface ActionsRow {
  /** Action. */
  action: string;
  /** By. Such as 2026-03-31. */
  due: string;
  /** Outcome. */
  outcome: Outcome;
  /** Result, or why not. */
  comment?: string;
}

/** Countersignature. Where the prison asks for one. */
export interface AuthorCountersignature {
  /** Name. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Date. Such as 2026-03-31. */
  date?: string;
}

/** Author and attendance. Whoever attends knows the offender and can decide for the prison. Where nobody can come, a video or telephone link is tried first. */
export interface Author {
  /** Name of the author. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** Date of the report. Such as 2026-03-31. */
  date: string;
  /** Prison’s attendance at the meeting. */
  attendance: Attendance;
  /** Name and role of the person attending. */
  representative?: string;
  /** That person can decide for the prison. */
  authority?: boolean;
  /** Why nobody can attend, by link either. */
  reason_not_attending?: string;
  countersignature?: AuthorCountersignature;
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

/** Prison service report. Brings to a level 2 or 3 meeting what the prison knows about an offender in custody. */
export interface MappaF {
  /** Form. */
  form: "MAPPA F";
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
  request: Request;
  offender: Offender;
  category: Category;
  level_view?: LevelView;
  conviction?: Conviction;
  custody?: Custody;
  interventions?: Interventions;
  contacts?: Contacts;
  intelligence?: Intelligence;
  associations?: Associations;
  health?: Health;
  temporary_release?: TemporaryRelease;
  risk_management_meeting?: RiskManagementMeeting;
  risk_changes?: RiskChanges;
  offender_views?: OffenderViews;
  release_plan?: ReleasePlan;
  /** Actions for the prison from earlier meetings. */
  actions?: ActionsRow[];
  author?: Author;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
