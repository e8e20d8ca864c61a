"""Gathered files → those that a figure is short of or can't be sure of, to be named beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from mappa_docs.cases import grouping
from mappa_docs.statistics import case_histories
from mappa_docs.statistics.collect import Gathered


@dataclass(frozen=True, slots=True)
class Doubts:
    """Names of files: those that could not be read, those whose meeting can't be placed, and those
    of cases whose forms don't agree on who the offender is, which may be about two people."""

    unread: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    disagreeing: tuple[str, ...] = ()

    @property
    def left_out(self) -> bool:
        """Whether something counts nowhere."""
        return bool(self.unread or self.unplaced)


def doubts(gathered: Iterable[Gathered]) -> Doubts:
    """Return the files to name. What a later version of the same document put right is none."""
    some = list(gathered)
    together = case_histories.together(some)
    current = {one.source for forms in together for one in forms}
    return Doubts(
        unread=tuple(one.source for one in some if one.why),
        unplaced=tuple(one.source for one in some if one.unplaced and one.source in current),
        disagreeing=tuple(
            one.source for forms in together if grouping.are_of_two_people(forms) for one in forms
        ),
    )
