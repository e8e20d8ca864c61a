"""A draft takes the tooltips and names of fields, and never a box that may be that of “No”."""

import io
from pathlib import Path

import pikepdf

from mappa_docs.local import mapping_check, mapping_file
from mappa_docs.local.drafting import draft_file, files
from mappa_docs.local.drafting.drafting import Draft
from tests.local.test_pdf_copies import form

EMPTY: dict[str, str | bool] = {
    "form1[0].Offender[0].Surname[0]": "",
    "form1[0].Offender[0].PNC_ID[0]": "",
    "Text1": "",
    "marac_yes": False,
    "marac_no": False,
}


def draft(data: bytes, path: Path = Path("form.pdf")) -> Draft:
    return files.draft(data, path, "minimum-referral", "form")


def places(drafted: Draft) -> dict[str, str]:
    return {one.field: one.places[0].name for one in drafted.mapping.answers}


def with_tooltip(data: bytes, name: str, words: str) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (field,) = (field for field in pdf.Root.AcroForm.Fields if str(field.T) == name)
        field.TU = pikepdf.String(words)
        stream = io.BytesIO()
        pdf.save(stream)
    return stream.getvalue()


def test_fields_are_found_by_their_names_and_tooltips() -> None:
    found = places(draft(with_tooltip(form(EMPTY), "Text1", "Date of birth of the offender")))

    assert found == {
        "/offender/last_name": "form1[0].Offender[0].Surname[0]",
        "/offender/pnc_id": "form1[0].Offender[0].PNC_ID[0]",
        "/offender/date_of_birth": "Text1",
    }


def test_a_box_of_its_own_is_left_to_a_person() -> None:
    data = with_tooltip(form({"marac_no": False, "Surname": ""}), "marac_no", "MARAC")

    assert places(draft(data)) == {"/offender/last_name": "Surname"}


def test_of_a_form_that_is_filled_in_nothing_is_drafted() -> None:
    drafted = draft(form({"Surname": "Quillfeather", "DOB": "30/07/1991"}))

    assert drafted.is_poor
    assert "Quillfeather" not in draft_file.text(drafted, Path())


def test_the_draft_is_a_sound_mapping_of_the_form(tmp_path: Path) -> None:
    path, written = tmp_path / "form.pdf", tmp_path / "mapping.toml"
    path.write_bytes(form(EMPTY))
    drafted = draft(path.read_bytes(), path)
    written.write_text(draft_file.text(drafted, tmp_path), "utf-8")

    read = mapping_file.read(written)
    assert read == drafted.mapping._replace(source=written)
    problems = mapping_check.check(read).problems
    assert {one.kind for one in problems} == {mapping_check.LEFT_OUT}
