"""The answers to MAPPA C: Aide-mémoire for the Chair.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

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


class Meeting(TypedDict):
    """The meeting."""

    date: str
    """Date of the meeting. Such as 2026-03-31."""
    level: NotRequired[Level]
    """Level of the meeting."""


class Before(TypedDict):
    """Before the meeting."""

    papers: NotRequired[bool]
    """I have read all the papers."""
    minute_taker: NotRequired[bool]
    """A minute-taker is ready."""
    police_and_probation: NotRequired[bool]
    """Police and probation come, as well as me."""
    right_people: NotRequired[bool]
    """Those who come can commit their agencies."""
    under_18: NotRequired[bool]
    """Under 18: the YOT and Children’s Services come."""
    custody: NotRequired[bool]
    """In custody: the prison has sent its MAPPA F."""
    victim_services: NotRequired[bool]
    """VLO comes or reports; IDVA invited if MARAC."""
    non_signatories: NotRequired[bool]
    """Any non-signatory accepts the terms of sharing."""
    pre_meeting: NotRequired[bool]
    """Very sensitive case: a pre-meeting was held."""
    note: NotRequired[str]
    """Note."""


class Opening(TypedDict):
    """Opening."""

    introductions: NotRequired[bool]
    """All have given name, role and agency."""
    apologies: NotRequired[bool]
    """Apologies and written reports are noted."""
    statement: NotRequired[bool]
    """MAPPA D is read aloud, or pointed to."""
    attendance_signed: NotRequired[bool]
    """Everyone has signed MAPPA E."""
    copies_given: NotRequired[bool]
    """Numbered copies are given out."""
    purpose: NotRequired[bool]
    """Purpose, category and level are stated."""
    previous_minutes: NotRequired[bool]
    """The last minutes are confirmed as correct."""
    previous_actions: NotRequired[bool]
    """Each earlier action is accounted for."""
    note: NotRequired[str]
    """Note."""


class Information(TypedDict):
    """Information."""

    referral: NotRequired[bool]
    """The referral is summed up."""
    agencies: NotRequired[bool]
    """Each agency has said what it knows."""
    offender_views: NotRequired[bool]
    """The offender’s views are heard."""
    victims: NotRequired[bool]
    """Victims and potential victims are considered."""
    safeguarding: NotRequired[bool]
    """Children and vulnerable adults are considered."""
    diversity: NotRequired[bool]
    """All nine protected characteristics are covered."""
    note: NotRequired[str]
    """Note."""


class RiskAssessment(TypedDict):
    """Risk assessment."""

    who: NotRequired[bool]
    """Who is at risk, by name where that is known."""
    nature: NotRequired[bool]
    """What the offender may do, and how."""
    when_greatest: NotRequired[bool]
    """When the risk is greatest, with dates to come."""
    circumstances: NotRequired[bool]
    """What would raise the risk."""
    protective_factors: NotRequired[bool]
    """What protects against it."""
    summary: NotRequired[bool]
    """I have summed up harm, likelihood, imminence."""
    level: NotRequired[bool]
    """The level of risk is agreed for each group."""
    note: NotRequired[str]
    """Note."""


class RiskManagementPlan(TypedDict):
    """Risk management plan."""

    supervision: NotRequired[bool]
    """Supervision."""
    monitoring_and_control: NotRequired[bool]
    """Monitoring and control."""
    interventions_and_treatment: NotRequired[bool]
    """Interventions and treatment."""
    victim_safety: NotRequired[bool]
    """Victim safety, for each person at risk."""
    safeguarding: NotRequired[bool]
    """Safeguarding, in line with child protection."""
    contingency: NotRequired[bool]
    """Contingency plan, and licence conditions."""
    approved_premises: NotRequired[bool]
    """Approved Premises are considered."""
    risks_covered: NotRequired[bool]
    """Each risk has an action."""
    actions: NotRequired[bool]
    """Each action has an agency, person and date."""
    absent_agencies: NotRequired[bool]
    """Somebody tells each absent agency its actions."""
    notifications: NotRequired[bool]
    """MAPPA J and MAPPA P are settled, where needed."""
    note: NotRequired[str]
    """Note."""


class Decisions(TypedDict):
    """Decisions and level."""

    disclosure: NotRequired[bool]
    """Disclosure is decided on, with reasons either way."""
    victim_information: NotRequired[bool]
    """What the victim is told, by whom and by when."""
    offender_told: NotRequired[bool]
    """The offender is told, or reasons are recorded."""
    media: NotRequired[bool]
    """Media interest: police and probation contacts."""
    visor: NotRequired[bool]
    """ViSOR: record owner and reviewer are named."""
    critical_public_protection_case: NotRequired[bool]
    """Level 3: CPPC referral is considered."""
    level: NotRequired[bool]
    """The level is agreed, and reasons are recorded."""
    nothing_missing: NotRequired[bool]
    """Not lowered while a fact or a partner is missing."""
    leaving_category_3: NotRequired[bool]
    """If category 3 ends: who refers again, and how."""
    next_meeting: NotRequired[bool]
    """Next date: 16 weeks at most, 8 at level 3."""
    note: NotRequired[str]
    """Note."""


class Closing(TypedDict):
    """Closing."""

    human_rights: NotRequired[bool]
    """All agree that human rights are respected."""
    issues_for_the_board: NotRequired[bool]
    """Issues and good practice for the Board are noted."""
    distribution: NotRequired[bool]
    """Who gets the minutes is decided."""
    copies_collected: NotRequired[bool]
    """All numbered copies are back."""
    note: NotRequired[str]
    """Note."""


class MappaC(TypedDict):
    """Aide-mémoire for the Chair. Reminds the Chair, in the order of the meeting, of what it covers
    and records."""

    form: Literal["MAPPA C"]
    """Form."""
    edition: Literal["2012"]
    """Edition."""
    reference: str
    """Document reference. That of the case. Capital letters, digits and hyphens, and no name. Such
    as WY-0417-26."""
    version: str
    """Version. Raise the number whenever the document is issued again. Such as 1.0."""
    marking: NotRequired[Marking]
    """Protective marking. Leave it out to have the marking that the guidance asks for. A higher one
    is kept."""
    meeting: Meeting
    before: NotRequired[Before]
    opening: NotRequired[Opening]
    information: NotRequired[Information]
    risk_assessment: NotRequired[RiskAssessment]
    risk_management_plan: NotRequired[RiskManagementPlan]
    decisions: NotRequired[Decisions]
    closing: NotRequired[Closing]
