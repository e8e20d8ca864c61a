"""The families of stand-ins, as `schemas/stand-ins.json` has them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from mappa_docs import resources
from mappa_docs.lazy_patterns import expression


class Family(NamedTuple):
    """A kind of stand-ins.

    `residue` says that it is what a program or a form left, so that it is out of place even where
    nothing is needed; `may_be_true` that it can be a true answer, though it says little; `alone`
    that it is a stand-in only by itself. `may_be_name` are the words that somebody may be called.
    `only` names the questions to which it is no answer; where it is empty, that is all of them.
    """

    name: str
    residue: bool
    may_be_true: bool
    alone: bool
    may_be_name: frozenset[str]
    only: tuple[str, ...]
    signs: re.Pattern[str] | None


@cache
def families() -> Mapping[str, Family]:
    """Return every family by its name."""
    return {
        entry["name"]: Family(
            entry["name"],
            entry.get("residue", False),
            entry.get("may_be_true", False),
            entry.get("alone", False),
            frozenset(entry.get("may_be_name", ())),
            tuple(entry.get("only", ())),
            expression("|".join(entry["signs"]), re.DOTALL) if "signs" in entry else None,
        )
        for entry in data()["families"]
    }


@cache
def data() -> dict[str, Any]:
    """Return what `schemas/stand-ins.json` holds."""
    loaded: dict[str, Any] = resources.read_json("schemas/stand-ins.json")
    return loaded
