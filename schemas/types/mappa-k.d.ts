// The answers to MAPPA K: Audit of level 2 and 3 cases.
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

export type AuditLevel =
  | 2
  | 3;

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

export type ReferralTimeliness =
  | 4
  | 3
  | 2
  | 1;

export type ReferralSectionsCompleted =
  | 3
  | 1;

export type Absent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type AttendanceAttendance =
  | 3
  | 2
  | 1;

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** Case being audited. */
export interface Audit {
  /** MAPPA Area. The area whose case is audited. */
  area: Area;
  /** Reference of the case. The co-ordination unit’s reference. The audit needs no name. */
  case_reference: string;
  /** Level of management. */
  level: AuditLevel;
  /** Date of the last meeting looked at. Such as 2026-03-31. */
  last_meeting?: string;
}

/** Auditor’s details. */
export interface Auditor {
  /** Name. */
  name: string;
  /** Agency. */
  agency: Agency;
  /** Name of the organisation. Only where “Another organisation” is chosen. */
  organisation?: string;
  /** Date. Such as 2026-03-31. */
  date: string;
}

/** Referral. */
export interface Referral {
  /** Timeliness of the referral. */
  timeliness: ReferralTimeliness;
  /** The relevant sections were all completed. */
  sections_completed: ReferralSectionsCompleted;
  /** Comments. */
  comments?: string;
}

/** MAPPA meeting. */
export interface Meeting {
  /** Timeliness of the first meeting after the referral. */
  timeliness: ReferralTimeliness;
  /** Comments. */
  comments?: string;
}

/** Why there is no answer. Given in place of an answer. The words are printed on the form with the reason. */
export interface Absence {
  /** Kind of absence. */
  absent: Absent;
  /** Reason. */
  reason: string;
}

/** Agency attendance. */
export interface Attendance {
  /** The relevant agencies all attended. */
  attendance: AttendanceAttendance;
  /** The absent agencies that owed a report gave one. Scored where an agency did not attend. Where none of those absent owed a report, say that it does not apply, and why. */
  reports?: ReferralTimeliness | Absence;
  /** Agencies that did not attend. */
  absent_agencies?: string;
  /** Comments. */
  comments?: string;
}

/** Minutes. */
export interface Minutes {
  /** The minutes are clear and concise. */
  clear_and_concise: ReferralTimeliness;
  /** The MAPPA category is clearly identified. */
  category: ReferralSectionsCompleted;
  /** The level of management is recorded. */
  level: ReferralSectionsCompleted;
  /** The lead agency completed an initial risk management plan. */
  initial_plan: ReferralSectionsCompleted;
  /** Comments. */
  comments?: string;
}

/** Conduct of the meeting. */
export interface Conduct {
  /** The minutes show that the agenda was followed. */
  agenda: ReferralSectionsCompleted;
  /** The minutes show that information was exchanged. */
  information_exchanged: ReferralSectionsCompleted;
  /** The minutes show that information was considered. */
  information_considered: ReferralTimeliness;
  /** The minutes show that diversity issues were considered. */
  diversity: ReferralSectionsCompleted;
  /** The minutes show that risk was properly addressed. */
  risk: ReferralTimeliness;
  /** Comments. */
  comments?: string;
}

/** Further items. For an area that wants to look further. Score those that you have looked at, and leave out the others. */
export interface Further {
  /** The minutes show that victim issues were considered. */
  victims?: ReferralSectionsCompleted;
  /** The decision on disclosure is recorded, with its reasons. */
  disclosure?: ReferralSectionsCompleted;
  /** The actions each have an agency and a date. */
  actions_specific?: ReferralTimeliness;
  /** The earlier actions are accounted for. */
  actions_completed?: ReferralTimeliness;
  /** The reasons for the level are recorded. */
  level_reasons?: ReferralSectionsCompleted;
  /** The reviews were held in time. In the community at least every 16 weeks at level 2, and every 8 weeks at level 3. */
  review_in_time?: ReferralSectionsCompleted;
  /** The minutes were agreed for distribution in time. Within 10 working days at level 2, and 5 at level 3. */
  minutes_in_time?: ReferralSectionsCompleted;
  /** The ViSOR record was updated in time. Within 3 working days of the minutes being agreed. */
  visor_in_time?: ReferralSectionsCompleted;
  /** Comments. */
  comments?: string;
}

/** Result. */
export interface Totals {
  /** Total scored. Add up all the scores given. */
  total_scored: number;
  /** Maximum of the items scored. Add up the highest score of every item that was scored: 3 for yes or no and for attendance, 4 for the others. An item left out counts for nothing. */
  maximum: number;
  /** Percentage. Divide the total scored by the maximum, multiply by 100, and round to the nearest whole number. */
  percentage: number;
  /** Overall comments. What went well, and what could be done better. */
  comments?: string;
  /** Points for the Strategic Management Board. */
  for_the_board?: string;
}

/** Audit of level 2 and 3 cases. Scores how MAPPA worked in one case, so that the Strategic Management Board can see what to improve. */
export interface MappaK {
  /** Form. */
  form: "MAPPA K";
  /** Edition. */
  edition: "2012";
  /** Document reference. The audit’s own. Capital letters, digits and hyphens, and no name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  audit: Audit;
  auditor: Auditor;
  referral: Referral;
  meeting: Meeting;
  attendance: Attendance;
  minutes: Minutes;
  conduct: Conduct;
  further?: Further;
  totals: Totals;
}
