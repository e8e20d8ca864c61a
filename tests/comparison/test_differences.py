"""The verdict on two submissions."""

import pytest

import mappa_docs
from mappa_docs import Differences
from mappa_docs.definition.forms import form
from mappa_docs.intake import readers
from tests.sample_inbox import FOLDER as INBOX
from tests.support import STEMS, STRANGER, change, sample


def diff(old: object, new: object) -> Differences:
    return mappa_docs.diff(mappa_docs.parse(old), mappa_docs.parse(new))  # type: ignore[arg-type]


@pytest.mark.parametrize("stem", STEMS)
def test_a_form_is_the_same_as_itself(stem: str) -> None:
    found = diff(sample(stem), sample(stem))

    assert (found.status, found.changes, found.told_apart, found.not_compared) == (
        "same",
        (),
        (),
        (),
    )


def test_one_other_answer_makes_it_different() -> None:
    new = sample("mappa-a") | {"version": "1.1"}
    found = diff(sample("mappa-a"), new)

    assert found.status == "different"
    assert [(one.kind, one.pointer, one.old, one.new) for one in found.changes] == [
        ("changed", "/version", "1.0", "1.1")
    ]


def test_a_filled_form_is_compared_with_data() -> None:
    read = readers.read(INBOX / "referral.docx")

    found = mappa_docs.diff(read, mappa_docs.parse(sample("mappa-a")))
    assert (found.status, found.changes, found.unread) == ("same", (), ())


def test_what_was_not_read_is_never_the_same() -> None:
    read = readers.read(INBOX / "referral-unfinished.docx")
    found = mappa_docs.diff(read, mappa_docs.parse(read.answers))

    assert (found.status, found.changes) == ("unsure", ())
    assert found.unread == (read,)


def test_two_people_are_told_apart_though_the_forms_are_two() -> None:
    new = sample("mappa-b")
    change(new, "/offender/pnc_id", STRANGER["/offender/pnc_id"])

    assert diff(sample("mappa-a"), new).told_apart == ("pnc_id",)


def test_what_one_form_alone_asks_is_counted() -> None:
    found = diff(sample("mappa-a"), sample("mappa-b"))

    assert ("Attendance", True) in {(part.section, part.is_new) for part in found.not_compared}
    assert "/attendance" not in {one.pointer for one in found.changes}
    shown = {one.pointer.split("/")[1] for one in found.changes}
    both = {field.name for field in form("mappa-a").top} & {
        field.name for field in form("mappa-b").top
    }
    assert shown <= both
