"""The first page says which document it is, and how it is marked."""

import pytest

from mappa_docs.definition import views
from mappa_docs.documents.printed_answers import in_title_block
from mappa_docs.holding import first_page
from mappa_docs.markings import policy
from mappa_docs.model import Marking

# The label of what stands below the marking.
NEXT = in_title_block(views.view("mappa-a"))[0].label


@pytest.mark.parametrize("document", ["form", "overview"])
def test_a_document_is_told_by_its_title(document: str) -> None:
    form = views.view("mappa-o", document)
    text = f"{form.name}\r\n{form.record_title or form.title}\r\n{form.purpose}\r\nAbout"
    told = first_page.document_of("mappa-o", ["A cover sheet", text])

    assert told == (form, text)


def test_a_name_alone_tells_no_document() -> None:
    assert first_page.document_of("mappa-o", ["This is about a MAPPA O", ""]) is None


@pytest.mark.parametrize(
    ("said", "marking"),
    [
        ("RESTRICTED", Marking("gpms", "RESTRICTED", "RESTRICTED")),
        (
            "OFFICIAL-SENSITIVE\r\nPERSONAL",
            Marking("gsc", "OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE PERSONAL", ("PERSONAL",)),
        ),
        ("No marking at all", Marking("gpms", "RESTRICTED", "RESTRICTED")),
    ],
)
def test_a_marking_is_what_stands_beside_its_label(said: str, marking: Marking) -> None:
    text = f"About this document\r\nProtective \r\nmarking {said}\r\n{NEXT}\r\nX"

    assert first_page.marking_on(text, views.view("mappa-a")) == marking


def test_what_is_said_about_handling_is_told_from_the_marking() -> None:
    handling = policy.handling("gpms", "mappa-a", policy.VISOR)
    text = f"Protective marking CONFIDENTIAL\r\nHandling {handling}\r\n{NEXT} X"
    told = first_page.marking_on(text, views.view("mappa-a"))

    assert (told.text, told.handling) == ("CONFIDENTIAL", handling)
