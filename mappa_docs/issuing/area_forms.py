"""A form of an area's own to start from: the minimum data in Word, under the area's heading."""

from mappa_docs.documents.request import AreaWords, Format
from mappa_docs.issuing import rendering
from mappa_docs.issuing.rendering import Rendered
from mappa_docs.markings.area import Area


def local_form(stem: str, area: Area, *, scheme: str = "") -> Rendered:
    """Return the form empty in Word, as a form of the area's own to start from: with its heading,
    its unit's contact and what it says about handling. It is read back like any other blank.
    Raises UsageError as `rendering.blank` does."""
    return rendering.blank(stem, Format.DOCX, scheme=scheme, area=area, words=words_of(area))


def words_of(area: Area) -> AreaWords:
    """Return what an area prints on a form of its own; without a heading of its own its name."""
    contact = area.contact
    address = (" ".join(line.split()) for line in contact.address.splitlines())
    reached = filter(None, (contact.unit, *address, contact.telephone, contact.email))
    statement = (line.strip() for line in area.wording.statement.splitlines())
    heading = area.wording.heading or area.name
    return AreaWords(heading, ", ".join(reached), tuple(filter(None, statement)))
