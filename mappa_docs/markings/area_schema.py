"""What is wrong with the profile of an area, in words, by the schema in `schemas/meta`.

That schema says what any profile is like. Here the levels of the schemes and the names of the
documents that there are come to it.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from mappa_docs import resources
from mappa_docs.definition import schema_files, views
from mappa_docs.definition.schema_files import Schema
from mappa_docs.markings.policy import DEFAULT
from mappa_docs.markings.schemes import levels, schemes
from mappa_docs.validation import settings_faults
from mappa_docs.validation.engine import Engine, engine_for


def faults(content: Any) -> list[str]:
    """Return in words everything that is wrong with the content of a profile.

    What stands in it is never quoted: only names that a profile may have are.
    """
    scheme = content.get("scheme") if isinstance(content, dict) else None
    schema, engine = _judge(scheme if scheme in schemes() else "")
    return settings_faults.faults(content, schema, engine)


@cache
def _judge(scheme: str) -> tuple[Schema, Engine]:
    """Return the schema of the profiles that belong to a marking scheme, and what judges by it.
    Where the scheme is none of ours, its levels may be any."""
    schema: Schema = resources.read_json("schemas/meta/area.schema.json")
    schema["properties"]["scheme"] = {"enum": list(schemes())}
    schema["properties"]["floors"]["propertyNames"] = {"enum": [DEFAULT, *_documents()]}
    if scheme:
        schema["$defs"]["level"] = {"enum": list(levels(scheme))}
    return schema, engine_for(schema)


def _documents() -> Iterator[str]:
    for stem in schema_files.stems():
        for document in views.documents(stem):
            yield views.view(stem, document).template
