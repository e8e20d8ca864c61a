"""`mappa-docs serve`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mappa_docs import resources
from mappa_docs.cli import options, serving

if TYPE_CHECKING:
    from mappa_docs.markings.area import Area


@click.command(name="serve")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; else a free one.")
@click.option("--no-browser", is_flag=True, help="Print the address, and open no browser.")
@click.option(
    "--idle",
    type=click.IntRange(1, 480),
    default=15,
    show_default=True,
    metavar="MINUTES",
    help="After how long without a step everything that somebody gave is forgotten.",
)
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Open the interface to programs that have the token in this file, of 32 signs at least.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Where to listen. Anything but this machine needs --behind-proxy.",
)
@click.option(
    "--behind-proxy",
    "proxy",
    metavar="ADDRESS",
    help="The address of a proxy that lets in only people whom it knows. Nobody else is answered.",
)
@click.option(
    "--user-header",
    default="X-Forwarded-User",
    show_default=True,
    metavar="NAME",
    help="The header in which the proxy says who it is.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="A name by which people call the page behind the proxy.",
)
@click.option(
    "--openapi",
    is_flag=True,
    help="Print the description of the interface for programs (OpenAPI 3.1), and open nothing.",
)
@options.scheme_option(is_settled=False)
@options.area_option()
def command(
    port: int,
    no_browser: bool,
    idle: int,
    token_file: Path | None,
    host: str,
    proxy: str | None,
    user_header: str,
    names: tuple[str, ...],
    openapi: bool,
    scheme: str | None,
    area: "Area | None",
) -> int:
    """Open a page in the browser: check forms, fill them in, take blanks away.

    Everything stays on this machine: the page answers only to the person who started it, keeps
    what it is given in memory, and forgets it. It needs the extra “page”: pip install
    'mappa-docs[page]'. Ctrl-C ends it.

    \b
    Examples:
      mappa-docs serve
      mappa-docs serve --no-browser --port 8765
      mappa-docs serve --token-file token.txt --no-browser
      mappa-docs serve --openapi > openapi.json
    """
    if openapi:
        click.echo(resources.read_bytes("schemas/interface/openapi.json").decode(), nl=False)
        return 0
    return serving.served(
        host=host,
        port=port,
        opens_browser=not no_browser,
        idle=60.0 * idle,
        token_file=token_file,
        proxy=proxy,
        header=user_header,
        names=names,
        scheme=scheme,
        area=area,
    )
