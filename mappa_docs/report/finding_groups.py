"""How findings are put together for somebody who acts on them: what first, in which words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mappa_docs.messages import catalogue, finding_messages
from mappa_docs.messages.english import numbers
from mappa_docs.messages.finding_messages import LINE
from mappa_docs.model import Finding

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


def group(finding: Finding) -> str:
    """Return the name of the finding's group, one of GROUPS."""
    if finding.kind == "late":
        return "late"
    if finding.severity == "error":
        return finding.kind
    return "check" if finding.severity == "warning" else "advice"


def grouped(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each group that has any, in the order of GROUPS."""
    every: dict[str, list[Finding]] = {name: [] for name in GROUPS}
    for finding in findings:
        every[group(finding)].append(finding)
    return {name: members for name, members in every.items() if members}


def counted(findings: Sequence[Finding]) -> str:
    """Return how many there are of each group, such as "3 things are missing, 1 thing to check"."""
    parts = []
    for name, members in grouped(findings).items():
        singular, plural = GROUPS[name]
        parts.append(singular if len(members) == 1 else plural.format(len(members)))
    return ", ".join(parts)


def once(findings: Iterable[Finding], stem: str = "", *, lay: bool = False) -> list[Finding]:
    """Return the findings with each sentence once, in the order of the first place of each.

    `stem` names the form that they are about; with `lay`, they read as for somebody who never saw
    its data. Message and pointer name all the rows: "Invitation 1 to 3: ..." at "/invitations/0 to
    2/...". They are for reading: no such pointer points anywhere.
    """
    together: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        together.setdefault(_sameness(finding, lay), []).append(finding)
    merged = (_as_one(stem, same) for same in together.values())
    return [_for_lay_people(finding) if lay else finding for finding in merged]


def _for_lay_people(finding: Finding) -> Finding:
    return replace(finding, message=finding.plain) if finding.plain else finding


def _sameness(finding: Finding, lay: bool) -> tuple[object, ...]:
    """Return what findings have in common that are one sentence about several places. Parameters
    that the sentence does not speak of make no difference, nor does the number of a line."""
    place = finding.place
    parameters, sentence = dict(finding.parameters), finding.sentence
    if sentence:
        is_lay = lay and bool(finding.plain)
        sentence, names = (
            catalogue.said(sentence, lay=is_lay),
            catalogue.names(sentence, lay=is_lay),
        )
        parameters = {name: value for name, value in parameters.items() if name in names}
    if place.row is None:
        parameters.pop(LINE, None)
    return (
        (finding.code, finding.severity, finding.kind, finding.due, finding.days),
        (finding.guidance, finding.basis),
        (finding.section, finding.label, place.table, place.field),
        None if place.row is None else _around_row(finding),
        (sentence, tuple(parameters.items()), finding.own_words),
        None if finding.sentence or finding.own_words else finding.message,
    )


def _around_row(finding: Finding) -> tuple[str, str]:
    """Return the parts of a pointer before and after the number of the row."""
    before = f"{finding.place.table}/"
    _, _, after = finding.pointer.removeprefix(before).partition("/")
    return before, f"/{after}" if after else ""


def _as_one(stem: str, same: list[Finding]) -> Finding:
    """Return the finding that names the places of all these, which say the same."""
    first = same[0]
    if len(same) == 1:
        return first
    rows = [finding.place.row for finding in same if finding.place.row is not None]
    if rows:
        before, after = _around_row(first)
        pointer = f"{before}{numbers(row - 1 for row in rows)}{after}"
        return replace(finding_messages.of_rows(stem, first, rows), pointer=pointer)
    lines = [line for finding in same if isinstance(line := _line(finding), int)]
    if lines:
        pointer = f"{first.pointer.rpartition('/')[0]}/{numbers(line - 1 for line in lines)}"
        return replace(finding_messages.of_lines(stem, first, lines), pointer=pointer)
    pointers = dict.fromkeys(finding.pointer for finding in same)
    return replace(first, pointer=", ".join(pointers))


def _line(finding: Finding) -> object:
    """Return the number of the line that a finding in an answer of several lines speaks of."""
    return dict(finding.parameters).get(LINE)
