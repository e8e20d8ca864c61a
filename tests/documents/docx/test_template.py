"""Plans of Word templates: what stands in a template is taken, and nothing is mistaken for it."""

import pytest

from mappa_docs.documents.docx import template


def paragraph(text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def filled(xml: str, answers: dict[str, object]) -> str:
    return template.fill(template.plan(xml.encode()), answers).decode()


@pytest.mark.parametrize("answer", ["12", "two & three < five", "Siân – “Llŷr”", ""])
def test_text_after_an_answer_is_text_whatever_it_begins_with(answer: str) -> None:
    xml = paragraph("{{ share }}% of “all”")
    escaped = answer.replace("&", "&amp;").replace("<", "&lt;")

    assert filled(xml, {"share": answer}) == paragraph(f"{escaped}% of “all”")


def test_choices_that_follow_each_other_are_made_one_by_one() -> None:
    xml = "".join(
        paragraph(f"{{%p if shape.{name} %}}") + paragraph(name) + paragraph("{%p endif %}")
        for name in ("pair", "side", "across")
    )
    shape = {"pair": "", "side": "yes", "across": "yes"}

    assert filled(xml, {"shape": shape}) == paragraph("side") + paragraph("across")


def test_a_row_is_looked_at_after_what_stands_around_it() -> None:
    xml = (
        paragraph("{%p for row in people %}")
        + paragraph("{{ row.name }} of {{ area }}")
        + paragraph("{%p endfor %}")
    )
    answers = {"area": "Exampleford", "people": [{"name": "Specimen"}, {"name": "Dummy"}]}

    assert filled(xml, answers) == paragraph("Specimen of Exampleford") + paragraph(
        "Dummy of Exampleford"
    )


def test_only_the_paragraph_of_an_answer_from_right_to_left_says_so() -> None:
    xml = paragraph("{{ first }}") + paragraph("{{ second }}")
    first, second = filled(xml, {"first": "שלום", "second": "Helo"}).split("</w:p>")[:2]

    assert "<w:bidi/></w:pPr>" in first
    assert "<w:bidi/>" not in second


@pytest.mark.parametrize(
    "xml",
    [
        paragraph("{{ 7 * 7 }}"),
        paragraph("{% set a = 1 %}"),
        paragraph("{# note #}"),
        paragraph("{%p include other %}"),
        paragraph("{%p endif %}"),
    ],
    ids=["an expression", "an assignment", "a comment", "another statement", "an end alone"],
)
def test_any_other_construct_is_refused(xml: str) -> None:
    with pytest.raises(template.TemplateError):
        template.plan(xml.encode())


def test_an_answer_that_is_missing_is_no_blank() -> None:
    with pytest.raises(KeyError):
        filled(paragraph("{{ offender.last_name }}"), {"offender": {}})
