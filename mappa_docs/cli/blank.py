"""`mappa-docs blank`."""

from pathlib import Path

import click

from mappa_docs.cli import options, output_options, writing
from mappa_docs.issuing import rendering
from mappa_docs.markings.area import Area


@click.command(name="blank")
@options.form_argument()
@output_options.output_options("docx,pdf")
@options.scheme_option()
@options.area_option()
@output_options.document_option()
@options.marking_in_name_option()
@output_options.fillable_option()
@output_options.rows_option()
def command(
    form: str,
    kinds: tuple[str, ...],
    output: Path,
    force: bool,
    scheme: str,
    area: Area | None,
    document: str,
    marking_in_name: bool,
    fillable: bool,
    rows: int | None,
) -> None:
    """Write an empty form: Word to fill in, PDF to print or, with --fillable, to fill in.

    \b
    Examples:
      mappa-docs blank a -o out
      mappa-docs blank a --to docx --scheme gsc -o out
      mappa-docs blank a --to pdf --fillable -o out
      mappa-docs blank b --to pdf --fillable --rows 12 -o out
    """
    in_pdf = writing.pdf_alone(kinds, fillable=fillable, rows=rows or 0)
    writing.prepare(output, len(kinds))
    documents = [
        rendering.blank(
            form,
            kind,
            scheme=scheme,
            document=document,
            area=area,
            marking_in_name=marking_in_name,
            **in_pdf[kind],
        )
        for kind in kinds
    ]
    writing.hand_over(documents, output, force=force)
