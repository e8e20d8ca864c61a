"""Regular expressions that are compiled when they are first used.

Compiling those of all rules takes some 10 ms at start-up, and hardly any form needs more than a
few of them.
"""

import re
from typing import Any, cast


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a stand-in for `re.compile(text, flags)` that compiles at its first use.

    A mistake in the expression is raised only then.
    """
    return cast("re.Pattern[str]", _Expression(text, flags))


class _Expression:
    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Return an attribute of the compiled expression, and keep it for the next time."""
        attribute = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, attribute)
        return attribute
