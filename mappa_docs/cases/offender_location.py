"""The forms of one case → where the offender was on a day, as far as they tell."""

from datetime import date

from mappa_docs.cases.facts import Facts, last
from mappa_docs.domain.review_periods import in_community

# What ends detention in hospital without restrictions (26.5, 26.10).
_UNRESTRICTED_ORDERS = ("s37", "s37_guardianship", "s17a_cto", "cpia_5_2")
_UNRESTRICTED_DISCHARGES = ("cto", "guardianship", "no_conditions", "absolute")


def is_held(forms: list[Facts], day: date) -> bool:
    """Return whether the offender was last known in custody, hospital or immigration detention.

    The last form by the day counts, or where none tells by then, the first after it.
    """
    known = [(_told_on(form), location) for form in forms if (location := _location(form))]
    known.sort(key=lambda entry: entry[0])
    by_the_day = [location for told_on, location in known if told_on <= day]
    locations = by_the_day[-1:] or [location for _, location in known[:1]]
    return any(in_community(location) is False for location in locations)


def is_unrestricted(forms: list[Facts]) -> bool:
    """Return whether the last MAPPA I is of a patient who is neither restricted nor on licence."""
    patient = last(forms, "mappa-i")
    if patient is None:
        return False
    discharge, order = patient.known.get("discharge"), patient.known.get("order")
    return discharge in _UNRESTRICTED_DISCHARGES if discharge else order in _UNRESTRICTED_ORDERS


def _location(form: Facts) -> str:
    # A prison completes MAPPA F about somebody whom it holds.
    is_reported = form.stem == "mappa-f" and form.day("reported")
    return "custody" if is_reported else str(form.known.get("location", ""))


def _told_on(form: Facts) -> date:
    """Return the day on which a form says where the offender is. Each part of MAPPA I that is sent
    brings the earlier ones up to date, but not their dates."""
    names = ("reported",) if form.stem == "mappa-f" else ("dated", "part_2", "changed", "signed")
    return max((day for name in names if (day := form.day(name))), default=date.min)
