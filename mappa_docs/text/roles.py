"""Whether a role in words belongs to the offender’s or the victim’s side (13a.24, 22.7).

Teams and services have offenders and victims in their names too. A role that may be such a name
is of neither side.
"""

from mappa_docs.text.lazy_patterns import expression

_SIDE = r"(?:offender|perpetrator|victim|survivor)"
_OWN = r"(?:['’]s|s['’])"
_KIN = (
    r"(?:legal representatives?|solicitors?|lawyers?|barristers?|mother|father|parents?|wife"
    r"|husband|sister|brother|son|daughter|carer|family(?: member)?|relatives?|appropriate adult)"
)
# Organisations have them too.
_FOR_ANYONE = r"(?:representatives?|advocates?|partner|friend)"
_OFFICES = (
    r"(?:agenc(?:y|ies)|assessment|association|board|body|centre|charity|commissioner|contact"
    r"|co-?ordinat\w*|department|group|health|helpline|housing|hub|lead|liaison|manag\w*|network"
    r"|officer|organisation|partnership|pathways?|personality|programmes?|projects?|schemes?"
    r"|services?|supervis\w*|support|teams?|trust|units?|workers?)"
)
# A name that ends in such a word: "offender health team", but not "offender with his worker".
_OFFICE = (
    r"(?:(?!(?:and|at|by|for|from|in|of|on|to|via|who|with)\b)[\w'’&]+[\s/-]+)*?" + rf"{_OFFICES}\b"
)
# A dash with spaces around it begins something else: "Offender’s mother - support".
_THEN = r"(?:\s+|[-/])"
# At the beginning of a role only: "social worker for the victim’s family" may attend.
_OF_A_SIDE = expression(
    rf"(?:the )?{_SIDE}[\s.]*(?:$|\((?!{_OFFICE}))"
    rf"|(?:the |an? )?{_SIDE}(?:{_OWN}|s)? (?:{_KIN}|{_FOR_ANYONE})\b(?!{_THEN}{_OFFICE})"
    rf"|(?:the |an? )?(?:{_KIN}|(?P<anyone>{_FOR_ANYONE}))"
    rf"[\s,(]+(?:of|for|to|acting for|representing) (?:the |an? )?{_SIDE}"
    rf"(?:{_OWN} (?:{_KIN}|{_FOR_ANYONE}))?(?![\w'’]|{_THEN}(?:(?:and|&) {_SIDE}s? )?{_OFFICE})"
    # What goes on after "representative of offender" may be any organisation’s name.
    r"(?(anyone)(?=\s*(?:$|[^\w\s]|(?:and|at|by|for|from|in|on|via|who|with)\b)))"
    r"|defence (?:solicitor|lawyer|barrister|counsel)\b"
)


def is_of_offenders_or_victims_side(role: str) -> bool:
    """Return whether the role is that of an offender or a victim, or of somebody of their family or
    who represents them."""
    return bool(_OF_A_SIDE.match(role.strip().casefold()))
