"""Options as forms of others print them: one typed, one left standing of several, or one with a
tick beside it → which of them is meant, or why that can't be told."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mappa_docs.local.mapping import Value
from mappa_docs.ooxml import signs
from mappa_docs.reading.comparing import comparable

# Why it can't be told, as the variants of the sentence.
BOTH, BOX, CHOICE = "both", "box", "choice"
_OPTION, _EMPTY, _TICKED, _MARK, _OTHER = "option", "empty", "ticked", "mark", "other"
# No list of options with its boxes is longer.
_LONGEST = 2000
_BOXES = "".join(sorted(signs.EMPTY)), "".join(sorted(signs.TICKED))
_BETWEEN = re.compile(r"(?:[\s/|,;:.()\[\]-]|\bor\b|\band\b)+", re.IGNORECASE)


class Meant(NamedTuple):
    """The option that is meant, None where none is; or `why` that can't be told, "" where it
    can."""

    value: Value | None = None
    why: str = ""


class _Token(NamedTuple):
    kind: str
    value: Value | None
    start: int
    end: int


def meant(text: str, options: Sequence[tuple[str, Value]]) -> Meant:
    """Return which of the options a text means."""
    said = comparable(text)
    for words, value in options:
        if comparable(words) == said:
            return Meant(value)
    if not said:
        return Meant()
    if len(text) > _LONGEST:
        return Meant(why=CHOICE)
    tokens = _tokens(text, options)
    if any(token.kind == _OTHER for token in tokens):
        return Meant(why=CHOICE)
    values = list(dict.fromkeys(token.value for token in tokens if token.kind == _OPTION))
    has_boxes = any(token.kind in (_EMPTY, _TICKED) for token in tokens)
    has_marks = any(token.kind == _MARK for token in tokens)
    if not values:  # a box or a mark with no words beside it
        return Meant(why=BOX)
    if not has_boxes and not has_marks:
        return Meant(values[0]) if len(values) == 1 else Meant(why=BOTH)
    return _marked(text, tokens, has_boxes=has_boxes)


def _marked(text: str, tokens: Sequence[_Token], *, has_boxes: bool) -> Meant:
    groups = _groups(tokens, by_box=has_boxes and tokens[0].kind in (_EMPTY, _TICKED))
    if groups is None:
        return Meant(why=BOX)
    ticked: dict[Value | None, None] = {}
    for number, group in enumerate(groups):
        is_last = number == len(groups) - 1
        state = _state(text, group, is_last=is_last, has_boxes=has_boxes)
        if state is None:
            return Meant(why=BOX)
        if state:
            ticked[next(token.value for token in group if token.kind == _OPTION)] = None
    if len(ticked) > 1:
        return Meant(why=BOTH)
    return Meant(next(iter(ticked), None))


def _groups(tokens: Sequence[_Token], *, by_box: bool) -> list[list[_Token]] | None:
    """Return each option with its box: what begins the text begins each of them. None where that
    can't be told."""
    begins = (_EMPTY, _TICKED) if by_box else (_OPTION,)
    if tokens[0].kind not in begins:
        return None
    groups: list[list[_Token]] = []
    for token in tokens:
        if token.kind in begins:
            groups.append([])
        groups[-1].append(token)
    with_box = [sum(token.kind in (_EMPTY, _TICKED) for token in group) for group in groups]
    has_one_each = len(set(with_box)) == 1 and with_box[0] <= 1
    has_options = all(sum(token.kind == _OPTION for token in group) == 1 for group in groups)
    return groups if has_one_each and has_options else None


def _state(text: str, group: list[_Token], *, is_last: bool, has_boxes: bool) -> bool | None:
    """Return whether the option of a group is ticked; None where a typed mark may belong to the
    next one as well."""
    if any(token.kind == _TICKED for token in group):
        return True
    marks = [token for token in group if token.kind == _MARK]
    if not marks:
        return False
    last = group[-1]
    if last.kind != _MARK or is_last:
        return True
    before = group[-2]
    # “Yes ☐x No ☐” is plain, and so is a mark that ends its line; “Yes ☐ x No ☐” is not.
    is_joined = last.start == before.end and before.kind == _EMPTY
    ends_line = text[last.end :].lstrip(" \t").startswith("\n")
    return True if (is_joined and has_boxes) or ends_line else None


def _tokens(text: str, options: Sequence[tuple[str, Value]]) -> list[_Token]:
    """Return the options, boxes and marks of a text in order; what is left of it as others."""
    by_words = {comparable(words): value for words, value in options}
    ordered = sorted((words for words in by_words if words), key=len, reverse=True)
    named = "|".join(_written(words) for words in ordered)
    empty, ticked = _BOXES
    pattern = re.compile(
        rf"(?P<option>(?<!\w)(?:{named})(?!\w))|(?P<ticked>[{ticked}]|\[[xX\u2713\u2714]\])"
        rf"|(?P<empty>[{empty}]|\[\s?\])|(?P<mark>(?<!\w)[xX](?!\w)|[\u2713\u2714])",
        re.IGNORECASE,
    )
    tokens: list[_Token] = []
    end = 0
    for found in pattern.finditer(text):
        tokens += _between(text, end, found.start())
        kind = str(found.lastgroup)
        value = by_words.get(comparable(found[0])) if kind == _OPTION else None
        tokens.append(_Token(kind, value, *found.span()))
        end = found.end()
    return [*tokens, *_between(text, end, len(text))]


def _between(text: str, start: int, end: int) -> list[_Token]:
    rest = text[start:end]
    is_nothing = not rest.strip() or _BETWEEN.fullmatch(rest) is not None
    return [] if is_nothing else [_Token(_OTHER, None, start, end)]


def _written(words: str) -> str:
    return r"\s{1,5}".join(re.escape(word) for word in words.split())
