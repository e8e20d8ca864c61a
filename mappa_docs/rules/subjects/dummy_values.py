"""Dates, telephone numbers and e-mail addresses that stand there because something had to.

A program puts 1 January 1900 where it has no date, and a person noughts where there is no number.
They are there to be looked at again, so these are warnings.
"""

from collections.abc import Callable, Iterator
from datetime import date

from mappa_docs.definition.form_index import index
from mappa_docs.intake.answers import Answers, places
from mappa_docs.model import Field, Kind, Label
from mappa_docs.rules.registry import Check, Maker, Problem, made_rule
from mappa_docs.text import dummy_values

# Asks whether a text is one, as of a day.
_Ask = Callable[[str, date], bool]


def _maker(wanted: Callable[[Field], bool], is_dummy: _Ask) -> Maker:
    """Return what makes a rule about all wanted fields of a form, wherever they stand."""

    def make(stem: str) -> Check | None:
        groups, tables = index(stem).questions(wanted)

        def check(answers: Answers) -> Iterator[Problem]:
            for pointer, group, named in places(answers, groups, tables):
                for name, field in named.items():
                    value = group.get(name)
                    if value and type(value) is str and is_dummy(value, answers.as_of):
                        question = {"question": Label(field.pointer)}
                        yield Problem(f"{pointer}/{name}", parameters=question)

        return check if groups or tables else None

    return make


def _is_date(field: Field) -> bool:
    return field.kind is Kind.DATE and field.name not in dummy_values.dates_left_out()


made_rule("PLA-4", _maker(_is_date, dummy_values.is_dummy_date))
made_rule(
    "PLA-5",
    _maker(
        lambda field: "telephone" in field.name,
        lambda text, _: dummy_values.is_dummy_telephone(text),
    ),
)
made_rule(
    "PLA-6",
    _maker(
        lambda field: "email" in field.name or "mailbox" in field.name,
        lambda text, _: dummy_values.is_dummy_email(text),
    ),
)
