"""What is to be said of a document that was made of a part of a form, without any answer."""

from collections.abc import Iterator

from mappa_docs.derived.finished import Derived
from mappa_docs.messages.catalogue import sentence
from mappa_docs.report import finding_groups


def lines(derived: Derived) -> Iterator[str]:
    """Yield what is still to do in it, and the places of what was not released."""
    if derived.to_do:
        counts = finding_groups.counted(derived.to_do)
        yield sentence("DERIVE.to_do", (("counts", counts),))
    if derived.held_back:
        yield sentence("DERIVE.held_back", (("places", derived.held_back),))
