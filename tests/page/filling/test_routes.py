"""Every form is filled in on the page, and what comes out is what was filled in."""

import json

import pytest

from mappa_docs.definition import schema_files
from mappa_docs.intake.submission import from_answers
from mappa_docs.page.filling.draft import of_submission
from tests.filled_pages import Filler, boxes_of, pages
from tests.page_visits import Visit
from tests.support import sample

STEMS = schema_files.stems()


@pytest.mark.parametrize("stem", STEMS)
def test_a_form_filled_in_from_its_sample_gives_the_same_answers(visit: Visit, stem: str) -> None:
    wanted = from_answers(sample(stem)).answers
    source = of_submission(from_answers(wanted))
    filler = Filler.begins(visit, stem)

    for path, places in pages(source):
        filler.fills(path, boxes_of(source, places))
    data = filler.visit.post(f"{filler.base}/finish", {"to": "json"})

    assert json.loads(data.content) == {k: v for k, v in wanted.items() if k != "carried"}


@pytest.mark.parametrize("stem", STEMS)
def test_what_is_sent_back_as_it_was_shown_changes_nothing(visit: Visit, stem: str) -> None:
    given = from_answers(sample(stem)).answers
    filler = Filler.opens(visit, "draft.json", json.dumps(given).encode())

    for path, _ in pages(of_submission(from_answers(given))):
        assert filler.sends_back(path).status_code == 303

    assert filler.draft.answers == given
    assert not filler.draft.unusable
