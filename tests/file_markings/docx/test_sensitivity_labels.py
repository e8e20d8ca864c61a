"""Labels of an organisation are read as markings, known by their identifiers, and never lowered."""

import pytest

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import applying, inspection
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area, Label
from tests.word_files import WordFile, marked
from tests.word_markings import LABEL, OTHER, SITE, codes, inspect_word, levels_seen


def label(name: str, identifier: str = LABEL) -> dict[str, str]:
    begin = f"MSIP_Label_{identifier}_"
    return {f"{begin}Enabled": "true", f"{begin}SiteId": SITE, f"{begin}Name": name}


def test_a_label_is_read_from_its_name() -> None:
    inspection = inspect_word(marked(custom=label("OFFICIAL_SENSITIVE"), labels=[(LABEL, SITE)]))

    assert levels_seen(inspection, "label") == {"the sensitivity label": ["OFFICIAL-SENSITIVE"]}
    assert codes(inspection) == []


@pytest.mark.parametrize(
    ("name", "level"),
    [("Secret MAPPA", "SECRET"), ("Official Sensitive - Recipients Only", "OFFICIAL-SENSITIVE")],
)
def test_the_name_of_a_label_is_no_prose(name: str, level: str) -> None:
    (found,) = (
        one for one in inspect_word(marked(custom=label(name))).spots if one.kind == "label"
    )

    assert {one.level for one in found.sightings} == {level}


AREA = Area(
    "Testshire",
    "gpms",
    labels={"RESTRICTED": Label(LABEL, SITE, "Restricted"), "CONFIDENTIAL": Label(OTHER, SITE)},
)


def test_a_label_of_the_area_is_known_by_its_identifier() -> None:
    data = marked(labels=[(OTHER, SITE)]).data()
    judgement = inspection.judge(inspection.inspect(data, area=AREA))

    assert ("MRK-6", "error") in {(one.code, one.severity) for one in judgement.findings}
    assert levels_seen(inspection.inspect(data), "label") == {"the sensitivity label": []}


@pytest.mark.parametrize("there", [OTHER, LABEL.replace("1", "7")], ids=["higher", "unknown"])
def test_a_label_of_the_organisation_is_never_lowered(there: str) -> None:
    data = marked(labels=[(there, SITE)]).data()
    restricted = document_marking.asked_for("RESTRICTED", "gpms")

    with pytest.raises(UsageError, match="sensitivity label"):
        applying.apply(data, restricted, area=AREA)


@pytest.mark.parametrize(
    "file",
    [
        marked(custom=label("RESTRICTED"), labels=[(OTHER, SITE)]),
        marked(custom=label("RESTRICTED") | label("SECRET", OTHER)),
    ],
    ids=["the two places disagree", "two labels of one organisation"],
)
def test_labels_that_contradict_each_other_are_a_finding(file: WordFile) -> None:
    assert codes(inspect_word(file)) == ["MRK-6"]


def test_a_label_that_was_taken_off_is_none() -> None:
    off = label("SECRET") | {f"MSIP_Label_{LABEL}_Enabled": "false"}

    assert levels_seen(inspect_word(marked(custom=off)), "label") == {}
