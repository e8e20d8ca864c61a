"""The offender’s and the victim’s side: neither is invited, attends, or is sent the minutes."""

from collections.abc import Iterator
from typing import Any

from mappa_docs.intake import people
from mappa_docs.intake.answers import Answers, Row
from mappa_docs.rules.registry import Problem, rule
from mappa_docs.rules.support.named_people import offender
from mappa_docs.rules.support.tables import text
from mappa_docs.text import roles
from mappa_docs.text.roles import Case
from mappa_docs.text.wording import wording

_NAMES = ("name", "issued_to")
_DESCRIBING = ("role", "organisation")
# By how the people of a table take part. The sentence of the rule itself is about attending.
_SENTENCES = {"invited": "INV-3.invited", "attending": "", "receiving": "INV-3.minutes"}
# Of an agency of its own a lawyer acts for that.
_NO_AGENCY = (None, "other")


@rule("INV-3", "mappa-a", "mappa-b", "mappa-e", "minimum-referral")
def neither_side_takes_part(answers: Answers) -> Iterator[Problem]:
    """13a.24, 22.7, 13b.3: neither offenders nor victims, nor anyone who represents them.

    Those who speak for victims at these meetings (22.14, 22.23) describe themselves so. A lawyer
    without anybody public to act for is taken for a representative; where no firm is named that is
    a warning.
    """
    tables = wording("sides")["tables"][answers.stem]
    victims = list(people.lines(answers, "victims"))
    last_name, _ = people.offender(answers)
    last_names = roles.last_names([*last_name.title().split(), *victims])
    every = [row for listed in tables for row in answers.table(listed["table"])]
    if not _may_be_of_a_side(every, last_names):
        return
    case = roles.case(offender(answers), victims)
    for listed in tables:
        columns = listed["columns"]
        for pointer, row in answers.rows(listed["table"]):
            if _is_looked_at(row, listed) and _may_be_of_a_side([row], last_names):
                yield from _problem(pointer, row, _SENTENCES[listed["as"]], columns, case)


def _may_be_of_a_side(rows: list[Row], last_names: frozenset[str]) -> bool:
    """Return whether one of the rows has a word or a name that the search looks for."""
    described, named = (
        [text(row, column) for row in rows for column in columns]
        for columns in (_DESCRIBING, _NAMES)
    )
    return roles.may_be_of_a_side(described, named, last_names)


def _is_looked_at(row: Row, listed: dict[str, Any]) -> bool:
    """Return whether the row is about somebody who takes part, and not for a victims’ service."""
    column, value = listed.get("unless", ("", ""))
    speaks_for_victims = row.get("agency") in wording("sides")["speak_for_victims"]
    return not speaks_for_victims and (not column or row.get(column) != value)


def _problem(
    pointer: str, row: Row, sentence: str, columns: list[str], case: Case
) -> Iterator[Problem]:
    for column in columns:
        value = text(row, column)
        if column in _NAMES and roles.side_of_name(value, case):
            # Somebody of an agency can have the same name as the offender.
            is_sure = row.get("agency") in _NO_AGENCY or roles.says_side(value, case)
            yield Problem(
                f"{pointer}/{column}",
                sentence=sentence if is_sure else "INV-3.same-name",
                severity=None if is_sure else "warning",
            )
            return
        if column not in _NAMES and roles.side(value, case):
            yield Problem(f"{pointer}/{column}", sentence=sentence)
            return
    if row.get("agency") in _NO_AGENCY:
        acts = roles.lawyer(", ".join(text(row, column) for column in columns))
        if acts == "surely":
            yield Problem(f"{pointer}/{columns[0]}", sentence=sentence)
        elif acts:
            yield Problem(f"{pointer}/{columns[0]}", sentence="INV-3.lawyer", severity="warning")
