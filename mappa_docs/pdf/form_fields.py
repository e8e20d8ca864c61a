"""The fields of a PDF's own form: their names, what is filled in, and where a page shows it.

Where programs differ in what they write, all of it is given: the values of a field that has several
different ones, and whether a box looks otherwise than the file says.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import Any, NamedTuple

from mappa_docs.errors import UnreadableError
from mappa_docs.pdf import form_nodes, geometry, qpdf, size_limits, texts
from mappa_docs.pdf.form_nodes import Drawn, Node
from mappa_docs.pdf.geometry import Box
from mappa_docs.pdf.page_tree import PageObject

_HIDDEN, _NO_VIEW = 2, 32
_RADIO, _PUSHED = 1 << 15, 1 << 16
_KINDS = frozenset(("Tx", "Btn", "Ch", "Sig"))
_OFF = "Off"
# So many characters are filled in at most: data may be no longer either.
_MOST_CHARACTERS = 5_000_000


class FieldKind(StrEnum):
    """What a field is: filled with text, a box to tick, a choice, a button that does something, or
    the place of an electronic signature."""

    TEXT = "Tx"
    BOX = "Btn"
    CHOICE = "Ch"
    BUTTON = "button"
    SIGNATURE = "Sig"


class FieldPlace(NamedTuple):
    """Where a page shows a field: the index of the page, and the box in its plane."""

    page: int
    box: Box


class FormField(NamedTuple):
    """A field by its full name. `values` are the different texts that are filled in, `UNREADABLE`
    in the place of one that is none, of a choice
    the words of its options, of a box the name of its state where it is ticked. A box `is_on` as
    the page shows it, and `is_in_doubt` where the file says otherwise. `places` is where it can be
    seen, `unseen` are the values that no page shows, and `copies` is how many fields of the name
    the pages show. Of boxes of which one alone `is_radio` is ticked, all have one name.
    """

    name: str
    kind: FieldKind
    tooltip: str = ""
    values: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    is_on: bool = False
    is_in_doubt: bool = False
    places: tuple[FieldPlace, ...] = ()
    copies: int = 1
    is_radio: bool = False


def fields(pdf: Any, pages: Sequence[PageObject], widgets: Iterable[Drawn]) -> list[FormField]:
    """Return the fields of pikepdf's PDF, of whose pages these are the widgets.

    Raises UnreadableError where the form has no end, or holds more than can be read.
    """
    together: dict[str, list[Node]] = {}
    for node in form_nodes.nodes(pdf, widgets):
        together.setdefault(node.name, []).append(node)
    boxes = [_box_of(page) for page in pages]
    found = [_field(name, of_name, boxes) for name, of_name in together.items()]
    if sum(len(value) for field in found for value in field.values) > _MOST_CHARACTERS:
        raise size_limits.too_much()
    return found


def _field(name: str, together: Sequence[Node], pages: Sequence[Box | None]) -> FormField:
    first = together[0]
    kind = next((kind for node in together if (kind := _kind(node))), FieldKind.TEXT)
    options = _options(first) if kind is FieldKind.CHOICE else []
    places = {number: _place(node, pages) for number, node in enumerate(together)}
    seen = [node for number, node in enumerate(together) if places[number]]
    read = partial(_values, kind, options)
    shown = read(seen)
    states = [_state(node) for node in seen or together] if kind is FieldKind.BOX else []
    is_unlike = len({bool(state) for state, _ in states}) > 1 and not _is_radio(first)
    return FormField(
        name,
        kind,
        _text(first.value("/TU")).replace(texts.UNREADABLE, ""),
        values=shown,
        unseen=tuple(value for value in read(together) if value not in shown),
        options=tuple(label for _, label in options),
        is_on=any(state for state, _ in states),
        is_in_doubt=is_unlike or any(is_in_doubt for _, is_in_doubt in states),
        places=tuple(filter(None, places.values())),
        copies=len({_identity(node) for node in seen if "/T" in node.own}),
        is_radio=kind is FieldKind.BOX and _is_radio(first),
    )


def _values(
    kind: FieldKind, options: Sequence[tuple[str, str]], together: Iterable[Node]
) -> tuple[str, ...]:
    """Return the different values that the dictionaries of a field have."""
    if kind is FieldKind.TEXT:
        found = [_typed(node) for node in together]
    elif kind is FieldKind.CHOICE:
        found = [_chosen(node, options) for node in together]
    elif kind is FieldKind.BOX:
        found = [_state(node)[0] for node in together]
    elif kind is FieldKind.SIGNATURE:  # in whose place some program wrote words
        given = [node.value("/V") for node in together]
        found = [_text(one) for one in given if not qpdf.is_dictionary(one)]
    else:
        return ()
    return tuple(dict.fromkeys(value for value in found if value.strip()))


def _identity(node: Node) -> object:
    return node.own.objgen if node.own.is_indirect else id(node)


def _kind(node: Node) -> FieldKind | None:
    kind = str(node.value("/FT"))[1:]
    if kind == FieldKind.BOX and _flags(node, "/Ff") & _PUSHED:
        return FieldKind.BUTTON
    return FieldKind(kind) if kind in _KINDS else None


def _is_radio(node: Node) -> bool:
    return bool(_flags(node, "/Ff") & _RADIO)


def _flags(node: Node, key: str) -> int:
    flags = node.value(key)
    return flags if isinstance(flags, int) else 0


def _typed(node: Node) -> str:
    """Return what is filled in in a field for text."""
    typed = _text(node.value("/V"))
    return typed or texts.rich(node.value("/RV"))


def _text(thing: Any) -> str:
    """Return what a value says, `UNREADABLE` for what can be no text: one field takes no other
    answer of the form away."""
    try:
        return texts.text(thing)
    except UnreadableError:
        return texts.UNREADABLE


def _options(node: Node) -> list[tuple[str, str]]:
    """Return the options of a choice: what stands for each in the file, and its words."""
    listed = node.value("/Opt")
    pairs = []
    for option in listed if qpdf.is_array(listed) else ():
        both = list(option)[:2] if qpdf.is_array(option) else [option]
        if both:
            pairs.append((_text(both[0]), _text(both[-1])))
    return pairs


def _chosen(node: Node, options: Sequence[tuple[str, str]]) -> str:
    """Return the words of the options that are chosen, or what was typed in their place: a line for
    each."""
    given = node.value("/V")
    chosen = list(given) if qpdf.is_array(given) else [given]
    words = dict(reversed(options))
    said = [words.get(one, one) for one in map(_text, chosen) if one]
    if not said:
        said = [options[index][1] for index in _indices(node) if 0 <= index < len(options)]
    return "\n".join(said)


def _indices(node: Node) -> Iterator[int]:
    listed = node.value("/I")
    for index in listed if qpdf.is_array(listed) else ():
        if isinstance(index, int):
            yield index


def _state(node: Node) -> tuple[str, bool]:
    """Return the name of the state in which a box is shown, "" where it is empty, and whether the
    file says otherwise. What has no look in the file is shown as that says."""
    said = _text(node.value("/V"))
    is_said = said not in ("", _OFF)
    shown = _text(node.own.get("/AS"))
    if not shown:
        return said if is_said else "", said == texts.UNREADABLE
    looks = qpdf.value(qpdf.value(node.own, "/AP"), "/N")
    is_drawn = shown != _OFF and (not qpdf.is_dictionary(looks) or f"/{shown}" in looks)
    is_unsaid = node.value("/V") is None or _is_radio(node)
    return shown if is_drawn else "", not is_unsaid and is_said is not is_drawn


def _place(node: Node, pages: Sequence[Box | None]) -> FieldPlace | None:
    """Return where the page shows a field, None where it does not."""
    if node.page is None or _flags(node, "/F") & (_HIDDEN | _NO_VIEW):
        return None
    box = box_of(node.own)
    page = pages[node.page]
    if box is None or box[0] >= box[2] or box[1] >= box[3]:
        return None
    if page and not geometry.overlap(box, page):
        return None
    return FieldPlace(node.page, box)


def box_of(note: Any) -> Box | None:
    """Return the box of an annotation in the plane of its page, None where it has none."""
    return geometry.boxed(qpdf.numbers(qpdf.value(note, "/Rect")))


def _box_of(page: PageObject) -> Box | None:
    boxes = (geometry.boxed(qpdf.numbers(page.value(key))) for key in ("/CropBox", "/MediaBox"))
    return next(filter(None, boxes), None)
