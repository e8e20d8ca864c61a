"""The context of a template as JSON, for engines of other systems: the very names and words that an
area's own template gets here, without its tokens."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.documents import file_names
from mappa_docs.documents.docx import writer
from mappa_docs.documents.printed_answers import DOCUMENT, RESERVED
from mappa_docs.documents.request import Format, RenderRequest
from mappa_docs.issuing import readiness, rendering, shown_texts
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area
from mappa_docs.model import MAIN, Marking, Submission
from mappa_docs.templates import answer_tokens, names
from mappa_docs.templates.answer_tokens import Group, Rows, Token


class Context(NamedTuple):
    """The names that a template may use with the words that they stand for, the marking that what
    is made of them has to carry, and the name of its file."""

    values: dict[str, Any]
    marking: Marking
    name: str


def of(
    submission: Submission,
    *,
    document: str = MAIN,
    draft: bool = False,
    scheme: str = "",
    classification: str = "",
    descriptors: Iterable[str] = (),
    purpose: str = "",
    area: Area | None = None,
    as_of: date | None = None,
) -> Context:
    """Return the context of a submission, for a template of the document.

    Every name is there. A group or table without an answer is "", which is false in every engine,
    and so is a question; `document` comes first and holds the marking (14.4). The arguments are
    those of `render`, and so is what is raised: what is not complete, or must not be told to the
    reader of the document, has no context either.
    """
    request = RenderRequest(
        format=Format.DOCX,
        document=document,
        draft=draft,
        scheme=document_marking.scheme_for(scheme, area),
        classification=classification,
        descriptors=tuple(descriptors),
        purpose=purpose,
        area=area,
        as_of=as_of,
    )
    ready = rendering.prepared(submission, request)
    about = writer.about(ready.contents)
    known = names.of(submission.stem, document)
    whole, _ = answer_tokens.context(ready.contents.answers, about, known)
    values = {name: _plain(whole[name], name in RESERVED) for name in (DOCUMENT, *whole)}
    texts = shown_texts.of_data(values)
    name = file_names.of_context(ready.name)
    readiness.look_at_last(submission, request, ready.judgement, texts, name)
    return Context(values, ready.contents.marking, name)


def as_file(context: Context) -> Rendered:
    """Return a context as a file of JSON in UTF-8."""
    data = f"{json.dumps(context.values, ensure_ascii=False, indent=2)}\n".encode()
    return Rendered(context.name, data, context.marking)


def _plain(value: Any, is_reserved: bool = False) -> Any:
    if isinstance(value, Token):
        return value.told.words
    if isinstance(value, Rows):
        return [_plain(row) for row in value] if value else ""
    if isinstance(value, Group) and not value and not is_reserved:
        return ""
    if isinstance(value, dict):
        return {name: _plain(child) for name, child in value.items()}
    return value
