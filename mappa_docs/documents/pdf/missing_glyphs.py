"""Texts that Typst cannot draw although there is a typeface for each of their characters.

Typst looks for another typeface a letter at a time, and may find none for a mark on a letter of
another script, or for what follows. Only Typst knows that, so a text with uncommon characters is
put to it alone. What cannot be drawn as it is, is printed by its codes: nothing is left out.
"""

from collections.abc import Callable

from mappa_docs.errors import GlyphError
from mappa_docs.lazy_patterns import expression
from mappa_docs.text import drawn_characters

# A letter with the marks on it: marks are no letters to an expression.
_LETTER = expression(r"[\w\s]?[^\w\s]*")
# So much is tried for one document. It takes a few seconds, and is far more than real texts need.
_MOST_TRIED = 400


class Drawable:
    """Makes texts so that `draw` can draw them. It raises GlyphError where it cannot draw one."""

    def __init__(self, draw: Callable[[str], object]) -> None:
        self._draw = draw
        self._tried = 0

    def text(self, text: str) -> str:
        """Return the text with codes in place of the letters that cannot be drawn with their marks;
        in place of all uncommon characters where that does not suffice."""
        if self._is_drawn(text):
            return text
        parts = self._parts(_LETTER.findall(text))
        return parts if self._is_drawn(parts) else drawn_characters.in_codes(text)

    def _parts(self, letters: list[str]) -> str:
        """Return the letters as one text, halved until what cannot be drawn stands alone."""
        whole = "".join(letters)
        if self._is_drawn(whole):
            return whole
        if len(letters) == 1:
            return drawn_characters.in_codes(whole)
        middle = len(letters) // 2
        return self._parts(letters[:middle]) + self._parts(letters[middle:])

    def _is_drawn(self, text: str) -> bool:
        if drawn_characters.is_common(text):
            return True
        self._tried += 1
        if self._tried > _MOST_TRIED:
            return False
        try:
            self._draw(text)
        except GlyphError:
            return False
        return True
