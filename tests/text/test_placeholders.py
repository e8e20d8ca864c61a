"""What is a stand-in, of which families, and what is an answer although it sounds like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.definition.prompts import prompt
from mappa_docs.model import Kind
from mappa_docs.text.placeholders import stand_in, stand_ins
from mappa_docs.text.stand_in_families import families

STAND_INS = {
    "template": [
        *(
            "{{ reason }}",
            "{{victim}}",
            "{% if x %}",
            "${offence}",
            "<<Name>>",
            "«Address»",
            "%NAME%",
        ),
        *("[insert]", "[Insert a summary of the plan]", "<insert name>", "{first_name}", "[Name]"),
        *(
            "MERGEFIELD Surname",
            "{ MERGEFIELD Surname \\* MERGEFORMAT }",
            "@Model.Offence",
            "insert",
        ),
    ],
    "prompt": [
        *("Click or tap here to enter text.", "Choose an item.", "Click or tap to enter a date."),
        *("Click here to enter text", "Select an option", "Please select", "Enter text here"),
        *("Yes/No", "☐ Yes ☐ No", "delete as appropriate"),
        *("Cliciwch neu dapiwch yma i roi testun.", "Dewiswch eitem."),
    ],
    "null": [
        *("NULL", "null", "(null)", "<NA>", "NaN", "nan", "NaT", "undefined", "#N/A", "#REF!"),
        *("#VALUE!", "#DIV/0!", "#NAME?", "[object Object]", "\\N", "System.Object", "DBNull"),
        *('"NULL"', "Null.", "NULL NULL", "(blank)", "Invalid Date"),
    ],
    "mask": [
        "**REDACTED**",
        "[REDACTED]",
        "redacted",
        "████",
        "Confidential",
        "Cannot be shared",
        "****",
        "LIMITED ACCESS",
        "####",
    ],
    "sign": ["-", "–", "...", "?", "XXXX", "xx", "x", "aaa", "000", "xxx xxx", "*", '""'],
    "figures": ["12345", "1234567890"],
    "test": [
        *(
            "TEST",
            "test.",
            "Testing 123",
            "this is a test",
            "Lorem ipsum dolor sit amet, consectetur",
        ),
        *("asdf", "qwerty", "foo", "foo bar", "abc", "dummy text", "blah blah", "Sample text"),
    ],
    "putting_off": [
        *("TBC", "t.b.c.", "[TBC]", "T/B/C", "to follow", "To be confirmed", "details to follow"),
        *("pending", "not yet completed"),
        *("Verbal update", "Verbal update at meeting", "further update to be provided"),
    ],
    "awaited": ["Awaiting information", "Awaiting report from police", "OASys awaited"],
    "pointing": [
        *("See above", "see case record.", "See PSR", "see OASys", "As per OASys", "attached"),
        *("Please see the attached report", "Refer to OASys section 6 dated 12/03/2026", "ditto"),
        *("PSR attached", "See MAPPA A", "as stated above", "Please see OASys, PSR and case notes"),
        *("gweler uchod", "See 7.2", "cut and paste from OASys", "held by police", "As last MAPPA"),
    ],
    "nothing": [
        *("No info", "No information available", "Data not available", "Not recorded", "Not named"),
        *("not provided", "None given", "No further information at this time", "left blank"),
        *("Left blank by agency", "Unable to complete this section", "Cannot comment"),
    ],
    "not_applicable": [
        "N/A",
        "n/a.",
        "Not applicable",
        "NA",
        "N/A at present",
        "no longer applicable",
    ],
    "bare": [
        "not known",
        "unknown",
        "N/K",
        "don’t know",
        "Not sure",
        "I do not know",
    ],
    "none": ["None", "nil", "Nothing.", "zero", "dim"],
    "nought": ["0", " 0."],
    "yes_or_no": ["yes", "No."],
    "markup": [
        "<p></p>",
        "<p>&nbsp;</p>",
        "&nbsp;",
        "<br/>",
        "<div class='x'></div>",
        "&amp;nbsp;",
    ],
    "asking": [
        "Ask OM",
        "Speak to the offender manager",
        "Please ring me to discuss",
        "call for details",
        "OM to update",
        "To discuss",
    ],
    "no_name": ["Surname", "Anonymous", "Mr X", "Offender 1", "Unknown male", "No name"],
}
ANSWERS = [
    *("", "  ", "\n", "Low", "N1 9GU", "Nant", "Ŵyn", "لا", "אין", "III", "Xu", "Ww", "Ng"),
    *("TBC by the court on 3 May", "See above for the dates of 2019", "As above, and he has moved"),
    *("None known", "None recorded", "No previous convictions", "No concerns", "Nothing to report"),
    *("He tested negative", "Test match at Lord’s", "No test was taken", "Victim not identified"),
    *("Null and void since 2019", "He has nothing to lose", "The report is late", "In custody"),
    *("To be supervised weekly by PC Null", "See his mother every week", "Not yet allocated"),
    *("Refer to drug services", "Attached to his mother", "Pending trial at Leeds Crown Court"),
    *("He redacted the letter", "No fixed abode", "No contact with [Victim A]", "[Victim A]"),
    *("Risk < 5 %", "Dim ond ar y penwythnos", "Nid yw’n hysbys i’r heddlu"),
    *("- Not to contact the victim\n- To reside as directed", "1991-07-30", "Category 2", "99"),
    *(
        "R&D",
        "He said <I will find her>",
        "Fish & chips; then he left",
        "Nothing further since 2019",
    ),
    *(
        "Contact with his victim",
        "Call girls are at risk",
        "Police to visit weekly",
        "Confidential source",
    ),
    *(
        "Yes. No contact since",
        "Updated weekly",
        "Discussed with him",
        "Person of interest",
        "Mr Marsh",
    ),
    *("See the victim liaison officer’s report of 3 May for what she fears", "On licence"),
    *(
        "A. N. Other",
        "Nat Whitlock",
        "Police",
        "NSPCC",
        "ABC Housing",
        "Access to the records office",
    ),
]


@pytest.mark.parametrize(
    ("family", "text"), [(family, text) for family, texts in STAND_INS.items() for text in texts]
)
def test_a_stand_in_is_known_however_it_is_written(family: str, text: str) -> None:
    stands = stand_in(text)

    assert stands is not None
    assert stands.families[0] == family


def test_every_family_has_examples() -> None:
    assert set(STAND_INS) == set(families())


@pytest.mark.parametrize("kind", list(Kind))
def test_what_our_own_blanks_print_is_no_answer(kind: Kind) -> None:
    stands = stand_in(prompt(kind))

    assert stands is not None
    assert stands.families == ("prompt",)


@pytest.mark.parametrize(
    ("text", "made_of"),
    [
        ("TBC - see OASys", ("putting_off", "pointing")),
        ("{{ x }} / NULL", ("template", "null")),
        ("Mr {{ x }}", ("template", "no_name")),
        ("N/A (see above)", ("not_applicable", "pointing")),
    ],
)
def test_several_stand_ins_are_one(text: str, made_of: tuple[str, ...]) -> None:
    stands = stand_in(text)

    assert stands is not None
    assert stands.families == made_of


@pytest.mark.parametrize("text", ANSWERS)
def test_what_says_anything_more_is_an_answer(text: str) -> None:
    assert stand_in(text) is None


@given(
    st.sampled_from([text for texts in STAND_INS.values() for text in texts]),
    st.sampled_from(["He is at risk from his brother: ", "Supervised weekly by PC Marsh. "]),
    st.booleans(),
)
def test_a_sentence_with_a_stand_in_in_it_is_an_answer(
    text: str, sentence: str, first: bool
) -> None:
    whole = f"{text}\n{sentence}" if first else sentence + text

    assert stand_in(whole) is None or text.startswith("Lorem")


@given(st.text(max_size=200))
def test_any_text_can_be_asked_about(text: str) -> None:
    stands = stand_in(text)

    assert stands is None or set(stands.families) <= set(families())


def test_a_long_list_of_stand_ins_is_soon_read() -> None:
    """Only so many words are looked at, so that a text made to be hard takes no longer."""
    assert stand_in("see the " * 14 + "x") is None
    assert stand_in("see oasys and " * 2000) is None


@given(st.sampled_from([*(text for texts in STAND_INS.values() for text in texts), *ANSWERS]))
def test_the_quick_look_misses_none_and_takes_none_for_one(text: str) -> None:
    texts = ["He works", text, f"“{text.upper()}”", f"{text}."]

    assert stand_ins(texts).keys() == {each for each in texts if stand_in(each)}
