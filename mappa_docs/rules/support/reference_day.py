"""The day that a form speaks of, which is the one its category and its ages are held against."""

from datetime import date

from mappa_docs.intake.answers import Answers

# The first that is filled in counts: a later part of a form speaks for the whole of it.
_DAYS = {
    "mappa-a": ("/referral/date_of_referral",),
    "mappa-b": ("/meeting/date",),
    "mappa-g": ("/completed_by/date",),
    "mappa-h": ("/notification/date",),
    "mappa-i": (
        "/exit/signed_on",
        "/changes/completed_on",
        "/leave/completed_on",
        "/notification/date_of_notification",
    ),
    "mappa-n": ("/further_offence/offence_date",),
}
# The kinds of exit at which notification requirements, a licence or an order have ended.
_EXPIRED = {
    "registration_expired",
    "registration_revoked",
    "notification_revoked",
    "licence_expired",
    "discharged",
    "absolute_discharge",
    "treatment_order_expired",
    "cto_expired",
}


def day_of(answers: Answers) -> date | None:
    """Return the day on which what the form says is so, or None where it is not given."""
    found = (answers.day(pointer) for pointer in _DAYS.get(answers.stem, ()))
    return next((day for day in found if day), None)


def is_ending(answers: Answers) -> bool:
    """Return whether the form records that MAPPA status ends (6.29), or had ended by its day."""
    return (
        answers.text("/conclusion/level") == "exit"
        or answers.text("/notification/kind") == "end"
        or answers.text("/history/level_at_offence") == "not_in_mappa"
        or answers.get("/exit") is not None
    )


def has_expired(answers: Answers) -> bool:
    """Return whether it ends because requirements, a licence or an order have run out."""
    reasons = ("/conclusion/exit_reason", "/notification/ending/reason", "/exit/reason")
    return is_ending(answers) and any(answers.text(one) in _EXPIRED for one in reasons)
