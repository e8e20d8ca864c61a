"""A local form as PDF with fields: what was typed and ticked is an answer, and nothing else is."""

import io
import json
from collections.abc import Callable
from collections.abc import Mapping as Map
from functools import partial
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from mappa_docs import cli
from mappa_docs.files.signs import Kind
from mappa_docs.intake import readers
from mappa_docs.intake.single_files import Unread
from mappa_docs.local import local_forms, mapping_check
from mappa_docs.local.mapping import Mapping
from mappa_docs.model import BY_ITSELF, Submission
from tests import pdf_files
from tests.local_forms import TITLE, known, mapping, said

SURNAME = {"field": "/offender/last_name", "at": {"form_field": "Text1"}}
BORN = {
    "field": "/offender/date_of_birth",
    "places": [{"form_field": name} for name in ("day", "month", "year")],
    "join": "/",
}
MARAC = {
    "field": "/victim_concerns/marac",
    "places": [{"form_field": "marac_yes"}, {"form_field": "marac_no"}],
    "options": {"marac_yes": True, "marac_no": False},
}
GENDER = {
    "field": "/offender/gender",
    "at": {"form_field": "sex"},
    "options": {"M": "male", "F": "female"},
}
ANSWERS = (SURNAME, BORN, MARAC, GENDER)
# Each field with what is typed in it, or whether it is ticked.
TYPED = {
    "Text1": "Quillfeather",
    "day": "30",
    "month": "07",
    "year": "1991",
    "marac_yes": False,
    "marac_no": True,
    "sex": "",
}


def form(given: Map[str, str | bool], title: str = TITLE, **about: str) -> bytes:
    """Return a form with these fields below its title."""
    page = pdf_files.Page(pdf_files.text(title, 72, 760))
    pdf = pikepdf.open(io.BytesIO(pdf_files.made(page)))
    fields = Array()
    for number, (name, value) in enumerate(given.items()):
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, T=String(name), F=4,
            Rect=[72, 700 - 20 * number, 200, 715 - 20 * number],
        )  # fmt: skip
        if isinstance(value, bool):
            state = Name.Yes if value else Name.Off
            looks = Dictionary(Yes=pdf.make_stream(b""), Off=pdf.make_stream(b""))
            field.update({"/FT": Name.Btn, "/V": state, "/AS": state, "/AP": Dictionary(N=looks)})
        else:
            field.update({"/FT": Name.Tx, "/V": String(value)})
        fields.append(pdf.make_indirect(field))
    pdf.pages[0].Annots = fields
    pdf.Root.AcroForm = Dictionary(Fields=fields)
    for key, words in about.items():
        pdf.docinfo[f"/{key}"] = String(words)
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def read(data: bytes, by: Mapping | None = None) -> list[Submission | Unread]:
    own = by or mapping(*ANSWERS, kind="pdf")
    return local_forms.read(known(own), Kind.PDF, data, "a.pdf", BY_ITSELF)


def one(data: bytes, by: Mapping | None = None) -> Submission:
    (only,) = read(data, by)
    assert isinstance(only, Submission)
    return only


def test_what_is_typed_and_ticked_is_an_answer() -> None:
    answers = one(form(TYPED)).answers

    assert answers["offender"] == {"last_name": "Quillfeather", "date_of_birth": "1991-07-30"}
    assert answers["victim_concerns"] == {"marac": False}


@pytest.mark.parametrize("ticked", [True, False])
def test_neither_box_and_both_are_no_answer(ticked: bool) -> None:
    read = one(form(TYPED | {"marac_yes": ticked, "marac_no": ticked}))

    assert "victim_concerns" not in read.answers
    assert ("/victim_concerns/marac" in said(read)) is ticked


def test_what_stands_in_other_fields_and_in_notes_is_counted() -> None:
    whole = one(form(TYPED | {"other": "A word more", "ticked": True}))

    assert texts(whole) == {("form_field", len("A word more")), ("form_field", 1)}


def test_what_the_blank_form_holds_already_is_no_answer(tmp_path: Path) -> None:
    empty = {name: False if isinstance(value, bool) else "" for name, value in TYPED.items()}
    blank = tmp_path / "blank.pdf"
    blank.write_bytes(form(empty | {"Text1": "Surname here"}))
    by = mapping(*ANSWERS, kind="pdf", blank=blank)

    left = one(form(TYPED | {"Text1": "Surname here"}), by)
    assert "last_name" not in left.answers["offender"]
    assert one(form(TYPED), by).answers["offender"]["last_name"] == "Quillfeather"


@pytest.mark.parametrize(
    "data",
    [
        form(TYPED, title="Another form"),
        form(TYPED, **{"MAPPA form": "Minimum referral"}),
    ],
    ids=["another form", "of the set"],
)
def test_what_is_no_copy_is_left_to_others(data: bytes) -> None:
    assert read(data) == []


def changed(data: bytes, change: Callable[[Any], object]) -> bytes:
    """Return a form after a change to its file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        stream = io.BytesIO()
        pdf.save(stream)
    return stream.getvalue()


def emptied(**more: str | bool) -> bytes:
    return form(
        {name: False if isinstance(one, bool) else "" for name, one in TYPED.items()} | more
    )


def with_blank(folder: Path, blank: bytes) -> Mapping:
    path = folder / "blank.pdf"
    path.write_bytes(blank)
    return mapping(*ANSWERS, kind="pdf", blank=path)


def texts(submission: Submission) -> set[tuple[str, int]]:
    assert submission.reading is not None
    return {(text.what, text.characters) for text in submission.reading.unread}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (form({}), "it has no fields any more"),
        (form({"Surname": "Quillfeather"}), "none of the fields that its mapping names"),
    ],
    ids=["printed", "of other fields"],
)
def test_a_copy_whose_answers_cannot_be_told_is_refused(data: bytes, why: str) -> None:
    (found,) = read(data)

    assert isinstance(found, Unread)
    assert why in found.why
    assert "Quillfeather" not in found.why


def encrypted() -> bytes:
    with pikepdf.open(io.BytesIO(form(TYPED))) as pdf:
        stream = io.BytesIO()
        pdf.save(stream, encryption=pikepdf.Encryption(owner="specimen", user=""))
    return stream.getvalue()


def with_xfa(pdf: Any) -> None:
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")


def scanned() -> bytes:
    def show_picture(pdf: Any) -> None:
        picture = pdf.make_stream(
            b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
            ColorSpace=Name.DeviceGray, BitsPerComponent=8,
        )  # fmt: skip
        pdf.pages[0].Contents = pdf.make_stream(b"/Scan Do")
        pdf.pages[0].Resources = Dictionary(XObject=Dictionary(Scan=picture))

    return changed(pdf_files.made(pdf_files.Page("")), show_picture)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (encrypted(), "encrypted"),
        (changed(form(TYPED), with_xfa), "XFA"),
        (scanned(), "scan"),
        (form(TYPED)[:200], "damaged"),
    ],
    ids=["encrypted", "xfa", "scan", "cut off"],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, why: str) -> None:
    own = known(mapping(*ANSWERS, kind="pdf"))
    (alone,) = local_forms.read_only(own, Kind.PDF, data, "a.pdf", BY_ITSELF)

    assert isinstance(alone, Unread)
    assert why in alone.why
    # In an inbox whoever reads the forms of the set says the same.
    among = readers.all_in(data, "a.pdf", partial(local_forms.read, own))
    assert among == [alone]


def test_an_empty_form_with_boxes_is_called_empty(tmp_path: Path) -> None:
    (found,) = read(emptied(), with_blank(tmp_path, emptied()))

    assert isinstance(found, Unread)
    assert "nothing filled in" in found.why


def test_a_tick_that_the_blank_form_has_is_nobodys_answer(tmp_path: Path) -> None:
    by = with_blank(tmp_path, emptied(marac_no=True))

    read = one(form(TYPED), by)
    assert "victim_concerns" not in read.answers
    assert "/victim_concerns/marac" in said(read)


def hide(pdf: Any, name: str = "Text1") -> None:
    for field in pdf.Root.AcroForm.Fields:
        if str(field.T) == name:
            field.F = 2


def test_what_no_page_shows_is_read_and_said_to_be_there() -> None:
    read = one(changed(form(TYPED), hide))

    assert read.answers["offender"]["last_name"] == "Quillfeather"
    assert texts(read) == {("hidden_field", len("Quillfeather"))}


def test_a_tick_that_no_page_shows_is_not_taken_where_the_page_shows_none() -> None:
    def add_hidden(pdf: Any) -> None:
        fields = pdf.Root.AcroForm.Fields
        (shown,) = (field for field in fields if str(field.T) == "marac_yes")
        hidden = pdf.make_indirect(Dictionary(shown))
        hidden.update({"/F": 2, "/V": Name.Yes, "/AS": Name.Yes})
        fields.append(hidden)
        pdf.pages[0].Annots.append(hidden)

    read = one(changed(form(TYPED | {"marac_no": False}), add_hidden))
    assert "victim_concerns" not in read.answers
    assert ("other_value", 1) in texts(read)


def add_another(pdf: Any, **more: Any) -> None:
    fields = pdf.Root.AcroForm.Fields
    another = pdf.make_indirect(Dictionary(fields[0]))
    another.update({"/V": String("Thistlewood"), "/Rect": Array([300, 700, 400, 715])})
    another.update({f"/{key}": value for key, value in more.items()})
    fields.append(another)
    pdf.pages[0].Annots.append(another)


def test_what_the_blank_shows_is_no_answer_whatever_is_hidden(tmp_path: Path) -> None:
    preset = {"Text1": "Surname here"}
    copy = changed(form(TYPED | preset), partial(add_another, F=2))

    read = one(copy, with_blank(tmp_path, emptied(**preset)))
    assert "last_name" not in read.answers["offender"]
    assert ("other_value", len("Thistlewood")) in texts(read)


def test_different_texts_in_fields_of_one_name_are_no_answer() -> None:
    read = one(changed(form(TYPED), add_another))
    assert "last_name" not in read.answers["offender"]
    assert "/offender/last_name" in said(read)


def add_note(pdf: Any) -> None:
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=[300, 100, 400, 120],
        Contents=String("Ask the unit"),
    )  # fmt: skip
    pdf.pages[0].Annots.append(pdf.make_indirect(note))


def test_a_note_counts_unless_the_blank_form_has_it(tmp_path: Path) -> None:
    own = with_blank(tmp_path, changed(emptied(), add_note))
    copy = changed(form(TYPED), add_note)

    assert texts(one(copy, own)) == set()
    assert texts(one(changed(copy, add_note), own)) == {("annotation", len("Ask the unit"))}
    assert texts(one(copy)) == {("annotation", len("Ask the unit"))}


def test_words_on_the_page_count_with_a_blank_form_and_without(tmp_path: Path) -> None:
    copy = form(TYPED, title=f"{TITLE}) Tj 0 -30 Td (Typed on the page")
    counted = ("page_text", len("Typed on the page"))

    assert counted in texts(one(copy))
    assert counted in texts(one(copy, with_blank(tmp_path, emptied())))


def test_scripts_and_lost_pages_are_said(tmp_path: Path) -> None:
    def add_page(pdf: Any) -> None:
        pdf.add_blank_page()

    def add_script(pdf: Any) -> None:
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('x')"))

    own = with_blank(tmp_path, changed(emptied(), add_page))
    codes = [finding.code for finding in one(changed(form(TYPED), add_script), own).findings]
    assert {"READ-8", "READ-11"} <= {*codes}
    whole = one(changed(form(TYPED), add_page), own)
    assert not {"READ-8", "READ-11"} & {finding.code for finding in whole.findings}


def test_a_mapping_without_a_blank_form_and_with_wrong_fields_is_said() -> None:
    def kinds(data: bytes) -> list[str]:
        checked = mapping_check.check(mapping(*ANSWERS, kind="pdf"), data)
        return [one.kind for one in checked.problems if one.kind != mapping_check.LEFT_OUT]

    assert kinds(form(TYPED)) == [mapping_check.FORM]
    assert kinds(form({"other": ""})) == [mapping_check.FORM] * 2


@pytest.mark.parametrize(
    ("kind", "why"), [(Kind.OLD_WORD, ".docx"), (Kind.ENCRYPTED_OFFICE, "password")]
)
def test_a_kind_of_file_that_no_form_is_read_from_is_said(kind: Kind, why: str) -> None:
    own = known(mapping(*ANSWERS, kind="pdf"))
    (found,) = local_forms.read_only(own, kind, b"", "a", BY_ITSELF)

    assert isinstance(found, Unread)
    assert why in found.why


def test_a_copy_is_checked_by_the_command(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path, by = tmp_path / "copy.pdf", tmp_path / "mapping.json"
    path.write_bytes(form(TYPED))
    content = {
        "to": "minimum-referral", "name": TITLE, "kind": "pdf",
        "recognised": {"words": [TITLE]}, "answers": list(ANSWERS),
    }  # fmt: skip
    by.write_text(json.dumps(content), "utf-8")

    assert cli.run(["local", "check", str(path), "--mapping", str(by)]) == 1
    out = capfd.readouterr().out
    assert "copy.pdf" in out
    assert "Quillfeather" not in out
