// The answers to MAPPA G: Transfer.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type AbsenceAbsent =
  | "not_known"
  | "not_applicable"
  | "withheld"
  | "none";

export type TransferTransferringArea =
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

export type Destination =
  | "england_and_wales"
  | "scotland"
  | "northern_ireland"
  | "isle_of_man"
  | "channel_islands";

export type CategoryCategory =
  | 1
  | 2
  | 3
  | 4;

export type CategoryLevel =
  | 1
  | 2
  | 3;

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

export type PassedOn =
  | "sent"
  | "visor"
  | "none_yet";

export type RiskAssessmentLevel =
  | "low"
  | "medium"
  | "high"
  | "very_high";

export type Stage =
  | "notice"
  | "acknowledged";

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

/** New address. For a prisoner or patient, the proposed release address in section 2 is the new one. */
export interface TransferNewAddress {
  /** Address. */
  address: string | Absence;
  /** Postcode. Such as ZZ1 1ZZ. */
  postcode?: string;
}

/** About this transfer. */
export interface Transfer {
  /** Transferring area. The area that manages the offender now. */
  transferring_area: TransferTransferringArea;
  /** Where the offender is going. */
  destination: Destination;
  /** Receiving area. In England and Wales. For anywhere else fill in section 13. */
  receiving_area?: TransferTransferringArea;
  /** Date of the move. Where it is not settled, say what it waits for. Such as 2026-03-31. */
  move_date: string | Absence;
  /** Reason for the move. */
  reason?: string;
  new_address?: TransferNewAddress;
}

/** MAPPA category and level. */
export interface Category {
  /** MAPPA category. One category only. */
  category: CategoryCategory;
  /** MAPPA level. At level 1 this form says how the level was decided. At level 2 or 3 the latest minutes go with it. */
  level: CategoryLevel;
}

/** Why there is no answer. Given in place of an answer. The words are printed on the form with the reason. */
export interface OffenderDateOfBirthAbsence {
  /** Kind of absence. */
  absent: OffenderDateOfBirthAbsenceAbsent;
  /** Reason. */
  reason: string;
}

/** Last known address before imprisonment. Where there was no fixed abode, say so and give the area of closest links. */
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

/** Offender information. The address here is the one the offender moves from. */
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
  /** Immigration status. */
  immigration_status?: string | Absence;
  /** PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as 2012/0123456Y. */
  pnc_id?: string | Absence;
  /** ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record exists. Where there is none yet, say why. Such as 12/3456789. */
  visor_reference?: string | Absence;
  /** Lead agency. The agency with the main responsibility for managing the offender. */
  lead_agency: OffenderLeadAgency;
  /** Lead agency’s unique identifier. For example the case reference number in nDelius. */
  lead_agency_reference: string | Absence;
  /** System that the identifier belongs to. */
  lead_agency_system?: string;
  /** Where the offender is now. */
  location: Location;
  /** Prison. Where the offender is in custody. */
  prison?: string;
  /** Prison number. Such as A1234BC. */
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
  /** End of the community order. Such as 2026-03-31. */
  community_order_end?: string | Absence;
  /** Licence expiry date. Such as 2026-03-31. */
  licence_expiry_date?: string | Absence;
  /** Notification requirements are indefinite. */
  notification_indefinite?: boolean;
  /** End of notification requirements. Such as 2026-03-31. */
  notification_end?: string | Absence;
}

/** Conviction, and when MAPPA status ends. */
export interface Conviction {
  /** Index offence or relevant caution. */
  index_offence: string;
  /** Date of conviction or caution. Such as 2026-03-31. */
  date?: string;
  /** Sentence. The outcome of the court proceedings, with the length of the sentence. */
  sentence: string;
  relevant_dates?: ConvictionRelevantDates;
}

/** How level 1 was decided. For a case at level 1. */
export interface Level1Screening {
  /** How the case was screened. Who looked at it, against what, and with which information. */
  process: string;
  /** Reasons why level 1 is enough. */
  reasons: string;
  /** Name and role of the person who decided. */
  decided_by?: string;
  /** Date of the decision. Such as 2026-03-31. */
  decision_date?: string;
}

/** Latest minutes. For a case at level 2 or 3. */
export interface Minutes {
  /** How the receiving Co-ordinator has the minutes. */
  passed_on: PassedOn;
  /** Date of the meeting they record. Such as 2026-03-31. */
  meeting_date?: string;
  /** Date they were sent or access was confirmed. Such as 2026-03-31. */
  date?: string;
  /** Reason why there are no minutes, and what is given instead. */
  reason?: string;
}

/** Agreement to the transfer. The lead agencies decide. MAPPA can neither demand nor refuse a transfer. */
export interface Agreement {
  /** The lead agency’s transfer policy has been followed. */
  policy_followed: boolean;
  /** Why the policy was not followed, and what is done. */
  not_followed?: string;
  /** Transfer policy. For probation, Probation Instruction 17/2010. */
  policy?: string;
  /** Name and role of the person who accepted the case. */
  agreed_by?: string;
  /** Date of the agreement. Such as 2026-03-31. */
  date: string;
}

/** ViSOR. The reference goes in section 2. */
export interface Visor {
  /** There is a ViSOR record. */
  record_exists: boolean;
  /** Owner of the record now. */
  owner?: string;
  /** Date the transfer of the record was asked for. Such as 2026-03-31. */
  transfer_requested?: string | Absence;
  /** Date contacts and partners were updated. Such as 2026-03-31. */
  partners_updated?: string | Absence;
}

/** Meeting of both areas. Always before release from prison. The transferring area arranges it; the two areas agree where it is held. */
export interface MeetingsJointMeeting {
  /** Date of the meeting. Where it is not fixed yet, or none is held, say so. Such as 2026-03-31. */
  date: string | Absence;
  /** Place of the meeting. */
  place?: string | Absence;
  /** The Approved Premises was invited. Where the offender goes to one outside the home area. */
  approved_premises_invited?: boolean;
  /** What both areas have to settle. */
  issues?: string;
}

/** Meetings. For a case at level 2 or 3. Meetings must not hold up the receiving area in managing the offender. */
export interface Meetings {
  /** Date of the first meeting in the receiving area. Such as 2026-03-31. */
  receiving_meeting: string | Absence;
  joint_meeting?: MeetingsJointMeeting;
}

/** Exceptional retention. MAPPA management moves with the offender. Only by exception, and if both areas agree, does the transferring area keep it. */
export interface Retention {
  /** The transferring area keeps the case. */
  retained: boolean;
  /** Reason for keeping it. */
  reason?: string;
  /** The transferring area agrees. */
  transferring_area_agrees?: boolean;
  /** The receiving area agrees. */
  receiving_area_agrees?: boolean;
  /** Date of the decision. Such as 2026-03-31. */
  date?: string;
  /** The decision is in the MAPPA minutes. */
  in_minutes?: boolean;
  /** The decision is on ViSOR. */
  on_visor?: boolean;
  /** Why it is not in the minutes or on ViSOR, and what is done. */
  not_recorded?: string;
}

/** Approved Premises outside the home area. */
export interface ApprovedPremises {
  /** Approved Premises. */
  premises: string;
  /** The offender will return to the home area. The offender manager there then stays responsible. */
  returning: boolean;
  /** Expected date of return. Usually after three months. Such as 2026-03-31. */
  expected_return?: string | Absence;
  /** Temporary supervision by the other area. */
  temporary_supervision?: string | Absence;
  /** Date of the meeting in the home area. At least one month before the return. Such as 2026-03-31. */
  home_meeting?: string | Absence;
}

/** Order or restriction. */
export interface RiskAssessmentRestrictionsRow {
  /** Order or restriction. */
  order: string;
  /** What it says. */
  terms?: string;
  /** Ends. Such as 2026-03-31. */
  ends?: string | Absence;
}

/** Risk, orders and restrictions. */
export interface RiskAssessment {
  /** Level of risk of serious harm. */
  level?: RiskAssessmentLevel;
  /** Summary of the risk. Who is at risk, of what, and when. What is different in the new area. */
  summary?: string;
  /** Orders and restrictions. Licence conditions, court orders, notification requirements. Where there are none, say “None”. */
  restrictions?: RiskAssessmentRestrictionsRow[] | Absence;
}

/** Victims. Victim information is given only with the agreement of the agency that it came from. */
export interface VictimConcerns {
  /** Victims in or near the new area. */
  new_area: string | Absence;
  /** Victim contact is in place. */
  victim_contact: boolean;
  /** Victim Liaison Officer. */
  victim_liaison_officer?: string;
  /** Date the Victim Liaison Officer was told of the move. Such as 2026-03-31. */
  officer_told?: string | Absence;
}

/** Authority that receives the case. */
export interface CrossBorderReceivingAuthority {
  /** Name of the organisation. For example a police force or a social work department. */
  organisation: string;
  /** Name. */
  name?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
}

/** Move outside England and Wales. The law differs from country to country. With Scotland, information is exchanged under section 327 of the Criminal Justice Act 2003 and section 10 of the Management of Offenders etc. (Scotland) Act 2005; MAPPA there is for registered sexual offenders only. */
export interface CrossBorder {
  /** Legislation that the transfer rests on. */
  legislation?: string;
  /** Arrangements where MAPPA there does not apply. Who has told whom, and who will manage the offender. */
  arrangements?: string;
  receiving_authority: CrossBorderReceivingAuthority;
}

/** MAPPA Co-ordinator, transferring area. */
export interface ContactsTransferringCoordinator {
  /** Name. */
  name: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
}

/** MAPPA Co-ordinator, receiving area. In England and Wales. */
export interface ContactsReceivingCoordinator {
  /** Name. */
  name: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
}

/** Offender manager, transferring area. */
export interface ContactsTransferringManager {
  /** Lead agency. */
  agency: OffenderLeadAgency;
  /** Name. Where nobody has the case yet, say so and until when. */
  name: string | Absence;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
}

/** Offender manager, receiving area. */
export interface ContactsReceivingManager {
  /** Lead agency. */
  agency: OffenderLeadAgency;
  /** Name. Where nobody has the case yet, say so and until when. */
  name: string | Absence;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email?: string;
}

/** Contacts. */
export interface Contacts {
  transferring_coordinator: ContactsTransferringCoordinator;
  receiving_coordinator?: ContactsReceivingCoordinator;
  transferring_manager: ContactsTransferringManager;
  receiving_manager: ContactsReceivingManager;
}

/** Completed by. */
export interface CompletedBy {
  /** Name. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Telephone number. Such as 01632 960123. */
  telephone?: string;
  /** Secure e-mail address. Such as referrals@probation.example. */
  email: string;
  /** Date. Such as 2026-03-31. */
  date: string;
}

/** Acknowledgement. The receiving area takes the level as it stands, in good faith. Its lead agency then reviews it. */
export interface Acknowledgement {
  /** Acknowledged by. */
  name: string;
  /** Role or grade. */
  role?: string;
  /** Date of the acknowledgement. Such as 2026-03-31. */
  date: string;
  /** The level is accepted as it stands. */
  level_accepted: boolean;
  /** Reason why the level is not accepted. */
  reason?: string;
  /** Date of the lead agency’s review of the level. Such as 2026-03-31. */
  level_review?: string | Absence;
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

/** Transfer. Tells the receiving area of an agreed transfer, so that the ViSOR record moves and a meeting can be arranged. */
export interface MappaG {
  /** Form. */
  form: "MAPPA G";
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
  transfer: Transfer;
  category: Category;
  offender: Offender;
  conviction?: Conviction;
  level_1_screening?: Level1Screening;
  minutes?: Minutes;
  agreement: Agreement;
  visor: Visor;
  meetings?: Meetings;
  retention?: Retention;
  approved_premises?: ApprovedPremises;
  risk_assessment?: RiskAssessment;
  victim_concerns?: VictimConcerns;
  cross_border?: CrossBorder;
  contacts: Contacts;
  completed_by: CompletedBy;
  acknowledgement?: Acknowledgement;
  /** Answers carried forward. Where answers come from that nobody typed here, and who has confirmed that they are still current. */
  carried?: CarriedRow[];
}
