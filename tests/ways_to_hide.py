"""Pages with every way to mark them that is usual, and with every way to hide a marking that we
know of, each with what has to be said of it. They hold for the top and the bottom of a page alike.
"""

from string import ascii_uppercase
from typing import NamedTuple

from mappa_docs.model.spots import Seen, SpotKind
from tests.pdf_files import one_page, stream

MARKED, BARE, UNTOLD = Seen.MARKED, Seen.NOT_MARKED, Seen.NOT_TOLD
# Where the marking stands, and the band around it: [left bottom right top].
ENDS = {
    SpotKind.HEADER: {"flags": 4, "y": 800, "low": 782, "high": 842, "middle": 804},
    SpotKind.FOOTER: {"flags": 4, "y": 30, "low": 0, "high": 60, "middle": 34},
}
PLAIN = "BT /F 12 Tf 250 {y} Td (RESTRICTED) Tj ET "
WHITE = "1 g 0 {low} 595 60 re f 0 g "
RECT = "/Type/Annot/F {flags}/Rect[0 {low} 595 {high}]"
LOOK = "/Type/XObject/Subtype/Form/BBox[0 0 595 60]"
NO_LOOK, WHITE_LOOK, CLEAR_LOOK = "", stream("1 g 0 0 595 60 re f", LOOK), stream("", LOOK)
STAMPED = stream(
    "BT /F 12 Tf 250 20 Td (RESTRICTED) Tj ET",
    LOOK + "/Resources<</Font<</F 5 0 R>>>>",
)
# Helvetica draws NOMANKHAOW, and the file says that this stands for RESTRICTED.
LYING = stream(
    "1 begincodespacerange <00> <FF> endcodespacerange 7 beginbfchar "
    "<4E><0052> <4F><0045> <4D><0053> <41><0054> <4B><0049> <48><0043> <57><0044> "
    "endbfchar",
)
LYING_FONT = (
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>"
)
# A typeface drawn by the file itself, which has a box for each letter.
BOXES = (
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 700 700]/FontMatrix[0.001 0 0 0.001 0 0]"
    "/FirstChar 65/LastChar 90/Widths[" + "800 " * 26 + "]/Resources<<>>"
    "/CharProcs<<" + "".join(f"/{letter} 6 0 R" for letter in ascii_uppercase) + ">>"
    "/Encoding<</Differences[65" + "".join(f"/{letter}" for letter in ascii_uppercase) + "]>>>>"
)


class Case(NamedTuple):
    """A page with a way to mark it or to hide that. The objects `more` begin with number 6."""

    verdict: Seen
    content: str = PLAIN
    note: str = ""
    more: tuple[str, ...] = ()
    root: str = ""
    resources: str = ""
    page: str = ""


def note(
    verdict: Seen, kind: str, entries: str = "", look: str = "", flags: int = 4, **more: str
) -> Case:
    """A page with a plain marking, and an annotation of this kind over it."""
    looks = "/AP<</N 6 0 R>>" if look else ""
    whole = f"<<{RECT}/Subtype/{kind}{looks}{entries}>>".replace("{flags}", str(flags))
    return Case(verdict, note=whole, more=(look,) * bool(look), **more)


def drawn(verdict: Seen, content: str, **more: str) -> Case:
    return Case(verdict, content, **more)


QUADS = "/QuadPoints[0 {high} 595 {high} 0 {low} 595 {low}]"
LAYER = "<</Type/OCG/Name(x)>>"
IN_LAYER = "/OC /L BDC " + PLAIN + "EMC "
ON_LAYER = {"more": (LAYER,), "resources": "/Properties<</L 6 0 R>>"}
BROKEN_PICTURE = stream(
    "nothing",
    "/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray"
    "/Filter/JPXDecode",
)
SOUND_PICTURE = (
    "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
)
PATTERN = (
    "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
    "/Resources<<>>"
)

CASES = {
    # Plain.
    "plain": drawn(MARKED, PLAIN),
    "nothing": drawn(BARE, ""),
    "white-on-a-dark-bar": drawn(MARKED, "0 g 0 {low} 595 60 re f 1 g " + PLAIN),
    "red": drawn(MARKED, "1 0 0 rg " + PLAIN),
    "outlined": drawn(MARKED, "1 Tr " + PLAIN),
    "thick-by-drawing-twice": drawn(MARKED, PLAIN + PLAIN.replace("250", "250.4")),
    "with-a-shadow": drawn(
        MARKED, "0.6 g 1 0 0 1 1 -1 cm " + PLAIN + "0 g 1 0 0 1 -1 1 cm " + PLAIN
    ),
    "in-a-frame": drawn(MARKED, "240 {low} 120 50 re S " + PLAIN),
    "underlined": drawn(MARKED, PLAIN + "q 1 0 0 1 0 -3 cm 248 {y} m 340 {y} l S Q "),
    "tagged-as-an-artifact": drawn(MARKED, "/Artifact <</Type/Pagination>> BDC " + PLAIN + "EMC "),
    "in-a-form": drawn(
        MARKED,
        "/X Do ",
        more=(
            stream(
                PLAIN, "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>"
            ),
        ),
        resources="/XObject<</X 6 0 R>>",
    ),
    "cut-off-by-the-box-that-viewers-show": drawn(
        UNTOLD,
        PLAIN,
        root="/ViewerPreferences<</ViewArea/TrimBox>>",
        page="/TrimBox[30 65 565 780]",
    ),
    "cut-off-by-the-box-that-viewers-clip-to": drawn(
        UNTOLD,
        PLAIN,
        root="/ViewerPreferences<</ViewClip/ArtBox>>",
        page="/ArtBox[565 780 30 65]",
    ),
    "cut-off-by-the-box-that-is-printed": drawn(
        UNTOLD,
        PLAIN,
        root="/ViewerPreferences<</PrintArea/BleedBox/ViewArea/CropBox>>",
        page="/BleedBox[30 65 565 780]",
    ),
    "cut-off-by-the-box-that-printers-clip-to": drawn(
        UNTOLD,
        PLAIN,
        root="/ViewerPreferences<</PrintClip/TrimBox>>",
        page="/TrimBox[300 0 595 842]",
    ),
    "inside-the-box-that-viewers-show": drawn(
        MARKED,
        PLAIN,
        root="/ViewerPreferences<</ViewArea/TrimBox/PrintClip/TrimBox>>",
        page="/TrimBox[10 10 585 832]",
    ),
    "a-smaller-box-that-nobody-is-told-to-show": drawn(
        MARKED, PLAIN, root="/ViewerPreferences<<>>", page="/TrimBox[30 65 565 780]"
    ),
    "a-box-to-show-that-the-page-does-not-have": drawn(
        MARKED, PLAIN, root="/ViewerPreferences<</ViewArea/TrimBox>>"
    ),
    "coloured-by-a-black-pattern": drawn(
        MARKED,
        "/Pattern cs /P scn " + PLAIN,
        more=(stream("0 g 0 0 9 9 re f", PATTERN),),
        resources="/Pattern<</P 6 0 R>>",
    ),
    "over-a-sound-picture": drawn(
        MARKED,
        "q 100 0 0 60 240 {low} cm /X Do Q 0 g " + PLAIN,
        more=(stream("\xf0", SOUND_PICTURE),),
        resources="/XObject<</X 6 0 R>>",
    ),
    "black-that-overprints": drawn(
        MARKED, "/O gs 0 0 0 1 k " + PLAIN, resources="/ExtGState<</O<</OP true/op true/OPM 1>>>>"
    ),
    # Not drawn, or not so that it can be read.
    "invisible": drawn(BARE, "3 Tr " + PLAIN),
    "white-on-white": drawn(BARE, "1 g " + PLAIN),
    "of-a-white-pattern": drawn(
        BARE,
        "/Pattern cs /P scn " + PLAIN,
        more=(stream("1 g 0 0 9 9 re f", PATTERN),),
        resources="/Pattern<</P 6 0 R>>",
    ),
    "under-a-white-box": drawn(BARE, PLAIN + WHITE),
    "of-next-to-no-opacity": drawn(
        BARE, "/O gs " + PLAIN, resources="/ExtGState<</O<</ca 0.05>>>>"
    ),
    "tiny": drawn(BARE, PLAIN.replace("12 Tf", "1 Tf")),
    "tiny-by-scaling": drawn(BARE, "q 0.1 0 0 0.1 250 {y} cm BT /F 12 Tf (RESTRICTED) Tj ET Q "),
    "mirrored-top-to-bottom": drawn(
        BARE, "q 1 0 0 -1 250 {y} cm BT /F 12 Tf (RESTRICTED) Tj ET Q "
    ),
    "mirrored-left-to-right": drawn(
        BARE, "q -1 0 0 1 350 {y} cm BT /F 12 Tf (RESTRICTED) Tj ET Q "
    ),
    "upside-down": drawn(BARE, "q -1 0 0 -1 350 {y} cm BT /F 12 Tf (RESTRICTED) Tj ET Q "),
    "of-a-negative-size": drawn(BARE, "BT /F -12 Tf 350 {y} Td (RESTRICTED) Tj ET "),
    "outside-the-crop-box": drawn(BARE, PLAIN, page="/CropBox[0 70 595 772]"),
    "clipped-away": drawn(BARE, "q 0 400 9 9 re W n " + PLAIN + "Q "),
    "on-a-layer-that-is-off": drawn(
        BARE, IN_LAYER, **ON_LAYER, root="/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[]>>>>"
    ),
    "on-a-layer-that-is-not-printed": drawn(
        BARE,
        IN_LAYER,
        more=("<</Type/OCG/Name(x)/Usage<</Print<</PrintState/OFF>>>>>>",),
        resources="/Properties<</L 6 0 R>>",
        root="/OCProperties<</OCGs[6 0 R]/D<</Order[]"
        "/AS[<</Event/Print/Category[/Print]/OCGs[6 0 R]>>]>>>>",
    ),
    # Bent: drawn, and perhaps not to be read.
    "squeezed": drawn(UNTOLD, "25 Tz " + PLAIN),
    "stretched": drawn(UNTOLD, "400 Tz " + PLAIN.replace("250", "9").replace("12 Tf", "8 Tf")),
    "struck-through": drawn(UNTOLD, PLAIN + "1.2 w 240 {middle} m 360 {middle} l S "),
    "crossed-out-by-letters": drawn(UNTOLD, PLAIN + "BT /F 12 Tf 250 {y} Td (XXXXXXXXXX) Tj ET "),
    "on-a-pattern-of-stripes": drawn(
        UNTOLD, "[3 3] 0 d 30 w 0 {middle} m 595 {middle} l S [] 0 d 1 0 0 rg " + PLAIN
    ),
    "a-window-on-a-picture": drawn(UNTOLD, "q 7 Tr " + PLAIN + "0 g 0 {low} 595 60 re f Q "),
    "white-that-overprints-black": drawn(
        UNTOLD,
        "0 0 0 1 k 0 {low} 595 60 re f /O gs 0 0 0 0 k " + PLAIN,
        resources="/ExtGState<</O<</OP true/op true/OPM 1>>>>",
    ),
    "of-dingbats": drawn(
        UNTOLD,
        PLAIN.replace("/F ", "/W "),
        more=("<</Type/Font/Subtype/TrueType/BaseFont/Wingdings/Encoding/WinAnsiEncoding>>",),
        resources="/Font<</F 5 0 R/W 6 0 R>>",
    ),
    "of-letters-that-stand-for-others": drawn(
        UNTOLD,
        PLAIN.replace("/F ", "/W ").replace("RESTRICTED", "NOMANKHAOW"),
        more=(LYING, LYING_FONT),
        resources="/Font<</F 5 0 R/W 7 0 R>>",
    ),
    "of-boxes-for-letters": drawn(
        UNTOLD,
        PLAIN.replace("/F ", "/W "),
        more=(stream("0 0 700 700 re f"), BOXES),
        resources="/Font<</F 5 0 R/W 7 0 R>>",
    ),
    # What other programs, readers or printers may show there.
    "under-a-picture-that-is-not-decoded": drawn(
        UNTOLD,
        PLAIN + "q 595 0 0 60 0 {low} cm /X Do Q ",
        more=(BROKEN_PICTURE,),
        resources="/XObject<</X 6 0 R>>",
    ),
    "under-postscript": drawn(
        UNTOLD,
        PLAIN + "/X Do ",
        more=(stream("0 setgray", "/Type/XObject/Subtype/PS"),),
        resources="/XObject<</X 6 0 R>>",
    ),
    "of-a-black-that-stands-for-white": drawn(
        UNTOLD,
        PLAIN,
        resources="/ColorSpace<</DefaultGray[/Separation/X/DeviceGray<</FunctionType 2"
        "/Domain[0 1]/C0[1]/C1[1]/N 1>>]>>",
    ),
    "of-a-black-that-is-measured": drawn(
        MARKED,
        PLAIN,
        resources="/ColorSpace<</DefaultGray[/CalGray<</WhitePoint[0.95 1 1.09]>>]>>",
    ),
    "beside-a-picture-with-another-for-printing": drawn(
        UNTOLD,
        PLAIN + "q 9 0 0 9 9 400 cm /X Do Q ",
        more=(
            stream("\xf0", SOUND_PICTURE + "/Alternates[<</Image 6 0 R/DefaultForPrinting true>>]"),
        ),
        resources="/XObject<</X 6 0 R>>",
    ),
    "beside-a-form-that-shows-another-file": drawn(
        UNTOLD,
        PLAIN + "/X Do ",
        more=(stream("", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(x.pdf)/Page 0>>"),),
        resources="/XObject<</X 6 0 R>>",
    ),
    "on-a-layer-that-can-be-switched": drawn(
        UNTOLD, IN_LAYER, **ON_LAYER, root="/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]>>>>"
    ),
    "on-a-layer-of-a-group-in-the-list": drawn(
        UNTOLD,
        IN_LAYER,
        **ON_LAYER,
        root="/OCProperties<</OCGs[6 0 R]/D<</Order[[(group)[6 0 R]]]>>>>",
    ),
    "on-a-layer-that-goes-off-with-zooming": drawn(
        UNTOLD,
        IN_LAYER,
        **ON_LAYER,
        root="/OCProperties<</OCGs[6 0 R]/D<</Order[]"
        "/AS[<</Event/View/Category[/Zoom]/OCGs[6 0 R]>>]>>>>",
    ),
    "on-a-layer-that-nobody-can-switch": drawn(
        MARKED, IN_LAYER, **ON_LAYER, root="/OCProperties<</OCGs[6 0 R]/D<</Order[]>>>>"
    ),
    "on-a-layer-that-is-locked": drawn(
        MARKED,
        IN_LAYER,
        **ON_LAYER,
        root="/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]/Locked[6 0 R]>>>>",
    ),
    "beside-a-layer": drawn(
        MARKED,
        PLAIN + "/OC /L BDC 9 400 9 9 re f EMC ",
        **ON_LAYER,
        root="/OCProperties<</OCGs[6 0 R]/D<</Order[6 0 R]>>>>",
    ),
    "under-a-layer-that-is-off": drawn(
        UNTOLD,
        PLAIN + "/OC /L BDC " + WHITE + "EMC ",
        **ON_LAYER,
        root="/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[6 0 R]>>>>",
    ),
    # Annotations that have a look of their own: it counts.
    "under-a-clear-note": note(MARKED, "Stamp", look=CLEAR_LOOK),
    "under-a-white-note": note(BARE, "Stamp", look=WHITE_LOOK),
    "under-a-white-note-in-print": note(BARE, "Stamp", look=WHITE_LOOK, flags=36),
    "under-a-white-note-on-the-screen": note(BARE, "Stamp", look=WHITE_LOOK, flags=0),
    "under-a-white-note-that-is-hidden": note(MARKED, "Stamp", look=WHITE_LOOK, flags=6),
    "under-a-white-field": note(
        BARE, "Widget", "/FT/Tx/T(x)", look=WHITE_LOOK, root="/AcroForm<</Fields[]>>"
    ),
    "under-a-white-field-of-no-form": note(UNTOLD, "Widget", "/FT/Tx/T(x)", look=WHITE_LOOK),
    "under-a-clear-field": note(MARKED, "Widget", "/FT/Tx/T(x)", look=CLEAR_LOOK),
    # Annotations that each program draws as it likes.
    "under-a-field-with-a-ground": note(UNTOLD, "Widget", "/FT/Tx/T(x)/MK<</BG[1 1 1]>>"),
    "under-a-field-with-a-value": note(UNTOLD, "Widget", "/FT/Tx/T(x)/V(One)/DA(/F 9 Tf)"),
    "under-a-field-without-anything": note(UNTOLD, "Widget", "/FT/Tx/T(x)"),
    "under-a-button-of-no-state": note(UNTOLD, "Widget", "/FT/Btn/T(x)/AP<</N<</On 7 0 R>>>>"),
    "under-a-field-that-is-hidden": note(MARKED, "Widget", "/FT/Tx/T(x)/MK<</BG[1 1 1]>>", flags=2),
    "under-a-field-to-be-drawn-anew": note(
        UNTOLD,
        "Widget",
        "/FT/Tx/T(x)",
        look=CLEAR_LOOK,
        root="/AcroForm<</Fields[]/NeedAppearances true>>",
    ),
    "under-free-text": note(UNTOLD, "FreeText", "/DA(/F 9 Tf)/C[1 1 1]/Contents(One)"),
    "under-a-square": note(UNTOLD, "Square", "/IC[1 1 1]"),
    "under-ink": note(UNTOLD, "Ink", "/InkList[[0 {low} 595 {high}]]/BS<</W 50>>"),
    "under-a-yellow-highlighter": note(MARKED, "Highlight", "/C[1 1 0]" + QUADS),
    "under-a-black-highlighter": note(UNTOLD, "Highlight", "/C[0 0 0]" + QUADS),
    "underlined-by-a-note": note(MARKED, "Underline", "/C[1 0 0]" + QUADS),
    "struck-out-by-a-note": note(UNTOLD, "StrikeOut", "/C[1 0 0]" + QUADS),
    "to-be-redacted": note(UNTOLD, "Redact", "/IC[0 0 0]" + QUADS),
    "under-a-link": note(MARKED, "Link", "/Border[0 0 0]"),
    "under-a-link-in-a-thin-frame": note(MARKED, "Link"),
    "under-a-link-in-a-thick-frame": note(UNTOLD, "Link", "/Border[0 0 60]"),
    "under-a-closed-popup": note(MARKED, "Popup", "/Open false"),
    "under-an-open-popup": note(UNTOLD, "Popup", "/Open true"),
    "under-an-icon": note(UNTOLD, "Text", "/Contents(One)"),
    "under-a-film": note(UNTOLD, "Movie", look=CLEAR_LOOK),
    "under-a-screen": note(UNTOLD, "Screen", look=CLEAR_LOOK),
    "under-rich-media": note(UNTOLD, "RichMedia", look=CLEAR_LOOK),
    "under-a-model": note(UNTOLD, "3D", look=CLEAR_LOOK),
    "under-a-note-nobody-knows": note(UNTOLD, "Specimen"),
    "where-a-watermark-moves-in-print": note(
        UNTOLD, "Watermark", "/FixedPrint<</Type/FixedPrint>>", look=CLEAR_LOOK
    ),
    "near-a-note-of-fixed-size": note(UNTOLD, "Stamp", look=CLEAR_LOOK, flags=12),
    # A marking that stands in a note: anybody can delete it, and a page can be printed without it.
    "in-a-stamp": Case(UNTOLD, "", f"<<{RECT}/Subtype/Stamp/AP<</N 6 0 R>>>>", (STAMPED,)),
    "in-a-field": Case(
        UNTOLD, "", f"<<{RECT}/Subtype/Widget/FT/Tx/T(x)/AP<</N 6 0 R>>>>", (STAMPED,)
    ),
    "in-free-text-without-a-look": Case(
        UNTOLD, "", f"<<{RECT}/Subtype/FreeText/DA(/F 9 Tf)/Contents(RESTRICTED)>>"
    ),
    "in-a-field-without-a-look": Case(
        UNTOLD, "", f"<<{RECT}/Subtype/Widget/FT/Tx/T(x)/V(RESTRICTED)>>"
    ),
    "in-a-stamp-by-its-name": Case(UNTOLD, "", f"<<{RECT}/Subtype/Stamp/Name/Confidential>>"),
    "beside-a-stamp": Case(
        MARKED,
        PLAIN,
        "<</Type/Annot/Subtype/Stamp/F 4/Rect[9 {low} 99 {high}]/AP<</N 6 0 R>>>>",
        (CLEAR_LOOK,),
    ),
}


def made(case: Case, end: SpotKind) -> bytes:
    def there(template: str) -> str:
        for name, number in ENDS[end].items():
            template = template.replace(f"{{{name}}}", str(number))
        return template

    return one_page(
        there(case.content),
        there(case.note),
        *map(there, case.more),
        root=case.root,
        resources=case.resources,
        page=case.page,
    )
