"""The answers to MAPPA J: Notification to Jobcentre Plus.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

Area = Literal[
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
Kind = Literal["new", "change", "removal", "new_manager"]
Occasion = Literal["release", "order", "community"]
AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
LegalBasis = Literal[
    "licence_condition",
    "exclusion_zone",
    "non_contact",
    "prevention_order",
    "disqualification_order",
    "vetting_and_barring",
    "community_order",
    "discharge_condition",
    "other_order",
]
Agency = Literal["probation", "police", "mental_health_trust"]
Stage = Literal["notification", "receipt"]
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


class Notification(TypedDict):
    """About this notification."""

    area: Area
    """MAPPA Area. The area that manages the offender."""
    kind: Kind
    """Kind of notification."""
    changes: NotRequired[str]
    """What has changed. Except in a first notification. Give what changed and from when, not why. A
    restriction that is lifted stays in the table, with its new end date."""
    occasion: Occasion
    """What brings it about."""
    release_date: NotRequired[str]
    """Release date. The form is due six weeks earlier. Such as 2026-03-31."""
    order_date: NotRequired[str]
    """Date of the order. The form is due at once. Such as 2026-03-31."""
    date_sent: str
    """Date sent. Such as 2026-03-31."""


class Recipient(TypedDict):
    """To: Jobcentre Plus. The Designated Officer or Single Point of Contact named in the local
    protocol."""

    name: str
    """Contact at Jobcentre Plus."""
    office: NotRequired[str]
    """Office."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""


class Absence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: AbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class OffenderDateOfBirthAbsence(TypedDict):
    """Why there is no answer. Given in place of an answer. The words are printed on the form with
    the reason."""

    absent: OffenderDateOfBirthAbsenceAbsent
    """Kind of absence."""
    reason: str
    """Reason."""


class OffenderCurrentAddress(TypedDict):
    """Current address."""

    address: str | Absence
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""


class OffenderProposedReleaseAddress(TypedDict):
    """Address on release."""

    address: str | Absence
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""


class Offender(TypedDict):
    """Offender. No more than Jobcentre Plus needs to find the right person."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: str | OffenderDateOfBirthAbsence
    """Date of birth. The form is for those of 18 and over. Such as 2026-03-31."""
    national_insurance_number: NotRequired[str]
    """National Insurance number. Such as QQ123456C."""
    current_address: NotRequired[OffenderCurrentAddress]
    proposed_release_address: NotRequired[OffenderProposedReleaseAddress]


class RestrictionsRow(TypedDict):
    """Restriction."""

    restriction: str
    """What may not be done. Name another order here."""
    legal_basis: LegalBasis
    """Legal basis. An order to prevent offences is a “Prevention Order”, whatever its full name:
    that would tell the offence."""
    start: NotRequired[str]
    """Start date. Such as 2026-03-31."""
    end: str | Absence
    """End date. Or “None: no limit of time”. Such as 2026-03-31."""


class ExceptionalRestrictionsRow(TypedDict):
    """Restriction without a legal basis."""

    restriction: str
    """What may not be done."""
    start: NotRequired[str]
    """Start date. Such as 2026-03-31."""
    end: str
    """End date. Such as 2026-03-31."""
    justification: str
    """Why it is necessary and proportionate. It is kept with the lead agency and is not printed."""


class StaffSafety(TypedDict):
    """Safety of Jobcentre Plus staff."""

    risk: bool
    """Risk of serious harm to Jobcentre Plus staff."""
    advice: NotRequired[str]
    """Advice to staff. Where there is a risk: what to do and what to avoid. No offence, and no
    reason."""


class OffenderTold(TypedDict):
    """What the offender knows."""

    told: bool
    """The offender has been told of this notification. And of the restrictions in it. “No” is
    exceptional."""
    told_on: NotRequired[str]
    """Date told. Such as 2026-03-31."""
    not_to_be_mentioned: NotRequired[str]
    """What staff must not mention to the offender. Where something has not been told."""
    reason: NotRequired[str]
    """Why the offender has not been told. It is kept with the lead agency and is not printed."""


PriorDiscussion = TypedDict(
    "PriorDiscussion",
    {
        "with": str,
        "date": str,
        "why_late": NotRequired[str],
        "agreed": NotRequired[str],
    },
)
"""Discussed before this form was sent. Where a restriction has no legal basis, or the offender has
not been told."""


class OffenderManagerPrevious(TypedDict):
    """Offender manager until now. Where this form tells of a new offender manager."""

    name: str
    """Name."""
    agency: Agency
    """Agency."""
    until: str
    """Date of the change. Such as 2026-03-31."""


class OffenderManager(TypedDict):
    """Offender manager."""

    supervised_by_probation: bool
    """Supervised by probation. Then probation completes the form, even where the police manage the
    offender as well."""
    agency: Agency
    """Agency."""
    name: str
    """Name."""
    role: NotRequired[str]
    """Role or grade."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    previous: NotRequired[OffenderManagerPrevious]


class Receipt(TypedDict):
    """Confirmation of receipt."""

    adviser: str
    """Employment adviser."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""
    confirmed_on: str
    """Date of confirmation. Such as 2026-03-31."""
    points_discussed: NotRequired[str]
    """What was talked over. No offence, and no risk to the public."""


class LeadAgencyRecord(TypedDict):
    """For the lead agency’s own record. On the internal record only, and not sent to Jobcentre
    Plus."""

    risk_management_plan: str
    """Where the risk management plan names this notification."""
    visor_record: bool
    """There is a ViSOR record."""
    visor_log_date: NotRequired[str]
    """Date of the entry in the ViSOR activity log. It gives the date sent, each restriction and its
    end. Such as 2026-03-31."""
    supervision_end: NotRequired[str | Absence]
    """End of supervision. A restriction without a legal basis ends then or earlier. Such as
    2026-03-31."""


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


class MappaJ(TypedDict):
    """Notification to Jobcentre Plus. Tells Jobcentre Plus of restrictions on work and training and
    of any risk to its own staff, and of nothing else."""

    form: Literal["MAPPA J"]
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
    notification: Notification
    recipient: Recipient
    offender: Offender
    restrictions: NotRequired[list[RestrictionsRow] | Absence]
    """Restrictions on work and training. One line for each that is in force or soon will be. Say
    how it bears on work or training: which kind, where, when, with whom. No offence, and no reason.
    Where all are without a legal basis, say “None”."""
    exceptional_restrictions: NotRequired[list[ExceptionalRestrictionsRow] | Absence]
    """Restrictions without a legal basis. Exceptional: only where they are necessary and
    proportionate, and after discussion with Jobcentre Plus. Each ends with supervision or
    earlier."""
    staff_safety: StaffSafety
    offender_told: OffenderTold
    prior_discussion: NotRequired[PriorDiscussion]
    offender_manager: OffenderManager
    receipt: NotRequired[Receipt]
    lead_agency_record: NotRequired[LeadAgencyRecord]
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
