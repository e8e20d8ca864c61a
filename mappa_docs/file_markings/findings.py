"""What is wrong with a file's markings: its places held against each other and the floor.

Common to Word and PDF: an inspector says what stands where, and this alone says what is wrong.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from mappa_docs.definition.rulebook import about_file
from mappa_docs.file_markings import summary
from mappa_docs.file_markings.summary import SHOWN, Said, Seen
from mappa_docs.markings import schemes
from mappa_docs.messages import ranges
from mappa_docs.model import Finding, Inspection, Sighting, Spot


def findings(inspection: Inspection, seen: Seen, lowest: str) -> Iterator[Finding]:
    """Yield what is wrong with the markings of a file, of which `lowest` is the least (14.4)."""
    judge = _Judge(inspection, seen, lowest)
    yield from judge.presence()
    yield from judge.height()
    yield from judge.unity()
    yield from judge.state()
    yield from judge.beside()


class _Judge:
    """Holds what every rule looks at. Places with the same fault are one finding."""

    def __init__(self, inspection: Inspection, seen: Seen, lowest: str) -> None:
        self.spots = inspection.spots
        self.shown = [one for one in inspection.spots if one.kind in SHOWN]
        self.margins = [one for one in self.spots if one.kind in ("header", "footer")]
        self.filled = inspection.filled
        self.seen = seen
        self.lowest = lowest
        self.order = schemes.levels(seen.scheme)

    def said(self, spot: Spot) -> list[Said]:
        return summary.said(spot, self.seen.scheme)

    def where(self, spots: Iterable[Spot], test: Callable[[Spot], bool]) -> str:
        return ranges.worded(spot.place for spot in spots if test(spot))

    def presence(self) -> Iterator[Finding]:
        bare = [one for one in self.margins if one.needed and not one.sightings]
        if where := self.where(bare, lambda spot: spot.legible):
            text = f"There is no marking here. Mark it {self.lowest} or higher."
            yield about_file("MRK-1", where, text)
        if where := self.where(bare, lambda spot: not spot.legible):
            yield about_file(
                "MRK-7",
                where,
                "Whether this is marked could not be told: there is something that can’t be "
                "read as text, such as a picture. Look at it, and put the marking there as text.",
            )

        covered = [one for one in self.margins if one.sightings and not one.legible]
        if where := self.where(covered, lambda spot: spot.needed):
            text = (
                "This is marked, and there is a picture besides, such as a scanned page. Compare: "
                "what the picture itself says of its marking could not be told."
            )
            yield replace(about_file("MRK-7", where, text), severity="advice")

    def height(self) -> Iterator[Finding]:
        for level in self.order[: self.order.index(self.lowest)]:
            where = self.where(
                self.margins,
                lambda spot, level=level: (  # type: ignore[misc]
                    spot.needed and level in {said for said, _ in self.said(spot)}
                ),
            )
            if where:
                text = f"{level} is too low: the least that will do is {self.lowest}."
                yield about_file("MRK-1", where, text)

    def unity(self) -> Iterator[Finding]:
        levels = sorted({level for level, _ in self.seen.marks}, key=self.order.index)
        if len(levels) > 1:
            listed = "; ".join(f"{one} in {self.at(one)}" for one in reversed(levels))
            text = f"Different levels contradict each other: {listed}. Mark all of it {levels[-1]}."
            yield about_file("MRK-2", "the file", text)
        if where := self.where(self.margins, self.is_doubled):
            yield about_file("MRK-3", where, "The marking stands here twice. Take one of them out.")
        if self.seen.is_mixed:
            others = self.where(self.shown, self.is_foreign)
            text = (
                f"This is marked under another scheme than the rest, which keeps to "
                f"{self.seen.scheme.upper()}. Ask whoever wrote it for the right marking: one "
                "scheme’s words are never taken for the other’s."
            )
            yield about_file("MRK-9", others, text)

    def at(self, level: str) -> str:
        return self.where(self.shown, lambda spot: level in {said for said, _ in self.said(spot)})

    def is_doubled(self, spot: Spot) -> bool:
        said = [level for level, _ in self.said(spot)]
        return len(said) != len(set(said))

    def is_foreign(self, spot: Spot) -> bool:
        return any(one.level not in self.order for one in spot.sightings)

    def state(self) -> Iterator[Finding]:
        later = self.where(self.shown, lambda spot: any(when for _, when in self.said(spot)))
        plain = self.where(
            self.shown, lambda spot: spot.needed and any(not when for _, when in self.said(spot))
        )
        if later and self.filled is not False:
            text = "The form is filled in, so the marking must no longer say WHEN COMPLETE."
            found = about_file("MRK-4", later, text)
            if self.filled is None and not plain:
                text = (
                    "The marking says WHEN COMPLETE, and whether the form is filled in could "
                    "not be told. If it is, take these words out."
                )
                found = replace(found, severity="warning", message=text)
            elif self.filled is None:
                text = "Some places say WHEN COMPLETE and others don’t. Make them say the same."
                found = replace(found, message=text)
            yield found
        if plain and self.filled is False:
            yield about_file(
                "MRK-5", plain, "The form is empty, so its marking says WHEN COMPLETE."
            )

    def beside(self) -> Iterator[Finding]:
        """Yield what labels, properties and parts that no page shows say otherwise."""
        about = [one for one in self.spots if one.kind == "property"]
        labels = [one for one in self.spots if one.kind == "label"]
        if labels and not any(one.sightings for one in labels):
            text = (
                "The label’s name spells no marking, so whether it agrees with the pages could not "
                "be told. Compare the two."
            )
            yield replace(about_file("MRK-6", labels[0].place, text), severity="advice")
        if self.seen.marks:
            yield from self.contradicting(
                "MRK-6", "label", "The label names another marking than the pages show. Set the "
                "right label in Word, or have the marking put right.", self.is_other_level,
            )  # fmt: skip
            yield from self.contradicting(
                "MRK-8", "property", "This says another marking than the pages show.", self.is_other
            )
            if not any(one.sightings for one in about):
                text = "The properties do not repeat the marking, so other systems can’t see it."
                yield replace(about_file("MRK-8", "the file", text), severity="advice")
        yield from self.contradicting(
            "MRK-10", "inactive", "No page shows this now, and it says another marking than the "
            "pages do. A change of layout would bring it out: put it right.", self.is_other,
        )  # fmt: skip

    def contradicting(
        self, code: str, kind: str, text: str, test: Callable[[Sighting], bool]
    ) -> Iterator[Finding]:
        where = self.where(
            (one for one in self.spots if one.kind == kind),
            lambda spot: any(test(one) for one in spot.sightings),
        )
        if where:
            yield about_file(code, where, text)

    def is_other_level(self, one: Sighting) -> bool:
        return one.level not in {level for level, _ in self.seen.marks}

    def is_other(self, one: Sighting) -> bool:
        return (one.level, one.when_complete) not in self.seen.marks
