"""Word itself, and Word for the web in the years in which its boxes and calendars did nothing."""

import copy
import random

from tests.producers.package import hexadecimal, says_it_is
from tests.word_form import (
    BOX,
    Element,
    WordForm,
    content,
    parsed,
    properties,
    run,
    w,
    w14,
    w15,
)

# Where these stand among the properties of a control, as the schema of Word has them.
_ORDER = ("rPr", "alias", "tag", "id", "lock", "placeholder", "temporary", "showingPlcHdr")


def word(data: bytes) -> bytes:
    """Word: revision ids, runs in pieces between spelling marks, ids of controls and of their
    prompts, bookmarks, page breaks as last seen, and a control round a cell that it fills."""
    form = WordForm(data)
    chance = random.Random(len(data))
    for number, control in enumerate(list(form.body.iter(w("sdt")))):
        _identify(control, number, chance)
    for control in list(form.body.iter(w("sdt"))):
        _round_cell(control)
    for kind in ("p", "r", "tr"):
        for element in form.body.iter(w(kind)):
            element.set(w("rsidR"), hexadecimal(chance.getrandbits(24)))
            if kind == "p":
                element.set(w14("paraId"), hexadecimal(chance.getrandbits(31)))
    for words in list(form.body.iter(w("r"))):
        _in_pieces(words, chance)
    for number, paragraph in enumerate(form.body.iter(w("p"))):
        if number % 40 == 7 and paragraph.find(w("r")) is not None:
            paragraph.find(w("r")).insert(0, parsed("<w:lastRenderedPageBreak/>"))
        if number % 97 == 11:
            paragraph.append(parsed(f'<w:bookmarkStart w:id="{number}" w:name="_GoBack{number}"/>'))
            paragraph.append(parsed(f'<w:bookmarkEnd w:id="{number}"/>'))
    says_it_is(form, "Microsoft Office Word", "16.0000")
    return form.data()


def _identify(control: Element, number: int, chance: random.Random) -> None:
    about = properties(control)
    identifier = parsed(f'<w:id w:val="{-(10**9) + 7919 * number}"/>')
    about.append(identifier)
    if about.find(w("showingPlcHdr")) is not None:
        about.append(
            parsed(
                '<w:placeholder><w:docPart w:val="'
                + "".join(hexadecimal(chance.getrandbits(32)) for _ in range(4))
                + '"/></w:placeholder>'
            )
        )
    if about.find(w15("repeatingSectionItem")) is None and number % 3 == 0:
        about.append(parsed('<w15:color w:val="005EB8"/>'))
    about[:] = sorted(about, key=_place)
    if number % 2:
        control.insert(1, parsed("<w:sdtEndPr><w:rPr><w:b/></w:rPr></w:sdtEndPr>"))


def _place(element: Element) -> int:
    name = element.tag.rpartition("}")[2]
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _round_cell(control: Element) -> None:
    """Put a control that holds all paragraphs of a cell round the cell, as Word does."""
    cell = control.getparent()
    if cell.tag != w("tc") or [one.tag for one in cell] not in (
        [w("tcPr"), w("sdt")],
        [w("sdt")],
    ):
        return
    inside = content(control)
    paragraphs = list(inside)
    cell.addprevious(control)
    cell[:] = [one for one in cell if one.tag == w("tcPr")] + paragraphs
    inside[:] = [cell]


def _in_pieces(words: Element, chance: random.Random) -> None:
    """Split a run of text in two at any place, with a mark of the spelling checker between."""
    text = words.find(w("t"))
    parts = [part for part in words if part.tag != w("rPr")]
    if text is None or len(parts) != 1 or len(text.text or "") < 6 or chance.random() < 0.5:
        return
    at = chance.randrange(1, len(text.text))
    second = copy.deepcopy(words)
    text.text, second.find(w("t")).text = text.text[:at], text.text[at:]
    for one in (words, second):
        one.find(w("t")).set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    second.set(w("rsidRPr"), hexadecimal(chance.getrandbits(24)))
    words.addnext(second)
    words.addprevious(parsed('<w:proofErr w:type="spellStart"/>'))
    words.addnext(parsed('<w:proofErr w:type="spellEnd"/>'))


def word_for_the_web(data: bytes) -> bytes:
    """Word for the web: nobody could tick a box, so an X stands before its words, or before the
    box; the control for a date is one for text."""
    form = WordForm(data)
    ticked = 0
    for box in list(form.body.iter(w14("checkbox"))):
        control = box.getparent().getparent()
        if box.find(w14("checked")).get(w14("val")) != "1":
            continue
        box.find(w14("checked")).set(w14("val"), "0")
        next(control.iter(w("t"))).text = BOX
        ticked += 1
        if ticked % 2:
            control.addnext(run(" X"))
        else:
            control.addprevious(run("X "))
    for day in list(form.body.iter(w("date"))):
        day.getparent().remove(day)
    says_it_is(form, "Microsoft Office Word", "16.0000")
    return form.data()
