"""What was found of a mapping that was drafted, in words. No word of the form is in them: where it
is filled in, that may be an answer."""

from mappa_docs.local.drafting.drafting import SURE, Draft
from mappa_docs.messages.catalogue import sentence
from mappa_docs.model import Count


def summary(draft: Draft) -> str:
    """Return how much was found, and which questions of 14.25 were not."""
    look = sum(one.confidence <= SURE for one in draft.suggested)
    counted = (
        ("sure", Count(len(draft.suggested) - look, "place")),
        ("most", str(SURE)),
        ("look", look),
    )
    lines = [sentence("DRAFT.counted", counted)]
    if draft.not_found:
        lines.append(sentence("DRAFT.missing"))
        lines += [f"- {field.label} ({field.pointer})" for field in draft.not_found]
    return "\n".join(lines)


def nothing_found() -> str:
    """Return what to do where no place of an answer was told on the form."""
    return sentence("DRAFT.poor")


def is_open(draft: Draft) -> bool:
    """Return whether anything was not found, or has to be looked at."""
    return bool(draft.not_found) or any(one.confidence <= SURE for one in draft.suggested)
