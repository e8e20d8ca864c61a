"""Paragraphs that speak of some forms only, and the basis of what cites none."""

import pytest

from mappa_docs.definition import forms, paragraphs, schema_files


@pytest.mark.parametrize("stem", ["mappa-f", "mappa-g", "mappa-h", "mappa-i", "mappa-n", "mappa-p"])
def test_a_shared_question_cites_only_what_speaks_of_the_form(stem: str) -> None:
    """14.25 lists what referrals and minutes hold, and asks for nothing on another form."""
    for field in forms.fields(stem).values():
        assert "14.25" not in field.guidance, field.pointer


@pytest.mark.parametrize("stem", ["mappa-a", "mappa-b", "minimum-referral", "minimum-minutes"])
def test_on_the_forms_that_it_speaks_of_the_question_cites_it(stem: str) -> None:
    field = forms.fields(stem)["/offender/gender"]
    assert (field.guidance, field.basis) == (("14.25",), "guidance")


def test_the_same_question_is_an_inference_elsewhere() -> None:
    field = forms.fields("mappa-g")["/offender/gender"]
    assert (field.guidance, field.basis) == ((), "inferred")


def test_the_order_of_what_is_left_is_kept() -> None:
    assert paragraphs.about("mappa-g", ("6.2", "14.25", "6.29")) == ("6.2", "6.29")
    for stem in schema_files.stems():
        assert paragraphs.about(stem, ("6.29", "6.2")) == ("6.29", "6.2")


def test_what_cites_nothing_does_not_rest_on_the_guidance() -> None:
    assert paragraphs.honest("guidance", ()) == "inferred"
    assert paragraphs.honest("guidance", ("6.2",)) == "guidance"
    assert paragraphs.honest("published", ()) == "published"
