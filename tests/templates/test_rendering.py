"""A submission by an area's template: filled, marked, and what it leaves out is said."""

import io
from datetime import date
from typing import Any

import docx
import pytest

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection
from mappa_docs.intake.submission import from_answers
from mappa_docs.issuing import rendering as own
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area, Label
from mappa_docs.model import MAIN
from mappa_docs.templates.refused import TemplateRefusedError
from mappa_docs.templates.rendering import TemplateRenderer
from tests import area_templates as made
from tests.support import AS_OF, change, sample


def rendered(template: Any, answers: dict[str, Any], to: str = "docx", **options: Any) -> Rendered:
    whole = template if isinstance(template, bytes) else made.data(template)
    return TemplateRenderer(whole).render(from_answers(answers), to, as_of=AS_OF, **options)


def text(document: Rendered) -> str:
    return "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(document.data)).paragraphs
    )


def test_a_submission_is_filled_in_and_marked_on_every_page() -> None:
    document = rendered(made.of_p(), sample("mappa-p"))
    seen = inspection.inspect(document.data)

    assert f"Surname: {sample('mappa-p')['offender']['last_name']}" in text(document)
    assert inspection.judge(seen, least=document.marking).status == "complete"
    plain = own.render(from_answers(sample("mappa-p")), "docx", as_of=AS_OF)
    assert (document.name, document.marking) == (plain.name, plain.marking)


def test_the_same_answers_and_template_give_the_same_bytes() -> None:
    first, second = (rendered(made.of_p(), sample("mappa-p")).data for _ in range(2))

    assert first == second


def test_headers_without_a_place_for_the_marking_get_it() -> None:
    template = made.of_p()
    section = template.sections[0]
    section.different_first_page_header_footer = True
    template.settings.odd_and_even_pages_header_footer = True
    document = rendered(template, sample("mappa-p"))
    section = docx.Document(io.BytesIO(document.data)).sections[0]

    for part in (section.first_page_header, section.even_page_footer, section.header):
        assert document.marking.text in [line.text for line in part.paragraphs]


def test_what_the_template_leaves_out_is_named_with_its_label_and_no_answer() -> None:
    answers = sample("mappa-p")
    answers["offender"]["middle_name"] = "Sbesimen"
    document = rendered(made.of_p(), answers)
    pointers = {finding.pointer: finding for finding in document.of_template}

    assert pointers["/offender/middle_name"].message.startswith("Middle")
    assert pointers["/offender/middle_name"].severity == "warning"
    assert "Sbesimen" not in str(document.of_template)
    assert "/offender/last_name" not in pointers


def test_what_is_shown_only_in_hidden_letters_is_left_out() -> None:
    template = made.of_p(leave_out=("offender.last_name",))
    template.add_paragraph().add_run("{{ offender.last_name }}").font.hidden = True
    document = rendered(template, sample("mappa-p"))

    assert "/offender/last_name" in {finding.pointer for finding in document.of_template}


def test_what_a_condition_hides_is_left_out() -> None:
    template = made.of_p(leave_out=("offender.last_name",))
    template.add_paragraph("{% if not offender.first_name %}{{ offender.last_name }}{% endif %}")
    document = rendered(template, sample("mappa-p"))

    assert "/offender/last_name" in {finding.pointer for finding in document.of_template}


def test_a_box_that_is_ticked_shows_the_answer() -> None:
    template = made.of_p(leave_out=("lead_agency.agency",))
    boxes = "{% if lead_agency.agency == 'Police' %}x{% endif %}"
    template.add_paragraph(boxes)
    for agency, is_left_out in (("police", False), ("probation", True)):
        answers = sample("mappa-p")
        answers["lead_agency"]["agency"] = agency
        document = rendered(template, answers)
        found = {finding.pointer for finding in document.of_template}
        assert ("/lead_agency/agency" in found) is is_left_out


def test_a_choice_that_prints_nothing_shows_no_answer() -> None:
    template = made.of_p(leave_out=("lead_agency.agency",))
    template.add_paragraph("{% if lead_agency.agency == 'Prison Service' %}x{% endif %}")
    template.add_paragraph("{% if lead_agency.agency != 'Probation' %}x{% endif %}")
    answers = sample("mappa-p")
    answers["lead_agency"]["agency"] = "probation"

    found = {finding.pointer for finding in rendered(template, answers).of_template}
    assert "/lead_agency/agency" in found


def test_each_row_that_is_left_out_is_named() -> None:
    template = made.of_form("mappa-j")
    document = rendered(template, sample("mappa-j"))
    rows = sample("mappa-j")["restrictions"]
    shown = {"restriction", "legal_basis", "end"}
    expected = {
        f"/restrictions/{number}/{name}"
        for number, row in enumerate(rows)
        for name in row
        if name not in shown
    }

    found = {one.pointer for one in document.of_template if "/restrictions/" in one.pointer}
    assert {one for one in found if one.startswith("/restrictions/")} == expected


def test_a_reason_why_there_is_no_answer_is_an_answer() -> None:
    answers = sample("mappa-a")
    change(answers, "/risk_assessment/tools", {"absent": "not_known", "reason": "Not yet scored."})
    template = made.of_form("mappa-a")
    shown = made.of_form("mappa-a")
    shown.add_paragraph("{{ absent.risk_assessment__tools }}")
    for each, is_left_out in ((template, True), (shown, False)):
        document = rendered(each, answers, draft=True)
        messages = {one.pointer: one.message for one in document.of_template}
        assert ("/risk_assessment/tools" in messages) is is_left_out


@pytest.mark.parametrize(
    ("stem", "document", "question", "known"),
    [
        ("mappa-o", "overview", "{{ offender.last_name }}", False),
        ("mappa-j", "record", "{{ restrictions }}", False),
        ("mappa-m", MAIN, "{{ meeting.date }}", True),
    ],
)
def test_a_document_shows_its_own_questions_alone(
    stem: str, document: str, question: str, known: bool
) -> None:
    template = made.of_form(stem, document)
    template.add_paragraph(question)
    judgement = made.checked(made.data(template), stem, document).judgement
    is_unknown = bool(made.errors(judgement) & {"TPL-1.named", "TPL-1.meant", "TPL-1"})

    assert is_unknown is not known


def test_a_template_that_tells_what_must_not_be_told_makes_nothing() -> None:
    template = made.of_form("mappa-j")
    template.add_paragraph("He was convicted of rape and must not go near his victim.")

    with pytest.raises(NotCompleteError) as refused:
        rendered(template, sample("mappa-j"))
    (finding,) = refused.value.judgement.findings
    assert finding.code == "GIVES-AWAY"


@pytest.mark.parametrize("name", ["document.XML", "document.bin", "text"])
def test_what_must_not_be_told_is_found_whatever_its_part_is_called(name: str) -> None:
    template = made.of_form("mappa-j")
    template.add_paragraph("He was convicted of rape and must not go near his victim.")

    with pytest.raises(NotCompleteError) as refused:
        rendered(made.renamed(made.data(template), "document.xml", name), sample("mappa-j"))
    assert [one.code for one in refused.value.judgement.findings] == ["GIVES-AWAY"]


def test_a_template_that_is_wrong_makes_nothing() -> None:
    template = made.of_p()
    template.add_paragraph("{{ 7*7 }}")

    with pytest.raises(TemplateRefusedError) as refused:
        rendered(template, sample("mappa-p"))
    assert "TPL-4" in {finding.code for finding in refused.value.judgement.findings}


def test_a_submission_that_is_not_complete_makes_nothing() -> None:
    answers = sample("mappa-p")
    del answers["offender"]["last_name"]
    with pytest.raises(NotCompleteError):
        rendered(made.of_p(), answers)


def test_a_draft_says_so_on_each_page_or_is_not_made() -> None:
    template = made.of_p()
    document = rendered(template, sample("mappa-p", "draft"), draft=True)
    header = docx.Document(io.BytesIO(document.data)).sections[0].header
    template.sections[0].different_first_page_header_footer = True

    assert "DRAFT" in "".join(paragraph.text for paragraph in header.paragraphs)
    with pytest.raises(UsageError, match=r"no place for DRAFT in the .*first-page header"):
        rendered(template, sample("mappa-p", "draft"), draft=True)


def test_a_copy_says_its_number_on_each_page_or_is_not_made() -> None:
    template = made.of_p()
    document = rendered(template, sample("mappa-p"), copy=(2, 3))
    footer = docx.Document(io.BytesIO(document.data)).sections[0].footer
    template.sections[0].footer.paragraphs[-1].text = "{{ document.reference }}"

    assert "Copy 2 of 3" in "".join(paragraph.text for paragraph in footer.paragraphs)
    with pytest.raises(UsageError, match="number of the copy"):
        rendered(template, sample("mappa-p"), copy=(2, 3))


def test_a_lower_marking_that_is_written_in_a_header_is_raised() -> None:
    template = made.of_p()
    template.sections[0].header.paragraphs[0].text = "RESTRICTED"
    document = rendered(template, sample("mappa-p"), classification="CONFIDENTIAL")
    seen = inspection.inspect(document.data)

    assert document.marking.level == "CONFIDENTIAL"
    assert inspection.judge(seen, least=document.marking).status == "complete"


def test_two_markings_on_a_page_are_refused() -> None:
    template = made.of_p()
    template.sections[0].header.add_paragraph("RESTRICTED")

    with pytest.raises(UsageError, match="does not carry its marking"):
        rendered(template, sample("mappa-p"), classification="CONFIDENTIAL")


def test_the_area_decides_on_marking_and_label() -> None:
    area = Area(name="Specimen Area", scheme="gsc")
    document = rendered(made.of_p(), sample("mappa-p"), area=area)

    assert document.marking.text == document_marking.floor("gsc", "mappa-p", area=area).text


def test_properties_are_ours_and_say_nothing_of_the_author() -> None:
    template = made.of_p()
    template.core_properties.author = "Jo Specimen"
    template.core_properties.comments = "Testcase file"
    about = docx.Document(io.BytesIO(rendered(template, sample("mappa-p")).data)).core_properties

    assert about.author == ""
    assert about.comments == ""
    assert about.title.startswith("MAPPA P")
    assert about.keywords == "RESTRICTED"
    assert about.created is None or about.created.date() == date(1980, 1, 1)


def test_a_pdf_needs_its_engine() -> None:
    with pytest.raises(UsageError, match="libreoffice"):
        rendered(made.of_p(), sample("mappa-p"), "pdf")


@pytest.mark.parametrize("way", ["white", "tiny", "field", "hidden style"])
def test_whether_an_answer_is_seen_is_told_or_said_to_be_unknown(way: str) -> None:
    template = made.of_p(leave_out=("offender.last_name",))
    paragraph = template.add_paragraph()
    tag = "{{ offender.last_name }}"
    if way == "field":
        made.add_field(paragraph, "REF somewhere")
        paragraph._p[-1].append(docx.oxml.parse_xml(made.run_of(tag)))
    else:
        font = paragraph.add_run(tag).font
        if way == "white":
            font.color.rgb = docx.shared.RGBColor(255, 255, 255)
        elif way == "tiny":
            font.size = docx.shared.Pt(1)
        else:
            font.hidden = True
    found = {one.pointer: one.sentence for one in rendered(template, sample("mappa-p")).of_template}

    expected = "TPL-12" if way == "hidden style" else "TPL-12.unsure"
    assert found["/offender/last_name"] == expected


def test_what_a_control_would_show_in_its_place_does_not_come_back() -> None:
    template = made.of_p(leave_out=("offender.last_name",))
    control = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath='/x' w:storeItemID='{1}'/>"
        "</w:sdtPr><w:sdtContent><w:r><w:t>{{ offender.last_name }}</w:t></w:r></w:sdtContent>"
        "</w:sdt>"
    )
    template.add_paragraph()._p.append(docx.oxml.parse_xml(made.with_namespace(control)))
    document = rendered(template, sample("mappa-p"))
    body = made.part(document.data, "word/document.xml")

    assert b"dataBinding" not in body
    assert b"showingPlcHdr" not in body
    assert "/offender/last_name" not in {one.pointer for one in document.of_template}


def test_the_sensitivity_label_of_the_area_is_set() -> None:
    identifier = "11111111-2222-3333-4444-555555555555"
    label = Label(identifier, identifier, "Official Sensitive")
    area = Area(name="Specimen Area", scheme="gsc", labels={"OFFICIAL-SENSITIVE": label})
    document = rendered(made.of_p(), sample("mappa-p"), area=area)

    assert identifier.encode() in made.part(document.data, "docMetadata/LabelInfo.xml")
