"""A marking above the one that a form needs is an answer, too: who made the form raised it."""

from collections.abc import Iterable

from mappa_docs.markings import document_marking, schemes
from mappa_docs.model import Form


def answer(texts: Iterable[str], form: Form) -> dict[str, str]:
    """Return the answer that gives the marking of a file, where that is higher than its form needs:
    `texts` are those of its own that are markings, each of them whole."""
    for text in texts:
        for scheme in schemes.schemes():
            sighting = schemes.whole(text.strip(), scheme) if text.strip() else None
            if sighting is None or sighting.when_complete or sighting.unsure:
                continue
            order = schemes.levels(scheme)
            least = document_marking.floor(scheme, form.template).level
            if order.index(sighting.level) > order.index(least):
                return {"marking": sighting.level}
    return {}
