"""The file that a PDF carries beside its pages: the answers that these show, as data.

Its name is the same for every form, so that other programs find it, and tells nothing of anybody.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from mappa_docs.lazy_patterns import expression

_HALF_A_SIGN = expression("[\ud800-\udfff]")
NAME = "submission.json"
DESCRIPTION = "The answers that this document shows, as data"


class Carried(NamedTuple):
    """What a PDF carries: the content of the file, and the `day` on which both were made."""

    content: str
    day: date


def carried(answers: Mapping[str, Any], day: date) -> Carried:
    """Return what a PDF carries that was made on that day and shows these answers."""
    content = json.dumps(answers, ensure_ascii=False, indent=2)
    if _HALF_A_SIGN.search(content):  # which no file can hold but by its code
        content = json.dumps(answers, indent=2)
    return Carried(f"{content}\n", day)


def inputs(carrying: Carried) -> dict[str, str]:
    """Return what the layout is told of it."""
    return {
        "carried": carrying.content,
        "carried_name": NAME,
        "carried_description": DESCRIPTION,
        "carried_on": carrying.day.isoformat(),
    }
