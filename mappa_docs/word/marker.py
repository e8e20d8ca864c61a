"""A marking on somebody else's Word file: in every header and footer that a page shows, and in the
properties. Nothing else of the file is touched, and no marking is ever lowered or translated."""

from datetime import datetime

from mappa_docs import scheme
from mappa_docs.area import Label
from mappa_docs.errors import MarkingError, UsageError
from mappa_docs.model import Inspection, Marking, Sighting
from mappa_docs.word import inspector, labels, lettering, opened, properties, sections, text
from mappa_docs.word.edited import Edited
from mappa_docs.word.sections import Slot
from mappa_docs.word.text import Line

# What a higher marking, or one of another scheme, must not stand in. Parts that no page shows are
# left as they are, and are a finding.
_DECISIVE = ("header", "footer", "body", "watermark", "property", "label")


def apply(
    data: bytes, marking: Marking, label: Label | None = None, *, as_of: datetime | None = None
) -> bytes:
    """Return the Word file with `marking` at the top and bottom of every page (14.4).

    A lower marking that stands alone in its paragraph is raised; one that stands among other words
    stays, and ours is put beside it. The same input gives the same bytes. A `label` is set as
    Office does, at the time `as_of`; without one, labels keep their bytes.

    Raises UnreadableError; UsageError where the file is signed, or is marked higher or under
    another scheme; and MarkingError when the finished file is not marked everywhere.
    """
    package = opened.opened(data)
    if package.is_signed:
        raise UsageError(
            "The file is signed, and a marking would break the signature. Ask whoever signed it to "
            "mark it and sign again."
        )
    _refuse(inspector.inspect(data, ""), marking)
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
        labels.write(edited, label, as_of)
    marked = edited.data()
    _check(inspector.inspect(marked, ""), marking)
    return marked


def _refuse(inspection: Inspection, marking: Marking) -> None:
    """Raise UsageError where the marking would lower, or contradict, one that is there."""
    for spot in inspection.spots:
        if spot.kind not in _DECISIVE:
            continue
        own = [_rank(one, marking.scheme) for one in spot.sightings if one.scheme == marking.scheme]
        if any(rank > _asked(marking) for rank in own):
            raise UsageError(
                f"The file is marked higher than {marking.text} already: {spot.place}. A marking "
                "is never lowered."
            )
        known = scheme.levels(marking.scheme)
        if any(one.level not in known for one in spot.sightings):
            raise UsageError(
                f"The file is marked under another scheme than {marking.scheme.upper()}: "
                f"{spot.place}. Markings are never translated: ask whoever wrote it which one "
                "holds."
            )


def _asked(marking: Marking) -> tuple[int, bool]:
    found = scheme.whole(marking.text, marking.scheme)
    later = found is not None and found.when_complete
    return scheme.levels(marking.scheme).index(marking.level), not later


def _rank(sighting: Sighting, name: str) -> tuple[int, bool]:
    return scheme.levels(name).index(sighting.level), not sighting.when_complete


def _mark(edited: Edited, slot: Slot, marking: Marking) -> None:
    """Put the marking into a header or footer that is there, unless it has it."""
    lines = text.content(edited.package.xml(slot.name)).lines
    if any(_says(one, marking) for line in lines for one in inspector.of_line(line)):
        return
    root = edited.root(slot.name)
    # What Word shows and what other programs show in its place are both put right.
    everything = text.content(root, every=True).lines
    alone = [line for line in everything if _is_alone(line, marking)]
    for line in alone:
        lettering.replace(line.element, marking.text)
    if not alone:
        lettering.insert(root, slot.part, marking)


def _says(sighting: Sighting, marking: Marking) -> bool:
    """Return whether what was read is this marking, with its descriptors or more."""
    return (
        sighting.scheme == marking.scheme
        and _rank(sighting, marking.scheme) == _asked(marking)
        and set(marking.descriptors) <= set(sighting.descriptors)
    )


def _is_alone(line: Line, marking: Marking) -> bool:
    """Return whether the paragraph says a lower marking and nothing else, and is no field.

    Descriptors after it would be lost, so with them it stays."""
    found = scheme.whole(line.text, marking.scheme)
    return found is not None and not found.descriptors and not line.kept


def _check(inspection: Inspection, marking: Marking) -> None:
    """Raise MarkingError unless every place that needs it has the marking."""
    for spot in inspection.spots:
        if spot.needed and not any(_says(one, marking) for one in spot.sightings):
            raise MarkingError(
                f"The Word file was not handed over. Its marking is missing: {spot.place}."
            )
