"""The published notes for completion: addresses, ethnicity, brief details of the offences."""

import re
from collections.abc import Iterator

from mappa_docs.domain.review_periods import in_community
from mappa_docs.intake.answers import Answers
from mappa_docs.lazy_patterns import expression
from mappa_docs.rules.registry import Problem, rule

_RELEASE = "/offender/proposed_release_address"
_LAST_KNOWN = "/offender/last_known_address"
_ETHNICITY = "/offender/ethnicity"
_BRIEF_DETAILS = "/conviction/brief_details"

_NO_FIXED_ABODE = expression(
    r"\W*(?:(?:of )?no fixed (?:abode|address)|N\.? ?F\.? ?A\.?)(?:\W*N\.?F\.?A\.?)?\W*",
    re.IGNORECASE,
)
# Words that go with a code; what is left of an answer is then either codes or an ethnicity.
_CODE_WORDS = expression(r"codes?|ethnic|ethnicity|self|defined|sde|pnc|ic", re.IGNORECASE)
_CODE = expression(r"[A-Za-z]{0,2}[0-9]{1,2}[A-Za-z]?|[A-Z]{1,2}")
# Text that was written for a court or for another record: a word, and what it is a mark in.
_PASTED = {
    word.encode(): [expression(text, re.MULTILINE | re.IGNORECASE) for text in texts]
    for word, texts in {
        "defendant": (r"(?<![-\w])(?:the|this) defendant\b",),
        "your honour": (r"\byour honour\b",),
        "court may ": (r"\bthe court may (?:wish|feel)\b",),
        "report": (
            r"\b(?:purposes?|preparation|author|writer) of (?:this|the present) report\b",
            r"^[^\w\n]*pre-sentence report[^\w\n]*$",
            r"(?<!not )(?<!not taken )(?<!not copied )(?<!not pasted )"
            r"\b(?:from|in|see|per) (?:the |his |her |their |a )?pre-sentence report\b",
        ),
        "analysis": (r"^[^\w\n]*(?:\d{1,2}\.?\W{0,3})?offence analysis[^\w\n]*$",),
        "mg": (r"\bmg ?(?:3|5|11|16)\b",),
        "page ": (r"\bpage \d{1,3} of \d{1,3}\b",),
    }.items()
}
# More than this without a break is no short point: about a quarter of a printed page.
_LONGEST_POINT = 1000


@rule(
    "ADR-1", "mappa-a", "mappa-b", "mappa-g", "mappa-h", "mappa-i",
    "minimum-referral", "minimum-minutes",
)  # fmt: skip
def area_of_closest_links(answers: Answers) -> Iterator[Problem]:
    """Published: no fixed abode written where the address should be says nothing of the area."""
    whole = answers.text(_LAST_KNOWN)
    if _NO_FIXED_ABODE.fullmatch(whole):
        yield Problem(_LAST_KNOWN, sentence="ADR-1.area", kind="missing")
    none = _NO_FIXED_ABODE.fullmatch(answers.text(f"{_LAST_KNOWN}/address"))
    if none and answers.is_no(f"{_LAST_KNOWN}/no_fixed_abode"):
        pointer = f"{_LAST_KNOWN}/no_fixed_abode"
        yield Problem(pointer, sentence="ADR-1.no-fixed-abode", kind="wrong")


@rule("ADR-2", "mappa-a", "mappa-b")
def approved_address(answers: Answers) -> Iterator[Problem]:
    """Published: the address given is the approved one; an absent one has nothing to approve."""
    waiting = not in_community(answers.text("/offender/location"))
    if waiting and answers.text(f"{_RELEASE}/address") and answers.is_no(f"{_RELEASE}/approved"):
        yield Problem(f"{_RELEASE}/approved")


@rule(
    "ADR-3", "mappa-a", "mappa-b", "mappa-g", "mappa-h", "mappa-i", "mappa-n",
    "minimum-referral", "minimum-minutes",
)  # fmt: skip
def ethnicity_in_words(answers: Answers) -> Iterator[Problem]:
    """Published: a code, such as W1, is no ethnicity; with the words beside it, it does no harm."""
    words = [
        word
        for word in re.findall(r"[^\W_]+", answers.text(_ETHNICITY))
        if not _CODE_WORDS.fullmatch(word)
    ]
    if words and all(_CODE.fullmatch(word) for word in words):
        yield Problem(_ETHNICITY)


@rule("OFF-1", "mappa-a", "mappa-b", "mappa-h", "minimum-referral", "minimum-minutes")
def short_points_in_own_words(answers: Answers) -> Iterator[Problem]:
    """Published: the details are short points, and not taken from the pre-sentence report."""
    details = answers.text(_BRIEF_DETAILS)
    # Bytes are searched several times as fast as text, and hardly any has one of the words.
    lower = details.encode().lower().replace(b"psr", b"pre-sentence report")
    words = [word for word in _PASTED if word in lower]
    text = lower.decode() if words else ""
    if any(pattern.search(text) for word in words for pattern in _PASTED[word]):
        yield Problem(_BRIEF_DETAILS, sentence="OFF-1.own-words")
    elif len(details) > _LONGEST_POINT and max(map(len, details.splitlines())) > _LONGEST_POINT:
        yield Problem(_BRIEF_DETAILS, sentence="OFF-1.short-points")
