"""ONLYOFFICE: repeated rows and controls round cells lost, an invented day on each open date."""

from lxml import etree

from tests.producers.package import rename_styles, says_it_is, unwrap_all
from tests.word_form import Element, WordForm, paragraph, properties, w, w15

_SAVED = "2026-11-28T14:02:51Z"


def onlyoffice(data: bytes) -> bytes:
    """Save as ONLYOFFICE does: styles are numbers, no control stands round a row or a cell, the
    mark of a prompt has a value, and a date that nobody entered has the time of saving."""
    form = WordForm(data)
    unwrap_all(form, _is_round_rows)
    for mark in form.body.iter(w("showingPlcHdr")):
        mark.set(w("val"), "true")
    for day in form.body.iter(w("date")):
        if day.get(w("fullDate")) is None:
            day.set(w("fullDate"), _SAVED)
    for kind in ("dropDownList", "comboBox"):
        for listed in form.body.iter(w(kind)):
            listed.attrib.pop(w("lastValue"), None)
    for number, control in enumerate(form.body.iter(w("sdt"))):
        if properties(control).find(w("id")) is None:
            etree.SubElement(properties(control), w("id")).set(w("val"), str(number + 1))
    numbers: dict[str, str] = {}
    rename_styles(form, lambda old, _: numbers.setdefault(old, str(785 + len(numbers))))
    for name in form.names("header"):
        tree = form.other(name)
        tree.append(paragraph("Created with an unregistered copy of ONLYOFFICE Document Builder"))
        form.put(name, tree)
    says_it_is(form, "ONLYOFFICE/10.0.0.0", "10.0000")
    return form.data()


def _is_round_rows(control: Element) -> bool:
    """Whether a control stands round rows or cells: a repeated row, or a cell that it fills."""
    inside = control.find(w("sdtContent"))
    holds = {one.tag for one in ([] if inside is None else inside)}
    if holds & {w("tr"), w("tc")}:
        return True
    is_section = properties(control).find(w15("repeatingSection")) is not None
    return is_section and control.getparent().tag == w("tbl")
