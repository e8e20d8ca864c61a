"""The rulebook with the place where each rule is enforced, for people and programs."""

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
    "says": "What it says",
    "enforced": "Enforced by",
    "reason": "Reason",
}


def records(stem: str = "") -> list[dict[str, Any]]:
    """Return the rules of the form, or all of them, with the names of COLUMNS and `subject`.

    `enforced` is "schema", "rule", or "no" with a reason. Where a schema and a rule share the work
    it is "rule", because another validator alone would not do.
    """
    listed = [_record(rule) for rule in rulebook().values()]
    name = forms.form(stem).name if stem else ""
    return [one for one in listed if not name or name in one["forms"] or one["forms"] == ["all"]]


def _record(rule: Rule) -> dict[str, Any]:
    stated = [stem for stem in schema_files.stems() if rule.code in _stated(stem)]
    ruled = [stem for stem in schema_files.stems() if rule.code in _ruled(stem)]
    stems = [stem for stem in schema_files.stems() if stem in stated or stem in ruled]
    return {
        "code": rule.code,
        "subject": rule.subject,
        "severity": rule.severity,
        "kind": rule.kind,
        "forms": ["all"] if rule.module else [forms.form(stem).name for stem in stems],
        "guidance": list(rule.guidance),
        "says": rule.says,
        "enforced": "rule" if ruled or rule.module else "schema" if stated else "no",
        "reason": rule.reason,
    }


@cache
def _ruled(stem: str) -> frozenset[str]:
    return frozenset(code for code, _ in run.checks(stem))


@cache
def _stated(stem: str) -> frozenset[str]:
    """Return the codes of the rules that the form's schema states."""
    return frozenset(_codes(schema_files.bundled(stem)))


def _codes(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("x-rule"), str):
            yield node["x-rule"]
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _codes(child)
