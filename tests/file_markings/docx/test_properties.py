"""The marking in the properties of a Word file, beside what else stands there."""

import pytest

from mappa_docs.errors import UsageError
from mappa_docs.file_markings.docx import marker
from mappa_docs.markings import document_marking
from tests import readers
from tests.word_files import marked, unpacked
from tests.word_markings import RESTRICTED, texts


def test_other_keywords_and_properties_are_kept() -> None:
    file = marked("Report", keywords="MAPPA; Protect", custom={"Client": "Specimen"})
    after = marker.apply(file.data(), RESTRICTED)

    assert readers.word(after).core_properties.keywords == "MAPPA, RESTRICTED"
    custom = unpacked(after)["docProps/custom.xml"]
    for words in (b"Specimen", b">RESTRICTED<", b">gpms<"):
        assert custom.count(words) == 1


@pytest.mark.parametrize("words", ["TOP/SECRET", "TOP, SECRET", "TOP; SECRET"])
def test_a_marking_with_a_sign_in_it_is_one_keyword(words: str) -> None:
    data = marked("Report", keywords=f"MAPPA, {words}, one").data()
    after = marker.apply(data, document_marking.asked_for("TOP SECRET", "gpms"))

    assert readers.word(after).core_properties.keywords == "MAPPA, one, TOP SECRET"
    with pytest.raises(UsageError, match="TOP SECRET already"):
        marker.apply(data, document_marking.asked_for("SECRET", "gpms"))


@pytest.mark.parametrize(
    ("there", "after"),
    [
        ("MAPPA, PROTECT [STAFF]", "MAPPA, PROTECT [STAFF], RESTRICTED"),
        ("PROTECT, STAFF", "STAFF, RESTRICTED"),
    ],
)
def test_a_descriptor_that_the_new_marking_lacks_stays_in_the_keywords(
    there: str, after: str
) -> None:
    result = marker.apply(marked("Report", keywords=there).data(), RESTRICTED)

    assert readers.word(result).core_properties.keywords == after


def test_descriptors_stay_one_keyword_with_their_marking() -> None:
    wanted = document_marking.asked_for("OFFICIAL-SENSITIVE [PERSONAL, COMMERCIAL]", "gsc")
    once = marker.apply(marked("Report", keywords="MAPPA, OFFICIAL").data(), wanted)

    for after in (once, marker.apply(once, wanted)):
        assert readers.word(after).core_properties.keywords == f"MAPPA, {wanted.text}"
        assert texts(after, "header") == [[wanted.text, "Report"]]
