"""A case in each format: the same facts, the marking, and no answer about anybody."""

import json
import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest

import mappa_docs
from mappa_docs.report import timeline, timeline_picture
from mappa_docs.timeline.case_file import CaseFile
from tests.contrast import contrast
from tests.support import sample
from tools import specimen_case

AS_OF = date.fromisoformat(specimen_case.AS_OF)
# Questions whose answers tell of a person.
OF_PEOPLE = {"name", "last_name", "first_name", "middle_name", "address", "postcode", "telephone"}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> CaseFile:
    folder = tmp_path_factory.mktemp("case")
    specimen_case.write(folder)
    return mappa_docs.case(folder, as_of=AS_OF)


def about_people(value: Any, name: str = "") -> Iterator[str]:
    """Yield every answer that tells of a person."""
    if isinstance(value, dict):
        for own, inside in value.items():
            yield from about_people(inside, own)
    elif isinstance(value, list):
        for inside in value:
            yield from about_people(inside, name)
    elif isinstance(value, str) and name in OF_PEOPLE and len(value) > 3:
        yield from value.split("\n")


def said(case: CaseFile, to: str) -> str:
    """Return the text of a case in a format."""
    data = mappa_docs.show_case(case, to).data
    if to != "docx":
        return data.decode()
    document = docx.Document(BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    paragraphs = (paragraph.text for paragraph in document.paragraphs)
    return "\n".join((*paragraphs, *cells, document.element.xml))


@pytest.mark.parametrize("to", timeline.FORMATS)
def test_nobody_is_named(case: CaseFile, to: str) -> None:
    told = said(case, to)
    answers = {answer for _, form in specimen_case.documents() for answer in about_people(form)} - {
        "Alex Example"
    }

    assert len(answers) > 40
    assert not [answer for answer in answers if answer in told]
    assert "Alex Example" not in told


@pytest.mark.parametrize("to", timeline.FORMATS)
def test_the_same_facts_stand_in_each_format(case: CaseFile, to: str) -> None:
    told = said(case, to)

    for document in case.documents:
        assert document.form in told
        assert document.reference in told
        assert Path(document.file).name in told
    for one in case.due:
        assert one.what in told


def test_the_marking_is_that_of_the_highest_document(case: CaseFile) -> None:
    secret = case._replace(
        documents=[*case.documents[:-1], case.documents[-1]._replace(marking="SECRET")]
    )
    for to in timeline.FORMATS:
        assert mappa_docs.show_case(case, to).marking == "RESTRICTED"
        assert mappa_docs.show_case(secret, to).marking == "SECRET"
    lines = mappa_docs.show_case(secret, "text").data.decode().splitlines()
    assert lines[0] == lines[-1] == "SECRET"


def test_the_word_file_is_marked(case: CaseFile, tmp_path: Path) -> None:
    path = tmp_path / "timeline.docx"
    path.write_bytes(mappa_docs.show_case(case, "docx").data)
    inspected = mappa_docs.inspect_marking(path)

    assert inspected.status == "complete"
    assert inspected.marking == "RESTRICTED"


def test_the_word_file_has_words_for_its_picture(case: CaseFile) -> None:
    told = said(case, "docx")
    described = re.search(r'<wp:docPr [^>]*descr="([^"]+)"', told)

    assert described
    assert "The tables after the picture say the same" in described.group(1)


def test_the_page_runs_nothing_and_loads_nothing(case: CaseFile) -> None:
    page = said(case, "html")

    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "<script" not in page
    assert not re.search(r"\b(?:src|href|onload|onclick)=", page)
    assert not re.search(r"url\((?!#)", page)


def test_the_picture_has_a_sign_for_each_document_meeting_and_date(case: CaseFile) -> None:
    kinds = [mark.kind for mark in timeline_picture.picture(case).marks]

    assert kinds.count("meeting") == len(case.meetings)
    assert kinds.count("due") + kinds.count("overdue") == len(case.due)
    assert len(kinds) == len(case.documents) + len(case.meetings) + len(case.due)
    assert len(timeline_picture.picture(case).curves) == 6


def test_no_sign_covers_another(case: CaseFile) -> None:
    marks = timeline_picture.picture(case).marks

    for number, mark in enumerate(marks):
        for other in marks[:number]:
            assert abs(mark.x - other.x) >= 20 or abs(mark.y - other.y) >= 20


def test_what_has_no_date_is_said_below_the_picture(case: CaseFile) -> None:
    undated = case._replace(documents=[case.documents[0]._replace(day=None), *case.documents[1:]])
    words = [one.words for one in timeline_picture.picture(undated).words]

    assert "Without a date: 1" in words
    assert "No date" in said(undated, "text")


def test_the_picture_is_sound_and_says_what_it_is() -> None:
    case = CaseFile(AS_OF, ("A&B <x>",), None, [], [], [], [], [])
    root = ElementTree.fromstring(timeline_picture.svg(case))

    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Timeline of case A&B <x>"
    assert root.findtext(f"{SVG}desc")


@pytest.mark.parametrize(("first", "last"), [("0001-01-01", "9999-12-31"), ("2026-07-31",) * 2])
def test_any_days_can_be_drawn(case: CaseFile, first: str, last: str) -> None:
    documents = [
        case.documents[0]._replace(day=date.fromisoformat(first)),
        case.documents[1]._replace(day=date.fromisoformat(last), number=2),
    ]
    drawn = timeline_picture.picture(case._replace(documents=documents))

    assert all(0 <= mark.x <= drawn.width and 0 <= mark.y <= drawn.height for mark in drawn.marks)


def test_letters_on_signs_can_be_read() -> None:
    white, ink = "ffffff", "0b0c0c"
    filled = ("00703c", "942514", "505a5f", "0b3d6b", "2f6ea5")
    source = Path(timeline_picture.__file__).with_suffix(".svg").read_text("utf-8")

    for one, other in [*((colour, white) for colour in filled), (ink, "bcd4ea")]:
        assert f"#{one}" in source
        assert contrast(one, other) >= 4.5


def test_data_has_days_and_names(case: CaseFile) -> None:
    record = json.loads(said(case, "json"))

    assert record["marking"] == "RESTRICTED"
    assert record["documents"][1]["day"] == "2024-01-22"
    assert record["documents"][3]["carried"][0]["number"] == 2
    assert record["levels"][1] == {"day": "2024-05-08", "level": 3, "document": 5}
    assert sample("mappa-a")["offender"]["date_of_birth"] not in json.dumps(record)
