"""The answers to MAPPA P: Notification to the housing benefit contact.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

Role = Literal["housing_benefit_contact", "chief_internal_auditor"]
Kind = Literal["first", "existing_claim", "new_address"]
AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
Agency = Literal[
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
Level = Literal[2, 3]
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


class Recipient(TypedDict):
    """To: the local authority. Find out first who can take the form, and at which address."""

    role: Role
    """Recipient. Whichever of the two the local authority has agreed on."""
    name: NotRequired[str]
    """Name."""
    authority: str
    """Local authority. The one that decides the claim."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    contacted_on: NotRequired[str]
    """Date of contact before sending. Such as 2026-03-31."""


class Notification(TypedDict):
    """Exemption from the shared accommodation rate."""

    wording: NotRequired[str]
    """Wording."""
    kind: Kind
    """Why this form is sent."""


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

    address: str
    """Address."""
    postcode: NotRequired[str]
    """Postcode. Such as ZZ1 1ZZ."""


class Offender(TypedDict):
    """The benefit claimant."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    middle_name: NotRequired[str | Absence]
    """Middle name."""
    date_of_birth: str | OffenderDateOfBirthAbsence
    """Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31."""
    mappa_until: str | Absence
    """Date on which MAPPA ends. Such as 2026-03-31."""
    current_address: OffenderCurrentAddress


class LeadAgency(TypedDict):
    """Contact at the lead agency."""

    name: str
    """Name."""
    agency: Agency
    """Agency."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    signature: NotRequired[str]
    """Signature."""
    date: str
    """Date. Such as 2026-03-31."""


class Eligibility(TypedDict):
    """Whether the exemption applies. For the lead agency’s own record. On the internal record only,
    and not sent."""

    level: Level
    """MAPPA level."""
    aged_25_to_34: bool
    """Aged 25 to 34 on the date of this form."""
    self_contained: bool
    """Lives in a self-contained property. The other exemption, for a stay in a hostel, does not
    take in Approved Premises."""
    earlier_form_sent: NotRequired[str]
    """Date of the form for the address before. Where the address has changed. Such as
    2026-03-31."""
    earlier_authority: NotRequired[str]
    """Local authority for the address before."""


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


class MappaP(TypedDict):
    """Notification to the housing benefit contact. Tells a local authority that a claimant is
    exempt from the shared accommodation rate, and no more."""

    form: Literal["MAPPA P"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    reference: str
    """Document reference. The co-ordination unit's or the referring agency's own reference. Capital
    letters, digits and hyphens, with no name and no date of birth in it: it becomes part of the
    file name. Such as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    recipient: Recipient
    notification: Notification
    offender: Offender
    lead_agency: LeadAgency
    eligibility: Eligibility
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
