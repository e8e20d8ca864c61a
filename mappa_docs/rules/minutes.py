"""The minutes themselves: who is sent them, what is amended, and sensitive information."""

from collections.abc import Iterator

from mappa_docs.rules.answers import Answers, Row, day
from mappa_docs.rules.rule import Problem, rule

_RECIPIENTS = "/distribution/recipients"
_EXCEPTIONS = "/distribution/exceptions"
_ATTENDANCE = "/attendance"
_INVITATIONS = "/invitations"
_UNIT = "mappa_coordination"  # keeps the minutes, and so needs no copy
_NOT_IN_FULL = ("not_sent", "action_points")
_TERRORIST = 4


@rule("MIN-1", "mappa-b")
def recipients_are_those_who_met(answers: Answers) -> Iterator[Problem]:
    """The minutes go to those who were invited or came; the Chair decides on anyone else, and on
    anyone left out, and the minutes say so (13b.3).

    Names are written in many ways, so it is agencies that are compared, as far as all are given.
    """
    met = [*answers.rows(_ATTENDANCE), *answers.rows(_INVITATIONS)]
    sent, decided = list(answers.rows(_RECIPIENTS)), list(answers.rows(_EXCEPTIONS))
    excused = list(answers.rows("/apologies"))
    known = all(
        isinstance(row.get("agency"), str) for _, row in (*met, *excused, *sent, *decided)
    )
    if not (met and sent and known) or not (decided or answers.is_absent(_EXCEPTIONS)):
        return
    added = [one for one in decided if one[1].get("decision") == "added"]
    yield from _outsiders(answers, sent, {row["agency"] for _, row in (*met, *excused, *added)})
    yield from _left_out(met, {row["agency"] for _, row in (*sent, *decided)})
    yield from _action_points_only(answers, sent, decided)


def _outsiders(
    answers: Answers, sent: list[tuple[str, Row]], expected: set[str]
) -> Iterator[Problem]:
    expected = expected | {_UNIT}
    if answers.is_yes("/prison_report/received"):
        expected.add("prison_service")
    if answers.is_yes("/distribution/national_team"):
        expected.add("other")
    for pointer, row in sent:
        if row["agency"] not in expected:
            said = (
                "Add to the exceptions why the Chair sends the minutes to an agency that was "
                "neither invited nor there"
            )
            yield Problem(f"{pointer}/agency", said)


def _left_out(met: list[tuple[str, Row]], reached: set[str]) -> Iterator[Problem]:
    reached = reached | {_UNIT}
    for pointer, row in met:
        if row["agency"] not in reached:
            reached.add(row["agency"])
            said = (
                "Add this agency to the recipients of the minutes, or to the exceptions with the "
                "Chair’s reason"
            )
            yield Problem(f"{pointer}/agency", said)


def _action_points_only(
    answers: Answers, sent: list[tuple[str, Row]], decided: list[tuple[str, Row]]
) -> Iterator[Problem]:
    """Find who is sent the full minutes though the Chair decided otherwise, or had to."""
    refused = {_name(row) for _, row in decided if row.get("decision") in _NOT_IN_FULL}
    added = {_name(row) for _, row in decided if row.get("decision") == "added"}
    outside = {_name(row) for _, row in answers.rows("/confidentiality/non_signatories")}
    for pointer, row in sent:
        name = _name(row)
        if name and name in refused:
            said = "Remove this recipient: the exceptions say that the full minutes are not sent"
            yield Problem(f"{pointer}/name", said, kind="wrong")
        elif name and name in outside - added:
            said = (
                "Send the action points only to somebody who is not party to the protocol, or "
                "add the Chair’s reason to the exceptions"
            )
            yield Problem(f"{pointer}/name", said)


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
        yield Problem(pointer, "Send a copy to the national MAPPA team, and answer yes")


@rule("MIN-3", "mappa-b")
def record_changes_after_approval(answers: Answers) -> Iterator[Problem]:
    """The Chair approves an amendment before the ViSOR record is changed (13b.2)."""
    for pointer, row in answers.rows("/amendments"):
        decided, changed = day(row.get("decided_on")), day(row.get("visor_updated_on"))
        if decided and changed and changed < decided:
            said = "Date on which ViSOR was changed must not be before the date of the decision"
            yield Problem(f"{pointer}/visor_updated_on", said, kind="wrong")


@rule("MIN-5", "mappa-b")
def sensitive_records_are_restricted(answers: Answers) -> Iterator[Problem]:
    """Where sensitive information called for other arrangements, access to the ViSOR record is
    restricted (13a.40, 13a.41)."""
    pointer = "/visor/restricted_access"
    if answers.is_no("/meeting/standard") and answers.is_no(pointer):
        said = "Restrict access to the ViSOR record where sensitive information is managed"
        yield Problem(pointer, said, kind="wrong")
