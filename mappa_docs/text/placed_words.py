"""A text as words with their places in it, and whether a name stands at one of them."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import combining, normalize
from unicodedata import name as unicode_name

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.wording import names

_WORD = expression(r"[^\W_]+")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
# Between the words of one name: no end of a sentence, but for that after a title or a letter.
_WITHIN = expression(r"(?=\s)[^\S\n]*\n?[^\S\n]*|\s?[-‐‑–]\s?|['’‘ʼ`´]|,\s+|")
_AFTER_SHORT = expression(r"[./]?[^\S\n]*\n?[^\S\n]*")
POSSESSIVE = expression(r"['’‘ʼ`´][sS]\b")
# Alphabets with letters that look alike.
_LOOK_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK"})
# A hyphen at the end of a line.
_BROKEN = expression(r"[-‐‑][^\S\n]*\n[^\S\n]*")
_LONGEST_INITIALS = 3
# Shorter, a name in small letters may also be part of a word or an abbreviation.
_FEWEST_SMALL = 4


class PlacedWord(NamedTuple):
    """A word of a text as it is compared, where it stands, and whether it begins with a capital or
    is written in capitals."""

    word: str
    start: int
    end: int
    is_capital: bool
    is_upper: bool


def placed(text: str) -> list[PlacedWord]:
    """Return the words of a text, compared without accents, case and characters nobody sees."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign.isascii():
            letters.append(sign.lower())
            places.append(place)
            continue
        for piece in normalize("NFKD", sign):
            if not combining(piece) and piece not in _UNSEEN:
                folded = piece.casefold()
                letters.append(folded)
                places += [place] * len(folded)
    plain = "".join(letters)
    places.append(len(text))
    tokens = []
    for match in _WORD.finditer(plain):
        start, end = places[match.start()], places[match.end() - 1] + 1
        while end < len(text) and (combining(text[end]) or text[end] in _UNSEEN):
            end += 1
        written = text[start:end]
        tokens.append(PlacedWord(match[0], start, end, written[0].isupper(), written.isupper()))
    return tokens


def rejoined(text: str, tokens: Sequence[PlacedWord], at: int) -> str:
    """Return the word at a place with the next where the end of a line parts them, as in "Whit-
    lock", else ""."""
    if at + 1 >= len(tokens):
        return ""
    one, other = tokens[at], tokens[at + 1]
    is_parted = _BROKEN.fullmatch(text[one.end : other.start])
    return one.word + other.word if is_parted else ""


def mixes_scripts(word: str) -> bool:
    """Return whether letters of several alphabets are in one word, of which some look alike: an
    "а" of Cyrillic in "Whitlаck"."""
    return not word.isascii() and len({_script(letter) for letter in word} - {""}) > 1


def _script(letter: str) -> str:
    found = unicode_name(letter, "").partition(" ")[0]
    return found if found in _LOOK_ALIKE else ""


def after_titles(text: str, tokens: Sequence[PlacedWord], at: int) -> int:
    """Return the place after the titles, ranks and numbers that begin at a place."""
    after = at
    while after + 1 < len(tokens):
        token = tokens[after]
        is_title = token.word in names("titles") or (
            token.is_capital and token.word in names("ranks", "certain_ranks")
        )
        if not is_title and not (after > at and token.word.isdecimal()):
            break
        if not _AFTER_SHORT.fullmatch(text[token.end : tokens[after + 1].start]):
            break
        after += 1
    return after


def stands(text: str, tokens: Sequence[PlacedWord], at: int, form: Sequence[str]) -> bool:
    """Return whether the words of a form stand at a place, one beside the other."""
    size = len(form)
    if at + size > len(tokens):
        return False
    for step, word in enumerate(form):
        token = tokens[at + step]
        if token.word != word or (len(word) == 1 and size > 1 and not token.is_upper):
            return False
        if step:
            before = tokens[at + step - 1]
            is_short = before.is_upper and len(before.word) <= _LONGEST_INITIALS
            gap = _AFTER_SHORT if is_short else _WITHIN
            between = text[before.end : token.start]
            if not (gap.fullmatch(between) or _WITHIN.fullmatch(between)):
                return False
    return True


def is_written_as_name(tokens: Sequence[PlacedWord]) -> bool:
    """Return whether words are a name as they are written: all with capitals, where each is a word
    besides."""
    return all(token.is_capital for token in tokens) or not all(map(is_word, tokens))


def judged(text: str, tokens: Sequence[PlacedWord], at: int, length: int) -> str:
    """Return how certain it is that a last or first name alone is one: "surely", "perhaps" or
    ""."""
    first, last = tokens[at], tokens[at + length - 1]
    is_also_word = length == 1 and is_word(first)
    if not first.is_capital:
        if is_also_word or len(first.word) == 1:
            return ""
        return "surely" if len(first.word) >= _FEWEST_SMALL else "perhaps"
    following = tokens[at + length] if at + length < len(tokens) else None
    goes_on = (
        following is not None
        and following.is_capital
        and not text[last.end : following.start].strip(" \u00a0")
        and not POSSESSIVE.match(text, last.end)
    )
    is_place = at > 0 and tokens[at - 1].word in names("institutions")
    return "perhaps" if is_also_word or goes_on or is_place else "surely"


def is_word(token: PlacedWord) -> bool:
    """Return whether a word is an ordinary one, or part of the name of a role or a place."""
    return token.word in names("ordinary", "places", "roles")
