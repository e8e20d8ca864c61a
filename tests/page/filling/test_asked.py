"""Which questions a page asks."""

from typing import Any

from mappa_docs.intake.submission import from_answers
from mappa_docs.page.filling import draft
from mappa_docs.page.filling.asked import asked, for_script
from mappa_docs.page.filling.draft import Draft, Unusable

PRISON = "/offender/prison"


def begun(**answers: Any) -> Draft:
    return draft.of_submission(from_answers({"form": "MAPPA A", "edition": "2012", **answers}))


def test_a_question_is_asked_once_its_answer_arises() -> None:
    empty, held, free = (
        begun(),
        begun(offender={"location": "custody"}),
        begun(offender={"location": "community"}),
    )

    assert asked(empty).hides(empty, PRISON)
    assert not asked(held).hides(held, PRISON)
    assert asked(free).hides(free, PRISON)


def test_what_somebody_wrote_is_never_out_of_sight() -> None:
    given = begun(offender={"location": "community", "prison": "HMP Specimen"})
    typed = begun()._replace(unusable={PRISON: Unusable({"": ("x",)}, "both")})

    assert not asked(given).hides(given, PRISON)
    assert asked(given).is_beside_the_point(given, PRISON)
    assert not asked(typed).hides(typed, PRISON)


def test_what_is_found_wrong_is_shown_where_it_is() -> None:
    given = begun()

    assert not asked(given, {"/hospital/order"}).hides(given, "/hospital")


def test_whoever_wants_to_see_every_question_sees_it() -> None:
    given = begun()

    assert not asked(given)._replace(every=True).hides(given, PRISON)


def test_a_script_is_told_the_conditions_of_the_page_and_no_answer_that_they_do_not_look_at() -> (
    None
):
    given = begun(stage="referral", category={"category": 2, "category_2_basis": "sentence"})
    told = for_script(given, "/offender")
    asks = {one["at"] + way for one in told.conditions for way in one["asks"]}

    assert PRISON in asks
    assert all(one.startswith("/offender/") for one in asks)
    assert "/category/category_2_basis" not in told.elsewhere
