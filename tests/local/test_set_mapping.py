"""A form of an area's own to start from: it is read back by itself, and by its mapping when a
program has dropped what it says of itself."""

from pathlib import Path

import pytest

import mappa_docs
from mappa_docs.checking import checked_file
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.file_markings import inspection
from mappa_docs.files.signs import Kind
from mappa_docs.intake import word_forms
from mappa_docs.issuing import area_forms
from mappa_docs.local import local_forms, mapping_check, mapping_file, mapping_text, set_mapping
from mappa_docs.local.local_forms import LocalForms
from mappa_docs.markings.area import Area, Contact, Wording
from mappa_docs.model import BY_ITSELF, Submission
from mappa_docs.ooxml import labels_part
from tests import filled_by_hand, word_files
from tests.support import AS_OF, sample

AREA = Area(
    "Testshire",
    "gsc",
    contact=Contact(
        "Testshire MAPPA Unit", "01632 960111", "unit@test.example", "1 Test Road\nTest"
    ),
    wording=Wording("Testshire MAPPA", "Keep this form safe.\nSend it by secure e-mail alone."),
)
LINES = (
    "Testshire MAPPA",
    "Testshire MAPPA Unit, 1 Test Road, Test, 01632 960111, unit@test.example",
    "Keep this form safe.",
    "Send it by secure e-mail alone.",
)
FORMS = ("minimum-referral", "minimum-minutes")


def blank(stem: str) -> bytes:
    return area_forms.local_form(stem, AREA).data


def filled(stem: str) -> bytes:
    """The form filled in, with the marking that it then has in place of the one when it is."""
    parts = word_files.unpacked(filled_by_hand.filled(stem, sample(stem), blank=blank(stem)))
    around = [name for name in parts if "header" in name or "footer" in name]
    changed = {name: parts[name].replace(b" WHEN COMPLETE", b"") for name in around}
    return word_files.packed(parts | changed)


@pytest.mark.parametrize("stem", FORMS)
def test_it_says_whose_it_is_and_carries_its_marking(stem: str) -> None:
    data = blank(stem)
    document = word_files.unpacked(data)["word/document.xml"].decode()
    judged = inspection.judge(inspection.inspect(data))

    assert all(line in document for line in LINES)
    assert document.index(LINES[0]) < document.index("Minimum")
    assert (judged.status, judged.marking) == ("complete", "OFFICIAL-SENSITIVE WHEN COMPLETE")


@pytest.mark.parametrize("stem", FORMS)
def test_filled_in_it_is_read_whole_and_is_complete(stem: str, tmp_path: Path) -> None:
    read = word_forms.parse(filled(stem), today=AS_OF)
    assert read.reading is not None
    assert read.reading.unread == ()
    asked = {name: one for name, one in sample(stem).items() if name != "marking"}
    assert {name: read.answers[name] for name in asked} == asked

    path = tmp_path / "form.docx"
    path.write_bytes(filled(stem))
    ((checked,),) = checked_file.check_lot([path], CheckSettings("gsc", AS_OF, AREA))
    assert checked.judgement.status == "complete"


@pytest.mark.parametrize("stem", FORMS)
def test_its_mapping_has_a_place_for_all_that_is_asked(stem: str, tmp_path: Path) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(blank(stem))
    mapping = set_mapping.mapping(stem, LINES[0], path)
    written = tmp_path / "mapping.toml"
    written.write_text(mapping_text.text(mapping, tmp_path), "utf-8")

    assert mapping_check.check(mapping_file.read(written)).problems == ()


@pytest.mark.parametrize("stem", FORMS)
def test_by_its_mapping_a_copy_is_read_that_no_longer_says_what_it_is(
    stem: str, tmp_path: Path
) -> None:
    path = tmp_path / "form.docx"
    path.write_bytes(blank(stem))
    parts = word_files.unpacked(filled(stem))
    del parts[labels_part.NAME]
    mapping = set_mapping.mapping(stem, LINES[0], path)
    (read,) = local_forms.read(
        LocalForms((mapping,), AREA, AS_OF), Kind.WORD, word_files.packed(parts), "f", BY_ITSELF
    )

    assert isinstance(read, Submission)
    for part in ("offender", "conviction", "risk_assessment"):
        assert read.answers[part] == sample(stem)[part]


def test_without_a_heading_the_area_is_named() -> None:
    form = area_forms.local_form("minimum-referral", Area("Testshire", "gpms"))

    assert "Testshire" in word_files.unpacked(form.data)["word/document.xml"].decode()
    assert form.marking.text == "RESTRICTED WHEN COMPLETE"


def test_a_form_of_the_set_has_no_words_of_an_area() -> None:
    form = mappa_docs.blank("minimum-referral", "docx", area=AREA)

    assert LINES[0] not in word_files.unpacked(form.data)["word/document.xml"].decode()
