"""The list of markings that an answer may give, made from the schemes in `schemas/markings`."""

import json
import re
from pathlib import Path

from mappa_docs.markings.schemes import levels, schemes

PATH = "schemas/common/identity.schema.json"
_LIST = re.compile(r'("title": "Protective marking",.*?"enum": )\[[^\]]*\]', re.DOTALL)


def with_every_level(root: Path) -> bytes:
    """Return the schema at PATH with every level of every scheme in its list."""
    text = (root / PATH).read_text(encoding="utf-8")
    listed = json.dumps(every_level(), ensure_ascii=False)
    return _LIST.sub(lambda found: found[1] + listed, text, count=1).encode()


def every_level() -> list[str]:
    """Return the levels of all schemes in one order that keeps to that of each."""
    merged: list[str] = []
    for name in schemes():
        own = levels(name)
        for place, level in enumerate(own):
            if level not in merged:
                above = [merged.index(higher) for higher in own[place + 1 :] if higher in merged]
                merged.insert(min(above, default=len(merged)), level)
    return merged
