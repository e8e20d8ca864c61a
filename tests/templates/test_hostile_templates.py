"""Templates that are made to do harm: nothing of them is evaluated, fetched or run, and none is
filled."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.errors import UsageError
from mappa_docs.templates import checking, filling
from tests import area_templates as made
from tests.unsafe_files import UNSAFE

# What is written into a tag to get at more than answers, and the variant of TPL-4 that names it.
REACHING = {
    "{{ 7*7 }}": "computing",
    "{{ ''.__class__ }}": "literal",
    "{{ offender.__class__.__mro__ }}": "dunder",
    "{{ offender.last_name.__init__.__globals__ }}": "dunder",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}": "call",
    "{{ lipsum() }}": "call",
    "{{ range(10) }}": "call",
    "{{ dict(a=1) }}": "call",
    "{{ offender|attr('__class__') }}": "filter",
    "{{ offender.last_name|map('upper') }}": "filter",
    "{{ offender.last_name|safe }}": "filter",
    "{{ '%s'|format(offender) }}": "filter",
    "{{ '{0.__class__}'.format(offender) }}": "call",
    "{{ offender.last_name.format }}": None,
    "{{ offender['last_name'] }}": "item",
    "{{ offender.last_name.upper() }}": "call",
    "{{ 'a' ~ 'b' }}": "computing",
    "{{ offender if offender else '' }}": "choice",
    "{{ offender.last_name is defined }}": "test",
    "{{ _offender }}": "dunder",
    "{{ self }}": None,
    "{{ config.items }}": None,
    "{{ namespace }}": None,
    "{% for x in range(999999999) %}x{% endfor %}": "loop_way",
    "{% for x in 'abc' %}x{% endfor %}": "loop_way",
    "{% for x in offender.items() %}x{% endfor %}": "loop_way",
    "{% for x in recipient recursive %}{{ loop(x) }}{% endfor %}": "loop_way",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "statement",
    "{% include '/etc/passwd' %}": "statement",
    "{% import 'os' as os %}": "statement",
    "{% from 'x' import y %}": "statement",
    "{% extends 'x' %}": "statement",
    "{% set x = 1 %}": "statement",
    "{% block a %}{% endblock %}": "statement",
    "{% call x() %}{% endcall %}": "statement",
    "{% filter upper %}x{% endfilter %}": "statement",
    "{% with a = 1 %}{% endwith %}": "statement",
    "{% autoescape false %}{% endautoescape %}": "statement",
    "{% raw %}{{ offender.last_name }}{% endraw %}": "statement",
    "{% do x %}": "statement",
    "{% debug %}": "statement",
    "{% colspan 3 %}": "statement",
    "{% cellbg x %}": "statement",
    "{% vm %}": "statement",
    "{% if 7*7 == 49 %}x{% endif %}": "comparison",
    "{% if offender.last_name > 'A' %}x{% endif %}": "comparison",
    "{% if stage and lead_agency.agency == 'Police' %}x{% endif %}": "joined",
    "{{r offender.last_name }}": "rich",
    "{{p offender.last_name }}": "rich",
    "{%- if offender -%}x{%- endif -%}": "trims",
    "{{ " + "a." * 5_000 + "b }}": "long",
    "{{ " + "(" * 150 + "a" + ")" * 150 + " }}": None,
}


@pytest.mark.parametrize("tag", REACHING, ids=lambda tag: tag[:40])
def test_a_tag_that_does_more_than_name_an_answer_is_refused(tag: str) -> None:
    template = made.of_p()
    template.add_paragraph(tag)
    checked = made.checked(made.data(template))
    kind = REACHING[tag]

    assert checked.template is None
    found = made.errors(checked.judgement)
    assert (
        f"TPL-4.{kind}" in found
        if kind
        else found & {"TPL-1", "TPL-1.named", "TPL-1.meant", "TPL-4.syntax"}
    )


@pytest.mark.parametrize("place", ["header", "footer", "row", "run"])
def test_wherever_it_stands(place: str) -> None:
    template = made.of_p()
    tag = "{{ ''.__class__ }}"
    if place in ("header", "footer"):
        getattr(template.sections[0], place).add_paragraph(tag)
    elif place == "row":
        template.add_table(1, 1).cell(0, 0).text = tag
    else:
        made.split(template.add_paragraph(), "{", "{ ''.__cl", "ass__ ", "}", "}")
    checked = made.checked(made.data(template))

    assert checked.template is None
    assert made.errors(checked.judgement) & {"TPL-4.literal", "TPL-4.dunder"}


def _with_field_in_tag(xml: str) -> str:
    """A tag of which the second brace stands in the code of a field, where no reader sees it."""
    hidden = (
        "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:instrText>PAGE </w:instrText></w:r>"
        "<w:r><w:t>{ 7*7 }}</w:t></w:r></w:p>"
    )
    return xml.replace("<w:sectPr", f"{hidden}<w:sectPr", 1)


def _with_deleted_text(xml: str) -> str:
    hidden = (
        "<w:p><w:r><w:t>{</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
        "<w:r><w:t>{ 7*7 }}</w:t></w:r></w:p>"
    )
    return xml.replace("<w:sectPr", f"{hidden}<w:sectPr", 1)


def _between_paragraphs(xml: str) -> str:
    hidden = "<w:p><w:r><w:t>{</w:t></w:r></w:p><w:p><w:r><w:t>{ 7*7 }}</w:t></w:r></w:p>"
    return xml.replace("<w:sectPr", f"{hidden}<w:sectPr", 1)


def _in_attribute(xml: str) -> str:
    return xml.replace(
        "<w:sectPr", '<w:p><w:bookmarkStart w:id="9" w:name="{{ 7*7 }}"/></w:p><w:sectPr', 1
    )


@pytest.mark.parametrize(
    "change", [_with_field_in_tag, _with_deleted_text, _between_paragraphs, _in_attribute]
)
def test_a_tag_that_only_docxtpl_would_see_is_refused(change: Any) -> None:
    whole = made.rewritten(made.data(made.of_p()), "word/document.xml", change)
    checked = made.checked(whole)

    assert checked.template is None
    assert made.errors(checked.judgement) & {
        *("TPL-11", "TPL-4.computing", "TPL-6.unclosed", "TPL-5.tracked", "TPL-8.unfilled"),
    }


BRINGING: dict[str, tuple[str, str, bool, str]] = {
    "a linked picture": ("image", "http://192.0.2.1/x.png", True, "TPL-5.outside"),
    "a linked object": ("oleObject", "http://192.0.2.1/x.html!", True, "TPL-5.object"),
    "an embedded object": ("oleObject", "embeddings/x.bin", False, "TPL-5.object"),
    "another file as text": ("aFChunk", "x.html", False, "TPL-5.object"),
    "a control": ("control", "activeX/x.xml", False, "TPL-5.object"),
    "a remote template": ("attachedTemplate", "http://192.0.2.1/x.dotm", True, "TPL-5.remote"),
    "one on a share": ("attachedTemplate", r"file://\\192.0.2.1\x.dotm", True, "TPL-5.remote"),
    "a link to a file": ("hyperlink", "file:///etc/passwd", True, "TPL-5.link"),
    "a link that runs": ("hyperlink", "javascript:alert(1)", True, "TPL-5.link"),
    "a frame": ("frame", "http://192.0.2.1/", True, "TPL-5.outside"),
    "a source of addresses": ("mailMergeSource", "file:///x.xlsx", True, "TPL-5.outside"),
    "something unknown": ("novelty", "x.xml", False, "TPL-5.other"),
}


@pytest.mark.parametrize("name", BRINGING)
def test_what_would_be_fetched_or_run_is_refused(name: str) -> None:
    kind, target, outside, key = BRINGING[name]
    checked = made.checked(made.related(made.data(made.of_p()), kind, target, outside=outside))

    assert checked.template is None
    assert key in made.errors(checked.judgement)


def test_macros_are_refused_whatever_the_name_of_the_file() -> None:
    plain = "wordprocessingml.document.main+xml"
    whole = made.rewritten(
        made.data(made.of_p(), {"word/vbaProject.bin": b"\0"}),
        "[Content_Types].xml",
        lambda xml: xml.replace(
            f"application/vnd.openxmlformats-officedocument.{plain}",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ).replace("<Override ", '<Default Extension="bin" ContentType="x/y"/><Override ', 1),
    )

    assert "TPL-5.macros" in made.errors(made.checked(whole).judgement)


@pytest.mark.parametrize(
    "code",
    [
        "INCLUDETEXT c:\\\\x.docx",
        'INCLUDEPICTURE "http://192.0.2.1/x.png"',
        "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe",
        ' "DDE" x',
        "IF 1 = 1 a b",
        "MACROBUTTON x",
        "MERGEFIELD surname",
        "DOCPROPERTY x",
        "= 7 * 7",
    ],
)
def test_a_field_that_fetches_computes_or_asks_is_refused(code: str) -> None:
    template = made.of_p()
    made.add_field(template.add_paragraph(), code)

    assert "TPL-5.field" in made.errors(made.checked(made.data(template)).judgement)


@pytest.mark.parametrize("name", UNSAFE)
def test_a_file_that_is_not_safe_to_open_is_not_opened(name: str) -> None:
    whole, said = UNSAFE[name]
    checked = checking.check(whole, "mappa-p", "form")

    assert checked.template is None
    assert checked.judgement.status == "unreadable"
    assert said in checked.judgement.findings[0].message


def test_tags_in_the_properties_come_to_nothing() -> None:
    template = made.of_p()
    template.core_properties.author = "{{ 7*7 }}"
    template.core_properties.title = "{{ lipsum() }}"
    checked = made.checked(made.data(template))

    assert checked.template is not None
    core = made.part(checked.template.copied, "docProps/core.xml")
    assert b"{{" not in core
    assert b"lipsum" not in core


def test_no_number_of_tags_takes_long_to_look_at() -> None:
    template = made.of_p()
    template.add_paragraph("{{" * 20_000)
    template.add_paragraph("".join(f"{{{{ a{number} }}}}" for number in range(4_000)))
    started = time.process_time()
    checked = made.checked(made.data(template))

    assert checked.template is None
    assert time.process_time() - started < 10


def test_choices_in_each_other_without_end_are_refused() -> None:
    template = made.of_p()
    for _ in range(400):
        template.add_paragraph("{%p if offender.last_name %}")
    for _ in range(400):
        template.add_paragraph("{%p endif %}")

    checked = made.checked(made.data(template))
    assert checked.template is None


def test_a_loop_in_a_loop_is_refused() -> None:
    template = made.of_p(made.new())
    for _ in range(8):
        template.add_paragraph("{%p for row in restrictions %}")
    template.add_paragraph("{{ row.restriction }}")
    for _ in range(8):
        template.add_paragraph("{%p endfor %}")
    checked = made.checked(made.data(template), "mappa-j")

    assert "TPL-4.loop_in_loop" in made.errors(checked.judgement)


def test_words_that_look_like_what_stands_for_answers_are_refused() -> None:
    template = made.of_p()
    template.add_paragraph("QZX000000XZQ")
    checked = made.checked(made.data(template))

    assert checked.template is None


def test_a_copy_is_not_filled_that_was_changed_after_the_check() -> None:
    checked = made.checked(made.data(made.of_p()))
    assert checked.template is not None
    changed = made.rewritten(
        checked.template.copied,
        "word/document.xml",
        lambda xml: xml.replace("{{ stage }}", "").replace("{{ recipient.role }}", "{{ 7*7 }}"),
    )
    with pytest.raises(UsageError):
        filling.fill(changed, {}, {}, made.names_of("mappa-p"), checked.template.tags)


PIECES = st.sampled_from(
    [
        *("{{", "}}", "{%", "%}", "{%p ", "{%tr ", "{#", "#}", "{", "}", "%", "-", "(", ")"),
        *("if ", "endif", "else", "for row in ", "endfor", " == ", '"Yes"', "|upper", "7*7"),
        *("offender.last_name", "recipient.role", "offender", "row.who", "__class__"),
        *(" ", "\n", "\t"),
    ]
)


@given(st.lists(st.lists(PIECES, min_size=1, max_size=9), min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_whatever_is_written_it_is_refused_or_filled(paragraphs: list[list[str]]) -> None:
    template = made.of_p()
    for pieces in paragraphs:
        made.split(template.add_paragraph(), *pieces)
    checked = made.checked(made.data(template))

    assert (checked.template is None) is bool(made.errors(checked.judgement))
    assert "TPL-11" not in made.errors(checked.judgement)
