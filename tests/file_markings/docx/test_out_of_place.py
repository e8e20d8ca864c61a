"""What pushes a marking off its place, or draws beside its own, keeps it from being surely seen."""

import pytest

from mappa_docs.model.spots import Doubt
from tests import hidden_markings as hidden
from tests import word_files as made
from tests.file_markings.docx.test_borrowed_looks import (
    ALL,
    AWAY,
    ELSEWHERE,
    FAR_SHADOW,
    MOVING,
    R,
    bound,
    doubts,
    size,
    typed,
)
from tests.file_markings.docx.test_margins import file_with, with_styles
from tests.word_files import anchored, paragraph, shape

WORD = made.TRANSITIONAL["w"]
HIGH = '<w:trHeight w:val="12000"/>'
PICTURE = (
    '<w:p><w:r><w:{0}><v:shape style="width:100pt;height:700pt"><v:imagedata r:id="rId9"/>'
    "</v:shape></w:{0}></w:r></w:p>"
)
PUSHED = {
    "by a row that is high at least": hidden.in_cell(row=HIGH, content="<w:p/>") + R,
    "to the bottom of a high row": hidden.in_cell('<w:vAlign w:val="bottom"/>', row=HIGH),
    "by signs at the end of paragraphs": (
        '<w:p><w:pPr><w:rPr><w:sz w:val="280"/></w:rPr></w:pPr></w:p>' * 6 + R
    ),
    "by an older picture in the line": PICTURE.format("pict") + R,
    "by an embedded object in the line": PICTURE.format("object") + R,
    "by a long text": paragraph("word " * 1_500) + R,
    "by a long text in a cell": hidden.in_cell(content=paragraph("word " * 1_500)) + R,
}


@pytest.mark.parametrize("content", PUSHED.values(), ids=PUSHED)
def test_a_marking_that_is_pushed_far_down_could_not_be_told(content: str) -> None:
    assert Doubt.PLACE in doubts(file_with(content))


def free_form(at: str) -> str:
    path = f'<a:path w="100" h="100"><a:moveTo><a:pt x="{at}" y="{at}"/></a:moveTo></a:path>'
    return f"<a:custGeom><a:pathLst>{path}</a:pathLst></a:custGeom>"


def pointing(at: int) -> str:
    guide = f'<a:gd name="adj2" fmla="val {at}"/>'
    return f'<a:prstGeom prst="wedgeRectCallout"><a:avLst>{guide}</a:avLst></a:prstGeom>'


RECT = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
PLACED = '<a:off x="0" y="0"/>'
CANVAS = (
    '<lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas">'
    "<a:sp/></lc:lockedCanvas>"
)
GROUP = (
    '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
    '<wpg:grpSpPr><a:xfrm><a:chOff x="0" y="0"/><a:chExt cx="100" cy="100"/></a:xfrm></wpg:grpSpPr>'
    + shape().replace(PLACED, '<a:off x="-9000000" y="-9000000"/><a:ext cx="9" cy="9"/>')
    + "</wpg:wgp>"
)
BESIDE = {
    "a free outline": anchored(shape().replace(RECT, free_form("-9000")), AWAY),
    "a free outline by a formula": anchored(shape().replace(RECT, free_form("f0")), AWAY),
    "a pointer": anchored(shape().replace(RECT, pointing(-1_500_000)), AWAY),
    "a part of a group": anchored(GROUP, AWAY),
    "a shadow": anchored(shape(f"<a:solidFill/><a:effectLst>{FAR_SHADOW}</a:effectLst>"), AWAY),
    "a larger drawing than the text leaves room for": made.in_line(
        shape().replace(PLACED, PLACED + '<a:ext cx="3000000" cy="90000000"/>')
    ),
    "an older line": '<w:p><w:r><w:pict><v:line from="0,0" to="600pt,60pt" strokeweight="90pt" '
    f'style="{ELSEWHERE}"/></w:pict></w:r></w:p>',
    "a part of an older group": '<w:p><w:r><w:pict><v:group style="width:9pt;height:9pt" '
    'coordsize="10,10"><v:rect style="left:0;top:-9000;width:9;height:9"/></v:group></w:pict></w:r>'
    "</w:p>",
    "a line of an older group": '<w:p><w:r><w:pict><v:group style="position:absolute;width:9pt;'
    'height:9pt" coordsize="10,10"><v:line from="0,0" to="0,-9000" strokeweight="9pt"/></v:group>'
    "</w:pict></w:r></w:p>",
    "a drawing of another kind": anchored(shape("<a:noFill/>") + CANVAS, ALL),
    "black letters across the head": made.word_art("█████")
    .replace("silver", "black")
    .replace("vertical:center", "vertical:top")
    .replace("vertical-relative:margin", "vertical-relative:page"),
}  # fmt: skip


@pytest.mark.parametrize("content", BESIDE.values(), ids=BESIDE)
def test_what_is_drawn_beside_its_place_may_lie_over_a_marking(content: str) -> None:
    file = file_with(R)
    file.sections[0].body = content + paragraph("Text")

    assert doubts(file) == (Doubt.COVER,)


WITHIN = {
    "a free outline": anchored(shape().replace(RECT, free_form("50")), AWAY),
    "a pointer": anchored(shape().replace(RECT, pointing(62_500)), AWAY),
    "lines of an older group": f'<w:p><w:r><w:pict><v:group style="{ELSEWHERE}" coordsize="10,10">'
    '<v:rect style="left:0;top:0;width:10;height:10"/><v:line from="0,0" to="10,10"/>'
    '<v:polyline points="1,1 2,9 9,9"/></v:group></w:pict></w:r></w:p>',
    "a watermark": made.word_art("DRAFT"),
}


@pytest.mark.parametrize("content", WITHIN.values(), ids=WITHIN)
def test_what_is_drawn_in_its_place_leaves_a_marking(content: str) -> None:
    file = file_with(R)
    file.sections[0].body = content + paragraph("Text")

    assert doubts(file) == ()


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
@pytest.mark.parametrize("content", [MOVING["in two runs"], typed(own="")])
def test_what_notes_put_elsewhere_may_lie_over_a_marking(kind: str, content: str) -> None:
    parts = file_with(content).all_parts()
    notes = parts["word/header1default.xml"].replace("w:hdr", f"w:{kind}s")
    links = [(f"{kind}s", f"{kind}s.xml")]

    assert doubts(file_with(R, links=links, parts={f"word/{kind}s.xml": notes})) == (Doubt.COVER,)


def test_letters_of_a_huge_sign_of_a_list_may_lie_over_a_marking() -> None:
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        f'<w:lvlText w:val="█"/>{size(900)}</w:lvl></w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    file = with_styles(R, "", numbering=numbering)
    assert doubts(file) == ()

    file.sections[0].body = hidden.with_paragraph('<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert doubts(file) == (Doubt.COVER,)


def test_a_typeface_of_signs_is_known_by_what_stands_in_for_it() -> None:
    content = hidden.with_run('<w:rFonts w:ascii="Plain Sans" w:hAnsi="Plain Sans"/>')
    for other, expected in (("Arial", ()), ("Wingdings", (Doubt.LOOK,))):
        fonts = (
            f'<w:fonts xmlns:w="{WORD}"><w:font w:name="Plain Sans"><w:altName w:val="{other}"/>'
            "</w:font></w:fonts>"
        )
        assert doubts(with_styles(content, "", fontTable=fonts)) == expected


def test_wide_letters_have_a_typeface_of_their_own() -> None:
    content = hidden.with_run('<w:rFonts w:eastAsia="Wingdings"/>')
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in "RESTRICTED")

    assert doubts(file_with(content.replace("RESTRICTED", wide))) == (Doubt.LOOK,)
    assert doubts(file_with(paragraph(wide))) == ()


@pytest.mark.parametrize(("thick", "expected"), [(4, ()), (24, ()), (96, (Doubt.LOOK,))])
def test_a_thick_line_around_letters_may_reach_over_them(
    thick: int, expected: tuple[Doubt, ...]
) -> None:
    content = hidden.with_run(f'<w:bdr w:val="single" w:sz="{thick}" w:space="0"/>')

    assert doubts(file_with(content)) == expected


def test_a_row_of_pictures_around_the_text_may_reach_the_header() -> None:
    borders = '<w:pgBorders><w:top w:val="{}" w:sz="{}" w:space="24"/></w:pgBorders>'

    assert doubts(bound(0, borders.format("single", 24))) == ()
    assert Doubt.PLACE in doubts(bound(0, borders.format("apples", 31)))


@pytest.mark.parametrize(
    ("code", "is_sure"),
    [("PAGE", True), (r" PAGE \* MERGEFORMAT ", True), (r' NUMPAGES \# "0" ', True),
     (r""" PAGE \# "'SECRET'" """, False), (r" PAGE \# SECRET ", False)],
)  # fmt: skip
def test_a_page_number_with_words_around_it_is_not_what_was_stored(
    code: str, is_sure: bool
) -> None:
    field = made.field_of(code, "RESTRICTED")

    assert (doubts(file_with(field)) == ()) is is_sure
