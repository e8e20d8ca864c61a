"""HTML from the templates beside this module. Whatever is put into one is escaped."""

from functools import cache
from typing import TYPE_CHECKING

from mappa_docs import resources

if TYPE_CHECKING:
    import jinja2


def rendered(template: str, **values: object) -> str:
    """Return the template of that name, such as "markings.html", with the values in it.

    Raises BrokenInstallationError when it is missing.
    """
    return _environment().get_template(template).render(values).rstrip("\n")


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
