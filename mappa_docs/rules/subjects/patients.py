"""MAPPA I: which discharge an order allows, the referral for a meeting, and what ends MAPPA."""

from collections.abc import Iterator, Mapping
from typing import Any

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.intake.answers import Answers
from mappa_docs.rules.registry import Problem, rule

# What a check excludes for some orders, and the question that says so.
_ASKED = {"discharge": "/leave/discharge_type", "authority": "/leave/authority"}
_NO_REFERRAL = ("none", "not_applicable")


@rule("I-4", "mappa-i")
def discharge_fits_the_order(answers: Answers) -> Iterator[Problem]:
    """3.74, 26.5, 26.9, 26.10, 26.17, 26.24: only a restricted patient is discharged with
    conditions or by the Secretary of State, and one under restrictions with no others. Which orders
    allow which kind, and who decides, is data."""
    if answers.text("/leave/event") != "discharge":
        return
    order, lifted = answers.text("/hospital/order"), _is_lifted(answers)
    for check in rulebook()["I-4"].checks:
        if not _is_excluded(check, order, lifted=lifted):
            continue
        for what, pointer in _ASKED.items():
            if what in check and answers.text(pointer) == check[what]:
                yield Problem(pointer, sentence=f"I-4.{check['sentence']}")


@rule("I-5", "mappa-i")
def level_2_or_3_is_referred(answers: Answers) -> Iterator[Problem]:
    """26.64: where level 2 or 3 is believed to be required, a formal referral is made."""
    none = answers.text("/leave/referral_date/absent") in _NO_REFERRAL
    if none and answers.number("/leave/level") in (2, 3):
        yield Problem("/leave/referral_date")


@rule("I-6", "mappa-i")
def return_to_prison_is_no_exit(answers: Answers) -> Iterator[Problem]:
    """26.14, 26.71, 26.72: Part 4 is for a patient who is no longer subject to MAPPA. One who goes
    back to prison is, as before."""
    if answers.text("/exit/reason") == "returned_to_prison":
        yield Problem("/exit/reason")


def _is_excluded(check: Mapping[str, Any], order: str, *, lifted: bool) -> bool:
    if order not in check["orders"]:
        return False
    # Where restrictions have ended, the patient is treated as one without them (26.16).
    return not (check.get("while_restricted") and lifted)


def _is_lifted(answers: Answers) -> bool:
    ended, planned = answers.day("/hospital/restrictions_end"), answers.day("/leave/planned_date")
    return bool(ended and planned and ended <= planned)
