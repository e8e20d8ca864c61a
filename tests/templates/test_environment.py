"""The environment of tags: the last wall, should anything get past those before."""

from typing import Any

import pytest
from jinja2.exceptions import TemplateError

from mappa_docs.templates import answer_tokens
from mappa_docs.templates.answer_tokens import TooManyRowsError
from mappa_docs.templates.environment import TemplateEnvironment, look_at
from mappa_docs.templates.expressions import ForbiddenError
from mappa_docs.templates.names import Names

PRINTED = {"person": {"name": "Testcase"}, "rows": [{"who": "a"}, {"who": "b"}], "shape": {}}


def context() -> dict[str, Any]:
    return answer_tokens.context(PRINTED, {}, Names({}, frozenset()))[0]


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ person.__class__ }}",
        "{{ person.keys }}",
        "{{ person.keys() }}",
        "{{ person.name.told }}",
        "{{ person.name.book }}",
        "{{ person.name.upper() }}",
        "{{ person['name'] }}",
        "{{ person|attr('name') }}",
        "{{ [person]|map('upper')|list }}",
        "{{ person.name is string }}",
        "{{ range(5) }}",
        "{{ lipsum() }}",
        "{{ cycler }}",
        "{{ namespace() }}",
        "{{ joiner }}",
        "{{ self._TemplateReference__context }}",
        "{% for row in rows %}{{ loop.cycle('a', 'b') }}{% endfor %}",
        "{% for row in rows %}{{ loop.__init__ }}{% endfor %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% extends 'x' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ nothing }}",
    ],
)
def test_nothing_but_names_of_answers_is_there(source: str) -> None:
    with pytest.raises((TemplateError, TypeError)):
        TemplateEnvironment().from_string(source).render(context())


@pytest.mark.parametrize(
    "source",
    [
        "{{ 7*7 }}",
        "{% set a = 1 %}",
        "{% for a in [1] %}{% endfor %}",
        "{{ person.name ~ '' }}",
        "{% with %}{% endwith %}",
        "{% for row in rows %}{% for row in rows %}{% endfor %}{% endfor %}",
        "{% filter upper %}{% endfilter %}",
        "{% autoescape false %}{% endautoescape %}",
    ],
)
def test_a_look_at_what_docxtpl_made_refuses_the_rest(source: str) -> None:
    with pytest.raises(ForbiddenError):
        look_at(TemplateEnvironment(), source, 1)


def test_a_look_counts_tags_and_bounds_what_comes_of_loops() -> None:
    source = "x{{ a.b }}{% if c and d %}{{ e }}{% endif %}{% for r in s %}{{ r.t }}{% endfor %}"

    assert look_at(TemplateEnvironment(), source, 10) == 5
    long = "{% for r in s %}" + "x" * 100_000 + "{% endfor %}"
    with pytest.raises(ForbiddenError):
        look_at(TemplateEnvironment(), long, 10_000)


def test_loops_over_more_rows_than_any_form_has_are_ended() -> None:
    many = {"rows": [{"who": "a"}] * 900}
    whole, _ = answer_tokens.context(many, {}, Names({}, frozenset()))
    source = "{% for row in rows %}{% endfor %}" * 100
    with pytest.raises(TooManyRowsError):
        TemplateEnvironment().from_string(source).render(whole)


def test_words_are_never_read_as_tags_or_as_markup() -> None:
    printed = {"a": "{{ 7*7 }}<b>&"}
    whole, book = answer_tokens.context(printed, {}, Names({}, frozenset()))
    said = TemplateEnvironment().from_string("{{ a }} {{ a|upper }}").render(whole)
    words = answer_tokens.TOKEN.sub(lambda token: book.told(int(token[1])).words, said)

    assert "7" not in said.replace("0", "")[:3]
    assert words == "{{ 7*7 }}<b>& {{ 7*7 }}<B>&"
