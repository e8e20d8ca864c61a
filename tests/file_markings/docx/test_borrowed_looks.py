"""What a shape, a letter or a cell does not say itself, but takes from its type, the theme, a style
or a setting, counts as if it were said there."""

import pytest

from mappa_docs.model.spots import Doubt, Seen
from tests import hidden_markings as hidden
from tests import word_files as made
from tests.file_markings.docx.test_margins import (
    IN_TABLE,
    MARGINS,
    PARTS,
    STYLED,
    file_with,
    place,
    with_styles,
)
from tests.word_files import Anchored, WordFile, anchored, paragraph, shape
from tests.word_markings import inspect_word

R = paragraph("RESTRICTED")
ALL = Anchored(x=0, y=0, wide=11_906, high=16_838)
# A small place in the middle of the page.
AWAY = Anchored(x=5_000, y=8_000, wide=900, high=900)
WHOLE_PAGE = (
    "position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page;"
    "margin-left:0;margin-top:0;width:700pt;height:900pt;z-index:1"
)
ELSEWHERE = WHOLE_PAGE.replace("left:0", "left:300pt").replace("top:0", "top:400pt")
ELSEWHERE = ELSEWHERE.replace("width:700pt;height:900pt", "width:10pt;height:10pt")


def in_every_part(content: str, **more: object) -> list[WordFile]:
    """Files with this in the header beside the marking, in the footer, and in the text."""
    in_body = file_with(R, **more)
    in_body.sections[0].body = content + paragraph("Text of the report by Pat Specimen.")
    return [file_with(content + R, **more), file_with(content + R, "footer", **more), in_body]


def doubts(file: WordFile | bytes) -> tuple[Doubt, ...]:
    """Why it could not be told whether the header is marked; () where it is plainly marked."""
    spot = place(inspect_word(file), "header", "default")
    assert (spot.seen is Seen.MARKED) == (spot.doubts == ())
    return spot.doubts


def typed(
    type_: str = "", inside: str = "", own: str = 'filled="f"', style: str = WHOLE_PAGE,
    name: str = "_x0000_t9", again: str = "",
) -> str:  # fmt: skip
    """An older shape of a type that says this of it."""
    types = f'<v:shapetype id="{name}" coordsize="21600,21600" {type_}>{inside}</v:shapetype>'
    return (
        f'<w:p><w:r><w:pict>{types}{again}<v:shape type="#_x0000_t9" style="{style}" {own}/>'
        "</w:pict></w:r></w:p>"
    )


AROUND = 'path="m,l,21600r21600,l21600,xe"'
TYPES_THAT_COVER = {
    "a thick line": typed('strokeweight="90pt"'),
    "a thick line of an element": typed(inside='<v:stroke weight="90pt"/>'),
    "a filling": typed(own=""),
    "a filling of an element": typed(inside='<v:fill color="white"/>'),
    "a picture": typed(inside='<v:imagedata r:id="rId9"/>'),
    "an outline beyond its place": typed(
        'path="m-90000,-90000l90000,90000xe"', own="", style=ELSEWHERE
    ),
    "an outline step by step beyond its place": typed(
        'path="m,r21000,0r21000,0r21000,0r21000,0r21000,0xe"', own="", style=ELSEWHERE
    ),
    "a shadow far away": typed(
        inside='<v:shadow on="t" offset="-300pt,-400pt"/>', own="", style=ELSEWHERE
    ),
    "a type that is not there": typed(name="_x0000_t8"),
    "a type that is there twice": typed(
        again='<v:shapetype id="_x0000_t9" strokeweight="90pt"/>'
    ),
}  # fmt: skip


@pytest.mark.parametrize("content", TYPES_THAT_COVER.values(), ids=TYPES_THAT_COVER)
def test_an_older_shape_is_what_its_type_makes_of_it(content: str) -> None:
    for file in in_every_part(content):
        assert doubts(file) == (Doubt.COVER,)


TYPES_THAT_DO_NOT = {
    "nothing": typed(),
    "no filling": typed('filled="f"', own=""),
    "a line that the shape makes thin": typed(
        'strokeweight="90pt"', own='filled="f" strokeweight="1pt"'
    ),
    "an outline within its place": typed(AROUND, own="", style=ELSEWHERE),
    "a near shadow": typed(inside='<v:shadow on="t" offset="2pt,2pt"/>', own="", style=ELSEWHERE),
}  # fmt: skip


@pytest.mark.parametrize("content", TYPES_THAT_DO_NOT.values(), ids=TYPES_THAT_DO_NOT)
def test_an_older_shape_whose_type_covers_nothing_leaves_the_marking(content: str) -> None:
    for file in in_every_part(content):
        assert doubts(file) == ()


def theme(line: int = 9_525, effect: str = "") -> str:
    lines = f'<a:ln w="6350"/><a:ln w="{line}"/>'
    effects = f"<a:effectStyle><a:effectLst>{effect}</a:effectLst></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
        f"<a:fmtScheme><a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}"
        "</a:effectStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def by_theme(
    filling: str = "<a:noFill/>", where: Anchored = ALL, *, line: int = 0, effect: int = 0
) -> str:
    """A shape that takes its line and effect from the theme, by their numbers."""
    style = (
        f'<wps:style><a:lnRef idx="{line}"/><a:fillRef idx="1"/><a:effectRef idx="{effect}"/>'
        '<a:fontRef idx="minor"/></wps:style>'
    )
    return anchored(shape(filling).replace("<wps:bodyPr/>", f"{style}<wps:bodyPr/>"), where)


FAR_SHADOW = '<a:outerShdw dist="4000000" dir="16200000"/>'
BY_THEME = {
    "a thick line": (theme(900_000), by_theme(line=2), (Doubt.COVER,)),
    "a thin line": (theme(900_000), by_theme(line=1), ()),
    "a line that is not in the theme": (theme(), by_theme(line=9), (Doubt.COVER,)),
    "a line of its own that is thin": (
        theme(900_000), by_theme('<a:noFill/><a:ln w="9525"/>', line=2), ()),
    "a line of its own without a thickness": (
        theme(900_000), by_theme('<a:noFill/><a:ln cap="rnd"/>', line=2), (Doubt.COVER,)),
    "no line of its own": (
        theme(900_000), by_theme("<a:noFill/><a:ln><a:noFill/></a:ln>", line=2), ()),
    "a filling": (theme(), by_theme(""), (Doubt.COVER,)),
    "a shadow": (theme(effect=FAR_SHADOW), by_theme(effect=1), (Doubt.COVER,)),
    "a shadow that reaches far": (
        theme(effect=FAR_SHADOW), by_theme("", AWAY, effect=1), (Doubt.COVER,)),
    "a filling without a shadow elsewhere": (theme(), by_theme("", AWAY, effect=1), ()),
    "an effect that is not in the theme": (theme(), by_theme(effect=9), (Doubt.COVER,)),
    "no shadow of its own": (
        theme(effect=FAR_SHADOW), by_theme("<a:noFill/><a:effectLst/>", effect=1), ()),
}  # fmt: skip


@pytest.mark.parametrize(("theme_", "content", "expected"), BY_THEME.values(), ids=BY_THEME)
def test_a_shape_is_what_the_theme_makes_of_it(
    theme_: str, content: str, expected: tuple[Doubt, ...]
) -> None:
    more = {"links": [("theme", "theme.xml")], "parts": {"word/theme.xml": theme_}}
    for file in in_every_part(content, **more):
        assert doubts(file) == expected


def test_a_pale_shape_with_a_thick_line_of_the_theme_is_not_pale() -> None:
    pale = '<a:solidFill><a:srgbClr val="F2F2F2"/></a:solidFill>'
    behind = Anchored(0, 0, 11_906, 16_838, behind=True)
    more = {"links": [("theme", "theme.xml")], "parts": {"word/theme.xml": theme(900_000)}}

    assert doubts(file_with(by_theme(pale, behind, line=1) + R, **more)) == ()
    assert doubts(file_with(by_theme(pale, behind, line=2) + R, **more)) == (Doubt.COVER,)


def test_letters_of_a_text_box_by_the_theme_could_not_be_told() -> None:
    style = '<wps:style><a:fontRef idx="minor"><a:srgbClr val="FFFFFF"/></a:fontRef></wps:style>'
    box = shape("<a:noFill/>", text="RESTRICTED").replace("<wps:bodyPr/>", f"{style}<wps:bodyPr/>")

    assert doubts(file_with(anchored(box, AWAY)))


def with_settings(file: WordFile, switch: str) -> bytes:
    parts = file.all_parts()
    there = parts["word/settings.xml"]
    parts["word/settings.xml"] = there.replace(
        "<w:evenAndOddHeaders/>", f"<w:evenAndOddHeaders/>{switch}"
    )
    return made.packed(parts)


def bound(gutter: int, section: str = "", content: str = R) -> WordFile:
    """A file with so much room for the binding."""
    file = file_with(content)
    margins = MARGINS.replace('gutter="0"', f'gutter="{gutter}"')
    file.sections[0].size = made.PORTRAIT + margins + section
    return file


AT_LEFT = anchored(shape(), Anchored(x=0, y=0, wide=3_500, high=3_000))
AT_RIGHT = anchored(shape(), Anchored(x=8_400, y=0, wide=3_500, high=3_000))
RIGHT = hidden.with_paragraph('<w:jc w:val="right"/>')


def test_room_for_the_binding_at_the_right_moves_the_text_to_the_left() -> None:
    assert doubts(bound(3_000, content=AT_LEFT + R)) == ()
    assert doubts(bound(3_000, "<w:rtlGutter/>", AT_LEFT + R)) == (Doubt.COVER,)
    assert doubts(bound(3_000, content=AT_RIGHT + RIGHT)) == (Doubt.COVER,)
    assert doubts(bound(3_000, "<w:rtlGutter/>", AT_RIGHT + RIGHT)) == ()


def test_room_for_the_binding_at_the_top_may_move_a_header_down() -> None:
    lower = anchored(shape(), Anchored(x=0, y=2_000, wide=11_906, high=500))

    assert doubts(bound(1_500, content=lower + R)) == ()
    assert doubts(with_settings(bound(1_500, content=lower + R), "<w:gutterAtTop/>")) == (
        Doubt.COVER,
    )
    assert Doubt.PLACE in doubts(with_settings(bound(8_000), "<w:gutterAtTop/>"))
    assert doubts(with_settings(bound(0), "<w:gutterAtTop/>")) == ()


@pytest.mark.parametrize("section", ["", "<w:rtlGutter/>"])
def test_room_for_the_binding_that_leaves_none_for_the_text_could_not_be_told(section: str) -> None:
    assert Doubt.PLACE in doubts(bound(9_000, section))
    assert Doubt.PLACE in doubts(bound(-9_000, section))


@pytest.mark.parametrize("setting", ["bookFoldPrinting", "bookFoldRevPrinting", "printTwoOnOne"])
def test_pages_that_are_printed_as_a_booklet_could_not_be_told(setting: str) -> None:
    assert Doubt.VIEWER in doubts(with_settings(file_with(R), f"<w:{setting}/>"))


# A line through letters, a box, a circle or a sign of prohibition around them.
SIGNS = (
    "\u0334\u0335\u0336\u0337\u0338\u0488\u0489\u20d0"
    "\u20d2\u20dd\u20de\u20e0\u20e5\u20ea\u20f0\ua670"
)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("part", PARTS)
def test_letters_that_a_sign_strikes_or_encloses_could_not_be_told(sign: str, part: str) -> None:
    for words in ("".join(f"{letter}{sign}" for letter in "RESTRICTED"), f"RESTRICTED{sign}"):
        spot = place(inspect_word(file_with(paragraph(words), part)), part, "default")

        assert spot.seen is not Seen.MARKED
    apart = f"<w:p>{made.run('RESTRICTE')}{made.run('D' + sign)}</w:p>"
    assert place(inspect_word(file_with(apart, part)), part, "default").seen is not Seen.MARKED


@pytest.mark.parametrize(
    "beside",
    [
        "Tŷ’r Cyffredin",
        "Cyhoeddwyd yn yr Wyddgrug, w\u0302",
        "O\u0323\u0300yo\u0301",
        "हिन्दी",
        "مُحَمَّد",
        "Việt",
        "⚠\ufe0f",
    ],
)
def test_accents_and_vowel_signs_leave_a_marking_as_it_is(beside: str) -> None:
    assert doubts(file_with(paragraph(f"RESTRICTED – {beside}"))) == ()


def test_signs_that_are_piled_up_may_lie_over_other_lines() -> None:
    piled = paragraph("x" + "\u0301" * 60)
    for file in in_every_part(piled):
        assert Doubt.COVER in doubts(file)


def field_of(*pieces: str, before: str = "") -> str:
    """A field whose code stands in several runs, and may begin with another field."""
    code = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"<w:p>{sign.format('begin')}{before}{code}{sign.format('separate')}{made.run('███')}"
        f"{sign.format('end')}</w:p>"
    )


INSIDE = field_of("QUOTE ADVANCE").removeprefix("<w:p>").removesuffix("</w:p>")
MOVING = {
    "in two runs": field_of(" ADV", "ANCE \\y 700 "),
    "letter by letter": field_of(*" ADVANCE \\u 80"),
    "with a name that another field gives": field_of(" \\y 700 ", before=INSIDE),
    "with a name that another field ends": field_of(
        "\\y 700", before="<w:r><w:instrText>ADV</w:instrText></w:r>" + INSIDE
    ),
    "without a name": field_of(" "),
    "of a name that is not known": field_of(" UNHEARD \\y 700 "),
    "in small letters": field_of(" advance \\y 700 "),
    "of one element": '<w:p><w:fldSimple w:instr=" ADVANCE \\u 80 "/></w:p>',
    "that prints": field_of(" PRINT ", '"x"'),
    "an equation that raises": field_of(" EQ ", "\\s", "\\up", "80(x)"),
    "an equation that moves aside": field_of(" EQ \\d ", "\\ba", "90()"),
    "an equation that lays letters over others": field_of(" EQ \\o(x,█)"),
    "a sign that leaves its line": field_of(' SYMBOL 219 \\f "Wingdings" \\h \\s', " 90"),
    "a huge sign": field_of(" SYMBOL 219 \\s ", "400 "),
    "never ended": field_of(" ADV", "ANCE \\y 700").replace('w:fldCharType="end"', 'w:x="y"'),
    "within another": field_of(" IF 1 = 1 ", before=field_of(" ADV", "ANCE \\u 9")[5:-6]),
}  # fmt: skip


@pytest.mark.parametrize("content", MOVING.values(), ids=MOVING)
def test_a_field_that_moves_text_is_known_however_its_code_is_written(content: str) -> None:
    for file in in_every_part(content):
        assert Doubt.COVER in doubts(file)


PLAIN_FIELDS = [
    field_of(" PA", "GE "),
    field_of(" IF ", before="") + field_of(' HYPERLINK "x"'),
    field_of(" TOC \\o ", '"1-3" \\h \\z \\u '),
    field_of(" = 1 + 1 "),
    field_of(" EQ \\f(1,2) "),
    field_of(" SYMBOL 74 \\f Wingdings \\s 12 "),
    field_of(" MERGEFIELD", " Name "),
    field_of(" DATE \\@", ' "d MMMM yyyy" '),
]


@pytest.mark.parametrize("content", PLAIN_FIELDS)
def test_a_field_that_stands_in_the_text_like_words_leaves_the_marking(content: str) -> None:
    file = file_with(R)
    file.sections[0].body = content + paragraph("Text")

    assert doubts(file) == ()


def style(inside: str, kind: str = "paragraph", name: str = "A", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}" {more}>{inside}</w:style>'


def size(half_points: int) -> str:
    return f'<w:rPr><w:sz w:val="{half_points}"/></w:rPr>'


DEFAULTS = f"<w:docDefaults><w:rPrDefault>{size(800)}</w:rPrDefault></w:docDefaults>"
LOW = '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'
WITH_LETTERS = '<w:p><w:r><w:rPr><w:rStyle w:val="A"/></w:rPr><w:t>███</w:t></w:r></w:p>'
BASED = style('<w:basedOn w:val="B"/>')
HUGE_BY_STYLE = {
    "of the paragraph": (STYLED, style(size(800))),
    "that it is based on": (STYLED, BASED + style(size(800), name="B")),
    "of the letters": (WITH_LETTERS, style(size(800), "character")),
    "of the table": (IN_TABLE, style(size(800), "table")),
    "of a part of the table": (
        IN_TABLE, style(f'<w:tblStylePr w:type="firstRow">{size(800)}</w:tblStylePr>', "table")),
    "of all paragraphs": (paragraph("███"), style(size(800), more='w:default="1"')),
    "by default": (paragraph("███"), DEFAULTS),
    "in a low line of the style": (STYLED, style(LOW + size(200))),
    "in a low line of its own": (
        STYLED.replace("</w:pPr>", '<w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'),
        style(size(200))),
    "of its own in a low line of the style": (
        STYLED.replace("<w:r>", f"<w:r>{size(200)}"), style(LOW)),
    "in complex scripts": (STYLED, style('<w:rPr><w:szCs w:val="800"/></w:rPr>')),
    "raised": (STYLED, style('<w:rPr><w:position w:val="900"/></w:rPr>')),
    "in a frame": (
        STYLED, style('<w:pPr><w:framePr w:vAnchor="page" w:y="1" w:x="1" w:w="11000"/></w:pPr>')),
}  # fmt: skip


@pytest.mark.parametrize(("content", "styles"), HUGE_BY_STYLE.values(), ids=HUGE_BY_STYLE)
def test_letters_of_the_text_that_a_style_makes_huge_may_lie_over_a_marking(
    content: str, styles: str
) -> None:
    # With looks of its own, whatever the default is.
    plain = '<w:pStyle w:val="P"/><w:spacing w:line="240" w:lineRule="auto"/>'
    own = '<w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>RESTRICTED</w:t></w:r>'
    file = with_styles(hidden.with_paragraph(plain, own), styles + style(size(24), name="P"))
    file.sections[0].body = content + paragraph("Text")

    assert Doubt.COVER in doubts(file)


LARGE_BUT_ORDINARY = {
    "a title": (STYLED, style(size(96))),
    "a cover": (STYLED, style(LOW.replace("20", "216").replace("exact", "auto") + size(160))),
    "a style that nothing has": (paragraph("Text"), style(size(800))),
    "a low line of usual letters": (STYLED, style(LOW + size(24))),
    "a default that a style makes small": (
        STYLED,
        DEFAULTS + style(size(24)) + style(size(24), name="N", more='w:default="1"')),
}  # fmt: skip


@pytest.mark.parametrize(("content", "styles"), LARGE_BUT_ORDINARY.values(), ids=LARGE_BUT_ORDINARY)
def test_large_letters_of_a_style_that_stay_in_their_line_leave_the_marking(
    content: str, styles: str
) -> None:
    file = with_styles(R, styles)
    file.sections[0].body = content

    assert doubts(file) == ()


EXACT = '<w:trHeight w:val="300" w:hRule="exact"/>'
WIDE = '<w:tblCellMar><w:top w:w="1400" w:type="dxa"/></w:tblCellMar>'
BELOW = WIDE.replace("top", "bottom")
IN_STYLE = '<w:tblStyle w:val="A"/>'
CUT = {
    "of the table": (hidden.in_cell(row=EXACT, table=WIDE), ""),
    "of the style": (hidden.in_cell(row=EXACT, table=IN_STYLE), f"<w:tblPr>{WIDE}</w:tblPr>"),
    "of a part of the style": (
        hidden.in_cell(row=EXACT, table=IN_STYLE),
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcMar><w:top w:w="1400" w:type="dxa"/>'
        "</w:tcMar></w:tcPr></w:tblStylePr>"),
    "of the row": (
        hidden.in_cell(row=EXACT).replace("<w:tr>", f"<w:tr><w:tblPrEx>{WIDE}</w:tblPrEx>"), ""),
    "of another cell of the row": (
        hidden.in_cell(row=EXACT).replace(
            "</w:tr>", '<w:tc><w:tcPr><w:tcMar><w:top w:w="1400" w:type="dxa"/></w:tcMar></w:tcPr>'
            "<w:p/></w:tc></w:tr>"), ""),
    "between the cells": (
        hidden.in_cell(row=EXACT, table='<w:tblCellSpacing w:w="1400" w:type="dxa"/>'), ""),
    "below text that stands at the bottom": (
        hidden.in_cell('<w:vAlign w:val="bottom"/>', row=EXACT, table=BELOW),
        ""),
    "below text that a style puts at the bottom": (
        hidden.in_cell(row=EXACT, table=IN_STYLE + BELOW),
        '<w:tcPr><w:vAlign w:val="bottom"/></w:tcPr>'),
    "and the height by the style": (
        hidden.in_cell(table=IN_STYLE), f"<w:trPr>{EXACT.replace('300', '20')}</w:trPr>"),
    "and a turned cell by the style": (
        hidden.in_cell(table=IN_STYLE), '<w:tcPr><w:textDirection w:val="btLr"/></w:tcPr>'),
}  # fmt: skip


@pytest.mark.parametrize(("content", "styles"), CUT.values(), ids=CUT)
@pytest.mark.parametrize("part", PARTS)
def test_margins_of_a_table_count_in_a_row_that_cuts_off(
    content: str, styles: str, part: str
) -> None:
    file = with_styles(content, style(styles, "table"))
    if part == "footer":
        section = file.sections[0]
        section.headers["default"], section.footers["default"] = R, content
    assert place(inspect_word(file), part, "default").seen is Seen.NOT_TOLD


USUAL = {
    "small margins": hidden.in_cell(
        row='<w:trHeight w:val="400" w:hRule="exact"/>', table=WIDE.replace("1400", "55")
    ),
    "a margin that the cell takes back": hidden.in_cell(
        '<w:tcMar><w:top w:w="0" w:type="dxa"/></w:tcMar>', table=WIDE
    ),
    "a row that grows": hidden.in_cell(row='<w:trHeight w:val="300"/>', table=WIDE),
    "text at the bottom of a high row": hidden.in_cell(
        '<w:vAlign w:val="bottom"/>', row='<w:trHeight w:val="1400"/>'
    ),
}


@pytest.mark.parametrize("content", USUAL.values(), ids=USUAL)
def test_usual_margins_of_a_table_leave_a_marking(content: str) -> None:
    assert doubts(file_with(content)) == ()
