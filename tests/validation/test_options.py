"""Which options may be chosen where, for programs and in sentences."""

from typing import Any

import pytest

from mappa_docs.model import Finding
from mappa_docs.report import findings
from mappa_docs.validation.options import options_at
from tests.support import change, judged, sample


def values(stem: str, pointer: str, keyword: object = None) -> list[object]:
    return [choice.value for choice in options_at(stem, pointer, keyword)]


@pytest.mark.parametrize(
    ("pointer", "keyword", "expected"),
    [
        ("/referral/level", None, [2, 3]),
        ("/referral/level", [2], [2]),
        ("/referral/level", 3, [3]),
        ("/referral/level", {"const": 3}, [2]),
        ("/referral/level", {"enum": [2, 3]}, []),
        ("/offender/last_known_address/no_fixed_abode", None, [True, False]),
        ("/offender/last_known_address/no_fixed_abode", True, [True]),
        ("/offender/pnc_id", None, []),
        ("/offender/pnc_id/absent", None, ["not_known", "not_applicable", "withheld", "none"]),
        ("/offender/date_of_birth/absent", None, ["not_known", "withheld"]),
        ("/offender/pnc_id/reason", None, []),
        ("/relevant_information/level_2_reason/0", ["high_risk"], ["high_risk"]),
        ("/no_such_section", None, []),
        ("", None, []),
    ],
)
def test_options_are_those_of_the_question_that_are_left(
    pointer: str, keyword: object, expected: list[object]
) -> None:
    assert values("mappa-a", pointer, keyword) == expected


def one(pointer: str, value: object, stem: str = "mappa-a") -> Finding:
    """The one finding of the schema about an answer."""
    answers = sample(stem)
    change(answers, pointer, value)
    (found,) = [each for each in judged(answers).findings if each.pointer == pointer]
    return found


def test_a_label_in_the_place_of_a_value_is_said_to_be_one_and_not_repeated() -> None:
    finding = one("/offender/location", "In the community")

    assert finding.message.startswith(
        'Where the offender is now must be one of the values "custody" (In custody) · "hospital"'
    )
    assert finding.message.endswith("(Unlawfully at large); what is given is a label, not a value")
    assert finding.plain.endswith("one of the options: In custody · In hospital · In the community "
                                  "· In Approved Premises · In immigration detention · Unlawfully "
                                  "at large")  # fmt: skip


def test_which_option_was_meant_makes_no_difference_to_what_is_said() -> None:
    told = {one("/offender/location", given) for given in ("In custody", "In the community")}

    assert len(told) == 1


def test_a_number_as_text_is_said_to_be_text() -> None:
    assert one("/referral/level", "2").message.endswith(
        "; the number that is given must not be text: leave out the quotation marks"
    )
    assert one("/edition", 2012).message == (
        'Edition must be "2012"; the number that is given has to be text, in quotation marks'
    )


def test_of_a_long_list_the_way_to_see_it_is_told() -> None:
    finding = one("/referral/area", "West Yorkshire")

    assert finding.message == (
        "MAPPA Area must be one of 42 values; what is given is a label, not a value. "
        "“mappa-docs fields mappa-a --field /referral/area” lists them"
    )
    assert len(finding.options) == 42


def test_one_value_in_the_place_of_a_list_is_told_to_be_a_list_of_which_values() -> None:
    finding = one("/relevant_information/level_2_reason", "high_risk")

    assert finding.message.startswith(
        'Reasons for level 2 must be a list, in square brackets, of one or more of the values "high'
    )
    assert len(finding.options) == 4


def test_a_condition_leaves_the_options_that_fit_it() -> None:
    answers = sample("mappa-a")
    answers["category"] = {
        "category": 2,
        "category_3_disposal": "conviction",
        "category_3_reason": "Example text",
        "category_2_basis": "hospital_order",
    }
    (found,) = [each for each in judged(answers).findings if each.code == "CAT-1"]

    assert [choice.value for choice in found.options] == [3]


def test_the_kind_of_an_absence_has_its_values() -> None:
    answers = sample("mappa-a")
    answers["offender"]["date_of_birth"] = {"absent": "Not known", "reason": "Nobody knows it."}
    pointer = "/offender/date_of_birth/absent"
    (found,) = [each for each in judged(answers).findings if each.pointer == pointer]

    assert found.message == (
        'Date of birth: “absent” must be one of the values "not_known" (Not known) · "withheld" '
        "(Withheld); what is given is a label, not a value"
    )


def test_a_program_gets_the_options_with_values_and_labels() -> None:
    answers = sample("mappa-a")
    answers["referral"]["level"] = "Level 2"
    del answers["offender"]["location"]
    answers["version"] = 1.0
    records: dict[str, Any] = {
        record["pointer"]: record for record in findings.record(judged(answers))["findings"]
    }

    assert records["/referral/level"]["options"] == [
        {"value": 2, "label": "Level 2 – active multi-agency management"},
        {"value": 3, "label": "Level 3 – active enhanced multi-agency management"},
    ]
    assert records["/referral/level"]["parameters"] == {"slip": "option.label"}
    assert len(records["/offender/location"]["options"]) == 6
    assert "options" not in records["/version"]
