"""What can go wrong besides the answers on a form.

Problems in somebody's answers are values (`Finding`), never exceptions. No exception here ever
carries an answer.
"""


class MappaDocsError(Exception):
    """The root of every exception that mappa-docs raises."""


class UsageError(MappaDocsError):
    """The call is wrong: an unknown form, an unknown scheme, a file that exists already."""


class UnreadableError(MappaDocsError):
    """A file could not be read, or is not safe to read."""


class NotReadyError(MappaDocsError):
    """A document was asked for from a submission that is not complete and right."""


class MarkingError(MappaDocsError):
    """A finished document does not carry its protective marking, and was not handed over."""


class GlyphError(MappaDocsError):
    """A character has no shape in the typefaces that come with mappa-docs."""


class BrokenInstallationError(MappaDocsError):
    """A file that ships with mappa-docs is missing or damaged."""
