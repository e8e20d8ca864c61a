"""Links to the names of fields → the fields of a form in a PDF.

The PDF is drawn with a link in each place that is to be filled in, so that its place on the page,
its place in the order of reading and its element among the tags are right. Here each of these links
becomes a field: the same object, with the same element.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from mappa_docs.errors import BrokenInstallationError
from mappa_docs.pdf import appearances, typeface
from mappa_docs.pdf.entry import Entry, EntryKind

# What a link to the place of a field begins with.
SCHEME = "field:"
_PRINTED = 4
_REQUIRED, _LINES, _LIST, _TAKES_OTHERS = 1 << 1, 1 << 12, 1 << 17, 1 << 18
_FLAGS = {
    EntryKind.TEXT: _LINES,
    EntryKind.LIST: _LIST,
    EntryKind.OPEN_LIST: _LIST | _TAKES_OTHERS,
}
# The first entry of a list, by which it is emptied again.
_NONE = " "
_ONE_LINE = 1.8
_ON, _OFF = "/Yes", "/Off"


def with_fields(
    data: bytes,
    entries: Iterable[Entry],
    information: Mapping[str, str],
    drawn: Callable[[str], str],
) -> bytes:
    """Return the PDF with a field in the place of each link to one of the entries.

    `information` joins what the file says about itself, and `drawn` gives the words that are drawn
    for a text, in which each character is one that the typeface of fields has. The same PDF and
    entries give the same bytes.

    Raises BrokenInstallationError where the links are not those to the entries, each once.
    """
    import pikepdf

    by_name = {entry.name: entry for entry in entries}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fields = _Fields(pdf, drawn)
        for name, annotation, page in _links(pdf):
            entry = by_name.pop(name, None)
            if entry is None:
                raise _not_fitting()
            fields.add(entry, annotation, page)
        if by_name:
            raise _not_fitting()
        fields.close()
        for key, value in information.items():
            pdf.docinfo[pikepdf.Name(f"/{key}")] = value
        written = io.BytesIO()
        pdf.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return written.getvalue()


def _links(pdf: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the name of each field that there is a link to, with the link and its page."""
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", ()):
            action = annotation.get("/A")
            target = str(action.get("/URI", "")) if action is not None else ""
            if target.startswith(SCHEME):
                yield target.removeprefix(SCHEME), annotation, page.obj


class _Fields:
    """Makes the fields of one PDF."""

    def __init__(self, pdf: Any, drawn: Callable[[str], str]) -> None:
        from pikepdf import Dictionary, Name

        self.pdf = pdf
        self.drawn = drawn
        wide, self.narrow = typeface.add_to(pdf)
        fonts = Dictionary({f"/{appearances.FONT}": wide})
        self.resources = pdf.make_indirect(Dictionary(Font=fonts))
        self.elements = _elements(pdf)
        self.fields: list[Any] = []
        self.boxes: dict[tuple[float, float], Any] = {}
        self.name = Name

    def add(self, entry: Entry, annotation: Any, page: Any) -> None:
        """Make a field of a link."""
        name = self.name
        for key in ("/A", "/Border", "/Contents", "/H"):
            if key in annotation:
                del annotation[key]
        annotation.Subtype = name.Widget
        annotation.T = entry.name
        annotation.TU = entry.tooltip
        annotation.F = _PRINTED
        annotation.P = page
        left, low, right, high = map(float, annotation.Rect)
        width, height = right - left, high - low
        if entry.kind is EntryKind.BOX:
            self._box(entry, annotation, width, height)
        else:
            self._text(entry, annotation, width, height)
        self.elements[int(annotation.StructParent)].S = name.Form
        self.fields.append(annotation)

    def close(self) -> None:
        """Make the form of the fields."""
        from pikepdf import Array, Dictionary

        fonts = Dictionary({f"/{appearances.FONT}": self.narrow})
        self.pdf.Root.AcroForm = self.pdf.make_indirect(
            Dictionary(
                Fields=Array(self.fields),
                DR=Dictionary(Font=fonts),
                DA=f"/{appearances.FONT} 0 Tf 0 g",
            )
        )

    def _box(self, entry: Entry, annotation: Any, width: float, height: float) -> None:
        from pikepdf import Dictionary

        size = (round(width, 2), round(height, 2))
        if size not in self.boxes:
            tick = appearances.of_tick(*size)
            self.boxes[size] = Dictionary(
                {_ON: self._drawing(tick, *size), _OFF: self._drawing(b"", *size)}
            )
        state = self.name(_ON if entry.text else _OFF)
        annotation.FT = self.name.Btn
        annotation.V = state
        annotation.AS = state
        annotation.AP = Dictionary(N=self.boxes[size])

    def _text(self, entry: Entry, annotation: Any, width: float, height: float) -> None:
        from pikepdf import Array, Dictionary

        flags = _FLAGS.get(entry.kind, 0)
        is_high = height > _ONE_LINE * entry.size * appearances.PITCH
        if entry.kind is EntryKind.LINE and is_high:
            flags = _LINES
        if entry.kind in (EntryKind.LIST, EntryKind.OPEN_LIST):
            annotation.FT = self.name.Ch
            annotation.Opt = Array([_NONE, *entry.options])
        else:
            annotation.FT = self.name.Tx
        if entry.required:
            flags |= _REQUIRED
        if flags:
            annotation.Ff = flags
        annotation.DA = f"/{appearances.FONT} {entry.size:g} Tf 0 g"
        shown: list[str] = []
        if entry.text:
            annotation.V = entry.text
            inside = width - 2 * appearances.PADDING
            shown = appearances.lines(self.drawn(entry.text), inside, entry.size)
        look = appearances.of_text(shown, width, height, entry.size, above=bool(flags & _LINES))
        annotation.AP = Dictionary(N=self._drawing(look, width, height))

    def _drawing(self, instructions: bytes, width: float, height: float) -> Any:
        from pikepdf import Array

        return self.pdf.make_indirect(
            self.pdf.make_stream(
                instructions,
                Type=self.name.XObject,
                Subtype=self.name.Form,
                BBox=Array([0, 0, round(width, 2), round(height, 2)]),
                Resources=self.resources,
            )
        )


def _elements(pdf: Any) -> dict[int, Any]:
    """Return the element of the tags by the number with which an annotation names it."""
    found: dict[int, Any] = {}
    waiting = [pdf.Root.StructTreeRoot.ParentTree]
    while waiting:
        node = waiting.pop()
        waiting += list(node.get("/Kids", ()))
        numbers = list(node.get("/Nums", ()))
        found |= dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    return found


def _not_fitting() -> BrokenInstallationError:
    return BrokenInstallationError(
        "The form could not be made: the fields that were drawn are not those that were asked for. "
        "Install mappa-docs again."
    )
