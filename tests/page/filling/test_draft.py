"""A draft: answers in the order of the form, and apart from them what is none."""

from mappa_docs.intake.submission import from_answers
from mappa_docs.page.filling import draft
from mappa_docs.page.filling.draft import Unusable

BEGUN = draft.begun("mappa-b")


def test_a_form_begins_with_its_name_alone() -> None:
    assert BEGUN.answers == {"form": "MAPPA B", "edition": "2012"}


def test_answers_stand_in_the_order_of_the_form() -> None:
    given = draft.put(BEGUN, "/offender/first_name", "Ann")
    given = draft.put(given, "/offender/last_name", "Specimen")
    given = draft.put(given, "/meeting/kind", "first")

    assert [*given.answers] == ["form", "edition", "meeting", "offender"]
    assert [*given.answers["offender"]] == ["last_name", "first_name"]
    assert BEGUN.answers == {"form": "MAPPA B", "edition": "2012"}


def test_a_group_goes_with_its_last_answer_and_a_row_stays() -> None:
    given = draft.put(BEGUN, "/offender/last_known_address/postcode", "ZZ1 1ZZ")
    assert draft.put(given, "/offender/last_known_address/postcode", None) == BEGUN

    rows = draft.put(draft.put(BEGUN, "/attendance/0/name", "Ann"), "/attendance/1/name", "Bea")
    assert draft.put(rows, "/attendance/0/name", None).at("/attendance") == [{}, {"name": "Bea"}]


def test_rows_at_the_end_in_which_nothing_is_said_are_no_rows() -> None:
    rows = draft.put(draft.put(BEGUN, "/attendance/0/name", "Ann"), "/attendance/1/name", "Bea")
    empty = draft.put(rows, "/attendance/1/name", None)
    typed = empty._replace(unusable={"/attendance/1/name": Unusable({"": ("x",)}, "several")})

    assert draft.answers(empty)["attendance"] == [{"name": "Ann"}]
    assert draft.answers(typed)["attendance"] == [{"name": "Ann"}, {}]
    assert draft.answers(draft.put(empty, "/attendance/0/name", None)) == BEGUN.answers


def test_what_is_no_answer_is_a_finding_and_never_among_the_answers() -> None:
    given = BEGUN._replace(unusable={"/meeting/date": Unusable({"day": ("31",)}, "date")})
    (finding,) = draft.submission(given).findings

    assert draft.submission(given).answers == BEGUN.answers
    assert (finding.pointer, finding.severity, finding.kind) == ("/meeting/date", "error", "unread")
    assert given.holds_any("/meeting")
    assert not given.holds_any("/offender")


def test_what_was_said_of_the_file_is_said_of_the_draft() -> None:
    whole = {**BEGUN.answers, "offender": {"last_name": "Test\x07case"}}
    given = draft.of_submission(from_answers(whole))

    assert [one.code for one in draft.submission(given).findings] == ["CONTROL-CHARACTER"]
