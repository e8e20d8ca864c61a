"""The file of a mapping → `Mapping`, with every fault at once where it is not sound."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, cast, get_args

from mappa_docs import resources
from mappa_docs.files import settings_file
from mappa_docs.local import mapping_faults
from mappa_docs.local.mapping import (
    Blank,
    Mapped,
    MappedTable,
    Mapping,
    Part,
    Place,
    PlaceKind,
    Recognised,
)
from mappa_docs.validation import settings_faults
from mappa_docs.validation.engine import Engine, engine_for

SCHEMA = "schemas/meta/local-mapping.schema.json"
# The mappings that come with mappa-docs.
_SHIPPED = "schemas/mappings/local"
# In the description of a column of a table, which stands for its place as well.
_KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)


def read(path: Path) -> Mapping:
    """Return the mapping in the file at `path`, which is TOML where its name ends so, else JSON.

    Raises UnreadableError for a file that is none, with everything that is wrong in it.
    """
    read = with_faults(path)
    if faults := mapping_faults.faults(read):
        raise settings_file.unsound(called(path), faults)
    return read


def with_faults(path: Path) -> Mapping:
    """Return the mapping in the file at `path`, which may have faults that its schema can't see:
    those of `mapping_faults`; or the one of that name that comes with mappa-docs, where there is no
    such file. Raises UnreadableError for a file that is none."""
    if not path.exists() and path.name in resources.names(_SHIPPED, ".json"):
        return shipped(path.name)
    return _described(settings_file.read(path, called(path)), path)


def given(content: dict[str, Any]) -> Mapping:
    """Return the mapping that a program gives as the content of such a file.

    Raises UnreadableError where it is none, with everything that is wrong in it.
    """
    mapping = _described(content, None)
    if faults := mapping_faults.faults(mapping):
        raise settings_file.unsound(called(None), faults)
    return mapping


def _described(content: Any, source: Path | None) -> Mapping:
    """Return the mapping where its schema finds nothing wrong. Raises UnreadableError."""
    faults = settings_faults.faults(content, resources.read_json(SCHEMA), _engine())
    if faults:
        raise settings_file.unsound(called(source), faults)
    return from_content(content, source)


def called(path: Path | None) -> str:
    """Return how sentences call the mapping in a file."""
    return f"The mapping {path.name}" if path else "The mapping"


def read_all(paths: Iterable[Path]) -> tuple[Mapping, ...]:
    """Return the mappings in the files at these paths. Raises UnreadableError as `read` does."""
    return tuple(map(read, paths))


def shipped(name: str) -> Mapping:
    """Return the mapping of that name that comes with mappa-docs, such as "hmpps-integration-api".
    Raises BrokenInstallationError."""
    path = f"{_SHIPPED}/{name}.json"
    return from_content(resources.read_json(path), resources.on_disk(path))


def from_content(content: dict[str, Any], source: Path | None = None) -> Mapping:
    """Return the mapping that sound content of such a file is."""
    beside = source.parent if source else Path()
    recognised = content.get("recognised", {})
    return Mapping(
        to=content["to"],
        name=content["name"],
        kind=content["kind"],
        recognised=Recognised(
            tuple(recognised.get("words", ())),
            recognised.get("sheet", ""),
            tuple(recognised.get("pointers", ())),
        ),
        answers=tuple(map(_mapped, content["answers"])),
        tables=tuple(map(_table, content.get("tables", ()))),
        edition=content.get("edition", ""),
        source=source,
        blank=beside / content["blank"] if "blank" in content else None,
        prompts=tuple(content.get("prompts", ())),
        nothing=tuple(content.get("nothing", ())),
        ignored=tuple(content.get("ignored", ())),
        header_row=content.get("header_row", 0),
        records=content.get("records", ""),
    )


@cache
def _engine() -> Engine:
    return engine_for(resources.read_json(SCHEMA))


def _mapped(entry: dict[str, Any]) -> Mapped:
    places = entry.get("places", [entry["at"]] if "at" in entry else [])
    return Mapped(
        field=entry["field"],
        places=tuple(map(_place, places)),
        join=entry.get("join", "\n"),
        part=Part(**entry.get("part", {})),
        options=tuple(entry.get("options", {}).items()),
        nothing=tuple(entry.get("nothing", ())),
        says=entry.get("says"),
        blank=Blank(**entry["blank"]) if "blank" in entry else None,
    )


def _place(entry: dict[str, Any]) -> Place:
    kind = next(kind for kind in _KINDS if kind in entry)
    return Place(
        kind,
        entry[kind],
        entry.get("value", ""),
        entry.get("section", ""),
        entry.get("number", 0),
    )


def _table(entry: dict[str, Any]) -> MappedTable:
    at = entry.get("at", {})
    return MappedTable(
        field=entry["field"],
        header=tuple(at.get("header", ())),
        section=at.get("section", ""),
        at=_place(at) if "pointer" in at or "path" in at else None,
        lines=_place(at["lines"]) if "lines" in at else None,
        columns=tuple(map(_column, entry.get("columns", ()))),
        rows=tuple(tuple(map(_mapped, row)) for row in entry.get("rows", ())),
        blank=Blank(**entry["blank"]) if "blank" in entry else None,
    )


def _column(entry: dict[str, Any]) -> Mapped:
    """Return a column of a table: its words or pointer are the place in each row."""
    kinds = [kind for kind in ("column", "pointer", "in_line") if kind in entry]
    at = {kind: "" if kind == "in_line" else entry[kind] for kind in kinds}
    rest = cast("dict[str, Any]", {key: value for key, value in entry.items() if key not in kinds})
    return _mapped(rest | ({"at": at} if at else {}))
