"""A submission → `Judgement`: everything that is known to be missing or wrong, and the verdict."""

from collections.abc import Iterable

from mappa_docs import form as forms
from mappa_docs import marking, structure
from mappa_docs.model import Finding, Judgement, Submission


def judge(
    submission: Submission, *, draft: bool = False, scheme: str = marking.DEFAULT_SCHEME
) -> Judgement:
    """Return what is missing and wrong in the submission.

    The status is "invalid" when something is wrong, "incomplete" when things are only missing, and
    "complete" when neither. With `draft`, what is missing is counted and not listed. Raises
    UsageError for an unknown marking scheme.
    """
    chosen, about_marking = marking.decide(submission.stem, submission.answers, scheme)
    found = (*structure.findings(submission), *submission.findings, *about_marking)
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


def status(findings: Iterable[Finding]) -> str:
    """Return the verdict that follows from findings: "complete", "incomplete" or "invalid"."""
    kinds = {finding.kind for finding in findings if finding.severity == "error"}
    if kinds - {"missing"}:
        return "invalid"
    return "incomplete" if kinds else "complete"
