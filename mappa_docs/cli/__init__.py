"""The command line: it parses, calls one function, prints and exits. Start-up stays small: each
command is imported when it is used."""

import gc
import sys
from typing import Any

import click

from mappa_docs import __version__
from mappa_docs.cli.exit_codes import BROKEN_PIPE, INTERRUPTED, USAGE, told_of_all
from mappa_docs.cli.lazy import LazyGroup

# After how many new objects Python looks for some that nobody needs. What a command makes at its
# start it keeps, so that looking more often finds nothing, and takes a twentieth of the time.
_NEW_OBJECTS = 20_000

EXAMPLES = """\b
Examples:
  mappa-docs sample a > referral.json          a referral to start from
  mappa-docs validate referral.json            what is missing or wrong
  mappa-docs render referral.json -o out       marked Word and PDF
  mappa-docs blank a --scheme gsc -o out       an empty form to fill in Word
"""

COMMANDS = {
    "forms": "List the forms of the document set.",
    "fields": "List the fields of a form: the field dictionary.",
    "schema": "Print the JSON Schema of a form.",
    "rules": "List the rulebook: what is checked, how serious it is, and where.",
    "sample": "Print a fictitious submission of a form.",
    "validate": "Say what is missing, wrong or late in submissions.",
    "extract": "Read filled forms: Word, PDF and e-mails become JSON.",
    "check": "Check what came in: is it complete, right, in time, and rightly marked?",
    "case": "Show one case: its documents in order, meetings, levels, and what is due next.",
    "local": "Map, check and begin forms of an area’s own, by the minimum data of 14.25.",
    "diff": "Say what changed from one submission to another.",
    "kpi": "Compute the key performance indicators of 31.21.",
    "returns": "Count what the forms can answer of the annual return (32.3).",
    "sheet": "Write an empty sheet for what no form of the set says.",
    "render": "Write submissions as marked Word and PDF.",
    "prefill": "Begin a form with what earlier forms of the case say.",
    "context": "Write the JSON that a template of another system wants.",
    "actions": "Write each agency a list of its own actions from agreed minutes.",
    "derive": "Make a summary of minutes, or an Overview Report, of what may be told.",
    "pack": "Write the documents of a meeting as one PDF.",
    "blank": "Write an empty form: Word to fill in, PDF to print or, with --fillable, to fill in.",
    "template": "Start a Word template of your own, or check one.",
    "marking": "Inspect the protective marking of any Word or PDF, or apply one.",
    "serve": "Open a page in the browser: check forms, fill them in, take blanks away.",
    "completion": "Print the script for shell completion.",
}


@click.group(
    cls=LazyGroup,
    lazy=COMMANDS,
    examples=EXAMPLES,
    epilog=told_of_all(),
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="mappa-docs")
@click.option(
    "--traceback",
    is_flag=True,
    expose_value=False,
    help="Say where in the program a fault happened.",
)
@click.pass_context
def cli(context: click.Context) -> None:
    """The MAPPA document set as data: schemas, validation, protective markings, Word and PDF."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with one of `exit_codes.MEANINGS`."""
    from mappa_docs.cli import signals, streams

    gc.set_threshold(_NEW_OBJECTS)
    signals.settle()
    streams.settle()
    code = run(arguments)
    if code == BROKEN_PIPE:
        streams.let_go()
    sys.exit(code)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    try:
        return _ended(arguments)
    except OSError as fault:  # nor could be said what was wrong
        return BROKEN_PIPE if isinstance(fault, BrokenPipeError) else USAGE


def _ended(arguments: list[str] | None) -> int:
    try:
        result: Any = cli.main(arguments, prog_name="mappa-docs", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.ClickException as fault:
        fault.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as fault:
        from mappa_docs.cli import faults

        return faults.exit_code(fault, arguments)


__all__ = ["cli", "main", "run"]
