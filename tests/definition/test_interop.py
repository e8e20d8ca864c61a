"""The exported schemas give another language the same verdicts: Ajv, strict, in both dialects."""

import random
from typing import Any

from mappa_docs.definition import export
from mappa_docs.intake import submission
from mappa_docs.validation.engine import engine
from tests.interop_tools import needs_node, node
from tests.spoilt_answers import spoilt
from tests.support import STEMS, cases, sample

SPOILT_OF_EACH = 170


@needs_node
def test_ajv_gives_the_same_verdict_on_every_case_and_whatever_is_changed() -> None:
    """On all that a form asks, and on its types alone, where ours are without the faults against
    conditions."""
    chance = random.Random(20)
    # As the guide asks: without what is empty.
    read = [submission.from_answers(case.answers) for case in cases()]
    changed = [
        (stem, spoilt(stem, sample(stem, kind), chance))
        for stem in STEMS
        for kind in ("complete", "minimal")
        for _ in range(SPOILT_OF_EACH // 2)
    ]
    assert len(changed) >= 3000
    every = [*((one.stem, one.answers) for one in read), *changed]
    faults = [(stem, [*engine(stem)(answers)]) for stem, answers in every]
    ours = {
        False: [not found for _, found in faults],
        True: [not [one for one in found if "allOf" not in one.rule] for _, found in faults],
    }
    wanted = [(dialect, types) for dialect in export.DIALECTS for types in (False, True)]
    theirs = node("verdicts.mjs", {
        "schemas": [
            {"dialect": dialect, "forms": {stem: _exported(stem, dialect, types) for stem in STEMS}}
            for dialect, types in wanted
        ],
        "cases": [{"stem": stem, "answers": answers} for stem, answers in every],
    })  # fmt: skip

    assert {*ours[False]} == {*ours[True]} == {True, False}
    for (dialect, types), verdicts in zip(wanted, theirs, strict=True):
        assert verdicts == ours[types], (dialect, types)


def _exported(stem: str, dialect: str, types: bool) -> dict[str, Any]:
    return export.exported(stem, plain=True, bundle=True, types=types, dialect=dialect)
