"""Texts that nobody can have meant, on forms: where they are looked for, and where not."""

import pytest

from tests.support import change, judged, sample

SAME = "The risk is as the lead agency assessed it, and no agency at the meeting differed."
FIELDS = ("nature", "when_greatest", "circumstances", "imminence")


def _codes(texts: dict[str, object], stem: str = "mappa-a") -> list[tuple[str, str]]:
    answers = sample(stem)
    for pointer, text in texts.items():
        change(answers, pointer, text)
    return [(f.pointer, f.code) for f in judged(answers).findings if f.code.startswith("PLA-")]


@pytest.mark.parametrize(
    "pointer", ["/risk_assessment/nature", "/victim_concerns/victims/0/concerns", "/additional"]
)
def test_a_damaged_text_is_found_wherever_it_stands(pointer: str) -> None:
    if pointer == "/additional":
        pointer = "/conviction/additional_information"
    assert _codes({pointer: "The victimâ€™s mother fears him."}) == [(pointer, "PLA-2")]


def test_a_damaged_line_or_reason_is_found_in_its_place() -> None:
    lines = ["Dazza", "RenÃ©"]
    absent = {"absent": "none", "reason": "The victimâ€™s mother knows of none."}

    assert _codes({"/offender/aliases": lines}) == [("/offender/aliases/1", "PLA-2")]
    assert _codes({"/offender/aliases": absent}) == [("/offender/aliases/reason", "PLA-2")]


def test_what_is_no_text_at_all_is_missing_and_not_damaged_as_well() -> None:
    assert _codes({"/risk_assessment/nature": "{{ nature }}"}) == [
        ("/risk_assessment/nature", "PLA-1")
    ]


@pytest.mark.parametrize(("number", "found"), [(2, 0), (3, 1), (4, 1)])
def test_the_same_words_may_stand_twice(number: int, found: int) -> None:
    texts = {f"/risk_assessment/{name}": SAME for name in FIELDS[:number]}
    codes = [code for _, code in _codes(texts)]

    assert codes == ["PLA-3"] * found


def test_capitals_spaces_and_a_full_stop_make_no_other_words() -> None:
    written = (SAME, SAME.upper(), SAME.replace(" agency ", "\nagency  ").rstrip("."))
    texts = {f"/risk_assessment/{name}": text for name, text in zip(FIELDS, written, strict=False)}

    assert [code for _, code in _codes(texts)] == ["PLA-3"]


def test_short_words_and_addresses_may_be_the_same() -> None:
    short = {f"/risk_assessment/{name}": "Nobody knows of any change" for name in FIELDS}

    assert _codes(short) == []


def test_a_date_of_birth_may_be_that_of_a_program() -> None:
    assert _codes({"/offender/date_of_birth": "1970-01-01"}) == []
