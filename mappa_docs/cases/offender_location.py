"""The forms of one case → where the offender was on a day, as far as they tell."""

from datetime import date

from mappa_docs.cases.facts import Facts
from mappa_docs.domain.review_periods import in_community

# What ends detention in hospital without restrictions (26.5, 26.10).
_UNRESTRICTED_ORDERS = ("s37", "s37_guardianship", "s17a_cto", "cpia_5_2")
_UNRESTRICTED_DISCHARGES = ("cto", "guardianship", "no_conditions", "absolute")


def is_held(forms: list[Facts], day: date) -> bool:
    """Return whether the offender was last known in custody, hospital or immigration detention.

    The last form by the day counts, or where none tells by then, the first after it.
    """
    told = [(_told_on(one), place) for one in forms if (place := _place(one))]
    told.sort(key=lambda one: one[0])
    before = [place for on, place in told if on <= day]
    places = before[-1:] or [place for _, place in told[:1]]
    return any(in_community(place) is False for place in places)


def is_unrestricted(forms: list[Facts]) -> bool:
    """Return whether the last MAPPA I is of a patient who is neither restricted nor on licence."""
    patient = next((one for one in reversed(forms) if one.stem == "mappa-i"), None)
    if patient is None:
        return False
    discharge, order = patient.known.get("discharge"), patient.known.get("order")
    return discharge in _UNRESTRICTED_DISCHARGES if discharge else order in _UNRESTRICTED_ORDERS


def _place(one: Facts) -> str:
    # A prison completes MAPPA F about somebody whom it holds.
    reported = one.stem == "mappa-f" and one.day("reported")
    return "custody" if reported else str(one.known.get("location", ""))


def _told_on(one: Facts) -> date:
    """Return the day on which a form says where the offender is. Each part of MAPPA I that is sent
    brings the earlier ones up to date, but not their dates."""
    named = ("reported",) if one.stem == "mappa-f" else ("dated", "part_2", "changed", "signed")
    return max((day for name in named if (day := one.day(name))), default=date.min)
