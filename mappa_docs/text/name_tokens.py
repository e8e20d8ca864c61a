"""A text as words that may be parts of a name: their capitals, and how the next one follows."""

import re
from itertools import zip_longest
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.wording import names
from mappa_docs.text.words import Words

_TOKEN = expression(r"[^\W_]+(?:['’‘-][^\W_]+)*")
_POSSESSIVE = expression(r"['’]s?$")
# Between the words of one name: spaces, and a full stop or a slash after what is shortened.
_CLOSE = expression(r"[ \t\u00a0]*[./]?[ \t\u00a0]*")
_FIRST_LETTERS = expression(r"[^\W_]+")
_LONGEST_LINE = 200


class Token(NamedTuple):
    """A word: as it is compared, whether it has a capital, whether the next one follows with
    nothing but a space between, whether with a comma, and where it begins."""

    word: str
    capital: bool
    close: bool
    comma: bool
    start: int

    @property
    def is_initial(self) -> bool:
        """Whether the word is one capital letter."""
        return self.capital and len(self.word) == 1

    @property
    def is_role(self) -> bool:
        """Whether the word stands in the names of roles and organisations."""
        return any(part in names("roles") for part in (self.word, *re.split("['’-]", self.word)))

    @property
    def is_place(self) -> bool:
        """Whether the word is the name of a place."""
        return self.word in names("places")

    @property
    def is_plain(self) -> bool:
        """Whether the word is an ordinary one or a place, beside being a name."""
        return self.word in names("ordinary") or self.is_place


def evened(text: str) -> str:
    """Return the text without accents. A line all in small or all in capital letters gets a capital
    on each word."""
    plain = Words(text).plain
    is_even = len(plain) <= _LONGEST_LINE and (plain.islower() or plain.isupper())
    return _FIRST_LETTERS.sub(lambda match: match[0].title(), plain.lower()) if is_even else plain


def tokens_of(plain: str) -> list[Token]:
    """Return the words of a text without accents."""
    matches = list(_TOKEN.finditer(plain))
    ends = [match.start() for match in matches[1:]]
    tokens: list[Token] = []
    for match, following in zip_longest(matches, ends):
        gap = plain[match.end() : following] if following is not None else "|"
        short = len(match[0]) == 1 or match[0].casefold() in names("ranks", "titles")
        close = bool(_CLOSE.fullmatch(gap)) and (short or not gap.strip(" \t\u00a0"))
        possessive = _POSSESSIVE.search(match[0])
        word = _POSSESSIVE.sub("", match[0]).casefold()
        capital = match[0][0].isupper()
        is_close = close and not possessive
        tokens.append(Token(word, capital, is_close, gap.strip() == ",", match.start()))
    return tokens
