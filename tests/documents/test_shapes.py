"""However long or short answers are, each of them takes its place once, and keeps its order."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mappa_docs.definition import forms, views
from mappa_docs.documents import grids, layout, printed_answers, shapes
from mappa_docs.documents.blocks import Grid, Line, Questions, State
from mappa_docs.documents.docx import writer as word_writer
from mappa_docs.documents.pdf import writer as pdf_writer
from mappa_docs.documents.request import Contents
from mappa_docs.documents.shapes import ACROSS, LISTED, PAIR, SIDE
from mappa_docs.markings import document_marking
from mappa_docs.model import Field, Kind
from tests import readers
from tests.readers import squeezed
from tests.support import STEMS, sample

FLOOR = document_marking.floor("gpms")
SHORT, LONG = "Brief", "A sentence that goes on for quite some time. " * 12
GROUPS = [
    (stem, field)
    for stem in STEMS
    for field in forms.every(forms.form(stem).top)
    if field.kind is Kind.GROUP and "*" not in field.pointer
]


def _own(group: Field) -> list[Field]:
    return [child for child in group.fields if child.takes_answer and not child.is_wording]


@given(st.data())
@settings(max_examples=200)
def test_each_answer_has_one_place_in_the_order_of_the_form(data: st.DataObject) -> None:
    _, group = data.draw(st.sampled_from(GROUPS))
    fields = _own(group)
    texts = [
        data.draw(st.sampled_from(("", SHORT, LONG, f"{SHORT}\n{SHORT}", "x" * 70))) for _ in fields
    ]
    chosen = shapes.of(fields, texts)
    placed: list[str] = []
    for place, field in enumerate(fields):
        words = [word for word, is_so in chosen[field.name].items() if is_so]
        assert len(words) <= 1
        if words:
            placed.append(field.name)
            if words == [PAIR]:
                placed.append(fields[place + 1].name)

    assert placed == [field.name for field, text in zip(fields, texts, strict=True) if text]


@given(st.data())
@settings(max_examples=6, deadline=None)
def test_word_and_pdf_say_the_same_whatever_is_short_or_long(data: st.DataObject) -> None:
    stem = data.draw(st.sampled_from(("mappa-a", "mappa-b", "mappa-c", "mappa-k", "mappa-n")))
    answers = deepcopy(sample(stem))
    for given_stem, group in GROUPS:
        inside = answers.get(group.name) if group.pointer.count("/") == 1 else None
        if given_stem != stem or not isinstance(inside, dict) or "absent" in inside:
            continue
        for child in _own(group):
            if child.kind in (Kind.LINE, Kind.TEXT):
                text = data.draw(st.sampled_from((None, SHORT, LONG)))
                inside.pop(child.name, None)
                if text:
                    inside[child.name] = text
    form = views.view(stem)
    contents = Contents(form, State.COMPLETE, FLOOR, printed_answers.printed(form, answers))
    word = word_writer.write(contents)
    pdf = pdf_writer.write(layout.document(contents))

    assert squeezed("".join(readers.word_lines(word))) == readers.said_once(word, pdf)


@pytest.mark.parametrize(
    ("pointer", "text", "expected"),
    [
        ("/offender/prison", SHORT, SIDE),
        ("/offender/aliases", "One\nTwo", LISTED),
        ("/offender/aliases", "One", SIDE),
        ("/conviction/brief_details", LONG, ACROSS),
        ("/conviction/brief_details", SHORT, SIDE),
    ],
)
def test_an_answer_alone_has_the_shape_that_suits_it(
    pointer: str, text: str, expected: str
) -> None:
    field = forms.fields("mappa-a")[pointer]

    assert shapes.of([field], [text])[field.name][expected]


def test_two_short_answers_share_a_line_and_a_long_one_keeps_its_own() -> None:
    known = forms.fields("mappa-b")
    fields = [known["/meeting/date"], known["/meeting/start"]]

    assert shapes.of(fields, ["1 July 2026", "10:00"])["date"][PAIR]
    assert shapes.of(fields, ["1 July 2026", LONG])["date"][SIDE]


def _drawn(stem: str, answers: dict[str, Any], kind: type[Any]) -> list[Any]:
    form = views.view(stem)
    printed = printed_answers.printed(form, answers)
    document = layout.document(Contents(form, State.COMPLETE, FLOOR, printed))
    return [block for block in document.blocks if isinstance(block, kind)]


def test_levels_before_and_after_stand_in_one_table_where_all_are_given() -> None:
    answers = sample("mappa-b")
    (table,) = _drawn("mappa-b", answers, Grid)
    before, after = (
        [line.cells[side].path.rpartition(".")[2] for line in table.rows] for side in (0, 1)
    )

    assert before == after
    assert len(before) == 5
    del answers["risk_of_serious_harm_revision"]["after"]["prisoners"]
    assert not _drawn("mappa-b", answers, Grid)


@pytest.mark.parametrize("stem", STEMS)
def test_a_grid_takes_only_questions_with_the_same_options(stem: str) -> None:
    for known, group in GROUPS:
        if known != stem:
            continue
        gridded, others = grids.parted(group, blank=True)
        assert len({field.choices for field in gridded}) <= 1
        if gridded:
            assert all(field.kind in (Kind.LINE, Kind.TEXT) for field in others)
        assert sorted(f.name for f in (*gridded, *others)) == sorted(f.name for f in _own(group))


@pytest.mark.parametrize("stem", STEMS)
def test_a_blank_asks_each_question_once(stem: str) -> None:
    for known, group in GROUPS:
        if known == stem:
            asked = [field for _, line in shapes.of_blank(_own(group)) for field in line]
            assert asked == _own(group)


def test_lines_of_a_blank_with_a_note_go_across() -> None:
    form = views.view("mappa-a")
    blank = layout.document(Contents(form, State.BLANK, FLOOR))
    lines: list[Line] = [
        line for block in blank.blocks if isinstance(block, Questions) for line in block.lines
    ]

    assert {line.shape for line in lines if any(cell.note for cell in line.cells)} == {ACROSS}
