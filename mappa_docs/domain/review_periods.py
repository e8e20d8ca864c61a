"""How often a case is reviewed, and which offenders that is about (13a.33, 31.21)."""

# What a meeting decides, as MAPPA A and B name it, where a level follows from it.
DECIDED = {"level_3": 3, "level_2": 2, "level_1": 1}
# The most weeks between two meetings, by level.
WEEKS = {2: 16, 3: 8}
_IN_THE_COMMUNITY = ("community", "approved_premises")
_HELD = ("custody", "hospital", "immigration_detention")


def in_community(location: str) -> bool | None:
    """Return whether an offender at the location is in the community.

    Of somebody unlawfully at large, and of a place that is not given, it can't be told: None.
    """
    if location in _IN_THE_COMMUNITY:
        return True
    return False if location in _HELD else None
