"""The MAPPA document set as data: schemas, validation, protective markings, Word and PDF.

The functions of `api`, and `rendering.render`, are offered here. They are imported when they are
first used, so that the command line starts fast.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from mappa_docs.api import (
        apply_marking,
        blank,
        fields,
        forms,
        get_form,
        get_rules,
        get_schema,
        inspect_marking,
        parse,
        read,
        read_area,
        sample,
        validate,
    )
    from mappa_docs.documents.rendering import Rendered, render
    from mappa_docs.errors import MappaDocsError, NotReadyError, UnreadableError, UsageError
    from mappa_docs.markings.area import Area
    from mappa_docs.model import Field, Finding, Form, Judgement, Marking, Section, Submission

_HOMES = {
    "api": (
        "apply_marking", "blank", "fields", "forms", "get_form", "get_rules", "get_schema",
        "inspect_marking", "parse", "read", "read_area", "sample", "validate",
    ),
    "markings.area": ("Area",),
    "errors": ("MappaDocsError", "NotReadyError", "UnreadableError", "UsageError"),
    "model": ("Field", "Finding", "Form", "Judgement", "Marking", "Section", "Submission"),
    "documents.rendering": ("Rendered", "render"),
}  # fmt: skip

__all__ = [
    "Area",
    "Field",
    "Finding",
    "Form",
    "Judgement",
    "MappaDocsError",
    "Marking",
    "NotReadyError",
    "Rendered",
    "Section",
    "Submission",
    "UnreadableError",
    "UsageError",
    "apply_marking",
    "blank",
    "fields",
    "forms",
    "get_form",
    "get_rules",
    "get_schema",
    "inspect_marking",
    "parse",
    "read",
    "read_area",
    "render",
    "sample",
    "validate",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            globals()[name] = getattr(import_module(f"mappa_docs.{home}"), name)
            return globals()[name]
    raise AttributeError(f"module 'mappa_docs' has no attribute {name!r}")
