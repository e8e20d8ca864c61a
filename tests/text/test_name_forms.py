"""Which words of a full name are the last name, and what a title says."""

import pytest

from mappa_docs.text.name_forms import Called, called


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("Gethin Ŵyn Testcase", Called(("testcase",), ("gethin", "wyn"))),
        ("Testcase, Gethin", Called(("testcase",), ("gethin",))),
        ("Lloyd George, Mr David", Called(("lloyd", "george"), ("david",), ("mr",))),
        ("Dr. Huw Specimen-Rees", Called(("specimen", "rees"), ("huw",), ("dr",))),
        ("DC 0000 Haf Sample", Called(("sample",), ("haf",), ("dc", "0000"))),
        ("Piet van der Meer", Called(("van", "der", "meer"), ("piet",))),
        ("Geth", Called(("geth",))),
    ],
)
def test_a_full_name_is_taken_apart(name: str, who: Called) -> None:
    assert called(name) == who


def test_a_title_of_the_other_kind_is_somebody_else() -> None:
    assert not called("Mr Huw Crabtree").may_have(("mrs",))
    assert called("Mr Huw Crabtree").may_have(("dr",))
    assert called("Huw Crabtree").may_have(("mrs",))
