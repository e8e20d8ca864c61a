"""The schema files, and one form's schema as a single document.

A form refers to the shared blocks in `schemas/common`. Here they are brought together under
`$defs`, so that an engine, an export or the form model has one document to walk.
"""

from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.errors import UsageError

SUFFIX = ".schema.json"
ANNOTATION = "x-"
# What a draft may leave open. Everything else must be right even in a draft.
MISSING_KEYWORDS = frozenset({"required", "minItems", "minLength"})
# The pattern that text of nothing but spaces does not match. Such text is as good as missing.
NOT_BLANK = "\\S"
_IDENTIFIERS = ("$schema", "$id", "$defs")

Schema = dict[str, Any]


@cache
def stems() -> tuple[str, ...]:
    """Return the stems of the whole set, such as "mappa-a", in order."""
    return tuple(resources.names("schemas", SUFFIX))


def stem_of(name: str) -> str:
    """Return the stem that `name` means: "a", "A", "mappa-a" and "MAPPA A" are all "mappa-a".

    Raises UsageError, with the forms there are, when no form has that name.
    """
    wanted = "-".join(name.strip().lower().replace("_", " ").replace("-", " ").split())
    for stem in stems():
        if wanted in (stem, stem.removeprefix("mappa-")):
            return stem
    raise UsageError(f"There is no form of that name. The forms are: {', '.join(stems())}.")


def name_of(stem: str) -> str:
    """Return the name of a form as its answers give it, such as "MAPPA A"."""
    return str(source(stem + SUFFIX)["x-form"]["name"])


def stem_with_name(name: object) -> str:
    """Return the stem of the form whose answers give exactly this name, "" where there is none."""
    likely = name.lower().replace(" ", "-") if isinstance(name, str) else ""
    if likely in stems() and name_of(likely) == name:  # no form waits for those before it
        return likely
    return next((stem for stem in stems() if name_of(stem) == name), "")


@cache
def source(path: str) -> Schema:
    """Return the schema file at `path`, relative to the folder of schemas."""
    loaded: Schema = resources.read_json(f"schemas/{path}")
    return loaded


@cache
def bundled(stem: str) -> Schema:
    """Return the form's schema with every shared block under `$defs`, and no outside reference."""
    path = stem + SUFFIX
    blocks: Schema = {}
    root = _gather(source(path), path, blocks)
    return {**root, "$defs": dict(sorted(blocks.items()))}


@cache
def schema_for_engines(stem: str) -> Schema:
    """Return the bundled schema for the engines, in which each list of options is an `enum`, with
    no `type` beside it.

    It means the same, and an engine need not try each option, or report on it, by itself, nor say
    of one answer both that it is of the wrong type and that it is no option.
    """
    schema: Schema = _with_enums(bundled(stem))
    return schema


def _with_enums(node: Any) -> Any:
    if isinstance(node, list):
        return [_with_enums(item) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {key: _with_enums(value) for key, value in node.items()}
    options = node.get("oneOf", [])
    if options and all("const" in option for option in options):
        del copy["oneOf"]
        copy["enum"] = [option["const"] for option in options]
    if "enum" in copy or "const" in copy:
        copy.pop("type", None)
    return copy


def _gather(node: Any, path: str, blocks: Schema) -> Any:
    """Copy `node` of the file `path`, moving what it refers to into `blocks`."""
    if isinstance(node, list):
        return [_gather(item, path, blocks) for item in node]
    if not isinstance(node, dict):
        return node
    copy = {
        key: _gather(value, path, blocks)
        for key, value in node.items()
        if key not in ("$ref", "$defs")
    }
    if "$ref" in node:
        # The reference stands first: a reader meets the kind of answer before its label.
        copy = {"$ref": _block(node["$ref"], path, blocks), **copy}
    return copy


def _block(reference: str, path: str, blocks: Schema) -> str:
    """Bring the block that `reference` names into `blocks`; return the reference to it there."""
    file, _, fragment = reference.partition("#")
    folder = path.rpartition("/")[0]
    target = f"{folder}/{file}".lstrip("/") if file else path
    name = fragment.removeprefix("/$defs/")
    key = target.removeprefix("common/").removesuffix(SUFFIX) + (f".{name}" if name else "")
    if key not in blocks:
        blocks[key] = {}  # a block may refer to itself by way of others
        node = source(target)["$defs"][name] if name else source(target)
        content = _gather(node, target, blocks)
        blocks[key] = {word: value for word, value in content.items() if word not in _IDENTIFIERS}
    return f"#/$defs/{key}"


def flattened(node: Schema, root: Schema) -> Schema:
    """Return `node` with the chain of blocks it refers to merged in; the nearest word wins."""
    while "$ref" in node:
        beside = {key: value for key, value in node.items() if key != "$ref"}
        node = {**referred_to(node, root), **beside}
    return node


def referred_to(node: Schema, root: Schema) -> Schema:
    """Return the block that `node` refers to, without what stands beside the reference."""
    target: Schema = root["$defs"][node["$ref"].removeprefix("#/$defs/")]
    return target
