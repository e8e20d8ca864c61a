"""The paragraph that a marking is, and the header or footer that is made for it."""

from mappa_docs.model import Marking
from mappa_docs.word import markup, sections
from mappa_docs.word.edited import Edited
from mappa_docs.word.markup import Element
from mappa_docs.word.sections import Slot
from mappa_docs.word.xml import DECLARATION, escaped

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {"header": "hdr", "footer": "ftr"}
# Said outright, so that no style of somebody else's file can hide or shrink it.
_LOOK = '<w:b/><w:i w:val="0"/><w:strike w:val="0"/><w:vanish w:val="0"/><w:color w:val="auto"/>'
_LOOK += '<w:sz w:val="24"/><w:szCs w:val="24"/>'
_TEXT = ("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")


def insert(root: Element, part: str, marking: Marking) -> None:
    """Put the marking into a header as its first line, into a footer as its last."""
    word = markup.namespace(root)
    around = f'<w:x xmlns:w="{word}">{_paragraph(word, part, marking)}</w:x>'
    paragraph = markup.parsed(around.encode())[0]
    if part == "header":
        root.insert(0, paragraph)
    else:
        root.append(paragraph)


def replace(paragraph: Element, words: str) -> None:
    """Let the paragraph say `words` in place of its text, in the look of its first word."""
    # A text box in the paragraph has paragraphs of its own, and tabs may be settings of one.
    pieces = [
        one
        for one in paragraph.iter()
        if markup.local(one) in _TEXT
        and markup.local(one.getparent()) == "r"
        and _paragraph_of(one) is paragraph
    ]
    first = next(one for one in pieces if markup.local(one) == "t" and (one.text or "").strip())
    for one in pieces:
        if one is not first:
            one.getparent().remove(one)
    first.text = words


def add(edited: Edited, slot: Slot, marking: Marking) -> None:
    """Make a header or footer for a slot that has none, and let its section name it."""
    document = edited.root(edited.package.main)
    word = markup.namespace(document)
    tag = _ROOTS[slot.part]
    content = f'<w:{tag} xmlns:w="{word}">{_paragraph(word, slot.part, marking)}</w:{tag}>'
    folder = edited.package.main.rpartition("/")[0]
    name = edited.free(f"{folder}/{slot.part}1.xml".lstrip("/"))
    edited.add(name, (DECLARATION + content).encode(), f"{_WORD_TYPE}.{slot.part}+xml")
    relations = edited.office("officeDocument/relationships")
    identifier = edited.relate(edited.package.main, name, f"{relations}/{slot.part}")
    properties = sections.properties(document)[slot.section - 1]
    if properties is None:
        properties = markup.added(markup.child(document, "body"), f"{{{word}}}sectPr", {})
    for old in list(markup.children(properties, f"{slot.part}Reference")):
        if (markup.attribute(old, "type") or "default") == slot.kind:
            properties.remove(old)
    about = {f"{{{word}}}type": slot.kind, f"{{{relations}}}id": identifier}
    reference = markup.added(properties, f"{{{word}}}{slot.part}Reference", about)
    # References stand before everything else in a section, in any order.
    there = [one for one in properties if markup.local(one).endswith("Reference")]
    properties.insert(len(there) - 1, reference)


def _paragraph(word: str, part: str, marking: Marking) -> str:
    before, after = (0, 80) if part == "header" else (80, 0)
    left, right = ("start", "end") if word.startswith(markup.STRICT) else ("left", "right")
    return (
        f'<w:p><w:pPr><w:spacing w:before="{before}" w:after="{after}" w:line="240" '
        'w:lineRule="auto"/>'
        f'<w:ind w:{left}="0" w:{right}="0" w:firstLine="0"/><w:jc w:val="center"/>'
        f"<w:rPr>{_LOOK}</w:rPr></w:pPr>"
        f"<w:r><w:rPr>{_LOOK}</w:rPr><w:t>{escaped(marking.text)}</w:t></w:r></w:p>"
    )


def _paragraph_of(element: Element) -> Element:
    while markup.local(element) != "p":
        element = element.getparent()
    return element
