"""Which rules a form is held against, and in which order."""

import subprocess
import sys
from importlib import import_module

import pytest

from mappa_docs.definition import schema_files
from mappa_docs.rules import OF_FORMS, SUBJECTS, registry, run
from tests.support import ROOT

_FOLDER = "mappa_docs.rules.subjects"
_NAMED = "; ".join(
    (
        "import sys",
        "from mappa_docs.rules import run",
        "checks = [run.checks(stem) for stem in sys.argv[1:]][-1]",
        "print([(code, check.__module__) for code, check in checks])",
    )
)


def test_each_module_of_some_forms_is_named_with_just_these() -> None:
    for subject in SUBJECTS:
        import_module(f"{_FOLDER}.{subject}")
    made = {make.__module__ for _, make in registry.MAKERS}
    held: dict[str, set[str]] = {}
    for stem, checks in registry.CHECKS.items():
        for _, check in checks:
            held.setdefault(check.__module__.removeprefix(f"{_FOLDER}."), set()).add(stem)

    assert {subject: set(stems) for subject, stems in OF_FORMS.items()} == held
    assert not {f"{_FOLDER}.{subject}" for subject in OF_FORMS} & made


@pytest.mark.parametrize("before", ["mappa-o", "mappa-p"])
def test_the_order_is_the_same_whichever_forms_came_before(before: str) -> None:
    def said(*stems: str) -> str:
        command = [sys.executable, "-c", _NAMED, *stems]
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout

    assert said(before, "mappa-b") == said("mappa-b")


def test_the_rules_of_every_form_stand_in_the_order_of_their_subjects() -> None:
    for stem in schema_files.stems():
        made = {make.__module__ for _, make in registry.MAKERS}
        subjects = [check.__module__.removeprefix(f"{_FOLDER}.") for _, check in run.checks(stem)]
        written = [subject for subject in subjects if f"{_FOLDER}.{subject}" not in made]

        assert written == sorted(written, key=SUBJECTS.index)
