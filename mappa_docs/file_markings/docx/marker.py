"""A marking on somebody else's Word file: in every header and footer that a page shows, and in the
properties. Nothing else of the file is touched, and no marking is ever lowered or translated."""

from datetime import datetime

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.docx import (
    label_writer,
    marked_lines,
    marking_paragraph,
    properties,
    sensitivity_labels,
)
from mappa_docs.file_markings.docx.inspector import inspect
from mappa_docs.markings import precedence, schemes
from mappa_docs.markings.area import Area, Label
from mappa_docs.messages import catalogue, places
from mappa_docs.model import Marking, Overruling
from mappa_docs.model.spots import Aspect, Spot, SpotKind
from mappa_docs.ooxml import sections, word_file
from mappa_docs.ooxml import text as texts
from mappa_docs.ooxml.editor import Edited
from mappa_docs.ooxml.formatting import Looks
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.sections import Slot
from mappa_docs.ooxml.text import Line


def apply(
    data: bytes,
    marking: Marking,
    label: Label | None = None,
    *,
    as_of: datetime | None = None,
    area: Area | None = None,
    decision: Overruling | None = None,
) -> bytes:
    """Return the Word file with `marking` at the top and bottom of every page (14.4).

    A lower marking that stands alone in its paragraph is raised; one that stands among other words
    stays, and ours is put beside it. The same input gives the same bytes. A `label` is set as
    Office does, at the time `as_of`; without one, labels keep their bytes.

    Raises UnreadableError; UsageError where the file is signed, is marked higher or under
    another scheme, or may be so and there is no `decision` on that, has a label of the `area` that
    is higher or not known, or can't be marked so that it is seen everywhere.
    """
    package = word_file.opened(data)
    if package.is_signed:
        raise UsageError(catalogue.sentence("MRK-12"))
    before = inspect(data, "", area=area).spots
    shown = (spot for spot in before if _is_shown(spot))
    decision = precedence.check(shown, marking, decision)
    if label and area:
        sensitivity_labels.refuse_lower(package, label, area)
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
            marking_paragraph.add(edited, slot, marking)
            given.add(kind)
    properties.mark(edited, marking, decision)
    if label:
        label_writer.write(edited, label, as_of)
    marked = edited.data()
    precedence.check_done(inspect(marked, ""), marking)
    return marked


def _is_shown(spot: Spot) -> bool:
    """Return whether Word or another program shows the place. What none shows is left as it is,
    whatever it says, and is a finding."""
    is_active = spot.kind is not SpotKind.INACTIVE
    return is_active or spot.location.aspect is Aspect.OTHER_PROGRAMS


def _mark(edited: Edited, slot: Slot, marking: Marking) -> None:
    """Put the marking into a header or footer that is there, unless it has it."""
    styles = Looks(edited.package)
    if _has(edited.package.xml(slot.name), styles, marking):
        return
    root = edited.root(slot.name)
    # What Word shows and what other programs show in its place are both put right.
    everything = texts.content(root, styles, every=True).lines
    parts = list(marked_lines.together(everything))
    for line in everything:
        whole = line not in parts and not line.kept  # no field is typed over
        if whole and precedence.is_lesser(line.text, marking):
            marking_paragraph.replace(line, marking.text)
        elif whole and (words := _completed(line.text, marking)):
            marking_paragraph.replace(line, words)
        elif _completed(line.text, marking) or _is_level(line, marking):
            raise UsageError(
                f"The file is marked {marking.level} already ({places.words(slot.location)}), "
                "among other words and without the descriptor. Add it there by hand."
            )
    if not _has(root, styles, marking):
        marking_paragraph.insert(root, slot.part, marking)


def _has(root: Element, styles: Looks, marking: Marking) -> bool:
    clear = [line for line in texts.content(root, styles).lines if not line.is_faint]
    return precedence.says((sighting for _, sighting in marked_lines.marked(clear)), marking)


def _completed(text: str, marking: Marking) -> str:
    """Return the marking that `text` is, with the descriptors that it lacks, or "" where it is
    none of this level."""
    old, new = schemes.whole(text, marking.scheme), precedence.meant(marking)
    if old is None or (old.level, old.when_complete) != (new.level, new.when_complete):
        return ""
    more = [word for word in marking.descriptors if word not in old.descriptors]
    return schemes.printed(old.level, [*old.descriptors, *more]) if more else ""


def _is_level(line: Line, marking: Marking) -> bool:
    """Return whether a line names the level of the marking, among other words or not."""
    return bool(marking.descriptors) and any(
        (sighting.scheme, sighting.level) == (marking.scheme, marking.level)
        for sighting in marked_lines.of_line(line)
    )
