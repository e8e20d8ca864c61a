"""Of the answers, those that a document shows are kept, and its pages follow from these alone."""

import pytest

from mappa_docs.definition import pointers, views
from mappa_docs.documents import printed_answers, shown_answers
from tests.support import DOCUMENTS, filled_with_sentinels, sample, sentinels, shown


@pytest.mark.parametrize("kind", ["complete", "minimal", "draft"])
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_what_is_kept_makes_the_same_document(stem: str, document: str, kind: str) -> None:
    form, answers = views.view(stem, document), sample(stem, kind)
    kept = shown_answers.shown(form, answers)
    unshown = shown_answers.unshown(form, answers)

    assert printed_answers.printed(form, kept, unshown) == printed_answers.printed(form, answers)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_each_answer_is_kept_where_it_is_shown_and_nowhere_else(stem: str, document: str) -> None:
    kept = shown_answers.shown(views.view(stem, document), filled_with_sentinels(stem))
    texts = {value for _, value in pointers.walk(kept)}

    for pointer, text in sentinels(stem).items():
        assert (text in texts) == (pointer in shown(stem, document)), pointer


def test_a_reason_stays_with_the_group_only_where_the_document_names_it() -> None:
    reason = {"absent": "withheld", "reason": "Not for the panel"}
    answers = sample("mappa-o") | {"process": reason | {"more": "unheard of"}}

    own = shown_answers.shown(views.view("mappa-o"), answers)
    overview = shown_answers.shown(views.view("mappa-o", "overview"), answers)
    assert own["process"] == reason
    assert "process" not in overview


def test_only_a_document_that_leaves_answers_out_needs_more_than_these() -> None:
    assert shown_answers.unshown(views.view("mappa-a"), sample("mappa-a")) == (frozenset(),) * 2
    assert shown_answers.unshown(views.view("mappa-m", "record"), sample("mappa-m")).not_arise
