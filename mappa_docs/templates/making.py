"""A checked template and a form's answers → the marked Word file, and what it leaves out."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any, NamedTuple

from mappa_docs.documents import layout
from mappa_docs.documents.docx import package_parts, writer
from mappa_docs.documents.request import Contents
from mappa_docs.errors import UsageError
from mappa_docs.file_markings import applying, inspection
from mappa_docs.markings import precedence
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue, places
from mappa_docs.model import Finding, Marking
from mappa_docs.model.spots import Inspection
from mappa_docs.templates import filling, finished, names, worded
from mappa_docs.templates.problems import finding, problem


class LocalTemplate(NamedTuple):
    """A template that was checked for the document of a form: the copy that is filled, and how many
    tags it has."""

    copied: bytes
    tags: int
    stem: str
    document: str


class Made(NamedTuple):
    """A finished Word file, and what its reader is not told or a person has to look at."""

    data: bytes
    findings: tuple[Finding, ...]


def made(
    template: LocalTemplate,
    contents: Contents,
    answers: Mapping[str, Any],
    area: Area | None = None,
) -> Made:
    """Return the template filled with what `contents` prints of the `answers`, and marked.

    Raises UsageError where it can't be filled, where its pages do not say what they have to, or
    where the marking can't be put on them so that it is seen.
    """
    form, about = contents.form, writer.about(contents)
    known = names.of(template.stem, template.document)
    filled = filling.fill(template.copied, contents.answers, about, known, template.tags)
    seen = finished.Seen(filled)
    finished.refuse_unsaid(seen, about)
    found = [*finished.dropped(form, answers, seen)]
    found += [
        finding(problem("TPL-12.document", name=name))
        for name in finished.dropped_of_document(about, seen)
    ]
    title = f"{form.name} – {layout.title(form, contents.state)}"
    parts = worded.with_words(filled.parts, filled.book)
    parts |= package_parts.properties(title, form.name, contents.marking)
    day = contents.set_on
    moment = datetime.combine(day, time(), UTC) if day else None
    marked = applying.applied(filling.packed(parts), contents.marking, area=area, set_on=moment)
    found += in_order(marked.seen, contents.marking)
    return Made(marked.data, tuple(found))


def in_order(seen: Inspection, marking: Marking) -> list[Finding]:
    """Return what there is to say of the marking of a finished file.

    Raises UsageError where a page does not carry it (14.4), and says where and why.
    """
    judgement = inspection.judge(seen, least=marking)
    wrong = [
        f"{one.section}: {one.message}" if one.section else one.message
        for one in judgement.findings
        if one.severity == "error"
    ]
    bare = precedence.bare(seen.spots, marking)
    if bare and not wrong:
        wrong = [places.phrase(spot.location for spot in bare)]
    if wrong:
        said = (("why", tuple(dict.fromkeys(wrong))),)
        raise UsageError(catalogue.sentence("TEMPLATE.not_marked", said))
    return [*judgement.findings]
