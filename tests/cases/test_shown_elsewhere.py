"""What a form leaves open is settled by another form of its case, and by no other."""

import json
from typing import Any

import pytest

from mappa_docs.cases import grouping, shown_elsewhere
from mappa_docs.cases.facts import Facts
from mappa_docs.cases.shown_elsewhere import OpenStep
from mappa_docs.definition import forms
from mappa_docs.definition.rulebook import rulebook
from tests.case_forms import form, minutes, report
from tests.support import ROOT, STEMS, STRANGER

DECISION = OpenStep("sent", "LIM-8", "/screening/decision_date")
RECEIPT = OpenStep("sent", "LIM-18", "/receipt/confirmed_on")
REVIEW = OpenStep("sent", "LIM-34", "/decision/decided_on")
SENT = {"/referral/date_of_referral": "2026-05-01"}


def is_settled(step: OpenStep, *some: Facts) -> bool:
    return step in shown_elsewhere.shown(grouping.groups(some), [step])


@pytest.mark.parametrize(
    ("other", "settled"),
    [
        (minutes(), True),
        (minutes(set={"/meeting/date": "2026-04-30"}), False),
        (minutes(set=STRANGER | {"/reference": "GW-0999-26-B1"}), False),
        (report("2026-06-23"), True),
        (form("mappa-a", "decided", set={"/screening/decision_date": "2026-05-04"}), True),
        (form("mappa-a", "older", set={"/screening/decision_date": "2026-02-20"}), False),
        (form("mappa-j"), False),
    ],
    ids=["meeting", "earlier meeting", "stranger", "request", "decision", "old decision", "J"],
)
def test_a_decision_on_a_referral_is_shown_by_what_followed_it(other: Facts, settled: bool) -> None:
    assert is_settled(DECISION, form("mappa-a", "sent", set=SENT), other) is settled


def test_a_confirmation_is_of_the_notification_that_was_sent() -> None:
    sent = form("mappa-j", "sent", set={"/notification/date_sent": "2026-07-22", "/receipt": None})

    assert not is_settled(RECEIPT, sent, form("mappa-j", "before"))
    later = {"/receipt/confirmed_on": "2026-07-23", "/reference": "GW-0113-26"}
    assert is_settled(RECEIPT, sent, form("mappa-j", "after", set=later))


@pytest.mark.parametrize(("charged", "settled"), [("2026-11-23", True), ("2026-11-24", False)])
def test_a_decision_on_a_review_is_about_one_charge(charged: str, settled: bool) -> None:
    sent = form("mappa-n", "sent", without=("/decision", "/board", "/central_team"))
    other: dict[str, Any] = {"/further_offence/charge_date": charged}

    assert is_settled(REVIEW, sent, form("mappa-n", "decided", set=other)) is settled


@pytest.mark.parametrize("code", [code for code, rule in rulebook().items() if rule.checks])
def test_what_shows_something_to_be_done_is_a_fact_with_a_day(code: str) -> None:
    pointers = json.loads((ROOT / "schemas" / "facts.json").read_bytes())["forms"]

    for check in rulebook()[code].checks:
        for stem, name in check.get("shown_by", {}).items():
            assert stem in STEMS
            assert forms.fields(stem)[pointers[stem][name]].kind.name == "DATE"


def test_a_day_that_is_none_shows_nothing() -> None:
    odd = form("mappa-a", "odd", set={"/screening/decision_date": "soon"})

    assert not is_settled(DECISION, form("mappa-a", "sent", set=SENT), odd)
