"""Each answer that records what did not happen is a warning, and no error."""

import pytest

from mappa_docs.definition.rulebook import rulebook
from mappa_docs.messages import english
from mappa_docs.rules.subjects.recorded_answers import Recorded, recorded
from tests.support import STEMS, cases, judged

ENTRIES = [
    (stem, code, entry)
    for code, rule in rulebook().items()
    if rule.recorded
    for stem in STEMS
    for entry in recorded(code, stem)
]


@pytest.mark.parametrize(("stem", "code", "entry"), ENTRIES)
def test_an_answer_that_explains_itself_is_a_warning_in_some_case(
    stem: str, code: str, entry: Recorded
) -> None:
    place = entry.at.replace("*", "0")
    found = [
        finding
        for case in cases_of(stem)
        if (place, code) in case.findings or (entry.at.replace("*", "1"), code) in case.findings
        for finding in judged(case.answers, case.as_of).findings
        if finding.sentence.startswith("RECORDED") and finding.code == code
    ]

    assert entry.what in {
        str(dict(finding.parameters)["what"]).removeprefix("recorded.") for finding in found
    }
    assert {finding.severity for finding in found} == {"warning"}


def cases_of(stem: str) -> list:
    return [case for case in CASES if case.stem == stem]


CASES = cases()


@pytest.mark.parametrize("code", [code for code, rule in rulebook().items() if rule.recorded])
def test_each_entry_holds_on_a_form(code: str) -> None:
    held = {entry.at for stem in STEMS for entry in recorded(code, stem)}

    assert {entry["at"] for entry in rulebook()[code].recorded} == held


def test_what_is_recorded_has_words() -> None:
    entries = [
        entry for rule in rulebook().values() for entry in (*rule.recorded, *rule.explained_by)
    ]

    assert all(english.term(f"recorded.{entry['what']}") for entry in entries)
