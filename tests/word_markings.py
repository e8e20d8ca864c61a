"""What is seen of the markings in a Word file, by the inspector and by python-docx."""

from mappa_docs.file_markings.docx import inspector
from mappa_docs.markings import document_marking
from mappa_docs.messages import places
from mappa_docs.model.spots import Inspection, Spot
from tests import readers
from tests.word_files import WordFile

SITE = "0a1b2c3d-1111-4222-8333-444455556666"
LABEL = "1a2b3c4d-1111-4222-8333-444455556666"
OTHER = "2a2b3c4d-1111-4222-8333-444455556666"


def inspect_word(file: WordFile | bytes) -> Inspection:
    return inspector.inspect(file if isinstance(file, bytes) else file.data(), "report.docx")


def levels_seen(inspection: Inspection, kind: str) -> dict[str, list[str]]:
    return {
        places.words(spot.location): [one.level for one in spot.sightings]
        for spot in inspection.spots
        if spot.kind == kind
    }


def codes(inspection: Inspection) -> list[str]:
    return [finding.code for finding in inspection.findings]


def spot_at(inspection: Inspection, place: str) -> Spot:
    (found,) = (one for one in inspection.spots if places.words(one.location) == place)
    return found


RESTRICTED = document_marking.asked_for("RESTRICTED", "gpms")


def texts(data: bytes, part: str) -> list[list[str]]:
    """Return, by python-docx, the paragraphs of the header or footer of each section."""
    return [
        [line.text for line in getattr(section, part).paragraphs]
        for section in readers.word(data).sections
    ]
