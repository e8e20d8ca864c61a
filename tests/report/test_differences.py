"""What is said of the differences: places and counts, the answers only where they are asked for,
and always the marking."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mappa_docs
from mappa_docs import Differences
from mappa_docs.documents.request import Format
from mappa_docs.issuing.shown_texts import shown
from mappa_docs.markings.document_marking import floor
from mappa_docs.report import difference_note, differences
from tests.generated_submissions import generated
from tests.support import STEMS, change, filled_with_sentinels, remove, sample

SEEDS = st.integers(0, 10**6)
MARKING = floor("gpms")
# Of what stands in the sentinels, this stands nowhere else.
NASTY = re.compile(r"7\s*\*\s*7|panic")
FORMATS = ("text", "json", "html", "docx")


def diff(old: dict[str, Any], new: dict[str, Any]) -> Differences:
    return mappa_docs.diff(mappa_docs.parse(old), mappa_docs.parse(new))


def said(found: Differences, to: str, *, values: bool) -> str:
    """Return everything that the result shows or carries as text."""
    if to == "docx":
        data = difference_note.write(found, marking=MARKING, values=values)
        return "\n".join(shown(data, Format.DOCX))
    return differences.report(found, to, marking=MARKING.text, values=values)


def changed_everywhere(answers: Any) -> Any:
    """Return the answers with another end of each."""
    if isinstance(answers, dict):
        return {
            name: value if name in ("form", "edition", "marking") else changed_everywhere(value)
            for name, value in answers.items()
        }
    if isinstance(answers, list):
        return [changed_everywhere(value) for value in answers]
    return f"{answers} besides"


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("stem", STEMS)
def test_no_answer_is_said_unless_it_is_asked_for(stem: str, to: str) -> None:
    whole = filled_with_sentinels(stem)
    whole["a name with 7*7 in it"] = "and 7*7"
    nothing = {name: whole[name] for name in ("form", "edition")}

    for old, new in (
        (whole, changed_everywhere(whole)),
        (whole, nothing),
        (nothing, whole),
    ):
        found = diff(old, new)
        assert found.changes
        text = said(found, to, values=False)
        assert not NASTY.search(text)
        assert "besides" not in text


@settings(max_examples=25)
@given(st.sampled_from(STEMS), SEEDS, SEEDS)
def test_no_text_of_either_is_in_what_is_said(stem: str, one: int, other: int) -> None:
    found = diff(generated(stem, one), generated(stem, other))
    text = said(found, "text", values=False) + said(found, "json", values=False)

    for side in (found.old, found.new):
        for answer in texts(side.answers | {"form": ""}):
            assert len(answer) < 12 or answer not in text


@pytest.mark.parametrize("to", ["text", "html", "docx"])
@pytest.mark.parametrize("stem", STEMS)
def test_where_they_are_asked_for_all_answers_that_changed_are_said(stem: str, to: str) -> None:
    old = {name: sample(stem)[name] for name in ("form", "edition")}
    text = said(diff(old, sample(stem)), to, values=True)
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))
    for sign, entity in (("&", "&amp;"), ("'", "&#39;"), ('"', "&#34;"), ("<", "&lt;")):
        text = text.replace(entity, sign)

    for answer in texts(sample(stem)):
        if answer not in old.values() and len(answer.split()) > 1:
            assert " ".join(answer.split()) in text


def test_a_record_has_the_old_and_the_new_answers_where_they_are_asked_for() -> None:
    new = sample("mappa-a")
    new["offender_views"]["views"] += " He agrees."
    found = diff(sample("mappa-a"), new)
    (told,) = json.loads(said(found, "json", values=True))["changes"]

    assert told["old"] == sample("mappa-a")["offender_views"]["views"]
    assert told["new"] == new["offender_views"]["views"]
    assert "".join(one["text"] for one in told["pieces"] if one["kind"] != "removed") == told["new"]
    (untold,) = json.loads(said(found, "json", values=False))["changes"]
    assert untold == {
        "kind": "changed",
        "section": "Section 11, Offender’s knowledge and views",
        "place": "The offender’s views",
        "label": "The offender’s views",
        "old_pointer": "/offender_views/views",
        "pointer": "/offender_views/views",
        "answers": 1,
        "words": {"removed": 0, "added": 2},
    }


def test_a_name_that_the_form_does_not_know_is_an_answer_too() -> None:
    new = sample("mappa-a")
    new["victim_concerns"]["victims"][0]["Ms Testcase"] = "x"
    new["Ms Testcase"] = "y"
    found = diff(sample("mappa-a"), new)

    assert "Ms Testcase" not in said(found, "json", values=False)
    told = json.loads(said(found, "json", values=False))["changes"]
    assert [one["pointer"] for one in told] == ["/victim_concerns/victims/0", ""]
    assert "Ms Testcase" in said(found, "text", values=True)


@pytest.mark.parametrize("values", [False, True])
@pytest.mark.parametrize("to", FORMATS)
def test_the_marking_stands_at_the_top_and_at_the_bottom(to: str, values: bool) -> None:
    found = diff(sample("mappa-a"), sample("mappa-a") | {"version": "1.1"})
    text = said(found, to, values=values)

    assert text.count(MARKING.text) >= (1 if to == "json" else 2)
    if to == "text":
        lines = text.split("\n")
        assert lines[0] == lines[-1] == MARKING.text


def test_what_may_be_two_people_is_said_first() -> None:
    new = sample("mappa-a")
    change(new, "/offender/date_of_birth", "1985-04-13")
    found = diff(sample("mappa-a"), new)

    assert (
        said(found, "text", values=False)
        .split("\n")[1]
        .startswith(
            "These may be about two different people. Not the same in both: the date of birth."
        )
    )
    page = said(found, "html", values=False)
    assert page.index("two different people") < page.index("difference")
    assert "1985" not in page


def test_a_page_stands_alone_and_says_in_words_what_changed() -> None:
    new = sample("mappa-a")
    new["offender_views"]["views"] = new["offender_views"]["views"].replace("leaflet", "letter", 1)
    page = said(diff(sample("mappa-a"), new), "html", values=True)

    assert "<del>[removed: leaflet]</del> <ins>[added: letter]</ins>" in page
    assert not re.search(r"src=|href=|url\(|@import|<script", page)
    assert '<html lang="en-GB">' in page
    assert page.count("<h1>") == 1


def test_markup_in_an_answer_is_text() -> None:
    new = sample("mappa-a")
    new["offender_views"]["views"] = "<script>alert(1)</script> & <b>"
    page = said(diff(sample("mappa-a"), new), "html", values=True)

    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;" in page


def test_in_word_lines_and_words_say_what_changed() -> None:
    new = sample("mappa-a")
    new["offender_views"]["views"] = new["offender_views"]["views"].replace("leaflet", "letter", 1)
    found = diff(sample("mappa-a"), new)
    data = difference_note.write(found, marking=MARKING, values=True)

    from mappa_docs.ooxml.zip_writer import unpack

    body = unpack(data)["word/document.xml"].decode()
    removed = '<w:strike/></w:rPr><w:t xml:space="preserve">[removed: leaflet]</w:t>'
    added = '<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">[added: letter]</w:t>'
    assert removed in body
    assert added in body
    assert mappa_docs.inspect_marking(data).status == "complete"


def test_rows_are_named_by_their_numbers() -> None:
    new = sample("mappa-a")
    victims = new["victim_concerns"]["victims"]
    victims.append(victims.pop(0))
    victims[2]["concerns"] += " She has moved."
    del victims[0]
    remove(new, "/risk_management_plan/licence_conditions/1")
    text = said(diff(sample("mappa-a"), new), "text", values=False)

    assert "\n  Victim 2 (before: 1), concerns: changed: 3 words added\n" in text
    assert "\n  Victim 2 (before): removed, 6 answers\n" in text
    assert "\n  Licence conditions, line 2 (before): removed\n" in text


def texts(node: Any) -> list[str]:
    """Return every text in answers that nobody chose from a list."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in texts(value)]
    if isinstance(node, list):
        return [text for value in node for text in texts(value)]
    return [node] if isinstance(node, str) and " " in node else []
