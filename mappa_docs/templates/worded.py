"""The parts of a filled template → the same parts with the words of answers in place of tokens."""

from collections.abc import Mapping
from copy import deepcopy

from mappa_docs.lazy_patterns import expression
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.wordml import LINE_END, direction, value
from mappa_docs.templates.answer_tokens import TOKEN, TokenBook

_PLAIN = '<w:t xml:space="preserve">'
# Stands where words go while a part is written; what is in these is not looked at again.
_PLACE = "QZY{:06d}YZQ"
PLACE = expression(r"QZY(\d{6,})YZQ")
# What a control around whole paragraphs may say of itself; any other kind has one paragraph.
_RICH = ("alias", "tag", "id", "lock", "rPr", "placeholder", "showingPlcHdr", "richText")
_IDS = ("paraId", "textId")
# What stands after the direction in the properties of a paragraph.
_AFTER_DIRECTION = (
    *("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents"),
    *("suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)


def with_words(parts: Mapping[str, bytes], book: TokenBook) -> dict[str, bytes]:
    """Return the parts with the words of answers in the place of their tokens."""
    return {
        name: _worded(part, book) if TOKEN.search(part.decode("utf-8", "replace")) else part
        for name, part in parts.items()
    }


def _worded(part: bytes, book: TokenBook) -> bytes:
    root = markup.parsed(part)
    for paragraph in [*root.iter(*markup.tags("p"))]:
        _line_by_line(paragraph, book)
    written: list[str] = []
    for paragraph in root.iter(*markup.tags("p")):
        texts = [one for one in paragraph.iter(*markup.tags("t")) if TOKEN.search(one.text or "")]
        if texts:
            _direct(paragraph, _read(paragraph, book))
        for text in texts:
            words = _in_run(text, book)
            text.text = _PLACE.format(len(written))
            written.append(words)
    whole = markup.written(root).decode()
    return PLACE.sub(lambda place: written[int(place[1])], whole).encode()


def _line_by_line(paragraph: Element, book: TokenBook) -> None:
    """Let each line of an answer become a paragraph like the first, in a content control around a
    paragraph that holds that answer alone: as in our own documents, and since LibreOffice runs
    lines of a paragraph together there."""
    text = _only_text(paragraph)
    token = TOKEN.fullmatch(text.text or "") if text is not None else None
    if text is None or token is None or not _is_in_rich_control(paragraph):
        return
    told = book.told(int(token[1]))
    first, *others = told.words.split("\n")
    for line in reversed(others):
        text.text = book.token(told._replace(words=line))
        paragraph.addnext(_copied(paragraph))
    text.text = book.token(told._replace(words=first))


def _is_in_rich_control(paragraph: Element) -> bool:
    content = paragraph.getparent()
    if markup.name(content) != "sdtContent":
        return False
    properties = markup.child(content.getparent(), "sdtPr")
    return all(markup.name(one) in _RICH for one in (() if properties is None else properties))


def _copied(paragraph: Element) -> Element:
    """Return a copy without the identifiers that a file has only once."""
    copy = deepcopy(paragraph)
    for name in copy.attrib:
        if name.rpartition("}")[2] in _IDS:
            del copy.attrib[name]
    return copy


def _only_text(paragraph: Element) -> Element | None:
    """Return the text of a paragraph that holds nothing else, None of any other."""
    within = [one for one in paragraph if markup.name(one) != "pPr"]
    if [markup.name(one) for one in within] != ["r"]:
        return None
    texts = [one for one in within[0] if markup.name(one) != "rPr"]
    has_text_alone = [markup.name(one) for one in texts] == ["t"]
    ends_section = markup.child(paragraph, "pPr", "sectPr") is not None
    return texts[0] if has_text_alone and not ends_section else None


def _read(paragraph: Element, book: TokenBook) -> str:
    """Return the words of a paragraph."""
    text = "".join(one.text or "" for one in paragraph.iter(*markup.tags("t")))
    return TOKEN.sub(lambda token: book.told(int(token[1])).words, text)


def _in_run(text: Element, book: TokenBook) -> str:
    """Return what stands in a text element, answers in it with line ends, tabs and scripts as Word
    has them."""
    opening = f"<w:r>{_properties(text)}{_PLAIN}"
    whole, at, pieces = text.text or "", 0, []
    for token in TOKEN.finditer(whole):
        pieces.append(value(whole[at : token.start()], LINE_END, opening))
        pieces.append(value(book.told(int(token[1])).words, LINE_END, opening))
        at = token.end()
    pieces.append(value(whole[at:], LINE_END, opening))
    return "".join(pieces)


def _properties(text: Element) -> str:
    """Return the properties of the run that a text element stands in."""
    from lxml import etree

    properties = markup.child(text.getparent(), "rPr")
    if properties is None or len(properties) == 0:
        return ""
    kept: str = etree.tostring(properties, encoding="unicode", with_tail=False)
    return kept


def _direct(paragraph: Element, words: str) -> None:
    """Let a paragraph say so whose words begin from right to left."""
    if not direction(words):
        return
    space = f"{{{markup.namespace(paragraph)}}}"
    properties = markup.child(paragraph, "pPr")
    if properties is None:
        properties = markup.added(paragraph, f"{space}pPr", {})
        paragraph.insert(0, properties)
    if markup.child(properties, "bidi") is None:
        names = [markup.name(child) for child in properties]
        later = (place for place, name in enumerate(names) if name in _AFTER_DIRECTION)
        properties.insert(next(later, len(names)), markup.added(properties, f"{space}bidi", {}))
