"""The properties of a Word file: what the parts that hold them are called, and those of its own."""

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.word_file import Package

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CORE = f"{_PACKAGE}/metadata/core-properties"
CORE_RELATION = f"{_PACKAGE}/relationships/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def custom(package: Package) -> dict[str, str]:
    """Return the custom properties that are text, name → value."""
    part = package.related("custom-properties")
    if not part:
        return {}
    return {
        markup.attribute(element, "name"): "".join(element.itertext()).strip()
        for element in markup.children(package.xml(part), "custom:property")
    }


def application(package: Package) -> str:
    """Return the name that the program gives itself that saved the file last, or ""."""
    part = package.related("extended-properties")
    if not part:
        return ""
    names = (element for element in package.xml(part) if str(element.tag).endswith("}Application"))
    return "".join(markup.text(element) for element in names)
