"""Which protective marking a document carries.

The floor is that of the guidance, or higher where the document is for ViSOR or the area says so.
Raising is free. Lowering is refused, and schemes are never translated.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mappa_docs.errors import UsageError
from mappa_docs.markings import policy
from mappa_docs.markings.area import Area
from mappa_docs.markings.schemes import (
    correspondence,
    descriptors,
    levels,
    printed,
    recognised,
    schemes,
    whole,
)
from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import MAIN, Finding, Marking

DEFAULT_SCHEME = "gpms"


def scheme_for(scheme: str, area: Area | None) -> str:
    """Return the scheme that was asked for, else the area's, else that of the guidance.

    Raises UsageError where the area's floors and labels belong to another scheme.
    """
    if area is None:
        return scheme or DEFAULT_SCHEME
    if scheme and scheme != area.scheme and (area.floors or area.labels):
        raise UsageError(
            f"The area profile is of the {area.scheme.upper()} scheme, and its floors are not "
            f"translated. Use that scheme, or a profile of the {scheme.upper()} scheme."
        )
    return scheme or area.scheme


def floor(
    scheme: str, document: str = "", *, purpose: str = "", area: Area | None = None
) -> Marking:
    """Return the lowest marking that a completed document may carry (14.4, 14.5, 20.14 to 20.22).

    `document` is the name of its Word template. `purpose` is "visor" for what is prepared for entry
    on ViSOR. Raises UsageError for an unknown scheme or purpose, or an area of another scheme.
    """
    least = policy.floor(scheme, document, purpose)
    of_area = area.floors_of(document) if area and scheme_for(scheme, area) == area.scheme else []
    level = max((least.level, *of_area), key=levels(scheme).index)
    return Marking(scheme, level, printed(level))


def of_blank(scheme: str, document: str = "", *, area: Area | None = None) -> Marking:
    """Return the marking of an empty form, such as RESTRICTED WHEN COMPLETE."""
    level = floor(scheme, document, area=area).level
    return Marking(scheme, level, printed(level, blank_of=scheme))


def asked_for(text: str, scheme: str) -> Marking:
    """Return the marking that somebody asks for by name, with descriptors after it or without.

    Raises UsageError when the scheme has no such level or descriptor.
    """
    sighting = whole(text, scheme)
    if not sighting or sighting.when_complete or sighting.unsure:
        names = ", ".join(levels(scheme))
        raise UsageError(f"The {scheme.upper()} scheme has no such marking. It has: {names}.")
    text = printed(sighting.level, sighting.descriptors)
    return Marking(scheme, sighting.level, text, sighting.descriptors)


def raised(current: Marking, text: str) -> Marking:
    """Return the marking that `text` asks for in place of `current`, which is never lowered.

    Raises UsageError when the scheme has no such level, or it is lower than the current one.
    """
    wanted = asked_for(text, current.scheme)
    if _below(wanted.level, current):
        raise UsageError(
            f"The least that will do is {current.level}: guidance 14.4, the area or the form "
            "itself asks for it. A lower marking is refused."
        )
    return with_descriptors(replace(current, level=wanted.level), wanted.descriptors)


def with_descriptors(current: Marking, words: Iterable[str]) -> Marking:
    """Return the marking with these descriptors after it, besides those that it has.

    Raises UsageError for a word that is not a descriptor of the scheme.
    """
    allowed = descriptors(current.scheme)
    wanted = tuple(dict.fromkeys((*current.descriptors, *(word.upper() for word in words))))
    if set(wanted) - set(allowed):
        raise UsageError(
            f"The {current.scheme.upper()} scheme has no such descriptor. It has: "
            f"{', '.join(allowed) or 'none'}."
        )
    return replace(current, text=printed(current.level, wanted), descriptors=wanted)


def at_least(least: Marking, texts: Iterable[str]) -> Marking:
    """Return the highest of `least` and of the markings of its scheme among `texts`, with the
    descriptors of all. WHEN COMPLETE is left out."""
    carried = [marking for text in texts if (marking := whole(text, least.scheme))]
    level = max((least.level, *(one.level for one in carried)), key=levels(least.scheme).index)
    words = {*least.descriptors, *(word for one in carried for word in one.descriptors)}
    ordered = tuple(word for word in descriptors(least.scheme) if word in words)
    return Marking(least.scheme, level, printed(level, ordered), ordered)


def carried_by(text: str, least: Iterable[Marking]) -> Marking | None:
    """Return the marking that a document has which says `text`, under the first scheme of the
    markings that are `least` which knows it; None where none does."""
    known = (one for one in least if whole(text, one.scheme))
    return next((at_least(one, [text]) for one in known), None)


def decide(
    stem: str,
    answers: dict[str, Any],
    scheme: str = "",
    *,
    document: str = MAIN,
    purpose: str = "",
    area: Area | None = None,
) -> tuple[Marking, list[Finding]]:
    """Return the marking for these answers, and what is wrong with the one they ask for.

    An answer of its own scheme at or above the floor is kept; with none, the floor is used. What
    is made for a `purpose` is raised to that floor without a finding.
    """
    scheme = scheme_for(scheme, area)
    name = stem if document == MAIN else f"{stem}-{document}"
    chosen = floor(scheme, name, purpose=purpose, area=area)
    given = answers.get("marking")
    if not isinstance(given, str):
        return chosen, []
    level = recognised(given, scheme)
    least = floor(scheme, name, area=area)
    if level and not _below(level, least):
        kept = level if _below(chosen.level, replace(chosen, level=level)) else chosen.level
        return replace(chosen, level=kept, text=printed(kept)), []
    code, sentence = "MRK-1", Sentence("MRK-1.answer", (("least", least.level),))
    if not level:
        other = _of_another_scheme(given, scheme)
        if other is None:
            return chosen, []  # what is not a marking at all is the schema's finding
        code, sentence = "MRK-SCHEME", other
    behind = policy.floor(scheme, name).guidance
    grounds = Grounds(code, "marking", guidance=behind, basis="guidance")
    return chosen, [finding_messages.finding(stem, "/marking", grounds, sentence)]


def _of_another_scheme(given: str, scheme: str) -> Sentence | None:
    """Return what to do about a marking of another scheme, or None where it is of none."""
    for name in schemes():
        level = recognised(given, name)
        if not level:
            continue
        usual = correspondence(level, name, scheme)
        return Sentence(
            f"MRK-SCHEME.{usual.status}" if usual else "MRK-SCHEME",
            (
                ("other", name.upper()),
                ("scheme", scheme.upper()),
                ("levels", usual.levels if usual else tuple(levels(scheme))),
                ("option", name),
            ),
        )
    return None


def _below(level: str, least: Marking) -> bool:
    order = levels(least.scheme)
    return order.index(level) < order.index(least.level)
