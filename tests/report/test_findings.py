"""How findings read: each sentence once, with every place."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.messages import finding_messages
from mappa_docs.messages.finding_messages import Grounds, Sentence
from mappa_docs.model import Finding, Label, Term
from mappa_docs.report import finding_groups, findings
from tests.support import change, judged, sample

FUTURE = "date invited lies in the future: check the date"


STEM, COLUMN = "mappa-b", "/invitations/*/invited_on"


def _invited(row: int, due: str = "") -> Finding:
    sentence = Sentence("DAT-6", (("question", Label(COLUMN)),))
    grounds = Grounds("DAT-6", "wrong", "warning")
    return finding_messages.finding(
        STEM, f"/invitations/{row}/invited_on", grounds, sentence, due=due
    )


def _numbers(words: str) -> set[int]:
    found: set[int] = set()
    for part in re.split(r", | and ", words):
        first, _, last = part.partition(" to ")
        found |= set(range(int(first), int(last or first) + 1))
    return found


@given(st.sets(st.integers(0, 40), min_size=1))
def test_no_row_is_lost_where_a_sentence_is_said_once(rows: set[int]) -> None:
    (one,) = finding_groups.once([_invited(row) for row in sorted(rows)], STEM)
    place, _, said = one.message.removeprefix("Invitation ").partition(": ")
    pointer = one.pointer.removeprefix("/invitations/").removesuffix("/invited_on")

    assert said == FUTURE
    assert _numbers(place) == {row + 1 for row in rows}
    assert _numbers(pointer) == rows


def test_a_table_full_of_the_same_is_one_line_that_names_every_row() -> None:
    answers = sample("mappa-b")
    rows = len(answers["invitations"])
    for row in range(rows):
        if row != 2:
            change(answers, f"/invitations/{row}/invited_on", "2031-01-01")
    judgement = judged(answers)
    said = findings.text(judgement)

    assert said.count(FUTURE) == 1
    assert f"Invitation 1, 2 and 4 to {rows}: {FUTURE}" in said
    assert f"/invitations/0, 1 and 3 to {rows - 1}/invited_on" in said
    assert f"{rows - 1} things to check" in said
    record = findings.record(judgement)
    pointers = [one["pointer"] for one in record["findings"] if one["code"] == "DAT-6"]
    assert len(set(pointers)) == rows - 1


def test_what_is_said_of_several_lines_of_an_answer_names_them() -> None:
    some = [
        finding_messages.finding(
            "mappa-b",
            f"/offender/aliases/{line - 1}",
            Grounds("O-4", "wrong"),
            Sentence(
                "O-4.surely.line",
                (
                    ("question", Label("/offender/aliases")),
                    ("line", line),
                    ("clues", (Term("offenders_name"),)),
                ),
            ),
        )
        for line in (1, 2, 3)
    ]
    (finding,) = finding_groups.once(some, "mappa-b")

    assert finding.pointer == "/offender/aliases/0 to 2"
    assert ", line 1 to 3, must not identify anybody" in finding.message


def test_what_is_said_of_one_question_twice_keeps_both_places() -> None:
    some = [
        finding_messages.finding(
            STEM,
            f"/offender/aliases/{number}",
            Grounds("WRONG-TYPE", "wrong"),
            Sentence("WRONG-TYPE.lines"),
        )
        for number in (0, 3)
    ]
    (finding,) = finding_groups.once(some, STEM)

    assert finding.pointer == "/offender/aliases/0, /offender/aliases/3"


def test_a_question_of_several_rows_is_named_once_after_the_rows() -> None:
    answers = sample("mappa-b")
    row = answers["absent_agency_actions"][0] | {"person": "Terry Elsewhere"}
    change(answers, "/absent_agency_actions", [row, row])
    said = findings.text(judged(answers))

    assert (
        "  Action for an absent agency 1 and 2, person who tells that agency: name somebody who is "
        "listed under “Attendance”\n"
    ) in said
    assert "/absent_agency_actions/0 and 1/person" in said


def test_it_is_said_who_attends_every_meeting() -> None:
    answers = sample("mappa-b")
    people = [row for row in answers["attendance"] if row["agency"] != "police"]
    (said,) = [
        one.message
        for one in judged(answers | {"attendance": people}).findings
        if one.code == "ATT-2"
    ]

    assert said == (
        "Attendance: the police attend every meeting at level 2 or 3, so add who came from there, "
        "or record why not under “What did not happen as it should, and why”"
    )


def test_what_differs_is_not_put_together() -> None:
    other = replace(_invited(1), code="DAT-4", severity="error")
    late, later = _invited(2, due="2027-01-01"), _invited(3, due="2027-01-02")
    some = [_invited(0), other, late, later]

    assert finding_groups.once(some, STEM) == some


def test_whoever_never_saw_the_data_reads_what_differs_for_others_once() -> None:
    answers = sample("mappa-a", "minimal")
    answers["offender"] |= {"column_1": 1, "column_2": 2}
    odd = [one for one in judged(answers).findings if one.code == "UNKNOWN-FIELD"]
    (finding,) = finding_groups.once(odd, "mappa-a", lay=True)

    assert len(finding_groups.once(odd, "mappa-a")) == 2
    assert "holds 2 things that the form does not ask for" in finding.message
