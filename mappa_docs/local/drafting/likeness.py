"""How well a label fits what may be asked for: from 0, not at all, up to 1."""

from functools import cache
from typing import NamedTuple

from mappa_docs.local.drafting import asked, people
from mappa_docs.local.drafting.asked import CASE, IN_SECTION, MAYBE, SURE, Target
from mappa_docs.local.drafting.people import NOBODY, SEVERAL
from mappa_docs.local.drafting.word_list import Words, vocabulary, words_of
from mappa_docs.model import Kind

# What is no exact label is never above this, and so never taken without a look.
_MOST_ALIKE = 0.88
_UNLIKE = 50  # percent, at which words are not alike at all
_EXACT = {SURE: 0.97, IN_SECTION: 0.94, MAYBE: 0.7}
# Where nobody says whom a label such as “Name” is about, it may be the offender.
_UNTOLD = 0.75
_HOLDING, _HOLDING_ALL = 0.6, 0.25
_PARTLY, _PARTLY_ALL = 0.5, 0.38
_BEGUN, _MOST_BEGUN = 0.6, 3  # a label such as “Date signed” in a section about the person
_AS_MAYBE = 0.7  # of what is like a label that is not sure itself
_ELSEWHERE = 0.75  # in a section about somebody whom the minimum data do not ask about


class Label(NamedTuple):
    """A label as it is compared: its words; whom it speaks of and the words that are left; whom its
    section speaks of; and whether it asks for one of two answers, or a day, by what is printed."""

    words: Words
    person: str
    rest: Words
    section: str

    @property
    def who(self) -> str:
        """Whom it is about, as far as that is said."""
        return self.person or self.section


def label(words: str, heading: str, *, is_marac: bool = False) -> Label:
    """Return a label, under a heading, as it is compared."""
    named = people.named(words, is_marac=is_marac)
    section = people.named(heading, is_marac=is_marac).person
    if is_marac and section == NOBODY:
        section = people.VICTIM if named.person == NOBODY else NOBODY
    return Label(words_of(words), named.person, named.rest, section)


def fit(label: Label, target: Target) -> float:
    """Return how well a label fits a target."""
    if not label.words or is_other(label.words) or not _may_be_about(label, target):
        return 0.0
    exact = _exact(label, target)
    if exact is not None:
        return exact * (_ELSEWHERE if _is_elsewhere(label, target) else 1)
    if is_known(label.words) or is_known(label.rest):
        return 0.0  # it is a label of something else
    alike = max((_alike(label, words, target) for words in target.labels), default=0.0)
    return alike * (_ELSEWHERE if _is_elsewhere(label, target) else 1)


@cache
def is_other(words: Words) -> bool:
    """Return whether these words are a label of what is none of the minimum data."""
    return words in asked.others()


@cache
def is_known(words: Words) -> bool:
    """Return whether these words are a label that means one thing, whatever that is."""
    return is_other(words) or words in _sure_labels()


@cache
def _sure_labels() -> frozenset[Words]:
    return frozenset(
        words
        for stem in ("minimum-referral", "minimum-minutes")
        for target in asked.targets(stem)
        for words, sureness in target.labels.items()
        if sureness == SURE
    )


def _may_be_about(label: Label, target: Target) -> bool:
    """Return whether a label may ask about the person of a target: it does not speak of another."""
    if target.about == CASE or label.words in target.labels:
        is_others_section = label.section not in (NOBODY, SEVERAL, target.about)
        has_own_words = target.about == CASE or label.person == target.about
        sure_in_any = target.labels.get(label.words) == SURE and target.about != people.OFFENDER
        return has_own_words or sure_in_any or not is_others_section
    if label.who == target.about:
        return True
    return label.who == NOBODY and target.about == people.OFFENDER


def _is_elsewhere(label: Label, target: Target) -> bool:
    return target.about == CASE and label.section == "someone"


def _exact(label: Label, target: Target) -> float | None:
    """Return how sure a label is that is one of those of the target, None where it is none."""
    found = [target.labels[words] for words in (label.words, label.rest) if words in target.labels]
    if not found:
        return None
    if SURE in found:
        return _EXACT[SURE] if label.who != SEVERAL else _MOST_ALIKE
    if IN_SECTION in found:
        if label.who == target.about:
            return _EXACT[IN_SECTION]
        is_untold = label.who == NOBODY and target.about == people.OFFENDER
        return _UNTOLD if is_untold else 0.0
    return _EXACT[MAYBE]


def _alike(label: Label, words: Words, target: Target) -> float:
    """Return how much a label is like the words of a target. What decides between them, such as
    “date”, stands in both or in none."""
    from rapidfuzz import fuzz

    held = label.words if target.about == CASE else label.rest
    sureness = target.labels[words]
    if not held or (sureness == IN_SECTION and label.who != target.about):
        return 0.0
    if sureness == IN_SECTION and held[:1] == words and len(held) <= _MOST_BEGUN:
        return _BEGUN
    if _deciding(held) != _deciding(words) and target.kind is not Kind.TEXT:
        return _held(label, target)
    ratio = fuzz.token_sort_ratio(" ".join(held), " ".join(words))
    close = _MOST_ALIKE * max(ratio - _UNLIKE, 0) / (100 - _UNLIKE)
    score = max(close, _partly(held, words), _held(label, target))
    return score * (_AS_MAYBE if sureness == MAYBE else 1)


def _partly(held: Words, words: Words) -> float:
    """Return how well a label fits that has all these words, and others with them."""
    if len(words) < 2 or not set(words) <= set(held):
        return 0.0
    return _PARTLY + _PARTLY_ALL * len(words) / len(held)


def _held(label: Label, target: Target) -> float:
    """Return how well a long question fits that has words of the target in it."""
    shares = [
        len(words) / len(label.words) for words in target.holding if set(words) <= set(label.words)
    ]
    return _HOLDING + _HOLDING_ALL * max(shares) if shares else 0.0


@cache
def _deciding(words: Words) -> frozenset[str]:
    return frozenset(words) & _deciding_words()


@cache
def _deciding_words() -> frozenset[str]:
    return frozenset(word for text in vocabulary()["deciding"] for word in words_of(text))
