"""Whether a form is filled in, blank, or can’t be told to be either."""

import pytest

from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from tests import word_files as made
from tests.support import DOCUMENTS, sample
from tests.word_files import Section, WordFile, marked, paragraph
from tests.word_markings import inspect_word, spot_at


def test_a_blank_that_another_program_saved_is_still_one() -> None:
    file = marked(keywords="RESTRICTED, WHEN, COMPLETE")
    file.sections[0].body = made.control("Click to enter text") + made.control("Choose one")
    inspection = inspect_word(file)

    assert inspection.filled is False
    assert [
        one.when_complete for one in spot_at(inspection, "the keywords of the file").sightings
    ] == [True]


@pytest.mark.parametrize(
    ("body", "filled"),
    [
        (paragraph("A letter"), None),
        (made.control("Click here", prompt=True), False),
        (made.control("Yes") + made.control("No"), True),
        (made.control("Yes") + made.control("Click", prompt=True) * 2, None),
        (made.control("☐", boxed=False) + made.control("Click", prompt=True), False),
        (made.control("☒", boxed=True), True),
    ],
    ids=["no controls", "prompts", "answers", "mostly prompts", "an open box", "a ticked box"],
)
def test_a_form_is_filled_in_blank_or_cannot_be_told(body: str, filled: bool | None) -> None:
    assert inspect_word(WordFile([Section(body=body)])).filled is filled


@pytest.mark.parametrize("scheme", ["gpms", "gsc"])
@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_our_own_documents_are_known(stem: str, document: str, scheme: str) -> None:
    answers = submission.from_answers(sample(stem))
    blank = inspect_word(rendering.blank(stem, "docx", scheme=scheme, document=document).data)
    whole = inspect_word(rendering.render(answers, "docx", scheme=scheme, document=document).data)

    assert blank.filled is False
    assert whole.filled is not False
    for read, later in ((blank, True), (whole, False)):
        assert read.findings == ()
        assert all(one.sightings for one in read.spots)
        assert {one.when_complete for spot in read.spots for one in spot.sightings} == {later}
