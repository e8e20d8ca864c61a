"""The marking is never lower than the higher of the two."""

from typing import Any

import pytest

import mappa_docs
from mappa_docs import Differences, Marking
from mappa_docs.errors import UsageError
from mappa_docs.intake import readers, word_forms
from mappa_docs.markings.area import Area
from mappa_docs.report import difference_marking
from tests.sample_inbox import FOLDER as INBOX
from tests.support import sample


def found(old: Any, new: Any) -> Differences:
    return mappa_docs.diff(
        *(mappa_docs.parse(one) if isinstance(one, dict) else one for one in (old, new))
    )


def marked(level: str) -> dict[str, Any]:
    return sample("mappa-a") | {"marking": level}


def one(differences: Differences, scheme: str, area: Area | None = None) -> str:
    marking: Marking = difference_marking.one(differences, scheme=scheme, area=area)
    return marking.text


@pytest.mark.parametrize(
    ("old", "new", "scheme", "expected"),
    [
        (sample("mappa-a"), sample("mappa-a"), "gpms", "RESTRICTED"),
        (sample("mappa-a"), marked("CONFIDENTIAL"), "gpms", "CONFIDENTIAL"),
        (marked("SECRET"), marked("CONFIDENTIAL"), "gpms", "SECRET"),
        (marked("PROTECT"), sample("mappa-a"), "gpms", "RESTRICTED"),
        (marked("OFFICIAL-SENSITIVE"), sample("mappa-a"), "gsc", "OFFICIAL-SENSITIVE"),
        (marked("SECRET"), sample("mappa-a"), "gsc", "SECRET"),
    ],
)
def test_it_is_the_higher_of_the_two(old: Any, new: Any, scheme: str, expected: str) -> None:
    differences = found(old, new)

    assert one(differences, scheme) == expected
    assert difference_marking.text(differences, scheme=scheme, area=None) == expected


def test_under_two_schemes_a_page_carries_both_and_word_is_refused() -> None:
    differences = found(marked("CONFIDENTIAL"), marked("OFFICIAL-SENSITIVE"))

    text = difference_marking.text(differences, scheme="gpms", area=None)
    assert text == "CONFIDENTIAL and OFFICIAL-SENSITIVE"
    with pytest.raises(UsageError):
        one(differences, "gpms")


def test_a_form_in_word_brings_the_marking_of_its_pages() -> None:
    read = readers.read(INBOX / "referral.docx")
    data = mappa_docs.render(
        mappa_docs.parse(sample("mappa-a")), "docx", classification="CONFIDENTIAL"
    ).data
    higher = word_forms.parse(data)

    assert one(found(read, sample("mappa-a")), "gpms") == "RESTRICTED"
    assert one(found(read, higher), "gpms") == "CONFIDENTIAL"


def test_the_area_may_ask_for_more() -> None:
    area = Area("Specimen Area", "gpms", {"default": "CONFIDENTIAL"})
    differences = found(sample("mappa-a"), sample("mappa-a"))

    assert one(differences, "gpms", area) == "CONFIDENTIAL"
    assert difference_marking.text(differences, scheme="gpms", area=area) == "CONFIDENTIAL"
