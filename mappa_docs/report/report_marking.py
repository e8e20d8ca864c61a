"""The protective marking that a report carries: as high as what it is about."""

from collections.abc import Collection, Iterable

from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.markings.document_marking import at_least, floor
from mappa_docs.markings.schemes import schemes, whole
from mappa_docs.model import Marking


def marking(markings: Iterable[str], least: Collection[Marking]) -> str:
    """Return the marking of a report about documents that carry these `markings`, "" for none.

    It is the highest of them, with their descriptors, and never below `least` (14.4): the floor of
    the scheme that was asked for, or that of each scheme that may be meant. Markings are never
    translated, so a report about documents of two schemes carries the highest of both.
    """
    texts = set(markings) - {""}
    lowest = {marking.scheme: marking for marking in least}
    fitting = [name for name in lowest if all(whole(text, name) for text in texts)]
    known = [name for name in schemes() if any(whole(text, name) for text in texts)]
    asked = lowest if len(lowest) == 1 else ()
    names = fitting[:1] or dict.fromkeys((*asked, *known))
    highest = (at_least(lowest.get(name) or floor(name), texts).text for name in names)
    return " and ".join(dict.fromkeys(highest))


def of_one_scheme(
    markings: Iterable[str], scheme: str = "", area: Area | None = None
) -> Marking | None:
    """Return the marking of a Word file about documents that carry these `markings`, which is of
    one scheme: of the one asked for, if they are of that. None where they are of several."""
    carried = list(markings)
    for name in dict.fromkeys((document_marking.scheme_for(scheme, area), *schemes())):
        if all(whole(marking, name) for marking in carried):
            of_area = area if area and area.scheme == name else None
            return at_least(floor(name, area=of_area), carried)
    return None
