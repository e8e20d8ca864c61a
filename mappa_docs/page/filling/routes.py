"""The routes of filling in a form."""

from starlette.routing import BaseRoute

from mappa_docs.page.filling import (
    carrying_pages,
    finishing,
    row_pages,
    sections,
    starting,
    task_list,
)


def routes() -> list[BaseRoute]:
    """Return the routes of all pages of filling in."""
    return [
        *starting.routes(),
        *task_list.routes(),
        *sections.routes(),
        *row_pages.routes(),
        *finishing.routes(),
        *carrying_pages.routes(),
    ]
