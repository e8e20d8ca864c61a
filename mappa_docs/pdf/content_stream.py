"""The drawing instructions of a PDF page: what they leave open, so that it can be closed.

Instructions that follow start where these end. What was set up and never put back would turn, hide
or colour them, and what was put back too often must not be put back once more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mappa_docs.pdf import source_text

_SPACE = rb"\x00\t\n\f\r "
_END = rb"[^" + _SPACE + rb"()<>\[\]{}/%]"
# A string without brackets in it, mostly none behind a backslash either; and a list of numbers and
# such strings: whole where it ends.
_STRING = rb"\((?:[^()]*+(?<!\\)\)|[^()\\]*+(?:\\.[^()\\]*+)*+\))"
_LIST = rb"\[(?:[^()<>\[\]/%]++|" + _STRING + rb"|<[0-9A-Fa-f" + _SPACE + rb"]*+>)*+\]"
# What begins and ends something, and the words that matter here, after what is passed over: space
# with the numbers before it, comments, whole strings and lists, plain dictionaries, names, and all
# other words.
_PLAIN = rb"<<(?:[" + _SPACE + rb"]++|/" + _END + rb"*+|[0-9.+-]++(?!" + _END + rb"))*+>>"
_WORD = rb"(?:[qQ]|B[DM]C|EMC|BT|ET|ID)(?!" + _END + rb")"
_NUMBERS = rb"[0-9.+" + _SPACE + rb"-]*[" + _SPACE + rb"]"
_PASSED = (
    rb"(?:" + _NUMBERS + rb"|%[^\r\n]*+|" + _STRING + rb"|" + _LIST + rb"|/" + _END + rb"*+"
    rb"|" + _PLAIN + rb"|<(?!<)[^>]*+>|>(?!>)|[){}]|(?!" + _WORD + rb")" + _END + rb"++)*+"
)
_TOKEN = re.compile(_PASSED + rb"(\(|<<|>>|[\[\]]|<[^>]*+|" + _WORD + rb")", re.DOTALL)
_PICTURE_END = re.compile(rb"[%s]EI(?=[%s]|$)" % (_SPACE, _SPACE))
_CLOSING = {b"(": b")", b"<": b">", b"<<": b">>", b"[": b"]"}


@dataclass(frozen=True, slots=True)
class Balance:
    """What a page's instructions leave open. `surplus` are the places of those `Q` that put back
    what was never set up; a reader of the PDF passes over them. `value` closes the string, list or
    dictionary in which damaged instructions break off."""

    states: int
    marks: int
    text: bool
    value: bytes
    surplus: tuple[int, ...]


def balance(data: bytes) -> Balance:
    """Return what the instructions leave open."""
    states = marks = 0
    text = False
    surplus: list[int] = []
    inside: list[bytes] = []
    for place, word in _words(data):
        if word == b"q":
            states += 1
        elif word == b"Q" and states:
            states -= 1
        elif word == b"Q":
            surplus.append(place)
        elif word in (b"BDC", b"BMC"):
            marks += 1
        elif word == b"EMC":
            marks = max(0, marks - 1)
        elif word in (b"BT", b"ET"):
            text = word == b"BT"
        elif word in _CLOSING:
            inside.append(_CLOSING[word])
        elif inside and word == inside[-1]:
            inside.pop()
    return Balance(states, marks, text, b" ".join(reversed(inside)), tuple(surplus))


def without(data: bytes, places: tuple[int, ...]) -> bytes:
    """Return the instructions with a space in each of these places."""
    changed = bytearray(data)
    for place in places:
        changed[place] = 0x20
    return bytes(changed)


def closing(left_open: Balance) -> bytes:
    """Return the instructions that close what was left open."""
    ends = [b"ET"] * left_open.text + [b"EMC"] * left_open.marks + [b"Q"] * left_open.states
    return b"\n".join((left_open.value, *ends, b""))


def _words(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the words outside strings and pictures, and where each stands."""
    place = 0
    while token := _TOKEN.match(data, place):
        place, word = token.end(), token[1]
        if word == b"(":
            place, depth = source_text.string_end(data, place)
            yield from [(token.start(1), word)] * depth
        elif word == b"ID":
            end = _PICTURE_END.search(data, place)
            place = end.end() if end else len(data)
        else:  # a hexadecimal string that has no end reaches to that of the data
            yield token.start(1), b"<" if word[:1] == b"<" and word != b"<<" else word
