"""What docxtpl makes of a template and answers: every character of them, and nothing else."""

import io
from functools import cache
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.definition import views
from mappa_docs.documents import printed_answers
from mappa_docs.errors import UsageError
from mappa_docs.templates import filling, worded
from mappa_docs.templates.checking import CheckedTemplate
from mappa_docs.templates.filling import Filled
from tests import area_templates as made
from tests.support import NASTY, filled_with_sentinels, sample

ABOUT = {
    "marking": "RESTRICTED",
    "handling": "",
    "banner": "",
    "reference": "Reference X, version 1.0",
    "copy_number": "",
}


def filled(template: Any, answers: dict[str, Any], stem: str = "mappa-p") -> Filled:
    checked = _checked(made.data(template), stem)
    assert checked.template is not None, checked.judgement.findings
    printed = printed_answers.printed(views.view(stem), answers)
    copied, tags = checked.template.copied, checked.template.tags
    return filling.fill(copied, printed, ABOUT, made.names_of(stem), tags)


@cache
def _checked(whole: bytes, stem: str) -> CheckedTemplate:
    return made.checked(whole, stem)


def opened(template: Any, answers: dict[str, Any], stem: str = "mappa-p") -> Any:
    done = filled(template, answers, stem)
    return docx.Document(io.BytesIO(filling.packed(worded.with_words(done.parts, done.book))))


def lines(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def with_name(name: str) -> dict[str, Any]:
    answers = sample("mappa-p")
    answers["offender"]["last_name"] = name
    return answers


@pytest.mark.parametrize(
    "name",
    [
        NASTY,
        "{{ 7*7 }} {% for x in y %} {# z #}",
        "{_{ and }_} and {_% and %_}",
        "<w:t>&amp;</w:t> & ]]>",
        "a\ttab, a\nline, two\n\nlines",
        "QZX000001XZQ and QZY000000YZQ",
        "“Llŷr” – Siân ’s",
        "  spaces  before and after  ",
    ],
)
def test_an_answer_is_printed_as_it_was_written(name: str) -> None:
    assert f"Surname: {name}" in lines(opened(made.of_p(), with_name(name)))


_LETTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn"), include_characters="\n\t"
)
_TEMPLATE = made.of_p()


@given(st.text(_LETTERS, min_size=1).filter(str.strip))
@settings(max_examples=25, deadline=None)
def test_any_text_survives(text: str) -> None:
    assert f"Surname: {text}" in lines(opened(_TEMPLATE, with_name(text)))


def test_no_answer_is_taken_for_the_place_of_another() -> None:
    answers = with_name(" ".join(f"QZY{number:06d}YZQ QZX{number:06d}XZQ" for number in range(30)))
    answers["offender"]["first_name"] = "QZY000001YZQ"
    made_of = lines(opened(made.of_p(), answers))

    assert f"Surname: {answers['offender']['last_name']}" in made_of
    assert "Forename: QZY000001YZQ" in made_of
    assert f"Recipient: {answers['recipient']['name']}" in made_of


def test_a_template_that_has_a_token_itself_is_not_filled() -> None:
    template = made.of_p()
    template.add_paragraph("QZY000001YZQ")
    judgement = made.checked(made.data(template), "mappa-p").judgement

    assert "TPL-11" in {finding.code for finding in judgement.findings}


ADDRESS = "1 Example Terrace\n\nCaersampl\nשלום עולם"


def _in_controls(properties: str) -> Any:
    template = made.of_p(leave_out=("Address",))
    paragraph = template.add_paragraph("{{ offender.current_address.address }}", "List Bullet")
    paragraph._p.set(qn("w14:paraId"), "11111111")
    made.in_control(paragraph, properties)
    answers = sample("mappa-p")
    answers["offender"]["current_address"]["address"] = ADDRESS
    return opened(template, answers).element.body.find(f".//{qn('w:sdtContent')}")


def test_in_a_control_each_line_of_an_answer_is_a_paragraph_like_the_first() -> None:
    content = _in_controls('<w:tag w:val="address"/>')
    texts = ["".join(text.text or "" for text in one.iter(qn("w:t"))) for one in content]

    assert texts == ADDRESS.split("\n")
    assert [one.pPr.pStyle.val for one in content] == ["ListBullet"] * 4
    assert [one.pPr.find(qn("w:bidi")) is not None for one in content] == [False] * 3 + [True]
    assert [one.get(qn("w14:paraId")) for one in content] == ["11111111", None, None, None]


def test_a_control_for_plain_text_keeps_its_one_paragraph() -> None:
    (paragraph,) = _in_controls('<w:text w:multiLine="1"/>')

    assert len(paragraph.findall(f".//{qn('w:br')}")) == 3


def test_every_answer_of_a_form_survives_whatever_is_in_it() -> None:
    template = made.of_p()
    answers = filled_with_sentinels("mappa-p")
    whole = "\n".join(lines(opened(template, answers)))

    for name in made.P_QUESTIONS.values():
        group, _, question = name.rpartition(".")
        here = answers
        for step in group.split("."):
            here = here[step]
        assert here[question] in whole


def test_filters_change_how_an_answer_is_written_and_nothing_else() -> None:
    template = made.of_p()
    template.add_paragraph(
        "{{ offender.last_name|upper }}; {{ offender.middle_name|or_dash }}; "
        "{{ notification.kind|one_line }}"
    )
    answers = with_name("Testcase {{x}}")
    answers["offender"].pop("middle_name", None)
    last = lines(opened(template, answers))[-1]

    assert last.startswith("TESTCASE {{X}}; –; ")


def test_a_choice_a_loop_and_a_box_to_tick_are_made() -> None:
    template = made.of_p()
    template.add_paragraph("{%p if offender.middle_name %}")
    template.add_paragraph("Middle name: {{ offender.middle_name }}")
    template.add_paragraph("{%p else %}")
    template.add_paragraph("No middle name")
    template.add_paragraph("{%p endif %}")
    template.add_paragraph(
        '{% if lead_agency.agency == "Police" %}☒{% else %}☐{% endif %} Police '
        "{% if lead_agency.agency == “Probation” %}☒{% else %}☐{% endif %} Probation"
    )
    answers = sample("mappa-p")
    answers["offender"].pop("middle_name", None)
    answers["lead_agency"]["agency"] = "police"
    said = lines(opened(template, answers))

    assert "No middle name" in said
    assert not [line for line in said if line.startswith("Middle name")]
    assert "☒ Police ☐ Probation" in said


def test_rows_of_a_table_are_filled_in_their_order() -> None:
    template = made.of_form("mappa-j")
    template.add_paragraph("{% for row in restrictions %}{{ loop.index }}{% endfor %}")
    answers = sample("mappa-j")
    rows = [one["restriction"] for one in answers["restrictions"]]
    table = template.add_table(4, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "No.", "Restriction"
    table.cell(1, 0).text = "{%tr for row in restrictions %}"
    table.cell(2, 0).text = "{{ row.position }}"
    table.cell(2, 1).text = "{{ row.restriction }}"
    table.cell(3, 0).text = "{%tr endfor %}"
    document = opened(template, answers, "mappa-j")

    assert len(rows) > 1
    cells = [(row.cells[0].text, row.cells[1].text) for row in document.tables[0].rows]
    assert cells == [("No.", "Restriction"), *((str(n), row) for n, row in enumerate(rows, 1))]
    assert "".join(str(n) for n in range(1, len(rows) + 1)) in lines(document)


def test_a_cell_and_a_table_that_come_to_nothing_leave_a_file_that_word_opens() -> None:
    template = made.of_p()
    table = template.add_table(2, 1)
    table.cell(0, 0).paragraphs[0].text = "{%p if offender.middle_name %}"
    table.cell(0, 0).add_paragraph("{{ offender.middle_name }}")
    table.cell(0, 0).add_paragraph("{%p endif %}")
    gone = template.add_table(3, 1)
    for row, text in zip(
        gone.rows, ("{%tr if offender.middle_name %}", "x", "{%tr endif %}"), strict=True
    ):
        row.cells[0].text = text
    answers = sample("mappa-p")
    answers["offender"].pop("middle_name", None)
    document = opened(template, answers)

    assert len(document.tables) == 1
    cell = document.tables[0].cell(0, 0)._tc
    assert cell[-1].tag == qn("w:p")


def test_names_from_right_to_left_are_told_to_word() -> None:
    template = made.of_p()
    template.add_paragraph("{{ offender.last_name }}")
    xml = opened(template, with_name("שלום"))._body._element.xml

    assert xml.count("<w:bidi/>") == 1
    assert "<w:rtl/>" in xml


def test_the_look_of_a_tag_is_that_of_its_answer() -> None:
    template = made.of_p()
    paragraph = template.add_paragraph()
    paragraph.add_run("{{ offender.last").bold = True
    paragraph.add_run("_name }}").italic = True
    runs = opened(template, with_name("Testcase")).paragraphs[-1].runs

    assert [(run.text, run.bold, run.italic) for run in runs if run.text] == [
        ("Testcase", True, None)
    ]


def test_what_docxtpl_can_not_read_is_no_fault_of_the_program() -> None:
    whole = made.rewritten(
        made.data(made.of_p()),
        "word/document.xml",
        lambda xml: xml.replace("Forename: {{", "{% if"),
    )
    with pytest.raises(UsageError, match="can’t be filled"):
        filling.fill(whole, {}, ABOUT, made.names_of("mappa-p"), 0)
