"""What the decisions on MAPPA A and B mean for the level of a case."""

# Outside MAPPA: the case has left it, or never came in.
ENDED = 0
# The levels at which meetings manage a case.
ACTIVE = (2, 3)
# The screening of MAPPA A and the conclusion of MAPPA B, where a level follows from them.
_LEVELS = {
    "level_3": 3,
    "level_2": 2,
    "level_3_to_2": 2,
    "level_1": 1,
    "not_category_3": ENDED,
    "category_3_rejected": ENDED,
    "exit": ENDED,
}


def level_after(decision: object) -> int | None:
    """Return the level of a case after this decision, which is an option of MAPPA A or B: ENDED
    where it is not in MAPPA, and None where nothing is decided on the level."""
    return _LEVELS.get(decision) if isinstance(decision, str) else None
