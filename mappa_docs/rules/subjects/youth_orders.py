"""MAPPA H for a community sentence: it is sent when the order begins (23.10)."""

from collections.abc import Iterator
from datetime import timedelta

from mappa_docs.intake.answers import Answers
from mappa_docs.model import Count
from mappa_docs.rules.registry import Problem, rule

# The guidance gives no number of days. The case is identified in three, and a form takes a few.
_SOON = timedelta(days=14)
_STARTS = (
    "/conviction/relevant_dates/community_order_start",
    "/conviction/sentence_date",
    "/conviction/date",
)


@rule("H-2", "mappa-h")
def sent_when_the_order_begins(answers: Answers) -> Iterator[Problem]:
    """23.10: for those on community sentences at the start of the order."""
    if (
        answers.text("/notification/kind") != "new"
        or answers.text("/conviction/sentence_type") != "community_order"
    ):
        return
    sent = answers.day("/notification/date")
    start = next((day for day in map(answers.day, _STARTS) if day), None)
    if sent and start and sent - start > _SOON:
        late = sent - start
        yield Problem(
            "/notification/date",
            due=start.isoformat(),
            days=late.days,
            parameters={"late": Count(late.days, "day")},
        )
