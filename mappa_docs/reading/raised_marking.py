"""A marking above the one that a form needs is an answer, too: who made the form raised it."""

from collections.abc import Iterable

from mappa_docs.markings import document_marking, schemes
from mappa_docs.markings.property_names import MARKING
from mappa_docs.model import Form
from mappa_docs.ooxml.properties import custom
from mappa_docs.ooxml.word_file import Package


def answer(package: Package, beside: Iterable[str], form: Form) -> dict[str, str]:
    """Return the answer that gives the marking of a file, where that is higher than its form needs:
    `beside` is what stands beside the words “Protective marking”."""
    return of_texts((*beside, custom(package).get(MARKING, "")), form)


def of_texts(texts: Iterable[str], form: Form) -> dict[str, str]:
    """Return the answer that gives the first marking that one of the texts is, and that is higher
    than the form needs."""
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
