"""A part of a Word file that says which form it is of, which edition, and what each question was
called when it was made. So a form that was made long ago is read by its own labels."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.word_file import Package
from mappa_docs.ooxml.wordml import escaped

SPACE = "https://mappa-docs.example/2012/labels"
NAME = "customXml/item1.xml"
PROPERTIES = "customXml/itemProps1.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
# The same in every file: it names the part, and nothing about who made it.
_ID = "{5B0B4C8E-2D53-4E0B-9A36-0C1F3D6C2012}"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_KIND = "customXml"
# What stands in the place of a document where a file is a note about a form.
NOTE = "note"
_LABEL = f"{{{SPACE}}}label"
_MOST = 5000
_LONGEST = 1000


class Labels(NamedTuple):
    """The stem of a form, which of its documents a file is, its edition, the label of each
    question by its path, and the fingerprints of the other words that it prints."""

    stem: str = ""
    document: str = ""
    edition: str = ""
    by_path: Mapping[str, str] = MappingProxyType({})
    plain: tuple[str, ...] = ()


def parts(labels: Labels) -> dict[str, str]:
    """Return the parts to add to a Word file, name → XML."""
    listed = "".join(
        f'<label path="{escaped(path)}">{escaped(label)}</label>'
        for path, label in labels.by_path.items()
    )
    plain = f"<plain>{' '.join(labels.plain)}</plain>" if labels.plain else ""
    return {
        NAME: f'<form xmlns="{SPACE}" stem="{escaped(labels.stem)}" document="'
        f'{escaped(labels.document)}" edition="{escaped(labels.edition)}">{listed}{plain}</form>',
        "customXml/_rels/item1.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="properties" Type="{_OFFICE}/relationships/customXmlProps" '
            'Target="itemProps1.xml"/></Relationships>'
        ),
        PROPERTIES: f'<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs></ds:datastoreItem>',
    }


def of(package: Package) -> Labels | None:
    """Return the labels that travel with a file, or None where it has none."""
    # However many relationships lead to a part, it is looked at once.
    for part in dict.fromkeys(
        relation.target for relation in package.relations(package.main) if relation.kind == _KIND
    ):
        if SPACE.encode() in package.parts.get(part, b""):
            return _labels(package.xml(part))
    return None


def _labels(root: Element) -> Labels | None:
    if root.tag != f"{{{SPACE}}}form":
        return None
    by_path = {
        str(element.get("path", "")): markup.text(element)[:_LONGEST]
        for element in root[:_MOST]
        if element.tag == _LABEL
    }
    plain = root.find(f"{{{SPACE}}}plain")
    return Labels(
        str(root.get("stem", "")),
        str(root.get("document", "")),
        str(root.get("edition", "")),
        by_path,
        () if plain is None else tuple(markup.text(plain).split()[:_MOST]),
    )
