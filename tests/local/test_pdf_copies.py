"""A local form as PDF with fields: what was typed and ticked is an answer, and nothing else is."""

import io
import json
from collections.abc import Mapping as Map
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from mappa_docs import cli
from mappa_docs.files.signs import Kind
from mappa_docs.intake.single_files import Unread
from mappa_docs.local import local_forms
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
    texts = {(text.what, text.characters) for text in whole.reading.unread}  # type: ignore[union-attr]

    assert texts == {("form_field", len("A word more")), ("form_field", 1)}


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
        form({}, title=TITLE),
        form(TYPED, **{"MAPPA form": "Minimum referral"}),
    ],
    ids=["another form", "printed", "of the set"],
)
def test_what_is_no_copy_is_left_to_others(data: bytes) -> None:
    assert read(data) == []


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
