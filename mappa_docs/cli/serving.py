"""What `mappa-docs serve` does: it settles how the page runs, and lets it run."""

import ipaddress
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mappa_docs.errors import UsageError

if TYPE_CHECKING:
    from mappa_docs.markings.area import Area

_SHORTEST_TOKEN, _LONGEST_TOKEN = 32, 4096
# What the group of a file and everybody else may do with it.
_OF_OTHERS = 0o077
_LACKING = (
    "The page needs programs that are not installed. Install them with "
    "pip install 'mappa-docs[page]'."
)


def served(
    *,
    host: str,
    port: int,
    opens_browser: bool,
    idle: float,
    token_file: Path | None,
    proxy: str | None,
    header: str,
    names: tuple[str, ...],
    scheme: str | None,
    area: "Area | None",
) -> int:
    """Let the page run until it is ended, and return the exit code. Raises UsageError."""
    try:
        from mappa_docs.page import server
        from mappa_docs.page.settings import Proxy, Settings
    except ModuleNotFoundError as lacking:
        if (lacking.name or "").startswith("mappa_docs"):
            raise
        raise UsageError(_LACKING) from None
    _refuse_what_is_not_safe(host, proxy, names)
    program_token = _token(token_file) if token_file else ""
    try:
        own = server.listening(host, port)
    except OSError as fault:
        raise UsageError(f"The page can’t listen there: {fault.strerror}.") from None
    port = own.getsockname()[1]
    token = "" if proxy else secrets.token_urlsafe(32)
    shown = f"[{host}]" if ":" in host else host
    own_name = f"{secrets.token_hex(10)}.localhost"
    settings = Settings(
        token=token,
        names=frozenset(map(str.lower, names)) if proxy else Settings("").names | {own_name, shown},
        port=port,
        program_token=program_token,
        proxy=Proxy(_address(proxy), header) if proxy else None,
        scheme=_scheme(scheme, area) or Settings("").scheme,
        area=area,
        idle=idle,
    )
    door = f":{port}/" if proxy else f":{port}/open?token={token}"

    def ready() -> None:
        if proxy:
            click.echo(f"The page is at http://{shown}{door}")
        else:
            click.echo(f"The page is at http://{own_name}{door}")
            click.echo(f"A browser that does not find that: http://{shown}{door}")
        click.echo("Ctrl-C ends it.")
        if opens_browser and not proxy:
            from mappa_docs.cli import browser

            browser.open_at(f"http://{own_name}{door}")

    server.serve(settings, own, ready)
    return 0


def _scheme(scheme: str | None, area: "Area | None") -> str:
    """Return the scheme given, else the area's, else ""."""
    if not scheme and not area:
        return ""
    from mappa_docs.markings import document_marking

    return document_marking.scheme_for(scheme or "", area)


def _refuse_what_is_not_safe(host: str, proxy: str | None, names: tuple[str, ...]) -> None:
    if proxy is not None:
        _address(proxy)
        if not names:
            raise UsageError("--behind-proxy needs --name: the name by which people call the page.")
        return
    if names:
        raise UsageError("--name is for a page behind a proxy (--behind-proxy).")
    try:
        is_own = ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_own = host == "localhost"
    if not is_own:
        raise UsageError(
            f"--host {host} would open the page to others. That needs a proxy that lets in only "
            "people whom it knows, and --behind-proxy with its address."
        )


def _address(proxy: str) -> str:
    try:
        return str(ipaddress.ip_address(proxy))
    except ValueError:
        raise UsageError("--behind-proxy is the address of the proxy, such as 10.0.0.2.") from None


def _token(path: Path) -> str:
    """Return the token in the file. Raises UsageError where it is too short to keep anybody out, or
    other users of the machine may read or change it."""
    from mappa_docs.files import opening

    text = opening.read(path, _LONGEST_TOKEN).decode("utf-8", "replace").strip()
    is_plain = text.isascii() and text.isprintable() and " " not in text
    if len(text) < _SHORTEST_TOKEN or not is_plain:
        raise UsageError(
            f"{path} must hold a token of at least {_SHORTEST_TOKEN} letters and figures, and "
            "nothing else."
        )
    if os.name != "nt" and path.stat().st_mode & _OF_OTHERS:
        raise UsageError(
            f"{path} may be read or changed by other users of this machine, who could then use the "
            f"interface. Make it yours alone (chmod 600 {path}) and give it a new token."
        )
    return text
