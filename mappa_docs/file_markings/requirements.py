"""The least that files which others made may be marked, and the marking that one of them is to get.

Nothing tells which form such a file is, so the floor is that of any completed document (14.4), or
what the area asks for by default.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import summary
from mappa_docs.markings import document_marking, schemes
from mappa_docs.markings.area import Area
from mappa_docs.markings.schemes import printed
from mappa_docs.model import Inspection, Marking

_LATER = re.compile(r"(?i)\s{1,9}(when|once)\s{1,9}completed?\s{0,9}$")


def floors(name: str = "", least: str = "", area: Area | None = None) -> dict[str, Marking]:
    """Return the least that will do under the scheme of that name, or under each that may be
    meant without one: the floor of the guidance or the area, or `least` where that is given.

    Raises UsageError for an unknown scheme, one that is not the area's, or a `least` below the
    floor.
    """
    return {one: _floor(one, least, area) for one in _meant(name, least, area)}


def fitting(some: Mapping[str, Marking], inspection: Inspection) -> Marking:
    """Return the floor of the scheme that the file is marked under, or else the first there is."""
    return some.get(summary.seen(inspection).scheme) or next(iter(some.values()))


def wanted(words: str, name: str = "", area: Area | None = None) -> Marking:
    """Return the marking that `words` ask for, WHEN COMPLETE included, not below the floor.

    Raises UsageError where it is below, where no scheme has it, or where several have it and
    none is named.
    """
    plain = _LATER.sub("", words)
    if not plain.strip():
        raise UsageError("Name the marking, such as RESTRICTED.")
    some = floors(name, plain, area)
    if len(some) > 1:
        raise UsageError(
            f"{' and '.join(some)} have this marking. Say which is meant, as with --scheme gpms."
        )
    (found,) = some.values()
    if plain == words:
        return found
    return replace(found, text=printed(found.level, found.descriptors, blank_of=found.scheme))


def _floor(name: str, least: str, area: Area | None) -> Marking:
    found = document_marking.floor(name, area=area)
    return document_marking.raised(found, least) if least else found


def _meant(name: str, least: str, area: Area | None) -> list[str]:
    if name or area:
        return [document_marking.scheme_for(name, area)]
    known = [one for one in schemes.schemes() if not least or schemes.whole(least, one)]
    if not known:
        levels = "; ".join(
            f"{one.upper()}: {', '.join(schemes.levels(one))}" for one in schemes.schemes()
        )
        raise UsageError(f"No scheme has such a marking. {levels}.")
    return known
