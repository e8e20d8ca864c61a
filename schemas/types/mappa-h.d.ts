// The answers to MAPPA H: YOT notification.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type NotificationChangeKind =
  | "area"
  | "address"
  | "custody"
  | "sentence"
  | "level"
  | "lead_agency"
  | "other";

export type NotificationChangeNewArea =
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

export type NewLeadAgency =
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

export type Reason =
  | "registration_expired"
  | "registration_revoked"
  | "licence_expired"
  | "absolute_discharge"
  | "cto_expired"
  | "meeting_decision"
  | "appeal"
  | "died";

export type NotificationKind =
  | "new"
  | "update"
  | "end";

export type CategoryCategory =
  | 1
  | 2
  | 3
  | 4;

export type Category2Basis =
  | "imprisonment_12_months"
  | "youth_detention_12_months"
  | "hospital_order"
  | "guardianship_order";

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

export type Location =
  | "custody"
  | "hospital"
  | "community"
  | "approved_premises"
  | "immigration_detention"
  | "unlawfully_at_large";

export type Placement =
  | "yoi"
  | "stc"
  | "sch"
  | "school"
  | "prison";

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

export type FullTerm =
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12
  | 13
  | 14
  | 15
  | 16
  | 17
  | 18
  | 19
  | 20
  | 21
  | 22
  | 23
  | 24;

export type CustodialPart =
  | 0
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12;

export type Level =
  | 1
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

/** What has changed. For an update. */
export interface NotificationChange {
  /** Main change. */
  kind: NotificationChangeKind;
  /** Date of the change. Such as 2026-03-31. */
  date: string;
  /** Details of the change. */
  details: string;
  /** New MAPPA Area. Send the form to that area as well. */
  new_area?: NotificationChangeNewArea;
  /** New lead agency. */
  new_lead_agency?: NewLeadAgency;
}

/** End of MAPPA status. For the end. Supervision after the sentence alone does not keep anybody in MAPPA. */
export interface NotificationEnding {
  /** Reason for the end. */
  reason: Reason;
  /** Date of the end. Such as 2026-03-31. */
  date: string;
  /** Category 3 has been considered. Always, at level 2 or 3 in category 1 or 2. */
  category_3_considered?: boolean;
  /** Why category 3 was not considered, and what is done. Where it should have been, and was not. */
  category_3_not_considered?: string;
  /** Decision on category 3, with reasons. */
  category_3_outcome?: string;
}

/** About this notification. This is not a referral: level 2 or 3 needs MAPPA A as well. */
export interface Notification {
  /** Kind of notification. An update is the whole form again, brought up to date. For the end of MAPPA status, sections 3, 5 and 6 may stay empty. */
  kind: NotificationKind;
  /** MAPPA Area notified. Where the young offender lives, or will be released or discharged to. */
  area: NotificationChangeNewArea;
  /** Date of the notification. Such as 2026-03-31. */
  date: string;
  change?: NotificationChange;
  ending?: NotificationEnding;
}

/** MAPPA category. */
export interface Category {
  /** MAPPA category. One category only. Category 2 is for those who do not meet category 1; category 3 for those who meet neither. */
  category: CategoryCategory;
  /** What brings the offender into category 2. One qualifying sentence for one qualifying offence. Of a Detention and Training Order the whole term counts. */
  category_2_basis?: Category2Basis;
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

/** Last known address before custody. Where there was no fixed abode, say so and give the area of closest links. */
export interface OffenderLastKnownAddress {
  /** No fixed abode. */
  no_fixed_abode: boolean;
  /** Address. */
  address?: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
  /** Area of closest links. Where there is no fixed abode. */
  area_of_closest_links?: string;
}

/** Proposed release address. The approved address. Where there is none yet, say why under the address. */
export interface OffenderProposedReleaseAddress {
  /** Address. */
  address: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
  /** Approved by the lead agency. */
  approved: boolean;
}

/** Current address, if in the community. */
export interface OffenderCurrentAddress {
  /** Address. */
  address: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
}

/** Young offender. */
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
  /** Nationality. */
  nationality?: string | Absence;
  /** PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as 2012/0123456Y. */
  pnc_id?: string | Absence;
  /** ViSOR reference. Wherever a ViSOR record exists. Such as 12/3456789. */
  visor_reference?: string | Absence;
  /** Youth Offending Team’s unique identifier. The number on the team’s case management system. */
  lead_agency_reference: string | Absence;
  /** System that the identifier belongs to. */
  lead_agency_system?: string;
  /** Where the young offender is now. */
  location?: Location;
  /** Kind of placement. In custody. */
  placement?: Placement;
  /** Place of custody. The name of the institution, centre or home. */
  prison?: string;
  /** Prison number. Where there is none, say so. Such as A1234BC. */
  prison_number?: string | Absence;
  /** Immigration removal centre. Where the offender is held under immigration powers and in no prison. */
  detention_centre?: string | Absence;
  last_known_address?: OffenderLastKnownAddress;
  proposed_release_address?: OffenderProposedReleaseAddress;
  current_address?: OffenderCurrentAddress;
}

/** Relevant dates. */
export interface ConvictionRelevantDates {
  /** Earliest release date. Such as 2026-03-31. */
  earliest_release_date?: string | Absence;
  /** Start of the community order. Such as 2026-03-31. */
  community_order_start?: string | Absence;
  /** End of the community order. Such as 2026-03-31. */
  community_order_end?: string | Absence;
  /** Start of supervision or licence. Such as 2026-03-31. */
  supervision_start?: string | Absence;
  /** End of supervision or licence. Such as 2026-03-31. */
  supervision_end?: string | Absence;
  /** Start of notification requirements. Such as 2026-03-31. */
  notification_start?: string | Absence;
  /** Notification requirements are indefinite. */
  notification_indefinite?: boolean;
  /** End of notification requirements. Such as 2026-03-31. */
  notification_end?: string | Absence;
}

/** Offence, sentence and dates. */
export interface Conviction {
  /** Index offence or relevant caution. */
  index_offence: string;
  /** Date of conviction or caution. Such as 2026-03-31. */
  date: string;
  /** Court. */
  court?: string | Absence;
  /** Date of sentence. The three days for identifying the case run from here. Such as 2026-03-31. */
  sentence_date?: string;
  /** Kind of sentence. */
  sentence_type: SentenceType;
  /** Sentence. The outcome of the court proceedings, with the length of the sentence. */
  sentence: string;
  /** It is a Detention and Training Order. */
  detention_and_training_order?: boolean;
  /** Full term of the order, in months. This term counts for category 2. */
  full_term?: FullTerm;
  /** Custodial part of the order, in months. This part counts for category 1. */
  custodial_part?: CustodialPart;
  /** Brief details of the offences. In two or three short points, in your own words. */
  brief_details?: string;
  relevant_dates?: ConvictionRelevantDates;
}

/** Identification and level. */
export interface Management {
  /** Date the case was identified on the team’s system. Within three days of sentence. Such as 2026-03-31. */
  identified_on?: string;
  /** MAPPA level. For most young offenders level 1. A team that needs level 2 or 3 sends MAPPA A, though it is multi-agency itself. */
  level: Level;
  /** Reasons for the level. The needs of the young person as well as the risk of serious harm. */
  reasons?: string;
  /** MAPPA A has been sent. For level 2 or 3. */
  referral_made?: boolean;
  /** Date MAPPA A was sent. Such as 2026-03-31. */
  referral_date?: string;
  /** Date MAPPA A will be sent. At least six months before release from custody. Such as 2026-03-31. */
  referral_due?: string;
  /** Outcome of the referral. */
  referral_outcome?: string;
}

/** Police offender manager. For category 1: the officer who owns the ViSOR record. */
export interface VisorPoliceManager {
  /** Name and rank. */
  name: string | Absence;
  /** Force and unit. */
  unit?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. The unit’s, where no officer is named yet. Such as referrals@probation.example. */
  email?: string;
}

/** Police and ViSOR. */
export interface Visor {
  /** Date the Public Protection Unit was told of the case. For category 1: the police then know whom to reach in the team. Such as 2026-03-31. */
  police_told?: string | Absence;
  /** Date the probation ViSOR administrator was told. For category 2 or 3 at level 2 or 3. Such as 2026-03-31. */
  administrator_told?: string | Absence;
  police_manager?: VisorPoliceManager;
}

/** Contact in Children’s Services. */
export interface ChildStatusSocialWorker {
  /** Name of the social worker. */
  name: string | Absence;
  /** Authority and team. */
  team?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
}

/** The young person’s own needs. Until the 18th birthday a young offender is also a child with needs and rights of their own. */
export interface ChildStatus {
  /** Looked after by a local authority. */
  looked_after: boolean;
  /** Local authority. Where the young offender is looked after. */
  local_authority?: string | Absence;
  /** Identified as a child in need. */
  child_in_need: boolean;
  /** A child protection plan is in place. */
  child_protection_plan: boolean;
  /** Risks to the young person. */
  risks_to_young_person?: string | Absence;
  /** Education or training. */
  education?: string | Absence;
  social_worker?: ChildStatusSocialWorker;
}

/** Manager’s oversight. A manager reads the form before it goes. */
export interface YotManager {
  /** Name of the manager. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Date the manager agreed to it. Such as 2026-03-31. */
  date?: string;
}

/** Youth Offending Team. */
export interface Yot {
  /** Name of the case manager. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Team. */
  team: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** The team supervises after the 18th birthday. Where the young offender is 18 or older and no other agency has taken over. */
  supervises_after_18?: boolean;
  manager?: YotManager;
}

/** YOT notification. Tells the MAPPA Co-ordinator of a young offender who is liable to MAPPA management, of any change, and of the end of it. */
export interface MappaH {
  /** Form. */
  form: "MAPPA H";
  /** Edition. */
  edition: "2012";
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  notification: Notification;
  category: Category;
  offender: Offender;
  conviction?: Conviction;
  management: Management;
  visor?: Visor;
  child_status?: ChildStatus;
  yot: Yot;
}
