"""What was in order before a marking is put on is in order after it, whatever the file says and
wherever it says that."""

import json
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection, requirements
from mappa_docs.file_markings.docx import marker
from mappa_docs.model import Judgement, Marking
from tests import word_files as made
from tests.support import ROOT
from tests.word_files import Section, WordFile, paragraph

BY_MEANING = json.loads((ROOT / "tests" / "markings" / "lines.json").read_bytes())["lines"]
LINES = sorted(
    {line for places in BY_MEANING.values() for lines in places.values() for line in lines}
)
# How a header, a footer or the text says a line, alone or beside other words.
HELD = {
    "alone": paragraph,
    "beside other words": lambda line: paragraph(f"{line}\u2003Page 1 of the report of Pat"),
    "in a column": lambda line: paragraph(f"MAPPA\t{line}"),
    "twice": lambda line: paragraph(line) + paragraph("MAPPA") + paragraph(line),
    "across the page": made.watermark,
    "in a text box": made.text_box,
    "by a field": lambda line: made.field_of("DOCPROPERTY Title", line),
}
ASKED = [
    requirements.marking_asked_for(words)
    for words in ("RESTRICTED", "RESTRICTED WHEN COMPLETE", "CONFIDENTIAL", "OFFICIAL-SENSITIVE")
]


def says(line: str, *holds: str) -> str:
    return "".join(HELD[hold](escape(line)) for hold in holds)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """A file that says the same line, and a marking perhaps, in several ways."""
    line = draw(st.sampled_from(LINES))
    ways = st.lists(st.sampled_from(sorted(HELD)), max_size=2)
    first = draw(st.sampled_from(["", "RESTRICTED", "CONFIDENTIAL", "OFFICIAL-SENSITIVE"]))
    beside = paragraph(first) if first else ""
    header, footer, body = (says(line, *draw(ways)) for _ in range(3))
    section = Section({"default": beside + header}, {"default": beside + footer})
    section.body = paragraph("Dear Pat") + body
    return WordFile([section]).data()


def judged(data: bytes, least: Marking) -> Judgement:
    return inspection.judge(inspection.inspect(data), least=least)


@limits(max_examples=300)
@given(files(), st.sampled_from(ASKED))
def test_a_file_in_order_stays_so_or_is_refused(data: bytes, asked: Marking) -> None:
    before = judged(data, asked)
    try:
        after = marker.apply(data, asked)
    except UsageError:
        return
    if before.status == "complete":
        assert judged(after, asked).status == "complete"


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("where", ["header and footer", "text"])
def test_a_line_that_says_the_marking_itself_leaves_the_file_in_order(
    line: str, where: str
) -> None:
    """With and without WHEN COMPLETE: what is put on a file never contradicts it."""
    (restricted, *_) = ASKED
    content = {"default": says(line, "beside other words")} if where != "text" else {}
    section = Section(dict(content), dict(content))
    section.body = says(line, "alone") if where == "text" else section.body
    data = WordFile([section]).data()
    levels = {
        sighting.level
        for spot in inspection.inspect(data).spots
        for sighting in (*spot.sightings, *spot.possible)
    }
    if levels <= {restricted.level}:
        assert judged(marker.apply(data, restricted), restricted).status == "complete"


@pytest.mark.parametrize(
    "body", [says("RESTRICTED (when complete)", way) for way in ("alone", "across the page")]
)
def test_words_of_an_empty_form_beside_the_marking_are_a_warning_of_their_own(body: str) -> None:
    restricted, empty, *_ = ASKED
    data = WordFile([Section(body=body)]).data()
    judgement = judged(marker.apply(data, restricted), restricted)

    assert judgement.status == "complete"
    assert ("MRK-4.beside", "warning") in [
        (found.sentence, found.severity) for found in judgement.findings
    ]
    assert judged(marker.apply(data, empty), empty).status == "complete"


def test_pages_that_differ_about_when_complete_stay_not_in_order() -> None:
    restricted, *_ = ASKED
    section = Section(
        {"default": paragraph("RESTRICTED WHEN COMPLETE")}, {"default": paragraph("RESTRICTED")}
    )
    judgement = judged(WordFile([section]).data(), restricted)

    assert "MRK-4.mixed" in [found.sentence for found in judgement.findings]
