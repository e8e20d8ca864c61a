"""A marking on somebody else's Word file: in every header and footer that a page shows, in the
properties, and in the row of a document that names its marking. Nothing else of the file is
touched, and no marking is ever lowered or translated."""

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise

from mappa_docs.definition import printed_words
from mappa_docs.errors import UsageError
from mappa_docs.file_markings.docx import (
    label_writer,
    marked_lines,
    marking_paragraph,
    properties,
    sensitivity_labels,
)
from mappa_docs.file_markings.docx.inspector import FIRST, inspect
from mappa_docs.markings import precedence, schemes
from mappa_docs.markings.area import Area, Label
from mappa_docs.messages import catalogue, places
from mappa_docs.model import Marking, Overruling, Term
from mappa_docs.model.spots import Aspect, Doubt, Spot, SpotKind
from mappa_docs.ooxml import reader, sections, unchanged, word_file
from mappa_docs.ooxml.editor import Edited
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.sections import Slot
from mappa_docs.ooxml.text import Line
from mappa_docs.ooxml.word_file import Package


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
    _mark_margins(edited, before, marking)
    _mark_said(edited, marking)
    properties.mark(edited, marking, decision)
    if label:
        label_writer.write(edited, label, as_of)
    marked = edited.data()
    for name in unchanged.differences(
        package.parts, word_file.opened(marked).parts, edited.edits()
    ):
        raise UsageError(
            catalogue.sentence("REFUSED.changed", (("part", _kind_of(package, name)),))
        )
    _look_again(marked, marking)
    return marked


def _mark_margins(edited: Edited, before: Iterable[Spot], marking: Marking) -> None:
    """Put the marking into every header and footer that a page shows and that lacks it."""
    package = edited.package
    seen = {spot.location: spot for spot in before if spot.needed}
    by_part: dict[str, list[Slot]] = {}
    lacking: dict[tuple[str, str], list[Slot]] = {}
    for slot in sections.slots(package, package.xml(package.main)):
        if slot.is_active and slot.name:
            by_part.setdefault(slot.name, []).append(slot)
        elif slot.is_active and slot.is_broken:
            marking_paragraph.add(edited, [slot], marking)
        elif slot.is_active:
            lacking.setdefault((slot.part, slot.kind), []).append(slot)
    # A section without one of its own goes on with what the first of them is given.
    for alike in lacking.values():
        marking_paragraph.add(edited, alike, marking)
    looks = Looks(package)
    for name, slots in by_part.items():
        if not all(precedence.says(seen[slot.location].sightings, marking) for slot in slots):
            _mark(edited, name, slots, looks, marking)


def _mark_said(edited: Edited, marking: Marking) -> None:
    """Let the table at the beginning of a document, which names its protective marking, name this
    one where it says nothing but a lower one. What a control or a field gives is an answer."""
    name, looks = edited.package.main, Looks(edited.package)
    # A part that is taken to be edited is written anew, so it is looked at first.
    if any(_said(edited.package.xml(name), looks, marking)):
        for line in _said(edited.root(name), looks, marking):
            marking_paragraph.replace(edited, name, line, marking.text)


def _said(root: Element, looks: Looks, marking: Marking) -> list[Line]:
    """Return what stands beside the words for the marking and is nothing but a lower one."""
    lines = [line for line in reader.content(root, looks, judged=True).lines if line.text.strip()]
    return [
        line
        for label, line in pairwise(lines[:FIRST])
        if label.in_table
        and label.text.strip() == printed_words.MARKING
        and not line.kept
        and precedence.is_lesser(line.text, marking)
    ]


def _look_again(marked: bytes, marking: Marking) -> None:
    """Raise UsageError where the marking is not surely seen in the finished file, and say why."""
    for spot in precedence.bare(inspect(marked, "").spots, marking):
        for doubt in spot.doubts or ("unknown",):
            where = (("place", places.words(spot.location)),)
            said = (*where, ("why", _why(doubt, spot)))
            raise UsageError(catalogue.sentence("REFUSED.unseen_why", said))


def _why(doubt: str, spot: Spot) -> str:
    """Return why it could not be told whether a place is marked, in a sentence."""
    unsure = next((sighting.unsure for sighting in spot.possible if sighting.unsure), "")
    if doubt != Doubt.WORDS or not unsure:
        return catalogue.sentence(f"MRK-7.{doubt}")
    levels = tuple(dict.fromkeys(sighting.level for sighting in spot.possible))
    return catalogue.sentence(f"MRK-7.{unsure}", (("levels", levels),))


def _kind_of(package: Package, name: str) -> Term:
    """Return what a part is, in words: its own name may be that of a person."""
    kinds = {relation.target: relation.kind for relation in package.relations(package.main)}
    if name == package.main:
        return Term("part.document")
    return Term(f"part.{kinds[name]}" if kinds.get(name) in sections.PARTS else "part.other")


def _is_shown(spot: Spot) -> bool:
    """Return whether Word or another program shows the place. What none shows is left as it is,
    whatever it says, and is a finding."""
    is_active = spot.kind is not SpotKind.INACTIVE
    return is_active or spot.location.aspect is Aspect.OTHER_PROGRAMS


def _mark(edited: Edited, name: str, slots: list[Slot], looks: Looks, marking: Marking) -> None:
    """Put the marking into the header or footer part of that name, which lacks it."""
    root = edited.root(name)
    # What Word shows and what other programs show in its place are both put right.
    everything = reader.content(root, looks, every=True, judged=True).lines
    parts = list(marked_lines.together(everything))
    is_raised = False
    for line in everything:
        whole = line not in parts and not line.kept  # no field is typed over
        if whole and precedence.is_lesser(line.text, marking):
            words = marking.text
        elif whole and (words := _completed(line.text, marking)):
            pass
        elif _completed(line.text, marking) or _is_level(line, marking):
            place = places.words(slots[0].location)
            said = (("level", marking.level), ("place", place))
            raise UsageError(catalogue.sentence("REFUSED.descriptor", said))
        else:
            continue
        marking_paragraph.replace(edited, name, line, words)
        is_raised = True
    again = reader.content(root, looks, judged=True).lines
    plain = [said for _, said in marked_lines.marked(map(_plain, again))]
    if not is_raised or not precedence.says(plain, marking):
        marking_paragraph.insert(edited, name, slots, marking)


def _plain(line: Line) -> Line:
    return line._replace(text=line.plain)


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
