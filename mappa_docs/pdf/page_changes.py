"""What a revision changes of a page: its entries, with all that is not changed as it is written."""

from itertools import count

from mappa_docs.pdf import damage, qpdf, source_text
from mappa_docs.pdf.page_tree import PageObject
from mappa_docs.pdf.revision import Revision


class PageChange:
    """A page whose entries are changed in a revision. `entries` holds them as they are written."""

    def __init__(self, page: PageObject, revision: Revision) -> None:
        self._page, self._revision, self._added = page, revision, False
        self.entries = _entries(page, revision)

    def contents(self) -> list[bytes]:
        """Return what stands in the list of the page's instructions, as it is written."""
        return self._revision.sources.listed(self.entries.get("/Contents"))

    def put_resource(self, kind: str, name: str, entry: bytes) -> str:
        """Add an entry to the page's resources, which pages may share or inherit. Return the name
        that it has there."""
        sources = self._revision.sources
        resources = sources.inside(self._resources())
        of_kind = sources.inside(resources.get(kind))
        free = next(f"{name}{number}" for number in count() if f"{name}{number}" not in of_kind)
        resources[kind] = source_text.written_dictionary(of_kind | {free: entry})
        self.entries["/Resources"] = source_text.written_dictionary(resources)
        self._added = True
        return free

    def _resources(self) -> bytes | None:
        if qpdf.value(self._page.own, "/Resources") is not None or self._added:
            return self.entries["/Resources"]
        inherited = self._page.inherited.get("/Resources")
        return None if inherited is None else qpdf.written(inherited)


def _entries(page: PageObject, revision: Revision) -> dict[str, bytes]:
    """Return the page's entries. A page that is no object of its own becomes one."""
    if qpdf.is_own(page.own):
        return revision.changing(page.own.objgen)
    if not qpdf.is_own(page.above):
        raise damage.unclear_pages()
    above = revision.changing(page.above.objgen)
    children = revision.sources.listed(above["/Kids"])
    entries = revision.sources.inside(children[page.index])
    children[page.index] = revision.dictionary(entries)
    above["/Kids"] = source_text.written_array(children)
    return entries
