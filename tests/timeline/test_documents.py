"""How a document of a case stands."""

from dataclasses import replace

import pytest

from mappa_docs.cases import facts
from mappa_docs.cases.supersession import Replacement
from mappa_docs.checking import checked_file
from mappa_docs.checking.checked_file import CheckSettings
from mappa_docs.intake import submission
from mappa_docs.timeline import documents
from mappa_docs.timeline.case_file import CaseDocument
from tests.support import AS_OF, change, sample


def document(
    decision: str = "level_2", instead: Replacement | None = None, status: str = "complete"
) -> CaseDocument:
    answers = sample("mappa-a")
    change(answers, "/screening/decision", decision)
    given = submission.from_answers(answers, source="a.json")
    (checked,) = checked_file.check_submissions([given], CheckSettings("gpms", AS_OF))
    known: facts.Facts | None = checked.facts
    assert known
    judged = replace(checked.judgement, status=status)
    form = documents.form(checked._replace(judgement=judged), known, answers)
    (one,) = documents.documents([form], {"a.json": instead} if instead else {})
    return one


@pytest.mark.parametrize(
    ("decision", "state"),
    [
        ("level_2", "complete"),
        ("level_3", "complete"),
        ("level_1", "not_accepted"),
        ("not_category_3", "not_accepted"),
        ("category_3_rejected", "not_accepted"),
    ],
)
def test_a_referral_that_was_not_accepted_is_not_called_complete(decision: str, state: str) -> None:
    assert document(decision).state == state


def test_what_is_missing_or_wrong_comes_before_what_was_decided() -> None:
    assert document("level_1", status="incomplete").state == "faults"


def test_what_is_superseded_is_that_however_complete_it_is() -> None:
    assert document(instead=Replacement("b.json")).state == "superseded"
    assert document(instead=Replacement("b.json", is_copy=True)).state == "copy"


def test_without_a_date_a_document_stands_at_the_end() -> None:
    forms = []
    for name, dated in (("a.json", None), ("b.json", "2026-02-16")):
        answers = sample("mappa-a")
        change(answers, "/referral/date_of_referral", dated)
        given = submission.from_answers(answers, source=name)
        (checked,) = checked_file.check_submissions([given], CheckSettings("gpms", AS_OF))
        assert checked.facts
        forms.append(documents.form(checked, checked.facts, answers))

    assert [one.file for one in documents.documents(forms, {})] == ["b.json", "a.json"]
