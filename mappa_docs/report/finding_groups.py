"""How findings are put together for somebody who acts on them: what first, in which words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from mappa_docs.messages.ranges import numbers
from mappa_docs.model import NOWHERE, Finding

# Group → the words for one of it and for several. The first four keep a form from being complete.
GROUPS = {
    "missing": ("1 thing is missing", "{} things are missing"),
    "wrong": ("1 thing is wrong", "{} things are wrong"),
    "marking": ("1 thing about the marking", "{} things about the marking"),
    "unread": ("1 thing could not be read", "{} things could not be read"),
    "late": ("1 thing is late or due", "{} things are late or due"),
    "check": ("1 thing to check", "{} things to check"),
    "advice": ("1 piece of advice", "{} pieces of advice"),
}
# The same in a table.
SHORT = {
    "missing": "missing",
    "wrong": "wrong",
    "marking": "marking",
    "unread": "unreadable",
    "late": "late or due",
    "check": "to check",
    "advice": "advice",
}
# Headings for what does not keep a form from being complete.
ASIDE = {"late": "Late or due", "check": "To check", "advice": "Advice"}
# A sentence about a row begins with its name and its number, and perhaps the question.
_ABOUT_A_ROW = re.compile(r"([^:]+?) (\d+)((?:, [^:]+)?: .*)", re.DOTALL)


class _Row(NamedTuple):
    """Where a finding is in a table, and its sentence after the number of the row.

    `before` and `after` are the parts of the pointer around the number of the row.
    """

    name: str
    number: int
    sentence: str
    before: str
    after: str


def group(finding: Finding) -> str:
    """Return the name of the finding's group, one of GROUPS."""
    if finding.kind == "late":
        return "late"
    if finding.severity == "error":
        return finding.kind
    return "check" if finding.severity == "warning" else "advice"


def grouped(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each group that has any, in the order of GROUPS."""
    found: dict[str, list[Finding]] = {name: [] for name in GROUPS}
    for finding in findings:
        found[group(finding)].append(finding)
    return {name: some for name, some in found.items() if some}


def counted(findings: Sequence[Finding]) -> str:
    """Return how many there are of each group, such as "3 things are missing, 1 thing to check"."""
    parts = []
    for name, some in grouped(findings).items():
        one, several = GROUPS[name]
        parts.append(one if len(some) == 1 else several.format(len(some)))
    return ", ".join(parts)


def once(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with each sentence once, in the order of the first place of each.

    Message and pointer name all the rows: "Invitation 1 to 3: ..." at "/invitations/0 to 2/...".
    They are for reading: no such pointer points anywhere.
    """
    together: dict[Finding, list[tuple[Finding, _Row | None]]] = {}
    for finding in findings:
        row = _row(finding)
        message = f"{row.name}{row.sentence}" if row else finding.message
        pointer = f"{row.before}*{row.after}" if row else ""
        same = replace(finding, message=message, pointer=pointer, plain="", place=NOWHERE)
        together.setdefault(same, []).append((finding, row))
    return [_as_one(some) for some in together.values()]


def _row(finding: Finding) -> _Row | None:
    said = _ABOUT_A_ROW.fullmatch(finding.message)
    if said is None:
        return None
    steps = finding.pointer.split("/")
    for place, step in enumerate(steps):
        if step.isdecimal() and int(step) + 1 == int(said[2]):
            before, after = "/".join((*steps[:place], "")), "/".join(("", *steps[place + 1 :]))
            return _Row(said[1], int(step), said[3], before, after)
    return None


def _as_one(some: list[tuple[Finding, _Row | None]]) -> Finding:
    first, row = some[0]
    if len(some) == 1:
        return first
    if row is None:
        pointers = dict.fromkeys(finding.pointer for finding, _ in some)
        return replace(first, pointer=", ".join(pointers))
    found = [one.number for _, one in some if one]
    said = f"{row.name} {numbers(number + 1 for number in found)}{row.sentence}"
    return replace(first, message=said, pointer=f"{row.before}{numbers(found)}{row.after}")
