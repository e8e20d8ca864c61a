"""Lists of actions hold what their readers are to do, and nothing else of the minutes."""

import io
import random
from dataclasses import replace
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs.documents.request import Format
from mappa_docs.errors import NotReadyError, UsageError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.issuing.shown_texts import shown
from mappa_docs.model import Reading, UnreadText
from tests.support import AS_OF, STEMS, change, sample

OUTSIDE = "other-1"


def lists(answers: dict[str, Any]) -> mappa_docs.ActionLists:
    return mappa_docs.action_lists(mappa_docs.parse(answers), as_of=AS_OF)


def named(made: tuple[Rendered, ...]) -> dict[str, Rendered]:
    """Return the lists by the end of their names, which says for whom they are."""
    return {one.name.removesuffix(".docx").rpartition("_")[2]: one for one in made}


def text(made: Rendered) -> str:
    return "\n".join(shown(made.data, Format.DOCX))


def told(made: Rendered) -> list[tuple[str, str]]:
    """Return the rows of the table of actions."""
    table = docx.Document(io.BytesIO(made.data)).tables[1]
    return [(row.cells[0].text, row.cells[1].text) for row in table.rows][1:]


def test_each_agency_gets_its_own_actions_and_no_other() -> None:
    answers = sample("mappa-b")
    found = named(lists(answers).made)

    agencies = {row["agency"].replace("_", "-") for row in answers["meeting_actions"]}
    assert found.keys() == (agencies - {"other"}) | {OUTSIDE}
    for row in answers["meeting_actions"]:
        agency = OUTSIDE if row["agency"] == "other" else row["agency"].replace("_", "-")
        assert [name for name, made in found.items() if row["action"] in text(made)] == [agency]


def test_a_list_says_what_is_to_be_done_by_whom_and_when() -> None:
    found = named(lists(sample("mappa-b")).made)

    assert told(found["police"]) == [
        (
            "3. Present the application for a new Sexual Harm Prevention Order, to keep control of "
            "stations and devices beyond the licence.",
            "6 August 2026\nDI Mair Sample",
        ),
        (
            "8. Test Ms Dŵr’s alarm and the code word with the control room.",
            "14 August 2026\nPC Owain Sample",
        ),
    ]


def test_who_was_there_in_part_gets_the_action_points_that_name_them() -> None:
    made = named(lists(sample("mappa-b")).made)[OUTSIDE]

    assert told(made) == [
        (
            "9. Move a camera to cover the path behind the bus station, which he used in January "
            "2025.",
            "14 August 2026",
        )
    ]
    assert "Emlyn Dummy" in text(made)
    assert "Dummy" not in made.name


def test_every_list_is_marked() -> None:
    for made in lists(sample("mappa-b") | {"marking": "CONFIDENTIAL"}).made:
        assert made.marking.text == "CONFIDENTIAL"
        assert mappa_docs.inspect_marking(made.data, least="CONFIDENTIAL").status == "complete"


def test_a_list_names_neither_the_offender_nor_any_other_person() -> None:
    answers = sample("mappa-b")
    owners = {row["agency"].replace("_", "-"): [] for row in answers["meeting_actions"]}
    for row in answers["meeting_actions"]:
        owners[row["agency"].replace("_", "-")].append(row["owner"])
    for name, made in named(lists(answers).made).items():
        whole = text(made)
        assert answers["offender"]["last_name"] not in whole
        for row in answers["attendance"]:
            if row["name"] in whole:
                assert name == OUTSIDE or any(row["name"] in owner for owner in owners[name])


@pytest.mark.parametrize(
    ("action", "why"),
    [
        ("Ask Ms Anna Specimen whether the camera helps.", "Action 9 may name somebody else"),
        ("Tell PC Owain Sample when the camera is moved.", "Action 9 may name somebody else"),
        ("Move a camera to where Testcase was seen.", "Action 9 may name somebody else"),
        ("Ask Carys whether the camera helps.", "Action 9 may name somebody else"),
        ("Ask Ms D whether the camera helps.", "Action 9 may name somebody else"),
        ("Ask CD whether the camera helps.", "Action 9 may name somebody else"),
        ("Ask the Dŵrs whether the camera helps.", "Action 9 may name somebody else"),
        ("Tell Sioned when the camera is moved.", "Action 9 may name somebody else"),
        ("Write to carysdwr@mail.example.", "Action 9 may name somebody else"),
        ("Ask Cаrys whether the camera helps.", "Action 9 may name somebody else"),
        # A word of the address is one of the offender’s names.
        ("Move a camera to Flat 2, 14 Heol yr Ŵyn.", "Action 9 may name somebody else"),
        ("Go by the release address of 7 Zqaxa Lane.", "Address"),
        ("Move a camera, and quote 2016/0999901R.", "PNC ID"),
        ("Move a camera, and quote 16/0999901.", "ViSOR reference"),
        ("Test the alarm near ZZ1 1ZZ.", "Postcode"),
    ],
)
def test_what_is_not_for_somebody_outside_is_not_sent(action: str, why: str) -> None:
    answers = sample("mappa-b")
    change(answers, "/offender/proposed_release_address/address", "7 Zqaxa Lane")
    change(answers, "/meeting_actions/8/action", action)
    found = lists(answers)

    assert OUTSIDE not in named(found.made)
    (refused,) = found.refused
    assert refused.startswith("Exception 1: no list was made, because")
    assert why in refused
    assert action not in refused
    assert "Dummy" not in refused


RESULT = "The owner of the corner shop has asked to be told"


@pytest.mark.parametrize(
    ("pointer", "value", "why"),
    [
        ("/previous_actions/1/result", RESULT, "Result"),
        ("/offender/nationality", {"absent": "not_known", "reason": RESULT}, "Nationality"),
    ],
)
def test_a_text_is_not_sent_though_others_of_its_name_are_ordinary_words(
    pointer: str, value: object, why: str
) -> None:
    answers = sample("mappa-b")
    change(answers, pointer, value)
    change(answers, "/meeting_actions/8/action", f"Move a camera. {RESULT}.")
    found = lists(answers)

    assert OUTSIDE not in named(found.made)
    (refused,) = found.refused
    assert why in refused
    assert RESULT not in refused


def test_an_agency_that_is_not_sent_the_minutes_is_outside() -> None:
    answers = sample("mappa-b")
    recipients = answers["distribution"]["recipients"]
    answers["distribution"]["recipients"] = [row for row in recipients if row["agency"] != "police"]
    answers["distribution"]["exceptions"] += [
        {"name": row["name"], "agency": "police", "decision": "not_sent", "reason": "Not needed."}
        for row in recipients
        if row["agency"] == "police"
    ]
    found = lists(answers)

    assert "police" not in named(found.made)
    (refused,) = found.refused
    assert refused.startswith("Police: no list was made, because Action 8 may name somebody else")


def test_who_is_named_at_no_action_gets_no_list() -> None:
    answers = sample("mappa-b")
    change(answers, "/meeting_actions/8/owner", "Somebody Else")
    found = lists(answers)

    assert OUTSIDE not in named(found.made)
    assert [why.partition(":")[0] for why in found.refused] == ["Exception 1", "Action 9"]


def test_minutes_that_are_not_agreed_or_not_complete_give_no_lists() -> None:
    answers = sample("mappa-b")
    del answers["distribution"]
    with pytest.raises(NotReadyError):
        lists(answers)
    for gone in ("amendments", "distribution"):
        answers.pop(gone, None)
    with pytest.raises(NotReadyError) as refused:
        lists(answers | {"stage": "draft_minutes"})
    assert "not agreed" in str(refused.value)


def test_minutes_of_which_something_was_not_read_give_no_lists() -> None:
    unread = (UnreadText("Section 24, Actions of the meeting", 40, "text"),)
    minutes = replace(mappa_docs.parse(sample("mappa-b")), reading=Reading("form", (), (), unread))

    with pytest.raises(NotReadyError) as refused:
        mappa_docs.action_lists(minutes, as_of=AS_OF)
    assert "was not read" in str(refused.value)


@pytest.mark.parametrize("stem", [stem for stem in STEMS if stem != "mappa-b"])
def test_other_forms_are_refused(stem: str) -> None:
    with pytest.raises(UsageError):
        lists(sample(stem))


# Twenty names, addresses and references that stand nowhere else, and where the minutes have them.
PLANTED = {
    "/victim_concerns/victims/0/who": "Ms Zqaxa Plantone",
    "/victim_concerns/victims/1/who": "Zqaxb Planttwo, aged 15 at the time",
    "/victim_concerns/victims/2/who": "Ms Zqaxc Plantthree and her son",
    "/risk_assessment/people_at_risk/0/who": "Mrs Zqaxd Plantfour",
    "/agreed_risk_assessment/people_at_risk/0/who": "Mr Zqaxe Plantfive",
    "/disclosure/disclosures/0/recipient": "Mr Zqaxf Plantsix",
    "/disclosure/disclosures/1/recipient": "Mr Zqaxg Plantseven",
    "/press_and_media/police_contact": "Det. Supt Zqaxh Planteight",
    "/press_and_media/probation_contact": "Zqaxi Plantnine",
    "/offender/aliases/0": "Zqaxj Plantten",
    "/offender/last_known_address/address": "31 Zqaxk Road",
    "/offender/proposed_release_address/address": "32 Zqaxl Road",
    "/offender/last_known_address/postcode": "ZZ91 1ZZ",
    "/offender/proposed_release_address/postcode": "ZZ92 2ZZ",
    "/offender/lead_agency_reference": "X777001",
    "/offender/visor_reference": "16/7770011",
    "/victim_views/information/0/victim": "Ms Zqaxm Planteleven",
    "/victim_concerns/victim_liaison_officer": "Zqaxn Planttwelve",
    "/agency_information/0/given_by": "Zqaxo Plantthirteen",
    "/risk_assessment/tools/0/assessor": "Zqaxp Plantfourteen",
}


def test_twenty_things_are_planted() -> None:
    assert len(set(PLANTED.values())) == len(PLANTED) == 20
    assert not any(secret in str(sample("mappa-b")) for secret in PLANTED.values())


@settings(max_examples=12)
@given(st.integers(0, 10**6))
def test_nothing_that_is_planted_comes_into_a_list(seed: int) -> None:
    answers = with_planted(seed)
    for made in lists(answers).made:
        whole = text(made)
        own = [row["action"] for row in answers["meeting_actions"] if row["action"] in whole]
        for secret in PLANTED.values():
            if secret in whole:  # an agency may read in its own actions whom they are about
                assert "other-" not in made.name
                assert any(secret in action for action in own)


def with_planted(seed: int) -> dict[str, Any]:
    """Return complete minutes with what is planted in its place, and once more in another text,
    now and then in the action of somebody who is sent action points only."""
    chance = random.Random(seed)
    answers = sample("mappa-b")
    for pointer, secret in PLANTED.items():
        change(answers, pointer, secret)
    places = list(texts(answers))
    for secret in PLANTED.values():
        outside = answers["meeting_actions"][8], "action"
        holder, name = outside if chance.random() < 0.03 else chance.choice(places)
        holder[name] = f"{holder[name]} {secret}."
    return answers


def texts(node: Any) -> Any:
    """Yield each longer text with what it stands in."""
    for name, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, str) and len(value) > 60:
            yield node, name
        elif isinstance(value, dict | list):
            yield from texts(value)


def test_who_came_for_a_part_and_has_no_decision_is_told_of() -> None:
    answers = sample("mappa-b")
    change(answers, "/distribution/exceptions/0/name", "Somebody Else")
    change(answers, "/meeting_actions/8/owner", "Somebody Else")

    (refused,) = lists(answers).refused
    assert refused.startswith("Attender 15: came for a part and is not party to the protocol")
    assert "Dummy" not in refused
