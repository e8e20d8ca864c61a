"""The lists of words that searches of texts go by, from the files in `schemas/wording`."""

from functools import cache
from typing import Any

from mappa_docs import resources


@cache
def wording(name: str) -> Any:
    """Return what the file of this name holds, such as "telling"."""
    return resources.read_json(f"schemas/wording/{name}.json")


@cache
def names(*groups: str) -> frozenset[str]:
    """Return lists of words about names of people, such as "titles", as one."""
    return frozenset(word for group in groups for word in wording("names")[group])
