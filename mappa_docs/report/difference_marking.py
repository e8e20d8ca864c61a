"""The protective marking of what is said about two forms: as high as the higher of them (14.4)."""

from collections.abc import Iterable

from mappa_docs.checking import arrived_marking, judging
from mappa_docs.comparison.differences import Differences
from mappa_docs.errors import UsageError
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.markings.schemes import schemes, whole
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Marking, Submission
from mappa_docs.report import report_marking


def text(found: Differences, *, scheme: str, area: Area | None) -> str:
    """Return the marking of a text or page. Markings are not translated: where the two forms are
    marked under different schemes, it is the highest of both."""
    least = document_marking.floor(scheme, area=area)
    return report_marking.marking(_carried(found, scheme, area), [least])


def one(found: Differences, *, scheme: str, area: Area | None) -> Marking:
    """Return the marking of a Word file, which is of one scheme.

    Raises UsageError where the two forms are marked under different schemes.
    """
    marking = report_marking.of_one_scheme(_carried(found, scheme, area), scheme, area)
    if marking is None:
        raise UsageError(sentence("DIFF.two_schemes"))
    return marking


def _carried(found: Differences, scheme: str, area: Area | None) -> Iterable[str]:
    """Return the markings of the two: those that their answers and floors ask for, and those that
    they say or carry, which may be of another scheme."""
    every: dict[str, None] = {}
    for submission in (found.old, found.new):
        judgement = judging.judge(submission, scheme=scheme, area=area)
        every[arrived_marking.with_marking(judgement, submission, area).marking] = None
        said = _said(submission)
        if said:
            every[said] = None
    return every


def _said(submission: Submission) -> str:
    """Return the marking that a form says it has, "" where it says none of any scheme."""
    given = submission.answers.get("marking")
    known = isinstance(given, str) and any(whole(given, name) for name in schemes())
    return str(given) if known else ""
