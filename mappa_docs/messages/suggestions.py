"""What is said of names that nobody knows: of fields that are not on a form, and of forms."""

from collections.abc import Iterable, Mapping

from mappa_docs.definition import pointers, schema_files
from mappa_docs.definition.form_index import index
from mappa_docs.messages import catalogue, field_words
from mappa_docs.messages.answer_faults import ABSENCE
from mappa_docs.messages.finding_messages import Grounds, Sentence, finding, place_of
from mappa_docs.model import Field, Finding, Label, Submission

# How alike a misspelt name must be to a known one before the known one is suggested, in percent.
_ALIKE = 75
# With more names than this that mean nothing, it was made for something else.
_MOST = 20
_GROUNDS = Grounds("UNKNOWN-FIELD", "wrong", basis="inferred")


def unknown_fields(
    submission: Submission, pointer: str, node: object, names: list[str]
) -> list[Finding]:
    """Return findings about these names in the object `node` at the pointer, which are not on the
    form. What somebody wrote as a name may be an answer: it is said by its number, unless a form
    of the set has it, or everybody uses it for a field."""
    stem = submission.stem
    is_outside = place_of(stem, pointer).field is None
    entries = {name: entry for entry, name in enumerate(node if isinstance(node, dict) else (), 1)}
    known = index(stem).within(pointers.general(pointer)) or _of_absence(stem, pointer)
    sentences = {
        name: _of_known(stem, name, known, is_outside)
        for name in names
        if field_words.is_known(name)
    }
    odd = [name for name in names if name not in sentences]
    if len(odd) > _MOST:
        left = [_sentence(".many", is_outside, count=len(odd))]
    else:
        sentences |= _of_odd(odd, entries, known, is_outside)
        left = []
    every = [sentences[name] for name in names if name in sentences] + left
    return [finding(stem, pointer, _GROUNDS, sentence) for sentence in every]


def _of_absence(stem: str, pointer: str) -> dict[str, Field]:
    """Return the question at a pointer that may be absent, by each name of an absent answer."""
    field = index(stem).at(pointer)
    return dict.fromkeys(ABSENCE, field) if field and field.absent else {}


def _of_known(stem: str, name: str, known: Mapping[str, Field], is_outside: bool) -> Sentence:
    """Return the sentence about a name that means a field: one of those `known` here, one that the
    form asks for elsewhere, or none of it."""
    meant = field_words.meant(name)
    here = next((word for word in meant if word in known), "")
    elsewhere = () if here else field_words.places(stem, meant)
    if elsewhere:
        return _named("", is_outside, ".elsewhere", given=name, places=elsewhere)
    here = here or nearest(name, known)
    if here:
        question = Label(known[here].pointer)
        return _named(".meant", is_outside, given=name, name=here, question=question)
    return _named("", is_outside, given=name)


def _of_odd(
    names: list[str], entries: dict[str, int], known: Mapping[str, Field], is_outside: bool
) -> dict[str, Sentence]:
    """Return the sentences about names that mean nothing, by them."""
    meant = {name: nearest(name, known) for name in names}
    odd = [*meant.values()].count("")
    plain = ".several" if odd > 1 else ""
    sentences = {}
    for name, here in meant.items():
        entry = entries[name]
        if here:
            question = Label(known[here].pointer)
            said = _sentence(".meant", is_outside, entry=entry, name=here, question=question)
        else:
            said = _sentence(plain, is_outside, entry=entry, **({"count": odd} if plain else {}))
        sentences[name] = said
    return sentences


def _named(
    variant: str, is_outside: bool, place: str = "", **parameters: str | tuple[str, ...]
) -> Sentence:
    """Return a sentence that repeats a name. People who never saw the data read that of a name that
    is not repeated."""
    plain = _sentence(variant, is_outside, **parameters)
    return plain._replace(key=f"{plain.key}.named{place}")


def _sentence(
    variant: str, is_outside: bool, **parameters: int | str | tuple[str, ...]
) -> Sentence:
    """Return a sentence about names that are not known, which people who never saw the data read
    otherwise where the name is outside the sections of the form."""
    outside = ".outside" if is_outside else ""
    return Sentence(f"UNKNOWN-FIELD{variant}{outside}", tuple(parameters.items()))


def no_such_form(name: object) -> str:
    """Return what to do where “form” holds this name, which is not that of a form, or nothing."""
    known = tuple(schema_files.name_of(stem) for stem in schema_files.stems())
    if isinstance(name, str) and (near := nearest(name, known)):
        return catalogue.sentence("FORM.near", (("name", near),))
    key = "FORM.unknown" if name else "FORM.missing"
    return catalogue.sentence(key, (("names", known),))


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that one with a slip in it was meant for, "" where no name or several
    are as near. Capitals make no difference."""
    from rapidfuzz import fuzz, process

    near = process.extract(
        name, [*known], scorer=fuzz.ratio, processor=str.casefold, limit=2, score_cutoff=_ALIKE
    )
    is_clear = len(near) == 1 or (near and near[0][1] > near[1][1])
    return str(near[0][0]) if is_clear else ""
