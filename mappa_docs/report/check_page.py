"""What a check found, as one HTML page that needs no other file: filters, and a good print."""

import html
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib.resources import files
from typing import Any

from mappa_docs.checking import Checked
from mappa_docs.report import findings, groups
from mappa_docs.working_days import in_words

_MARKING = "Handle this page like the forms that it is about"
_STATUSES = ("unreadable", "invalid", "incomplete", "complete")


def page(checked: Sequence[Checked], rows: Sequence[dict[str, Any]], as_of: date) -> str:
    """Return the page. `rows` are the summaries of `checked`, in the order in which to show them.

    The page holds no answer, so it carries no marking of its own, and says so.
    """
    by_file = {one.judgement.source: one for one in checked}
    values = {
        "as_of": in_words(as_of),
        "marking": _MARKING,
        "totals": "".join(_totals(rows)),
        "statuses": "".join(_options([(one, one.capitalize()) for one in _statuses(rows)])),
        "kinds": "".join(_options([(one, one) for one in sorted({row["form"] for row in rows})])),
        "files": "\n".join(_file(by_file[row["file"]], row) for row in rows),
        "cases": "",
    }
    whole = files("mappa_docs").joinpath("report/check_page.html").read_text("utf-8")
    for name, value in values.items():
        whole = whole.replace(f"{{{{{name}}}}}", value)
    return whole


def _statuses(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    there = {row["status"] for row in rows}
    yield from (status for status in _STATUSES if status in there)
    if any(row["late"] for row in rows):
        yield "late"


def _totals(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    statuses = Counter(row["status"] for row in rows)
    yield f"<li><b>{len(rows)}</b> checked</li>"
    for status in _STATUSES:
        if statuses[status]:
            yield f"<li><b>{statuses[status]}</b> {status}</li>"
    late = sum(bool(row["late"]) for row in rows)
    if late:
        yield f"<li><b>{late}</b> with a time limit to look at</li>"


def _options(some: Iterable[tuple[str, str]]) -> Iterator[str]:
    for value, label in some:
        yield f'<option value="{_text(value)}">{_text(label) or "Not known"}</option>'


def _file(checked: Checked, row: dict[str, Any]) -> str:
    judgement = checked.judgement
    words = _text(f"{row['file']} {row['reference']} {row['form']}".lower())
    facts = [row["form"], row["reference"], row["version"] and f"version {row['version']}"]
    if row["needed"]:
        facts.append(f"{row['answered']} of {row['needed']} answers")
    facts.append(groups.counted(judgement.findings))
    late = ' data-late="1"' if row["late"] else ""
    lines = [
        f'<section class="form" data-status="{row["status"]}" data-kind="{_text(row["form"])}"'
        f' data-words="{words}"{late}>',
        f'<h2><span class="tag {row["status"]}">{row["status"].capitalize()}</span>'
        f"{_text(row['file'])}</h2>",
        f'<p class="facts">{_text(" · ".join(fact for fact in facts if fact))}</p>',
    ]
    if judgement.findings:
        opened = "" if row["status"] == "complete" else " open"
        lines += [f"<details{opened}><summary>What was found</summary>", *_findings(checked)]
        lines.append("</details>")
    if checked.sections and row["status"] != "complete":
        lines += ["<details><summary>Answered, section by section</summary>", _sections(checked)]
        lines.append("</details>")
    return "\n".join((*lines, "</section>"))


def _findings(checked: Checked) -> Iterator[str]:
    for heading, found in findings.parts(checked.judgement):
        yield f"<h3>{_text(heading)}</h3><ul>"
        for one in found:
            place = f'<span class="place">{_text(findings.place(one))}</span>'
            yield f"<li>{_text(one.message)} {place}</li>"
        yield "</ul>"


def _sections(checked: Checked) -> str:
    rows = "".join(
        f'<tr><th scope="row">{_text(one.section)}</th><td class="number">{one.answered}</td>'
        f'<td class="number">{one.needed}</td></tr>'
        for one in checked.sections
    )
    return (
        "<table><caption>Answered, of what each section needs</caption><thead><tr>"
        '<th scope="col">Section</th><th scope="col">Answered</th><th scope="col">Needed</th></tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _text(text: str) -> str:
    return html.escape(text)
