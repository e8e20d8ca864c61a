"""A text in which people are called by their roles, whichever way their names were written.

Nothing is guessed: where words may be a name, or may be that of another person, they stay, and are
counted as doubtful.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from mappa_docs.lazy_patterns import expression
from mappa_docs.text import name_forms
from mappa_docs.text.name_forms import Called, Form
from mappa_docs.text.placed_words import (
    POSSESSIVE,
    PlacedWord,
    after_titles,
    is_word,
    is_written_as_name,
    judged,
    mixes_scripts,
    placed,
    rejoined,
    stands,
)
from mappa_docs.text.words import bare_words

_SENTENCE_BEGINS = expression(r"(?:^|[.!?]['’”\")]*\s+|\n\s*)[-–—•*‘“'\"(\s]*$")
# A letter with the full stop that shortens it, where that ends no sentence.
_SHORTENED = expression(r"(?<![^\W_])[^\W\d_]\.(?=[,;:)]|\s+[^\W\dA-Z])")
_NONE = (0, "")
# Forms of names with the number of the person, by their first words.
_Forms = dict[str, list[tuple[Form, int]]]


class Spot(NamedTuple):
    """Where a name stands in a text, and the role that takes its place, "" where in doubt."""

    start: int
    end: int
    role: str


class Renamed(NamedTuple):
    """A text with roles in the place of names, how many names are in doubt, and how the people were
    called whose names are gone: the last words of what stood there, in small letters."""

    text: str
    doubtful: int
    called: frozenset[str] = frozenset()


class Roles:
    """People with the role of each, to be looked for in texts; `nobody` has words that look like a
    name and are none, such as "HMP Specimen"."""

    def __init__(self, people: Iterable[tuple[Called, str]], nobody: Iterable[str] = ()) -> None:
        self.people = list(people)
        self._nobody = [tuple(token.word for token in placed(one)) for one in nobody]

    def spots(self, text: str) -> list[Spot]:
        """Return where people are named in the text, in its order."""
        tokens = placed(text)
        hidden = self._hidden(tokens)
        found: list[Spot] = []
        at = 0
        while at < len(tokens):
            length, role = _NONE if at in hidden else self._at(text, tokens, at)
            if length:
                found.append(Spot(tokens[at].start, tokens[at + length - 1].end, role))
            at += length or 1
        return found

    def renamed(self, text: str) -> Renamed:
        """Return the text with roles in the place of names."""
        written: list[str] = []
        done = doubtful = 0
        called = set()
        for spot in self.spots(text):
            if not spot.role:
                doubtful += 1
                continue
            begins = _SENTENCE_BEGINS.search(text[: spot.start])
            role = spot.role[0].upper() + spot.role[1:] if begins else spot.role
            owning = POSSESSIVE.match(text, spot.end)
            shortened = _SHORTENED.match(text, spot.end - 1)
            owned, end = "", shortened.end() if shortened else spot.end
            if owning:
                owned, end = owning[0][0] + ("" if role.endswith("s") else "s"), owning.end()
            written += [text[done : spot.start], role, owned]
            done = end
            called.add(_last_word(text, spot))
        return Renamed("".join((*written, text[done:])), doubtful, frozenset(called))

    def called_two_ways(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the last words of names before which both "Mr" and "Mrs" or the like stand in the
        texts: one of them may be somebody else."""
        known: dict[str, set[bool]] = {}
        for text in texts:
            if (name_forms.HE | name_forms.SHE).isdisjoint(bare_words(text.casefold())):
                continue
            for spot in self.spots(text):
                titles = {word.word for word in placed(text[spot.start : spot.end])[:-1]}
                for group in (name_forms.HE, name_forms.SHE):
                    if titles & group and spot.role:
                        of_one = known.setdefault(f"{spot.role} {_last_word(text, spot)}", set())
                        of_one.add(group is name_forms.HE)
        return frozenset(key.rpartition(" ")[2] for key, both in known.items() if len(both) > 1)

    def knows(self, family: Collection[str], given: Iterable[str]) -> bool:
        """Return whether one of the people may have these words in the last and the first names, of
        which the latter may be letters."""
        return any(
            who.words.issuperset(family)
            and all(
                name in who.words
                or (len(name) == 1 and any(own.startswith(name) for own in who.given))
                or not who.given
                for name in given
            )
            for who, _ in self.people
        )

    def is_nobody(self, text: str, word: str) -> bool:
        """Return whether a word stands in the text only where it names nobody."""
        tokens = placed(text)
        hidden = self._hidden(tokens)
        return all(at in hidden for at, token in enumerate(tokens) if token.word == word)

    def _hidden(self, tokens: list[PlacedWord]) -> set[int]:
        """Return the places of the words that are known to name nobody."""
        words = [token.word for token in tokens]
        return {
            place
            for phrase in self._nobody
            for at in range(len(words) - len(phrase) + 1)
            if tuple(words[at : at + len(phrase)]) == phrase
            for place in range(at, at + len(phrase))
        }

    @cached_property
    def _whole(self) -> _Forms:
        return self._by_first_word(name_forms.whole)

    @cached_property
    def _parts(self) -> _Forms:
        return self._by_first_word(name_forms.parts)

    @cached_property
    def _initials(self) -> _Forms:
        return self._by_first_word(name_forms.initials)

    @cached_property
    def _plurals(self) -> _Forms:
        return self._by_first_word(name_forms.plurals)

    @cached_property
    def _in_one(self) -> frozenset[str]:
        return frozenset(one for who, _ in self.people for one in name_forms.in_one(who))

    def _by_first_word(self, forms: Callable[[Called], Iterator[Form]]) -> _Forms:
        found: _Forms = {}
        for number, (who, _) in enumerate(self.people):
            for form in dict.fromkeys(forms(who)):
                found.setdefault(form[0], []).append((form, number))
        return found

    def _at(self, text: str, tokens: list[PlacedWord], at: int) -> tuple[int, str]:
        """Return of how many words the name is that begins at a place, with its titles, and whose
        role it is; (0, "") for none."""
        after = after_titles(text, tokens, at)
        if after < len(tokens):
            titles = tuple(token.word for token in tokens[at:after])
            length, role = self._name(text, tokens, after, titles)
            if length:
                return after - at + length, role
        return self._name(text, tokens, at, ()) if after > at else _NONE

    def _name(self, text: str, tokens: list[PlacedWord], at: int, titles: Form) -> tuple[int, str]:
        length, who = self._longest(self._whole, text, tokens, at)
        if length and is_written_as_name(tokens[at : at + length]):
            return length, self._role(who, titles)
        length, who = self._longest(self._parts, text, tokens, at)
        if length:
            certainty = "surely" if titles else judged(text, tokens, at, length)
            if certainty:
                return length, self._role(who, titles) if certainty == "surely" else ""
        length, who = self._longest(self._initials, text, tokens, at)
        if length and all(token.is_upper for token in tokens[at : at + length]):
            return length, self._role(who, titles)
        length, _ = self._longest(self._plurals, text, tokens, at)
        if length and not is_word(tokens[at + length - 1]):
            return length, ""
        if length := self._hidden_name(text, tokens, at):
            return length, ""
        token = tokens[at]
        if titles and len(token.word) == 1 and (token.is_upper or not is_word(token)):
            whose = {
                number
                for number, (one, _) in enumerate(self.people)
                if one.family and one.family[0].startswith(token.word)
            }
            if whose:
                return 1, self._role(whose, titles) if token.is_upper else ""
        return _NONE

    def _hidden_name(self, text: str, tokens: list[PlacedWord], at: int) -> int:
        """Return of how many words a name is, or may be, that is written into one word, as in an
        address of e-mail, parted by the end of a line, or in letters that look alike; 0 for
        none."""
        word = tokens[at].word
        if mixes_scripts(word):
            return 1
        if len(word) >= name_forms.SHORTEST_IN_ONE and any(one in word for one in self._in_one):
            return 1
        broken = rejoined(text, tokens, at)
        return 2 if broken and (broken in self._whole or broken in self._parts) else 0

    def _longest(
        self,
        known: _Forms,
        text: str,
        tokens: list[PlacedWord],
        at: int,
    ) -> tuple[int, set[int]]:
        """Return the length of the longest form that stands at the place, and whose it is."""
        longest, who = 0, set[int]()
        for form, number in known.get(tokens[at].word, ()):
            if len(form) < longest or not stands(text, tokens, at, form):
                continue
            if len(form) > longest:
                longest, who = len(form), set()
            who.add(number)
        return longest, who

    def _role(self, who: Iterable[int], titles: Form) -> str:
        """Return the role of the people, "" where they have several or may not be meant."""
        meant = {self.people[one][1] for one in who if self.people[one][0].may_have(titles)}
        return meant.pop() if len(meant) == 1 else ""


def _last_word(text: str, spot: Spot) -> str:
    return placed(text[spot.start : spot.end])[-1].word
