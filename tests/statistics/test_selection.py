"""Figures are of one area, of sound forms, and up to their day; what is left out is named."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mappa_docs.markings.area import Area
from mappa_docs.statistics import selection
from mappa_docs.statistics.collect import CollectedFile
from tests.meeting_forms import END, form, minutes

GWENT = Area(name="Gwent", scheme="gpms")


def left_out(*files: CollectedFile, area: Area | None = GWENT, as_of: date = END) -> dict[str, str]:
    chosen = selection.select(files, area, as_of)
    return {file.source: file.kind for file in chosen.left_out}


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Gwent", "gwent"),
        ("gwent", "gwent"),
        ("West Yorkshire", "west_yorkshire"),
        ("west_yorkshire", "west_yorkshire"),
        ("West Yorkshire MAPPA", "west_yorkshire"),
        ("Avon and Somerset", "avon_and_somerset"),
        ("Avon & Somerset", "avon_and_somerset"),
        ("Gwentshire", ""),
        ("Yorkshire", ""),
        ("", ""),
    ],
)
def test_an_area_is_known_by_its_name(name: str, area: str) -> None:
    assert selection.area_named(name) == area


@pytest.mark.parametrize(
    ("stem", "pointer", "value", "kind"),
    [
        ("mappa-b", "/meeting/area", "kent", "other_area"),
        ("mappa-b", "/meeting/area", "gwent", None),
        ("mappa-b", "/meeting/area", None, None),
        ("mappa-n", "/notification/area", "kent", "other_area"),
        ("mappa-f", "/request/area", "kent", "other_area"),
        ("mappa-g", "/transfer/receiving_area", "kent", None),
        ("mappa-g", "/transfer/transferring_area", "kent", "other_area"),
        ("mappa-p", "/eligibility/level", 2, None),
    ],
)
def test_forms_of_another_area_are_left_out(
    stem: str, pointer: str, value: Any, kind: str | None
) -> None:
    assert left_out(form(stem, "one", {pointer: value})).get("one") == kind
    assert left_out(form(stem, "one", {pointer: value}), area=None) == {}


def test_a_profile_with_another_name_leaves_out_nothing_and_the_areas_are_said() -> None:
    some = [minutes("here"), minutes("there", **{"/meeting/area": "kent"})]
    regional = Area(name="South East", scheme="gpms")
    chosen = selection.select(some, regional, END)

    assert chosen.left_out == []
    assert chosen.areas == ("Gwent", "Kent")
    assert selection.select(some, GWENT, END).areas == ("Gwent",)


def test_an_invalid_form_is_left_out_unless_a_later_version_put_it_right() -> None:
    wrong = replace(minutes("wrong", **{"/version": "0.1", "/reference": "X-1"}), is_invalid=True)
    right = minutes("right", **{"/version": "1.0", "/reference": "X-1"})
    chosen = selection.select([wrong, right], GWENT, END)

    assert left_out(wrong) == {"wrong": "invalid"}
    assert (chosen.counted, chosen.left_out) == ([right], [])


def test_a_meeting_without_a_day_is_named_for_that() -> None:
    undated = replace(minutes("undated", **{"/meeting/date": "soon"}), is_invalid=True)
    (found,) = selection.select([undated], GWENT, END).left_out

    assert (found.kind, found.reason) == ("unplaced", undated.why_unplaced)


def test_a_form_of_a_later_day_is_named_and_counts_from_then_on() -> None:
    later = minutes("later", **{"/meeting/date": "2026-12-04"})
    chosen = selection.select([later], GWENT, date(2026, 11, 30))

    assert [file.kind for file in chosen.left_out] == ["later"]
    assert chosen.counted == [later]
    assert left_out(later, as_of=date(2026, 12, 4)) == {}


def test_a_file_that_could_not_be_read_is_none_of_these() -> None:
    assert left_out(CollectedFile("odd", why_unread="It is no JSON.")) == {}
