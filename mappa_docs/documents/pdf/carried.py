"""The file that a PDF carries beside its pages: the answers that these show, as data.

Its name is the same for every form, so that other programs find it, and tells nothing of anybody.
Its description says what of the pages' own words does not follow from the data: by names of
questions alone, which say no more than those words.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.documents.printed_answers import Unshown
from mappa_docs.lazy_patterns import expression

NAME = "submission.json"
_DESCRIPTION = "The answers that this document shows, as data."
_NOT_ARISE, _BEGUN = "Does not arise:", "Has other answers:"
_HALF_A_SIGN = expression("[\ud800-\udfff]")


class Carried(NamedTuple):
    """What a PDF carries: the content of the file, its `description`, and the `day` on which both
    were made."""

    content: str
    description: str
    day: date


def carried(answers: Mapping[str, Any], unshown: Unshown, day: date) -> Carried:
    """Return what a PDF carries that was made on that day and shows these answers, its words being
    what others make of them that are `unshown`."""
    content = json.dumps(answers, ensure_ascii=False, indent=2)
    if _HALF_A_SIGN.search(content):  # which no file can hold but by its code
        content = json.dumps(answers, indent=2)
    description = [_DESCRIPTION]
    for words, places in ((_NOT_ARISE, unshown.not_arise), (_BEGUN, unshown.begun)):
        if places:
            description.append(f"{words} {' '.join(sorted(places))}.")
    return Carried(f"{content}\n", " ".join(description), day)


def unshown_by(description: str) -> Unshown:
    """Return what is unshown by the description of a file."""
    rest, _, begun = description.partition(_BEGUN)
    _, _, not_arise = rest.partition(_NOT_ARISE)
    return Unshown(*(frozenset(words.strip(" .").split()) for words in (not_arise, begun)))


def inputs(carrying: Carried) -> dict[str, str]:
    """Return what the layout is told of it."""
    return {
        "carried": carrying.content,
        "carried_name": NAME,
        "carried_description": carrying.description,
        "carried_on": carrying.day.isoformat(),
    }
