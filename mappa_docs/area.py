"""What an area brings of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """A sensitivity label as an organisation's own settings define it."""

    label_id: str
    site_id: str
    name: str = ""
    method: str = "Standard"
