"""A PDF that carries its answers gives back those that its pages say, whatever was done to it."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

import mappa_docs
from mappa_docs.definition import pointers, views
from mappa_docs.errors import UnreadableError
from mappa_docs.intake import carried_data, pdf_forms
from mappa_docs.model import Submission
from tests import carried_pdfs, pdf_files
from tests.carried_pdfs import carrying, covering, data_in, place_of, with_drawing
from tests.support import DOCUMENTS, change, remove, sample

STEM = "mappa-f"
PERSON = "/contacts/people/0/name"
NAME = "Testcase"


def read(data: bytes) -> Submission:
    submission = carried_data.read(data, "form.pdf")
    assert submission is not None
    return submission


def found(submission: Submission) -> list[tuple[str, str]]:
    return [(finding.sentence, finding.pointer) for finding in submission.findings]


def without(answers: Any, *places: str) -> Any:
    for place in places:
        remove(answers, place)
    return answers


@pytest.mark.parametrize(("stem", "document"), DOCUMENTS)
def test_all_that_a_document_shows_is_read_for_certain(stem: str, document: str) -> None:
    data = carrying(stem, document)
    submission = read(data)

    assert submission.answers == data_in(data)
    assert found(submission) == []
    assert submission.reading.matched == submission.reading.unread == ()
    assert submission.reading.document == document
    values = [pointer for pointer, _ in pointers.walk(submission.answers)]
    about = ("/form", "/edition", "/marking")
    assert all(
        pointer in about or any(pointer.startswith(one) for one in submission.reading.certain)
        for pointer in values
    )


@pytest.mark.parametrize("kind", ["minimal", "draft"])
@pytest.mark.parametrize("stem", ["mappa-a", "mappa-g", "mappa-m", "mappa-n", "minimum-minutes"])
def test_a_form_with_few_answers_is_read_as_well(stem: str, kind: str) -> None:
    data = carrying(stem, kind=kind)
    submission = read(data)

    assert submission.answers == data_in(data)
    assert found(submission) == []


@pytest.mark.parametrize("stem", ["mappa-j", "mappa-m"])
def test_words_that_hang_on_what_is_not_shown_are_no_change(stem: str) -> None:
    data = carrying(stem, "record", "minimal")

    assert read(data).answers == data_in(data)
    assert found(read(data)) == []


@pytest.mark.parametrize("how", carried_pdfs.REWRITTEN.values(), ids=carried_pdfs.REWRITTEN)
def test_a_file_that_another_program_wrote_anew_is_the_same(how: Callable[[bytes], bytes]) -> None:
    submission = read(how(carrying(STEM)))

    assert submission.answers == data_in(carrying(STEM))
    assert found(submission) == []


def test_a_higher_marking_that_was_put_on_changes_no_answer() -> None:
    submission = read(mappa_docs.apply_marking(carrying(STEM), "CONFIDENTIAL"))

    assert submission.answers == data_in(carrying(STEM))
    assert found(submission) == []


def test_a_page_that_was_turned_is_the_same() -> None:
    def turned(pdf: Any) -> None:
        pdf.pages[2].rotate(90, relative=True)

    assert found(read(carried_pdfs.changed(carrying(STEM), turned))) == []


def test_a_marking_above_the_floor_is_an_answer() -> None:
    raised = carrying(STEM, classification="CONFIDENTIAL", descriptors=("PERSONAL",))
    submission = read(raised)

    assert "marking" not in data_in(raised)
    assert submission.answers == data_in(raised) | {"marking": "CONFIDENTIAL"}
    assert found(submission) == []


def test_what_is_said_about_handling_is_no_answer() -> None:
    assert found(read(carrying("mappa-a", purpose="visor"))) == []


def test_without_its_first_page_nobody_can_tell_which_form_it_is() -> None:
    with pytest.raises(UnreadableError, match="do not say the same"):
        carried_data.read(carried_pdfs.with_order(carrying(STEM), range(1, 8)))


@pytest.mark.parametrize("page", range(1, 8))
def test_answers_of_a_page_that_is_gone_are_not_taken(page: int) -> None:
    data = carrying(STEM)
    submission = read(carried_pdfs.with_order(data, [one for one in range(8) if one != page]))
    said = dict(pointers.walk(submission.written or submission.answers))
    gone = dict(pointers.walk(data_in(data))).keys() - said.keys()
    unsaid = [pointer for sentence, pointer in found(submission) if sentence == "READ-6"]

    assert gone
    assert all(any(pointer.startswith(one) for one in unsaid) for pointer in gone)
    assert all(pointers.get(data_in(data), pointer) == value for pointer, value in said.items())


def test_pages_in_another_order_are_said() -> None:
    submission = read(carried_pdfs.with_order(carrying(STEM), [0, 1, 3, 2, 4, 5, 6, 7]))

    assert ("READ-7", "") in found(submission)


def test_an_answer_that_goes_over_pages_in_another_order_is_not_taken() -> None:
    answers = sample("mappa-a", "minimal")
    change(answers, "/conviction/brief_details", "A word on it. " * 500)
    data = carried_pdfs.of("mappa-a", answers)
    page, _ = place_of(data, "A word on it. A word on it.")
    order = [*range(page - 1), page, page - 1, *range(page + 1, len(carried_pdfs.texts(data)))]

    submission = read(carried_pdfs.with_order(data, order))
    assert ("READ-6", "/conviction/brief_details") in found(submission)


def test_a_cover_sheet_is_text_beside_the_form() -> None:
    submission = read(carried_pdfs.with_cover(carrying(STEM)))

    assert submission.answers == data_in(carrying(STEM))
    assert found(submission) == [("READ-1.text.nowhere", "")]
    assert [(one.what, one.characters) for one in submission.reading.unread] == [("text", 25)]


def test_a_page_that_is_there_twice_is_said() -> None:
    submission = read(carried_pdfs.with_order(carrying(STEM), [0, 1, 2, 2, 3, 4, 5, 6, 7]))

    assert found(submission) == [("READ-1.text.nowhere", "")]


OVER: dict[str, Callable[[bytes, int, tuple[float, float, float, float]], bytes]] = {
    "white": lambda data, page, box: with_drawing(data, page, covering(box)),
    "black": lambda data, page, box: with_drawing(data, page, covering(box, 0.0)),
    "nearly white": lambda data, page, box: with_drawing(data, page, covering(box, 0.98)),
    "struck through": lambda data, page, box: with_drawing(
        data, page, b"0.4 w %f %f m %f %f l S" % (box[0], box[1] + 3, box[2], box[1] + 3)
    ),
    "other words": lambda data, page, box: with_drawing(
        data,
        page,
        covering(box) + b" 0 g BT /FTest 11 Tf %f %f Td (Smith) Tj ET" % (box[0], box[1]),
    ),
    "a word after it": lambda data, page, box: with_drawing(
        data, page, b"BT /FTest 9 Tf %f %f Td (?) Tj ET" % (box[2] + 2, box[1])
    ),
    "a word below it": lambda data, page, box: with_drawing(
        data, page, b"BT /FTest 6 Tf %f %f Td (not) Tj ET" % (box[0], box[1] - 9)
    ),
    "a drawn note": lambda data, page, box: carried_pdfs.with_note(
        data, page, box, Subtype=Name.Square, look=b"1 g 0 0 500 500 re f"
    ),
    "a note that each program draws": lambda data, page, box: carried_pdfs.with_note(
        data, page, box, Subtype=Name.FreeText, DA=String("/Helv 12 Tf 0 g")
    ),
    "a field": lambda data, page, box: carried_pdfs.with_note(
        data, page, box, Subtype=Name.Widget, FT=Name.Tx, look=b"1 g 0 0 500 500 re f"
    ),
    "marked to be taken out": lambda data, page, box: carried_pdfs.with_note(
        data, page, box, Subtype=Name.Redact
    ),
    "a dark highlighter": lambda data, page, box: carried_pdfs.with_note(
        data,
        page,
        box,
        Subtype=Name.Highlight,
        C=Array([0, 0, 0]),
        QuadPoints=Array([box[0], box[3], box[2], box[3], box[0], box[1], box[2], box[1]]),
    ),
}


@pytest.mark.parametrize("over", OVER.values(), ids=OVER)
def test_an_answer_that_something_lies_over_is_not_taken(
    over: Callable[[bytes, int, tuple[float, float, float, float]], bytes],
) -> None:
    data = carrying(STEM)
    submission = read(over(data, *place_of(data, NAME)))

    assert submission.answers == without(data_in(data), PERSON)
    assert ("READ-6", PERSON) in found(submission)
    assert [one for sentence, one in found(submission) if sentence == "READ-6"] == [PERSON]
    assert not any(NAME in finding.message for finding in submission.findings)


def test_an_answer_whose_label_is_covered_is_not_taken() -> None:
    data = carrying(STEM)
    page, box = place_of(data, "Security category")
    submission = read(with_drawing(data, page, covering(box)))

    assert [one for _, one in found(submission)] == ["/offender/security_category"]


def test_answers_below_the_head_of_a_table_that_is_covered_are_not_taken() -> None:
    data = carrying("mappa-e")
    page, box = place_of(data, "Capacity")
    unsaid = [one for _, one in found(read(with_drawing(data, page, covering(box))))]

    assert unsaid
    assert {pointers.general(one) for one in unsaid} == {"/observers/*/capacity"}


def test_what_is_cut_off_the_page_is_not_taken() -> None:
    def cut(pdf: Any) -> None:
        pdf.pages[4].cropbox = Array([0, 0, 595.276, 300])

    submission = read(carried_pdfs.changed(carrying(STEM), cut))
    assert ("READ-6", PERSON) in found(submission)


def test_words_that_were_taken_off_a_page_are_not_taken_from_the_data() -> None:
    def emptied(pdf: Any) -> None:
        pdf.pages[4].Contents = pdf.make_stream(b"")

    submission = read(carried_pdfs.changed(carrying(STEM), emptied))
    assert ("READ-6", PERSON) in found(submission)
    assert pointers.get(submission.answers, PERSON) is None


def test_the_front_page_and_the_forms_own_words_are_held_as_well() -> None:
    data = carrying(STEM)
    front, box = place_of(data, "In brief")
    with_front = read(with_drawing(data, front, covering((40, box[1] - 40, 560, box[1] - 6))))
    page, box = place_of(data, "Not provided")
    with_own_words = read(with_drawing(data, page, covering(box)))

    assert ("READ-1.repeated.nowhere", "") in found(with_front)
    assert found(with_own_words) == [("READ-1.own_words.nowhere", "")]
    assert with_front.answers == with_own_words.answers == data_in(data)


def test_words_in_a_header_or_footer_are_counted() -> None:
    for height in (828, 8):
        data = with_drawing(
            carrying(STEM), 4, b"BT /FTest 9 Tf 60 %d Td (Not agreed) Tj ET" % height
        )
        submission = read(data)
        assert submission.answers == data_in(carrying(STEM))
        assert found(submission) == [("READ-1.header.nowhere", "")]
        assert [one.characters for one in submission.reading.unread] == [9]


def test_a_note_in_the_margin_is_counted() -> None:
    note = {"Subtype": Name.FreeText, "Contents": String("Ask Jo"), "look": b""}
    submission = read(carried_pdfs.with_note(carrying(STEM), 4, (5, 200, 20, 230), **note))

    assert submission.answers == data_in(carrying(STEM))
    assert [(one.what, one.characters) for one in submission.reading.unread] == [("comment", 5)]


def test_something_drawn_beside_the_answers_is_said() -> None:
    submission = read(with_drawing(carrying(STEM), 4, covering((5, 200, 20, 230), 0.5)))

    assert submission.answers == data_in(carrying(STEM))
    assert found(submission) == [("READ-1.picture.nowhere", "")]


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/offender/last_name", "Specimen"),
        ("/offender/security_category", "a"),
        ("/offender/date_of_birth", "1985-04-21"),
        ("/contacts/people/0/name", "Nobody"),
        ("/version", "9.9"),
    ],
)
def test_an_answer_that_was_changed_in_the_data_is_not_taken(pointer: str, value: str) -> None:
    data = carrying(STEM)
    submission = read(carried_pdfs.with_answer(data, pointer, value))

    assert submission.answers == without(data_in(data), pointer)
    assert ("READ-6", pointer) in found(submission)


def test_an_answer_that_was_added_to_the_data_is_not_taken() -> None:
    data = carrying("mappa-d")
    answers = data_in(data) | {"surprise": {"deep": ["No", {"er": 1}]}}
    submission = read(carried_pdfs.with_answers(data, answers))

    assert submission.answers == data_in(data)
    assert found(submission) == [("READ-6", "")]


def test_no_answer_is_taken_that_the_document_keeps_back() -> None:
    data = carrying("mappa-j")
    answers = sample("mappa-j")
    submission = read(carried_pdfs.with_answers(data, answers))

    assert submission.answers == data_in(data) != answers
    assert {sentence for sentence, _ in found(submission)} == {"READ-6"}


@pytest.mark.parametrize(("name", "value"), [("edition", "1999"), ("marking", "SECRET")])
def test_what_the_data_says_of_the_document_is_held_against_its_margins(
    name: str, value: str
) -> None:
    submission = read(carried_pdfs.with_answer(carrying(STEM), f"/{name}", value))

    assert submission.answers.get(name) is None
    assert ("READ-6", f"/{name}") in found(submission)


@pytest.mark.parametrize(("stem", "kind"), [(STEM, "minimal"), ("mappa-a", "complete")])
def test_the_data_of_another_file_is_refused(stem: str, kind: str) -> None:
    other = data_in(carrying(stem, kind=kind))
    with pytest.raises(UnreadableError, match="do not say the same"):
        carried_data.read(carried_pdfs.with_answers(carrying(STEM), other))


def test_data_twice_is_refused() -> None:
    data = carrying("mappa-d")
    again = carried_pdfs.with_another(data, "submission.json", json.dumps(data_in(data)).encode())
    with pytest.raises(UnreadableError, match="several forms"):
        carried_data.read(again)


def test_other_files_that_come_along_are_named() -> None:
    submission = read(carried_pdfs.with_another(carrying("mappa-d"), "scan.json", b"{}"))

    assert submission.answers == data_in(carrying("mappa-d"))
    assert found(submission) == [("READ-1.attached.nowhere", "")]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<form/>", "no form"),
        (b"", "empty"),
        (b'{"form": "MAPPA F", ', "ends in the middle"),
        (b'{"form": "MAPPA Q"}', "form"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"form": "MAPPA F", "a": "' + b"x" * 6_000_000 + b'"}', "larger than 5 megabytes"),
    ],
)
def test_data_that_is_no_form_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        carried_data.read(carried_pdfs.with_content(carrying("mappa-d"), content))


def test_what_can_not_be_unpacked_is_refused() -> None:
    def broken(pdf: Any) -> None:
        for stream in pdf.Root.AF[0].EF.values():
            stream.write(b"no such thing", filter=Name("/Unheard"))

    with pytest.raises(UnreadableError, match="unpacked"):
        carried_data.read(carried_pdfs.changed(carrying("mappa-d"), broken))


def test_a_bomb_is_not_unpacked() -> None:
    bomb = carried_pdfs.with_content(carrying("mappa-d"), bytes(80 * 2**20))

    with pytest.raises(UnreadableError):
        pdf_forms.parse(bomb)


@pytest.mark.parametrize("key", ["AF", "Names"])
def test_files_that_lie_in_each_other_without_end_are_looked_at_once(key: str) -> None:
    def endless(pdf: Any) -> None:
        if key == "AF":
            pdf.Root.AF.extend([pdf.Root.AF[0]] * 50)
            return
        tree = pdf.make_indirect(Dictionary())
        tree.Kids = Array([tree, tree, pdf.Root.Names.EmbeddedFiles])
        pdf.Root.Names.EmbeddedFiles = tree

    data = carried_pdfs.changed(carrying("mappa-d"), endless)
    assert read(data).answers == data_in(carrying("mappa-d"))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7", "The PDF is damaged"),
        (pdf_files.made(pdf_files.marked("RESTRICTED")), "It is a PDF, but none of the forms"),
    ],
    ids=["damaged", "letter"],
)
def test_another_pdf_is_for_others(data: bytes, why: str) -> None:
    assert carried_data.read(data) is None
    with pytest.raises(UnreadableError, match=why):
        pdf_forms.parse(data)


SCRIPTS = (
    "Ŵyn a Ŷnys, naïve – “quoted” … €",
    "Говори́т по-русски",
    "محمد بن علي",
    "שלום עליכם",
    "नमस्ते दुनिया",
    "日本語のテキスト",
    "🙂 smiles 👩‍👩‍👧",
    "a\u0301\u0302 z\u0323 combining",
    "𓀀 and \U0010fffd",
    "line one\n\nline two\ttabbed\n- list\n• bullet",
    "wordwithoutanend" * 60,
    "Co-ordination-unit-and-so-on " * 80,
)


@pytest.mark.parametrize("text", SCRIPTS)
def test_answers_in_any_script_are_read(text: str) -> None:
    answers = sample("mappa-a", "minimal")
    change(answers, "/conviction/brief_details", text)
    change(answers, "/offender/aliases", [text, "and another"])
    submission = read(carried_pdfs.of("mappa-a", answers))

    assert submission.answers == answers
    assert found(submission) == []


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.sampled_from(["absent", "reason", "name", "0"]), inside, max_size=3)
    ),
    max_leaves=6,
)
PLACES = sorted({pointer for pointer, _ in pointers.walk(sample("mappa-d"))} | {"/offender"})


@given(st.dictionaries(st.sampled_from(PLACES), ANYTHING, min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_data_breaks_the_reading_and_none_is_taken_that_is_not_there(
    changes: dict[str, Any],
) -> None:
    answers = data_in(carrying("mappa-d"))
    for pointer, value in changes.items():
        try:
            change(answers, pointer, value)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            continue  # something else stands there by now
    try:
        submission = read(carried_pdfs.with_answers(carrying("mappa-d"), answers))
    except UnreadableError:
        return
    printed = dict(pointers.walk(data_in(carrying("mappa-d"))))
    for pointer, value in pointers.walk(submission.answers):
        assert printed.get(pointer) == value, pointer


def of_another_edition(label: str, note: str) -> bytes:
    """Return a MAPPA G of an edition that has one label and one more line of its own words."""
    form = views.view("mappa-g")
    first = form.sections[0]
    questions = tuple(
        replace(field, label=label) if place == 0 and label else field
        for place, field in enumerate(first.field.fields)
    )
    statement = (note,) if note else ()
    sections = (replace(first, field=replace(first.field, fields=questions, statement=statement)),)
    earlier = replace(form, edition="2009", sections=(*sections, *form.sections[1:]))
    return carried_pdfs.of("mappa-g", sample("mappa-g") | {"edition": "2009"}, earlier)


def test_the_answers_of_an_earlier_edition_are_found_by_their_words() -> None:
    data = of_another_edition("", "This line stood on the form then. " * 9)
    submission = read(data)

    assert submission.answers == data_in(data)
    assert submission.reading.matched
    assert "READ-6" not in dict(found(submission))
    assert ("READ-4.words", "") in found(submission)


def test_an_answer_whose_question_was_another_then_is_not_taken() -> None:
    data = of_another_edition("What it was called in those days", "")
    submission = read(data)
    unsaid = [pointer for sentence, pointer in found(submission) if sentence == "READ-6"]

    assert len(unsaid) == 1
    assert submission.answers == without(data_in(data), *unsaid)
