"""What somebody asks to be rendered, and what of that a writer draws: each is one value."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from mappa_docs.documents.blocks import State
from mappa_docs.errors import UsageError
from mappa_docs.markings.area import Area, Label
from mappa_docs.model import MAIN, Form, Marking

_MOST_COPIES = 200


class Format(StrEnum):
    """The file formats in which documents are written."""

    DOCX = "docx"
    PDF = "pdf"


class Copy(NamedTuple):
    """The number of a paper copy, and how many copies there are (13b.2)."""

    number: int
    of: int

    def __str__(self) -> str:
        """Return what each page says of its number."""
        return f"Copy {self.number} of {self.of}"


class RenderRequest(NamedTuple):
    """What is asked for where a form is to be rendered, filled or blank.

    `document` names one of the form's documents where it has several. `scheme` is the marking
    scheme, else the area's or the guidance's. `classification` raises the marking, `descriptors`
    stand after it, and `purpose` is "visor" for what is prepared for entry on ViSOR. `as_of` stands
    for today.
    """

    format: Format
    document: str = MAIN
    draft: bool = False
    scheme: str = ""
    classification: str = ""
    descriptors: tuple[str, ...] = ()
    purpose: str = ""
    copy: Copy | None = None
    area: Area | None = None
    marking_in_name: bool = False
    as_of: date | None = None


class Contents(NamedTuple):
    """What a writer draws: a form, the words to print in it, and what every page says.

    `answers` is what `printed_answers` gives, and empty for a blank. `copy` is what each page says
    of its number among paper copies. `label` is the sensitivity label to carry, and `set_on` the
    day on which it says that it was set, if it is to say one. `carried` has the pointers of answers
    that were carried forward and that nobody has confirmed.
    """

    form: Form
    state: State
    marking: Marking
    answers: Mapping[str, Any] = MappingProxyType({})
    copy: str = ""
    label: Label | None = None
    set_on: date | None = None
    carried: frozenset[str] = frozenset()


def copy_of(number: int, of: int) -> Copy:
    """Return a copy with its number. Raises UsageError for one that there is not, or where there
    are more than anyone hands out."""
    if not 1 <= number <= of <= _MOST_COPIES:
        raise UsageError(
            "Copies are numbered from 1 to how many there are, and those are "
            f"{_MOST_COPIES} at most."
        )
    return Copy(number, of)


def format_of(name: str) -> Format:
    """Return the format of that name. Raises UsageError, with the formats there are."""
    try:
        return Format(name)
    except ValueError:
        raise UsageError(f"Documents are written as {' or '.join(Format)}.") from None
