"""The rules, words and paragraphs that a schema puts around its keywords."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from mappa_docs.definition import schema_files
from mappa_docs.definition.rulebook import rulebook
from mappa_docs.definition.schema_files import Schema
from mappa_docs.model import Basis
from mappa_docs.validation.engine import Steps


class Keyword(NamedTuple):
    """What the schema says at one of its keywords: the value of the keyword, the code of the rule
    that it enforces, the form's own sentence about that, and the paragraphs behind it with their
    basis, where that is not the one of the question."""

    value: object
    rule: str = ""
    message: str = ""
    guidance: tuple[str, ...] = ()
    basis: Basis | None = None


@cache
def keyword_at(stem: str, path: Steps) -> Keyword:
    """Return what the form's schema says at the keyword that `path` leads to, as an engine went.

    A rule on a field counts for that field alone; one on a condition counts for all it leads to.
    """
    root = schema_files.schema_for_engines(stem)
    node: object = root
    own = condition = Keyword(None)
    for previous, node, step in _walked(root, path):
        if previous == "properties" and isinstance(node, dict):
            own = Keyword(None, schema_files.flattened(node, root).get("x-rule", ""))
        elif step == "items":
            own = Keyword(None)
        elif previous == "allOf" and isinstance(node, dict):
            condition = Keyword(
                None,
                node.get("x-rule", condition.rule),
                node.get("x-message", ""),
                tuple(node.get("x-guidance", ())),
                node.get("x-basis", _of_rule(node.get("x-rule", condition.rule))),
            )
    return (condition if condition.rule or condition.message else own)._replace(
        value=node, guidance=condition.guidance, basis=condition.basis
    )


@cache
def asked_inside(stem: str, path: Steps, name: str) -> tuple[str, ...]:
    """Return what else is asked for inside the missing group `name`, as pointers from it: the
    condition that asks for the group, by the keyword at `path`, may ask for answers in it."""
    root = schema_files.schema_for_engines(stem)
    around = [root, *(node for _, node, _ in _walked(root, path[:-1]))][-1]
    return tuple(_asked(around.get("properties", {}).get(name, {}), ""))


def _asked(node: Schema, pointer: str) -> Iterator[str]:
    inside = node.get("properties", {})
    for name in node.get("required", ()):
        deeper = tuple(_asked(inside.get(name, {}), f"{pointer}/{name}"))
        yield from deeper or (f"{pointer}/{name}",)


def _walked(root: Schema, path: Steps) -> Iterator[tuple[str | int | None, Any, str | int]]:
    """Yield for each step of an engine's way through the schema the step before, where it leads,
    and the step itself."""
    node: Any = root
    for previous, step in zip((None, *path), path, strict=False):
        if isinstance(node, dict) and step not in node and "$ref" in node:
            node = schema_files.flattened(node, root)
        if step == "$ref" and isinstance(node, dict) and step in node:
            # What stands beside the reference is another way, which the engine did not go.
            node = schema_files.referred_to(node, root)
            continue
        node = node[step]
        yield previous, node, step


def _of_rule(code: str) -> Basis | None:
    """Return the basis of the rule that a condition enforces, or None where it has no own one."""
    basis = rulebook()[code].basis if code else "question"
    return None if basis == "question" else basis
