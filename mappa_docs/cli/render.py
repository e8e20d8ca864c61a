"""`mappa-docs render`."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from mappa_docs.cli import (
    area_template,
    bulk_options,
    exit_codes,
    options,
    output_options,
    reading,
    recording,
    writing,
)
from mappa_docs.cli.bulk_options import Many
from mappa_docs.documents.request import request_for
from mappa_docs.errors import UnreadableError, UsageError
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area
from mappa_docs.provenance.record import Role
from mappa_docs.report.terminal import printable
from mappa_docs.templates.refused import TemplateRefusedError


@click.command(name="render")
@options.sources_argument()
@output_options.output_options("docx,pdf", takes_zip=True)
@click.option("--draft", is_flag=True, help="Let things be missing; every page says DRAFT.")
@options.scheme_option()
@options.area_option()
@options.classification_options()
@click.option(
    "--for",
    "purpose",
    type=click.Choice(("visor",)),
    help="Mark it as what is prepared for entry on ViSOR.",
)
@click.option(
    "--copies",
    type=click.IntRange(1, 200),
    metavar="M",
    help="Write M numbered paper copies: each page says “Copy 1 of M”, “Copy 2 of M” …",
)
@click.option("--copy", type=click.IntRange(1), metavar="N", help="Only number N of --copies.")
@output_options.document_option()
@click.option(
    "--with-data",
    is_flag=True,
    help="Have the PDF carry the answers that it shows as a file, for “extract” and other "
    "programs. The PDF then says on which day it was made.",
)
@options.marking_in_name_option()
@options.record_option()
@options.as_of_option()
@output_options.fillable_option()
@click.option(
    "--flatten",
    is_flag=True,
    help="Make the PDF with the pages of --fillable, and its answers so that none can be changed.",
)
@output_options.rows_option()
@area_template.options()
@click.option(
    "--manifest",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the manifest of many goes, which is manifest.jsonl in the folder otherwise.",
)
@bulk_options.options_for_many()
def command(
    paths: tuple[Path, ...],
    kinds: tuple[str, ...],
    output: Path,
    force: bool,
    draft: bool,
    scheme: str,
    area: Area | None,
    classification: str,
    descriptors: tuple[str, ...],
    purpose: str | None,
    copies: int | None,
    copy: int | None,
    document: str,
    with_data: bool,
    marking_in_name: bool,
    is_recorded: bool,
    as_of: date | None,
    fillable: bool,
    flatten: bool,
    rows: int | None,
    template: Path | None,
    pdf_engine: str,
    manifest: Path | None,
    many: Many,
) -> int:
    """Write submissions as marked Word and PDF.

    PATH is JSON, or - for standard input. A submission that is not complete is refused, and what
    is missing is printed. File names carry form, reference and version, never a person's name.

    Any number can be rendered: a folder stands for everything in it, a zip file for what lies in
    it, and a file of JSON Lines (.jsonl, .ndjson) for each of its lines. Then a manifest beside the
    documents says what became of each, and the same command goes on where it was stopped: what is
    there and unchanged is passed over. With -o out.zip all is in one file.

    \b
    Examples:
      mappa-docs render referral.json -o out
      mappa-docs render *.json --to pdf -o out --scheme gsc
      mappa-docs render --draft half-filled.json -o out
      mappa-docs render referral.json --to pdf -o - > referral.pdf
      mappa-docs render minutes.json --to pdf --copies 12 -o out
      mappa-docs render half-filled.json --draft --to pdf --fillable -o out
      mappa-docs render referral.json --to pdf --with-data -o out
      mappa-docs render referral.json --template area-referral.docx -o out
      mappa-docs render exported.jsonl --to docx -o out --jobs 2
      mappa-docs render submissions --to pdf -o out.zip --jobs 2
    """
    kinds = area_template.kinds(kinds, template, pdf_engine)
    in_pdf = writing.pdf_alone(
        kinds, fillable=fillable, flatten=flatten, rows=rows or 0, with_data=with_data
    )
    numbers = _numbers(copies, copy)
    asked: dict[str, Any] = {
        "draft": draft,
        "scheme": scheme,
        "classification": classification,
        "descriptors": descriptors,
        "purpose": purpose or "",
        "document": document,
        "area": area,
        "marking_in_name": marking_in_name,
        "as_of": as_of,
    }
    is_many = manifest or output_options.is_zip(output)
    if is_many or bulk_options.is_asked_for(paths, many):
        from mappa_docs.cli import bulk_render

        bulk_render.refuse(**{"--record": is_recorded, "--template": template})
        requests = [
            request_for(kind, copy=number, **asked, **in_pdf[kind])
            for number in numbers
            for kind in kinds
        ]
        return bulk_render.render(paths, output, requests, many, manifest=manifest, force=force)
    recording.refuse_streams(paths, output, is_wanted=is_recorded)
    writing.prepare(output, len(paths) * len(kinds) * len(numbers))
    render = area_template.renderer(template, pdf_engine)
    worst, written = 0, set[str]()
    for position, path in enumerate(paths, 1):
        name = printable(str(path))
        if len(paths) > 1:
            click.echo(f"{position} of {len(paths)}: {name}", err=True)
        try:
            kept = recording.start("render", _read(path, template), is_wanted=is_recorded)
            submission = reading.read(path)
            documents = [
                render(submission, kind, copy=number, **asked, **in_pdf[kind])
                for number in numbers
                for kind in kinds
            ]
            made = kept.beside(documents, [submission], scheme=scheme, as_of=as_of, area=area)
            _refuse_repeats(made, written)
            writing.hand_over(made, output, force=force)
            area_template.say(name, documents[0])
            writing.say_counts(name, documents[0].findings)
        except NotCompleteError as refused:
            worst = max(worst, writing.say_refused(refused))
        except TemplateRefusedError as refused:
            from mappa_docs.report import templates

            click.echo(templates.text(refused.judgement), err=True)
            worst = max(worst, exit_codes.PROBLEMS)
        except UsageError as fault:
            click.echo(f"Error: {name}: {fault}", err=True)
            worst = max(worst, exit_codes.USAGE)
        except UnreadableError as fault:
            click.echo(f"Error: {name}: {fault}", err=True)
            worst = max(worst, exit_codes.UNREADABLE)
    return worst


def _read(path: Path, template: Path | None) -> dict[Path, Role]:
    """Return the files that a document is made of, and what each is for."""
    read: dict[Path, Role] = {path: "form"}
    return read | {template: "template"} if template else read


def _numbers(copies: int | None, copy: int | None) -> list[tuple[int, int] | None]:
    """Return the number of each copy to write, and how many there are; one None without copies."""
    if copies is None:
        if copy is not None:
            raise click.UsageError("Say with --copies how many copies there are.")
        return [None]
    if copy is None:
        return [(number, copies) for number in range(1, copies + 1)]
    if copy > copies:
        raise click.UsageError("--copy is higher than --copies.")
    return [(copy, copies)]


def _refuse_repeats(documents: list[Rendered], written: set[str]) -> None:
    """Raise UsageError for a name that this run has used: not even --force may lose a form."""
    for document in documents:
        if document.name in written:
            raise UsageError(
                f"{document.name} was written from another file already. Give each submission a "
                "reference or version of its own."
            )
        written.add(document.name)
