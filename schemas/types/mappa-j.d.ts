// The answers to MAPPA J: Notification to Jobcentre Plus.
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

export type Kind =
  | "new"
  | "change"
  | "removal"
  | "new_manager";

export type Occasion =
  | "release"
  | "order"
  | "community";

export type AbsenceAbsent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type OffenderDateOfBirthAbsenceAbsent =
  | "not_known"
  | "withheld";

export type LegalBasis =
  | "licence_condition"
  | "exclusion_zone"
  | "non_contact"
  | "prevention_order"
  | "disqualification_order"
  | "vetting_and_barring"
  | "community_order"
  | "discharge_condition"
  | "other_order";

export type Agency =
  | "probation"
  | "police"
  | "mental_health_trust";

export type Stage =
  | "notification"
  | "receipt";

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
  /** MAPPA Area. The area that manages the offender. */
  area: Area;
  /** Kind of notification. */
  kind: Kind;
  /** What has changed. Except in a first notification. Give what changed and from when, not why. A restriction that is lifted stays in the table, with its new end date. */
  changes?: string;
  /** What brings it about. */
  occasion: Occasion;
  /** Release date. The form is due six weeks earlier. Such as 2026-03-31. */
  release_date?: string;
  /** Date of the order. The form is due at once. Such as 2026-03-31. */
  order_date?: string;
  /** Date sent. Such as 2026-03-31. */
  date_sent: string;
}

/** To: Jobcentre Plus. The Designated Officer or Single Point of Contact named in the local protocol. */
export interface Recipient {
  /** Contact at Jobcentre Plus. */
  name: string;
  /** Office. */
  office?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
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
  address: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
}

/** Address on release. */
export interface OffenderProposedReleaseAddress {
  /** Address. */
  address: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
}

/** Offender. No more than Jobcentre Plus needs to find the right person. */
export interface Offender {
  /** Last name. */
  last_name: string;
  /** First name. */
  first_name: string | Absence;
  /** Date of birth. The form is for those of 18 and over. Such as 2026-03-31. */
  date_of_birth: string | OffenderDateOfBirthAbsence;
  /** National Insurance number. Such as QQ123456C. */
  national_insurance_number?: string;
  current_address?: OffenderCurrentAddress;
  proposed_release_address?: OffenderProposedReleaseAddress;
}

/** Restriction. */
export interface RestrictionsRow {
  /** What may not be done. Name another order here. */
  restriction: string;
  /** Legal basis. An order to prevent offences is a “Prevention Order”, whatever its full name: that would tell the offence. */
  legal_basis: LegalBasis;
  /** Start date. Such as 2026-03-31. */
  start?: string;
  /** End date. Or “None: no limit of time”. Such as 2026-03-31. */
  end: string | Absence;
}

/** Restriction without a legal basis. */
export interface ExceptionalRestrictionsRow {
  /** What may not be done. */
  restriction: string;
  /** Start date. Such as 2026-03-31. */
  start?: string;
  /** End date. Such as 2026-03-31. */
  end: string;
  /** Why it is necessary and proportionate. It is kept with the lead agency and is not printed. */
  justification: string;
}

/** Safety of Jobcentre Plus staff. */
export interface StaffSafety {
  /** Risk of serious harm to Jobcentre Plus staff. */
  risk: boolean;
  /** Advice to staff. Where there is a risk: what to do and what to avoid. No offence, and no reason. */
  advice?: string;
}

/** What the offender knows. */
export interface OffenderTold {
  /** The offender has been told of this notification. And of the restrictions in it. “No” is exceptional. */
  told: boolean;
  /** Date told. Such as 2026-03-31. */
  told_on?: string;
  /** What staff must not mention to the offender. Where something has not been told. */
  not_to_be_mentioned?: string;
  /** Why the offender has not been told. It is kept with the lead agency and is not printed. */
  reason?: string;
}

/** Discussed before this form was sent. Where a restriction has no legal basis, or the offender has not been told. */
export interface PriorDiscussion {
  /** Person with whom it was discussed. The Designated Officer or Single Point of Contact. */
  with: string;
  /** Date of the discussion. Such as 2026-03-31. */
  date: string;
  /** Why it was discussed only after the form was sent. It is kept with the lead agency and is not printed. */
  why_late?: string;
  /** What was agreed. No offence, and no reason. */
  agreed?: string;
}

/** Offender manager until now. Where this form tells of a new offender manager. */
export interface OffenderManagerPrevious {
  /** Name. */
  name: string;
  /** Agency. */
  agency: Agency;
  /** Date of the change. Such as 2026-03-31. */
  until: string;
}

/** Offender manager. */
export interface OffenderManager {
  /** Supervised by probation. Then probation completes the form, even where the police manage the offender as well. */
  supervised_by_probation: boolean;
  /** Agency. */
  agency: Agency;
  /** Name. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  previous?: OffenderManagerPrevious;
}

/** Confirmation of receipt. */
export interface Receipt {
  /** Employment adviser. */
  adviser: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
  /** Date of confirmation. Such as 2026-03-31. */
  confirmed_on: string;
  /** What was talked over. No offence, and no risk to the public. */
  points_discussed?: string;
}

/** For the lead agency’s own record. On the internal record only, and not sent to Jobcentre Plus. */
export interface LeadAgencyRecord {
  /** Where the risk management plan names this notification. */
  risk_management_plan: string;
  /** There is a ViSOR record. */
  visor_record: boolean;
  /** Date of the entry in the ViSOR activity log. It gives the date sent, each restriction and its end. Such as 2026-03-31. */
  visor_log_date?: string;
  /** End of supervision. A restriction without a legal basis ends then or earlier. Such as 2026-03-31. */
  supervision_end?: string | Absence;
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

/** Notification to Jobcentre Plus. Tells Jobcentre Plus of restrictions on work and training and of any risk to its own staff, and of nothing else. */
export interface MappaJ {
  /** Form. */
  form: "MAPPA J";
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
  notification: Notification;
  recipient: Recipient;
  offender: Offender;
  /** Restrictions on work and training. One line for each that is in force or soon will be. Say how it bears on work or training: which kind, where, when, with whom. No offence, and no reason. Where all are without a legal basis, say “None”. */
  restrictions?: RestrictionsRow[] | Absence;
  /** Restrictions without a legal basis. Exceptional: only where they are necessary and proportionate, and after discussion with Jobcentre Plus. Each ends with supervision or earlier. */
  exceptional_restrictions?: ExceptionalRestrictionsRow[] | Absence;
  staff_safety: StaffSafety;
  offender_told: OffenderTold;
  prior_discussion?: PriorDiscussion;
  offender_manager: OffenderManager;
  receipt?: Receipt;
  lead_agency_record?: LeadAgencyRecord;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
