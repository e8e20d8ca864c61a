"""The minutes themselves: who is sent them, what is amended, and sensitive information."""

from collections.abc import Iterator

from mappa_docs.intake.answers import Answers, Row, day
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.tables import column

_RECIPIENTS = "/distribution/recipients"
_EXCEPTIONS = "/distribution/exceptions"
_MET = ("/attendance", "/invitations", "/apologies")
_PRISON, _REPORTED = "prison_service", "/prison_report/received"
_UNIT = "mappa_coordination"  # keeps the minutes, and so needs no copy
_NOT_IN_FULL = ("not_sent", "action_points")
_TERRORIST = 4


@rule("MIN-1", "mappa-b")
def agencies_that_met_have_the_minutes(answers: Answers) -> Iterator[Problem]:
    """The minutes go to those who were invited or came, and to a prison that sent MAPPA F; the
    Chair decides on anyone else, and on anyone left out, and the minutes say so (13b.3).

    Names are written in many ways, so it is agencies that are compared.
    """
    if not isinstance(answers.get("/distribution"), dict):
        return
    tables = {name: column(answers, name, "agency") for name in (*_MET, _RECIPIENTS, _EXCEPTIONS)}
    if not all(tables[name] or _says_none(answers, name) for name in tables):
        return
    chosen = [row.get("decision") for _, row in answers.rows(_EXCEPTIONS)]
    decided = list(zip(tables[_EXCEPTIONS], chosen, strict=True))
    owed = [
        (f"{name}/{index}/agency", agency, "MIN-1.recipient")
        for name in _MET
        for index, agency in enumerate(tables[name])
    ]
    if answers.is_yes(_REPORTED):
        owed.append((_REPORTED, _PRISON, "MIN-1.prison"))
    expected = {_UNIT, *(agency for agency, decision in decided if decision == "added")}
    expected.update(agency for _, agency, _ in owed)
    if answers.is_yes("/distribution/national_team"):
        expected.add("other")
    for index, agency in enumerate(tables[_RECIPIENTS]):
        if agency not in expected:
            yield Problem(f"{_RECIPIENTS}/{index}/agency", sentence="MIN-1.not-there")
    reached = {_UNIT, *tables[_RECIPIENTS], *tables[_EXCEPTIONS]}
    for pointer, agency, sentence in owed:
        if agency not in reached:
            reached.add(agency)
            yield Problem(pointer, sentence=sentence)


@rule("MIN-1", "mappa-b")
def full_minutes_follow_the_decisions(answers: Answers) -> Iterator[Problem]:
    """Whom the Chair leaves out is not among the recipients. Somebody not party to the protocol who
    came for a part is sent the action points, unless the Chair decides otherwise (13b.3)."""
    decided = [row for _, row in answers.rows(_EXCEPTIONS)]
    refused = {_name(row) for row in decided if row.get("decision") in _NOT_IN_FULL}
    added = {_name(row) for row in decided if row.get("decision") == "added"}
    outside = {_name(row) for _, row in answers.rows("/confidentiality/non_signatories")}
    partly = {
        _name(row) for _, row in answers.rows("/attendance") if row.get("whole_meeting") is False
    }
    in_part = (outside & partly) - added
    for pointer, row in answers.rows(_RECIPIENTS) if refused or in_part else ():
        name = _name(row)
        if name and name in refused:
            yield Problem(f"{pointer}/name", sentence="MIN-1.refused", kind="wrong")
        elif name and name in in_part:
            yield Problem(f"{pointer}/name", sentence="MIN-1.action-points", kind="wrong")


def _says_none(answers: Answers, table: str) -> bool:
    """Return whether a table is empty on purpose. Apologies may be left out where all came."""
    return answers.is_absent(table) or (table == "/apologies" and answers.get(table) is None)


def _name(row: Row) -> str:
    name = row.get("name")
    return " ".join(name.split()).casefold() if isinstance(name, str) else ""


@rule("MIN-2", "mappa-b")
def national_team_has_a_copy(answers: Answers) -> Iterator[Problem]:
    """The minutes of a Critical Public Protection Case or of a terrorist offender are sent to the
    national team as a matter of routine (13b.3)."""
    critical = answers.text("/critical_public_protection/outcome") == "registered"
    terrorist = answers.number("/category/category") == _TERRORIST
    if not isinstance(answers.get("/distribution"), dict) or not (critical or terrorist):
        return
    pointer = "/distribution/national_team"
    if not answers.is_yes(pointer):
        yield Problem(pointer)


@rule("MIN-3", "mappa-b")
def record_changes_after_approval(answers: Answers) -> Iterator[Problem]:
    """The Chair approves an amendment before the ViSOR record is changed (13b.2)."""
    for pointer, row in answers.rows("/amendments"):
        decided, changed = day(row.get("decided_on")), day(row.get("visor_updated_on"))
        if decided and changed and changed < decided:
            yield Problem(f"{pointer}/visor_updated_on", kind="wrong")


@rule("MIN-5", "mappa-b")
def sensitive_records_are_restricted(answers: Answers) -> Iterator[Problem]:
    """Where sensitive information called for other arrangements, access to the ViSOR record is
    restricted (13a.40, 13a.41)."""
    pointer = "/visor/restricted_access"
    if answers.is_no("/meeting/standard") and answers.is_no(pointer):
        yield Problem(pointer, kind="wrong")
