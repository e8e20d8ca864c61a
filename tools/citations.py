"""The list of citations: each question, condition and rule with each paragraph that it cites.

`docs/citations.csv` says of each how the paragraph supports it. That was found by reading the
paragraph, and is kept here; a new citation stands in the list without it until somebody has read.
"""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

PATH = "docs/citations.csv"
# What a paragraph does for what cites it.
SUPPORTS = ("asks", "needs", "names")
_COLUMNS = ("place", "question", "paragraph", "supports")


class Citation(NamedTuple):
    """Where something is cited from, in which words, and the paragraph."""

    place: str
    question: str
    paragraph: str


def listed(root: Path) -> bytes:
    """Return the list as it has to be: everything that is cited, with what was read so far."""
    read = {(row["place"], row["paragraph"]): row["supports"] for row in rows(root)}
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(_COLUMNS)
    for citation in dict.fromkeys(cited(root)):
        lines.writerow((*citation, read.get((citation.place, citation.paragraph), "")))
    return text.getvalue().encode()


def rows(root: Path) -> list[dict[str, str]]:
    """Return the rows of the list as it is."""
    file = root / PATH
    if not file.is_file():
        return []
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))


def cited(root: Path) -> Iterator[Citation]:
    """Yield every citation of the schemas, the rulebook and the marking schemes."""
    schemas = root / "schemas"
    for folder in (schemas / "common", schemas):
        for file in sorted(folder.glob("*.schema.json")):
            yield from _of_schema(_read(file), file.name.removesuffix(".schema.json"))
    for file in sorted((schemas / "rules").glob("*.json")):
        for rule in _read(file)["rules"]:
            for paragraph in rule["guidance"]:
                yield Citation(f"rule {rule['code']}", "", paragraph)
    for file in sorted((schemas / "markings").glob("*.json")):
        for entry in _read(file)["policy"]:
            place = f"marking {file.stem} {entry['kind']}"
            for paragraph in entry["guidance"]:
                yield Citation(place, entry["level"], paragraph)
            handling = entry.get("handling", {"guidance": ()})
            for paragraph in handling["guidance"]:
                yield Citation(f"{place} handling", handling["says"], paragraph)


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _of_schema(node: Any, place: str) -> Iterator[Citation]:
    """Yield what the questions in or below `node` cite; a condition stands under what it asks."""
    if not isinstance(node, dict):
        return
    if "if" in node and "then" in node and "title" not in node and "x-guidance" in node:
        wanted = list(_wanted(node["then"]))
        yield from _of_node(node, f"{place} ? {' '.join(wanted)}")
    else:
        yield from _of_node(node, place)
    for name, child in (*node.get("properties", {}).items(), *node.get("$defs", {}).items()):
        yield from _of_schema(child, f"{place}/{name}")
    for branch in ("items", "else"):
        yield from _of_schema(node.get(branch), place + ("/*" if branch == "items" else ""))
    for condition in node.get("allOf", ()):
        yield from _of_schema(condition, place)


def _of_node(node: dict[str, Any], place: str) -> Iterator[Citation]:
    words = node.get("x-message") or node.get("title") or ""
    for paragraph in node.get("x-guidance", ()):
        yield Citation(place, words, paragraph)


def _wanted(branch: dict[str, Any], inside: str = "") -> Iterator[str]:
    """Yield what a condition asks for: the names that it requires, and those that it narrows."""
    for name in branch.get("required", ()):
        yield inside + name
    for name, child in branch.get("properties", {}).items():
        if set(child) - {"properties", "required", "type"}:
            yield f"{inside}{name}="
        else:
            yield from _wanted(child, f"{inside}{name}.")
