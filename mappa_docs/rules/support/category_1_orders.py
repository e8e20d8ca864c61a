"""Orders that put an offender under notification requirements, and so into category 1.

These are a Sexual Harm Prevention Order, the Sexual Offences Prevention Order before it, an interim
one of them, and a Notification Order (6.3, 6.18). Other civil orders make no category.
"""

import re
from collections.abc import Iterator
from datetime import date

from mappa_docs.intake.answers import Answers, Row, day
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.support.tables import text

_ORDERS = "/agreed_risk_management_plan/restrictive_orders"
_KINDS = ("notification_order", "shpo", "sopo")
# On MAPPA G an order is named in words.
_IN_WORDS = "/risk_assessment/restrictions"
_NAMED = expression(
    r"\W*(?:(?:full|interim|final)\s+)?"
    r"(?:s[ho]po|sexual\s+(?:harm|offences?)\s+prevention\s+order|notification\s+order"
    r"|gorchymyn\s+(?:interim\s+)?(?:atal\s+(?:niwed\s+rhywiol|troseddau\s+rhywiol)|hysbysu))\b",
    re.IGNORECASE,
)
_NOT_IN_FORCE = expression(
    r"\b(?:appl(?:y|ied|ication)|ended|expired|refused|discharged|proposed|not|sought|draft)\b",
    re.IGNORECASE,
)


def makes_category_1(answers: Answers, on: date | None) -> bool:
    """Return whether an order that is surely in force on the day makes the offender one of
    category 1; on the day of the form where that is not known."""
    return any(_is_running(row, on) for row in _orders(answers))


def _orders(answers: Answers) -> Iterator[Row]:
    """Yield the rows of the orders that count, as far as the form says that they are in force."""
    for _, row in answers.rows(_ORDERS):
        kind = text(row, "order")
        is_named = kind == "other" and _NAMED.match(text(row, "details"))
        if text(row, "status") == "in_force" and (kind in _KINDS or is_named):
            yield row
    for _, row in answers.rows(_IN_WORDS):
        name = text(row, "order")
        if _NAMED.match(name) and not _NOT_IN_FORCE.search(name):
            yield row


def _is_running(row: Row, on: date | None) -> bool:
    made, ends = day(row.get("date")), day(row.get("ends"))
    if on is None:
        return ends is None
    return (made is None or made <= on) and (ends is None or ends > on)
