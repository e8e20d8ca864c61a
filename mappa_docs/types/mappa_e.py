"""The answers to MAPPA E: Record of agencies attending.

Made from the form's schema by `make generate`. Conditions are no part of it: `validate` knows them.
"""

from typing import Literal, NotRequired, TypedDict

Absent = Literal["not_known", "not_applicable", "withheld", "none"]
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
Level = Literal[2, 3]
ChairAgency = Literal["police", "probation"]
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
How = Literal["in_person", "video", "telephone"]
Capacity = Literal["lay_adviser", "training", "audit", "other"]
Given = Literal["read", "displayed", "not_given"]
Sent = Literal["minutes", "action_points", "nothing"]
Outcome = Literal["returned", "missing"]
What = Literal[
    "chair_alone",
    "no_police",
    "no_probation",
    "police_too_junior",
    "probation_too_junior",
    "let_in",
    "side_attended",
    "other",
]
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

    absent: Absent
    """Kind of absence."""
    reason: str
    """Reason."""


class Meeting(TypedDict):
    """The meeting."""

    area: Area
    """MAPPA Area. The area that holds the meeting."""
    date: str
    """Date of the meeting. Such as 2026-03-31."""
    start_time: NotRequired[str]
    """Start time. Such as 14:30."""
    venue: str | Absence
    """Venue. Where the meeting was held by link alone, say so."""
    level: Level
    """Level of the meeting."""
    case_references: NotRequired[list[str]]
    """Reference of each case. References only: no offender’s name on a sheet that lies open on a
    table."""
    chair: str
    """Chair."""
    chair_role: NotRequired[str]
    """Chair’s rank or grade."""
    chair_agency: ChairAgency
    """Chair’s agency. Somebody else must attend for the same agency."""
    minute_taker: NotRequired[str]
    """Minute-taker."""


class AttendanceRow(TypedDict):
    """Person."""

    name: str
    """Name."""
    role: str
    """Role and grade. A deputy says for whom. From another organisation, add its name."""
    agency: Agency
    """Agency."""
    how: NotRequired[How]
    """Mode."""
    acceptance: str
    """Signature."""


class ObserversRow(TypedDict):
    """Observer."""

    name: str
    """Name."""
    capacity: Capacity
    """Capacity."""
    organisation: NotRequired[str]
    """Organisation."""
    acceptance: str
    """Signature."""


class NonSignatoriesRow(TypedDict):
    """Person outside the protocol."""

    name: str
    """Name."""
    organisation: str
    """Organisation."""
    chair_told: bool
    """The Chair has been told."""
    data_protection: bool
    """The Chair is satisfied with its data protection. The organisation can keep what it hears
    safe."""
    undertaking: bool
    """The person gives the undertaking above."""
    acceptance: NotRequired[str]
    """Signature to the undertaking."""
    admitted: bool
    """Admitted to the meeting."""
    told_afterwards: NotRequired[str]
    """What the person is told afterwards. Where not admitted: what is appropriate, by whom, and
    when."""
    admitted_all_the_same: NotRequired[str]
    """Why admitted all the same, and what was done. Only where a condition above was not met."""


class Confidentiality(TypedDict):
    """Confidentiality Statement."""

    given: Given
    """Way the statement was given."""
    not_given: NotRequired[str]
    """Why the statement was not given, and what was done. Also where it was displayed and nobody’s
    attention was drawn to it."""
    attention_drawn: NotRequired[bool]
    """The Chair drew attention to it at the start. Where it was displayed and not read out."""
    no_representatives: NotRequired[bool]
    """No offender or victim attends, nor anyone to represent them. Offender managers and victim
    liaison officers bring their views."""
    representatives: NotRequired[str]
    """Who attended for them, why, and what was done. Only where somebody did."""


class PartAttendanceRow(TypedDict):
    """Person present for part."""

    name: str
    """Name."""
    time_in: NotRequired[str]
    """Time in. Such as 14:30."""
    time_out: NotRequired[str]
    """Time out. Such as 14:30."""
    sent: Sent
    """What is sent. Action points where the person is outside the protocol."""


class CopiesRow(TypedDict):
    """Copy."""

    number: str
    """Number. Such as 7."""
    issued_to: str
    """Holder."""
    outcome: Outcome
    """Outcome."""


class ContactsRow(TypedDict):
    """Address."""

    name: str
    """Name."""
    email: NotRequired[str]
    """Secure e-mail address. Such as referrals@probation.example."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""


class ExplanationsRow(TypedDict):
    """What did not happen."""

    what: What
    """What did not happen as it should."""
    why: str
    """Why."""
    done: str
    """What was done about it."""


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


class MappaE(TypedDict):
    """Record of agencies attending. Shows who attended the meeting and for whom, and that each of
    them agreed to the Confidentiality Statement."""

    form: Literal["MAPPA E"]
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
    meeting: Meeting
    attendance: list[AttendanceRow]
    """Attendance. One line for each person. The name of somebody who joins by video or telephone is
    typed in once the person agrees."""
    observers: NotRequired[list[ObserversRow] | Absence]
    """Observers. An observer may ask questions, decides nothing and takes no action away. A Lay
    Adviser is always an observer."""
    non_signatories: list[NonSignatoriesRow] | Absence
    """Outside the Information Sharing Protocol. Each person invited whose organisation has not
    signed the protocol. Where there is none, say “None”."""
    confidentiality: Confidentiality
    part_attendance: NotRequired[list[PartAttendanceRow] | Absence]
    """Present for part of the meeting. Only those who came late or left early."""
    copies: NotRequired[list[CopiesRow] | Absence]
    """Numbered copies. Every paper copy that was handed out. None leaves the room: report a copy
    that does not come back."""
    contacts: NotRequired[list[ContactsRow] | Absence]
    """Where to send the minutes. Only for those whose secure e-mail the unit does not have yet."""
    explanations: NotRequired[list[ExplanationsRow] | Absence]
    """What did not happen as it should, and why. Only where something went wrong. It stays on
    record, and the figures count it."""
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
