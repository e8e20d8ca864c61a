"""What is said of a template: every problem at once, each with its place."""

from collections.abc import Callable
from typing import Any

import docx
import pytest

from mappa_docs import resources
from mappa_docs.definition import views
from mappa_docs.model import MAIN
from mappa_docs.templates import checking
from tests import area_templates as made
from tests.support import DOCUMENTS


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_our_own_templates_are_in_order(stem: str, document: str) -> None:
    template = resources.read_bytes(f"forms/{views.view(stem, document).template}.docx")
    checked = made.checked(template, stem, document)

    assert checked.judgement.findings == ()
    assert checked.template is not None


def test_a_template_of_an_area_is_in_order() -> None:
    checked = made.checked(made.data(made.of_p()))

    assert checked.judgement.status == "complete"
    assert made.found(checked.judgement) == set()


def test_all_that_is_wrong_is_said_at_once_with_its_place() -> None:
    template = made.of_p(made.new(marked=False), leave_out=("offender.last_name",))
    template.add_heading("Contact", 2)
    template.add_paragraph("{{ lead_agency.telefone }} {{ 7 * 7 }}")
    table = template.add_table(2, 2)
    table.cell(1, 1).text = "{{ nothing_like_it }}"
    checked = made.checked(made.data(template))
    places = {one.sentence: one.section for one in checked.judgement.findings}

    assert checked.template is None
    assert places["TPL-1.meant"] == "The text, under “Contact”"
    assert places["TPL-4.computing"] == "The text, under “Contact”"
    assert places["TPL-1.named"] == "The text, under “Contact”, table 1, row 2"
    assert places["TPL-3.marking"] == "Section 1, header and footer"
    assert places["TPL-13"] == "the file"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("offender.last_nam", "offender.last_name"),
        ("ofender.last_name", "offender.last_name"),
        ("Offender.Last_Name", "offender.last_name"),
        ("mappa_until", "offender.mappa_until"),
        ("document.markings", "document.marking"),
    ],
)
def test_a_slip_in_a_name_is_told_what_was_meant(name: str, meant: str) -> None:
    template = made.of_p()
    template.add_paragraph(f"{{{{ {name} }}}}")
    (said,) = [
        one.message
        for one in made.checked(made.data(template)).judgement.findings
        if one.sentence == "TPL-1.meant"
    ]

    assert f"Was {meant} meant?" in said


def _group(template: Any) -> None:
    template.add_paragraph("{{ offender }}")


def _unended(template: Any) -> None:
    template.add_paragraph("{{ offender.last_name")


def _unbegun(template: Any) -> None:
    template.add_paragraph("offender.last_name }}")


def _endless(template: Any) -> None:
    template.add_paragraph("{%p if recipient.authority %}")


def _alone(template: Any) -> None:
    template.add_paragraph("{%p endif %}")


def _apart(template: Any) -> None:
    template.add_paragraph("{%p if recipient.authority %}")
    template.add_table(1, 1).cell(0, 0).paragraphs[0].text = "{%p endif %}"


def _of_two_kinds(template: Any) -> None:
    template.add_paragraph("{%p if recipient.authority %}")
    template.add_paragraph("{% endif %}")


def _over_paragraphs(template: Any) -> None:
    template.add_paragraph("{% if recipient.authority %}")
    template.add_paragraph("{% endif %}")


def _beside(template: Any) -> None:
    template.add_paragraph("Only here: {%p if recipient.authority %}")
    template.add_paragraph("{%p endif %}")


def _beside_in_row(template: Any) -> None:
    table = template.add_table(2, 2)
    table.cell(0, 0).text = "{%tr if recipient.authority %}"
    table.cell(0, 1).text = "Lost"
    table.cell(1, 0).text = "{%tr endif %}"


def _row_without_table(template: Any) -> None:
    template.add_paragraph("{%tr if recipient.authority %}")


def _no_table(template: Any) -> None:
    template.add_paragraph("{%p for row in recipient.authority %}")
    template.add_paragraph("{%p endfor %}")


def _broken(template: Any) -> None:
    template.add_paragraph("{{ offender.\nlast_name }}")


def _other_engine(template: Any) -> None:
    template.add_paragraph("{last_name} {#victims}{who}{/victims}")


def _wrong_option(template: Any) -> None:
    template.add_paragraph("{% if lead_agency.agency == 'Polis' %}x{% endif %}")


def _no_options(template: Any) -> None:
    template.add_paragraph("{% if offender.last_name == 'Testcase' %}x{% endif %}")


def _comment_only(template: Any) -> None:
    template.add_paragraph("{{ # what is this }}")


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (_group, "TPL-1.group"),
        (_unended, "TPL-6.unclosed"),
        (_unbegun, "TPL-6.unclosed"),
        (_endless, "TPL-6.endless"),
        (_alone, "TPL-6.alone"),
        (_apart, "TPL-6.apart"),
        (_of_two_kinds, "TPL-6.apart"),
        (_over_paragraphs, "TPL-6.apart"),
        (_beside, "TPL-6.beside"),
        (_beside_in_row, "TPL-6.beside"),
        (_row_without_table, "TPL-6.level"),
        (_no_table, "TPL-1.no_table"),
        (_broken, "TPL-7.broken"),
        (_other_engine, "TPL-6.other_engine"),
        (_wrong_option, "TPL-10.option"),
        (_no_options, "TPL-10.no_options"),
        (_comment_only, "TPL-4.syntax"),
    ],
)
def test_what_is_written_wrong_is_named(change: Callable[[Any], None], key: str) -> None:
    template = made.of_p()
    change(template)
    checked = made.checked(made.data(template))

    assert checked.template is None
    assert key in made.errors(checked.judgement)


def test_a_table_and_its_columns_need_a_loop() -> None:
    template = made.new()
    template.add_paragraph("{{ restrictions }} {{ restrictions.restriction }}")
    found = made.errors(made.checked(made.data(template), "mappa-j").judgement)

    assert {"TPL-1.table", "TPL-1.column"} <= found


def test_a_tag_in_several_runs_is_advice_and_filled() -> None:
    template = made.of_p(leave_out=("offender.last_name",))
    made.split(template.add_paragraph("Surname: "), "{", "{ offender.", "last_", "name }", "}")
    checked = made.checked(made.data(template))

    assert made.found(checked.judgement) == {"TPL-7"}
    assert checked.template is not None


def test_yes_or_no_is_no_choice_by_itself() -> None:
    template = made.new()
    template.add_paragraph("{% if victim_concerns.marac %}x{% endif %}")
    found = made.found(made.checked(made.data(template), "mappa-a").judgement)

    assert "TPL-10.yes_no" in found


@pytest.mark.parametrize("stem", ["mappa-a", "mappa-b"])
def test_the_minimum_data_is_what_14_25_asks_for(stem: str) -> None:
    whole = resources.read_bytes(f"forms/{stem}.docx")
    for name in ("offender.aliases", "risk_assessment.imminence"):
        without = made.rewritten(
            whole, "word/document.xml", lambda xml, name=name: xml.replace(f"{{{{ {name} }}}}", "–")
        )
        (finding,) = made.checked(without, stem).judgement.findings
        assert (finding.code, finding.severity) == ("TPL-2", "error")
        assert "14.25" in finding.guidance
        assert name in finding.message


def test_a_question_of_the_form_alone_is_unknown_in_a_further_document() -> None:
    template = made.new()
    template.add_paragraph("{{ offender.last_name }}")
    for document, is_known in (("overview", False), (MAIN, True)):
        found = made.errors(made.checked(made.data(template), "mappa-o", document).judgement)
        assert ("TPL-1.named" in found or "TPL-1.meant" in found) is not is_known


def test_each_section_and_kind_of_header_counts() -> None:
    template = made.of_p()
    section = template.sections[0]
    section.different_first_page_header_footer = True
    template.settings.odd_and_even_pages_header_footer = True
    added = template.add_section()
    added.different_first_page_header_footer = True
    added.header.is_linked_to_previous = False
    places = [
        one.section
        for one in made.checked(made.data(template)).judgement.findings
        if one.sentence == "TPL-3.marking"
    ]

    assert places == [
        "Sections 1 and 2, first-page header, even-page header, first-page footer and even-page "
        "footer; section 2, odd-page header"
    ]


def test_a_marking_that_is_written_in_a_header_is_named() -> None:
    template = made.of_p(made.new(marked=False))
    template.sections[0].header.paragraphs[0].text = "RESTRICTED"

    assert "TPL-3.fixed" in made.found(made.checked(made.data(template)).judgement)


def test_a_higher_marking_that_is_written_in_it_keeps_it_from_being_used() -> None:
    template = made.of_p()
    template.sections[0].header.paragraphs[0].text = "CONFIDENTIAL"
    checked = made.checked(made.data(template))

    assert checked.template is None
    assert "TPL-11" in made.errors(checked.judgement)


def test_what_keeps_people_from_reading_is_named() -> None:
    template = docx.Document()
    template.add_paragraph("{{ offender.last_name }}")
    template.core_properties.title = ""
    table = template.add_table(3, 1)
    for row, text in zip(
        table.rows,
        ("{%tr for row in restrictions %}", "{{ row.restriction }}", "{%tr endfor %}"),
        strict=True,
    ):
        row.cells[0].text = text
    found = made.found(made.checked(made.data(template), "mappa-j").judgement)

    assert {"TPL-9.headings", "TPL-9.title", "TPL-9.header_row"} <= found


def test_comments_and_tracked_changes_do_not_go_out() -> None:
    template = made.of_p()
    paragraph = template.add_paragraph("Words")
    template.add_comment(paragraph.runs, "by somebody", author="Jo Specimen", initials="JS")
    tracked = made.rewritten(
        made.data(template),
        "word/document.xml",
        lambda xml: xml.replace(
            "<w:sectPr", "<w:p><w:ins><w:r><w:t>x</w:t></w:r></w:ins></w:p><w:sectPr", 1
        ),
    )

    assert {"TPL-5.comments", "TPL-5.tracked"} <= made.errors(made.checked(tracked).judgement)


def test_a_file_without_tags_is_no_template() -> None:
    document = docx.Document()
    document.add_heading("Mr Testcase", 1)
    judgement = made.checked(made.data(document)).judgement

    assert "TPL-6.no_tags" in made.errors(judgement)
    assert "Testcase" not in str(judgement)


def test_a_file_that_is_no_word_file_is_a_verdict_too() -> None:
    checked = checking.check(b"Dear all", "mappa-a", MAIN)

    assert checked.judgement.status == "unreadable"
