"""Fillers: what counts as one, and which texts of a form are held against them."""

import pytest

from mappa_docs.text.placeholders import NO_REASONS, NO_REASONS_FOR_ABSENCE, is_filler
from tests.support import change, judged, sample


@pytest.mark.parametrize(
    "text",
    [
        *("TBC", "t.b.c.", "N/A", "n/a.", "-", "–", "...", ".", "?", "See above", "as above."),
        *("None given", "To follow", "awaiting", "Please see the attached report", "[TBC]"),
    ],
)
def test_a_filler_is_known_however_it_is_written(text: str) -> None:
    assert is_filler(text)


def test_no_filler_begins_with_a_figure_because_such_texts_are_passed_over() -> None:
    assert not [one for one in NO_REASONS if one[:1].isdigit()]


@pytest.mark.parametrize(
    "text",
    [
        *("", "  ", "None", "Yes", "TBC by the court on 3 May", "See above for the dates of 2019"),
        *("N", "Low", "Nant", "Ŵyn", "لا", "אין", "As above, and he has moved"),
    ],
)
def test_what_says_something_is_no_filler(text: str) -> None:
    assert not is_filler(text)


def test_what_gives_no_reason_depends_on_what_it_is_for() -> None:
    assert is_filler("None", NO_REASONS)
    assert is_filler("None", NO_REASONS_FOR_ABSENCE)
    assert not is_filler("Awaited", NO_REASONS_FOR_ABSENCE)


def _codes(pointer: str, text: str, **others: object) -> list[str]:
    answers = sample("mappa-b", "minimal")
    for place, value in others.items():
        change(answers, place, value)
    change(answers, pointer, text)
    return [one.code for one in judged(answers).findings if one.pointer == pointer]


def test_a_condition_decides_whether_a_text_is_needed() -> None:
    details = "/safeguarding/child_protection_details"
    concerns = "/safeguarding/child_protection_concerns"

    assert _codes(details, "N/A", **{concerns: False}) == []
    assert _codes(details, "N/A", **{concerns: True}) == ["PLA-1"]


def test_a_text_in_a_row_is_found_in_its_row() -> None:
    answers = sample("mappa-b")
    change(answers, "/meeting_actions/1/action", "TBC")
    (finding,) = judged(answers).findings

    assert (finding.code, finding.pointer) == ("PLA-1", "/meeting_actions/1/action")
    assert finding.message.startswith("Action 2: ")


def test_a_name_that_reads_like_a_filler_is_left_alone() -> None:
    assert _codes("/offender/last_name", "Na") == []


@pytest.mark.parametrize("lines", [["None"], ["N/A"]])
def test_a_list_with_a_filler_alone_is_found(lines: list[str]) -> None:
    answers = sample("mappa-b", "minimal")
    change(answers, "/offender/aliases", lines)

    assert [one.code for one in judged(answers).findings] == ["PLA-1"]
