// The answers to MAPPA E: Record of agencies attending.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type Absent =
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

export type Level =
  | 2
  | 3;

export type ChairAgency =
  | "police"
  | "probation";

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

export type How =
  | "in_person"
  | "video"
  | "telephone";

export type Capacity =
  | "lay_adviser"
  | "training"
  | "audit"
  | "other";

export type Given =
  | "read"
  | "displayed"
  | "not_given";

export type Sent =
  | "minutes"
  | "action_points"
  | "nothing";

export type Outcome =
  | "returned"
  | "missing";

export type What =
  | "chair_alone"
  | "no_police"
  | "no_probation"
  | "police_too_junior"
  | "probation_too_junior"
  | "let_in"
  | "side_attended"
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
  absent: Absent;
  /** Reason. */
  reason: string;
}

/** The meeting. */
export interface Meeting {
  /** MAPPA Area. The area that holds the meeting. */
  area: Area;
  /** Date of the meeting. Such as 2026-03-31. */
  date: string;
  /** Start time. Such as 14:30. */
  start_time?: string;
  /** Venue. Where the meeting was held by link alone, say so. */
  venue: string | Absence;
  /** Level of the meeting. */
  level: Level;
  /** Reference of each case. References only: no offender’s name on a sheet that lies open on a table. */
  case_references?: string[];
  /** Chair. */
  chair: string;
  /** Chair’s rank or grade. */
  chair_role?: string;
  /** Chair’s agency. Somebody else must attend for the same agency. */
  chair_agency: ChairAgency;
  /** Minute-taker. */
  minute_taker?: string;
}

/** Person. */
export interface AttendanceRow {
  /** Name. */
  name: string;
  /** Role and grade. A deputy says for whom. From another organisation, add its name. */
  role: string;
  /** Agency. */
  agency: Agency;
  /** Mode. */
  how?: How;
  /** Signature. */
  acceptance: string;
}

/** Observer. */
export interface ObserversRow {
  /** Name. */
  name: string;
  /** Capacity. */
  capacity: Capacity;
  /** Organisation. */
  organisation?: string;
  /** Signature. */
  acceptance: string;
}

/** Person outside the protocol. */
export interface NonSignatoriesRow {
  /** Name. */
  name: string;
  /** Organisation. */
  organisation: string;
  /** The Chair has been told. */
  chair_told: boolean;
  /** The Chair is satisfied with its data protection. The organisation can keep what it hears safe. */
  data_protection: boolean;
  /** The person gives the undertaking above. */
  undertaking: boolean;
  /** Signature to the undertaking. */
  acceptance?: string;
  /** Admitted to the meeting. */
  admitted: boolean;
  /** What the person is told afterwards. Where not admitted: what is appropriate, by whom, and when. */
  told_afterwards?: string;
  /** Why admitted all the same, and what was done. Only where a condition above was not met. */
  admitted_all_the_same?: string;
}

/** Confidentiality Statement. */
export interface Confidentiality {
  /** Way the statement was given. */
  given: Given;
  /** Why the statement was not given, and what was done. Also where it was displayed and nobody’s attention was drawn to it. */
  not_given?: string;
  /** The Chair drew attention to it at the start. Where it was displayed and not read out. */
  attention_drawn?: boolean;
  /** No offender or victim attends, nor anyone to represent them. Offender managers and victim liaison officers bring their views. */
  no_representatives?: boolean;
  /** Who attended for them, why, and what was done. Only where somebody did. */
  representatives?: string;
}

/** Person present for part. */
export interface PartAttendanceRow {
  /** Name. */
  name: string;
  /** Time in. Such as 14:30. */
  time_in?: string;
  /** Time out. Such as 14:30. */
  time_out?: string;
  /** What is sent. Action points where the person is outside the protocol. */
  sent: Sent;
}

/** Copy. */
export interface CopiesRow {
  /** Number. Such as 7. */
  number: string;
  /** Holder. */
  issued_to: string;
  /** Outcome. */
  outcome: Outcome;
}

/** Address. */
export interface ContactsRow {
  /** Name. */
  name: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
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

/** Record of agencies attending. Shows who attended the meeting and for whom, and that each of them agreed to the Confidentiality Statement. */
export interface MappaE {
  /** Form. */
  form: "MAPPA E";
  /** Edition. */
  edition: "2012";
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  meeting: Meeting;
  /** Attendance. One line for each person. The name of somebody who joins by video or telephone is typed in once the person agrees. */
  attendance: AttendanceRow[];
  /** Observers. An observer may ask questions, decides nothing and takes no action away. A Lay Adviser is always an observer. */
  observers?: ObserversRow[] | Absence;
  /** Outside the Information Sharing Protocol. Each person invited whose organisation has not signed the protocol. Where there is none, say “None”. */
  non_signatories: NonSignatoriesRow[] | Absence;
  confidentiality: Confidentiality;
  /** Present for part of the meeting. Only those who came late or left early. */
  part_attendance?: PartAttendanceRow[] | Absence;
  /** Numbered copies. Every paper copy that was handed out. None leaves the room: report a copy that does not come back. */
  copies?: CopiesRow[] | Absence;
  /** Where to send the minutes. Only for those whose secure e-mail the unit does not have yet. */
  contacts?: ContactsRow[] | Absence;
  /** What did not happen as it should, and why. Only where something went wrong. It stays on record, and the figures count it. */
  explanations?: ExplanationsRow[] | Absence;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
