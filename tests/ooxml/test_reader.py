"""Reading a part takes as much work as the part is long, and not more."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from mappa_docs.ooxml import markup, reader, word_file
from mappa_docs.ooxml.looks import Looks
from tests import word_files as made
from tests.word_files import Section, WordFile, paragraph

FEW, MANY = 200, 800


@contextmanager
def steps() -> Iterator[list[int]]:
    """Count the lines of Python that are run."""
    counted = [0]

    def line(frame: object, event: str, _: object) -> object:
        counted[0] += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        yield counted
    finally:
        sys.settrace(before)


def work(content: str, *, judged: bool) -> int:
    file = WordFile([Section({"default": content}, body=content)])
    parts = {name: part.encode() for name, part in file.all_parts().items()}
    package = word_file.package(parts)
    name = "word/header1default.xml" if judged else package.main
    root, looks = package.xml(name), Looks(package)
    with steps() as counted:
        reader.content(root, looks, judged=judged)
    return counted[0]


def runs(count: int) -> str:
    hidden = '<w:r><w:rPr><w:vanish/><w:sz w:val="{}"/></w:rPr><w:t>x</w:t></w:r>'
    return f"<w:p>{''.join(hidden.format(20 + number % 9) for number in range(count))}</w:p>"


SHAPES = {
    "runs": runs,
    "paragraphs": lambda count: paragraph("x") * count,
    "rows": lambda count: (
        "<w:tbl>" + f"<w:tr><w:tc>{paragraph('x')}</w:tc></w:tr>" * count + "</w:tbl>"
    ),
    "cells": lambda count: (
        "<w:tbl><w:tblGrid>"
        + '<w:gridCol w:w="9"/>' * count
        + "</w:tblGrid><w:tr>"
        + f"<w:tc>{paragraph('x')}</w:tc>" * count
        + "</w:tr></w:tbl>"
    ),
    "fields": lambda count: made.field_of("PAGE", "1") * count,
    "fields that never end": lambda count: (
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * count + "</w:p>"
    ),
    "controls": lambda count: made.control("x") * count,
    "shapes": lambda count: made.older_shape("position:absolute", "") * count,
}


@pytest.mark.parametrize("judged", [True, False])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_four_times_as_much_is_four_times_the_work(
    shape: Callable[[int], str], judged: bool
) -> None:
    few, many = (work(shape(count), judged=judged) for count in (FEW, MANY))

    assert many < 5 * few


def test_an_element_is_known_by_its_namespace_and_not_by_its_name() -> None:
    content = '<w:p><w:r><x:t xmlns:x="urn:x">RESTRICTED</x:t></w:r></w:p>'
    root = word_file.opened(WordFile([Section({"default": content})]).data()).xml(
        "word/header1default.xml"
    )

    assert reader.content(root).lines[0].text == ""
    assert [markup.name(element) for element in root.iter()] == ["hdr", "p", "r", "{urn:x}t"]
