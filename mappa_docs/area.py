"""The profile of an area: its scheme, the floors it raises, and its sensitivity labels."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mappa_docs.errors import UnreadableError

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Label:
    """A sensitivity label as an organisation's own settings define it."""

    label_id: str
    site_id: str
    name: str = ""
    method: str = "Standard"


@dataclass(frozen=True, slots=True)
class Area:
    """An area's profile. `floors` are levels by document or "default", `labels` by level."""

    name: str
    scheme: str
    floors: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)

    def floors_of(self, document: str) -> list[str]:
        """Return the levels that the profile asks for, for this document and by default."""
        return [level for name, level in self.floors.items() if name in (DEFAULT, document)]


def read(path: Path) -> Area:
    """Return the profile in the JSON file at `path`. Raises UnreadableError."""
    try:
        content = json.loads(path.read_bytes())
        labels = {level: Label(**one) for level, one in content.get("labels", {}).items()}
        return Area(content["name"], content["scheme"], content.get("floors", {}), labels)
    except (OSError, ValueError, KeyError, TypeError):
        raise UnreadableError("The area profile can’t be read.") from None
