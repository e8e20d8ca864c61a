"""The profile of a MAPPA Area: which scheme it uses, how far it raises a floor, and which
sensitivity labels its tenant has. `schemas/meta/area.schema.json` describes the file.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mappa_docs.definition import schema_files, views
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.markings import policy
from mappa_docs.markings.schemes import levels, schemes

DEFAULT = "default"
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
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except (OSError, ValueError):
        raise UnreadableError("The area profile can’t be opened.") from None
    if len(data) > _MAX_BYTES:
        raise _unsound("it is larger than a megabyte")
    try:
        content = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError):
        raise _unsound("it is not JSON in UTF-8, or a name stands twice in it") from None
    profile = _area(content)
    _refuse_lower(profile)
    return profile


def is_identifier(text: str) -> bool:
    """Return whether the text has the form of an identifier of a tenant, and is not all noughts."""
    return bool(_GUID.fullmatch(text)) and bool(set(text) - {"0", "-"})


def _area(content: Any) -> Area:
    node = _object(content, "the whole", ("name", "scheme"), ("floors", "labels"))
    scheme = _text(node["scheme"], "scheme")
    if scheme not in schemes():
        raise _unsound(f"scheme is none of {', '.join(schemes())}")
    floors = _object(node.get("floors", {}), "floors", (), (DEFAULT, *_documents()))
    for name, level in floors.items():
        _level(level, f"floors, {name}", scheme)
    labels = _object(node.get("labels", {}), "labels", (), levels(scheme))
    return Area(
        name=_text(node["name"], "name"),
        scheme=scheme,
        floors=floors,
        labels={level: _label(one, f"labels, {level}") for level, one in labels.items()},
    )


def _label(content: Any, where: str) -> Label:
    node = _object(content, where, ("label_id", "site_id"), ("name", "method"))
    for name in ("label_id", "site_id"):
        guid = _text(node[name], f"{where}, {name}")
        if not is_identifier(guid):
            raise _unsound(f"{where}, {name} is not a GUID")
    if "name" in node:
        _text(node["name"], f"{where}, name")
    if node.get("method", METHODS[0]) not in METHODS:
        raise _unsound(f"{where}, method is none of {', '.join(METHODS)}")
    return Label(**node)


def _refuse_lower(profile: Area) -> None:
    order = levels(profile.scheme)
    for name, level in profile.floors.items():
        least = policy.floor(profile.scheme, "" if name == DEFAULT else name)
        if order.index(level) < order.index(least.level):
            raise UsageError(
                f"The area profile marks “{name}” {level}. Guidance {', '.join(least.guidance)} "
                f"asks for {least.level} at least: an area may raise that, and never lower it."
            )


def _documents() -> list[str]:
    return [
        views.view(stem, document).template
        for stem in schema_files.stems()
        for document in views.documents(stem)
    ]


def _object(
    node: Any, where: str, needed: tuple[str, ...], others: tuple[str, ...]
) -> dict[str, Any]:
    if not isinstance(node, dict):
        raise _unsound(f"{where} must be an object")
    if missing := [name for name in needed if name not in node]:
        raise _unsound(f"{where} lacks {missing[0]}")
    if set(node) - {*needed, *others}:
        raise _unsound(f"{where} has a name that is not known; known are {_said(needed, others)}")
    return node


def _said(needed: tuple[str, ...], others: tuple[str, ...]) -> str:
    return ", ".join((*needed, *others))


def _text(node: Any, where: str) -> str:
    if not isinstance(node, str) or not node.strip() or not node.isprintable():
        raise _unsound(f"{where} must be text")
    return node


def _level(node: Any, where: str, scheme: str) -> None:
    if not isinstance(node, str) or node not in levels(scheme):
        raise _unsound(f"{where} is none of {', '.join(levels(scheme))}")


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    node = dict(pairs)
    if len(node) != len(pairs):
        raise ValueError
    return node


def _unsound(fault: str) -> UnreadableError:
    return UnreadableError(f"The area profile is not sound: {fault}.")
