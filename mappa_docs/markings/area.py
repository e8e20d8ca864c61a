"""The profile of a MAPPA Area: which scheme it uses, how far it raises a floor, which sensitivity
labels its tenant has, and which local forms it uses with whose approval.
`schemas/meta/area.schema.json` describes the file.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mappa_docs.errors import UsageError
from mappa_docs.lazy_patterns import expression
from mappa_docs.markings import policy
from mappa_docs.markings.policy import DEFAULT
from mappa_docs.markings.schemes import levels
from mappa_docs.model import FrozenDict
from mappa_docs.model.values import dataclass

METHODS = ("Standard", "Privileged")
_WHAT = "The area profile"
_GUID = expression(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


@dataclass(frozen=True, slots=True)
class Label:
    """A sensitivity label of a Microsoft tenant. `label_id` and `site_id` are GUIDs, `name` is the
    label's name in the tenant; `method` is "Standard" or, where a person chose it, "Privileged"."""

    label_id: str
    site_id: str
    name: str = ""
    method: str = "Standard"


class Approval(NamedTuple):
    """A decision of the Strategic Management Board to use the local `form` of that name in place of
    a recommended one, with its day and rationale (14.1, 13b.1)."""

    form: str
    date: date
    rationale: str


class Contact(NamedTuple):
    """Where the co-ordination unit of an area is reached; "" for what the profile does not say."""

    unit: str = ""
    telephone: str = ""
    email: str = ""
    address: str = ""


class Wording(NamedTuple):
    """The area's own words for its local forms: above the title, and about their handling."""

    heading: str = ""
    statement: str = ""


_NO_CONTACT, _NO_WORDING = Contact(), Wording()


@dataclass(frozen=True, slots=True)
class Area:
    """An area's profile. `floors` are levels by a document's name or "default", `labels` those of
    the tenant by level, `local_forms` the files of the mappings of its local forms, and
    `head_of_ldu_counts` whether its Board counts that grade of probation in indicator 9 (31.21)."""

    name: str
    scheme: str
    floors: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Label] = field(default_factory=dict)
    code: str = ""
    contact: Contact = _NO_CONTACT
    wording: Wording = _NO_WORDING
    approvals: tuple[Approval, ...] = ()
    local_forms: tuple[Path, ...] = ()
    head_of_ldu_counts: bool | None = None

    def floors_of(self, document: str) -> list[str]:
        """Return the levels that the profile asks for, for this document and by default."""
        return [
            level
            for name, level in self.floors.items()
            if name in (DEFAULT, document) or document.startswith(f"{name}-")
        ]


def read(path: Path) -> Area:
    """Return the profile in the file at `path`, which is TOML where its name ends so, else JSON.

    Raises UnreadableError where the file is no sound profile, saying where; and UsageError where it
    asks for a lower marking than the guidance, saying the paragraph.
    """
    # Most calls have no profile.
    from mappa_docs.files import settings_file
    from mappa_docs.markings import area_schema

    content = settings_file.read(path, _WHAT)
    if faults := area_schema.faults(content):
        raise settings_file.unsound(_WHAT, faults)
    profile = Area(
        name=content["name"],
        scheme=content["scheme"],
        floors=FrozenDict(content.get("floors", {})),
        labels=FrozenDict(
            {level: Label(**label) for level, label in content.get("labels", {}).items()}
        ),
        code=content.get("code", ""),
        contact=Contact(**content.get("contact", {})),
        wording=Wording(**content.get("wording", {})),
        approvals=tuple(
            Approval(one["form"], date.fromisoformat(one["date"]), one["rationale"])
            for one in content.get("approvals", ())
        ),
        local_forms=tuple(path.parent / name for name in content.get("local_forms", ())),
        head_of_ldu_counts=content.get("head_of_ldu_counts"),
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
