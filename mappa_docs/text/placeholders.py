"""Fillers, such as "TBC" or "see above": texts that stand in a box and are no answer."""

from itertools import product

# Every filler is shorter, so that longer texts need not be looked at.
LENGTH = 44
# Signs that stand around a filler, or alone in its place.
_AROUND = " \t\n\u00a0.…,;:!?*_~'\"‘’“”/\\|()[]<>{}-–—"
_PUTTING_OFF = (
    *("tbc", "tba", "tbd", "tbn", "t.b.c", "t.b.a", "t.b.d", "t/b/c"),
    *("to follow", "will follow", "to be confirmed", "to be added", "to be advised"),
    *("to be agreed", "to be completed", "to be decided", "to be determined", "to be done"),
    *("to be provided", "to be updated", "awaiting", "awaited", "awaiting information"),
    *("awaiting confirmation", "awaiting update", "pending", "not yet completed"),
)
_POINTING = (
    "{} {}{}".format(*words)
    for words in product(
        *(
            ("see", "as", "as per", "per", "refer to", "please see", "please refer to", "as in"),
            ("", "the "),
            (
                *("above", "below", "attached", "previous", "before", "overleaf", "report"),
                *("oasys", "asset", "assetplus", "asset plus", "delius", "ndelius", "visor", "psr"),
                *("pre-sentence report", "risk assessment", "attached report", "minutes"),
                *("previous minutes", "last minutes", "referral", "mappa a", "document", "file"),
            ),
        )
    )
)
_EMPTY = (
    *("n/a", "na", "n.a", "n\\a", "n a", "n-a", "not applicable", "none given", "not given"),
    *("none provided", "not provided", "none stated", "not stated", "not completed"),
    *("ditto", "xx", "xxx", "xxxx", "insert", "insert text", "insert here"),
    *("as stated above", "as mentioned above", "see comments above", "same as above"),
)
# Where words would say why, these say nothing. Elsewhere they can be all that there is to say.
_BARE = (
    *("none", "nil", "nothing", "no", "yes", "unknown", "not known", "n/k", "nk", "dk"),
    *("don't know", "don’t know", "no reason", "no comment"),
)
FILLERS = frozenset((*_PUTTING_OFF, *_POINTING, *_EMPTY))
# Texts that give no reason.
NO_REASONS = FILLERS | frozenset(_BARE)
# Texts that give no reason for an absent answer. That it is to follow is a reason.
NO_REASONS_FOR_ABSENCE = NO_REASONS - frozenset(_PUTTING_OFF)
# Texts in place of an answer that could be recorded as absent. "No" and "yes" may answer it.
INSTEAD_OF_ABSENT = NO_REASONS - {"no", "yes"}


def bare(text: str) -> str:
    """Return the text in small letters, without the signs around it."""
    return text.casefold().strip(_AROUND)


def is_filler(text: str, fillers: frozenset[str] = FILLERS) -> bool:
    """Return whether the text is nothing but one of the fillers, or signs such as a dash. Blank
    text is no filler: the schema says that it is missing."""
    if len(text) >= LENGTH:
        return False
    words = bare(text)
    return words in fillers if words else bool(fillers) and not text.isspace() and text != ""
