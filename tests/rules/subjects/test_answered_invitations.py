"""Whoever was invited is found again, however the name is written."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition import forms
from tests.support import change, judged, sample

AGENCIES = [
    str(choice.value) for choice in forms.fields("mappa-b")["/invitations/*/agency"].choices
]
PERSON = {"name": "Pat Testun", "role": "Offender manager", "agency": "probation"}


def _found(answers: dict[str, Any]) -> list[str]:
    return [finding.pointer for finding in judged(answers).findings if finding.code == "INV-5"]


@given(
    invited=st.lists(st.sampled_from(AGENCIES), unique=True, max_size=8),
    sorry=st.sets(st.sampled_from(AGENCIES)),
)
def test_each_agency_is_accounted_for_once(invited: list[str], sorry: set[str]) -> None:
    answers = sample("mappa-b", "minimal")
    rows = [{"name": f"Kim {agency}", "role": "Worker", "agency": agency} for agency in invited]
    answers["invitations"] = [row | {"invited_on": "2026-03-20"} for row in rows]
    answers["apologies"] = [row | {"report": True} for row in rows if row["agency"] in sorry]
    there = {row["agency"] for row in answers["attendance"]} | {"mappa_coordination", "other"}
    there |= {row["agency"] for row in answers["agency_information"]}

    expected = [
        f"/invitations/{index}/agency"
        for index, agency in enumerate(invited)
        if agency not in there | sorry
    ]

    assert _found(answers) == expected


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Pat Testun", True),
        ("Ms Pat Testun", True),
        ("P. Testun", True),
        ("Patricia Testun", True),
        ("TESTUN, Pat", True),
        ("Kim Testun", False),
        ("Pat Sample", False),
    ],
)
@pytest.mark.parametrize("table", ["attendance", "apologies"])
def test_the_offender_manager_is_known_by_name(written: str, known: bool, table: str) -> None:
    answers = sample("mappa-b", "minimal")
    change(answers, "/invitations/-", PERSON | {"invited_on": "2026-03-20"})
    row = {"name": written, "role": "Probation officer", "agency": "probation"}
    more = {"grade": "probation_officer", "attended": "video", "whole_meeting": True}
    answers[table] = [
        *answers.get(table, []),
        row | (more if table == "attendance" else {"report": True}),
    ]

    assert _found(answers) == ([] if known else ["/invitations/1/name"])
