"""The rulebook, to be searched, and each paragraph of the guidance with what rests on it."""

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition import dictionary, forms, schema_files
from mappa_docs.page import rendering, work
from mappa_docs.page.library import blanks
from mappa_docs.page.safety.refusals import Refused
from mappa_docs.rules import listing

_SEVERITIES = ("error", "warning", "advice")
_ENFORCED = {
    "schema": "by the schema of the form, so that any validator finds it",
    "rule": "by mappa-docs",
    "no": "by nobody",
}
_ALL = "all"


class _Asking(NamedTuple):
    """A field that rests on a paragraph: the stem and name of its form, its label and section, and
    the end of its address."""

    stem: str
    form: str
    label: str
    section: str
    id: str


def routes() -> list[BaseRoute]:
    """Return the routes of the rulebook and of the paragraphs."""
    return [Route("/rules", _rules), Route("/rules/{paragraph}", _paragraph)]


async def _rules(request: Request) -> Response:
    asked = {name: request.query_params.get(name, "") for name in ("words", "form", "severity")}
    records = await work.beside(_records)
    found = [record for record in records if _is_found(record, **asked)]
    return rendering.page(
        request,
        "library/rules.html",
        title="Rulebook",
        asked=asked,
        is_asked=any(asked.values()),
        total=len(records),
        count=len(found),
        subjects=_by_subject(found),
        forms=[(forms.form(stem).name, forms.form(stem).name) for stem in schema_files.stems()],
        severities=[(name, name.capitalize()) for name in _SEVERITIES],
        enforced=_ENFORCED,
    )


async def _paragraph(request: Request) -> Response:
    number = request.path_params["paragraph"]
    rules = [record for record in await work.beside(_records) if number in record["guidance"]]
    fields = (await work.beside(_asking)).get(number, ())
    if not rules and not fields:
        raise Refused(404, "PAGE.not_there")
    return rendering.page(
        request,
        "library/paragraph.html",
        title=f"Paragraph {number}",
        number=number,
        subjects=_by_subject(rules),
        forms=[(name, list(each)) for name, each in groupby(fields, key=lambda one: one.form)],
        enforced=_ENFORCED,
    )


def _is_found(record: dict[str, Any], words: str, form: str, severity: str) -> bool:
    if severity and record["severity"] != severity:
        return False
    if form and not {form, _ALL} & {*record["forms"]}:
        return False
    text = " ".join((record["code"], record["says"], record["subject"], *record["guidance"]))
    return all(word in text.lower() for word in words.lower().split())


def _by_subject(records: Iterable[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    grouped = groupby(records, key=lambda record: str(record["subject"]))
    return [(subject, list(each)) for subject, each in grouped]


@cache
def _records() -> list[dict[str, Any]]:
    return listing.records()


@cache
def _asking() -> dict[str, list[_Asking]]:
    """Return the fields that rest on each paragraph, form by form."""
    asking: dict[str, list[_Asking]] = {}
    for stem in schema_files.stems():
        name = forms.form(stem).name
        for record in dictionary.fields(stem):
            field = _Asking(
                stem, name, record["label"], record["section"], blanks.id_of(record["pointer"])
            )
            for number in record["guidance"]:
                asking.setdefault(number, []).append(field)
    return asking
