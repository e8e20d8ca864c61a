"""The protective marking that a report carries: as high as what it is about."""

from collections.abc import Collection, Iterable

from mappa_docs.markings.document_marking import floor
from mappa_docs.markings.schemes import descriptors, levels, printed, schemes, whole
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
    highest = (_highest(texts, lowest.get(name) or floor(name)) for name in names)
    return " and ".join(dict.fromkeys(highest))


def _highest(texts: Iterable[str], least: Marking) -> str:
    """Return the highest of `least` and those of its scheme, with the descriptors of all."""
    carried = [marking for text in texts if (marking := whole(text, least.scheme))]
    in_order = levels(least.scheme)
    level = max((least.level, *(marking.level for marking in carried)), key=in_order.index)
    words = {*least.descriptors, *(word for marking in carried for word in marking.descriptors)}
    return printed(level, (word for word in descriptors(least.scheme) if word in words))
