"""Two submissions → what changed from one to the other."""

from dataclasses import dataclass
from typing import Literal

from mappa_docs.comparison import people, shared
from mappa_docs.comparison.changes import Change, changes
from mappa_docs.comparison.shared import PartAlone
from mappa_docs.definition import forms
from mappa_docs.model import Submission


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed from the `old` submission to the `new` one.

    `status` is "different" where anything changed, "unsure" where nothing did and something in one
    of the two could not be read, else "same". `told_apart` names the answers about the offender by
    which the two may be about different people. `not_compared` is what one of two different forms
    alone asks.
    """

    old: Submission
    new: Submission
    changes: tuple[Change, ...]
    told_apart: tuple[str, ...] = ()
    not_compared: tuple[PartAlone, ...] = ()

    @property
    def status(self) -> Literal["same", "different", "unsure"]:
        """The verdict in a word."""
        if self.changes:
            return "different"
        return "unsure" if self.unread else "same"

    @property
    def unread(self) -> tuple[Submission, ...]:
        """Those of the two in which something could not be read."""
        return tuple(one for one in (self.old, self.new) if _is_partly_read(one))


def diff(old: Submission, new: Submission) -> Differences:
    """Return what changed from the old submission to the new one: which answers were added, removed
    or changed, and whether the two may be about different people.

    Rows are matched by what stands in them, so that a row which only moved has not changed. Of two
    different forms, such as a MAPPA A and the MAPPA B that follows it (14.10), what both ask is
    compared. A change holds the answers. Raises UsageError for two forms that do not ask the same
    questions.
    """
    fields = shared.fields(old.stem, new.stem)
    before, after = (
        one.answers
        if old.stem == new.stem
        else shared.kept(one.answers, forms.form(one.stem).top, fields)
        for one in (old, new)
    )
    left = (
        *shared.not_compared(old.stem, old.answers, before, is_new=False),
        *shared.not_compared(new.stem, new.answers, after, is_new=True),
    )
    return Differences(
        old, new, tuple(changes(fields, before, after)), people.told_apart(old, new), left
    )


def _is_partly_read(submission: Submission) -> bool:
    """Return whether there is text on the form that is in no answer, or an answer that could not be
    read. What was read, and only not for certain, is compared."""
    return bool(submission.reading and submission.reading.unread) or any(
        finding.kind == "unread" and finding.severity == "error" for finding in submission.findings
    )
