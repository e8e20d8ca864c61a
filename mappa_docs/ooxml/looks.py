"""All that decides how the text of a Word file looks, read once for the file."""

from mappa_docs.ooxml import colours, markup
from mappa_docs.ooxml.colours import Colour, Theme
from mappa_docs.ooxml.fonts import Fonts
from mappa_docs.ooxml.numbering import Numbering
from mappa_docs.ooxml.older_shape import Types
from mappa_docs.ooxml.paragraph_look import ParagraphLooks
from mappa_docs.ooxml.styles import Styles
from mappa_docs.ooxml.text_look import TextLooks
from mappa_docs.ooxml.theme_shapes import ThemeShapes
from mappa_docs.ooxml.word_file import Package


class Looks:
    """The looks of runs, paragraphs and shapes by the styles, theme and typefaces of a file, and
    those of a file without any where there is none."""

    def __init__(self, package: Package | None = None) -> None:
        self.styles = Styles(package)
        self.theme = Theme(package)
        self.text = TextLooks(self.styles, self.theme, Fonts(package))
        self.paragraphs = ParagraphLooks(self.styles, self.theme)
        self.numbering = Numbering(package, self.styles)
        self.shapes = ThemeShapes(package)
        self.older_shapes = Types()
        self.paper = _paper(package, self.theme)


def _paper(package: Package | None, theme: Theme) -> tuple[Colour, ...]:
    """Return the colours that pages may have: on paper white, on a screen what the file says."""
    background = markup.child(package.xml(package.main), "background") if package else None
    if package is None or background is None:
        return (colours.WHITE,)
    settings = package.related("settings", package.main)
    is_shown = settings and markup.is_on(
        markup.child(package.xml(settings), "displayBackgroundShape")
    )
    if not is_shown:
        return (colours.WHITE,)
    is_picture = any(markup.name(part) == "v:fill" for part in background.iter())
    colour = markup.attribute(background, "color")
    on_screen = theme.of(background, "color") if colour else None
    return colours.WHITE, colours.UNKNOWN if is_picture else on_screen or colours.WHITE
