"""Several documents in one file: what its first page says of them, and their pages."""

from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.definition import printed_words
from mappa_docs.definition.printed_words import PACK
from mappa_docs.documents import layout
from mappa_docs.documents.blocks import Block, Cell, Document, Filling, Line, Questions, State
from mappa_docs.documents.shapes import SIDE
from mappa_docs.model import Kind, Marking

_TITLE = "Contents"
_SUBTITLE = "The documents in this file, each with its first and last page."
_COLUMNS = ("Document", "Reference", "Version", "Date", "Pages")
# In points; their sum is the width of the text.
_WIDTHS = (192.0, 110.0, 64.0, 86.0, 58.0)


class Part(NamedTuple):
    """A document of a pack with what the first page says of it: its reference, version and date,
    each "" where it has none, and the `marking` that it carries by itself."""

    document: Document
    reference: str
    version: str
    date: str
    marking: Marking


class Listed(NamedTuple):
    """What the first page says of a document: its name, reference, version and date, and below the
    name what else is to be said."""

    cells: tuple[str, ...]
    notes: tuple[str, ...]


class PackDocument(NamedTuple):
    """Several documents in one file. What every page says of a `Document`, the first page has under
    the same names; then `columns` of these `widths` in points, in which the documents are `listed`,
    and the documents themselves."""

    form_name: str
    title: str
    subtitle: str
    state: State
    marking: Marking
    banner: str
    edition: str
    reference: str
    blocks: tuple[Block, ...]
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    listed: tuple[Listed, ...]
    parts: tuple[Document, ...]
    copy: str = ""
    filling: Filling = Filling.NONE


def name(document: Document) -> str:
    """Return what a document is called in a pack: by its form and its title."""
    return f"{document.form_name} – {document.title}"


def pack_document(parts: Sequence[Part], marking: Marking) -> PackDocument:
    """Return the documents as one file that carries this marking. It is a draft where one of them
    is, and each says for itself whether it is one."""
    drafts = [part.document for part in parts if part.document.state is State.DRAFT]
    state = State.DRAFT if drafts else State.COMPLETE
    return PackDocument(
        form_name=PACK,
        title=_TITLE,
        subtitle=_SUBTITLE,
        state=state,
        marking=marking,
        banner=layout.banner(state),
        edition=PACK,
        reference="",
        blocks=(Questions(printed_words.ABOUT, tuple(_about(parts, marking))),),
        columns=_COLUMNS,
        widths=_WIDTHS,
        listed=tuple(_listed(part, marking) for part in parts),
        parts=tuple(part.document for part in parts),
    )


def _about(parts: Sequence[Part], marking: Marking) -> list[Line]:
    said = {printed_words.MARKING: marking.text, printed_words.DOCUMENTS: str(len(parts))}
    if marking.handling:
        said[printed_words.HANDLING] = marking.handling
    return [
        Line(SIDE, (Cell(f"document.{label}", label, words, Kind.LINE),))
        for label, words in said.items()
    ]


def _listed(part: Part, marking: Marking) -> Listed:
    cells = (name(part.document), part.reference, part.version, part.date)
    own = part.marking.text if part.marking.text != marking.text else ""
    notes = (part.document.banner, f"{printed_words.BY_ITSELF} {own}" if own else "")
    return Listed(
        tuple(words or printed_words.NO_ENTRY for words in cells), tuple(filter(None, notes))
    )
