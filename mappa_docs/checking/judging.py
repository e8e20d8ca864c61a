"""A submission → `Judgement`: everything that is known to be missing or wrong, and the verdict."""

from collections.abc import Iterable, Sequence
from datetime import date

from mappa_docs.definition import forms, pointers
from mappa_docs.intake.answers import Answers, is_long
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.model import Finding, Judgement, Status, Submission
from mappa_docs.rules import run
from mappa_docs.validation import schema_findings


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
    (judgement,) = judge_all([answers], draft=draft, scheme=scheme, area=area)
    return judgement


def judge_all(
    submissions: Sequence[Answers],
    *,
    draft: bool = False,
    scheme: str = "",
    area: Area | None = None,
) -> list[Judgement]:
    """Do what `judge` does for several submissions, whose answers are read.

    Each step is taken for all of them before the next one: a computer goes the same way again
    much faster than another one.
    """
    by_schema = [schema_findings.findings(answers.submission) for answers in submissions]
    short = map(_short, submissions, by_schema)
    by_rules = run.rule_findings(list(short))
    return [
        _judgement(*findings, draft=draft, scheme=scheme, area=area)
        for findings in zip(submissions, by_schema, by_rules, strict=True)
    ]


def _short(answers: Answers, by_schema: list[Finding]) -> Answers:
    """Return the answers as rules read them: of what is wrong and very long, the beginning. It has
    to be made shorter anyway, and to search all of it could take for ever."""
    too_long = {finding.pointer for finding in by_schema if is_long(answers.get(finding.pointer))}
    return answers.shortened(too_long) if too_long else answers


def _judgement(
    answers: Answers,
    by_schema: list[Finding],
    by_rules: list[Finding],
    *,
    draft: bool,
    scheme: str,
    area: Area | None,
) -> Judgement:
    submission = answers.submission
    chosen, about_marking = document_marking.decide(
        submission.stem, submission.answers, scheme, area=area
    )
    about_answers = _in_order(submission.stem, by_schema, by_rules)
    if submission.unasked:
        about_answers = [
            one
            for one in about_answers
            if one.kind != "missing" or one.pointer not in submission.unasked
        ]
    if submission.findings:
        found = [*_not_unread(about_answers, submission.findings), *submission.findings]
        about_answers = _sorted(submission.stem, found)
    findings = (*about_answers, *about_marking)
    form = forms.form(submission.stem)
    listed = tuple(finding for finding in findings if not draft or finding.kind != "missing")
    return Judgement(
        form=form.name,
        edition=form.edition,
        status=status(findings),
        marking=chosen.text,
        findings=listed,
        source=submission.source,
        unlisted=len(findings) - len(listed),
    )


def _not_unread(findings: list[Finding], of_reading: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those that say that an answer is missing which is there and could
    not be read: its sender is told of that."""
    unread = {finding.pointer for finding in of_reading if finding.severity == "error"}
    if not unread:
        return findings
    unread |= {table for pointer in unread if (table := pointers.table_of(pointer))}
    return [one for one in findings if one.kind != "missing" or one.pointer not in unread]


def _in_order(stem: str, by_schema: list[Finding], by_rules: list[Finding]) -> list[Finding]:
    """Return what the schema and the rules find, in the order of the form."""
    known = {(finding.code, finding.pointer) for finding in by_schema}
    more = [finding for finding in by_rules if (finding.code, finding.pointer) not in known]
    if not more:
        return by_schema
    return _sorted(stem, by_schema + more)


def _sorted(stem: str, findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: schema_findings.rank(stem, finding.pointer))


def status(findings: Iterable[Finding]) -> Status:
    """Return the verdict that follows from findings: "complete", "incomplete" or "invalid".

    Warnings, advice and what is only late change nothing about it.
    """
    kinds = {finding.kind for finding in findings if finding.severity == "error"}
    if kinds - {"missing"}:
        return "invalid"
    return "incomplete" if kinds else "complete"


def is_sound(judgement: Judgement) -> bool:
    """Return whether a document may be made of the submission: nothing listed is an error."""
    return all(finding.severity != "error" for finding in judgement.findings)
