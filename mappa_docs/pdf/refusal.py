"""Why no marking may be put on a PDF: it must not be changed, or it would be marked lower."""

from mappa_docs.errors import UsageError
from mappa_docs.model import Inspection, Marking, Sighting
from mappa_docs.pdf import brought, fields, limits, pdfium, structure
from mappa_docs.scheme import levels, sightings


def check_changeable(data: bytes) -> None:
    """Make sure that the PDF may be changed: it is not signed, encrypted or an XFA form.

    Raises UsageError, or UnreadableError where the file can't be read.
    """
    limits.check(data)
    with pdfium.opened(data) as pdf:
        if pdfium.is_encrypted(pdf):
            raise UsageError("The PDF is encrypted, so no marking can be put on it.")
    with structure.reading():
        reader = structure.opened(data)
        if fields.is_signed(reader, data):
            raise UsageError(
                "The PDF is signed. A marking put on it now would break the signature; it has to "
                "be marked before it is signed."
            )
        if brought.of(reader).xfa:
            raise UsageError(
                "The PDF is an XFA form: other programs show pages of their own making instead of "
                "those that would be marked."
            )


def check_not_lowered(found: Inspection, marking: Marking) -> None:
    """Make sure that nothing in the file says a higher marking, or one of another scheme.

    Hidden text, properties and labels count too. Raises UsageError.
    """
    for spot in found.spots:
        ours = {one.level for one in spot.sightings if one.scheme == marking.scheme}
        for one in spot.sightings:
            if one.scheme == marking.scheme and _rank(one) > _rank(meant(marking)):
                raise UsageError(
                    f"The PDF is marked {one.level} ({spot.place}). A lower marking is refused."
                )
            if one.scheme != marking.scheme and one.level not in ours:
                raise UsageError(
                    f"The PDF is marked {one.level} ({spot.place}), which is not of the scheme "
                    f"{marking.scheme.upper()}. Markings are never translated."
                )


def meant(marking: Marking) -> Sighting:
    """Return what a reader sees where the marking stands."""
    later = any(one.when_complete for one in sightings(marking.text))
    return Sighting(marking.scheme, marking.level, later)


def is_no_higher(text: str, marking: Marking) -> bool:
    """Return whether the text is a marking of the same scheme, and not a higher one."""
    ranks = [_rank(one) for one in sightings(text) if one.scheme == marking.scheme]
    return bool(ranks) and max(ranks) <= _rank(meant(marking))


def _rank(one: Sighting) -> tuple[int, bool]:
    return levels(one.scheme).index(one.level), not one.when_complete
