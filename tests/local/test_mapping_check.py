"""What a mapping leaves out, and what it names that the form has not, is said all at once."""

from pathlib import Path

import pytest

import mappa_docs
from mappa_docs.errors import UnreadableError
from mappa_docs.local import mapping_check
from tests.local_forms import AREAS, SAMPLES, at, mapping, word


def kinds(checked: mapping_check.MappingCheck) -> list[tuple[str, str]]:
    return [(one.kind, one.field) for one in checked.problems if one.kind != "left_out"]


@pytest.mark.parametrize("area", AREAS)
def test_the_samples_name_places_that_are_there(area: str) -> None:
    checked = mappa_docs.check_mapping(SAMPLES / area / "mapping.toml")

    assert kinds(checked) == []
    left_out = {one.field.rpartition("/")[2] for one in checked.problems}
    order = {"community_order_start", "community_order_end"}
    assert left_out == (order if area == "eastvale" else set())


def test_what_points_nowhere_or_to_several_places_is_said() -> None:
    own = mapping(
        at("/offender/last_name", "Name"),
        at("/offender/first_name", "Forename"),
        at("/conviction/sentence", "Sentence", "below"),
        {"field": "/offender/pnc_id", "at": {"bookmark": "PNC"}},
        tables=[{"field": "/invitees", "at": {"header": ["Person"]},
                 "columns": [{"field": "name", "column": "Person"}]}],
    )  # fmt: skip
    form = word([["Name", ""], ["Name", ""]], [["Sentence"]])

    assert kinds(mapping_check.check(own, form)) == [
        ("several", "/offender/last_name"),
        ("nowhere", "/offender/first_name"),
        ("nowhere", "/conviction/sentence"),
        ("nowhere", "/offender/pnc_id"),
        ("nowhere", "/invitees"),
        ("form", ""),  # no blank form is named
    ]


def test_a_form_that_is_not_recognised_is_not_searched() -> None:
    own = mapping(at("/offender/last_name", "Name"), recognised={"words": ["Another title"]})

    assert kinds(mapping_check.check(own, word())) == [("form", ""), ("form", "")]


def test_faults_of_the_mapping_are_said_with_what_it_leaves_out() -> None:
    own = mapping(at("/offender/lastname", "Name"))
    checked = mapping_check.check(own, word())

    assert kinds(checked) == [("fault", ""), ("form", "")]
    assert "/offender/last_name" in {one.field for one in checked.problems}


def test_a_form_that_can_not_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        mapping_check.check(
            mapping(at("/offender/last_name", "Name")), b"PK\x03\x04word/document.xml"
        )
