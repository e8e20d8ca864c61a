"""The nouns for what a file shows of its markings, and where. They hold data and do nothing."""

from enum import StrEnum
from typing import Literal, NamedTuple

from mappa_docs.model import Finding, Overruling, Sighting
from mappa_docs.model.values import dataclass


class SpotKind(StrEnum):
    """What a place of a file is. A part that no page shows now is inactive."""

    HEADER = "header"
    FOOTER = "footer"
    BODY = "body"
    PROPERTY = "property"
    LABEL = "label"
    WATERMARK = "watermark"
    INACTIVE = "inactive"


class Unit(StrEnum):
    """What a place of a file is a part of. A PDF has numbered pages and document information, a
    Word file has numbered sections, a text and properties."""

    FILE = "file"
    PAGE = "page"
    SECTION = "section"
    TEXT = "text"
    PROPERTIES = "properties"
    INFORMATION = "information"


class Position(StrEnum):
    """Where a place lies in its unit. WHOLE is all of it."""

    WHOLE = ""
    TOP = "top"
    BOTTOM = "bottom"
    FIRST_LINES = "first_lines"
    IN_TEXT = "in_text"
    PARAGRAPH = "paragraph"
    ACROSS = "across"
    HIDDEN = "hidden"
    OUTSIDE = "outside"
    SCREEN_OR_PRINT = "screen_or_print"
    HEADER = "header"
    FOOTER = "footer"
    HEADERS_AND_FOOTERS = "headers_and_footers"
    FIRST_PAGE_HEADER = "first_page_header"
    FIRST_PAGE_FOOTER = "first_page_footer"
    ODD_PAGE_HEADER = "odd_page_header"
    ODD_PAGE_FOOTER = "odd_page_footer"
    EVEN_PAGE_HEADER = "even_page_header"
    EVEN_PAGE_FOOTER = "even_page_footer"
    UNUSED_HEADER = "unused_header"
    UNUSED_FOOTER = "unused_footer"
    TITLE = "title"
    SUBJECT = "subject"
    KEYWORDS = "keywords"
    CATEGORY = "category"
    STATUS = "status"
    CUSTOM = "custom"
    LABEL = "label"


class Aspect(StrEnum):
    """What of a place is meant, where that is not what its page shows."""

    SHOWN = ""
    NOT_SHOWN = "not_shown"
    OTHER_PROGRAMS = "other_programs"
    WATERMARK = "watermark"


class Location(NamedTuple):
    """One place of a Word or PDF file, such as the top of page 3. Pages and sections count from 1,
    other units have no number. `messages/places` has the words for it."""

    unit: Unit
    number: int | None = None
    position: Position = Position.WHOLE
    aspect: Aspect = Aspect.SHOWN


class Doubt(StrEnum):
    """Why it could not be told whether a reader sees a marking in a place. The sentence for each
    is MRK-7 with its name."""

    UNREAD = "unread"  # something can't be read as text, such as a picture
    MISSING = "missing"  # what the page shows here is not in the file
    COVER = "cover"  # something may lie over it
    LOOK = "look"  # it is set in a way in which it may not be seen: size, colour, spacing
    PLACE = "place"  # it stands where it may not be seen: in a box, a frame, off the page
    STORED = "stored"  # a field or a control gives it, and may give something else when it is shown
    UNKNOWN = "unknown"  # something on the way to it is not known here
    AMBIGUOUS = "ambiguous"  # the file says two things about what is shown
    VIEWER = "viewer"  # programs may show it in different ways
    SLOW = "slow"  # it takes too long to be drawn or read
    WORDS = "words"  # its words may be a marking, and may be none


class Seen(StrEnum):
    """What is known of the marking that a reader sees in a place."""

    MARKED = "marked"
    NOT_MARKED = "not marked"
    NOT_TOLD = "could not be told"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a file where a marking belongs or was read.

    `needed` says that a marking has to stand here. `sightings` are what a reader surely sees,
    `possible` what is spelt there too and may or may not be seen; `doubts` say why that, or
    something else in the place, could not be told. Words that may be no marking are always among
    what is possible, wherever they were put.
    """

    location: Location
    kind: SpotKind
    sightings: tuple[Sighting, ...] = ()
    needed: bool = False
    doubts: tuple[Doubt, ...] = ()
    possible: tuple[Sighting, ...] = ()

    def __post_init__(self) -> None:
        """Put words that may be no marking where they belong."""
        unsure = tuple(sighting for sighting in self.sightings if sighting.unsure)
        if unsure:
            sure = tuple(sighting for sighting in self.sightings if not sighting.unsure)
            object.__setattr__(self, "sightings", sure)
            object.__setattr__(self, "possible", (*self.possible, *unsure))
        if any(sighting.unsure for sighting in self.possible) and Doubt.WORDS not in self.doubts:
            object.__setattr__(self, "doubts", (*self.doubts, Doubt.WORDS))

    @property
    def seen(self) -> Seen:
        """Whether the place is marked. A doubt takes nothing back from what is surely seen."""
        if self.sightings:
            return Seen.MARKED
        return Seen.NOT_TOLD if self.doubts else Seen.NOT_MARKED


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was read of the markings of a Word or PDF file, before it is judged.

    `filled` says whether the file holds answers, None where that can't be told. `findings` are
    those that need no judging, such as "this page is a picture". `overruled` are the decisions that
    its properties keep of what could not be told.
    """

    source: str
    format: Literal["docx", "pdf"]
    spots: tuple[Spot, ...]
    filled: bool | None = None
    findings: tuple[Finding, ...] = ()
    overruled: tuple[Overruling, ...] = ()
