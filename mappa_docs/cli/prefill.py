"""`mappa-docs prefill`."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import exit_codes, options, output_options, reading, recording, writing
from mappa_docs.cli.options import STDIN
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.messages import catalogue
from mappa_docs.model import Submission


@click.command(name="prefill")
@options.form_argument()
@click.option(
    "--from",
    "sources",
    multiple=True,
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="A form to take answers from: JSON, a filled form in Word or PDF, or an e-mail with one. "
    "May be given several times.",
)
@click.option(
    "--into",
    "begun",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="The form itself, begun already. What is answered there stays.",
)
@click.option(
    "--confirm",
    "wanted",
    multiple=True,
    metavar="POINTER",
    help="Confirm that what was carried forward to this place is still current: a question, a "
    "group or a section, such as /offender. May be given several times.",
)
@click.option("--confirm-all", is_flag=True, help="Confirm all that has to be confirmed.")
@click.option("--by", default="", metavar="NAME", help="Who confirms it.")
@click.option(
    "--to",
    "kinds",
    multiple=True,
    type=click.Choice(("json", "docx", "pdf")),
    default=("json",),
    show_default=True,
    help="Write JSON, or a Word or PDF form to fill in with what is known already in it. May be "
    "given several times.",
)
@output_options.folder_options()
@click.option(
    "--format",
    "told",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to say what was carried: in words on standard error, or as JSON on standard output.",
)
@click.option(
    "--show-values",
    is_flag=True,
    help="Show the answers where sources disagree. Without it, only their places.",
)
@options.record_option()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
def command(
    form: str,
    sources: tuple[Path, ...],
    begun: Path | None,
    wanted: tuple[str, ...],
    confirm_all: bool,
    by: str,
    kinds: tuple[str, ...],
    output: Path,
    force: bool,
    told: str,
    show_values: bool,
    is_recorded: bool,
    scheme: str,
    area: Area | None,
    as_of: date | None,
) -> int:
    """Begin a form with what earlier forms of the case say.

    What goes where is set for each two forms: most is to be confirmed, what does not change is
    copied, and decisions, signatures and statements of a meeting never go. The form itself names
    where each answer comes from, and is not complete until somebody has confirmed what has to be.
    Where sources disagree none is taken, and their places are listed; sources about different
    people are refused.

    \b
    Examples:
      mappa-docs prefill b --from referral.docx --to docx -o out
      mappa-docs prefill b --from last-minutes.json -o out
      mappa-docs prefill j --from minutes.json -o - > notification.json
      mappa-docs prefill b --into begun.json --confirm /offender --by "Alex Example" -o out
      mappa-docs prefill b --into begun.json --confirm-all --by "Alex Example" --force
    """
    from mappa_docs.forward import confirming, prefilling
    from mappa_docs.report import prefills

    _settle(sources, begun, wanted, confirm_all=confirm_all, by=by)
    if str(output) == STDIN and told == "json":
        raise click.UsageError("Standard output takes the form alone. Give a folder with -o.")
    read = [*sources, *([begun] if begun else [])]
    kept = recording.start(
        "prefill", dict.fromkeys(read, "form"), is_wanted=is_recorded, output=output
    )
    given = [reading.read_named(path) for path in sources]
    into = reading.read_named(begun) if begun else None
    result = prefilling.prefill(form, given, into=into, as_of=as_of)
    if told == "json":
        click.echo(prefills.as_json(result, with_values=show_values))
    elif sources:
        click.echo(prefills.text(result, with_values=show_values), err=True)
    made = result.submission
    if wanted or confirm_all:
        day = as_of or date.today()
        made, number = confirming.confirm(made, wanted or None, by=by, on=day)
        counted = catalogue.sentence("PREFILL.confirmed", (("number", number),))
        click.echo(f"{counted}.", err=True)
    made_into = _documents(made, dict.fromkeys(kinds), scheme, area)
    documents = kept.beside(made_into, [made], scheme=scheme, as_of=as_of, area=area)
    writing.prepare(output, len(made_into))
    writing.hand_over(documents, output, force=force)
    return exit_codes.PROBLEMS if result.still_open else 0


def _settle(
    sources: tuple[Path, ...],
    begun: Path | None,
    wanted: tuple[str, ...],
    *,
    confirm_all: bool,
    by: str,
) -> None:
    """Raise a usage error where the options ask for nothing, or for what can't be."""
    is_confirming = bool(wanted) or confirm_all
    if not sources and not (begun and is_confirming):
        raise click.UsageError("Say with --from where answers come from.")
    if wanted and confirm_all:
        raise click.UsageError("Give --confirm or --confirm-all, not both.")
    if is_confirming and not by.strip():
        raise click.UsageError("Say with --by who confirms it.")
    if by and not is_confirming:
        raise click.UsageError("--by says who confirms: give --confirm or --confirm-all too.")
    if [*sources, begun].count(Path(STDIN)) > 1:
        raise click.UsageError("Standard input can be read only once.")


def _documents(
    made: Submission, kinds: Iterable[str], scheme: str, area: Area | None
) -> list[Rendered]:
    """Return the form as a file of each kind, and say once what of it has no place in a form to
    fill in."""
    from zlib import crc32

    from mappa_docs.definition import schema_files
    from mappa_docs.documents import file_names
    from mappa_docs.intake.submission import as_json
    from mappa_docs.issuing import begun_form
    from mappa_docs.markings import document_marking

    data = as_json(made.answers)
    made = replace(made, checksum=crc32(data))
    documents = []
    for kind in kinds:
        if kind == "json":
            marking, _ = document_marking.decide(made.stem, made.answers, scheme, area=area)
            name = file_names.of_data(schema_files.name_of(made.stem), made.answers, made.checksum)
            documents.append(Rendered(name, data, marking))
        else:
            documents.append(begun_form.fillable(made, kind, scheme=scheme, area=area))
    if any(kind != "json" for kind in kinds) and (lost := begun_form.without_place(made)):
        sentence = catalogue.sentence("PREFILL.no_place", (("number", len(lost)),))
        click.echo(f"{sentence}: {', '.join(lost)}", err=True)
    return documents
