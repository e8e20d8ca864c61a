"""Signs of symbol fonts, and the boxes among them that a person ticks."""

TICKED = frozenset("\u2611\u2612\u2713\u2714\u2715\u2716\u2717\u2718\u2327\U0001f5f5\U0001f5f9")
EMPTY = frozenset("\u2610\u25a1\u25fb\u25fd\u2751\u2752\U0001f78f\u25a2")
BOX, TICKED_BOX, _UNKNOWN = "\u2610", "\u2612", "\ufffd"
# By the name of the font, the numbers of its signs that are boxes or marks.
_TICKS = {
    "wingdings": (0xFB, 0xFC, 0xFD, 0xFE, 0x78),
    "wingdings 2": (0x4F, 0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56),
}
_BOXES = {"wingdings": (0x6F, 0x71, 0x72, 0xA8), "wingdings 2": (0x2A, 0xA3)}
# Dots of lists and dashes in both fonts stand for nothing that was typed.
_MARKS = {"wingdings": {0xA7: "\u2022", 0x6C: "\u2022", 0xD8: "\u2022"}, "symbol": {0xB7: "\u2022"}}
_PRIVATE = 0xF000


def symbol(font: str, code: str) -> str:
    """Return the character that a sign of a symbol font stands for, given by its number in
    hexadecimal, or U+FFFD for one that is not known."""
    name = font.casefold()
    try:
        number = int(code, 16)
    except ValueError:
        return _UNKNOWN
    own = number - _PRIVATE if number >= _PRIVATE else number
    if own in _TICKS.get(name, ()):
        return TICKED_BOX
    if own in _BOXES.get(name, ()):
        return BOX
    if own in _MARKS.get(name, {}):
        return _MARKS[name][own]
    return chr(number) if number < _PRIVATE and name not in _TICKS else _UNKNOWN
