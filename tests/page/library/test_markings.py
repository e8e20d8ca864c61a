"""Looking at markings on the page, and putting one on."""

import io
import re

import docx

from mappa_docs.file_markings import inspection
from mappa_docs.files import opening
from mappa_docs.issuing import rendering
from tests.page_visits import Visit

WORD = rendering.blank("mappa-d", "docx", scheme="gpms").data


def _letter() -> bytes:
    letter, file = docx.Document(), io.BytesIO()
    letter.add_paragraph("An invented letter.")
    letter.save(file)
    return file.getvalue()


UNMARKED = _letter()


def looked(visit: Visit, *files: tuple[str, bytes]) -> str:
    return visit.post("/markings/look", files=[("files", file) for file in files]).text


def test_each_file_gets_its_verdict(visit: Visit) -> None:
    text = looked(visit, ("d.docx", WORD), ("x.pdf", b"%PDF- none"), ("y.docx", UNMARKED))

    assert "d.docx: the marking is in order. Marking: RESTRICTED WHEN COMPLETE." in text
    assert "x.pdf: was not read" in text
    assert "y.docx: the marking is not in order. No marking was seen." in text


def test_a_script_in_the_name_is_text(visit: Visit) -> None:
    assert "<img" not in looked(visit, ("<img src=x>.docx", b"none"))


def test_a_marking_is_put_on_a_copy_and_the_copy_is_looked_at(visit: Visit) -> None:
    answer = visit.post(
        "/markings/apply",
        {"classification": "gpms:CONFIDENTIAL"},
        files={"file": ("letter.docx", UNMARKED)},
    )
    found = re.search(r'href="(/markings/[\w-]+)"', answer.text)
    assert found
    taken = visit.get(found[1])

    assert "letter_marked.docx: the marking is in order. Marking: CONFIDENTIAL." in answer.text
    assert inspection.judge(inspection.inspect(taken.content)).marking == "CONFIDENTIAL"
    assert 'filename="letter_marked.docx"' in taken.headers["content-disposition"]


def test_a_lower_marking_is_refused_and_nothing_is_given(visit: Visit) -> None:
    marked = visit.post(
        "/markings/apply",
        {"classification": "gpms:CONFIDENTIAL"},
        files={"file": ("letter.docx", UNMARKED)},
    )
    copy = visit.get(re.findall(r'href="(/markings/[\w-]+)"', marked.text)[0]).content
    answer = visit.post(
        "/markings/apply",
        {"classification": "gpms:RESTRICTED"},
        files={"file": ("letter.docx", copy)},
    )

    assert answer.status_code == 422
    assert '<a href="#file">' in answer.text
    assert "Download" not in answer.text


def test_what_is_missing_leads_to_its_field(visit: Visit) -> None:
    text = visit.post("/markings/apply", {"classification": "gpms:PROTECT"}).text

    assert '<a href="#file">' in text
    assert '<a href="#classification">' in text
    assert '<a href="#files">' in visit.post("/markings/look").text


def test_a_file_that_is_too_large_gets_no_marking(visit: Visit) -> None:
    data = bytes(inspection.MAX_BYTES + 1)
    asked = {"classification": "gpms:RESTRICTED"}
    answer = visit.post("/markings/apply", asked, files=[("file", ("large.docx", data))])

    assert answer.status_code == 422
    assert opening.too_large(inspection.MAX_BYTES) in answer.text
