"""What a check found, as one HTML page that needs no other file: filters, and a good print."""

import html
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from mappa_docs import resources
from mappa_docs.cases.case import Case
from mappa_docs.checking.checked_file import CheckedFile
from mappa_docs.checking.folder import CheckResults
from mappa_docs.messages.english import day_in_words
from mappa_docs.model import Finding, Marking
from mappa_docs.report import cases, check_filters, finding_groups, findings, report_marking, totals
from mappa_docs.report.check_filters import Fits
from mappa_docs.report.check_records import Row

_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")


def page(results: CheckResults, rows: Sequence[Row], *, least: Marking, folder: Path) -> str:
    """Return the page. `rows` are the records of the files in the order in which to show them, and
    `folder` is where the page will lie.

    The page carries the highest marking of the forms that it is about, and `least` at least (14.4).
    """
    by_file = {file.source: file for file in results.files}
    shown = [(row, check_filters.of_file(row)) for row in rows]
    by_row = {row["file"]: row for row in rows}
    telling = [
        (case, check_filters.of_case(case, [by_row[file] for file in case.files]))
        for case in results.cases
        if case.findings
    ]
    statuses, kinds = check_filters.choices(fits for _, fits in (*shown, *telling))
    values = {
        "as_of": day_in_words(results.settings.as_of),
        "marking": _text(
            report_marking.marking((file.judgement.marking for file in results.files), [least])
        ),
        "totals": "".join(_totals(rows, results.cases)),
        "statuses": statuses,
        "kinds": kinds,
        "files": "\n".join(_file(by_file[row["file"]], row, fits) for row, fits in shown),
        "cases": "\n".join(_cases(telling, folder)),
    }
    template = resources.read_beside("report/check_page.html").decode()
    return _PLACEHOLDER.sub(lambda name: values[name[1]], template)


def _totals(rows: Sequence[Row], case_list: Sequence[Case]) -> Iterator[str]:
    every = totals.Total(len(rows), "checked")
    for part in ([every], *totals.totals(rows, case_list)):
        yield from (f"<li><b>{total.number}</b> {total.words}</li>" for total in part)


def _cases(telling: Sequence[tuple[Case, Fits]], folder: Path) -> Iterator[str]:
    if telling:
        yield "<h2>Case by case</h2>"
    for case, fits in telling:
        title = cases.title(case)
        links = "".join(f"<li>{_link(file, folder)}</li>" for file in case.files)
        lines = "".join(_line(finding.finding, *finding.files) for finding in case.findings)
        yield (
            f'<section class="case" {fits.attributes}><h3>{_text(title)}</h3>'
            f"<ul>{lines}</ul><details>{_summary(cases.facts(case), f'of the {title}')}"
            f"<ul>{links}</ul></details></section>"
        )


def _link(file: str, folder: Path) -> str:
    """Return a link to a file, from a page that lies in the folder."""
    try:
        where = quote(os.fsencode(Path(os.path.relpath(file, folder)).as_posix()))
    except ValueError:  # on another drive there is no way from one to the other
        where = Path(file).absolute().as_uri()
    return f'<a href="{_text(where)}">{_text(file)}</a>'


def _file(checked: CheckedFile, row: Row, fits: Fits) -> str:
    judgement, name = checked.judgement, f"in {row['file']}"
    facts = [row["form"], row["reference"], row["version"] and f"version {row['version']}"]
    if row["needed"]:
        facts.append(f"{row['answered']} of {row['needed']} answers")
    facts.append(row["reason"] or finding_groups.counted(judgement.findings))
    lines = [
        f'<section class="form" {fits.attributes}>',
        f'<h3><span class="tag {row["status"]}">{row["status"].capitalize()}</span> '
        f"{_text(row['file'])}</h3>",
        f'<p class="facts">{_text(" · ".join(fact for fact in facts if fact))}</p>',
    ]
    if judgement.findings and not row["reason"]:
        lines += [f"<details>{_summary('What was found', name)}", *_parts(checked), "</details>"]
    if checked.sections and row["status"] != "complete":
        summary = _summary("Answered, section by section", name)
        lines += [f"<details>{summary}", _sections(checked), "</details>"]
    return "\n".join((*lines, "</section>"))


def _summary(words: str, subject: str) -> str:
    """Return what opens and closes a part of the page. Its subject, which a reader sees beside it,
    is for those who go from one to the next without seeing."""
    return f'<summary>{_text(words)} <span class="unseen">{_text(subject)}</span></summary>'


def _parts(checked: CheckedFile) -> Iterator[str]:
    for heading, part in findings.parts(checked.judgement, lay=True):
        yield f"<h4>{_text(heading)}</h4><ul>{''.join(map(_line, part))}</ul>"


def _line(finding: Finding, *files: str) -> str:
    """Return one finding, with the files that it rests on where it is about several."""
    place = " · ".join((*files, findings.place(finding)))
    return f'<li>{_text(finding.message)} <span class="place">{_text(place)}</span></li>'


def _sections(checked: CheckedFile) -> str:
    rows = "".join(
        f'<tr><th scope="row">{_text(count.section)}</th><td class="number">{count.answered}</td>'
        f'<td class="number">{count.needed}</td></tr>'
        for count in checked.sections
    )
    return (
        "<table><caption>Answered, of what each section needs</caption><thead><tr>"
        '<th scope="col">Section</th><th scope="col">Answered</th><th scope="col">Needed</th></tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _text(text: str) -> str:
    return html.escape(text)
