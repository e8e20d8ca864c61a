"""Citations: each was read against its paragraph, and each paragraph exists."""

import json
import re
import runpy
from pathlib import Path

import pytest

from mappa_docs.definition import schema_files
from mappa_docs.definition.rulebook import rulebook

ROOT = Path(__file__).resolve().parents[2]
CITATIONS = runpy.run_path(str(ROOT / "tools" / "citations.py"))
EXISTING = ROOT / "tests" / "definition" / "paragraphs.txt"
# Paragraphs alone in brackets, as docstrings and guides cite them.
IN_BRACKETS = re.compile(r"(?<![=,] )\(((?:\d{1,2}[ab]?\.\d{1,2}(?:, | and | to )?)+)\)")


def existing() -> set[str]:
    """The paragraphs of the guidance, from lines such as "13a: 1-41"."""
    numbers = set()
    for line in EXISTING.read_text(encoding="utf-8").splitlines():
        chapter, _, rest = line.partition(": ")
        first, _, last = rest.partition("-")
        numbers |= {f"{chapter}.{number}" for number in range(int(first), int(last) + 1)}
    return numbers


def read() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = CITATIONS["rows"](ROOT)
    return rows


def test_every_citation_was_read_against_its_paragraph() -> None:
    """One that is new stands in docs/citations.csv, after `make generate`, and waits for that."""
    known = {(row["place"], row["paragraph"]) for row in read() if row["supports"]}
    cited = {(one.place, one.paragraph) for one in CITATIONS["cited"](ROOT)}
    assert sorted(cited - known) == []


def test_the_list_says_only_how_a_paragraph_supports() -> None:
    assert {row["supports"] for row in read()} <= {*CITATIONS["SUPPORTS"]}


def test_every_cited_paragraph_exists() -> None:
    assert {one.paragraph for one in CITATIONS["cited"](ROOT)} <= existing()


@pytest.mark.parametrize("pattern", ["mappa_docs/**/*.py", "docs/*.md", "schemas/**/*.json"])
def test_every_paragraph_in_brackets_exists(pattern: str) -> None:
    for path in ROOT.glob(pattern):
        for inside in IN_BRACKETS.findall(path.read_text(encoding="utf-8")):
            assert set(re.findall(r"[\dab.]+\d", inside)) <= existing(), (path.name, inside)


def test_what_the_guidance_asks_for_has_a_paragraph_that_asks() -> None:
    """A field's basis is the guidance only where a paragraph asks, and does not only need it."""
    asking = {row["place"] for row in read() if row["supports"] == "asks"}
    for folder in ("common", "."):
        for file in (ROOT / "schemas" / folder).glob("*.schema.json"):
            stem = file.name.removesuffix(schema_files.SUFFIX)
            path = f"common/{file.name}" if folder == "common" else file.name
            for place, node in nodes(schema_files.source(path), stem):
                if node.get("x-basis") == "guidance" and node.get("x-guidance"):
                    assert place in asking, place


def nodes(node: object, place: str) -> list[tuple[str, schema_files.Schema]]:
    """Every question in or below `node`, by the place that the list gives it."""
    if not isinstance(node, dict):
        return []
    found = [(place, node)]
    for name, child in (*node.get("properties", {}).items(), *node.get("$defs", {}).items()):
        found += nodes(child, f"{place}/{name}")
    found += nodes(node.get("items"), f"{place}/*")
    return found + nodes(node.get("else"), place)


def test_a_limited_paragraph_names_forms_that_there_are() -> None:
    listed = json.loads((ROOT / "schemas" / "paragraphs.json").read_bytes())["paragraphs"]
    assert set(listed) <= existing()
    for entry in listed.values():
        assert set(entry["forms"]) < set(schema_files.stems())
        assert entry["says"]


def test_a_rule_without_a_paragraph_does_not_rest_on_the_guidance() -> None:
    for rule in rulebook().values():
        assert bool(rule.guidance) or rule.basis != "guidance", rule.code
        assert not (rule.guidance and rule.basis == "question"), rule.code
