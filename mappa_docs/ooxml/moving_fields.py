"""Fields that put letters where nothing else of a Word file says. What is plain is an allow-list: a
field of another name, or of one that another field makes, may do anything."""

from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole

# What these show stands in the text like words.
_PLAIN = {
    "=", "ADDIN", "ADDRESSBLOCK", "ASK", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
    "AUTOTEXT", "AUTOTEXTLIST", "BARCODE", "BIBLIOGRAPHY", "BIDIOUTLINE", "CITATION",
    "COMMENTS", "COMPARE", "CONTROL", "CREATEDATE", "DATA", "DATABASE", "DATE", "DDE",
    "DDEAUTO", "DISPLAYBARCODE", "DOCPROPERTY", "DOCVARIABLE", "EDITTIME", "EMBED", "EQ",
    "FILENAME", "FILESIZE", "FILLIN", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "GLOSSARY",
    "GOTOBUTTON", "GREETINGLINE", "HTMLCONTROL", "HYPERLINK", "IF", "IMPORT", "INCLUDE",
    "INCLUDEPICTURE", "INCLUDETEXT", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY", "LINK",
    "LISTNUM", "MACROBUTTON", "MERGEBARCODE", "MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT",
    "NEXTIF", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE",
    "PRIVATE", "QUOTE", "RD", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ",
    "SET", "SHAPE", "SKIPIF", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TIME",
    "TITLE", "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE",
}  # fmt: skip
_NAME = expression(r"\s*(=|[A-Za-z]+)")
# What of an equation raises, lowers or lays letters over others, and of a sign leaves its line.
_MOVED = expression(r"(?i)\\\s*(?:d|s|o|up|do|fo|ba|ai|di)(?![a-z])|\\\s*(?:up|do|fo|ba|ai|di)\d")
_OUT_OF_LINE, _SIZE = expression(r"(?i)\\\s*h"), expression(r"(?i)\\\s*s\s*\"?([^\s\"\\]*)")
_LARGE = 36  # points
_LONGEST = 10_000
# Stands in a code for what another field gives.
_GIVEN = "\0"


def moves(code: str) -> bool:
    """Return whether a field with this code may put something elsewhere than into its line."""
    found = _NAME.match(code)
    if found is None or len(code) > _LONGEST or code[found.end() : found.end() + 1] == _GIVEN:
        return True
    name = found[1].upper()
    if name == "EQ":
        return _GIVEN in code or bool(_MOVED.search(code))
    if name == "SYMBOL":
        sizes = [whole(size, _LARGE + 1) for size in _SIZE.findall(code)]
        return (
            _GIVEN in code
            or bool(_OUT_OF_LINE.search(code))
            or any(size > _LARGE for size in sizes)
        )
    return name not in _PLAIN


class _Open(NamedTuple):
    """A field that is open: where it begins, and its code, None where that is over."""

    element: Element
    code: str | None = ""


class MovingFields:
    """Takes the signs and codes of the fields of a part in their order, and keeps what moves."""

    def __init__(self) -> None:
        self.found: list[Element] = []
        self._open: list[_Open] = []

    def take(self, element: Element, name: str) -> None:
        """Take a sign, a piece of a code or a field of one element, which `name` says."""
        if name == "fldSimple":
            self._judge(_Open(element, markup.attribute(element, "instr")))
        elif name == "instrText":
            self._add(element, markup.text(element))
        elif (step := markup.attribute(element, "fldCharType")) == "begin":
            self._add(element, _GIVEN)
            self._open.append(_Open(element))
        elif step in ("separate", "end") and self._open:
            field = self._open.pop()
            self._judge(field)
            if step == "separate":
                self._open.append(field._replace(code=None))

    def finished(self) -> list[Element]:
        """Return where the fields begin that may move something, those without an end too."""
        for field in self._open:
            self._judge(field)
        return self.found

    def _add(self, element: Element, text: str) -> None:
        if self._open and self._open[-1].code is not None:
            field = self._open[-1]
            if len(field.code or "") <= _LONGEST:
                self._open[-1] = field._replace(code=f"{field.code}{text}")
        elif not self._open and text != _GIVEN:  # without its beginning
            self._judge(_Open(element, text))

    def _judge(self, field: _Open) -> None:
        if field.code is not None and moves(field.code):
            self.found.append(field.element)
