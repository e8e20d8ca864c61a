"""What is seen in anybody's Word file, wherever it is held, and what can't be told."""

import io

import docx
import pytest

from mappa_docs.messages import places
from mappa_docs.model.spots import Doubt, Seen
from tests import word_files as made
from tests.word_files import Section, WordFile, marked, paragraph
from tests.word_markings import LABEL, SITE, codes, inspect_word, levels_seen, spot_at


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("kind", [made.MAIN, made.MACROS])
def test_headers_and_footers_are_read(strict: bool, kind: str) -> None:
    inspection = inspect_word(marked(strict=strict, main_type=kind))

    assert levels_seen(inspection, "header") == {"section 1, header": ["RESTRICTED"]}
    assert levels_seen(inspection, "footer") == {"section 1, footer": ["RESTRICTED"]}
    assert all(one.needed for one in inspection.spots)


SURE = {
    "several runs": made.paragraph("RESTR", "ICTED"),
    "a table": f"<w:tbl><w:tr><w:tc>{paragraph('RESTRICTED')}</w:tc></w:tr></w:tbl>",
    "an inserted run": f"<w:p><w:ins>{made.run('RESTRICTED')}</w:ins></w:p>",
    "a column": "<w:p><w:r><w:t>MAPPA</w:t><w:tab/><w:t>Restricted</w:t></w:r></w:p>",
    "capitals": "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>restricted report</w:t></w:r></w:p>",
}


@pytest.mark.parametrize("content", SURE.values(), ids=SURE)
def test_a_marking_is_seen_once_wherever_it_is_held(content: str) -> None:
    inspection = inspect_word(WordFile([Section({"default": content}, {"default": content})]))

    assert levels_seen(inspection, "header") == {"section 1, header": ["RESTRICTED"]}


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
    inspection = inspect_word(WordFile([Section({"default": content}, {"default": content})]))

    assert levels_seen(inspection, "header") == {"section 1, header": []}


STORED = {
    "a bound control": made.bound("RESTRICTED"),
    "a field": made.field_of('DOCPROPERTY "Classification"', "RESTRICTED"),
    "a simple field": f'<w:p><w:fldSimple w:instr="TITLE">{made.run("RESTRICTED")}'
    "</w:fldSimple></w:p>",
}


@pytest.mark.parametrize("content", STORED.values(), ids=STORED)
def test_stored_text_is_said_to_be_no_more_than_that(content: str) -> None:
    found = spot_at(inspect_word(WordFile([Section({"default": content})])), "section 1, header")

    assert (found.seen, found.doubts) == (Seen.NOT_TOLD, (Doubt.STORED,))
    assert [one.level for one in found.possible] == ["RESTRICTED"]


def test_a_first_page_without_a_header_of_its_own_is_not_marked() -> None:
    file = marked()
    file.sections[0].title_page = True

    assert levels_seen(inspect_word(file), "header") == {
        "section 1, first-page header": [],
        "section 1, header": ["RESTRICTED"],
    }


def test_comments_and_instructions_in_a_part_change_nothing() -> None:
    plain = marked("SECRET", keywords="SECRET", custom={"Note": "SECRET"}, labels=[(LABEL, SITE)])
    plain.sections[0].body = made.text_box("Text") + made.control("Answer")
    parts = made.commented(plain.all_parts(), "SEC", "RET")

    assert parts != plain.all_parts()
    assert inspect_word(made.packed(parts)) == inspect_word(plain)


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
    found = spot_at(inspect_word(WordFile([Section({"default": content})])), "section 1, header")

    assert found.seen is Seen.NOT_TOLD


BROKEN = {
    "TOP SECRET": "<w:p><w:r><w:t>TOP</w:t><w:br/><w:t>SECRET</w:t></w:r></w:p>",
    "OFFICIAL-SENSITIVE": paragraph("OFFICIAL") + paragraph("SENSITIVE"),
    "RESTRICTED": "<w:p><w:r><w:t>RESTRICTED</w:t><w:tab/><w:t>WHEN COMPLETE</w:t></w:r></w:p>",
}


@pytest.mark.parametrize(("level", "content"), BROKEN.items(), ids=BROKEN)
def test_a_broken_marking_is_read_as_one(level: str, content: str) -> None:
    (header,) = [
        one
        for one in inspect_word(WordFile([Section({"default": content})])).spots
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

    assert levels_seen(inspect_word(file), "header") == {"section 1, header": levels}


def test_what_only_other_programs_show_is_said() -> None:
    content = made.text_box("RESTRICTED", "SECRET")
    found = levels_seen(inspect_word(WordFile([Section({"default": content})])), "inactive")

    assert {level for levels in found.values() for level in levels} == {"SECRET"}


@pytest.mark.parametrize("body", ["<w:altChunk/>", "<w:subDoc/>"])
def test_another_document_in_the_pages_could_not_be_read(body: str) -> None:
    file = marked()
    file.sections[0].body = paragraph("Text") + body

    assert [(one.code, one.severity) for one in inspect_word(file).findings] == [("MRK-7", "error")]


def test_a_header_that_depends_on_a_condition_could_not_be_told() -> None:
    file = marked()
    file.sections[0].headers["default"] = made.field_of('IF 1 = 1 "RESTRICTED"', "RESTRICTED")

    assert ("MRK-7", "error") in [(one.code, one.severity) for one in inspect_word(file).findings]


def test_facing_pages_need_both_kinds() -> None:
    assert levels_seen(inspect_word(marked(facing=True)), "footer") == {
        "section 1, odd-page footer": ["RESTRICTED"],
        "section 1, even-page footer": [],
    }


def test_a_section_without_a_header_has_that_of_the_one_before() -> None:
    first = Section({"default": paragraph("SECRET"), "first": paragraph("CONFIDENTIAL")})
    inspection = inspect_word(
        WordFile([first, Section(size=made.LANDSCAPE), Section(title_page=True)])
    )
    headers = levels_seen(inspection, "header")

    assert set(headers["section 2, header"]) == {"SECRET"}
    assert headers["section 3, first-page header"] == [
        "CONFIDENTIAL"
    ]  # as Word does, unseen before
    assert levels_seen(inspection, "footer")["section 3, footer"] == []


def test_headers_that_no_page_shows_are_told_apart() -> None:
    file = marked(unused={"header9": paragraph("SECRET")})
    file.sections[0].headers["even"] = paragraph("PROTECT")
    inspection = inspect_word(file)

    assert {place: levels[0] for place, levels in levels_seen(inspection, "inactive").items()} == {
        "section 1, even-page header (not shown)": "PROTECT",
        "a header that no section uses": "SECRET",
    }


def test_a_header_with_only_a_picture_could_not_be_read() -> None:
    file = marked()
    file.sections[0].headers["default"] = made.picture()

    assert spot_at(inspect_word(file), "section 1, header").seen is Seen.NOT_TOLD
    assert spot_at(inspect_word(file), "section 1, footer").seen is Seen.MARKED


def test_a_header_that_is_not_in_the_file_could_not_be_read() -> None:
    parts = marked().all_parts()
    del parts["word/header1default.xml"]

    found = spot_at(inspect_word(made.packed(parts)), "section 1, header")
    assert (found.seen, found.doubts) == (Seen.NOT_TOLD, (Doubt.MISSING,))


def test_a_watermark_is_no_header() -> None:
    content = made.watermark("RESTRICTED")
    inspection = inspect_word(WordFile([Section({"default": content})]))

    assert levels_seen(inspection, "header") == {"section 1, header": []}
    assert levels_seen(inspection, "watermark") == {"section 1, header, watermark": ["RESTRICTED"]}


def test_properties_are_read_and_ordinary_ones_left_aside() -> None:
    custom = {"Protective marking": "SECRET", "Client": "Pat Specimen", "Note": "x restricted y"}
    found = levels_seen(inspect_word(marked(keywords="MAPPA; PROTECT", custom=custom)), "property")

    assert found["the keywords of the file"] == ["PROTECT"]
    assert set(found["a property of the file"]) == {"SECRET"}
    assert len(found) == 2


def test_the_body_counts_where_it_says_nothing_else() -> None:
    rows = "".join(f"<w:tr><w:tc>{paragraph('Row')}</w:tc></w:tr>" for _ in range(20))
    answer = f"<w:tr><w:tc>{paragraph('CONFIDENTIAL')}</w:tc></w:tr>"
    body = f"{paragraph('RESTRICTED')}<w:tbl>{rows}{answer}</w:tbl>{paragraph('PROTECT')}"
    file = marked()
    file.sections[0].body = body + paragraph("He lives in RESTRICTED accommodation")

    assert levels_seen(inspect_word(file), "body") == {
        "the first lines": ["RESTRICTED"],
        "a paragraph of the text": ["PROTECT"],
    }


def test_a_signature_is_seen() -> None:
    assert codes(inspect_word(marked(signed=True))) == ["MRK-12"]


def test_files_of_python_docx_are_read() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "OFFICIAL SENSITIVE"
    document.add_section()
    buffer = io.BytesIO()
    document.save(buffer)

    assert levels_seen(inspect_word(buffer.getvalue()), "header") == {
        "section 1, header": ["OFFICIAL-SENSITIVE"],
        "section 2, header": ["OFFICIAL-SENSITIVE"],
    }


def test_a_line_with_an_endless_gap_does_not_hold_the_reader_up() -> None:
    file = marked("OFFICIAL" + " " * 90_000 + "x")
    file.custom = {"Note": "OFFICIAL" + " " * 90_000 + "x"}

    assert levels_seen(inspect_word(file), "header") == {"section 1, header": ["OFFICIAL"]}
