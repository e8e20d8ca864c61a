"""A submission → `Judgement`: everything that is known to be missing or wrong, and the verdict."""

from collections.abc import Iterable
from datetime import date

from mappa_docs import form as forms
from mappa_docs import marking, structure
from mappa_docs.area import Area
from mappa_docs.model import Finding, Judgement, Submission
from mappa_docs.rules import run
from mappa_docs.rules.answers import Answers

# What is so long is to be made shorter first, and no rule searches it: that could take for ever.
_TOO_LARGE = ("TOO-LONG", "TOO-MANY")


def judge(
    submission: Submission,
    *,
    draft: bool = False,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
) -> Judgement:
    """Return what is missing, wrong, late and worth a look in the submission.

    The status is "invalid" when something is wrong, "incomplete" when things are only missing, and
    "complete" when neither. With `draft`, what is missing is counted and not listed. `as_of` stands
    for today; `area` may raise the marking. Raises UsageError for an unknown marking scheme.
    """
    answers = Answers(submission, as_of or date.today())
    return judge_answers(answers, draft=draft, scheme=scheme, area=area)


def judge_answers(
    answers: Answers, *, draft: bool = False, scheme: str = "", area: Area | None = None
) -> Judgement:
    """Do what `judge` does, for those who read the answers themselves as well."""
    submission = answers.submission
    chosen, about_marking = marking.decide(submission.stem, submission.answers, scheme, area=area)
    about_answers = _about_answers(answers)
    found = (*about_answers, *submission.findings, *about_marking)
    form = forms.form(submission.stem)
    listed = tuple(one for one in found if one.kind != "missing") if draft else found
    return Judgement(
        form=form.name,
        edition=form.edition,
        status=status(found),
        marking=chosen.text,
        findings=listed,
        source=submission.source,
        unlisted=len(found) - len(listed),
    )


def _about_answers(answers: Answers) -> list[Finding]:
    """Return what the schema and the rules find, in the order of the form."""
    stated = structure.findings(answers.submission)
    too_large = {one.pointer for one in stated if one.code in _TOO_LARGE}
    if too_large:
        answers = answers.without(too_large)
    known = {(finding.code, finding.pointer) for finding in stated}
    ruled = [one for one in run.findings(answers) if (one.code, one.pointer) not in known]
    if not ruled:
        return stated
    return sorted(stated + ruled, key=lambda one: structure.rank(answers.stem, one.pointer))


def status(findings: Iterable[Finding]) -> str:
    """Return the verdict that follows from findings: "complete", "incomplete" or "invalid".

    Warnings, advice and what is only late change nothing about it.
    """
    kinds = {finding.kind for finding in findings if finding.severity == "error"}
    if kinds - {"missing"}:
        return "invalid"
    return "incomplete" if kinds else "complete"


def unreadable(source: str, why: str) -> Judgement:
    """Return the judgement on a file that could not be read, for the reason `why`."""
    finding = Finding("UNREADABLE", "error", "unread", "", "", "", why)
    return Judgement("", "", "unreadable", "", (finding,), source)


def is_sound(judgement: Judgement) -> bool:
    """Return whether a document may be made of the submission: nothing listed is an error."""
    return all(finding.severity != "error" for finding in judgement.findings)
