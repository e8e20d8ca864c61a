"""What stands in the places of a mapping on a copy in Word, and what stands in none."""

from pathlib import Path

import pytest

from mappa_docs.definition import pointers
from tests.local_forms import TITLE, at, mapping, said, submission, word
from tests.word_files import Section, WordFile, paragraph

LAST, FIRST = "/offender/last_name", "/offender/first_name"


def value(one: object, pointer: str) -> object:
    return pointers.get(getattr(one, "answers"), pointer)  # noqa: B009


def blank(folder: Path, *blocks: str | list[list[str]]) -> Path:
    path = folder / "blank.docx"
    path.write_bytes(word(*blocks))
    return path


@pytest.mark.parametrize(
    ("side", "blocks"),
    [
        ("beside", [[["Surname", "Specimen"]]]),
        ("beside", [[["Title", "Mr", "Surname", "Specimen"]]]),
        ("before", [[["Specimen", "Surname"]]]),
        ("below", [[["Surname", "Forename"], ["Specimen", "Darren"]]]),
        ("after", ["Surname:\tSpecimen"]),
        ("after", ["Title:\tMr\tSurname:\tSpecimen"]),
        ("after", [[["Surname: Specimen"]]]),
        ("after", ["Surname:\tSurname: Specimen"]),
        ("under", ["Surname", "Specimen"]),
        ("under", ["Surname", [["Specimen"]]]),
        ("under", [[["Surname\nSpecimen"]]]),
    ],
)
def test_an_answer_is_found_by_its_label(side: str, blocks: list[object]) -> None:
    one = submission(word(*blocks), mapping(at(LAST, "Surname", side)))  # type: ignore[arg-type]

    assert value(one, LAST) == "Specimen"


def test_the_next_label_is_no_answer() -> None:
    data = word([["Surname", "Forename"], ["", "Darren"]])
    one = submission(data, mapping(at(LAST, "Surname"), at(FIRST, "Forename", "below")))

    assert value(one, LAST) is None
    assert value(one, FIRST) == "Darren"


def test_a_label_that_recurs_is_told_by_its_section() -> None:
    data = word("Referrer", [["Name", "Placeholder"]], "Offender", [["Name", "Specimen"]],
                "Children", [["Name", "Sample"]])  # fmt: skip
    headings = [
        at("/referring_agency/name", "Name", section="Referrer"),
        at(LAST, "Name", section="Offender"),
        at("/safeguarding/child_protection_details", "Name", section="Children"),
    ]

    one = submission(data, mapping(*headings))
    assert value(one, LAST) == "Specimen"
    assert value(one, "/referring_agency/name") == "Placeholder"
    alone = submission(data, mapping(at(LAST, "Name")))
    assert value(alone, LAST) is None
    assert said(alone)[LAST] == "READ-2.label"
    second = submission(data, mapping(at(LAST, "Name", number=2)))
    assert value(second, LAST) == "Specimen"


def test_words_that_somebody_typed_are_no_label_where_the_blank_is_known(tmp_path: Path) -> None:
    own = mapping(
        at("/conviction/index_offence", "Index offence"),
        blank=blank(tmp_path, [["Index offence", ""]], [["Victim of", ""]]),
    )
    one = submission(word([["Index offence", "Wounding"]], [["Victim of", "Index offence"]]), own)

    assert value(one, "/conviction/index_offence") == "Wounding"


def test_an_answer_before_its_label_is_said_and_not_lost(tmp_path: Path) -> None:
    own = mapping(at(LAST, "Surname"), at(FIRST, "Forename"),
                  blank=blank(tmp_path, [["Surname", ""], ["Forename", ""]]))  # fmt: skip
    one = submission(word([["Specimen Surname", ""], ["Forename", "Darren"]]), own)

    assert value(one, LAST) is None
    assert said(one)["READ-1"] == "READ-1.local.after"
    assert said(one)["READ-6"] == "READ-6"


def test_the_first_entry_of_a_list_is_no_answer(tmp_path: Path) -> None:
    field = "/category/category"
    own = mapping(at(field, "Category", options={"Category 1": 1, "Category 2": 2}),
                  at(LAST, "Surname"),
                  blank=blank(tmp_path, [["Category", "Category 1"], ["Surname", ""]]))  # fmt: skip

    same = submission(word([["Category", "Category 1"], ["Surname", "Specimen"]]), own)
    assert value(same, field) is None
    assert said(same)[field] == "READ-2.printed"
    other = submission(word([["Category", "Category 2"], ["Surname", "Specimen"]]), own)
    assert value(other, field) == 2


def test_prompts_below_a_heading_are_passed_over_and_the_next_heading_ends_it(
    tmp_path: Path,
) -> None:
    printed = ("Risk", "Who is at risk?", "", "Office use", "Plan", "")
    own = mapping(
        at("/risk_assessment/assessment", "Risk", "under"),
        at("/risk_management_plan/summary", "Plan", "under"),
        prompts=["Who is at risk?"], blank=blank(tmp_path, *printed),
    )  # fmt: skip
    one = submission(
        word("Risk", "Who is at risk?", "His brother.", "", "When he drinks.", "Office use",
             "Rang back", "Plan", "No contact."), own,
    )  # fmt: skip

    assert value(one, "/risk_assessment/assessment") == "His brother.\n\nWhen he drinks."
    assert value(one, "/risk_management_plan/summary") == "No contact."
    assert one.reading is not None
    assert [(left.section, left.characters) for left in one.reading.unread] == [("Office use", 9)]


def test_ignored_labels_are_left_aside_and_others_are_said(tmp_path: Path) -> None:
    printed = [["Surname", ""], ["GP", ""], ["Religion", ""]]
    own = mapping(at(LAST, "Surname"), ignored=["GP"], blank=blank(tmp_path, printed))
    one = submission(word([["Surname", "Specimen"], ["GP", "Sample"], ["Religion", "Other"]]), own)

    assert one.reading is not None
    assert [(left.section, left.characters) for left in one.reading.unread] == [("Religion", 5)]


def test_a_ticked_box_says_the_name_of_its_place() -> None:
    field = "/offender/gender"
    entry = {
        "field": field,
        "places": [{"label": "Male", "value": "beside"}, {"label": "Female", "value": "beside"}],
        "options": {"Male": "male", "Female": "female"},
    }
    for ticks, expected in ((("☐", "☒"), "female"), (("x", ""), "male"), (("", ""), None)):
        one = submission(
            word([["Surname", "Specimen"], ["Male", ticks[0]], ["Female", ticks[1]]]),
            mapping(at(LAST, "Surname"), entry),
        )
        assert value(one, field) == expected
    both = submission(
        word([["Surname", "Specimen"], ["Male", "☒"], ["Female", "☒"]]),
        mapping(at(LAST, "Surname"), entry),
    )
    assert said(both)[field] == "READ-2.both"


def test_deleted_and_struck_words_comments_and_changes_are_said() -> None:
    body = "".join(paragraph(text) for text in (TITLE, "Surname:  Specimen"))
    body += (
        "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r>"
        "</w:del><w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r></w:p>"
    )
    data = WordFile([Section(body=body)]).data()
    one = submission(data, mapping(at(LAST, "Surname", "after")))

    assert value(one, LAST) == "Specimen"
    sentences = {finding.sentence for finding in one.findings}
    assert {"READ-3", "READ-1.struck_text.nowhere", "READ-1.local.after"} <= sentences


def test_several_answers_in_one_cell_are_parted_where_that_is_certain() -> None:
    cell = {"label": "Prison and number", "value": "beside"}
    entries = [
        {
            "field": f"/offender/{name}",
            "at": cell,
            "part": {"split_by": ",", "piece": piece, "of": 2},
        }
        for piece, name in ((1, "prison"), (2, "prison_number"))
    ]
    one = submission(word([["Prison and number", "HMP Testford, A1234BC"]]), mapping(*entries))
    assert value(one, "/offender/prison") == "HMP Testford"
    assert value(one, "/offender/prison_number") == "A1234BC"
    three = submission(word([["Prison and number", "HMP, Testford, A1234BC"]]), mapping(*entries))
    assert value(three, "/offender/prison") is None
    assert said(three)["/offender/prison_number"] == "READ-2.pieces"


def test_an_answer_between_words_of_its_cell_is_read() -> None:
    cell = {"label": "Sentence", "value": "beside"}
    entries = [
        {
            "field": "/conviction/sentence",
            "at": cell,
            "part": {"after": "Length:", "before": "Date:"},
        },
        {"field": "/conviction/date", "at": cell, "part": {"after": "Date:"}},
    ]
    one = submission(word([["Sentence", "Length: six years Date: 13/05/2022"]]), mapping(*entries))

    assert value(one, "/conviction/sentence") == "six years"
    assert value(one, "/conviction/date") == "2022-05-13"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("30/07/1991", "1991-07-30"),
        ("3 0 / 0 7 / 1 9 9 1", "1991-07-30"),
        ("30 July 1991", "1991-07-30"),
        ("1991-07-30", "1991-07-30"),
        ("Date of birth: 30/07/1991", "1991-07-30"),
        ("  /  /  ", None),
        ("30/07", None),
        ("07/30/1991", None),
        ("see section 3", None),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, expected: str | None) -> None:
    one = submission(
        word([["Surname", "Specimen"], ["Date of birth", typed]]),
        mapping(at(LAST, "Surname"), at("/offender/date_of_birth", "Date of birth")),
    )

    assert value(one, "/offender/date_of_birth") == expected
    assert bool(expected) or "/offender/date_of_birth" in said(one) or not typed.strip(" /")


def test_rows_of_other_widths_can_not_be_told() -> None:
    table = {
        "field": "/victim_concerns/victims",
        "at": {"header": ["Name", "Victim of"]},
        "columns": [
            {"field": "who", "column": "Name"},
            {"field": "kind", "column": "Victim of", "options": {"index": "index_offence"}},
        ],
    }
    own = mapping(at(LAST, "Surname"), tables=[table])
    sound = submission(
        word([["Surname", "Specimen"]], [["Name", "Victim of"], ["Carl Example", "index"]]), own
    )
    assert value(sound, "/victim_concerns/victims") == [
        {"who": "Carl Example", "kind": "index_offence"}
    ]
    none = submission(
        word([["Surname", "Specimen"]], [["Name", "Victim of"], ["None: not known", ""]]), own
    )
    assert value(none, "/victim_concerns/victims") == {"absent": "none", "reason": "not known"}
    gone = submission(word([["Surname", "Specimen"]]), own)
    assert said(gone)["READ-6"] == "READ-6"


def test_a_text_that_calls_somebody_else_by_name_gets_advice_without_the_name() -> None:
    reason = "/relevant_information/reason_for_referral"
    own = mapping(at(LAST, "Surname"), at(reason, "Reason"))
    other = submission(word([["Surname", "Specimen"], ["Reason", "Mr Testcase has moved."]]), own)
    same = submission(word([["Surname", "Specimen"], ["Reason", "Mr Specimen has moved."]]), own)

    assert said(other)[reason] == "READ-7"
    assert "Testcase" not in str(other.findings)
    assert reason not in said(same)


def test_a_printed_statement_says_its_answer_only_where_it_stands() -> None:
    entry = {
        "field": "/referring_agency/endorsement_needed",
        "at": {"printed": "A manager must sign."},
        "says": True,
    }
    own = mapping(at(LAST, "Surname"), entry)
    with_it = submission(word([["Surname", "Specimen"]], "A manager must sign."), own)
    without = submission(word([["Surname", "Specimen"]]), own)

    assert value(with_it, "/referring_agency/endorsement_needed") is True
    assert value(without, "/referring_agency/endorsement_needed") is None
