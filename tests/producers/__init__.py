"""What other programs do to a filled form when they save it, each as a function of the file.

Each is an imitation of what was seen of the program: what happens to content controls, styles,
properties, headers and text. LibreOffice, pandoc and AbiWord were measured on the blank of MAPPA A,
filled in and converted; the tests hold the first against the real program where it is installed.
"""

from collections.abc import Callable

from tests.producers.flattened import (
    abiword,
    copied_as_text,
    copied_into_a_new_file,
    google_docs,
    pages,
    pandoc,
)
from tests.producers.libreoffice import (
    libreoffice,
    libreoffice_via_doc,
    libreoffice_via_odt,
)
from tests.producers.microsoft import word, word_for_the_web
from tests.producers.onlyoffice import onlyoffice

PRODUCERS: dict[str, Callable[[bytes], bytes]] = {
    made.__name__: made
    for made in (
        word,
        word_for_the_web,
        onlyoffice,
        libreoffice,
        libreoffice_via_odt,
        libreoffice_via_doc,
        google_docs,
        pages,
        pandoc,
        abiword,
        copied_into_a_new_file,
        copied_as_text,
    )
}
# These put no line end where one was, or two: what they say is the same but for white space.
LINES_LOST = ("libreoffice", "libreoffice_via_odt", "libreoffice_via_doc", "pandoc")
