"""Ways in which a marking stands in a Word file: seen, not seen, or so that it can't be told.

Each is what stands in a header or footer; `{words}` stands for the marking.
"""

from tests import word_files as made
from tests.word_files import Anchored, anchored, shape

_R = "<w:r><w:t>RESTRICTED</w:t></w:r>"


def with_run(properties: str) -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>RESTRICTED</w:t></w:r></w:p>"


def with_paragraph(properties: str, runs: str = _R) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def in_cell(
    cell: str = "", row: str = "", table: str = "", content: str = f"<w:p>{_R}</w:p>"
) -> str:
    return (
        f'<w:tbl><w:tblPr>{table}</w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr>'
        f"<w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>{content}</w:tc></w:tr></w:tbl><w:p/>"
    )


def in_two_cells(table: str = "", row: str = "", *, second: bool = False) -> str:
    """A table that is wider than a page, with the marking in its first cell; or a first cell that
    says another width than its column, and the marking in the second."""
    empty = '<w:tc><w:tcPr><w:tcW w:w="15000" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
    marked = f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>{_R}</w:p></w:tc>'
    columns = (2000, 4000) if second else (4000, 15000)
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in columns)
    cells = empty + marked if second else marked + empty
    return (
        f"<w:tbl><w:tblPr>{table}</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr>{row}"
        f"</w:trPr>{cells}</w:tr></w:tbl><w:p/>"
    )


def in_control(properties: str) -> str:
    content = f"<w:sdtContent><w:p>{_R}</w:p></w:sdtContent>"
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>{content}</w:sdt>"


# What people do, and every reader sees.
ORDINARY = {
    "plain": f"<w:p>{_R}</w:p>",
    "centred": with_paragraph('<w:jc w:val="center"/>'),
    "red and bold": with_run('<w:b/><w:color w:val="C00000"/><w:sz w:val="28"/>'),
    "grey": with_run('<w:color w:val="7F7F7F"/>'),
    "small": with_run('<w:sz w:val="14"/>'),
    "white on a dark bar": with_paragraph(
        '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>',
        '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>RESTRICTED</w:t></w:r>',
    ),
    "white on a dark cell": in_cell(
        '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>',
        content=with_run('<w:color w:val="FFFFFF"/>'),
    ),
    "highlighted": with_run('<w:highlight w:val="yellow"/>'),
    "a colour of the theme": with_run('<w:color w:val="FF0000" w:themeColor="accent2"/>'),
    "a table cell": in_cell('<w:tcW w:w="9000" w:type="dxa"/><w:vAlign w:val="center"/>'),
    "a merged cell that begins": in_cell('<w:vMerge w:val="restart"/>'),
    "a row of a given height": in_cell(row='<w:trHeight w:val="400" w:hRule="exact"/>'),
    "a control": in_control('<w:alias w:val="Marking"/><w:tag w:val="m"/>'),
    "a link": f"<w:p><w:hyperlink>{_R}</w:hyperlink></w:p>",
    "typed by somebody whose changes are followed": f"<w:p><w:ins>{_R}</w:ins></w:p>",
    "with a page number": f'<w:p>{_R}<w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{made.run("1")}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "spaced capitals": with_run('<w:caps/><w:spacing w:val="40"/>'),
    "an exact line that is high enough": with_paragraph(
        '<w:spacing w:line="280" w:lineRule="exact"/>'
    ),
    "a centred table as wide as the text": in_cell(table='<w:jc w:val="center"/>'),
    "in a list with numbers": with_paragraph('<w:numPr><w:numId w:val="1"/></w:numPr>'),
    "two letters in": with_paragraph('<w:ind w:firstLineChars="200" w:firstLine="420"/>'),
    "a frame line around it": with_paragraph('<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>'),
    "after an empty line": f"<w:p/><w:p>{_R}</w:p>",
    "a logo in the corner": anchored(shape(), Anchored(x=200, y=200, wide=1000, high=900))
    + with_paragraph('<w:jc w:val="center"/>'),
    "a frame that one sees through": anchored(
        shape("<a:noFill/>"), Anchored(x=0, y=0, wide=11_000, high=16_000)
    )
    + f"<w:p>{_R}</w:p>",
    "an empty text box that one sees through": anchored(
        shape("<a:noFill/>", text=" ").replace(made.run(" "), ""),
        Anchored(x=0, y=0, wide=11_000, high=16_000),
    )
    + f"<w:p>{_R}</w:p>",
    "a picture that text flows around": anchored(
        shape(),
        Anchored(x=8000, y=0, wide=3000, high=900, wrap='wp:wrapSquare wrapText="bothSides"'),
    )
    + f"<w:p>{_R}</w:p>",
    "a watermark behind it": made.word_art("DRAFT") + f"<w:p>{_R}</w:p>",
}

# What keeps a reader from seeing the marking, or may.
LOOKS = {
    "letters pressed together": '<w:w w:val="1"/>',
    "a width that is no number": '<w:w w:val="x"/>',
    "lowered far": '<w:position w:val="-3000"/>',
    "raised far": '<w:position w:val="3000"/>',
    "letters on top of each other": '<w:spacing w:val="-400"/>',
    "white": '<w:color w:val="FFFFFF"/>',
    "nearly white": '<w:color w:val="F2F2F2"/>',
    "white of the theme": '<w:color w:val="000000" w:themeColor="background1"/>',
    "black of the theme, made white": '<w:color w:val="000000" w:themeColor="text1" '
    'w:themeTint="05"/>',
    "a colour that is none": '<w:color w:val="paper"/>',
    "black on black": '<w:color w:val="000000"/><w:highlight w:val="black"/>',
    "black on black shading": '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>',
    "automatic on a black highlighter": '<w:highlight w:val="black"/>',
    "a pattern behind it": '<w:shd w:val="pct60" w:color="000000" w:fill="FFFFFF"/>',
    "tiny": '<w:sz w:val="2"/>',
    "huge": '<w:sz w:val="3000"/>',
    "hidden on the web": "<w:webHidden/>",
    "a mark of a style": "<w:specVanish/>",
    "outlined": "<w:outline/>",
    "in relief": "<w:emboss/>",
    "from right to left": "<w:rtl/>",
    "raised and small": '<w:vertAlign w:val="superscript"/>',
    "pressed into a width": '<w:fitText w:val="10"/>',
    "combined": '<w:eastAsianLayout w:combine="on"/>',
    "blinking": '<w:effect w:val="blinkBackground"/>',
    "signs for letters": '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>',
    "filled with nothing": "<w14:textFill><w14:noFill/></w14:textFill>",
    "filled with glass": '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha '
    'w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
    "glowing": '<w14:glow w14:rad="999"/>',
    "something that is not known": "<w:unheardOf/>",
    "said twice": '<w:sz w:val="24"/><w:sz w:val="2"/>',
}
LINES = {
    "a low line": '<w:spacing w:line="20" w:lineRule="exact"/>',
    "a line of a fraction": '<w:spacing w:line="10" w:lineRule="auto"/>',
    "a line of a fraction without its rule": '<w:spacing w:line="10"/>',
    "far to the left": '<w:ind w:left="-9000"/>',
    "a first line far to the left": '<w:ind w:hanging="9000"/>',
    "far to the right": '<w:ind w:left="15000"/>',
    "without room": '<w:ind w:left="5000" w:right="5000"/>',
    "a length that is none": '<w:ind w:left="x"/>',
    "far down": '<w:spacing w:before="16000"/>',
    "a first line far to the right": '<w:ind w:firstLine="15000"/>',
    "so many letters to the left": '<w:ind w:left="0" w:leftChars="-8000"/>',
    "so many letters to the right": '<w:ind w:firstLineChars="20000"/>',
    "so many lines down": '<w:spacing w:beforeLines="9000"/>',
    "far in from right to left": '<w:bidi/><w:ind w:right="-9000"/><w:jc w:val="center"/>',
    "two sides that are one": '<w:ind w:left="0" w:start="-9000"/>',
    "a frame": '<w:framePr w:w="1" w:h="1" w:hRule="exact" w:x="-9000"/>',
    "turned": '<w:textDirection w:val="btLr"/>',
    "something that is not known": "<w:unheardOf/>",
}
PLACES = {
    "a continued cell": in_cell("<w:vMerge/>"),
    "a cell merged to the side": in_cell('<w:hMerge w:val="continue"/>'),
    "a turned cell": in_cell('<w:textDirection w:val="btLr"/>'),
    "a cell that presses text": in_cell("<w:tcFitText/>"),
    "a low row": in_cell(row='<w:trHeight w:val="20" w:hRule="exact"/>'),
    "a row that cuts off": in_cell(
        row='<w:trHeight w:val="300" w:hRule="exact"/>', content=f"<w:p/><w:p/><w:p>{_R}</w:p>"
    ),
    "a row that cuts off what runs on": in_cell(
        row='<w:trHeight w:val="300" w:hRule="exact"/>',
        content="<w:p><w:r>" + "<w:tab/>" * 20 + "<w:t>RESTRICTED</w:t></w:r></w:p>",
    ),
    "a row that cuts off below a margin": in_cell(
        '<w:tcMar><w:top w:w="1400" w:type="dxa"/></w:tcMar>',
        row='<w:trHeight w:val="300" w:hRule="exact"/>',
    ),
    "a row that cuts off at its top": in_cell(
        '<w:vAlign w:val="bottom"/>',
        row='<w:trHeight w:val="300" w:hRule="exact"/>',
        content=f"<w:p>{_R}</w:p><w:p/><w:p/>",
    ),
    "a wide table at the right": in_two_cells('<w:jc w:val="right"/>'),
    "a wide table in the middle": in_two_cells('<w:jc w:val="center"/>'),
    "a wide table from right to left": in_two_cells("<w:bidiVisual/>"),
    "a wide row at the right": in_two_cells(row='<w:jc w:val="right"/>'),
    "a cell behind one that is wider than its column": in_two_cells(second=True),
    "a cell behind a wide gap": in_cell(row='<w:wBefore w:w="15000" w:type="dxa"/>'),
    "a cell that is next to nothing": in_cell('<w:tcW w:w="20" w:type="dxa"/>'),
    "behind very many tabs": "<w:p><w:r>" + "<w:tab/>" * 400 + "<w:t>RESTRICTED</w:t></w:r></w:p>",
    "below a line of unknown height": with_paragraph(
        '<w:spacing w:afterLines="9000"/>', made.run("x")
    )
    + f"<w:p>{_R}</w:p>",
    "near a field that moves text": made.field_of("ADVANCE \\y 700", "") + f"<w:p>{_R}</w:p>",
    "above a picture with a far shadow": f"<w:p>{_R}</w:p>"
    + made.in_line(
        '<wps:wsp><wps:spPr><a:effectLst><a:outerShdw dist="900000"/></a:effectLst></wps:spPr>'
        "</wps:wsp>"
    ),
    "a floating table": in_cell(table='<w:tblpPr w:tblpX="-9000" w:tblpY="1"/>'),
    "a table off the page": in_cell(table='<w:tblInd w:w="-15000" w:type="dxa"/>'),
    "a cell with a wide margin": in_cell('<w:tcMar><w:left w:w="20000" w:type="dxa"/></w:tcMar>'),
    "a dark cell with black text": in_cell(
        '<w:shd w:val="clear" w:fill="000000"/>', content=with_run('<w:color w:val="000000"/>')
    ),
    "a comment": f"<w:p><w:comment><w:p>{_R}</w:p></w:comment></w:p>",
    "text outside a run": "<w:p><w:t>RESTRICTED</w:t></w:p>",
    "a run where none belongs": f"<w:p><w:smartTagPr>{_R}</w:smartTagPr></w:p>",
    "an element of another namespace": '<w:p><w:r><x:t xmlns:x="urn:x">RESTRICTED</x:t></w:r>'
    "</w:p>",
    "a run of another namespace": '<w:p><x:r xmlns:x="urn:x"><w:t>RESTRICTED</w:t></x:r></w:p>',
    "letters of an equation": '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/'
    'officeDocument/2006/math"><m:r><m:t>RESTRICTED</m:t></m:r></m:oMath></w:p>',
    "turned round by a sign": "<w:p><w:r><w:t>\u202eRESTRICTED</w:t></w:r></w:p>",
    "turned round by an element": f'<w:p><w:bdo w:val="rtl">{_R}</w:bdo></w:p>',
    "a text box": made.text_box("RESTRICTED"),
    "two ways of saying it": f'<w:p><mc:AlternateContent><mc:Choice Requires="w14">{_R}</mc:Choice>'
    "</mc:AlternateContent></w:p>",
    "a field": made.field_of("DOCPROPERTY Marking", "RESTRICTED"),
    "a bound control": made.bound("RESTRICTED"),
    "a prompt": in_control("<w:showingPlcHdr/>"),
    "behind an endless head": "<w:p/>" * 60 + f"<w:p>{_R}</w:p>" + "<w:p/>" * 60,
    "struck through by another line": f"<w:p>{_R}</w:p>"
    + '<w:p><w:r><w:rPr><w:position w:val="60"/></w:rPr><w:t>██████████</w:t></w:r></w:p>',
    "written over": f"<w:p>{_R}</w:p>"
    + '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:t>██████</w:t></w:r>'
    "</w:p>",
}
BENT = (
    {f"text: {name}": with_run(properties) for name, properties in LOOKS.items()}
    | {f"line: {name}": with_paragraph(properties) for name, properties in LINES.items()}
    | {f"place: {name}": content for name, content in PLACES.items()}
)

# What lies over the marking, or may: all of the width of the page, at its very top and bottom.
_ALL = Anchored(x=0, y=0, wide=11_906, high=16_838)
PAGE = "position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"


def _boxed(content: str) -> str:
    """A text box without a filling."""
    bare = shape("<a:noFill/>", text="?")
    return anchored(bare.replace(made.paragraph("?"), content), _ALL)


def _older(inside: str = "", attributes: str = "") -> str:
    """A rectangle without a filling as Word drew them before 2010."""
    style = f"{PAGE};margin-left:0;margin-top:0;width:700pt;height:900pt;z-index:1"
    return made.older_shape(style, f'filled="f" {attributes}', inside)


def _older_box(content: str) -> str:
    return _older(f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>")


_BLACK = '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
# What is seen of a text box although it has no filling and no letters.
_DRAWN = {
    "a sign": '<w:p><w:r><w:sym w:font="Wingdings" w:char="F06E"/></w:r></w:p>',
    "shading": with_paragraph(_BLACK, ""),
    "shading by a style": with_paragraph('<w:pStyle w:val="A"/>', ""),
    "a border": with_paragraph('<w:pBdr><w:top w:val="thick" w:sz="96"/></w:pBdr>', ""),
    "a list": with_paragraph('<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
    "a dark cell": in_cell(_BLACK, content="<w:p/>"),
}
COVERS = {
    **{f"{name} in a text box": _boxed(content) for name, content in _DRAWN.items()},
    **{f"{name} in an older text box": _older_box(content) for name, content in _DRAWN.items()},
    "a filled shape": anchored(shape(), _ALL),
    "a white shape": anchored(shape('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'), _ALL),
    "a shape filled by its style": anchored(shape(""), _ALL),
    "a picture": anchored(
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/'
        'picture"><a:blip r:embed="rId9"/></pic:pic>',
        _ALL,
    ),
    "a shape with text": anchored(shape("<a:noFill/>", text="██████"), _ALL),
    "a thick line": anchored(shape('<a:noFill/><a:ln w="900000"/>'), _ALL),
    "a thick line of an older shape": _older("<v:stroke weight='900pt'/>"),
    "an older line of a weight that is none": _older(attributes='strokeweight="9e2pt"'),
    "ink among shapes that one sees through": anchored(
        '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">'
        f'{shape("<a:noFill/>")}<wpg:contentPart r:id="rId9"/></wpg:wgp>',
        _ALL,
    ),
    "a shape of unknown place": anchored(shape(), Anchored(x=None, y=None, wide=900, high=900)),
    "a shape that is turned": anchored(
        shape(turned=True), Anchored(x=450, y=2_400, wide=11_000, high=12_000)
    ),
    "a shape that grows with the page": anchored(
        shape(), Anchored(x=0, y=0, wide=1, high=1, share=100_000)
    ),
    "an odd outline to flow around": anchored(
        shape(), Anchored(x=0, y=0, wide=11_906, high=16_838, wrap="wp:wrapTight", outline="0")
    ),
    "an older shape": made.older_shape(
        f"{PAGE};margin-left:0;margin-top:0;width:700pt;height:900pt;z-index:1",
        'fillcolor="white"',
    ),
    "an older text box": made.older_shape(
        f"{PAGE};margin-left:0;margin-top:0;width:700pt;height:900pt;z-index:1",
        "",
        "<v:textbox/>",
    ),
    "an older shape of a share of the page": made.older_shape(
        "position:absolute;width:1pt;height:1pt;mso-width-percent:1000;mso-height-percent:1000", ""
    ),
}
