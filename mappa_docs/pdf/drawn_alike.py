"""Which pages of a PDF that Typst wrote begin and end with the very text that its first page does.

A page is read here by the few shapes that Typst gives its instructions, and by nothing else: whole,
or not at all. So what is said of a page is certain, and nothing is said where one looks otherwise,
has notes, or comes from elsewhere. A text that a page begins with is drawn in the state in which
each page begins, and so is one that it ends with, where all before gives back the state that it
takes.
"""

import re
import zlib
from typing import NamedTuple

from mappa_docs.errors import BrokenInstallationError
from mappa_docs.pdf.typst_objects import Lookup

_N = rb"-?[\d.]++"
_BEGIN = rb"q 1 0 0 -1 (?:%s) (?:%s) cm/\w++ " % (_N, _N)
# Numbers are codes of letters and moves between them; a bracket among the codes makes it another.
_SHOWN = (
    rb"\nBT 0 Tr/\w++ [\d.]++ Tf 1 0 0 -1 0 0 Tm"
    rb"(?:\[[^\]]*+\]TJ|\((?:[^()\\]|\\[^\n])++\)Tj)\nET\nQ\n"
)
_TEXT = _BEGIN + rb"cs [\d. ]++scn" + _SHOWN
_LINE = _BEGIN + rb"CS [\d. ]++SCN [01](?:\.\d+)? w 4 M(?: %s %s [ml])++\n(?:h\n)?S\nQ\n" % (_N, _N)
# It reaches down from where it begins.
_RECTANGLE = (
    rb"q 1 0 0 -1 %s (%s) cm/\w++ cs [\d. ]++scn" % (_N, _N)
    + rb" 0 0 m [\d.]++ 0 l [\d.]++ ([\d.]++) l 0 [\d.]++ l\nh\nf\nQ\n"
)
# A bullet: no point of it is as far as five points away.
_NEAR = rb" -?[0-4]?(?:\.\d++)?"
_SPOT = _BEGIN + rb"cs [\d. ]++scn(?:(?:%s){2} [ml]|(?:%s){6} c)++\nh\nf\nQ\n" % (_NEAR, _NEAR)
_CUT = rb"q(?: %s %s [ml])++\nh\nW\nn\n(?:%s)*+Q\n" % (_N, _N, _TEXT)
_SAID = rb"EMC|/\w++<<[^<>]*+>>BDC\n"
_PAGE = re.compile(
    rb"(?:%s)*+(?:%s)"
    % (_SAID, b"|".join((_SAID, _TEXT, _LINE, _RECTANGLE.replace(b"(", b"(?:"), _SPOT, _CUT)))
    + rb"*+\s*+"
)
_PAGE_OBJECT = re.compile(
    rb"<</Type/Page/Resources (\d+) 0 R(/MediaBox\[[\d. ]+\])(?:/StructParents \d+/Tabs/S)?"
    rb"(/Parent \d+ 0 R)/Contents (\d+) 0 R>>"
)
_PAGES, _KIDS = re.compile(rb"/Pages (\d+) 0 R"), re.compile(rb"/Kids\[((?:\d+ 0 R ?)+)\]")
_STREAM = re.compile(rb"<<[^<>]*/Filter/FlateDecode[^<>]*>>\s*stream\n(.*)\nendstream", re.DOTALL)
_BLACK = re.compile(
    rb"q 1 0 0 -1 (%s) (%s) cm/(\w+) cs 0(?: 0 0)? scn\nBT 0 Tr/(\w+) [\d.]+ Tf 1 0 0 -1 0 0 Tm"
    rb"\[((?:\((?:[^()\\]|\\\d{3}|\\[^\d])*\)|[\d.-])*)\]TJ\nET\nQ\n" % (_N, _N)
)
_WHERE, _FILLED = re.compile(rb"q 1 0 0 -1 %s (%s) cm" % (_N, _N)), re.compile(_RECTANGLE)
_STRING, _BYTE = (
    re.compile(rb"\(((?:[^()\\]|\\.)*)\)", re.DOTALL),
    re.compile(rb"\\\d{3}|\\?.", re.DOTALL),
)
# Other lines keep so far away from the line that a text stands on, up and down.
_ABOVE, _BELOW = 12.0, 12.0


class Shown(NamedTuple):
    """A text as a page draws it, in plain black: the point at which it begins, and how many letters
    it has."""

    x: float
    y: float
    letters: int


class Alike(NamedTuple):
    """What the first of so many `pages` begins and ends with, and the numbers of all that do so
    by the same instructions, where nothing else is drawn."""

    pages: int
    top: Shown
    bottom: Shown
    numbers: frozenset[int]


class _Read(NamedTuple):
    """What makes a page look as it does at its top and its bottom."""

    size: bytes
    parent: bytes
    top: bytes
    bottom: bytes
    means: tuple[bytes, ...]


def alike(data: bytes) -> Alike | None:
    """Return which pages are like the first, or nothing where the first can't be read."""
    try:
        objects = Lookup(data)
    except BrokenInstallationError:
        return None
    pages = [_read(objects, number) for number in _numbers(objects)]
    if not pages or pages[0] is None:
        return None
    first = pages[0]
    like = frozenset(number for number, page in enumerate(pages, 1) if page == first)
    return Alike(len(pages), _shown(first.top), _shown(first.bottom), like)


def _numbers(objects: Lookup) -> list[int]:
    """Return the numbers of the objects of the pages, where one object lists them all."""
    found = _PAGES.search(objects.text(objects.root))
    kids = _KIDS.search(objects.text(int(found[1]))) if found else None
    return [int(number) for number in kids[1].split()[::3]] if kids else []


def _read(objects: Lookup, number: int) -> _Read | None:
    page = _PAGE_OBJECT.fullmatch(objects.text(number))
    stream = _STREAM.fullmatch(objects.text(int(page[4]))) if page else None
    if not page or not stream:
        return None
    content = zlib.decompress(stream[1])
    begins = content.find(b"q ")
    ends = content.rfind(b"\nq 1 0 0 -1 ") + 1
    top, bottom = _BLACK.match(content, begins), _BLACK.match(content, ends)
    if not top or not bottom or content[bottom.end() :].strip() != b"EMC" or begins == ends:
        return None
    if not _PAGE.fullmatch(content) or not _is_free(content, float(top[2]), float(bottom[2])):
        return None
    resources = objects.text(int(page[1]))
    means = [_meant(resources, name) for name in (top[3], top[4], bottom[3], bottom[4])]
    if not all(means):
        return None
    return _Read(page[2], page[3], top[0], bottom[0], tuple(means))


def _is_free(content: bytes, top: float, bottom: float) -> bool:
    """Return whether all else is drawn between the two texts, and nothing filled reaches them."""
    places = [float(place) for place in _WHERE.findall(content)]
    lowest = min(
        (float(high) - float(deep) for high, deep in _FILLED.findall(content)), default=top
    )
    between = places[1:-1]
    return not between or (max(between) < top - _BELOW and min(*between, lowest) > bottom + _ABOVE)


def _meant(resources: bytes, name: bytes) -> bytes:
    """Return the reference that a name of a font or colour stands for, nothing if not just one."""
    found: list[bytes] = re.findall(rb"/%s (\d+ 0 R)" % name, resources)
    return found[0] if len(found) == 1 else b""


def _shown(text: bytes) -> Shown:
    drawn = _BLACK.match(text)
    assert drawn
    codes = sum(len(_BYTE.findall(part)) for part in _STRING.findall(drawn[5]))
    return Shown(float(drawn[1]), float(drawn[2]), codes // 2)
