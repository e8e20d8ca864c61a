"""`mappa-docs context`."""

from datetime import date
from pathlib import Path

import click

from mappa_docs.cli import options, output_options, reading, writing
from mappa_docs.issuing.readiness import NotCompleteError
from mappa_docs.markings.area import Area


@click.command(name="context")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@output_options.folder_options()
@click.option("--draft", is_flag=True, help="Let things be missing; the banner says DRAFT.")
@output_options.document_option()
@options.scheme_option()
@options.area_option()
@options.as_of_option()
def command(
    file: Path,
    output: Path,
    force: bool,
    draft: bool,
    document: str,
    scheme: str,
    area: Area | None,
    as_of: date | None,
) -> int:
    """Write the JSON that a template of another system wants.

    FILE is a submission in JSON, Word or PDF, or - for standard input. The JSON has every name that
    a template may use with the words to print: labels for options, days in words, why there is no
    answer. What has no answer is "". It holds the answers, so it is marked like the form: the name
    document.marking says how, and whatever is made of it has to carry that.

    \b
    Examples:
      mappa-docs context referral.json -o out
      mappa-docs context referral.json -o - > context.json
      mappa-docs context review.json --document overview -o out
    """
    from mappa_docs.templates import plain_context

    writing.prepare(output, 1)
    submission = reading.read_named(file)
    try:
        context = plain_context.of(
            submission, document=document, draft=draft, scheme=scheme, area=area, as_of=as_of
        )
    except NotCompleteError as refused:
        return writing.say_refused(refused)
    writing.hand_over([plain_context.as_file(context)], output, force=force)
    return 0
