"""How often a case is reviewed, and which offenders that is about (13a.33, 31.21)."""

from collections.abc import Mapping
from functools import cache

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.domain.periods import span

_IN_THE_COMMUNITY = ("community", "approved_premises")
_HELD = ("custody", "hospital", "immigration_detention")


@cache
def review_weeks() -> Mapping[int, int]:
    """Return the most weeks between two meetings, by level."""
    return {check["level"]: span(check["within"]).number for check in rulebook()["LVL-4"].checks}


def in_community(location: str) -> bool | None:
    """Return whether an offender at the location is in the community.

    Of somebody unlawfully at large, and of a place that is not given, it can't be told: None.
    """
    if location in _IN_THE_COMMUNITY:
        return True
    return False if location in _HELD else None
