"""What people do to a form besides filling it in: each a function of a form half filled in, `base`.

`tests/reading/badly_filled.json` says by the same names why, and what has to be read. Slips of the
pen alone, such as a date without its year, have no function: that file has the words to type.
"""

import copy
from collections.abc import Callable
from functools import cache
from typing import Any

from lxml import etree

from tests import word_files
from tests.filled_by_hand import add_row, choose, filled, mark, tick, type_into
from tests.word_form import (
    DOCUMENT,
    SPACES,
    TICKED,
    Element,
    W,
    WordForm,
    after,
    content,
    controls,
    items,
    paragraph,
    parsed,
    properties,
    run,
    text_of,
    unwrap,
    w,
    w14,
)

STEM = "mappa-a"
ANSWERS: dict[str, Any] = {
    "form": "MAPPA A",
    "edition": "2012",
    "stage": "referral",
    "reference": "GW-0113-26",
    "version": "1.0",
    "referral": {"area": "gwent", "level": 3, "date_of_referral": "2026-02-16"},
    "category": {"category": 1},
    "offender": {"first_name": "Gethin", "ethnicity": "White Welsh"},
    "conviction": {"court": "Caersampl Crown Court"},
    "relevant_information": {"added_value": "Senior representation.\nFunds at short notice."},
    "risk_assessment": {
        "level": "high",
        "people_at_risk": [
            {"who": "Commuters", "group": "public", "why": "Index offences."},
            {"who": "Ms Dŵr", "group": "known_adult", "why": "Harassed in 2022."},
        ],
    },
    "referring_agency": {"name": "Sioned Example"},
}
NAME, DETAILS, BIRTH = "offender.last_name", "conviction.brief_details", "offender.date_of_birth"
GENDER, PUBLIC = "offender.gender", "risk_assessment.groups.public"
BOXES, ROWS = "relevant_information.level_2_reason#", "risk_assessment.people_at_risk"
ALIASES, CARDS, PRISON = "offender.aliases", "invitees", "offender.prison"
_TRACKED = 'w:author="A. Specimen" w:date="2026-11-01T10:00:00Z"'
_RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = word_files.TRANSITIONAL["rel"]

Done = Callable[[WordForm], None]
DONE: dict[str, Done] = {}


@cache
def base() -> bytes:
    """Return the form before anything is done to it."""
    return filled(STEM, ANSWERS, 11)


def _case(done: Done) -> Done:
    DONE[done.__name__] = done
    return done


def _line(control: Element) -> Element:
    return next(control.iterancestors(w("p")))


def _label(form: WordForm, tag: str) -> Element:
    """Return the cell of the question beside the answer's."""
    return form.cell(tag).getprevious()


def _part(form: WordForm, name: str, kind: str, xml: str) -> None:
    """Add a part that the document refers to, such as "comments"."""
    form.parts[f"word/{name}.xml"] = etree.tostring(parsed(xml))
    types = form.other("[Content_Types].xml")
    etree.SubElement(
        types,
        f"{{{word_files.PACKAGE}/content-types}}Override",
        PartName=f"/word/{name}.xml",
        ContentType=f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
    )
    form.put("[Content_Types].xml", types)
    _relation(form, name, kind, f"{name}.xml")


def _relation(form: WordForm, name: str, kind: str, target: str, mode: str = "Internal") -> None:
    links = form.other(_RELATIONS)
    etree.SubElement(
        links,
        f"{{{word_files.PACKAGE}/relationships}}Relationship",
        Id=name,
        Type=f"{_OFFICE}/{kind}",
        Target=target,
        TargetMode=mode,
    )
    form.put(_RELATIONS, links)


# Answers beside their places


@_case
def answer_typed_after_the_control(form: WordForm) -> None:
    form.control(NAME).addnext(run(" Testcase"))


@_case
def answer_typed_before_the_control(form: WordForm) -> None:
    form.control(NAME).addprevious(run("Testcase "))


@_case
def answer_typed_in_a_paragraph_below_the_control(form: WordForm) -> None:
    form.cell(NAME).append(paragraph("Testcase", "Answer"))


@_case
def answer_goes_on_below_the_control(form: WordForm) -> None:
    type_into(form.control(DETAILS), "Two assaults.")
    form.cell(DETAILS).append(paragraph("And a third.", "Answer"))


@_case
def answer_typed_after_the_label(form: WordForm) -> None:
    _label(form, NAME).find(w("p")).append(run(": Testcase"))


@_case
def answer_typed_below_the_label(form: WordForm) -> None:
    _label(form, NAME).append(paragraph("Testcase"))


@_case
def answer_typed_below_the_table(form: WordForm) -> None:
    table = next(form.control(NAME).iterancestors(w("tbl")))
    table.getparent().getparent().addnext(paragraph("Known to all as Testy."))


@_case
def answer_typed_above_the_first_heading(form: WordForm) -> None:
    form.body.insert(1, paragraph("Please treat as urgent."))


@_case
def heading_written_on(form: WordForm) -> None:
    heading = next(
        line for line in form.body.iter(w("p")) if text_of(line).endswith("Offender information")
    )
    heading.append(run(" (see the letter of 3 May)"))


@_case
def row_added_for_a_question_of_its_own(form: WordForm) -> None:
    row = next(form.control(NAME).iterancestors(w("tr")))
    new = copy.deepcopy(row)
    for control in list(new.iter(w("sdt"))):
        unwrap(control, [run("Brown, left hand tattooed")])
    next(new.iter(w("t"))).text = "Hair and marks"
    row.addnext(new)


@_case
def label_renamed(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    next(_label(form, NAME).iter(w("t"))).text = "Surname"


@_case
def question_deleted(form: WordForm) -> None:
    row = next(form.control(NAME).iterancestors(w("tr")))
    row.getparent().remove(row)


# Text as people paste it


@_case
def email_pasted_into_an_answer(form: WordForm) -> None:
    control = form.control(DETAILS)
    type_into(control, "From: Sioned Example\nTwo assaults.")
    _relation(form, "link", "hyperlink", "https://specimen.example/", "External")
    item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    content(control).append(parsed(f"<w:p>{item}<w:r><w:t>bus station</w:t></w:r></w:p>"))
    content(control).append(parsed(f"<w:p>{item}<w:r><w:t>footpath</w:t></w:r></w:p>"))
    content(control).append(
        parsed(
            '<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink r:id="link"><w:r>'
            "<w:t>the record</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"
        )
    )


@_case
def table_pasted_into_an_answer(form: WordForm) -> None:
    control = form.control(DETAILS)
    type_into(control, "Dates and places:")
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    cells = [f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>" for said in ("June", "Quayside")]
    content(control).append(parsed(f"<w:tbl><w:tblPr/><w:tblGrid/>{row.format(*cells)}</w:tbl>"))
    content(control).append(paragraph("That is all."))


@_case
def text_box_in_an_answer(form: WordForm) -> None:
    box = word_files.text_box("Boxed words")
    known = " ".join(f'xmlns:{name}="{space}"' for name, space in _DRAWN.items())
    form.cell(NAME).append(etree.fromstring(f"<x {known}>{box}</x>")[0])


_DRAWN = SPACES | {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
}


@_case
def picture_in_place_of_an_answer(form: WordForm) -> None:
    known = " ".join(f'xmlns:{name}="{space}"' for name, space in _DRAWN.items())
    drawn = etree.fromstring(f"<x {known}>{word_files.picture()}</x>")[0]
    form.cell(NAME).append(drawn)


@_case
def formula_in_an_answer(form: WordForm) -> None:
    type_into(form.control(DETAILS), "Of the")
    content(form.control(DETAILS))[0].append(
        etree.fromstring(f'<m:oMath xmlns:m="{_DRAWN["m"]}"><m:r><m:t>9/10</m:t></m:r></m:oMath>')
    )


@_case
def wrapped_words(form: WordForm) -> None:
    type_into(form.control(NAME), "")
    content(form.control(NAME))[:] = [
        parsed('<w:smartTag w:element="place"><w:r><w:t>Test</w:t></w:r></w:smartTag>'),
        parsed('<w:customXml w:element="x"><w:r><w:t>ca</w:t></w:r></w:customXml>'),
        parsed('<w:bdo w:val="ltr"><w:r><w:t>s</w:t></w:r></w:bdo>'),
        parsed('<w:fldSimple w:instr=" DOCPROPERTY x "><w:r><w:t>e</w:t></w:r></w:fldSimple>'),
    ]


@_case
def breaks_and_hyphens(form: WordForm) -> None:
    type_into(form.control(DETAILS), "")
    content(form.control(DETAILS))[0].append(
        parsed(
            "<w:r><w:t>Smith</w:t><w:noBreakHyphen/><w:t>Jones</w:t><w:cr/><w:t>un</w:t>"
            "<w:softHyphen/><w:t>seen</w:t><w:tab/><w:t>end</w:t></w:r>"
        )
    )


# What Word keeps besides the words


@_case
def change_tracked(form: WordForm) -> None:
    _replaced(form.control(NAME), "Oldname", "Testcase")


def _replaced(control: Element, old: str, new: str) -> None:
    type_into(control, "")
    inside = content(control)
    holder = inside.find(w("p"))
    holder = inside if holder is None else holder
    for one in list(holder.findall(w("r"))):
        holder.remove(one)
    deleted = f"<w:r><w:delText>{old}</w:delText></w:r>"
    holder.append(parsed(f'<w:del w:id="901" {_TRACKED}>{deleted}</w:del>'))
    holder.append(parsed(f'<w:ins w:id="902" {_TRACKED}><w:r><w:t>{new}</w:t></w:r></w:ins>'))


@_case
def words_moved(form: WordForm) -> None:
    type_into(form.control(PRISON), "")
    type_into(form.control(NAME), "")
    about = f'w:id="903" {_TRACKED}'
    content(form.control(PRISON))[:] = [
        parsed(f"<w:moveFrom {about}><w:r><w:t>Testcase</w:t></w:r></w:moveFrom>")
    ]
    content(form.control(NAME))[:] = [
        parsed(f"<w:moveTo {about}><w:r><w:t>Testcase</w:t></w:r></w:moveTo>")
    ]


@_case
def row_deleted_with_changes_tracked(form: WordForm) -> None:
    row = next(form.control(f"{ROWS}.*.who", 1).iterancestors(w("tr")))
    about = row.find(w("trPr"))
    about.append(parsed(f'<w:del w:id="904" {_TRACKED}/>'))
    for words in list(row.iter(w("r"))):
        deleted = parsed(f'<w:del w:id="905" {_TRACKED}/>')
        words.addprevious(deleted)
        deleted.append(words)
        for text in list(words.iter(w("t"))):
            text.tag = w("delText")


@_case
def comment_beside_an_answer(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    _line(form.control(NAME)).append(parsed('<w:r><w:commentReference w:id="0"/></w:r>'))
    _part(
        form,
        "comments",
        "comments",
        '<w:comments><w:comment w:id="0" w:author="A. Specimen">'
        "<w:p><w:r><w:t>Also spelt Testkase</w:t></w:r></w:p></w:comment></w:comments>",
    )


@_case
def footnote_of_an_answer(form: WordForm) -> None:
    type_into(form.control(DETAILS), "Two assaults.")
    content(form.control(DETAILS))[0].append(parsed('<w:r><w:footnoteReference w:id="2"/></w:r>'))
    _part(
        form,
        "footnotes",
        "footnotes",
        '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Both denied</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>",
    )


@_case
def hidden_words_in_an_answer(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    content(form.control(NAME)).append(
        parsed("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hiddenword</w:t></w:r>")
    )


# Rows


def _section(form: WordForm, tag: str = ROWS) -> Element:
    return form.control(tag)


@_case
def row_copied_below_the_repeated_ones(form: WordForm) -> None:
    section = _section(form)
    row = copy.deepcopy(next(items(section)[1].iter(w("tr"))))
    type_into(controls(row)[f"{ROWS}.*.who"][0], "Girls")
    choose(controls(row)[f"{ROWS}.*.group"][0], "Children")
    for item in items(section)[2:]:
        content(section).remove(item)
    section.addnext(row)


@_case
def row_typed_without_controls(form: WordForm) -> None:
    section = _section(form)
    row = copy.deepcopy(next(items(section)[1].iter(w("tr"))))
    for control, said in zip(list(row.iter(w("sdt"))), ("Girls", "Children", "2016."), strict=True):
        is_block = control.getparent().tag == w("tc")
        unwrap(control, [paragraph(said) if is_block else run(said)])
    for item in items(section)[2:]:
        content(section).remove(item)
    section.addnext(row)


@_case
def row_deleted(form: WordForm) -> None:
    section = _section(form)
    content(section).remove(items(section)[0])


@_case
def rows_in_another_order(form: WordForm) -> None:
    section = _section(form)
    first, second = items(section)[:2]
    second.addnext(first)


@_case
def row_left_empty_between(form: WordForm) -> None:
    section = _section(form)
    empty = items(section)[2]
    items(section)[0].addnext(empty)


@_case
def row_split_over_two(form: WordForm) -> None:
    section = _section(form)
    third = controls(items(section)[2])
    type_into(third[f"{ROWS}.*.why"][0], "And since then by post.")


@_case
def cells_of_a_row_merged(form: WordForm) -> None:
    row = next(items(_section(form))[2].iter(w("tr")))
    for cell in row.findall(w("tc"))[1:]:
        row.remove(cell)
    cell = row.find(w("tc"))
    cell.find(w("tcPr")).append(parsed('<w:gridSpan w:val="3"/>'))
    for control in list(cell.iter(w("sdt"))):
        unwrap(control, [run("Nobody else is known.")])


@_case
def many_rows(form: WordForm) -> None:
    section = _section(form)
    while len(items(section)) < 60:
        add_row(section)
    for number, item in enumerate(items(section)[2:], 3):
        type_into(controls(item)[f"{ROWS}.*.who"][0], f"Person {number}")


@_case
def card_copied(form: WordForm) -> None:
    section = _section(form, CARDS)
    type_into(controls(items(section)[0])["invitees.*.name"][0], "Ffion Enghraifft")
    card = copy.deepcopy(items(section)[0])
    type_into(controls(card)["invitees.*.name"][0], "Dai Sample")
    after(section, *content(card))


# Choices, boxes and fields


@_case
def choice_deleted_again(form: WordForm) -> None:
    choose(form.control(GENDER), "Male")
    type_into(form.control(GENDER), "Choose one")


@_case
def prompt_of_an_earlier_blank(form: WordForm) -> None:
    type_into(form.control(BIRTH), "Choose a date")


@_case
def prompt_left_with_words_after_it(form: WordForm) -> None:
    type_into(form.control(NAME), "Click to enter textTestcase")


@_case
def control_emptied_to_spaces(form: WordForm) -> None:
    type_into(form.control(NAME), "   \u00a0 ")


@_case
def control_emptied(form: WordForm) -> None:
    type_into(form.control(NAME), "")


@_case
def calendar_against_the_words(form: WordForm) -> None:
    type_into(form.control(BIRTH), "12 April 1985")
    properties(form.control(BIRTH)).find(w("date")).set(w("fullDate"), "1999-01-31T00:00:00Z")


@_case
def boxes_ticked_by_typing(form: WordForm) -> None:
    for number, sign in ((1, "X"), (2, "✓"), (3, "✔")):
        next(form.control(f"{BOXES}{number}").iter(w("t"))).text = sign


@_case
def box_replaced_by_a_symbol(form: WordForm) -> None:
    control = form.control(f"{BOXES}2")
    unwrap(control, [parsed('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')])
    control = form.control(f"{BOXES}3")
    unwrap(control, [parsed('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>')])


@_case
def box_shown_ticked_and_said_to_be_open(form: WordForm) -> None:
    tick(form.control(f"{BOXES}1"))
    next(form.control(f"{BOXES}2").iter(w("t"))).text = TICKED


@_case
def words_beside_a_box(form: WordForm) -> None:
    tick(form.control(f"{BOXES}1"))
    _line(form.control(f"{BOXES}1")).append(run(", see the letter"))


@_case
def all_boxes_crossed_out(form: WordForm) -> None:
    form.cell(f"{BOXES}1").append(paragraph("None of these", "Answer"))


@_case
def old_form_fields(form: WordForm) -> None:
    for tag, field in (
        (NAME, _field("FORMTEXT", "<w:textInput/>", "Testcase")),
        (GENDER, _field("FORMDROPDOWN", _listed("Male", "Female", result=1), "")),
    ):
        unwrap(form.control(tag), field)
    for number, ticked in ((1, 1), (2, 0), (3, 0), (4, 0)):
        box = f'<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked w:val="{ticked}"/>'
        unwrap(form.control(f"{BOXES}{number}"), _field("FORMCHECKBOX", f"{box}</w:checkBox>", ""))


def _listed(*options: str, result: int) -> str:
    entries = "".join(f'<w:listEntry w:val="{option}"/>' for option in options)
    return f'<w:ddList><w:result w:val="{result}"/>{entries}</w:ddList>'


def _field(code: str, about: str, shown: str) -> list[Element]:
    begin = f'<w:ffData><w:name w:val="Text1"/><w:enabled/>{about}</w:ffData>'
    return [
        parsed(f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r>'),
        parsed(f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'),
        parsed('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'),
        *([run(shown)] if shown else []),
        parsed('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    ]


# Controls


@_case
def control_copied_into_another_answer(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    other = copy.deepcopy(form.control(NAME))
    type_into(other, "HMP Specimen")
    unwrap(form.control(PRISON), [other])


@_case
def control_in_a_control(form: WordForm) -> None:
    type_into(form.control(NAME), "Test")
    content(form.control(NAME)).append(
        parsed(
            '<w:sdt><w:sdtPr><w:tag w:val="somebody.else"/></w:sdtPr><w:sdtContent><w:r>'
            "<w:t>case</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )


@_case
def control_without_properties(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    form.control(NAME).remove(properties(form.control(NAME)))


@_case
def control_with_a_tag_of_no_question(form: WordForm) -> None:
    type_into(form.control(NAME), "Testcase")
    properties(form.control(NAME)).find(w("tag")).set(w("val"), "offender.surname")


@_case
def controls_of_two_answers_exchanged(form: WordForm) -> None:
    """An answer dragged with its control to the place of another, whose label it now stands by."""
    name, prison = form.control(NAME), form.control(PRISON)
    type_into(name, "Testcase")
    type_into(prison, "HMP Specimen")
    places = name.getparent(), prison.getparent()
    places[0].append(prison)
    places[1].append(name)


# The file as a whole


@_case
def header_written_in(form: WordForm) -> None:
    for name in form.names("header"):
        tree = form.other(name)
        tree.append(paragraph("Testcase, urgent"))
        form.put(name, tree)


@_case
def marking_changed(form: WordForm) -> None:
    mark(form, "RESTRICTED")


@_case
def second_form_pasted_below(form: WordForm) -> None:
    other = WordForm(filled(STEM, ANSWERS | {"reference": "GW-0200-26"}, 12))
    type_into(other.control(NAME), "Someoneelse")
    last = form.body[-1]
    for block in list(other.body)[:-1]:
        last.addprevious(block)


@_case
def strict_namespaces(form: WordForm) -> None:
    data = etree.tostring(form.root).decode()
    for name in ("w", "r"):
        data = data.replace(word_files.TRANSITIONAL[name], word_files.STRICT[name])
    form.root = etree.fromstring(data)
    form.body = form.root[0]
    for part in list(form.parts):
        if part.endswith((".xml", ".rels")) and part != DOCUMENT:
            said = form.parts[part].decode()
            for name in ("w", "rel", "custom", "vt"):
                said = said.replace(word_files.TRANSITIONAL[name], word_files.STRICT[name])
            form.parts[part] = said.encode()


@_case
def other_prefixes(form: WordForm) -> None:
    data = etree.tostring(form.root).decode()
    data = data.replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace(" w:", " ns0:")
    data = data.replace(f'xmlns:w="{W}"', f'xmlns:ns0="{W}"')
    form.root = etree.fromstring(data)
    form.body = form.root[0]


@_case
def text_read_from_another_file(form: WordForm) -> None:
    types = form.other("[Content_Types].xml")
    default = f"{{{word_files.PACKAGE}/content-types}}Default"
    types.insert(0, etree.Element(default, Extension="html", ContentType="text/html"))
    form.put("[Content_Types].xml", types)
    _relation(form, "chunk", "aFChunk", "chunk.html")
    form.parts["word/chunk.html"] = b"<p>Testcase, known to the police</p>"
    table = next(form.control(NAME).iterancestors(w("tbl")))
    table.getparent().getparent().addnext(parsed('<w:altChunk r:id="chunk"/>'))


@_case
def boxes_of_word_lost(form: WordForm) -> None:
    for number in (1, 2, 3, 4):
        control = form.control(f"{BOXES}{number}")
        if number == 1:
            tick(control)
        about = properties(control)
        about.remove(about.find(w14("checkbox")))
