"""A marking on somebody else's Word file: in every header and footer that a page shows, and in the
properties. Nothing else of the file is touched, and no marking is ever lowered or translated."""

from datetime import datetime

from mappa_docs import raising
from mappa_docs.area import Area, Label
from mappa_docs.errors import UsageError
from mappa_docs.model import Marking
from mappa_docs.rulebook import SIGNED
from mappa_docs.word import (
    inspector,
    labelled,
    labels,
    lettering,
    opened,
    properties,
    sections,
    text,
)
from mappa_docs.word.edited import Edited
from mappa_docs.word.sections import Slot

# Parts that no page shows are left as they are, whatever they say, and are a finding.
_UNDECIDED = "inactive"


def apply(
    data: bytes,
    marking: Marking,
    label: Label | None = None,
    *,
    as_of: datetime | None = None,
    area: Area | None = None,
) -> bytes:
    """Return the Word file with `marking` at the top and bottom of every page (14.4).

    A lower marking that stands alone in its paragraph is raised; one that stands among other words
    stays, and ours is put beside it. The same input gives the same bytes. A `label` is set as
    Office does, at the time `as_of`; without one, labels keep their bytes.

    Raises UnreadableError; UsageError where the file is signed, is marked higher or under
    another scheme, or has a label of the `area` that is higher or not known; and MarkingError when
    the finished file is not marked everywhere.
    """
    package = opened.opened(data)
    if package.is_signed:
        raise UsageError(SIGNED)
    before = inspector.inspect(data, "", area=area).spots
    raising.check((spot for spot in before if spot.kind != _UNDECIDED), marking)
    if label and area:
        labels.refuse_lower(package, label, area)
    edited = Edited(package)
    document = package.xml(package.main)
    done: set[str] = set()
    given: set[tuple[str, str]] = set()
    for slot in sections.slots(package, document):
        kind = (slot.part, slot.kind)
        if slot.is_active and slot.name and slot.name not in done:
            _mark(edited, slot, marking)
            done.add(slot.name)
        # A section without one of its own goes on with what an earlier one was given.
        elif slot.is_active and not slot.name and (slot.is_broken or kind not in given):
            lettering.add(edited, slot, marking)
            given.add(kind)
    properties.mark(edited, marking)
    if label:
        labelled.write(edited, label, as_of)
    marked = edited.data()
    raising.check_done(inspector.inspect(marked, ""), marking)
    return marked


def _mark(edited: Edited, slot: Slot, marking: Marking) -> None:
    """Put the marking into a header or footer that is there, unless it has it."""
    lines = text.content(edited.package.xml(slot.name)).lines
    if raising.says((one for line in lines for one in inspector.of_line(line)), marking):
        return
    root = edited.root(slot.name)
    # What Word shows and what other programs show in its place are both put right.
    everything = text.content(root, every=True).lines
    alone = [
        line
        for line in everything
        if raising.is_lesser(line.text, marking) and not line.kept  # no field is typed over
    ]
    for line in alone:
        lettering.replace(line.element, marking.text)
    if not alone:
        lettering.insert(root, slot.part, marking)
