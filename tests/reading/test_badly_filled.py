"""Forms as people really fill them in: each word is at its place, or reported, and none elsewhere.

`badly_filled.json` says of each what comes out: `placed`, an answer by its pointer; `one_of`, one
of several; `either`, the same, where null stands for no answer and words that are reported; `kept`,
words that are in the answer or reported; `open`, where there is no answer; `rows`, how many;
`unread`, at least so many characters of a section that are reported, of any where it is "";
`warned`, that somebody is told. Everything else is as it was in the form before.
"""

import json
from typing import Any

import pytest

import mappa_docs
from mappa_docs import Extraction
from tests.badly_filled import ANSWERS, DONE, base
from tests.filled_by_hand import type_into
from tests.support import ROOT
from tests.what_was_read import leaves
from tests.word_form import WordForm

CASES: dict[str, dict[str, Any]] = json.loads(
    (ROOT / "tests" / "reading" / "badly_filled.json").read_bytes()
)
# What a case may ask for that leaves something to report.
REPORTING = ("unread", "either", "kept", "warned", "may_be_reported")


def spoilt(name: str) -> bytes:
    form = WordForm(base())
    if name in DONE:
        DONE[name](form)
    for tag, words in CASES[name].get("type", {}).items():
        type_into(form.control(tag), words)
    return form.data()


def test_the_cases_are_those_that_are_made() -> None:
    assert {*DONE} == {name for name, case in CASES.items() if "type" not in case}


@pytest.mark.parametrize("name", CASES)
def test_each_word_is_at_its_place_or_reported(name: str) -> None:
    case = CASES[name]
    extraction = mappa_docs.extract(spoilt(name))
    read = dict(leaves(extraction.submission))
    reported = sum(one.characters for one in extraction.unread)

    for pointer, allowed in (case.get("one_of", {}) | case.get("either", {})).items():
        assert read.get(pointer) in allowed
        if read.pop(pointer, None) is None:
            assert extraction.unread
            # Ticked boxes are no characters.
            assert reported >= min(_characters(said) for said in allowed if said is not None)
    for pointer, words in case.get("kept", {}).items():
        answer = _seen(str(read.pop(pointer, "")))
        assert reported >= sum(len(_seen(one)) for one in words if _seen(one) not in answer)
    for pointer, number in case.get("rows", {}).items():
        step = pointer.rpartition("/")[2]
        rows = extraction.submission["risk_assessment"][step]
        assert len(rows) == number
    for section, least in case.get("unread", {}).items():
        assert _reported_in(extraction, section) >= least
    if case.get("warned"):
        assert extraction.findings or extraction.unread
    if not any(case.get(key) for key in REPORTING):
        assert extraction.status == "read"
        assert extraction.unread == ()
    placed = case.get("placed", {})
    assert {pointer: read.get(pointer) for pointer in placed} == placed
    expected = {
        pointer: value
        for pointer, value in (dict(leaves(ANSWERS)) | placed).items()
        if not _is_open(pointer, case)
    }
    assert _compared(read, case) == _compared(expected, case)


def _compared(answers: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    """Return the answers that are compared one by one: those that were not looked at already."""
    looked_at = {**case.get("one_of", {}), **case.get("either", {}), **case.get("kept", {})}
    tables = tuple(f"{pointer}/" for pointer in case.get("rows", {}))
    return {
        pointer: value
        for pointer, value in answers.items()
        if pointer not in looked_at and not pointer.startswith(tables or ("-",))
    }


def _is_open(pointer: str, case: dict[str, Any]) -> bool:
    return any(f"{pointer}/".startswith(f"{place}/") for place in case.get("open", ()))


def _reported_in(extraction: Extraction, section: str) -> int:
    return sum(one.characters for one in extraction.unread if section in one.section)


def _characters(said: object) -> int:
    return 0 if isinstance(said, list | bool) else len(_seen(said))


def _seen(text: object) -> str:
    said = " ".join(map(str, text.values())) if isinstance(text, dict) else str(text)
    return "".join(said.split())
