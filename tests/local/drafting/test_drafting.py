"""Drafts for the forms of invented areas: most questions are found, and nothing wrong is called
sure. Three of the forms are held back; the others show the traps."""

from pathlib import Path

import pytest

from mappa_docs.local import mapping_check, mapping_file
from mappa_docs.local.drafting import draft_file, files
from mappa_docs.local.drafting.drafting import SURE, Draft
from mappa_docs.local.mapping import Mapped
from tests import drafted_forms
from tests.drafted_forms import HELD_BACK, measured
from tests.local_forms import word

LEAST = 0.8


def drafted(name: str) -> Draft:
    form = drafted_forms.form(name)
    return files.draft(form.blank, Path(f"{name}.docx"), form.to, name)


def of(*blocks: str | list[list[str]]) -> Draft:
    return files.draft(word(*blocks), Path("form.docx"), "minimum-referral", "form")


def mapped(draft: Draft, field: str) -> Mapped | None:
    return next((one for one in draft.mapping.answers if one.field == field), None)


def confidence(draft: Draft, field: str) -> float:
    return next((one.confidence for one in draft.suggested if one.field.pointer == field), 0.0)


@pytest.mark.parametrize("name", drafted_forms.names())
def test_most_is_right_and_nothing_wrong_is_sure(name: str) -> None:
    result = measured(drafted_forms.form(name), drafted(name))

    assert result.share >= LEAST, result.missing
    assert not [one for one in result.wrong if one[1] > SURE]


def test_of_the_forms_held_back_nothing_is_wrong_at_all() -> None:
    results = [measured(drafted_forms.form(name), drafted(name)) for name in HELD_BACK]

    assert not [wrong for result in results for wrong in result.wrong]


@pytest.mark.parametrize("name", drafted_forms.names())
def test_the_file_of_a_draft_is_a_sound_mapping_of_the_form(name: str, tmp_path: Path) -> None:
    form = drafted_forms.form(name)
    path = tmp_path / "form.docx"
    path.write_bytes(form.blank)
    draft = files.draft(form.blank, path, form.to, name)
    written = tmp_path / "mapping.toml"
    written.write_text(draft_file.text(draft, tmp_path), "utf-8")

    mapping = mapping_file.read(written)
    assert mapping == draft.mapping._replace(source=written)
    # Apart from what the form has no place for, nothing is wrong with it.
    problems = mapping_check.check(mapping).problems
    assert {one.kind for one in problems} <= {mapping_check.LEFT_OUT}


def test_labels_that_recur_are_taken_by_their_sections() -> None:
    draft = drafted("millholt")

    for field, section in (
        ("/referring_agency/name", "REFERRING OFFICER"),
        ("/referring_agency/endorsement/name", "SUPERVISOR"),
    ):
        answer = mapped(draft, field)
        assert answer is not None
        assert (answer.places[0].name, answer.places[0].section) == ("Name", section)


def test_the_subject_of_a_marac_form_is_the_victim() -> None:
    draft = drafted("eastmere")

    answer = mapped(draft, "/offender/last_name")
    assert answer is not None
    assert answer.places[0].name == "Perpetrator(s) surname"
    assert not {one.words for one in draft.suggested} & {"Victim name", "Victim DOB"}


@pytest.mark.parametrize(
    "label",
    ["Date of sentence", "Date of offence", "SED", "Licence expiry date", "Sentencing court"],
)
def test_another_day_is_never_that_of_the_conviction(label: str) -> None:
    draft = of([["Surname", ""], [label, ""]])

    assert [one.words for one in draft.suggested] == ["Surname"]


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Parent or carer", "Name"),
        ("Social worker", "Address"),
        ("Solicitor", "Full name"),
        ("Children", "Date of birth"),
        ("Victim", "Surname"),
        ("Prison offender manager", "Name"),
    ],
)
def test_what_is_asked_of_somebody_else_is_not_the_offenders(heading: str, label: str) -> None:
    draft = of(heading, [[label, ""], ["PNC ID", ""]])

    assert not [one for one in draft.suggested if one.words == label]


def test_a_prison_number_is_looked_at() -> None:
    draft = of([["Prison No", ""]])

    assert 0 < confidence(draft, "/offender/prison_number") <= SURE


def test_of_two_places_that_fit_as_well_both_are_shown() -> None:
    draft = of("Offender", [["Surname", ""]], "Offender (again)", [["Surname", ""]])
    (found,) = [one for one in draft.suggested if one.field.name == "last_name"]

    assert found.confidence <= 0.5
    assert found.others == (("Surname", "Offender (again)"),)
    text = draft_file.text(draft, Path())
    assert "# LOOK 0.50 Last name: “Surname”" in text
    assert "#   or “Surname” under “Offender (again)”" in text


def test_a_full_name_in_one_box_is_two_parts_of_it() -> None:
    draft = of("Offender", [["Full name", ""]])
    parts = [one.part.of_name for one in draft.mapping.answers]

    assert parts == ["last", "first"]
    assert "The whole name stands in one place" in draft_file.text(draft, Path())


def test_a_form_that_is_filled_in_gives_nothing_away() -> None:
    draft = of([["Surname", "Specimen"], ["Forenames", "Darren"], ["DOB", "01/02/1980"]])

    assert draft.is_poor
    assert not draft.mapping.answers


def test_a_question_answered_by_boxes_is_a_yes_or_no() -> None:
    draft = of([["Sentence", "Yes \u2610 No \u2610"], ["MARAC", "Yes \u2610 No \u2610"]])

    assert [one.field.pointer for one in draft.suggested] == ["/victim_concerns/marac"]


def test_options_that_are_printed_tell_a_question_without_words_of_its_own() -> None:
    boxes = " ".join(f"Category {number} \u2610" for number in (1, 2, 3, 4))
    draft = of([["Tick one", boxes]])

    assert [one.field.pointer for one in draft.suggested] == ["/category/category"]


def test_columns_of_a_list_are_taken_by_their_names() -> None:
    data = b"Ref;Surname;Forenames;DOB;Victim name;Sentence date\n"
    draft = files.draft(data, Path("list.csv"), "minimum-referral", "list")

    assert [one.places[0].name for one in draft.mapping.answers] == [
        "Ref", "Surname", "Forenames", "DOB",
    ]  # fmt: skip
    assert draft.mapping.header_row == 1


def test_names_of_another_system_are_taken_by_their_words() -> None:
    data = b'{"person": {"lastName": null, "date_of_birth": null}, "victim": {"lastName": null}}'
    draft = files.draft(data, Path("case.json"), "minimum-referral", "case")

    assert [(one.field, one.places[0].name) for one in draft.mapping.answers] == [
        ("/offender/last_name", "/person/lastName"),
        ("/offender/date_of_birth", "/person/date_of_birth"),
    ]


def test_of_a_list_most_columns_are_right_and_nothing_wrong_is_sure() -> None:
    columns = drafted_forms.columns()
    data = ",".join(columns).encode()
    draft = files.draft(data, Path("list.csv"), "minimum-referral", "list")
    found = {one.field: one.places[0].name for one in draft.mapping.answers}
    right = [field for field, name in found.items() if columns[name] == field]
    wanted = [field for field in columns.values() if field]

    assert len(right) >= LEAST * len(wanted)
    assert not [field for field in found if field not in right and confidence(draft, field) > SURE]
