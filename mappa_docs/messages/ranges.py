"""Places of a file in words: many of the same kind are one phrase, such as "pages 1 to 14, top"."""

import re
from collections.abc import Iterable

from mappa_docs.messages.english import listed, numbers

_NUMBERED = re.compile(r"(section|page) (\d+), (.+)", re.DOTALL)


def worded(places: Iterable[str]) -> str:
    """Return places such as "page 3, top" as one phrase, or "" for none.

    Numbers that follow each other are a range, and what is the same for the same numbers is said
    together.
    """
    numbered: dict[tuple[str, str], list[int]] = {}
    others: dict[str, None] = {}
    for place in places:
        match = _NUMBERED.fullmatch(place)
        if match:
            numbered.setdefault((match[1], match[3]), []).append(int(match[2]))
        else:
            others[place] = None
    together: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for (unit, rest), found in numbered.items():
        together.setdefault((unit, tuple(sorted(set(found)))), []).append(rest)
    phrases = [
        f"{_counted(unit, found)}, {listed(rests)}" for (unit, found), rests in together.items()
    ]
    return "; ".join([*phrases, *others])


def _counted(unit: str, found: tuple[int, ...]) -> str:
    return f"{unit if len(found) == 1 else f'{unit}s'} {numbers(found)}"
