"""Programs, and ways to copy, that leave nothing of our content controls but their words."""

import random
import re

from lxml import etree

from tests import word_files
from tests.producers.package import (
    define_styles,
    empty_custom_properties,
    lose,
    rename_styles,
    says_it_is,
    unwrap_all,
    without_styles,
)
from tests.word_form import Element, WordForm, paragraph, parsed, run, text_of, w

_APPLE = {"FormName": "Default", "Heading1": "Title", "Question": "TableStyle1"}


def google_docs(data: bytes) -> bytes:
    """Google Docs: its own controls, `goog_rdk_N`, round some runs, cells and rows instead of ours;
    no properties of ours, and styles of its own but for headings."""
    form = WordForm(data)
    unwrap_all(form)
    chance = random.Random(len(data))
    numbers = iter(range(10**6))
    for kind in ("r", "tc", "tr"):
        for element in list(form.body.iter(w(kind))):
            if chance.random() < 0.15:
                _wrap(element, next(numbers), locked=kind == "tc")
    for style in list(form.body.iter(w("pStyle"))):
        if not style.get(w("val")).startswith("Heading"):
            style.getparent().remove(style)
    rename_styles(form, lambda old, _: old if old.startswith("Heading") else f"{old}Style")
    lose(form, "docProps", "customXml")
    return form.data()


def _wrap(element: Element, number: int, *, locked: bool) -> None:
    lock = '<w:lock w:val="contentLocked"/>' if locked else ""
    control = parsed(
        f'<w:sdt><w:sdtPr><w:id w:val="{number + 10**6}"/>{lock}<w:tag w:val="goog_rdk_{number}"/>'
        "</w:sdtPr><w:sdtContent/></w:sdt>"
    )
    element.addprevious(control)
    control[1].append(element)


def pages(data: bytes) -> bytes:
    """Pages: the words of all controls, tables, and few styles, with names of its own."""
    form = WordForm(data)
    unwrap_all(form)
    for style in form.body.iter(w("pStyle")):
        style.set(w("val"), _APPLE.get(style.get(w("val")), "Body"))
    for style in list(form.body.iter(w("rStyle"))):
        style.getparent().remove(style)
    define_styles(form, "Body", *_APPLE.values())
    lose(form, "docProps", "customXml")
    return form.data()


def pandoc(data: bytes) -> bytes:
    """pandoc: a question and its note are one run, empty paragraphs go, the caption of a table
    stands above it as a paragraph, no header and no footer; it says it is Word of 2007."""
    form = WordForm(data)
    unwrap_all(form)
    lose(form, "word/header", "word/footer")
    for line in list(form.body.iter(w("p"))):
        is_alone = line.getparent().tag == w("tc") and len(line.getparent().findall(w("p"))) == 1
        if not text_of(line).strip() and not is_alone:
            line.getparent().remove(line)
        else:
            _in_one_run(line)
            for words in line.iter(w("t")):
                words.text = re.sub(" +", " ", words.text or "")
    for table in list(form.body.iter(w("tbl"))):
        caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
        if caption is not None:
            table.addprevious(paragraph(caption.get(w("val")), "TableCaption"))
    for style in list(form.body.iter(w("pStyle"))):
        _restyle(style)
    define_styles(form, "Compact", "BodyText", "TableCaption")
    empty_custom_properties(form)
    says_it_is(form, "Microsoft Word 12.0.0", "12.0000")
    return form.data()


def _restyle(style: Element) -> None:
    line = style.getparent().getparent()
    if style.get(w("val")).startswith(("Heading", "TableCaption")):
        return
    if line.getparent().tag != w("tc"):
        style.set(w("val"), "BodyText")
    elif len(line.getparent().findall(w("p"))) == 1:
        style.set(w("val"), "Compact")
    else:
        style.getparent().remove(style)


def _in_one_run(line: Element) -> None:
    """Join the words of a paragraph's own runs, with a space for each special one."""
    runs = line.findall(w("r"))
    if len(runs) < 2 or len(runs) != len([one for one in line if one.tag != w("pPr")]):
        return
    words = "".join(map(text_of, runs)).replace("\t", " ")
    for one in runs:
        line.remove(one)
    line.append(run(words))


def abiword(data: bytes) -> bytes:
    """AbiWord: the words of all controls; styles by their names, no properties at all, and no row
    that is repeated on each page."""
    form = WordForm(data)
    unwrap_all(form)
    for mark in list(form.body.iter(w("tblHeader"), w("tblCaption"))):
        mark.getparent().remove(mark)
    rename_styles(form, lambda _, name: name)
    lose(form, "docProps", "customXml", "word/theme", "word/fontTable")
    return form.data()


def copied_into_a_new_file(data: bytes) -> bytes:
    """All of the form selected, copied, and pasted into an empty document: its controls come along,
    its headers, properties and styles do not."""
    form = WordForm(data)
    without_styles(form)
    return _new_file(form, [one for one in form.body if one.tag != w("sectPr")])


def copied_as_text(data: bytes) -> bytes:
    """All of the form pasted as text alone: one paragraph after the other, and no tables."""
    form = WordForm(data)
    unwrap_all(form)
    lines = [text_of(line) for line in form.body.iter(w("p"))]
    return _new_file(form, [paragraph(line) for whole in lines for line in whole.split("\n")])


def _new_file(form: WordForm, blocks: list[Element]) -> bytes:
    body = "".join(etree.tostring(block).decode() for block in blocks)
    return word_files.WordFile([word_files.Section(body=body)]).data()
