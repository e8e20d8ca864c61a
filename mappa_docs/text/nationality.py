"""Whether a nationality in words is British, foreign or in doubt (25.2, 25.5).

A British citizen is no foreign national, even with another nationality besides.
"""

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.placeholders import stand_in

_BRITAIN = (
    r"(?:brit(?:ish|on|ain)|uk|u\.k\.?|gbr?|great britain|united kingdom|england|cymr\w+|prydein\w*"
    r"|(?:english|welsh|scots)(?:(?:wo)?man)?|scot(?:tish|land)?|northern ir(?:ish|eland)"
    r"|(?<!south )wales|manx|(?<!new )jersey|guernsey|channel island\w*)(?!\w)(?! columbia)"
)
_BRITISH = expression(rf"\b{_BRITAIN}")
_NOT_BRITISH = expression(
    rf"\b(?:non?|not|never|no longer|without|isn['’]t)[\s–-]*(?:an? |any )?{_BRITAIN}"
    r"(?: citizen\w*| national\w*| passport| status)*"
)
# Being in the United Kingdom, or having been told of it, makes nobody a citizen.
_BESIDES = expression(
    rf"\b(?:in|to|into|from|entered|enters|left) (?:the )?{_BRITAIN}"
    rf"|\b{_BRITAIN}[ -](?:resident|residence|residency|visa|status|settled|settlement|based)\b"
    rf"|\b{_BRITAIN}[ -]speak\w*"
    r"|\b(?:without|no|not in) (?:any )?doubt\b|\basylum (?:claim|application)\w*"
)
_DOUBT = expression(
    r"\b(?:un(?:known|clear|sure|certain|confirmed|verified|determined|established|proven)"
    r"|not (?:yet|known|clear|sure|certain|confirmed|verified|determined|established|proven"
    r"|recorded|stated|disclosed|given|checked)"
    r"|believe[ds]?|thought|suspect\w*|alleg\w+|claim\w*|says|said|possibl[ey]|probabl[ey]|likely"
    r"|perhaps|maybe|may be|might|appears?|seems?|presum\w+|assum\w+|doubt\w*|disput\w+|conflicting"
    r"|tbc|to be \w+|being \w+ed|await\w*|pending|enquir\w+|query|d[ou]n['’]?t know)\b|\?"
)
# Said of British citizenship, it leaves open whether there is any.
_DOUBTFULLY_BRITISH = expression(
    r"\b(?:or|overseas|subject|protected person|appl(?:y|ie[ds]|ying|ications?|icants?)|entitled"
    r"|eligible|refused|revoked|renounced|deprived|lost|former(?:ly)?|married to|wife|husband"
    r"|partner|spouse|parents?|mother|father)\b"
)
_DUAL_ALONE = expression(r"\W*dual(?: (?:national|citizen)\w*)?\W*")
_LETTERS = expression(r"[^\W\d_]{3}")


def is_foreign(nationality: str) -> bool | None:
    """Return whether the nationality is that of somebody who is no British citizen, or None where
    the words leave that in doubt."""
    words = " ".join(nationality.casefold().split())
    if stand_in(words) or _DUAL_ALONE.fullmatch(words):
        return None
    rest = _BESIDES.sub(" ", _NOT_BRITISH.sub(" foreign ", words))
    if _DOUBT.search(rest):
        return None
    if _BRITISH.search(rest):
        return None if _DOUBTFULLY_BRITISH.search(rest) else False
    return True if _LETTERS.search(rest) else None
