"""What is wrong with a file's markings: its places held against each other and the floor.

Common to Word and PDF: an inspector says what stands where, and this alone says what is wrong.
"""

from collections.abc import Callable, Iterable, Iterator

from mappa_docs.file_markings.summary import SHOWN_KINDS, Mark, Summary, marks_under
from mappa_docs.markings import schemes
from mappa_docs.messages import catalogue, places
from mappa_docs.messages.file_messages import WHOLE_FILE, finding
from mappa_docs.model import Finding, Severity, Sighting, Unsure
from mappa_docs.model.spots import Doubt, Inspection, Location, Position, Seen, Spot, SpotKind


def marking_findings(inspection: Inspection, summary: Summary, lowest: str) -> Iterator[Finding]:
    """Yield what is wrong with the markings of a file, of which `lowest` is the least (14.4)."""
    judge = _Judge(inspection, summary, lowest)
    yield from judge.missing()
    yield from judge.too_low()
    yield from judge.contradictions()
    yield from judge.unsure_words()
    yield from judge.decisions()
    yield from judge.when_complete()
    yield from judge.beside_the_pages()


class _Judge:
    """Holds what every rule looks at. Places with the same fault are one finding."""

    def __init__(self, inspection: Inspection, summary: Summary, lowest: str) -> None:
        self.inspection = inspection
        self.spots = inspection.spots
        self.overruled = frozenset(
            level for overruling in inspection.overruled for level in overruling.levels
        )
        self.shown = [spot for spot in self.spots if spot.kind in SHOWN_KINDS]
        self.margins = self.of_kind(SpotKind.HEADER, SpotKind.FOOTER)
        self.filled = inspection.filled
        self.summary = summary
        self.lowest = lowest
        self.order = schemes.levels(summary.scheme)

    def of_kind(self, *kinds: SpotKind) -> list[Spot]:
        return [spot for spot in self.spots if spot.kind in kinds]

    def marks(self, spot: Spot) -> list[Mark]:
        return marks_under(spot, self.summary.scheme)

    def names(self, spot: Spot, level: str) -> bool:
        return any(mark.level == level for mark in self.marks(spot))

    def missing(self) -> Iterator[Finding]:
        needed = [spot for spot in self.margins if spot.needed]
        if locations := _where(needed, lambda spot: spot.seen is Seen.NOT_MARKED):
            yield finding("MRK-1.bare", *locations, least=self.lowest)
        untold = [spot for spot in needed if spot.seen is Seen.NOT_TOLD]
        for doubt in (doubt for doubt in Doubt if doubt is not Doubt.WORDS):
            if locations := [spot.location for spot in untold if doubt in spot.doubts]:
                yield finding(f"MRK-7.{doubt}", *locations)
        marked = [spot for spot in needed if spot.seen is Seen.MARKED]
        if locations := [spot.location for spot in marked if Doubt.UNREAD in spot.doubts]:
            yield finding("MRK-7.beside", *locations, severity="advice")

    def too_low(self) -> Iterator[Finding]:
        needed = [spot for spot in self.margins if spot.needed]
        for level in self.order[: self.order.index(self.lowest)]:
            locations = [spot.location for spot in needed if self.names(spot, level)]
            if locations:
                yield finding("MRK-1.low", *locations, level=level, least=self.lowest)

    def contradictions(self) -> Iterator[Finding]:
        levels = sorted(self.summary.levels, key=self.order.index, reverse=True)
        if len(levels) > 1:
            yield finding(
                "MRK-2", levels=tuple(map(self._level_and_places, levels)), highest=levels[0]
            )
        if locations := _where(self.margins, self.is_doubled):
            yield finding("MRK-3", *locations)
        if locations := _where(self.shown, self.is_possibly_other):
            yield finding("MRK-7.possible", *locations)
        if self.summary.is_mixed:
            locations = _where(self.shown, self.is_of_another_scheme)
            yield finding("MRK-9.mixed", *locations, scheme=self.summary.scheme.upper())

    def is_possibly_other(self, spot: Spot) -> bool:
        """Return whether what may or may not be seen in a place is another level than what is."""
        known = self.summary.levels | self.overruled
        return bool(self.summary.levels) and any(
            sighting.level not in known and not sighting.unsure for sighting in spot.possible
        )

    def unsure_words(self) -> Iterator[Finding]:
        """Yield the words that may be a marking, a finding for each reason why they may be none. It
        is advice where the pages are plainly marked as high, or nobody sees the words."""
        found: dict[tuple[Unsure, bool], list[tuple[str, Location]]] = {}
        for spot in self.spots:
            for sighting in spot.possible:
                if sighting.unsure and not self.is_settled(sighting, spot):
                    open_here = spot.kind in SHOWN_KINDS and not self.is_reached(sighting)
                    key = sighting.unsure, open_here or self.is_untold(spot)
                    found.setdefault(key, []).append((sighting.level, spot.location))
        for (unsure, is_open), of_reason in found.items():
            levels = tuple(dict.fromkeys(level for level, _ in of_reason))
            locations = dict.fromkeys(location for _, location in of_reason)
            severity: Severity = "error" if is_open else "advice"
            yield finding(f"MRK-7.{unsure}", *locations, severity=severity, levels=levels)

    def is_settled(self, sighting: Sighting, spot: Spot) -> bool:
        """Return whether the pages plainly say that level elsewhere, or a person has decided."""
        known = self.summary.levels | self.overruled
        return sighting.level in known and not self.is_untold(spot)

    def is_reached(self, sighting: Sighting) -> bool:
        """Return whether the pages plainly say a level of the same scheme that is as high."""
        if sighting.scheme != self.summary.scheme or not self.summary.levels:
            return False
        rank = self.order.index
        return rank(sighting.level) <= max(map(rank, self.summary.levels))

    def is_untold(self, spot: Spot) -> bool:
        """Return whether a marking is needed in the place, and only these words may be one."""
        return spot.needed and spot in self.margins and spot.seen is Seen.NOT_TOLD

    def decisions(self) -> Iterator[Finding]:
        """Yield what a person decided about the file, as its properties keep it."""
        for overruling in self.inspection.overruled:
            yield finding("MRK-13", WHOLE_FILE, day=overruling.on, levels=overruling.levels)

    def _level_and_places(self, level: str) -> str:
        locations = _where(self.shown, lambda spot: self.names(spot, level))
        parameters = (("level", level), ("places", places.phrase(locations)))
        return catalogue.sentence("MRK-2.level", parameters)

    def is_doubled(self, spot: Spot) -> bool:
        levels = [mark.level for mark in self.marks(spot)]
        return len(levels) != len(set(levels))

    def is_of_another_scheme(self, spot: Spot) -> bool:
        return any(sighting.level not in self.order for sighting in spot.sightings)

    def when_complete(self) -> Iterator[Finding]:
        blank = _where(
            self.shown, lambda spot: any(mark.when_complete for mark in self.marks(spot))
        )
        final = _where(
            self.shown,
            lambda spot: spot.needed and any(not mark.when_complete for mark in self.marks(spot)),
        )
        if blank and self.filled and self.is_final_but_for_first_lines():
            yield finding("MRK-4.first_lines", *blank, severity="advice")
        elif blank and self.filled:
            yield finding("MRK-4", *blank)
        elif blank and self.filled is None and self.is_final_throughout():
            yield finding("MRK-4.beside", *blank, severity="warning")
        elif blank and self.filled is None and final:
            yield finding("MRK-4.mixed", *blank)
        elif blank and self.filled is None:
            yield finding("MRK-4.untold", *blank, severity="warning")
        if final and self.filled is False:
            yield finding("MRK-5", *final)

    def is_final_throughout(self) -> bool:
        """Return whether every place that needs a marking says one that holds now, so that words of
        an empty form beside it take nothing away."""
        needed = [self.marks(spot) for spot in self.spots if spot.needed]
        return bool(needed) and all(
            any(not mark.when_complete for mark in marks) for marks in needed
        )

    def is_final_but_for_first_lines(self) -> bool:
        """Return whether only the first lines are still those of an empty form. In one of our
        blanks they stand among questions that nobody can change in Word."""
        others = (spot for spot in self.shown if spot.location.position is not Position.FIRST_LINES)
        is_blank = any(mark.when_complete for spot in others for mark in self.marks(spot))
        return self.is_final_throughout() and not is_blank

    def beside_the_pages(self) -> Iterator[Finding]:
        """Yield what labels, properties and parts that no page shows say otherwise."""
        labels = self.of_kind(SpotKind.LABEL)
        properties = self.of_kind(SpotKind.PROPERTY)
        if labels and not any(spot.sightings for spot in labels):
            yield finding("MRK-6.untold", labels[0].location, severity="advice")
        if self.summary.marks:
            yield from _saying(self.is_other_level, labels, "MRK-6.other")
            yield from _saying(self.is_other_mark, properties, "MRK-8.other")
            if not any(spot.sightings for spot in properties):
                yield finding("MRK-8.missing", WHOLE_FILE, severity="advice")
        yield from _saying(self.is_other_mark, self.of_kind(SpotKind.INACTIVE), "MRK-10")

    def is_other_level(self, sighting: Sighting) -> bool:
        return sighting.level not in self.summary.levels

    def is_other_mark(self, sighting: Sighting) -> bool:
        return Mark(sighting.level, sighting.when_complete) not in self.summary.marks


def _where(spots: Iterable[Spot], test: Callable[[Spot], bool]) -> list[Location]:
    return [spot.location for spot in spots if test(spot)]


def _saying(test: Callable[[Sighting], bool], spots: Iterable[Spot], key: str) -> Iterator[Finding]:
    """Yield one finding for the places that say something of which `test` is true."""
    locations = _where(spots, lambda spot: any(map(test, spot.sightings)))
    if locations:
        yield finding(key, *locations)
