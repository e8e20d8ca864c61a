"""The function that makes documents of a part of a form, for other programs."""

from datetime import date

from mappa_docs.derived import action_lists as _lists
from mappa_docs.derived.action_lists import ActionLists
from mappa_docs.markings.area import Area
from mappa_docs.model import Submission


def action_lists(
    submission: Submission,
    *,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
) -> ActionLists:
    """Return a Word list for each agency of its own actions from agreed minutes (MAPPA B), and for
    each person who is sent action points only of those that name them (13b.3).

    Each finished file is searched for whatever else the minutes hold. One that would hold it, or
    name somebody else to a reader who is not sent the minutes, is not made: `refused` says why, and
    holds no answer. Raises UsageError for another form or an unknown scheme, and NotReadyError for
    minutes that are not complete or not agreed.
    """
    return _lists.action_lists(submission, scheme=scheme, as_of=as_of, area=area)
