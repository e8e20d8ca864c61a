"""The templates that the examples in the guides check and fill."""

import docx

from mappa_docs.definition import views
from mappa_docs.model import MAIN
from mappa_docs.templates import coverage

_FORM = "mappa-p"


def lay_out() -> None:
    """Write a template with several faults, and one that can be used and shows little."""
    _letter("own-letter.docx", leave_out="offender.date_of_birth", faulty=True)
    _letter("short-letter.docx")


def _letter(name: str, leave_out: str = "", *, faulty: bool = False) -> None:
    """Write a template of MAPPA P with a place for what every such form holds, and no more."""
    document = docx.Document()
    document.core_properties.title = "Notification"
    document.add_heading(views.view(_FORM).title, 1)
    if not faulty:
        section = document.sections[0]
        section.header.paragraphs[0].text = "{{ document.marking }} {{ document.banner }}"
        section.footer.paragraphs[0].text = "{{ document.marking }}"
        section.footer.add_paragraph("{{ document.reference }} {{ document.copy_number }}")
    for field in coverage.required(_FORM, MAIN):
        if field.path != leave_out:
            document.add_paragraph(f"{field.label}: {{{{ {field.path} }}}}")
    if faulty:
        document.add_heading("Our contact", 2)
        document.add_paragraph("{{ lead_agency.telefone }}, {{ 7 * 52 }} days a year")
    document.save(name)
