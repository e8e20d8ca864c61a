"""Regular expressions of rules, compiled when they are first needed.

Compiling is slow, and hardly any form needs the expressions of more than a few rules.
"""

import re
from typing import Any, cast


def expression(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as `re.compile` of the same would. A mistake in it shows at first use."""
    return cast("re.Pattern[str]", _Expression(text, flags))


class _Expression:
    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Take what the compiled expression has by that name, once."""
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found
