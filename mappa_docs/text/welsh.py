"""Welsh words as they begin in a sentence: the first letter often changes."""

# Soft, nasal and aspirate, by the letters with which a word begins.
_MUTATIONS = {
    "ll": ("l",),
    "rh": ("r",),
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
}
# These letters are one in Welsh, and do not change.
_FIXED = ("ch", "dd", "ff", "ph", "th", "ng")


def mutated(word: str) -> tuple[str, ...]:
    """Return the word itself and as it is spelt after words that change its first letter."""
    if word.startswith(_FIXED):
        return (word,)
    for letters, others in _MUTATIONS.items():
        if word.startswith(letters):
            return (word, *(other + word[len(letters) :] for other in others))
    return (word,)
