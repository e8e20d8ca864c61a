"""The styles and settings of every Word document: one typeface, built-in headings, en-GB."""

from mappa_docs.documents.measures import measures, twips
from mappa_docs.ooxml.wordml import NAMESPACES

_GIVEN = measures()
NAVY, GREY, RULE = (_GIVEN.colours[name] for name in ("navy", "grey", "rule"))
_TEXT, _SMALL = _GIVEN.sizes["text"], _GIVEN.sizes["small"]
# What a line has above its capitals and below its baseline, where the measures begin and end.
_ABOVE, _BELOW = 70, 52
# Borders of the bar's own colour give its text room at the sides.
_BAR = (
    "<w:pBdr>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="{NAVY}"/>'
        for side, space in (("top", 1), ("left", 4), ("bottom", 1), ("right", 4))
    )
    + f'</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{NAVY}"/>'
)
_INSET = '<w:ind w:left="90" w:right="90"/>'


def _style(
    identifier: str,
    name: str,
    *,
    base: str = "Normal",
    then: str = "",
    paragraph: str = "",
    run: str = "",
) -> str:
    after = f'<w:next w:val="{then}"/>' if then else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/>{after}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


_IN_CELL = _space(twips(_GIVEN.padding["top"]) - _ABOVE, twips(_GIVEN.padding["bottom"]) - _BELOW)
# Between two notes there is no space, and below the last there is.
_NOTE = _space(0, 60) + "<w:contextualSpacing/>"
_BULLETS = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_KEEP = "<w:keepNext/><w:keepLines/>"
_WHITE = '<w:color w:val="FFFFFF"/>'
_INK = f'<w:color w:val="{NAVY}"/>'
_SOFT = f'<w:color w:val="{GREY}"/>'
_RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{twips(_GIVEN.text_width)}"/></w:tabs>'
# Borders are measured in eighths of a point.
_EDGE = f'w:val="single" w:sz="{round(_GIVEN.border * 8)}" w:space="0" w:color="{RULE}"'

_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    f'{_size(_TEXT)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
    '<w:spacing w:after="0" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)

_PARAGRAPHS = (
    _style(
        "FormName", "Form name", paragraph=_KEEP + _space(0, 40), run=f"<w:b/>{_INK}{_size(_TEXT)}"
    )
    + _style(
        "Heading1",
        "heading 1",
        then="Subtitle",
        paragraph=_KEEP + _space(0, 60) + '<w:outlineLvl w:val="0"/>',
        run=f"<w:b/>{_size(_GIVEN.sizes['title'])}",
    )
    + _style("Subtitle", "Subtitle", paragraph=_space(0, 80), run=_SOFT)
    + _style(
        "Heading2",
        "heading 2",
        then="Normal",
        paragraph=_KEEP + _BAR + _space(120, 60) + _INSET + '<w:outlineLvl w:val="1"/>',
        run=f"<w:b/>{_WHITE}{_size(_GIVEN.sizes['section'])}",
    )
    + _style(
        "CompletedBy",
        "Completed by",
        paragraph=_KEEP + _BAR + _space(0, 60) + _INSET,
        run=_WHITE + _size(_SMALL),
    )
    + _style(
        "Heading3",
        "heading 3",
        then="Normal",
        paragraph=_KEEP + _space(120, 60) + '<w:outlineLvl w:val="2"/>',
        run=f"<w:b/>{_INK}{_size(_TEXT)}",
    )
    + _style(
        "Heading4",
        "heading 4",
        then="Normal",
        paragraph=_KEEP + _space(100, 40) + '<w:outlineLvl w:val="3"/>',
        run=f"<w:b/>{_size(_TEXT)}",
    )
    + _style("Question", "Question", paragraph=_IN_CELL, run="<w:b/>")
    + _style("Answer", "Answer", paragraph=_IN_CELL)
    + _style("AnswerBullet", "List Bullet", base="Answer", paragraph=_BULLETS)
    + _style("Entry", "Entry", paragraph=_IN_CELL, run=_size(_SMALL))
    + _style("EntryBullet", "Entry bullet", base="Entry", paragraph=_BULLETS)
    + _style("Statement", "Statement", paragraph=_space(20, 40))
    + _style("Note", "Note", paragraph=_NOTE, run=_SOFT + _size(_SMALL))
    + _style("NoteBullet", "Note bullet", base="Note", paragraph=_BULLETS)
    + _style(
        "ColumnHead",
        "Column head",
        paragraph="<w:keepNext/>" + _space(30, 30),
        run=f"<w:b/>{_size(_SMALL)}",
    )
    + _style(
        "Gap",
        "Gap",
        paragraph='<w:spacing w:before="0" w:after="0" w:line="100" w:lineRule="exact"/>',
    )
    + _style("Marking", "Marking", paragraph=_space(0, 40) + '<w:jc w:val="center"/>', run="<w:b/>")
    + _style("Header", "header", paragraph=_RIGHT_TAB, run=_size(_SMALL))
    + _style("Footer", "footer", paragraph=_RIGHT_TAB, run=_size(_SMALL))
)

_CHARACTERS = (
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>'
    f"<w:rPr>{_SOFT}</w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="NoteText"><w:name w:val="Note text"/>'
    f"<w:rPr>{_SOFT}{_size(_SMALL)}</w:rPr></w:style>"
)

_CELL_SIDE = f'w:w="{twips(_GIVEN.padding["side"])}" w:type="dxa"'
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="Form"><w:name w:val="Form"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(f"<w:{side} {_EDGE}/>" for side in _SIDES)
    + "</w:tblBorders><w:tblCellMar>"
    f"<w:left {_CELL_SIDE}/><w:right {_CELL_SIDE}/></w:tblCellMar></w:tblPr></w:style>"
)

STYLES = (
    f"<w:styles {NAMESPACES}>{_DEFAULTS}"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    f"<w:qFormat/></w:style>{_PARAGRAPHS}{_CHARACTERS}{_TABLE}</w:styles>"
)

# A table that has to stand on one page with a picture, which says the same in large: styles of such
# files alone.
DENSE, DENSE_HEAD = "Dense", "DenseHead"
_DENSE_SIZE = 8
WITH_DENSE = STYLES.removesuffix("</w:styles>") + (
    _style(DENSE, "Dense", paragraph=_space(4, 4), run=_size(_DENSE_SIZE))
    + _style(
        DENSE_HEAD,
        "Dense heading",
        paragraph=_KEEP + _space(50, 10) + '<w:outlineLvl w:val="1"/>',
        run=f"<w:b/>{_INK}{_size(_SMALL)}",
    )
    + "</w:styles>"
)

# The bullets of a list.
NUMBERING = (
    f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">'
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="260" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)

FONTS = (
    f'<w:fonts {NAMESPACES}><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    "</w:fonts>"
)


def _face(name: str) -> str:
    faces = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    return f"<a:{name}Font>{faces}</a:{name}Font>"


def _colour(name: str, value: str) -> str:
    return f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'


_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": NAVY,
    "lt2": _GIVEN.colours["head"],
    **{f"accent{number}": NAVY for number in range(1, 7)},
    "hlink": NAVY,
    "folHlink": GREY,
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"

# Word asks for a theme in every document; this one says what the styles say already.
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Form">'
    '<a:themeElements><a:clrScheme name="Form">'
    + "".join(_colour(name, value) for name, value in _COLOURS.items())
    + f'</a:clrScheme><a:fontScheme name="Form">{_face("major")}{_face("minor")}</a:fontScheme>'
    f'<a:fmtScheme name="Form"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)

SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-GB"/></w:settings>'
)
