"""A reference is printed and names files, so none with a name or a date of birth in it passes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mappa_docs import cli
from mappa_docs.domain import references
from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from tests.support import sample

OFFENDER = {
    "last_name": "Specimen-Ó Testcase",
    "first_name": "Márta Al",
    "aliases": ["Dagmar Example", 7],
    "date_of_birth": "1997-03-11",
}


@pytest.mark.parametrize(
    "reference",
    [
        "MARTA-12",
        "12-MAR-TA",
        "DAGMAR-1",
        "SPECIMEN-1",
        "1-TESTCASE",
        "SPECIMENOTESTCASE7",
        "19970311",
        "03111997",
        "11-03-1997",
        "1997-03-11",
        "97.03.11",
        "031197",
        "GW-110397-26",
        "3-11-1997",
        "B11031997B2",
    ],
)
def test_what_tells_who_it_is_never_passes(reference: str) -> None:
    assert references.printable_reference(reference) == reference
    assert references.printable_reference(reference, OFFENDER) == ""


@pytest.mark.parametrize("reference", ["GW-0113-26-B2", "AL-0311-26", "1997-11", "O-97", "1.0"])
def test_an_ordinary_reference_passes(reference: str) -> None:
    assert references.printable_reference(reference, OFFENDER) == reference


@pytest.mark.parametrize("value", ["WHOEVER", "A B 1", "Ä1", "1" * 31, "", None, 7, ["1"]])
def test_what_is_no_reference_never_passes(value: Any) -> None:
    assert references.printable_reference(value, OFFENDER) == ""


@pytest.mark.parametrize(
    "born", ["11/03/1997", "11.3.97", "11 March 1997", {"absent": "not_known"}, None]
)
def test_a_date_of_birth_in_other_words_is_looked_for_where_it_has_three_numbers(born: Any) -> None:
    found = references.printable_reference("X-110397", {"date_of_birth": born})

    assert found == ("" if isinstance(born, str) and "March" not in born else "X-110397")


@pytest.mark.parametrize("reference", ["MARTA-03111997", "1991-07-30"])
def test_no_file_name_and_no_output_tells_who_it_is(
    reference: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)  # whose own name may have any figures
    answers = sample("mappa-a") | {"reference": reference, "version": "910.730"}
    answers["offender"] |= {"first_name": "Marta", "date_of_birth": "1991-07-30"}
    written = rendering.render(submission.from_answers(answers), "docx", draft=True)
    Path("form.json").write_text(json.dumps(answers), "utf-8")
    del answers["conviction"]
    Path("other.json").write_text(json.dumps(answers), "utf-8")
    for to in ("text", "json", "csv", "html"):
        cli.run(["check", "form.json", "other.json", "--format", to, "--details"])
    cli.run(["check", "form.json", "other.json", "--reply", "notes"])
    captured = capfd.readouterr()

    notes = "".join(one.name for one in Path("notes").iterdir())
    said = captured.out + captured.err + written.name + notes
    assert re.fullmatch(r"MAPPA-A_no-reference-[0-9a-f]{8}_v0_en_DRAFT.docx", written.name)
    for secret in ("MARTA", "0311", "1991-07", "730"):
        assert secret not in said


@pytest.mark.parametrize(
    ("reference", "offender", "kept"),
    [
        ("POLICE-1", {"last_name": "Li"}, True),
        ("LI-0484-26", {"last_name": "Li"}, False),
        ("LEE-0484-26", {"last_name": "Lee"}, False),
        ("12-ANN-26", {"first_name": "Ann", "last_name": "Specimen"}, False),
        ("WY-0775-26-B2", {"last_name": "Y"}, True),
        ("GW-0113-26", {"last_name": "李"}, True),
        ("WY-17APR1976", {"date_of_birth": "1976-04-17"}, False),
        ("WY-17APR76", {"date_of_birth": "1976-04-17"}, False),
        ("WY-17MAY1976", {"date_of_birth": "1976-04-17"}, True),
    ],
)
def test_short_names_and_months_in_letters(
    reference: str, offender: dict[str, str], kept: bool
) -> None:
    assert references.printable_reference(reference, offender) == (reference if kept else "")
