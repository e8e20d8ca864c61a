"""What a Word file brings along or fetches: other files, macros, signatures. None is opened."""

import re
from collections.abc import Iterator, Mapping

from mappa_docs.definition.rulebook import SIGNED, about_file
from mappa_docs.model import Finding
from mappa_docs.ooxml.text import Content
from mappa_docs.ooxml.word_file import Package

_OUTSIDE = {
    "attachedTemplate": "The file is tied to a template that lies elsewhere. Word may fetch it, "
    "and its headers or macros with it: detach it before the file is sent on.",
    "image": "A picture of the file lies elsewhere and is fetched when it is opened. Put the "
    "picture into the file.",
    "oleObject": "The file shows a part of another file that lies elsewhere. That part is not "
    "marked by this file.",
    "subDocument": "The file is a master document: its text lies in other files. Inspect each of "
    "them.",
    "frame": "The file shows another file in a frame. Inspect that file on its own.",
}
_INSIDE = {
    "vbaProject": "The file holds macros. They were not run, and can change what it shows.",
    "aFChunk": "The file holds another document that Word puts into its pages when it is opened. "
    "What that one says was not read: open the file in Word, save it and inspect it again.",
    "oleObject": "A file is embedded in this one. Take it out and inspect it on its own.",
    "package": "A file is embedded in this one. Take it out and inspect it on its own.",
    "control": "The file holds active controls. They were not run, and can change what it shows.",
}
_FETCHING = re.compile(r"(?i)(?<![a-z])(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK)(?![a-z])")
_FIELDS = (
    "A field of the file brings in text or a picture from elsewhere. What was stored last was "
    "read; what it will show could not be told."
)
_WHOLE = "the file"
_WORKED_OUT = re.compile(r"(?i)(?<![a-z])(IF|SET|ASK)(?![a-z])")
_ELSEWHERE = (
    "The file puts another document into its pages when it is opened. What that one says of its "
    "marking was not read: open the file in Word, save it and inspect it again."
)
_DEPENDS = (
    "What a field at the top or bottom of the pages shows depends on a condition or an answer, so "
    "how the pages are marked could not be told. Type the marking as text."
)


def findings(package: Package, contents: Mapping[str, Content]) -> Iterator[Finding]:
    """Yield a finding for each kind of thing that the file brings along. Where it points to is
    never repeated: a path or an address may carry a name."""
    said = []
    for name in ("", *package.parts):
        for relation in package.relations(name):
            said.append((_OUTSIDE if relation.external else _INSIDE).get(relation.kind, ""))
    if any(_FETCHING.search(content.codes) for content in contents.values()):
        said.append(_FIELDS)
    for message in dict.fromkeys(filter(None, said)):
        yield about_file("MRK-11", _WHOLE, message)
    if package.is_signed:
        yield about_file("MRK-12", _WHOLE, SIGNED)
    if any(content.is_elsewhere for content in contents.values()):
        yield about_file("MRK-7", _WHOLE, _ELSEWHERE)
    margins = (content for name, content in contents.items() if name != package.main)
    if any(_WORKED_OUT.search(content.codes) for content in margins):
        yield about_file("MRK-7", "the headers and footers", _DEPENDS)
