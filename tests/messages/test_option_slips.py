"""What is wrong with an answer that was meant for an option, told by the options alone."""

import pytest

from mappa_docs.messages.option_slips import slip
from mappa_docs.model import Choice

LEVELS = (
    Choice(2, "Level 2 – active multi-agency management"),
    Choice(3, "Level 3 – active enhanced multi-agency management"),
)
PLACES = (
    Choice("in_custody", "In custody"),
    Choice("community", "In the community"),
    Choice("not_known", "Not known"),
)
VERSIONS = (Choice("2012", "2012"),)
ANSWERS = (Choice("yes", "Yes"), Choice("no", "No"), Choice("not_known", "Not known"))


@pytest.mark.parametrize(
    ("choices", "given", "kind"),
    [
        (PLACES, "In the community", "option.label"),
        (PLACES, "in the  COMMUNITY ", "option.label"),
        (LEVELS, "Level 2", "option.label"),
        (LEVELS, "Level 2 - active multi-agency management", "option.label"),
        (PLACES, "In custody", "option.label"),
        (PLACES, "Community", "option.spelling"),
        (PLACES, "IN-CUSTODY", "option.spelling"),
        (PLACES, " community", "option.spelling"),
        (LEVELS, "2", "option.text"),
        (LEVELS, " 3 ", "option.text"),
        (VERSIONS, 2012, "option.number"),
        (VERSIONS, 2012.0, "option.number"),
        (ANSWERS, True, "option.truth"),
        (ANSWERS, "Y", None),
        (PLACES, True, None),
        (PLACES, "In", None),
        (PLACES, "Level 2", None),
        (LEVELS, "Level", None),
        (LEVELS, "Lev", None),
        (LEVELS, 4, None),
        (LEVELS, 10**400, None),
        (LEVELS, 1e300, None),
        ((Choice("1000001", "1000001"),), 1000001.0, "option.number"),
        ((Choice("1.0", "1.0"),), 1.0, "option.number"),
        (LEVELS, "", None),
        (PLACES, "–", None),
        (PLACES, "Winifred Testcase", None),
        (PLACES, None, None),
        (PLACES, {"absent": "not_known"}, None),
        (PLACES, ["community"], None),
        ((), "community", None),
    ],
)
def test_a_slip_is_known_by_what_was_given(
    choices: tuple[Choice, ...], given: object, kind: str | None
) -> None:
    assert slip(choices, given) == kind
