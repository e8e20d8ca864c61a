"""Who may be at a meeting is told from roles and nationalities in words, and never from a guess."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition.form_index import index
from mappa_docs.rules.support.attendees import is_same_person, name_words
from mappa_docs.text import roles
from mappa_docs.text.nationality import is_foreign
from mappa_docs.text.person_names import person
from mappa_docs.text.wording import wording
from tests.support import STEMS, change, judged, sample


def codes(stem: str, changes: dict[str, object]) -> list[str]:
    answers = sample(stem, "minimal")
    for pointer, value in changes.items():
        change(answers, pointer, value)
    return [finding.code for finding in judged(answers).findings]


def with_role(role: str, agency: str) -> dict[str, object]:
    row = {"name": "Jo Specimen", "role": role, "agency": agency, "grade": "practitioner"}
    return {"/attendance/-": row | {"attended": "video", "whole_meeting": True}}


@pytest.mark.parametrize(
    "role",
    [
        "Offender",
        "The offender (by video)",
        "Offender’s solicitor",
        "the offender's mother",
        "Solicitor, for the offender",
        "Representative of the offender",
        "Appropriate adult for the offender",
        "Defence solicitor",
        "Victim",
        "Victims’ advocate",
        "Advocate for the victim",
        "victim's sister, Testford",
        "Victim’s mother-in-law",
        "Victim’s mother with her support worker",
        "Offender (with the offender manager)",
        "Offender’s partner Jo Specimen",
        "Offender’s solicitor from Specimen Legal Services",
        "Partner of the offender",
        "Friend of the victim (for support)",
        "Mother of the victim Jo Specimen",
        "Solicitor for the offender Jo Testcase",
        "Representative of the offender, Specimen Legal Services",
        "Representative of the offender from Specimen Legal Services",
        "Representative of the offender and his family",
        "Representative of the offender’s family",
        "A representative of an offender",
        "Offender’s mother - support",
        "The victim's solicitor - support",
        "mother of the victim - support",
    ],
)
def test_neither_side_may_attend(role: str) -> None:
    assert "INV-3" in codes("mappa-b", with_role(role, "other"))


@pytest.mark.parametrize(
    "role",
    [
        "Offender manager",
        "Offender Management Unit",
        "Offender’s probation officer",
        "Offender’s partner agencies lead",
        "Representative of the Offender Management Unit",
        "Victim Liaison Officer",
        "Victim Support",
        "Victim’s family liaison officer",
        "Social worker for the victim’s family",
        "Head of a unit for young offenders and victims",
        "Solicitor to the council",
        "Sex offender programme tutor",
        "Representative of Offender Health Team",
        "Representative of the Offender Assessment Unit",
        "Representative of the Offender Personality Disorder Pathway",
        "Representative of Offender and Victim Services",
        "Representative for Victim/Witness Services",
        "Representative of Offender Solutions",
        "Representative of Victim Support",
        "Representative of the offender’s GP practice",
        "Representative of the offender-management unit",
        "Advocate for Victim First",
        "Friend of Offender Charity",
        "Partner for Offender Housing",
        "Solicitor to the Victim Contact Unit",
        "Partner agency",
        "Partner agency for offender housing",
        "Probation Victim Contact Unit",
        "Offender Personality Disorder pathway lead",
        "Offender (Management Unit)",
        "Victim (Liaison Officer)",
        "Offender’s family support worker",
        "Offender Families’ Helpline",
        "Offender partner support worker",
        "Victim advocate service manager",
        "Victim Support representative",
        "Victim Liaison representative",
        "Offender Health representative",
        "Perpetrator Programme representative",
    ],
)
def test_those_who_work_with_either_side_may_attend(role: str) -> None:
    assert "INV-3" not in codes("mappa-b", with_role(role, "other"))


VICTIMS = [
    "Carl Example",
    "Ms Beth Enghraifft, aged 15",
    "Ms Carys Dŵr and her child",
    "Wife of the offender",
]
KNOWN = roles.case(person("Specimen", "Darren"), VICTIMS)
LAST_NAMES = roles.last_names(["Specimen", *VICTIMS])
offenders_and_victims = st.sampled_from(
    ("Mr Specimen", "Darren Specimen", "Darren", "Carl Example", "Ms Dŵr", "Carys Dŵr")
)
relations = st.sampled_from(
    ("Solicitor", "Mother", "mum", "Legal representative", "Friend", "Advocate", "Step-father")
)
links = st.sampled_from((" for ", " of ", ", representing ", " acting for "))


@given(relations, links, offenders_and_victims)
def test_a_side_is_known_by_names_too(relation: str, link: str, name: str) -> None:
    assert roles.side(f"{relation}{link}{name}", KNOWN)
    assert roles.side(f"{name}’s {relation.casefold()}", KNOWN)
    assert roles.side_of_name(f"Kit Sample, {relation.casefold()} of {name}", KNOWN)
    assert roles.may_be_of_a_side([f"{relation}{link}{name}"], [], LAST_NAMES)


@pytest.mark.parametrize(
    "name",
    [
        "Darren Specimen",
        "Mr Darren Specimen",
        "Mr D Specimen",
        "D. Specimen",
        "Mr Specimen",
        "SPECIMEN, Darren",
        "Carl Example",
        "Carl Example, victim",
        "Beth Enghraifft",
        "Carys Dŵr",
        "Ada Specimen (mother)",
    ],
)
def test_the_offender_and_the_victims_are_known(name: str) -> None:
    assert roles.side_of_name(name, KNOWN)
    assert roles.may_be_of_a_side([], ["Kit Sample", name], LAST_NAMES)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Specimen",
        "Kit Example",
        "HMP Specimen, secure mailbox",
        "Darren Prawf",
        "Wife Sample",
        "A Specimen",
        "Mr A Specimen",
        "DS Specimen",
    ],
)
def test_a_shared_name_makes_nobody_one_of_a_side(name: str) -> None:
    assert not roles.side_of_name(name, KNOWN)


@pytest.mark.parametrize(
    "role",
    [
        "Social worker for Darren Specimen",
        "Darren Specimen’s offender manager",
        "Victim Liaison Officer for Ms Dŵr",
        "Representative of Specimen Housing",
        "Mother and Baby Unit manager",
        "Partner, Specimen Surgery",
        "Carer support manager",
        "Family Liaison Officer",
        "Gweithiwr cymdeithasol",
    ],
)
def test_whoever_works_with_a_named_person_may_attend(role: str) -> None:
    assert not roles.side(role, KNOWN)


@pytest.mark.parametrize(
    "role",
    ["Mam y troseddwr", "Cyfreithiwr Mr Specimen", "Dioddefwr", "Ffrind Darren", "Ei gyfreithiwr"],
)
def test_a_side_is_known_in_welsh(role: str) -> None:
    assert roles.side(role, KNOWN)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Legal representative, Example & Co solicitors", "surely"),
        ("Barrister, Sample Chambers", "surely"),
        ("Solicitor", "perhaps"),
        ("Solicitor, Example and Sample", "perhaps"),
        ("Legal services, Kent County Council", ""),
        ("Force solicitor", ""),
        ("Solicitor for the Chief Constable", ""),
        ("Housing manager", ""),
    ],
)
def test_a_lawyer_acts_for_somebody_public_or_for_a_side(text: str, found: str) -> None:
    assert roles.lawyer(text) == found


TABLES = [
    (
        stem,
        listed["table"],
        listed["columns"][-1],
        {"attending": "INV-3"}.get(listed["as"], f"INV-3.{listed['as']}"),
    )
    for stem, tables in wording("sides")["tables"].items()
    for listed in tables
]


@pytest.mark.parametrize(("stem", "table", "column", "sentence"), TABLES)
def test_every_table_of_people_is_searched(
    stem: str, table: str, column: str, sentence: str
) -> None:
    answers = sample(stem, "minimal")
    change(answers, table, [{column: "Kit Example, solicitor for the offender", "agency": "other"}])

    found = [one for one in judged(answers).findings if one.code == "INV-3"]

    assert [(one.pointer, one.sentence) for one in found] == [
        (f"{table}/0/{column}", sentence.replace("receiving", "minutes"))
    ]


@pytest.mark.parametrize("stem", STEMS)
def test_no_table_of_people_who_take_part_is_left_out(stem: str) -> None:
    taking_part = ("invit", "attend", "apologies", "observers", "recipients", "exceptions")
    tables = {
        pointer
        for pointer, columns in index(stem).tables.items()
        if pointer.rpartition("/")[2].startswith(taking_part)
        and any(column.name == "name" for column in columns)
    }

    assert tables <= {table for other, table, *_ in TABLES if other == stem}


@pytest.mark.parametrize(
    ("nationality", "expected"),
    [
        ("Ruritanian", ["ATT-8"]),
        ("Irish", ["ATT-8"]),
        ("British", []),
        ("White British", []),
        ("UK", []),
        ("Welsh", []),
        ("Cymro", []),
        ("Ruritanian and British (dual)", []),
        ("Not known", ["ATT-8"]),
        ("Says that he is Ruritanian", ["ATT-8"]),
        ("N/A", ["ATT-8"]),
        ("?", ["ATT-8"]),
    ],
)
def test_immigration_is_told_unless_the_offender_is_british(
    nationality: str, expected: list[str]
) -> None:
    assert codes("mappa-b", {"/offender/nationality": nationality}) == expected


@pytest.mark.parametrize(
    ("nationality", "foreign"),
    [
        ("Non-British", True),
        ("non–british", True),
        ("Not British: Albanian", True),
        ("Not a British citizen", True),
        ("Nigerian (confirmed by passport)", True),
        ("Polish, checked with immigration", True),
        ("Canadian – no UK status", True),
        ("Canadian (British Columbia)", True),
        ("Australian, from New South Wales", True),
        ("Polish, in the UK since 2004", True),
        ("Polish (UK settled status)", True),
        ("United States of America", True),
        ("Iranian, asylum application made", True),
        ("Stateless", True),
        ("Irish", True),
        ("Believed to be Albanian", None),
        ("Believed to be British", None),
        ("Albanian, to be confirmed", None),
        ("Unconfirmed: Albanian", None),
        ("Unknown", None),
        ("Not yet established", None),
        ("Dual national", None),
        ("British or Irish", None),
        ("British Overseas citizen", None),
        ("Albanian, married to a British citizen", None),
        ("TBC", None),
        ("?", None),
        ("British and Irish", False),
        ("Ruritanian and British (dual)", False),
        ("British (confirmed by passport)", False),
        ("British, no doubt of it", False),
        ("British citizen born in Poland", False),
        ("U.K.", False),
        ("ENGLISH", False),
        ("Welshman", False),
        ("Scottish", False),
        ("Northern Irish", False),
    ],
)
def test_a_nationality_is_foreign_british_or_in_doubt(
    nationality: str, foreign: bool | None
) -> None:
    assert is_foreign(nationality) is foreign


def test_a_doubt_about_the_nationality_is_only_advice() -> None:
    answers = sample("mappa-b", "minimal")
    for nationality, severity in (("Perhaps Ruritanian", "advice"), ("Ruritanian", "warning")):
        change(answers, "/offender/nationality", nationality)

        assert [one.severity for one in judged(answers).findings] == [severity]


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        ("The prison has set level 2.", ["CUS-3"]),
        ("We raised him to level 3.", ["CUS-3"]),
        ("Level 2 was set by the prison.", ["CUS-3"]),
        ("HMP Specimen assigned the level.", ["CUS-3"]),
        ("The prison has not set the level.", []),
        ("We would set level 3.", []),
        ("We set a high level of supervision.", []),
        ("We raise a concern about the level.", []),
        ("The prison agrees with level 3.", []),
    ],
)
def test_a_prison_that_sets_the_level_is_told(reasons: str, expected: list[str]) -> None:
    assert codes("mappa-f", {"/level_view/reasons": reasons}) == expected


@given(st.integers(-30, 60), st.sampled_from(["initial", "emergency"]))
def test_an_invitation_is_late_from_the_13th_day_on(days: int, kind: str) -> None:
    invited = date(2026, 4, 8) - timedelta(days=days)
    answers = sample("mappa-b", "minimal")
    change(answers, "/meeting/kind", kind)
    change(answers, "/invitations/0/invited_on", invited.isoformat())

    found = [finding for finding in judged(answers).findings if finding.code == "INV-1"]

    assert bool(found) == (kind == "initial" and days < 14)
    assert [(one.due, one.days) for one in found] in ([], [("2026-03-25", 14 - days)])


@given(st.dates(date(2007, 1, 1), date(2009, 12, 31)))
def test_a_child_is_under_18_on_the_day_of_the_meeting(born: date) -> None:
    found = codes("mappa-b", {"/offender/date_of_birth": born.isoformat()})

    assert ("ATT-3" in found) == (born > date(2008, 4, 8))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jo Example", "DI Jo Example", True),
        ("Jo Example", "EXAMPLE, Jo", True),
        ("Jo O’Specimen", "Jo O'Specimen", True),
        ("Jo Example", "Kim Example", False),
        ("Example", "Jo Example", False),
        ("", "", False),
    ],
)
def test_a_person_is_known_by_name_with_or_without_a_rank(one: str, other: str, same: bool) -> None:
    assert is_same_person(name_words(one), name_words(other)) is same
