"""`mappa-docs completion`."""

import click
from click.shell_completion import get_completion_class

from mappa_docs import cli


@click.command(name="completion")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def command(shell: str) -> None:
    """Print the script for shell completion.

    Nothing is written to your profile: add the line yourself.

    \b
    Examples:
      eval "$(mappa-docs completion bash)"
      mappa-docs completion fish > ~/.config/fish/completions/mappa-docs.fish
    """
    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError("There is no completion for that shell.")
    click.echo(completion(cli.cli, {}, "mappa-docs", "_MAPPA_DOCS_COMPLETE").source())
