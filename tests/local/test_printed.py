"""Which lines of a copy are the form's own is told by their order."""

import time

from mappa_docs.local.printed import printed

BLANK = ["Title", "Name:", "Yes", "No", "End"]


def test_lines_that_both_have_are_printed_and_others_may_be_begun() -> None:
    own = printed(["Title", "", "Name:\tSpecimen", "No", "More text", "END ."], BLANK)

    assert own.lines == {0, 3, 5}
    assert own.begun(2) == ("Name:", "Yes")
    assert own.begun(4) == ()


def test_a_blank_form_is_printed_from_its_beginning_to_its_end() -> None:
    assert printed(BLANK, BLANK).lines == set(range(5))


def test_what_is_added_below_belongs_to_no_line_of_the_form() -> None:
    assert printed([*BLANK, "Title"], BLANK).lines == set(range(5))


def test_long_files_take_no_time_and_longer_ones_have_no_printed_lines() -> None:
    start = time.process_time()
    copy, blank = ([f"line {n % kind}" for n in range(20_000)] for kind in (700, 333))
    printed(copy, blank)

    assert printed([*copy, "x"], blank).lines == frozenset()
    assert time.process_time() - start < 10
