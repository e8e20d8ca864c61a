"""LibreOffice 7.4: tags lost, controls shrunk to a paragraph, words glued where a line broke."""

import copy

from lxml import etree

from tests.producers.package import lose, rename_styles, says_it_is, squeezed_name
from tests.word_form import (
    Element,
    R,
    WordForm,
    content,
    paragraph,
    parsed,
    properties,
    run,
    unwrap,
    w,
    w14,
    w15,
)

_KEPT = ("dropDownList", "date", "checkbox")
_BLOCKS = ("p", "tbl", "tr", "tc", "sdt")


def libreoffice(data: bytes) -> bytes:
    """Save as LibreOffice does: no tags; an alias on controls for text alone, round their first
    paragraph; of each repeated section the alias on its first words; what was deleted stands
    there again; links begin with the word HYPERLINK."""
    form = WordForm(data)
    _plain(form)
    for control in list(form.body.iter(w("sdt"))):
        if control.getparent() is not None:
            _shrink(control)
    for control in list(form.body.iter(w("sdt"))):
        _simplify(control)
    _finish(form)
    return form.data()


def libreoffice_via_odt(data: bytes) -> bytes:
    """Save in LibreOffice's own format and then as Word's: controls for text are FILLIN fields."""
    form = WordForm(libreoffice(data))
    for control in list(form.body.iter(w("sdt"))):
        about = properties(control)
        if not any(_named(one) in _KEPT for one in about):
            words = list(content(control))
            unwrap(control, [*_field('FILLIN ""'), *words, _end()])
    return form.data()


def libreoffice_via_doc(data: bytes) -> bytes:
    """Save in the format of Word 97 and then as today's: controls for text are old form fields with
    new names, which end a paragraph later where they took paragraphs; all others are text."""
    form = WordForm(libreoffice(data))
    for number, control in enumerate(list(form.body.iter(w("sdt")))):
        about = properties(control)
        words = list(content(control))
        if any(_named(one) in _KEPT for one in about):
            unwrap(control, words)
        elif about.find(w("text")) is not None:
            unwrap(control, [*_field("FORMTEXT", f"Unnamed Copy {number}"), *words, _end()])
        else:
            _end_later(next(control.iterancestors(w("p"))))
            unwrap(control, [*_field("FORMTEXT", f"Unnamed Copy {number}"), *words])
    for code in [one for one in form.body.iter(w("instrText")) if "FILLIN" in one.text]:
        code.text = " FORMTEXT "
        line = next(code.iterancestors(w("p")))
        line.remove(line[-1])
        _end_later(line)
    return form.data()


def _end_later(line: Element) -> None:
    """Let a field of a paragraph end in one of its own after it."""
    ending = paragraph()
    ending.extend([copy.deepcopy(one) for one in line if one.tag == w("pPr")])
    ending.append(_end())
    line.addnext(ending)


def _plain(form: WordForm) -> None:
    """Make of what was changed and linked the text that LibreOffice makes of it in a control."""
    for deleted in list(form.body.iter(w("del"), w("moveFrom"))):
        for words in deleted.iter(w("delText")):
            words.tag = w("t")
        unwrap(deleted, list(deleted))
    for inserted in list(form.body.iter(w("ins"), w("moveTo"))):
        if inserted.getparent().tag != w("rPr"):
            unwrap(inserted, list(inserted))
    targets = {
        one.get("Id"): one.get("Target") for one in form.other("word/_rels/document.xml.rels")
    }
    for link in list(form.body.iter(w("hyperlink"))):
        target = targets.get(link.get(f"{{{R}}}id"), "")
        literal = [run(f'HYPERLINK "{target}"')] if target and _in_control(link) else []
        unwrap(link, [*literal, *link])


def _in_control(element: Element) -> bool:
    return any(
        properties(one).find(w("group")) is None
        and properties(one).find(w15("repeatingSectionItem")) is None
        for one in element.iterancestors(w("sdt"))
    )


def _shrink(control: Element) -> None:
    """Put a control that stands round paragraphs, cells or rows round its first paragraph."""
    inside = content(control)
    blocks = [one for one in inside if _named(one) in _BLOCKS and one.tag != w("sdt")]
    held = [one for one in inside if one.tag == w("sdt")]
    if control.getparent().tag == w("p") or not (blocks or held):
        return
    line = next(control.iter(w("p")))
    parts = list(inside)
    unwrap(control, parts)
    nested = line.find(w("sdt"))
    alias = properties(control).find(w("alias"))
    if nested is not None:
        # The outer one's name takes the place of the inner one's.
        its_alias = properties(nested).find(w("alias"))
        if alias is not None and its_alias is not None:
            its_alias.set(w("val"), alias.get(w("val")))
        return
    words = [one for one in line if one.tag != w("pPr")]
    inside[:] = []
    line.append(control)
    inside.extend(words)


def _simplify(control: Element) -> None:
    about = properties(control)
    kinds = {_named(one) for one in about}
    if "comboBox" in kinds:
        about.find(w("comboBox")).tag = w("dropDownList")
        kinds.add("dropDownList")
    if "repeatingSectionItem" in kinds:
        # Of an entry on a card, but for the first, the heading becomes a field.
        words = list(content(control))
        is_heading = control.getparent().tag == w("p")
        unwrap(control, [*_field('FILLIN ""'), *words, _end()] if is_heading else words)
        return
    is_kept = kinds & {*_KEPT}
    stay = {"dropDownList", "date", "checkbox", "text", "group"} | (
        {"showingPlcHdr"} if is_kept else {"alias"}
    )
    for one in list(about):
        if _named(one) not in stay:
            about.remove(one)
    for listed in about.iter(w("dropDownList")):
        listed.attrib.pop(w("lastValue"), None)
    for box in about.iter(w14("checkbox")):
        for state in box:
            state.attrib.pop(w14("font"), None)
    if not is_kept:
        _glue(control)


def _glue(control: Element) -> None:
    """Move the line breaks in a control for text before it, and make one run of its words."""
    inside = content(control)
    breaks = [*inside.iter(w("br"), w("cr"))]
    said = run("".join(words.text or "" for words in inside.iter(w("t"))))
    inside[:] = [said]
    if breaks:
        front = etree.Element(w("r"))
        front.extend(etree.Element(w("br")) for _ in breaks)
        control.addprevious(front)


def _finish(form: WordForm) -> None:
    rename_styles(form, lambda _, name: squeezed_name(name))
    lose(form, "customXml")
    says_it_is(form, "LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40$Build-2", "15.0000")


def _field(code: str, name: str = "") -> list[Element]:
    about = (
        f'<w:ffData><w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/>'
        "</w:ffData>"
        if name
        else ""
    )
    return [
        parsed(f'<w:r><w:fldChar w:fldCharType="begin">{about}</w:fldChar></w:r>'),
        parsed(f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'),
        parsed('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'),
    ]


def _end() -> Element:
    return parsed('<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def _named(element: Element) -> str:
    return str(etree.QName(element).localname)
