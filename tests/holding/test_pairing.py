"""Which page of a file is which page of a document."""

from mappa_docs.holding.pairing import Pairs, pairs

PAGES = ["Referral of a specimen", "Risk of a specimen, high", "Actions for a specimen", "Signed"]


def test_pages_that_say_the_same_belong_together() -> None:
    assert pairs(PAGES, PAGES) == Pairs({0: 0, 1: 1, 2: 2, 3: 3}, ())


def test_a_page_more_is_none_of_the_document() -> None:
    found = pairs(PAGES, ["A letter to go with it, quite long", *PAGES])

    assert found == Pairs({0: 1, 1: 2, 2: 3, 3: 4}, (0,))
    assert found.is_in_order


def test_a_page_that_is_gone_has_no_other() -> None:
    assert pairs(PAGES, PAGES[:1] + PAGES[2:]) == Pairs({0: 0, 2: 1, 3: 2}, ())


def test_a_changed_page_is_found_by_its_likeness() -> None:
    changed = [PAGES[0], "Risk of a specimen, low", *PAGES[2:]]

    assert pairs(PAGES, changed) == Pairs({0: 0, 1: 1, 2: 2, 3: 3}, ())


def test_pages_in_another_order_are_told() -> None:
    assert not pairs(PAGES, [PAGES[1], PAGES[0], *PAGES[2:]]).is_in_order


def test_a_page_that_is_there_twice_is_taken_once() -> None:
    assert pairs(["A", "A"], ["A", "A", "A"]) == Pairs({0: 0, 1: 1}, (2,))


def test_a_page_that_says_far_more_is_another() -> None:
    assert pairs(["A word"], ["A word" + " and more" * 90]) == Pairs({}, (0,))
