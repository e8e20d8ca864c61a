"""The answers to Minimum minutes: What local minutes must contain.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

CategoryCategory = Literal[1, 2, 3, 4]
AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
Gender = Literal["male", "female", "self_described", "not_known"]
Tool = Literal[
    "oasys_rosh",
    "ogrs",
    "rm2000",
    "arms",
    "sara",
    "sarn",
    "asset",
    "erg",
    "ogp",
    "ovp",
    "rsr",
    "osp_c",
    "osp_i",
    "osp_dc",
    "osp_iic",
    "arp",
    "vrp",
    "svrp",
    "dc_srp",
    "iic_srp",
    "csrp",
    "yogrs",
    "aim",
    "b_safer",
    "hcr_20",
    "other",
]
Kind = Literal["index_offence", "previous", "potential"]
VictimConcernsVictimsRowSourceAgency = Literal[
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
Outcome = Literal["completed", "not_completed", "carried_forward"]
LevelAfter = Literal["low", "medium", "high", "very_high"]
Level = Literal["level_3", "level_2", "level_1", "exit"]
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


class Category(TypedDict):
    """MAPPA category."""

    category: CategoryCategory
    """MAPPA category. One category only. Category 2 is for those who do not meet category 1;
    category 3 for those who meet neither."""


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


class Offender(TypedDict):
    """Offender information. Of a prisoner the prison and the addresses before and after; of others
    the current address. Where an item that is asked for does not apply, say so with the reason."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: str | OffenderDateOfBirthAbsence
    """Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31."""
    aliases: list[str] | Absence
    """Aliases, including nicknames. One on each line. A nickname can show a link that a name does
    not, to a gang for example. Where there are none, say “None”."""
    prison: NotRequired[str | Absence]
    prison_number: NotRequired[str | Absence]
    """Prison number. Such as A1234BC."""
    gender: Gender
    """Gender."""
    ethnicity: str | Absence
    """Ethnicity. Write the ethnicity in words, not its code."""
    pnc_id: str | Absence
    """PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as
    2012/0123456Y."""
    visor_reference: NotRequired[str | Absence]
    """ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record
    exists. Where there is none yet, say why. Such as 12/3456789."""
    lead_agency_reference: str | Absence
    """Lead agency’s unique identifier. For example the case reference number in nDelius."""
    last_known_address: NotRequired[str | Absence]
    """Last known address before imprisonment. Where there was no fixed abode, the area of closest
    links."""
    proposed_release_address: NotRequired[str | Absence]
    """Proposed release address."""
    current_address: NotRequired[str | Absence]
    """Current address, if in the community."""


class ConvictionRelevantDates(TypedDict):
    """Key dates. The earliest release date, or both dates of a community order."""

    earliest_release_date: NotRequired[str | Absence]
    """Earliest release date. Such as 2026-03-31."""
    community_order_start: NotRequired[str | Absence]
    """Start of the community order. Such as 2026-03-31."""
    community_order_end: NotRequired[str | Absence]
    """End of the community order. Such as 2026-03-31."""


class Conviction(TypedDict):
    """Conviction or caution information."""

    index_offence: str
    """Index offence or relevant caution."""
    date: str
    """Date of conviction or caution. Such as 2026-03-31."""
    sentence: str
    """Sentence. The outcome of the court proceedings, with the length of the sentence."""
    brief_details: str
    """Brief details of the offences. In short points, in your own words. Do not paste them from the
    pre-sentence report."""
    relevant_dates: ConvictionRelevantDates


class RiskAssessmentToolsRow(TypedDict):
    """Risk tool."""

    tool: Tool
    """Tool."""
    tool_name: NotRequired[str]
    """Name of another tool."""
    result: str
    """Score or band."""
    date: NotRequired[str | Absence]
    """Date. Such as 2026-03-31."""
    assessor: NotRequired[str]
    """Assessor."""


class RiskAssessment(TypedDict):
    """Lead agency’s risk assessment."""

    assessment: str
    """Lead agency’s risk assessment."""
    tools: list[RiskAssessmentToolsRow] | Absence
    """Scores from risk assessment tools. One row for each tool that was used."""


class RiskManagementPlan(TypedDict):
    """Lead agency’s risk management plan."""

    summary: str
    """Summary of the plan."""


class VictimConcernsVictimsRow(TypedDict):
    """Victim."""

    who: str
    """Person or people. A name, or a description where nobody can be named."""
    kind: Kind
    """Kind of victim."""
    relationship: NotRequired[str | Absence]
    """Relationship to the offender."""
    concerns: NotRequired[str]
    """Concerns."""
    source_agency: NotRequired[VictimConcernsVictimsRowSourceAgency]
    """Agency that gave the information."""
    may_be_shared: NotRequired[bool]
    """That agency agrees to sharing."""


class VictimConcerns(TypedDict):
    """Victim concerns."""

    marac: bool
    """Referred to a MARAC."""
    victims: list[VictimConcernsVictimsRow] | Absence
    """Victims and potential victims. The victim of the index offence and everyone else who may be
    at risk."""


class Safeguarding(TypedDict):
    """Safeguarding."""

    child_protection_concerns: bool
    """Child protection concerns."""
    child_protection_details: NotRequired[str]
    """Details of the child protection concerns."""
    adult_at_risk_concerns: bool
    """Concerns about a vulnerable adult."""
    adult_at_risk_details: NotRequired[str]
    """Details of the concerns about a vulnerable adult."""


class PreviousActionsRow(TypedDict):
    """Earlier action."""

    action: str
    """Action."""
    outcome: Outcome
    """Outcome."""
    result: NotRequired[str]
    """Result, or reason why not done."""


class AgencyInformationRow(TypedDict):
    """Information."""

    agency: VictimConcernsVictimsRowSourceAgency
    """Agency that gave it."""
    information: str
    """Information."""


class AgreedRiskAssessment(TypedDict):
    """MAPPA agreed risk assessment."""

    assessment: str
    """Risk assessment that the meeting agreed."""


class AgreedRiskManagementPlan(TypedDict):
    """MAPPA agreed risk management plan."""

    plan: str
    """Plan that the meeting agreed."""


class RiskOfSeriousHarmRevision(TypedDict):
    """Revision of the risk of serious harm."""

    level_after: LevelAfter
    """Level that the meeting agreed."""
    reason: str
    """Reason. Why a level was raised, lowered or left as it was."""


class Disclosure(TypedDict):
    """Disclosure."""

    decision: bool
    """A disclosure is going to be made."""
    reasons: str
    """Details of the decision, and the reasons. Given for yes and for no."""
    manner: NotRequired[str]
    """What way it will be done. Who prepares the recipient, what they know already, whom they can
    ring."""
    date: NotRequired[str]
    """Date by which it will be done. Such as 2026-03-31."""


class PressAndMedia(TypedDict):
    """Press and media handling."""

    handling: str
    """Details of the handling. What may be said, by whom, and what is done if the address is
    published."""


class MeetingActionsRow(TypedDict):
    """Action."""

    action: str
    """What will be done, and the risk it manages."""
    agency: VictimConcernsVictimsRowSourceAgency
    """Agency."""
    due: str
    """Due date. A date. For an ongoing action, when it starts or is next checked. Such as
    2026-03-31."""


class Conclusion(TypedDict):
    """Conclusion."""

    level: Level
    """Level of management from now on."""
    reasons: str
    """Reasons for the level. What meetings at this level add. Given whether the level changes or
    stays."""


class HumanRights(TypedDict):
    """Human rights validation."""

    satisfied: bool
    """All are satisfied that the decisions comply. With the Human Rights Act 1998. The Chair asks
    everyone present."""


class MinimumMinutes(TypedDict):
    """What local minutes must contain. Records a meeting where the area uses a form of its own in
    place of MAPPA B. Every item is answered, or is absent for a reason."""

    form: Literal["Minimum minutes"]
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
    category: Category
    offender: Offender
    conviction: Conviction
    risk_assessment: RiskAssessment
    risk_management_plan: RiskManagementPlan
    victim_concerns: VictimConcerns
    safeguarding: Safeguarding
    previous_actions: list[PreviousActionsRow] | Absence
    """Record of earlier actions. Whether each was completed, and if not, why. At a first meeting,
    say “None”."""
    agency_information: list[AgencyInformationRow]
    """Information from agencies."""
    agreed_risk_assessment: AgreedRiskAssessment
    agreed_risk_management_plan: AgreedRiskManagementPlan
    risk_of_serious_harm_revision: RiskOfSeriousHarmRevision
    disclosure: Disclosure
    press_and_media: PressAndMedia
    meeting_actions: list[MeetingActionsRow] | Absence
    """Actions of the meeting. Each with the agency and a specific deadline."""
    conclusion: Conclusion
    human_rights: HumanRights
