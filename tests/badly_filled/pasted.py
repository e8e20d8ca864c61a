"""Text as people paste it."""

from lxml import etree

from tests import word_files
from tests.badly_filled.form import (
    DETAILS,
    NAME,
    add_relation,
    case,
)
from tests.filled_by_hand import type_into
from tests.word_form import (
    SPACES,
    WordForm,
    content,
    paragraph,
    parsed,
)


@case
def email_pasted_into_an_answer(form: WordForm) -> None:
    control = form.control(DETAILS)
    type_into(control, "From: Sioned Example\nTwo assaults.")
    add_relation(form, "link", "hyperlink", "https://specimen.example/", "External")
    item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    content(control).append(parsed(f"<w:p>{item}<w:r><w:t>bus station</w:t></w:r></w:p>"))
    content(control).append(parsed(f"<w:p>{item}<w:r><w:t>footpath</w:t></w:r></w:p>"))
    content(control).append(
        parsed(
            '<w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:hyperlink r:id="link"><w:r>'
            "<w:t>the record</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"
        )
    )


@case
def table_pasted_into_an_answer(form: WordForm) -> None:
    control = form.control(DETAILS)
    type_into(control, "Dates and places:")
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    cells = [f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>" for said in ("June", "Quayside")]
    content(control).append(parsed(f"<w:tbl><w:tblPr/><w:tblGrid/>{row.format(*cells)}</w:tbl>"))
    content(control).append(paragraph("That is all."))


@case
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


@case
def picture_in_place_of_an_answer(form: WordForm) -> None:
    known = " ".join(f'xmlns:{name}="{space}"' for name, space in _DRAWN.items())
    drawn = etree.fromstring(f"<x {known}>{word_files.picture()}</x>")[0]
    form.cell(NAME).append(drawn)


@case
def formula_in_an_answer(form: WordForm) -> None:
    type_into(form.control(DETAILS), "Of the")
    content(form.control(DETAILS))[0].append(
        etree.fromstring(f'<m:oMath xmlns:m="{_DRAWN["m"]}"><m:r><m:t>9/10</m:t></m:r></m:oMath>')
    )


@case
def wrapped_words(form: WordForm) -> None:
    type_into(form.control(NAME), "")
    content(form.control(NAME))[:] = [
        parsed('<w:smartTag w:element="place"><w:r><w:t>Test</w:t></w:r></w:smartTag>'),
        parsed('<w:customXml w:element="x"><w:r><w:t>ca</w:t></w:r></w:customXml>'),
        parsed('<w:bdo w:val="ltr"><w:r><w:t>s</w:t></w:r></w:bdo>'),
        parsed('<w:fldSimple w:instr=" DOCPROPERTY x "><w:r><w:t>e</w:t></w:r></w:fldSimple>'),
    ]


@case
def breaks_and_hyphens(form: WordForm) -> None:
    type_into(form.control(DETAILS), "")
    content(form.control(DETAILS))[0].append(
        parsed(
            "<w:r><w:t>Smith</w:t><w:noBreakHyphen/><w:t>Jones</w:t><w:cr/><w:t>un</w:t>"
            "<w:softHyphen/><w:t>seen</w:t><w:tab/><w:t>end</w:t></w:r>"
        )
    )
