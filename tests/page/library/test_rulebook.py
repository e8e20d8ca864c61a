"""Searching the rulebook."""

import re

import pytest

from mappa_docs.rules import listing
from tests.page_visits import Visit


def codes(text: str) -> list[str]:
    return re.findall(r'<div id="([A-Z0-9-]+)"><dt>', text)


def test_the_whole_rulebook_is_there(visit: Visit) -> None:
    assert codes(visit.get("/rules").text) == [entry["code"] for entry in listing.records()]


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ({"words": "atT-7"}, lambda entry: entry["code"] == "ATT-7"),
        ({"words": "14.25"}, lambda entry: "14.25" in entry["guidance"]),
        ({"severity": "advice"}, lambda entry: entry["severity"] == "advice"),
        ({"form": "MAPPA D"}, lambda entry: {"MAPPA D", "all"} & {*entry["forms"]}),
        ({"words": "no rule says this"}, lambda _: False),
    ],
)
def test_a_search_finds_what_fits(visit: Visit, asked: dict[str, str], fits: object) -> None:
    assert callable(fits)
    found = codes(visit.get("/rules", params=asked).text)

    assert found == [entry["code"] for entry in listing.records() if fits(entry)]


def test_what_was_asked_for_is_text(visit: Visit) -> None:
    text = visit.get("/rules", params={"words": '"><img src=x>'}).text

    assert "<img" not in text
    assert "0 of 267 rules" in text


def test_a_paragraph_shows_the_rules_and_the_questions_that_rest_on_it(visit: Visit) -> None:
    text = visit.get("/rules/14.25").text
    rules = [entry["code"] for entry in listing.records() if "14.25" in entry["guidance"]]
    places = set(re.findall(r'href="/blanks/mappa-a#([^"]+)"', text))

    assert codes(text) == rules
    assert "offender.last_name" in places
    assert places <= set(re.findall(r' id="([^"]+)"', visit.get("/blanks/mappa-a").text))


def test_a_paragraph_on_which_nothing_rests_is_not_there(visit: Visit) -> None:
    assert visit.get("/rules/99.99").status_code == 404
