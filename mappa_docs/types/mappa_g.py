"""The answers to MAPPA G: Transfer.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
TransferTransferringArea = Literal[
    "avon_and_somerset",
    "bedfordshire",
    "cambridgeshire",
    "cheshire",
    "cleveland",
    "cumbria",
    "derbyshire",
    "devon_and_cornwall",
    "dorset",
    "durham",
    "dyfed_powys",
    "essex",
    "gloucestershire",
    "greater_manchester",
    "gwent",
    "hampshire",
    "hertfordshire",
    "humberside",
    "kent",
    "lancashire",
    "leicestershire",
    "lincolnshire",
    "london",
    "merseyside",
    "norfolk",
    "north_wales",
    "north_yorkshire",
    "northamptonshire",
    "northumbria",
    "nottinghamshire",
    "south_wales",
    "south_yorkshire",
    "staffordshire",
    "suffolk",
    "surrey",
    "sussex",
    "thames_valley",
    "warwickshire",
    "west_mercia",
    "west_midlands",
    "west_yorkshire",
    "wiltshire",
]
Destination = Literal[
    "england_and_wales",
    "scotland",
    "northern_ireland",
    "isle_of_man",
    "channel_islands",
]
CategoryCategory = Literal[1, 2, 3, 4]
CategoryLevel = Literal[1, 2, 3]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
Gender = Literal["male", "female", "self_described", "not_known"]
OffenderLeadAgency = Literal[
    "police",
    "probation",
    "prison_service",
    "yot",
    "jobcentre_plus",
    "education",
    "local_housing_authority",
    "registered_social_landlord",
    "childrens_services",
    "adult_social_care",
    "health_authority",
    "integrated_care_board",
    "gp",
    "mental_health_trust",
    "acute_trust",
    "electronic_monitoring",
    "immigration",
    "approved_premises",
    "victim_liaison_unit",
    "idva",
    "community_rehabilitation_company",
    "special_police_force",
    "ministry_of_defence",
    "lay_adviser",
    "mappa_coordination",
    "other",
]
Location = Literal[
    "custody",
    "hospital",
    "community",
    "approved_premises",
    "immigration_detention",
    "unlawfully_at_large",
]
PassedOn = Literal["sent", "visor", "none_yet"]
RiskAssessmentLevel = Literal["low", "medium", "high", "very_high"]
Stage = Literal["notice", "acknowledged"]
Marking = Literal[
    "UNCLASSIFIED",
    "PROTECT",
    "RESTRICTED",
    "CONFIDENTIAL",
    "OFFICIAL",
    "OFFICIAL-SENSITIVE",
    "SECRET",
    "TOP SECRET",
]


class Absence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: AbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class TransferNewAddress(TypedDict):
    """New address. For a prisoner or patient, the proposed release address in section 2 is the new
    one."""

    address: str | Absence
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""


class Transfer(TypedDict):
    """About this transfer."""

    transferring_area: TransferTransferringArea
    """Transferring area. The area that manages the offender now."""
    destination: Destination
    """Where the offender is going."""
    receiving_area: NotRequired[TransferTransferringArea]
    """Receiving area. In England and Wales. For anywhere else fill in section 13."""
    move_date: str | Absence
    """Date of the move. Where it is not settled, say what it waits for. Such as 2026-03-31."""
    reason: NotRequired[str]
    """Reason for the move."""
    new_address: NotRequired[TransferNewAddress]


class Category(TypedDict):
    """MAPPA category and level."""

    category: CategoryCategory
    """MAPPA category. One category only."""
    level: CategoryLevel
    """MAPPA level. At level 1 this form says how the level was decided. At level 2 or 3 the latest
    minutes go with it."""


class OffenderDateOfBirthAbsence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: OffenderDateOfBirthAbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class OffenderLastKnownAddress(TypedDict):
    """Last known address before imprisonment. Where there was no fixed abode, say so and give the
    area of closest links."""

    no_fixed_abode: bool
    """No fixed abode."""
    address: NotRequired[str | Absence]
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""
    area_of_closest_links: NotRequired[str]
    """Area of closest links. Where there is no fixed abode."""


class OffenderProposedReleaseAddress(TypedDict):
    """Proposed release address. The approved address. Where there is none yet, say why under the
    address."""

    address: str | Absence
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""
    approved: bool
    """Approved by the lead agency."""


class OffenderCurrentAddress(TypedDict):
    """Current address, if in the community."""

    address: str | Absence
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""


class Offender(TypedDict):
    """Offender information. The address here is the one the offender moves from."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: str | OffenderDateOfBirthAbsence
    """Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31."""
    aliases: NotRequired[list[str] | Absence]
    """Aliases, including nicknames. One on each line. A nickname can show a link that a name does
    not, to a gang for example. Where there are none, say “None”."""
    gender: NotRequired[Gender]
    """Gender."""
    gender_description: NotRequired[str]
    """Gender as self-described."""
    ethnicity: NotRequired[str | Absence]
    """Ethnicity. Write the ethnicity in words, not its code."""
    nationality: NotRequired[str | Absence]
    """Nationality."""
    immigration_status: NotRequired[str | Absence]
    """Immigration status."""
    pnc_id: NotRequired[str | Absence]
    """PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as
    2012/0123456Y."""
    visor_reference: NotRequired[str | Absence]
    """ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record
    exists. Where there is none yet, say why. Such as 12/3456789."""
    lead_agency: OffenderLeadAgency
    """Lead agency. The agency with the main responsibility for managing the offender."""
    lead_agency_reference: str | Absence
    """Lead agency’s unique identifier. For example the case reference number in nDelius."""
    lead_agency_system: NotRequired[str]
    """System that the identifier belongs to."""
    location: Location
    """Where the offender is now."""
    prison: NotRequired[str]
    """Prison. Where the offender is in custody."""
    prison_number: NotRequired[str | Absence]
    """Prison number. Such as A1234BC."""
    detention_centre: NotRequired[str | Absence]
    """Immigration removal centre. Where the offender is held under immigration powers and in no
    prison."""
    last_known_address: NotRequired[OffenderLastKnownAddress]
    proposed_release_address: NotRequired[OffenderProposedReleaseAddress]
    current_address: NotRequired[OffenderCurrentAddress]


class ConvictionRelevantDates(TypedDict):
    """Relevant dates."""

    earliest_release_date: NotRequired[str | Absence]
    """Earliest release date. Such as 2026-03-31."""
    community_order_end: NotRequired[str | Absence]
    """End of the community order. Such as 2026-03-31."""
    licence_expiry_date: NotRequired[str | Absence]
    """Licence expiry date. Such as 2026-03-31."""
    notification_indefinite: NotRequired[bool]
    """Notification requirements are indefinite."""
    notification_end: NotRequired[str | Absence]
    """End of notification requirements. Such as 2026-03-31."""


class Conviction(TypedDict):
    """Conviction, and when MAPPA status ends."""

    index_offence: str
    """Index offence or relevant caution."""
    date: NotRequired[str]
    """Date of conviction or caution. Such as 2026-03-31."""
    sentence: str
    """Sentence. The outcome of the court proceedings, with the length of the sentence."""
    relevant_dates: NotRequired[ConvictionRelevantDates]


class Level1Screening(TypedDict):
    """How level 1 was decided. For a case at level 1."""

    process: str
    """How the case was screened. Who looked at it, against what, and with which information."""
    reasons: str
    """Reasons why level 1 is enough."""
    decided_by: NotRequired[str]
    """Name and role of the person who decided."""
    decision_date: NotRequired[str]
    """Date of the decision. Such as 2026-03-31."""


class Minutes(TypedDict):
    """Latest minutes. For a case at level 2 or 3."""

    passed_on: PassedOn
    """How the receiving Co-ordinator has the minutes."""
    meeting_date: NotRequired[str]
    """Date of the meeting they record. Such as 2026-03-31."""
    date: NotRequired[str]
    """Date they were sent or access was confirmed. Such as 2026-03-31."""
    reason: NotRequired[str]
    """Reason why there are no minutes, and what is given instead."""


class Agreement(TypedDict):
    """Agreement to the transfer. The lead agencies decide. MAPPA can neither demand nor refuse a
    transfer."""

    policy_followed: bool
    """The lead agency’s transfer policy has been followed."""
    not_followed: NotRequired[str]
    """Why the policy was not followed, and what is done."""
    policy: NotRequired[str]
    """Transfer policy. For probation, Probation Instruction 17/2010."""
    agreed_by: NotRequired[str]
    """Name and role of the person who accepted the case."""
    date: str
    """Date of the agreement. Such as 2026-03-31."""


class Visor(TypedDict):
    """ViSOR. The reference goes in section 2."""

    record_exists: bool
    """There is a ViSOR record."""
    owner: NotRequired[str]
    """Owner of the record now."""
    transfer_requested: NotRequired[str | Absence]
    """Date the transfer of the record was asked for. Such as 2026-03-31."""
    partners_updated: NotRequired[str | Absence]
    """Date contacts and partners were updated. Such as 2026-03-31."""


class MeetingsJointMeeting(TypedDict):
    """Meeting of both areas. Always before release from prison. The transferring area arranges it;
    the two areas agree where it is held."""

    date: str | Absence
    """Date of the meeting. Where it is not fixed yet, or none is held, say so. Such as
    2026-03-31."""
    place: NotRequired[str | Absence]
    """Place of the meeting."""
    approved_premises_invited: NotRequired[bool]
    """The Approved Premises was invited. Where the offender goes to one outside the home area."""
    issues: NotRequired[str]
    """What both areas have to settle."""


class Meetings(TypedDict):
    """Meetings. For a case at level 2 or 3. Meetings must not hold up the receiving area in
    managing the offender."""

    receiving_meeting: str | Absence
    """Date of the first meeting in the receiving area. Such as 2026-03-31."""
    joint_meeting: NotRequired[MeetingsJointMeeting]


class Retention(TypedDict):
    """Exceptional retention. MAPPA management moves with the offender. Only by exception, and if
    both areas agree, does the transferring area keep it."""

    retained: bool
    """The transferring area keeps the case."""
    reason: NotRequired[str]
    """Reason for keeping it."""
    transferring_area_agrees: NotRequired[bool]
    """The transferring area agrees."""
    receiving_area_agrees: NotRequired[bool]
    """The receiving area agrees."""
    date: NotRequired[str]
    """Date of the decision. Such as 2026-03-31."""
    in_minutes: NotRequired[bool]
    """The decision is in the MAPPA minutes."""
    on_visor: NotRequired[bool]
    """The decision is on ViSOR."""
    not_recorded: NotRequired[str]
    """Why it is not in the minutes or on ViSOR, and what is done."""


class ApprovedPremises(TypedDict):
    """Approved Premises outside the home area."""

    premises: str
    """Approved Premises."""
    returning: bool
    """The offender will return to the home area. The offender manager there then stays
    responsible."""
    expected_return: NotRequired[str | Absence]
    """Expected date of return. Usually after three months. Such as 2026-03-31."""
    temporary_supervision: NotRequired[str | Absence]
    """Temporary supervision by the other area."""
    home_meeting: NotRequired[str | Absence]
    """Date of the meeting in the home area. At least one month before the return. Such as
    2026-03-31."""


class RiskAssessmentRestrictionsRow(TypedDict):
    """Order or restriction."""

    order: str
    """Order or restriction."""
    terms: NotRequired[str]
    """What it says."""
    ends: NotRequired[str | Absence]
    """Ends. Such as 2026-03-31."""


class RiskAssessment(TypedDict):
    """Risk, orders and restrictions."""

    level: NotRequired[RiskAssessmentLevel]
    """Level of risk of serious harm."""
    summary: NotRequired[str]
    """Summary of the risk. Who is at risk, of what, and when. What is different in the new area."""
    restrictions: NotRequired[list[RiskAssessmentRestrictionsRow] | Absence]
    """Orders and restrictions. Licence conditions, court orders, notification requirements. Where
    there are none, say “None”."""


class VictimConcerns(TypedDict):
    """Victims. Victim information is given only with the agreement of the agency that it came
    from."""

    new_area: str | Absence
    """Victims in or near the new area."""
    victim_contact: bool
    """Victim contact is in place."""
    victim_liaison_officer: NotRequired[str]
    """Victim Liaison Officer."""
    officer_told: NotRequired[str | Absence]
    """Date the Victim Liaison Officer was told of the move. Such as 2026-03-31."""


class CrossBorderReceivingAuthority(TypedDict):
    """Authority that receives the case."""

    organisation: str
    """Name of the organisation. For example a police force or a social work department."""
    name: NotRequired[str]
    """Name."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""


class CrossBorder(TypedDict):
    """Move outside England and Wales. The law differs from country to country. With Scotland,
    information is exchanged under section 327 of the Criminal Justice Act 2003 and section 10 of
    the Management of Offenders etc. (Scotland) Act 2005; MAPPA there is for registered sexual
    offenders only."""

    legislation: NotRequired[str]
    """Legislation that the transfer rests on."""
    arrangements: NotRequired[str]
    """Arrangements where MAPPA there does not apply. Who has told whom, and who will manage the
    offender."""
    receiving_authority: CrossBorderReceivingAuthority


class ContactsTransferringCoordinator(TypedDict):
    """MAPPA Co-ordinator, transferring area."""

    name: str
    """Name."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""


class ContactsReceivingCoordinator(TypedDict):
    """MAPPA Co-ordinator, receiving area. In England and Wales."""

    name: str
    """Name."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""


class ContactsTransferringManager(TypedDict):
    """Offender manager, transferring area."""

    agency: OffenderLeadAgency
    """Lead agency."""
    name: str | Absence
    """Name. Where nobody has the case yet, say so and until when."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""


class ContactsReceivingManager(TypedDict):
    """Offender manager, receiving area."""

    agency: OffenderLeadAgency
    """Lead agency."""
    name: str | Absence
    """Name. Where nobody has the case yet, say so and until when."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""


class Contacts(TypedDict):
    """Contacts."""

    transferring_coordinator: ContactsTransferringCoordinator
    receiving_coordinator: NotRequired[ContactsReceivingCoordinator]
    transferring_manager: ContactsTransferringManager
    receiving_manager: ContactsReceivingManager


class CompletedBy(TypedDict):
    """Completed by."""

    name: str
    """Name."""
    role: NotRequired[str]
    """Role or grade."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    date: str
    """Date. Such as 2026-03-31."""


class Acknowledgement(TypedDict):
    """Acknowledgement. The receiving area takes the level as it stands, in good faith. Its lead
    agency then reviews it."""

    name: str
    """Acknowledged by."""
    role: NotRequired[str]
    """Role or grade."""
    date: str
    """Date of the acknowledgement. Such as 2026-03-31."""
    level_accepted: bool
    """The level is accepted as it stands."""
    reason: NotRequired[str]
    """Reason why the level is not accepted."""
    level_review: NotRequired[str | Absence]
    """Date of the lead agency’s review of the level. Such as 2026-03-31."""


class CarriedRow(TypedDict):
    """Carried forward."""

    answers: list[str]
    """Answers. Their places on this form."""
    form: str
    """Taken from."""
    version: NotRequired[str]
    """Its version."""
    date: NotRequired[str]
    """Its date. Such as 2026-03-31."""
    places: NotRequired[list[str]]
    """Their places there. One for each answer, where they differ."""
    to_confirm: bool
    """To be confirmed. No for what does not change, such as a date of birth."""
    confirmed_by: NotRequired[str]
    """Confirmed as still current by."""
    confirmed_on: NotRequired[str]
    """Confirmed on. Such as 2026-03-31."""


class MappaG(TypedDict):
    """Transfer. Tells the receiving area of an agreed transfer, so that the ViSOR record moves and
    a meeting can be arranged."""

    form: Literal["MAPPA G"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    stage: Stage
    """Stage."""
    reference: str
    """Document reference. The co-ordination unit's or the referring agency's own reference. Capital
    letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the
    file name. Such as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    transfer: Transfer
    category: Category
    offender: Offender
    conviction: NotRequired[Conviction]
    level_1_screening: NotRequired[Level1Screening]
    minutes: NotRequired[Minutes]
    agreement: Agreement
    visor: Visor
    meetings: NotRequired[Meetings]
    retention: NotRequired[Retention]
    approved_premises: NotRequired[ApprovedPremises]
    risk_assessment: NotRequired[RiskAssessment]
    victim_concerns: NotRequired[VictimConcerns]
    cross_border: NotRequired[CrossBorder]
    contacts: Contacts
    completed_by: CompletedBy
    acknowledgement: NotRequired[Acknowledgement]
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
