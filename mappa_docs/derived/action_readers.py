"""Minutes → who is sent which of their actions. `schemas/action-lists.json` says what of the
minutes a list shows; whatever it does not name is in none."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.definition.form_index import index
from mappa_docs.intake.answers import Answers, Row
from mappa_docs.text.words import Words


class Action(NamedTuple):
    """One action of the meeting: the pointer to its row, its number there counted from 1, and its
    answers."""

    pointer: str
    row: int
    answers: Row

    def text(self, name: str) -> str:
        """Return the answer that the list has under this name, such as "person", "" for none."""
        value = self.answers.get(listed()[name])
        return value if isinstance(value, str) else ""


class Reader(NamedTuple):
    """Somebody who is sent a list: an agency, or a `person` who was there in part, whose row under
    the exceptions has the number `row`. Who is not sent the minutes themselves `is_outside`: nobody
    else may be named to them."""

    agency: str
    actions: tuple[Action, ...]
    is_outside: bool
    person: str = ""
    row: int = 0


@cache
def listed() -> dict[str, Any]:
    """Return what a list of actions shows of the minutes."""
    known: dict[str, Any] = resources.read_json("schemas/action-lists.json")
    return known


def actions(answers: Answers) -> list[Action]:
    """Return all actions of the meeting."""
    rows = answers.rows(listed()["actions"])
    return [Action(pointer, number, row) for number, (pointer, row) in enumerate(rows, 1)]


def readers(answers: Answers) -> list[Reader]:
    """Return those who are sent a list: each agency that has an action and is one body, in the
    order of the form’s options, then each person who gets action points only."""
    every = actions(answers)
    full = {row.get("agency") for _, row in answers.rows(listed()["recipients"])}
    table = index(answers.stem).fields[f"{listed()['actions']}/*/{listed()['agency']}"]
    agencies = [
        Reader(choice.value, own, choice.value not in full)
        for choice in table.choices
        if choice.value not in listed()["several_bodies"]
        and (own := tuple(one for one in every if one.text("agency") == choice.value))
    ]
    return [*agencies, *_in_part(answers, every)]


def left_over(every: Sequence[Action], sent: Sequence[Reader]) -> list[Action]:
    """Return the actions that are on nobody's list."""
    known = {action.pointer for reader in sent for action in reader.actions}
    return [action for action in every if action.pointer not in known]


def undecided(answers: Answers) -> list[int]:
    """Return the numbers of those who attended a part, are not party to the protocol, and of whom
    nothing says what they are sent (13b.3)."""
    outside = {row.get("name") for _, row in answers.rows(listed()["non_signatories"])}
    told = {
        row.get("name")
        for table in (listed()["recipients"], listed()["in_part"])
        for _, row in answers.rows(table)
    }
    name, value = listed()["partly_there"]
    rows = enumerate(answers.rows(listed()["attendance"]), 1)
    return [
        number
        for number, (_, row) in rows
        if row.get(name) is value and row.get("name") in outside - told
    ]


def _in_part(answers: Answers, every: Sequence[Action]) -> Iterator[Reader]:
    name, decision = listed()["decision"]
    rows = answers.rows(listed()["in_part"])
    for number, (_, row) in enumerate(rows, 1):
        if row.get(name) != decision:
            continue
        person, agency = str(row.get("name", "")), str(row.get("agency", ""))
        own = (one for one in every if _is_same(one.text("person"), person))
        yield Reader(agency, tuple(own), True, person, number)


def _is_same(one: str, other: str) -> bool:
    """Return whether two texts are the same name, however it is written."""
    return bool(one) and Words(one).proper == Words(other).proper
