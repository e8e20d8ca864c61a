"""Where tags begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mappa_docs.templates.tags import Kind, Loose, Tag, of_another_engine, tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ a }}", ("", "a", Kind.OUTPUT)),
        ("{{a}}", ("", "a", Kind.OUTPUT)),
        ("{%p if a %}", ("p", "if a", Kind.STATEMENT)),
        ("{%tr endfor %}", ("tr", "endfor", Kind.STATEMENT)),
        ("{%tc for a in b %}", ("tc", "for a in b", Kind.STATEMENT)),
        ("{{p a }}", ("p", "a", Kind.OUTPUT)),
        ("{{ part }}", ("", "part", Kind.OUTPUT)),
        ("{% print a %}", ("", "print a", Kind.STATEMENT)),
        ("{# words #}", ("", "words", Kind.COMMENT)),
        ("{% if a == “Yes” %}", ("", 'if a == "Yes"', Kind.STATEMENT)),
    ],
)
def test_a_tag_has_a_level_and_words(text: str, expected: tuple[str, str, Kind]) -> None:
    (tag,) = tags(text)

    assert isinstance(tag, Tag)
    assert (tag.level, tag.words, tag.kind) == expected
    assert (tag.start, tag.end) == (0, len(text))


@pytest.mark.parametrize(
    "text", ["{{ a", "a }}", "{{ a %}", "{% if a }}", "{{ {{ a }}", "{# a", "%}"]
)
def test_a_sign_without_its_other_is_loose(text: str) -> None:
    assert any(isinstance(found, Loose) for found in tags(text))


@given(st.text(st.sampled_from("{}%# ap"), max_size=40))
def test_every_sign_is_a_tag_or_loose(text: str) -> None:
    found = [*tags(text)]
    within = [text[one.start : one.end] for one in found if isinstance(one, Tag)]

    assert all(tag[:2] in ("{{", "{%", "{#") and tag[-2:] in ("}}", "%}", "#}") for tag in within)
    starts = [one.start for one in found]
    assert starts == sorted(starts)
    if not found:
        assert not any(sign in text for sign in ("{{", "{%", "{#", "}}", "%}", "#}"))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("{last_name}", True),
        ("{#victims} {/victims}", True),
        ("{^none}", True),
        ("{{ a }}", False),
        ("{% if a %}", False),
        ("a { b } c", False),
        ("{# a #}", False),
        ("set {1, 2}", False),
    ],
)
def test_tags_with_one_brace_are_of_another_engine(text: str, is_one: bool) -> None:
    assert of_another_engine(text) is is_one
