"""What a Word file brings along or fetches from elsewhere is said, and not where it lies."""

import pytest

from tests import word_files as made
from tests.word_files import WordFile, marked
from tests.word_markings import codes, inspect_word

BROUGHT = {
    "a template elsewhere": marked(links=[("attachedTemplate", "file:///C:/Users/pat/x.dotm")]),
    "a linked picture": marked(links=[("image", "https://pat.example/x.png")]),
    "a linked object": marked(links=[("oleObject", "file:///pat.xlsx")]),
    "another document": marked(links=[("aFChunk", "pat.bin")], parts={"word/pat.bin": "x"}),
    "an embedded file": marked(links=[("package", "pat.bin")], parts={"word/pat.bin": "x"}),
    "macros": marked(links=[("vbaProject", "vba.bin")], parts={"word/vba.bin": "x"}),
}


@pytest.mark.parametrize("file", BROUGHT.values(), ids=BROUGHT)
def test_what_a_file_brings_along_is_said_without_saying_where_it_lies(file: WordFile) -> None:
    inspection = inspect_word(file)

    assert codes(inspection) == ["MRK-11"]
    assert inspection.findings[0].severity == "warning"
    assert "pat" not in inspection.findings[0].message.replace("path", "")


def test_a_field_that_fetches_text_is_a_finding() -> None:
    file = marked()
    file.sections[0].body = made.field_of('INCLUDETEXT "pat.docx"', "His text")

    assert codes(inspect_word(file)) == ["MRK-11"]
