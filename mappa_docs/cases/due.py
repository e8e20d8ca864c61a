"""What has to happen in a case by when, as values: whose task it is, and from what it is counted.

Each follows from a finding, so that a list of what is due and the findings of a check can't say two
things. `schemas/tasks.json` says whose task each is.

What the forms of one case show together is `due(forms, as_of, days)`. With what single forms leave
open besides, such as the decision on a referral, it is the `work` of the results of
`checking.folder.check_folder`, whose settings say how many days `ahead` to look: the same values,
in the same order.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from mappa_docs import resources
from mappa_docs.cases import case
from mappa_docs.cases.case import Case
from mappa_docs.cases.case_findings import AHEAD
from mappa_docs.cases.facts import Facts
from mappa_docs.messages import catalogue, english
from mappa_docs.model import Count, Finding, Term

_TASK = "task."


class Due(NamedTuple):
    """Something to be done by the day `by`, and the finding that says so: that counts the days over
    it, or left where negative, in working days where the guidance does.

    `task` names it, and `counted` says how the day was found, such as "within 10 days of receipt",
    or "" where a form gives the day. `doer` is the agency or role that has to see to it.
    `references` are those of the form or of its case, `files` those that tell of it, and `form` is
    the kind of form where a single one does. Nothing here is an answer about a person.
    """

    by: date
    task: str
    counted: str
    doer: str
    references: tuple[str, ...]
    files: tuple[str, ...]
    finding: Finding
    form: str = ""

    @property
    def guidance(self) -> tuple[str, ...]:
        """The paragraphs behind it."""
        return self.finding.guidance

    def is_overdue(self, as_of: date) -> bool:
        """Return whether its day is past."""
        return self.by < as_of


def due(forms: Iterable[Facts], as_of: date, days: int = AHEAD) -> list[Due]:
    """Return what is overdue on the day or due within so many `days` by the forms of one case, the
    longest overdue first."""
    known = case.of_groups([list(forms)], as_of, days)
    return in_order((one for of_case in known for one in of_a_case(of_case, as_of)), as_of, days)


def of_a_case(case: Case, as_of: date) -> Iterator[Due]:
    """Yield what the findings of a case say is due."""
    for finding, files in case.findings:
        if finding.days is not None:
            yield of_finding(finding, as_of, references=case.references, files=files)


def of_finding(
    finding: Finding,
    as_of: date,
    *,
    references: tuple[str, ...],
    files: tuple[str, ...],
    form: str = "",
) -> Due:
    """Return what a finding says is due, whose `days` are over or left and which has a `task` among
    its parameters."""
    named = dict(finding.parameters)["task"]
    return Due(
        by=_last_day(finding, as_of),
        task=catalogue.sentence(_sentence(finding), finding.parameters),
        counted=_counted(finding),
        doer=english.term(f"doer.{_doers()[str(named).removeprefix(_TASK)]}"),
        references=references,
        files=files,
        finding=finding,
        form=form,
    )


def in_order(every: Iterable[Due], as_of: date, days: int) -> list[Due]:
    """Return what is overdue or due within so many days, the longest overdue first."""
    last = as_of + timedelta(days=days)
    near = (one for one in every if one.by <= last)
    return sorted(near, key=lambda one: (one.by, one.finding.code, one.files))


def _last_day(finding: Finding, as_of: date) -> date:
    """Return the last day. Where a finding doesn't give it, it counts in calendar days."""
    if finding.due:
        return date.fromisoformat(finding.due)
    return as_of - timedelta(days=finding.days or 0)


def _sentence(finding: Finding) -> str:
    """Return the key of the sentence that names what is due: a meeting is told by its day."""
    if "day" not in dict(finding.parameters):
        return "DUE.task"
    is_past = finding.code == "CASE-3" and (finding.days or 0) > 0
    return "DUE.CASE-3.overdue" if is_past else f"DUE.{finding.code}"


def _counted(finding: Finding) -> str:
    """Return how the last day was found, or "" where the finding doesn't say."""
    parameters = dict(finding.parameters)
    length, event = parameters.get("length"), parameters.get("event")
    if not isinstance(length, Count) or not isinstance(event, Term):
        return ""
    if not length.number:
        return catalogue.sentence("COUNTED.on", (("event", event),))
    key = "COUNTED.before" if length.number < 0 else "COUNTED.within"
    whole = length._replace(number=abs(length.number))
    return catalogue.sentence(key, (("length", whole), ("event", event)))


@cache
def _doers() -> Mapping[str, str]:
    """Return whose task each is, by the names of the catalogue."""
    doers: Mapping[str, str] = resources.read_json("schemas/tasks.json")
    return doers
