"""A marking in a Word file is seen only where it is plain and nothing may lie over it."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection
from mappa_docs.file_markings.docx import marker
from mappa_docs.model.spots import Doubt, Inspection, Position, Seen, Spot
from tests import hidden_markings as hidden
from tests import word_files as made
from tests.word_files import Anchored, Section, WordFile, anchored, paragraph, shape
from tests.word_markings import RESTRICTED, inspect_word

# Where a part is shown, and what else of the file has to be so.
KINDS = {
    "default": {"header": Position.HEADER, "footer": Position.FOOTER},
    "first": {"header": Position.FIRST_PAGE_HEADER, "footer": Position.FIRST_PAGE_FOOTER},
    "even": {"header": Position.EVEN_PAGE_HEADER, "footer": Position.EVEN_PAGE_FOOTER},
}
PARTS = ("header", "footer")
MARGINS = (
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" '
    'w:footer="708" w:gutter="0"/>'
)
PAGE = made.PORTRAIT + MARGINS


def file_with(content: str, part: str = "header", kind: str = "default", **more: Any) -> WordFile:
    """A file that is marked plainly everywhere, but for one place."""
    headers, footers = ({one: paragraph("RESTRICTED") for one in KINDS} for _ in PARTS)
    (headers if part == "header" else footers)[kind] = content
    section = Section(headers, footers, title_page=True, size=PAGE)
    return WordFile([section], facing=True, keywords="RESTRICTED", **more)


def place(inspection: Inspection, part: str, kind: str) -> Spot:
    position = KINDS[kind][part]
    odd = {Position.HEADER: Position.ODD_PAGE_HEADER, Position.FOOTER: Position.ODD_PAGE_FOOTER}
    wanted = (position, odd.get(position))
    (spot,) = (one for one in inspection.spots if one.needed and one.location.position in wanted)
    return spot


def status(file: WordFile) -> str:
    return inspection.judge(inspect_word(file)).status


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("content", hidden.ORDINARY.values(), ids=hidden.ORDINARY)
def test_ordinary_ways_of_marking_are_in_order(content: str, part: str, kind: str) -> None:
    file = file_with(content, part, kind)

    assert place(inspect_word(file), part, kind).doubts == ()
    assert status(file) == "complete"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("content", hidden.BENT.values(), ids=hidden.BENT)
def test_what_may_not_be_seen_could_not_be_told(content: str, part: str, kind: str) -> None:
    file = file_with(content, part, kind)

    assert place(inspect_word(file), part, kind).seen is Seen.NOT_TOLD
    assert status(file) == "incomplete"


@pytest.mark.parametrize("content", hidden.BENT.values(), ids=hidden.BENT)
def test_a_marking_that_may_not_be_seen_is_joined_by_ours_or_refused(content: str) -> None:
    file = file_with(content)
    with suppress(UsageError):
        after = marker.apply(file.data(), RESTRICTED)
        assert inspection.judge(inspect_word(after)).status == "complete"


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("cover", hidden.COVERS.values(), ids=hidden.COVERS)
def test_what_may_lie_over_a_marking_makes_it_unsure(cover: str, part: str) -> None:
    in_part = file_with(cover + paragraph("RESTRICTED"), part)
    in_other_part = file_with(
        cover + paragraph("RESTRICTED"), "footer" if part == "header" else "header"
    )
    in_body = file_with(paragraph("RESTRICTED"), part)
    in_body.sections[0].body = cover + paragraph("Text of the report by Pat Specimen.")

    for file in (in_part, in_other_part, in_body):
        spot = place(inspect_word(file), part, "default")
        assert (spot.seen, spot.doubts) == (Seen.NOT_TOLD, (Doubt.COVER,))
        with pytest.raises(UsageError, match="may lie over"):
            marker.apply(file.data(), RESTRICTED)


def test_what_covers_one_kind_of_page_leaves_the_others_alone() -> None:
    cover = anchored(shape(), Anchored(x=0, y=0, wide=11_906, high=3_000))
    found = inspect_word(file_with(cover + paragraph("RESTRICTED"), "header", "first"))

    assert place(found, "header", "first").seen is Seen.NOT_TOLD
    assert place(found, "footer", "first").seen is Seen.MARKED
    assert place(found, "header", "default").seen is Seen.MARKED


def test_what_covers_one_section_leaves_the_others_alone() -> None:
    content = {"default": paragraph("RESTRICTED")}
    cover = anchored(shape(), Anchored(x=0, y=0, wide=11_906, high=16_838))
    sections = [
        Section(content, content, size=PAGE),
        Section(size=PAGE, body=cover),
        Section(size=PAGE),
    ]
    spots = [one for one in inspect_word(WordFile(sections)).spots if one.needed]

    assert [one.seen is Seen.NOT_TOLD for one in spots] == [False, False, True, True, False, False]


FAR = {
    "below the head": Anchored(x=0, y=2_000, wide=11_906, high=3_000),
    "beside it": Anchored(x=0, y=0, wide=1_200, high=1_400),
    "off the page": Anchored(x=-9_000, y=0, wide=8_000, high=16_838),
}


@pytest.mark.parametrize("where", FAR.values(), ids=FAR)
def test_what_stays_away_from_the_marking_does_not_disturb(where: Anchored) -> None:
    centred = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{made.run("RESTRICTED")}</w:p>'
    in_part = file_with(anchored(shape(), where) + centred)
    in_body = file_with(centred)
    in_body.sections[0].body = anchored(shape(), where) + paragraph("Text")

    assert status(in_part) == status(in_body) == "complete"
    assert marker.apply(in_part.data(), RESTRICTED)


TABLE_STYLE = '<w:style w:type="table" w:styleId="A"><w:pPr>{}</w:pPr></w:style>'
# What moves a line to the right: its paragraph, and the style of the table in which it stands.
MOVED = {
    "to the right": ('<w:jc w:val="right"/>', ""),
    "from right to left": ("<w:bidi/>", ""),
    "over all of the line": ('<w:jc w:val="distribute"/>', ""),
    "by a first line farther in": ('<w:ind w:firstLine="2880"/>', ""),
    "by letters": ('<w:ind w:left="0" w:leftChars="400"/>', ""),
    "by sides that are changed over": ('<w:mirrorIndents/><w:ind w:right="-900"/>', ""),
    "by the style of a table": ("", '<w:jc w:val="right"/>'),
    "by a part of the style of a table": ("", '<w:ind w:left="2000"/>'),
    "by a list": ('<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
}


@pytest.mark.parametrize(("own", "of_table"), MOVED.values(), ids=MOVED)
def test_what_lies_where_a_line_is_moved_to_may_cover_it(own: str, of_table: str) -> None:
    at_right = anchored(shape(), Anchored(x=6_000, y=0, wide=5_906, high=3_000))
    line = hidden.with_paragraph(own)
    if of_table:
        line = hidden.in_cell(table='<w:tblStyle w:val="A"/>', content=line)
    styles, numbering = TABLE_STYLE.format(of_table), numbered(indent='w:left="2800"')

    def doubts(content: str) -> tuple[Doubt, ...]:
        file = with_styles(content, styles, numbering=numbering)
        return place(inspect_word(file), "header", "default").doubts

    assert doubts(at_right + line) == (Doubt.COVER,)
    assert doubts(line) == ()
    assert doubts(at_right + paragraph("RESTRICTED")) == ()


def test_what_lies_where_a_line_stands_on_the_facing_page_may_cover_it() -> None:
    at_left = anchored(shape(), Anchored(x=300, y=0, wide=2_000, high=3_000))
    file = file_with(at_left + paragraph("RESTRICTED"))
    file.sections[0].size = made.PORTRAIT + MARGINS.replace('left="1440"', 'left="5000"')
    parts = file.all_parts()
    assert not place(inspect_word(file), "header", "default").doubts

    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        "<w:evenAndOddHeaders/>", "<w:mirrorMargins/><w:evenAndOddHeaders/>"
    )
    found = inspect_word(made.packed(parts))
    assert place(found, "header", "default").doubts == (Doubt.COVER,)
    assert not place(found, "footer", "default").doubts


SECTIONS = {
    "a header off the page": MARGINS.replace('header="708"', 'header="20000"'),
    "no margin for the text": MARGINS.replace('left="1440"', 'left="11000"'),
    "a tiny page": '<w:pgSz w:w="10" w:h="10"/>' + MARGINS,
    "a measure that is none": MARGINS.replace('top="1440"', 'top="x"'),
    "text from top to bottom": MARGINS + '<w:textDirection w:val="tbRl"/>',
    "letters on top of each other by the grid": MARGINS
    + '<w:docGrid w:type="linesAndChars" w:linePitch="312" w:charSpace="-40960"/>',
    "lines far apart by the grid": MARGINS + '<w:docGrid w:type="lines" w:linePitch="31000"/>',
    "a margin that only the gutter makes one": MARGINS.replace(
        'left="1440"', 'left="-8000"'
    ).replace('gutter="0"', 'gutter="9000"'),
    "a thick line around the page": MARGINS + '<w:pgBorders w:offsetFrom="page"><w:top '
    'w:val="single" w:sz="96" w:space="31"/></w:pgBorders>',
    "a head that the text runs through": MARGINS.replace('top="1440"', 'top="-100"'),
}


@pytest.mark.parametrize("about", SECTIONS.values(), ids=SECTIONS)
def test_pages_that_may_not_show_their_header_could_not_be_told(about: str) -> None:
    file = file_with(paragraph("RESTRICTED"))
    file.sections[0].size = about if "pgSz" in about else made.PORTRAIT + about

    assert place(inspect_word(file), "header", "default").seen is Seen.NOT_TOLD


def with_styles(content: str, styles: str, **more: str) -> WordFile:
    word = made.TRANSITIONAL["w"]
    parts = {"word/styles.xml": f'<w:styles xmlns:w="{word}">{styles}</w:styles>'}
    links = [("styles", "styles.xml")]
    for name, inside in more.items():
        parts[f"word/{name}.xml"] = inside
        links.append((name, f"{name}.xml"))
    return file_with(content, links=links, parts=parts)


STYLED = f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>{made.run("RESTRICTED")}</w:p>'
OWN_SPACING = STYLED.replace("</w:pPr>", '<w:spacing w:after="0"/></w:pPr>')
WITH_CHARACTERS = '<w:p><w:r><w:rPr><w:rStyle w:val="A"/></w:rPr><w:t>RESTRICTED</w:t></w:r></w:p>'
IN_TABLE = hidden.in_cell(table='<w:tblStyle w:val="A"/>')
LOW = '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'
PALE = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
PALE_BY_DEFAULT = f"<w:docDefaults><w:rPrDefault>{PALE}</w:rPrDefault></w:docDefaults>"
LOW_BY_DEFAULT = f"<w:docDefaults><w:pPrDefault>{LOW}</w:pPrDefault></w:docDefaults>"
DARK = '<w:rPr><w:color w:val="000000"/></w:rPr>'
PALE_NORMAL = f'<w:style w:type="paragraph" w:default="1" w:styleId="N">{PALE}</w:style>'
BASED = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
BY_STYLE = {
    "white by the style of the paragraph": (STYLED, f'<w:style w:styleId="A">{PALE}</w:style>'),
    "white by a style that it is based on": (
        STYLED, f'{BASED}<w:style w:styleId="B">{PALE}</w:style>'),
    "white by the style of the letters": (
        WITH_CHARACTERS, f'<w:style w:type="character" w:styleId="A">{PALE}</w:style>'),
    "white by the style of the table": (IN_TABLE, f'<w:style w:styleId="A">{PALE}</w:style>'),
    "white by a part of the style of the table": (
        IN_TABLE,
        f'<w:style w:styleId="A"><w:tblStylePr w:type="firstRow">{PALE}</w:tblStylePr></w:style>'),
    "white by default": (
        paragraph("RESTRICTED"), PALE_BY_DEFAULT),
    "a low line by the style": (STYLED, f'<w:style w:styleId="A">{LOW}</w:style>'),
    "a low line of the style behind spacing of its own": (
        OWN_SPACING, f'<w:style w:styleId="A">{LOW}</w:style>'),
    "a low line by default": (
        paragraph("RESTRICTED"), LOW_BY_DEFAULT),
    "a low line by the default style": (
        paragraph("RESTRICTED"),
        f'<w:style w:type="paragraph" w:default="1" w:styleId="N">{LOW}</w:style>'),
    "a frame by the style": (
        STYLED, '<w:style w:styleId="A"><w:pPr><w:framePr w:x="-9000"/></w:pPr></w:style>'),
    "white by a style that is Normal by its name": (
        paragraph("RESTRICTED"),
        f'<w:style w:type="paragraph" w:styleId="N"><w:name w:val="Normal"/>{PALE}</w:style>'),
    "white by the default style, behind one that is not there": (STYLED, PALE_NORMAL),
    "white by the default style, behind one of letters": (
        STYLED, f'{PALE_NORMAL}<w:style w:type="character" w:styleId="A">{DARK}</w:style>'),
    "white by the default style, and letters of a style of paragraphs": (
        WITH_CHARACTERS,
        f'{PALE_NORMAL}<w:style w:type="paragraph" w:styleId="A">{DARK}</w:style>'),
    "white by the default style of tables": (
        hidden.in_cell(), f'<w:style w:type="table" w:default="1" w:styleId="T">{PALE}</w:style>'),
    "a table off the page by its style": (
        IN_TABLE, '<w:style w:type="table" w:styleId="A"><w:tblPr><w:tblInd w:w="-15000" '
        'w:type="dxa"/></w:tblPr></w:style>'),
    "wide margins by the style of the table": (
        IN_TABLE, '<w:style w:type="table" w:styleId="A"><w:tblPr><w:tblCellMar><w:left '
        'w:w="20000" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'),
    "a style that is there twice": (
        STYLED, f'<w:style w:styleId="A"/><w:style w:styleId="A">{PALE}</w:style>'),
    "hidden by the paragraph and shown again by the letters": (
        STYLED.replace("<w:r>", '<w:r><w:rPr><w:rStyle w:val="B"/></w:rPr>'),
        '<w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style>'),
}  # fmt: skip


@pytest.mark.parametrize(("content", "styles"), BY_STYLE.values(), ids=BY_STYLE)
def test_styles_are_followed_to_their_end(content: str, styles: str) -> None:
    file = with_styles(content, styles)

    assert place(inspect_word(file), "header", "default").seen is Seen.NOT_TOLD


@pytest.mark.parametrize(("content", "styles"), BY_STYLE.values(), ids=BY_STYLE)
def test_no_style_hides_the_marking_that_is_put_on(content: str, styles: str) -> None:
    data = with_styles(content, styles).data()
    if "w:line=" in styles or "framePr" in styles:  # which may lie over its neighbours
        with pytest.raises(UsageError, match="may lie over"):
            marker.apply(data, RESTRICTED)
    else:
        after = marker.apply(data, RESTRICTED)
        assert inspection.judge(inspect_word(after)).status == "complete"


def numbered(words: str = "%1.", indent: str = "") -> str:
    """A list, which has words of its own or a place far off."""
    return (
        f'<w:numbering xmlns:w="{made.TRANSITIONAL["w"]}"><w:abstractNum w:abstractNumId="0">'
        f'<w:lvl w:ilvl="0"><w:lvlText w:val="{words}"/><w:pPr><w:ind {indent}/></w:pPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def listed(words: str = "%1.", indent: str = "") -> WordFile:
    """A file with the marking in a list."""
    numbering = numbered(words, indent)
    content = hidden.with_paragraph('<w:numPr><w:numId w:val="1"/></w:numPr>')
    return with_styles(content, "", numbering=numbering)


def test_a_list_with_mere_numbers_leaves_a_marking_as_it_is() -> None:
    assert status(listed(indent='w:left="720" w:hanging="360"')) == "complete"


@pytest.mark.parametrize("indent", ['w:left="-9000"', 'w:left="15000"', 'w:start="x"'])
def test_a_list_that_stands_far_off_could_not_be_told(indent: str) -> None:
    assert place(inspect_word(listed(indent=indent)), "header", "default").seen is Seen.NOT_TOLD


def test_words_that_a_list_writes_are_read() -> None:
    assert status(listed("NOT")) != "complete"
    with pytest.raises(UsageError):
        marker.apply(listed("SECRET").data(), RESTRICTED)


IN_BODY = {
    "huge letters": '<w:p><w:r><w:rPr><w:sz w:val="800"/></w:rPr><w:t>███</w:t></w:r></w:p>',
    "large letters in a low line": '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'
    '<w:r><w:rPr><w:sz w:val="200"/></w:rPr><w:t>███</w:t></w:r></w:p>',
    "a field that moves text": made.field_of("ADVANCE \\u 80", "███"),
    "a picture with a far shadow": made.in_line(
        '<wps:wsp><wps:spPr><a:effectLst><a:outerShdw dist="900000"/></a:effectLst></wps:spPr>'
        "</wps:wsp>"
    ),
}


@pytest.mark.parametrize("body", IN_BODY.values(), ids=IN_BODY)
def test_what_reaches_out_of_the_text_makes_a_marking_unsure(body: str) -> None:
    file = file_with(paragraph("RESTRICTED"))
    file.sections[0].body = body

    assert place(inspect_word(file), "header", "default").doubts == (Doubt.COVER,)


@pytest.mark.parametrize("setting", ["<w:printFormsData/>", '<w:defaultTabStop w:val="15000"/>'])
def test_settings_that_print_less_make_a_marking_unsure(setting: str) -> None:
    file = file_with(paragraph("RESTRICTED"))
    parts = file.all_parts()
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        "<w:evenAndOddHeaders/>", f"<w:evenAndOddHeaders/>{setting}"
    )

    assert Doubt.VIEWER in place(inspect_word(made.packed(parts)), "header", "default").doubts


def test_the_colours_of_the_theme_of_the_file_count() -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    white = "".join(
        f'<a:{name}><a:srgbClr val="FFFFFF"/></a:{name}>' for name in ("dk1", "accent1")
    )
    theme = (
        f'<a:theme xmlns:a="{drawing}"><a:themeElements><a:clrScheme>{white}</a:clrScheme>'
        "</a:themeElements></a:theme>"
    )
    content = hidden.with_run('<w:color w:val="000000" w:themeColor="accent1"/>')

    assert place(inspect_word(with_styles(content, "", theme=theme)), "header", "default").doubts
    assert not place(inspect_word(with_styles(content, "")), "header", "default").doubts


@pytest.mark.parametrize("again", ["header", "footer"])
def test_two_parts_for_one_place_could_not_be_told(again: str) -> None:
    parts = file_with(paragraph("RESTRICTED")).all_parts()
    reference = '<w:headerReference w:type="default" r:id="header1default"/>'
    other = f'<w:headerReference w:type="default" r:id="{again}1first"/>'
    for order in (reference + other, other + reference):
        document = parts["word/document.xml"].replace(reference, order)
        found = inspect_word(made.packed(parts | {"word/document.xml": document}))

        assert Doubt.AMBIGUOUS in place(found, "header", "default").doubts


HARMLESS_RUN = st.lists(
    st.sampled_from(
        ["<w:b/>", "<w:i/>", '<w:u w:val="single"/>', '<w:color w:val="FF0000"/>', "<w:caps/>",
         '<w:sz w:val="28"/>', '<w:spacing w:val="10"/>', '<w:w w:val="90"/>', "<w:noProof/>",
         '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', '<w:lang w:val="cy-GB"/>',
         '<w:position w:val="2"/>', '<w:kern w:val="0"/>', '<w:vertAlign w:val="baseline"/>']
    ),
    unique_by=lambda one: one.split()[0],
    max_size=6,
).map("".join)  # fmt: skip
HARMLESS_LINE = st.lists(
    st.sampled_from(
        ['<w:jc w:val="right"/>', "<w:keepNext/>", '<w:spacing w:before="60" w:after="120"/>',
         '<w:ind w:left="200" w:right="100"/>', "<w:bidi/>", "<w:contextualSpacing/>",
         '<w:tabs><w:tab w:val="center" w:pos="4500"/></w:tabs>', '<w:outlineLvl w:val="0"/>']
    ),
    unique_by=lambda one: one.split()[0],
    max_size=5,
).map("".join)  # fmt: skip


def _properties(run: str, line: str) -> str:
    return f"<w:p><w:pPr>{line}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>RESTRICTED</w:t></w:r></w:p>"


@limits(max_examples=60)
@given(HARMLESS_RUN, HARMLESS_LINE, st.sampled_from(PARTS))
def test_harmless_properties_together_are_harmless(run: str, line: str, part: str) -> None:
    assert status(file_with(_properties(run, line), part)) == "complete"


@limits(max_examples=120)
@given(
    HARMLESS_RUN,
    HARMLESS_LINE,
    st.sampled_from(sorted(hidden.LOOKS.values())),
    st.sampled_from(PARTS),
)
def test_one_bending_property_among_harmless_ones_is_never_in_order(
    run: str, line: str, bend: str, part: str
) -> None:
    assert status(file_with(_properties(run + bend, line), part)) == "incomplete"


@given(st.integers(0, 400_000).map(lambda size: f"x{size}"), st.sampled_from(PARTS))
@limits(max_examples=20)
def test_an_unknown_property_is_never_in_order(name: str, part: str) -> None:
    assert status(file_with(_properties(f"<w:{name}/>", ""), part)) == "incomplete"
