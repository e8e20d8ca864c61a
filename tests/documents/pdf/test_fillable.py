"""A fillable PDF: each question has its field, each field its place, its name and its look."""

import io
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

import pypdf
import pypdfium2
import pytest
from pypdfium2 import raw

from mappa_docs.definition import forms, views
from mappa_docs.intake.submission import from_answers
from mappa_docs.issuing import rendering
from mappa_docs.model import Field, Kind
from tests import rendered
from tests.readers import pdf_bodies, squeezed
from tests.support import AS_OF, DOCUMENTS, NOT_IN_A_CELL, change, sample

ABSENT = {
    "not_known": "Not known",
    "not_applicable": "Not applicable",
    "withheld": "Withheld",
    "none": "None",
}
WELSH = "Dŵr Tŷ ŴŶ ẁẃẅỳ âêîôûŵŷ ÄËÏÖÜ"


def blank(stem: str, document: str = "form") -> bytes:
    return rendered.blank(stem, "pdf", document, fillable=True).data


def filled(stem: str, document: str = "form") -> bytes:
    return rendered.rendered(stem, "pdf", document=document, fillable=True).data


class Widget(NamedTuple):
    """A field as it stands on a page, with the names of all that its dictionary holds."""

    page: int
    name: str
    label: str
    value: str
    flags: int
    place: tuple[float, ...]
    entries: frozenset[str]


@cache
def widgets(data: bytes) -> tuple[Widget, ...]:
    """Return the fields of a file, page by page."""
    return tuple(
        _widget(number, annotation.get_object())
        for number, page in enumerate(pypdf.PdfReader(io.BytesIO(data)).pages)
        for annotation in page.get("/Annots", ())
    )


def _widget(page: int, about: Any) -> Widget:
    return Widget(
        page,
        str(about["/T"]),
        str(about["/TU"]),
        str(about.get("/V", "")),
        int(about["/F"]),
        tuple(map(float, about["/Rect"])),
        frozenset(about),
    )


def values(data: bytes) -> dict[str, str]:
    return {widget.name: widget.value for widget in widgets(data)}


def questions(stem: str, document: str) -> list[Field]:
    """Return the questions of a document that somebody answers on its pages."""
    every = forms.every(views.view(stem, document).top)
    return [one for one in every if one.takes_answer and one.pointer not in NOT_IN_A_CELL]


def boxes(question: Field, pointer: str) -> set[str]:
    return {
        f"{pointer}#{str(one.value).lower() if isinstance(one.value, bool) else one.value}"
        for one in question.choices
    }


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_each_question_of_a_blank_has_its_fields_once(stem: str, document: str) -> None:
    names = Counter(widget.name for widget in widgets(blank(stem, document)))
    rows: dict[str, set[int]] = {}
    asked: set[str] = set()
    for question in questions(stem, document):
        table, row, column = question.pointer.partition("/*/")
        if row:
            of_table = {
                int(n.removeprefix(f"{table}/").split("/")[0])
                for n in names
                if n.startswith(f"{table}/")
            }
            assert of_table == set(range(len(of_table))), "rows go on counting"
            rows.setdefault(table, of_table)
            assert rows[table] == of_table, "each row asks every question"
            pointers = [f"{table}/{number}/{column}" for number in sorted(of_table)]
        else:
            pointers = [question.pointer]
        for pointer in pointers:
            alone = {pointer} & names.keys()
            asked |= alone or boxes(question, pointer)

    assert set(names.values()) == {1}
    assert asked <= names.keys()
    others = names.keys() - asked
    assert all(name.endswith("?") for name in others)
    absent = {
        field.pointer for field in forms.every(views.view(stem, document).top) if field.absent
    }
    assert {name[:-1] for name in others} <= {
        name for one in absent for name in (one, *(one.replace("*", str(n)) for n in range(20)))
    }
    assert all(len(numbers) >= 3 for numbers in rows.values())


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_each_field_is_named_for_people_and_stands_among_the_tags(stem: str, document: str) -> None:
    data = blank(stem, document)
    reader = pypdf.PdfReader(io.BytesIO(data))
    labels = {one.pointer: one.label for one in forms.every(views.view(stem, document).top)}
    for widget in widgets(data):
        pointer = widget.name.partition("#")[0].rstrip("?")
        general = "/".join("*" if step.isdigit() else step for step in pointer.split("/"))
        assert widget.label.startswith(labels[general])
        assert len(widget.label) < 1000
        assert widget.flags == 4
        assert reader.pages[widget.page]["/Tabs"] == "/S"
        assert not {"/A", "/AA", "/MaxLen"} & widget.entries
    form = reader.trailer["/Root"]["/AcroForm"]
    assert "/NeedAppearances" not in form
    assert len(form["/Fields"]) == len(widgets(data))
    kinds = Counter(kind for kind, _ in _elements(reader))
    assert kinds["/Form"] == len(form["/Fields"])
    assert "/Link" not in kinds


def _elements(reader: pypdf.PdfReader) -> Iterator[tuple[str, Any]]:
    """Yield the kind of each element of the tags, and the field that it is of, in their order."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                yield str(node["/S"]), None
            if node.get("/Type") == "/OBJR":
                yield "", node["/Obj"]
            waiting.append(node.get("/K", []))


@pytest.mark.parametrize("stem", ["mappa-a", "mappa-c"])
def test_the_order_of_fields_is_that_of_reading(stem: str) -> None:
    """Tab goes by the tags, and so do programs that list the fields."""
    reader = pypdf.PdfReader(io.BytesIO(blank(stem)))
    tagged = [str(field["/T"]) for _, field in _elements(reader) if field is not None]

    assert tagged == [widget.name for widget in widgets(blank(stem))]


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_no_field_lies_over_another_or_over_words(stem: str, document: str) -> None:
    data = blank(stem, document)
    by_page: dict[int, list[tuple[float, ...]]] = {}
    for widget in widgets(data):
        by_page.setdefault(widget.page, []).append(widget.place)
    with pypdfium2.PdfDocument(data) as pdf:
        for number, places in by_page.items():
            words = pdf[number].get_textpage()
            for left, low, right, high in places:
                assert right - left > 8, "wide enough for a figure"
                assert high - low > 8
                assert not words.get_text_bounded(left, low, right, high).strip()
            for (left, low, right, high), other in combinations(places, 2):
                apart = right <= other[0] or other[2] <= left or high <= other[1] or other[3] <= low
                assert apart


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_the_answers_of_the_samples_stand_in_their_fields(stem: str, document: str) -> None:
    said = values(filled(stem, document))
    ticked = {name for name, value in said.items() if value == "/Yes"}
    expected: set[str] = set()
    for question in questions(stem, document):
        for pointer, value in _answers(sample(stem), question.pointer):
            if isinstance(value, dict):
                words = f"{ABSENT[value['absent']]}: {value.get('reason', '')}".removesuffix(": ")
                name = pointer if pointer in said else f"{pointer}?"
                assert said[name] == words
            elif f"{pointer}" in said:
                assert said[pointer] == _typed(question, value)
            else:
                chosen = value if isinstance(value, list) else [value]
                expected |= {
                    f"{pointer}#{str(one).lower() if isinstance(one, bool) else one}"
                    for one in chosen
                }
    assert ticked == expected


def _answers(node: Any, pointer: str, at: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each answer to the question at a pointer of the form, with its own pointer."""
    _, step, rest = (*pointer.split("/", 2), "")[:3]
    if step == "*":
        for number, row in enumerate(node if isinstance(node, list) else ()):
            yield from _answers(row, f"/{rest}", f"{at}/{number}")
    elif isinstance(node, dict) and step in node:
        if rest:
            yield from _answers(node[step], f"/{rest}", f"{at}/{step}")
        else:
            yield f"{at}/{step}", node[step]


def _typed(question: Field, value: Any) -> str:
    labels = {one.value: one.label for one in question.choices}
    if question.kind is Kind.DATE:
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    if isinstance(value, list):
        return "\n".join(labels.get(one, one) for one in value)
    return labels[value] if labels else str(value)


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_a_flattened_form_says_all_answers_and_has_no_field(stem: str, document: str) -> None:
    made = rendered.rendered(stem, "pdf", document=document, flatten=True)
    reader = pypdf.PdfReader(io.BytesIO(made.data))
    whole = squeezed("".join(pdf_bodies(made.data)))

    assert "/AcroForm" not in reader.trailer["/Root"]
    assert not widgets(made.data)
    for question in questions(stem, document):
        for _, value in _answers(sample(stem), question.pointer):
            if isinstance(value, dict):
                assert squeezed(value.get("reason", "")) in whole
            elif question.choices:
                labels = {one.value: one.label for one in question.choices}
                for one in value if isinstance(value, list) else [value]:
                    assert squeezed(labels[one]) in whole
            else:
                lines = _typed(question, value).split("\n")
                assert all(squeezed(line) in whole for line in lines)
    assert made.name.endswith("_flattened.pdf")


def test_a_ticked_box_that_can_no_longer_be_changed_says_so_in_its_text() -> None:
    made = rendered.rendered("mappa-a", "pdf", flatten=True)
    whole = squeezed("".join(pdf_bodies(made.data)))

    assert "☒Category1" in whole
    assert "☐Category2" in whole


def _flattened_text(data: bytes) -> str:
    """Return what the pages say with their fields drawn as they look."""
    with pypdfium2.PdfDocument(data) as pdf:
        for number in range(len(pdf)):
            page = pdf[number]
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
        again = io.BytesIO()
        pdf.save(again)
    with pypdfium2.PdfDocument(again.getvalue()) as pdf:
        return squeezed("".join(page.get_textpage().get_text_bounded() for page in pdf))


def test_what_stands_in_a_field_is_drawn_in_the_file() -> None:
    answers = sample("mappa-a")
    change(answers, "/offender/last_name", WELSH)
    change(answers, "/offender/first_name", "日本 Ærø")
    change(
        answers,
        "/relevant_information/reason_for_referral",
        "First line.\r\n\nThird line, tab\there.",
    )
    read = from_answers(answers)
    data = rendering.render(read, "pdf", draft=True, fillable=True, as_of=AS_OF).data
    shown = _flattened_text(data)

    assert values(data)["/offender/first_name"] == "日本 Ærø"
    assert squeezed(WELSH) in shown
    assert squeezed("[U+65E5 CJK UNIFIED IDEOGRAPH-65E5]") in shown
    assert "Ærø" in shown
    assert "Firstline.Thirdline,tabhere." in shown


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_the_line_for_why_a_table_has_no_entries_is_on_its_page(stem: str, document: str) -> None:
    pages: dict[str, list[int]] = {}
    for widget in widgets(blank(stem, document)):
        pages.setdefault(widget.name.partition("#")[0], []).append(widget.page)
    tables = [
        field for field in forms.every(views.view(stem, document).top) if field.kind is Kind.TABLE
    ]

    for table in tables:
        if line := pages.get(f"{table.pointer}?"):
            # What comes after the line in the order of fields is on the continuation sheet.
            above = [
                page
                for name, found in pages.items()
                for page in found
                if name.startswith(f"{table.pointer}/") and page <= line[0]
            ]
            assert max(above) == line[0], table.pointer


@pytest.mark.parametrize("way", [{"fillable": True}, {"flatten": True}])
def test_a_reason_that_names_an_option_ticks_no_box(way: dict[str, bool]) -> None:
    answers = sample("mappa-a")
    pointer = "/risk_assessment/groups/staff"
    change(answers, pointer, {"absent": "not_known", "reason": "Asked on 3 May.\nHigh"})
    read = from_answers(answers)
    data = rendering.render(read, "pdf", draft=True, as_of=AS_OF, **way).data
    said = values(data)

    if said:
        assert said[f"{pointer}?"] == "Not known: Asked on 3 May.\nHigh"
        assert {said[name] for name in said if name.startswith(f"{pointer}#")} == {"/Off"}
    else:
        assert "Notknown:Askedon3May.High" in squeezed("".join(pdf_bodies(data)))


def test_a_long_answer_has_room_as_far_as_a_page_has() -> None:
    answers = sample("mappa-a")
    sentence = "The offender was seen at the address on the day. "
    pointer = "/relevant_information/added_value"
    heights = []
    for times in (1, 30, 390):
        change(answers, pointer, (sentence * times).strip())
        data = rendering.render(
            from_answers(answers), "pdf", draft=True, fillable=True, as_of=AS_OF
        ).data
        (height,) = [
            widget.place[3] - widget.place[1] for widget in widgets(data) if widget.name == pointer
        ]
        assert values(data)[pointer] == (sentence * times).strip()
        heights.append(height)

    short, long, longest = heights
    assert short < long < longest < 700
    assert long > 15 * 12


def test_welsh_letters_that_are_typed_in_chrome_are_drawn() -> None:
    typed = _typed_in_pdfium(blank("mappa-a"), "/offender/last_name", "Tŷ Dŵr")

    assert values(typed)["/offender/last_name"] == "Tŷ Dŵr"
    assert squeezed("Tŷ Dŵr") in _flattened_text(typed)


def _typed_in_pdfium(data: bytes, name: str, text: str) -> bytes:
    (field,) = [one for one in widgets(data) if one.name == name]
    left, low, *_ = field.place
    letters = (raw.FPDF_WCHAR * (len(text) + 1))(*map(ord, text), 0)
    with pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        page = pdf[field.page]
        raw.FORM_OnLButtonDown(pdf.formenv, page, 0, left + 5, low + 5)
        raw.FORM_OnLButtonUp(pdf.formenv, page, 0, left + 5, low + 5)
        raw.FORM_ReplaceSelection(pdf.formenv, page, letters)
        raw.FORM_ForceToKillFocus(pdf.formenv)
        saved = io.BytesIO()
        pdf.save(saved)
    return saved.getvalue()


def test_further_rows_are_on_the_page_that_the_form_names() -> None:
    reader = pypdf.PdfReader(io.BytesIO(blank("mappa-b")))
    (first,) = [
        number
        for number, page in enumerate(reader.pages, 1)
        if "Each table of this form goes on here" in " ".join(page.extract_text().split())
    ]
    said = [
        int(line.rstrip(".").rsplit(" ", 1)[1])
        for page in reader.pages
        for line in page.extract_text().splitlines()
        if line.startswith("Further entries go on")
    ]

    assert len(said) == 21
    assert said == sorted(said)
    assert said[0] == first
    assert said[-1] <= len(reader.pages)


def test_as_many_rows_as_are_asked_for() -> None:
    made = rendering.blank("mappa-a", "pdf", fillable=True, rows=9)
    names = values(made.data).keys()

    assert made.name == "MAPPA-A_blank_2012_en_fillable_9-rows.pdf"
    assert sum(name.endswith("/tool") for name in names) == 9 + 4
    assert sum(name.startswith("/invitees/") and name.endswith("/name") for name in names) == 10


def test_there_is_room_below_the_entries_that_there_are() -> None:
    given = len(sample("mappa-a")["risk_management_plan"]["actions"])
    owners = [
        (name, value)
        for name, value in values(filled("mappa-a")).items()
        if name.startswith("/risk_management_plan/actions/") and name.endswith("/action")
    ]

    assert all(value for _, value in owners[:given])
    assert [value for _, value in owners[given:]] == [""] * (2 + 4)


def test_the_file_says_which_form_it_is() -> None:
    about = pypdf.PdfReader(io.BytesIO(blank("mappa-j", "record"))).metadata

    assert about is not None
    assert about["/MAPPA form"] == "MAPPA J"
    assert about["/MAPPA document"] == "record"
    assert about["/MAPPA edition"] == "2012"


def test_the_same_form_gives_the_same_bytes() -> None:
    read = from_answers(sample("mappa-d"))
    first, second = (
        rendering.render(read, "pdf", fillable=True, as_of=AS_OF).data for _ in range(2)
    )

    assert first == second
