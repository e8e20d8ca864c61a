"""Form fields of older Word, which are not content controls: boxes to tick and lists to choose
from keep their answer in the field itself. A field for text shows it like any other."""

from mappa_docs.ooxml import markup, signs
from mappa_docs.ooxml.markup import Element

# No list has so many entries, and Python refuses to read numbers of thousands of figures.
_LONGEST_NUMBER = 9


def answer(field: Element) -> str:
    """Return what the form field that begins with this `w:fldChar`, or is this `w:fldSimple`,
    shows by itself: a box, or the chosen entry of a list; "" for any other."""
    data = markup.child(field, "ffData")
    if data is None:
        return ""
    box = markup.child(data, "checkBox")
    if box is not None:
        state = markup.child(box, "checked")
        state = markup.child(box, "default") if state is None else state
        return signs.TICKED_BOX if markup.is_on(state) else signs.BOX
    listed = markup.child(data, "ddList")
    if listed is None:
        return ""
    entries = [markup.attribute(entry, "val") for entry in markup.children(listed, "listEntry")]
    chosen = markup.child(listed, "result")
    number = markup.attribute(chosen, "val") if chosen is not None else "0"
    is_number = number.isdecimal() and len(number) <= _LONGEST_NUMBER
    return entries[int(number)] if is_number and int(number) < len(entries) else ""
