"""A form that was begun with what earlier forms say, and what is to be said of that."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from mappa_docs.forward.record import CarriedAnswer
from mappa_docs.forward.sources import Remark
from mappa_docs.model import Submission


class Version(NamedTuple):
    """An answer that one of several places gives: the source and the pointer there, and the answer
    as it would stand on the new form."""

    source: str
    place: str
    value: Any


class Open(NamedTuple):
    """A question that took no answer though there is one: its pointer, why, as "disagree", "kept"
    or "not_taken", and what stands where."""

    pointer: str
    why: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Prefilled:
    """The next form: its answers, for `parse`, with the record of what was `carried` in its table
    `carried`; the questions that stayed open though there are answers; and what is to be said of
    the sources. `still_open` and `remarks` name places and files; only the versions of the former
    hold answers."""

    form: str
    submission: Submission
    carried: tuple[CarriedAnswer, ...]
    still_open: tuple[Open, ...]
    remarks: tuple[Remark, ...]

    @property
    def answers(self) -> dict[str, Any]:
        """The answers of the form."""
        return self.submission.answers
