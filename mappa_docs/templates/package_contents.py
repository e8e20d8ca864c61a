"""What a template brings along besides its text: macros, links, objects, fields, tracked changes.

Relationships and fields are held against a list of what is harmless. What is not in it is named;
nothing is run, fetched or followed.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mappa_docs.lazy_patterns import expression
from mappa_docs.ooxml import markup, word_file
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import CONTENT_TYPES, Package, Relation
from mappa_docs.templates.located import Place
from mappa_docs.templates.problems import WHOLE, Problem, problem

# What a document is made of, and what of it is left out where it is filled: each is harmless, and
# nothing in the text refers to the second.
KEPT = frozenset(
    (
        *("officeDocument", "styles", "stylesWithEffects", "settings", "numbering", "fontTable"),
        *("theme", "header", "footer", "footnotes", "endnotes", "image", "hyperlink"),
    )
)
LEFT_OUT = frozenset(
    (
        *("core-properties", "extended-properties", "custom-properties", "thumbnail"),
        *("webSettings", "customXml", "glossaryDocument", "attachedTemplate", "printerSettings"),
        *("people", "commentsExtended", "commentsIds", "commentsExtensible", "customXmlProps"),
        *("documenttasks", "classificationlabels"),
    )
)
_ADDRESSES = ("https", "mailto")
_MACROS = ("vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars")
_OBJECTS = ("oleObject", "package", "control", "activeXControlBinary", "aFChunk", "subDocument")
_BY_KIND = {
    **dict.fromkeys(_MACROS, "TPL-5.macros"),
    **dict.fromkeys(_OBJECTS, "TPL-5.object"),
    "font": "TPL-5.typeface",
    "comments": "TPL-5.comments",
    "mailMergeSource": "TPL-5.outside",
    "frame": "TPL-5.outside",
}
_ELEMENTS = {
    "altChunk": "TPL-5.object",
    "subDoc": "TPL-5.object",
    "object": "TPL-5.object",
    "control": "TPL-5.object",
    "mailMerge": "TPL-5.outside",
    **dict.fromkeys(("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"), "TPL-5.tracked"),
    **dict.fromkeys(("moveFromRangeStart", "moveToRangeStart", "cellMerge"), "TPL-5.tracked"),
}
# Fields that show what the document itself has: numbers of pages, headings, references in it.
_FIELDS = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "STYLEREF", "TOC", "PAGEREF", "REF"),
        *("SEQ", "HYPERLINK", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "TITLE", "SUBJECT"),
        "NOTEREF",
    )
)
_FIRST_WORD = expression(r'\s*["“]?\\?([A-Za-z]*)')
# Quotation marks and backslashes around an address in a field.
_AROUND = ' "“”\\'
_MACRO_TYPE = "macroenabled"


def problems(package: Package, place_of: dict[str, Place]) -> Iterator[Problem]:
    """Yield what a template brings along that it may not have. `place_of` has the words for the
    parts that pages show."""
    main = word_file.content_type(package.roots[CONTENT_TYPES], package.main)
    if _MACRO_TYPE in main.lower() or any("vbaproject" in name.lower() for name in package.parts):
        yield problem("TPL-5.macros")
    if package.is_signed:
        yield problem("TPL-5.signed")
    if any(is_written_otherwise(package.xml(name)) for name in place_of):
        yield problem("TPL-5.dialect")
    for name in ("", *package.parts):
        targets = addresses(package, name)
        for relation in package.relations(name):
            if key := _about(relation, targets.get(relation.id, "")):
                yield problem(key, place_of.get(name, WHOLE))
    for name, place in place_of.items():
        yield from _in_part(package.xml(name), place)
    settings = package.related("settings", package.main)
    if settings:
        yield from _in_part(package.xml(settings), WHOLE)


def is_kept(relation: Relation, target: str) -> bool:
    """Return whether a filled copy keeps a relationship, with this target if that lies outside."""
    return relation.kind in KEPT and not _about(relation, target)


def addresses(package: Package, name: str) -> dict[str, str]:
    """Return where the relationships of a part lead as they are written, by their ids."""
    listing = word_file.relations_name(name).lower()
    root = next((root for own, root in package.roots.items() if own.lower() == listing), ())
    return {
        markup.attribute(element, "Id"): markup.attribute(element, "Target") for element in root
    }


def is_written_otherwise(root: Element) -> bool:
    """Return whether a part is in the strict dialect, or names Word's elements otherwise than Word
    does; docxtpl knows one way alone."""
    if markup.namespace(root).startswith(markup.STRICT):
        return True
    space = f"{{{markup.namespace(root)}}}"
    return any(one.prefix != "w" for one in root.iter(f"{space}*"))


def _about(relation: Relation, target: str) -> str:
    """Return the key of what is wrong with a relationship, "" for nothing."""
    kind = relation.kind
    if "/digital-signature/" in relation.type:
        return "TPL-5.signed"
    if kind == "hyperlink" and relation.external:
        return "" if urlsplit(target).scheme.lower() in _ADDRESSES else "TPL-5.link"
    if kind == "attachedTemplate":
        return "TPL-5.remote" if relation.external and _is_remote(target) else ""
    if kind in _BY_KIND:
        return _BY_KIND[kind]
    if relation.external:
        return "TPL-5.outside"
    return "" if kind in KEPT or kind in LEFT_OUT else "TPL-5.other"


def _is_remote(target: str) -> bool:
    """Return whether a template lies on another computer."""
    parts = urlsplit(target.replace("\\", "/"))
    is_local = parts.scheme.lower() in ("", "file") or len(parts.scheme) == 1
    return not is_local or bool(parts.netloc) or parts.path.startswith("//")


def _in_part(root: Element, place: Place) -> Iterator[Problem]:
    """Yield what elements of a part bring along."""
    codes, open_code = [], ""
    for element in root.iter():
        name = markup.name(element)
        if key := _ELEMENTS.get(name) or ("TPL-5.tracked" if name.endswith("Change") else ""):
            yield problem(key, place)
        elif name == "fldSimple":
            codes.append(markup.attribute(element, "instr"))
        elif name == "instrText":
            open_code += markup.text(element)
        elif name == "fldChar" and open_code:
            codes.append(open_code)
            open_code = ""
        if name == "o:OLEObject":
            yield problem("TPL-5.object", place)
    codes.append(open_code)
    for code in filter(str.strip, codes):
        yield from _of_field(code, place)


def _of_field(code: str, place: Place) -> Iterator[Problem]:
    found = _FIRST_WORD.match(code)
    word = found[1].upper() if found else ""
    if word not in _FIELDS:
        yield problem("TPL-5.field", place)
    elif word == "HYPERLINK":
        rest = code.strip()[len(word) :].strip()
        scheme = urlsplit(rest.strip(_AROUND)).scheme.lower()
        if not rest.startswith("\\l") and scheme not in _ADDRESSES:
            yield problem("TPL-5.link", place)
