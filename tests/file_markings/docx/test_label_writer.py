"""A label of the organisation is written as Office does, and never made up."""

from datetime import UTC, datetime

import pytest

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.docx import marker
from mappa_docs.markings.area import Label
from tests import word_files as made
from tests.word_files import marked, unpacked
from tests.word_markings import LABEL, OTHER, RESTRICTED, SITE

WHEN = datetime(2026, 3, 31, 12, 0, tzinfo=UTC)


def labelled(label: Label | None, **file: object) -> dict[str, bytes]:
    return unpacked(marker.apply(marked("Report", **file).data(), RESTRICTED, label, as_of=WHEN))


def test_a_label_is_written_in_both_places_as_office_does() -> None:
    parts = labelled(Label(LABEL.upper(), SITE, "RESTRICTED"))
    custom, info = (
        parts["docProps/custom.xml"].decode(),
        parts["docMetadata/LabelInfo.xml"].decode(),
    )
    about = {
        "Enabled": "true", "SetDate": "2026-03-31T12:00:00Z", "Method": "Standard",
        "Name": "RESTRICTED", "SiteId": SITE, "ContentBits": "0",
    }  # fmt: skip

    for name, value in about.items():
        assert f'name="MSIP_Label_{LABEL}_{name}"><vt:lpwstr>{value}<' in custom
    assert f'id="{{{LABEL}}}" enabled="1" method="Standard" siteId="{{{SITE}}}"' in info
    types = parts["[Content_Types].xml"].decode()
    kind = "application/vnd.ms-office.classificationlabels+xml"
    assert f'PartName="/docMetadata/LabelInfo.xml" ContentType="{kind}"' in types
    assert (
        f'Type="{made.LABELS}" Target="docMetadata/LabelInfo.xml"' in parts["_rels/.rels"].decode()
    )


def test_a_label_of_the_same_organisation_is_replaced_and_no_other() -> None:
    theirs = "9a1b2c3d-1111-4222-8333-444455556666"
    custom = {f"MSIP_Label_{OTHER}_Enabled": "true", f"MSIP_Label_{OTHER}_SiteId": SITE}
    parts = labelled(
        Label(LABEL, SITE, "RESTRICTED"), custom=custom, labels=[(OTHER, SITE), (OTHER, theirs)]
    )

    assert OTHER.encode() not in parts["docProps/custom.xml"]
    assert parts["docMetadata/LabelInfo.xml"].count(OTHER.encode()) == 1


def test_without_one_a_label_keeps_its_bytes() -> None:
    custom = {f"MSIP_Label_{OTHER}_Enabled": "true", f"MSIP_Label_{OTHER}_SiteId": SITE}
    file = marked("Report", custom=custom, labels=[(OTHER, SITE)])
    before, after = unpacked(file.data()), labelled(None, custom=custom, labels=[(OTHER, SITE)])
    listing = (
        before["docProps/custom.xml"].partition(b"<property")[2].partition(b"</Properties>")[0]
    )

    assert before["docMetadata/LabelInfo.xml"] == after["docMetadata/LabelInfo.xml"]
    assert listing in after["docProps/custom.xml"]


@pytest.mark.parametrize(
    "label",
    [Label("RESTRICTED", SITE), Label(LABEL, ""), Label("0" * 8 + LABEL[8:-1], SITE)],
    ids=["a name", "nothing", "too short"],
)
def test_identifiers_are_never_made_up(label: Label) -> None:
    with pytest.raises(UsageError, match="identifiers"):
        labelled(label)
