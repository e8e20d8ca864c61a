"""What is said of an answer that could not be read: what to write in its place."""

import pytest

from mappa_docs.reading import reading_findings
from mappa_docs.reading.assembling import UnreadAnswer


@pytest.mark.parametrize(
    ("pointer", "said"),
    [
        (
            "/category/category",
            "MAPPA category: what was written is none of the options: "
            "Category 1 – registered sexual offender · "
            "Category 2 – violent or other sexual offender · "
            "Category 3 – other dangerous offender · "
            "Category 4 – terrorist or terrorist-risk offender",
        ),
        ("/referral/area", "MAPPA Area: what was written is none of the options"),
        (
            "/victim_concerns/marac",
            "Referred to a MARAC: what was written is none of the options: Yes · No",
        ),
        ("/diversity/characteristics/0", "Diversity: what was written is none of the options"),
    ],
)
def test_options_are_named_where_they_are_few(pointer: str, said: str) -> None:
    (finding,) = reading_findings.of_answers("mappa-a", [UnreadAnswer(pointer, "choice", 4)])

    assert finding.message == said
