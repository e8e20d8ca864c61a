"""The functions for a form or a file that other programs call; those for many are in `folders`."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mappa_docs import resources
from mappa_docs.checking import judging
from mappa_docs.definition import dictionary, export
from mappa_docs.definition import forms as _form
from mappa_docs.definition import schema_files as _schema
from mappa_docs.errors import UsageError
from mappa_docs.intake import readers as _readers
from mappa_docs.intake import submission as _submission
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import area as _area
from mappa_docs.markings.area import Area
from mappa_docs.model import MAIN, Form, Judgement, Submission
from mappa_docs.rules import listing

if TYPE_CHECKING:
    from mappa_docs.local.mapping_check import MappingCheck


def forms() -> list[str]:
    """Return the stems of the document set, such as "mappa-a" (guidance chapter 14)."""
    return list(_schema.stems())


def get_form(name: str) -> Form:
    """Return the form that `name` means: "a", "mappa-a" and "MAPPA A" are the same.

    Raises UsageError for an unknown name.
    """
    return _form.form(_schema.stem_of(name))


def fields(name: str) -> list[dict[str, Any]]:
    """Return the field dictionary of the form: pointer, label, type, options, required, minimum,
    completed_by, guidance and basis of each field. Raises UsageError for an unknown name."""
    return dictionary.fields(_schema.stem_of(name))


def get_schema(
    name: str,
    *,
    plain: bool = False,
    bundle: bool = False,
    draft: bool = False,
    types: bool = False,
    dialect: str = "2020-12",
) -> dict[str, Any]:
    """Return the form's JSON Schema: `plain` without annotations, `bundle` as one document,
    `draft` without what demands answers, `types` for code generators and form builders, without
    conditions, in the dialect "2020-12" or "draft-07".

    Raises UsageError for an unknown name or dialect.
    """
    stem = _schema.stem_of(name)
    return export.exported(
        stem, plain=plain, bundle=bundle, draft=draft, types=types, dialect=dialect
    )


def sample(name: str, kind: str = "complete") -> dict[str, Any]:
    """Return the answers of a fictitious submission: "complete", "minimal" or "draft".

    Raises UsageError for an unknown name or kind.
    """
    if kind not in ("complete", "minimal", "draft"):
        raise UsageError("The samples are complete, minimal and draft.")
    answers: dict[str, Any] = resources.read_json(f"samples/{_schema.stem_of(name)}/{kind}.json")
    return answers


def read(path: str | Path) -> Submission:
    """Return the one submission in the file at `path`: JSON, or an e-mail or zip file with one.

    Raises UnreadableError, which says where and why, and never what stands there.
    """
    return _readers.read(Path(path))


def parse(source: bytes | Mapping[str, Any]) -> Submission:
    """Return the submission that JSON in UTF-8, or a dictionary of answers, holds: a plain one, or
    one of `mappa_docs.types`.

    The dictionary may hold days, times, decimal numbers, UUIDs and members of enumerations, as
    programs and database drivers have them: each is taken exactly. A day with a time of day or a
    time zone is not, as it may be another day elsewhere. Raises UnreadableError as `read` does, and
    with place and type for each value that can't be taken.
    """
    if isinstance(source, bytes):
        return _submission.parse(source)
    return _submission.from_answers(source)


def validate(
    submission: Submission,
    *,
    draft: bool = False,
    scheme: str = "",
    as_of: date | None = None,
    area: Area | None = None,
) -> Judgement:
    """Return what is missing, wrong or late, with the guidance paragraph behind each finding.

    With `draft`, what is missing is counted and not listed. `scheme` is "gpms" or "gsc", and
    without it the area's or "gpms"; `as_of` stands for today. No finding holds an answer. Raises
    UsageError for an unknown scheme.
    """
    return judging.judge(submission, draft=draft, scheme=scheme, as_of=as_of, area=area)


def get_rules() -> list[dict[str, Any]]:
    """Return the rulebook: code, subject, severity, kind, forms, guidance, basis, what it says, and
    whether the schema or a rule enforces it, with the reason where neither does."""
    return listing.records()


def minimum_data(submission: Submission) -> dict[str, Any]:
    """Return the answers of the minimum data set that a complete MAPPA A or B holds (14.25), for
    `parse`.

    Raises UsageError for another form, and NotReadyError for a submission that is not complete.
    """
    from mappa_docs.forward.minimum_data import to_minimum

    return to_minimum(submission)


def blank(
    name: str,
    to: str,
    *,
    scheme: str = "",
    document: str = MAIN,
    area: Area | None = None,
    fillable: bool = False,
    rows: int = 0,
) -> Rendered:
    """Return the form empty and marked WHEN COMPLETE: "docx" to fill in, "pdf" to print, or to fill
    in where it is to be `fillable`, then with so many `rows` in each table, where that is given.

    Raises UsageError for an unknown name, format or scheme, and for a fillable form in Word.
    """
    stem = _schema.stem_of(name)
    return rendering.blank(
        stem, to, scheme=scheme, document=document, area=area, fillable=fillable, rows=rows
    )


def inspect_marking(
    source: str | Path | bytes, *, least: str = "", scheme: str = "", area: Area | None = None
) -> Judgement:
    """Return what is wrong with the marking of any Word or PDF file, at a path or as bytes (14.4).

    It must be marked with the floor of the scheme that it is marked under, or with `least`, or what
    the area asks for; with `scheme`, under that one. The status is "complete" where every page is
    marked, "incomplete" where that could not be told, else "invalid". No finding holds anything
    that stands in the file. Raises UnreadableError for a file that is neither Word nor PDF, is
    encrypted or not safe to open, and UsageError for an unknown scheme or a `least` too low.
    """
    from mappa_docs.file_markings import inspection, requirements

    lowest = requirements.floors_by_scheme(scheme, least, area)
    seen = inspection.inspect(Path(source) if isinstance(source, str) else source, area=area)
    return inspection.judge(seen, least=requirements.floor_for(lowest, seen))


def apply_marking(
    data: bytes,
    classification: str,
    *,
    scheme: str = "",
    area: Area | None = None,
    as_of: datetime | None = None,
    overrule: str = "",
) -> bytes:
    """Return the Word or PDF file with the marking on every page and in its properties (14.4).

    Its content is not touched. `classification` may have descriptors after it, and WHEN COMPLETE;
    `scheme` is needed for a level that several have. Word gets the area's sensitivity label for the
    level, set at `as_of`. `overrule` is the reason for which words are passed over that may be a
    higher marking, where only a person can tell: the file keeps it with the day of `as_of`, or
    today's. What plainly is a higher marking is never passed over. Raises UnreadableError; and
    UsageError for a marking below the floor, a reason that says nothing, and a file that is signed
    or encrypted, is or may be marked higher or under another scheme, or can't be marked so that it
    is seen everywhere.
    """
    from mappa_docs.file_markings import applying, requirements
    from mappa_docs.markings import overruling

    wanted = requirements.marking_asked_for(classification, scheme, area)
    on = as_of.date() if as_of else date.today()
    decision = overruling.decision(overrule, on) if overrule else None
    return applying.apply(data, wanted, area=area, set_on=as_of, decision=decision)


def check_mapping(path: str | Path, form: bytes | None = None) -> "MappingCheck":
    """Return what is wrong with the mapping of a local form at `path`, and what of 14.25 it leaves
    out. Its places are looked for on the `form`, or on the blank form that it names.

    Raises UnreadableError for a file that is no mapping, and for a form that can't be read.
    """
    from mappa_docs.local import mapping_check, mapping_file

    return mapping_check.check(mapping_file.with_faults(Path(path)), form)


def read_area(path: str | Path) -> Area:
    """Return the area profile in the TOML or JSON file at `path`: its scheme, floors and labels,
    its local forms, and the approvals of the Strategic Management Board (14.1).

    Raises UnreadableError where it is no sound profile, and UsageError where it lowers a floor.
    """
    return _area.read(Path(path))
