"""The minimum data sets hold exactly the items of 14.25, and A and B hold all of them."""

import json
from pathlib import Path

import pytest

from mappa_docs.checking import judging
from mappa_docs.definition import forms
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.forward import minimum_data
from mappa_docs.intake import submission
from tests.support import ROOT, Case, cases, change, remove, sample

MINIMUM = sorted((ROOT / "tests" / "minimum").glob("*.json"))
ITEMS = [
    (path.stem, item, pointers)
    for path in MINIMUM
    for item, pointers in json.loads(path.read_bytes()).items()
]
# Items of a list that others of it stand for: of whoever is in a prison that, and of whoever has a
# release date no community order.
_DATES = "/conviction/relevant_dates"
STANDS_FOR = {
    "/offender/current_address": "/offender/prison",
    f"{_DATES}/community_order_start": f"{_DATES}/earliest_release_date",
}
# What a set asks for beyond the list of 14.25: only more about an item that is there.
DETAILS = ("/endorsement/", "_details", "/*/")
COMPLETE = [
    case
    for case in cases()
    if case.expected_status == "complete"
    and (ROOT / "schemas/mappings" / f"{case.stem}.json").is_file()
]


@pytest.mark.parametrize(("stem", "item", "pointers"), ITEMS, ids=lambda value: str(value)[:40])
def test_leaving_out_an_item_is_found_by_its_name_and_paragraph(
    stem: str, item: str, pointers: list[str]
) -> None:
    answers = sample(stem)
    other = STANDS_FOR.get(pointers[0])
    if other:
        change(
            answers, other, {"absent": "not_applicable", "reason": "The other one is asked for."}
        )
    for pointer in pointers:
        remove(answers, pointer)
    judgement = judging.judge(submission.from_answers(answers))

    assert judgement.status == "incomplete"
    assert {finding.pointer for finding in judgement.findings} == set(pointers)
    assert all("14.25" in finding.guidance and finding.label for finding in judgement.findings)


@pytest.mark.parametrize("path", MINIMUM, ids=lambda path: path.stem)
def test_nothing_is_asked_beyond_the_list(path: Path) -> None:
    stem = path.stem
    listed = {pointer for _, _, pointers in ITEMS for pointer in pointers}
    asked = {
        field.pointer
        for field in forms.fields(stem).values()
        if field.takes_answer and field.pointer.count("/") > 1
    }

    assert not [one for one in asked - listed if not any(detail in one for detail in DETAILS)]


@pytest.mark.parametrize("case", COMPLETE, ids=str)
def test_every_complete_form_holds_its_minimum(case: Case) -> None:
    held = minimum_data.to_minimum(submission.from_answers(case.answers))

    assert judging.judge(submission.from_answers(held)).status == "complete"


def test_several_questions_become_one_text_with_their_labels() -> None:
    answers = sample("mappa-a")
    held = minimum_data.to_minimum(submission.from_answers(answers))
    said = held["risk_assessment"]["assessment"]

    assert f"Imminence of serious harm: {answers['risk_assessment']['imminence']}" in said
    assert held["offender"]["last_known_address"].startswith("Flat 2, 14 Heol yr Ŵyn")


def test_only_what_is_complete_is_carried() -> None:
    with pytest.raises(NotReadyError, match="MAPPA A is incomplete"):
        minimum_data.to_minimum(submission.from_answers(sample("mappa-a", "draft")))
    with pytest.raises(UsageError, match="Only MAPPA A and MAPPA B hold"):
        minimum_data.to_minimum(submission.from_answers(sample("minimum-referral")))
