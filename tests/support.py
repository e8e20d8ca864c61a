"""What several tests share: samples, cases, and submissions made to be hard."""

import copy
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mappa_docs.checking import judging
from mappa_docs.definition import forms, schema_files, views
from mappa_docs.intake import submission
from mappa_docs.model import Field, Judgement, Kind

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "cases"
STEMS = schema_files.stems()
DOCUMENTS = [(stem, document) for stem in STEMS for document in views.documents(stem)]
# Stands for today where a case does not name a day: no sample's form is finished later.
AS_OF = date(2027, 10, 31)
# Printed in the title and the header instead of in a cell of their own.
NOT_IN_A_CELL = ("/form", "/edition", "/marking")
# The identifiers of somebody else than the offender of the samples.
STRANGER = {
    "/offender/pnc_id": "1999/0000042B",
    "/offender/visor_reference": "99/1",
    "/offender/prison_number": "B1111BB",
    "/offender/lead_agency_reference": "Y000001",
}
NASTY = ' & <18 "R&D" {{7*7}} {% raw %} #panic() *b* _u_ $m$ \\n'


@dataclass(frozen=True)
class Case:
    """One case file, with the submission that it describes."""

    path: Path
    answers: dict[str, Any]
    findings: list[tuple[str, str]]
    as_of: date

    @property
    def stem(self) -> str:
        return self.path.parents[1].name

    @property
    def expected_status(self) -> str:
        return "complete" if self.path.parent.name == "valid" else self.path.parent.name

    def __str__(self) -> str:
        return str(self.path.relative_to(CASES).with_suffix(""))


def sample(stem: str, kind: str = "complete") -> dict[str, Any]:
    answers: dict[str, Any] = json.loads((ROOT / "samples" / stem / f"{kind}.json").read_bytes())
    return answers


def cases() -> list[Case]:
    return [_case(path) for path in sorted(CASES.glob("*/*/*.json"))]


def _case(path: Path) -> Case:
    case = json.loads(path.read_bytes())
    answers = copy.deepcopy(sample(path.parents[1].name, case["sample"]))
    for pointer, value in case.get("set", {}).items():
        change(answers, pointer, value)
    for pointer in case.get("remove", ()):
        remove(answers, pointer)
    findings = sorted((finding["pointer"], finding["code"]) for finding in case["findings"])
    as_of = date.fromisoformat(case["as_of"]) if "as_of" in case else AS_OF
    return Case(path, answers, findings, as_of)


def judged(answers: dict[str, Any], as_of: date = AS_OF, **options: Any) -> Judgement:
    return judging.judge(submission.from_answers(answers), as_of=as_of, **options)


def change(answers: dict[str, Any], pointer: str, value: Any) -> None:
    """Set the value at a JSON Pointer; "/-" at its end adds to a list."""
    holder, name = _holder(answers, pointer)
    if isinstance(holder, list) and name == "-":
        holder.append(value)
    else:
        holder[name] = value


def remove(answers: dict[str, Any], pointer: str) -> None:
    """Remove what stands at a JSON Pointer."""
    holder, name = _holder(answers, pointer)
    del holder[name]


def _holder(answers: Any, pointer: str) -> tuple[Any, Any]:
    *way, last = (step.replace("~1", "/").replace("~0", "~") for step in pointer[1:].split("/"))
    node = answers
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node.setdefault(step, {})
    return node, int(last) if isinstance(node, list) and last.isdigit() else last


def sentinel(pointer: str) -> str:
    return f"[{pointer}]{NASTY}"


def sentinels(stem: str) -> dict[str, str]:
    """Return for every field that takes an answer the text that nothing else prints."""
    return {
        pointer: sentinel(pointer)
        for pointer, field in forms.fields(stem).items()
        if field.takes_answer and pointer not in NOT_IN_A_CELL
    }


def shown(stem: str, document: str) -> set[str]:
    """Return the pointers of the fields that the document shows."""
    form = views.view(stem, document)
    return {one.pointer for one in forms.every((*form.identity, *(s.field for s in form.sections)))}


def on_front_page(stem: str, document: str) -> set[str]:
    """Return the pointers of the questions and columns that the document's front page repeats."""
    entries = views.view(stem, document).front
    return {entry.pointer for entry in entries if not entry.columns} | {
        f"{entry.pointer}/*/{name}" for entry in entries for name in entry.columns
    }


def filled_with_sentinels(stem: str) -> dict[str, Any]:
    """Return answers in which every single field holds its own hard text, dates and choices too."""
    form = forms.form(stem)
    tops = (*form.identity, *(section.field for section in form.sections))
    return {field.name: _filled(field) for field in tops} | {
        "form": form.name,
        "edition": form.edition,
        "marking": "RESTRICTED",
    }


def _filled(field: Field) -> Any:
    if field.kind is Kind.GROUP:
        return {child.name: _filled(child) for child in field.fields}
    if field.kind is Kind.TABLE:
        return [{child.name: _filled(child) for child in field.fields}]
    text = sentinel(field.pointer)
    return [text] if field.kind in (Kind.LINES, Kind.CHOICES) else text
