"""Letters that reach out of their line, and what styles put elsewhere: by the size or place that a
run says itself, or that its styles or lists say for it."""

from collections.abc import Mapping
from typing import NamedTuple

from mappa_docs.ooxml import markup
from mappa_docs.ooxml.looks import Looks
from mappa_docs.ooxml.markup import Element
from mappa_docs.ooxml.styles import whole

# Half-points: letters that may reach out of any line, and out of a low one; and by how much letters
# may be raised or lowered. An exact line has so many twentieths of a point for each half-point.
_HUGE, _LARGE, _HIGHEST_STEP, _SHARE = 288, 72, 24, 5
_SIZES = ("sz", "szCs")
STYLES = ("pStyle", "rStyle", "tblStyle")


class Reach(NamedTuple):
    """How large letters are, in half-points, and whether they stand far from their line."""

    size: int = 0
    is_far: bool = False

    @property
    def is_ordinary(self) -> bool:
        """Whether they stay in any line."""
        return self.size <= _LARGE and not self.is_far


class Overhang:
    """What of a file reaches out of its line by its styles and lists."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        styles = looks.styles
        defaults = styles.defaults.text
        self._default = _reach(defaults | styles.style(styles.default_paragraph).text)
        self._by_style = {
            identifier: reach
            for identifier in styles.identifiers()
            if not (reach := self._of_style(identifier)).is_ordinary
        }
        self._frames = {
            identifier: frame
            for identifier in styles.identifiers()
            if (frame := styles.frame(identifier)) is not None
        }
        self.tags = self._tags()

    def _tags(self) -> tuple[str, ...]:
        """Return the names of the elements that say so, which most files have few of."""
        names = [*_SIZES, "position"]
        if self._by_style or self._frames:
            names += STYLES
        if not self._default.is_ordinary or self._looks.styles.default_paragraph in self._frames:
            names.append("p")
        if not all(_reach(said).is_ordinary for said in self._looks.numbering.looks()):
            names.append("numPr")
        return tuple(names)

    def _of_style(self, identifier: str) -> Reach:
        styles = self._looks.styles
        kind = styles.kind(identifier)
        if kind == "table":
            reaches = [_reach(said) for said in styles.table(identifier).text]
            size = max((reach.size for reach in reaches), default=0)
            # Which of its lines are low is not followed.
            return Reach(size, size > _LARGE or any(reach.is_far for reach in reaches))
        said = styles.style(identifier).text
        return _reach(styles.defaults.text | said if kind == "paragraph" else said)

    def reaches(self, element: Element, name: str) -> bool:
        """Return whether an element of one of the names `tags` puts something out of its line."""
        if name == "position":
            return _is_far(element)
        if name == "numPr":
            return True
        if name in _SIZES:
            return self._overhangs(Reach(_size(element)), element)
        if name == "p":
            has_style = markup.child(element, "pPr", "pStyle") is not None
            return not has_style and (
                self.frame(element, name) is not None or self._overhangs(self._default, element)
            )
        reach = self._by_style.get(markup.attribute(element, "val"), Reach())
        return self.frame(element, name) is not None or self._overhangs(reach, element)

    def frame(self, element: Element, name: str) -> Element | None:
        """Return the frame in which a paragraph stands by its style, None where there is none or it
        has one of its own."""
        if name == "pStyle":
            style, properties = markup.attribute(element, "val"), element.getparent()
        elif name == "p":
            style = self._looks.styles.default_paragraph
            properties = markup.child(element, "pPr")
        else:
            return None
        if properties is not None and markup.child(properties, "framePr") is not None:
            return None
        return self._frames.get(style)

    def _overhangs(self, reach: Reach, element: Element) -> bool:
        if reach.is_far or reach.size > _HUGE:
            return True
        if reach.size <= _LARGE:
            return False
        around = (element, *element.iterancestors())
        paragraph = next((one for one in around if markup.name(one) == "p"), None)
        if paragraph is None:
            return False
        look = self._looks.paragraphs.of(markup.child(paragraph, "pPr"), (), ())
        return look.is_low(reach.size, _SHARE)


def _reach(said: Mapping[str, Element]) -> Reach:
    position = said.get("position")
    return Reach(
        max((_size(said[name]) for name in _SIZES if name in said), default=0),
        position is not None and _is_far(position),
    )


def _size(element: Element) -> int:
    return whole(markup.attribute(element, "val"), 0, 2)


def _is_far(position: Element) -> bool:
    return abs(whole(markup.attribute(position, "val"), 10_000, 2)) > _HIGHEST_STEP
