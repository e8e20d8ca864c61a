"""The lowest marking of each kind of document, as a scheme's data give it.

Which kind a document is follows from its name and from what it is made for. The names are those of
the Word templates, such as "mappa-b" or "mappa-o-overview".
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.errors import UsageError
from mappa_docs.markings.schemes import levels, scheme

# The name in an area’s profile for all documents that it does not name.
DEFAULT = "default"
VISOR = "visor"
PURPOSES = (VISOR,)
_COMPLETED = "completed"
_SURE = ("inferred", "attested")


class Floor(NamedTuple):
    """The least that a document may be marked, and the paragraphs behind it. `status` is
    "attested" or "inferred"."""

    level: str
    guidance: tuple[str, ...]
    status: str
    note: str = ""


@cache
def floor(name: str, document: str = "", purpose: str = "") -> Floor:
    """Return the floor of a completed document under the scheme `name`.

    It is that of 14.4 and 14.5, and of 20.14 to 20.22 for what belongs to a Serious Case Review.
    `purpose` is "visor" for what is prepared for entry on ViSOR (14.4, 8.4 to 8.6), which raises
    the floor and never lowers it. Raises UsageError for an unknown scheme or purpose.
    """
    entries = list(_entries(name, document, purpose))
    highest = max(entries, key=lambda entry: levels(name).index(entry["level"]))
    return Floor(
        level=highest["level"],
        guidance=tuple(
            dict.fromkeys(paragraph for entry in entries for paragraph in entry["guidance"])
        ),
        status=min((entry["status"] for entry in entries), key=_SURE.index),
        note=highest.get("note", ""),
    )


def handling(name: str, document: str, purpose: str = "", *, paper: bool = False) -> str:
    """Return what the first page says about handling, a line for each instruction, or "".

    That is what the `purpose` calls for, and on numbered `paper` copies what the document does
    (13b.2, 13b.3). Raises UsageError for an unknown scheme or purpose.
    """
    own, *others = _entries(name, document, purpose)
    printed = [own, *others] if paper else others
    return "\n".join(entry["handling"]["says"] for entry in printed if "handling" in entry)


def _entries(name: str, document: str, purpose: str) -> Iterator[Any]:
    if purpose and purpose not in PURPOSES:
        raise UsageError(f"Documents are prepared for: {', '.join(PURPOSES)}.")
    by_kind = {entry["kind"]: entry for entry in scheme(name)["policy"]}
    named = (entry for entry in by_kind.values() if document in entry.get("documents", ()))
    yield next(named, by_kind[_COMPLETED])
    if purpose:
        yield by_kind[purpose]
