"""A summary is held against those who attended the meetings of its case, and names are not told."""

import pytest

from mappa_docs.cases.named_people import named
from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from tests.case_forms import form, minutes, the_case
from tests.support import AS_OF, STEMS, sample

DISCUSSION = "/summary/discussion"


@pytest.mark.parametrize(
    "text",
    [
        "Lowri Prawf said that she would ask.",
        "PRAWF, Lowri, would ask.",
        "Ms Prawf would ask.",
        "Lowri Prawf’s report was read.",
    ],
)
def test_a_summary_that_names_somebody_who_attended_is_told(text: str) -> None:
    case = the_case(minutes(), form("mappa-m", set={DISCUSSION: text}))
    (found,) = [one for one in case.findings if one.finding.code == "M-5"]

    assert set(found.files) == {"mappa-m", "mappa-b"}
    assert "prawf" not in found.finding.message.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "The Victim Liaison Officer said that she would ask.",
        "Lowri Sbesimen and Kim Prawf rang.",
        "The report of Prawf Electronics was read.",
    ],
)
def test_another_name_is_nobody_who_attended(text: str) -> None:
    case = the_case(minutes(), form("mappa-m", set={DISCUSSION: text}))

    assert "M-5" not in [one.finding.code for one in case.findings]


def test_without_minutes_nobody_can_be_compared() -> None:
    case = the_case(form("mappa-m", set={DISCUSSION: "Lowri Prawf rang."}), form("mappa-a"))

    assert "M-5" not in [one.finding.code for one in case.findings]


@pytest.mark.parametrize("stem", STEMS)
def test_few_forms_keep_names(stem: str) -> None:
    kept = named(Answers(from_answers(sample(stem)), AS_OF))

    assert bool(kept) == (stem in ("mappa-b", "mappa-e", "mappa-m"))
