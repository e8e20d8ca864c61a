// The answers to MAPPA M: Minute executive summary.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type AbsenceAbsent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type Kind =
  | "subject_access"
  | "court"
  | "parole_board"
  | "police_complaints"
  | "prosecution"
  | "agency"
  | "review"
  | "marac"
  | "other";

export type RequestReceivedBy =
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

export type OffenderDateOfBirthAbsenceAbsent =
  | "not_known"
  | "withheld";

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

export type MeetingLevel =
  | 2
  | 3;

export type Presence =
  | "attended"
  | "observed"
  | "apologies_report"
  | "apologies";

export type RiskAssessmentLevel =
  | "low"
  | "medium"
  | "high"
  | "very_high";

export type Outcome =
  | "completed"
  | "ongoing"
  | "not_completed";

export type ConclusionLevel =
  | 1
  | 2
  | 3;

export type PreparedBy =
  | "coordinator"
  | "chair";

export type Reply =
  | "content"
  | "objection"
  | "none";

export type Exemptions =
  | "crime"
  | "other_person"
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

/** Why there is no answer. Given in place of an answer. The words are printed on the form with the reason. */
export interface Absence {
  /** Kind of absence. */
  absent: AbsenceAbsent;
  /** Reason. */
  reason: string;
}

/** The request. */
export interface Request {
  /** Requester. Where a solicitor asks for somebody, name both. */
  requester: string;
  /** Kind of request. A request under the Freedom of Information Act is hardly ever answered with a summary: see 13b.19. */
  kind: Kind;
  /** Court, agency or organisation. Except for a subject access request. */
  organisation?: string;
  /** Date the request was received. Such as 2026-03-31. */
  date_received: string;
  /** What is sought. As clarified with the requester. A single agency’s document is asked for from that agency. */
  sought: string;
  /** Agency that received the request. Its procedure is followed. */
  received_by: RequestReceivedBy;
  /** Date the MAPPA Co-ordinator was told. Where the request came to the Co-ordinator in the first place, the day it came. Such as 2026-03-31. */
  passed_on: string | Absence;
}

/** Lawful basis. */
export interface Lawfulness {
  /** Lawful basis for sharing. */
  lawful_basis: string;
  /** Why sharing is necessary. */
  necessity: string;
  /** Why what is shared is proportionate. */
  proportionality: string;
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
  /** Date of birth. On the internal record only. Such as 2026-03-31. */
  date_of_birth?: string | OffenderDateOfBirthAbsence;
}

/** The meeting. */
export interface Meeting {
  /** MAPPA Area. The area that held the meeting. */
  area: Area;
  /** Date of the meeting. Such as 2026-03-31. */
  date: string;
  /** Level of the meeting. On the internal record only. */
  level?: MeetingLevel;
  /** Date of the next meeting. Where there is to be none, say so and why. Such as 2026-03-31. */
  next_meeting: string | Absence;
}

/** Role or organisation. */
export interface AttendanceRow {
  /** Agency. */
  agency: RequestReceivedBy;
  /** Role or organisation. */
  role: string;
  /** Attendance. */
  presence: Presence;
}

/** Reason for the referral. */
export interface RelevantInformation {
  /** Reason for the referral. */
  reason_for_referral: string;
}

/** Summary of the meeting. Leave out what its agency has not agreed to release, and what would identify anybody else. */
export interface Summary {
  /** Updates. */
  updates: string;
  /** Discussion. */
  discussion: string;
  /** Decisions. */
  decisions: string;
}

/** Risk tool. */
export interface RiskAssessmentToolsRow {
  /** Tool. Such as OASys, ARMS or Risk Matrix 2000. */
  tool: string;
  /** Outcome. */
  result: string;
  /** Date. Such as 2026-03-31. */
  date?: string | Absence;
}

/** Risk assessment. */
export interface RiskAssessment {
  /** Level of risk of serious harm. */
  level?: RiskAssessmentLevel;
  /** Nature of the risk. */
  nature: string;
  /** What is likely to raise the risk. Static factors, which cannot change, and dynamic ones, which can. */
  circumstances: string;
  /** What is likely to reduce the risk. */
  protective_factors: string | Absence;
  /** Outcomes of risk assessment tools. Without the assessors’ names. */
  tools: RiskAssessmentToolsRow[] | Absence;
}

/** Action. */
export interface RiskManagementPlanActionsRow {
  /** Action. */
  action: string;
  /** Agency. */
  agency: RequestReceivedBy;
  /** Progress. */
  outcome: Outcome;
}

/** Risk management plan. */
export interface RiskManagementPlan {
  /** Outline of the plan. */
  summary: string;
  /** Actions to manage the risk. Each with the agency that carries it out, and whether it has been done. */
  actions: RiskManagementPlanActionsRow[] | Absence;
}

/** MAPPA level. */
export interface Conclusion {
  /** The meeting changed the level. */
  level_changed: boolean;
  /** Level after the meeting. */
  level?: ConclusionLevel | "exit";
  /** Reasons for the change. */
  reasons?: string;
}

/** Disclosure. */
export interface Disclosure {
  /** What was considered about disclosure. Where it cannot be released, say “Withheld”. */
  considerations: string | Absence;
}

/** Other actions. */
export interface OtherActions {
  /** Any other actions. */
  actions: string | Absence;
}

/** Approval. */
export interface Approval {
  /** Author. */
  prepared_by: PreparedBy;
  /** The Chair approves this summary for release. The final decision on what is released is the Chair’s. */
  chair_approves: boolean;
  /** Date of approval. Such as 2026-03-31. */
  approved_on?: string;
  /** Name of the author. */
  author: string;
  /** Name of the Chair. */
  chair: string;
  /** Date copied to the MAPPA Co-ordinator. Always where the Chair prepares the summary. Such as 2026-03-31. */
  copied_to_coordinator?: string;
  /** Date sent or returned. To the requester, or to the unit that answers for the agency. Such as 2026-03-31. */
  sent_on?: string;
}

/** Contributor. */
export interface ContributorsRow {
  /** Agency. */
  agency: RequestReceivedBy;
  /** Name of the organisation. Only where “Another organisation” is chosen. */
  organisation?: string;
  /** Date the draft was sent. Such as 2026-03-31. */
  draft_sent: string | Absence;
  /** Reply. */
  reply: Reply;
  /** Objection or exemption. */
  objection?: string;
  /** The Chair’s decision on it. */
  decision?: string;
}

/** Exemptions and checks before release. For the covering letter and the Co-ordinator’s record. On the internal record only. */
export interface ReleaseChecks {
  /** Exemptions relied on. Case by case, never as a blanket ban. */
  exemptions?: Exemptions[];
  /** What was left out, and why. With the provision relied on. The guidance names sections 29(1)(a) and 7(4) of the Act of 1998: name the one in force. */
  left_out?: string;
  /** Information about a victim is included. */
  victim_information: boolean;
  /** The agency that gave it agrees to its release. */
  victim_information_agreed?: boolean;
  /** Information about gender recognition is included. An application for a certificate is protected information. */
  gender_recognition: boolean;
  /** Why that is necessary to prevent or detect crime. */
  gender_recognition_basis?: string;
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

/** Minute executive summary. Answers a request for the minutes of a meeting with what may lawfully be shared, and no names of those who attended. */
export interface MappaM {
  /** Form. */
  form: "MAPPA M";
  /** Edition. */
  edition: "2012";
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  request: Request;
  lawfulness: Lawfulness;
  offender: Offender;
  meeting: Meeting;
  /** Attendance and apologies. By role or organisation. Never write a name here. */
  attendance: AttendanceRow[];
  relevant_information: RelevantInformation;
  summary: Summary;
  risk_assessment: RiskAssessment;
  risk_management_plan: RiskManagementPlan;
  conclusion: Conclusion;
  disclosure: Disclosure;
  other_actions?: OtherActions;
  approval: Approval;
  /** Contributors consulted. Everybody who attended, sent a report or gave information. On the internal record only. */
  contributors: ContributorsRow[];
  release_checks: ReleaseChecks;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
