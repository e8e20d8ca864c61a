// The answers to MAPPA L: Audit of level 2 and 3 meetings.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

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

export type ChairAgency =
  | "police"
  | "probation"
  | "other";

export type ArrangementsJoiningInstructions =
  | 4
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

/** Auditor’s details. */
export interface Auditor {
  /** Name. A Lay Adviser may take part in an audit after a meeting, but does not appraise meetings as an inspector would. */
  name: string;
  /** Agency. */
  agency: Agency;
  /** Name of the organisation. Only where “Another organisation” is chosen. */
  organisation?: string;
  /** Date of the audit. Such as 2026-03-31. */
  date?: string;
}

/** Details of the meeting. */
export interface Meeting {
  /** MAPPA Area. The area whose meeting is audited. */
  area: Area;
  /** Date of the meeting. Such as 2026-03-31. */
  date: string;
  /** Level. */
  level: MeetingLevel;
  /** Number of cases discussed. */
  cases_discussed: number;
  /** Name of the Chair. */
  chair: string;
  /** Agency of the Chair. A Chair is employed by the police or by probation. */
  chair_agency: ChairAgency;
  /** Rank or grade of the Chair. */
  chair_rank: string;
}

/** Arrangements for the meeting. */
export interface Arrangements {
  /** The attendees had joining instructions before the meeting. */
  joining_instructions: ArrangementsJoiningInstructions;
  /** The attendees had the relevant paperwork. Details of the referral and the minutes of previous meetings among it. */
  paperwork: ArrangementsJoiningInstructions;
  /** The attendees were properly welcomed at the venue. */
  welcome: ArrangementsJoiningInstructions;
  /** The layout and environment of the room were appropriate. */
  room: ArrangementsJoiningInstructions;
  /** Comments. */
  comments?: string;
}

/** How the meeting was conducted. */
export interface Conduct {
  /** The meeting began at the stated time. */
  on_time: ArrangementsJoiningInstructions;
  /** The purpose was clearly stated at the outset. */
  purpose: ArrangementsJoiningInstructions;
  /** The attendees introduced themselves and their roles. */
  introductions: ArrangementsJoiningInstructions;
  /** The confidentiality statement was read or pointed to. */
  confidentiality_statement: ArrangementsJoiningInstructions;
  /** The time given matched importance, urgency and complexity. */
  time_given: ArrangementsJoiningInstructions;
  /** The Chair discouraged digressions and unhelpful comments. */
  digressions: ArrangementsJoiningInstructions;
  /** The Chair encouraged every attendee to contribute. */
  contributions: ArrangementsJoiningInstructions;
  /** The meeting noted dissent and agreed how to go on. And recorded the decision. Where nobody dissented, score how openly views were asked for. */
  dissent: ArrangementsJoiningInstructions;
  /** Comments. */
  comments?: string;
}

/** Risk assessment. */
export interface RiskAssessment {
  /** The Chair saw that victim issues were addressed. Those of potential victims too. */
  victims: ArrangementsJoiningInstructions;
  /** The Chair saw that diversity was identified and addressed. */
  diversity: ArrangementsJoiningInstructions;
  /** The Chair presented and summarised clearly. At the right points of the meeting, with every factor of the risk of serious harm. */
  summary: ArrangementsJoiningInstructions;
  /** The meeting properly considered what it was told. */
  consideration: ArrangementsJoiningInstructions;
  /** Comments. */
  comments?: string;
}

/** Risk management plan. Score every box of this section, or leave the section out. */
export interface RiskManagementPlan {
  /** The actions each have an agency, a person and a date. */
  actions: ArrangementsJoiningInstructions;
  /** The actions cover every risk identified. */
  coverage: ArrangementsJoiningInstructions;
  /** The plan protects victims and others known to be at risk. */
  victim_safety: ArrangementsJoiningInstructions;
  /** The plan says what happens if it breaks down. */
  contingency: ArrangementsJoiningInstructions;
  /** Comments. */
  comments?: string;
}

/** Decisions. Score every box of this section, or leave the section out. */
export interface Decisions {
  /** The meeting decided on disclosure, with reasons. */
  disclosure: ArrangementsJoiningInstructions;
  /** The meeting settled how the media are handled. */
  media: ArrangementsJoiningInstructions;
  /** The Chair named who keeps the ViSOR record up to date. */
  visor: ArrangementsJoiningInstructions;
  /** The Chair checked the decisions against human rights. */
  human_rights: ArrangementsJoiningInstructions;
  /** The level was agreed, with reasons. */
  level: ArrangementsJoiningInstructions;
  /** The next meeting was set in time. In the community within 16 weeks at level 2, and 8 weeks at level 3. Where the case goes to level 1, score how clearly that was said. */
  next_meeting: ArrangementsJoiningInstructions;
  /** Comments. */
  comments?: string;
}

/** Result. */
export interface Totals {
  /** Total scored. Add up all the scores given. */
  total_scored: number;
  /** Maximum of the items scored. Four times the number of boxes scored. A section left out counts for nothing. */
  maximum: number;
  /** Percentage. Divide the total scored by the maximum, multiply by 100, and round to the nearest whole number. */
  percentage: number;
  /** Overall comments. What went well, and what could be done better. */
  comments?: string;
  /** Points for the Strategic Management Board. */
  for_the_board?: string;
}

/** Audit of level 2 and 3 meetings. Scores how a meeting was arranged and chaired, so that the Chair and the Board can learn from it. */
export interface MappaL {
  /** Form. */
  form: "MAPPA L";
  /** Edition. */
  edition: "2012";
  /** Document reference. The audit’s own. Capital letters, digits and hyphens, and no name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  auditor: Auditor;
  meeting: Meeting;
  arrangements: Arrangements;
  conduct: Conduct;
  risk_assessment: RiskAssessment;
  risk_management_plan?: RiskManagementPlan;
  decisions?: Decisions;
  totals: Totals;
}
