"""What stands behind a question or a finding, in words: a paragraph, published notes, or neither.

A paragraph number alone would say that the guidance asks for the answer, and it does not always.
"""

from collections.abc import Sequence
from functools import lru_cache

from mappa_docs.definition.paragraphs import honest
from mappa_docs.messages import catalogue
from mappa_docs.messages.file_messages import UNREADABLE
from mappa_docs.model import Basis, Finding

# About as many combinations of paragraphs as the forms have.
_KEPT = 2048


def behind(finding: Finding) -> str:
    """Return what a finding rests on, or "" for a file that could not be read, and for what is to
    be compared with it."""
    is_to_compare = finding.kind == "unread" and finding.severity != "error"
    if finding.code == UNREADABLE or (is_to_compare and not finding.guidance):
        return ""
    return in_words(finding.basis, finding.guidance)


@lru_cache(maxsize=_KEPT)
def in_words(basis: Basis, paragraphs: Sequence[str]) -> str:
    """Return a basis with its paragraphs: "guidance 14.25", "published notes", "our reading of
    guidance 7.12". Where nothing is cited, the form can't be used without it."""
    if paragraphs:
        return catalogue.sentence(f"BASIS.{basis}", (("paragraphs", ", ".join(paragraphs)),))
    return catalogue.sentence(f"BASIS.{honest(basis, paragraphs)}.alone")
