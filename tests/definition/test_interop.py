"""The exported schemas give another language the same verdicts: Ajv, strict, in both dialects."""

import json
import shutil
import subprocess

import pytest

from mappa_docs.definition import export
from mappa_docs.intake import submission
from mappa_docs.validation.engine import engine
from tests.support import ROOT, STEMS, cases

FOLDER = ROOT / "tests" / "interop"


@pytest.mark.skipif(
    shutil.which("node") is None or not (FOLDER / "node_modules").is_dir(),
    reason="needs Node and Ajv: run make interop",
)
def test_ajv_gives_the_same_verdict_on_every_case() -> None:
    schemas = {
        dialect: {
            stem: export.exported(stem, plain=True, bundle=True, dialect=dialect) for stem in STEMS
        }
        for dialect in export.DIALECTS
    }
    every = cases()
    # As docs/other-systems.md asks: without what is empty.
    read = [submission.from_answers(case.answers) for case in every]
    asked = {
        "schemas": schemas,
        "cases": [{"stem": one.stem, "answers": one.answers} for one in read],
    }
    done = subprocess.run(
        ["node", "verdicts.mjs"],
        cwd=FOLDER, input=json.dumps(asked), capture_output=True, check=True, text=True,
    )  # fmt: skip
    ours = [not any(engine(one.stem)(one.answers)) for one in read]

    assert True in ours
    assert False in ours
    for dialect, theirs in json.loads(done.stdout).items():
        differing = [
            f"{dialect}: {case}"
            for case, our, their in zip(every, ours, theirs, strict=True)
            if our != their
        ]
        assert not differing
