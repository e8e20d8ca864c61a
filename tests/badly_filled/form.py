"""The form that things are done to, and what those who do them share."""

from collections.abc import Callable
from functools import cache
from typing import Any

from lxml import etree

from tests import word_files
from tests.filled_by_hand import filled
from tests.word_form import (
    Element,
    WordForm,
    parsed,
    w,
)

STEM = "mappa-a"
ANSWERS: dict[str, Any] = {
    "form": "MAPPA A",
    "edition": "2012",
    "stage": "referral",
    "reference": "GW-0113-26",
    "version": "1.0",
    "referral": {"area": "gwent", "level": 3, "date_of_referral": "2026-02-16"},
    "category": {"category": 1},
    "offender": {"first_name": "Gethin", "ethnicity": "White Welsh"},
    "conviction": {"court": "Caersampl Crown Court"},
    "relevant_information": {"added_value": "Senior representation.\nFunds at short notice."},
    "risk_assessment": {
        "level": "high",
        "people_at_risk": [
            {"who": "Commuters", "group": "public", "why": "Index offences."},
            {"who": "Ms Dŵr", "group": "known_adult", "why": "Harassed in 2022."},
        ],
    },
    "referring_agency": {"name": "Sioned Example"},
}
NAME, DETAILS, BIRTH = "offender.last_name", "conviction.brief_details", "offender.date_of_birth"
GENDER, PUBLIC = "offender.gender", "risk_assessment.groups.public"
BOXES, ROWS = "relevant_information.level_2_reason#", "risk_assessment.people_at_risk"
ALIASES, CARDS, PRISON = "offender.aliases", "invitees", "offender.prison"
TRACKED = 'w:author="A. Specimen" w:date="2026-11-01T10:00:00Z"'
_RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = word_files.TRANSITIONAL["rel"]

Done = Callable[[WordForm], None]
DONE: dict[str, Done] = {}


@cache
def base() -> bytes:
    """Return the form before anything is done to it."""
    return filled(STEM, ANSWERS, 11)


def case(done: Done) -> Done:
    DONE[done.__name__] = done
    return done


def line_of(control: Element) -> Element:
    return next(control.iterancestors(w("p")))


def label_of(form: WordForm, tag: str) -> Element:
    """Return the cell of the question beside the answer's."""
    return form.cell(tag).getprevious()


def add_part(form: WordForm, name: str, kind: str, xml: str) -> None:
    """Add a part that the document refers to, such as "comments"."""
    form.parts[f"word/{name}.xml"] = etree.tostring(parsed(xml))
    types = form.other("[Content_Types].xml")
    etree.SubElement(
        types,
        f"{{{word_files.PACKAGE}/content-types}}Override",
        PartName=f"/word/{name}.xml",
        ContentType=f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
    )
    form.put("[Content_Types].xml", types)
    add_relation(form, name, kind, f"{name}.xml")


def add_relation(form: WordForm, name: str, kind: str, target: str, mode: str = "Internal") -> None:
    links = form.other(_RELATIONS)
    etree.SubElement(
        links,
        f"{{{word_files.PACKAGE}/relationships}}Relationship",
        Id=name,
        Type=f"{_OFFICE}/{kind}",
        Target=target,
        TargetMode=mode,
    )
    form.put(_RELATIONS, links)
