"""What a PDF would do, or brings along, when somebody opens it. Nothing of it is run or opened."""

from collections.abc import Iterable, Iterator
from typing import Any

from mappa_docs.pdf import page_notes, qpdf
from mappa_docs.pdf.form_nodes import Drawn
from mappa_docs.pdf.page_tree import PageObject

# What is told of a file, by the names of what is in it.
SCRIPT, LAUNCH, SENDING, FILES = "script", "launch", "sending", "files"
_KINDS = {
    "/JavaScript": SCRIPT,
    "/Rendition": SCRIPT,
    "/Launch": LAUNCH,
    "/SubmitForm": SENDING,
    "/ImportData": SENDING,
}
_MOST_ACTIONS = 60


def kinds(pdf: Any, pages: Iterable[PageObject], drawn: Iterable[Drawn]) -> frozenset[str]:
    """Return which of the things named above pikepdf's PDF holds."""
    names = qpdf.value(pdf.Root, "/Names")
    holders = [pdf.Root, *(page.own for page in pages)]
    found = {kind for holder in holders for kind in _of_actions(holder)}
    if qpdf.value(names, "/JavaScript") is not None:
        found.add(SCRIPT)
    for note in drawn:
        found.update(_of_actions(note.node))
        parent = qpdf.value(note.node, "/Parent")
        if parent is not None:
            found.update(_of_actions(parent))
        if str(qpdf.value(note.node, "/Subtype")) == page_notes.FILE:
            found.add(FILES)
    embedded = qpdf.value(names, "/EmbeddedFiles")
    if any(qpdf.inside(qpdf.value(embedded, key)) for key in ("/Names", "/Kids")):
        found.add(FILES)
    if qpdf.inside(qpdf.value(pdf.Root, "/AF")):
        found.add(FILES)
    return frozenset(found)


def _of_actions(holder: Any) -> Iterator[str]:
    """Yield what the actions would do that hang on a page, a field or the whole file."""
    waiting = [holder.get(key) for key in ("/OpenAction", "/A") if key in holder]
    further = holder.get("/AA")
    if further is not None:
        waiting += qpdf.entries(further).values()
    for _ in range(_MOST_ACTIONS):
        if not waiting:
            return
        action = waiting.pop()
        if not qpdf.is_dictionary(action):
            continue
        kind = _KINDS.get(str(action.get("/S")))
        if kind:
            yield kind
        following = action.get("/Next")
        waiting += list(following) if qpdf.is_array(following) else [following]
