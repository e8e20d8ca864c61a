"""Somebody confirms that answers which were carried forward are still current."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mappa_docs.definition.carried import CARRIED
from mappa_docs.errors import UsageError
from mappa_docs.forward import record
from mappa_docs.intake import submission as submissions
from mappa_docs.lazy_patterns import expression
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission

# A word of at least two letters.
_NAME = expression(r"[^\W\d_]{2}")


class Confirmed(NamedTuple):
    """The submission with what was confirmed, and the number of the answers that were."""

    submission: Submission
    number: int


def confirm(
    submission: Submission, wanted: Sequence[str] | None, *, by: str, on: date
) -> Confirmed:
    """Return the submission in which the answers at or below the pointers `wanted` are confirmed by
    somebody on a day; without any, all that have to be, of which there may be none.

    Raises UsageError for a name that says nothing or has no place in a line, and for a pointer
    without such an answer.
    """
    if not _NAME.search(by) or not by.strip().isprintable():
        raise UsageError(catalogue.sentence("PREFILL.by_whom"))
    stem, answers = submission.stem, submission.answers
    for pointer in wanted or ():
        if not record.confirmed(stem, answers, [pointer], by, on)[1]:
            raise UsageError(catalogue.sentence("PREFILL.nothing_to_confirm"))
    rows, number = record.confirmed(stem, answers, wanted, by.strip(), on)
    if not number:
        return Confirmed(submission, 0)
    told = submissions.from_answers({**answers, CARRIED: rows}, submission.source)
    findings, reading = submission.findings, submission.reading
    return Confirmed(replace(told, findings=(*told.findings, *findings), reading=reading), number)
