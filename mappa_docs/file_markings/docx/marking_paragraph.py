"""The paragraph that a marking is, and the header or footer that is made for it."""

from collections.abc import Iterable, Sequence

from mappa_docs.model import Marking
from mappa_docs.ooxml import markup, sections
from mappa_docs.ooxml.editor import Edited
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.sections import Slot
from mappa_docs.ooxml.text import Line
from mappa_docs.ooxml.wordml import DECLARATION, escaped

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# A quarter of an inch, in twentieths of a point.
_FROM_EDGE = 360
# Said outright, so that no style of somebody else's file can hide or shrink it.
_LOOK = (
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:i w:val="0"/>'
    '<w:caps w:val="0"/><w:smallCaps w:val="0"/><w:strike w:val="0"/><w:dstrike w:val="0"/>'
    '<w:outline w:val="0"/><w:emboss w:val="0"/><w:imprint w:val="0"/><w:vanish w:val="0"/>'
    '<w:webHidden w:val="0"/><w:color w:val="auto"/><w:spacing w:val="0"/><w:w w:val="100"/>'
    '<w:position w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:highlight w:val="none"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vertAlign w:val="baseline"/>'
    '<w:rtl w:val="0"/><w:cs w:val="0"/><w:specVanish w:val="0"/>'
)


def insert(edited: Edited, name: str, slots: Sequence[Slot], marking: Marking) -> None:
    """Put the marking into the header part of that name, which these slots show, as its first line,
    or into a footer as its last."""
    part = slots[0].part
    root = edited.root(name)
    paragraph = _element(root, _paragraph(markup.namespace(root), part, marking, _room(slots)))
    if part == "header":
        root.insert(0, paragraph)
    else:
        root.append(paragraph)
    edited.ours(name, paragraph)


def replace(edited: Edited, name: str, line: Line, words: str) -> None:
    """Let a line of the part of that name say `words` in place of the text that it shows, in a look
    that can be read. Text that it does not show, such as hidden or deleted words, stays, and so do
    signs of other typefaces, which are no part of a marking."""
    first = next(
        element
        for element in line.runs
        if markup.name(element) == "t" and markup.text(element).strip()
    )
    for element in line.runs:
        if element is not first and markup.name(element) != "sym":
            edited.take(name, element)
    edited.rewrite(name, first, words)
    run = first.getparent()
    look_before = markup.child(run, "rPr")
    if look_before is not None:
        edited.take(name, look_before)
    look = _element(run, f"<w:rPr>{_LOOK}</w:rPr>")
    run.insert(0, look)
    edited.ours(name, look)


def add(edited: Edited, slots: Sequence[Slot], marking: Marking) -> None:
    """Make a header or footer for the first of some slots that have none, and let its section name
    it, so that the others show it too."""
    slot = slots[0]
    document = edited.root(edited.package.main)
    word = markup.namespace(document)
    tag = sections.ROOTS[slot.part]
    content = (
        f'<w:{tag} xmlns:w="{word}">{_paragraph(word, slot.part, marking, _room(slots))}</w:{tag}>'
    )
    folder = edited.package.main.rpartition("/")[0]
    name = edited.free(f"{folder}/{slot.part}1.xml".lstrip("/"))
    edited.add(name, (DECLARATION + content).encode(), f"{_WORD_TYPE}.{slot.part}+xml")
    relations = edited.office("officeDocument/relationships")
    identifier = edited.relate(edited.package.main, name, f"{relations}/{slot.part}")
    properties = sections.properties(document)[slot.section - 1]
    if properties is None:
        properties = markup.added(markup.child(document, "body"), f"{{{word}}}sectPr", {})
        edited.ours(edited.package.main, properties)
    for old in list(markup.children(properties, f"{slot.part}Reference")):
        if (markup.attribute(old, "type") or "default") == slot.kind:
            edited.take(edited.package.main, old)
    attributes = {f"{{{word}}}type": slot.kind, f"{{{relations}}}id": identifier}
    reference = markup.added(properties, f"{{{word}}}{slot.part}Reference", attributes)
    # References stand before everything else in a section, in any order.
    references = [
        at
        for at, element in enumerate(properties)
        if element is not reference and markup.name(element).endswith("Reference")
    ]
    properties.insert(references[-1] + 1 if references else 0, reference)
    edited.ours(edited.package.main, reference)


def _element(beside: Element, content: str) -> Element:
    """Return the element that `content` is, in the dialect of Word of the element `beside`."""
    around = f'<w:x xmlns:w="{markup.namespace(beside)}">{content}</w:x>'
    return markup.parsed(around.encode())[0]


def _room(slots: Iterable[Slot]) -> int:
    """Return how much room the marking needs between the edge of the page, as far as printers
    reach, and where the header or footer of all these slots begins."""
    nearest = min(slot.page.header if slot.part == "header" else slot.page.footer for slot in slots)
    return max(_FROM_EDGE - nearest, 0)


def _paragraph(word: str, part: str, marking: Marking, room: int) -> str:
    before, after = (room, 80) if part == "header" else (80, room)
    left, right = ("start", "end") if word.startswith(markup.STRICT) else ("left", "right")
    # Said outright, too, so that nothing of a style bends the paragraph.
    return (
        '<w:p><w:pPr><w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
        f'<w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>'
        f'<w:ind w:{left}="0" w:{right}="0" w:firstLine="0"/><w:jc w:val="center"/>'
        f'<w:textDirection w:val="lrTb"/><w:rPr>{_LOOK}</w:rPr></w:pPr>'
        f"<w:r><w:rPr>{_LOOK}</w:rPr><w:t>{escaped(marking.text)}</w:t></w:r></w:p>"
    )
