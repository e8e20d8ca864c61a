"""A row is taken out, and what was typed in the others goes with them."""

from mappa_docs.intake import submission
from mappa_docs.page.filling import draft, rows
from mappa_docs.page.filling.draft import Draft, Unusable

TABLE = "/attendance"


def three() -> Draft:
    given = draft.begun("mappa-b")
    for number, name in enumerate(("Ann", "Bea", "Cat")):
        given = draft.put(given, f"{TABLE}/{number}/name", name)
    typed = {
        f"{TABLE}/{number}/grade": Unusable({"": (str(number),)}, "choice") for number in range(3)
    }
    typed["/meeting/date"] = Unusable({"day": ("31",)}, "date")
    found = tuple(
        submission.unprintable("mappa-b", f"{TABLE}/{number}/name") for number in range(3)
    )
    return given._replace(unusable=typed, findings=found)


def test_the_rows_after_it_come_one_up_with_all_that_is_theirs() -> None:
    left = rows.without(three(), TABLE, 1)

    assert [row["name"] for row in left.at(TABLE)] == ["Ann", "Cat"]
    assert {pointer: one.typed.get("") for pointer, one in left.unusable.items()} == {
        f"{TABLE}/0/grade": ("0",),
        f"{TABLE}/1/grade": ("2",),
        "/meeting/date": None,
    }
    assert [one.pointer for one in left.findings] == [f"{TABLE}/0/name", f"{TABLE}/1/name"]
    assert "2" in left.findings[1].message


def test_no_table_is_left_without_rows() -> None:
    given = draft.put(draft.begun("mappa-b"), f"{TABLE}/0/name", "Ann")

    assert rows.count(given, TABLE) == 1
    assert rows.without(given, TABLE, 0) == draft.begun("mappa-b")
    assert rows.without(given, TABLE, 1) == given
