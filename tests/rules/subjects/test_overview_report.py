"""Whoever the review names is found wherever the Overview Report prints a text, in any shape."""

from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.intake.answers import Answers
from mappa_docs.intake.submission import from_answers
from mappa_docs.rules.subjects import overview_report
from mappa_docs.rules.support.printed_texts import passages
from tests.support import AS_OF, change, sample

PLACES = [
    passage.pointer
    for passage in passages(Answers(from_answers(sample("mappa-o")), AS_OF), "overview")
]
SHAPES = (
    "{given} {family} was told.",
    "It was told to {family}, {given}.",
    "{given} {family}’s report was late.",
    "Nobody told {given}\n{family}.",
)
# The offender, a member of the panel, and somebody whom only a text of the report names.
people = st.sampled_from(
    (("Gethin", "Testcase"), ("Geraint", "Testun"), ("Carys", "Dŵr"), ("Lowri", "Prawf"))
)


@given(people, st.sampled_from(SHAPES), st.sampled_from(PLACES))
def test_a_person_of_the_review_is_an_error_anywhere(
    name: tuple[str, str], shape: str, place: str
) -> None:
    given_name, family = name
    answers = sample("mappa-o")
    change(answers, place, shape.format(given=given_name, family=family))
    read = Answers(from_answers(answers), AS_OF)

    (problem,) = overview_report.overview_identifies_nobody(read)

    assert problem.pointer == place
    assert problem.sentence.startswith("O-4.surely")


@given(st.sampled_from(PLACES))
def test_a_text_without_clues_is_let_through(place: str) -> None:
    answers = sample("mappa-o")
    change(answers, place, "Each agency told the others what it knew, from May 2026 on.")

    assert not list(
        overview_report.overview_identifies_nobody(Answers(from_answers(answers), AS_OF))
    )
