"""A protective marking: one that a document carries, and one that was read."""

from datetime import date
from enum import StrEnum

from mappa_docs.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Marking:
    """A protective marking of one scheme. `text` is what is printed, with its `descriptors`;
    `handling` is what the first page says beside it, a line for each instruction."""

    scheme: str
    level: str
    text: str
    descriptors: tuple[str, ...] = ()
    handling: str = ""


class Unsure(StrEnum):
    """Why nobody but a person can tell whether words are a marking. NO: they plainly are one."""

    NO = ""
    OFFICE = "office"  # any office writes the word on its letters
    PAST = "past"  # it held once, or until some day
    CHOICE = "choice"  # it holds on a condition, or one of several is to be struck out
    SPOKEN_OF = "spoken_of"  # a sentence speaks of the level
    SEVERAL = "several"  # a list of levels
    WELSH = "welsh"  # a Welsh word that may mean another level
    OTHER_BODY = "other_body"  # a marking of the NHS, NATO …, which no scheme here has


@dataclass(frozen=True, slots=True)
class Sighting:
    """A protective marking that was read in a file: its scheme and level, and whether it says
    WHEN COMPLETE. `descriptors` are the words after it, such as "PERSONAL". Where it is `unsure`,
    the words may be no marking, and a person decides; that of another body has no scheme."""

    scheme: str
    level: str
    when_complete: bool = False
    descriptors: tuple[str, ...] = ()
    unsure: Unsure = Unsure.NO


@dataclass(frozen=True, slots=True)
class Overruling:
    """A person's decision, on a day and for a reason, that what may be a marking of these `levels`
    does not hold a file back."""

    on: date
    reason: str
    levels: tuple[str, ...] = ()
