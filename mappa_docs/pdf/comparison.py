"""Two versions of a PDF, object by object: what differs between them, as qpdf reads both."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from mappa_docs.pdf import page_tree, qpdf
from mappa_docs.pdf.page_tree import PageObject

# What a marking changes of a page, and of what the file says of itself.
_OF_PAGE = {"/Contents", "/Resources", "/MediaBox", "/CropBox"}
_OF_PROPERTIES = {"/Keywords", "/Subject", "/ProtectiveMarkingOverruled"}
_PARTS = {
    "/AcroForm": "fields",
    "/Outlines": "bookmarks",
    "/PageLabels": "labels",
    "/Names": "names",
    "/Dests": "names",
    "/AF": "names",
    "/StructTreeRoot": "tags",
    "/OCProperties": "layers",
}


class Changed(NamedTuple):
    """What is not as before: a part of the file or, with its number from 1, of a page."""

    part: str
    page: int | None = None


class Numbers(NamedTuple):
    """The numbers of all objects that a PDF has, and of those that are streams."""

    every: tuple[tuple[int, int], ...]
    streams: frozenset[tuple[int, int]]


def numbers(pdf: Any) -> Numbers:
    """Return the numbers of the objects of a PDF that is open in pikepdf, to which nothing was
    added there. All of it is read for that."""
    own = [thing for thing in pdf.objects if qpdf.is_own(thing)]
    streams = frozenset(thing.objgen for thing in own if qpdf.is_stream(thing))
    return Numbers(tuple(thing.objgen for thing in own), streams)


def changed(
    before: Any,
    after: Any,
    expected: int,
    unmoved: Collection[tuple[int, int]] = (),
    own: Numbers | None = None,
) -> Changed | None:
    """Return the first thing that differs between two PDFs that are open in pikepdf, besides what a
    marking changes; None where nothing does. Both have `expected` pages, or it is an error.

    Every object of the first is looked at once, whatever leads to it: its `own`, where they are
    known. One whose number is among the `unmoved` is alike already, but for a stream, whose length
    may be an object of its own.
    """
    pages = page_tree.pages(before, expected), page_tree.pages(after, expected)
    if qpdf.written(before.trailer.Root) != qpdf.written(after.trailer.Root):
        return Changed("structure")
    for page, (old, new) in enumerate(zip(*pages, strict=True), 1):
        if not _is_same_page(old, new):
            return Changed("page", page)
    was, now = (qpdf.value(pdf.trailer, "/Info") for pdf in (before, after))
    if not _is_same(was, now, _OF_PROPERTIES):
        return Changed("properties")
    looked_at = _holders(pages[0])
    for about in (was, qpdf.value(before.Root, "/Metadata")):
        if qpdf.is_own(about):
            looked_at.add(about.objgen)
    every, streams = own or numbers(before)
    for number in every:
        if number in looked_at or (number in unmoved and number not in streams):
            continue
        if not _is_alike(before.get_object(number), after.get_object(number)):
            return _named(number, before, pages[0])
    return None


def unmoved(
    before: Any, after: Any, data_before: bytes, data_after: bytes
) -> frozenset[tuple[int, int]]:
    """Return the numbers of the objects that both PDFs read from the same bytes: the second begins
    with all of the first, and its tables lead to the same place. None where it begins otherwise."""
    if not data_after.startswith(data_before):
        return frozenset()
    places = [dict(pdf.get_xref_table()) for pdf in (before, after)]
    return frozenset(
        number
        for number, place in places[0].items()
        if number in places[1] and _place(place) == _place(places[1][number])
    )


def has_tree_of_fields(pdf: Any) -> bool:
    """Return whether the fields of the PDF's form are a tree, in which each stands once. PDFium
    goes every way to a field, of which there may be without number where they are none."""
    waiting = [qpdf.value(qpdf.value(pdf.Root, "/AcroForm"), "/Fields")]
    seen: set[tuple[int, int]] = set()
    while waiting:
        fields = waiting.pop()
        for field in qpdf.inside(fields) if qpdf.is_array(fields) else ():
            if qpdf.is_own(field) and field.objgen in seen:
                return False
            if qpdf.is_own(field):
                seen.add(field.objgen)
            waiting.append(qpdf.value(field, "/Kids"))
    return True


def _place(entry: Any) -> tuple[int, ...]:
    """Return where an entry of pikepdf's table leads, in the file or in a stream of objects."""
    if qpdf.is_in_stream(entry):
        return entry.type, entry.obj_stream_number, entry.obj_stream_index
    return entry.type, entry.offset


def _holders(pages: list[PageObject]) -> set[tuple[int, int]]:
    """Return the numbers of the objects in which the pages stand."""
    return {(page.own if qpdf.is_own(page.own) else page.above).objgen for page in pages}


def _is_same_page(old: PageObject, new: PageObject) -> bool:
    """Return whether a page has all that it had, besides what a marking adds. Its instructions are
    objects of their own."""
    if qpdf.is_own(old.own) and old.number != new.number:
        return False
    if not _is_same(old.own, new.own, _OF_PAGE):
        return False
    resources = [page.value("/Resources") for page in (old, new)]
    for kind, kept in qpdf.entries(resources[0]).items():
        now = qpdf.value(resources[1], kind)
        if kind not in ("/Font", "/ColorSpace"):
            if qpdf.written(kept) != qpdf.written(now):
                return False
        elif not _is_same(kept, now, set(qpdf.entries(now)) - set(qpdf.entries(kept))):
            return False
    return True


def _is_same(old: Any, new: Any, besides: set[str]) -> bool:
    """Return whether two dictionaries hold the same, references as such, besides these keys."""
    kept = [
        {key: qpdf.written(entry) for key, entry in qpdf.entries(one).items() if key not in besides}
        for one in (old, new)
    ]
    return kept[0] == kept[1]


def _is_alike(old: Any, new: Any) -> bool:
    if not qpdf.is_stream(old):
        return qpdf.is_own(new) and qpdf.written_out(old) == qpdf.written_out(new)
    return (
        qpdf.is_stream(new)
        and _is_same(old, new, set())
        and old.read_raw_bytes() == new.read_raw_bytes()
    )


def _named(wanted: tuple[int, int], pdf: Any, pages: list[PageObject]) -> Changed:
    """Return by which part of the file an object is reached."""
    seen = _holders(pages)
    for key, part in _PARTS.items():
        if wanted in set(_reached(qpdf.value(pdf.Root, key), seen)):
            return Changed(part)
    for number, page in enumerate(pages, 1):
        for key, entry in qpdf.entries(page.own).items():
            if key != "/Parent" and wanted in set(_reached(entry, seen)):
                return Changed("notes" if key == "/Annots" else "picture", number)
    return Changed("structure")


def _reached(thing: Any, seen: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the objects that lie behind a thing, those that were not seen yet."""
    waiting = [thing]
    while waiting:
        thing = waiting.pop()
        if qpdf.is_own(thing):
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
            yield thing.objgen
        waiting += qpdf.inside(thing)
