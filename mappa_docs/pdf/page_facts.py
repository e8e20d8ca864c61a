"""What the objects of a PDF page say about how it is drawn, where its picture alone can't tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mappa_docs.pdf import acroform, annotations
from mappa_docs.pdf.annotations import Unsure
from mappa_docs.pdf.drawing_work import MOST, DrawingWork
from mappa_docs.pdf.geometry import Box
from mappa_docs.pdf.objects import (
    identity,
    instructions,
    is_true,
    pages,
    raw,
    resolved,
    resources,
    value,
)

if TYPE_CHECKING:
    from pypdf import PdfReader

# What may stand for plain colours so that they stay about the same.
_PLAIN_COLOURS = ("/DefaultGray", "/DefaultRGB", "/DefaultCMYK")
_MEASURED = ("/ICCBased", "/CalGray", "/CalRGB")
# By these the file says which box of a page is shown and printed in place of its crop box; and the
# boxes that may be smaller than that. PDFium does not follow them.
_AREAS = ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip")
_SMALLER = ("/BleedBox", "/TrimBox", "/ArtBox")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page before it is drawn. It is `annotated` where it has annotations that
    may show; `unsure` is where annotations look as the program likes; `replaced` says that a
    printer or a program may draw something else in the place of what is drawn here, `overprints`
    that inks may be printed on top of each other, and `endless` that the page, or the form that its
    fields belong to, takes too long to be looked at. Some programs show or print no more than what
    lies in all of the `areas`, boxes of the page's own plane."""

    annotated: bool = False
    unsure: tuple[Unsure, ...] = ()
    replaced: bool = False
    overprints: bool = False
    endless: bool = False
    areas: tuple[Box, ...] = ()


def page_facts(reader: "PdfReader") -> tuple[PageFacts, ...]:
    """Return what is known of each page, in their order."""
    return tuple(_Facts(reader).of_pages(pages(reader)))


class _Facts:
    """Finds the facts of pages, looking once at what several of them share."""

    def __init__(self, reader: "PdfReader") -> None:
        form = value(reader.root_object, "/AcroForm")
        self._redrawn = is_true(form, "/NeedAppearances")
        preferences = value(reader.root_object, "/ViewerPreferences")
        named = dict.fromkeys(str(value(preferences, key)) for key in _AREAS)
        self._named = tuple(name for name in named if name in _SMALLER)
        self._endless_form = acroform.is_endless(reader)
        self._work = DrawingWork()
        self._notes: dict[object, tuple[tuple[Unsure, ...], bool, list[Any]]] = {}
        self._effects: dict[int, tuple[bool, bool, object]] = {}

    def of_pages(self, every: Iterable[Any]) -> Iterator[PageFacts]:
        known: dict[int, PageFacts] = {}
        for page in every:
            if id(page) not in known:
                known[id(page)] = self._of(page)
            yield known[id(page)]

    def _of(self, page: Any) -> PageFacts:
        own = resources(page)
        notes = raw(page, "/Annots")
        key = identity(notes)
        if key not in self._notes:
            unsure = annotations.unsure(page, redrawn=self._redrawn)
            drawn = annotations.are_drawn(page)
            self._notes[key] = unsure, drawn, list(annotations.looks(page))
        unsure, drawn, looks = self._notes[key]
        effects = [self._effects_of(own)]
        effects += [self._effects_of(value(look, "/Resources")) for look in looks]
        annotated = bool(drawn or unsure)
        work = self._work.of(own, partial(instructions, page), iter(looks))
        return PageFacts(
            annotated=annotated,
            unsure=unsure,
            replaced=any(effect[0] for effect in effects),
            overprints=any(effect[1] for effect in effects),
            areas=tuple(self._areas(page)),
            endless=work > MOST or (annotated and self._endless_form),
        )

    def _areas(self, page: Any) -> Iterator[Box]:
        """Yield the boxes of the page that are shown or printed in place of its crop box."""
        boxes = (annotations.plain_box(value(page, name)) for name in self._named)
        return (box for box in boxes if box)

    def _effects_of(self, held: Any) -> tuple[bool, bool, object]:
        """Return whether something in the resources is replaced, and whether something overprints;
        the resources with it, so that no other ones take their place in memory."""
        if id(held) not in self._effects:
            drawn = list(_drawn([held]))
            found = any(map(_is_replaced, drawn)), any(map(_overprints, drawn)), held
            self._effects[id(held)] = found
        return self._effects[id(held)]


def _drawn(held: list[Any]) -> Iterator[Any]:
    """Yield the resources, and the forms, pictures and graphics states that they hold, also further
    down, each once."""
    seen: set[object] = set()
    while held:
        one = held.pop()
        if isinstance(one, dict):
            yield one
        for kind in ("/XObject", "/ExtGState"):
            entries = value(one, kind)
            for name in entries if isinstance(entries, dict) else ():
                reference = raw(entries, name)
                if identity(reference) in seen:
                    continue
                seen.add(identity(reference))
                found = resolved(reference)
                if isinstance(found, dict):
                    yield found
                    if value(found, "/Resources") is not None:
                        held.append(value(found, "/Resources"))


def _is_replaced(drawn: Any) -> bool:
    """Return whether it is a picture with alternatives, a form that shows another file, one in the
    language of printers, which no screen shows, or resources that give plain colours another
    meaning, which not every program follows."""
    keys = ("/Alternates", "/OPI", "/Ref", "/PS")
    is_other = value(drawn, "/Subtype") == "/PS" or any(key in drawn for key in keys)
    return is_other or _has_odd_colours(value(drawn, "/ColorSpace"))


def _has_odd_colours(spaces: Any) -> bool:
    if not isinstance(spaces, dict):
        return False
    plain = (value(spaces, name) for name in _PLAIN_COLOURS if name in spaces)
    return any(
        not isinstance(space, list) or not space or resolved(space[0]) not in _MEASURED
        for space in plain
    )


def _overprints(drawn: Any) -> bool:
    return is_true(drawn, "/OP") or is_true(drawn, "/op")
