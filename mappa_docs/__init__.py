"""The MAPPA document set as data: schemas, validation, protective markings, Word and PDF.

The functions of `api`, those of other wings that need nothing besides, and what they give are
offered here. They are imported when they are first used, so that the command line starts fast. A
function that is called from here has its arguments looked at first, by `api.calls`.
"""

from typing import TYPE_CHECKING, Any

from mappa_docs.version import __version__ as __version__

if TYPE_CHECKING:
    from mappa_docs.api.bulk import check_many, render_many
    from mappa_docs.api.carrying import confirm, fillable, prefill
    from mappa_docs.api.case_files import case, show_case
    from mappa_docs.api.contexts import context
    from mappa_docs.api.extracting import extract
    from mappa_docs.api.folders import (
        annual_return,
        check_files,
        check_folder,
        indicators,
        inspect_markings,
        reply_notes,
    )
    from mappa_docs.api.options import label_of, value_of
    from mappa_docs.api.single import (
        apply_marking,
        blank,
        check_mapping,
        fields,
        forms,
        get_form,
        get_rules,
        get_schema,
        inspect_marking,
        minimum_data,
        parse,
        read,
        read_area,
        sample,
        validate,
    )
    from mappa_docs.bulk.rendering import BulkDocument, BulkResult
    from mappa_docs.cases.case import Case
    from mappa_docs.cases.case_findings import CaseFinding
    from mappa_docs.cases.due import Due
    from mappa_docs.cases.supersession import Replacement
    from mappa_docs.checking.checked_file import CheckedFile, CheckSettings
    from mappa_docs.checking.completeness import Completeness
    from mappa_docs.checking.folder import CheckResults
    from mappa_docs.comparison.changes import Change
    from mappa_docs.comparison.differences import Differences, diff
    from mappa_docs.derived.action_lists import ActionLists, action_lists
    from mappa_docs.derived.finished import Derived
    from mappa_docs.derived.overview import derive_overview
    from mappa_docs.derived.people_roles import PeopleRoles, read_people
    from mappa_docs.derived.releases import Release
    from mappa_docs.derived.summary import derive_summary
    from mappa_docs.errors import MappaDocsError, NotReadyError, UnreadableError, UsageError
    from mappa_docs.file_markings.inspection import InspectedFile
    from mappa_docs.forward.prefilled import Prefilled
    from mappa_docs.intake.extraction import Extraction
    from mappa_docs.issuing.readiness import NotCompleteError
    from mappa_docs.issuing.rendering import Rendered, render
    from mappa_docs.local.adapting import Adapted, Unadapted, adapt, read_mapping
    from mappa_docs.local.mapping_check import MappingCheck
    from mappa_docs.markings.area import Area
    from mappa_docs.model import (
        Field,
        Finding,
        Form,
        Judgement,
        Marking,
        Section,
        Submission,
        UnreadText,
    )  # fmt: skip
    from mappa_docs.packing.pack import Pack, PackedDocument, pack
    from mappa_docs.packing.refused import PackRefusedError
    from mappa_docs.report.reply_notes import ReplyNote, ReplyNotes, WithoutNote
    from mappa_docs.statistics.annual_return import ReturnItem
    from mappa_docs.statistics.evidence import Basis, Exclusions, NotCounted
    from mappa_docs.statistics.figures import AnnualReturn, IndicatorResults
    from mappa_docs.statistics.indicators import Indicator
    from mappa_docs.timeline.case_file import CaseFile

_HOMES = {
    "api.single": (
        "apply_marking", "blank", "check_mapping", "fields", "forms", "get_form", "get_rules",
        "get_schema", "inspect_marking", "minimum_data", "parse", "read", "read_area", "sample",
        "validate",
    ),
    "api.bulk": ("check_many", "render_many"), "api.case_files": ("case", "show_case"),
    "api.carrying": ("confirm", "fillable", "prefill"),
    "api.contexts": ("context",),
    "api.extracting": ("extract",),
    "api.folders": (
        "annual_return", "check_files", "check_folder", "indicators", "inspect_markings",
        "reply_notes",
    ),
    "api.options": ("label_of", "value_of"),
    "bulk.rendering": ("BulkDocument", "BulkResult"),
    "cases.case": ("Case",), "cases.case_findings": ("CaseFinding",),
    "cases.due": ("Due",), "cases.supersession": ("Replacement",),
    "checking.checked_file": ("CheckSettings", "CheckedFile"),
    "checking.completeness": ("Completeness",), "checking.folder": ("CheckResults",),
    "comparison.changes": ("Change",),
    "comparison.differences": ("Differences", "diff"),
    "derived.action_lists": ("ActionLists", "action_lists"),
    "derived.finished": ("Derived",),
    "derived.overview": ("derive_overview",),
    "derived.people_roles": ("PeopleRoles", "read_people"),
    "derived.releases": ("Release",),
    "derived.summary": ("derive_summary",),
    "file_markings.inspection": ("InspectedFile",),
    "forward.prefilled": ("Prefilled",),
    "intake.extraction": ("Extraction",),
    "local.adapting": ("Adapted", "Unadapted", "adapt", "read_mapping"),
    "local.mapping_check": ("MappingCheck",),
    "markings.area": ("Area",),
    "errors": ("MappaDocsError", "NotReadyError", "UnreadableError", "UsageError"),
    "model": (
        "Field", "Finding", "Form", "Judgement", "Marking", "Section", "Submission", "UnreadText",
    ),
    "issuing.readiness": ("NotCompleteError",),
    "issuing.rendering": ("Rendered", "render"),
    "packing.pack": ("Pack", "PackedDocument", "pack"),
    "packing.refused": ("PackRefusedError",),
    "report.reply_notes": ("ReplyNote", "ReplyNotes", "WithoutNote"),
    "statistics.annual_return": ("ReturnItem",),
    "statistics.evidence": ("Basis", "Exclusions", "NotCounted"),
    "statistics.figures": ("AnnualReturn", "IndicatorResults"),
    "statistics.indicators": ("Indicator",),
    "timeline.case_file": ("CaseFile",),
}  # fmt: skip

__all__ = [
    "ActionLists",
    "Adapted",
    "AnnualReturn",
    "Area",
    "Basis",
    "BulkDocument",
    "BulkResult",
    "Case",
    "CaseFile",
    "CaseFinding",
    "Change",
    "CheckResults",
    "CheckSettings",
    "CheckedFile",
    "Completeness",
    "Derived",
    "Differences",
    "Due",
    "Exclusions",
    "Extraction",
    "Field",
    "Finding",
    "Form",
    "Indicator",
    "IndicatorResults",
    "InspectedFile",
    "Judgement",
    "MappaDocsError",
    "MappingCheck",
    "Marking",
    "NotCompleteError",
    "NotCounted",
    "NotReadyError",
    "Pack",
    "PackRefusedError",
    "PackedDocument",
    "PeopleRoles",
    "Prefilled",
    "Release",
    "Rendered",
    "Replacement",
    "ReplyNote",
    "ReplyNotes",
    "ReturnItem",
    "Section",
    "Submission",
    "Unadapted",
    "UnreadText",
    "UnreadableError",
    "UsageError",
    "WithoutNote",
    "action_lists",
    "adapt",
    "annual_return",
    "apply_marking",
    "blank",
    "case",
    "check_files",
    "check_folder",
    "check_many",
    "check_mapping",
    "confirm",
    "context",
    "derive_overview",
    "derive_summary",
    "diff",
    "extract",
    "fields",
    "fillable",
    "forms",
    "get_form",
    "get_rules",
    "get_schema",
    "indicators",
    "inspect_marking",
    "inspect_markings",
    "label_of",
    "minimum_data",
    "pack",
    "parse",
    "prefill",
    "read",
    "read_area",
    "read_mapping",
    "read_people",
    "render",
    "render_many",
    "reply_notes",
    "sample",
    "show_case",
    "validate",
    "value_of",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module
    from types import FunctionType

    for home, names in _HOMES.items():
        if name in names:
            offered = getattr(import_module(f"mappa_docs.{home}"), name)
            if isinstance(offered, FunctionType):
                offered = import_module("mappa_docs.api.calls").checked(offered, __name__)
            globals()[name] = offered
            return offered
    raise AttributeError(f"module 'mappa_docs' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *(name for name in __all__ if name not in globals())]
