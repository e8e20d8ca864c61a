"""A role stands in the place of a name, however the name is written, and nothing else changes."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.text.name_forms import called
from mappa_docs.text.renaming import Roles
from tests import planted

PEOPLE = {
    "Gethin Ŵyn Testcase": "the offender",
    "Ms Carys Dŵr": "a former partner",
    "DC Haf Whitlock": "a detective",
    "Siân O’Brien-Jones": "the managers",
    "Alun Whitlock": "the Chair",
    "Will Hill": "the lead",
}
ROLES = Roles(((called(name), role) for name, role in PEOPLE.items()), ["HMP Testcase"])


@pytest.mark.parametrize(
    ("text", "renamed"),
    [
        ("Mr Testcase was seen.", "The offender was seen."),
        ("He saw Mr. Testcase.", "He saw the offender."),
        ("Then TESTCASE’S flat", "Then the offender’s flat"),
        ("by Testcase, Gethin Ŵyn,", "by the offender,"),
        ("for G. Testcase and GW Testcase", "for the offender and the offender"),
        ("G.T. went, and GWT", "The offender went, and the offender"),
        ("Mr T left", "The offender left"),
        ("Gethin’s tag", "The offender’s tag"),
        ("gethin testcase", "The offender"),
        ("of Ms Dwr, and of D\u0175r’s", "of a former partner, and of a former partner’s"),
        ("of Carys Dw\u0302r", "of a former partner"),
        ("of D\u00adŵr", "of a former partner"),
        ("by ＴＥＳＴＣＡＳＥ", "by the offender"),
        ("with Gethin\nTestcase", "with the offender"),
        ("with Gethin.\n\nTestcase said", "with the offender.\n\nThe offender said"),
        ("to DC 0000 Haf Whitlock", "to a detective"),
        ("to Detective Constable Haf Whitlock", "to a detective"),
        ("in Sian O'Brien Jones's view", "in the managers' view"),
        ("by OBrien-Jones and Mrs O’BRIENJONES", "by the managers and the managers"),
        ("by Ms S O’Brien\u2011Jones, by Jones", "by the managers, by the managers"),
        ("by Mr Hill and Will Hill", "by the lead and the lead"),
        ("– Testcase left\n– Dŵr stayed", "– The offender left\n– A former partner stayed"),
        ("of a Dŵr-like matter of Haf’s", "of a a former partner-like matter of a detective’s"),
        ("met G.T. He left", "met the offender. He left"),
    ],
)
def test_a_role_stands_for_each_way_to_write_a_name(text: str, renamed: str) -> None:
    found = ROLES.renamed(text)

    assert found.text == renamed
    assert found.doubtful == 0


@pytest.mark.parametrize(
    "text",
    [
        "up the hill, and he will climb it",
        "A note on gettings and sayings",
        "He was at HMP Testcase.",
        "A short report. No one came.",
        "GPS and GTX",
        "A test case, and well-\nknown",
        "They don’t know, and in 5 g of t",
        "The dr a few doors on",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert ROLES.renamed(text) == (text, 0, frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "Whitlock said so.",  # two people's
        "The Testcases moved away.",
        "Near Testcase Road.",
        "Near St Testcase.",
        "It was Hill.",
        "Will the panel say so?",
        "He wrote to gethintestcase85.",
        "Call @TestcaseGethin.",
        "Gethin\u200bTestcase went.",  # a break that nobody sees
        "He met dwr.",
        "He met haf.",
        "He met mr t.",
        "It was Testca-\nse.",
        "It was Testc\u0430se.",  # a letter of another alphabet
    ],
)
def test_of_what_nobody_can_tell_nothing_changes(text: str) -> None:
    found = ROLES.renamed(text)

    assert found.text == text
    assert found.doubtful == 1


@pytest.mark.parametrize("text", ["He met li.", "He met jo.", "he met ng/li"])
def test_a_name_of_two_letters_is_found_without_a_capital(text: str) -> None:
    assert Roles([(called("Jo Li"), "a sister")]).renamed(text).doubtful == 1


def test_a_title_tells_two_people_of_one_name_apart() -> None:
    roles = Roles(
        [(called("Mr Huw Crabtree"), "the father"), (called("Mrs Non Crabtree"), "the mother")]
    )

    assert roles.renamed("Mrs Crabtree met Mr Crabtree").text == "The mother met the father"
    assert roles.renamed("They met Crabtree").doubtful == 1


def test_somebody_with_another_title_is_told_of() -> None:
    roles = Roles([(called("Huw Crabtree"), "the father")])

    assert roles.called_two_ways(["Mr Crabtree and", "Mrs Crabtree"]) == {"crabtree"}
    assert roles.called_two_ways(["Mr Crabtree and", "Crabtree"]) == frozenset()


@given(st.integers(0, 10**9), st.text("abc def.,;\n’-é", max_size=20))
def test_no_way_to_write_a_name_is_left(seed: int, beside: str) -> None:
    chance = random.Random(seed)
    names = planted.values(chance).names
    roles = Roles((called(name), f"person {number}") for number, name in enumerate(names, 1))
    number = chance.randrange(len(names))
    way = planted.written(names[number], chance)

    before, after = f"{beside} of ", f" was {beside}"
    renamed = roles.renamed(f"{before}{way}{after}")
    assert renamed.doubtful == 0
    assert renamed.text.startswith(f"{before}person {number + 1}")
    assert renamed.text.endswith(after)
    assert roles.spots(renamed.text) == []
