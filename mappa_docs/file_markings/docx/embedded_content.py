"""What a Word file brings along or fetches: other files, macros, signatures. None is opened."""

import re
from collections.abc import Iterator, Mapping

from mappa_docs.messages.file_messages import finding
from mappa_docs.model import Finding
from mappa_docs.model.spots import Location, Position, Unit
from mappa_docs.ooxml.text import Content
from mappa_docs.ooxml.word_file import Package

# The kinds of relationship that lead out of the file, and those inside it, with the sentence that
# each of them has in the catalogue.
_OUTSIDE = {
    "attachedTemplate": "MRK-11.template",
    "image": "MRK-11.picture",
    "oleObject": "MRK-11.linked",
    "subDocument": "MRK-11.master",
    "frame": "MRK-11.frame",
}
_INSIDE = {
    "vbaProject": "MRK-11.macros",
    "aFChunk": "MRK-11.document",
    "oleObject": "MRK-11.embedded",
    "package": "MRK-11.embedded",
    "control": "MRK-11.controls",
}
_FETCHING = re.compile(r"(?i)(?<![a-z])(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK)(?![a-z])")
_CONDITIONAL = re.compile(r"(?i)(?<![a-z])(IF|SET|ASK)(?![a-z])")
_MARGINS = Location(Unit.FILE, position=Position.HEADERS_AND_FOOTERS)


def embedded_findings(package: Package, contents: Mapping[str, Content]) -> Iterator[Finding]:
    """Yield a finding for each kind of thing that the file brings along. Where it points to is
    never repeated: a path or an address may carry a name."""
    keys = []
    for name in ("", *package.parts):
        for relation in package.relations(name):
            keys.append((_OUTSIDE if relation.external else _INSIDE).get(relation.kind, ""))
    if any(_FETCHING.search(content.codes) for content in contents.values()):
        keys.append("MRK-11.fields")
    for key in dict.fromkeys(filter(None, keys)):
        yield finding(key)
    if package.is_signed:
        yield finding("MRK-12")
    if any(content.is_elsewhere for content in contents.values()):
        yield finding("MRK-7.document")
    margins = (content for name, content in contents.items() if name != package.main)
    if any(_CONDITIONAL.search(content.codes) for content in margins):
        yield finding("MRK-7.condition", _MARGINS)
