"""A sensitivity label put into any Word file, ours too, in both places where Office keeps it.

The visible marking does not depend on it. Nothing here encrypts, and no identifier is made up.
"""

from datetime import UTC, datetime

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.docx import properties, sensitivity_labels
from mappa_docs.markings.area import METHODS, Label, is_identifier
from mappa_docs.ooxml import markup, word_file
from mappa_docs.ooxml.editor import Edited
from mappa_docs.ooxml.properties import custom

_PART = "docMetadata/LabelInfo.xml"
_NAMESPACE = "http://schemas.microsoft.com/office/2020/mipLabelMetadata"
_RELATION = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
_TYPE = "application/vnd.ms-office.classificationlabels+xml"
# The marks on the pages are ours and not the label's, and the file is not encrypted.
_CONTENT_BITS = "0"


def labelled(
    parts: dict[str, bytes], label: Label, set_on: datetime | None = None
) -> dict[str, bytes]:
    """Return the parts of a Word file with the label in them, as `write` sets it."""
    edited = Edited(word_file.package(parts))
    write(edited, label, set_on)
    return edited.parts()


def write(edited: Edited, label: Label, set_on: datetime | None) -> None:
    """Set the label in both places, in place of another that the same organisation set.

    `set_on` is when it is set; without it the file does not say when, so that the same document
    always gives the same bytes. Raises UsageError for an identifier that has not the form of one.
    """
    label_id, site_id = _identifier(label.label_id), _identifier(label.site_id)
    if label.method not in METHODS:
        raise UsageError(f"The method of a label is {' or '.join(METHODS)}.")
    replaced = sensitivity_labels.replaced(edited.package, site_id) | {label_id}
    there = custom(edited.package)
    drop = tuple(name for name in there if sensitivity_labels.label_of(name) in replaced)
    properties.set_custom(edited, _property_values(label, label_id, site_id, set_on), drop=drop)
    new = f'<clbl:labelList xmlns:clbl="{_NAMESPACE}"/>'.encode()
    part, root = edited.related(sensitivity_labels.KIND, _PART, lambda: new, _TYPE, _RELATION)
    for old in list(markup.children(root, "clbl:label")):
        if sensitivity_labels.bare(markup.attribute(old, "siteId")) == site_id:
            edited.take(part, old)
    attributes = {
        "id": f"{{{label_id}}}",
        "enabled": "1",
        "method": label.method,
        "siteId": f"{{{site_id}}}",
        "contentBits": _CONTENT_BITS,
        "removed": "0",
    }
    # Labels stand before what extends the list.
    new_label = markup.added(root, f"{{{_NAMESPACE}}}label", attributes)
    root.insert(0, new_label)
    edited.ours(part, new_label)


def _property_values(
    label: Label, label_id: str, site_id: str, set_on: datetime | None
) -> dict[str, str]:
    values = {
        "Enabled": "true",
        "SetDate": set_on.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if set_on else "",
        "Method": label.method,
        "Name": label.name,
        "SiteId": site_id,
        "ContentBits": _CONTENT_BITS,
    }
    return {f"MSIP_Label_{label_id}_{name}": text for name, text in values.items() if text}


def _identifier(text: str) -> str:
    bare = sensitivity_labels.bare(text)
    if not is_identifier(bare):
        raise UsageError(
            "The label’s identifiers in the area profile must be those of your organisation, such "
            "as 8 letters and digits, three times 4, and 12, with hyphens between."
        )
    return bare
