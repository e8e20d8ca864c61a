"""PDF forms as people fill them in, and what can't be read of them."""

import io
import warnings
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from pypdf import PdfReader, PdfWriter

import mappa_docs
from mappa_docs.definition import pointers
from mappa_docs.errors import UnreadableError
from mappa_docs.intake.extraction import Extraction
from tests.filled_pdf import PdfForm, blank, filled, form
from tests.support import sample

NAME, BORN, LEVEL = "/offender/last_name", "/offender/date_of_birth", "/risk_assessment/level"
GROUP = "/risk_assessment/groups/public"
REASONS = "/relevant_information/level_2_reason"
ACTIONS = "/risk_management_plan/actions"
TOOLS = "/risk_assessment/tools"
# In no message may stand what somebody typed.
CANARY = "Quillfeather"


def read(change: Callable[[PdfForm], None]) -> Extraction:
    filled_in = form()
    change(filled_in)
    extraction = mappa_docs.extract(filled_in.data())
    said = " ".join(f"{one.message} {one.plain}" for one in extraction.findings)
    assert CANARY not in said
    return extraction


def answer(extraction: Extraction, pointer: str) -> Any:
    return pointers.get(extraction.submission, pointer)


def unread(extraction: Extraction) -> list[tuple[str, str, int]]:
    return [(one.what, one.pointer, one.characters) for one in extraction.unread]


def sentences(extraction: Extraction) -> list[str]:
    return [one.sentence for one in extraction.findings]


def test_what_is_typed_and_ticked_is_certain() -> None:
    def change(form: PdfForm) -> None:
        form.type(NAME, "Testcase")
        form.type(BORN, "01/02/1980")
        form.tick(f"{LEVEL}#high")
        form.tick(f"{REASONS}#stepped_down")
        form.tick(f"{REASONS}#high_risk")
        form.tick("/diversity/interpreter#false")

    extraction = read(change)

    assert answer(extraction, NAME) == "Testcase"
    assert answer(extraction, BORN) == "1980-02-01"
    assert answer(extraction, LEVEL) == "high"
    assert answer(extraction, REASONS) == ["high_risk", "stepped_down"]
    assert answer(extraction, "/diversity/interpreter") is False
    assert (extraction.certain, extraction.status) == (5, "read")
    assert extraction.matched == extraction.unread == extraction.findings == ()


def test_two_ticks_where_one_is_asked_for_choose_neither() -> None:
    def change(form: PdfForm) -> None:
        form.tick(f"{LEVEL}#high")
        form.tick(f"{LEVEL}#low")

    extraction = read(change)

    assert answer(extraction, LEVEL) is None
    assert sentences(extraction) == ["READ-2.several"]


def test_the_line_beside_boxes_says_why_there_is_no_answer() -> None:
    def change(form: PdfForm) -> None:
        form.type(f"{GROUP}?", "Not known: asked the prison")
        form.type(f"{TOOLS}?", "None: not assessed yet")

    extraction = read(change)

    assert answer(extraction, GROUP) == {"absent": "not_known", "reason": "asked the prison"}
    assert answer(extraction, TOOLS) == {"absent": "none", "reason": "not assessed yet"}
    assert extraction.certain == 2


def test_a_tick_and_a_reason_for_none_are_both_said() -> None:
    def change(form: PdfForm) -> None:
        form.tick(f"{GROUP}#low")
        form.type(f"{GROUP}?", f"Not known: {CANARY}")

    extraction = read(change)

    assert answer(extraction, GROUP) == "low"
    assert [what for what, _, _ in unread(extraction)] == ["beside"]
    assert sentences(extraction) == ["READ-2.beside"]


def test_a_table_with_entries_and_a_reason_for_none_loses_neither() -> None:
    def change(form: PdfForm) -> None:
        form.type(f"{TOOLS}/0/date", "01/02/2026")
        form.type(f"{TOOLS}?", f"None: {CANARY}")

    extraction = read(change)

    assert answer(extraction, f"{TOOLS}/0/date") == "2026-02-01"
    assert unread(extraction) == [("absence", TOOLS, len(f"None: {CANARY}"))]


def test_words_in_the_line_for_a_reason_that_are_none_are_not_lost() -> None:
    extraction = read(lambda form: form.type(f"{GROUP}?", CANARY))

    assert answer(extraction, GROUP) is None
    assert unread(extraction) == [("choice", GROUP, len(CANARY))]


def test_rows_with_gaps_between_them_are_read_in_order() -> None:
    def change(form: PdfForm) -> None:
        rows = [name for name in form.fields if name.startswith(f"{ACTIONS}/")]
        last = max(int(name.split("/")[3]) for name in rows)
        form.type(f"{ACTIONS}/{last}/due", "03/03/2026")
        form.type(f"{ACTIONS}/0/due", "01/03/2026")
        form.type(f"{ACTIONS}/2/due", "02/03/2026")

    extraction = read(change)

    days = [row["due"] for row in answer(extraction, ACTIONS)]
    assert days == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert extraction.unread == ()


WRONG = {
    "no date": (BORN, f"in {CANARY}", "READ-2.date"),
    "no option": ("/referral/area", CANARY, "READ-2.choice.many"),
}


@pytest.mark.parametrize(("name", "text", "sentence"), WRONG.values(), ids=WRONG)
def test_what_is_no_answer_to_the_question_is_said(name: str, text: str, sentence: str) -> None:
    extraction = read(lambda form: form.type(name, text))

    assert answer(extraction, name) is None
    assert sentences(extraction) == [sentence]
    assert [one.characters for one in extraction.unread] == [len(text)]


def test_what_is_written_otherwise_is_read_as_it_is_meant() -> None:
    extraction = read(lambda form: form.type("/referral/area", "avon and somerset"))

    assert answer(extraction, "/referral/area") == "avon_and_somerset"


def widget(form: PdfForm, name: str, value: str, **entries: Any) -> None:
    """Put one more field on the first page."""
    about = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(name), V=String(value), F=4
    )
    about.Rect = Array([100, 100, 300, 120])
    for key, entry in entries.items():
        about[f"/{key}"] = entry
    place = form.pdf.make_indirect(about)
    form.pdf.Root.AcroForm.Fields.append(place)
    form.pdf.pages[0].obj.Annots.append(place)


def test_another_value_under_the_same_name_is_neither_chosen_nor_lost() -> None:
    def change(form: PdfForm) -> None:
        form.type(NAME, "Testcase")
        widget(form, NAME, CANARY)

    extraction = read(change)

    assert answer(extraction, NAME) is None
    assert sentences(extraction) == ["READ-2.several"]
    assert unread(extraction) == [("several", NAME, len(f"Testcase\n{CANARY}"))]


def test_the_same_value_twice_is_one() -> None:
    def change(form: PdfForm) -> None:
        form.type(NAME, "Testcase")
        widget(form, NAME, "Testcase")

    assert answer(read(change), NAME) == "Testcase"


STRANGERS = {
    "a name of its own": "Notes",
    "a question of no form": "/offender/nothing",
    "a question of another form": "/meeting/minute_taker",
    "a group": "/offender",
    "a table": ACTIONS,
    "a row too deep": f"{ACTIONS}/0/0/due",
    "a row that is no number": f"{ACTIONS}/*/due",
    "an option that there is not": f"{LEVEL}#none",
    "what identifies the form": "/edition",
    "no name": "",
}


@pytest.mark.parametrize("name", STRANGERS.values(), ids=STRANGERS)
def test_a_field_that_belongs_to_no_question_is_said(name: str) -> None:
    extraction = read(lambda form: widget(form, name, CANARY))

    assert extraction.submission == {"form": "MAPPA A", "edition": "2012"}
    assert unread(extraction) == [("form_field", "", len(CANARY))]
    assert extraction.status == "partly"


def test_a_value_that_no_page_shows_is_read_and_said() -> None:
    def change(form: PdfForm) -> None:
        form.type(NAME, CANARY)
        form.fields[NAME].F = 2

    extraction = read(change)

    assert answer(extraction, NAME) == CANARY
    assert unread(extraction) == [("hidden_field", "", len(CANARY))]
    assert [one.section for one in extraction.findings] == ["Section 2, Offender information"]


def test_another_value_that_no_page_shows_is_said_and_not_read() -> None:
    def change(form: PdfForm) -> None:
        form.type(NAME, "Testcase")
        widget(form, NAME, CANARY, F=2)

    extraction = read(change)

    assert answer(extraction, NAME) == "Testcase"
    assert unread(extraction) == [("other_value", "", len(CANARY))]


def test_a_box_that_looks_otherwise_than_it_says_is_in_doubt() -> None:
    def shown(form: PdfForm) -> None:
        form.tick(f"{LEVEL}#high")
        form.fields[f"{LEVEL}#high"].V = Name.Off

    def said(form: PdfForm) -> None:
        form.tick(f"{LEVEL}#high")
        form.fields[f"{LEVEL}#high"].AS = Name.Off

    assert (answer(read(shown), LEVEL), sentences(read(shown))) == ("high", ["READ-2.box"])
    assert (answer(read(said), LEVEL), sentences(read(said))) == (None, ["READ-2.box"])


def test_words_typed_into_what_was_a_box_are_not_taken_for_a_tick() -> None:
    def change(form: PdfForm) -> None:
        box = form.fields[f"{LEVEL}#high"]
        box.FT, box.V = Name.Tx, String(CANARY)

    extraction = read(change)

    assert answer(extraction, LEVEL) is None
    assert sentences(extraction) == ["READ-2.box"]


def note(form: PdfForm, kind: str, below: str, **entries: Any) -> None:
    """Put an annotation just below a field."""
    field = form.fields[below]
    left, low, right, _ = map(float, field.Rect)
    about = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"))
    about.Rect = Array([left, low - 8, right, low - 2])
    for key, entry in entries.items():
        about[f"/{key}"] = entry
    field.P.Annots.append(form.pdf.make_indirect(about))


def test_notes_and_marks_beside_the_fields_are_said_where_they_stand() -> None:
    def change(form: PdfForm) -> None:
        note(form, "FreeText", NAME, Contents=String(CANARY))
        note(form, "Highlight", LEVEL + "#high")

    extraction = read(change)

    assert [(one.section, one.what, one.characters) for one in extraction.unread] == [
        ("Section 2, Offender information", "annotation", len(CANARY)),
        ("Section 6, Lead agency’s risk assessment", "drawing", 0),
    ]
    assert sentences(extraction) == ["READ-1.annotation", "READ-1.drawing"]


def typed_on_page(form: PdfForm, text: str) -> None:
    """Type on the first page itself, as programs that edit PDFs do."""
    page = form.pdf.pages[0]
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources.Font[Name.Typed] = form.pdf.make_indirect(font)
    page.contents_add(f"q BT /Typed 9 Tf 120 300 Td ({text}) Tj ET Q".encode())


TYPED = {
    "words": (CANARY, len(CANARY)),
    "an option that the form prints": ("Youth Offending Team", len("Youth Offending Team")),
    "the words of a box once more": ("Male", len("Male")),
    "words that stand above boxes": ("High", len("High")),
}


@pytest.mark.parametrize(("text", "letters"), TYPED.values(), ids=TYPED)
def test_what_is_typed_on_the_page_itself_is_said(text: str, letters: int) -> None:
    extraction = read(lambda form: typed_on_page(form, text))

    assert [(one.what, one.characters) for one in extraction.unread] == [("page_text", letters)]
    assert sentences(extraction) == ["READ-1.page_text.nowhere"]


def test_a_field_is_known_by_its_tooltip_where_its_name_was_lost() -> None:
    def change(form: PdfForm) -> None:
        form.type(NAME, "Testcase")
        form.type(f"{ACTIONS}/2/due", "01/03/2026")
        form.type(f"{GROUP}?", "Not known: asked the prison")
        form.tick(f"{LEVEL}#high")
        for number, field in enumerate(form.fields.values()):
            field.T = String(f"Text{number}")

    extraction = read(change)

    assert answer(extraction, NAME) == "Testcase"
    assert answer(extraction, ACTIONS) == [{"due": "2026-03-01"}]
    assert answer(extraction, GROUP) == {"absent": "not_known", "reason": "asked the prison"}
    assert answer(extraction, LEVEL) == "high"
    assert len(extraction.matched) == 4
    assert extraction.unread == ()


def test_what_is_inside_and_would_run_is_said() -> None:
    def change(form: PdfForm) -> None:
        form.type(NAME, CANARY)
        form.pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(CANARY))
        form.pdf.attachments[f"{CANARY}.txt"] = b"More about it."

    assert sentences(read(change)) == ["READ-8.files", "READ-8.script"]


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableError) as refusal:
        mappa_docs.extract(data)
    assert CANARY not in str(refusal.value)
    return str(refusal.value)


def changed(change: Callable[[PdfForm], None], **how: Any) -> bytes:
    filled_in = form()
    filled_in.type(NAME, CANARY)
    change(filled_in)
    return filled_in.data(**how)


def without_fields(form: PdfForm) -> None:
    del form.pdf.Root.AcroForm
    for page in form.pdf.pages:
        page.obj.Annots = Array([one for one in page.obj.Annots if one.Subtype != Name.Widget])


def unnamed(form: PdfForm) -> None:
    for key in ("/MAPPA form", "/Keywords", "/Title"):
        del form.pdf.docinfo[key]


def xfa(form: PdfForm) -> None:
    form.pdf.Root.AcroForm.XFA = form.pdf.make_stream(b"<xdp/>")


def portfolio(form: PdfForm) -> None:
    form.pdf.Root.Collection = Dictionary(View=Name.D)


def other_fields(form: PdfForm) -> None:
    for number, field in enumerate(form.fields.values()):
        field.T = String(f"Text{number}")
        del field.TU


def letter() -> bytes:
    """A PDF that speaks of a form, and is none."""
    form = PdfForm(blank("mappa-d"))
    without_fields(form)
    unnamed(form)
    page = form.pdf.pages[0]
    while len(form.pdf.pages) > 1:
        del form.pdf.pages[-1]
    page.obj.Contents = form.pdf.make_stream(b"")
    typed_on_page(form, f"Please find MAPPA A attached. {CANARY}")
    return form.data()


def scan() -> bytes:
    form = PdfForm(blank("mappa-d"))
    without_fields(form)
    unnamed(form)
    picture = form.pdf.make_stream(
        b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
        ColorSpace=Name.DeviceGray, BitsPerComponent=8,
    )  # fmt: skip
    for page in form.pdf.pages:
        page.obj.Contents = form.pdf.make_stream(b"q 500 0 0 700 40 40 cm /Scan Do Q")
        page.obj.Resources.XObject = Dictionary(Scan=picture)
    return form.data()


def two_forms() -> bytes:
    """Two people's forms in one file, whose fields have the same names."""
    return joined(PdfForm(filled("mappa-d", sample("mappa-d"))), PdfForm(blank("mappa-d")))


def two_forms_renamed() -> bytes:
    form = PdfForm(filled("mappa-d", sample("mappa-d")))
    other = PdfForm(blank("mappa-d"))
    for name, field in other.fields.items():
        field.T = String(f"{name}_2")
    return joined(form, other)


def flattened(stem: str) -> bytes:
    return mappa_docs.render(mappa_docs.parse(sample(stem)), "pdf", flatten=True).data


def joined(form: PdfForm, other: PdfForm) -> bytes:
    with warnings.catch_warnings():  # pikepdf says that the other form’s list does not come along
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        form.pdf.pages.extend(other.pdf.pages)
    return form.data()


LOCKED = pikepdf.Encryption(owner="", user="")
SECRET = pikepdf.Encryption(owner="a", user="b")
REFUSED = {
    "without its fields": (lambda: changed(without_fields), "printed to a PDF"),
    "printed": (lambda: mappa_docs.blank("mappa-a", "pdf").data, "It is MAPPA A printed"),
    "of one section, flattened": (lambda: flattened("mappa-d"), "It is MAPPA D printed"),
    "XFA": (lambda: changed(xfa), "XFA form"),
    "a portfolio": (lambda: changed(portfolio), "portfolio"),
    "encrypted": (lambda: changed(lambda _: None, encryption=LOCKED), "encrypted"),
    "with a password": (lambda: changed(lambda _: None, encryption=SECRET), "encrypted"),
    "another form": (lambda: changed(other_fields), "none of its fields is a question"),
    "a letter": (letter, "none of the forms"),
    "a scan": (scan, "are pictures"),
    "two forms": (two_forms, "several forms"),
    "two forms whose fields were renamed": (two_forms_renamed, "several forms"),
    "cut in the middle": (lambda: changed(lambda _: None)[:-3000], "damaged"),
    "not a PDF after all": (lambda: b"%PDF-1.7\nand nothing more", "damaged"),
}


@pytest.mark.parametrize(("made", "said"), REFUSED.values(), ids=REFUSED)
def test_what_can_not_be_read_is_refused_with_the_reason(
    made: Callable[[], bytes], said: str
) -> None:
    assert said in refused(made())


def test_a_form_that_says_nothing_of_itself_is_known_by_its_words() -> None:
    extraction = mappa_docs.extract(changed(unnamed))

    assert (extraction.form, extraction.certain) == ("MAPPA A", 1)


def test_the_edition_is_the_one_that_the_file_says() -> None:
    extraction = mappa_docs.extract(
        changed(lambda form: form.pdf.docinfo.update({"/MAPPA edition": "1999"}))
    )

    assert extraction.submission["edition"] == "1999"


def test_a_marking_above_the_one_that_the_form_needs_is_an_answer() -> None:
    extraction = mappa_docs.extract(
        changed(lambda form: form.pdf.docinfo.update({"/Protective marking": "CONFIDENTIAL"}))
    )

    assert extraction.submission["marking"] == "CONFIDENTIAL"


def test_a_marking_that_was_put_on_the_file_is_an_answer() -> None:
    marked = mappa_docs.apply_marking(changed(lambda _: None), "CONFIDENTIAL", scheme="gpms")
    extraction = mappa_docs.extract(marked)

    assert extraction.submission["marking"] == "CONFIDENTIAL"
    assert (extraction.certain, extraction.unread) == (1, ())


def test_the_same_bytes_give_the_same_answers() -> None:
    data = filled("mappa-d", sample("mappa-d"))

    assert mappa_docs.extract(data) == mappa_docs.extract(bytes(io.BytesIO(data).read()))


def without_page(data: bytes, index: int) -> bytes:
    """Return a form as a program puts it together that takes its pages one by one."""
    writer = PdfWriter()
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages):
        if number != index:
            writer.add_page(page)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_page_that_was_left_out_is_said_with_its_section() -> None:
    whole = filled("mappa-a", sample("mappa-a"))
    last = len(PdfReader(io.BytesIO(whole)).pages) - 1
    for index in (0, last // 2, last):
        left = mappa_docs.extract(without_page(whole, index))
        lost = [one.severity for one in left.findings if one.code == "READ-11"]

        assert set(lost) == {"error"}, index
        assert left.status == "partly"


def test_a_whole_form_has_all_its_fields() -> None:
    for stem in ("mappa-b", "mappa-n", "minimum-referral"):
        assert "READ-11" not in sentences(mappa_docs.extract(blank(stem)))


def test_the_pages_of_a_cover_sheet_are_none_of_the_form() -> None:
    whole = filled("mappa-a", sample("mappa-a"))
    with_cover = PdfForm(whole)
    pages = with_cover.pdf.pages
    pages.insert(
        0,
        pikepdf.Page(
            with_cover.pdf.make_indirect(Dictionary(Type=Name.Page, MediaBox=pages[0].MediaBox))
        ),
    )
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pages[0].Resources = Dictionary(Font=Dictionary(F=font))
    words = b"BT /F 12 Tf 72 72 Td (Page 2 of 3) Tj ET"
    pages[0].Contents = with_cover.pdf.make_stream(words)
    with_all = with_cover.data()

    assert "READ-11.pages" not in sentences(mappa_docs.extract(with_all))
    for index in (2, 3):  # whose number the cover sheet has as well, or has not
        assert "READ-11.pages" in sentences(mappa_docs.extract(without_page(with_all, index)))


def test_a_row_of_any_number_takes_no_time_and_loses_nothing() -> None:
    def change(form: PdfForm) -> None:
        form.type(f"{TOOLS}/0/date", "01/02/2026")
        form.fields[f"{TOOLS}/0/date"].update(
            {"/T": String(f"{TOOLS}/9999999/date"), "/TU": String("")}
        )

    extraction = read(change)

    assert len(extraction.unread) < 20_000
    assert answer(extraction, f"{TOOLS}/0/date") == "2026-02-01"
    assert "READ-11" in sentences(extraction)


def test_exchanged_names_answer_neither_question() -> None:
    other = "/offender/first_name"

    def change(form: PdfForm) -> None:
        form.type(NAME, CANARY)
        form.type(other, "Testcase")
        form.tick(f"{LEVEL}#high")
        for one, its_other in ((NAME, other), (f"{LEVEL}#high", f"{LEVEL}#low")):
            form.fields[one].T, form.fields[its_other].T = String(its_other), String(one)

    extraction = read(change)

    assert (
        answer(extraction, NAME) is answer(extraction, other) is answer(extraction, LEVEL) is None
    )
    assert [what for what, _, _ in unread(extraction)] == ["two_questions"] * 3
    assert set(sentences(extraction)) == {"READ-1.two_questions"}
    assert extraction.status == "partly"


DAMAGED = {
    "an array": (pikepdf.Array([String(CANARY)]), None),
    "a dictionary": (Dictionary(A=String(CANARY)), None),
    "half a sign": (String(b"\xfe\xff\x00a\x00"), "a\ufffd"),
    "bytes of no encoding": (String(b"a\x9f"), "a\ufffd"),
}


@pytest.mark.parametrize(("value", "said"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_value_is_said_and_takes_no_other_away(value: Any, said: str | None) -> None:
    def change(form: PdfForm) -> None:
        form.type("/offender/first_name", "Testcase")
        form.fields[NAME].V = value

    extraction = read(change)

    assert answer(extraction, "/offender/first_name") == "Testcase"
    assert answer(extraction, NAME) == said
    assert sentences(extraction) == ["READ-2.characters"]
    assert extraction.status == "partly"


def test_words_in_the_place_of_a_signature_are_not_lost() -> None:
    def into_signature(form: PdfForm) -> None:
        form.fields[NAME].update({"/FT": Name.Sig, "/V": String(CANARY)})

    assert "READ-1.form_field" in " ".join(sentences(read(into_signature)))
