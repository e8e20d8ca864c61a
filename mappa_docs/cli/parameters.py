"""Kinds of option value about markings. Nothing is imported for them until one is given."""

from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from mappa_docs.errors import UsageError


class SchemeName(click.ParamType[str]):
    """The name of a marking scheme, of those that there are files for, or the word `other`."""

    name = "scheme"

    def __init__(self, other: str = "") -> None:
        self.other = other

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name; fail with the schemes there are."""
        from mappa_docs import scheme

        if not self.other or value != self.other:
            try:
                scheme.scheme(str(value))
            except UsageError as fault:
                self.fail(str(fault), param, ctx)
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the schemes whose names begin as typed so far."""
        from mappa_docs import scheme

        known = (*scheme.schemes(), self.other)
        return [CompletionItem(one) for one in known if one and one.startswith(incomplete)]


class AreaFile(click.ParamType[Any]):
    """An area profile, read from its file."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the profile. Raises UnreadableError and UsageError as `area.read` does."""
        from mappa_docs import area

        return value if isinstance(value, area.Area) else area.read(Path(str(value)))
