"""What is seen in anybody's Word file, and which files are not opened at all."""

import io
import struct
import zipfile

import docx
import pytest

from mappa_docs.documents import rendering
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.file_markings import applying, inspection
from mappa_docs.file_markings.docx import inspector
from mappa_docs.intake import submission
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area, Label
from mappa_docs.messages import places
from mappa_docs.spots import Inspection, Spot
from tests import word_files as made
from tests.support import DOCUMENTS, sample
from tests.word_files import Section, WordFile, marked, paragraph

SITE = "0a1b2c3d-1111-4222-8333-444455556666"
LABEL = "1a2b3c4d-1111-4222-8333-444455556666"
OTHER = "2a2b3c4d-1111-4222-8333-444455556666"
COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)


def inspect(file: WordFile | bytes) -> Inspection:
    return inspector.inspect(file if isinstance(file, bytes) else file.data(), "report.docx")


def seen(inspection: Inspection, kind: str) -> dict[str, list[str]]:
    return {
        places.words(spot.location): [one.level for one in spot.sightings]
        for spot in inspection.spots
        if spot.kind == kind
    }


def codes(inspection: Inspection) -> list[str]:
    return [finding.code for finding in inspection.findings]


def spot(inspection: Inspection, place: str) -> Spot:
    (found,) = (one for one in inspection.spots if places.words(one.location) == place)
    return found


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("kind", [made.MAIN, made.MACROS])
def test_headers_and_footers_are_read(strict: bool, kind: str) -> None:
    inspection = inspect(marked(strict=strict, main_type=kind))

    assert seen(inspection, "header") == {"section 1, header": ["RESTRICTED"]}
    assert seen(inspection, "footer") == {"section 1, footer": ["RESTRICTED"]}
    assert all(one.needed for one in inspection.spots)


HOLDERS = {
    "several runs": made.paragraph("RESTR", "ICTED"),
    "a table": f"<w:tbl><w:tr><w:tc>{paragraph('RESTRICTED')}</w:tc></w:tr></w:tbl>",
    "a text box": made.text_box("RESTRICTED"),
    "an inserted run": f"<w:p><w:ins>{made.run('RESTRICTED')}</w:ins></w:p>",
    "a bound control": made.bound("RESTRICTED"),
    "a field": made.field_of('DOCPROPERTY "Classification"', "RESTRICTED"),
    "a simple field": f'<w:p><w:fldSimple w:instr="TITLE">{made.run("RESTRICTED")}'
    "</w:fldSimple></w:p>",
    "a column": "<w:p><w:r><w:t>MAPPA</w:t><w:tab/><w:t>Restricted</w:t></w:r></w:p>",
    "capitals": "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>restricted report</w:t></w:r></w:p>",
}


@pytest.mark.parametrize("content", HOLDERS.values(), ids=HOLDERS)
def test_a_marking_is_seen_once_wherever_it_is_held(content: str) -> None:
    inspection = inspect(WordFile([Section({"default": content}, {"default": content})]))

    assert seen(inspection, "header") == {"section 1, header": ["RESTRICTED"]}


UNSHOWN = {
    "deleted": "<w:p><w:del><w:r><w:delText>RESTRICTED</w:delText></w:r></w:del></w:p>",
    "moved away": f"<w:p><w:moveFrom>{made.run('RESTRICTED')}</w:moveFrom></w:p>",
    "hidden": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>RESTRICTED</w:t></w:r></w:p>",
    "a field’s code": made.field_of("QUOTE RESTRICTED", "Page"),
    "an ordinary word": paragraph("Restricted patients are listed here"),
    "struck": "<w:p><w:r><w:rPr><w:dstrike/></w:rPr><w:t>RESTRICTED</w:t></w:r></w:p>",
    "a hidden row": "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>"
    f"{paragraph('RESTRICTED')}</w:tc></w:tr></w:tbl>",
    "a hidden shape": '<w:p><w:r><w:pict><v:shape style="visibility:hidden"><v:textbox>'
    f"<w:txbxContent>{paragraph('RESTRICTED')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    "</w:r></w:p>",
    "a choice that Word does not know": made.text_box("RESTRICTED", "Page").replace(
        'Requires="wps"', 'xmlns:zz="urn:zz" Requires="wps zz"'
    ),
}


@pytest.mark.parametrize("content", UNSHOWN.values(), ids=UNSHOWN)
def test_what_no_reader_sees_is_no_marking(content: str) -> None:
    inspection = inspect(WordFile([Section({"default": content}, {"default": content})]))

    assert seen(inspection, "header") == {"section 1, header": []}


@pytest.mark.parametrize("holder", ["a field", "a simple field", "a bound control"])
def test_stored_text_is_said_to_be_no_more_than_that(holder: str) -> None:
    inspection = inspect(WordFile([Section({"default": HOLDERS[holder]})]))

    assert codes(inspection) == ["MRK-7"]
    assert inspection.findings[0].severity == "advice"


def test_a_first_page_without_a_header_of_its_own_is_not_marked() -> None:
    file = marked()
    file.sections[0].title_page = True

    assert seen(inspect(file), "header") == {
        "section 1, first-page header": [],
        "section 1, header": ["RESTRICTED"],
    }


def test_comments_and_instructions_in_a_part_change_nothing() -> None:
    plain = marked("SECRET", keywords="SECRET", custom={"Note": "SECRET"}, labels=[(LABEL, SITE)])
    plain.sections[0].body = made.text_box("Text") + made.control("Answer")
    parts = made.commented(plain.all_parts(), "SEC", "RET")

    assert parts != plain.all_parts()
    assert inspect(made.packed(parts)) == inspect(plain)


UNSURE = {
    "a tiny size": '<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>RESTRICTED</w:t></w:r></w:p>',
    "a low line": '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'
    f"{made.run('RESTRICTED')}</w:p>",
    "a low row": '<w:tbl><w:tr><w:trPr><w:trHeight w:val="20" w:hRule="exact"/></w:trPr><w:tc>'
    f"{paragraph('RESTRICTED')}</w:tc></w:tr></w:tbl>",
    "an endless line": paragraph("RESTRICTED " + "x " * 6000),
    "an object": "<w:p><w:r><w:object/></w:r></w:p>",
}


@pytest.mark.parametrize("content", UNSURE.values(), ids=UNSURE)
def test_what_a_reader_may_not_see_could_not_be_told(content: str) -> None:
    found = spot(inspect(WordFile([Section({"default": content})])), "section 1, header")

    assert (found.sightings, found.legible) == ((), False)


BROKEN = {
    "TOP SECRET": "<w:p><w:r><w:t>TOP</w:t><w:br/><w:t>SECRET</w:t></w:r></w:p>",
    "OFFICIAL-SENSITIVE": paragraph("OFFICIAL") + paragraph("SENSITIVE"),
    "RESTRICTED": "<w:p><w:r><w:t>RESTRICTED</w:t><w:tab/><w:t>WHEN COMPLETE</w:t></w:r></w:p>",
}


@pytest.mark.parametrize(("level", "content"), BROKEN.items(), ids=BROKEN)
def test_a_broken_marking_is_read_as_one(level: str, content: str) -> None:
    (header,) = [
        one
        for one in inspect(WordFile([Section({"default": content})])).spots
        if places.words(one.location) == "section 1, header"
    ]

    assert {one.level for one in header.sightings} == {level}
    assert all(one.when_complete is (level == "RESTRICTED") for one in header.sightings)


@pytest.mark.parametrize(
    ("styles", "levels"),
    [
        ('<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
         '<w:style w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:vanish/></w:rPr></w:style>', []),
        ('<w:style w:styleId="A"><w:rPr><w:smallCaps/></w:rPr></w:style>', ["RESTRICTED"]),
        ("", []),
    ],
    ids=["hidden", "capitals", "neither"],
)  # fmt: skip
def test_styles_hide_text_and_make_capitals(styles: str, levels: list[str]) -> None:
    word = made.TRANSITIONAL["w"]
    content = f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>{made.run("Restricted report")}</w:p>'
    file = WordFile(
        [Section({"default": content})],
        links=[("styles", "styles.xml")],
        parts={"word/styles.xml": f'<w:styles xmlns:w="{word}">{styles}</w:styles>'},
    )

    assert seen(inspect(file), "header") == {"section 1, header": levels}


def test_what_only_other_programs_show_is_said() -> None:
    content = made.text_box("RESTRICTED", "SECRET")
    found = seen(inspect(WordFile([Section({"default": content})])), "inactive")

    assert {level for levels in found.values() for level in levels} == {"SECRET"}


@pytest.mark.parametrize("body", ["<w:altChunk/>", "<w:subDoc/>"])
def test_another_document_in_the_pages_could_not_be_read(body: str) -> None:
    file = marked()
    file.sections[0].body = paragraph("Text") + body

    assert [(one.code, one.severity) for one in inspect(file).findings] == [("MRK-7", "error")]


def test_a_header_that_depends_on_a_condition_could_not_be_told() -> None:
    file = marked()
    file.sections[0].headers["default"] = made.field_of('IF 1 = 1 "RESTRICTED"', "RESTRICTED")

    assert ("MRK-7", "error") in [(one.code, one.severity) for one in inspect(file).findings]


def test_a_blank_that_another_program_saved_is_still_one() -> None:
    file = marked(keywords="RESTRICTED, WHEN, COMPLETE")
    file.sections[0].body = made.control("Click to enter text") + made.control("Choose one")
    inspection = inspect(file)

    assert inspection.filled is False
    assert [
        one.when_complete for one in spot(inspection, "the keywords of the file").sightings
    ] == [True]


def test_facing_pages_need_both_kinds() -> None:
    assert seen(inspect(marked(facing=True)), "footer") == {
        "section 1, odd-page footer": ["RESTRICTED"],
        "section 1, even-page footer": [],
    }


def test_a_section_without_a_header_has_that_of_the_one_before() -> None:
    first = Section({"default": paragraph("SECRET"), "first": paragraph("CONFIDENTIAL")})
    inspection = inspect(WordFile([first, Section(size=made.LANDSCAPE), Section(title_page=True)]))
    headers = seen(inspection, "header")

    assert set(headers["section 2, header"]) == {"SECRET"}
    assert headers["section 3, first-page header"] == [
        "CONFIDENTIAL"
    ]  # as Word does, unseen before
    assert seen(inspection, "footer")["section 3, footer"] == []


def test_headers_that_no_page_shows_are_told_apart() -> None:
    file = marked(unused={"header9": paragraph("SECRET")})
    file.sections[0].headers["even"] = paragraph("PROTECT")
    inspection = inspect(file)

    assert {place: levels[0] for place, levels in seen(inspection, "inactive").items()} == {
        "section 1, even-page header (not shown)": "PROTECT",
        "a header that no section uses": "SECRET",
    }


def test_a_header_with_only_a_picture_could_not_be_read() -> None:
    file = marked()
    file.sections[0].headers["default"] = made.picture()

    assert not spot(inspect(file), "section 1, header").legible
    assert spot(inspect(file), "section 1, footer").legible


def test_a_header_that_is_not_in_the_file_could_not_be_read() -> None:
    parts = marked().all_parts()
    del parts["word/header1default.xml"]

    assert not spot(inspect(made.packed(parts)), "section 1, header").legible


def test_a_watermark_is_no_header() -> None:
    content = made.watermark("RESTRICTED")
    inspection = inspect(WordFile([Section({"default": content})]))

    assert seen(inspection, "header") == {"section 1, header": []}
    assert seen(inspection, "watermark") == {"section 1, header, watermark": ["RESTRICTED"]}


def test_properties_are_read_and_ordinary_ones_left_aside() -> None:
    custom = {"Protective marking": "SECRET", "Client": "Pat Specimen", "Note": "x restricted y"}
    found = seen(inspect(marked(keywords="MAPPA; PROTECT", custom=custom)), "property")

    assert found["the keywords of the file"] == ["PROTECT"]
    assert set(found["a property of the file"]) == {"SECRET"}
    assert len(found) == 2


def test_the_body_counts_where_it_says_nothing_else() -> None:
    rows = "".join(f"<w:tr><w:tc>{paragraph('Row')}</w:tc></w:tr>" for _ in range(20))
    answer = f"<w:tr><w:tc>{paragraph('CONFIDENTIAL')}</w:tc></w:tr>"
    body = f"{paragraph('RESTRICTED')}<w:tbl>{rows}{answer}</w:tbl>{paragraph('PROTECT')}"
    file = marked()
    file.sections[0].body = body + paragraph("He lives in RESTRICTED accommodation")

    assert seen(inspect(file), "body") == {
        "the first lines": ["RESTRICTED"],
        "a paragraph of the text": ["PROTECT"],
    }


def label(name: str, identifier: str = LABEL) -> dict[str, str]:
    begin = f"MSIP_Label_{identifier}_"
    return {f"{begin}Enabled": "true", f"{begin}SiteId": SITE, f"{begin}Name": name}


def test_a_label_is_read_from_its_name() -> None:
    inspection = inspect(marked(custom=label("OFFICIAL_SENSITIVE"), labels=[(LABEL, SITE)]))

    assert seen(inspection, "label") == {"the sensitivity label": ["OFFICIAL-SENSITIVE"]}
    assert codes(inspection) == []


@pytest.mark.parametrize(
    ("name", "level"),
    [("Secret MAPPA", "SECRET"), ("Official Sensitive - Recipients Only", "OFFICIAL-SENSITIVE")],
)
def test_the_name_of_a_label_is_no_prose(name: str, level: str) -> None:
    (found,) = (one for one in inspect(marked(custom=label(name))).spots if one.kind == "label")

    assert {one.level for one in found.sightings} == {level}


AREA = Area(
    "Testshire",
    "gpms",
    labels={"RESTRICTED": Label(LABEL, SITE, "Restricted"), "CONFIDENTIAL": Label(OTHER, SITE)},
)


def test_a_label_of_the_area_is_known_by_its_identifier() -> None:
    data = marked(labels=[(OTHER, SITE)]).data()
    judgement = inspection.judge(inspection.inspect(data, area=AREA))

    assert ("MRK-6", "error") in {(one.code, one.severity) for one in judgement.findings}
    assert seen(inspection.inspect(data), "label") == {"the sensitivity label": []}


@pytest.mark.parametrize("there", [OTHER, LABEL.replace("1", "7")], ids=["higher", "unknown"])
def test_a_label_of_the_organisation_is_never_lowered(there: str) -> None:
    data = marked(labels=[(there, SITE)]).data()
    restricted = document_marking.asked_for("RESTRICTED", "gpms")

    with pytest.raises(UsageError, match="sensitivity label"):
        applying.apply(data, restricted, area=AREA)


@pytest.mark.parametrize(
    "file",
    [
        marked(custom=label("RESTRICTED"), labels=[(OTHER, SITE)]),
        marked(custom=label("RESTRICTED") | label("SECRET", OTHER)),
    ],
    ids=["the two places disagree", "two labels of one organisation"],
)
def test_labels_that_contradict_each_other_are_a_finding(file: WordFile) -> None:
    assert codes(inspect(file)) == ["MRK-6"]


def test_a_label_that_was_taken_off_is_none() -> None:
    off = label("SECRET") | {f"MSIP_Label_{LABEL}_Enabled": "false"}

    assert seen(inspect(marked(custom=off)), "label") == {}


BROUGHT = {
    "a template elsewhere": marked(links=[("attachedTemplate", "file:///C:/Users/pat/x.dotm")]),
    "a linked picture": marked(links=[("image", "https://pat.example/x.png")]),
    "a linked object": marked(links=[("oleObject", "file:///pat.xlsx")]),
    "another document": marked(links=[("aFChunk", "pat.bin")], parts={"word/pat.bin": "x"}),
    "an embedded file": marked(links=[("package", "pat.bin")], parts={"word/pat.bin": "x"}),
    "macros": marked(links=[("vbaProject", "vba.bin")], parts={"word/vba.bin": "x"}),
}


@pytest.mark.parametrize("file", BROUGHT.values(), ids=BROUGHT)
def test_what_a_file_brings_along_is_said_without_saying_where_it_lies(file: WordFile) -> None:
    inspection = inspect(file)

    assert codes(inspection) == ["MRK-11"]
    assert inspection.findings[0].severity == "warning"
    assert "pat" not in inspection.findings[0].message.replace("path", "")


def test_a_field_that_fetches_text_is_a_finding() -> None:
    file = marked()
    file.sections[0].body = made.field_of('INCLUDETEXT "pat.docx"', "His text")

    assert codes(inspect(file)) == ["MRK-11"]


def test_a_signature_is_seen() -> None:
    assert codes(inspect(marked(signed=True))) == ["MRK-12"]


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        (paragraph("A letter"), None),
        (made.control("Click here", prompt=True), False),
        (made.control("Yes") + made.control("No"), True),
        (made.control("Yes") + made.control("Click", prompt=True) * 2, None),
        (made.control("☐", boxed=False) + made.control("Click", prompt=True), False),
        (made.control("☒", boxed=True), True),
    ],
    ids=["no controls", "prompts", "answers", "mostly prompts", "an open box", "a ticked box"],
)
def test_a_form_is_filled_in_blank_or_cannot_be_told(body: str, filled: bool | None) -> None:
    assert inspect(WordFile([Section(body=body)])).filled is filled


@pytest.mark.parametrize("scheme", ["gpms", "gsc"])
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_our_own_documents_are_known(stem: str, document: str, scheme: str) -> None:
    answers = submission.from_answers(sample(stem))
    blank = inspect(rendering.blank(stem, "docx", scheme=scheme, document=document).data)
    whole = inspect(rendering.render(answers, "docx", scheme=scheme, document=document).data)

    assert blank.filled is False
    assert whole.filled is not False
    for read, later in ((blank, True), (whole, False)):
        assert read.findings == ()
        assert all(one.sightings for one in read.spots)
        assert {one.when_complete for spot in read.spots for one in spot.sightings} == {later}


def test_files_of_python_docx_are_read() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "OFFICIAL SENSITIVE"
    document.add_section()
    buffer = io.BytesIO()
    document.save(buffer)

    assert seen(inspect(buffer.getvalue()), "header") == {
        "section 1, header": ["OFFICIAL-SENSITIVE"],
        "section 2, header": ["OFFICIAL-SENSITIVE"],
    }


def test_a_line_with_an_endless_gap_does_not_hold_the_reader_up() -> None:
    file = marked("OFFICIAL" + " " * 90_000 + "x")
    file.custom = {"Note": "OFFICIAL" + " " * 90_000 + "x"}

    assert seen(inspect(file), "header") == {"section 1, header": ["OFFICIAL"]}


def zipped(change: dict[str, bytes]) -> bytes:
    return made.packed(
        {name: text.encode() for name, text in marked().all_parts().items()} | change
    )


def lying() -> bytes:
    """A part that the directory says is small."""
    data = zipped({"word/big.xml": b"<a>" + b" " * 50_000 + b"</a>"})
    size, told = struct.pack("<L", 50_007), struct.pack("<L", 10)
    return data.replace(size, told)


def doubled() -> bytes:
    buffer = io.BytesIO(zipped({}))
    with zipfile.ZipFile(buffer, "a") as package:
        package.writestr("WORD/document.xml", "<a/>")
    return buffer.getvalue()


def locked() -> bytes:
    data = bytearray(zipped({}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    return bytes(data)


DOCTYPE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
UNSAFE = {
    "not an office file": (b"Dear all", "neither Word"),
    "an encrypted file": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "an old Word file": (COMPOUND + "WordDocument".encode("utf-16-le"), ".doc"),
    "an encrypted part": (locked(), "encrypted"),
    "a cut-off file": (zipped({})[:-200], "damaged"),
    "a spreadsheet": (
        marked(main_type="application/vnd.ms-excel.sheet.main+xml").data(),
        "not a Word document",
    ),
    "broken XML": (zipped({"word/header1default.xml": b"<a>"}), "damaged"),
    "a DOCTYPE": (zipped({"word/x.xml": DOCTYPE.encode()}), "not safe"),
    "a DOCTYPE in UTF-16": (zipped({"word/x.xml": DOCTYPE.encode("utf-16")}), "not safe"),
    "a DOCTYPE in UTF-16 without a mark": (
        zipped({"word/x.xml": DOCTYPE.encode("utf-16-be")}),
        "not safe",
    ),
    "a DOCTYPE in UTF-7": (
        zipped(
            {"word/x.xml": b'<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE a+AD4-<a/>'}
        ),
        "not safe",
    ),
    "a bomb": (zipped({"word/x.xml": b"<a>" + b" " * 5_000_000 + b"</a>"}), "too large"),
    "a bomb that is no XML": (zipped({"word/x.bin": bytes(50_000_000)}), "too large"),
    "a part that is larger than it says": (lying(), "damaged"),
    "a thousand parts": (zipped({f"word/{n}.bin": b"" for n in range(1001)}), "too many parts"),
    "the same part twice": (doubled(), "same name"),
    "a name that leads out": (zipped({"../x.xml": b"<a/>"}), "leads out"),
    "an absolute name": (zipped({"/x.xml": b"<a/>"}), "leads out"),
    "too deep XML": (zipped({"word/document.xml": b"<a>" * 5000 + b"</a>" * 5000}), "damaged"),
}


@pytest.mark.parametrize(("data", "said"), UNSAFE.values(), ids=UNSAFE)
def test_what_is_not_safe_to_open_is_refused_with_a_reason(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said.replace(".", r"\.")) as refused:
        inspect(data)

    assert str(refused.value).endswith(".")
