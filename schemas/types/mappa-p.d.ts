// The answers to MAPPA P: Notification to the housing benefit contact.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type Role =
  | "housing_benefit_contact"
  | "chief_internal_auditor";

export type Kind =
  | "first"
  | "existing_claim"
  | "new_address";

export type AbsenceAbsent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type OffenderDateOfBirthAbsenceAbsent =
  | "not_known"
  | "withheld";

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

/** To: the local authority. Find out first who can take the form, and at which address. */
export interface Recipient {
  /** Recipient. Whichever of the two the local authority has agreed on. */
  role: Role;
  /** Name. */
  name?: string;
  /** Local authority. The one that decides the claim. */
  authority: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** Date of contact before sending. Such as 2026-03-31. */
  contacted_on?: string;
}

/** Exemption from the shared accommodation rate. */
export interface Notification {
  /** Wording. */
  wording?: string;
  /** Why this form is sent. */
  kind: Kind;
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

/** Current address. */
export interface OffenderCurrentAddress {
  /** Address. */
  address: string;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
}

/** The benefit claimant. */
export interface Offender {
  /** Last name. */
  last_name: string;
  /** First name. */
  first_name: string | Absence;
  /** Middle name. */
  middle_name?: string | Absence;
  /** Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31. */
  date_of_birth: string | OffenderDateOfBirthAbsence;
  /** Date on which MAPPA ends. Such as 2026-03-31. */
  mappa_until: string | Absence;
  current_address: OffenderCurrentAddress;
}

/** Contact at the lead agency. */
export interface LeadAgency {
  /** Name. */
  name: string;
  /** Agency. */
  agency: Agency;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** Signature. */
  signature?: string;
  /** Date. Such as 2026-03-31. */
  date: string;
}

/** Whether the exemption applies. For the lead agency’s own record. On the internal record only, and not sent. */
export interface Eligibility {
  /** MAPPA level. */
  level: Level;
  /** Aged 25 to 34 on the date of this form. */
  aged_25_to_34: boolean;
  /** Lives in a self-contained property. The other exemption, for a stay in a hostel, does not take in Approved Premises. */
  self_contained: boolean;
  /** Date of the form for the address before. Where the address has changed. Such as 2026-03-31. */
  earlier_form_sent?: string;
  /** Local authority for the address before. */
  earlier_authority?: string;
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

/** Notification to the housing benefit contact. Tells a local authority that a claimant is exempt from the shared accommodation rate, and no more. */
export interface MappaP {
  /** Form. */
  form: "MAPPA P";
  /** Edition. */
  edition: "2012";
  /** Document reference. The co-ordination unit's or the referring agency's own reference. Capital letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the file name. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  recipient: Recipient;
  notification: Notification;
  offender: Offender;
  lead_agency: LeadAgency;
  eligibility: Eligibility;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
