"""--fillable, --flatten and --rows: which files they write, and what can't be asked for."""

from pathlib import Path

import pytest

import mappa_docs
from mappa_docs import cli
from mappa_docs.errors import UsageError
from mappa_docs.file_markings import inspection
from tests.support import ROOT, sample

COMPLETE = ROOT / "samples" / "mappa-c" / "complete.json"


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (
            ("blank", "d", "--fillable"),
            {"MAPPA-D_blank_2012_en.docx", "MAPPA-D_blank_2012_en_fillable.pdf"},
        ),
        (
            ("blank", "m", "--to", "pdf", "--fillable", "--rows", "6", "--document", "record"),
            {"MAPPA-M-record_blank_2012_en_fillable_6-rows.pdf"},
        ),
        (
            ("render", COMPLETE, "--to", "pdf", "--fillable"),
            {"MAPPA-C_GW-0113-26_v1.0_en_fillable.pdf"},
        ),
        (
            ("render", COMPLETE, "--to", "pdf", "--flatten", "--copies", "1"),
            {"MAPPA-C_GW-0113-26_v1.0_en_flattened_copy-1-of-1.pdf"},
        ),
    ],
)
def test_each_has_a_name_of_its_own(
    arguments: tuple[object, ...], names: set[str], tmp_path: Path
) -> None:
    code = cli.run([*map(str, arguments), "-o", str(tmp_path)])

    assert code == 0
    assert {path.name for path in tmp_path.iterdir()} == names


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("blank", "d", "--to", "docx", "--fillable"), "--to asks for none"),
        (("blank", "d", "--rows", "4"), "ask for one"),
        (("blank", "d", "--fillable", "--rows", "51"), "51"),
        (("render", COMPLETE, "--fillable", "--flatten"), "one of them"),
        (("render", COMPLETE, "--flatten", "--rows", "3"), "fillable form"),
        (("render", COMPLETE, "--fillable", "--copies", "2"), "copies are for paper"),
        (("render", COMPLETE, "--to", "docx", "--flatten"), "--to asks for none"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    arguments: tuple[object, ...],
    says: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    code = cli.run([*map(str, arguments), "-o", str(tmp_path)])

    assert code == 2
    assert says in capfd.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_program_asks_for_fields_in_word_and_is_told() -> None:
    with pytest.raises(UsageError, match="a PDF"):
        mappa_docs.blank("d", "docx", fillable=True)
    with pytest.raises(UsageError, match="a PDF"):
        mappa_docs.render(mappa_docs.parse(sample("mappa-d")), "docx", flatten=True)


@pytest.mark.parametrize("stem", ["mappa-a", "mappa-m"])
def test_the_marking_of_what_is_written_is_in_order(stem: str) -> None:
    read = mappa_docs.parse(sample(stem))
    for made in (
        mappa_docs.blank(stem, "pdf", fillable=True),
        mappa_docs.render(read, "pdf", fillable=True),
        mappa_docs.render(read, "pdf", flatten=True),
    ):
        judgement = inspection.judge(inspection.inspect(made.data))
        assert judgement.status == "complete", [finding.code for finding in judgement.findings]
