"""What in a text tells who somebody is besides a name: days, ages, addresses and numbers."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from mappa_docs.lazy_patterns import expression
from mappa_docs.text.wording import wording
from mappa_docs.text.words import Words

# Each of them has a capital beside a digit, which is quicker to look for. Here and below what has
# to stand before a figure is asked after it: an expression that begins with the figure is faster.
_MIXED = expression(r"\d(?:(?=[A-Z])|(?<=[A-Z]\d)|(?<=[A-Z]\s\d)|\d/\d{5})")
_IDENTIFIERS = expression(
    r"\b(?:"
    r"(?:19|20)?\d{2}/\d{3,7}[A-Z]"  # PNC ID
    r"|\d{2}/\d{5,7}"  # ViSOR reference
    r"|[A-Z]\d{4}[A-Z]{2}"  # prison number
    r"|[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]"  # National Insurance number
    r"|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}"  # postcode
    r")\b"
)
_EMAIL = expression(r"[^\s@]@[^\s@]+\.[^\s@]")
_WHOLE_EMAIL = expression(r"[^\s@<>,;()]+@[^\s@<>,;()]+\.[^\s@<>,;()]*\w")
_TELEPHONE = expression(
    r"[+0](?<![\d/.-].)(?:(?<=0)|44)\s?\(?\d{2,4}\)?(?:[\s-]?\d{2,4}){2,3}(?![\d/])"
)
_FEWEST_FIGURES = 10
# A number of so many figures is that of one thing, unless it is a day.
_FEWEST_OF_A_REFERENCE = 5
_NUMBERED = expression(r"[A-Za-z]*\d[\w/.-]*\w")
_DAY = expression(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
# "aged 18 and over" and "aged 16 to 25" are of a rule, not of a person, and "in his thirties" is
# how a report says an age that tells nobody.
_YEARS = (
    r"(?:\d{1,2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
# Each with what stands in every text that it matches, in small letters.
_AGES = (
    (
        ("year old", "years old", "year-old", "years-old"),
        expression(rf"\b{_YEARS}[ -]years?[ -]olds?\b"),
    ),
    (
        ("aged",),
        expression(
            rf"aged(?<!\w....) (?:about |around )?{_YEARS}\b"
            r"(?! ?(?:and|or|to|-|–) ?(?:over|under|above|older|\d))"
        ),
    ),
    (
        ("age of",),
        expression(r"age of(?<!\w.{6}) \d{1,2}\b(?! (?:and|or) (?:over|under|above|older))"),
    ),
    (
        ("he is", "he was"),
        expression(
            r"he (?:(?<=\bhe )|(?<=\bshe ))(?:is|was) (?:about |then )?\d{1,2}"
            r"(?= (?:when|at the time)\b|[.,;])"
        ),
    ),
    (("mlwydd", "oed"), expression(r"\b\d{1,2} (?:mlwydd|oed)\b")),
)
_STREET = (
    r"\d(?<!\w\d)\d{{0,3}}[a-zA-Z]?,? "
    r"(?:(?:[A-Z][\w'’-]+ ){{1,3}}(?:{after})\b|(?:{before}) [\w'’-]+)"
)


def gives_day(words: Words, day: date) -> bool:
    """Return whether the day stands in the text in full, in figures or in English or Welsh."""
    short = f"{day.year % 100:02}"
    if words.may_hold((short,)) and _in_figures(words, day, short):
        return True
    return gives_day_of_year(words, day) and words.line.find(_year_in_words(day.year)) >= 0


def gives_day_of_year(words: Words, day: date) -> bool:
    """Return whether the day and month stand in the text, in figures or words: "21 November"."""
    months = wording("days")["months"][day.month - 1]
    if not words.may_hold(months) or words.known.isdisjoint(months):
        return False
    number = _day_in_words(day.day)
    month = f"<(?:{'|'.join(months)})>"
    return bool(re.search(f"{number}(?:<of>|<o>)?{month}|{month}(?:<the>)?{number}", words.line))


def identifies(words: Words) -> bool:
    """Return whether something like a PNC ID, ViSOR reference, prison number or postcode stands in
    the text."""
    return bool(
        has_figure(words.text) and _MIXED.search(words.text) and _IDENTIFIERS.search(words.text)
    )


def identifiers(text: str) -> Iterator[str]:
    """Yield what in the text leads to somebody, as it is written: references, long numbers and
    postcodes, e-mail addresses, telephone numbers and the addresses of houses."""
    if "@" in text:
        yield from (match[0] for match in _WHOLE_EMAIL.finditer(text))
    if not has_figure(text):
        return
    for one in (_IDENTIFIERS, _TELEPHONE, _streets()):
        yield from (match[0] for match in one.finditer(text))
    for match in _NUMBERED.finditer(text):
        figures = sum(sign.isdigit() for sign in match[0])
        if figures >= _FEWEST_OF_A_REFERENCE and not _DAY.fullmatch(match[0]):
            yield match[0]


def has_figure(text: str) -> bool:
    """Return whether a figure stands in the text, which is soon seen."""
    return any(figure in text for figure in "0123456789")


def gives_contact(text: str) -> bool:
    """Return whether an e-mail address or a telephone number stands in the text."""
    if "@" in text and _EMAIL.search(text):
        return True
    return has_figure(text) and any(
        len(re.sub(r"\D", "", match[0])) >= _FEWEST_FIGURES for match in _TELEPHONE.finditer(text)
    )


def gives_age(text: str) -> bool:
    """Return whether the text says how old somebody is."""
    small = text.casefold()
    return any(age.search(small) for signs, age in _AGES if any(sign in small for sign in signs))


def gives_street_address(text: str) -> bool:
    """Return whether a house number stands before the name of a street, in English or Welsh."""
    return has_figure(text) and bool(_streets().search(text))


def _in_figures(words: Words, day: date, short: str) -> bool:
    years = {str(day.year), short} & words.known
    number = rf"<0?{day.day}>"
    spoken = _day_in_words(day.day)
    months = "|".join(wording("days")["months"][day.month - 1])
    return any(
        re.search(
            f"{spoken}(?:<of>|<o>)?<(?:{months})><{year}>|<(?:{months})>(?:<the>)?{spoken}<{year}>"
            f"|{number}<0?{day.month}><{year}>|<{year}><0?{day.month}>{number}",
            words.line,
        )
        for year in years
    )


def _day_in_words(day: int) -> str:
    ordinal = "".join(f"<{word}>" for word in wording("days")["days"][day - 1].split())
    return rf"(?:<0?{day}(?:st|nd|rd|th|ain|fed|eg)?>|{ordinal})"


def _year_in_words(year: int) -> str:
    """Return the year as it is said, in brackets: "nineteen eighty five"."""
    century, rest = divmod(year, 100)
    return f"<{'><'.join((*_number(century), *_number(rest)))}>"


def _number(number: int) -> tuple[str, ...]:
    listed = wording("days")
    ones, tens = listed["numbers"], listed["tens"]
    if number < len(ones) + 1:
        return (ones[number - 1],) if number else ()
    ten, one = divmod(number, 10)
    return (tens[ten - 1], *((ones[one - 1],) if one else ()))


@cache
def _streets() -> re.Pattern[str]:
    listed = wording("places")
    after, before = (
        "|".join(word.title() for word in listed[name]) for name in ("streets", "welsh_streets")
    )
    return re.compile(_STREET.format(after=after, before=before))
