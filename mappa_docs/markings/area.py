"""The profile of a MAPPA Area: which scheme it uses, how far it raises a floor, and which
sensitivity labels its tenant has. `schemas/meta/area.schema.json` describes the file.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.files import opening
from mappa_docs.markings import area_schema, policy
from mappa_docs.markings.area_schema import DEFAULT
from mappa_docs.markings.schemes import levels
from mappa_docs.model import FrozenDict

METHODS = ("Standard", "Privileged")
_MAX_BYTES = 2**20
_GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


@dataclass(frozen=True, slots=True)
class Label:
    """A sensitivity label of a Microsoft tenant. `label_id` and `site_id` are GUIDs, `name` is the
    label's name in the tenant; `method` is "Standard" or, where a person chose it, "Privileged"."""

    label_id: str
    site_id: str
    name: str = ""
    method: str = "Standard"


@dataclass(frozen=True, slots=True)
class Area:
    """An area's profile. `floors` are levels by a document's name or "default", `labels` those of
    the tenant by level."""

    name: str
    scheme: str
    floors: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)

    def floors_of(self, document: str) -> list[str]:
        """Return the levels that the profile asks for, for this document and by default."""
        return [
            level
            for name, level in self.floors.items()
            if name in (DEFAULT, document) or document.startswith(f"{name}-")
        ]


def read(path: Path) -> Area:
    """Return the profile in the JSON file at `path`.

    Raises UnreadableError where the file is no sound profile, saying where; and UsageError where it
    asks for a lower marking than the guidance, saying the paragraph.
    """
    try:
        data = opening.read(path, _MAX_BYTES)
    except UnreadableError as fault:
        raise UnreadableError(f"The area profile can’t be opened. {fault}") from None
    try:
        content = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_without_repeats)
        json.dumps(content, ensure_ascii=False).encode()  # half a character can be escaped
    except (ValueError, RecursionError):
        raise _unsound("it is not JSON in UTF-8, or a name stands twice in it") from None
    if faults := area_schema.faults(content):
        raise _unsound("; ".join(faults))
    profile = Area(
        name=content["name"],
        scheme=content["scheme"],
        floors=FrozenDict(content.get("floors", {})),
        labels=FrozenDict(
            {level: Label(**label) for level, label in content.get("labels", {}).items()}
        ),
    )
    _refuse_lower(profile)
    return profile


def is_identifier(text: str) -> bool:
    """Return whether the text has the form of an identifier of a tenant, and is not all noughts."""
    return bool(_GUID.fullmatch(text)) and bool(set(text) - {"0", "-"})


def _refuse_lower(profile: Area) -> None:
    order = levels(profile.scheme)
    for name, level in profile.floors.items():
        least = policy.floor(profile.scheme, "" if name == DEFAULT else name)
        if order.index(level) < order.index(least.level):
            raise UsageError(
                f"The area profile marks “{name}” {level}. Guidance {', '.join(least.guidance)} "
                f"asks for {least.level} at least: an area may raise that, and never lower it."
            )


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    node = dict(pairs)
    if len(node) != len(pairs):
        raise ValueError
    return node


def _unsound(fault: str) -> UnreadableError:
    return UnreadableError(f"The area profile is not sound: {fault}.")
