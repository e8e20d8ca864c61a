"""Which protective marking a document carries: the policy.

The guidance's floor is RESTRICTED (14.4); under Government Security Classifications it is
OFFICIAL-SENSITIVE. Raising is free. Lowering is refused, and schemes are never translated.
"""

from typing import Any

from mappa_docs import messages
from mappa_docs.errors import UsageError
from mappa_docs.model import Finding, Marking
from mappa_docs.scheme import levels, recognised, schemes
from mappa_docs.scheme import scheme as _scheme

DEFAULT_SCHEME = "gpms"


def floor(scheme: str) -> Marking:
    """Return the lowest marking that a completed document may carry (14.4)."""
    level = _scheme(scheme)["floor"]["level"]
    return Marking(scheme, level, level)


def blank(scheme: str) -> Marking:
    """Return the marking of an empty form, such as RESTRICTED WHEN COMPLETE."""
    level = floor(scheme).level
    return Marking(scheme, level, _scheme(scheme)["blank"].format(marking=level))


def asked_for(text: str, scheme: str) -> Marking:
    """Return the marking that somebody asks for by name.

    Raises UsageError when the scheme has no such level.
    """
    level = recognised(text, scheme)
    if not level:
        known = ", ".join(levels(scheme))
        raise UsageError(f"The {scheme.upper()} scheme has no such marking. It has: {known}.")
    return Marking(scheme, level, level)


def raised(current: Marking, text: str) -> Marking:
    """Return the marking that `text` asks for in place of `current`, which is never lowered.

    Raises UsageError when the scheme has no such level, or it is lower than the current one.
    """
    wanted = asked_for(text, current.scheme)
    if _below(wanted.level, current):
        raise UsageError(
            f"The document is marked {current.level} already, the least that guidance 14.4 or the "
            "form itself asks for. A lower marking is refused."
        )
    return wanted


def decide(
    stem: str, answers: dict[str, Any], scheme: str = DEFAULT_SCHEME
) -> tuple[Marking, list[Finding]]:
    """Return the marking for these answers, and what is wrong with the one they ask for.

    An answer of its own scheme at or above the floor is kept; with none, the floor is used.
    """
    given = answers.get("marking")
    known = isinstance(given, str) and any(recognised(given, name) for name in schemes())
    if not isinstance(given, str) or not known:
        return floor(scheme), []  # what is not a marking at all is the schema's finding
    level = recognised(given, scheme)
    said = ""
    code = "MRK-1"
    if not level:
        code = "MRK-SCHEME"
        others = " or ".join(
            f"--scheme {name}" for name in schemes() if name != scheme and recognised(given, name)
        )
        said = (
            f"The protective marking is not one of {', '.join(levels(scheme))}: use one of these, "
            f"or {others}"
        )
    elif _below(level, floor(scheme)):
        said = f"The protective marking must be {floor(scheme).level} or higher"
    if not said:
        return Marking(scheme, level, level), []
    paragraphs = tuple(_scheme(scheme)["floor"]["guidance"])
    finding = messages.finding(stem, code, "marking", "/marking", said=said, guidance=paragraphs)
    return floor(scheme), [finding]


def _below(level: str, least: Marking) -> bool:
    order = levels(least.scheme)
    return order.index(level) < order.index(least.level)
