"""The numbers that records are known by: what each looks like, and its check letter or digit.

Shapes are those that the services which issue them publish. Old records lack check letters, so what
is found here is a reason to look again and never to refuse a form.
"""

import re
from collections.abc import Callable

from mappa_docs.lazy_patterns import expression

# Letters that are taken for figures, or for each other, are left out: I, O and S.
_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY"
_PNC = expression(r"([0-9]{4}|[0-9]{2})(?:/([0-9]{1,7})|([0-9]{7}))([A-Z])")
_CRO = expression(r"([0-9]{1,6})/([0-9]{2})([A-Z])")
_CRO_WITHOUT_PRINTS = expression(r"SF([0-9]{2})/([0-9]{1,6})([A-Z])")
_NHS = expression(r"[0-9]{10}")
# Many records have a blank in the place of the last letter.
_NINO = expression(r"(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z][0-9]{6}[A-D]?")
# The second and third are older numbers, which some records still have.
_PRISON = expression(r"[A-Z][0-9]{4}[A-Z]{2}|[A-Z]{2}[0-9]{4,5}|[A-Z][0-9]{5,6}")
_CRN = expression(r"[A-Z][0-9]{6}")
# No format of its own is published.
_VISOR = expression(r"[A-Z0-9/-]{1,20}")
_POSTCODE = expression(
    r"(GIR|[A-PR-UWYZ][0-9][0-9]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9]?"
    r"|[A-PR-UWYZ][0-9][A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])"
    r"([0-9][ABD-HJLNP-UW-Z]{2})"
)
# A year of two figures stands for one of the hundred years up to this one of this century.
_LATEST_SHORT_YEAR = 39


def canonical(kind: str, text: str) -> str | None:
    """Return the one way in which to write the identifier `text`, or None where it is not one.

    `kind` is one of KINDS, named like the fields that ask for it. Spaces are dropped, letters made
    capitals, serial numbers filled up with noughts and years given four figures, so that the same
    number written twice is the same text. A wrong check letter or digit gives None. Raises KeyError
    for an unknown kind.
    """
    return KINDS[kind]("".join(text.split()).upper())


def check_letter(year: str, serial: str) -> str:
    """Return the check letter of a PNC ID or CRO number from its year and serial number."""
    return _LETTERS[int(year[-2:] + serial) % len(_LETTERS)]


def nhs_check_digit(figures: str) -> int:
    """Return the tenth figure of the NHS number that begins with these nine; 10 if none would."""
    total = sum(int(figure) * (10 - place) for place, figure in enumerate(figures[:9]))
    return (11 - total % 11) % 11


def _pnc(text: str) -> str | None:
    match = _PNC.fullmatch(text)
    if match is None:
        return None
    year, serial, letter = match[1], (match[2] or match[3]).zfill(7), match[4]
    if len(year) == 2:
        year = ("20" if int(year) <= _LATEST_SHORT_YEAR else "19") + year
    return f"{year}/{serial}{letter}" if check_letter(year, serial) == letter else None


def _cro(text: str) -> str | None:
    if match := _CRO.fullmatch(text):
        serial, year, letter = match[1].zfill(6), match[2], match[3]
        return f"{serial}/{year}{letter}" if check_letter(year, serial) == letter else None
    if match := _CRO_WITHOUT_PRINTS.fullmatch(text):
        year, serial, letter = match[1], str(int(match[2])), match[3]
        return f"SF{year}/{serial}{letter}" if check_letter(year, serial) == letter else None
    return None


def _nhs(text: str) -> str | None:
    text = text.replace("-", "")
    good = _NHS.fullmatch(text) is not None and nhs_check_digit(text) == int(text[9])
    return text if good else None


def _postcode(text: str) -> str | None:
    match = _POSTCODE.fullmatch(text)
    if match is None or (match[1] == "GIR" and match[2] != "0AA"):
        return None
    return f"{match[1]} {match[2]}"


def _plain(shape: re.Pattern[str]) -> Callable[[str], str | None]:
    return lambda text: text if shape.fullmatch(text) else None


KINDS: dict[str, Callable[[str], str | None]] = {
    "pnc_id": _pnc,
    "cro_number": _cro,
    "nhs_number": _nhs,
    "national_insurance_number": _plain(_NINO),
    "prison_number": _plain(_PRISON),
    "visor_reference": _plain(_VISOR),
    "case_reference_number": _plain(_CRN),
    "postcode": _postcode,
}
