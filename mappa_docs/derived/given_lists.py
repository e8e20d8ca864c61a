"""A list that somebody gives in a file of settings → what stands in it, where its schema finds
nothing wrong."""

from functools import cache
from pathlib import Path
from typing import Any

from mappa_docs import resources
from mappa_docs.files import settings_file
from mappa_docs.validation import settings_faults
from mappa_docs.validation.engine import Engine, engine_for


def read(path: Path, what: str, schema: str) -> dict[str, Any]:
    """Return what stands in the file at `path`, which is TOML where its name ends so, else JSON.
    `what` it is begins the sentences, and `schema` is the file of its schema.

    Raises UnreadableError, which quotes nothing, for a file that is no such list.
    """
    content: dict[str, Any] = settings_file.read(path, what)
    faults = settings_faults.faults(content, resources.read_json(schema), _engine(schema))
    if faults:
        raise settings_file.unsound(what, faults)
    return content


@cache
def _engine(schema: str) -> Engine:
    return engine_for(resources.read_json(schema))
