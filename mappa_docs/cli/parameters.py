"""Kinds of option value about markings. Nothing is imported for them until one is given."""

from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem


class SchemeName(click.ParamType[str]):
    """The name of a marking scheme, of those that there are files for."""

    name = "scheme"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name; fail with the schemes there are."""
        from mappa_docs import scheme

        if value not in scheme.schemes():
            known = ", ".join(scheme.schemes())
            self.fail(f"There is no scheme of that name. The schemes are: {known}.", param, ctx)
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the schemes whose names begin as typed so far."""
        from mappa_docs import scheme

        return [CompletionItem(one) for one in scheme.schemes() if one.startswith(incomplete)]


class AreaFile(click.ParamType[Any]):
    """An area profile, read from its file."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the profile. Raises UnreadableError and UsageError as `area.read` does."""
        from mappa_docs import area

        return value if isinstance(value, area.Area) else area.read(Path(str(value)))
