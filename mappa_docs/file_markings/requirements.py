"""The least that files which others made may be marked, and the marking that one of them is to get.

Nothing tells which form such a file is, so the floor is that of any completed document (14.4), or
what the area asks for by default.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.summary import summarise
from mappa_docs.markings import document_marking, schemes
from mappa_docs.markings.area import Area
from mappa_docs.markings.schemes import printed
from mappa_docs.model import Marking
from mappa_docs.model.spots import Inspection

_WHEN_COMPLETE = re.compile(r"(?i)\s{1,9}(when|once)\s{1,9}completed?\s{0,9}$")


def floors_by_scheme(
    scheme: str = "", least: str = "", area: Area | None = None
) -> dict[str, Marking]:
    """Return the least marking that will do under the scheme of that name, or without a name under
    each that may be meant: the floor of the guidance or the area, or `least` where that is given.

    Raises UsageError for an unknown scheme, one that is not the area's, or a `least` below the
    floor.
    """
    return {name: _floor(name, least, area) for name in _possible_schemes(scheme, least, area)}


def floor_for(floors: Mapping[str, Marking], inspection: Inspection) -> Marking:
    """Return the floor of the scheme that the file is marked under, or else the first there is."""
    return floors.get(summarise(inspection).scheme) or next(iter(floors.values()))


def marking_asked_for(words: str, scheme: str = "", area: Area | None = None) -> Marking:
    """Return the marking that `words` ask for, WHEN COMPLETE included, not below the floor.

    Raises UsageError where it is below, where no scheme has it, or where several have it and
    none is named.
    """
    final_words = _WHEN_COMPLETE.sub("", words)
    if not final_words.strip():
        raise UsageError("Name the marking, such as RESTRICTED.")
    floors = floors_by_scheme(scheme, final_words, area)
    if len(floors) > 1:
        raise UsageError(
            f"{' and '.join(floors)} have this marking. Say which is meant, as with --scheme gpms."
        )
    (marking,) = floors.values()
    if final_words == words:
        return marking
    text = printed(marking.level, marking.descriptors, blank_of=marking.scheme)
    return replace(marking, text=text)


def _floor(scheme: str, least: str, area: Area | None) -> Marking:
    floor = document_marking.floor(scheme, area=area)
    return document_marking.raised(floor, least) if least else floor


def _possible_schemes(scheme: str, least: str, area: Area | None) -> list[str]:
    if scheme or area:
        return [document_marking.scheme_for(scheme, area)]
    knowing = [name for name in schemes.schemes() if not least or schemes.whole(least, name)]
    if not knowing:
        levels = "; ".join(
            f"{name.upper()}: {', '.join(schemes.levels(name))}" for name in schemes.schemes()
        )
        raise UsageError(f"No scheme has such a marking. {levels}.")
    return knowing
