"""HTML from the templates beside this module. Whatever is put into one is escaped."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from mappa_docs import resources

if TYPE_CHECKING:
    import jinja2


def rendered(template: str, **values: object) -> str:
    """Return the template of that name, such as "markings.html", with the values in it.

    Raises BrokenInstallationError when it is missing.
    """
    with _no_garbage_collection():
        return _environment().get_template(template).render(values).rstrip("\n")


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Keep Python from searching for garbage meanwhile. A page makes thousands of short-lived
    objects and no garbage, and a search goes through all the results of a check as well."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@cache
def _environment() -> "jinja2.Environment":
    import jinja2  # takes a while, and most commands print no page

    return jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _source(name: str) -> str:
    return resources.read_beside(f"report/{name}").decode("utf-8")
