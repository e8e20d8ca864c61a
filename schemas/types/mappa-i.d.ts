// The answers to MAPPA I: Mental health notification.
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

export type Order =
  | "s37"
  | "s37_41"
  | "s37_guardianship"
  | "s45a"
  | "s47"
  | "s47_49"
  | "s48_49"
  | "notional_37"
  | "s35"
  | "cpia_5_2_restricted"
  | "cpia_5_2"
  | "s17a_cto"
  | "conditional_discharge"
  | "other";

export type LeaveStatus =
  | "none"
  | "escorted"
  | "unescorted"
  | "overnight";

export type Agency =
  | "probation"
  | "yot";

export type Provider =
  | "nhs"
  | "independent";

export type Why =
  | "home"
  | "hospital"
  | "leave"
  | "discharge";

export type Event =
  | "first_escorted"
  | "first_unescorted"
  | "overnight"
  | "discharge";

export type DischargeType =
  | "conditional"
  | "cto"
  | "absolute"
  | "licence"
  | "guardianship"
  | "no_conditions";

export type Authority =
  | "responsible_clinician"
  | "secretary_of_state"
  | "tribunal"
  | "hospital_managers"
  | "sentence";

export type Level =
  | 1
  | 2
  | 3;

export type Change =
  | "area"
  | "hospital"
  | "address"
  | "order"
  | "care_team"
  | "lead_agency"
  | "other";

export type Reason =
  | "registration_expired"
  | "notification_revoked"
  | "absolute_discharge"
  | "cto_expired"
  | "licence_expired"
  | "category_3_decision"
  | "category_4_decision"
  | "returned_to_prison"
  | "died";

export type Stage =
  | "part_1"
  | "part_2"
  | "part_3"
  | "part_4";

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** About this notification. Sections 1a to 1i are Part 1. Sections 2, 3 and 4 are Parts 2, 3 and 4. Part 1 is not a referral: for level 2 or 3 send MAPPA A. */
export interface Notification {
  /** MAPPA Area. The area of the patient’s home address. Its Co-ordinator receives the form. */
  area: Area;
  /** Date of Part 1. Such as 2026-03-31. */
  date_of_notification: string;
  /** Date of admission, or of the change in status. A change in status is, for example, a transfer from prison or a guardianship order. Such as 2026-03-31. */
  admission_date: string;
  /** Date identified as a MAPPA case. Within three days of sentence, admission or the change in status. Such as 2026-03-31. */
  identified_on: string;
}

/** Category of offender. */
export interface Category {
  /** MAPPA category. One category only. Category 2 is for those who do not meet category 1; category 3 for those who meet neither. */
  category: CategoryCategory;
  /** What brings the offender into category 2. One qualifying sentence for one qualifying offence. 52 weeks is less than 12 months. */
  category_2_basis?: Category2Basis;
  /** Why a patient on remand is a MAPPA case. For a remand under section 35, and a transfer on remand under section 48: neither brings a patient under MAPPA by itself. */
  eligibility?: string;
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

/** Home address before admission. It decides the MAPPA Area. Where there was no fixed abode, say so and give the area of closest links. */
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

/** Proposed address on discharge. Needed with Part 2 when the patient is to be discharged. Where there is none yet, say why under the address. */
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

/** Patient. */
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
  /** NHS number. Ten figures, with or without spaces. Such as 999 000 0018. */
  nhs_number?: string | Absence;
  /** PNC ID. Four figures for the year, a stroke, seven figures and the check letter. The police or probation can give it. Such as 2012/0123456Y. */
  pnc_id?: string | Absence;
  /** ViSOR reference. Where the police or probation have given it. Such as 12/3456789. */
  visor_reference?: string | Absence;
  /** Lead agency. The mental health service, where a court made a hospital or guardianship order. */
  lead_agency: OffenderLeadAgency;
  /** Lead agency’s unique identifier. For example the number in the service’s patient record system. */
  lead_agency_reference: string | Absence;
  /** Where the patient is now. */
  location: Location;
  /** Prison. Where the patient is, or came from on transfer. */
  prison?: string;
  /** Prison number. Such as A1234BC. */
  prison_number?: string | Absence;
  /** Immigration removal centre. Where the offender is held under immigration powers and in no prison. */
  detention_centre?: string | Absence;
  last_known_address: OffenderLastKnownAddress;
  proposed_release_address?: OffenderProposedReleaseAddress;
  current_address?: OffenderCurrentAddress;
}

/** Relevant dates. Those that decide when the patient may leave hospital, and when MAPPA ends. */
export interface ConvictionRelevantDates {
  /** Conditional or automatic release date. Such as 2026-03-31. */
  automatic_release_date?: string | Absence;
  /** Licence expiry date. Such as 2026-03-31. */
  licence_expiry_date?: string | Absence;
  /** Start of notification requirements. Such as 2026-03-31. */
  notification_start?: string | Absence;
  /** Notification requirements are indefinite. */
  notification_indefinite?: boolean;
  /** End of notification requirements. Such as 2026-03-31. */
  notification_end?: string | Absence;
}

/** Offence and disposal. */
export interface Conviction {
  /** Index offence. */
  index_offence: string;
  /** Date of conviction or finding. A finding is one of insanity, or that the patient was unfit to plead and did the act. Such as 2026-03-31. */
  date: string;
  /** Court. */
  court?: string | Absence;
  /** Kind of sentence. */
  sentence_type: SentenceType;
  /** Sentence. What the court ordered, with its length. */
  sentence: string;
  relevant_dates?: ConvictionRelevantDates;
}

/** Hospital, order and care team. */
export interface Hospital {
  /** Hospital and ward. Under guardianship, or discharged, there may be none: say so. */
  hospital: string | Absence;
  /** Order or direction. */
  order: Order;
  /** Name of another order or direction. */
  order_name?: string;
  /** Date of the order. Such as 2026-03-31. */
  order_date?: string | Absence;
  /** Date on which restrictions end. Such as 2026-03-31. */
  restrictions_end?: string | Absence;
  /** Responsible Clinician. */
  responsible_clinician: string | Absence;
  /** Care co-ordinator. */
  care_coordinator?: string | Absence;
  /** Clinical supervisor. */
  clinical_supervisor?: string | Absence;
  /** Social supervisor. */
  social_supervisor?: string | Absence;
  /** Mental Health Casework Section caseworker. For restricted patients. */
  casework_section_contact?: string | Absence;
  /** Diagnosis. */
  diagnosis?: string | Absence;
  /** Leave. */
  leave_status?: LeaveStatus;
  /** Next Care Programme Approach meeting. Such as 2026-03-31. */
  next_cpa_meeting?: string | Absence;
  /** Next mental health review. Such as 2026-03-31. */
  next_review?: string | Absence;
  /** Next tribunal. Such as 2026-03-31. */
  next_tribunal?: string | Absence;
  /** Expected discharge. Such as 2026-03-31. */
  expected_discharge?: string | Absence;
}

/** Police officer who manages the ViSOR record. */
export interface OtherAgenciesPoliceContact {
  /** Name. */
  name: string | Absence;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
}

/** Offender manager. */
export interface OtherAgenciesOffenderManager {
  /** Name. */
  name: string | Absence;
  /** Agency. */
  agency: Agency;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
}

/** Police and probation contacts. The police for every registered sexual offender; the offender manager for a prisoner transferred or sentenced to hospital. */
export interface OtherAgencies {
  police_contact?: OtherAgenciesPoliceContact;
  offender_manager?: OtherAgenciesOffenderManager;
}

/** Contact with victims. Do not name a victim here. */
export interface VictimConcerns {
  /** Victim contact is in place. Whether a Victim Liaison Officer is in touch with a victim. */
  victim_contact: boolean;
  /** Name of the Victim Liaison Officer. With the telephone number. */
  victim_liaison_officer?: string;
  /** The hospital itself keeps a victim informed. Where the patient is not restricted, that falls to the hospital managers. */
  hospital_informs_victim?: boolean;
}

/** Patient’s knowledge of MAPPA. */
export interface OffenderViews {
  /** The patient has been told about MAPPA. */
  told?: boolean;
  /** Why the patient has not been told. */
  reason_not_told?: string;
}

/** Notifying service. */
export interface NotifyingService {
  /** Name of the person notifying. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Kind of provider. */
  provider?: Provider;
  /** Name of the Trust, health board or provider. In full. */
  organisation: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** Mental Health Act office. Name and telephone number. */
  mental_health_act_office?: string;
}

/** Area. */
export interface LeaveAreasRow {
  /** MAPPA Area. Each area concerned, once. */
  area: Area;
  /** Why this area. */
  why?: Why;
  /** Date told. Such as 2026-03-31. */
  told_on: string | Absence;
}

/** First leave, or discharge. Send Part 2 for the first unescorted leave and again for discharge. Send it for the first escorted leave where the patient may abscond. Later leave is not notified. */
export interface Leave {
  /** What is planned. */
  event: Event;
  /** Planned date. Such as 2026-03-31. */
  planned_date: string | Absence;
  /** Where the patient will go. The town or district, and the purpose of leave. The address on discharge is in section 1c. */
  place?: string;
  /** Kind of discharge. */
  discharge_type?: DischargeType;
  /** Who decides. */
  authority: Authority;
  /** Date of the Secretary of State’s consent. For a restricted patient. Where it is awaited, say “Not known” and when it is expected. Such as 2026-03-31. */
  ministry_consent?: string | Absence;
  /** Date of the Tribunal’s decision or hearing. Such as 2026-03-31. */
  tribunal_date?: string | Absence;
  /** Conditions. Those of the leave, discharge, order or licence. */
  conditions?: string | Absence;
  /** There is a risk of absconding. */
  absconding_risk: boolean;
  /** What is done if the patient absconds. Who tells the police and the Victim Liaison Officer, out of hours too. */
  absconding_plan?: string;
  /** Date the victim was told. Through the Victim Liaison Officer; of an unrestricted patient, by the hospital. Such as 2026-03-31. */
  victim_told: string | Absence;
  /** Level of management that is needed. Always screened before discharge. */
  level?: Level;
  /** Current risks, and why this level. */
  level_reasons?: string;
  /** Date of the referral (MAPPA A). Level 2 or 3 needs a referral. Such as 2026-03-31. */
  referral_date?: string | Absence;
  /** Date of the professionals’ meeting. At level 1. Where none is planned, say “None” and why. Such as 2026-03-31. */
  professionals_meeting?: string | Absence;
  /** Name of the person completing Part 2. */
  completed_by: string;
  /** Date of Part 2. Such as 2026-03-31. */
  completed_on: string;
  /** MAPPA Areas to tell. Each area receives this form, with its local police. */
  areas: LeaveAreasRow[];
}

/** Change. */
export interface ChangesDetailsRow {
  /** What has changed. */
  change: Change;
  /** Old details. */
  before?: string;
  /** New details. */
  now: string;
  /** Date. Such as 2026-03-31. */
  since?: string;
}

/** Changes. The guidance does not describe Part 3. It is offered here for changes after Part 1 and for settling on level 1. Nothing in it is needed: leave it empty where the area uses it otherwise, or not at all. */
export interface Changes {
  /** Management at level 1 is enough. */
  level_1?: boolean;
  /** Date of the professionals’ meeting. At level 1. Where none is planned, say “None” and why. Such as 2026-03-31. */
  professionals_meeting?: string | Absence;
  /** Comments. */
  comments?: string;
  /** Name of the person completing Part 3. */
  completed_by?: string;
  /** Date of Part 3. Such as 2026-03-31. */
  completed_on?: string;
  /** Changes since the last version. Correct the answers of Part 1 as well. */
  details?: ChangesDetailsRow[];
}

/** Exit from MAPPA. For a patient whose lead agency is the mental health service. */
export interface Exit {
  /** Date on which it ends. Such as 2026-03-31. */
  exit_date: string;
  /** Why it ends. */
  reason: Reason;
  /** Level at exit. */
  level: Level;
  /** Considered for category 3. Always asked where a category 1 or 2 case ends at level 2 or 3. */
  considered_for_category_3?: boolean;
  /** Why category 3 was not considered, and what is done. Where it should have been, and was not. */
  category_3_not_considered?: string;
  /** What was decided about category 3. */
  category_3_outcome?: string;
  /** Next lead agency. Where the patient returned to prison. */
  next_lead_agency?: OffenderLeadAgency;
  /** Date the victim was told. A victim may know when conditions for their protection end. Such as 2026-03-31. */
  victim_told?: string | Absence;
  /** Comments. */
  comments?: string;
  /** Name of the Responsible Clinician. */
  responsible_clinician: string;
  /** Date of Part 4. Such as 2026-03-31. */
  signed_on: string;
}

/** Mental health notification. Tells the MAPPA Co-ordinator about a patient who is a MAPPA offender, then about first leave, discharge and exit. */
export interface MappaI {
  /** Form. */
  form: "MAPPA I";
  /** Edition. */
  edition: "2012";
  /** Part. The part that is sent now. The answers of the earlier parts stay on the form; correct them where they have changed. */
  stage: Stage;
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  notification: Notification;
  category: Category;
  offender: Offender;
  conviction: Conviction;
  hospital: Hospital;
  other_agencies?: OtherAgencies;
  victim_concerns: VictimConcerns;
  offender_views?: OffenderViews;
  notifying_service: NotifyingService;
  leave?: Leave;
  changes?: Changes;
  exit?: Exit;
}
