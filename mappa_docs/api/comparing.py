"""The function that compares two submissions, for other programs."""

from mappa_docs.comparison import differences
from mappa_docs.comparison.differences import Differences
from mappa_docs.model import Submission


def diff(old: Submission, new: Submission) -> Differences:
    """Return what changed from the old submission to the new one: which answers were added, removed
    or changed, and whether the two may be about different people.

    Rows are matched by what stands in them, so that a row which only moved has not changed. Of two
    different forms, such as a MAPPA A and the MAPPA B that follows it (14.10), what both ask is
    compared. A change holds the answers. Raises UsageError for two forms that do not ask the same
    questions.
    """
    return differences.differences(old, new)
