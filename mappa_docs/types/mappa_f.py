"""The answers to MAPPA F: Prison service report.

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
Level = Literal[2, 3]
AbsenceAbsent = Literal["not_known", "not_applicable", "withheld", "none"]
OffenderDateOfBirthAbsenceAbsent = Literal["not_known", "withheld"]
SecurityCategory = Literal["a", "b", "c", "d", "closed", "open", "youth", "not_categorised"]
CategoryCategory = Literal[1, 2, 3, 4]
View = Literal["no_concerns", "too_low", "too_high"]
RecallType = Literal["fixed_term", "standard"]
Reason = Literal[
    "days_added",
    "days_restored",
    "remand",
    "unlawfully_at_large",
    "further_sentence",
    "appeal",
    "other",
]
SentenceType = Literal[
    "determinate",
    "extended",
    "indeterminate",
    "suspended",
    "youth_detention",
    "hospital_order",
    "community_order",
    "caution",
    "other",
]
ReleaseType = Literal[
    "automatic",
    "parole_board",
    "home_detention_curfew",
    "executive",
    "sentence_end",
    "other",
]
Finding = Literal["proved", "not_proved", "open", "police"]
RegimeLevel = Literal["basic", "entry", "standard", "enhanced"]
Status = Literal["completed", "under_way", "waiting", "refused", "withdrawn", "not_suitable"]
Means = Literal["visits", "mail", "telephone", "in_custody"]
Kind = Literal["child_contact", "victim_contact", "mail", "telephone", "visits", "other"]
Outcome = Literal["completed", "under_way", "not_completed"]
Attendance = Literal["in_person", "video", "telephone", "none"]
Stage = Literal["request", "report"]
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


class Request(TypedDict):
    """Request for a report. Sent with the invitation to the meeting, to the prison’s functional
    mailbox."""

    area: Area
    """MAPPA Area. The area that holds the meeting."""
    coordinator: str
    """MAPPA Co-ordinator."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address for the report. Such as referrals@probation.example."""
    prison_mailbox: str
    """Functional mailbox of the prison. Write to this mailbox and not to a member of staff. Such as
    referrals@probation.example."""
    level: Level
    """Level of the meeting."""
    meeting_date: str
    """Date of the meeting. Such as 2026-03-31."""
    meeting_time: NotRequired[str]
    """Time of the meeting. On the 24-hour clock. Such as 14:30."""
    meeting_place: NotRequired[str]
    """Place of the meeting, and how to join by link."""
    emergency: bool
    """This is an emergency meeting. Any other meeting gives the prison at least 14 days."""
    date_of_request: str
    """Date of the request. Such as 2026-03-31."""
    return_by: NotRequired[str]
    """Date by which the report is needed. Such as 2026-03-31."""
    information_wanted: NotRequired[str]
    """What the meeting especially needs to know."""


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
    """Prisoner. The unit fills in what it knows. The prison corrects it and adds the rest."""

    last_name: str
    """Last name."""
    first_name: str | Absence
    """First name."""
    date_of_birth: str | OffenderDateOfBirthAbsence
    """Date of birth. Where it is not known, or the age is disputed, say so. Such as 2026-03-31."""
    aliases: NotRequired[list[str] | Absence]
    """Aliases, including nicknames. One on each line. A nickname can show a link that a name does
    not, to a gang for example. Where there are none, say “None”."""
    nationality: NotRequired[str | Absence]
    """Nationality. Where there is doubt, ask the immigration authorities."""
    pnc_id: NotRequired[str | Absence]
    """PNC ID. Four figures for the year, a stroke, seven figures and the check letter. Such as
    2012/0123456Y."""
    visor_reference: NotRequired[str | Absence]
    """ViSOR reference. Always needed for a sexual offender; for others, wherever a ViSOR record
    exists. Where there is none yet, say why. Such as 12/3456789."""
    prison: str
    """Prison. Where the prisoner is now."""
    prison_number: str | Absence
    """Prison number. Such as A1234BC."""
    wing: NotRequired[str]
    """Wing or unit."""
    security_category: NotRequired[SecurityCategory]
    """Security category."""
    records_prison: NotRequired[str]
    """Prison that holds the records, if another. That prison writes the report."""


class Category(TypedDict):
    """MAPPA category."""

    category: CategoryCategory
    """MAPPA category. One category only."""


class LevelView(TypedDict):
    """Prison’s view of the level. The prison does not set the level. It says where it has concerns
    about it, or knows of a risk that bears on it."""

    view: View
    """View of the level."""
    reasons: NotRequired[str]
    """Reasons. Always given where there are concerns."""


class ConvictionRelevantDates(TypedDict):
    """Release dates."""

    earliest_release_date: NotRequired[str | Absence]
    """Earliest release date. Such as 2026-03-31."""
    automatic_release_date: NotRequired[str | Absence]
    """Conditional or automatic release date. Such as 2026-03-31."""
    home_detention_curfew_date: NotRequired[str | Absence]
    """Home detention curfew date. Such as 2026-03-31."""
    parole_eligibility_date: NotRequired[str | Absence]
    """Parole eligibility date. Such as 2026-03-31."""
    tariff_expiry_date: NotRequired[str | Absence]
    """Tariff expiry date. Such as 2026-03-31."""
    parole_board_review_date: NotRequired[str | Absence]
    """Next Parole Board review. Such as 2026-03-31."""
    licence_expiry_date: NotRequired[str | Absence]
    """Licence expiry date. Such as 2026-03-31."""
    sentence_expiry_date: NotRequired[str | Absence]
    """Sentence expiry date. Such as 2026-03-31."""
    post_sentence_supervision_end: NotRequired[str | Absence]
    """End of post-sentence supervision. Such as 2026-03-31."""
    recall_date: NotRequired[str | Absence]
    """Date of recall. Such as 2026-03-31."""
    recall_type: NotRequired[RecallType]
    """Kind of recall."""


class ConvictionDateChangesRow(TypedDict):
    """Change."""

    reason: Reason
    """Reason."""
    effect: str
    """Effect."""
    date: str
    """Date. Such as 2026-03-31."""
    offender_manager_told: NotRequired[str | Absence]
    """Offender manager told. Such as 2026-03-31."""


class Conviction(TypedDict):
    """Sentence and release. Check the calculation again before you fill in the dates: a late change
    puts the plan at risk."""

    index_offence: str
    """Index offence."""
    sentence_type: SentenceType
    """Kind of sentence."""
    sentence: str
    """Sentence. With its length."""
    release_type: ReleaseType
    """Kind of release that is expected."""
    dates_confirmed: NotRequired[str | Absence]
    """Date the offender manager was told of the release dates. For a determinate sentence, at least
    eight months before release. Such as 2026-03-31."""
    appeal_pending: bool
    """An appeal or judicial review is under way."""
    appeal_hearing: NotRequired[str | Absence]
    """Date of the hearing. Such as 2026-03-31."""
    relevant_dates: ConvictionRelevantDates
    date_changes: list[ConvictionDateChangesRow] | Absence
    """Changes to the release date. Every change since the first calculation. Where there are none,
    say “None”."""


class CustodyAdjudicationsRow(TypedDict):
    """Adjudication."""

    date: str
    """Date. Such as 2026-03-31."""
    charge: str
    """Charge."""
    finding: Finding
    """Finding."""
    award: NotRequired[str]
    """Award."""


class CustodyIncidentsRow(TypedDict):
    """Incident."""

    date: str
    """Date. Such as 2026-03-31."""
    what: str
    """What happened."""
    response: NotRequired[str]
    """What was done."""


class Custody(TypedDict):
    """Behaviour in custody. What was seen and when, good as well as bad. Keep opinion apart from
    fact."""

    behaviour: str
    """Behaviour and compliance with the regime."""
    regime_level: NotRequired[RegimeLevel]
    """Incentives level."""
    bullying: str | Absence
    """Bullying and intimidation. By the prisoner, and of the prisoner."""
    risk_to_staff: str | Absence
    """Risk to staff."""
    risk_to_prisoners: str | Absence
    """Risk to other prisoners."""
    adjudications: list[CustodyAdjudicationsRow] | Absence
    """Adjudications. During this sentence. Where there are none, say “None”."""
    incidents: list[CustodyIncidentsRow] | Absence
    """Other incidents of concern. Those that bear on the risk. Where there are none, say “None”."""


class InterventionsProgrammesRow(TypedDict):
    """Programme."""

    name: str
    """Programme."""
    status: Status
    """Status."""
    started: NotRequired[str]
    """From. Such as 2026-03-31."""
    ended: NotRequired[str]
    """To. Such as 2026-03-31."""
    outcome: NotRequired[str]
    """Outcome."""


class Interventions(TypedDict):
    """Interventions, education and work."""

    education: str | Absence
    """Education and training."""
    employment: str | Absence
    """Work in prison."""
    still_to_do: NotRequired[str | Absence]
    """Work that is still to be done. Name what will not be finished before release."""
    programmes: list[InterventionsProgrammesRow] | Absence
    """Programmes and other interventions. Those refused too. Where there are none, say “None”."""


class ContactsPeopleRow(TypedDict):
    """Contact."""

    name: str
    """Name."""
    relationship: str
    """Relationship."""
    means: NotRequired[list[Means]]
    """By."""
    concern: NotRequired[str]
    """Concern."""


class ContactsRestrictionsRow(TypedDict):
    """Restriction."""

    kind: Kind
    """Kind."""
    details: str
    """Details, and why it is needed."""
    since: str | Absence
    """Since. Such as 2026-03-31."""
    review: NotRequired[str | Absence]
    """Review. Such as 2026-03-31."""


class Contacts(TypedDict):
    """Contacts and restrictions."""

    children: str | Absence
    """Contact with children. Asked for, allowed or refused, and for which child."""
    people: list[ContactsPeopleRow] | Absence
    """People in contact with the prisoner. In prison and outside it. Where there are none, say
    “None”."""
    restrictions: list[ContactsRestrictionsRow] | Absence
    """Restrictions in force. On contact with a child or a victim, and on mail, calls and visits.
    Where there are none, say “None”."""


class Intelligence(TypedDict):
    """Security intelligence. Only what the security department has cleared. Leave out whatever
    could point to a source."""

    summary: str | Absence
    """Summary of the intelligence. Where there is none, say “None”. Where it may not be given, say
    “Withheld” and whom the Chair may ask."""
    cleared_by: NotRequired[str]
    """Name of the person who cleared the summary."""
    may_be_disclosed: NotRequired[bool]
    """It may be used outside the meeting."""
    conditions: NotRequired[str]
    """Conditions on its use."""


class Associations(TypedDict):
    """Associations."""

    associates: NotRequired[str | Absence]
    """Associates of concern. Co-defendants and others, in custody or outside."""
    gangs: NotRequired[str | Absence]
    """Gangs and organised crime."""
    extremism: NotRequired[str | Absence]
    """Extremism."""


class Health(TypedDict):
    """Health and vulnerability. Only what health services have agreed to share."""

    information: NotRequired[str | Absence]
    """Health information that bears on the risk."""
    agreed_by: NotRequired[str]
    """Name of the person in health services who agreed."""
    risk_to_self: NotRequired[str | Absence]
    """Self-harm and risk of suicide."""
    self_harm_monitoring: NotRequired[bool]
    """Self-harm monitoring is open."""
    vulnerability: NotRequired[str | Absence]
    """Other vulnerability, and what helps."""


class TemporaryReleasePeriodsRow(TypedDict):
    """Period."""

    purpose: NotRequired[str]
    """Purpose and place."""
    start: str
    """From. Such as 2026-03-31."""
    end: str
    """To. Such as 2026-03-31."""
    times: NotRequired[str]
    """Times away."""
    outcome: NotRequired[str]
    """Outcome."""


class TemporaryRelease(TypedDict):
    """Temporary release and open conditions. No meeting is held only to decide on temporary
    release. The Governor asks the Co-ordinator of the area where the offender would go."""

    planned: bool
    """Temporary release is being considered or has begun."""
    coordinator_consulted: NotRequired[str | Absence]
    """Date the MAPPA Co-ordinator was asked. The one for the area where the offender would go. Such
    as 2026-03-31."""
    governor_view: NotRequired[str | Absence]
    """Governor’s view of the risk."""
    visor_updated: NotRequired[bool]
    """All periods of release are on ViSOR."""
    open_conditions: bool
    """A move to open conditions is being considered."""
    offender_manager_consulted: NotRequired[str | Absence]
    """Date the offender manager was asked about the move. Such as 2026-03-31."""
    periods: NotRequired[list[TemporaryReleasePeriodsRow]]
    """Periods of temporary release."""


class RiskManagementMeeting(TypedDict):
    """Interdepartmental risk management meeting."""

    date: str | Absence
    """Date the prisoner was last discussed. Such as 2026-03-31."""
    summary: NotRequired[str]
    """What the meeting decided."""
    offender_manager_invited: NotRequired[bool]
    """The offender manager was invited."""
    minutes_sent: NotRequired[str | Absence]
    """Date the offender manager was sent the minutes. Such as 2026-03-31."""


class RiskChangesTriggerEventsRow(TypedDict):
    """Event."""

    event: str
    """Event."""
    date: str | Absence
    """Date. Such as 2026-03-31."""
    why: NotRequired[str]
    """Why it matters."""


class RiskChanges(TypedDict):
    """Changes in risk."""

    changes: str | Absence
    """Changes since the last assessment. Behaviour of concern, a change in the level of risk, a
    change in personal life such as the end of a relationship."""
    assessment_reviewed: NotRequired[str | Absence]
    """Date OASys was last reviewed. Such as 2026-03-31."""
    trigger_events: list[RiskChangesTriggerEventsRow] | Absence
    """Events to come that may raise the risk. Where there are none, say “None”."""


class OffenderViews(TypedDict):
    """Offender’s attitude and views."""

    attitude: NotRequired[str | Absence]
    """Attitude to the offence, the sentence and release."""
    views: NotRequired[str | Absence]
    """The offender’s views."""
    protective_factors: NotRequired[str | Absence]
    """Protective factors seen in custody."""


class ReleasePlan(TypedDict):
    """Release plan."""

    issues: NotRequired[str | Absence]
    """What the prison knows that bears on the release plan."""
    information_wanted: NotRequired[str | Absence]
    """What the prison needs from the meeting."""


class ActionsRow(TypedDict):
    """Action."""

    action: str
    """Action."""
    due: str
    """By. Such as 2026-03-31."""
    outcome: Outcome
    """Outcome."""
    comment: NotRequired[str]
    """Result, or why not."""


class AuthorCountersignature(TypedDict):
    """Countersignature. Where the prison asks for one."""

    name: str
    """Name."""
    role: NotRequired[str]
    """Role or grade."""
    date: NotRequired[str]
    """Date. Such as 2026-03-31."""


class Author(TypedDict):
    """Author and attendance. Whoever attends knows the offender and can decide for the prison.
    Where nobody can come, a video or telephone link is tried first."""

    name: str
    """Name of the author."""
    role: NotRequired[str]
    """Role or grade."""
    telephone: NotRequired[str]
    """Telephone number. Such as 01632 960123."""
    email: str
    """Secure e-mail address. Such as referrals@probation.example."""
    date: str
    """Date of the report. Such as 2026-03-31."""
    attendance: Attendance
    """Prison’s attendance at the meeting."""
    representative: NotRequired[str]
    """Name and role of the person attending."""
    authority: NotRequired[bool]
    """That person can decide for the prison."""
    reason_not_attending: NotRequired[str]
    """Why nobody can attend, by link either."""
    countersignature: NotRequired[AuthorCountersignature]


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


class MappaF(TypedDict):
    """Prison service report. Brings to a level 2 or 3 meeting what the prison knows about an
    offender in custody."""

    form: Literal["MAPPA F"]
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
    request: Request
    offender: Offender
    category: Category
    level_view: NotRequired[LevelView]
    conviction: NotRequired[Conviction]
    custody: NotRequired[Custody]
    interventions: NotRequired[Interventions]
    contacts: NotRequired[Contacts]
    intelligence: NotRequired[Intelligence]
    associations: NotRequired[Associations]
    health: NotRequired[Health]
    temporary_release: NotRequired[TemporaryRelease]
    risk_management_meeting: NotRequired[RiskManagementMeeting]
    risk_changes: NotRequired[RiskChanges]
    offender_views: NotRequired[OffenderViews]
    release_plan: NotRequired[ReleasePlan]
    actions: NotRequired[list[ActionsRow]]
    """Actions for the prison from earlier meetings."""
    author: NotRequired[Author]
    carried: NotRequired[list[CarriedRow]]
    """Answers carried forward. Where answers come from that nobody typed here, and who has
    confirmed that they are still current."""
