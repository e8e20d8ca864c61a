"""A click group that imports a command only when it is used, and shows examples first."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from mappa_docs.cli import exit_codes


class LazyGroup(click.Group):
    """A group whose commands are modules of `mappa_docs.cli`, or of a `folder` in it, each with a
    function `command`."""

    def __init__(
        self,
        *args: Any,
        lazy: Mapping[str, str],
        examples: str,
        folder: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.modules = ".".join(filter(None, ("mappa_docs.cli", folder)))
        self.before = f"{self.name} " if folder else ""
        self.lazy = lazy
        self.examples = examples

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which they are used, not by alphabet."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, importing it."""
        if cmd_name not in self.lazy:
            return None
        module = f"{self.modules}.{cmd_name.replace('-', '_')}"
        command: click.Command = import_module(module).command
        command.epilog = exit_codes.told(f"{self.before}{cmd_name}")
        return command

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Return the context of a call, or end with BROKEN_PIPE where nobody reads the help."""
        with _told_apart():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and end with BROKEN_PIPE where nobody reads on."""
        with _told_apart():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begins with; a wrong name gets the nearest one told."""
        if args[0] not in self.lazy and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.lazy, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else " See mappa-docs --help."
            raise click.UsageError(f"There is no command of that name.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the program is for, and examples before anything else."""
        super().format_help_text(ctx, formatter)
        for line in ("", *self.examples.replace("\b\n", "").rstrip().split("\n")):
            formatter.write(f"{line}\n")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their first lines, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.lazy.items()))


@contextmanager
def _told_apart() -> Iterator[None]:
    """Give a broken pipe a code of its own: click would end with that for problems found."""
    try:
        yield
    except BrokenPipeError:
        raise click.exceptions.Exit(exit_codes.BROKEN_PIPE) from None
