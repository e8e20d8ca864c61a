"""The function that gives the context of a template, for other programs."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from mappa_docs.markings.area import Area
from mappa_docs.model import MAIN, Submission


def context(
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
) -> dict[str, Any]:
    """Return what a template of another system wants: every name that a template of the document
    may use, with the words to print.

    They are the words of `render` and of `render --template`. Options have their labels, days are
    in words, and what has no answer is "": a question, a group and a table alike, as {} and [] are
    true in some languages. `document` comes first, and its `marking` has to stand on each page of
    what is made (14.4). The arguments are those of `render`, and so is what is raised: what is not
    complete has a context only with `draft`.
    """
    from mappa_docs.templates import plain_context

    return plain_context.of(
        submission,
        document=document,
        draft=draft,
        scheme=scheme,
        classification=classification,
        descriptors=descriptors,
        purpose=purpose,
        area=area,
        as_of=as_of,
    ).values
