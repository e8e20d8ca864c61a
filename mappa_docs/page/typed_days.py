"""A day as somebody types it into three fields."""

from datetime import date
from typing import NamedTuple

from starlette.datastructures import FormData

from mappa_docs.messages import catalogue

PARTS = ("day", "month", "year")


class TypedDay(NamedTuple):
    """What was typed, the day that it means, and what is wrong with it, "" for nothing. Where
    nothing was typed there is no day."""

    typed: tuple[str, str, str]
    day: date | None
    wrong: str = ""


NOTHING = TypedDay(("", "", ""), None)


def read(form: FormData, name: str, *, earliest: date | None = None) -> TypedDay:
    """Return the day in the fields of that name; one before the `earliest` is wrong."""
    day, month, year = (str(form.get(f"{name}-{part}", "")).strip() for part in PARTS)
    typed = (day, month, year)
    if not any(typed):
        return TypedDay(typed, None)
    if not all(part.isascii() and part.isdecimal() for part in typed) or len(year) != 4:
        return TypedDay(typed, None, catalogue.sentence("PAGE.day"))
    try:
        meant = date(int(year), int(month), int(day))
    except ValueError:
        return TypedDay(typed, None, catalogue.sentence("PAGE.day"))
    if earliest is not None and meant < earliest:
        return TypedDay(typed, None, catalogue.sentence("PAGE.day.past"))
    return TypedDay(typed, meant)
