"""What a check found, as one HTML page that needs no other file: filters, and a good print."""

import html
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from mappa_docs import resources
from mappa_docs.cases import Case
from mappa_docs.checking import Checked
from mappa_docs.model import Marking
from mappa_docs.report import cases, findings, groups, heading
from mappa_docs.working_days import in_words

_STATUSES = ("unreadable", "invalid", "incomplete", "complete")


def page(
    checked: Sequence[Checked],
    rows: Sequence[dict[str, Any]],
    together: Sequence[Case],
    *,
    as_of: date,
    least: Marking,
) -> str:
    """Return the page. `rows` are the summaries of `checked`, in the order in which to show them;
    `together` is the cases that the forms make.

    The page carries the highest marking of the forms that it is about, and `least` at least (14.4).
    """
    by_file = {one.judgement.source: one for one in checked}
    values = {
        "as_of": in_words(as_of),
        "marking": _text(heading.marking((one.judgement.marking for one in checked), [least])),
        "totals": "".join(_totals(rows)),
        "statuses": "".join(_options([(one, one.capitalize()) for one in _statuses(rows)])),
        "kinds": "".join(_options([(one, one) for one in sorted({row["form"] for row in rows})])),
        "files": "\n".join(_file(by_file[row["file"]], row) for row in rows),
        "cases": "\n".join(_cases(together)),
    }
    whole = resources.read_beside("report/check_page.html").decode()
    for name, value in values.items():
        whole = whole.replace(f"{{{{{name}}}}}", value)
    return whole


def _cases(together: Sequence[Case]) -> Iterator[str]:
    telling = [case for case in together if case.findings]
    if telling:
        yield "<h2>Case by case</h2>"
    for case in telling:
        found = "".join(
            f'<li>{_text(one.message)} <span class="place">{_text(findings.place(one))}</span></li>'
            for one in case.findings
        )
        files = "".join(f"<li>{_text(file)}</li>" for file in case.files)
        yield (
            f'<section class="case"><h3>{_text(cases.title(case))}</h3><ul>{found}</ul>'
            f"<details><summary>{cases.facts(case)}</summary><ul>{files}</ul></details></section>"
        )


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
        f'<h3><span class="tag {row["status"]}">{row["status"].capitalize()}</span>'
        f"{_text(row['file'])}</h3>",
        f'<p class="facts">{_text(" · ".join(fact for fact in facts if fact))}</p>',
    ]
    if judgement.findings:
        lines += ["<details><summary>What was found</summary>", *_findings(checked)]
        lines.append("</details>")
    if checked.sections and row["status"] != "complete":
        lines += ["<details><summary>Answered, section by section</summary>", _sections(checked)]
        lines.append("</details>")
    return "\n".join((*lines, "</section>"))


def _findings(checked: Checked) -> Iterator[str]:
    for part, found in findings.parts(checked.judgement):
        yield f"<h4>{_text(part)}</h4><ul>"
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
