"""What somebody asks to be rendered, and what of that a writer draws: each is one value."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from mappa_docs.documents.blocks import Filling, State
from mappa_docs.errors import UsageError
from mappa_docs.markings import document_marking
from mappa_docs.markings.area import Area, Label
from mappa_docs.model import MAIN, Form, Marking

_MOST_COPIES = 200
_MOST_ROWS = 50


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
    for today. `filling` says whether a PDF has fields for its answers, and `rows` how many entries
    each of its tables then has at least, where a number is asked for. A PDF `with_data` carries the
    answers that it shows as a file, too.
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
    filling: Filling = Filling.NONE
    rows: int = 0
    with_data: bool = False


class AreaWords(NamedTuple):
    """What an area prints on a form of its own: above its title, how its unit is reached, and lines
    about confidentiality and handling."""

    heading: str = ""
    contact: str = ""
    statement: tuple[str, ...] = ()


NO_WORDS = AreaWords()


class Contents(NamedTuple):
    """What a writer draws: a form, the words to print in it, and what every page says.

    `answers` is what `printed_answers` gives, and empty for a blank. `copy` is what each page says
    of its number among paper copies. `label` is the sensitivity label to carry, and `set_on` the
    day on which it says that it was set, if it is to say one. With a `filling` the answers are
    those that `typed_answers` gives, and each table has at least so many `rows`, where a number is
    asked for. `words` are the area's, on a blank. `carried` has the pointers of answers that were
    carried forward and that nobody has confirmed.
    """

    form: Form
    state: State
    marking: Marking
    answers: Mapping[str, Any] = MappingProxyType({})
    copy: str = ""
    label: Label | None = None
    set_on: date | None = None
    filling: Filling = Filling.NONE
    rows: int = 0
    words: AreaWords = NO_WORDS
    carried: frozenset[str] = frozenset()


def request_for(
    to: str,
    *,
    draft: bool = False,
    scheme: str = "",
    classification: str = "",
    descriptors: Iterable[str] = (),
    purpose: str = "",
    document: str = MAIN,
    copy: tuple[int, int] | None = None,
    area: Area | None = None,
    marking_in_name: bool = False,
    as_of: date | None = None,
    fillable: bool = False,
    flatten: bool = False,
    rows: int = 0,
    with_data: bool = False,
) -> RenderRequest:
    """Return what is asked for by the arguments of `rendering.render`, as one value, for any
    submission. Raises UsageError where no submission could be rendered so."""
    to_format = format_of(to)
    request = RenderRequest(
        format=to_format,
        document=document,
        draft=draft,
        scheme=document_marking.scheme_for(scheme, area),
        classification=classification,
        descriptors=tuple(descriptors),
        purpose=purpose,
        copy=copy_of(*copy) if copy is not None else None,
        area=area,
        marking_in_name=marking_in_name,
        as_of=as_of,
        filling=filling_of(
            to_format, fillable=fillable, flatten=flatten, rows=rows, copy=copy is not None
        ),
        rows=rows,
        with_data=with_data,
    )
    check_data(request)
    return request


def copy_of(number: int, of: int) -> Copy:
    """Return a copy with its number. Raises UsageError for one that there is not, or where there
    are more than anyone hands out."""
    if not 1 <= number <= of <= _MOST_COPIES:
        raise UsageError(
            "Copies are numbered from 1 to how many there are, and those are "
            f"{_MOST_COPIES} at most."
        )
    return Copy(number, of)


def filling_of(to: Format, *, fillable: bool, flatten: bool, rows: int, copy: bool) -> Filling:
    """Return how a document in this format takes its answers. Raises UsageError where that is asked
    for in two ways, of Word, of a paper copy, or a number of rows without it."""
    if fillable and flatten:
        raise UsageError("A form is either fillable or flattened: ask for one of them.")
    if (fillable or flatten) and to is not Format.PDF:
        raise UsageError("Fields are those of a PDF. A blank in Word can be filled in as it is.")
    if fillable and copy:
        raise UsageError("Numbered copies are for paper, where no field can be filled in.")
    if rows and not fillable:
        raise UsageError("The number of rows is that of a fillable form: ask for one.")
    if not 0 <= rows <= _MOST_ROWS:
        raise UsageError(f"A fillable form has at most {_MOST_ROWS} rows in each table.")
    return Filling.FIELDS if fillable else Filling.FLAT if flatten else Filling.NONE


def check_data(request: RenderRequest) -> None:
    """Make sure that a document that is to carry its answers as data can. Raises UsageError."""
    if not request.with_data:
        return
    if request.format is not Format.PDF:
        raise UsageError(
            "Only a PDF carries its answers as data: what a Word file shows is read as it stands. "
            "Ask for PDF, or leave the data out."
        )
    if request.filling:
        raise UsageError("A form with fields carries its answers in these. Leave the data out.")
    if request.copy:
        raise UsageError(
            "Numbered copies are for paper, which carries no data. Leave out one of the two."
        )


def format_of(name: str) -> Format:
    """Return the format of that name. Raises UsageError, with the formats there are."""
    try:
        return Format(name)
    except ValueError:
        raise UsageError(f"Documents are written as {' or '.join(Format)}.") from None
