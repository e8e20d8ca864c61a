"""Kinds of value that arguments and options take: what is typed → what it means.

Nothing is imported for a kind until a value of it is given.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mappa_docs.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class FormName(click.ParamType[str]):
    """The name of a form, however it is written, as its stem."""

    name = "form"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the stem that `value` means; fail with the forms there are."""
        from mappa_docs.definition import schema_files

        try:
            return schema_files.stem_of(str(value))
        except UsageError as fault:
            self.fail(str(fault), param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Return the forms whose names begin as typed so far."""
        from click.shell_completion import CompletionItem

        from mappa_docs.definition import schema_files

        return [
            CompletionItem(stem) for stem in schema_files.stems() if stem.startswith(incomplete)
        ]


class MinimumData(FormName):
    """The name of a minimum data set of 14.25, however it is written, as its stem."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the stem that `value` means; fail for a form that is no minimum data set."""
        stem = super().convert(value, param, ctx)
        if not stem.startswith("minimum-"):
            self.fail("use minimum-referral or minimum-minutes", param, ctx)
        return stem

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Return the minimum data sets whose names begin as typed so far."""
        offered = super().shell_complete(ctx, param, incomplete)
        return [item for item in offered if item.value.startswith("minimum-")]


class Day(click.ParamType[Any]):
    """A day, written as on the forms."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the date that `value` gives; fail with how to write one."""
        from datetime import date, datetime

        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(str(value), "%Y-%m-%d").date()
        except ValueError:
            self.fail("write a real date like 2026-03-31", param, ctx)


class SchemeName(click.ParamType[str]):
    """The name of a marking scheme, of those that there are files for, or the word `other`."""

    name = "scheme"

    def __init__(self, other: str = "") -> None:
        self.other = other

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name; fail with the schemes there are."""
        from mappa_docs.markings import schemes

        if not self.other or value != self.other:
            try:
                schemes.scheme(str(value))
            except UsageError as fault:
                self.fail(str(fault), param, ctx)
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Return the schemes whose names begin as typed so far."""
        from click.shell_completion import CompletionItem

        from mappa_docs.markings import schemes

        known = (*schemes.schemes(), self.other)
        return [CompletionItem(name) for name in known if name and name.startswith(incomplete)]


class AreaFile(click.ParamType[Any]):
    """An area profile, read from its file."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the profile. Raises UnreadableError and UsageError as `area.read` does."""
        from mappa_docs.markings import area

        return value if isinstance(value, area.Area) else area.read(Path(str(value)))


class AreaNameOrFile(AreaFile):
    """An area by its name as the forms have it, or its profile, read from its file."""

    name = "area"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the profile; for a name, one that says no more than that."""
        from mappa_docs.markings import area, document_marking
        from mappa_docs.statistics import selection

        if isinstance(value, str) and not Path(value).exists():
            if selection.area_named(value):
                return area.Area(name=value, scheme=document_marking.DEFAULT_SCHEME)
            if not value.endswith((".json", ".toml")):
                self.fail(
                    "give an area as the forms name it, or the file of its profile", param, ctx
                )
        return super().convert(value, param, ctx)
