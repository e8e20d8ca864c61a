"""The sensitivity label of an area's tenant in a Word file that we write, in both places of Office.

The visible marking does not depend on it. Nothing here encrypts, and no identifier is made up.
"""

from datetime import date

from mappa_docs.area import Label
from mappa_docs.word.xml import DECLARATION, escaped

_PART = "docMetadata/LabelInfo.xml"
_TYPE = "application/vnd.ms-office.classificationlabels+xml"
_RELATION = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
_NAMESPACE = "http://schemas.microsoft.com/office/2020/mipLabelMetadata"
_PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
# The marks on the pages are ours and not the label's, and the file is not encrypted.
_CONTENT_BITS = "0"


def labelled(parts: dict[str, bytes], label: Label, set_on: date | None) -> dict[str, bytes]:
    """Return the parts of a package that mappa-docs wrote, with the label in them.

    `set_on` is the day that the label says it was set; without it the label says none, so that the
    same document always gives the same bytes.
    """
    label_id, site_id = label.label_id.lower(), label.site_id.lower()
    override = f'<Override PartName="/{_PART}" ContentType="{_TYPE}"/>'
    relation = f'<Relationship Id="label" Type="{_RELATION}" Target="{_PART}"/>'
    listed = (
        f'<clbl:labelList xmlns:clbl="{_NAMESPACE}"><clbl:label id="{{{label_id}}}" enabled="1" '
        f'method="{label.method}" siteId="{{{site_id}}}" contentBits="{_CONTENT_BITS}" '
        'removed="0"/></clbl:labelList>'
    )
    return parts | {
        "[Content_Types].xml": _before_end(parts["[Content_Types].xml"], override),
        "_rels/.rels": _before_end(parts["_rels/.rels"], relation),
        "docProps/custom.xml": _with_properties(
            parts["docProps/custom.xml"], _about(label, label_id, site_id, set_on)
        ),
        _PART: (DECLARATION + listed).encode(),
    }


def _about(label: Label, label_id: str, site_id: str, set_on: date | None) -> dict[str, str]:
    said = {
        "Enabled": "true",
        "SetDate": f"{set_on.isoformat()}T00:00:00Z" if set_on else "",
        "Method": label.method,
        "Name": label.name,
        "SiteId": site_id,
        "ContentBits": _CONTENT_BITS,
    }
    return {f"MSIP_Label_{label_id}_{name}": text for name, text in said.items() if text}


def _with_properties(part: bytes, about: dict[str, str]) -> bytes:
    first = part.count(b"<property ") + 2  # identifiers of properties begin with 2
    listed = (
        f'<property fmtid="{_PROPERTY_SET}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escaped(text)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(about.items(), first)
    )
    return _before_end(part, "".join(listed))


def _before_end(part: bytes, xml: str) -> bytes:
    """Return the part with `xml` as the last thing in its root element."""
    place = part.rindex(b"</")
    return part[:place] + xml.encode() + part[place:]
