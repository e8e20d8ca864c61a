"""Documents that many tests look at and none changes, made once in each process of a run."""

from functools import cache
from typing import Any

from mappa_docs.intake import submission
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.model import MAIN
from tests.support import AS_OF, sample


@cache
def blank(stem: str, to: str, document: str = MAIN, **how: Any) -> Rendered:
    """Return the blank of a form."""
    return rendering.blank(stem, to, document=document, **how)


@cache
def rendered(
    stem: str, to: str, kind: str = "complete", document: str = MAIN, **how: Any
) -> Rendered:
    """Return a sample as a document, a draft as one."""
    read = submission.from_answers(sample(stem, kind))
    return rendering.render(read, to, document=document, as_of=AS_OF, draft=kind == "draft", **how)
