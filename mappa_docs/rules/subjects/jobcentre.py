"""MAPPA J: what Jobcentre Plus is told, and what it must not be told."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers
from mappa_docs.model import Term
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.ages import BORN, is_minor
from mappa_docs.rules.support.kept_back import told_in_texts
from mappa_docs.rules.support.named_people import named_besides, offender, staff
from mappa_docs.rules.support.printed_texts import passages
from mappa_docs.text.identifying import gives_street_address
from mappa_docs.text.person_names import Person
from mappa_docs.text.words import together

# Where people and addresses have fields of their own.
_OF_PEOPLE = (
    "/recipient",
    "/offender/",
    "/offender_manager",
    "/prior_discussion/with",
    "/receipt/adviser",
)
_SUPERVISION_END = "/lead_agency_record/supervision_end"


@rule("J-1", "mappa-j")
def is_old_enough(answers: Answers) -> Iterator[Problem]:
    """Hold the age when the form is sent against 3.25, where 18 is taken to be enough."""
    if is_minor(answers, answers.day("/notification/date_sent")):
        yield Problem(BORN)


@rule("J-2", "mappa-j")
def tells_of_nothing_else(answers: Answers) -> Iterator[Problem]:
    """Look for what 3.27 keeps from Jobcentre Plus in everything that is sent to it."""
    yield from told_in_texts(answers, "J-2")


@rule("J-7", "mappa-j")
def names_nobody_else(answers: Answers) -> Iterator[Problem]:
    """Look for the name or address of a victim or anybody else in the texts (3.27, 10.4)."""
    texts = [
        passage
        for passage in passages(answers)
        if not (passage.is_code or passage.pointer.startswith(_OF_PEOPLE))
    ]
    known = [offender(answers), *staff(answers)]
    if _leads_to_somebody(together(passage.text for passage in texts).text, known):
        for passage in texts:
            if clues := _leads_to_somebody(passage.text, known):
                yield passage.problem("J-7", {"clues": clues})


@rule("J-3", "mappa-j")
def is_discussed_where_not_told(answers: Answers) -> Iterator[Problem]:
    """Ask for a discussion before sending where the offender has not been told (3.28)."""
    if answers.is_no("/offender_told/told"):
        yield from _late_discussion(answers)


@rule("J-4", "mappa-j")
def is_discussed_where_exceptional(answers: Answers) -> Iterator[Problem]:
    """Ask for a discussion before sending where a restriction has no legal basis (3.30)."""
    if not answers.is_no("/offender_told/told") and any(answers.rows("/exceptional_restrictions")):
        yield from _late_discussion(answers)


@rule("J-4", "mappa-j")
def ends_with_supervision(answers: Answers) -> Iterator[Problem]:
    """Hold the end of a restriction without a legal basis against the end of supervision (3.30)."""
    supervised_until = answers.day(_SUPERVISION_END)
    for pointer, _ in answers.rows("/exceptional_restrictions"):
        end = answers.day(f"{pointer}/end")
        if end and supervised_until and end > supervised_until:
            yield Problem(f"{pointer}/end", sentence="J-4.supervision")


@rule("J-4", "mappa-j")
def says_when_supervision_ends(answers: Answers) -> Iterator[Problem]:
    """Ask for the end of supervision, without which nothing can be held against it (3.30)."""
    lifted = answers.text("/notification/kind") == "removal"
    has_any = not lifted and answers.table("/exceptional_restrictions")
    if has_any and answers.get(_SUPERVISION_END) is None:
        sentence = "J-4.no-supervision-end"
        yield Problem(_SUPERVISION_END, sentence=sentence, kind="missing", severity="warning")


@rule("J-4", "mappa-j")
def offender_knows_of_removal(answers: Answers) -> Iterator[Problem]:
    """Ask whether the offender knows that a restriction without a legal basis is lifted (3.30)."""
    if (
        answers.text("/notification/kind") == "removal"
        and answers.is_no("/offender_told/told")
        and any(answers.rows("/exceptional_restrictions"))
    ):
        yield Problem("/offender_told/told", sentence="J-4.lifted", severity="warning")


@rule("J-5", "mappa-j")
def ends_after_its_start(answers: Answers) -> Iterator[Problem]:
    """Compare the dates of each restriction that is newly notified (3.24, 3.25)."""
    # A restriction can be lifted before it ever began.
    if answers.text("/notification/kind") in ("change", "removal"):
        return
    for table in ("/restrictions", "/exceptional_restrictions"):
        for pointer, _ in answers.rows(table):
            start, end = answers.day(f"{pointer}/start"), answers.day(f"{pointer}/end")
            if start and end and end < start:
                yield Problem(f"{pointer}/end")


@rule("VIS-3", "mappa-j")
def is_logged_on_visor(answers: Answers) -> Iterator[Problem]:
    """Ask for the entry in the activity log where there is a ViSOR record, and whether there is
    one (3.25)."""
    record, log = "/lead_agency_record/visor_record", "/lead_agency_record/visor_log_date"
    if not answers.groups["/lead_agency_record"]:
        yield Problem(record, sentence="VIS-3.unsaid")
    elif answers.is_yes(record) and answers.get(log) is None:
        yield Problem(log, sentence="VIS-3.jobcentre")


def _leads_to_somebody(text: str, known: list[Person]) -> tuple[Term, ...]:
    """Return what in the text could lead to somebody who is none of the known people."""
    named = named_besides(text, known) == "surely"
    clues = (("a_name", named), ("an_address", gives_street_address(text)))
    return tuple(Term(clue) for clue, is_given in clues if is_given)


def _late_discussion(answers: Answers) -> Iterator[Problem]:
    discussed = answers.day("/prior_discussion/date")
    sent = answers.day("/notification/date_sent")
    if discussed and sent and discussed > sent:
        yield Problem("/prior_discussion/date")
