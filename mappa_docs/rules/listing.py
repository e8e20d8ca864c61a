"""A list of all rules for people and programs: what each asks, and what enforces it."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from mappa_docs.definition import forms, schema_files
from mappa_docs.definition.rulebook import Rule, rulebook
from mappa_docs.rules import run

COLUMNS = {
    "code": "Code",
    "severity": "Severity",
    "kind": "Kind",
    "forms": "Forms",
    "guidance": "Guidance",
    "basis": "Basis",
    "says": "What it says",
    "enforced": "Enforced by",
    "reason": "Reason",
}
_ALL_FORMS = "all"


def records(stem: str = "") -> list[dict[str, Any]]:
    """Return the rules of the form, or all of them, with the names of COLUMNS and `subject`.

    `enforced` is "schema", "rule", or "no" with a reason. Where a schema and a rule share the work
    it is "rule", because another validator alone would not do.
    """
    listed = [_record(rule) for rule in rulebook().values()]
    if not stem:
        return listed
    wanted = {forms.form(stem).name, _ALL_FORMS}
    return [entry for entry in listed if not wanted.isdisjoint(entry["forms"])]


def _record(rule: Rule) -> dict[str, Any]:
    in_schema = [stem for stem in schema_files.stems() if rule.code in _codes_of_schema(stem)]
    in_code = [stem for stem in schema_files.stems() if rule.code in _codes_of_functions(stem)]
    stems = [stem for stem in schema_files.stems() if stem in in_schema or stem in in_code]
    return {
        "code": rule.code,
        "subject": rule.subject,
        "severity": rule.severity,
        "kind": rule.kind,
        "forms": [_ALL_FORMS] if rule.module else [forms.form(stem).name for stem in stems],
        "guidance": list(rule.guidance),
        "basis": rule.basis,
        "says": rule.says,
        "enforced": "rule" if in_code or rule.module else "schema" if in_schema else "no",
        "reason": rule.reason,
    }


@cache
def _codes_of_functions(stem: str) -> frozenset[str]:
    return frozenset(code for code, _ in run.checks(stem))


@cache
def _codes_of_schema(stem: str) -> frozenset[str]:
    """Return the codes of the rules that the form's schema enforces."""
    return frozenset(_codes(schema_files.bundled(stem)))


def _codes(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("x-rule"), str):
            yield node["x-rule"]
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _codes(child)
